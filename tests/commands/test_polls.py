"""A poll, as those see it who are asked: what is said back, how it stands, and what is stored."""

from __future__ import annotations

from datetime import timedelta

import pytest
import pytest_asyncio

from network.questions import Ending
from network.register import Voice
from tests.commands.chamber import NETWORK, TEXT, Chamber
from tests.commands.conftest import SECRETARY, Room
from tests.commands.test_rounds import BERGEN, CITIES, DEADLINE, DRAMMEN, KS, OSLO, STAVANGER, TRONDHEIM

ASKED = "!avstemning ny Når passer det best? valg mandag; tirsdag; onsdag 2. desember, frist 27.11.2026 kl. 14"


@pytest_asyncio.fixture
async def chamber(storby: Room) -> Chamber:
    """Oslo has asked; it is open until Friday 27 November 2026 at 14:00."""
    chamber = Chamber(storby)
    await chamber.write(OSLO, ASKED)
    return chamber


async def answers(chamber: Chamber) -> list[tuple[str, int | None]]:
    return [(one.voice, one.choice) for one in (await chamber.question()).answers if one.voided is None]


# --- asking ---------------------------------------------------------------------------------------------------


async def test_a_poll_asks_those_with_a_voice_and_tells_how_to_answer(storby: Room) -> None:
    chamber = Chamber(storby)
    told = await chamber.write(OSLO, ASKED)
    assert "Avstemning P1 er åpnet, med 8 stemmer. Fristen er fredag 27. november 2026 kl. 14.00." in told
    assert "P1 – Når passer det best?" in told
    assert "• 3 onsdag 2. desember" in told
    assert "0 av 8 har svart." in told
    (call,) = [one for one in chamber.said if one.name == f"{NETWORK}/P1/text"]
    assert set(call.content["m.mentions"]["user_ids"]) == {f"@{city}:test" for city in CITIES}
    (poll,) = [one.content["org.matrix.msc3381.poll.start"] for one in chamber.said if one.name == f"{NETWORK}/P1/poll"]
    assert poll["kind"] == "org.matrix.msc3381.poll.disclosed"
    assert [one["id"] for one in poll["answers"]] == ["1", "2", "3"]
    question = (await chamber.question()).question
    assert (len(question.roll), question.voice, question.hidden) == (8, Voice.ORGANISATION, False)


@pytest.mark.parametrize(
    ("text", "choices"),
    [
        ("Når? valg mandag; tirsdag", ("mandag", "tirsdag")),
        ("Når, valg: mandag, tirsdag eller onsdag", ("mandag", "tirsdag", "onsdag")),
        ("Når, mandag eller tirsdag?, valg ja, gjerne; nei", ("ja, gjerne", "nei")),
        ("Når?\n1. mandag\n2. tirsdag, kl. 9\n\n- eller aldri", ("1. mandag", "2. tirsdag, kl. 9", "eller aldri")),
        ("Når?\n1. mandag\n2) tirsdag", ("mandag", "tirsdag")),
        ("Når? valg 1. desember; 2. desember, per organisasjon", ("1. desember", "2. desember")),
        ("Til hvem? valg til staten; til KS; fra fylket, frist fredag", ("til staten", "til KS", "fra fylket")),
        ("Når? valg 👍; 👎, skjult", ("👍", "👎")),
        ("Når? valg i dag; i morgen; til uka, i politisk", ("i dag", "i morgen", "til uka")),
        ("<b>Når</b> @room? valg <i>a</i>; @room", ("<i>a</i>", "@room")),
    ],
)
async def test_the_choices_stand_after_the_question_or_below_it(
    storby: Room, text: str, choices: tuple[str, ...]
) -> None:
    chamber = Chamber(storby)
    await chamber.write(OSLO, f"!avstemning ny {text}")
    question = (await chamber.question()).question
    assert question.choices == choices
    assert question.text.endswith("?") == ("?" in text)
    for said in chamber.said:
        assert "<b>N" not in said.content.get("formatted_body", "")
        assert "<i>a" not in said.content.get("formatted_body", "")
        assert "@room" not in str(said.content.get("body", ""))
        assert said.content["m.mentions"].get("room") is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Når passer det?", "Hvilke valg er det?"),
        ("", "Her mangler spørsmålet."),
        ("Når? valg mandag", "minst to valg"),
        ("Når? valg mandag; Mandag", "Valget «Mandag» står to ganger."),
        ("Når? valg " + "; ".join(map(str, range(30))), "Det er 30 valg. En avstemning kan ha høyst 20."),
        ("Når? valg ja; " + "nei " * 200, "høyst 200"),
        ("Når? valg ja; nei\nja\nnei", "ett av stedene"),
        ("Når? valg ja; nei, frist 1.11.2026 kl. 14", "passert"),
        ("Når? valg ja; nei, frist fredg kl. 14", "fredag"),
        ("Når? valg ja; nei, frist 28.3.2027 kl. 02:30", "Klokka 02.30 finnes ikke"),
        ("Hva mener dere? " * 100 + "valg ja; nei", "høyst 500"),
        ("Når? valg ja; nei, organ styret", "organ"),
    ],
)
async def test_what_cannot_be_asked_is_told_why(storby: Room, text: str, told: str) -> None:
    chamber = Chamber(storby)
    assert told in await chamber.write(OSLO, f"!avstemning ny {text}")
    assert chamber.names == {}


async def test_those_may_ask_who_have_a_part_in_the_body(storby: Room) -> None:
    chamber = Chamber(storby)
    assert "Avstemning P1 er åpnet" in await chamber.write(KS, "!avstemning ny Når? valg ja; nei")
    assert "Avstemning P2 er åpnet" in await chamber.write(SECRETARY, "!avstemning ny Når? valg ja; nei")
    assert await chamber.write("fremmed", "!avstemning ny Når? valg ja; nei") != ""
    async with storby.database.reading() as connection:
        from storage import questions

        assert len(await questions.listed(connection, NETWORK)) == 2


async def test_one_that_is_asked_in_a_direct_chat_is_asked_in_the_bodys_room(storby: Room) -> None:
    chamber = Chamber(storby)
    told = await chamber.write(OSLO, "avstemning ny Når? valg ja; nei", direct=True)
    assert "Avstemning P1 er åpnet" in told
    assert {one.room for one in chamber.said if one.name} == {"!politisk:test"}
    question = (await chamber.question()).question
    assert question.body == "politisk"
    assert question.openings[0].deadline.isoformat() == "2026-12-01T10:00:00"


# --- answering ------------------------------------------------------------------------------------------------


async def test_an_answer_counts_alike_however_it_is_given(chamber: Chamber) -> None:
    thread = chamber.names[f"{NETWORK}/P1/text"]
    assert await chamber.click(OSLO, "1", thing="P1") == ""
    assert "Drammen svarer «mandag» på P1." in await chamber.write(DRAMMEN, "Mandag!", thread=thread)
    assert "Stavanger svarer «tirsdag» på P1." in await chamber.write(STAVANGER, "vi stemmer tirsdag", thread=thread)
    assert "Trondheim svarer «onsdag 2. desember» på P1." in await chamber.write(
        TRONDHEIM, "avstemning svar P1 onsdag", direct=True
    )
    assert "Bergen svarer «tirsdag» på P1." in await chamber.write(BERGEN, "!avstemning stem 2")
    assert "5 av 8 har svart." in chamber.tally
    assert "• mandag: 2 (Oslo og Drammen)" in chamber.tally
    assert "• tirsdag: 2 (Stavanger og Bergen)" in chamber.tally
    assert "Har ikke svart: Bærum, Kristiansand og Tromsø" in chamber.tally


async def test_the_latest_answer_of_an_organisation_counts_once_and_its_other_people_are_told(chamber: Chamber) -> None:
    await chamber.write(
        SECRETARY, "!register plass ny Elisabeth Enger i politisk, vara for Monica Myrvold Berg", direct=True
    )
    await chamber.write(SECRETARY, "!register matrix Elisabeth Enger @elisabeth-enger:test", direct=True)
    await chamber.click(DRAMMEN, "1", thing="P1")
    told = await chamber.click("elisabeth-enger", "2", thing="P1")
    assert "Elisabeth Enger har nå svart annerledes enn deg: Drammen svarer «tirsdag» på P1." in told
    assert [one.room for one in chamber.said if one.slot is None] == [f"@{DRAMMEN}:test"]
    assert "1 av 8 har svart." in chamber.tally
    assert "• tirsdag: 1 (Drammen)" in chamber.tally
    await chamber.click("elisabeth-enger", thing="P1")
    assert "• mandag: 1 (Drammen)" in chamber.tally


async def test_what_people_say_to_each_other_is_left_alone(chamber: Chamber) -> None:
    thread = chamber.names[f"{NETWORK}/P1/text"]
    assert await chamber.write(DRAMMEN, "hva mener dere andre?", thread=thread) == ""
    assert await chamber.write("fremmed", "mandag", thread=thread) == ""
    assert await chamber.write(DRAMMEN, "mandag", thread=thread, is_edit=True) == ""
    assert await answers(chamber) == []


async def test_what_is_no_choice_is_asked_about_where_the_bot_is_called(chamber: Chamber) -> None:
    told = await chamber.write(DRAMMEN, "!avstemning svar P1 lørdag")
    assert "Jeg forstod ikke hvilket valg du mener i P1." in told
    assert "• 1 mandag" in told
    assert "Valgene er" in await chamber.write(DRAMMEN, "!avstemning svar P1 4")
    assert "Valgene er" in await chamber.write(DRAMMEN, "!avstemning svar P1")
    assert "Valgene er" in await chamber.write(DRAMMEN, "!avstemning svar P1 " + "tekst " * 700)
    assert await answers(chamber) == []


async def test_who_has_no_voice_is_told_so_kindly_and_once(chamber: Chamber) -> None:
    assert "har ikke stemme i avstemning P1" in await chamber.click(KS, "1", thing="P1")
    assert [one.room for one in chamber.said] == [f"@{KS}:test"]
    assert await chamber.click(KS, "2", thing="P1") == ""
    assert "har ikke stemme" in await chamber.click("fremmed", "1", thing="P1")
    assert "har ikke stemme" in await chamber.write(KS, "!avstemning svar P1 1")
    assert "Du kan ikke svare for Oslo. Det kan Raymond Johansen." in await chamber.write(
        DRAMMEN, "!avstemning svar P1 for Oslo: 1"
    )
    assert await answers(chamber) == []


async def test_an_empty_or_unknown_click_takes_the_persons_click_back(chamber: Chamber) -> None:
    await chamber.click(OSLO, "1", thing="P1")
    assert await chamber.click(OSLO, thing="P1") == ""
    assert "0 av 8 har svart." in chamber.tally
    await chamber.click(OSLO, "1", thing="P1")
    await chamber.click(OSLO, "4", thing="P1")
    assert "0 av 8 har svart." in chamber.tally
    assert await chamber.click(BERGEN, thing="P1") == ""


async def test_a_redacted_answer_is_gone_and_its_author_told(chamber: Chamber) -> None:
    await chamber.write(OSLO, "!avstemning svar P1 1")
    event = chamber.last
    assert await chamber.redact(DRAMMEN, event) == ""
    assert "Svaret fra Oslo på P1 er tatt tilbake" in await chamber.redact(OSLO, event)
    assert "0 av 8 har svart." in chamber.tally


async def test_one_takes_ones_latest_answer_back_whatever_it_was_to(chamber: Chamber) -> None:
    await chamber.write(OSLO, f"!uttalelse ny Klima\n{TEXT}")
    await chamber.write(OSLO, "!uttalelse start U1")
    await chamber.write(OSLO, "!avstemning svar P1 1")
    chamber.room.now += timedelta(minutes=1)
    await chamber.write(OSLO, "!uttalelse støtt U1")
    chamber.room.now += timedelta(minutes=1)
    await chamber.write(OSLO, "vi stemmer tirsdag", direct=True)
    assert "Tatt tilbake: Oslo svarer «tirsdag» på P1." in await chamber.write(OSLO, "!angre")
    assert "• mandag: 1 (Oslo)" in chamber.tally
    assert "Tatt tilbake: Oslo støtter U1" in await chamber.write(OSLO, "!angre")
    assert "Tatt tilbake: Oslo svarer «mandag» på P1." in await chamber.write(OSLO, "!angre P1")
    assert "Du har ikke svart på noe som er åpent" in await chamber.write(OSLO, "!angre")
    assert "Du har ikke svart på noe som er åpent" in await chamber.write(OSLO, "!angre P1")


async def test_where_each_person_has_a_voice_each_is_counted(storby: Room) -> None:
    chamber = Chamber(storby)
    await chamber.write(OSLO, "!avstemning ny Når? valg ja; nei, per person")
    await chamber.click(OSLO, "1", thing="P1")
    await chamber.click(DRAMMEN, "2", thing="P1")
    assert "• ja: 1 (Raymond Johansen)" in chamber.tally
    assert (await chamber.question()).question.voice is Voice.PERSON


# --- hidden ---------------------------------------------------------------------------------------------------


async def test_of_a_hidden_poll_nobody_is_told_what_was_answered_until_it_is_closed(storby: Room) -> None:
    chamber = Chamber(storby)
    await chamber.write(OSLO, ASKED.replace(", frist", ", skjult, frist"))
    (poll,) = [one.content["org.matrix.msc3381.poll.start"] for one in chamber.said if one.name == f"{NETWORK}/P1/poll"]
    assert poll["kind"] == "org.matrix.msc3381.poll.undisclosed"
    await chamber.click(OSLO, "2", thing="P1")
    assert "tirsdag" not in chamber.tally
    assert "• Har svart: Oslo" in chamber.tally
    assert await chamber.write(DRAMMEN, "!avstemning svar P1 2") == (
        "Drammen har svart på P1. Svarer dere på nytt, gjelder det siste."
    )
    assert "«tirsdag»" in await chamber.write(BERGEN, "avstemning svar P1 2", direct=True)
    for who in (OSLO, SECRETARY):
        for text in ("!avstemning vis P1", "!avstemning liste", "!avstemning"):
            assert "tirsdag" not in await chamber.write(who, text)
    told = await chamber.pass_time(DEADLINE + timedelta(seconds=1))
    assert "• tirsdag: 3 (Oslo, Bergen og Drammen)" in told
    assert "• tirsdag: 3" in chamber.tally


async def test_a_hidden_poll_that_is_withdrawn_stays_hidden(storby: Room) -> None:
    chamber = Chamber(storby)
    await chamber.write(OSLO, ASKED.replace(", frist", ", skjult, frist"))
    await chamber.click(OSLO, "2", thing="P1")
    assert "Ett svar teller da ikke." in await chamber.write(OSLO, "!avstemning trekk P1")
    told = await chamber.write(OSLO, "!ja")
    assert "Avstemning P1 er trukket. Trukket av Raymond Johansen." in told
    assert "tirsdag" not in told + chamber.tally
    assert "tirsdag" not in await chamber.write(SECRETARY, "!avstemning vis P1")


# --- the end --------------------------------------------------------------------------------------------------


async def test_at_its_deadline_it_ends_with_the_result_and_who_answered_what(chamber: Chamber) -> None:
    for city in CITIES[:4]:
        await chamber.click(city, "1", thing="P1")
    await chamber.click(DRAMMEN, "2", thing="P1")
    told = await chamber.pass_time(DEADLINE + timedelta(seconds=1))
    assert "Flest har svart «mandag» på P1: 4 av 8. Fristen er ute." in told
    assert "• mandag: 4 (Oslo, Trondheim, Stavanger og Bærum)" in told
    assert "• onsdag 2. desember: 0" in told
    assert "• Har ikke svart: Kristiansand, Tromsø og Bergen" in told
    (end,) = [one for one in chamber.said if "poll.end" in one.type]
    assert "Flest har svart «mandag» på P1: 4 av 8." in str(end.content["body"])
    question = (await chamber.question()).question
    assert (question.ending, question.ended_by) == (Ending.CLOSED, None)
    assert await chamber.pass_time(timedelta(minutes=1)) == ""


async def test_a_tie_is_told_as_one_and_decided_by_nobody(chamber: Chamber) -> None:
    await chamber.click(OSLO, "1", thing="P1")
    await chamber.click(DRAMMEN, "3", thing="P1")
    told = await chamber.pass_time(DEADLINE + timedelta(seconds=1))
    assert "Det står likt i P1: mandag og onsdag 2. desember har 1 hver. Hva som da gjelder, avgjør dere selv." in told


async def test_nobody_answers(chamber: Chamber) -> None:
    assert "Ingen svarte på P1." in await chamber.pass_time(DEADLINE + timedelta(seconds=1))


async def test_from_its_second_on_it_takes_no_answer_whatever_the_clock_does(chamber: Chamber) -> None:
    chamber.room.now += DEADLINE + timedelta(seconds=1)
    assert "kom etter fristen for P1" in await chamber.click(DRAMMEN, "1", thing="P1")
    assert await chamber.click(DRAMMEN, "1", thing="P1") == ""
    assert "kom etter fristen for P1" in await chamber.write(OSLO, "!avstemning svar P1 1")
    assert "Ingen svarte på P1." in await chamber.pass_time(timedelta(minutes=1))
    assert "kom etter fristen" in await chamber.write(OSLO, "!avstemning svar P1 1")


async def test_who_asked_the_chair_and_the_secretariat_close_it_and_nobody_else(chamber: Chamber) -> None:
    told = await chamber.write(DRAMMEN, "!avstemning avslutt P1")
    assert "Raymond Johansen (som spurte)" in told
    assert "Prøve Sekretær" in told
    told = await chamber.write(OSLO, "!avstemning avslutt P1")
    assert "Har ikke svart: Oslo, Trondheim" in told
    assert "Skal avstemning P1 likevel avsluttes nå?" in told
    told = await chamber.write(OSLO, "!ja")
    assert "Ingen svarte på P1." in told
    assert "Avsluttet av Raymond Johansen." in told
    assert "er ikke åpen" in await chamber.write(SECRETARY, "!avstemning avslutt P1")
    assert "er avsluttet, så svaret telles ikke" in await chamber.write(DRAMMEN, "!avstemning svar P1 1")
    assert "er avsluttet" in await chamber.click(DRAMMEN, "1", thing="P1")


async def test_when_all_have_answered_it_is_closed_at_once(chamber: Chamber) -> None:
    for city in CITIES:
        await chamber.click(city, "1", thing="P1")
    assert "Alle har svart. Den kan avsluttes med !avstemning avslutt P1." in chamber.tally
    told = await chamber.write(SECRETARY, "!avstemning avslutt")
    assert "Flest har svart «mandag» på P1: 8 av 8." in told
    assert "Avsluttet av Prøve Sekretær." in told


async def test_a_withdrawn_one_takes_no_more_answers_and_reminds_nobody(chamber: Chamber) -> None:
    await chamber.write(OSLO, "!avstemning trekk P1")
    await chamber.write(OSLO, "!ja")
    assert "er trukket, så svaret telles ikke" in await chamber.click(DRAMMEN, "1", thing="P1")
    assert await chamber.pass_time(timedelta(days=2)) == ""
    assert await chamber.pass_time(timedelta(days=2)) == ""
    assert "Trukket 24. november 2026." in await chamber.write(OSLO, "!avstemning liste")


async def test_only_those_are_reminded_who_have_not_answered_and_they_answer_by_replying(chamber: Chamber) -> None:
    for city in CITIES[:7]:
        await chamber.click(city, "1", thing="P1")
    told = await chamber.pass_time(timedelta(days=2))
    assert {one.room for one in chamber.said} == {f"@{DRAMMEN}:test"}
    assert "Drammen har ikke svart på P1 «Når passer det best?»." in told
    ask = chamber.named("P1/ask--")
    assert "Drammen svarer «tirsdag» på P1." in await chamber.write(DRAMMEN, "tirsdag", to=ask, direct=True)


async def test_numbers_are_never_used_again_and_one_that_is_not_there_is_told(chamber: Chamber) -> None:
    await chamber.write(OSLO, "!avstemning trekk P1")
    await chamber.write(OSLO, "!ja")
    assert "Avstemning P2 er åpnet" in await chamber.write(OSLO, "!avstemning ny Når? valg ja; nei")
    assert "Rundspørring P3 er sendt" in await chamber.write(OSLO, "!rundspørring ny Hvordan?")
    assert "Avstemning P4 er åpnet" in await chamber.write(OSLO, "!avstemning ny Hvor? valg her; der")
    assert "Det er ingen avstemning eller rundspørring P9." in await chamber.write(OSLO, "!avstemning vis P9")
    assert "Hvilken mener du" in await chamber.write(OSLO, "!avstemning svar ja")
    assert "Oslo svarer «der» på P4." in await chamber.write(OSLO, "!avstemning svar P4 der")


async def test_the_journal_tells_who_answered_and_not_what(chamber: Chamber) -> None:
    await chamber.write(OSLO, "!avstemning svar P1 onsdag")
    told = await chamber.write(SECRETARY, "!logg")
    assert "Raymond Johansen – Oslo har svart på P1" in told
    assert "P1 «Når passer det best?» er sendt ut" in told
    assert "onsdag" not in told


async def test_the_journal_tells_of_a_reminder_that_came_too_late(chamber: Chamber) -> None:
    await chamber.pass_time(DEADLINE + timedelta(hours=1))
    assert "Nettverksbot – påminnelsen om P1: kom for sent, og ble ikke sendt" in await chamber.write(
        SECRETARY, "!logg"
    )
