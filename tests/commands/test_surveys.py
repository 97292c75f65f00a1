"""A survey, as those see it who are asked: free answers, gathered in a table and in a spreadsheet."""

from __future__ import annotations

import io
from datetime import timedelta

import pytest
import pytest_asyncio
from openpyxl import load_workbook

from commands.documents.making import maker
from tests.commands.chamber import NETWORK, Chamber
from tests.commands.conftest import SECRETARY, Room
from tests.commands.test_rounds import BERGEN, CITIES, DEADLINE, DRAMMEN, KS, OSLO, STAVANGER

ASKED = "!rundspørring ny Hvordan fører dere klimaregnskap? frist 27.11.2026 kl. 14\nHvem fører det?\nHvor ofte?"


@pytest_asyncio.fixture
async def chamber(storby: Room) -> Chamber:
    """The secretariat has asked; it is open until Friday 27 November 2026 at 14:00."""
    chamber = Chamber(storby)
    await chamber.write(SECRETARY, ASKED)
    return chamber


async def texts(chamber: Chamber) -> dict[str, str | None]:
    return {one.voice: one.text for one in (await chamber.question()).answers if one.voided is None}


def thread(chamber: Chamber) -> str:
    return chamber.names[f"{NETWORK}/P1/survey"]


def sheet(chamber: Chamber) -> list[tuple[object, ...]]:
    (document,) = [one.document for one in chamber.said if one.document is not None]
    file = maker(chamber.room.setup.words)(document)
    return [tuple(cell.value for cell in row) for row in load_workbook(io.BytesIO(file.data)).active.rows]


async def test_a_survey_asks_each_organisation_and_shows_its_questions(storby: Room) -> None:
    chamber = Chamber(storby)
    told = await chamber.write(SECRETARY, ASKED)
    assert "Rundspørring P1 er sendt til 8 organisasjoner. Fristen er fredag 27. november 2026 kl. 14.00." in told
    assert "• Hvem fører det?\n• Hvor ofte?" in told
    assert not [one for one in chamber.said if "poll" in one.type]
    (call,) = [one for one in chamber.said if one.name == f"{NETWORK}/P1/survey"]
    assert set(call.content["m.mentions"]["user_ids"]) == {f"@{city}:test" for city in CITIES}
    assert (await chamber.question()).question.parts == ("Hvem fører det?", "Hvor ofte?")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "Her mangler spørsmålet."),
        ("Hvordan? frist 1.11.2026", "passert"),
        ("Hvordan?\n" + "\n".join(f"Nummer {number}?" for number in range(30)), "høyst 20"),
        ("Hvordan?\n" + "side " * 400, "høyst 1\xa0000"),
    ],
)
async def test_what_cannot_be_asked_is_told_why(storby: Room, text: str, told: str) -> None:
    chamber = Chamber(storby)
    assert told in await chamber.write(OSLO, f"!rundspørring ny {text}")
    assert chamber.names == {}


async def test_an_answer_counts_alike_however_it_is_given(chamber: Chamber) -> None:
    told = await chamber.write(DRAMMEN, "Økonomiavdelingen.\nHvert kvartal.", thread=thread(chamber))
    assert "Drammen har svart på P1." in told
    await chamber.write(OSLO, "rundspørring svar P1 Klimaetaten, hvert år", direct=True)
    await chamber.write(BERGEN, "!rundspørring svar Vi <b>vet</b> ikke @room")
    await chamber.write(STAVANGER, "Miljøsjefen", to=f"{NETWORK}/P1/survey")
    assert "4 av 8 har svart." in chamber.tally
    assert "• Har svart: Oslo, Stavanger, Bergen og Drammen" in chamber.tally
    assert "Klimaetaten" not in chamber.tally
    assert (await texts(chamber))["drammen"] == "Økonomiavdelingen.\nHvert kvartal."


async def test_ones_own_name_may_stand_first_and_anothers_is_part_of_the_answer(chamber: Chamber) -> None:
    await chamber.write(DRAMMEN, "Drammen: Vi svarer for Oslo.", thread=thread(chamber))
    await chamber.write(BERGEN, "Oslo: de gjør det bra, vi ikke.", thread=thread(chamber))
    assert await texts(chamber) == {"drammen": "Vi svarer for Oslo.", "bergen": "Oslo: de gjør det bra, vi ikke."}


async def test_in_the_thread_the_first_line_is_the_answer_and_what_comes_after_it_is_talk(chamber: Chamber) -> None:
    await chamber.write(DRAMMEN, "Hvert kvartal.", thread=thread(chamber))
    told = await chamber.write(DRAMMEN, "Takk for at dere spør!", thread=thread(chamber))
    assert "Drammen har svart på P1 allerede" in told
    assert [one.room for one in chamber.said] == [f"@{DRAMMEN}:test"]
    assert await chamber.write(DRAMMEN, "Og god helg.", thread=thread(chamber)) == ""
    assert (await texts(chamber))["drammen"] == "Hvert kvartal."
    told = await chamber.write(DRAMMEN, "Hvert år, mente jeg.", to=f"{NETWORK}/P1/survey")
    assert "Det tar plassen til det forrige svaret." in told
    assert (await texts(chamber))["drammen"] == "Hvert år, mente jeg."


async def test_who_is_not_asked_may_talk_in_the_thread_and_is_told_where_an_answer_was_meant(chamber: Chamber) -> None:
    assert await chamber.write(KS, "Spennende!", thread=thread(chamber)) == ""
    assert "svarer ikke for noen av dem som er spurt i rundspørring P1" in await chamber.write(
        KS, "Vi fører det ikke", to=f"{NETWORK}/P1/survey"
    )
    assert await chamber.write(KS, "Vi fører det ikke", to=f"{NETWORK}/P1/survey") == ""
    assert "svarer ikke for noen" in await chamber.write(KS, "!rundspørring svar P1 Vi fører det ikke")
    assert "Prøvenettverket" not in await chamber.write("fremmed", "Hei", thread=thread(chamber))
    assert await texts(chamber) == {}


async def test_nothing_to_answer_with_is_asked_about_and_too_much_is_told(chamber: Chamber) -> None:
    assert "Hva er svaret?" in await chamber.write(OSLO, "!rundspørring svar P1")
    assert "høyst 10\xa0000" in await chamber.write(OSLO, "!rundspørring svar P1 " + "side " * 3000)
    assert await texts(chamber) == {}


async def test_only_those_are_reminded_who_have_not_answered_and_they_answer_by_replying(chamber: Chamber) -> None:
    for city in CITIES[:7]:
        await chamber.write(city, "!rundspørring svar P1 Hvert år")
    told = await chamber.pass_time(timedelta(days=2))
    assert {one.room for one in chamber.said} == {f"@{DRAMMEN}:test"}
    assert "Drammen har ikke svart på P1 «Hvordan fører dere klimaregnskap?»." in told
    ask = chamber.named("P1/ask--")
    assert "Drammen har svart på P1." in await chamber.write(DRAMMEN, "Aldri.\nVi skal.", to=ask, direct=True)
    assert (await texts(chamber))["drammen"] == "Aldri.\nVi skal."


async def test_at_its_deadline_the_answers_stand_in_a_table_and_in_a_spreadsheet(chamber: Chamber) -> None:
    await chamber.write(DRAMMEN, "!rundspørring svar P1 =1+1 <b>@room")
    await chamber.write(OSLO, "!rundspørring svar P1 Klimaetaten.\nHvert år.")
    told = await chamber.pass_time(DEADLINE + timedelta(seconds=1))
    assert "2 av 8 har svart på P1. Fristen er ute." in told
    assert "Oslo – Klimaetaten. Hvert år." in told
    assert "@room" not in told
    assert "Har ikke svart: Trondheim, Stavanger" in told
    head, first, second, *rest = sheet(chamber)
    assert head == ("Organisasjon", "Svart av", "Tidspunkt", "Svar")
    assert (first[0], first[1], first[3]) == ("Oslo", "Raymond Johansen", "Klimaetaten.\nHvert år.")
    assert (second[0], second[3]) == ("Drammen", "=1+1 <b>@room")
    assert [row[0] for row in rest] == ["Trondheim", "Stavanger", "Bærum", "Kristiansand", "Tromsø", "Bergen"]
    assert "kom etter fristen" in await chamber.write(BERGEN, "!rundspørring svar P1 For sent")
    assert "kom etter fristen" in await chamber.write(STAVANGER, "For sent", thread=thread(chamber))


async def test_a_long_answer_is_cut_in_the_room_and_whole_in_the_spreadsheet(chamber: Chamber) -> None:
    page = "Vi fører det slik. " * 500
    await chamber.write(DRAMMEN, f"!rundspørring svar P1 {page}")
    told = await chamber.pass_time(DEADLINE + timedelta(seconds=1))
    assert len(told) < 2000
    assert str(sheet(chamber)[1][3]) == page.strip()


async def test_it_is_closed_and_shown_with_its_answers(chamber: Chamber) -> None:
    await chamber.write(OSLO, "!rundspørring svar P1 Klimaetaten")
    assert "Oslo – Klimaetaten" in await chamber.write(KS, "!rundspørring vis P1")
    assert "P1 – Hvordan fører dere klimaregnskap?" in await chamber.write(KS, "!rundspørring")
    assert "Skal rundspørring P1 likevel avsluttes nå?" in await chamber.write(SECRETARY, "!rundspørring avslutt")
    told = await chamber.write(SECRETARY, "!ja")
    assert "1 av 8 har svart på P1. Avsluttet av Prøve Sekretær." in told
    assert sheet(chamber)[1][0] == "Oslo"
    assert "Ingen rundspørring er åpen." in await chamber.write(OSLO, "!rundspørring")
    assert "Avsluttet 24. november 2026." in await chamber.write(OSLO, "!rundspørring liste")


async def test_one_that_is_withdrawn_gathers_nothing(chamber: Chamber) -> None:
    await chamber.write(OSLO, "!rundspørring svar P1 Klimaetaten")
    await chamber.write(SECRETARY, "!rundspørring trekk P1")
    told = await chamber.write(SECRETARY, "!ja")
    assert "Rundspørring P1 er trukket." in told
    assert not [one for one in chamber.said if one.document is not None]
    assert "er trukket, så svaret telles ikke" in await chamber.write(DRAMMEN, "!rundspørring svar P1 Vi også")
