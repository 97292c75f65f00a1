"""Statements, rounds and positions: what is stored is what is read, and the register is not read again for them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from network.charter import Charter
from network.dates import PartialDate, Period
from network.register import Network, Register
from network.statements import (
    Dispatch,
    Input,
    Issue,
    Opening,
    Outcome,
    Position,
    PublishedRemark,
    Round,
    Signatory,
    Stance,
    Statement,
    Version,
    Via,
    digest_of,
)
from storage import journal, statements
from storage import register as registers
from storage.charters import import_charter
from storage.database import Database
from storage.register import Change
from storage.statements import UnknownStatement

AT = datetime(2026, 11, 20, 13, 0, 0, 1000, tzinfo=UTC)
BY = Change(actor="person:prove-nordmann", at=AT, said=True)
NETWORK = "prove"


async def stored(database: Database) -> None:
    async with database.work() as connection:
        await import_charter(
            connection, Charter(register=Register(network=Network(id=NETWORK, name="Prøvenettverket"))), BY
        )


def round_(number: int = 1, **values: object) -> Round:
    opening = Opening(at=AT, deadline=datetime(2026, 11, 27, 14, 0), by="prove-nordmann")
    return replace(
        Round(
            statement=1, number=number, version=1, body="politisk", roll=("oslo", "bergen"), openings=(opening,),
            requires=0.75, remind=(Period(days=2),),
        ),
        **values,  # type: ignore[arg-type]
    )  # fmt: skip


async def test_all_of_a_statement_is_read_as_it_was_stored(database: Database) -> None:
    await stored(database)
    text = "Vi krever **mer** æøå\n\n😀"
    records = (
        Statement(body="politisk", title="Klima", proposed_by="oslo", at=AT),
        Version(statement=1, number=1, text=text, digest=digest_of(text), at=AT, editorial=True, objection_until=AT),
        Input(statement=1, version=1, organisation="bergen", paragraph=2, text="Kortere", at=AT, event="$innspill"),
        round_(),
        Position(
            statement=1, round=1, version=1, voice="oslo", person="prove-nordmann", stance=Stance.HOLD, at=AT,
            via=Via.POLL, event="$klikk", until=datetime(2026, 11, 26, 12, 0), publish=True, prepared=True,
        ),
        Issue(
            statement=1, version=1, at=AT, embargo_until=datetime(2026, 12, 1, 6, 0),
            signatories=(Signatory(organisation="oslo", name="Prøve Nordmann", title="byrådsleder"),),
            remarks=(PublishedRemark(organisation="bergen", text="Med forbehold"),),
        ),
        Dispatch(statement=1, number=1, to="Statsministeren", on=PartialDate(2026, 12, 1)),
    )  # fmt: skip
    async with database.work() as connection:
        for record in records:
            await registers.add(connection, NETWORK, record, BY)
    async with database.reading() as connection:
        whole = await statements.load(connection, NETWORK, 1)
        ((network, by_event),) = await statements.by_event(connection, "$klikk")
        verified = await journal.verify(connection, NETWORK)
    found = (
        whole.statement, *whole.versions, *whole.inputs, *whole.rounds, *whole.positions, *whole.issues,
        *whole.dispatches,
    )  # fmt: skip
    assert tuple(replace(one, said=()) for one in found) == (replace(records[0], number=1), *records[1:])
    assert (network, by_event) == (NETWORK, whole.positions[0])
    assert not verified.broken


async def test_a_position_leaves_the_register_as_it_is_remembered(database: Database) -> None:
    await stored(database)
    async with database.reading() as connection:
        before = await registers.load(connection, NETWORK)
    async with database.work() as connection:
        await registers.add(connection, NETWORK, Statement(body="politisk", title="Klima", at=AT), BY)
    async with database.reading() as connection:
        assert await registers.load(connection, NETWORK) is before


async def test_numbers_are_given_in_order_and_never_again(database: Database) -> None:
    await stored(database)
    async with database.work() as connection:
        first = await registers.add(connection, NETWORK, Statement(body="politisk", title="Klima", at=AT), BY)
        await registers.void(connection, NETWORK, first, "feil", BY)
        second = await registers.add(connection, NETWORK, Statement(body="politisk", title="Klima", at=AT), BY)
        with pytest.raises(UnknownStatement):
            await statements.load(connection, NETWORK, 1)
    assert (first.number, second.number) == (1, 2)


async def test_only_rounds_that_nobody_closed_are_open(database: Database) -> None:
    await stored(database)
    async with database.work() as connection:
        await registers.add(connection, NETWORK, Statement(body="politisk", title="Klima", at=AT), BY)
        first = await registers.add(connection, NETWORK, round_(1), BY)
        await registers.add(connection, NETWORK, round_(2), BY)
        await registers.amend(
            connection, NETWORK, replace(first, outcome=Outcome.SUPERSEDED, closed_at=AT, closed_by="x"), BY
        )
    async with database.reading() as connection:
        assert [asked.number for _, asked in await statements.open_rounds(connection, NETWORK)] == [2]
        assert [network for network, _, _ in await statements.open_rounds_everywhere(connection)] == [NETWORK]
        (whole,) = await statements.listed(connection, NETWORK)
    assert [asked.outcome for asked in whole.rounds] == [Outcome.SUPERSEDED, None]


async def test_a_voices_positions_are_found_among_all(database: Database) -> None:
    await stored(database)
    async with database.work() as connection:
        for voice in ("oslo", "bergen", "oslo"):
            position = Position(statement=1, round=1, version=1, voice=voice, stance=Stance.SUPPORT, at=AT)
            await registers.add(connection, NETWORK, position, BY)
    async with database.reading() as connection:
        assert len(await statements.positions(connection, NETWORK, round_(), "oslo")) == 2
        assert len(await statements.positions(connection, NETWORK, round_())) == 3
        assert await statements.positions(connection, NETWORK, round_(2)) == ()
