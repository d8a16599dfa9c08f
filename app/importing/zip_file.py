"""Zip files: each entry is read as the file it is, and a broken one costs only itself."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import PurePosixPath
from zipfile import ZipInfo

from app.errors import UnreadableFileError
from app.importing import messages
from app.importing.collect import is_companion, natural_key
from app.importing.pictures import Find
from app.importing.sniff import ZIP, ForeignFormatError, sniff
from app.importing.zip_entries import LARGEST, MOST_BYTES, TOO_MANY, Entries, name_of
from app.model.draft import Draft, Note
from app.paths import LIBRARY_SUFFIX
from app.words import later, say

VERSION = "1"

MOST_FILES = 500
"""Files that are read from one zip file, within the seconds that it has as one file."""

EMPTY = later("The zip file holds no files: pack it again.")
TOO_LARGE = later(
    "Its files would have more than {limit} MB together, and that is the most that is read from "
    "one zip file: unpack it into a folder and import that."
)

_MAC_FOLDER = "__macosx"

Read = Callable[[bytes, str, str, Find | None], list[Draft]]
"""Turns bytes, name, media type ("" to be sniffed) and what finds images into drafts."""


def read(data: bytes, name: str, read_file: Read) -> tuple[list[Draft], list[Note]]:
    """Return the articles of all entries, and notes on the entries that hold none.

    `read_file` turns an entry into drafts. What they come from, as it is kept byte for byte, is the
    zip file. Raise UnreadableFileError for a zip that cannot be opened,
    ForeignFormatError where nothing in it would be read outside of it either.
    """
    entries = Entries(data, name)
    if not entries.files:
        raise UnreadableFileError(say(EMPTY))
    drafts: list[Draft] = []
    notes: list[Note] = []
    for entry in _wanted(entries.files):
        try:
            drafts += _read_entry(entries, entry, name, read_file)
        except UnreadableFileError as error:
            notes.append(Note(str(error), failed=not isinstance(error, ForeignFormatError)))
    if not drafts and not any(note.failed for note in notes):
        raise ForeignFormatError(messages.foreign_format(name, later("a zip file of other things")))
    sha256 = hashlib.sha256(data).hexdigest()
    return [_as_from_zip(draft, name, sha256) for draft in drafts], notes


def _wanted(files: Sequence[ZipInfo]) -> list[ZipInfo]:
    """Return the entries to be read, in natural order; raise UnreadableFileError for too many.

    Left out is what is left out of folders too: hidden files, libraries, what browsers save
    beside a page; and what macOS packs beside each file.
    """
    paths = {name_of(entry): entry for entry in files}
    folders = _names_by_folder(paths)
    wanted = [
        entry
        for path, entry in sorted(paths.items(), key=lambda pair: natural_key(pair[0]))
        if not _is_left_out(PurePosixPath(path.lower()), folders)
    ]
    if len(wanted) > MOST_FILES:
        raise UnreadableFileError(say(TOO_MANY, count=len(wanted), limit=MOST_FILES))
    if sum(entry.file_size for entry in wanted if entry.file_size <= LARGEST) > MOST_BYTES:
        raise UnreadableFileError(say(TOO_LARGE, limit=messages.megabytes(MOST_BYTES)))
    return wanted


def _names_by_folder(paths: dict[str, ZipInfo]) -> dict[PurePosixPath, set[str]]:
    """Return the names of everything in each folder, in lower case."""
    folders: dict[PurePosixPath, set[str]] = {}
    for path in paths:
        lowered = PurePosixPath(path.lower())
        folders.setdefault(lowered.parent, set()).add(lowered.name)
    return folders


def _is_left_out(path: PurePosixPath, folders: dict[PurePosixPath, set[str]]) -> bool:
    if any(part.startswith(".") and part != ".." for part in path.parts):
        return True
    return any(
        folder.name == _MAC_FOLDER
        or folder.name.endswith(LIBRARY_SUFFIX)
        or is_companion(folder.name, folders.get(folder.parent, set()))
        for folder in path.parents
    )


def _read_entry(entries: Entries, entry: ZipInfo, name: str, read_file: Read) -> list[Draft]:
    """Return an entry's articles; raise UnreadableFileError with both names in the sentence."""
    path = name_of(entry)
    own_name = PurePosixPath(path).name
    data = entries.read(entry)

    def inside(sentence: str) -> str:
        return messages.of_part(sentence, said_of=own_name, part=path, whole=name)

    try:
        if data and sniff(data, own_name) == ZIP:
            raise UnreadableFileError(messages.zip_in_zip(own_name))
        return [
            replace(draft, notes=tuple(_renamed(draft.notes, inside)))
            for draft in read_file(data, own_name, "", entries.images_beside(path))
        ]
    except ForeignFormatError as error:
        raise ForeignFormatError(inside(str(error))) from None
    except UnreadableFileError as error:
        raise UnreadableFileError(inside(str(error))) from None
    except RecursionError:
        raise UnreadableFileError(inside(messages.too_deep(own_name))) from None


def _renamed(notes: Sequence[Note], inside: Callable[[str], str]) -> Iterator[Note]:
    return (replace(note, sentence=inside(note.sentence)) for note in notes)


def _as_from_zip(draft: Draft, name: str, sha256: str) -> Draft:
    return replace(
        draft,
        original_sha256=sha256,
        original_name=name,
        media_type=ZIP,
        importer=f"zip, {draft.importer}",
        importer_version=f"{VERSION}, {draft.importer_version}",
    )
