# The classes are made as those of sqlite3 are, but derive from none of them.
import sqlite3

class Error(Exception): ...
class Cursor(sqlite3.Cursor): ...
class Connection(sqlite3.Connection): ...

def connect(
    database: str,
    *,
    uri: bool = ...,
    check_same_thread: bool = ...,
    isolation_level: None = ...,
    factory: type[Connection] = ...,
) -> Connection: ...
