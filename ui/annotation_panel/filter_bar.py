"""The slim bar above the cards: which of them are shown, and in what order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from app.model.annotation import MANUAL, Annotation, Status
from app.model.ids import CoderId, TagId
from app.model.tag import Tag
from ui.annotation_panel.card_geometry import MARGIN_X
from ui.annotation_panel.card_kinds import status_label
from ui.annotation_panel.card_query import CardQuery, Sort
from ui.i18n import QT_TRANSLATE_NOOP, tag_label
from ui.widgets.menu_button import MenuButton

_SORTS = {
    Sort.TEXT: QT_TRANSLATE_NOOP("FilterBar", "Text order"),
    Sort.TAG: QT_TRANSLATE_NOOP("FilterBar", "Tag"),
    Sort.TIME: QT_TRANSLATE_NOOP("FilterBar", "Time"),
    Sort.STATUS: QT_TRANSLATE_NOOP("FilterBar", "Status"),
}


class FilterBar(QWidget):
    """Two menus, each named by what is chosen in it.

    Signals: `query_changed(object)`, a `CardQuery`.
    """

    query_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._query = CardQuery()
        self._tags: Mapping[TagId, Tag] = {}
        self._coders: Mapping[CoderId, str] = {}
        self._annotations: Sequence[Annotation] = ()
        self._filter = self._button()
        self._sort = self._button()
        self._clear = QToolButton(self)
        self._clear.setText("×")
        self._clear.setAccessibleName(self.tr("Show all cards"))
        self._clear.setToolTip(self._clear.accessibleName())
        self._clear.clicked.connect(lambda: self._set(CardQuery(sort=self._query.sort)))
        self._filter.menu().aboutToShow.connect(self._fill_filter)
        self._sort.menu().aboutToShow.connect(self._fill_sort)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(MARGIN_X - 2, 0, MARGIN_X - 2, 2)
        layout.setSpacing(2)
        layout.addWidget(self._filter)
        layout.addWidget(self._clear)
        layout.addStretch(1)
        layout.addWidget(self._sort)
        self._name()

    def _button(self) -> MenuButton:
        button = MenuButton(self)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    @property
    def query(self) -> CardQuery:
        """Return what is wanted."""
        return self._query

    @property
    def tags(self) -> Mapping[TagId, Tag]:
        """Return the codebook, in order."""
        return self._tags

    def set_tags(self, tags: Mapping[TagId, Tag]) -> None:
        """Offer the tags of this codebook."""
        self._tags = tags
        self._name()

    def set_coders(self, coders: Mapping[CoderId, str]) -> None:
        """Call coders by these names."""
        self._coders = coders

    def set_annotations(self, annotations: Sequence[Annotation]) -> None:
        """Offer what these annotations have."""
        self._annotations = annotations

    def reset(self) -> None:
        """Want all cards again, in text order; nobody is told."""
        self._query = CardQuery()
        self._name()

    # ------------------------------------------------------------------ menus

    def _fill_filter(self) -> None:
        menu, query = self._filter.menu(), self._query
        menu.clear()
        used = {tag_id for each in self._annotations for tag_id in each.tags}
        tags = [tag for tag in self._tags.values() if tag.id in used or tag.id == query.tag]
        self._choices(self.tr("Tag"), "tag", [(tag.id, tag_label(tag.name)) for tag in tags])
        statuses = [(status, status_label(status)) for status in Status]
        self._choices(self.tr("Status"), "status", statuses)
        origins = sorted({each.origin for each in self._annotations})
        self._choices(self.tr("Origin"), "origin", [(each, origin_label(each)) for each in origins])
        coders = sorted({each.coder_id for each in self._annotations})
        self._choices(
            self.tr("Coder"),
            "coder",
            [(each, self._coders.get(each, str(each))) for each in coders],
        )
        menu.addSeparator()
        self._switch(self.tr("With a note"), "with_note", on=query.with_note)
        self._switch(self.tr("Orphans"), "orphaned", on=query.orphaned)
        menu.addSeparator()
        clear = menu.addAction(self.tr("Show all cards"))
        clear.setEnabled(query.filters)
        clear.triggered.connect(lambda _=False: self._set(CardQuery(sort=self._query.sort)))

    def _choices(self, title: str, name: str, choices: Sequence[tuple[Any, str]]) -> None:
        submenu = self._filter.menu().addMenu(title)
        submenu.setEnabled(bool(choices))
        group = QActionGroup(submenu)
        for value, label in ((None, self.tr("Any")), *choices):
            action = QAction(label.replace("&", "&&"), submenu)
            action.setCheckable(True)
            action.setChecked(getattr(self._query, name) == value)
            action.triggered.connect(partial(self._choose, name, value))
            group.addAction(action)
            submenu.addAction(action)

    def _switch(self, label: str, name: str, *, on: bool) -> None:
        action = self._filter.menu().addAction(label)
        action.setCheckable(True)
        action.setChecked(on)
        action.triggered.connect(lambda checked: self._choose(name, checked))

    def _fill_sort(self) -> None:
        menu = self._sort.menu()
        menu.clear()
        group = QActionGroup(menu)
        for sort, label in _SORTS.items():
            action = menu.addAction(_tr(label))
            action.setCheckable(True)
            action.setChecked(sort is self._query.sort)
            action.triggered.connect(partial(self._choose, "sort", sort))
            group.addAction(action)

    def _choose(self, name: str, value: object, _checked: bool = False) -> None:
        changes: dict[str, Any] = {name: value}
        self._set(replace(self._query, **changes))

    def _set(self, query: CardQuery) -> None:
        self._query = query
        self._name()
        self.query_changed.emit(query)

    # ------------------------------------------------------------------ what it says

    def _name(self) -> None:
        said = self._said()
        text = ", ".join(said) if said else self.tr("All cards")
        self._filter.setText(f"{text} ▾")
        self._filter.setAccessibleName(self.tr("Filter: {filter}").format(filter=text))
        self._filter.setToolTip(self._filter.accessibleName())
        self._clear.setVisible(bool(said))
        order = _tr(_SORTS[self._query.sort])
        self._sort.setText(f"↕ {order} ▾")
        self._sort.setAccessibleName(self.tr("Sort by: {order}").format(order=order))
        self._sort.setToolTip(self._sort.accessibleName())

    def _said(self) -> list[str]:
        query = self._query
        said = []
        if query.tag in self._tags and query.tag is not None:
            said.append(tag_label(self._tags[query.tag].name))
        if query.status is not None:
            said.append(status_label(query.status))
        if query.origin is not None:
            said.append(origin_label(query.origin))
        if query.coder is not None:
            said.append(self._coders.get(query.coder, str(query.coder)))
        if query.with_note:
            said.append(self.tr("With a note"))
        if query.orphaned:
            said.append(self.tr("Orphans"))
        return said


def origin_label(origin: str) -> str:
    """Return where an annotation comes from, in the person's language where we name it."""
    return _tr(QT_TRANSLATE_NOOP("FilterBar", "By hand")) if origin == MANUAL else origin


def _tr(text: str) -> str:
    return QCoreApplication.translate("FilterBar", text)
