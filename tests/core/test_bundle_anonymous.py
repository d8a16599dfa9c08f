"""What goes out anonymously tells nothing of who did it, what they noted, and at what hour."""

from __future__ import annotations

import csv
import io
import json
import re
import uuid
from collections.abc import Callable
from pathlib import Path

import pytest

from app.cli import main
from app.exporting.anonymous import anonymous_uid
from app.library import ExportOptions, Library
from app.model.annotation import Fields
from app.model.ids import ArticleId
from app.model.report import Outcome, Source

ANONYMOUS = ExportOptions(anonymous=True)
SECRETS = (b"Grace", b"Hopper", b"my-own-folder-name", b"between us", b"private", b"confidential")
HOUR = re.compile(rb"T(?!00:00:00\.000Z)\d\d:\d\d:\d\d\.\d{3}Z")


@pytest.fixture
def filled(library: Library, tmp_path: Path) -> Library:
    """Return a library in which a person has left their name and notes wherever one can."""
    file = tmp_path / "my-own-folder-name.txt"
    file.write_text("Harbour counts its boats\n\nThe harbour counted a hundred boats on Monday.\n")
    library.import_sources([Source(path=file)])
    one = library.article_id("1")
    library.rename_coder("Grace Hopper")
    opened = library.open_article(one)
    claim = library.tag_named("claim").id
    library.annotate(one, opened.sentences[1], [claim], Fields(note="This stays between us."))
    library.annotate(one, None, [claim])
    library.write_note(one, "My private view of it.")
    library.write_note(None, "A confidential matter.")
    library.split_sentence(one, opened.text.index("counted"))
    first, second = library.annotations(one)
    library.link_annotations(first.id, second.id, "same")
    return library


def uids(library: Library) -> set[str]:
    one = library.article_id("1")
    own = {library.article(one).uid, library.coder().uid, library.open_article(one).version.uid}
    return own | {annotation.uid for annotation in library.annotations(one)}


def test_a_bundle_has_no_names_notes_hours_and_identifiers(filled: Library, tmp_path: Path) -> None:
    filled.export(tmp_path / "evidence", format_name="bundle", options=ANONYMOUS)
    files = [path for path in (tmp_path / "evidence").rglob("*") if path.is_file()]
    assert len(files) > 10
    for path in files:
        said = str(path).encode() + path.read_bytes()
        for secret in (*SECRETS, *(uid.encode() for uid in uids(filled))):
            assert secret not in said.replace(str(tmp_path).encode(), b""), path
        assert not HOUR.search(said), path
    (folder,) = (tmp_path / "evidence" / "data" / "articles").iterdir()
    for found in re.findall(rb"[0-9a-f]{8}-[0-9a-f-]{27}", (folder / "article.json").read_bytes()):
        stamp = uuid.UUID(found.decode()).int >> 80
        assert stamp % (24 * 3600 * 1000) == 0


def test_a_plain_bundle_has_them(filled: Library, tmp_path: Path) -> None:
    filled.export(tmp_path / "evidence", format_name="bundle")
    whole = b"".join(p.read_bytes() for p in (tmp_path / "evidence").rglob("*") if p.is_file())
    assert all(secret in whole for secret in SECRETS)
    assert HOUR.search(whole)


def test_an_anonymous_bundle_comes_in_and_is_known_the_second_time(
    filled: Library, tmp_path: Path
) -> None:
    with Library.create(tmp_path / "Other.pressmark") as other:
        for number, outcome in enumerate((Outcome.ADDED, Outcome.SKIPPED)):
            target = tmp_path / f"evidence {number}.zip"
            filled.export(target, format_name="bundle", options=ANONYMOUS)
            report = other.import_bundle(target)
            assert {item.outcome for item in report.items} == {outcome}
        one = other.article_id("1")
        quotes = [annotation.quote for annotation in filled.annotations(filled.article_id("1"))]
        assert [annotation.quote for annotation in other.annotations(one)] == quotes
        assert len(other.link_ends(one)) == 2
        assert [coder.name[:10] for coder in other.coders()] == ["Coder 1", "Anonymous "]
        assert other.check().ok


def test_a_csv_can_be_anonymous_too(filled: Library, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "--library", str(filled.path), "--anonymous"]) == 0
    out = capsys.readouterr().out
    assert not HOUR.search(out.encode())
    assert not any(secret in out.encode() for secret in SECRETS)
    rows = list(csv.DictReader(io.StringIO(out.removeprefix("\ufeff"))))
    assert [row["coder"][:10] for row in rows] == ["Anonymous "] * 2
    assert {row["note"] for row in rows} == {""}


def test_coders_are_told_apart(
    filled: Library, add: Callable[..., ArticleId], tmp_path: Path
) -> None:
    """Who compares the work of two coders can still do so."""
    add("Trains", "They were late.")
    filled.annotate(ArticleId(2), None, [])
    table = tmp_path / "two.csv"
    filled.export(table)
    text = table.read_text(encoding="utf-8-sig").replace("Grace Hopper", "Ada", 1)
    text = text.replace(filled.annotations(ArticleId(1))[0].uid, str(uuid.uuid4()))
    table.write_text(text, encoding="utf-8")
    filled.import_annotations(table)
    filled.export(tmp_path / "evidence", format_name="bundle", options=ANONYMOUS)
    codebook = json.loads((tmp_path / "evidence" / "data" / "codebook.json").read_bytes())
    assert len({coder["name"] for coder in codebook["coders"]}) == len(codebook["coders"]) == 2


def test_an_anonymous_uid_is_a_uid_of_the_same_day() -> None:
    uid = "01a204f5-065e-72ac-b0c2-0ffd4b32a22e"
    made = uuid.UUID(anonymous_uid(uid))
    assert made.version == 7
    assert made.variant == uuid.RFC_4122
    assert 0 <= (uuid.UUID(uid).int >> 80) - (made.int >> 80) < 24 * 3600 * 1000
    assert anonymous_uid(uid) == str(made) != uid
