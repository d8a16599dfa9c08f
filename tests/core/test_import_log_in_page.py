"""A page that asks to log in comes in, and the report says that it is hardly the article."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.library import Library
from app.model.report import Outcome, Source

ARTICLE = "<p>The harbour was closed on Tuesday after a storm tore two cranes down.</p>"


def page(body: str, title: str = "Storm closes the harbour") -> bytes:
    return (
        f"<html lang='en'><head><title>{title} | The Tide</title></head><body><article>"
        f"<h1>{title}</h1>{body}</article></body></html>"
    ).encode()


def reason(library: Library, folder: Path, data: bytes) -> str:
    file = folder / "page.html"
    file.write_bytes(data)
    (item,) = library.import_sources([Source(path=file)]).items
    assert item.outcome is Outcome.ADDED
    return item.reason


@pytest.mark.parametrize(
    ("body", "title"),
    [
        (f"{ARTICLE}<p>Please log in or register for free.</p>", "Storm closes the harbour"),
        (f"{ARTICLE}<p>Subscribe to continue reading this story.</p>", "Storm"),
        (f"{ARTICLE}<p>Bitte melden Sie sich an, um den ganzen Text zu sehen.</p>", "Sturm"),
        (f"{ARTICLE}<div><p>Aby czytać dalej, kup dostęp cyfrowy.</p></div>", "Burza"),
        ("<p>Your name and your password, as we know you.</p>", "Log in"),
    ],
)
def test_a_page_that_asks_to_log_in_is_told(
    library: Library, tmp_path: Path, body: str, title: str
) -> None:
    assert "looks like a log-in page" in reason(library, tmp_path, page(body, title))


@pytest.mark.parametrize(
    "body",
    [
        ARTICLE,
        ARTICLE + "<p>“Please sign the log of the harbour,” said the master.</p>",
        ARTICLE * 20 + "<p>Subscribe to continue reading our newsletter.</p>",
    ],
)
def test_an_article_is_not(library: Library, tmp_path: Path, body: str) -> None:
    assert reason(library, tmp_path, page(body)) == ""
