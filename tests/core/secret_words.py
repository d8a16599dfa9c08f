"""An article that leaves secret words wherever one can, and a look for them in all files."""

from __future__ import annotations

import base64
import os
import subprocess
import sys
import unicodedata
from pathlib import Path

from app.library import Library
from app.model.annotation import Fields
from app.model.ids import ArticleId
from app.model.report import Source
from app.model.span import Span
from tests.core.images_made import png

ROOT = Path(__file__).parents[2]

SECRET = {
    "headline": "Quaggafjord",
    "text": "Numbatwerft",
    "speaker of the text": "Bilbyström",
    "byline": "Pademelonson",
    "outlet": "Dugongblatt",
    "address": "bettongweb",
    "file": "potoroofile",
    "new version": "Wallaroohafen",
    "note on the annotation": "Quokkanotiz",
    "value of a variable": "Wombatwert",
    "note on the article": "Echidnazettel",
    "undone note": "Kowariwort",
    "tag in the trash": "Mulgaraetikett",
    "new name of the tag": "Woylieschild",
    "edited byline": "Antechinusmann",
}
OPEN = ("Harbourkept", "Keptnotiz", "keptfile")
"""Words of what stays, to show that the scan finds words at all."""

WORDS = tuple(SECRET.values())

PAGE = """<html lang="en"><head><title>{headline}</title>
<meta name="author" content="{byline}"><meta property="og:site_name" content="{outlet}">
<link rel="canonical" href="https://{address}.example/report"></head>
<body><article><h1>{headline}</h1>
<p>The yard of {text} moved 312,000 boxes in a year, the city said on Monday morning.</p>
<p>“We have never seen such a quarter,” said Ada {speaker}, who heads the office.</p>
<p><img src="data:image/png;base64,{image}" alt="A crane over {text}"></p>
<p>It rained on {text} for nine days, which is more than in any other year before that one.</p>
{more}</article></body></html>"""


def page(more: str = "") -> str:
    words = {
        name.partition(" ")[0]: word
        for name, word in SECRET.items()
        if " o" not in name and "name" not in name and "tag" not in name
    }
    words |= {"speaker": SECRET["speaker of the text"], "more": more}
    return PAGE.format(**words, image=base64.b64encode(png(40, 30)).decode())


class _Other(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return f"other {key}"


def secret_library(tmp_path: Path, *, passphrase: str = "") -> Library:
    """Return an open library whose secret article left words wherever one can leave some."""
    folder = tmp_path / "in"
    folder.mkdir()
    file = folder / f"{SECRET['file']}.html"
    kept = folder / "keptfile.html"
    kept.write_text(PAGE.replace("{headline}", "Harbourkept").format_map(_Other()), "utf-8")
    library = Library.create(tmp_path / "Mine.pressmark", passphrase=passphrase)
    file.write_text(page(), encoding="utf-8")
    library.import_sources([Source(path=folder)])
    file.write_text(page(f"<p>And then {SECRET['new version']} was built.</p>"), "utf-8")
    report = library.import_sources([Source(path=file)])
    assert report.items[0].newer, "it became a newer version"
    work_on(library, library.article_id(report.items[0].uid))
    return library


def work_on(library: Library, secret: ArticleId) -> None:
    """Do to the article all that leaves words behind, and put it into the trash."""
    (kept,) = set(library.find_articles()) - {secret}
    claim = library.tag_named("claim").id
    (first,) = library.annotate(
        secret,
        Span(0, 11),
        [claim],
        fields=Fields(note=SECRET["note on the annotation"], speaker=SECRET["speaker of the text"]),
    ).annotations
    (other,) = library.annotate(kept, Span(0, 5), fields=Fields(note="Keptnotiz")).annotations
    library.link_annotations(first, other, "supports")
    library.create_variable("frame")
    (variable,) = library.variables()
    library.set_variable(variable.id, secret, SECRET["value of a variable"])
    library.write_note(secret, SECRET["note on the article"])
    library.edit_article(secret, byline=SECRET["edited byline"])
    proposed = library.suggestions(secret)
    assert len(proposed) > 1
    library.accept_suggestions(secret, proposed[:1])
    library.dismiss_suggestions(secret, proposed[1:2])
    library.annotate(secret, Span(0, 5), fields=Fields(note=SECRET["undone note"]))
    library.undo()
    library.create_tag(SECRET["tag in the trash"])
    trashed = library.tag_named(SECRET["tag in the trash"]).id
    library.annotate(kept, Span(0, 5), [claim, trashed])
    library.edit_tag(trashed, name=SECRET["new name of the tag"])
    library.trash_tag(trashed)
    library.trash_articles([secret])


def found_in(folder: Path, words: tuple[str, ...]) -> dict[str, str]:
    """Return which of these words stand in a file below, in any case and form, and in which.

    A search index keeps what a word shares with the one before it only once, so the ends of the
    words are looked for.
    """
    found: dict[str, str] = {}
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        content = file.read_bytes().lower()
        for word in words:
            for form in ("NFC", "NFD"):
                ending = unicodedata.normalize(form, word.lower())[3:].encode()
                if ending in content or ending in str(file).lower().encode():
                    found.setdefault(word, file.name)
    return found


def run_at_home(home: Path, *words: str) -> bytes:
    """Run a command that has nothing but an empty home, and return what it says on stderr."""
    folders = {"HOME": ".", "XDG_CACHE_HOME": "cache", "XDG_CONFIG_HOME": "config"}
    folders |= {"XDG_DATA_HOME": "data", "XDG_STATE_HOME": "state", "TMPDIR": "temporary"}
    for folder in folders.values():
        (home / folder).mkdir(parents=True, exist_ok=True)
    places = {name: str(home / folder) for name, folder in folders.items()}
    ended = subprocess.run(
        [sys.executable, "-m", "app", *words],
        cwd=ROOT,
        env=os.environ | places,
        capture_output=True,
        timeout=120,
        check=False,
    )
    assert ended.returncode in (0, 1)
    return ended.stderr
