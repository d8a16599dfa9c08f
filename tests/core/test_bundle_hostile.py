"""Broken and forged bundles: each is named with what is wrong, and nothing of it is kept."""

from __future__ import annotations

import hashlib
import json
import shutil
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from app.errors import UnreadableFileError
from app.library import Library
from app.model.annotation import Fields
from app.model.draft import Draft
from app.model.ids import ArticleId
from app.model.report import Outcome

AddArticle = Callable[..., ArticleId]
Harm = Callable[[Path], None]

HEADLINE = "Harbour posts a record"
LEAD = "Ships “came and went”, said Ada Quast 🦉."
FILE = b"Harbour posts a record, as it was saved"


@pytest.fixture
def bundle(library: Library, add: AddArticle, tmp_path: Path) -> Path:
    """Return an unpacked bundle: an article of a file, two annotations, and a link of these."""
    one = add(HEADLINE, LEAD, file=FILE, language="en")
    opened = library.open_article(one)
    claim = library.tag_named("claim").id
    library.annotate(one, opened.sentences[1], [claim], Fields(note="*Who?*", value="5"))
    library.annotate(one, None, [claim])
    first, second = library.annotations(one)
    library.link_annotations(first.id, second.id, "supports")
    library.split_sentence(one, opened.text.index("said"))
    library.export(tmp_path / "evidence", format_name="bundle")
    return tmp_path / "evidence"


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Library]:
    with Library.create(tmp_path / "Other.pressmark") as made:
        yield made


def folder_in(bundle: Path) -> Path:
    (folder,) = (bundle / "data" / "articles").iterdir()
    return folder


def sealed_again(bundle: Path) -> None:
    """Write the manifests anew, as someone would who wants a change not to be noticed."""
    for name, files in (
        ("manifest-sha256.txt", sorted((bundle / "data").rglob("*"))),
        ("tagmanifest-sha256.txt", [bundle / "bagit.txt", bundle / "manifest-sha256.txt"]),
    ):
        listed = {
            file.relative_to(bundle).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()
            for file in files
            if file.is_file()
        }
        lines = [f"{digest}  {path}\n" for path, digest in listed.items()]
        (bundle / name).write_text("".join(lines), encoding="utf-8")


def assert_refused(other: Library, path: Path, named: str, problem: str) -> None:
    assert Library.is_bundle(path)
    with pytest.raises(UnreadableFileError, match=problem) as caught:
        other.import_bundle(path)
    assert named in str(caught.value)
    assert path.name in str(caught.value)
    assert list(other.find_articles()) == [] == other.history()
    assert len(other.tags()) == 3
    assert not any((other.path / "originals").iterdir())


# ---------------------------------------------------------------------------- the bag

NOT_AS_LISTED = "is not what its manifest says"
NO_LINE_OF_OURS = "has a line that no bundle"
OUT_OF_ORDER = "is not as Pressmark writes it"


def damage_text(bundle: Path) -> None:
    (folder_in(bundle) / "versions" / "1.txt").write_text("forged", encoding="utf-8")


def cut_original_short(bundle: Path) -> None:
    original = next(folder_in(bundle).glob("*.txt"))
    original.write_bytes(original.read_bytes()[:-1])


def remove_text(bundle: Path) -> None:
    (folder_in(bundle) / "versions" / "1.txt").unlink()


def link_text(bundle: Path) -> None:
    path = folder_in(bundle) / "versions" / "1.txt"
    (bundle.parent / "elsewhere.txt").write_bytes(path.read_bytes())
    path.unlink()
    path.symlink_to(bundle.parent / "elsewhere.txt")


def add_file(bundle: Path) -> None:
    (bundle / "data" / "extra.txt").write_text("extra", encoding="utf-8")


def list_also(line: str) -> Harm:
    def harm(bundle: Path) -> None:
        with (bundle / "manifest-sha256.txt").open("a", encoding="utf-8") as file:
            file.write(f"{line}\n")
        (bundle / "tagmanifest-sha256.txt").unlink()

    return harm


def change_manifest(bundle: Path) -> None:
    path = bundle / "manifest-sha256.txt"
    path.write_bytes(path.read_bytes().replace(b"data/links", b"data/link"))


def change_info(bundle: Path) -> None:
    (bundle / "bag-info.txt").write_text("Source-Organization: Us\n", encoding="utf-8")


def drop(name: str) -> Harm:
    return lambda bundle: (bundle / name).unlink()


def empty(name: str) -> Harm:
    def harm(bundle: Path) -> None:
        (bundle / name).write_bytes(b"")

    return harm


ZEROS = "0" * 64

BAGS: dict[str, tuple[Harm, str, str]] = {
    "a text was changed": (damage_text, "1.txt", NOT_AS_LISTED),
    "an imported file was cut short": (cut_original_short, ".txt", NOT_AS_LISTED),
    "a text was removed": (remove_text, "1.txt", "is missing"),
    "a text is a link elsewhere": (link_text, "1.txt", "is missing"),
    "a file was added": (add_file, "data/extra.txt", "stands in no manifest"),
    "a path leads out": (
        list_also(f"{ZEROS}  data/../../secret.txt"),
        "manifest-sha256.txt",
        NO_LINE_OF_OURS,
    ),
    "a path is absolute": (list_also(f"{ZEROS}  /etc/passwd"), "manifest", NO_LINE_OF_OURS),
    "a path has a drive": (list_also(f"{ZEROS}  C:/x.txt"), "manifest", NO_LINE_OF_OURS),
    "a path has a backslash": (list_also(f"{ZEROS}  data\\x.txt"), "manifest", NO_LINE_OF_OURS),
    "a path is hidden in percent signs": (
        list_also(f"{ZEROS}  data/%2e%2e/x"),
        "manifest",
        NO_LINE_OF_OURS,
    ),
    "a hash is too short": (list_also("abc  data/links.json"), "manifest", NO_LINE_OF_OURS),
    "a file is listed twice": (
        list_also(f"{ZEROS}  data/links.json"),
        "manifest-sha256.txt",
        NO_LINE_OF_OURS,
    ),
    "a listed file has another name": (change_manifest, "data/link.json", "is missing"),
    "a tag file was changed": (change_info, "bag-info.txt", NOT_AS_LISTED),
    "the manifest is missing": (drop("manifest-sha256.txt"), "manifest", "is missing"),
    "the manifest is empty": (empty("manifest-sha256.txt"), "data/", "stands in no manifest"),
    "a listed tag file is missing": (drop("bag-info.txt"), "bag-info.txt", "is missing"),
}


@pytest.mark.parametrize("cause", BAGS)
@pytest.mark.parametrize("zipped", [False, True], ids=["folder", "zip"])
def test_a_bag_that_is_not_as_it_says(
    other: Library, bundle: Path, cause: str, zipped: bool
) -> None:
    harm, named, problem = BAGS[cause]
    harm(bundle)
    path = bundle
    if zipped and harm is not link_text:  # packing follows the link
        path = Path(shutil.make_archive(str(bundle), "zip", bundle.parent, bundle.name))
    assert_refused(other, path, named, problem)


# ---------------------------------------------------------------------------- the zip


def packed(bundle: Path, *more: tuple[str | zipfile.ZipInfo, bytes]) -> Path:
    """Return a bundle as a zip, with other entries behind its own."""
    path = Path(shutil.make_archive(str(bundle), "zip", bundle.parent, bundle.name))
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        for name, content in more:
            archive.writestr(name, content)
    return path


def second_top(bundle: Path) -> Path:
    return packed(bundle, ("other/bagit.txt", b"BagIt-Version: 1.0\n"))


def same_name_twice(bundle: Path) -> Path:
    with pytest.warns(UserWarning, match="Duplicate name"):
        return packed(bundle, ("evidence/data/links.json", b"{}"))


def bomb(bundle: Path) -> Path:
    """Have the text unpack to 48 MB of nothing, and the manifest agree with it."""
    content = bytes(48 * 2**20)
    (folder_in(bundle) / "versions" / "1.txt").write_bytes(content)
    sealed_again(bundle)
    return packed(bundle)


def link_inside(bundle: Path) -> Path:
    (bundle / "data" / "link.txt").write_bytes(b"/etc/passwd")
    sealed_again(bundle)
    (bundle / "data" / "link.txt").unlink()
    entry = zipfile.ZipInfo("evidence/data/link.txt")
    entry.external_attr = 0o120777 << 16
    return packed(bundle, (entry, b"/etc/passwd"))


def cut_inside(bundle: Path) -> Path:
    path = packed(bundle)
    data = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as archive:
        offset = archive.getinfo("evidence/data/codebook.json").header_offset
    data[offset + 80 : offset + 120] = bytes(40)
    path.write_bytes(data)
    return path


def overlapping(bundle: Path) -> Path:
    """Let one entry of the list say that it lies where another one does."""
    path = packed(bundle)
    data = bytearray(path.read_bytes())
    first = data.index(b"PK\x01\x02")
    second = data.index(b"PK\x01\x02", first + 4)
    data[second + 42 : second + 46] = data[first + 42 : first + 46]
    path.write_bytes(data)
    return path


ZIPS: dict[str, tuple[Callable[[Path], Path], str]] = {
    "two bags in one": (second_top, "it holds other things"),
    "one name twice": (same_name_twice, "it holds other things"),
    "a text that unpacks to 48 MB": (bomb, "unpacks to far more than a text would"),
    "a link as an entry": (link_inside, "is a link or a device"),
    "an entry that is damaged": (cut_inside, "is damaged|manifest says"),
    "entries that overlap": (overlapping, "overlap|damaged"),
}


@pytest.mark.parametrize("cause", ZIPS)
def test_a_zip_that_plays_tricks(other: Library, bundle: Path, cause: str) -> None:
    harm, problem = ZIPS[cause]
    assert_refused(other, harm(bundle), "", problem)


# ---------------------------------------------------------------------------- the JSON


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


# ---------------------------------------------------------------------------- what fails alone

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
