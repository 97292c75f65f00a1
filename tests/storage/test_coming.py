"""What comes due of statements is found in a part of what is stored, and is what comes due of the whole."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import event

from network.dates import PartialDate, Period
from network.register import Record, Voided
from network.reminders import Habits, next_due, of_statement, ripe
from network.statements import (
    Dispatch,
    Issue,
    Opening,
    Outcome,
    Position,
    Round,
    Stance,
    Statement,
    StatementFile,
    Version,
    digest_of,
)
from storage import register as registers
from storage import statements
from storage.coming import coming, networks_with_coming
from storage.database import Database
from tests.storage.test_statements import AT, BY, NETWORK, stored

OSLO = ZoneInfo("Europe/Oslo")
HABITS = [Habits(zone=OSLO), Habits(zone=OSLO, quiet=(time(21), time(7)), workdays_only=True)]
DEADLINE = datetime(2026, 12, 1, 14, 0)
VOID = Voided(at=AT, by="prove", why="test")


def round_of(statement: int, number: int = 1, **more: object) -> Round:
    given: dict[str, object] = {
        "statement": statement, "number": number, "version": 1, "body": "politisk",
        "roll": ("oslo", "bergen", "drammen"), "openings": (Opening(at=AT, deadline=DEADLINE),),
        "remind": (Period(days=2), Period(days=1)),
    }  # fmt: skip
    return Round(**(given | more))  # type: ignore[arg-type]


def said(statement: int, stance: Stance, voice: str, minutes: int = 1, **more: object) -> Position:
    given: dict[str, object] = {
        "statement": statement, "round": 1, "version": 1, "voice": voice, "person": f"ordforer-{voice}",
        "stance": stance, "at": AT + timedelta(minutes=minutes),
    }  # fmt: skip
    return Position(**(given | more))  # type: ignore[arg-type]


def version(statement: int, number: int = 1, **more: object) -> Version:
    given: dict[str, object] = {
        "statement": statement, "number": number, "text": "Tekst.", "digest": digest_of("Tekst."), "at": AT,
    }  # fmt: skip
    return Version(**(given | more))  # type: ignore[arg-type]


def issue(statement: int, until: datetime | None) -> Issue:
    return Issue(statement=statement, version=1, at=AT, embargo_until=until)


def sent(statement: int, number: int, due: str | None, **more: object) -> Dispatch:
    given: dict[str, object] = {
        "statement": statement, "number": number, "to": "KS", "on": PartialDate.of(AT.date()),
        "answer_due": PartialDate.parse(due) if due else None,
    }  # fmt: skip
    return Dispatch(**(given | more))  # type: ignore[arg-type]


HOLD = Stance.HOLD
RECORDS: tuple[Record, ...] = (
    *(Statement(body="politisk", title=f"Sak {number}", at=AT) for number in range(1, 8)),
    *(version(number) for number in range(1, 8)),
    # A round with holds: one that was answered since, one that stands, one of another person, one without an end.
    round_of(1, version=2),
    version(1, 2, editorial=True, objection_until=AT + timedelta(hours=20)),
    said(1, HOLD, "oslo", until=datetime(2026, 11, 25, 9)),
    said(1, Stance.SUPPORT, "oslo", 2),
    said(1, HOLD, "bergen", until=datetime(2026, 11, 29, 23, 59)),
    said(1, HOLD, "drammen", 3),
    said(1, Stance.SUPPORT, "drammen", 4),
    # The same number of another statement's, urgent; a hold that was voided, one that was prepared only.
    round_of(2, urgent=True),
    said(2, HOLD, "oslo", until=datetime(2026, 11, 28, 12), voided=VOID),
    said(2, HOLD, "bergen", until=datetime(2026, 11, 28, 12), prepared=True),
    said(2, HOLD, "drammen", until=datetime(2026, 11, 30, 3)),
    # One that is closed, with a hold; and its successor, which has none.
    round_of(3, outcome=Outcome.LAPSED, closed_at=AT),
    said(3, HOLD, "oslo", until=datetime(2026, 11, 28, 12)),
    round_of(3, 2),
    round_of(4, voided=VOID),
    issue(5, datetime(2026, 11, 27, 6)),
    issue(6, None),
    sent(6, 1, "2026-11-26"),
    sent(6, 2, "2027"),
    sent(6, 3, "2026-11"),
    sent(6, 4, "2026-12-24"),
    sent(6, 5, "2026-11-26", answered_on=PartialDate.of(AT.date()), answer="Takk."),
    sent(6, 6, None),
)


async def filled(database: Database) -> None:
    await stored(database)
    async with database.work() as connection:
        for record in RECORDS:
            await registers.add(connection, NETWORK, record, BY)


async def whole(database: Database) -> list[StatementFile]:
    async with database.reading() as connection:
        return [await statements.load(connection, NETWORK, number) for number in range(1, 8)]


@pytest.mark.parametrize("habits", HABITS, ids=["anytime", "quiet"])
async def test_narrowed_is_full(database: Database, habits: Habits) -> None:
    await filled(database)
    files = await whole(database)
    everything = [due for file in files for due in of_statement(file, habits)]
    moments = sorted({at for due in everything for at in (due.at, due.at - timedelta(seconds=1))})
    assert len(moments) > 20
    for now in (AT, *moments, moments[-1] + timedelta(days=40)):
        async with database.reading() as connection:
            later = await coming(connection, NETWORK, now)
            lately = await coming(connection, NETWORK, now - timedelta(days=31))
        narrowed = [due for file in later for due in of_statement(file, habits)]
        assert next_due(narrowed, (), now) == next_due(everything, (), now)
        known = {due.key for due in everything if due.at < now - timedelta(days=31)}
        for due in ([due for file in lately for due in of_statement(file, habits)], everything):
            assert all(one.at <= now for one in ripe(due, known, now, now).tell)
        found = ripe([due for file in lately for due in of_statement(file, habits)], known, now, now)
        assert found == ripe(everything, known, now, now)


async def test_no_more_is_read_than_what_decides(database: Database) -> None:
    await filled(database)
    async with database.work() as connection:
        for number in range(200):
            await registers.add(connection, NETWORK, said(2, Stance.SUPPORT, f"by-{number}"), BY)
    queries: list[str] = []
    async with database.reading() as connection:
        event.listen(connection.sync_connection, "before_cursor_execute", lambda *given: queries.append(given[2]))
        found = {file.statement.number: file for file in await coming(connection, NETWORK, AT)}
    assert len(queries) == 6
    assert sorted(found) == [1, 2, 3, 5, 6]
    assert {one.voice for one in found[2].positions} == {"oslo", "bergen", "drammen"}
    assert found[3].positions == ()
    assert [one.number for one in found[6].dispatches] == [1, 2, 3, 4]
    async with database.reading() as connection:
        late = await coming(connection, NETWORK, datetime(2027, 3, 1, tzinfo=UTC))
    assert [(one.statement.number, [sent.number for sent in one.dispatches]) for one in late if one.dispatches] == [
        (6, [2])
    ]


async def test_which_networks_have_any_is_asked_of_all_at_once(database: Database) -> None:
    await filled(database)
    async with database.reading() as connection:
        assert await networks_with_coming(connection, AT) == {NETWORK}
        assert await networks_with_coming(connection, datetime(2031, 1, 1, tzinfo=UTC)) == {NETWORK}
    async with database.work() as connection:
        for number in range(1, 4):
            for asked in (await statements.load(connection, NETWORK, number)).rounds:
                await registers.amend(connection, NETWORK, replace(asked, outcome=Outcome.LAPSED), BY)
    async with database.reading() as connection:
        assert await networks_with_coming(connection, datetime(2031, 1, 1, tzinfo=UTC)) == frozenset()
