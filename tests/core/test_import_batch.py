"""Files of every kind through the real workers: what is kept, what is said about the rest."""

import errno
import hashlib
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from app.errors import LibraryError
from app.importing import messages
from app.importing.batch import Limits, import_sources, read_sources
from app.importing.files import read_bytes
from app.importing.sniff import ForeignFormatError
from app.model.block import BlockKind
from app.model.draft import Draft
from app.model.report import Outcome, Progress, Report, ReportItem, Source
from tests.hostile.odd_paths import BAD_FILES, sparse

ARTICLE = """Hafen meldet Rekord

Der Hafen hat im dritten Quartal so viele Container umgeschlagen wie nie zuvor.

„Das ist ein gutes Zeichen“, sagte die Leiterin am Montag. Die Zahlen sind vorläufig.
"""

PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Harbour posts record</title><meta property="og:site_name" content="The Tide">
</head><body><nav><a href="/">Home</a></nav><article><h1>Harbour posts record</h1>
<p>The harbour handled more boxes in the third quarter than in any before it.</p>
<p>“That is a good sign,” its director said on Monday. The figures are provisional.</p>
</article></body></html>"""

NOTE = """---
title: Record at the harbour
author: A. Reed
lang: en
---
# Record at the harbour

The harbour handled *more* boxes than ever before.

1. First the cranes.
2. Then the trains.
"""


class Shelf:
    """Keeps drafts in memory, as a library keeps them on disk."""

    def __init__(self) -> None:
        self.drafts: list[Draft] = []
        self.sources: list[Source] = []

    def keep(self, read: Sequence[tuple[Draft, Source]]) -> list[ReportItem]:
        self.drafts.extend(draft for draft, _ in read)
        self.sources.extend(source for _, source in read)
        return [ReportItem("", Outcome.ADDED, uid=draft.meta.title) for draft, _ in read]


class FullShelf(Shelf):
    """Has room for some drafts, as a disk has that fills up."""

    def __init__(self, room: int) -> None:
        super().__init__()
        self._room = room

    def keep(self, read: Sequence[tuple[Draft, Source]]) -> list[ReportItem]:
        if len(self.drafts) + len(read) > self._room:
            raise LibraryError("The disk is full: make room and import again.")
        return super().keep(read)


def never() -> bool:
    return False


def imported(*sources: Source, shelf: Shelf | None = None, limits: Limits | None = None) -> Report:
    return import_sources(
        sources,
        (shelf or Shelf()).keep,
        on_progress=lambda _: None,
        is_cancelled=never,
        limits=limits or Limits(),
    )


def drafts_of(*sources: Source) -> list[Draft]:
    shelf = Shelf()
    report = imported(*sources, shelf=shelf)
    assert not report.failures
    return shelf.drafts


def file(path: Path, content: str | bytes) -> Source:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return Source(path=path)


# ---------------------------------------------------------------------------- what is kept


def test_a_text_file_becomes_a_draft_with_all_it_needs(tmp_path: Path) -> None:
    (draft,) = drafts_of(file(tmp_path / "hafen.txt", ARTICLE))
    assert draft.meta.title == "Hafen meldet Rekord"
    assert draft.meta.language == "de"
    assert draft.body.blocks[0].kind is BlockKind.HEADING
    assert draft.original_sha256 == hashlib.sha256(ARTICLE.encode()).hexdigest()
    assert draft.original_name == "hafen.txt"
    assert (draft.media_type, draft.importer) == ("text/plain", "text")
    assert draft.importer_version
    assert draft.splitter
    sentences = [span.of(draft.body.text) for span in draft.sentences]
    assert sentences[0] == "Hafen meldet Rekord"
    assert sentences[-1] == "Die Zahlen sind vorläufig."
    assert {block.direction for block in draft.body.blocks} == {"ltr"}


def test_a_saved_page_becomes_a_draft_without_its_navigation(tmp_path: Path) -> None:
    (draft,) = drafts_of(file(tmp_path / "harbour.html", PAGE))
    assert draft.meta.title == "Harbour posts record"
    assert draft.meta.outlet == "The Tide"
    assert draft.meta.language == "en"
    assert (draft.media_type, draft.importer) == ("text/html", "html")
    assert "provisional" in draft.body.text
    assert "Home" not in draft.body.text


def test_a_markdown_file_becomes_a_draft_with_its_front_matter(tmp_path: Path) -> None:
    (draft,) = drafts_of(file(tmp_path / "note.md", NOTE))
    assert draft.meta.title == "Record at the harbour"
    assert draft.meta.byline == "A. Reed"
    assert (draft.media_type, draft.importer) == ("text/markdown", "markdown")
    items = [block.text for block in draft.body.blocks if block.kind is BlockKind.LIST_ITEM]
    assert items == ["First the cranes.", "Then the trains."]


def test_what_was_guessed_is_told(tmp_path: Path) -> None:
    (draft,) = drafts_of(file(tmp_path / "old.txt", ARTICLE.replace("\n", "\r\n").encode("cp1252")))
    assert draft.mended["decoded as windows-1252"] == 1
    assert "„Das ist ein gutes Zeichen“" in draft.body.text


def test_a_text_without_headline_is_called_by_its_file(tmp_path: Path) -> None:
    text = "Der Hafen hat im dritten Quartal so viele Container umgeschlagen wie nie zuvor. " * 5
    (draft,) = drafts_of(file(tmp_path / "Notizen vom Montag.txt", text))
    assert draft.meta.title == "Notizen vom Montag"


def test_right_to_left_text_is_marked_and_a_bare_number_follows_it(tmp_path: Path) -> None:
    paragraphs = [
        "أعلن الميناء عن رقم قياسي",
        "ارتفع عدد الحاويات في الربع الثالث من هذا العام.",
        "2026",
        "More boxes.",
    ]
    (draft,) = drafts_of(file(tmp_path / "port.txt", "\n\n".join(paragraphs)))
    assert draft.meta.language == "ar"
    assert [block.direction for block in draft.body.blocks] == ["rtl", "rtl", "rtl", "ltr"]


def test_pasted_html_is_read_and_what_came_with_it_wins() -> None:
    pasted = Source(
        data=PAGE.encode(),
        name="Clipboard",
        media_type="text/html",
        title="My title",
        url="https://example.org/harbour",
    )
    (draft,) = drafts_of(pasted)
    assert draft.meta.title == "My title"
    assert draft.meta.url == "https://example.org/harbour"
    assert draft.meta.outlet == "The Tide"


def test_the_charset_of_what_was_pasted_is_used() -> None:
    text = "Zażółć gęślą jaźń"
    pasted = Source(data=text.encode("iso-8859-2"), media_type="text/plain;charset=iso-8859-2")
    (draft,) = drafts_of(pasted)
    assert draft.body.text == text
    assert draft.mended == {}


def test_a_file_of_another_format_is_not_read_to_its_end(tmp_path: Path) -> None:
    source = file(tmp_path / "film.mp4", bytes(2**20))
    assert source.path is not None
    with pytest.raises(ForeignFormatError):
        read_bytes(source.path, "film.mp4", 2**26)


def test_pasted_text_is_called_by_its_first_words() -> None:
    text = "Der Hafen hat im dritten Quartal so viele Container umgeschlagen wie nie zuvor. " * 5
    (draft,) = drafts_of(Source(data=text.encode(), media_type="text/plain;charset=utf-8"))
    assert draft.meta.title.startswith("Der Hafen hat im dritten Quartal")
    assert len(draft.meta.title) <= 80


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("two\nlines.txt", "two\ufffdlines.txt"),
        (os.fsdecode(b"latin-\xe9.txt"), "latin-\ufffd.txt"),
        ("Hafen 🚢 größer.txt", "Hafen 🚢 größer.txt"),
        ("evil\u202etxt.exe.txt", "evil\ufffdtxt.exe.txt"),
        ("-rf.txt", "-rf.txt"),
        ("n" * 251 + ".txt", "n" * 251 + ".txt"),
    ],
)
def test_any_file_name_is_read_and_kept_printable(tmp_path: Path, name: str, shown: str) -> None:
    shelf = Shelf()
    source = file(tmp_path / name, ARTICLE)
    report = imported(source, shelf=shelf)
    assert [draft.original_name for draft in shelf.drafts] == [shown]
    assert report.items[0].name == str(tmp_path / shown)
    assert report.items[0].name.encode()
    assert shelf.sources[0].path == source.path


# ---------------------------------------------------------------------------- what is refused


@pytest.fixture(scope="module")
def bad_batch(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Path, ReportItem]]:
    """Import all bad files at once, a good one last, and return what is said about each."""
    top = tmp_path_factory.mktemp("bad")
    paths: dict[str, Path] = {}
    for kind, (name, make, _) in BAD_FILES.items():
        paths[kind] = top / kind / name
        (top / kind).mkdir()
        make(paths[kind])
    paths["good"] = top / "good.txt"
    file(paths["good"], ARTICLE)
    report = imported(*map(Source, paths.values()))
    assert not report.cancelled
    return dict(zip(paths, zip(paths.values(), report.items, strict=True), strict=True))


@pytest.mark.parametrize("kind", BAD_FILES)
def test_a_bad_file_costs_one_sentence_that_names_it(
    bad_batch: dict[str, tuple[Path, ReportItem]], kind: str
) -> None:
    path, item = bad_batch[kind]
    assert item.outcome is Outcome.FAILED
    assert item.name == str(path)
    assert BAD_FILES[kind][2] in item.reason
    assert item.reason.endswith(".")
    assert "\n" not in item.reason


def test_bad_files_do_not_cost_the_good_one(
    bad_batch: dict[str, tuple[Path, ReportItem]],
) -> None:
    assert bad_batch["good"][1].outcome is Outcome.ADDED


def test_an_empty_clipboard_is_a_sentence() -> None:
    (item,) = imported(Source(name="Clipboard", media_type="text/plain")).items
    assert (item.name, item.outcome) == ("Clipboard", Outcome.FAILED)
    assert item.reason.startswith("“Clipboard” is empty")


def test_a_clipboard_over_the_limit_is_a_sentence() -> None:
    (item,) = imported(Source(data=b"x" * 2**20, name="Clipboard"), limits=Limits(size=1000)).items
    assert "“Clipboard” has 1 MB" in item.reason


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (PermissionError(errno.EACCES, "Permission denied"), "may not be read: change its perm"),
        (OSError(errno.EIO, "Input/output error"), "cannot be read from its disk"),
        (OSError(errno.ESTALE, "Stale file handle"), "could not be read (stale file handle)"),
    ],
)
def test_what_the_system_refuses_is_said_in_plain_words(error: OSError, sentence: str) -> None:
    assert messages.os_error("a.txt", error).startswith(f"“a.txt” {sentence}")


# ---------------------------------------------------------------------------- folders


def test_other_formats_in_a_folder_are_passed_over(tmp_path: Path) -> None:
    file(tmp_path / "in/a.txt", ARTICLE)
    file(tmp_path / "in/b.jpg", b"\xff\xd8\xff picture")
    file(tmp_path / "in/c.txt", b"")
    os.mkfifo(tmp_path / "in/pipe")
    sparse(tmp_path / "in/film.mp4")
    report = imported(Source(path=tmp_path / "in"))
    outcomes = {Path(item.name).name: item.outcome for item in report.items}
    assert outcomes == {
        "a.txt": Outcome.ADDED,
        "b.jpg": Outcome.SKIPPED,
        "c.txt": Outcome.FAILED,
        "film.mp4": Outcome.SKIPPED,
        "pipe": Outcome.SKIPPED,
    }
    assert all(item.reason for item in report.items if item.outcome is Outcome.SKIPPED)


def test_a_folder_of_pictures_holds_no_articles(tmp_path: Path) -> None:
    file(tmp_path / "in/a.jpg", b"\xff\xd8\xff picture")
    file(tmp_path / "in/b.jpg", b"\xff\xd8\xff picture")
    report = imported(Source(path=tmp_path / "in"))
    assert [item.outcome for item in report.items] == [
        Outcome.SKIPPED,
        Outcome.SKIPPED,
        Outcome.FAILED,
    ]
    assert report.items[2].reason.startswith("The folder “in” holds no articles")


def test_a_report_is_in_the_order_of_the_sources(tmp_path: Path) -> None:
    for number in range(1, 31):
        long = ARTICLE + "Noch ein Satz über den Hafen. " * (40_000 if number == 2 else 1)
        file(tmp_path / f"in/{number}.txt", "" if number % 7 == 0 else long)
    shelf = Shelf()
    report = imported(Source(path=tmp_path / "in"), shelf=shelf)
    assert [Path(item.name).stem for item in report.items] == [str(n) for n in range(1, 31)]
    assert len(shelf.drafts) == 26


# ---------------------------------------------------------------------------- the batch


def test_progress_counts_every_file_to_the_end(tmp_path: Path) -> None:
    sources = [file(tmp_path / f"{number}.txt", ARTICLE) for number in range(5)]
    (tmp_path / "3.txt").write_bytes(b"")
    told: list[Progress] = []
    import_sources(sources, Shelf().keep, on_progress=told.append, is_cancelled=never)
    assert [progress.done for progress in told] == [1, 2, 3, 4, 5]
    assert {progress.total for progress in told} == {5}
    assert {progress.name for progress in told} == {str(source.path) for source in sources}


def test_a_full_disk_ends_the_batch_with_its_sentence(tmp_path: Path) -> None:
    sources = [file(tmp_path / f"{number:02}.txt", ARTICLE) for number in range(40)]

    shelf = FullShelf(room=20)
    report = import_sources(sources, shelf.keep, on_progress=lambda _: None, is_cancelled=never)
    assert 0 < len(shelf.sources) <= 20
    added = {item.name for item in report.items if item.outcome is Outcome.ADDED}
    assert added == {str(source.path) for source in shelf.sources}
    assert len(report.failures) == len(sources) - len(added)
    assert {item.reason for item in report.failures} == {
        "The disk is full: make room and import again."
    }
    assert [item.name for item in report.items] == [str(source.path) for source in sources]


def test_nothing_to_import_is_an_empty_report() -> None:
    assert imported() == Report()


def test_files_can_be_read_without_keeping_them(tmp_path: Path) -> None:
    sources = [file(tmp_path / "a.txt", ARTICLE), file(tmp_path / "b.txt", b"")]
    readings: Iterator[tuple[str, int, str]] = (
        (reading.name, len(reading.drafts), reading.problem) for reading in read_sources(sources)
    )
    (first, one, nothing), (second, none, problem) = sorted(readings)
    assert (first, one, nothing) == (str(sources[0].path), 1, "")
    assert (second, none) == (str(sources[1].path), 0)
    assert problem.startswith("“b.txt” is empty")
