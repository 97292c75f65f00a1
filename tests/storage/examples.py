"""A small network for the tests of storage, and who changes it when."""

from __future__ import annotations

from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

from network.charter import Charter, read
from storage.database import Database
from storage.register import Change

CHARTERS = sorted((Path(__file__).parents[2] / "charters").glob("*.toml"))
NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
IN_THE_CHAT = Change(actor="person:kari", at=NOON, said=True)
AT_THE_DESK = Change(actor="cli", at=NOON, said=False)

TEXT = """
format = 1

[network]
id = "prove"
name = "Prøvenettet"
purpose = "Å prøve"

[[organisations]]
id = "by"
name = "By"
role = "member"

[[organisations]]
id = "bygd"
name = "Bygd"
role = "member"
since = 2020

[[people]]
id = "kari"
name = "Prøve Nordmann"
title = "ordfører"
organisation = "by"
telephone = "1"

[[people]]
id = "ola"
name = "Ola Prøve"
organisation = "bygd"
matrix = ["@ola:example.org"]

[[bodies]]
id = "styret"
name = "Styret"

[[bodies.offices]]
id = "leder"
held_by = "kari"
from = 2024-01-01

[[bodies.seats]]
person = "kari"
from = 2020-01-01

[[bodies.seats]]
person = "ola"

[[meetings]]
body = "styret"
title = "Vårmøtet"
date = 2027-03-05
"""


def charter(*replaced: tuple[str, str]) -> Charter:
    """The small network's charter, with parts of its text replaced."""
    text = TEXT
    for old, new in replaced:
        assert old in text
        text = text.replace(old, new, 1)
    return read(text)


def charter_at(path: Path) -> Charter:
    return read(path.read_text(encoding="utf-8"))


class _TakenBack(Exception):
    pass


@asynccontextmanager
async def taken_back(database: Database):
    """A unit of work that leaves the database as it was: each example begins with an empty one."""
    try:
        async with database.work() as connection:
            yield connection
            raise _TakenBack
    except _TakenBack:
        pass
