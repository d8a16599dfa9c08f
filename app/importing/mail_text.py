"""The text of a mail to blocks: what was written, what was quoted, and the signature."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from app.model.block import Block, BlockKind
from app.text.plain import blocks_from_text

SIGNATURE = "signature"
"""Why what stands below the line of two hyphens is folded."""

_LONGEST_SIGNATURE = 15
"""Lines that can stand below two hyphens for them to begin a signature."""

_DEEPEST = 20
_QUOTED = re.compile(r"(?:>[ ]?)+")
_SIGNATURE_LINE = re.compile(r"-- ?")
_ESCAPED_FROM = ">From "  # as mailboxes keep a line that begins with "From "

_BORDER = "\x01"
"""Parts the stretches of a mail while its lines are joined; no normalised text holds it."""


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Lines of one depth of quotation, 0 for the sender's own; or the lines of a signature."""

    depth: int
    lines: Sequence[str]
    is_signature: bool = False


def blocks_from_mail(text: str, *, flowed: bool = False, delsp: bool = False) -> tuple[Block, ...]:
    """Return the blocks of a mail's normalised text.

    Lines behind ">" become quotations of that depth. `flowed` says that a space at a line's end
    joins it to the next, `delsp` that this space goes (RFC 3676); without it, wrapped lines are
    told as in every plain text.
    """
    stretches = list(_stretches(text.split("\n"), flowed=flowed, delsp=delsp))
    # All of it at once, as one quoted line alone does not show at which column lines were wrapped.
    joined = f"\n\n{_BORDER}\n\n".join("\n".join(stretch.lines) for stretch in stretches)
    found: list[Block] = []
    place = 0
    for block in blocks_from_text(joined):
        if block.text == _BORDER:
            place += 1
        else:
            found.append(_as_part_of(stretches[place], block))
    return tuple(found)


def _as_part_of(stretch: _Stretch, block: Block) -> Block:
    if stretch.depth:
        return replace(block, kind=BlockKind.QUOTATION, level=stretch.depth)
    paragraph = replace(block, kind=BlockKind.PARAGRAPH, level=0)
    return paragraph.folded(SIGNATURE) if stretch.is_signature else paragraph


def _stretches(lines: Sequence[str], *, flowed: bool, delsp: bool) -> Iterator[_Stretch]:
    measured = [_measured(line) for line in lines]
    is_first = True
    for depth, group in groupby(measured, key=lambda pair: pair[0]):
        own = [line for _, line in group]
        body, signature = (own, []) if depth else _without_signature(own, is_first=is_first)
        if flowed:
            body = list(_joined(body, delsp=delsp))
        yield _Stretch(depth, body)
        if signature:
            yield _Stretch(0, signature, is_signature=True)
        is_first = is_first and not any(line.strip() for line in own)


def _measured(line: str) -> tuple[int, str]:
    """Return how deep a line is quoted, and the line without the marks."""
    marks = None if line.startswith(_ESCAPED_FROM) else _QUOTED.match(line)
    if marks is None:
        return 0, line.removeprefix(">") if line.startswith(_ESCAPED_FROM) else line
    return min(_DEEPEST, marks[0].count(">")), line[marks.end() :]


def _without_signature(lines: list[str], *, is_first: bool) -> tuple[list[str], list[str]]:
    """Return the lines above the signature and those of it; a mail is never all signature."""
    start = len(lines)
    below = 0
    for number in range(len(lines) - 1, -1, -1):
        if _SIGNATURE_LINE.fullmatch(lines[number]):
            start = number
        below += bool(lines[number].strip())
        if below > _LONGEST_SIGNATURE:
            break
    if is_first and not any(line.strip() for line in lines[:start]):
        return lines, []
    return lines[:start], lines[start:]


def _joined(lines: Sequence[str], *, delsp: bool) -> Iterator[str]:
    """Yield the paragraphs of flowed lines (RFC 3676, section 4), each on one line."""
    paragraph = ""
    for line in lines:
        stuffed = line.removeprefix(" ")
        paragraph += stuffed
        if not stuffed.endswith(" ") or not stuffed.strip():
            yield paragraph.rstrip(" ")
            paragraph = ""
        elif delsp:
            paragraph = paragraph[:-1]
    if paragraph:
        yield paragraph.rstrip(" ")
