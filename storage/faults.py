"""Which failures are the database's own: it is full, or locked, or gone, whatever it was asked."""

from __future__ import annotations

import sqlite3

from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as NoConnectionFree

_SQLITE = frozenset(
    {
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_CORRUPT,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_NOMEM,
        sqlite3.SQLITE_NOTADB,
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_PROTOCOL,
        sqlite3.SQLITE_READONLY,
    }
)
_CLASSES = frozenset({"08", "40", "53", "58"})
"""PostgreSQL's: connection, rolled back because of another, no room left (on the disk too), system error."""
_STATES = frozenset({"25006", "55006", "55P03", "57P01", "57P02", "57P03", "57P05", "XX001", "XX002"})
"""Read only, in use, locked, shut down or starting, damaged."""


def is_the_databases(fault: Exception) -> bool:
    """Whether the failure has nothing to do with what was asked of the database, which may be asked again."""
    if isinstance(fault, NoConnectionFree):
        return True
    if not isinstance(fault, DBAPIError):
        return False
    if fault.connection_invalidated:
        return True
    code = getattr(fault.orig, "sqlite_errorcode", None)
    if code is not None:
        # Above the lowest eight bits stands what more is known of it.
        return code & 0xFF in _SQLITE
    state = getattr(fault.orig, "sqlstate", None)
    if state is not None:
        return state[:2] in _CLASSES or state in _STATES
    return isinstance(fault, OperationalError | InterfaceError)
