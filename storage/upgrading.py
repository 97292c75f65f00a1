"""Which version the tables are at, and bringing them up. Alembic is imported only where there is something to do."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, inspect, text

MIGRATIONS = Path(__file__).parent / "migrations"


class TooNew(Exception):
    """The database was written by a later version of the program. Carries the version it is at."""

    def __init__(self, version: str) -> None:
        super().__init__(f"the database is at {version}, this program knows up to {newest()}")
        self.version = version


def newest() -> str:
    """The version that this program needs: files of migrations begin with their number."""
    return max(file.name.partition("_")[0] for file in (MIGRATIONS / "versions").glob("[0-9]*_*.py"))


def is_up(connection: Connection) -> bool:
    """Whether the tables are what this program needs. Raises TooNew."""
    version = _version(connection)
    if version is not None and version > newest():
        raise TooNew(version)
    return version == newest()


def bring_up(connection: Connection) -> None:
    """Run what is missing, in the transaction that the connection is in. Raises TooNew."""
    if not is_up(connection):
        _run(connection, "head")


def bring_to(connection: Connection, version: str) -> None:
    """Make the tables of an empty database as they were at an earlier version. Raises TooNew."""
    if version > newest():
        raise TooNew(version)
    _run(connection, version)


def _run(connection: Connection, target: str) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    command.upgrade(config, target)


def _version(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
