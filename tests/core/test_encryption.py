"""An encrypted library does all that another one does, and leaves nothing to be read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.errors import LibraryError, PassphraseNeededError, WrongPassphraseError
from app.library import Library
from app.storage import keyring

PASSPHRASE = "correct horse battery staple"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """Return an empty encrypted library, in the place of the plain one of other tests."""
    with Library.create(tmp_path / "Mine.pressmark", passphrase=PASSPHRASE) as made:
        yield made


def forget() -> None:
    """Be another process, which was told no passphrase yet."""
    keyring._unlocked.clear()


def test_it_opens_with_its_passphrase_and_without_none(library: Library) -> None:
    path = library.path
    library.close()
    forget()
    with pytest.raises(PassphraseNeededError, match="is encrypted"):
        Library.open(path)
    with pytest.raises(WrongPassphraseError, match="not the passphrase"):
        Library.unlock(path, "another passphrase")
    Library.unlock(path, PASSPHRASE)
    with Library.open(path) as opened:
        assert opened.is_encrypted


def test_a_passphrase_soon_guessed_is_refused_and_nothing_is_made(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="too short"):
        Library.create(tmp_path / "New.pressmark", passphrase="secret")
    assert not (tmp_path / "New.pressmark").exists()
