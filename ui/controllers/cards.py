"""What is done with the cards selected: tag, untag, status, copy; for all as one step."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QMimeData, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from app.library import Library
from app.model.annotation import Annotation, Status
from app.model.ids import AnnotationId, TagId
from app.model.tag import Tag
from ui.actions import Actions
from ui.annotation_panel.annotation_panel import AnnotationPanel
from ui.annotation_panel.citation import citations
from ui.commands import Act
from ui.controllers.annotating import Annotating
from ui.controllers.appearance import Appearance
from ui.controllers.reading import Reading
from ui.controllers.session import Session
from ui.i18n import ui_number
from ui.messages import Messages

MARKDOWN = "text/markdown"

_STATUSES = {
    Act.STATUS_UNCHECKED: Status.UNCHECKED,
    Act.STATUS_CONFIRMED: Status.CONFIRMED,
    Act.STATUS_DISPUTED: Status.DISPUTED,
    Act.STATUS_REFUTED: Status.REFUTED,
}


class Cards(QObject):
    """Acts on the selected cards where the keyboard is in them, else on the text's annotation."""

    def __init__(
        self,
        session: Session,
        reading: Reading,
        annotating: Annotating,
        panel: AnnotationPanel,
        appearance: Appearance,
        messages: Messages,
    ) -> None:
        super().__init__(panel)
        self._session = session
        self._reading = reading
        self._annotating = annotating
        self._panel = panel
        self._appearance = appearance
        self._messages = messages
        panel.tag_requested.connect(self._pick_tag)
        panel.untag_requested.connect(self._pick_tag_to_remove)
        panel.status_requested.connect(self._on_status_requested)
        panel.copy_requested.connect(lambda: self._copy(self._panel.selected_ids()))

    def connect_actions(self, actions: Actions) -> None:
        """Connect the commands about cards, and have their keys work in the cards too."""
        for act, status in _STATUSES.items():
            actions.on(act, partial(self._set_status, status))
            self._panel.add_card_action(actions[act])
        actions.on(Act.COPY_CITATION, lambda: self._copy(self._meant()))
        for action in actions.tag_actions():
            self._panel.add_card_action(action)
        actions.tag_requested.connect(self.toggle_tag)

    def _meant(self) -> list[AnnotationId]:
        """Return the cards selected where the keyboard is in them, else what N would be about."""
        selected = self._panel.selected_ids()
        if self._panel.has_keyboard() or len(selected) > 1:
            return selected
        annotation = self._annotating.current_annotation()
        return [annotation.id] if annotation else selected

    def _annotations(self, ids: Sequence[AnnotationId]) -> list[Annotation]:
        by_id = {each.id: each for each in self._reading.annotations}
        return [by_id[each] for each in ids if each in by_id]

    # ------------------------------------------------------------------ tags

    def toggle_tag(self, tag_id: TagId) -> None:
        """Put a tag on the cards selected, or take it off where all have it; else on the text."""
        selected = self._annotations(self._panel.selected_ids())
        if not selected or not self._panel.has_keyboard():
            self._annotating.toggle_tag(tag_id)
            return
        have_it = all(tag_id in each.tags for each in selected)
        self._write_tag([each.id for each in selected], have_it, tag_id)

    def _pick_tag(self) -> None:
        self._pick(self._session.tags, self.tr("Tag Selected Cards"), remove=False)

    def _pick_tag_to_remove(self) -> None:
        selected = self._annotations(self._panel.selected_ids())
        used = {tag_id for each in selected for tag_id in each.tags}
        tags = [tag for tag in self._session.tags if tag.id in used]
        self._pick(tags, self.tr("Untag Selected Cards"), remove=True)

    def _pick(self, tags: Sequence[Tag], title: str, *, remove: bool) -> None:
        from ui.dialogs.tag_picker import TagPicker  # a start needs no dialog

        window: QWidget = self._panel.window()
        picker = TagPicker(tags, self._appearance.theme, title, window)
        ids = self._panel.selected_ids()
        picker.tag_chosen.connect(partial(self._write_tag, ids, remove))
        if not remove:
            picker.creation_requested.connect(partial(self._create_tag, ids))
        picker.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        picker.open()

    def _write_tag(self, ids: Sequence[AnnotationId], remove: bool, tag_id: TagId) -> None:
        def write(library: Library) -> None:
            (library.remove_tag if remove else library.add_tag)(ids, tag_id)

        self._session.write(self._title(ids), len(ids), write)

    def _create_tag(self, ids: Sequence[AnnotationId], name: str) -> None:
        def write(library: Library) -> None:
            with library.step("Tag as {tag}", tag=name):
                library.create_tag(name)
                library.add_tag(ids, library.tag_named(name).id)

        self._session.write(self._title(ids), len(ids), write)

    def _title(self, ids: Sequence[AnnotationId]) -> str:
        return self.tr("Changing {n} annotations").format(n=ui_number(len(ids)))

    # ------------------------------------------------------------------ status and citations

    def _on_status_requested(self, status: str) -> None:
        self._write_status(self._panel.selected_ids(), status)

    def _set_status(self, status: Status) -> None:
        self._write_status(self._meant(), status.value)

    def _write_status(self, ids: Sequence[AnnotationId], status: str) -> None:
        if ids:
            self._panel.commit()
            self._session.write(
                self._title(ids), len(ids), lambda library: library.set_status(ids, status)
            )

    def _copy(self, ids: Sequence[AnnotationId]) -> None:
        article, chosen = self._reading.article, self._annotations(ids)
        if article is None or not chosen:
            return
        citation = citations(chosen, article)
        mime = QMimeData()
        mime.setText(citation.plain)
        mime.setData(MARKDOWN, citation.markdown.encode())
        QGuiApplication.clipboard().setMimeData(mime)
        one = self.tr("Citation copied.")
        many = self.tr("{n} citations copied.").format(n=len(chosen))
        self._messages.info(one if len(chosen) == 1 else many)
