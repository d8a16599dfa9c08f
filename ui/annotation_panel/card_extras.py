"""What a card shows beside what is stored: why it was suggested, and who else has the figure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from app.model.ids import AnnotationId
from app.model.sameness import Same
from ui.i18n import ui_number


@dataclass(frozen=True, slots=True)
class Extra:
    """Of one card: the reasons of a suggestion, its second speaker, and other sources.

    `sources` is how many other articles have the same figure or quote, `disagreeing` how many of
    them state another value or wording.
    """

    reasons: str = ""
    other_speaker: str = ""
    sources: int = 0
    disagreeing: int = 0

    def also_in(self, same: Same) -> Extra:
        """Return it with the count of other sources."""
        return replace(self, sources=same.sources, disagreeing=same.disagreeing)

    @property
    def same(self) -> str:
        """Return the line about other sources, "" where there are none."""
        if not self.sources:
            return ""
        if self.sources == 1:
            also = _tr("also in 1 source")
        else:
            also = _tr("also in {n} sources").format(n=ui_number(self.sources))
        if not self.disagreeing:
            return f"= {also}"
        if self.disagreeing == 1:
            disagree = _tr("1 disagrees")
        else:
            disagree = _tr("{n} disagree").format(n=ui_number(self.disagreeing))
        return f"≠ {also} · {disagree}"


NOTHING = Extra()

Extras = Mapping[AnnotationId, Extra]


def changed(one: Extras, other: Extras) -> Sequence[AnnotationId]:
    """Return the cards of which the two say something else."""
    return [each for each in {*one, *other} if one.get(each, NOTHING) != other.get(each, NOTHING)]


def _tr(text: str) -> str:
    return QCoreApplication.translate("AnnotationCard", text)
