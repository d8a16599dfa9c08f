"""A bundle to do harm to, and a library to bring it into."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.library import Library
from app.model.annotation import Fields
from tests.core.broken_bundles.harm import FILE, HEADLINE, LEAD, AddArticle


@pytest.fixture
def bundle(library: Library, add: AddArticle, tmp_path: Path) -> Path:
    """Return an unpacked bundle: an article of a file, two annotations, and a link of these."""
    one = add(HEADLINE, LEAD, file=FILE, language="en")
    opened = library.open_article(one)
    claim = library.tag_named("claim").id
    library.annotate(one, opened.sentences[1], [claim], Fields(note="*Who?*", value="5"))
    library.annotate(one, None, [claim])
    first, second = library.annotations(one)
    library.link_annotations(first.id, second.id, "supports")
    library.split_sentence(one, opened.text.index("said"))
    library.export(tmp_path / "evidence", format_name="bundle")
    return tmp_path / "evidence"


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Library]:
    with Library.create(tmp_path / "Other.pressmark") as made:
        yield made
