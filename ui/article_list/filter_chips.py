"""The chips under the search field: which articles are listed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from app.model.article import ArticleQuery, Facet, Facets, TagFacet
from app.model.ids import TagId
from app.model.tag import Tag
from ui.article_list.choice_chip import Choice, ChoiceChip
from ui.i18n import tag_label, ui_date, ui_number
from ui.in_sight import in_sight
from ui.theme import Theme
from ui.widgets.checking import show_checked
from ui.widgets.flow_layout import FlowLayout


class FilterChips(QWidget):
    """All, unread, annotated, starred; language, outlet, month and tag to choose from a menu.

    Chips wrap to further lines where the panel is narrow. A menu that would offer one thing only
    is not shown.

    Signals: `filters_changed()`.
    """

    filters_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filterChips")
        self._tags: Sequence[Tag] = ()
        self._facets = Facets(0, 0, 0, 0, 0)
        self._found: int | None = None
        self._all = self._state_chip(self.tr("All"))
        self._unread = self._state_chip(self.tr("Unread"))
        self._annotated = self._state_chip(self.tr("Annotated"))
        self._starred = self._state_chip(self.tr("Starred"))
        self._language = self._choice_chip(self.tr("Language"), self.tr("Any language"))
        self._outlet = self._choice_chip(self.tr("Outlet"), self.tr("Any outlet"))
        self._month = self._choice_chip(self.tr("Month"), self.tr("Any month"))
        self._tag = self._choice_chip(self.tr("Tag"), self.tr("Any tag"))
        self._states = (self._unread, self._annotated, self._starred)
        self._choices = (self._language, self._outlet, self._month, self._tag)
        layout = FlowLayout(self)
        for chip in (self._all, *self._states, *self._choices):
            layout.addWidget(chip)
        # Toggled, not only clicked: a screen reader toggles.
        self._all.toggled.connect(self.clear)
        for state in self._states:
            state.toggled.connect(self._on_changed)
        for choice in self._choices:
            choice.chosen.connect(self._on_changed)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_facets(self._facets)
        self._show_all()

    def narrowed(self, query: ArticleQuery) -> ArticleQuery:
        """Return `query` with the filters chosen here."""
        tag = self._tag.value
        return replace(
            query,
            unread=True if self._unread.isChecked() else None,
            annotated=True if self._annotated.isChecked() else None,
            starred=True if self._starred.isChecked() else None,
            language=self._language.value,
            outlet=self._outlet.value,
            month=self._month.value,
            tag=TagId(int(tag)) if tag else None,
        )

    def show_query(self, query: ArticleQuery) -> None:
        """Show the filters of a query, without a signal."""
        show_checked(self._unread, bool(query.unread))
        show_checked(self._annotated, bool(query.annotated))
        show_checked(self._starred, bool(query.starred))
        self._language.set_value(query.language)
        self._outlet.set_value(query.outlet)
        self._month.set_value(query.month)
        self._tag.set_value("" if query.tag is None else str(query.tag))
        self._show_all()

    def clear(self) -> None:
        """List all articles again."""
        before = self.narrowed(ArticleQuery())
        self.show_query(ArticleQuery())
        if before != ArticleQuery():
            self.filters_changed.emit()

    def set_facets(self, facets: Facets) -> None:
        """Offer what there is in the library, with counts."""
        self._facets = facets
        self._name_all()
        for chip, count in zip(
            self._states, (facets.unread, facets.annotated, facets.starred), strict=True
        ):
            pattern = self.tr("1 article") if count == 1 else self.tr("{n} articles")
            chip.setToolTip(pattern.format(n=ui_number(count)))
        self._language.offer(_choices(facets.languages, _language_name), at_least=2)
        self._outlet.offer(_choices(facets.outlets, str), at_least=2)
        self._month.offer(_choices(facets.months, ui_date), at_least=2)
        self._tag.offer(self._tag_choices(facets.tags), at_least=1)

    def set_found(self, found: int | None) -> None:
        """Say how many articles are listed, None where all of them are."""
        self._found = found
        self._name_all()

    def _name_all(self) -> None:
        total = ui_number(self._facets.total)
        if self._found is None:
            self._all.setText(f"{self.tr('All')} {total}")
        else:
            text = self.tr("All · {found} of {total}")
            self._all.setText(text.format(found=ui_number(self._found), total=total))

    def set_tags(self, tags: Sequence[Tag]) -> None:
        """Call tags in the menu as the codebook does."""
        self._tags = tags
        self.set_facets(self._facets)

    def set_theme(self, theme: Theme) -> None:
        """Draw the chips with the colours of `theme`."""
        self.setStyleSheet(chip_style(theme))

    def _state_chip(self, text: str) -> QToolButton:
        chip = QToolButton(self)
        chip.setText(text)
        chip.setCheckable(True)
        chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return chip

    def _choice_chip(self, name: str, anything: str) -> ChoiceChip:
        return ChoiceChip(name, anything, self)

    def _tag_choices(self, facets: Sequence[TagFacet]) -> list[Choice]:
        """Return the tags in use, each of those with one name by its path."""
        counts = {facet.tag_id: facet.count for facet in facets}
        names = Counter(tag.name for tag in self._tags)
        paths: dict[TagId | None, str] = {None: ""}
        choices = []
        for tag in self._tags:  # parents stand before their children
            label = tag_label(tag.name)
            paths[tag.id] = f"{paths.get(tag.parent_id, '')}/{label}".removeprefix("/")
            if tag.id in counts:
                shown = paths[tag.id] if names[tag.name] > 1 else label
                choices.append(Choice(str(tag.id), shown, counts[tag.id]))
        return choices

    def _on_changed(self) -> None:
        self._show_all()
        self.filters_changed.emit()

    def _show_all(self) -> None:
        show_checked(self._all, self.narrowed(ArticleQuery()) == ArticleQuery())


def chip_style(theme: Theme) -> str:
    """Return the style sheet of chips: pills, filled where chosen, outlined where focused."""
    return f"""
        QToolButton {{
            background: {theme.card.name()}; color: {theme.ink.name()};
            border: 1px solid {theme.line.name()}; border-radius: 10px;
            padding: 1px 5px; font-size: 9pt;
        }}
        QToolButton:hover {{ background: {theme.hover.name()}; }}
        QToolButton:checked {{
            background: {theme.accent.name()}; color: {theme.on_accent.name()};
            border-color: {theme.accent.name()};
        }}
        QToolButton:focus {{ border: 1px solid {theme.accent.name()}; }}
        QToolButton:checked:focus {{ border-color: {theme.ink.name()}; }}
        QToolButton::menu-indicator {{ image: none; width: 0px; }}
    """


def _choices(facets: Sequence[Facet], name: Callable[[str], str]) -> list[Choice]:
    return [
        Choice(facet.value, in_sight(name(facet.value)), facet.count)
        for facet in facets
        if facet.value
    ]


def _language_name(tag: str) -> str:
    """Return a language as those who speak it call it, the tag where Qt does not know it."""
    locale = QLocale(tag)
    if locale.language() == QLocale.Language.C:
        return tag
    name = locale.nativeLanguageName()
    return name[:1].upper() + name[1:] if name else tag
