"""The article in the window, by places in its text."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import (
    QAccessible,
)

from tests.journeys.driver import Person
from tests.journeys.on_screen import name_of, window_of
from tests.stalls import idle

GLIDE_MS = 300  # longer than any scrolling takes
Role = QAccessible.Role


class Text:
    """The article as it stands in the window, by places in its text."""

    def __init__(self, person: Person) -> None:
        self._person = person
        self._item = next(
            item
            for item in person.items()
            if item.role() == Role.EditableText and item.state().multiLine and item.childCount()
            if name_of(item) != "Note"  # of the card of the sentence that was worked on last
        )

    @property
    def title(self) -> str:
        """Return what the reader is called: the article's title."""
        return name_of(self._item)

    @property
    def cursor(self) -> str:
        """Return what is said of the sentence cursor: "Sentence 2 of 9, tagged Claim. The …"."""
        return self._item.text(QAccessible.Text.Description)

    @property
    def selected(self) -> str:
        """Return the words under the sentence cursor."""
        return self.cursor.partition(". ")[2]

    def content(self) -> str:
        """Return the whole text."""
        inside = self._item.textInterface()
        return inside.text(0, inside.characterCount())

    def place_of(self, words: str) -> QRect:
        """Return where the middle of some words is on the screen."""
        inside = self._item.textInterface()
        start = _utf16_length(self.content().partition(words)[0])
        return inside.characterRect(start + _utf16_length(words) // 2)

    def end_of(self, words: str) -> QPoint:
        """Return where the last letter of some words ends on the screen: to the left in Arabic."""
        inside = self._item.textInterface()
        end = _utf16_length(self.content().partition(words)[0] + words)
        last = inside.characterRect(end - 1)
        is_to_the_left = unicodedata.bidirectional(words[-1]) in ("R", "AL")
        return QPoint(last.left() if is_to_the_left else last.right(), last.center().y())

    def pulls(self, words: str, to: str) -> None:
        """Drag the end of some words to the end of others, once the text stands still."""
        self._waits_for_rest(words)
        self._person.drags(window_of(self._item), self.end_of(words), self.end_of(to))

    def clicks(self, words: str) -> None:
        """Click on the middle of some words, once the text has stopped gliding."""
        self._waits_for_rest(words)
        self._person.clicks_at(window_of(self._item), self.place_of(words).center())

    def drags(self, first: str, last: str) -> None:
        """Drag from the middle of some words to that of others, once the text stands still."""
        self._waits_for_rest(first)
        window = window_of(self._item)
        start, end = self.place_of(first).center(), self.place_of(last).center()
        self._person.drags(window, start, end)

    def _waits_for_rest(self, words: str) -> None:
        """Wait until the text glides no more, however slow the machine is."""
        place = None
        while place != (now := self.place_of(words)):
            place = now
            idle(GLIDE_MS)

    def colours(self, words: str) -> set[str]:
        """Return the colours on the screen around the middle of some words."""
        picture = self._person.picture(self._item)
        place = self.place_of(words).translated(-self._item.rect().topLeft())
        area = place.adjusted(-20, 0, 20, 0).intersected(picture.rect())
        return {
            picture.pixelColor(x, y).name()
            for x in range(area.left(), area.right())
            for y in range(area.top(), area.bottom())
        }


def _utf16_length(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
