"""The pictures of the documentation: the window and its dialogs, drawn without a screen.

`python3 dev.py pictures` makes `docs/pictures/` anew. Each picture is drawn by a process of its
own, because the scale and the language of a program are settled when it starts.
"""

from __future__ import annotations

import array
import json
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from app.library import Library
from app.model.annotation import Fields, Status
from app.model.ids import ArticleId
from app.model.report import Source
from app.model.span import Span
from app.settings import Settings
from ui.application import Application, qt_application
from ui.commands import Act

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "resources" / "samples" / "articles"
TARGET = ROOT / "docs" / "pictures"

SCREEN = {"name": "one", "x": 0, "y": 0, "width": 2560, "height": 1440}
"""In device pixels; without a word about it Qt's screen is 800 wide, and dialogs shrink to it."""

_COLOURS = 256
_SHOWN_WITHIN_S = 10.0
_SETTLED_AFTER_S = 0.8

PORT = "Hafen meldet Rekord beim Umschlag"
UNION = "Harbour posts record quarter as union warns"
WATER = "محطة تحلية تعمل بالشمس تروي نصف أحياء النوّارة"

NOT_SHOWN = "08-ferry-passengers-vote.md"
"""It has an emoji in its title, and not every machine has a face with that."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Words of an article, the tag on them, and what the card says."""

    words: str
    tag: str
    fields: Fields


MARKS = {
    PORT: (
        Mark(
            "Im dritten Quartal sind über die Kais von Küste so viele Container gegangen wie nie"
            " zuvor.",
            "claim",
            Fields(
                speaker="Hafengesellschaft",
                status=Status.DISPUTED,
                note="Das zweite Quartal 2019 war besser: *Northern Ledger* vom selben Tag.",
            ),
        ),
        Mark(
            "Wir haben 1,2 Millionen Einheiten umgeschlagen, ein Plus von 8,4\u00a0Prozent",
            "quote",
            Fields(speaker="Ina Brandt", speaker_role="Hafenmeisterin"),
        ),
        Mark("1,2 Millionen Einheiten", "figure", Fields(value="1200000", unit="Einheiten")),
        Mark(
            "Nach Angaben der Gewerkschaft Kai und Kran stammt der Zuwachs dagegen allein aus"
            " Umladungen von Schiff zu Schiff.",
            "claim",
            Fields(speaker="Kai und Kran"),
        ),
    ),
    UNION: (
        Mark(
            "Port Küste handled more containers between July and September than in any third"
            " quarter before, the harbour company said on Friday.",
            "claim",
            Fields(speaker="harbour company"),
        ),
        Mark("some 1.2 million", "quote", Fields(speaker="harbour company")),
        Mark(
            "1.18 million",
            "figure",
            Fields(value="1180000", unit="container", status=Status.CONFIRMED),
        ),
        Mark(
            "We compare with what we reported at the time,",
            "quote",
            Fields(speaker="Ina Brandt", speaker_role="harbour master"),
        ),
    ),
    WATER: (
        Mark(
            "وقالت البلدية إن المحطة ستنتج 24 ألف متر مكعب في اليوم",
            "claim",
            Fields(speaker="البلدية", status=Status.DISPUTED),
        ),
        Mark("24 ألف متر مكعب", "figure", Fields(value="24000", unit="متر مكعب")),
        Mark(
            "لم نستعر قطرة وقود واحدة. إذا غابت الشمس ثلاثة أيام، فلدينا خزانات تكفي أربعة",
            "quote",
            Fields(speaker="سلمى الورديّة", speaker_role="مديرة المشروع"),
        ),
    ),
}


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture: what is set, which article is read (its title), and which command is given."""

    name: str
    theme: str = "light"
    language: str = "en"
    article: str = UNION
    act: Act | None = None
    typed: str = ""
    size: tuple[int, int] = (1280, 800)
    scale: int = 1


SHOTS = (
    Shot("window-light"),
    Shot("window-dark", theme="dark"),
    Shot("window-sepia", theme="sepia"),
    Shot("window-contrast", theme="contrast"),
    Shot("window-german", language="de", article=PORT),
    Shot("window-arabic-article", article=WATER),
    Shot("window-200-percent", size=(960, 600), scale=2),
    Shot("codebook", act=Act.CODEBOOK),
    Shot("search", act=Act.SEARCH_EVERYWHERE, typed="Ina Brandt"),
    Shot("history", act=Act.HISTORY),
)


def fill(folder: Path, shown: str) -> tuple[Path, ArticleId]:
    """Make a library of the annotated sample articles; return it and the article to show."""
    with Library.create(folder / "Press.pressmark") as library:
        # One after the other, so that the first of them stands on top of the list.
        for file in sorted(SAMPLES.iterdir(), reverse=True):
            if file.name != NOT_SHOWN:
                library.import_sources([Source(path=file)])
        tags = {tag.name: tag.id for tag in library.tags()}
        articles = {}
        for article_id in library.find_articles():
            opened = library.open_article(article_id)
            title = opened.article.meta.title
            articles[title] = article_id
            for mark in MARKS.get(title, ()):
                start = opened.text.index(mark.words)
                span = Span(start, start + len(mark.words))
                library.annotate(article_id, span, [tags[mark.tag]], mark.fields)
        return library.path, articles[shown]


def draw(shot: Shot, home: Path) -> QImage:
    """Bring the window into the state wanted, and return its picture."""
    qt_application()
    settings = Settings(home / "settings.json")
    settings.set("language", shot.language)
    settings.set("theme", shot.theme)
    folder, article_id = fill(home, shot.article)
    program = Application(settings)
    window = program.window
    shown: list[object] = []
    window.reader.article_shown.connect(shown.append)
    program.open_library(folder)
    window.resize(*shot.size)
    window.show()
    program.open_article(article_id)
    turn(lambda: bool(shown), _SHOWN_WITHIN_S)
    settle()
    for _ in range(2):
        program.actions[Act.NEXT_ANNOTATION].trigger()
    program.messages.message_posted.disconnect()
    window.message_bar.hide()
    settle()
    pictured = window if shot.act is None else _opened(program, shot)
    settle()
    image = pictured.grab().toImage()
    window.close()
    return image


def _opened(program: Application, shot: Shot) -> QWidget:
    """Give the shot's command and return the window it opens, or the main one."""
    assert shot.act is not None
    program.actions[shot.act].trigger()
    settle()
    others = [
        each
        for each in QApplication.topLevelWidgets()
        if each.isVisible() and each is not program.window
    ]
    if not others:
        return program.window
    opened = others[-1]
    if shot.typed:
        QTest.keyClicks(opened.findChildren(QLineEdit)[0], shot.typed)
    return opened


def settle() -> None:
    """Let what is read in the background come in."""
    turn(lambda: False, _SETTLED_AFTER_S)


def turn(done: Callable[[], bool], seconds: float) -> None:
    """Turn the event loop until `done`, or until the time is over."""
    end = time.monotonic() + seconds
    while not done() and time.monotonic() < end:
        QApplication.processEvents()
        time.sleep(0.005)


def keep(image: QImage, target: Path) -> None:
    """Write a picture with the 256 colours it uses most, which no eye tells from all of them."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    counts = Counter(array.array("I", bytes(plain.constBits())))
    table = [colour for colour, _ in counts.most_common(_COLOURS)]
    few = plain.convertToFormat(
        QImage.Format.Format_Indexed8, table, Qt.ImageConversionFlag.AvoidDither
    )
    few.setDevicePixelRatio(1)
    few.save(str(target), quality=0)  # as small as PNG can be


def draw_one(name: str) -> None:
    """Make the picture of that name."""
    shot = next(shot for shot in SHOTS if shot.name == name)
    with tempfile.TemporaryDirectory() as home:
        keep(draw(shot, Path(home)), TARGET / f"{shot.name}.png")


def _in_process(shot: Shot, screen: Path) -> int:
    """Have a process draw one picture on such a screen; return its exit code."""
    environment = os.environ | {
        "QT_QPA_PLATFORM": f"offscreen:configfile={screen}",
        "QT_SCALE_FACTOR": str(shot.scale),
        # Offscreen Qt warns at each window that there is no window manager to size it.
        "QT_LOGGING_RULES": "default.warning=false",
    }
    command = [sys.executable, __file__, "--one", shot.name]
    code = subprocess.run(command, env=environment, check=False).returncode
    print(f"FAILED: {shot.name}" if code else TARGET / f"{shot.name}.png")  # noqa: T201
    return code


def main(names: list[str]) -> int:
    """Make the pictures named, or all of them, each in a process; return the exit code."""
    TARGET.mkdir(parents=True, exist_ok=True)
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        screen = Path(folder) / "screen.json"
        screen.write_text(json.dumps({"screens": [SCREEN]}), encoding="utf-8")
        for shot in SHOTS:
            if not names or shot.name in names:
                failed |= _in_process(shot, screen)
    return 1 if failed else 0


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        draw_one(sys.argv[2])
    else:
        sys.exit(main(sys.argv[1:]))
