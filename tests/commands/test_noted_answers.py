"""Answers to a poll or a survey that are given by telephone or e-mail, and written down by the secretariat."""

from __future__ import annotations

from datetime import timedelta

import pytest
import pytest_asyncio

from network.charter import read, write
from network.register import Voice
from network.statements import Via
from storage.charters import import_charter
from storage.database import Database
from tests.commands.chamber import NETWORK, Chamber
from tests.commands.conftest import BY_HAND, SECRETARY, Room
from tests.commands.test_polls import ASKED
from tests.commands.test_rounds import BERGEN, DEADLINE, DRAMMEN, KS, OSLO
from tests.commands.test_surveys import ASKED as ASKED_IN_WORDS
from tests.commands.test_surveys import sheet

BY_TELEPHONE = "!avstemning svar P1 for Bergen per telefon: mandag"


@pytest_asyncio.fixture
async def chamber(storby: Room) -> Chamber:
    """Oslo has asked; it is open until Friday 27 November 2026 at 14:00."""
    chamber = Chamber(storby)
    await chamber.write(OSLO, ASKED)
    return chamber


async def kept(chamber: Chamber) -> list[tuple[str, str | None, int | str | None, Via, str | None]]:
    file = await chamber.question()
    return [
        (one.voice, one.person, one.choice or one.text, one.via, one.recorded_by)
        for one in file.answers
        if one.voided is None
    ]


# --- written down ---------------------------------------------------------------------------------------------


async def test_a_note_counts_is_marked_as_such_and_told_those_whose_answer_it_is(chamber: Chamber) -> None:
    told = await chamber.write(SECRETARY, BY_TELEPHONE)
    assert "Bergen svarer «mandag» på P1. De får beskjed." in told
    (message,) = [one for one in chamber.said if one.room == f"@{BERGEN}:test"]
    assert message.content["body"] == (
        "Prøve Sekretær i sekretariatet har ført opp et svar som ble gitt per telefon: Bergen svarer «mandag» på P1."
        "\n\nEr det feil, så svar på denne meldingen; da gjelder det du svarer."
    )
    assert await kept(chamber) == [("bergen", None, 1, Via.TELEPHONE, SECRETARY)]
    for shown in (chamber.tally, await chamber.write(KS, "!avstemning vis P1")):
        assert "1 av 8 har svart." in shown
        assert "• mandag: 1 (Bergen (per telefon))" in shown
    assert "Prøve Sekretær – Bergen har svart på P1" in await chamber.write(SECRETARY, "!logg")


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("!avstemning svar P1 for Bergen per telefon: mandag", ("bergen", None, 1, Via.TELEPHONE, SECRETARY)),
        ("!avstemning svar P1 for Bergen kommune på e-post: 2", ("bergen", None, 2, Via.EMAIL, SECRETARY)),
        ("!avstemning svar for Bergen per epost, mandag", ("bergen", None, 1, Via.EMAIL, SECRETARY)),
        ("!avstemning svar P1 for Bergen per telefon mandag", ("bergen", None, 1, Via.TELEPHONE, SECRETARY)),
        ("!avstemning svar P1 per telefon for Bergen: mandag", ("bergen", None, 1, Via.TELEPHONE, SECRETARY)),
        (
            "!avstemning svar P1 for Bergen per telefon ved Roger Valhammer: mandag",
            ("bergen", BERGEN, 1, Via.TELEPHONE, SECRETARY),
        ),
        ("!avrøysting svar P1 for Bergen på telefon: mandag", ("bergen", None, 1, Via.TELEPHONE, SECRETARY)),
        (
            "!poll answer P1 for Bergen by phone said by Roger Valhammer: mandag",
            ("bergen", BERGEN, 1, Via.TELEPHONE, SECRETARY),
        ),
    ],
)
async def test_the_words_for_it(chamber: Chamber, text: str, answer: tuple[object, ...]) -> None:
    await chamber.write(SECRETARY, text)
    assert await kept(chamber) == [answer]


@pytest.mark.parametrize(
    ("who", "text", "told"),
    [
        (DRAMMEN, BY_TELEPHONE, "Det er bare sekretariatet som fører opp svar per telefon eller e-post."),
        (BERGEN, BY_TELEPHONE, "Det er bare sekretariatet"),
        (KS, BY_TELEPHONE, "Det er bare sekretariatet"),
        (SECRETARY, "!avstemning svar P1 per telefon: mandag", "Si hvem svaret gjelder"),
        (SECRETARY, "!avstemning svar P1 for KS per telefon: mandag", "KS er ikke blant dem som er spurt i P1."),
        (SECRETARY, "!avstemning svar P1 for Roger Valhammer per telefon: mandag", "er ikke blant dem som er spurt"),
        (SECRETARY, "!avstemning svar P1 for Bergn per telefon: mandag", "Bergen"),
        (SECRETARY, "!avstemning svar P1 for Bergen per telefon ved Rita Ottervik: mandag", "har ikke stemme"),
        (SECRETARY, "!avstemning svar P1 for Bergen per telefon ved <b>Ingen</b>: mandag", "person"),
        (SECRETARY, "!avstemning svar P1 for Bergen per telefon: lørdag", "Jeg forstod ikke hvilket valg"),
        (SECRETARY, "!avstemning svar P1 for Bergen per telefon", "Hva er svaret på P1?"),
    ],
)
async def test_what_is_not_written_down_is_told_why(chamber: Chamber, who: str, text: str, told: str) -> None:
    said = await chamber.write(who, text)
    assert told in said
    assert all("<b>Ingen" not in str(one.content.get("formatted_body")) for one in chamber.said)
    assert await kept(chamber) == []


async def test_a_note_never_takes_the_place_of_an_own_answer_and_the_own_one_does(chamber: Chamber) -> None:
    await chamber.click(BERGEN, "2", thing="P1")
    assert "Bergen har svart selv, og det gjelder: Bergen svarer «tirsdag» på P1." in await chamber.write(
        SECRETARY, BY_TELEPHONE
    )
    assert f"@{BERGEN}:test" not in {one.room for one in chamber.said}
    await chamber.write(SECRETARY, BY_TELEPHONE.replace("Bergen", "Drammen"))
    ask = chamber.named("P1/ask--")
    told = await chamber.write(DRAMMEN, "tirsdag", to=ask, direct=True)
    assert "Drammen svarer «tirsdag» på P1. Det tar plassen til det forrige svaret." in told
    assert "• tirsdag: 2 (Bergen og Drammen)" in chamber.tally
    assert "har svart selv" in await chamber.write(SECRETARY, BY_TELEPHONE.replace("Bergen", "Drammen"))


async def test_a_note_is_corrected_by_another_and_taken_back_by_the_secretariat(chamber: Chamber) -> None:
    await chamber.write(SECRETARY, BY_TELEPHONE)
    chamber.room.now += timedelta(minutes=1)
    told = await chamber.write(SECRETARY, BY_TELEPHONE.replace("mandag", "tirsdag"))
    assert "Bergen svarer «tirsdag» på P1. De får beskjed." in told
    assert "• tirsdag: 1 (Bergen (per telefon))" in chamber.tally
    # What is deleted in the room is the secretariat's message, and not what was said on the telephone.
    assert await chamber.redact(SECRETARY, chamber.last) == ""
    assert "ikke noe å angre" in await chamber.write(BERGEN, "!angre P1")
    assert "Tatt tilbake: Bergen svarer «tirsdag» på P1." in await chamber.write(SECRETARY, "!angre")
    assert "• mandag: 1 (Bergen (per telefon))" in chamber.tally


async def test_a_note_that_comes_after_the_deadline_or_the_end_does_not_count(chamber: Chamber) -> None:
    chamber.room.now += DEADLINE + timedelta(seconds=1)
    assert "kom etter fristen for P1" in await chamber.write(SECRETARY, BY_TELEPHONE)
    await chamber.pass_time(timedelta(minutes=1))
    assert "kom etter fristen for P1" in await chamber.write(SECRETARY, BY_TELEPHONE)
    await chamber.write(OSLO, "!avstemning ny Når? valg mandag; tirsdag")
    await chamber.write(OSLO, "!avstemning trekk P2")
    await chamber.write(OSLO, "!ja")
    assert "er trukket, så svaret telles ikke" in await chamber.write(SECRETARY, BY_TELEPHONE.replace("P1", "P2"))
    assert await kept(chamber) == []


# --- who has a voice, and who sees what -----------------------------------------------------------------------


async def test_where_each_person_has_a_voice_a_note_is_for_a_person(storby: Room) -> None:
    chamber = Chamber(storby)
    await chamber.write(OSLO, ASKED.replace(", frist", ", per person, frist"))
    assert (await chamber.question()).question.voice is Voice.PERSON
    told = await chamber.write(SECRETARY, "!avstemning svar P1 for Roger Valhammer per telefon: mandag")
    assert "Roger Valhammer svarer «mandag» på P1." in told
    assert f"@{BERGEN}:test" in {one.room for one in chamber.said}
    # An organisation with one who sits for it, is as good as that one's name.
    await chamber.write(SECRETARY, "!avstemning svar P1 for Drammen per e-post: mandag")
    assert "• mandag: 2 (Roger Valhammer (per telefon) og Monica Myrvold Berg (per e-post))" in chamber.tally
    await chamber.click(OSLO, "1", thing="P1")
    assert "Raymond Johansen har svart selv" in await chamber.write(
        SECRETARY, "!avstemning svar P1 for Oslo per telefon: tirsdag"
    )


async def test_of_a_hidden_poll_only_those_are_told_what_was_noted_whose_answer_it_is(storby: Room) -> None:
    chamber = Chamber(storby)
    await chamber.write(OSLO, ASKED.replace(", frist", ", skjult, frist"))
    assert await chamber.write(SECRETARY, BY_TELEPHONE) == "\n".join(
        str(one.content["body"]) for one in chamber.said if one.slot is None
    )
    told = {one.room: str(one.content["body"]) for one in chamber.said}
    assert told.keys() == {"!politisk:test", f"@{BERGEN}:test"}
    assert "«mandag»" in told[f"@{BERGEN}:test"]
    assert "mandag" not in told["!politisk:test"] + chamber.tally
    assert "• Har svart: Bergen (per telefon)" in chamber.tally
    await chamber.click(DRAMMEN, "2", thing="P1")
    for direct in (False, True):
        refused = await chamber.write(SECRETARY, BY_TELEPHONE.replace("Bergen", "Drammen"), direct=direct)
        assert refused == "Drammen har svart selv, og det gjelder: Drammen har svart på P1."
    assert "mandag" not in await chamber.write(SECRETARY, "!logg")
    assert "mandag: 1 (Bergen (per telefon))" in await chamber.pass_time(DEADLINE + timedelta(seconds=1))


# --- surveys --------------------------------------------------------------------------------------------------


async def test_a_survey_is_answered_by_e_mail_as_it_is_written(storby: Room) -> None:
    chamber = Chamber(storby)
    await chamber.write(SECRETARY, ASKED_IN_WORDS)
    told = await chamber.write(
        SECRETARY, "!rundspørring svar P1 for Bergen per e-post ved Roger Valhammer:\nHvert år.\nVi <b>skal</b>."
    )
    assert "Bergen har svart på P1. De får beskjed." in told
    (message,) = [one for one in chamber.said if one.room == f"@{BERGEN}:test"]
    assert "per e-post: Bergen har svart på P1. Svaret er: Hvert år. Vi <b>skal</b>.\n" in str(message.content["body"])
    assert "<b>skal" not in str(message.content["formatted_body"])
    await chamber.write(SECRETARY, "!rundspørring svar P1 for Drammen per telefon: Aldri.")
    assert "• Har svart: Bergen (per e-post) og Drammen (per telefon)" in chamber.tally
    assert "Bergen (per e-post) – Hvert år." in await chamber.write(KS, "!rundspørring vis P1")
    await chamber.pass_time(DEADLINE + timedelta(seconds=1))
    _, first, second, *_ = sheet(chamber)
    assert first[:2] == ("Bergen", "Roger Valhammer, per e-post, ført opp av Prøve Sekretær")
    assert second[:2] == ("Drammen", "per telefon, ført opp av Prøve Sekretær")


async def test_an_answer_in_ones_own_words_may_begin_with_much_the_same(storby: Room) -> None:
    chamber = Chamber(storby)
    await chamber.write(SECRETARY, ASKED_IN_WORDS)
    for text in ("Per telefon når vi kan.", "For oss er det best per telefon. Da får vi svar.", "per e-post: a@b.no"):
        await chamber.write(BERGEN, f"!rundspørring svar P1 {text}")
        assert (await kept(chamber))[-1] == ("bergen", BERGEN, text, Via.WORDS, None)


# --- elsewhere ------------------------------------------------------------------------------------------------


async def test_a_note_is_exported_and_taken_in_again(chamber: Chamber, database: Database) -> None:
    await chamber.write(SECRETARY, BY_TELEPHONE)
    exported = await chamber.room.exported(NETWORK)
    (note,) = exported.proceedings.answers
    assert (note.via, note.recorded_by, note.person) == (Via.TELEPHONE, SECRETARY, None)
    async with database.work() as connection:
        await import_charter(connection, read(write(exported)), BY_HAND)
    assert (await Room(database, chamber.room.setup).exported(NETWORK)).proceedings == exported.proceedings
