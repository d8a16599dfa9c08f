"""Find the marks in a line that may end a sentence, and what stands around each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from app.text.languages.sentence_words import SentenceWords

_MARK = re.compile(
    r"(?P<hard>[。！？｡।॥؟۔։።។][。！？｡.!?…]*)"  # no other use in their scripts
    r"|\.(?:[ \u00a0]\.)+"  # an ellipsis with spaces
    r"|[.!?…‥]+"
)
_MARK_OR_SEMICOLON = re.compile(rf"{_MARK.pattern}|;")
_CLOSERS = frozenset("\"'»«”“’‘›‹)]}」』】）》〉")
_NOTE = re.compile(r"[ \u00a0]?(?:\[\d{1,3}\])+|[¹²³⁰⁴-⁹]+")
_SPACE = re.compile(r"\s*")
_OPENERS = re.compile(r"(?:[\s\"'„“”«»‚‘’‹›`(\[{¿¡「『（《*_•–—-]|,,)*")
_WORD = re.compile(r"[^\W_]+(?:['’.&-][^\W_]+){0,6}")
_LAST_TOKEN = re.compile(r"\S+$")
_LOOK_BACK = 40
_LEADING_MARKS = "\"'„“”«»‚‘’‹›`([{¿¡–—-"


@dataclass(frozen=True, slots=True)
class Stop:
    """A mark in a line that may end a sentence; all positions are code points of the line.

    `first_word` is where the first letter or digit of the sentence so far stands (the mark where
    it has none), `start` where the mark begins, `mark_end` its end, `end` that of the closing
    quotes, brackets and notes that belong to it, `next_start` where the line goes on behind the
    white space, and `after_start` where the next word `after` begins. `before` is the token in
    front of the mark. `is_hard` says that the mark has no other use.
    """

    line: str
    words: SentenceWords
    is_hard: bool
    mark: str
    first_word: int
    start: int
    mark_end: int
    end: int
    next_start: int
    after_start: int
    before: str
    after: str

    @property
    def is_glued(self) -> bool:
        """Say whether no white space follows."""
        return self.next_start == self.end

    @property
    def following(self) -> str:
        """Return the next character that is no white space."""
        return self.line[self.next_start]

    @property
    def closers(self) -> str:
        """Return the closing marks between the mark and the end."""
        return self.line[self.mark_end : self.end]

    @property
    def behind_after(self) -> str:
        """Return the character behind the next word."""
        position = self.after_start + len(self.after)
        return self.line[position : position + 1]

    @property
    def starter_follows(self) -> bool:
        """Say whether the next word is one that typically begins a sentence; an initial is not."""
        if not self.after[:1].isupper() or self.behind_after == ".":
            return False
        folded = self.after.casefold().replace("’", "'")
        elided, apostrophe, _ = folded.partition("'")
        return folded in self.words.starters or elided + apostrophe in self.words.starters

    @property
    def abbreviation(self) -> str:
        """Return the token before the mark as the tables write it: `L'art` as "art"."""
        token = self.before.casefold().replace("’", "'")
        article, _, noun = token.rpartition("'")
        return noun if len(noun) > 1 or len(article) == 1 else token  # "bin’s" is no "s."

    @property
    def spaced_abbreviation(self) -> str:
        """Return the tokens of "и т. п." as "т.п", "" where no such token stands before."""
        token = self.token_before
        return f"{token}{self.abbreviation}" if token.endswith(".") else ""

    @property
    def token_before(self) -> str:
        """Return the token in front of `before`, casefolded, "" at the line's start."""
        token_start = self.start - len(self.before)
        head = self.line[max(0, token_start - _LOOK_BACK) : token_start].rstrip()
        match = _LAST_TOKEN.search(head)
        return match.group().casefold() if match else ""

    @property
    def is_after_first_token(self) -> bool:
        """Say whether the sentence has no letter or digit in front of `before`."""
        return self.first_word >= self.start - len(self.before)


def stop_at(line: str, match: re.Match[str], first_word: int, words: SentenceWords) -> Stop | None:
    """Gather what is around a mark found by `marks`; None where nothing but space follows."""
    end = _past_closers(line, match.end())
    next_start = _end_of(_SPACE, line, end)
    if next_start == len(line):
        return None
    after_start = _end_of(_OPENERS, line, next_start)
    after = _WORD.match(line, after_start)
    before = _LAST_TOKEN.search(line, max(0, match.start() - _LOOK_BACK), match.start())
    return Stop(
        line=line,
        words=words,
        is_hard=match["hard"] is not None,
        mark=match.group(),
        first_word=first_word,
        start=match.start(),
        mark_end=match.end(),
        end=end,
        next_start=next_start,
        after_start=after_start,
        before=before.group().lstrip(_LEADING_MARKS) if before else "",
        after=after.group() if after else "",
    )


def marks(line: str, words: SentenceWords) -> Iterator[re.Match[str]]:
    """Yield every mark of a line that may end a sentence."""
    return (_MARK_OR_SEMICOLON if words.semicolon_asks else _MARK).finditer(line)


def _end_of(pattern: re.Pattern[str], line: str, position: int) -> int:
    match = pattern.match(line, position)
    return match.end() if match else position


def _past_closers(line: str, position: int) -> int:
    """Return the position behind the closing quotes, brackets and notes at `position`."""
    while position < len(line):
        if line[position] in _CLOSERS and not _opens_a_word(line, position):
            position += 1
        elif note := _NOTE.match(line, position):
            position = note.end()
        elif line[position] in " \u00a0\u202f" and _closes_after_space(line, position + 1):
            position += 2
        else:
            break
    return position


def _opens_a_word(line: str, position: int) -> bool:
    """Say whether a quotation mark glued to a stop opens the next sentence: `end.“Begin`."""
    mark = line[position]
    if mark not in '«“"' or not line[position + 1 : position + 2].isalnum():
        return False
    if mark == '"':
        return line.count(mark, 0, position) % 2 == 0
    opened = "»" if mark == "«" else "„"  # in German these two close
    return opened not in line[:position]


def _closes_after_space(line: str, position: int) -> bool:
    """Say whether a quotation mark behind a space closes what is open: « Quoi ? »."""
    mark = line[position : position + 1]
    if mark not in {"»", '"', "'"} or line[position + 1 : position + 2].isalnum():
        return False
    if mark == '"':
        return line.count(mark, 0, position) % 2 == 1
    if mark == "'":
        return line.startswith("''", position) and not line[position + 2 : position + 3].isalnum()
    return line.count("«", 0, position) > line.count("»", 0, position)
