"""Dates and labels as a person reads them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication

from app.model.change import Step
from app.model.ids import StepId
from app.words import use_language
from ui.i18n import install_language, step_title, tag_label, ui_date, ui_number


@pytest.fixture(autouse=True)
def _locale() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)
    use_language("en")
    QGuiApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.parametrize(
    ("published", "shown"),
    [
        ("2026-11-14", "14 Nov 2026"),
        ("2026-11-14T08:30+01:00", "14 Nov 2026"),
        ("2026-11", "Nov 2026"),
        ("2026", "2026"),
        ("", ""),
        ("last spring", "last spring"),
        ("2026-13-40", "2026-13-40"),
    ],
)
def test_a_date_shows_exactly_what_is_known(published: str, shown: str) -> None:
    assert ui_date(published) == shown


def test_dates_and_numbers_follow_the_language(qapp: object) -> None:
    del qapp
    install_language("de")
    assert ui_date("2026-12-03").startswith("3. Dez")
    assert ui_number(12000) == "12.000"


def test_the_default_tags_have_labels_and_a_persons_own_keep_their_name() -> None:
    assert tag_label("claim") == "Claim"
    assert tag_label("framing") == "framing"


def test_a_step_is_named_with_the_tag_as_the_window_shows_it() -> None:
    step = Step(StepId(1), "", "Tag as {tag}", {"tag": "my tag"}, "Coder 1", "", "done")
    assert step_title(step) == "Tag as my tag"
