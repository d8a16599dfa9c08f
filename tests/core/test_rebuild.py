"""Sidecars beside the originals, and a library made anew of them where the database is lost."""

from __future__ import annotations

import json
import os
import shutil
import stat
from base64 import b64encode
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.cli import main
from app.errors import LibraryError
from app.exporting.sidecars import Sidecars
from app.library import Library
from app.model.annotation import Fields
from app.model.ids import ArticleId
from app.model.report import Outcome, Source
from app.model.span import Span
from tests.core.images_made import png

AddArticle = Callable[..., ArticleId]

PAGE = """<html lang="en"><head><title>{title}</title><meta name="author" content="Ada Quast">
</head><body><article><h1>{title}</h1><p>The port moved 312,000 boxes in a year, the city said.</p>
<p><img src="data:image/png;base64,{image}" alt="A crane"></p>
<p>It rained on the quays for nine days, which is more than in any year before.</p>{more}
</article></body></html>"""


def page(title: str, more: str = "") -> str:
    return PAGE.format(title=title, more=more, image=b64encode(png(400, 300)).decode())


@pytest.fixture
def worked(library: Library, tmp_path: Path) -> Library:
    """Return a library with two articles of files, one in two versions, and all kinds of codes."""
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "harbour.html").write_text(page("Harbour"), encoding="utf-8")
    (folder / "storm.html").write_text(page("Storm"), encoding="utf-8")
    library.import_sources([Source(path=folder)])
    harbour, storm = sorted(library.find_articles())
    frame = library.create_tag("frame").tags
    (first,) = library.annotate(
        harbour, Span(0, 7), list(frame), fields=Fields(note="Look *this* up")
    ).annotations
    (second,) = library.annotate(storm, Span(0, 5), list(frame)).annotations
    library.link_annotations(first, second, "supports")
    library.create_variable("genre")
    library.set_variable(library.variables()[0].id, harbour, "report")
    library.write_note(storm, "On the storm")
    library.write_note(None, "On the library")
    library.star_articles([storm], starred=True)
    (folder / "storm.html").write_text(page("Storm", "<p>It is over by now, the city says.</p>"))
    library.import_sources([Source(path=folder / "storm.html")])
    return library


def seen(library: Library) -> Any:
    """Return what a person sees of a library, without the numbers of its rows."""
    articles = []
    for article_id in sorted(library.find_articles(), key=lambda i: library.article(i).uid):
        opened = library.open_article(article_id)
        note = library.note_on(article_id)
        original = library.original_path(article_id)
        names = {tag.id: tag.name for tag in library.tags()}
        articles.append(
            (
                opened.article.uid,
                opened.article.meta,
                opened.article.starred,
                opened.body.blocks,
                opened.sentences,
                [
                    (a.uid, a.quote, a.fields, [names[t] for t in a.tags])
                    for a in opened.annotations
                ],
                [value.value for value in library.variable_values(article_id)],
                [link.kind for link in library.link_ends(article_id)],
                note and note.text,
                len(library.versions(article_id)),
                original and original.read_bytes(),
            )
        )
    return articles


def sidecars_of(library: Library) -> dict[str, bytes]:
    folder = library.path / "sidecars"
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


def test_a_library_is_made_anew_of_originals_and_sidecars_alone(
    worked: Library, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert worked.write_sidecars()
    before = seen(worked)
    path = worked.path
    worked.close()
    for file in path.glob("library*"):
        file.unlink()
    for file in (path / "backups").iterdir():
        file.unlink()
    new = tmp_path / "New.pressmark"
    assert main(["rebuild", str(path), str(new)]) == 0
    assert "2 articles, 2 annotations" in capsys.readouterr().out
    with Library.open(new) as rebuilt:
        assert seen(rebuilt) == before
        note = rebuilt.note_on(None)
        assert note is not None
        assert note.text == "On the library"
        assert rebuilt.check().ok
        assert {tag.name for tag in rebuilt.tags()} == {"claim", "quote", "figure", "frame"}


def test_sidecars_are_private_and_written_only_where_something_changed(worked: Library) -> None:
    worked.write_sidecars()
    first = sidecars_of(worked)
    times = {file: file.stat().st_mtime_ns for file in (worked.path / "sidecars").rglob("*.json")}
    for entry in (worked.path / "sidecars", *(worked.path / "sidecars").rglob("*")):
        assert stat.S_IMODE(entry.stat().st_mode) & 0o077 == 0
    worked.write_sidecars()
    assert {file: file.stat().st_mtime_ns for file in times} == times
    harbour = min(worked.find_articles())
    uid = worked.article(harbour).uid
    changes: list[Callable[[], object]] = [
        lambda: worked.edit_article(harbour, byline="Bo Lind"),
        lambda: worked.annotate(harbour, Span(8, 12)),
        worked.undo,
        worked.redo,
        lambda: worked.edit_annotation(worked.annotations(harbour)[0].id, note="Other"),
        lambda: worked.remove_tag(
            [worked.annotations(harbour)[0].id], worked.tag_named("frame").id
        ),
        worked.undo,
        lambda: worked.trash_tag(worked.tag_named("frame").id),
        lambda: worked.set_variable(worked.variables()[0].id, harbour, "feature"),
        lambda: worked.write_note(harbour, "New"),
    ]
    for change in changes:
        before = sidecars_of(worked)
        change()
        worked.write_sidecars()
        after = sidecars_of(worked)
        assert after[f"articles/{uid}/article.json"] != before[f"articles/{uid}/article.json"]
    assert set(after) == set(first), "and no file is left over"


def test_what_is_not_written_in_time_is_written_the_next_time(worked: Library) -> None:
    assert not worked.write_sidecars(seconds=0)
    assert worked.write_sidecars(seconds=60)
    assert len(json.loads(sidecars_of(worked)["index.json"])) == 2


def test_in_idle_time_they_are_written_a_few_at_a_time(worked: Library) -> None:
    assert worked.sidecars_missing() == 2
    work = worked.sidecar_work()
    assert work.advance(lambda: False)
    assert work.advance(lambda: True), "somebody came back"
    assert worked.sidecars_missing() == 2
    while work.advance(lambda: False):
        pass
    assert worked.sidecars_missing() == 0
    written = sidecars_of(worked)
    shutil.rmtree(worked.path / "sidecars")
    worked.write_sidecars()
    assert sidecars_of(worked) == written
    assert not worked.sidecar_work().advance(lambda: False)


def test_what_is_deleted_or_changed_while_they_are_written_is_as_it_is_then(
    worked: Library,
) -> None:
    harbour, storm = sorted(worked.find_articles())
    work = worked.sidecar_work()
    assert work.advance(lambda: False)
    worked.edit_article(storm, byline="Bo Lind")
    worked.trash_articles([harbour])
    worked.empty_trash()
    while work.advance(lambda: False):
        pass
    assert not any(b"Harbour" in content for content in sidecars_of(worked).values())
    assert worked.sidecars_missing() == 1
    assert worked.write_sidecars()
    assert worked.sidecars_missing() == 0


def test_the_check_says_how_many_are_missing(
    worked: Library, capsys: pytest.CaptureFixture[str]
) -> None:
    worked.close()
    assert main(["--library", str(worked.path), "check"]) == 0
    assert "2 articles not written beside the originals yet" in capsys.readouterr().out
    with Library.open(worked.path) as library:
        library.write_sidecars()
    assert main(["--library", str(worked.path), "--json", "check"]) == 0
    assert json.loads(capsys.readouterr().out)["sidecars_missing"] == 0


def test_deleting_for_good_takes_the_words_out_of_the_sidecars_at_once(worked: Library) -> None:
    harbour, storm = sorted(worked.find_articles())
    worked.annotate(storm, Span(0, 5), fields=Fields(note="Quokkanotiz"))
    worked.write_sidecars()
    assert any(b"Quokkanotiz" in content for content in sidecars_of(worked).values())
    worked.trash_annotations([worked.annotations(storm)[-1].id])
    worked.trash_articles([harbour])
    worked.empty_trash()
    kept = sidecars_of(worked)
    assert not any(b"Quokkanotiz" in content or b"Harbour" in content for content in kept.values())
    worked.write_sidecars()
    assert f"articles/{worked.article(storm).uid}/article.json" in sidecars_of(worked)


def test_killed_before_the_index_was_written_the_article_is_written_again(worked: Library) -> None:
    worked.write_sidecars()
    whole = sidecars_of(worked)
    (worked.path / "sidecars" / "index.json").unlink()
    uid = worked.article(min(worked.find_articles())).uid
    (worked.path / "sidecars" / "articles" / uid / "article.json").write_bytes(b"{")
    worked.write_sidecars()
    assert sidecars_of(worked) == whole


def test_what_is_broken_costs_itself_and_an_original_without_sidecar_is_read_anew(
    worked: Library, tmp_path: Path
) -> None:
    late = tmp_path / "late.html"
    late.write_text(page("Late"), encoding="utf-8")
    worked.write_sidecars()
    harbour, storm = sorted(worked.find_articles())
    worked.import_sources([Source(path=late)])
    top = worked.path / "sidecars" / "articles"
    (top / worked.article(storm).uid / "versions" / "1.json").write_bytes(b'{"format": 1}')
    lost = worked.original_path(harbour)
    assert lost is not None
    lost.unlink()
    with Library.create(tmp_path / "New.pressmark") as new:
        report = new.take_over(worked.path)
        (failed,) = report.failures
        assert "is not as Pressmark writes it" in failed.reason
        titles = sorted(row.title for row in new.article_rows(new.find_articles()))
        assert titles == ["Harbour", "Late", "Storm", "Storm"], "the last by their originals"
        assert report.count(Outcome.FAILED) == 1
        assert len(new.annotations(new.article_id(worked.article(harbour).uid))) == 1


def test_a_folder_without_either_is_refused(library: Library, tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="neither sidecars nor originals"):
        library.take_over(tmp_path)


def test_an_article_without_a_file_has_a_sidecar_too(library: Library, add: AddArticle) -> None:
    add("Pasted", "Text.")
    assert Sidecars(library._store).update()
    assert any(b"Pasted" in content for content in sidecars_of(library).values())


@pytest.mark.skipif(os.name == "nt", reason="other system: links need a privilege there")
def test_links_in_the_place_of_sidecars_lead_nothing_outside(
    worked: Library, tmp_path: Path
) -> None:
    worked.write_sidecars()
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "diary.txt").write_text("dear diary")
    top = worked.path / "sidecars"
    whole = sidecars_of(worked)
    for place in (top, top / "articles", next((top / "articles").iterdir())):
        shutil.rmtree(place)
        place.symlink_to(outside)
        worked.edit_article(min(worked.find_articles()), byline="Ada Quast")
        worked.write_sidecars()
        worked.write_sidecars()
        assert [entry.name for entry in outside.iterdir()] == ["diary.txt"]
        assert sidecars_of(worked).keys() == whole.keys()
