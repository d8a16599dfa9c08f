"""An article with one annotation, for the journal to tell of."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app.library import Library
from app.model.ids import AnnotationId, ArticleId
from tests.core.journal.steps import SPAN

AddArticle = Callable[..., ArticleId]


@pytest.fixture
def article(add: AddArticle) -> ArticleId:
    return add("Harbour posts a record", "It moved more boxes than ever.")


@pytest.fixture
def annotation(library: Library, article: ArticleId) -> AnnotationId:
    (made,) = library.annotate(article, SPAN, [library.tag_named("claim").id]).annotations
    return made
