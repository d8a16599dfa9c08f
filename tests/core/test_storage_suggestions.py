"""What is kept of suggestions is what was derived, and goes without a trace."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.library import Library
from app.model.annotation import Fields, Status
from app.model.draft import Draft
from app.model.ids import VersionId
from app.model.span import Span
from app.model.suggestion import QuoteKind, Reason, Suggestion, SuggestionKind
from app.storage.suggestions import Derived, Suggestions

WORDS = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0"), max_size=12)
NUMBERS = st.just("") | st.decimals(
    allow_nan=False, allow_infinity=False, places=2, min_value=-(10**9), max_value=10**9
).map(str)
SPANS = st.tuples(st.integers(0, 50), st.integers(51, 90)).map(lambda ends: Span(*ends))
FIELDS = st.builds(
    Fields,
    *[WORDS] * 4,
    *[NUMBERS] * 2,
    *[WORDS] * 3,
    st.sampled_from(Status),
)
SUGGESTIONS = st.builds(
    Suggestion,
    kind=st.sampled_from(SuggestionKind),
    span=SPANS,
    rule=WORDS,
    reasons=st.lists(st.builds(Reason, WORDS, WORDS), max_size=3).map(tuple),
    score=st.floats(0, 9),
    fields=FIELDS,
    other_speaker=WORDS,
    cue=WORDS,
    quote_kind=st.none() | st.sampled_from(QuoteKind),
    figure_kind=WORDS,
    uncertain=st.booleans(),
    ends=st.lists(SPANS, max_size=2).map(tuple),
)
DERIVED = st.builds(
    Derived, SUGGESTIONS, st.booleans(), st.lists(st.from_regex(r"\A[a-z]{4,9}\Z")).map(tuple)
)


@pytest.fixture
def version(library: Library, make_draft: Callable[..., Draft]) -> VersionId:
    (article,) = library.add_article(make_draft("One", "Two.")).articles
    return library.article(article).version_id


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(derived=st.lists(DERIVED, max_size=5))
def test_all_of_a_suggestion_is_kept_and_read_again(
    library: Library, version: VersionId, derived: list[Derived]
) -> None:
    database = library._store.database
    kept = Suggestions(database)
    with database.transaction():
        kept.keep(version, derived, derived_by="these rules", speakers="")
    offered = [one.suggestion for one in derived if one.offered]
    found = kept.offered(version, "these rules")
    assert found is not None
    assert sorted(map(repr, found)) == sorted(map(repr, offered))
    assert [one.span for one in found] == sorted(one.span for one in offered)
    assert kept.offered(version, "other rules") is None
    with database.transaction():
        kept.remove(version)
    assert kept.offered(version, "these rules") is None
    for table in ("suggestion", "suggestion_key", "suggestion_state"):
        assert database.number(f"SELECT count(*) FROM {table}") == 0


def test_what_was_deleted_meanwhile_is_not_kept(library: Library) -> None:
    database = library._store.database
    one = Derived(Suggestion(SuggestionKind.CLAIM, Span(0, 3), "a rule"), True, ())
    with database.transaction():
        Suggestions(database).keep(VersionId(9), [one], derived_by="these rules", speakers="")
    assert database.number("SELECT count(*) FROM suggestion") == 0
    assert library.check().problems == ()


def test_the_rules_are_not_loaded_to_open_a_library(tmp_path: Path) -> None:
    """They take a tenth of a second, and nobody waits for them at the start."""
    program = (
        "import sys; from pathlib import Path; from app.library import Library\n"
        f"Library.create(Path({str(tmp_path / 'Mine.pressmark')!r})).close()\n"
        "print(sorted(name for name in sys.modules if name.startswith('app.suggesting')))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
