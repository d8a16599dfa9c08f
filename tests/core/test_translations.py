"""The core in German: every sentence has a translation, and it is said where it is born."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import dev_translate
from app.library import Library
from app.model.change import Step
from app.model.ids import StepId
from app.model.report import Source
from app.model.step_labels import STEP_LABELS
from app.words import later, quoted, say, use_language

_PLACE = re.compile(r"\{\w+[^}]*\}")


@pytest.fixture
def german() -> Iterator[None]:
    use_language("de")
    yield
    use_language("en")


@pytest.mark.parametrize("package", ["app", "ui"])
def test_each_text_has_a_finished_german_translation(package: str):
    said, problems = dev_translate.collect(package)
    known = dev_translate.read(dev_translate.file_of(package, "de"))
    assert not problems, "texts that nobody can translate"
    assert said == set(known), "run `python3 dev.py translate` and translate what is new"
    assert not [saying for saying, forms in known.items() if not all(forms)]


@pytest.mark.parametrize("package", ["app", "ui"])
def test_a_translation_has_the_places_of_its_source_and_german_quotation_marks(package: str):
    for saying, forms in dev_translate.read(dev_translate.file_of(package, "de")).items():
        for form in filter(None, forms):
            assert set(_PLACE.findall(form)) == set(_PLACE.findall(saying.text)), form
            assert form.count("„") == form.count("“"), form
            assert not set(form) & set('”"'), form


def test_a_number_is_grouped_as_in_the_language(german: None):
    del german
    pages = "“{name}” has {count:,} pages, and up to {limit:,} are read: print the pages you need "
    pages += "into a new PDF and import that."
    told = say(pages, name="a.pdf", count=12000, limit=5000)
    assert "12.000 Seiten" in told
    assert quoted("a.pdf") == "„a.pdf“"


def test_a_sentence_without_a_translation_is_said_in_english(german: None):
    del german
    unknown = later("No one has translated {this}.")
    assert say(unknown, this="a") == "No one has translated a."


def test_a_worker_process_speaks_the_language_of_its_window(german: None, tmp_path: Path):
    del german
    empty = tmp_path / "leer.html"
    empty.write_text("<html><body></body></html>", encoding="utf-8")
    with Library.create(tmp_path / "Mine.pressmark") as library:
        report = library.import_sources([Source(empty)])
    assert report.failures[0].reason == "„leer.html“: Die Seite enthält keinen lesbaren Text."


def test_each_step_of_the_library_has_a_label_that_translators_know():
    written = {
        label
        for room in ("library", "cli")
        for file in (dev_translate.ROOT / "app" / room).glob("*.py")
        for call in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute)
        if call.func.attr in {"_write", "step"} and call.args
        for label in dev_translate.literals(call.args[0])
    }
    assert written == set(STEP_LABELS)


def test_a_step_is_named_in_german_with_its_fields(german: None):
    del german
    step = Step(StepId(1), "", "Edit {field}", {"field": "note, value"}, "Coder 1", "", "done")
    assert step.title == "Notiz, Wert bearbeiten"
