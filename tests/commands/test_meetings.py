"""Meetings, as those see it who plan them and those who are called: what is said back, and what is stored."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
import pytest_asyncio

from commands.context import Setup
from commands.speech.words import Words
from network.meetings import Answer, ItemState, MeetingFile
from storage import meetings
from storage.database import Database
from tests.commands.chamber import NETWORK, Chamber
from tests.commands.conftest import ADMIN, BOT, SECRETARY, Room, take_in

OSLO, TRONDHEIM, DRAMMEN, BERGEN = "raymond-johansen", "rita-ottervik", "monica-myrvold-berg", "roger-valhammer"
KS = "bjorn-arild-gram"
CALL, BOARD = f"{NETWORK}/M2/call", f"{NETWORK}/M2/attendance"


@pytest_asyncio.fixture
async def chamber(storby: Room) -> Chamber:
    """M1 was the meeting of 12 November 2020 (charter); M2 is planned for 12 March 2027 at 09–14."""
    chamber = Chamber(storby)
    await chamber.write(SECRETARY, "!møte ny 12. mars 2027 kl. 9-14, sted Oslo rådhus, tittel Vårmøte")
    return chamber


async def file(chamber: Chamber, number: int = 2) -> MeetingFile:
    async with chamber.room.database.reading() as connection:
        return await meetings.load(connection, NETWORK, number)


async def answers(chamber: Chamber) -> list[tuple[str, Answer]]:
    return [(one.person, one.answer) for one in (await file(chamber)).attendance]


# --- planning -------------------------------------------------------------------------------------------------


async def test_a_meeting_is_planned_with_its_wall_time(storby: Room) -> None:
    chamber = Chamber(storby)
    told = await chamber.write(SECRETARY, "!møte ny 12. mars 2027 kl. 9-14, sted Oslo rådhus, tittel Vårmøte")
    assert "M2 i KS storbynettverk er satt opp fredag 12. mars 2027 kl. 09.00–14.00." in told
    assert "Sted: Oslo rådhus" in told
    its = (await file(chamber)).meeting
    assert (its.body, its.starts, its.ends) == (
        "politisk", datetime(2027, 3, 12, 9), datetime(2027, 3, 12, 14)
    )  # fmt: skip


async def test_of_a_meeting_perhaps_only_the_day_is_known(storby: Room) -> None:
    chamber = Chamber(storby)
    told = await chamber.write(SECRETARY, "!møte ny 12. mars 2027")
    assert "Klokkeslettet er ikke satt" in told
    assert (await file(chamber)).meeting.starts is None
    assert "har ikke noe klokkeslett ennå" in await chamber.write(SECRETARY, "!møte innkalling M2")
    await chamber.write(SECRETARY, "!møte flytt M2 til 12. mars 2027 kl. 10")
    assert (await file(chamber)).meeting.starts == datetime(2027, 3, 12, 10)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("!møte ny 31. april 2027", "april 2027 har 30 dager"),
        ("!møte ny 28.3.2027 kl. 02:30", "Klokka 02.30 finnes ikke"),
        ("!møte ny 31.10.2027 kl. 02:30", "to ganger"),
        ("!møte ny 12.3.2027 kl. 14-9", "Slutten må komme etter begynnelsen"),
        ("!møte ny 29. februar 2027 kl. 9", "februar 2027 har 28 dager"),
        ("!møte ny", "en dag"),
        ("!møte ny mars 2027", "dag"),
        ("!møte ny 12.3.2027 kl. 9, lenke her", "https://"),
    ],
)
async def test_no_meeting_comes_of_what_cannot_be(storby: Room, line: str, told: str) -> None:
    chamber = Chamber(storby)
    assert told in await chamber.write(SECRETARY, line)
    with pytest.raises(meetings.UnknownMeeting):
        await file(chamber)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("!møte komer", "Mente du !møte kommer?"),
        ("!møte nyt 12. mars 2027", "Mente du !møte ny?"),
        ("!oppgave ny Skrive brev, ansvar Ingen Her", "Ingen Her"),
        ("!sak ny Klima, innleder Ingen Her", "Ingen Her"),
        ("!møte forfall M2, vara Raymond Johansen", "kan ikke møte for en annen"),
    ],
)
async def test_what_is_all_but_right_is_told_so(chamber: Chamber, line: str, told: str) -> None:
    said = await chamber.write(SECRETARY if "oppgave" in line or "nyt" in line else DRAMMEN, line)
    assert told in said
    assert "er notert" not in said
    assert "er meldt inn" not in said


async def test_a_meeting_is_moved_with_or_without_til(chamber: Chamber) -> None:
    assert "er flyttet" in await chamber.write(SECRETARY, "!møte flytt M2 19. mars 2027 kl. 10")
    assert "er flyttet" in await chamber.write(SECRETARY, "!møte flytt M2 til 20. mars 2027 kl. 10")


async def test_only_the_secretariat_and_the_chair_plan(storby: Room) -> None:
    chamber = Chamber(storby)
    told = await chamber.write(DRAMMEN, "!møte ny 12. mars 2027 kl. 9")
    assert "sekretariatet (Prøve Sekretær)" in told
    with pytest.raises(meetings.UnknownMeeting):
        await file(chamber)


async def test_a_meeting_at_the_same_time_is_told_of(chamber: Chamber) -> None:
    told = await chamber.write(SECRETARY, "!møte ny 12. mars 2027 kl. 13-15, i Det administrative storbynettverket")
    assert "På samme tid: M2 (Vårmøte" in told
    told = await chamber.write(SECRETARY, "!møte ny 12. mars 2027 kl. 15-16, i Det administrative storbynettverket")
    assert "M4" in told
    assert "På samme tid" not in told


async def test_a_meeting_in_the_past_is_noted_and_nobody_called(storby: Room) -> None:
    chamber = Chamber(storby)
    assert "tilbake i tid" in await chamber.write(SECRETARY, "!møte ny 3. mars 2025 kl. 9-14")
    assert "har begynt eller er holdt" in await chamber.write(SECRETARY, "!møte innkalling M2")


async def test_texts_are_escaped_and_ping_nobody(storby: Room) -> None:
    chamber = Chamber(storby)
    await chamber.write(SECRETARY, "!møte ny 12. mars 2027 kl. 9, sted <b>her</b> @room, tittel Møte 🎉")
    (said,) = chamber.said
    assert "<b>her" not in said.content["formatted_body"]
    assert said.content["m.mentions"] == {}


async def test_it_is_shown_listed_and_asked_for(chamber: Chamber) -> None:
    for asked in ("!møte", "!møte vis M2", "når er neste møte?"):
        told = await chamber.write(DRAMMEN, asked, mentions_bot=True)
        assert "M2 – Vårmøte" in told, asked
        assert "fredag 12. mars 2027 kl. 09.00–14.00" in told
    assert "M2 – Vårmøte" in await chamber.write(DRAMMEN, "!møte liste")
    assert "12. november 2020" in await chamber.write(DRAMMEN, "!møte liste 2020")
    assert "fredag 12. mars 2027" in await chamber.write(DRAMMEN, "!status")


async def test_the_meeting_of_12_november_2020_is_shown_with_its_items(storby: Room) -> None:
    told = await Chamber(storby).write(DRAMMEN, "!møte vis M1")
    assert "Byenes klimautfordringer" in told
    assert "Enighet om å sende en felles uttalelse." in told
    assert "Innleder: Trondheim" in told
    assert "Utfordringer ved el-sparkesykler" in told


# --- moving and cancelling ------------------------------------------------------------------------------------


async def test_a_meeting_that_is_moved_lasts_as_long_and_asks_anew(chamber: Chamber) -> None:
    await chamber.write(SECRETARY, "!møte innkalling M2")
    await chamber.write(OSLO, "!møte kommer")
    told = await chamber.write(SECRETARY, "!møte flytt M2 til 19. mars 2027 kl. 10")
    assert "M2 er flyttet fra fredag 12. mars 2027 kl. 09.00–14.00 til fredag 19. mars 2027 kl. 10.00–15.00." in told
    assert "må svare på nytt" in told
    its = await file(chamber)
    assert (its.meeting.ends, its.meeting.sequence) == (datetime(2027, 3, 19, 15), 1)
    assert its.attendance == ()
    calendars = [one for one in chamber.said if one.document is not None and one.document.kind == "meeting-calendar"]
    assert len(calendars) == 1


async def test_what_is_cancelled_is_told_and_takes_no_more_answers(chamber: Chamber) -> None:
    await chamber.write(SECRETARY, "!møte innkalling M2")
    told = await chamber.write(SECRETARY, "!møte avlys M2 fordi for få kan komme")
    assert "er avlyst. Grunn: for få kan komme" in told
    its = (await file(chamber)).meeting
    assert (its.why_cancelled, its.sequence) == ("for få kan komme", 1)
    assert "er allerede avlyst" in await chamber.write(OSLO, "!møte kommer M2")
    assert "er allerede avlyst" in await chamber.write(SECRETARY, "!møte avlys M2")
    assert "Ingen møter er planlagt i KS storbynettverk." in await chamber.write(OSLO, "!møte")


async def test_place_and_link_are_changed(chamber: Chamber) -> None:
    told = await chamber.write(SECRETARY, "!møte endre M2 sted Bergen rådhus, lenke https://eksempel.no/m")
    assert "Sted: Bergen rådhus" in told
    its = (await file(chamber)).meeting
    assert (its.place, its.link, its.title) == ("Bergen rådhus", "https://eksempel.no/m", "Vårmøte")
    assert "Hva skal endres" in await chamber.write(SECRETARY, "!møte endre M2 sted Bergen rådhus")


# --- the call, and who comes ----------------------------------------------------------------------------------


async def test_the_call_goes_out_with_its_two_files_and_calls_all_who_sit_there(chamber: Chamber) -> None:
    await chamber.write(SECRETARY, "!sak ny Byenes klimautfordringer, innleder Oslo, til møte M2")
    told = await chamber.write(SECRETARY, "!møte innkalling M2")
    assert "Innkalling: M2 – Vårmøte" in told
    assert "Godkjenning av innkalling og saksliste" in told
    assert "SR-sak 1/27" in told or "Sak 1/27" in told
    (call,) = [one for one in chamber.said if one.name == CALL]
    assert f"@{DRAMMEN}:test" in call.content["m.mentions"]["user_ids"]
    kinds = sorted(one.document.kind for one in chamber.said if one.document is not None)
    assert kinds == ["meeting-calendar", "meeting-call"]
    assert (await file(chamber)).meeting.called_by == SECRETARY


async def test_an_answer_counts_alike_however_it_is_given(chamber: Chamber) -> None:
    await chamber.write(SECRETARY, "!møte innkalling M2")
    await chamber.write(OSLO, "!møte kommer M2")
    await chamber.write(TRONDHEIM, "jeg kommer", to=CALL)
    await chamber.write(DRAMMEN, "Jeg kan dessverre ikke, fordi jeg er på reise", to=CALL)
    await chamber.react(BERGEN, "👍", CALL)
    assert await answers(chamber) == [
        (OSLO, Answer.COMING),
        (TRONDHEIM, Answer.COMING),
        (DRAMMEN, Answer.ABSENT),
        (BERGEN, Answer.COMING),
    ]
    assert "3 av 9 kommer." in chamber.tally
    assert "Forfall: Monica Myrvold Berg (Drammen)" in chamber.tally


async def test_alone_with_the_bot_one_answers_as_it_asks_one_to(chamber: Chamber) -> None:
    """A phone's keyboard is open below the question: nobody looks for how to reply to a message."""
    administrative = "!møte ny 1. mars 2027 kl. 9, i Det administrative storbynettverket"
    await chamber.write(SECRETARY, administrative)
    await chamber.write(SECRETARY, "!møte innkalling M2")
    assert "kommer til M2" in await chamber.write(OSLO, "Jeg kommer!", direct=True)
    assert "forfall til M2" in await chamber.write(DRAMMEN, "jeg kan dessverre ikke komme", direct=True)
    assert "forfall til M2" in await chamber.write(BERGEN, "Jeg må melde forfall, fordi jeg er på reise.", direct=True)
    assert await answers(chamber) == [(OSLO, Answer.COMING), (DRAMMEN, Answer.ABSENT), (BERGEN, Answer.ABSENT)]
    assert "M2" not in await chamber.write(TRONDHEIM, "ja", direct=True)


async def test_the_latest_answer_counts_and_may_be_taken_back(chamber: Chamber) -> None:
    await chamber.write(SECRETARY, "!møte innkalling M2")
    await chamber.write(OSLO, "!møte kommer M2")
    await chamber.write(OSLO, "!møte forfall M2")
    assert "0 av 9 kommer." in chamber.tally
    await chamber.react(OSLO, "👍", CALL)
    assert "1 av 9 kommer." in chamber.tally
    await chamber.redact(OSLO, chamber.last)
    assert "0 av 9 kommer." in chamber.tally


async def test_who_calls_is_told_of_items_that_were_left_off(chamber: Chamber) -> None:
    await chamber.write(OSLO, "!sak ny Klimabudsjett")
    told = await chamber.write(SECRETARY, "!møte innkalling M2")
    assert told.startswith("Én sak er meldt inn og står ikke på sakslisten: S4 «Klimabudsjett». Den settes opp med ")
    await chamber.write(SECRETARY, "!sak sett opp S4 på M2")
    assert "står ikke på sakslisten" not in await chamber.write(SECRETARY, "!møte innkalling M2")


async def test_angre_takes_back_what_was_said_of_coming_and_what_was_said_before_holds_again(chamber: Chamber) -> None:
    await chamber.write(SECRETARY, "!møte innkalling M2")
    assert "ikke noe å angre" in await chamber.write(OSLO, "!angre")
    await chamber.write(OSLO, "!møte kommer M2")
    chamber.room.now += timedelta(minutes=1)
    await chamber.write(OSLO, "!møte forfall M2")
    told = await chamber.write(OSLO, "!angre")
    assert "Svaret ditt om M2 (Vårmøte" in told
    assert "Du er ført opp som kommer til M2" in told
    assert "1 av 9 kommer." in chamber.tally
    await chamber.write(SECRETARY, "!møte forfall M2 for Monica Myrvold Berg")
    assert "ikke noe å angre" in await chamber.write(DRAMMEN, "!angre M2")
    assert "Det du sa for Monica Myrvold Berg om M2" in await chamber.write(SECRETARY, "!angre")
    assert "er tatt tilbake." in await chamber.write(OSLO, "!angre M2")
    assert await answers(chamber) == []
    assert "ikke noe å angre" in await chamber.write(OSLO, "!angre")


async def test_nobody_answers_for_another_but_who_may(chamber: Chamber) -> None:
    await chamber.write(SECRETARY, "!møte innkalling M2")
    assert "Du kan ikke svare for Raymond Johansen." in await chamber.write(
        DRAMMEN, "!møte kommer M2 for Raymond Johansen"
    )
    assert await answers(chamber) == []
    told = await chamber.write(SECRETARY, "!møte forfall M2 for Raymond Johansen")
    assert "Raymond Johansen er ført opp med forfall" in told
    assert "Prøve Sekretær har ført deg opp med forfall" in told


async def test_a_deputy_is_asked_when_the_member_cannot_come(chamber: Chamber) -> None:
    await chamber.write(SECRETARY, "!register person ny Prøve Nordmann, organisasjon Drammen")
    await chamber.write(SECRETARY, "!register matrix Prøve Nordmann @prove-nordmann:test")
    await chamber.write(
        SECRETARY, "!register plass ny Prøve Nordmann i KS storbynettverk, vara for Monica Myrvold Berg"
    )
    await chamber.write(SECRETARY, "!møte innkalling M2")
    told = await chamber.write(DRAMMEN, "!møte forfall M2")
    assert "Prøve Nordmann er spurt om å møte som vara." in told
    assert "Kan du møte som vara?" in told
    await chamber.write("prove-nordmann", "jeg kommer", to=chamber.named("M2/deputy"), direct=True)
    assert "Prøve Nordmann møter som vara" in chamber.tally


# --- items ----------------------------------------------------------------------------------------------------


async def test_anybody_who_sits_there_proposes_and_who_plans_puts_it_on(chamber: Chamber) -> None:
    told = await chamber.write(TRONDHEIM, "!sak ny Utfordringer ved el-sparkesykler")
    assert "er meldt inn til KS storbynettverk" in told
    number = re.findall(r"S[0-9]+", told)[0]
    assert "sekretariatet" in await chamber.write(DRAMMEN, f"!sak sett opp {number} på møte M2")
    told = await chamber.write(SECRETARY, f"!sak sett opp {number} på møte M2")
    assert "står på sakslisten til M2" in told
    (item,) = (await file(chamber)).items
    assert (item.title, item.proposed_by, item.state) == (
        "Utfordringer ved el-sparkesykler", "trondheim", ItemState.ON_AGENDA
    )  # fmt: skip
    direct = [one for one in chamber.said if one.room == f"@{TRONDHEIM}:test"]
    assert len(direct) == 1


async def test_items_are_ordered_and_keep_their_case_numbers(chamber: Chamber) -> None:
    for title in ("Første", "Andre", "Tredje"):
        await chamber.write(SECRETARY, f"!sak ny {title}, til møte M2")
    first, _, third = (await file(chamber)).items
    await chamber.write(SECRETARY, f"!sak sett opp S{third.number} på M2, som nummer 1")
    assert [one.title for one in (await file(chamber)).items] == ["Tredje", "Første", "Andre"]
    await chamber.write(SECRETARY, "!møte innkalling M2")
    assert [one.case for one in (await file(chamber)).items] == ["1/27", "2/27", "3/27"]
    assert "Innkallingen er alt sendt" in await chamber.write(SECRETARY, f"!sak sett opp S{first.number} som nummer 1")
    assert "Den erstatter den forrige." in await chamber.write(SECRETARY, "!møte innkalling M2")
    assert {one.title: one.case for one in (await file(chamber)).items} == {
        "Første": "2/27", "Tredje": "1/27", "Andre": "3/27"
    }  # fmt: skip


async def test_a_body_that_owns_its_agenda_has_only_its_chair_decline(chamber: Chamber) -> None:
    await chamber.write(TRONDHEIM, "!sak ny Sparkesykler, til møte M2")
    (item,) = await waiting(chamber)
    told = await chamber.write(SECRETARY, f"!sak avvis S{item} fordi den er for liten")
    assert "råder selv over sakslisten" in told
    await chamber.write(SECRETARY, "!register verv ny leder Rita Ottervik fra 12.11.2026")
    assert "Hvorfor" in await chamber.write(TRONDHEIM, f"!sak avvis S{item}")
    assert "er avvist: den er for liten" in await chamber.write(TRONDHEIM, f"!sak avvis S{item}: den er for liten")
    assert await waiting(chamber) == []


async def waiting(chamber: Chamber) -> list[int | None]:
    async with chamber.room.database.reading() as connection:
        return [one.number for one in await meetings.waiting_items(connection, NETWORK)]


async def test_who_introduces_hears_of_it(chamber: Chamber) -> None:
    await chamber.write(SECRETARY, "!sak ny Klima, til møte M2")
    (item,) = (await file(chamber)).items
    told = await chamber.write(SECRETARY, f"!sak innleder S{item.number} Drammen")
    assert "Drammen innleder" in told
    assert [one.room for one in chamber.said if "Du innleder" in str(one.content)] == [f"@{DRAMMEN}:test"]
    await chamber.write(BERGEN, f"!sak bidra S{item.number}")
    (item,) = (await file(chamber)).items
    assert (item.introduced_by, item.contributions) == (("drammen",), ("bergen",))
    assert "Du kan ikke tilby noe på vegne av Oslo." in await chamber.write(BERGEN, f"!sak bidra S{item.number} Oslo")


async def test_an_outcome_is_noted(chamber: Chamber) -> None:
    await chamber.write(SECRETARY, "!sak ny Klima, til møte M2")
    (item,) = (await file(chamber)).items
    await chamber.write(SECRETARY, f"!sak vedtak S{item.number}: Enighet om å sende en uttalelse, og å møtes igjen.")
    (item,) = (await file(chamber)).items
    assert item.outcome == "Enighet om å sende en uttalelse, og å møtes igjen."


async def test_a_stranger_proposes_nothing(chamber: Chamber) -> None:
    told = await chamber.write("ukjent", "!sak ny Klima")
    assert "Klima" not in told
    assert await waiting(chamber) == []


# --- tasks ----------------------------------------------------------------------------------------------------


async def test_a_task_has_an_owner_and_a_date_until_it_is_done(chamber: Chamber) -> None:
    told = await chamber.write(SECRETARY, "!oppgave ny Skrive utkast til årsplan, ansvar Drammen, innen 1. desember")
    assert "O1 Skrive utkast til årsplan. Ansvar: Drammen. Frist: 1. desember 2026." in told
    assert "Du har fått en oppgave" in told
    assert "O1" in await chamber.write(DRAMMEN, "!oppgave liste")
    assert "er oppgaven til Drammen" in await chamber.write(BERGEN, "!oppgave ferdig O1")
    assert "er ferdig" in await chamber.write(DRAMMEN, "!oppgave ferdig O1")
    assert "Ingen oppgaver er åpne." in await chamber.write(DRAMMEN, "!oppgave liste")
    assert "ble meldt ferdig" in await chamber.write(DRAMMEN, "!oppgave ferdig O1")
    assert "er alt forbi" in await chamber.write(SECRETARY, "!oppgave ny For sent, innen 1.1.2020")


# --- the year plan --------------------------------------------------------------------------------------------


async def test_a_year_is_planned_whole_or_date_by_date(chamber: Chamber) -> None:
    told = await chamber.write(SECRETARY, "!årsplan 2028 foreslå 5")
    assert "Forslag til møter i KS storbynettverk i 2028" in told
    assert "Ingen møter er satt opp i 2028" in await chamber.write(SECRETARY, "!årsplan 2028")
    await chamber.write(SECRETARY, "!årsplan 2028 godta 1 og 3")
    assert "2 møter" in await chamber.write(DRAMMEN, "!årsplan 2028")
    await chamber.write(SECRETARY, "!ja")
    assert "5 møter" in await chamber.write(DRAMMEN, "!årsplan 2028")
    days = [(await file(chamber, number)).meeting.day for number in (3, 4, 5, 6, 7)]
    assert len(set(days)) == 5
    assert all(day is not None and day.year == 2028 and day.weekday() < 5 and day.month != 7 for day in days)


async def test_only_who_plans_is_given_a_proposal(chamber: Chamber) -> None:
    assert "sekretariatet" in await chamber.write(DRAMMEN, "!årsplan 2028 foreslå 5")
    assert "ikke foreslått deg noen datoer" in await chamber.write(DRAMMEN, "!årsplan 2028 godta")


async def test_the_dates_are_put_to_the_members_and_accepted_afterwards(chamber: Chamber) -> None:
    await chamber.write(SECRETARY, "!årsplan 2028 foreslå 2")
    told = await chamber.write(SECRETARY, "!årsplan 2028 spør")
    assert "Passer møtedatoene i KS storbynettverk i 2028?" in told
    await chamber.click(OSLO, "1", thing="P1")
    assert "Alle passer" in chamber.tally
    await chamber.write(SECRETARY, "!årsplan godta")
    assert "2 møter" in await chamber.write(DRAMMEN, "!årsplan 2028")
    assert "ikke foreslått deg noen datoer" in await chamber.write(SECRETARY, "!årsplan spør")


# --- by its own accord ----------------------------------------------------------------------------------------


async def test_those_who_have_not_answered_are_reminded_and_nobody_twice(chamber: Chamber) -> None:
    await chamber.write(SECRETARY, "!møte innkalling M2")
    await chamber.write(OSLO, "!møte kommer M2")
    await chamber.pass_time(datetime(2027, 3, 5, 12) - datetime(2026, 11, 24, 9))
    told = [one.room for one in chamber.said if "Du har ikke svart" in str(one.content)]
    assert f"@{DRAMMEN}:test" in told
    assert f"@{OSLO}:test" not in told
    assert await chamber.pass_time(timedelta(minutes=1)) == ""


async def test_a_reminder_is_put_off_or_is_the_last_of_its_meeting(chamber: Chamber) -> None:
    await chamber.write(SECRETARY, "!møte innkalling M2")
    await chamber.pass_time(datetime(2027, 2, 26, 12) - datetime(2026, 11, 24, 9))
    own = {one.room: one.name for one in chamber.said if one.name and "Påminnelse" in str(one.content)}
    assert "Jeg minner deg igjen lørdag 27. februar 2027" in await chamber.react(OSLO, "💤", own[f"@{OSLO}:test"])
    assert "Jeg minner deg ikke mer om M2" in await chamber.react(BERGEN, "🔕", own[f"@{BERGEN}:test"])
    told = await chamber.pass_time(timedelta(days=1))
    assert "Du ba meg minne deg igjen: M2" in told
    assert [one.room for one in chamber.said if "Du ba meg" in str(one.content)] == [f"@{OSLO}:test"]
    assert await chamber.pass_time(timedelta(hours=1)) == ""
    await chamber.pass_time(timedelta(days=11))
    rooms = {one.room for one in chamber.said}
    assert f"@{OSLO}:test" in rooms
    assert f"@{BERGEN}:test" not in rooms


async def test_who_wants_to_be_left_in_peace_is(chamber: Chamber) -> None:
    await chamber.write(SECRETARY, "!møte innkalling M2")
    assert "til og med 1. mars 2027" in await chamber.write(OSLO, "!meg stille til 1. mars 2027", direct=True)
    assert "før du sier fra" in await chamber.write(BERGEN, "!meg stille", direct=True)
    await chamber.pass_time(datetime(2027, 2, 26, 12) - datetime(2026, 11, 24, 9))
    rooms = {one.room for one in chamber.said}
    assert f"@{DRAMMEN}:test" in rooms
    assert not {f"@{OSLO}:test", f"@{BERGEN}:test"} & rooms
    await chamber.pass_time(timedelta(days=11))
    rooms = {one.room for one in chamber.said}
    assert f"@{OSLO}:test" in rooms
    assert f"@{BERGEN}:test" not in rooms
    assert "som vanlig" in await chamber.write(BERGEN, "!meg stille av", direct=True)


async def test_what_is_told_long_before_a_meeting_is_told_once(chamber: Chamber) -> None:
    await chamber.write(SECRETARY, "!register oppsett møter 7 måneder")
    await chamber.write(SECRETARY, "!møte flytt M2 til 10. september 2027 kl. 9")
    told = await chamber.pass_time(datetime(2027, 2, 10, 9) - datetime(2026, 11, 24, 9))
    assert "Påminnelse: M2" in told
    for _ in range(6):
        assert "Påminnelse: M2" not in await chamber.pass_time(timedelta(days=30))


async def test_a_meeting_that_is_moved_takes_its_reminders_along(chamber: Chamber) -> None:
    await chamber.write(SECRETARY, "!møte flytt M2 til 10. mai 2027 kl. 9")
    told = await chamber.pass_time(datetime(2027, 3, 11, 12) - datetime(2026, 11, 24, 9))
    assert "Påminnelse" not in told
    assert "M2" in await chamber.pass_time(timedelta(days=47))


async def test_tasks_are_reminded_of_until_done_and_stand_on_the_next_agenda(chamber: Chamber) -> None:
    await chamber.write(SECRETARY, "!oppgave ny Skrive utkast, ansvar Drammen, innen 1. februar 2027")
    assert "Oppgaver å følge opp:" in await chamber.write(SECRETARY, "!møte innkalling M2")
    told = await chamber.pass_time(datetime(2027, 1, 25, 12) - datetime(2026, 11, 24, 9))
    assert "Påminnelse om en oppgave" in told
    assert {one.room for one in chamber.said} == {f"@{DRAMMEN}:test"}
    assert "Fristen for en oppgave er ute" in await chamber.pass_time(timedelta(days=15))
    await chamber.write(DRAMMEN, "!oppgave ferdig O1", direct=True)
    assert "oppgave" not in await chamber.pass_time(timedelta(days=7))


async def test_the_secretariat_is_told_of_what_is_not_called_and_what_ends(chamber: Chamber) -> None:
    told = await chamber.pass_time(datetime(2027, 2, 26, 12) - datetime(2026, 11, 24, 9))
    assert "Innkallingen til M2" in told
    assert "er ikke sendt" in told


# --- as the network wants it ----------------------------------------------------------------------------------


async def test_when_the_network_is_reminded_is_set_by_the_secretariat(chamber: Chamber) -> None:
    assert "Før møter minner jeg 14 dager, tre dager og én time i forveien." in await chamber.write(
        SECRETARY, "!register oppsett"
    )
    await chamber.write(SECRETARY, "!register oppsett møter 7 dager")
    told = await chamber.write(SECRETARY, "!register oppsett nattero 20–7")
    assert "Nattero fra 20.00 til 07.00." in told
    assert "uke 8, 9 og 40" in await chamber.write(SECRETARY, "!register oppsett skoleferier uke 8, 9 og 40")
    register = await chamber.room.register(NETWORK)
    rules = register.network.reminders
    assert rules is not None
    assert [str(one) for one in rules.meeting or ()] == ["P7D"]
    assert rules.school_holidays == (8, 9, 40)
    assert "ja" in await chamber.write(SECRETARY, "!register oppsett arbeidsdager kanskje")
    assert "Her kan du sette" in await chamber.write(SECRETARY, "!register oppsett farge blå")
    assert "sekretariatet" in (await chamber.write(DRAMMEN, "!register oppsett nattero av")).lower()


async def test_five_hundred_items_are_shown_in_parts(chamber: Chamber) -> None:
    for number in range(120):
        await chamber.write(SECRETARY, f"!sak ny Sak nummer {number} med et langt navn som tar plass, til møte M2")
    told = await chamber.write(SECRETARY, "!møte vis M2")
    assert "Sak nummer 119" in told


async def test_the_gathering_of_10_may_2019_is_shown_with_its_homework(sqlite: Database, words: Words) -> None:
    await take_in(sqlite, "folkevalgtprogram")
    room = Room(sqlite, Setup(user_id=BOT, admins=frozenset({ADMIN}), words=words))
    told = await room.say("!møte vis M1", "@dag-henrik-sandbakken:test", room="!samling:test")
    assert "M1 – Første samling" in told
    assert "fredag 10. mai 2019 kl. 09.00–14.00" in told
    assert "KS Nationaltheatret konferansesenter, KS Agenda" in told
    assert "hver deltaker innleder med inntil fem minutter" in told
    assert "Innleder: " in told
    assert "Hjemmearbeid etter første samling" in told
    assert "Ansvar: medlemmene. Frist: 31. august 2019." in told


async def test_a_network_without_a_zone_of_its_own_lives_by_the_settings(storby: Room) -> None:
    storby.setup = replace(storby.setup, timezone="Atlantic/Azores")
    chamber = Chamber(storby)
    await chamber.write(SECRETARY, "!møte ny 12. mars 2027 kl. 9-14")
    # 26 February at nine o'clock on the Azores is ten in UTC.
    await chamber.pass_time(datetime(2027, 2, 26, 9, 59) - datetime(2026, 11, 24, 9))
    assert not any("Påminnelse: M2" in str(one.content) for one in chamber.said)
    assert "Påminnelse: M2" in await chamber.pass_time(timedelta(minutes=1))
