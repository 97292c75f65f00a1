"""A poll or a survey gets more time: who may, what is told, and what is then due."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
import pytest_asyncio

from network.charter import read, write
from storage.charters import import_charter
from storage.database import Database
from tests.commands.chamber import NETWORK, Chamber
from tests.commands.conftest import BY_HAND, SECRETARY, Room
from tests.commands.test_polls import ASKED
from tests.commands.test_rounds import BERGEN, CITIES, DEADLINE, DRAMMEN, KS, OSLO
from tests.commands.test_surveys import sheet

REOPEN = "!avstemning gjenåpne P1 til 30.11.2026 kl. 14"
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
    assert "Den er avsluttet, men kan gjenåpnes." in await chamber.write(OSLO, extend)
    await chamber.write(OSLO, "!avstemning ny Når? valg ja; nei")
    await chamber.write(OSLO, "!avstemning trekk P2")
    await chamber.write(OSLO, "!ja")
    assert "Den er trukket." in await chamber.write(OSLO, extend.replace("P1", "P2"))
    assert "Det er ingen avstemning eller rundspørring P9." in await chamber.write(OSLO, extend.replace("P1", "P9"))
    assert "Ingen avstemning er åpen." in await chamber.write(OSLO, extend.replace(" P1", ""))
    assert len(await deadlines(chamber)) == 1


# --- after it was closed --------------------------------------------------------------------------------------


async def test_reopened_it_calls_only_those_who_have_not_answered_and_the_answers_stand(chamber: Chamber) -> None:
    for city in CITIES[:6]:
        await chamber.click(city, "1", thing="P1")
    await chamber.pass_time(DEADLINE + timedelta(hours=1))
    assert "Si til når" in await chamber.write(SECRETARY, "!avstemning gjenåpne P1")
    chamber.room.now += timedelta(minutes=1)
    told = await chamber.write(SECRETARY, REOPEN)
    assert "Avstemning P1 er åpnet igjen til mandag 30. november 2026 kl. 14.00. Svarene som er gitt, står." in told
    assert "Disse har ikke svart: Bergen og Drammen." in told
    (message,) = [one for one in chamber.said if one.name == f"{NETWORK}/P1/reopened-2"]
    assert message.content["m.mentions"]["user_ids"] == [f"@{BERGEN}:test", f"@{DRAMMEN}:test"]
    assert {one.room for one in chamber.said} == {"!politisk:test"}
    assert "6 av 8 har svart. Fristen er mandag 30. november" in chamber.tally
    question = (await chamber.question()).question
    assert (question.ending, question.ended_at, question.ended_by) == (None, None, None)
    assert "P1 er åpnet igjen" in await chamber.write(SECRETARY, "!logg")
    told = await chamber.write(DRAMMEN, "tirsdag", to=f"{NETWORK}/P1/reopened-2")
    assert "Drammen svarer «tirsdag» på P1." in told
    # Those who are missing are reminded by the new deadline, and it is closed by it.
    await chamber.pass_time(timedelta(days=1, hours=23))
    assert {one.room for one in chamber.said} == {f"@{BERGEN}:test"}
    told = await chamber.pass_time(timedelta(days=2))
    assert told.count("Flest har svart «mandag» på P1: 6 av 8.") == 2
    assert f"{NETWORK}/P1/result-2" in chamber.names


async def test_reopened_it_has_a_poll_of_its_own_as_an_ended_one_takes_no_votes(chamber: Chamber) -> None:
    await chamber.click(OSLO, "1", thing="P1")
    sent_in_time = chamber.room.now
    await chamber.pass_time(DEADLINE + timedelta(hours=1))
    chamber.room.now += timedelta(minutes=1)
    await chamber.write(SECRETARY, REOPEN)
    assert f"{NETWORK}/P1/poll--2" in chamber.names
    told = await chamber.click(DRAMMEN, "1", thing="P1")
    assert "Den avstemningen om P1 er avsluttet. Svar i den nye" in told
    assert {one.room for one in chamber.said} == {f"@{DRAMMEN}:test"}
    assert await chamber.click(DRAMMEN, "1", thing="P1") == ""
    assert "1 av 8 har svart." in chamber.tally
    # What was sent before the first one was ended is judged by its time, and counts.
    assert await chamber.click(BERGEN, "1", thing="P1", at=sent_in_time) == ""
    assert await chamber.click(DRAMMEN, "2", thing="P1", poll="poll--2") == ""
    assert "3 av 8 har svart." in chamber.tally
    assert await chamber.click(OSLO, "2", thing="P1", poll="poll--2") == ""
    assert "• tirsdag: 2 (Oslo og Drammen)" in chamber.tally
    await chamber.write(SECRETARY, "!avstemning avslutt P1")
    await chamber.write(SECRETARY, "!ja")
    (end,) = [one for one in chamber.said if "poll.end" in one.type]
    assert end.relation is not None
    assert end.relation.to == f"{NETWORK}/P1/poll--2"


async def test_closed_before_its_time_and_reopened_and_extended_it_keeps_the_poll_of_the_reopening(
    chamber: Chamber,
) -> None:
    assert "kan ikke åpnes" not in await chamber.write(OSLO, "!avstemning avslutt P1")
    await chamber.write(OSLO, "!ja")
    told = await chamber.write(OSLO, "!avstemning gjenåpne, frist 26.11.2026 kl. 14")
    assert told.count("er åpnet igjen") == 1
    await chamber.write(OSLO, "!avstemning forleng P1 til 1.12.2026 kl. 14")
    assert await chamber.click(DRAMMEN, "1", thing="P1", poll="poll--2") == ""
    assert "• mandag: 1 (Drammen)" in chamber.tally
    await chamber.write(OSLO, "!avstemning avslutt P1")
    await chamber.write(OSLO, "!ja")
    await chamber.write(OSLO, "!avstemning gjenåpne P1 til 2.12.2026 kl. 14")
    assert await chamber.click(BERGEN, "1", thing="P1", poll="poll--4") == ""
    assert "Svar i den nye" in await chamber.click(OSLO, "1", thing="P1", poll="poll--2")
    assert "• mandag: 2 (Bergen og Drammen)" in chamber.tally


async def test_one_that_is_overdue_and_not_closed_yet_keeps_its_poll(chamber: Chamber) -> None:
    chamber.room.now += DEADLINE + timedelta(seconds=1)
    assert "er åpnet igjen" in await chamber.write(OSLO, REOPEN)
    assert f"{NETWORK}/P1/poll--2" not in chamber.names
    assert await chamber.click(DRAMMEN, "1", thing="P1") == ""
    assert "1 av 8 har svart." in chamber.tally
    assert await chamber.pass_time(timedelta(minutes=1)) == ""


async def test_when_all_have_answered_nobody_is_called(chamber: Chamber) -> None:
    for city in CITIES:
        await chamber.click(city, "1", thing="P1")
    await chamber.write(OSLO, "!avstemning avslutt P1")
    told = await chamber.write(OSLO, REOPEN, direct=True)
    assert "Svarene som er gitt, står. Svar i avstemningen, eller på denne meldingen." in told
    assert "Disse har ikke svart" not in told
    (message,) = [one for one in chamber.said if one.name == f"{NETWORK}/P1/reopened-2"]
    assert not message.content["m.mentions"].get("user_ids")


async def test_those_reopen_it_who_may_end_it_and_only_what_was_closed(chamber: Chamber) -> None:
    assert "Fristen går ikke ut før fredag 27. november 2026 kl. 14.00." in await chamber.write(OSLO, REOPEN)
    assert "Ingen avstemning er avsluttet." in await chamber.write(OSLO, REOPEN.replace(" P1", ""))
    await chamber.pass_time(DEADLINE + timedelta(hours=1))
    for who in (DRAMMEN, KS):
        assert "Raymond Johansen (som spurte)" in await chamber.write(who, REOPEN)
    assert "P1" not in await chamber.write("fremmed", REOPEN)
    assert "passert" in await chamber.write(OSLO, REOPEN.replace("30.11", "26.11"))
    assert "Klokka 02.30 finnes ikke" in await chamber.write(OSLO, "!avstemning gjenåpne P1 til 28.3.2027 kl. 02:30")
    assert len(await deadlines(chamber)) == 1
    assert "er åpnet igjen" in await chamber.write(OSLO, REOPEN)
    assert "Fristen går ikke ut før mandag" in await chamber.write(OSLO, REOPEN)
    assert len(await deadlines(chamber)) == 2
    await chamber.write(OSLO, "!avstemning trekk P1")
    await chamber.write(OSLO, "!ja")
    assert "Den er trukket." in await chamber.write(OSLO, REOPEN.replace("30.11", "1.12"))


async def test_a_survey_is_reopened_and_gathers_all_answers_again(storby: Room) -> None:
    chamber = Chamber(storby)
    await chamber.write(SECRETARY, SURVEY)
    await chamber.write(OSLO, "!rundspørring svar P1 Klimaetaten")
    await chamber.pass_time(DEADLINE + timedelta(seconds=1))
    told = await chamber.write(SECRETARY, "!rundspørring gjenåpne til 30.11.2026 kl. 14")
    assert "Rundspørring P1 er åpnet igjen til mandag 30. november 2026 kl. 14.00." in told
    assert "Svar på denne meldingen." in told
    assert not [one for one in chamber.said if "poll" in one.type]
    told = await chamber.write(DRAMMEN, "Økonomiavdelingen.", to=f"{NETWORK}/P1/reopened-2")
    assert "Drammen har svart på P1." in told
    told = await chamber.pass_time(timedelta(days=3))
    assert "2 av 8 har svart på P1." in told
    assert [row[0] for row in sheet(chamber)[1:3]] == ["Oslo", "Drammen"]


async def test_of_a_hidden_poll_the_new_answers_are_hidden_until_it_is_closed_again(storby: Room) -> None:
    chamber = Chamber(storby)
    await chamber.write(OSLO, ASKED.replace(", frist", ", skjult, frist"))
    await chamber.click(BERGEN, "1", thing="P1")
    await chamber.pass_time(DEADLINE + timedelta(seconds=1))
    told = await chamber.write(OSLO, REOPEN)
    assert "Det som var svart da den ble avsluttet, er kjent" in told
    await chamber.click(DRAMMEN, "2", thing="P1", poll="poll--2")
    assert "tirsdag" not in chamber.tally
    assert "• Har svart: Bergen og Drammen" in chamber.tally
    assert "tirsdag" not in await chamber.write(OSLO, "!avstemning vis P1")
    assert "• tirsdag: 1 (Drammen)" in await chamber.pass_time(timedelta(days=3))


async def test_what_was_reopened_is_exported_and_taken_in_again(chamber: Chamber, database: Database) -> None:
    await chamber.click(OSLO, "1", thing="P1")
    await chamber.pass_time(DEADLINE + timedelta(seconds=1))
    await chamber.write(OSLO, REOPEN)
    exported = await chamber.room.exported(NETWORK)
    (asked,) = exported.proceedings.questions
    assert (len(asked.openings), asked.ending, asked.openings[1].by) == (2, None, OSLO)
    async with database.work() as connection:
        await import_charter(connection, read(write(exported)), BY_HAND)
    assert (await Room(database, chamber.room.setup).exported(NETWORK)).proceedings == exported.proceedings
