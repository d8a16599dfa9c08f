"""Searches kept by a name: saved, renamed, deleted, and what is refused."""

from __future__ import annotations

import pytest

from app.errors import InvalidInputError, NotFoundError
from app.library import Library
from app.model.ids import SavedSearchId


def names(library: Library) -> list[str]:
    return [search.name for search in library.saved_searches()]


def test_searches_are_kept_in_order_until_deleted(library: Library) -> None:
    library.save_search("  Unread  claims ", " is:unread tag:claim ")
    change = library.save_search("Harbour", '"good sign"')
    assert change.tables == {"saved_search"}
    first, second = library.saved_searches()
    assert (first.name, first.query) == ("Unread claims", "is:unread tag:claim")
    library.rename_search(second.id, "Port")
    assert names(library) == ["Unread claims", "Port"]
    assert library.history()[0].title == "Rename search Harbour"
    library.delete_search(first.id)
    assert names(library) == ["Port"]
    library.undo()
    library.undo()
    assert names(library) == ["Unread claims", "Harbour"]


@pytest.mark.parametrize(
    ("name", "query", "sentence"),
    [
        (" ", "harbour", "needs a name"),
        ("PORT", "harbour", "“PORT” already"),
        ("New", "  ", "nothing to save"),
        ("New", "tag:", "nothing to save"),
    ],
)
def test_what_cannot_be_kept_is_refused(
    library: Library, name: str, query: str, sentence: str
) -> None:
    library.save_search("Port", "port")
    with pytest.raises(InvalidInputError, match=sentence):
        library.save_search(name, query)
    assert names(library) == ["Port"]


def test_a_name_may_be_used_again_once_it_is_free(library: Library) -> None:
    library.save_search("Port", "port")
    (port,) = library.saved_searches()
    library.rename_search(port.id, "port")
    library.delete_search(port.id)
    library.save_search("Port", "quay")
    assert [search.query for search in library.saved_searches()] == ["quay"]


def test_a_search_that_is_not_there_is_a_sentence(library: Library) -> None:
    with pytest.raises(NotFoundError, match="no saved search number 7"):
        library.rename_search(SavedSearchId(7), "x")
    with pytest.raises(NotFoundError, match="no saved search number 7"):
        library.delete_search(SavedSearchId(7))
