"""Steps, and telling of them after the commit: what every part of the façade builds on."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import TYPE_CHECKING, TypeVar

from app.model.change import Change, Origin
from app.model.report import Progress

if TYPE_CHECKING:
    from app.storage.store import Store

T = TypeVar("T")

Subscriber = Callable[[Change], None]
OnProgress = Callable[[Progress], None]
IsCancelled = Callable[[], bool]


class Writing:
    """Writes as one undoable step each, and tells the subscribers."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._subscribers: list[Subscriber] = []
        self._winding_up = threading.Event()
        self._on_progress: OnProgress = _tell_nobody

    @property
    def read_only(self) -> bool:
        """Say whether nothing can be written."""
        return self._store.read_only

    def subscribe(self, subscriber: Subscriber) -> Callable[[], None]:
        """Have `subscriber` called after each commit, on the thread that wrote.

        Return the function that ends it.
        """
        self._subscribers.append(subscriber)
        return lambda: self._subscribers.remove(subscriber)

    @contextmanager
    def step(
        self, label: str, *, origin: Origin = Origin.PERSON, join: str = "", **args: str
    ) -> Iterator[None]:
        """Gather every write inside into one undoable step; nothing is kept if it raises.

        `label` is an English pattern such as "Tag as {tag}", filled by `args`. A step with the
        same `join` as the newest one becomes part of that. Nested steps belong to the outermost.
        """
        with self._store.journal.step(label, args, origin=origin, join=join) as open_step:
            yield
        if open_step.outermost:
            self._tell(open_step.change)

    @contextmanager
    def watched(self, on_progress: OnProgress, is_cancelled: IsCancelled) -> Iterator[None]:
        """Tell how far the write inside is, and take all of it back once `is_cancelled` says so.

        Raise CancelledError then. Only the first write inside can be called off; nobody else
        writes until the end of the block.
        """
        with self._store.database.cancellable(is_cancelled):
            self._on_progress = on_progress
            try:
                yield
            finally:
                self._on_progress = _tell_nobody

    def _counted(self, items: Collection[T]) -> Iterator[T]:
        """Yield what is to be written, and tell whoever watches how much of it is done."""
        for done, item in enumerate(items, 1):
            yield item
            self._on_progress(Progress(done, len(items)))

    def _tell(self, change: Change) -> Change:
        if change:
            for subscriber in tuple(self._subscribers):
                subscriber(change)
        return change

    def _write(
        self,
        label: str,
        write: Callable[[], object],
        *,
        origin: Origin = Origin.PERSON,
        join: str = "",
        **args: str,
    ) -> Change:
        with self._store.journal.step(label, args, origin=origin, join=join) as open_step:
            write()
        return self._tell(open_step.change) if open_step.outermost else open_step.change

    def _save_first(self) -> None:
        """Make a backup before what changes a great deal at once, unless there is one as new."""
        self._store.copies.make_if_changed(timedelta())

    def wind_up(self) -> None:
        """Have imports and exports under way on other threads end early."""
        self._winding_up.set()


def _tell_nobody(_progress: Progress) -> None:
    """Stand for one who watches where nobody does."""
