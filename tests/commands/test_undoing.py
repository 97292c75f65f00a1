"""``angre`` takes back what somebody entered last, and no more; answers are in the tests of what they answer."""

from __future__ import annotations

from datetime import timedelta

import pytest
import pytest_asyncio

from network.register import Seat
from storage import meetings
from storage import register as registers
from tests.commands.chamber import Chamber
from tests.commands.conftest import BY_HAND, SECRETARY, Room
from tests.commands.test_rounds import DRAMMEN, OSLO, TRONDHEIM

NOTHING = "ikke noe å angre"
CHAIR = "!register verv ny leder Rita Ottervik fra 12.11.2020"


@pytest_asyncio.fixture
async def chamber(storby: Room) -> Chamber:
    return Chamber(storby)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (CHAIR, "Tatt tilbake: vervet KS storbynettverk, leder, Rita Ottervik."),
        ("!register person ny Prøve Nordmann", "Tatt tilbake: personen Prøve Nordmann."),
        (
            "!register plass ny Rita Ottervik i administrativt, fra 1.1.2021",
            "Tatt tilbake: plassen Det administrative storbynettverket, Rita Ottervik.",
        ),
        ("!oppgave ny Skrive <b>brev</b>", "Tatt tilbake: oppgaven O1 «Skrive <b>brev</b>»."),
        ("!sak ny Klimabudsjett", "Tatt tilbake: saken S4 «Klimabudsjett»."),
        ("!møte ny 12. mars 2027 kl. 9-14", "Tatt tilbake: møtet M2 (KS storbynettverk"),
    ],
)
async def test_what_was_entered_by_mistake_is_gone(chamber: Chamber, line: str, told: str) -> None:
    before = (await chamber.room.exported("storbynettverket")).register
    refused = await chamber.write(SECRETARY, line)
    assert NOTHING in await chamber.write(OSLO, "!angre"), refused
    assert told in await chamber.write(SECRETARY, "!angre"), refused
    after = (await chamber.room.exported("storbynettverket")).register
    for plural in ("people", "seats", "holdings"):
        assert [one for one in getattr(after, plural) if one.voided is None] == list(getattr(before, plural))
    assert NOTHING in await chamber.write(SECRETARY, "!angre")


async def said(chamber: Chamber, who: str, line: str) -> str:
    """A minute after what was said before it: what is done at one moment was done by one command."""
    chamber.room.now += timedelta(minutes=1)
    return await chamber.write(who, line)


@pytest.mark.parametrize(
    ("mine", "then"),
    [
        ("!møte ny 12. mars 2027 kl. 9-14", (DRAMMEN, "!møte kommer M2")),
        ("!register person ny Prøve Nordmann", (OSLO, "!sak ny Klima, innleder Prøve Nordmann")),
        ("!sak ny Klimabudsjett", (OSLO, "!sak bidra S4")),
        ("!oppgave ny Skrive brev, ansvar Oslo", (OSLO, "!oppgave ferdig O1")),
    ],
)
async def test_what_somebody_else_built_on_stays(chamber: Chamber, mine: str, then: tuple[str, str]) -> None:
    await said(chamber, SECRETARY, mine)
    told = await said(chamber, *then)
    assert NOTHING in await said(chamber, SECRETARY, "!angre"), told


async def test_what_was_changed_since_or_long_ago_stays(chamber: Chamber) -> None:
    await said(chamber, SECRETARY, "!register person ny Prøve Nordmann")
    await said(chamber, SECRETARY, "!register person endre Prøve Nordmann, e-post prove@example.no")
    assert NOTHING in await said(chamber, SECRETARY, "!angre")
    await said(chamber, SECRETARY, CHAIR)
    chamber.room.now += timedelta(days=1)
    assert NOTHING in await said(chamber, SECRETARY, "!angre")
    assert "Rita Ottervik" in await said(chamber, DRAMMEN, "!leder")


async def test_of_an_answer_and_what_was_entered_the_later_goes_first(chamber: Chamber) -> None:
    await chamber.write(SECRETARY, "!møte ny 12. mars 2027 kl. 9-14")
    await chamber.write(OSLO, "!møte kommer M2")
    chamber.room.now += timedelta(minutes=1)
    await chamber.write(OSLO, "!sak ny Klimabudsjett")
    assert "Tatt tilbake: saken S4" in await chamber.write(OSLO, "!angre")
    assert "Svaret ditt om M2" in await chamber.write(OSLO, "!angre")
    async with chamber.room.database.reading() as connection:
        assert await meetings.attendance(connection, "storbynettverket", 2) == ()


async def test_what_was_entered_together_is_not_taken_apart(chamber: Chamber) -> None:
    await chamber.write(SECRETARY, "!årsplan 2028 foreslå 2")
    await chamber.write(SECRETARY, "!ja")
    assert NOTHING in await chamber.write(SECRETARY, "!angre")


@pytest.mark.parametrize("line", [CHAIR, "!register person ny Prøve Nordmann", "!møte ny 12. mars 2027 kl. 9-14"])
async def test_who_keeps_the_register_no_more_takes_nothing_back(chamber: Chamber, line: str) -> None:
    """Rita sits for Trondheim, and did in the secretariat until now."""
    network, database = "storbynettverket", chamber.room.database
    async with database.work() as connection:
        seat = await registers.add(connection, network, Seat(body="bistand", person=TRONDHEIM), BY_HAND)
    assert NOTHING in await said(chamber, TRONDHEIM, "!angre")
    told = await said(chamber, TRONDHEIM, line)
    async with database.work() as connection:
        await registers.void(connection, network, seat, "test", BY_HAND)
    assert NOTHING in await said(chamber, TRONDHEIM, "!angre"), told
    async with database.work() as connection:
        await registers.add(connection, network, Seat(body="bistand", person=TRONDHEIM), BY_HAND)
    assert "Tatt tilbake" in await said(chamber, TRONDHEIM, "!angre"), told
