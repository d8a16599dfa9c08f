"""The article list's model fetches only what is looked at, and moves only what changed."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex, Qt

from app.model.article import ArticleRow
from app.model.ids import ArticleId
from ui.article_list.article_model import PAGE_ROWS, PAGES_KEPT, ROW_ROLE, ArticleModel

unique_ids = st.lists(st.integers(1, 60), unique=True, max_size=40)


class Shelf:
    """Answers for rows as the library does, and remembers what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[list[ArticleId]] = []
        self.titles: dict[int, str] = {}

    def rows(self, ids: Sequence[ArticleId]) -> list[ArticleRow]:
        self.asked.append(list(ids))
        return [
            ArticleRow(i, f"uid{i}", self.titles.get(i, f"Title {i}"), "", "", "", "", False, True)
            for i in ids
        ]


def model_of(shelf: Shelf, ids: Sequence[int]) -> ArticleModel:
    model = ArticleModel(lambda row: f"{row.title} in words", shelf.rows)
    model.set_ids([ArticleId(i) for i in ids])
    return model


def titles(model: ArticleModel) -> list[str]:
    return [model.index(row).data() for row in range(model.rowCount())]


def test_a_hundred_thousand_articles_cost_one_page_where_one_row_is_looked_at() -> None:
    shelf = Shelf()
    model = model_of(shelf, range(1, 100_001))
    assert model.rowCount() == 100_000
    assert shelf.asked == []
    assert model.index(70_000).data() == "Title 70001"
    assert [len(asked) for asked in shelf.asked] == [PAGE_ROWS]


def test_pages_not_looked_at_for_long_are_forgotten() -> None:
    shelf = Shelf()
    model = model_of(shelf, range(1, 5_001))
    for page in range(PAGES_KEPT + 1):
        model.index(page * PAGE_ROWS).data()
    model.index(PAGE_ROWS).data()
    assert len(shelf.asked) == PAGES_KEPT + 1
    model.index(0).data()
    assert len(shelf.asked) == PAGES_KEPT + 2


def test_a_row_is_said_in_words_to_screen_readers() -> None:
    model = model_of(Shelf(), [7])
    index = model.index(0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Title 7 in words"
    assert index.data(ROW_ROLE).id == 7


def test_only_touched_rows_are_fetched_again_and_announced() -> None:
    shelf = Shelf()
    model = model_of(shelf, range(1, 1_001))
    model.index(0).data()
    shelf.asked.clear()
    shelf.titles[3] = "Renamed"
    announced: list[int] = []
    model.dataChanged.connect(lambda first, last: announced.extend([first.row(), last.row()]))
    model.refresh({ArticleId(3), ArticleId(900)})
    assert shelf.asked == [[3]]
    assert announced == [2, 2]
    assert model.index(2).data() == "Renamed"


@given(unique_ids, unique_ids)
def test_whatever_is_shown_next_the_rows_are_those_asked_for(
    before: list[int], after: list[int]
) -> None:
    model = model_of(Shelf(), before)
    titles(model)
    model.set_ids([ArticleId(i) for i in after])
    assert titles(model) == [f"Title {i}" for i in after]
    assert [model.row_of(ArticleId(i)) for i in after] == list(range(len(after)))


@given(unique_ids.filter(len), st.data())
def test_one_article_more_or_less_leaves_the_other_rows_in_place(
    ids: list[int], data: st.DataObject
) -> None:
    model = model_of(Shelf(), ids)
    handles = {i: QPersistentModelIndex(model.index(row)) for row, i in enumerate(ids)}
    at = data.draw(st.integers(0, len(ids)))
    model.set_ids([ArticleId(i) for i in [*ids[:at], 99, *ids[at:]]])
    assert all(handle.data() == f"Title {i}" for i, handle in handles.items())
    model.set_ids([ArticleId(i) for i in ids])
    assert all(handle.data() == f"Title {i}" for i, handle in handles.items())
