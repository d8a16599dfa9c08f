"""The person's settings: kept, checked, and never worth a failed start."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path

import pytest

from app.settings import SETTINGS, Setting, Settings


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.json"


def test_settings_are_kept_from_one_start_to_the_next(file: Path) -> None:
    settings = Settings(file)
    settings.set("theme", "dark")
    settings.set("text_size", 22)
    again = Settings(file)
    assert (again.text("theme"), again.number("text_size")) == ("dark", 22)
    assert again.number("line_height") == 150


def test_nothing_is_written_before_something_is_set(file: Path) -> None:
    assert Settings(file).text("theme") == "system"
    assert not file.parent.exists()


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.key)
def test_every_default_is_allowed_and_bounds_are_kept(setting: Setting, file: Path) -> None:
    assert setting.accepts(setting.default)
    wrong: list[str | int | bool] = ["no such choice"] if setting.choices else ["15", True]
    if type(setting.default) is bool:
        wrong = ["true", 1]
    elif type(setting.default) is str:
        wrong = wrong if setting.choices else [15, True]
    else:
        assert setting.minimum < setting.maximum
        wrong += [setting.minimum - 1, setting.maximum + 1]
        Settings(file).set(setting.key, setting.maximum)
    settings = Settings(file)
    for value in wrong:
        with pytest.raises(ValueError, match=f"{setting.key} cannot be"):
            settings.set(setting.key, value)


def test_what_was_not_declared_cannot_be_set(file: Path) -> None:
    with pytest.raises(KeyError):
        Settings(file).set("colour", "red")
    assert not file.exists()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[1, 2]",
        b"null",
        b'"dark"',
        b"\xff\xfe\x00",
        b'{"theme": "dark"',
        b"[" * 100_000,
    ],
    ids=range(8),
)
def test_a_broken_file_counts_as_all_defaults_and_is_replaced(file: Path, content: bytes) -> None:
    file.parent.mkdir()
    file.write_bytes(content)
    settings = Settings(file)
    assert {setting.key: settings.text(setting.key) for setting in SETTINGS} == {
        setting.key: str(setting.default) for setting in SETTINGS
    }
    settings.set("theme", "light")
    assert Settings(file).text("theme") == "light"


def test_a_value_that_is_not_allowed_counts_as_the_default(file: Path) -> None:
    file.parent.mkdir()
    stored = {"theme": "mauve", "text_size": 900, "line_height": "165", "text_width": True}
    file.write_text(json.dumps(stored))
    settings = Settings(file)
    assert settings.text("theme") == "system"
    numbers = [settings.number(key) for key in ("text_size", "line_height", "text_width")]
    assert numbers == [15, 150, 68]


def test_settings_of_a_newer_version_are_kept(file: Path) -> None:
    file.parent.mkdir()
    file.write_text(json.dumps({"theme": "dark", "paper": "cream"}))
    Settings(file).set("text_size", 20)
    assert json.loads(file.read_text()) == {"theme": "dark", "paper": "cream", "text_size": 20}


def test_a_place_that_cannot_be_written_leaves_the_value_in_force(tmp_path: Path) -> None:
    (tmp_path / "config").touch()
    settings = Settings(tmp_path / "config" / "settings.json")
    settings.set("theme", "dark")
    assert settings.text("theme") == "dark"


def test_the_file_is_whole_at_any_moment_and_alone_in_its_folder(file: Path) -> None:
    settings = Settings(file)
    for size in range(9, 20):
        settings.set("text_size", size)
        assert json.loads(file.read_text()) == {"text_size": size}
    assert list(file.parent.iterdir()) == [file]
    if os.name != "nt":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_settings_file_that_cannot_be_replaced_leaves_nothing_beside_it(file: Path) -> None:
    file.mkdir(parents=True)
    settings = Settings(file)
    settings.set("theme", "dark")
    assert settings.text("theme") == "dark"
    assert list(file.parent.iterdir()) == [file]
