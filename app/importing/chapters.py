"""Listing a book's chapters before it is imported, so that some of them can be chosen."""

from __future__ import annotations

from collections.abc import Callable

from app.errors import UnreadableFileError
from app.importing import messages
from app.importing.batch import LIMITS
from app.importing.pool import Pool
from app.importing.protocol import Request
from app.model.chapter import Chapter
from app.model.report import Source


def list_chapters(
    source: Source, is_cancelled: Callable[[], bool] = lambda: False
) -> tuple[Chapter, ...]:
    """Return the chapters of a book, none of another file or when cancelled.

    It is read in a worker, as for an import. Raise UnreadableFileError.
    """
    request = Request(
        path=source.path,
        name=messages.name_of(source),
        limit=LIMITS.size,
        seconds=LIMITS.seconds,
        data=source.data,
        media_type=source.media_type,
        listing=True,
    )
    with Pool(1) as pool:
        for answers in pool.answers([request], is_cancelled, 1):
            for _, answer in answers:
                if answer.problem:
                    raise UnreadableFileError(answer.problem)
                return answer.chapters
    return ()
