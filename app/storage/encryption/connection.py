"""Connections to encrypted databases (SQLCipher) that behave as those of `sqlite3` do.

The package is made from the same source as `sqlite3`, but its errors are classes of their own. They
are turned into those of `sqlite3` here, once, so that nobody else has to know of them.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar

from sqlcipher3 import dbapi2 as cipher

_P = ParamSpec("_P")
_R = TypeVar("_R")


def connect(file: str, key: bytes) -> sqlite3.Connection:
    """Return a connection to the database at a URI; no key opens one that is not encrypted.

    A wrong key shows at the first read.
    """
    connection = cipher.connect(
        file, uri=True, check_same_thread=False, isolation_level=None, factory=_Connection
    )
    connection.execute("PRAGMA cipher_log_level = NONE")  # else it writes to stderr
    if key:
        connection.execute(f'PRAGMA key = "{literal(key)}"')
    return connection


def literal(key: bytes) -> str:
    """Return a key as SQLCipher takes one that is not to be derived from a passphrase."""
    return f"x'{key.hex()}'"


def _translated(error: cipher.Error) -> sqlite3.Error:
    kind: type[sqlite3.Error] = getattr(sqlite3, type(error).__name__)
    told = kind(*error.args)
    for name in ("sqlite_errorcode", "sqlite_errorname"):
        if hasattr(error, name):
            setattr(told, name, getattr(error, name))
    return told


def _telling(method: Callable[_P, _R]) -> Callable[_P, _R]:
    """Return a method of SQLCipher's that raises the errors of `sqlite3`."""

    def told(*args: _P.args, **kwargs: _P.kwargs) -> _R:
        try:
            return method(*args, **kwargs)
        except cipher.Error as error:
            raise _translated(error) from error

    return told


class _Cursor(cipher.Cursor):
    execute = _telling(cipher.Cursor.execute)
    executemany = _telling(cipher.Cursor.executemany)
    executescript = _telling(cipher.Cursor.executescript)
    fetchone = _telling(cipher.Cursor.fetchone)
    fetchmany = _telling(cipher.Cursor.fetchmany)
    fetchall = _telling(cipher.Cursor.fetchall)

    def __next__(self) -> Any:
        try:
            return super().__next__()
        except cipher.Error as error:
            raise _translated(error) from error


class _Connection(cipher.Connection):
    executemany = _telling(cipher.Connection.executemany)
    executescript = _telling(cipher.Connection.executescript)
    execute = _telling(cipher.Connection.execute)
    backup = _telling(cipher.Connection.backup)
    commit = _telling(cipher.Connection.commit)
    rollback = _telling(cipher.Connection.rollback)

    def cursor(self, *_: Any) -> Any:
        return _Cursor(self)
