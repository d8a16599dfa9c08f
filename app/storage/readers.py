"""The connections that read: one for each thread, closed by another thread only between reads.

To close a connection while a statement of it runs on another thread crashes the interpreter, so
each read holds its connection for as long as it works on it.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from app.errors import LibraryError


def closed_error() -> LibraryError:
    """Return what is raised by whoever still reads or writes when the library is closed."""
    return LibraryError("The library is closed.")


class Reader:
    """A connection, and the thread it belongs to."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._in_use = threading.Lock()
        self._is_closed = False
        self.thread = threading.current_thread()

    @contextmanager
    def held(self) -> Iterator[sqlite3.Connection]:
        """Give the connection out for one read; raise LibraryError once it is closed."""
        with self._in_use:
            if self._is_closed:
                raise closed_error()
            yield self._connection

    def interrupt(self) -> None:
        """End the read under way; only for a reader that is not closed."""
        self._connection.interrupt()

    def close(self) -> None:
        """Close the connection when the read under way is over."""
        with self._in_use:
            self._is_closed = True
            self._connection.close()


class Readers:
    """The readers of one database; `connect` makes a connection."""

    def __init__(self, connect: Callable[[], sqlite3.Connection]) -> None:
        self._connect = connect
        self._local = threading.local()
        self._all: list[Reader] = []
        self._registry = threading.Lock()
        self._is_closed = False

    def here(self) -> Reader:
        """Return the reader of the present thread; raise LibraryError once all are closed."""
        reader: Reader | None = getattr(self._local, "reader", None)
        if reader is None:
            with self._registry:
                if self._is_closed:
                    raise closed_error()
                self._close_where(lambda known: not known.thread.is_alive())
                reader = Reader(self._connect())
                self._all.append(reader)
            self._local.reader = reader
        return reader

    def interrupt(self, thread: threading.Thread) -> None:
        """End the read under way on a thread; it raises `sqlite3.OperationalError`."""
        with self._registry:
            for reader in self._all:
                if reader.thread is thread:
                    reader.interrupt()

    def close(self) -> None:
        """End the reads under way and close every connection."""
        with self._registry:
            self._is_closed = True
            for reader in self._all:
                reader.interrupt()
            self._close_where(lambda _: True)

    def _close_where(self, is_done: Callable[[Reader], bool]) -> None:
        done = [reader for reader in self._all if is_done(reader)]
        self._all = [reader for reader in self._all if reader not in done]
        for reader in done:
            reader.close()
