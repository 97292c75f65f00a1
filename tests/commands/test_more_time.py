"""A poll or a survey gets more time: who may, what is told, and what is then due."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
import pytest_asyncio

from tests.commands.chamber import NETWORK, Chamber
from tests.commands.conftest import SECRETARY, Room
from tests.commands.test_polls import ASKED
from tests.commands.test_rounds import BERGEN, CITIES, DEADLINE, DRAMMEN, KS, OSLO

SURVEY = "!rundspørring ny Hvordan fører dere klimaregnskap? frist 27.11.2026 kl. 14"


@pytest_asyncio.fixture
async def chamber(storby: Room) -> Chamber:
    """Oslo has asked; it is open until Friday 27 November 2026 at 14:00."""
    chamber = Chamber(storby)
    await chamber.write(OSLO, ASKED)
    return chamber


async def deadlines(chamber: Chamber) -> list[datetime]:
    return [one.deadline for one in (await chamber.question()).question.openings]


# --- while it runs --------------------------------------------------------------------------------------------


async def test_extended_in_time_it_goes_on_and_the_tally_tells_the_new_deadline(chamber: Chamber) -> None:
    await chamber.click(OSLO, "1", thing="P1")
    told = await chamber.write(OSLO, "!avstemning forleng P1 til 30.11.2026 kl. 14")
    assert told == "Fristen for P1 er forlenget til mandag 30. november 2026 kl. 14.00."
    assert "Fristen er mandag 30. november 2026 kl. 14.00 (seks dager igjen)." in chamber.tally
    assert await deadlines(chamber) == [datetime(2026, 11, 27, 14), datetime(2026, 11, 30, 14)]
    await chamber.pass_time(DEADLINE + timedelta(hours=1))
    assert "Drammen svarer «tirsdag» på P1." in await chamber.write(DRAMMEN, "!avstemning svar P1 2")
    assert await chamber.click(BERGEN, "2", thing="P1") == ""
    assert "Flest har svart «tirsdag» på P1: 2 av 8." in await chamber.pass_time(timedelta(days=3))
    told = await chamber.write(SECRETARY, "!logg")
    assert "P1 har fått senere frist" in told


async def test_a_survey_is_extended_as_a_poll_is(storby: Room) -> None:
    chamber = Chamber(storby)
    await chamber.write(SECRETARY, SURVEY)
    assert "forlenget til mandag 30. november 2026 kl. 14.00." in await chamber.write(
        SECRETARY, "!rundspørring forleng til 30.11.2026 kl. 14"
    )
    await chamber.pass_time(DEADLINE + timedelta(hours=1))
    assert "Drammen har svart på P1." in await chamber.write(DRAMMEN, "!rundspørring svar P1 Hvert år")


@pytest.mark.parametrize(
    ("text", "deadline"),
    [
        ("!avstemning utvid fristen P1 til 30.11.2026 kl. 14", datetime(2026, 11, 30, 14)),
        ("!avrøysting leng P1 til 30.11.2026 kl. 14", datetime(2026, 11, 30, 14)),
        ("!poll extend P1 until 30.11.2026 at 14", datetime(2026, 11, 30, 14)),
        ("!avstemning forleng P1, frist 30.11.2026", datetime(2026, 11, 30, 23, 59)),
        # The first time that there is after the clocks are put forward.
        ("!avstemning forleng P1 til 28.3.2027 kl. 03:00", datetime(2027, 3, 28, 3)),
    ],
)
async def test_the_words_for_it(chamber: Chamber, text: str, deadline: datetime) -> None:
    await chamber.write(OSLO, text)
    assert (await deadlines(chamber))[1:] == [deadline]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("til 27.11.2026 kl. 14", "Den nye fristen må være senere enn fredag 27. november 2026 kl. 14.00."),
        ("til 25.11.2026 kl. 14", "må være senere"),
        ("til 23.11.2026 kl. 14", "passert"),
        ("til 30.11.2029 kl. 14", "for lang"),
        ("til 28.3.2027 kl. 02:30", "Klokka 02.30 finnes ikke"),
        ("til fredg kl. 14", "fredag"),
        ("", "Si til når det skal kunne svares på P1"),
        ("<b>nå</b> @room", "Dette forstod jeg ikke."),
    ],
)
async def test_what_cannot_be_its_deadline_is_told_and_changes_nothing(chamber: Chamber, text: str, told: str) -> None:
    said = await chamber.write(OSLO, f"!avstemning forleng P1 {text}")
    assert told in said
    assert all("<b>n" not in str(one.content.get("formatted_body")) for one in chamber.said)
    assert await deadlines(chamber) == [datetime(2026, 11, 27, 14)]


async def test_those_extend_it_who_may_end_it_and_nobody_else(chamber: Chamber) -> None:
    for who in (DRAMMEN, KS):
        told = await chamber.write(who, "!avstemning forleng P1 til 30.11.2026 kl. 14")
        assert "Raymond Johansen (som spurte)" in told
        assert "Prøve Sekretær" in told
    assert "P1" not in await chamber.write("fremmed", "!avstemning forleng P1 til 30.11.2026 kl. 14")
    assert len(await deadlines(chamber)) == 1
    assert "forlenget" in await chamber.write(SECRETARY, "!avstemning forleng P1 til 30.11.2026 kl. 14")
    assert "må være senere" in await chamber.write(SECRETARY, "!avstemning forleng P1 til 30.11.2026 kl. 14")
    assert "forlenget" in await chamber.write(OSLO, "!avstemning forleng P1 til 1.12.2026 kl. 14")
    assert len(await deadlines(chamber)) == 3


async def test_extended_elsewhere_the_room_is_told_in_the_thread_and_only_there(chamber: Chamber) -> None:
    await chamber.write(OSLO, "avstemning forleng P1 til 30.11.2026 kl. 14", direct=True)
    told = [one for one in chamber.said if one.slot is None and one.relation is not None]
    assert [(one.room, one.relation and one.relation.to) for one in told] == [("!politisk:test", f"{NETWORK}/P1/text")]
    assert "forlenget" in str(told[0].content["body"])


async def test_the_reminders_follow_the_new_deadline_and_only_those_are_reminded_who_are_missing(
    chamber: Chamber,
) -> None:
    for city in CITIES[:7]:
        await chamber.click(city, "1", thing="P1")
    assert "(to dager igjen)" in await chamber.pass_time(DEADLINE - timedelta(days=2))
    await chamber.write(OSLO, "!avstemning forleng P1 til 3.12.2026 kl. 14")
    assert await chamber.pass_time(timedelta(days=1)) == ""
    told = await chamber.pass_time(timedelta(days=5))
    assert {one.room for one in chamber.said} == {f"@{DRAMMEN}:test"}
    assert "Fristen er torsdag 3. desember 2026 kl. 14.00 (to dager igjen)." in told


async def test_what_is_over_is_not_extended(chamber: Chamber) -> None:
    chamber.room.now += DEADLINE + timedelta(seconds=1)
    extend = "!avstemning forleng P1 til 30.11.2026 kl. 14"
    assert "Fristen gikk ut fredag 27. november 2026 kl. 14.00." in await chamber.write(OSLO, extend)
    await chamber.pass_time(timedelta(minutes=1))
    assert "Den er avsluttet." in await chamber.write(OSLO, extend)
    await chamber.write(OSLO, "!avstemning ny Når? valg ja; nei")
    await chamber.write(OSLO, "!avstemning trekk P2")
    await chamber.write(OSLO, "!ja")
    assert "Den er trukket." in await chamber.write(OSLO, extend.replace("P1", "P2"))
    assert "Det er ingen avstemning eller rundspørring P9." in await chamber.write(OSLO, extend.replace("P1", "P9"))
    assert "Ingen avstemning er åpen." in await chamber.write(OSLO, extend.replace(" P1", ""))
    assert len(await deadlines(chamber)) == 1
