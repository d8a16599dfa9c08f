"""The rules that decide whether a mark ends a sentence.

A rule looks at one `Stop` and returns True (the sentence ends), False (it goes on) or None (the
rule does not apply). They are asked in the order of `RULES`, the certain ones first; where none
applies, the sentence ends.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator

from app.text.languages.sentence_words import SentenceWords
from app.text.sentence_stops import Stop, marks, stop_at

# Up to about 120 characters: what is longer in brackets has sentences of its own.
_BRACKETS = re.compile(r"\((?:[^()]|\([^()]{0,60}\)){0,120}\)|\[[^\[\]]{0,120}\]")
_LETTER_OR_DIGIT = re.compile(r"[^\W_]")
_ROMAN = re.compile(r"[IVXLCDM]{1,6}")
_LABEL = re.compile(r"[§№#⁃•]?\d{1,3}|[^\W\d_]")  # "3", "§2", "a"
_UNITS = frozenset(
    {"m", "km", "cm", "mm", "kg", "g", "l", "ml", "ha", "h", "м", "км", "см", "мм", "кг", "л", "га"}
)
_SAID = re.compile(r"[^，。！？：“”\s]{0,6}[说道问答喊說問]")
_LONGEST_ORDINAL = 3  # digits: "1999. Das" is a year at a sentence's end
_LAST_DAY = 31
_CLAUSE_DIGITS = 2
_LONG_WORD = 4  # letters: hardly an abbreviation unless it is in a table

Rule = Callable[[Stop], bool | None]


def boundaries(line: str, words: SentenceWords) -> Iterator[int]:
    """Yield where sentences end within a line (not at its own end), in code points."""
    is_bracketed = _brackets(line)
    last_word = _last_word(line)
    first_word: int | None = None
    past = 0  # behind the last stop; everything before was looked at once, or time is quadratic
    for match in marks(line, words):
        if match.start() < past:
            continue
        if match.start() > last_word:  # what follows is no sentence: "Ende. (...)"
            return
        if first_word is None and (found := _LETTER_OR_DIGIT.search(line, past, match.start())):
            first_word = found.start()
        said = match.start() if first_word is None else first_word
        stop = stop_at(line, match, said, words)
        if stop is None:
            return
        past = stop.end
        if not is_bracketed(stop) and _ends(stop):
            yield stop.end
            first_word = None


def _last_word(line: str) -> int:
    """Return where the last letter or digit of a line stands, -1 where it has none."""
    return next((place for place in range(len(line) - 1, -1, -1) if line[place].isalnum()), -1)


def _brackets(line: str) -> Callable[[Stop], bool]:
    """Return the function that says whether a stop lies inside a pair of brackets."""
    pairs = [match.span() for match in _BRACKETS.finditer(line)]

    def is_bracketed(stop: Stop) -> bool:
        index = bisect_left(pairs, (stop.start, 0)) - 1
        return index >= 0 and stop.end < pairs[index][1]

    return is_bracketed


def _ends(stop: Stop) -> bool:
    for rule in RULES:
        verdict = rule(stop)
        if verdict is not None:
            return verdict
    return True


def nothing_said_yet(stop: Stop) -> bool | None:
    """Keep marks without a word, "(...)", with what follows them."""
    return False if stop.first_word == stop.start else None


def hard_mark(stop: Stop) -> bool | None:
    """End at 。 and its like, but not before what says who spoke: 「…。」と述べた, “…？”他问."""
    if not stop.is_hard:
        return None
    if "。" not in stop.mark and stop.closers and _SAID.match(stop.line, stop.next_start):
        return False
    return not (stop.closers and stop.following in "とのがをにはも")


def missing_space(stop: Stop) -> bool | None:
    """Part "scheiterten.Nun", where the space was left out; "3.5" and "example.org" are one."""
    if not stop.is_glued:
        return None
    whole_word = (
        stop.before.isalpha()
        and len(stop.before) > 1
        and stop.before[-2:].islower()
        and not _is_known(stop)
    )
    begins = stop.following.isupper() and stop.after[1:2].islower()
    address = "." in stop.after or stop.behind_after in {"@", "/"}
    return whole_word and (stop.following in "„«“¿¡" or (begins and not address))


def bracketed_mark(stop: Stop) -> bool | None:
    """Go on after a mark alone in brackets: "ein (!) Satz", "er sei [...] gegangen"."""
    opened = stop.line[stop.start - 1 : stop.start]
    return False if (opened, stop.closers[:1]) in {("(", ")"), ("[", "]")} else None


def mark_behind(stop: Stop) -> bool | None:
    """Go on where a comma or the like follows behind a space: "Hurra! & Söhne"."""
    opens_quote = stop.line.startswith(",,", stop.next_start)  # typed for „
    return False if stop.following in ",;:.!?…%)]}/&=+" and not opens_quote else None


def lower_case_behind(stop: Stop) -> bool | None:
    """Go on before a small letter ("Yahoo! kauft"), but not before "iPhone".

    After a full stop behind a whole word the writer has only forgotten the capital.
    """
    if not stop.after[:1].islower():
        return None
    if stop.after[1:2].isupper() or _is_clitic(stop):
        return None
    if len(stop.after) == 1 and stop.behind_after == ")":  # "a) Boote. b) Netze.", but "lit. b)"
        return not _is_known(stop)
    opened = stop.line[stop.next_start : stop.after_start]
    quoted = any(mark in stop.closers for mark in "\"'»«”“’")
    return stop.mark == "." and not quoted and _is_plain_word(stop) and not set(opened) & set("–—-")


def more_than_a_full_stop(stop: Stop) -> bool | None:
    """End at ! and ? and …: what takes them back was asked before."""
    return None if stop.mark == "." else True


def clause_number(stop: Stop) -> bool | None:
    """End behind the number of a clause, where a language counts it apart: "2. Фонд діє"."""
    if not stop.words.clause_numbers_apart or stop.closers or not stop.before.isdecimal():
        return None
    begins_the_line = stop.line[: stop.start].strip() == stop.before
    return True if begins_the_line and len(stop.before) <= _CLAUSE_DIGITS else None


def label_at_the_start(stop: Stop) -> bool | None:
    """Keep a list's number or letter with its sentence: "1. FC", "II. Results", "a.) One"."""
    if not stop.is_after_first_token or stop.closers not in {"", ")"}:
        return None
    is_label = _ROMAN.fullmatch(stop.before) or _LABEL.fullmatch(stop.before)
    return False if is_label or stop.before.isdecimal() else None


def ordinal(stop: Stop) -> bool | None:
    """Tell "des 19. Jahrhunderts" from "nur 14. Das", where a language writes ordinals so."""
    words = stop.words
    if not words.ordinal_words or not _is_number(stop):
        return None
    if len(stop.before) > _LONGEST_ORDINAL and stop.before.isdecimal():
        return True
    if stop.after.casefold() in words.ordinal_words:
        return False
    if not words.ordinal_leads:
        return None
    if stop.token_before in words.ordinal_leads:
        return False
    above_days = stop.before.isdecimal() and int(stop.before) > _LAST_DAY
    return stop.starter_follows or not stop.after or above_days


def before_a_number(stop: Stop) -> bool | None:
    """Go on from "No. 10" and "art. 5", which are words or letters otherwise."""
    if stop.abbreviation not in stop.words.numbered:
        return None
    is_roman = stop.after != "I" and _ROMAN.fullmatch(stop.after)
    return False if is_roman or stop.after[:1].isdecimal() else None


def unit(stop: Stop) -> bool | None:
    """End at "45 m. Woda", where what may be a title or an initial stands behind a number."""
    is_unit = stop.abbreviation in _UNITS and stop.token_before[-1:].isdecimal()
    return True if is_unit and stop.before.islower() and stop.after[:1].isupper() else None


def initial(stop: Stop) -> bool | None:
    """Go on after a single letter ("George W. Bush", "z. B.") unless a starter follows."""
    last = stop.before.rpartition(".")[2].lstrip("-")
    if len(last) != 1 or not last.isalpha():
        return None
    if {stop.abbreviation, stop.spaced_abbreviation} & stop.words.closing:
        return _begins_anew(stop)
    if _is_leading(stop) or _is_known(stop, f"{stop.abbreviation}.{stop.after.casefold()}"):
        return False
    # A small letter may be a word, "не є. Втім", unless the language abbreviates by it.
    known = last in stop.words.abbreviations or last in stop.words.leading
    if last.islower() and "." not in stop.before and not known:
        return None
    return stop.starter_follows


def abbreviation(stop: Stop) -> bool | None:
    """Go on after a known abbreviation, unless it may end and a beginning follows."""
    if _is_leading(stop):
        return False
    if stop.abbreviation in stop.words.closing:
        return _begins_anew(stop)
    return stop.starter_follows if _is_known(stop) or _is_glued_abbreviation(stop) else None


RULES: tuple[Rule, ...] = (
    nothing_said_yet,
    hard_mark,
    missing_space,
    bracketed_mark,
    mark_behind,
    lower_case_behind,
    more_than_a_full_stop,
    clause_number,
    label_at_the_start,
    ordinal,
    before_a_number,
    unit,
    initial,
    abbreviation,
)


def _is_number(stop: Stop) -> bool:
    return not stop.closers and (
        stop.before.isdecimal() or _ROMAN.fullmatch(stop.before) is not None
    )


def _is_leading(stop: Stop) -> bool:
    """Say whether a title or the like stands before.

    Behind a number the same letters are a unit ("300 m"), in capitals a name ("in der WG").
    """
    if stop.spaced_abbreviation in stop.words.leading:
        return True
    is_unit = stop.token_before[-1:].isdecimal()
    is_acronym = len(stop.before) > 1 and stop.before.isupper()
    return stop.abbreviation in stop.words.leading and not is_unit and not is_acronym


def _is_clitic(stop: Stop) -> bool:
    """Say whether a Dutch sentence begins with a letter that takes no capital: "'t Was laat"."""
    has_apostrophe = stop.line[stop.after_start - 1] in "'’‘" and len(stop.after) == 1
    return has_apostrophe and stop.line[stop.after_start + 2 : stop.after_start + 3].isupper()


def _begins_anew(stop: Stop) -> bool:
    """Say whether a sentence may begin behind a closing abbreviation; "дол. США" is one."""
    return stop.after[:1].isupper() and stop.after.casefold() not in stop.words.continuers


def _is_glued_abbreviation(stop: Stop) -> bool:
    """Say whether abbreviations stand together without a space: "Prof.Dr", "gen.bryg"."""
    parts = stop.abbreviation.replace("-", ".").split(".")
    return len(parts) > 1 and all(_is_known(stop, part) for part in parts if part)


def _is_known(stop: Stop, token: str = "") -> bool:
    """Say whether the token before the mark is in one of the tables of abbreviations."""
    token, words = token or stop.abbreviation, stop.words
    is_listed = token in words.leading or token in words.abbreviations or token in words.closing
    return is_listed or token.endswith(words.cut_compounds)


def _is_plain_word(stop: Stop) -> bool:
    """Say whether a whole word stands before the mark, no abbreviation and no name of a site."""
    token = stop.abbreviation.rstrip(")]\"'»”“")
    is_word = len(token) >= _LONG_WORD and token.isalpha() and not stop.before.isupper()
    ends = stop.words.word_ends
    is_cut = bool(ends) and token[-1:] not in ends and stop.before[:1].islower()  # no name
    return is_word and not is_cut and not _is_known(stop, token)
