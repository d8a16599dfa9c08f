"""The article under the mouse: what is clicked, dragged, hovered over, and pulled longer."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QApplication, QMenu

from app.model.annotation import Annotation
from app.model.ids import AnnotationId
from app.model.span import Span
from ui.reader.handles import Handles, Pull
from ui.reader.hover_card import HoverCard, told_of
from ui.reader.proposing_view import ProposingView

_LINK_SCHEMES = frozenset({"http", "https", "mailto"})
_MENU_WORDS = 48


class PointedView(ProposingView):
    """Takes the mouse.

    Signals, beside those of `ArticleView`: `annotation_clicked(object)`, an `AnnotationId`;
    `link_requested(str)`, an address of the web or of mail; `resize_requested(object, object)`,
    an `AnnotationId` and the `Span` it is to lie on.
    """

    annotation_clicked = Signal(object)
    link_requested = Signal(str)
    resize_requested = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self._handles = Handles(self._sheet)
        self._pull: Pull | None = None
        self._preview: Span | None = None
        self._chosen_before: AnnotationId | None = None
        self._card = HoverCard(self)
        self.verticalScrollBar().valueChanged.connect(self._card.hide)
        self.cursor_moved.connect(self._card.hide)

    # ------------------------------------------------------------------ choosing

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the sentence clicked, take hold of an end, follow a link, or unfold."""
        self._card.hide()
        self._scroller.stop()
        if event.button() != Qt.MouseButton.LeftButton or self._article is None:
            return
        point = event.position()
        if self._sheet.toggle_fold_at(point):
            return
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            link = self._link_at(point.toPoint())
            if link:
                self.link_requested.emit(link)
                return
        self._pull = self._pull_at(point)
        if self._pull is None:
            self._press(point, event.modifiers())

    def _press(self, point: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        self._chosen_before = self._chosen
        self._pointing.press(point, modifiers)
        self._after_move(scroll=False)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Extend the choice or move an end, by sentences and words or (Alt) by letters."""
        point = event.position()
        if self._pull is not None:
            self._pull_to(self._pull, point, event.modifiers())
        elif event.buttons() & Qt.MouseButton.LeftButton:
            if self._pointing.drag(point, event.modifiers()):
                self._after_move(scroll=False)
        else:
            self._hover(point)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell which annotation was clicked, or where its end was let go."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        pull, preview, point = self._pull, self._preview, event.position()
        self._pull = self._preview = None
        if pull is not None and preview is not None:
            self.resize_requested.emit(pull.annotation_id, preview)
            return
        if pull is not None:  # a click beside an end is a click
            self._press(point, event.modifiers())
        if self._pointing.release():
            self._click(point)

    def _click(self, point: QPointF) -> None:
        """Choose the innermost highlight at a point; at each further click the next around it."""
        found = [highlight.id for highlight in self._sheet.highlights_at(point)]
        if found:
            before = self._chosen_before
            number = found.index(before) + 1 if before is not None and before in found else 0
            self._choose(found[number % len(found)])

    def _choose(self, annotation_id: AnnotationId) -> None:
        self._chosen = annotation_id
        self.viewport().update()
        self.annotation_clicked.emit(annotation_id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Choose the word."""
        if event.button() == Qt.MouseButton.LeftButton and self._article is not None:
            self._pointing.choose_word(event.position())
            self._after_move(scroll=False)

    # ------------------------------------------------------------------ pulling an end

    def _pull_at(self, point: QPointF) -> Pull | None:
        held = self.held_annotation()
        if held is None or held.span is None:
            return None
        end = self._handles.at(point, held.span)
        return Pull(held.id, held.span, end, point) if end is not None else None

    def _pull_to(self, pull: Pull, point: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        way = (point - pull.pressed_at).manhattanLength()
        if self._preview is None and way < QApplication.startDragDistance():
            return
        by_letters = bool(modifiers & Qt.KeyboardModifier.AltModifier)
        self._preview = pull.to(point, self._sheet, self._cursor, by_letters=by_letters)
        self._cursor.select(self._preview)
        self._after_move(chosen=pull.annotation_id, scroll=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Escape leave a highlight as it was, and take the card away."""
        if event.key() == Qt.Key.Key_Escape and (self._pull or self._card.isVisible()):
            if self._pull is not None:
                self._cursor.select(self._pull.span)
                self._after_move(chosen=self._pull.annotation_id, scroll=False)
            self._pull = self._preview = None
            self._card.hide()
            return
        super().keyPressEvent(event)

    def paint_on_top(self, painter: QPainter) -> None:
        """Draw the handles of the annotation that can be pulled."""
        held = self.held_annotation()
        span = self._preview or (held.span if held is not None else None)
        if span is not None:
            tags = [tag for tag in self._tags if held and tag.id in held.tags]
            theme = self._sheet.typography.theme
            self._handles.paint(painter, span, theme.tag(tags[0]).line if tags else theme.muted)

    # ------------------------------------------------------------------ what is here

    def _hover(self, point: QPointF) -> None:
        shape = Qt.CursorShape.IBeamCursor
        if self._sheet.is_on_fold(point):
            shape = Qt.CursorShape.PointingHandCursor
        elif self._pull_at(point) is not None:
            shape = Qt.CursorShape.SizeHorCursor
        self.viewport().setCursor(shape)
        if self._card.isVisible() and not self._sheet.highlights_at(point):
            self._card.hide()

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell of the highlights under the mouse, once it stands still."""
        if isinstance(event, QHelpEvent) and self._article is not None:
            ids = [found.id for found in self._sheet.highlights_at(QPointF(event.pos()))]
            place = QRect(event.globalPos(), event.globalPos()).adjusted(-4, -12, 4, 12)
            self._tell_of(ids, place)
            return True
        if event.type() == QEvent.Type.Leave:
            self._card.hide()
        return super().viewportEvent(event)

    def _tell_of(self, ids: list[AnnotationId], place: QRect) -> str:
        """Show the card about some annotations beside a place of the screen; return its words."""
        if self._article is None or not ids:
            self._card.hide()
            return ""
        by_id = {annotation.id: annotation for annotation in self.lying()}
        text = self._article.text
        told = [told_of(by_id[each], self._tags, text) for each in ids if each in by_id]
        self._card.tell(told, self._sheet.typography.theme, place)
        return self._card.accessibleName()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what is highlighted here, to copy, and to open a link."""
        if self._article is None:
            return
        menu = QMenu(self)
        self._offer_highlights(menu, event.pos())
        menu.addAction(self.tr("Copy"), self.copy)
        link = self._link_at(event.pos())
        if link:
            menu.addAction(self.tr("Open link…"), lambda: self.link_requested.emit(link))
        menu.exec(event.globalPos())

    def _offer_highlights(self, menu: QMenu, point: QPoint) -> None:
        by_id = {annotation.id: annotation for annotation in self.lying()}
        for highlight in self._sheet.highlights_at(QPointF(point)):
            entry = menu.addAction(self._entry(by_id[highlight.id]))
            entry.triggered.connect(lambda _checked=False, chosen=highlight.id: self._go_to(chosen))
        if not menu.isEmpty():
            menu.addSeparator()

    def _entry(self, annotation: Annotation) -> str:
        text = self._article.text if self._article else ""
        told = told_of(annotation, self._tags, text)
        words = told.words if len(told.words) <= _MENU_WORDS else f"{told.words[:_MENU_WORDS]}…”"
        return f"{told.names or self.tr('No tag')}: {words}".replace("&", "&&")

    def _go_to(self, annotation_id: AnnotationId) -> None:
        self.focus_annotation(annotation_id)
        self.annotation_clicked.emit(annotation_id)

    def _link_at(self, point: QPoint) -> str:
        link = self.anchorAt(point)
        return link if link.partition(":")[0] in _LINK_SCHEMES else ""
