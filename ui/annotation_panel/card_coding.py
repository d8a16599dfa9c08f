"""What belongs to cards beside the annotations: links, and answers to variables."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication

from app.model.ids import AnnotationId, ArticleId, VariableId
from app.model.link import LinkEnd, LinkKind
from app.model.variable import Variable, VariableTarget, VariableValue
from ui.in_sight import in_sight

LONGEST_QUOTE = 60
"""Characters of the words at the far end of a link; the rest is seen by going there."""


@dataclass(frozen=True, slots=True)
class CodingOfCard:
    """The links of one annotation, and its answers by variable."""

    links: tuple[LinkEnd, ...] = ()
    answers: Mapping[VariableId, str] = field(default_factory=dict)


NOTHING = CodingOfCard()


@dataclass(frozen=True, slots=True)
class Coding:
    """Variables in order, what was answered about one article, and what is coded on its cards."""

    variables: tuple[Variable, ...] = ()
    article_id: ArticleId | None = None
    article_answers: Mapping[VariableId, str] = field(default_factory=dict)
    cards: Mapping[AnnotationId, CodingOfCard] = field(default_factory=dict)

    def about(self, target: VariableTarget) -> tuple[Variable, ...]:
        """Return the variables about articles, or those about annotations."""
        return tuple(each for each in self.variables if each.target is target)

    def of(self, annotation_id: AnnotationId) -> CodingOfCard:
        """Return what is coded on a card."""
        return self.cards.get(annotation_id, NOTHING)

    def changed_since(self, other: Coding) -> frozenset[AnnotationId]:
        """Return the annotations whose card is other than it was."""
        ids = set(self.cards) | set(other.cards)
        return frozenset(each for each in ids if self.of(each) != other.of(each))


def coding_of(
    article_id: ArticleId,
    variables: Sequence[Variable],
    values: Iterable[VariableValue],
    links: Iterable[LinkEnd],
) -> Coding:
    """Gather what the library says about an article."""
    about_article: dict[VariableId, str] = {}
    about_cards: defaultdict[AnnotationId, dict[VariableId, str]] = defaultdict(dict)
    for value in values:
        if value.annotation_id is not None:
            about_cards[value.annotation_id][value.variable_id] = value.value
        else:
            about_article[value.variable_id] = value.value
    ends: defaultdict[AnnotationId, list[LinkEnd]] = defaultdict(list)
    for end in links:
        ends[end.at].append(end)
    cards = {
        each: CodingOfCard(tuple(ends.get(each, ())), about_cards.get(each, {}))
        for each in ends.keys() | about_cards.keys()
    }
    return Coding(tuple(variables), article_id, about_article, cards)


def link_label(kind: LinkKind, *, outgoing: bool) -> str:
    """Return what a link says of the annotation it is read from, with a sign before the words."""
    if kind is LinkKind.SAME:
        return _tr("= same as")
    if kind is LinkKind.SUPPORTS:
        return _tr("+ supports") if outgoing else _tr("+ supported by")
    return _tr("≠ contradicts") if outgoing else _tr("≠ contradicted by")


def far_end(end: LinkEnd) -> str:
    """Return the words at the far end of a link and where they stand."""
    words = " ".join(end.quote.split())
    if len(words) > LONGEST_QUOTE:
        words = f"{words[: LONGEST_QUOTE - 1].rstrip()}…"
    place = in_sight(end.outlet or end.article_title)
    return f"“{words}” · {place}" if words else in_sight(end.article_title)


def _tr(text: str) -> str:
    return QCoreApplication.translate("AnnotationCard", text)
