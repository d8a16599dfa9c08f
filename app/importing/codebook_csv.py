"""Reading a codebook from CSV: one of ours, or a table with a column `tag` made by hand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.errors import UnreadableFileError
from app.exporting.codebook_csv import COLUMNS, FORMAT
from app.exporting.csv_columns import unguarded_text
from app.importing.csv_reading import explained, lines_of, opened
from app.importing.messages import printable
from app.model.palette import COLOURS, KEYS, MARKS
from app.words import later, quoted, say

_YES = frozenset({"yes", "true", "1", "x"})


@dataclass(frozen=True, slots=True)
class TagRow:
    """One tag of the file, checked; `path` is its place, names joined by a slash.

    `known` are the columns the file has: of a tag that is there already only those are written.
    """

    path: str
    colour: str
    mark: str
    key: str
    definition: str
    retired: bool
    uid: str
    known: frozenset[str]

    @property
    def name(self) -> str:
        """Return the last name of the path."""
        return self.path.rpartition("/")[2]


def read(path: Path) -> tuple[TagRow, ...]:
    """Read a codebook, parents before what lies under them; raise UnreadableFileError.

    What is wrong is said with the number of the row, and nothing of the file is taken then.
    """
    name = printable(path.name)
    with explained(name), opened(path, name) as file:
        lines = lines_of(file)
        columns = [cell.strip().casefold() for cell in next(lines, [])]
        if "tag" not in columns:
            raise UnreadableFileError(
                say(
                    "“{name}” is no codebook: a table with a column “tag” is read, and the columns "
                    "{columns} where they are there.",
                    name=name,
                    columns=", ".join(COLUMNS[2:]),
                )
            )
        cells = {number: _cells(columns, line) for number, line in _filled(lines)}
    reader = _Reader(name, frozenset(columns) & set(COLUMNS), cells)
    return reader.rows()


def _filled(lines: Iterable[Sequence[str]]) -> Iterator[tuple[int, Sequence[str]]]:
    """Yield the lines that hold something, with their numbers as a spreadsheet shows them."""
    for number, line in enumerate(lines, start=2):
        if any(cell.strip() for cell in line):
            yield number, line


def _cells(columns: Sequence[str], line: Sequence[str]) -> dict[str, str]:
    return {
        column: unguarded_text(cell).strip() for column, cell in zip(columns, line, strict=False)
    }


class _Reader:
    """Checks the rows of one file against each other."""

    def __init__(
        self, name: str, known: frozenset[str], cells: Mapping[int, Mapping[str, str]]
    ) -> None:
        self._name = name
        self._known = known
        self._cells = cells
        self._names = {key: " ".join(each.get("tag", "").split()) for key, each in cells.items()}
        self._parents = {key: _tidy(each.get("parent", "")) for key, each in cells.items()}

    def rows(self) -> tuple[TagRow, ...]:
        """Return the checked rows, shallow ones first and otherwise as in the file."""
        rows = [self._row(number) for number in self._cells]
        self._refuse_repeated(say("stands in it twice"), [row.path for row in rows])
        self._refuse_repeated(say("is the uid of two tags"), [row.uid for row in rows])
        self._refuse_repeated(
            say("is the key of two tags"), [row.key for row in rows if not row.retired]
        )
        return tuple(sorted(rows, key=lambda row: row.path.count("/")))

    def _row(self, number: int) -> TagRow:
        cells = self._cells[number]
        if cells.get("format", "") not in ("", FORMAT):
            self._refuse(number, say("has another format than {known}", known=FORMAT))
        name = self._names[number]
        if not name or "/" in name or "|" in name:
            self._refuse(
                number, say("has no name of a tag: it is empty, or has a slash or a bar in it")
            )
        colour, mark = (cells.get(column, "").casefold() for column in ("colour", "mark"))
        row = TagRow(
            path=self._path(number),
            colour=colour,
            mark=mark,
            key=cells.get("key", ""),
            definition=cells.get("definition", ""),
            retired=cells.get("retired", "").casefold() in _YES,
            uid=cells.get("uid", ""),
            known=self._known,
        )
        self._check(number, row)
        return row

    def _check(self, number: int, row: TagRow) -> None:
        for value, allowed, pattern in (
            (row.colour, COLOURS, later("has the colour “{value}”; there are {allowed}")),
            (row.mark, MARKS, later("has the mark “{value}”; there are {allowed}")),
            (row.key, KEYS, later("has the key “{value}”; there are {allowed}")),
        ):
            if value and value not in allowed:
                self._refuse(
                    number, say(pattern, value=printable(value), allowed=", ".join(allowed))
                )

    def _path(self, number: int) -> str:
        """Return the path of a row, which leads through the rows its parents are in."""
        names: list[str] = []
        seen: list[int] = []
        while True:
            if number in seen:
                circle = ", ".join(quoted(self._names[each]) for each in seen)
                raise UnreadableFileError(
                    say(
                        "“{name}” goes in a circle: {circle} lie under each other. Give one of "
                        "them another parent.",
                        name=self._name,
                        circle=circle,
                    )
                )
            seen.append(number)
            names.append(self._names[number])
            parent = self._parents[number]
            row = self._row_of_parent(parent)
            if row is None:
                return "/".join((*filter(None, [parent]), *reversed(names)))
            number = row

    def _row_of_parent(self, parent: str) -> int | None:
        """Return the row that a parent is in, by its path or, where only one has it, its name.

        None for the top, and for a tag that is not in the file.
        """
        if not parent:
            return None
        above, _, name = parent.rpartition("/")
        called = [number for number, each in self._names.items() if each == name]
        exact = [number for number in called if self._parents[number] == above]
        for found in (exact, called if not above else []):
            if len(found) == 1:
                return found[0]
        return None

    def _refuse_repeated(self, what: str, values: Iterable[str]) -> None:
        for value, count in Counter(values).items():
            if value and count > 1:
                raise UnreadableFileError(
                    say(
                        "“{name}”: “{value}” {what}. Change one of them.",
                        name=self._name,
                        value=printable(value),
                        what=what,
                    )
                )

    def _refuse(self, number: int, why: str) -> None:
        raise UnreadableFileError(
            say("“{name}”, row {number} {why}.", name=self._name, number=number, why=why)
        )


def _tidy(path: str) -> str:
    return "/".join(" ".join(name.split()) for name in path.split("/")).strip("/")
