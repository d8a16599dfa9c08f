"""Forged files in a bundle: refused with what is wrong, or at the cost of one annotation."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.library import Library
from app.model.draft import Draft
from app.model.report import Outcome
from tests.core.broken_bundles.harm import OUT_OF_ORDER, assert_refused, folder_in, sealed_again


def setting(file: str, *keys: str | int, to: Any) -> Callable[[Path], None]:
    """Return what sets a value in a JSON file of the bundle and seals it again."""

    def forge(bundle: Path) -> None:
        path = bundle / "data" / file.replace("ARTICLE", f"articles/{folder_in(bundle).name}")
        whole = json.loads(path.read_bytes())
        *above, last = keys
        value = whole
        for key in above:
            value = value[key]
        value[last] = to
        path.write_text(json.dumps(whole), encoding="utf-8")
        sealed_again(bundle)

    return forge


def words(text: str) -> dict[str, str]:
    return {"kind": "paragraph", "text": text}


ARTICLE, VERSION = "ARTICLE/article.json", "ARTICLE/versions/1.json"
A_UID = "0192f3a1-0000-7000-8000-000000000000"
ON_WORDS = ("annotations", 0)
JSON: dict[str, Callable[[Path], None]] = {
    "an article of a newer format": setting(ARTICLE, "format", to="pressmark-article-9"),
    "a uid that is a path": setting(ARTICLE, "uid", to="../../../x"),
    "a uid in capitals": setting(ARTICLE, "uid", to=A_UID.upper()),
    "a title that is a list": setting(ARTICLE, "metadata", "title", to=["no", "text"]),
    "no metadata": setting(ARTICLE, "metadata", to={}),
    "half a character": setting(ARTICLE, "metadata", "byline", to="\ud83e"),
    "a star that is a word": setting(ARTICLE, "starred", to="yes"),
    "a time that is none": setting(ARTICLE, "captured", to="yesterday"),
    "no versions": setting(ARTICLE, "versions", to=[]),
    "a version twice": setting(ARTICLE, "versions", to=[A_UID, A_UID]),
    "a version that is another": setting(ARTICLE, "versions", to=[A_UID]),
    "annotations that are none": setting(ARTICLE, "annotations", to={"0": "claim"}),
    "an annotation that is a number": setting(ARTICLE, "annotations", to=[7]),
    "an anchor beyond all numbers": setting(ARTICLE, *ON_WORDS, "anchors", 0, "end", to=2**63),
    "an anchor before the text": setting(ARTICLE, *ON_WORDS, "anchors", 0, "start", to=-1),
    "an anchor that is half there": setting(ARTICLE, *ON_WORDS, "anchors", 0, "start", to=None),
    "an anchor of a state unknown": setting(ARTICLE, *ON_WORDS, "anchors", 0, "state", to="lost"),
    "a score beyond the best": setting(ARTICLE, *ON_WORDS, "anchors", 0, "score_permille", to=1001),
    "a quote without words": setting(ARTICLE, *ON_WORDS, "selectors", "exact", to=""),
    "a quote that ends before it begins": setting(ARTICLE, *ON_WORDS, "selectors", "end", to=0),
    "a status unknown": setting(ARTICLE, *ON_WORDS, "fields", "status", to="sworn"),
    "a note with a NUL": setting(ARTICLE, *ON_WORDS, "fields", "note", to="a\0b"),
    "a number as a truth": setting(ARTICLE, *ON_WORDS, "anchors", 0, "start", to=True),
    "blocks of a newer format": setting(VERSION, "block_format", to=99),
    "blocks of a format beyond numbers": setting(VERSION, "block_format", to=10**400),
    "no blocks": setting(VERSION, "blocks", to=[]),
    "a block of a kind unknown": setting(VERSION, "blocks", to=[{"kind": "spell", "text": "x"}]),
    "blocks of other words": setting(VERSION, "blocks", to=[words("other words")]),
    "a run beyond its block": setting(VERSION, "blocks", 0, "runs", to=[[0, 10**6, "strong"]]),
    "a level beyond reason": setting(VERSION, "blocks", 0, "level", to=10**9),
    "an ordinal beyond all numbers": setting(VERSION, "blocks", 0, "ordinal", to=2**70),
    "a page that is a word": setting(VERSION, "blocks", 0, "page", to=["4", "four"]),
    "a text that is a number": setting(VERSION, "blocks", 0, "text", to=7),
    "an image that is a path": setting(VERSION, "assets", to={"../../x.png": "links.json"}),
    "sentences out of order": setting(VERSION, "sentences", to=[[5, 2]]),
    "a sentence beyond the text": setting(VERSION, "sentences", to=[[0, 10**9]]),
    "a sentence edit unknown": setting(VERSION, "sentence_edits", 0, "kind", to="mangle"),
    "a sentence edit nowhere": setting(VERSION, "sentence_edits", 0, "offset", to=-3),
    "a file named by no hash": setting(VERSION, "original_sha256", to="../../../somewhere"),
    "a file without a hash": setting(VERSION, "original_sha256", to=""),
    "mended things that are a list": setting(VERSION, "mended", to=[]),
    "a codebook of a newer format": setting("codebook.json", "format", to="pressmark-codebook-7"),
    "tags that are none": setting("codebook.json", "tags", to=[{"path": "a"}]),
    "a coder without a name": setting("codebook.json", "coders", 0, "name", to=None),
    "a link of a kind unknown": setting("links.json", "links", 0, "kind", to="hates"),
    "links that are a word": setting("links.json", "links", to="none"),
}


@pytest.mark.parametrize("cause", JSON)
def test_a_forged_file_is_refused_although_its_hash_is_right(
    other: Library, bundle: Path, cause: str
) -> None:
    JSON[cause](bundle)
    assert_refused(other, bundle, ".json", OUT_OF_ORDER)


@pytest.mark.parametrize(
    "content", [b"", b"[", b"[" * 100_000, b'{"format": 1}', b"null", b"\xff", b"1" * 5000]
)
def test_a_codebook_that_is_none_is_refused(other: Library, bundle: Path, content: bytes) -> None:
    (bundle / "data" / "codebook.json").write_bytes(content)
    sealed_again(bundle)
    assert_refused(other, bundle, "codebook.json", OUT_OF_ORDER)


ALONE: dict[str, tuple[Callable[[Path], None], str]] = {
    "it does not lie on its words": (
        setting(ARTICLE, *ON_WORDS, "anchors", 0, "end", to=30),
        "It does not lie on its words",
    ),
    "it lies beyond the text": (
        setting(ARTICLE, *ON_WORDS, "anchors", 0, "end", to=10**6),
        "It does not lie on its words",
    ),
    "nobody made it": (setting(ARTICLE, *ON_WORDS, "coder", to=A_UID), "Who made it is not"),
    "its tag is not there": (
        setting(ARTICLE, *ON_WORDS, "tags", 0, "tag", to=A_UID),
        "a tag that the codebook cannot have",
    ),
    "its text is not there": (
        setting(ARTICLE, *ON_WORDS, "version", to=A_UID),
        "made on a text that this article does not have",
    ),
    "its value is no number": (
        setting(ARTICLE, *ON_WORDS, "fields", "value", to="1e99999"),
        "is no number",
    ),
}


@pytest.mark.parametrize("cause", ALONE)
def test_an_annotation_that_cannot_be_costs_itself(
    other: Library, bundle: Path, cause: str
) -> None:
    forge, reason = ALONE[cause]
    forge(bundle)
    report = other.import_bundle(bundle)
    (failure,) = report.failures
    assert reason in failure.reason
    assert report.count(Outcome.ADDED) == 2
    assert len(other.annotations(other.article_id("1"))) == 1
    assert other.check().ok


def test_annotations_of_one_uid_come_in_once(other: Library, bundle: Path) -> None:
    path = folder_in(bundle) / "article.json"
    article = json.loads(path.read_bytes())
    article["annotations"][1]["uid"] = article["annotations"][0]["uid"]
    path.write_text(json.dumps(article), encoding="utf-8")
    sealed_again(bundle)
    report = other.import_bundle(bundle)
    assert [item.outcome for item in report.items] == [
        *(Outcome.ADDED, Outcome.ADDED, Outcome.SKIPPED)
    ]
    assert other.check().ok


def test_an_article_under_the_uid_of_another_changes_nothing(
    other: Library, make_draft: Callable[..., Draft], bundle: Path
) -> None:
    (mine,) = other.add_article(make_draft("My own article", "It rained.")).articles
    setting(ARTICLE, "uid", to=other.article(mine).uid)(bundle)
    report = other.import_bundle(bundle)
    assert report.items[0].outcome is Outcome.SKIPPED
    assert "differs from those here, which were left alone" in report.items[0].reason
    assert {item.outcome for item in report.items[1:]} == {Outcome.FAILED}
    assert other.open_article(mine).text == "My own article\nIt rained."
    assert len(other.versions(mine)) == 1
    assert other.check().ok
