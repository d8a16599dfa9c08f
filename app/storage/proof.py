"""Is the schema of a database as a Pressmark makes it? Asked before anything else is read of it."""

from __future__ import annotations

from sqlite_utils import Database as SqliteDatabase

from app.errors import LibraryError
from app.storage import identity, migrations
from app.words import say


def proven_version(name: str, sqlite: SqliteDatabase) -> int:
    """Return of which version a database is, 0 where it is still empty.

    Raise NotALibraryError, NewerLibraryError, or LibraryError where tables, views or triggers are
    not as that version or, for an earlier one, as any before it has them.
    """
    (application,) = sqlite.execute("PRAGMA application_id").fetchone()
    (version,) = sqlite.execute("PRAGMA user_version").fetchone()
    is_new = not sqlite.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone()
    identity.refuse(name, application=application, version=version, is_new=is_new)
    is_earlier = version < migrations.SCHEMA_VERSION
    known = {migrations.SCHEMA_SHA256, *(migrations.EARLIER_SHA256 if is_earlier else ())}
    if migrations.fingerprint(sqlite) not in known:
        raise changed_error(name)
    return int(version)


def changed_error(name: str) -> LibraryError:
    """Return what tells that a schema is none of ours."""
    return LibraryError(
        say(
            "The tables of {name} were changed by another program: restore a backup "
            "(pressmark restore).",
            name=name,
        )
    )
