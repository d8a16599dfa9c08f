"""A library under test in which anything may be done, by the choices hypothesis makes."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from app.library import Library
from app.model.annotation import Fields, Status
from app.model.article import ArticleQuery
from app.model.draft import Draft
from app.model.ids import AnnotationId, ArticleId
from app.model.span import Span

MakeDraft = Callable[..., Draft]

Act = Callable[["World"], object]

WORDS = st.text(
    st.characters(exclude_categories=("Cs",), exclude_characters="\0/|"), min_size=1, max_size=12
)

NUMBERS = st.decimals(allow_nan=False, allow_infinity=False, places=2).map(str)


class World:
    """One library under test, encrypted or not, and the choices made in it."""

    def __init__(self, folder: Path, data: st.DataObject, make_draft: MakeDraft) -> None:
        self.folder = folder
        self.make_draft = make_draft
        self._data = data
        passphrase = "correct horse" if flag(self) else ""
        self.library = Library.create(folder / "World.pressmark", passphrase=passphrase)
        self._files = 0
        self.newer = 0

    def choose(self, strategy: st.SearchStrategy[Any]) -> Any:
        return self._data.draw(strategy)

    def reopen_perhaps(self) -> None:
        if flag(self):
            self.library.close()
            self.library = Library.open(self.folder / "World.pressmark")

    def file(self, suffix: str, content: str = "") -> Path:
        self._files += 1
        path = self.folder / f"{self._files}{suffix}"
        if content:
            path.write_text(content, encoding="utf-8")
        return path

    # what there is to act on, in the trash or not

    def articles(self) -> list[ArticleId]:
        find = self.library.find_articles
        found = [*find(), *find(ArticleQuery(trashed=True))]
        if not found:
            self.library.add_article(self.make_draft("Zero", "Nothing was there."))
            found = [*find()]
        return sorted(found)

    def article(self) -> ArticleId:
        return self.choose(st.sampled_from(self.articles()))

    def some_articles(self) -> list[ArticleId]:
        return self.choose(st.lists(st.sampled_from(self.articles()), max_size=3))

    def annotations(self) -> list[AnnotationId]:
        found = [item.id for item in self.library.trashed_annotations()]
        for article_id in self.articles():
            found.extend(item.id for item in self.library.annotations(article_id))
        if not found:
            change = self.library.annotate(self.article(), None)
            found.extend(change.annotations)
        return sorted(found)

    def annotation(self) -> AnnotationId:
        return self.choose(st.sampled_from(self.annotations()))

    def some_annotations(self) -> list[AnnotationId]:
        return self.choose(st.lists(st.sampled_from(self.annotations()), max_size=3))

    def tag(self) -> Any:
        if not self.library.tags():
            self.library.create_tag("one more")
        return self.choose(st.sampled_from([tag.id for tag in self.library.tags()]))

    def some_tags(self) -> list[Any]:
        tags = [self.tag(), *(tag.id for tag in self.library.tags())]
        return self.choose(st.lists(st.sampled_from(tags), max_size=3, unique=True))

    def span(self, article_id: ArticleId) -> Span:
        length = len(self.library.open_article(article_id).text)
        start = self.choose(st.integers(0, min(length, 6) - 1))
        return Span(start, self.choose(st.integers(start + 1, min(length, 8))))

    def fields(self) -> Fields:
        return self.choose(
            st.builds(
                Fields,
                note=st.just("") | WORDS,
                speaker=st.just("") | WORDS,
                value=st.just("") | NUMBERS,
                status=st.sampled_from(Status),
            )
        )


@contextmanager
def world_of(data: st.DataObject, make_draft: MakeDraft) -> Iterator[World]:
    """Make a world in memory where there is such a folder: nothing here is about the disk."""
    memory = "/dev/shm" if Path("/dev/shm").is_dir() else None
    with tempfile.TemporaryDirectory(dir=memory) as folder:
        world = World(Path(folder), data, make_draft)
        try:
            yield world
        finally:
            world.library.close()


def flag(world: World) -> bool:
    return bool(world.choose(st.booleans()))
