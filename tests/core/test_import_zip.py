"""Zip files: every entry read as the file it is, and every trick of a zip refused by name."""

import hashlib
import io
import stat
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from app.errors import UnreadableFileError
from app.importing import registry, zip_entries, zip_file
from app.importing.batch import import_sources, read_sources
from app.importing.sniff import ForeignFormatError
from app.model.draft import Draft, Note
from app.model.report import Outcome, ReportItem, Source

TEXT = b"The harbour grows\n\nThe harbour handled more boxes than in any quarter before it.\n"
PAGE = b"""<html><title>Harbour posts record</title><body><h1>Harbour posts record</h1>
<p>The harbour handled more boxes in the third quarter than in any before it, it was said.</p>
<p>The figures are provisional, as they always are so soon after the end of a quarter.</p>"""
MAIL = b"From: Anna <a@b.example>\nSubject: Boxes\nMessage-ID: <1@b.example>\n\nMore than ever.\n"

Entry = tuple[str | zipfile.ZipInfo, bytes]


def packed(*entries: Entry, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a zip file of entries, each with its name (or its whole description) and its bytes."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        for name, data in entries:
            archive.writestr(name, data)
    return file.getvalue()


def described(name: str, mode: int = 0, flags: int = 0) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo("x" * len(name))
    entry.filename = name  # the constructor would make it harmless
    entry.external_attr = mode << 16
    entry.flag_bits = flags
    return entry


def patched(data: bytes, offset: int, value: bytes, *, local: bool = True) -> bytes:
    """Return the zip with bytes changed in every header of the list, and in those of entries.

    `offset` counts from the beginning of a header in the list; a local one lacks two bytes there.
    """
    changed = bytearray(data)
    headers = [(b"PK\x01\x02", offset), *([(b"PK\x03\x04", offset - 2)] if local else [])]
    for signature, inside in headers:
        place = changed.find(signature)
        while place >= 0:
            changed[place + inside : place + inside + len(value)] = value
            place = changed.find(signature, place + 4)
    return bytes(changed)


def read(data: bytes, name: str = "all.zip") -> list[Draft]:
    return registry.read(data, name)


def notes(drafts: list[Draft]) -> list[Note]:
    return [note for draft in drafts for note in draft.notes]


GOOD: Entry = ("good.txt", TEXT)


# ---------------------------------------------------------------------------- what is kept


def test_each_entry_becomes_the_article_it_would_be_by_itself() -> None:
    data = packed(("b/page 10.html", PAGE), ("b/page 2.txt", TEXT), ("a.eml", MAIL), ("b/", b""))
    drafts = read(data)
    assert [draft.importer for draft in drafts] == ["zip, mail", "zip, text", "zip, html"]
    (alone,) = registry.read(PAGE, "page 10.html")
    assert drafts[2].body == alone.body
    assert drafts[2].meta == alone.meta
    assert drafts[2].sentences == alone.sentences


def test_the_original_of_every_article_is_the_zip_file() -> None:
    data = packed(GOOD, ("page.html", PAGE))
    for draft in read(data):
        assert draft.original_sha256 == hashlib.sha256(data).hexdigest()
        assert (draft.original_name, draft.media_type) == ("all.zip", "application/zip")


def test_a_text_without_headline_is_called_by_its_own_name() -> None:
    (draft,) = read(packed(("2026/Interview mit Anna.txt", TEXT.splitlines()[2] + b".")))
    assert draft.meta.title == "Interview mit Anna"


def test_what_lies_beside_articles_is_passed_over_in_silence() -> None:
    data = packed(
        ("page.html", PAGE),
        ("page_files/", b""),
        ("page_files/frame.html", PAGE),
        ("page_files/sub/frame.html", PAGE),
        ("page-Dateien/ad.html", PAGE),
        ("__MACOSX/page.html", PAGE),
        (".hidden/a.txt", TEXT),
        ("a/.b.txt", TEXT),
        ("Mine.pressmark/originals/a.txt", TEXT),
    )
    drafts = read(data)
    assert len(drafts) == 1
    assert notes(drafts) == []


def test_a_folder_called_files_without_its_page_is_read() -> None:
    assert len(read(packed(("my_files/a.txt", TEXT)))) == 1


def test_other_files_are_named_as_skipped() -> None:
    drafts = read(packed(GOOD, ("crane.png", b"\x89PNG\r\n\x1a\nrest"), ("a.csv", b"1,2\n")))
    assert [(note.failed, note.sentence.partition(";")[0]) for note in notes(drafts)] == [
        (False, "“a.csv” in “all.zip” is of a format that is not known"),
        (False, "“crane.png” in “all.zip” is a picture"),
    ]


def test_names_in_utf_8_without_the_mark_are_put_right() -> None:
    name = "Größe.txt"
    entry = described(name.encode().decode("cp437"))
    data = packed((entry, b""), GOOD)
    data = patched(data, 8, b"\0\0")  # Python marks what is not ASCII as UTF-8
    data = data.replace(entry.filename.encode(), name.encode().ljust(len(entry.filename.encode())))
    assert any("“Größe.txt" in note.sentence for note in notes(read(data)))


def test_a_feed_in_a_zip_tells_of_what_it_left_out() -> None:
    long = b"<p>" + b"The harbour grew. " * 9 + b"</p>"
    feed = (
        b"<rss><channel><item><title>A</title><body><p>" + long + b"</p></body></item>"
        b"<item><title>B</title></item></channel></rss>"
    )
    (note,) = notes(read(packed(("f/feed.xml", feed))))
    assert note.sentence.startswith("“f/feed.xml” in “all.zip”: 1 of its 2 entries")


# ---------------------------------------------------------------------------- broken entries


BROKEN_ENTRIES: dict[str, tuple[Entry, str]] = {
    "empty": (("a.txt", b""), "“a.txt” in “all.zip” is empty"),
    "empty in a folder": (("x/y/a.txt", b""), "“x/y/a.txt” in “all.zip” is empty"),
    "blank": (("a.txt", b" \n "), "“a.txt” in “all.zip” holds no text"),
    "noise": (("a.txt", bytes(range(256)) * 8), "“a.txt” in “all.zip” is a binary file"),
    "cut": (("a.txt", "Größe und Grö".encode()[:-1]), "breaks off inside a character"),
    "nested": (("x/in.zip", packed(GOOD)), "“x/in.zip” in “all.zip” is a zip file inside"),
    "hidden nested": (("x/in.txt", packed(GOOD)), "“x/in.txt” in “all.zip” is a zip file inside"),
    "absolute": ((described("/etc/a.txt"), TEXT), "“/etc/a.txt” in “all.zip” has a name that"),
    "upwards": ((described("../a.txt"), TEXT), "“../a.txt” in “all.zip” has a name that leads out"),
    "inner upwards": ((described("x/../../a.txt"), TEXT), "has a name that leads out"),
    "drive": ((described("C:a.txt"), TEXT), "“C:a.txt” in “all.zip” has a name that leads out"),
    "backslash": ((described("x\\a.txt"), TEXT), "“x\\a.txt” in “all.zip” has a name"),
    "share": ((described("\\\\host\\a.txt"), TEXT), "has a name that leads out"),
    "nul": ((described("a.txt\0.exe"), TEXT), "“a.txt\N{REPLACEMENT CHARACTER}.exe” in “all.zip”"),
    "link": ((described("a.txt", stat.S_IFLNK | 0o777), b"/etc/passwd"), "is a link or a device"),
    "pipe": ((described("a.txt", stat.S_IFIFO | 0o666), b""), "is a link or a device"),
    "bomb": (("a.txt", b"a" * 2**22), "“a.txt” in “all.zip” unpacks to far more than a text"),
    "annotations": (
        ("a.csv", b'"format","annotation_id","article_id"\r\n'),
        "“a.csv” in “all.zip” holds annotations",
    ),
    "broken mail": (
        ("a.eml", MAIL.partition(b"\n\n")[0]),
        "“a.eml” in “all.zip”: The mail holds no",
    ),
    "broken page": (
        ("a.html", b"<p><script>x()</script>"),
        "“a.html” in “all.zip”: The page holds",
    ),
}


@pytest.mark.parametrize("cause", BROKEN_ENTRIES)
def test_a_broken_entry_is_named_and_the_rest_imported(cause: str) -> None:
    entry, fragment = BROKEN_ENTRIES[cause]
    drafts = read(packed(entry, GOOD))
    assert [draft.meta.title for draft in drafts] == ["The harbour grows"]
    (note,) = notes(drafts)
    assert note.failed
    assert fragment in note.sentence


CHANGED_ENTRIES: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "password": (lambda data: patched(data, 8, b"\x01\0"), "is protected by a password: unpack it"),
    "strong password": (lambda data: patched(data, 8, b"\x41\0"), "is protected by a password"),
    "way of packing": (
        lambda data: patched(data, 10, b"\x0c\0"),
        "packed in a way that is not read",
    ),
    "no way of packing": (lambda data: patched(data, 10, b"\x63\0"), "packed in a way"),
    "two gigabytes": (
        lambda data: patched(data, 24, struct.pack("<I", 2**31), local=False),
        "would have 2,048 MB, and files of up to 64 MB are read",
    ),
    "said smaller": (
        lambda data: patched(data, 24, struct.pack("<I", 10), local=False),
        "is damaged: download or pack it again",
    ),
    "changed inside": (lambda data: data.replace(b"harbour", b"harvest"), "is damaged: download"),
    "other name inside": (lambda data: data.replace(b"a.txt", b"b.txt", 1), "is damaged: download"),
}


@pytest.mark.parametrize("cause", CHANGED_ENTRIES)
def test_an_entry_that_is_not_what_the_list_says_is_named(cause: str) -> None:
    change, fragment = CHANGED_ENTRIES[cause]
    with pytest.raises(UnreadableFileError) as caught:
        read(change(packed(("a.txt", TEXT), method=zipfile.ZIP_STORED)))
    assert str(caught.value).startswith("Nothing in “all.zip” can be read. “a.txt” in “all.zip” ")
    assert fragment in str(caught.value)


# ---------------------------------------------------------------------------- broken zip files


def _overlapping() -> bytes:
    """Return a zip whose two entries are one and the same stretch of bytes."""
    data = packed(("a.txt", TEXT), ("b.txt", TEXT))
    changed = bytearray(data)
    last = data.rfind(b"PK\x01\x02")
    changed[last + 42 : last + 46] = struct.pack("<I", 0)
    return bytes(changed)


def _quoted_bomb() -> bytes:
    """Return a zip whose first entry claims to reach over the second."""
    data = packed(("a.txt", TEXT), ("b.txt", TEXT), method=zipfile.ZIP_STORED)
    changed = bytearray(data)
    first = data.find(b"PK\x01\x02")
    changed[first + 20 : first + 24] = struct.pack("<I", 2 * len(TEXT) + 30)
    return bytes(changed)


WHOLE = packed(GOOD, ("page.html", PAGE))

BROKEN = {
    "no-files.zip": (packed(), "The zip file holds no files"),
    "folders.zip": (packed(("a/", b""), ("b/", b"")), "The zip file holds no files"),
    "cut.zip": (WHOLE[: len(WHOLE) // 2], "is damaged or cut short"),
    "cut-list.zip": (WHOLE[:-10], "is damaged or cut short"),
    "front.zip": (b"PK\x03\x04" + bytes(100), "is damaged or cut short"),
    "list-moved.zip": (
        WHOLE[:-6] + struct.pack("<I", 2**31) + WHOLE[-2:],
        "is damaged or cut short",
    ),
    "no-list.zip": (WHOLE.replace(b"PK\x01\x02", b"PK\x01\x03"), "is damaged or cut short"),
    "overlap.zip": (_overlapping(), "Its entries overlap, as in a zip bomb"),
    "quoted.zip": (_quoted_bomb(), "Its entries overlap, as in a zip bomb"),
    "far.zip": (
        patched(WHOLE, 42, struct.pack("<I", 2**31 - 1), local=False),
        "is damaged or cut short",
    ),
    "many.zip": (
        packed(*((f"{number}.txt", b"a") for number in range(zip_file.MOST_FILES + 1))),
        "It holds 501 files, and up to 500 are read from one zip file: unpack it",
    ),
    "listed.zip": (
        WHOLE + b"PK\x01\x02" * (zip_entries.MOST_LISTED + 1),
        "and up to 20,000 are read from one zip file",
    ),
    "sum.zip": (
        patched(
            packed(*((f"{number}.txt", TEXT) for number in range(5))),
            24,
            struct.pack("<I", 60 * 2**20),
            local=False,
        ),
        "would have more than 256 MB together",
    ),
    "all-broken.zip": (
        packed(("a.txt", b""), ("b.txt", b" ")),
        "Nothing in “all-broken.zip” can be read. “a.txt” in “all-broken.zip” is empty",
    ),
    "noise.zip": (bytes(range(256)) * 8, "is a binary file"),
    "text.zip": (TEXT, ""),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_zip_is_told_in_a_sentence(name: str) -> None:
    data, fragment = BROKEN[name]
    with pytest.raises(UnreadableFileError) as caught:
        read(data, name)
    assert fragment in str(caught.value)
    assert f"“{name}”" in str(caught.value)


def test_a_zip_of_other_things_is_of_a_format_that_is_not_read() -> None:
    with pytest.raises(ForeignFormatError, match=r"“pictures\.zip” is a zip file of other things"):
        read(packed(("a.png", b"\x89PNG\r\n\x1a\nrest")), "pictures.zip")


def test_a_zip_cut_at_any_place_is_told_and_never_half_read() -> None:
    for length in range(1, len(WHOLE), 7):
        with pytest.raises(UnreadableFileError):
            read(WHOLE[:length])


def test_a_batch_names_every_broken_entry_and_keeps_the_rest(tmp_path: Path) -> None:
    data = packed(
        GOOD,
        ("empty.txt", b""),
        ("deep.html", b"<div>" * 100_000),
        ("page.html", PAGE),
        ("crane.png", b"\x89PNG\r\n\x1a\nrest"),
        (described("../out.txt"), TEXT),
    )
    (tmp_path / "mixed.zip").write_bytes(data)
    (tmp_path / "overlap.zip").write_bytes(_overlapping())
    (tmp_path / "plain.txt").write_bytes(TEXT)
    done: list[int] = []
    report = import_sources(
        [Source(path=tmp_path)],
        lambda read: [ReportItem("", Outcome.ADDED) for _ in read],
        on_progress=lambda progress: done.append(progress.done),
        is_cancelled=lambda: False,
    )
    assert max(done) == 3
    assert report.counts == {Outcome.ADDED: 3, Outcome.SKIPPED: 1, Outcome.FAILED: 4}
    reasons = " ".join(item.reason for item in report.items)
    for name in ("empty.txt", "deep.html", "crane.png", "../out.txt"):
        assert f"“{name}” in “mixed.zip”" in reasons
    assert not report.cancelled


def test_nothing_is_unpacked_to_the_disk(tmp_path: Path) -> None:
    (tmp_path / "all.zip").write_bytes(packed(GOOD, (described("../evil.txt"), TEXT)))
    readings = list(read_sources([Source(path=tmp_path / "all.zip")]))
    assert [bool(reading.drafts) for reading in readings] == [True, False]
    assert [path.name for path in tmp_path.rglob("*")] == ["all.zip"]
