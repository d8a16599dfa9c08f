"""Language of the window: the translator, and dates, numbers and labels as the person reads them.

Whatever is stored stays as it is; only what is drawn passes through here.
"""

from __future__ import annotations

import re
from dataclasses import replace
from importlib.resources.abc import Traversable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDate, QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QGuiApplication

from app.model import tag_labels
from app.model.change import Step
from app.model.tag import Tag
from app.paths import resource
from app.words import SOURCE_LANGUAGE, use_language
from ui.in_sight import in_sight

LANGUAGES = ("en", "de")


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # the name that lupdate looks for
    """Mark `text` for translation where it is declared; whoever shows it translates it."""
    del context
    return text


_TAG_DEFINITIONS = (
    QT_TRANSLATE_NOOP("Tags", "A statement that can turn out true or false when it is checked."),
    QT_TRANSLATE_NOOP(
        "Tags",
        "Words given as someone's own, whether within quotation marks or in indirect speech.",
    ),
    QT_TRANSLATE_NOOP(
        "Tags", "A number that measures, counts or compares something, with its unit."
    ),
)

MENDED_KINDS = (
    QT_TRANSLATE_NOOP("Mended", "line endings"),
    QT_TRANSLATE_NOOP("Mended", "byte order marks"),
    QT_TRANSLATE_NOOP("Mended", "zero-width spaces"),
    QT_TRANSLATE_NOOP("Mended", "control characters"),
    QT_TRANSLATE_NOOP("Mended", "noncharacters"),
    QT_TRANSLATE_NOOP("Mended", "lone surrogates"),
    QT_TRANSLATE_NOOP("Mended", "soft hyphens"),
    QT_TRANSLATE_NOOP("Mended", "paragraphs of endless length"),
    QT_TRANSLATE_NOOP("Mended", "composed (NFC)"),
    QT_TRANSLATE_NOOP("Mended", "bidi controls"),
    QT_TRANSLATE_NOOP("Mended", "undecodable characters"),
    QT_TRANSLATE_NOOP("Mended", "hyphens at line ends"),
    QT_TRANSLATE_NOOP("Mended", "pictures left out"),
    QT_TRANSLATE_NOOP("Mended", "attachments left out"),
    QT_TRANSLATE_NOOP("Mended", "pages without text"),
    QT_TRANSLATE_NOOP("Mended", "pages that cannot be read"),
)
"""What importers most often mend, named here so that it can be translated."""

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def language_of(setting: str) -> str:
    """Return the language to use: the one set, or the system's where we speak it, else English."""
    wanted = QLocale.system().name()[:2] if setting == "system" else setting
    return wanted if wanted in LANGUAGES else "en"


def install_language(setting: str) -> tuple[QTranslator, ...]:
    """Make the window speak the language of the `language` setting, and format accordingly.

    Return the translators installed, which must be kept: ours and Qt's, whose words stand on the
    buttons and in the file dialogs. For English, in which the window is written, there are none.
    A system that reads from right to left mirrors the window, whose words may be English then.
    """
    language = language_of(setting)
    system = QLocale.system()
    follows = setting == "system"
    QLocale.setDefault(system if follows and system.name()[:2] == language else QLocale(language))
    QGuiApplication.setLayoutDirection(
        system.textDirection() if follows else QLocale().textDirection()
    )
    use_language(language)
    catalogues = (
        resource("translations", f"pressmark_{language}.qm"),
        Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), f"qtbase_{language}.qm"),
    )
    if language == SOURCE_LANGUAGE:
        return ()
    return tuple(_installed(file) for file in catalogues if file.is_file())


class _Catalogue(QTranslator):
    """A translator made from a file."""

    def __init__(self, file: Traversable) -> None:
        super().__init__()
        self._words = file.read_bytes()  # Qt makes no copy of them
        self.load(self._words)


def _installed(file: Traversable) -> QTranslator:
    translator = _Catalogue(file)
    QCoreApplication.installTranslator(translator)
    return translator


def ui_date(published: str) -> str:
    """Return an ISO 8601 date of any precision as the person reads it: "14 Nov 2026", "2026".

    The time of day is left out; what is no ISO date comes back as it is.
    """
    match = _DATE.match(published)
    if match is None:
        return in_sight(published)
    year, month, day = (int(part) if part else None for part in match.groups())
    if year is None or month is None:
        return match.group(0)
    date = QDate(year, month, day or 1)
    if not date.isValid():
        return published
    locale = QLocale()
    if day is None:
        return locale.toString(date, "MMM yyyy")
    german = locale.language() == QLocale.Language.German
    return locale.toString(date, "d. MMM yyyy" if german else "d MMM yyyy")


def tag_label(name: str) -> str:
    """Return how a tag is called in the window: the default three in the person's language."""
    return in_sight(tag_labels.tag_label(name))


def ui_number(number: int) -> str:
    """Return a count with the digits and separators of the person's language."""
    return QLocale().toString(number)


def tag_definition(tag: Tag) -> str:
    """Return what a tag is given to: as written or, where it came with the library, translated."""
    known = tag.definition in _TAG_DEFINITIONS
    return QCoreApplication.translate("Tags", tag.definition) if known else tag.definition


def step_title(step: Step) -> str:
    """Return what a step did, in the person's language and with the tags as they are shown."""
    labelled = {name: tag_label(value) for name, value in step.args.items()}
    return replace(step, args=labelled).title


def mended_label(kind: str) -> str:
    """Return what was mended in a text, in the person's language where it is a usual kind."""
    return QCoreApplication.translate("Mended", kind)
