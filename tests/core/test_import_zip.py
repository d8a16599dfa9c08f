"""Zip files: every entry read as the file it is, and every trick of a zip refused by name."""

import hashlib
import zipfile
from pathlib import Path

import pytest

from app.errors import UnreadableFileError
from app.importing import registry
from app.importing.batch import import_sources, read_sources
from app.importing.sniff import ForeignFormatError
from app.model.draft import Draft, Note
from app.model.report import Outcome, ReportItem, Source
from tests.hostile.zip_files import (
    BROKEN,
    BROKEN_ENTRIES,
    CHANGED_ENTRIES,
    GOOD,
    MAIL,
    PAGE,
    TEXT,
    WHOLE,
    described,
    overlapping,
    packed,
    patched,
)


def read(data: bytes, name: str = "all.zip") -> list[Draft]:
    return registry.read(data, name)


def notes(drafts: list[Draft]) -> list[Note]:
    return [note for draft in drafts for note in draft.notes]


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


@pytest.mark.parametrize("cause", BROKEN_ENTRIES)
def test_a_broken_entry_is_named_and_the_rest_imported(cause: str) -> None:
    entry, fragment = BROKEN_ENTRIES[cause]
    drafts = read(packed(entry, GOOD))
    assert [draft.meta.title for draft in drafts] == ["The harbour grows"]
    (note,) = notes(drafts)
    assert note.failed
    assert fragment in note.sentence


@pytest.mark.parametrize("cause", CHANGED_ENTRIES)
def test_an_entry_that_is_not_what_the_list_says_is_named(cause: str) -> None:
    change, fragment = CHANGED_ENTRIES[cause]
    with pytest.raises(UnreadableFileError) as caught:
        read(change(packed(("a.txt", TEXT), method=zipfile.ZIP_STORED)))
    assert str(caught.value).startswith("Nothing in “all.zip” can be read. “a.txt” in “all.zip” ")
    assert fragment in str(caught.value)


# ---------------------------------------------------------------------------- broken zip files


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
    (tmp_path / "overlap.zip").write_bytes(overlapping())
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
