"""Access to `library.db`: one connection that writes, one reader a thread."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing, contextmanager, nullcontext
from pathlib import Path
from typing import Any

from sqlite_utils import Database as SqliteDatabase

from app.errors import CancelledError, LibraryError, SupersededError
from app.storage.connections import Connections
from app.storage.faults import BUSY, explained
from app.storage.in_place import InPlace
from app.storage.medium import Medium
from app.storage.readers import Readers, closed_error
from app.storage.vault import PLAIN, Vault
from app.words import say

Row = tuple[Any, ...]

_STREAMED_AT_ONCE = 100
_ASKED_AFTER_STEPS = 20_000
"""Steps of SQLite's machine, about a millisecond."""


class Database:
    """The database of one library.

    Writes happen inside `transaction()`, one at a time whatever the thread. `query` reads what
    the own open transaction has written, else the last committed state, and never waits for a
    writer.
    """

    def __init__(
        self,
        file: Path,
        *,
        medium: Medium = Medium.LOCAL,
        read_only: bool = False,
        vault: Vault = PLAIN,
    ) -> None:
        self.file = file
        self.read_only = read_only
        self.vault = vault
        self._medium = medium
        self._connections = Connections(file, medium, vault)
        self._lock = threading.RLock()
        self._readers = Readers(self._connect_reader)
        self._holder: int | None = None
        self._is_closed = False
        self._is_called_off: Callable[[], bool] = _never
        with self.explained():
            self.sqlite = self._connect_writer()
            self._in_place = InPlace(file)

    def explained(self) -> Any:
        """Turn faults of the world inside into sentences that name the library."""
        return explained(self.file.parent)

    def trust(self) -> None:
        """Have all be read, and written, now that the schema is known to be ours."""
        self._connections.trust()
        if not self.read_only:
            self._connections.release(self.sqlite.conn)

    # ------------------------------------------------------------------ connections

    def _connect_writer(self) -> SqliteDatabase:
        made = self._connect_reader() if self.read_only else self._connections.writer()
        return SqliteDatabase(made, execute_plugins=False, strict=True)

    def _connect_reader(self) -> sqlite3.Connection:
        return self._connections.reader(read_only=self.read_only)

    def close(self) -> None:
        """Close every connection; the last one folds the WAL into the database.

        A write under way on another thread is waited for, a read there is ended. Whoever comes
        later is told that the library is closed.
        """
        self._readers.close()
        with self._lock:
            self._is_closed = True
            self.sqlite.conn.close()

    def interrupt_reader(self, thread: threading.Thread) -> None:
        """End the read under way on a thread; it raises SupersededError."""
        self._readers.interrupt(thread)

    # ------------------------------------------------------------------ reading and writing

    def query(self, sql: str, parameters: Any = ()) -> list[Row]:
        """Return all rows of a SELECT."""
        with self.explained(), self._reading() as connection:
            return connection.execute(sql, parameters).fetchall()

    def first(self, sql: str, parameters: Any = ()) -> Row | None:
        """Return the first row of a SELECT, None where there is none."""
        with self.explained(), self._reading() as connection:
            row: Row | None = connection.execute(sql, parameters).fetchone()
            return row

    def number(self, sql: str, parameters: Any = ()) -> int:
        """Return the one number a SELECT asks for, 0 where there is no row."""
        row = self.first(sql, parameters)
        return int(row[0]) if row else 0

    def stream(self, sql: str, parameters: Any = ()) -> Generator[Row, None, None]:
        """Yield the rows of a SELECT, a few read at a time."""
        with self.explained():
            with self._reading() as connection:
                cursor = connection.execute(sql, parameters)
                rows = cursor.fetchmany(_STREAMED_AT_ONCE)
            while rows:
                yield from rows
                with self._reading():
                    rows = cursor.fetchmany(_STREAMED_AT_ONCE)

    def records(self, sql: str, parameters: Any = ()) -> list[dict[str, Any]]:
        """Return all rows of a SELECT as dictionaries by column name."""
        with self.explained(), self._reading() as connection:
            cursor = connection.execute(sql, parameters)
            names = [column[0] for column in cursor.description]
            return [dict(zip(names, row, strict=True)) for row in cursor]

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Have all reads inside see one state, whatever is committed meanwhile.

        Nothing is written inside: in a synced folder a write waits for the reads under way.
        """
        if self._writing_here():
            yield
            return
        with self.explained(), self._reading() as connection:
            is_outermost = not connection.in_transaction
            if is_outermost:
                connection.execute("BEGIN")
        try:
            yield
        finally:
            if is_outermost:
                with self.explained(), self._reading() as connection:
                    connection.execute("COMMIT")

    def execute(self, sql: str, parameters: Any = ()) -> sqlite3.Cursor:
        """Run a statement that writes; only inside `transaction()`."""
        return self._for_a_write().execute(sql, parameters)

    def execute_many(self, sql: str, parameters: Iterable[Any]) -> None:
        """Run a statement that writes once for each of these; only inside `transaction()`."""
        self._for_a_write().executemany(sql, parameters)

    def _for_a_write(self) -> sqlite3.Connection:
        if not (self._writing_here() and self.sqlite.conn.in_transaction):
            raise RuntimeError("a write outside transaction()")
        if self._is_called_off():
            raise cancelled_error()
        return self.sqlite.conn

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Hold the one place to write; commit at the end of the outermost, roll back if it raises.

        BEGIN IMMEDIATE, so that a lock is refused at the start and not half-way.
        """
        with self._writer() as connection:
            if self.read_only:
                raise LibraryError(
                    say(
                        "{name} was opened read-only: open it for writing, in a place you can "
                        "write to, to change something in it.",
                        name=self.file.parent.name,
                    )
                )
            if self._holder is not None:
                with self.sqlite.atomic():  # a savepoint: what is inside fails alone
                    yield
                return
            self._in_place.refuse_if_gone()
            connection.execute("BEGIN IMMEDIATE")
            self._holder = threading.get_ident()
            try:
                try:
                    yield
                finally:  # neither a commit nor a rollback is broken off
                    self._ask(connection, _never)
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise
            finally:
                self._holder = None

    @contextmanager
    def cancellable(
        self, is_cancelled: Callable[[], bool], *, asked_after: int = _ASKED_AFTER_STEPS
    ) -> Iterator[None]:
        """Take the next transaction back as soon as `is_cancelled` says so; raise CancelledError.

        It is asked before each statement, and within it after `asked_after` steps of SQLite's
        machine: one may touch every row there is. Nobody else writes until the end of the block.
        """
        with self._writer() as connection:
            if is_cancelled():
                raise cancelled_error()
            self._ask(connection, is_cancelled, asked_after)
            try:
                yield
            except SupersededError as error:  # nothing else interrupts the writing connection
                raise cancelled_error() from error
            finally:
                self._ask(connection, _never)

    def _ask(
        self, connection: sqlite3.Connection, is_called_off: Callable[[], bool], after: int = 0
    ) -> None:
        self._is_called_off = is_called_off
        connection.set_progress_handler(is_called_off if after else None, after)

    def truncate_log(self) -> None:
        """Fold the write-ahead log into the database and cut it to nothing; wait for who reads it.

        Raise LibraryError where somebody reads on.
        """
        with self._writer() as connection:
            ((before,),) = connection.execute("PRAGMA busy_timeout").fetchall()
            connection.execute("PRAGMA busy_timeout = 2000")
            ((is_busy, *_),) = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            connection.execute(f"PRAGMA busy_timeout = {before}")
            if is_busy:
                raise LibraryError(say(BUSY, name=self.file.parent.name))

    def copy_into(self, target: Path, counted: tuple[str, ...]) -> list[range]:
        """Write a compact copy to `target`; return between what the row counts of tables were.

        On a local disk writing goes on meanwhile: the copy is of one moment all the same. With a
        rollback journal writers wait, for there a reader keeps them from committing.
        """
        holding = nullcontext() if self._medium is Medium.LOCAL else self._writer()
        with holding, self.explained(), closing(self._connect_copier()) as connection:
            before = _counts(connection, counted)
            connection.execute("VACUUM INTO ?", (str(target),))
            after = _counts(connection, counted)
        return [range(min(pair), max(pair) + 1) for pair in zip(before, after, strict=True)]

    def _connect_copier(self) -> sqlite3.Connection:
        if self._is_closed:
            raise closed_error()
        return self._connections.copier()

    def _writing_here(self) -> bool:
        return self._holder == threading.get_ident()

    @contextmanager
    def _writer(self) -> Iterator[sqlite3.Connection]:
        """Give out the writing connection, to one thread at a time."""
        with self._lock, self.explained():
            if self._is_closed:
                raise closed_error()
            yield self.sqlite.conn

    @contextmanager
    def _reading(self) -> Iterator[sqlite3.Connection]:
        """Give out the connection that the present thread reads from, for one read."""
        if self._writing_here():
            yield self.sqlite.conn
        else:
            with self._readers.here().held() as connection:
                yield connection


def _never() -> bool:
    return False


def _counts(connection: sqlite3.Connection, tables: Iterable[str]) -> list[int]:
    return [
        int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]) for table in tables
    ]


def cancelled_error() -> CancelledError:
    """Return what tells that a piece of work was called off."""
    return CancelledError(say("Cancelled; nothing was touched."))
