"""What is said about documents and books that cannot be read, and what to do about each."""

from __future__ import annotations

from app.importing.messages import printable
from app.words import say


def broken_package(name: str) -> str:
    """Say that a file's inner parts do not fit together."""
    return say("“{name}” is damaged or not whole: download or copy it again.", name=name)


def missing_part(name: str, part: str) -> str:
    """Say that a packed file lacks what makes it a file of its format."""
    return say(
        "“{name}” lacks its part “{part}”, so it is not whole: open it in the program "
        "that wrote it and save it anew.",
        name=name,
        part=printable(part),
    )


def too_many_parts(name: str, count: int, limit: int) -> str:
    """Say that a packed file has more parts than are looked at."""
    return say(
        "“{name}” is packed from {count:,} parts, and up to {limit:,} are looked at: "
        "copy its text into a text file and import that.",
        name=name,
        count=count,
        limit=limit,
    )


def unpacks_too_large(name: str) -> str:
    """Say that a packed file would fill the memory."""
    return say(
        "“{name}” unpacks to far more than it seems to hold: copy its text into a text "
        "file and import that.",
        name=name,
    )


def entities_declared(name: str) -> str:
    """Say that a part of a file declares its own entities, as no program that writes it does."""
    return say(
        "“{name}” declares entities of its own, which can be used to attack the "
        "reader: open it in the program that wrote it and save it anew.",
        name=name,
    )


def password_protected(name: str) -> str:
    """Say that a file cannot be read without its password."""
    return say(
        "“{name}” is protected by a password: open it with the password, save a copy "
        "without one and import the copy.",
        name=name,
    )


def unknown_protection(name: str) -> str:
    """Say that a PDF is encrypted in a way that is not known here."""
    return say(
        "“{name}” is protected in a way that is not known here: open it in the program "
        "it was made for, print it into a new PDF and import that.",
        name=name,
    )


def breaks_off(name: str) -> str:
    """Say that the end of a file is missing."""
    return say("“{name}” breaks off before its end: download or copy it again.", name=name)


def no_pages(name: str) -> str:
    """Say that a PDF has not one page."""
    return say("“{name}” has no pages: download or export it again.", name=name)


def too_many_pages(name: str, count: int, limit: int) -> str:
    """Say that a PDF is longer than what is read."""
    return say(
        "“{name}” has {count:,} pages, and up to {limit:,} are read: print the pages "
        "you need into a new PDF and import that.",
        name=name,
        count=count,
        limit=limit,
    )


def too_much_text(name: str, limit: int) -> str:
    """Say that a file holds more characters than are read of one."""
    return say(
        "“{name}” holds more than {limit:,} characters of text: save the part you need "
        "as a file of its own and import that.",
        name=name,
        limit=limit,
    )


def scanned(name: str) -> str:
    """Say that a PDF is made of pictures of pages."""
    return say(
        "“{name}” is a scan, a picture of pages without text: run text recognition "
        "(OCR) over it first and import the PDF that comes out.",
        name=name,
    )


def letters_unknown(name: str) -> str:
    """Say that a PDF draws letters without saying which they are."""
    return say(
        "“{name}” shows letters without saying which they are, so its text cannot be "
        "read: run text recognition (OCR) over it first and import the PDF that comes "
        "out.",
        name=name,
    )


def rights_protected(name: str) -> str:
    """Say that a book is locked by its shop."""
    return say(
        "“{name}” is locked by digital rights management, so only its shop's reader "
        "can open it: ask the shop for a copy without, or copy the passages you need "
        "into a text file.",
        name=name,
    )


def not_rtf(name: str) -> str:
    """Say that a file is RTF by its name only."""
    return say(
        "“{name}” is no RTF file, though its name says so: open it in the program that "
        "wrote it and save it anew.",
        name=name,
    )


def old_document(name: str) -> str:
    """Say how a file of an office program from before 2007 can be read."""
    return say(
        "“{name}” is an old office file (such as .doc): open it in LibreOffice Writer "
        "or Word, save it as .docx or .odt and import that.",
        name=name,
    )


def library_missing(name: str, what: str, package: str) -> str:
    """Say that the library which reads the format `what` cannot be loaded."""
    return say(
        "“{name}” is a {what} file, and the package {package}, which reads those, is "
        "missing or does not run here: install {package} beside Pressmark and import "
        "the file again.",
        name=name,
        what=what,
        package=package,
    )


def no_book(name: str) -> str:
    """Say that chapters were chosen of what has none."""
    return say("“{name}” is no book with chapters: import it without choosing any.", name=name)


def no_chapter(name: str, number: int, count: int) -> str:
    """Say that a book has no chapter of that number."""
    return say(
        "“{name}” has no chapter {number}, only 1 to {count}: choose among those.",
        name=name,
        number=number,
        count=count,
    )


def all_chapters(count: int) -> str:
    """Say that a book came in whole."""
    return say(
        "All {count} chapters of the book came in; import it by itself to choose among them.",
        count=count,
    )
