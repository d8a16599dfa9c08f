"""The words of the rules, one folder per language and one TOML file per subject.

A folder is named by a primary BCP 47 tag; each table in it names its source. A language is added
by adding a folder: what it leaves out, the rules do without.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any


@cache
def words(language: str, subject: str) -> Mapping[str, Any]:
    """Return the table of a language ("de", "pt-BR") on a subject, empty where there is none."""
    folder = resources.files(__name__) / language.casefold().partition("-")[0]
    file = folder / f"{subject}.toml"
    return tomllib.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}


@cache
def languages() -> frozenset[str]:
    """Return the primary tags of the languages that have a folder."""
    here = resources.files(__name__).iterdir()
    return frozenset(entry.name for entry in here if entry.joinpath("quotes.toml").is_file())
