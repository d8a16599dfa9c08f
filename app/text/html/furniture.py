"""What elements say of themselves: that they are an advertisement, or no text of an article."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import accumulate

from app.text.html.pieces import Frame, Piece

MOST_HELD = 0.5
"""The share of the chosen text from which its element is the article, whatever its name."""

MAX_BOX = 500
"""Code points up to which what is named a paywall is the offer to pay: a longer one holds what is
paid for."""

_TAGS = frozenset(("aside", "dialog", "fieldset", "footer", "menu", "nav"))

_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_ADVERT = re.compile(
    r"(?<![a-z])(?<!no-)(?<!non-)(?:ads?(?:box|slot|unit|sense|sbygoogle)?|adv|advert[a-z]*|"
    r"anzeigen?|werbung|reklam[ae]|publicit[eé]|publicidad|pubblicit[aà]|promos?|promotions?|"
    r"sponsor(?:ed)?)(?![a-z]|-free)"
)
_OFFER = re.compile(
    r"(?<![a-z])(?:cookies?|consent|newsletters?|paywall|regwall|sign-?up|subscri[a-z]+)(?![a-z])"
)
_FURNITURE = re.compile(
    r"(?<![a-z])(?:also|authors?|autor(?:en)?|banners?|bio|breadcrumbs?|byline|captions?|comments?|"
    r"consent|cookies?|copyright|credits?|date|disclaimer|disqus|follow|footer|kommentare?|"
    r"menu|meta|more|nav|navigation|newsletters?|outbrain|paywall|popular|recirc|recommend[a-z]*|"
    r"related|share|sharing|sidebar|signup|social|subscri[a-z]+|taboola|tags|teasers?(?!-text)|timestamp|"
    r"toolbar|trending|verwandt[a-z]*)(?![a-z])"
)


class Furniture:
    """Looks at the elements inside of a container, at each of them once.

    The container and what is around it are not looked at, as what they say is said of everything.
    """

    def __init__(self, container: Frame, pieces: Sequence[Piece], flags: Sequence[bool]) -> None:
        lengths = (
            len(piece.block.text) if flag else 0 for piece, flag in zip(pieces, flags, strict=True)
        )
        self._before = list(accumulate(lengths, initial=0))  # chosen code points before each piece
        self._adverts: dict[Frame, bool] = {container: False}
        self._furniture: dict[Frame, bool] = {container: False}

    def is_advert(self, frame: Frame) -> bool:
        """Say whether an element is, or stands in, one that is named an advertisement or offer."""
        return _found(frame, self._adverts, self._says_advert)

    def is_furniture(self, frame: Frame) -> bool:
        """Say whether an element is, or stands in, one that is no text of an article."""
        return _found(frame, self._furniture, self._says_furniture)

    def _says_advert(self, frame: Frame) -> bool:
        if not self._holds_little(frame):
            return False
        is_offer = _has_offer_name(frame.names) and self._held(frame) <= MAX_BOX
        return is_offer or _has_advert_name(frame.names)

    def _says_furniture(self, frame: Frame) -> bool:
        says = frame.tag in _TAGS or _has_furniture_name(frame.names)
        return says and self._holds_little(frame)

    def _holds_little(self, frame: Frame) -> bool:
        return self._held(frame) < MOST_HELD * self._before[-1]

    def _held(self, frame: Frame) -> int:
        return self._before[frame.end] - self._before[frame.first]


def _found(frame: Frame, known: dict[Frame, bool], says: Callable[[Frame], bool]) -> bool:
    """Ask of an element and of those around it, up to the first of which the answer is known."""
    asked: list[Frame] = []
    around: Frame | None = frame
    while around and around not in known:
        asked.append(around)
        around = around.outer
    answer = known[around] if around else False
    for inner in reversed(asked):
        answer = answer or says(inner)
        known[inner] = answer
    return answer


@lru_cache(maxsize=2_000)
def _has_advert_name(names: str) -> bool:
    return bool(_ADVERT.search(_in_words(names)))


@lru_cache(maxsize=2_000)
def _has_offer_name(names: str) -> bool:
    return bool(_OFFER.search(_in_words(names)))


@lru_cache(maxsize=2_000)
def _has_furniture_name(names: str) -> bool:
    return bool(_FURNITURE.search(_in_words(names))) or _has_advert_name(names)


def _in_words(names: str) -> str:
    """Return names in small letters, with the words of each parted: "adSlot" is "ad-slot"."""
    return _HUMP.sub("-", names).replace("_", "-").lower()
