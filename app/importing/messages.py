"""What is said about a file that cannot be read: one sentence that names it and what to do."""

from __future__ import annotations

import errno
import unicodedata
from collections.abc import Iterable

from app.model.report import Source
from app.words import later, quoted, say

FORMATS_READ = later(
    "plain text (.txt), Markdown (.md), saved web pages (.html, .mhtml), PDF, documents (.docx, "
    ".odt, .rtf), books (.epub), mails (.eml), news feeds (.xml) and zip files of these"
)

_OS_SENTENCES = {
    errno.ENOENT: later("“{name}” is not there: check its name, or look where it was moved to."),
    errno.EACCES: later("“{name}” may not be read: change its permissions, then import it again."),
    errno.EPERM: later("“{name}” may not be read: change its permissions, then import it again."),
    errno.ELOOP: later("“{name}” is a link that leads in a circle: import the file itself."),
    errno.ENAMETOOLONG: later(
        "“{name}” lies too deep or has too long a name: move it and try again."
    ),
    errno.EIO: later(
        "“{name}” cannot be read from its disk: copy it elsewhere, if that still works."
    ),
    errno.ENOTDIR: later("“{name}” is not there: a part of its path is a file, not a folder."),
}


def printable(name: str) -> str:
    """Return a file name fit for a sentence, the library and any output.

    Control characters, bidi controls and the lone surrogates that stand for bytes which are not
    UTF-8 become U+FFFD: the first would break lines and columns, the last cannot be encoded.
    """
    return "".join(
        "\N{REPLACEMENT CHARACTER}"
        if unicodedata.category(character) in {"Cc", "Cs", "Zl", "Zp"}
        or unicodedata.bidirectional(character) in _BIDI_CONTROLS
        else character
        for character in name
    )


_BIDI_CONTROLS = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"})


def name_of(source: Source) -> str:
    """Return what to call a source in a sentence: the file's name without its path."""
    if source.path is None:
        return printable(source.name) or say("Clipboard")
    return printable(source.path.name or str(source.path))


def line_name_of(source: Source) -> str:
    """Return what to call a source in a report: the path as the person named it."""
    return name_of(source) if source.path is None else printable(str(source.path))


def os_error(name: str, error: OSError) -> str:
    """Say why the system would not hand the file out."""
    pattern = _OS_SENTENCES.get(error.errno or 0)
    if pattern is None:
        what = (error.strerror or say("the system gives no reason")).lower()
        return say(
            "“{name}” could not be read ({what}): copy it elsewhere and import the copy.",
            name=name,
            what=what,
        )
    return say(pattern, name=name)


def folder_error(name: str, error: OSError) -> str:
    """Say why a folder could not be looked into."""
    if error.errno in {errno.EACCES, errno.EPERM}:
        return say(
            "The folder “{name}” may not be opened: change its permissions, then try again.",
            name=name,
        )
    return os_error(name, error)


def not_a_file(name: str, kind: str) -> str:
    """Say that the path names a pipe, a device or a socket."""
    return say(
        "“{name}” is {kind}, not a file: save what it delivers to a file and import that.",
        name=name,
        kind=say(kind),
    )


def too_large(name: str, size: int, limit: int) -> str:
    """Say that a file is over the limit; sizes in bytes."""
    return say(
        "“{name}” has {size} MB, and files of up to {limit} MB are read: split it into "
        "its articles.",
        name=name,
        size=megabytes(size),
        limit=megabytes(limit),
    )


def megabytes(size: int) -> str:
    """Return a number of bytes as megabytes, rounded up so that no limit seems to be kept."""
    return f"{-(-size // 2**20):,}"


def empty(name: str) -> str:
    """Say that a file holds not one byte."""
    return say("“{name}” is empty: save or download it again.", name=name)


def no_text(name: str) -> str:
    """Say that a file holds nothing but white space."""
    return say("“{name}” holds no text: check that it was saved whole.", name=name)


def foreign_format(name: str, what: str = "") -> str:
    """Say that a file is of a format that is not read, and which ones are."""
    known = say("is {what}", what=say(what)) if what else say("is of a format that is not known")
    return say(
        "“{name}” {known}; {formats_read} are read: save it as one of these.",
        name=name,
        known=known,
        formats_read=say(FORMATS_READ),
    )


def foreign_type(name: str, media_type: str) -> str:
    """Say that something was handed over as of a type that is not read."""
    return say(
        "“{name}” is of the type {media_type}; {formats_read} are read: save it as one of these.",
        name=name,
        media_type=media_type,
        formats_read=say(FORMATS_READ),
    )


def annotations_file(name: str) -> str:
    """Say that a CSV of annotations is no article."""
    return say(
        "“{name}” holds annotations, not an article: import it by itself (pressmark "
        "import “{name}”), after the articles they belong to.",
        name=name,
    )


def library_folder(name: str) -> str:
    """Say that a library was named among the articles."""
    return say(
        "“{name}” is a Pressmark library, not an article: open it instead of importing it.",
        name=name,
    )


def no_articles(name: str) -> str:
    """Say that nothing in a folder is an article."""
    return say(
        "The folder “{name}” holds no articles: {formats_read} are read.",
        name=name,
        formats_read=say(FORMATS_READ),
    )


def truncated(name: str) -> str:
    """Say that a file ends inside a character."""
    return say(
        "“{name}” breaks off inside a character, so its end is missing: download or copy it again.",
        name=name,
    )


def unknown_encoding(name: str) -> str:
    """Say that the bytes of a text fit no encoding."""
    return say(
        "“{name}” is in an encoding that could not be made out: open it in the program "
        "that wrote it, save it as UTF-8 and import that.",
        name=name,
    )


def too_slow(name: str, seconds: float) -> str:
    """Say that reading a file was given up."""
    return say(
        "“{name}” was given up after {seconds:g} seconds, as it is too large or too "
        "tangled: copy the article's text into a text file and import that.",
        name=name,
        seconds=seconds,
    )


def too_big_for_memory(name: str) -> str:
    """Say that reading a file would take more memory than one file is given."""
    return say(
        "“{name}” needs more memory than one file is given: copy the article's text "
        "into a text file and import that.",
        name=name,
    )


def too_deep(name: str) -> str:
    """Say that a file's markup is nested beyond reason."""
    return say(
        "“{name}” is nested too deeply: copy the article's text into a text file and import that.",
        name=name,
    )


def reader_died(name: str) -> str:
    """Say that the process that read a file ended over it."""
    return say(
        "“{name}” made its reader break down, and nothing of it was kept: copy the "
        "article's text into a text file and import that.",
        name=name,
    )


def no_process(name: str, error: OSError) -> str:
    """Say that the system would not start a process to read a file."""
    what = (error.strerror or say("it gives no reason")).lower()
    return say(
        "“{name}” could not be read, as the system starts no further process ({what}): "
        "close other programs and try again.",
        name=name,
        what=what,
    )


def link_in_folder(name: str) -> str:
    """Say that a link met inside a folder is passed over."""
    return say(
        "“{name}” is a link, and links inside folders are not followed: import its target.",
        name=name,
    )


def our_mistake(name: str, where: str) -> str:
    """Say that reading failed for a reason that is Pressmark's, at `where` in its code."""
    return say(
        "“{name}” could not be read because of a mistake in Pressmark ({where}): "
        "please report it with that place.",
        name=name,
        where=where,
    )


def of_part(sentence: str, *, said_of: str, part: str, whole: str) -> str:
    """Say of a part of a file what a sentence says of it by another name."""
    place = say("“{part}” in “{whole}”", part=part, whole=whole)
    return sentence.replace(quoted(said_of), place, 1)


def zip_in_zip(name: str) -> str:
    """Say that an entry of a zip file is one itself."""
    return say(
        "“{name}” is a zip file inside a zip file: unpack it and import it by itself.", name=name
    )


def entries_without_text(name: str, count: int, total: int) -> str:
    """Say that entries of a feed were left out."""
    return say(
        "“{name}”: {count:,} of its {total:,} entries hold no text of an article and "
        "were left out; save their pages and import those, if you want them.",
        name=name,
        count=count,
        total=total,
    )


def nothing_in(name: str, sentences: Iterable[str]) -> str:
    """Say that nothing in a file of several articles can be read, and why of each."""
    return " ".join([say("Nothing in “{name}” can be read.", name=name), *sentences])


def naming(name: str, sentence: str) -> str:
    """Put the file's name in front of a sentence that does not hold it yet."""
    return sentence if name in sentence else f"{quoted(name)}: {sentence}"
