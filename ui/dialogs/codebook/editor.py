"""The codebook editor: the tree on the left, the tag chosen on the right."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QItemSelectionModel, QSignalBlocker, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QAction, QCloseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMenu,
    QPushButton,
    QSplitter,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from app.model.ids import TagId
from app.model.tag import Tag, TaggedQuote, TagUse
from app.model.tag_tree import Place, TagTree
from ui.dialogs import MARGIN
from ui.dialogs.codebook.tag_fields import TagFields
from ui.dialogs.codebook.tag_model import ID_ROLE, TagModel
from ui.theme import Theme
from ui.widgets.fitting import fitting

Step = Callable[[TagTree, TagId], Place | None]


class CodebookEditor(QDialog):
    """Shows the codebook and tells what the person wants done to it; it stays open beside the text.

    Signals, each with a `TagId` first where there is one: `tag_chosen(object)`;
    `creation_requested(object)`, the tag to make one below, or None; `edit_requested(object,
    object)` with properties; `key_requested(object, str)`, a digit that another tag has;
    `move_requested(object, object)` with a `Place`; `merge_requested`, `split_requested`,
    `retire_requested`, `trash_requested(object)`; `restore_menu_requested(object)`, a `QMenu` to
    fill; `import_requested()`, `export_requested()`; `quote_chosen(object)`, a `TaggedQuote`.
    """

    tag_chosen = Signal(object)
    creation_requested = Signal(object)
    edit_requested = Signal(object, object)
    key_requested = Signal(object, str)
    move_requested = Signal(object, object)
    merge_requested = Signal(object)
    split_requested = Signal(object)
    retire_requested = Signal(object)
    trash_requested = Signal(object)
    restore_menu_requested = Signal(object)
    import_requested = Signal()
    export_requested = Signal()
    quote_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._chosen: TagId | None = None
        self.setWindowTitle(self.tr("Codebook"))
        self.resize(fitting(self, QSize(900, 640)))
        self._model = TagModel(theme)
        self._model.move_requested.connect(self.move_requested)
        self.tree = self._make_tree()
        self.fields = TagFields(theme)
        self.fields.edited.connect(self._on_edited)
        self.fields.key_wanted.connect(lambda key: self._wish(self.key_requested, key))
        self.fields.quote_chosen.connect(self.quote_chosen)
        self._problem = QLabel()
        self._problem.setWordWrap(True)
        self._problem.setAccessibleName(self.tr("Problem"))
        self._problem.hide()
        self._on_tag: list[QAction] = []
        self._lay_out()
        self.finished.connect(self.fields.let_go)

    def _make_tree(self) -> QTreeView:
        tree = QTreeView()
        tree.setModel(self._model)
        tree.setAccessibleName(self.tr("Tags"))
        tree.setUniformRowHeights(True)
        tree.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        tree.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        tree.selectionModel().currentRowChanged.connect(self._on_current_changed)
        return tree

    # ------------------------------------------------------------------ layout

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.tree, 1)
        column.addLayout(self._buttons())
        panes = QSplitter(Qt.Orientation.Horizontal)
        panes.setHandleWidth(MARGIN)
        panes.setStyleSheet("QSplitter::handle { background: transparent; }")
        panes.setChildrenCollapsible(False)
        panes.addWidget(left)
        panes.addWidget(self.fields)
        panes.setSizes([420, 440])
        close = self._button(self.tr("Close"), self.reject)
        bottom = QHBoxLayout()
        for text, wish in (
            (self.tr("&Import…"), self.import_requested),
            (self.tr("&Export…"), self.export_requested),
        ):
            bottom.addWidget(self._button(text, wish.emit))
        bottom.addWidget(self._problem, 1)
        bottom.addStretch(0)
        bottom.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.setSpacing(12)
        layout.addWidget(panes, 1)
        layout.addLayout(bottom)

    def _button(self, text: str, slot: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: slot())
        return button

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self._button(self.tr("Ne&w Tag"), lambda: self.creation_requested.emit(None)))
        menu = QMenu(self)
        self._fill(menu)
        actions = self._button(self.tr("&Tag"), lambda: None)
        actions.setMenu(menu)
        row.addWidget(actions)
        restore = self._button(self.tr("&Restore"), lambda: None)
        deleted = QMenu(self)
        deleted.aboutToShow.connect(lambda: self.restore_menu_requested.emit(deleted))
        restore.setMenu(deleted)
        row.addWidget(restore)
        row.addStretch(1)
        return row

    def _fill(self, menu: QMenu) -> None:
        """Make what can be done to the tag chosen, as a menu and as keys in the tree."""
        self._add(menu, self.tr("New Tag"), "Insert", lambda: self.creation_requested.emit(None))
        for text, key, slot in (
            (self.tr("New Tag Below"), "Shift+Insert", self._wisher(self.creation_requested)),
            (self.tr("Move Up"), "Alt+Up", self._stepper(TagTree.earlier)),
            (self.tr("Move Down"), "Alt+Down", self._stepper(TagTree.later)),
            (self.tr("Move under the One Before"), "Alt+Right", self._stepper(TagTree.inward)),
            (self.tr("Move Out"), "Alt+Left", self._stepper(TagTree.outward)),
            (self.tr("Merge Into…"), "M", self._wisher(self.merge_requested)),
            (self.tr("Split…"), "S", self._wisher(self.split_requested)),
            (self.tr("Retire, or Use Again"), "R", self._wisher(self.retire_requested)),
            (self.tr("Delete"), "Delete", self._wisher(self.trash_requested)),
        ):
            if key in ("Alt+Up", "M", "Delete"):
                menu.addSeparator()
            self._on_tag.append(self._add(menu, text, key, slot))

    def _add(self, menu: QMenu, text: str, key: str, slot: Callable[[], object]) -> QAction:
        action = QAction(text, self)
        action.setShortcut(key)
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda _checked=False: slot())
        menu.addAction(action)
        self.tree.addAction(action)
        return action

    # ------------------------------------------------------------------ showing

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme
        with QSignalBlocker(self.tree.selectionModel()):  # what is current meanwhile is no choice
            self._model.set_theme(theme)
        self._redraw()

    def set_tags(self, tags: Sequence[Tag]) -> None:
        """Show this codebook; the tag chosen stays so while it is there."""
        with QSignalBlocker(self.tree.selectionModel()):
            self._model.set_tags(tags)
        self._redraw()

    def _redraw(self) -> None:
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.expandAll()
        index = self._model.index_of(self._chosen)
        if not index.isValid():
            index = self._model.index(0, 0)
        self.tree.setCurrentIndex(index)
        self._show_chosen()

    def _show_chosen(self) -> None:
        tree = self._model.tree
        tag = tree[self._chosen] if self._chosen is not None and self._chosen in tree else None
        for action in self._on_tag:
            action.setEnabled(tag is not None)
        use = self._model.use_of(tag.id) if tag else TagUse()
        self.fields.show_tag(tag, tuple(tree), use, self._theme)

    def set_uses(self, uses: Mapping[TagId, TagUse]) -> None:
        """Show how much has each tag."""
        self._model.set_uses(uses)
        if self._chosen is not None:
            self.fields.show_use(self._model.use_of(self._chosen))

    def show_examples(self, tag_id: TagId, quotes: Sequence[TaggedQuote]) -> None:
        """List what has a tag, if it is still the one chosen."""
        if tag_id == self._chosen:
            self.fields.show_examples(quotes)

    def show_problem(self, sentence: str) -> None:
        """Say why something was not done; "" takes it away again."""
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
        self._show_chosen()

    @property
    def problem(self) -> str:
        """Return what was said last about something not done."""
        return self._problem.text()

    def choose(self, tag_id: TagId, *, to_name: bool = False) -> None:
        """Choose a tag, with the keyboard in its name if wanted."""
        index = self._model.index_of(tag_id)
        flags = QItemSelectionModel.SelectionFlag
        if index.isValid():
            selection = flags.ClearAndSelect | flags.Rows
            self.tree.selectionModel().setCurrentIndex(index, selection)
            if to_name:
                self.fields.edit_name()

    @property
    def chosen(self) -> TagId | None:
        """Return the tag chosen."""
        return self._chosen

    # ------------------------------------------------------------------ wishes

    def _wisher(self, wish: SignalInstance) -> Callable[[], None]:
        return lambda: self._wish(wish)

    def _wish(self, wish: SignalInstance, *more: object) -> None:
        if self._chosen is not None:
            wish.emit(self._chosen, *more)

    def _stepper(self, step: Step) -> Callable[[], None]:
        return lambda: self._step(step)

    def _step(self, step: Step) -> None:
        place = step(self._model.tree, self._chosen) if self._chosen is not None else None
        if place is not None:
            self.move_requested.emit(self._chosen, place)

    def _on_edited(self, properties: dict[str, str]) -> None:
        self._wish(self.edit_requested, properties)

    def _on_current_changed(self) -> None:
        index = self.tree.currentIndex()
        if not index.isValid():  # the tree is being filled anew
            return
        chosen = TagId(index.data(ID_ROLE))
        if chosen != self._chosen:
            self.fields.commit()
            self._chosen = chosen
            self._show_chosen()
            self.tag_chosen.emit(chosen)

    def reject(self) -> None:
        """Keep what was typed, and close."""
        self.fields.commit()
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what was typed before the window goes."""
        self.fields.commit()
        super().closeEvent(event)
