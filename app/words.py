"""The core's sentences in the person's language: a catalogue as gettext has one, without Qt.

A sentence is written in English where it is born, and is said there in the language in force; so
it may be joined, stored in a report or sent from a worker process as a plain string. English, the
language at the start and that of the command line, needs no catalogue.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from functools import cache
from string import Formatter
from typing import Any

from app.paths import resource

LANGUAGE_VARIABLE = "PRESSMARK_LANGUAGE"
"""Tells a worker process which language its window speaks."""

SOURCE_LANGUAGE = "en"

_CATALOGUE_NAME = re.compile(r"core_(\w+)\.ts")
_THOUSANDS = {"de": "."}


class _Patterns(Formatter):
    """Fills a sentence's places; a number marked `:,` is grouped as the language does."""

    def __init__(self, language: str) -> None:
        self._separator = _THOUSANDS.get(language, ",")

    def format_field(self, value: Any, format_spec: str) -> str:
        written = str(super().format_field(value, format_spec))
        return written.replace(",", self._separator) if format_spec == "," else written


class _Spoken:
    """The language in force; one for the process, as its window has one."""

    language = SOURCE_LANGUAGE
    patterns = _Patterns(SOURCE_LANGUAGE)


def use_language(language: str) -> None:
    """Say all sentences from now on in `language` ("de"), English where it has no catalogue."""
    _Spoken.language = language
    _Spoken.patterns = _Patterns(language)


def language() -> str:
    """Return the language in force."""
    return _Spoken.language


def use_language_of_parent() -> None:
    """Speak as the process does that started this one."""
    use_language(os.environ.get(LANGUAGE_VARIABLE, SOURCE_LANGUAGE))


def say(sentence: str, /, **values: object) -> str:
    """Return an English sentence in the language in force, with its `{places}` filled.

    `dev.py translate` collects the literal sentences given here and to `later`.
    """
    pattern = sentence
    if _Spoken.language != SOURCE_LANGUAGE:
        pattern = _catalogue(_Spoken.language).get(sentence, sentence)
    return _Spoken.patterns.vformat(pattern, (), values)


def in_every_language(sentence: str, /) -> tuple[str, ...]:
    """Return a sentence in English and in each language that has a catalogue, in one order."""
    return (sentence, *(_catalogue(tag).get(sentence, sentence) for tag in _catalogued()))


def later(sentence: str, /) -> str:
    """Mark a sentence where it is declared, for the catalogue; whoever tells it calls `say`."""
    return sentence


def quoted(name: str) -> str:
    """Return a name in the quotation marks of the language in force."""
    return say("“{name}”", name=name)


@cache
def _catalogued() -> tuple[str, ...]:
    """Return the languages that have a catalogue."""
    names = (file.name for file in resource("translations").iterdir())
    found = (_CATALOGUE_NAME.fullmatch(name) for name in names)
    return tuple(sorted(match.group(1) for match in found if match))


@cache
def _catalogue(language: str) -> Mapping[str, str]:
    """Read the translations of a language, a Qt Linguist file; none where there is no such file."""
    file = resource("translations", f"core_{language}.ts")
    if not file.is_file():
        return {}
    from xml.etree import ElementTree as ET  # English needs no catalogue

    return {
        message.findtext("source", ""): message.findtext("translation", "")
        for message in ET.fromstring(file.read_bytes()).iter("message")
        if message.findtext("translation")
    }
