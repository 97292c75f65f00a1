"""A round, as those see it who are asked: what is said back, what the tally says, and what is stored."""

from __future__ import annotations

from datetime import timedelta

import pytest_asyncio

from commands import timely
from network.reminders import JUST_AFTER
from network.statements import Outcome, Stance
from tests.commands.chamber import NETWORK, TEXT, Chamber
from tests.commands.conftest import SECRETARY, Room

OSLO, TRONDHEIM, DRAMMEN, STAVANGER = "raymond-johansen", "rita-ottervik", "monica-myrvold-berg", "kari-nessa-nordtun"
BAERUM, KRISTIANSAND, TROMSO, BERGEN = (
    "lisbeth-hammer-krog",
    "jan-oddvar-skisland",
    "gunnar-wilhelmsen",
    "roger-valhammer",
)
CITIES = (OSLO, TRONDHEIM, STAVANGER, BAERUM, KRISTIANSAND, TROMSO, BERGEN, DRAMMEN)
KS = "bjorn-arild-gram"
DEADLINE = timedelta(days=3, hours=4)
"""From now to the deadline, Friday at 14:00 in Oslo."""


@pytest_asyncio.fixture
async def chamber(storby: Room) -> Chamber:
    """A round is open until Friday 27 November 2026 at 14:00."""
    chamber = Chamber(storby)
    await chamber.write(OSLO, f"!uttalelse ny Byenes klimautfordringer\n{TEXT}")
    await chamber.write(OSLO, "!uttalelse start U1 frist 27.11.2026 kl. 14")
    return chamber


async def stances(chamber: Chamber) -> list[tuple[str, Stance]]:
    return [(one.voice, one.stance) for one in (await chamber.file()).positions if one.voided is None]


# --- opening --------------------------------------------------------------------------------------------------


async def test_a_round_calls_those_with_a_voice_and_tells_how_to_answer(storby: Room) -> None:
    chamber = Chamber(storby)
    await chamber.write(OSLO, f"!uttalelse ny Byenes klimautfordringer\n{TEXT}")
    told = await chamber.write(OSLO, "!uttalelse start U1 frist 27.11.2026 kl. 14")
    # The room sees the round itself, and is not told besides that there is one.
    assert "er åpnet" not in told
    assert "Fristen er fredag 27. november 2026 kl. 14.00." in told
    assert "Vi ber staten følge opp." in told
    assert "«Oslo støtter»" in told
    assert "Taushet er ikke samtykke." in told
    (call,) = [one for one in chamber.said if one.name == f"{NETWORK}/U1/r1/text"]
    assert set(call.content["m.mentions"]["user_ids"]) == {f"@{city}:test" for city in CITIES}
    (asked,) = (await chamber.file()).rounds
    assert (len(asked.roll), "ks" in asked.roll) == (8, False)


async def test_only_one_round_of_a_statement_runs_at_a_time(chamber: Chamber) -> None:
    await chamber.write(OSLO, "!uttalelse start U1")
    assert len((await chamber.file()).rounds) == 1


async def test_a_deadline_in_the_past_or_at_no_time_of_the_clock_opens_nothing(storby: Room) -> None:
    chamber = Chamber(storby)
    await chamber.write(OSLO, f"!uttalelse ny Klima\n{TEXT}")
    assert "Klokka 02.30 finnes ikke" in await chamber.write(OSLO, "!uttalelse start U1 frist 28.3.2027 kl. 02:30")
    assert "passert" in await chamber.write(OSLO, "!uttalelse start U1 frist 1.11.2026 kl. 14")
    assert (await chamber.file()).rounds == ()


async def test_those_who_only_attend_may_not_open_it(storby: Room) -> None:
    chamber = Chamber(storby)
    await chamber.write(OSLO, f"!uttalelse ny Klima\n{TEXT}")
    told = await chamber.write(KS, "!uttalelse start U1")
    assert "Prøve Sekretær" in told
    assert (await chamber.file()).rounds == ()


# --- answering ------------------------------------------------------------------------------------------------


async def test_an_answer_counts_alike_however_it_is_given(chamber: Chamber) -> None:
    assert await chamber.click(OSLO, "support") == ""
    thread = chamber.names[f"{NETWORK}/U1/r1/text"]
    assert "Drammen støtter U1 (versjon 1)." in await chamber.write(DRAMMEN, "Drammen støtter", thread=thread)
    assert "Stavanger avstår" in await chamber.write(STAVANGER, "vi avstår", direct=True)
    assert "Bærum støtter" in await chamber.write(BAERUM, "!uttalelse støtt")
    told = await chamber.write(SECRETARY, "!uttalelse støtt U1 for Bergen per telefon ved Roger Valhammer")
    assert "Bergen støtter U1 (versjon 1). De får beskjed" in told
    assert "Prøve Sekretær i sekretariatet har ført opp" in told
    assert "5 av 8 har svart." in chamber.tally
    assert "• Støtter: Oslo, Bærum, Bergen (per telefon) og Drammen" in chamber.tally
    assert "• Avstår: Stavanger" in chamber.tally
    assert "• Har ikke svart: Trondheim, Kristiansand og Tromsø" in chamber.tally


async def test_what_people_say_to_each_other_in_the_thread_is_left_alone(chamber: Chamber) -> None:
    thread = chamber.names[f"{NETWORK}/U1/r1/text"]
    assert await chamber.write(DRAMMEN, "hva mener dere andre?", thread=thread) == ""
    assert await stances(chamber) == []


async def test_the_latest_answer_of_an_organisation_counts_once(chamber: Chamber) -> None:
    await chamber.click(OSLO, "support")
    await chamber.click(OSLO, "stand_aside")
    assert "1 av 8 har svart." in chamber.tally
    assert "• Avstår: Oslo" in chamber.tally


async def test_who_has_no_voice_is_told_so_kindly_and_once(chamber: Chamber) -> None:
    assert "har ikke stemme i runden om U1" in await chamber.click(KS, "support")
    assert [one.room for one in chamber.said] == [f"@{KS}:test"]
    assert await chamber.click(KS, "block") == ""
    assert "har ikke stemme" in await chamber.click("fremmed", "support")
    assert await stances(chamber) == []


async def test_nobody_answers_for_another_organisation(chamber: Chamber) -> None:
    told = await chamber.write(DRAMMEN, "!uttalelse støtt U1 for Oslo")
    assert "Du kan ikke svare for Oslo. Det kan Raymond Johansen." in told
    assert "bare sekretariatet" in await chamber.write(DRAMMEN, "!uttalelse støtt U1 for Oslo per telefon")
    assert await stances(chamber) == []


async def test_an_empty_or_unknown_click_takes_the_persons_click_back(chamber: Chamber) -> None:
    await chamber.click(OSLO, "support")
    await chamber.click(OSLO)
    assert "0 av 8 har svart." in chamber.tally
    await chamber.click(OSLO, "support")
    await chamber.click(OSLO, "tull")
    assert "0 av 8 har svart." in chamber.tally


async def test_a_redacted_answer_is_gone_and_its_author_told(chamber: Chamber) -> None:
    await chamber.click(OSLO, "support")
    event = chamber.last
    assert await chamber.redact(DRAMMEN, event) == ""
    assert "1 av 8 har svart." in chamber.tally
    assert "Svaret fra Oslo på U1 er tatt tilbake" in await chamber.redact(OSLO, event)
    assert "0 av 8 har svart." in chamber.tally


async def test_one_takes_ones_own_answer_back(chamber: Chamber) -> None:
    assert "ikke noe å angre" in await chamber.write(OSLO, "!angre")
    await chamber.write(OSLO, "!uttalelse støtt U1")
    assert "Tatt tilbake: Oslo støtter U1" in await chamber.write(OSLO, "!angre")
    assert "0 av 8 har svart." in chamber.tally


# --- objections -----------------------------------------------------------------------------------------------


async def test_an_objection_counts_from_the_click_and_its_reason_is_asked_for(chamber: Chamber) -> None:
    assert "Begrunnelse mangler." in await chamber.click(TRONDHEIM, "block")
    assert "• Kan ikke stå bak (innsigelse): Trondheim (begrunnelse mangler)" in chamber.tally
    ask = chamber.named("U1/r1/ask-reason")
    told = await chamber.write(TRONDHEIM, "teksten binder oss økonomisk <b>", to=ask, direct=True)
    assert "Begrunnelse: «teksten binder oss økonomisk <b>»." in told
    assert "• Kan ikke stå bak (innsigelse): Trondheim\n" in chamber.tally


async def test_a_reasoned_objection_is_not_clicked_away_and_is_lifted_in_words(chamber: Chamber) -> None:
    await chamber.write(TRONDHEIM, "!uttalelse innsigelse U1 fordi teksten binder oss økonomisk")
    assert "den står" in await chamber.click(TRONDHEIM, "support")
    assert "Kan ikke stå bak (innsigelse): Trondheim" in chamber.tally
    assert "har trukket innsigelsen" in await chamber.write(TRONDHEIM, "!uttalelse trekk innsigelse U1")
    assert "Har ikke svart: Oslo, Trondheim" in chamber.tally


async def test_nothing_is_agreed_while_an_objection_stands(chamber: Chamber) -> None:
    for city in CITIES:
        await chamber.click(city, "block" if city == BERGEN else "support")
    told = await chamber.write(SECRETARY, "!uttalelse avslutt U1")
    assert "Kan ikke stå bak: Bergen." in told
    assert "stanset av innsigelse" in told
    told = await chamber.pass_time(DEADLINE + timedelta(seconds=1))
    assert "U1 er stanset: det er innsigelse mot teksten." in told
    assert "Innsigelse fra Bergen: begrunnelse mangler" in told
    assert [one.outcome for one in (await chamber.file()).rounds] == [Outcome.BLOCKED]


# --- time -----------------------------------------------------------------------------------------------------


async def test_only_those_are_reminded_who_have_not_answered(chamber: Chamber) -> None:
    for city in CITIES[:6]:
        await chamber.click(city, "support")
    told = await chamber.pass_time(timedelta(days=2))
    assert {one.room for one in chamber.said} == {f"@{BERGEN}:test", f"@{DRAMMEN}:test"}
    assert "Bergen har ikke svart på U1 «Byenes klimautfordringer»." in told
    assert await chamber.pass_time(timedelta(minutes=5)) == ""


async def test_a_deadline_is_due_until_all_that_was_said_before_it_is_heard(chamber: Chamber) -> None:
    room = chamber.room
    heard = room.now + DEADLINE - timedelta(seconds=5)
    async with room.database.work() as connection:
        await timely.due(connection, heard, heard, room.setup)
        now = room.now + DEADLINE + timedelta(seconds=1)
        assert await timely.next_due(connection, heard, room.setup) == now - timedelta(seconds=1) + JUST_AFTER
        assert await timely.due(connection, now, heard, room.setup) == ()
        assert await timely.next_due(connection, now, room.setup) == now - timedelta(seconds=1) + JUST_AFTER
        assert len(await timely.due(connection, now, now, room.setup)) == 1
        following = await timely.next_due(connection, now, room.setup)
        assert following is None or following > now


async def test_from_its_second_on_an_overdue_round_takes_no_answer_whatever_the_clock_does(chamber: Chamber) -> None:
    for city in CITIES[:7]:
        await chamber.click(city, "support")
    chamber.room.now += DEADLINE + timedelta(seconds=1)
    assert "kom etter fristen" in await chamber.click(DRAMMEN, "support")
    told = await chamber.pass_time(timedelta(minutes=1))
    assert "Det ble ikke enighet om U1." in told
    assert "Har ikke svart: Drammen." in told


async def test_all_agree_and_people_close_it(chamber: Chamber) -> None:
    for city in CITIES[:7]:
        await chamber.click(city, "support")
    told = await chamber.click(DRAMMEN, "support_with_remark")
    assert "Hva er merknaden?" in told
    assert "Runden kan avsluttes med !uttalelse avslutt U1." in told
    assert "Prøve Sekretær" in await chamber.write(DRAMMEN, "!uttalelse avslutt U1")
    told = await chamber.write(SECRETARY, "!uttalelse avslutt U1")
    # Once as the end of the poll, and once in the room.
    assert told.count("Det er enighet om U1.") == 2
    assert "Står bak: Oslo, Trondheim, Stavanger, Bærum, Kristiansand, Tromsø, Bergen og Drammen." in told
    assert [one.type for one in chamber.said if "poll.end" in one.type] == ["org.matrix.msc3381.poll.end"]
    assert [one.outcome for one in (await chamber.file()).rounds] == [Outcome.AGREED]


async def test_reopened_it_asks_only_those_who_have_not_answered(chamber: Chamber) -> None:
    for city in CITIES[:6]:
        await chamber.click(city, "support")
    await chamber.pass_time(DEADLINE + timedelta(hours=1))
    assert "Si til når" in await chamber.write(SECRETARY, "!uttalelse gjenåpne U1")
    chamber.room.now += timedelta(minutes=1)
    told = await chamber.write(SECRETARY, "!uttalelse gjenåpne U1 frist 30.11.2026 kl. 14")
    assert "Disse har ikke svart: Bergen og Drammen." in told
    mentioned = [one.content["m.mentions"].get("user_ids") for one in chamber.said if one.relation is not None]
    assert [f"@{BERGEN}:test", f"@{DRAMMEN}:test"] in mentioned
    assert "6 av 8 har svart." in chamber.tally


async def test_reopened_it_has_a_poll_of_its_own_as_an_ended_one_takes_no_votes(chamber: Chamber) -> None:
    for city in CITIES[:6]:
        await chamber.click(city, "support")
    sent_in_time = chamber.room.now
    await chamber.pass_time(DEADLINE + timedelta(hours=1))
    chamber.room.now += timedelta(minutes=1)
    await chamber.write(SECRETARY, "!uttalelse gjenåpne U1 frist 30.11.2026 kl. 14")
    assert f"{NETWORK}/U1/r1/poll--2" in chamber.names
    told = await chamber.click(DRAMMEN, "support")
    assert "Den avstemningen om U1 er avsluttet. Svar i den nye" in told
    assert await chamber.click(DRAMMEN, "support") == ""
    assert "6 av 8 har svart." in chamber.tally
    # What was sent before the first one was ended is judged by its time, and counts.
    assert await chamber.click(BERGEN, "support", at=sent_in_time) == ""
    assert "7 av 8 har svart." in chamber.tally
    assert "Runden kan avsluttes" in await chamber.click(DRAMMEN, "support", poll="poll--2")
    assert "8 av 8 har svart." in chamber.tally
    await chamber.write(SECRETARY, "!uttalelse avslutt U1")
    (end,) = [one for one in chamber.said if "poll.end" in one.type]
    assert end.relation is not None
    assert end.relation.to == f"{NETWORK}/U1/r1/poll--2"


async def test_stopped_before_its_time_and_reopened_it_has_another_poll_too(chamber: Chamber) -> None:
    await chamber.click(BERGEN, "block")
    await chamber.write(SECRETARY, "!uttalelse avslutt U1")
    await chamber.write(SECRETARY, "!ja")
    told = await chamber.write(SECRETARY, "!uttalelse gjenåpne U1 frist 30.11.2026 kl. 14")
    assert told.count("er åpnet igjen") == 1
    await chamber.write(SECRETARY, "!uttalelse forleng U1 til 1.12.2026 kl. 14")
    await chamber.click(OSLO, "support", poll="poll--2")
    assert "• Støtter: Oslo" in chamber.tally


async def test_who_wrote_what_could_not_be_decrypted_is_named_in_the_result(chamber: Chamber) -> None:
    for city in CITIES[:6]:
        await chamber.click(city, "support")
    await chamber.locked(DRAMMEN)
    await chamber.locked("fremmed")
    await chamber.locked(BERGEN, room="!administrativt:test")
    told = await chamber.pass_time(DEADLINE + timedelta(seconds=1))
    assert "Meldinger fra Monica Myrvold Berg og @fremmed:test kunne ikke dekrypteres." in told
    assert "Var noen av dem svar, er de ikke regnet med." in told
    assert "Roger Valhammer" not in told


async def test_extended_in_time_it_goes_on(chamber: Chamber) -> None:
    assert "forlenget til mandag 30. november 2026 kl. 14.00" in await chamber.write(
        SECRETARY, "!uttalelse forleng U1 til 30.11.2026 kl. 14"
    )
    await chamber.pass_time(DEADLINE + timedelta(hours=1))
    assert "Drammen støtter" in await chamber.write(DRAMMEN, "!uttalelse støtt U1")


# --- another text ---------------------------------------------------------------------------------------------


async def test_a_new_text_voids_the_answers_and_asks_the_supporters_with_one_tap(chamber: Chamber) -> None:
    await chamber.click(OSLO, "support")
    await chamber.click(DRAMMEN, "support")
    await chamber.click(BERGEN, "block")
    told = await chamber.write(OSLO, "!uttalelse rediger U1\n" + TEXT.replace("må få", "krever"))
    assert "[-må få-] {+krever+}" in told
    assert "0 av 8 har svart." in told
    assert "Drammen støttet forrige versjon av U1. Støtter dere fortsatt?" in told
    assert f"@{BERGEN}:test" not in {one.room for one in chamber.said}
    still = f"{NETWORK}/U1/r2/still--drammen"
    assert "Drammen støtter U1 (versjon 2)." in await chamber.react(DRAMMEN, "👍🏽", still)
    assert "1 av 8 har svart." in chamber.tally
    assert await chamber.react(OSLO, "👎", f"{NETWORK}/U1/r2/still--oslo") == ""
    assert "Oslo støtter U1 (versjon 2)." in await chamber.write(
        OSLO, "ja", to=f"{NETWORK}/U1/r2/still--oslo", direct=True
    )
    # The old poll asks about a text that nobody is asked about any more.
    assert "avløst av en ny versjon" in await chamber.click(TRONDHEIM, "support")
    assert "2 av 8 har svart." in chamber.tally


async def test_an_editorial_change_keeps_the_answers_until_somebody_objects(chamber: Chamber) -> None:
    await chamber.click(OSLO, "support")
    refused = await chamber.write(OSLO, "!uttalelse rediger U1 redaksjonelt\n" + TEXT.replace("til å", "for å"))
    assert "Prøve Sekretær" in refused
    told = await chamber.write(SECRETARY, "!uttalelse rediger U1 redaksjonelt\n" + TEXT.replace("til å", "for å"))
    assert "[-til-] {+for+}" in told
    assert "• Støtter: Oslo" in chamber.tally
    told = await chamber.write(TRONDHEIM, "!uttalelse ikke redaksjonell U1")
    assert "runden gjelder igjen versjon 1" in told
    assert "• Støtter: Oslo" in chamber.tally
    assert [one.version for one in (await chamber.file()).rounds] == [1]


async def test_a_withdrawn_statement_takes_no_more_answers(chamber: Chamber) -> None:
    await chamber.click(OSLO, "support")
    await chamber.write(OSLO, "!uttalelse trekk uttalelse U1")
    assert "er trukket" in await chamber.write(OSLO, "!ja")
    assert "Uttalelsen er trukket." in chamber.tally
    assert "avsluttet (trukket)" in await chamber.write(DRAMMEN, "!uttalelse støtt U1")
