"""``meg`` tells what waits for somebody, until it is done; ``status`` what is open, and who is missing."""

from __future__ import annotations

import pytest_asyncio

from tests.commands.chamber import TEXT, Chamber
from tests.commands.conftest import SECRETARY, Room
from tests.commands.test_rounds import BERGEN, CITIES, OSLO

NOTHING = "Ingenting venter på deg nå."


@pytest_asyncio.fixture
async def chamber(storby: Room) -> Chamber:
    return Chamber(storby)


async def waits(chamber: Chamber, who: str = BERGEN) -> str:
    return (await chamber.write(who, "hva venter på meg?", direct=True)).partition("Dette venter på deg:")[2]


async def test_each_thing_waits_until_it_is_done(chamber: Chamber) -> None:
    assert NOTHING in await chamber.write(BERGEN, "!meg", direct=True)
    await chamber.write(OSLO, f"!uttalelse ny Klima\n{TEXT}")
    await chamber.write(OSLO, "!uttalelse start U1")
    await chamber.write(SECRETARY, "!avstemning ny Når passer det best? valg mandag; tirsdag")
    await chamber.write(SECRETARY, "!møte ny 15. februar 2027 kl. 10-14")
    await chamber.write(OSLO, "!sak ny Klimabudsjett")
    await chamber.write(SECRETARY, "!sak innleder S4 Bergen")
    await chamber.write(SECRETARY, "!sak sett opp S4 på M2, med underlag")
    await chamber.write(SECRETARY, "!oppgave ny Skrive brev, ansvar Bergen, innen 1. mars 2027")
    assert "M2" not in (await waits(chamber)).partition("Underlaget")[0], "nobody is called yet"
    await chamber.write(SECRETARY, "!møte innkalling M2")
    lines = [
        "Bergen har ikke svart på U1 «Klima».",
        "Bergen har ikke svart på P1",
        "Du har ikke svart om du kommer til M2",
        "Underlaget til S4 «Klimabudsjett» mangler.",
        "O1 Skrive brev. Ansvar: Bergen. Frist: 1. mars 2027.",
    ]
    told = await waits(chamber)
    assert [line in told for line in lines] == [True] * 5, told
    assert "S4" not in await waits(chamber, OSLO)
    assert "O1" not in await waits(chamber, OSLO)
    done = ("!uttalelse støtt U1", "!avstemning svar P1 1", "!møte forfall M2", "!oppgave ferdig O1")
    for command, line in zip(done, (*lines[:3], lines[4]), strict=True):
        await chamber.write(BERGEN, command, direct=True)
        assert line not in await waits(chamber), command
    assert lines[3] in await waits(chamber)


async def test_the_status_tells_what_is_open_until_when_and_who_is_missing(chamber: Chamber) -> None:
    before = await chamber.write(SECRETARY, "!status")
    assert "• Perioden for KS storbynettverk: gikk ut 31. oktober 2023 (antatt)" in before
    assert "har svart" not in before
    await chamber.write(OSLO, f"!uttalelse ny Klima\n{TEXT}")
    await chamber.write(OSLO, "!uttalelse start U1, frist 27.11.2026 kl. 14")
    await chamber.write(SECRETARY, "!avstemning ny Når passer det best? valg mandag; tirsdag")
    await chamber.write(SECRETARY, "!møte ny 15. februar 2027 kl. 10-14")
    await chamber.write(SECRETARY, "!møte innkalling M2")
    for who in CITIES:
        if who not in (BERGEN, OSLO):
            await chamber.write(who, "!uttalelse støtt U1")
            await chamber.write(who, "!avstemning svar P1 1")
            await chamber.write(who, "!møte kommer M2")
    for asked in ("!status", "hvem har ikke svart?", "når er fristen?"):
        told = await chamber.write(SECRETARY, asked, mentions_bot=True)
        assert "U1 «Klima»: 6 av 8 har svart. Fristen er fredag 27. november 2026 kl. 14.00 (tre dager igjen)." in told
        assert told.count("Har ikke svart: Oslo og Bergen\n") == 2
        assert "6 av 9 har svart. Har ikke svart: Raymond Johansen, Roger Valhammer og Bjørn Arild Gram\n" in told


async def test_what_has_ended_waits_for_nobody(chamber: Chamber) -> None:
    await chamber.write(OSLO, f"!uttalelse ny Klima\n{TEXT}")
    await chamber.write(OSLO, "!uttalelse start U1, frist 25.11.2026 kl. 14")
    await chamber.write(SECRETARY, "!avstemning ny Når passer det best? valg mandag; tirsdag")
    await chamber.write(SECRETARY, "!avstemning trekk P1")
    await chamber.write(SECRETARY, "!ja")
    assert "U1" in await waits(chamber)
    assert "P1" not in await waits(chamber)
    chamber.room.now = chamber.room.now.replace(day=26)
    assert NOTHING in await chamber.write(BERGEN, "!meg", direct=True)
