"""What is asked about the register, and what is answered: the real networks, as their texts have them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tests.commands.conftest import SECRETARY, Room

RITA = "@rita-ottervik:test"
HEIDI = "@heidi-granli:test"
SECRETARIAT = f"@{SECRETARY}:test"


# --- who chairs ---------------------------------------------------------------------------------------------


async def test_nobody_chairs_storbynettverket_and_the_bot_says_who_can_register_one(storby: Room) -> None:
    reply = await storby.say("!leder")
    assert "Ingen er registrert som leder i KS storbynettverk." in reply
    assert "blant medlemmene" in reply
    assert "Sekretariatet (Prøve Sekretær) kan registrere det." in reply
    assert "register verv ny" not in reply  # of no use to somebody who may not


async def test_the_secretariat_is_told_how(storby: Room) -> None:
    assert "!register verv ny leder NAVN i KS storbynettverk" in await storby.say("!leder", SECRETARIAT)


async def test_the_administrative_chair_follows_the_political_one(storby: Room) -> None:
    reply = await storby.say("!leder administrativt")
    assert "følger av hvem som leder KS storbynettverk, og der er ingen registrert" in reply
    await storby.say("!register verv ny leder Monica Myrvold Berg i politisk fra 1.12.2025", SECRETARIAT)
    reply = await storby.say("!leder administrativt")
    assert "Elisabeth Enger (Drammen) er leder i Det administrative storbynettverket." in reply
    assert "Vervet følger av ledelsen i KS storbynettverk." in reply
    await storby.say("!register verv ny leder Rita Ottervik i politisk fra 1.1.2026", SECRETARIAT)
    reply = await storby.say("!leder administrativt")
    assert "Rita Ottervik (Trondheim), men den organisasjonen har ingen registrert i Det administrative" in reply


async def test_who_chairs_buskerud(ks: Room) -> None:
    reply = await ks.tell("hvem leder Buskerud?", HEIDI)
    assert "Heidi Granli (Gol) er leder i Fylkesstyret i Buskerud." in reply
    assert "Tine Norman (Buskerud fylkeskommune) er nestleder" in reply
    assert reply.count("Perioden går til og med 2027.") == 1
    assert "31. desember" in reply
    assert "antatt" in reply


async def test_an_unknown_beginning_is_said_to_be_unknown_in_the_past(ks: Room) -> None:
    reply = await ks.tell("leder på 1.6.2025", HEIDI)
    assert "Per 1. juni 2025" in reply
    assert "Heidi Granli (Gol) var leder" in reply
    assert "begynnelsen ikke er registrert" in reply


async def test_before_the_boards_period_the_bot_says_that_it_had_not_begun(ks: Room) -> None:
    assert "Men perioden begynte først 2024." in await ks.tell("leder på 12.5.2023", HEIDI)


async def test_who_chaired_on_a_date_is_who_held_the_office_then(storby: Room) -> None:
    await storby.say("!register verv ny leder Raymond Johansen i politisk fra 1.11.2019", SECRETARIAT)
    reply = await storby.say("!register verv ny leder Rita Ottervik i politisk fra 12.11.2020", SECRETARIAT)
    assert "Raymond Johansen gikk dermed ut 11. november 2020." in reply
    assert "Raymond Johansen (Oslo) var leder" in await storby.say("!leder på 11.11.2020")
    assert "Rita Ottervik (Trondheim) var leder" in await storby.say("!leder på 12.11.2020")
    assert "Ingen er registrert som leder i KS storbynettverk den dagen." in await storby.say("!leder på 31.10.2019")


async def test_an_office_of_four_years_ends_the_day_before(storby: Room) -> None:
    await storby.say("!register verv ny leder Rita Ottervik i politisk fra 12.11.2020", SECRETARIAT)
    assert "Perioden gikk ut 11. november 2024." in await storby.say("!leder")


# --- terms and agreements -----------------------------------------------------------------------------------


async def test_the_term_of_storbynettverket_is_over_and_what_must_follow_is_said(storby: Room) -> None:
    for asked in ("!periode", "når går perioden ut?"):
        reply = await (storby.say(asked) if asked.startswith("!") else storby.tell(asked))
        assert "kommunestyreperioden 2019–2023 og gikk ut 31. oktober 2023" in reply
        assert "Dagen er antatt" in reply
        assert "fortsetter til det er konstituert på nytt" in reply
        assert "Avtale mellom KS og bykommunenes medlemmer i KS storbynettverk (2019–2023) revideres" in reply


async def test_the_agreement_ended_in_2023(storby: Room) -> None:
    reply = await storby.say("!avtale")
    assert "Avtalen gjelder ikke lenger." in reply
    assert "Den gjaldt ut kommunestyreperioden 2019–2023, til og med 31. oktober 2023." in reply
    assert "KS storbynettverk (5. februar 2021)" in reply
    assert "(15. april 2021)" in reply
    assert "Monica Myrvold Berg (Drammen)" in reply
    assert "skal revideres når nettverket konstitueres på nytt" in reply


async def test_the_agreement_was_in_force_in_2022(storby: Room) -> None:
    reply = await storby.say("!avtale på 1.1.2022")
    assert "Avtalen gjelder; fra hvilken dag er ikke registrert." in reply


async def test_the_term_of_a_person(ks: Room) -> None:
    reply = await ks.tell("hvor lenge sitter Tine Norman?", HEIDI)
    assert "Som nestleder i Fylkesstyret i Buskerud:" in reply
    assert "går til og med 2027" in reply


# --- members ------------------------------------------------------------------------------------------------


async def test_drammen_was_no_member_before_november_2020_which_stays_a_month(storby: Room) -> None:
    now = await storby.say("!medlemmer")
    assert "KS storbynettverk: 8 medlemmer" in now
    assert "Drammen: Monica Myrvold Berg, ordfører (fra november 2020)" in now
    assert "Deltakere" in now
    assert now.index("KS: Bjørn Arild Gram") > now.index("Deltakere")
    before = await storby.say("!medlemmer på 1.10.2020")
    assert "7 medlemmer" in before
    assert "Drammen" not in before
    assert "usikkert" in before


async def test_two_from_one_municipality_sit_in_a_body_of_persons(ks: Room) -> None:
    reply = await ks.say("!medlemmer", HEIDI, room="!fylkesstyret-buskerud:test")
    assert "9 medlemmer" in reply
    assert "Lier: Tove Hofstad" in reply
    assert "Lier: Kjetil Kivle" in reply


async def test_contact(storby: Room) -> None:
    reply = await storby.tell("hvordan får jeg tak i Drammen kommune?")
    assert "Monica Myrvold Berg" in reply
    assert "@monica-myrvold-berg:test" in reply


async def test_status_says_what_is_wrong(storby: Room) -> None:
    reply = await storby.say("!status")
    assert "5 ting bør sees på" in reply
    assert "KS storbynettverk: gikk ut 31. oktober 2023 (antatt)" in reply
    assert "Ingen er registrert som leder i KS storbynettverk." in reply


async def test_bodies(ks: Room) -> None:
    reply = await ks.tell("organ landsstyret", HEIDI)
    assert "54 valgte medlemmer." in reply
    assert "Medlemmer uten valg: Hovedstyret og leder i Fylkesstyret i Buskerud." in reply
    assert "2 møter i året." in reply
    assert "blant medlemmene i Landstinget" in reply


# --- languages ----------------------------------------------------------------------------------------------


async def test_a_network_in_nynorsk_is_spoken_to_in_nynorsk(storby: Room) -> None:
    await storby.say("!register språk nynorsk", SECRETARIAT)
    reply = await storby.say("!leiar")
    assert "Ingen er registrert som leiar i KS storbynettverk." in reply
    assert "kan registrere det" in reply
    assert "(frå november 2020)" in await storby.say("!medlemmer")


async def test_a_person_is_spoken_to_in_their_own_language_in_a_direct_chat_only(storby: Room) -> None:
    await storby.tell("meg språk engelsk")
    assert "Nobody is registered as chair" in await storby.tell("who chairs politisk?")
    assert "Ingen er registrert som leder" in await storby.say("!chair politisk")


async def test_english_dates_in_an_english_chat(storby: Room) -> None:
    await storby.tell("meg språk engelsk")
    assert "As of 1 October 2020" in await storby.tell("members on 1 October 2020")


# --- dates --------------------------------------------------------------------------------------------------


async def test_a_date_that_does_not_exist_gets_a_caret_under_it(storby: Room) -> None:
    reply = await storby.tell("leder politisk på 31.4.2020")
    first, second, *rest = reply.splitlines()
    assert first == "leder politisk på 31.4.2020"
    assert first[second.index("^") : second.rindex("^") + 1] == "31"
    assert "april 2020 har 30 dager" in rest[0]


async def test_today_is_the_day_in_the_networks_own_zone(storby: Room) -> None:
    storby.now = datetime(2026, 12, 31, 23, 30, tzinfo=UTC)
    assert "Per 1. januar 2027" in await storby.say("!medlemmer på i dag")


@pytest.mark.parametrize(
    ("thanks", "told"), [("Takk!", "Bare hyggelig."), ("tusen takk for hjelpen", "Bare hyggelig."), ("takk", "Bare")]
)
async def test_who_thanks_is_not_told_that_it_is_no_command(storby: Room, thanks: str, told: str) -> None:
    assert (await storby.tell(thanks)).startswith(told)
    assert await storby.say(thanks) == ""
