"""What a database may have SQLite do: it may come from anybody, and a schema is a program.

Until its schema is known to be ours, a connection reads the schema and nothing else; later, those
that read go on doing no more than that. SQLite asks when a statement is prepared, and what is
prepared is kept, so that reading costs no more for it
(https://www.sqlite.org/c3ref/set_authorizer.html).
"""

from __future__ import annotations

import sqlite3


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_SCHEMA = frozenset({"sqlite_master", "sqlite_schema"})

_PRAGMAS = _words(
    """application_id busy_timeout cache_size cell_size_check data_version foreign_key_check
    foreign_keys integrity_check journal_mode journal_size_limit mmap_size page_count query_only
    quick_check recursive_triggers secure_delete synchronous table_info temp_store trusted_schema
    user_version wal_autocheckpoint wal_checkpoint"""
)
"""Those that our own code uses, and that of search indexes (data_version)."""

_FUNCTIONS = _words(
    """-> ->> abs avg bm25 cast ceil char coalesce concat concat_ws count cume_dist date datetime
    dense_rank first_value floor format glob group_concat hex highlight ifnull iif instr json
    json_array json_array_length json_each json_extract json_group_array json_group_object
    json_insert json_object json_patch json_quote json_remove json_replace json_set json_tree
    json_type json_valid julianday lag last_value lead length like likelihood likely lower ltrim
    match max min mod nth_value ntile nullif octet_length percent_rank printf quote rank replace
    round row_number rtrim sign snippet sqlite_version strftime string_agg substr substring sum time
    total trim trunc typeof unicode unixepoch unlikely upper"""
)
"""Those that calculate with values; none loads, writes or makes something of any size."""

_READING = frozenset({sqlite3.SQLITE_SELECT, sqlite3.SQLITE_RECURSIVE, sqlite3.SQLITE_TRANSACTION})


class Authorizer:
    """Answers SQLite for the connections to one database."""

    def __init__(self) -> None:
        self._is_proven = False

    def prove(self) -> None:
        """Take its schema for ours from now on."""
        self._is_proven = True

    def watch(self, connection: sqlite3.Connection) -> None:
        """Have a connection read only, and, until `prove`, nothing but the schema."""
        connection.set_authorizer(self._answer)

    @staticmethod
    def release(connection: sqlite3.Connection) -> None:
        """Let a connection to a proven database do everything."""
        connection.set_authorizer(None)

    def _answer(
        self, action: int, first: str | None, second: str | None, _place: object, _by: object
    ) -> int:
        if action == sqlite3.SQLITE_READ:
            is_allowed = self._is_proven or first in _SCHEMA
        elif action == sqlite3.SQLITE_FUNCTION:
            is_allowed = self._is_proven and (second or "").lower() in _FUNCTIONS
        elif action == sqlite3.SQLITE_PRAGMA:
            is_allowed = (first or "").lower() in _PRAGMAS
        elif action == sqlite3.SQLITE_UPDATE:
            # Asked where a search index tells SQLite of its columns; without `writable_schema`,
            # which is not on the list, no statement writes there.
            is_allowed = self._is_proven and first in _SCHEMA
        else:
            is_allowed = action in _READING
        return sqlite3.SQLITE_OK if is_allowed else sqlite3.SQLITE_DENY
