"""A sentence of somebody's own in a direct chat, where something is asked of them: it is asked back."""

from __future__ import annotations

from datetime import timedelta

import pytest_asyncio

from network.statements import Stance
from tests.commands.chamber import NETWORK, TEXT, Chamber
from tests.commands.conftest import SECRETARY, Room
from tests.commands.test_rounds import DRAMMEN, KS, OSLO, TRONDHEIM

REASON = "Teksten binder oss økonomisk, og det kan vi ikke love."


@pytest_asyncio.fixture
async def chamber(storby: Room) -> Chamber:
    """A round is open until Friday 27 November 2026 at 14:00."""
    chamber = Chamber(storby)
    await chamber.write(OSLO, f"!uttalelse ny Byenes klimautfordringer\n{TEXT}")
    await chamber.write(OSLO, "!uttalelse start U1 frist 27.11.2026 kl. 14")
    return chamber


async def test_the_reason_of_a_clicked_objection_is_taken_up_after_a_yes(chamber: Chamber) -> None:
    await chamber.click(DRAMMEN, "block")
    told = await chamber.write(DRAMMEN, REASON, direct=True)
    assert told == (
        "Skal jeg føre dette opp som begrunnelse for innsigelsen fra Drammen mot U1: "
        "«Teksten binder oss økonomisk, og det kan vi ikke love»? Svar ja eller nei."
    )
    assert "(begrunnelse mangler)" in chamber.tally
    told = await chamber.write(DRAMMEN, "ja", direct=True)
    assert "Drammen kan ikke stå bak U1 (versjon 1). Begrunnelse: «Teksten binder oss økonomisk" in told
    assert "(begrunnelse mangler)" not in chamber.tally
    (*_, block) = (await chamber.file()).positions
    assert (block.stance, block.reason) == (Stance.BLOCK, REASON)
    assert "Det forstod jeg ikke" in await chamber.write(DRAMMEN, "Takk skal du ha for hjelpen", direct=True)


async def test_a_no_leaves_it_as_it_was(chamber: Chamber) -> None:
    await chamber.click(DRAMMEN, "block")
    await chamber.write(DRAMMEN, REASON, direct=True)
    assert "Ingenting ble endret" in await chamber.write(DRAMMEN, "nei", direct=True)
    assert "(begrunnelse mangler)" in chamber.tally


async def test_the_words_of_a_remark_are_taken_up_after_a_yes(chamber: Chamber) -> None:
    told = await chamber.write(DRAMMEN, "vi støtter med merknad", direct=True)
    assert "Hva er merknaden?" in told
    assert "Du kan også bare svare her." in told
    told = await chamber.write(DRAMMEN, "Husk jernbanen, den er viktig!", direct=True)
    assert "som merknad fra Drammen til U1: «Husk jernbanen, den er viktig!»?" in told
    assert "Merknad: «Husk jernbanen, den er viktig!»." in await chamber.write(DRAMMEN, "ja", direct=True)


async def test_until_when_more_time_is_needed_is_taken_up_where_it_is_a_time(chamber: Chamber) -> None:
    assert "Til når?" in await chamber.write(DRAMMEN, "vi trenger mer tid", direct=True)
    assert "Til når?" in await chamber.write(DRAMMEN, "det må vi spørre formannskapet om", direct=True)
    told = await chamber.write(DRAMMEN, "til torsdag kl. 12", direct=True)
    assert "at Drammen trenger tid på U1 til torsdag 26. november 2026 kl. 12.00?" in told
    told = await chamber.write(DRAMMEN, "ja", direct=True)
    assert "Drammen trenger mer tid på U1 (versjon 1), til torsdag 26. november 2026 kl. 12.00." in told
    assert "• Trenger tid: Drammen (til torsdag 26. november 2026 kl. 12.00)" in chamber.tally


async def test_a_hold_in_plain_words_lasts_until_then(chamber: Chamber) -> None:
    thread = chamber.names[f"{NETWORK}/U1/r1/text"]
    told = await chamber.write(DRAMMEN, "Drammen trenger mer tid til 26. november", thread=thread)
    assert "Drammen trenger mer tid på U1 (versjon 1), til torsdag 26. november 2026 kl. 23.59." in told
    assert "Til når?" in await chamber.write(TRONDHEIM, "vi trenger mer tid", thread=thread)


async def test_when_the_time_that_was_asked_for_ends_it_is_reminded_of(chamber: Chamber) -> None:
    await chamber.write(DRAMMEN, "vi trenger tid til torsdag kl. 12", direct=True)
    told = await chamber.pass_time(timedelta(days=2, hours=2, minutes=1))
    assert "Drammen ba om tid til torsdag 26. november 2026 kl. 12.00 på U1 «Byenes klimautfordringer»" in told
    assert "• Har ikke svart: Oslo, Trondheim, Stavanger" in chamber.tally


async def test_it_is_never_guessed_which_of_two_things_is_answered(chamber: Chamber) -> None:
    await chamber.write(OSLO, f"!uttalelse ny Kollektivtrafikken\n{TEXT}")
    await chamber.write(OSLO, "!uttalelse start U2 frist 27.11.2026 kl. 14")
    await chamber.write(DRAMMEN, "!uttalelse innsigelse U1")
    await chamber.write(DRAMMEN, "!uttalelse støtt med merknad U2")
    told = await chamber.write(DRAMMEN, REASON, direct=True)
    assert "vet ikke hvilket dette er" in told
    assert "Begrunnelsen for innsigelsen fra Drammen mot U1" in told
    assert "Merknaden fra Drammen til U2" in told
    assert "ikke noe her som venter på ja" in await chamber.write(DRAMMEN, "ja", direct=True)


async def test_what_a_colleague_or_the_secretariat_said_is_asked_of_nobody_else(chamber: Chamber) -> None:
    await chamber.write(SECRETARY, "!uttalelse innsigelse U1 for Drammen per telefon")
    assert "Det forstod jeg ikke" in await chamber.write(DRAMMEN, REASON, direct=True)


async def test_what_sounds_like_a_position_and_is_not_understood_is_asked_about(chamber: Chamber) -> None:
    said = "vi støtter, nå har vi spurt formannskapet"
    told = await chamber.write(DRAMMEN, said, direct=True)
    assert told.startswith("Jeg forstod ikke om dette var et svar på U1. Skriv for eksempel «vi støtter»")
    assert await chamber.write(DRAMMEN, said, mentions_bot=True) == told
    assert "Det forstod jeg ikke" in await chamber.write(KS, said, direct=True)
    assert "Det forstod jeg ikke" in await chamber.write(DRAMMEN, "hvor lenge varer dette møtet", direct=True)
    assert (await chamber.file()).positions == ()


async def test_in_the_room_it_is_talk_between_people(chamber: Chamber) -> None:
    await chamber.click(DRAMMEN, "block")
    assert await chamber.write(DRAMMEN, REASON) == ""


async def test_a_slip_of_the_finger_is_no_reason(chamber: Chamber) -> None:
    await chamber.click(DRAMMEN, "block")
    assert "Mente du" in await chamber.write(DRAMMEN, "ledr", direct=True)


async def test_a_yes_to_a_text_that_has_changed_since_does_not_count(chamber: Chamber) -> None:
    await chamber.click(DRAMMEN, "block")
    await chamber.write(DRAMMEN, REASON, direct=True)
    await chamber.write(OSLO, "!uttalelse rediger U1\n" + TEXT.replace("må få", "krever"))
    assert "Svaret gjaldt versjon 1 av U1." in await chamber.write(DRAMMEN, "ja", direct=True)
    assert [one.round for one in (await chamber.file()).positions] == [1]


async def test_a_bare_yes_says_that_one_still_supports(chamber: Chamber) -> None:
    await chamber.click(OSLO, "support")
    await chamber.write(DRAMMEN, "!uttalelse støtt med merknad U1: Husk jernbanen.")
    told = await chamber.write(OSLO, "!uttalelse rediger U1\n" + TEXT.replace("må få", "krever"))
    assert "Oslo støttet forrige versjon av U1. Støtter dere fortsatt?" in told
    assert "Drammen støttet forrige versjon av U1 med merknad." in told
    assert "ikke noe her som venter på ja" in await chamber.write(TRONDHEIM, "ja", direct=True)
    assert "Støtter dere fortsatt?" in await chamber.write(OSLO, "må jeg svare på nytt nå?", direct=True)
    assert "Oslo støtter U1 (versjon 2)." in await chamber.write(OSLO, "Ja!", direct=True)
    assert "Drammen støtter U1 (versjon 2)." in await chamber.write(DRAMMEN, "ja, vi støtter fortsatt", direct=True)
    assert "ikke noe her som venter på ja" in await chamber.write(OSLO, "ja", direct=True)
    assert "2 av 8 har svart." in chamber.tally
