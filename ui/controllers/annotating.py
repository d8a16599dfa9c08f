"""What the annotating hand does: tag, note, resize and delete, on what is selected."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from app.library import Library
from app.model.annotation import Annotation
from app.model.article import OpenArticle
from app.model.ids import AnnotationId, ArticleId, TagId
from app.model.span import Span
from ui.actions import Actions
from ui.after_paint import AfterPaint
from ui.annotation_panel.annotation_panel import AnnotationPanel
from ui.commands import Act
from ui.controllers.reading import Reading
from ui.controllers.session import Session
from ui.controllers.undoing import Undoing
from ui.i18n import ui_number
from ui.messages import Messages
from ui.reader.reader_view import ReaderView
from ui.theme import Theme

if TYPE_CHECKING:
    from ui.dialogs.tag_picker import TagPicker


class Annotating(QObject):
    """Turns commands into writes of the library; the session tells everyone what was committed."""

    def __init__(
        self,
        actions: Actions,
        session: Session,
        reading: Reading,
        reader: ReaderView,
        panel: AnnotationPanel,
        messages: Messages,
    ) -> None:
        super().__init__(reader)
        self._actions = actions
        self._session = session
        self._reading = reading
        self._reader = reader
        self._panel = panel
        self._messages = messages
        self.undoing = Undoing(session, reading, reader, panel, messages)
        self._pointed_at: AnnotationId | None = None
        self._selecting = AfterPaint(self._select_card, self)
        reader.cursor_moved.connect(self._on_cursor_moved)
        reader.annotation_clicked.connect(self._on_annotation_clicked)
        reader.resize_requested.connect(self.resize)

    # ------------------------------------------------------------------ what is selected

    def _open(self) -> tuple[Library, OpenArticle] | None:
        library, article = self._session.library, self._reading.article
        return (library, article) if library is not None and article is not None else None

    def _exactly_at(self, span: Span) -> Annotation | None:
        return next((a for a in self._reading.annotations if a.span == span), None)

    def current_annotation(self) -> Annotation | None:
        """Return the annotation that is meant: its card is selected, and N, Delete are about it.

        That is the one clicked, else the one on exactly the selection, else the shortest one that
        touches it.
        """
        span = self._reader.cursor_span()
        if span is None:
            return None
        touching = [a for a in self._reading.annotations if a.span and a.span.overlaps(span)]
        clicked = next((a for a in touching if a.id == self._pointed_at), None)
        shortest = min(touching, key=_length, default=None)
        return clicked or self._exactly_at(span) or shortest

    def _on_cursor_moved(self) -> None:
        self._pointed_at = None

    def _on_annotation_clicked(self, annotation_id: AnnotationId) -> None:
        self._pointed_at = annotation_id

    def select_card_soon(self) -> None:
        """Select the card of what was just tagged, or of what is left where that is gone."""
        self._pointed_at = None
        self._selecting.start()

    def _select_card(self) -> None:
        annotation = self.current_annotation()
        self._panel.select(annotation.id if annotation else None)

    def applied_tags(self) -> frozenset[TagId]:
        """Return the tags of the annotation on exactly the selection."""
        span = self._reader.cursor_span()
        annotation = self._exactly_at(span) if span is not None else None
        return frozenset(annotation.tags) if annotation else frozenset()

    # ------------------------------------------------------------------ tags

    def toggle_tag(self, tag_id: TagId) -> None:
        """Put a tag on the selection, or take it off."""
        self._write_tag(tag_id)
        self.select_card_soon()

    def _write_tag(self, tag_id: TagId) -> None:
        opened, span = self._open(), self._reader.cursor_span()
        if opened is None:
            return
        if span is None:
            self._messages.info(self._how_to_select())
            return
        library, article = opened
        with self._session.reporting():
            library.toggle_tag(article.article.id, span, tag_id)

    def _how_to_select(self) -> str:
        key = self._actions.keymap.told(Act.NEXT_SENTENCE)
        if not key:
            return self.tr("Select a sentence first: click into the text.")
        text = self.tr("Select a sentence first: press {key} or click into the text.")
        return text.format(key=key)

    def pick_tag(self, theme: Theme, parent: QWidget) -> None:
        """Let any tag be chosen for the selection."""
        if self._open() is None or self._reader.cursor_span() is None:
            return
        picker = self._picker(theme, self.tr("Tag Selection"), parent)
        picker.tag_chosen.connect(self.toggle_tag)
        picker.creation_requested.connect(self._on_creation_requested)
        _show(picker)

    def pick_article_tag(self, theme: Theme, parent: QWidget) -> None:
        """Let any tag be chosen for the whole article."""
        if self._open() is None:
            return
        picker = self._picker(theme, self.tr("Tag Whole Article"), parent)
        picker.tag_chosen.connect(self._on_article_tag_chosen)
        picker.creation_requested.connect(self._on_article_creation_requested)
        _show(picker)

    def _picker(self, theme: Theme, title: str, parent: QWidget) -> TagPicker:
        from ui.dialogs.tag_picker import TagPicker  # a start needs no dialog

        return TagPicker(self._session.tags, theme, title, parent)

    def _on_whole_article(self) -> Annotation | None:
        return next((a for a in self._reading.annotations if a.selectors is None), None)

    def _on_article_tag_chosen(self, tag_id: TagId) -> None:
        self._write_article_tag(tag_id)
        self._select_article_card()

    def _select_article_card(self) -> None:
        coded = self._on_whole_article()
        if coded is not None:
            self._panel.select(coded.id)

    def _write_article_tag(self, tag_id: TagId) -> None:
        opened = self._open()
        if opened is None:
            return
        library, article = opened
        coded = self._on_whole_article()
        with self._session.reporting():
            if coded is None:
                library.annotate(article.article.id, None, [tag_id])
            else:
                library.add_tag([coded.id], tag_id)

    def _on_creation_requested(self, name: str) -> None:
        library = self._session.library
        if library is None:
            return
        with self._session.reporting(), library.step("Tag as {tag}", tag=name):
            library.create_tag(name)
            self._write_tag(library.tag_named(name).id)
        self.select_card_soon()

    def _on_article_creation_requested(self, name: str) -> None:
        library = self._session.library
        if library is None:
            return
        with self._session.reporting(), library.step("Tag as {tag}", tag=name):
            library.create_tag(name)
            self._write_article_tag(library.tag_named(name).id)
        self._select_article_card()

    def remove_tag(self, annotation_id: AnnotationId, tag_id: TagId) -> None:
        """Take a tag off an annotation."""
        library = self._session.library
        if library is not None:
            with self._session.reporting():
                library.remove_tag([annotation_id], tag_id)

    # ------------------------------------------------------------------ notes and fields

    def note(self) -> None:
        """Put the caret into the note of the annotation selected; make one where there is none."""
        opened, span = self._open(), self._reader.cursor_span()
        if opened is None or span is None:
            return
        annotation = self.current_annotation()
        if annotation is None:
            library, article = opened
            with self._session.reporting():
                library.annotate(article.article.id, span)
            annotation = self._exactly_at(span)
        if annotation is not None:
            self._panel.show()
            self._panel.edit_note(annotation.id)

    def edit(self, annotation_id: AnnotationId, fields: dict[str, str]) -> None:
        """Keep what was written into the fields of a card."""
        library = self._session.library
        if library is not None:
            with self._session.reporting():
                library.edit_annotation(annotation_id, **fields)

    def resize(self, annotation_id: AnnotationId, span: Span) -> None:
        """Let an annotation begin and end elsewhere; it stays the one that is meant."""
        library = self._session.library
        if library is None:
            return
        with self._session.reporting():
            library.resize_annotation(annotation_id, span)
        self._reader.focus_annotation(annotation_id, scroll=False)
        self._pointed_at = annotation_id
        self._panel.select(annotation_id)

    # ------------------------------------------------------------------ trash

    def delete_current(self) -> None:
        """Put the annotation selected into the trash."""
        annotation = self.current_annotation()
        if annotation is not None:
            self.trash([annotation.id])

    def trash(self, ids: Sequence[AnnotationId]) -> None:
        """Put annotations into the trash, and offer to take that back."""
        one, many = self.tr("Annotation deleted."), self.tr("{n} annotations deleted.")
        number = ui_number(len(ids))
        self._session.write(
            self.tr("Deleting {n} annotations").format(n=number),
            len(ids),
            lambda library: library.trash_annotations(ids),
            lambda _: self._offer_undo(one if len(ids) == 1 else many.format(n=number)),
        )

    def trash_articles(self, ids: Sequence[ArticleId]) -> None:
        """Put articles into the trash, and offer to take that back."""
        if not ids:
            return
        one, many = self.tr("Article deleted."), self.tr("{n} articles deleted.")
        number = ui_number(len(ids))
        self._session.write(
            self.tr("Deleting {n} articles").format(n=number),
            len(ids),
            lambda library: library.trash_articles(ids),
            lambda _: self._offer_undo(one if len(ids) == 1 else many.format(n=number)),
        )

    def _offer_undo(self, text: str) -> None:
        self._messages.offer(text, self.tr("Undo"), self.undoing.undo)


def _length(annotation: Annotation) -> int:
    return annotation.span.end - annotation.span.start if annotation.span else 0


def _show(picker: TagPicker) -> None:
    picker.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    picker.open()
