"""An article of a storm and its newer text, and how what lies in it is looked at."""

from __future__ import annotations

from app.library import Library
from app.model.annotation import Annotation
from app.model.ids import ArticleId

ADDRESS = "https://www.ledger.example/harbour/storm"
OLD = (
    "Storm closes the harbour of Norhaven",
    "The harbour of Norhaven was closed on Tuesday after a storm tore two cranes from their rails.",
    "“We have never seen anything like it,” said the harbour master, Ilse Brandt.",
    "Repairs will cost 4.2 million euros, the city said. Brandt expects them to last until May.",
    "Nobody was hurt. Ferries to the islands leave from the old pier until then.",
)
NEW = (
    "Storm closes the harbour of Norhaven",
    "The harbour of Norhaven was closed on Tuesday after a storm tore two cranes from their rails.",
    "A third crane was found damaged on Wednesday.",
    "“We have never seen anything like it,” said the harbour master, Ilse Brandt.",
    "Repairs will cost up to 4.8 million euros, the city said on Wednesday.",
    "Nobody was hurt. Ferries to the islands leave from the old pier until then.",
)
CLOSED = "The harbour of Norhaven was closed on Tuesday"
LIKE_IT = "“We have never seen anything like it,”"
COST = "Repairs will cost 4.2 million euros, the city said."
UNTIL_MAY = "Brandt expects them to last until May."


def by_quote(library: Library, article_id: ArticleId) -> dict[str, Annotation]:
    return {item.quote: item for item in library.annotations(article_id)}


def words(library: Library, annotation: Annotation) -> str:
    assert annotation.span is not None
    return annotation.span.of(library.open_article(annotation.article_id).text)
