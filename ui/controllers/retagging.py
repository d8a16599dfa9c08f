"""Merging and splitting tags from the codebook editor: asked, counted, and written off the thread.

Both may touch very many annotations, which the window's thread must not wait for.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from app.library import Library
from app.model.ids import AnnotationId, TagId
from app.model.tag import TaggedQuote, TagUse
from app.model.tag_tree import TagTree
from ui.background import BackgroundReads
from ui.controllers.appearance import Appearance
from ui.controllers.session import Session
from ui.i18n import tag_label
from ui.messages import Messages


class Retagging(QObject):
    """Gives annotations another tag, many at once.

    Signals: `failed(str)`, a sentence, on the window's thread.
    """

    failed = Signal(str)

    def __init__(
        self,
        session: Session,
        background: BackgroundReads,
        appearance: Appearance,
        messages: Messages,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._background = background
        self._appearance = appearance
        self._messages = messages

    def write(self, title: str, write: Callable[[Library], object]) -> None:
        """Write off the window's thread; a refusal comes back as `failed`."""
        self._session.write_long(title, write, lambda _: None, self.failed.emit)

    # ------------------------------------------------------------------ merging

    def ask_merge(self, tag_id: TagId, parent: QWidget) -> None:
        """Let another tag be chosen for all that has this one."""
        from ui.dialogs.tag_picker import TagPicker

        tree = TagTree(self._session.tags)
        below = {tag.id for tag in tree.branch(tag_id)}
        others = [tag for tag in tree if tag.id not in below]
        title = self.tr("Merge {tag} Into").format(tag=tag_label(tree[tag_id].name))
        picker = TagPicker(others, self._appearance.theme, title, parent, may_create=False)
        picker.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        picker.tag_chosen.connect(partial(self._count_merge, tag_id))
        picker.open()

    def _count_merge(self, tag_id: TagId, into: TagId) -> None:
        library = self._session.library
        if library is not None:
            branch = [tag.id for tag in TagTree(self._session.tags).branch(tag_id)]
            self._background.submit(
                "codebook-count",
                lambda: library.tag_use(branch),
                partial(self._confirm_merge, tag_id, into),
            )

    def _confirm_merge(self, tag_id: TagId, into: TagId, use: TagUse) -> None:
        tree = TagTree(self._session.tags)
        if tag_id not in tree or into not in tree:
            return
        from ui.dialogs.codebook.words import use_in_words

        labels = {"tag": tag_label(tree[tag_id].name), "into": tag_label(tree[into].name)}
        may = not use.annotations or self._messages.confirm(
            self.tr("Merge “{tag}” into “{into}”?").format(**labels),
            self.tr("This concerns {use}. One Undo takes it back.").format(use=use_in_words(use)),
            self.tr("Merge"),
        )
        if may:
            title = self.tr("Merging “{tag}” into “{into}”").format(**labels)
            self.write(title, lambda library: library.merge_tags(tag_id, into))

    # ------------------------------------------------------------------ splitting

    def ask_split(self, tag_id: TagId, parent: QWidget) -> None:
        """Let annotations be chosen that get a new tag instead of this one."""
        from ui.dialogs.codebook.split import SplitDialog

        library = self._session.library
        if library is None:
            return
        name = TagTree(self._session.tags)[tag_id].name
        dialog = SplitDialog(tag_label(name), parent)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        is_open = [True]
        dialog.finished.connect(is_open.clear)

        def show(quotes: Sequence[TaggedQuote]) -> None:
            if is_open:
                dialog.show_quotes(quotes)

        def find(text: str) -> None:
            read = partial(library.tagged_quotes, tag_id, text)
            self._background.submit("codebook-split", read, show)

        def split(ids: Collection[AnnotationId], new_name: str) -> None:
            dialog.accept()
            title = self.tr("Splitting “{tag}”").format(tag=tag_label(name))
            self.write(title, lambda library: library.split_tag(tag_id, ids, new_name))

        dialog.quotes_requested.connect(find)
        dialog.split_requested.connect(split)
        find("")
        dialog.open()
