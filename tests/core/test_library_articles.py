"""Articles through the façade: bringing in, finding, listing, editing."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from app.errors import InvalidInputError, NotFoundError, UnreadableFileError
from app.library import Library
from app.model.block import BlockKind
from app.model.change import Change
from app.model.draft import Draft
from app.model.ids import ArticleId
from app.model.report import Outcome, Source
from app.model.span import Span

AddArticle = Callable[..., ArticleId]
MakeDraft = Callable[..., Draft]


# ---------------------------------------------------------------------------- bringing in


def test_an_article_comes_back_as_it_was_brought_in(
    library: Library, make_draft: MakeDraft
) -> None:
    texts = ("Grüße 🚢 from Köln", "“A good\u00a0sign,” said Reed.\nA verse.", "", "e\u0301 東京")
    draft = make_draft(*texts, file=b"the file", language="de", published="2026-11", outlet="Tide")
    change = library.add_article(draft, b"the file")
    (article_id,) = change.articles
    opened = library.open_article(article_id)
    assert opened.body == draft.body
    assert opened.text == "\n".join(texts)
    assert [block.kind for block in opened.body.blocks][:2] == [
        BlockKind.HEADING,
        BlockKind.PARAGRAPH,
    ]
    assert opened.sentences == draft.sentences
    assert opened.article.meta == draft.meta
    assert opened.version.number == 1
    assert opened.version.original_sha256 == hashlib.sha256(b"the file").hexdigest()
    assert opened.version.text_sha256 == hashlib.sha256(opened.text.encode()).hexdigest()
    assert change.created == (opened.article.uid,)
    assert library.article_id(opened.article.uid) == article_id
    assert library.article_id(str(article_id)) == article_id
    kept = library.original_path(article_id)
    assert kept is not None
    assert kept.read_bytes() == b"the file"


def test_an_article_without_a_file_has_no_original(library: Library, add: AddArticle) -> None:
    assert library.original_path(add("Pasted", "Text.")) is None


def test_the_same_file_is_kept_once(library: Library, make_draft: MakeDraft) -> None:
    draft = make_draft("Title", "Text.", file=b"x")
    assert library.add_article(draft, b"x")
    again = library.add_article(draft, b"x")
    assert not again
    assert library.facets().total == 1
    assert len(library.history()) == 1


def test_the_same_words_from_the_same_place_are_kept_once(
    library: Library, make_draft: MakeDraft
) -> None:
    library.add_article(make_draft("Title", "Text.", file=b"x", outlet="Tide"), b"x")
    assert not library.add_article(make_draft("Title", "Text.", file=b"y", outlet="Tide"), b"y")
    assert not (library.path / "originals" / hashlib.sha256(b"y").hexdigest()).exists()


def test_the_same_words_at_another_outlet_are_another_article(
    library: Library, make_draft: MakeDraft
) -> None:
    library.add_article(make_draft("Title", "Agency text.", outlet="Tide"))
    library.add_article(make_draft("Title", "Agency text.", outlet="Ebb"))
    library.add_article(make_draft("Title", "Agency text.", outlet="Ebb", url="https://a.example"))
    assert library.facets().total == 3


def test_an_article_in_the_trash_comes_back_when_it_is_brought_in_again(
    library: Library, make_draft: MakeDraft
) -> None:
    draft = make_draft("Title", "Text.", file=b"x")
    (article_id,) = library.add_article(draft, b"x").articles
    (annotation_id,) = library.annotate(article_id, Span(0, 5)).annotations
    library.trash_articles([article_id])
    change = library.add_article(draft, b"x")
    assert change.articles == {article_id}
    assert [found.id for found in library.annotations(article_id)] == [annotation_id]
    assert list(library.find_articles()) == [article_id]


def test_importing_a_folder_twice_skips_and_restores(library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for name in ("cranes", "trains"):
        text = f"Harbour buys {name}\n\nIts director said on Monday that {name} are needed.\n"
        (folder / f"{name}.txt").write_text(text)
    first = library.import_sources([Source(path=folder)])
    assert [item.outcome for item in first.items] == [Outcome.ADDED] * 2
    assert [step.title for step in library.history()] == ["Import articles"]
    uids = {library.article(found).uid for found in library.find_articles()}
    assert {item.uid for item in first.items} == uids
    library.trash_articles([library.article_id(first.items[0].uid)])
    second = library.import_sources([Source(path=folder)])
    assert [item.outcome for item in second.items] == [Outcome.UPDATED, Outcome.SKIPPED]
    assert [item.uid for item in second.items] == [item.uid for item in first.items]
    assert second.items[0].reason == "It was in the trash and was brought back."
    assert second.items[1].reason == "It is in the library already."
    assert library.facets().total == 2
    library.undo()
    library.undo()
    library.undo()
    assert library.facets().total == 0
    assert library.facets().trashed == 2
    third = library.import_sources([Source(path=folder)])
    assert [item.outcome for item in third.items] == [Outcome.UPDATED] * 2


def test_a_source_that_cannot_be_kept_costs_only_itself(library: Library, tmp_path: Path) -> None:
    sources = []
    for name, published in (("cranes", "2026-02-31"), ("trains", "2026-02-28")):
        path = tmp_path / f"{name}.txt"
        path.write_text(f"Harbour buys {name}\n\nIts director said that {name} are needed.\n")
        sources.append(Source(path=path, published=published))
    report = library.import_sources(sources)
    assert [item.outcome for item in report.items] == [Outcome.FAILED, Outcome.ADDED]
    assert report.items[0].name == str(tmp_path / "cranes.txt")
    assert "“2026-02-31” is no date" in report.items[0].reason


def test_of_drafts_kept_together_one_that_is_refused_costs_itself(
    library: Library, make_draft: MakeDraft
) -> None:
    files = {"Cranes": b"cranes", "Trains": b"trains", "Ships": b"ships"}
    read = [
        (make_draft(title, f"About {title}.", file=file), Source(data=file, name=title))
        for title, file in files.items()
    ]
    read[1] = (read[1][0], Source(data=b"other words", name="Trains"))
    told: list[Change] = []
    library.subscribe(told.append)
    items = library._store.intake.keep(read, lambda: library.step("Import articles"))
    assert [item.outcome for item in items] == [Outcome.ADDED, Outcome.FAILED, Outcome.ADDED]
    kept = {path.name for path in (library.path / "originals").iterdir()}
    assert kept == {hashlib.sha256(files[title]).hexdigest() for title in ("Cranes", "Ships")}
    assert [len(change.articles) for change in told] == [2]
    library.undo()
    assert library.facets().total == 0


@pytest.mark.parametrize("vanishes", [True, False])
def test_a_file_that_changed_since_it_was_read_is_not_kept(
    library: Library, make_draft: MakeDraft, tmp_path: Path, vanishes: bool
) -> None:
    file = tmp_path / "article.txt"
    if not vanishes:
        file.write_bytes(b"other words")
    with pytest.raises(UnreadableFileError, match="changed while it was being imported: import"):
        library.add_article(make_draft("Title", "Text.", file=b"words"), file)
    assert library.facets().total == 0
    assert list((library.path / "originals").iterdir()) == []


# ---------------------------------------------------------------------------- dates


@pytest.mark.skipif(
    not Path("/proc/self/mem").exists(), reason="other system: no file that fails to be read"
)
def test_a_file_that_cannot_be_read_on_is_told_from_the_library(
    library: Library, make_draft: MakeDraft
) -> None:
    with pytest.raises(UnreadableFileError, match="mem changed while it was being imported"):
        library.add_article(make_draft("First", file=b"x"), Path("/proc/self/mem"))
    assert list((library.path / "originals").iterdir()) == []


@pytest.mark.parametrize(
    "written",
    ["2026", "2026-11", "2026-11-14", "2024-02-29", "2026-11-14T08:30+01:00", "2026-11-14T08:30Z"],
)
def test_a_date_is_kept_in_the_precision_known(
    library: Library, add: AddArticle, written: str
) -> None:
    article_id = add("Title", published=written)
    assert library.article(article_id).meta.published == written
    assert library.article_rows([article_id])[0].published == written


@pytest.mark.parametrize(
    "written",
    ["14.11.2026", "2026-13", "2026-00", "2026-02-30", "2025-02-29", "2026-11-14T25:00", "26", "x"],
)
def test_what_is_no_date_is_refused_with_a_sentence(
    library: Library, add: AddArticle, make_draft: MakeDraft, written: str
) -> None:
    article_id = add("Title", published="2026")
    with pytest.raises(InvalidInputError, match="is no date: write 2026, 2026-11, 2026-11-14 or"):
        library.edit_article(article_id, published=written)
    with pytest.raises(InvalidInputError, match="is no date"):
        library.add_article(make_draft("Other", published=written), b"x")
    assert library.article(article_id).meta.published == "2026"
    assert library.facets().total == 1


# ---------------------------------------------------------------------------- editing


def test_metadata_is_edited_by_name(library: Library, add: AddArticle) -> None:
    article_id = add("Title", "Text.")
    change = library.edit_article(article_id, title="Better", outlet="Tide", published="2026-11")
    assert change.articles == {article_id}
    meta = library.article(article_id).meta
    assert (meta.title, meta.outlet, meta.published) == ("Better", "Tide", "2026-11")
    with pytest.raises(InvalidInputError, match="An article has no “mood”"):
        library.edit_article(article_id, mood="grim")
    library.undo()
    assert library.article(article_id).meta.title == "Title"


def test_what_is_not_there_is_said_by_name(library: Library) -> None:
    for ask in (
        lambda: library.article_id("none"),
        lambda: library.article_id("7"),
        lambda: library.article_id("9" * 40),
        lambda: library.article(ArticleId(7)),
        lambda: library.open_article(ArticleId(7)),
        lambda: library.edit_article(ArticleId(7), title="x"),
        lambda: library.star_articles([ArticleId(7)], starred=True),
        lambda: library.trash_articles([ArticleId(7)]),
    ):
        with pytest.raises(NotFoundError, match=r"^There is no article"):
            ask()


def test_the_codebook_is_checked(library: Library) -> None:
    (frame,) = library.create_tag("frame").tags
    (conflict,) = library.create_tag("conflict", parent_id=frame, colour="teal", key="9").tags
    assert library.tag_named("frame/conflict").id == conflict
    assert library.tag_named("conflict").id == conflict
    (tone,) = library.create_tag("tone").tags
    library.create_tag("conflict", parent_id=tone)
    with pytest.raises(NotFoundError, match="Several tags are called “conflict”"):
        library.tag_named("conflict")
    order = [tag.name for tag in library.tags()]
    assert order == ["claim", "quote", "figure", "frame", "conflict", "tone", "conflict"]
    for wrong, sentence in (
        ({"name": "frame"}, "There is a tag “frame” already"),
        ({"name": " "}, "needs a name"),
        ({"name": "a/b"}, "no slash and no bar"),
        ({"name": "a|b"}, "no slash and no bar"),
        ({"name": "new", "colour": "mauve"}, "no colour of the palette"),
        ({"name": "new", "key": "9"}, "The key 9 belongs to “conflict”"),
        ({"name": "new", "key": "x"}, "digit from 1 to 9"),
    ):
        with pytest.raises(InvalidInputError, match=sentence):
            library.create_tag(**wrong)
        with pytest.raises(InvalidInputError, match=sentence):
            library.edit_tag(tone, **wrong)
    with pytest.raises(NotFoundError, match="no tag number 99"):
        library.create_tag("orphan", parent_id=type(frame)(99))


def test_a_retired_tag_stays_on_what_has_it(library: Library, add: AddArticle) -> None:
    article_id = add("Title")
    claim = library.tag_named("claim").id
    library.annotate(article_id, Span(0, 5), [claim])
    library.retire_tag(claim)
    assert library.tag_named("claim").retired
    assert library.annotations(article_id)[0].tags == (claim,)
    library.retire_tag(claim, retired=False)
    assert not library.tag_named("claim").retired


def test_the_window_remembers_by_key(library: Library) -> None:
    path = library.path
    library.set_window_state("size", {"width": 3, "name": "Größe \ud800"})
    library.close()
    with Library.open(path) as again:
        assert again.window_state("size") == {"width": 3, "name": "Größe \ud800"}
        assert again.window_state("colour") is None
        assert again.history() == []
