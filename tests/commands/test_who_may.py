"""Who may and who sees: by the register alone, and never a word of one network to those of another."""

from __future__ import annotations

from dataclasses import replace

import pytest

from commands.answer import apology, welcome
from commands.line import Line
from commands.speech.declaration import Part
from commands.table import COMMANDS
from tests.commands.conftest import ADMIN, CHARTERS, NOW, SECRETARY, Room, attached

SECRETARIAT = f"@{SECRETARY}:test"
RITA, HEIDI, STRANGER = "@rita-ottervik:test", "@heidi-granli:test", "@fremmed:test"
OF_KS = ("Heidi", "Granli", "Gol", "Buskerud", "Landsstyret", "Kommunesektorens")
OF_STORBY = ("Rita", "Ottervik", "storbynettverk", "Trondheim", "Raymond", "Bistand")

QUESTIONS = [
    "leder", "periode", "medlemmer", "kontakt Drammen", "kontakt Heidi Granli", "kontakt Rita Ottervik", "organ",
    "organ landsstyret", "organ politisk", "avtale", "status", "logg", "meg", "meg data", "hjelp", "hjelp leder",
    "hvem leder nettverket?", "hvem leder Buskerud?", "når går perioden ut?", "ks leder", "storbynettverket leder",
    "register rom politisk", "register rom landsstyret", "register språk nynorsk", "register person ny X",
    "register matrix Rita Ottervik @fremmed:test", "register matrix Heidi Granli @fremmed:test", "", "hei", "ja",
    "register plass ny Rita Ottervik i politisk", "register importer", "leder landsstyret", "leder politisk",
]  # fmt: skip


@pytest.mark.parametrize("text", QUESTIONS)
async def test_a_stranger_is_told_nothing_but_how_to_identify(both: Room, text: str) -> None:
    replies = [
        await both.tell(text, STRANGER),
        await both.say(f"!{text}", STRANGER, room="!politisk:test"),
        await both.say(f"!{text}", STRANGER, room="!any:test"),
    ]
    for word in (*OF_KS, *OF_STORBY):
        if word in text:
            continue  # their own words, said back under a caret, tell them nothing
        assert word not in "".join(replies)


@pytest.mark.parametrize("text", QUESTIONS)
async def test_nothing_of_one_network_in_the_others_room(both: Room, text: str) -> None:
    """Asked by somebody who has a part in both."""
    await both.say("!register matrix Rita Ottervik @begge:test", SECRETARIAT)
    await link_in_ks(both, "@begge:test")
    reply = await both.say(f"!{text}", "@begge:test", room="!politisk:test")
    assert not [word for word in OF_KS if word in reply and word not in text]
    reply = await both.say(f"!{text}", "@begge:test", room="!landsstyret:test")
    assert not [word for word in OF_STORBY if word in reply and word not in text]


@pytest.mark.parametrize("text", QUESTIONS)
async def test_nothing_of_a_network_to_somebody_of_another(both: Room, text: str) -> None:
    for where in ({"room": "!politisk:test"}, {"room": "!any:test"}):
        reply = await both.say(f"!{text}", HEIDI, **where)
        assert not [word for word in OF_STORBY if word in reply and word not in text]
    reply = await both.tell(text, HEIDI)
    assert not [word for word in OF_STORBY if word in reply and word not in text]


@pytest.mark.parametrize("text", QUESTIONS)
async def test_nothing_of_a_network_in_a_room_that_is_no_bodys(storby: Room, text: str) -> None:
    if text.startswith("register rom"):
        return
    reply = await storby.say(f"!{text}", RITA, room="!any:test")
    assert not [word for word in ("Raymond", "Trondheim", "Stavanger", "2023", "Prøve Sekretær") if word in reply]


async def link_in_ks(room: Room, matrix: str) -> None:
    assert "knyttet til Heidi Granli" in await room.tell(f"ks register matrix Heidi Granli {matrix}", ADMIN)


async def test_who_is_in_two_networks_is_asked_which_or_names_it_first(both: Room) -> None:
    await link_in_ks(both, RITA)
    reply = await both.tell("leder")
    assert "Hvilket nettverk gjelder det" in reply
    assert "Heidi Granli (Gol) er leder" in await both.tell("ks leder")
    assert "Ingen er registrert som leder i KS storbynettverk" in await both.tell("storbynettverket: hvem leder?")


ORDERS = [
    "organisasjon ny Prøvestad", "organisasjon endre Oslo, nummer 0301", "organisasjon avslutt Oslo",
    "person ny Prøve Nordmann", "person endre Rita Ottervik, tittel dronning", "person avslutt Raymond Johansen",
    "plass ny Elisabeth Enger i politisk", "plass endre Raymond Johansen i politisk fra 2019",
    "plass avslutt Raymond Johansen i politisk", "verv ny leder Rita Ottervik i politisk",
    "rådgiver ny Elisabeth Enger for Rita Ottervik i politisk", "rom administrativt",
    "matrix Raymond Johansen @rita-ottervik:test", "matrix Raymond Johansen", "språk engelsk",
]  # fmt: skip


@pytest.mark.parametrize("text", ORDERS)
async def test_only_the_secretariat_keeps_the_register(storby: Room, text: str) -> None:
    before = await storby.exported("storbynettverket")
    for who in (RITA, "@bjorn-arild-gram:test"):
        for reply in (await storby.say(f"!register {text}", who), await storby.tell(f"register {text}", who)):
            assert reply == "Det kan bare sekretariatet gjøre: Prøve Sekretær."
    assert await storby.exported("storbynettverket") == before


async def test_an_admin_appoints_the_secretariat_and_keeps_nothing_else(storby: Room) -> None:
    """An admin starts a network: people, links, and the secretariat's seats."""
    await storby.tell("register person ny Prøve Nordmann", ADMIN)
    assert "har fått plass i Bistand fra KS" in await storby.tell("register plass ny Prøve Nordmann i bistand", ADMIN)
    refused = await storby.tell("register plass ny Prøve Nordmann i politisk", ADMIN)
    assert "Det kan bare sekretariatet gjøre" in refused
    refused = await storby.tell("register verv ny leder Rita Ottervik i politisk", ADMIN)
    assert "Det kan bare sekretariatet gjøre" in refused
    refused = await storby.tell("register organisasjon ny Prøvestad", ADMIN)
    assert "Det kan bare sekretariatet gjøre" in refused


async def test_where_there_is_no_secretariat_that_is_said(ks: Room) -> None:
    reply = await ks.tell("register verv ny leder Tine Norman i fylkesstyret", HEIDI)
    assert "ingen registrert i sekretariatet" in reply


async def test_power_and_names_in_a_room_count_for_nothing(storby: Room) -> None:
    """Somebody calls himself as the secretariat does, from another server."""
    assert "kjenner deg ikke" in await storby.tell("register språk engelsk", f"@{SECRETARY}:other.test")


async def test_who_has_left_is_a_stranger_the_day_after(storby: Room) -> None:
    await storby.say("!register person avslutt Rita Ottervik til 24.11.2026", SECRETARIAT)
    assert "Ingen er registrert som leder" in await storby.tell("leder politisk")
    storby.now = storby.now.replace(day=25)
    assert "kjenner deg ikke" in await storby.tell("leder politisk")


async def test_an_edit_of_a_command_is_said_not_to_be_read(storby: Room) -> None:
    reply = await storby.say("!register språk engelsk", SECRETARIAT, is_edit=True)
    assert reply == "Jeg leser ikke rettelser av meldinger. Skriv kommandoen på nytt."
    assert (await storby.register("storbynettverket")).network.language == "nb"
    assert await storby.say("hei alle", SECRETARIAT, is_edit=True) == ""


async def test_who_talks_to_others_is_not_answered(storby: Room) -> None:
    assert await storby.say("Hvem leder nettverket?") == ""
    assert "Ingen er registrert" in await storby.say("Hvem leder nettverket?", mentions_bot=True)


async def test_a_reply_stays_in_the_thread_where_it_was_asked(storby: Room) -> None:
    await storby.say("!leder", thread="$root")
    relation = storby.contents[0]["m.relates_to"]
    assert relation["rel_type"] == "m.thread"
    assert relation["event_id"] == "$root"
    assert relation["m.in_reply_to"] == {"event_id": f"$said{storby.said}"}
    await storby.say("!leder")
    assert storby.contents[0]["m.relates_to"] == {"m.in_reply_to": {"event_id": f"$said{storby.said}"}}
    await storby.tell("leder")
    assert "m.relates_to" not in storby.contents[0]


async def test_the_first_words_in_a_direct_chat(storby: Room) -> None:
    async with storby.database.work() as connection:
        (known,) = await welcome(connection, "!d:test", RITA, NOW, storby.setup)
        (stranger,) = await welcome(connection, "!d:test", STRANGER, NOW, storby.setup)
        (admin,) = await welcome(connection, "!d:test", ADMIN, NOW, replace(storby.setup, admins=frozenset({ADMIN})))
    assert "sekretær for KS storbynettverk" in known.content["body"]
    assert "meg er KODE" in stranger.content["body"]
    assert "storby" not in stranger.content["body"]
    assert "storbynettverk" in admin.content["body"]


async def test_a_fault_of_ours_is_one_sentence_with_a_reference(storby: Room) -> None:
    line = Line(room="!politisk:test", direct=False, sender=RITA, text="!leder", event_id="$1", at=NOW)
    async with storby.database.work() as connection:
        (sorry,) = await apology(connection, line, "K7QX2M", NOW, storby.setup)
        nothing = await apology(connection, replace(line, text="hei"), "K7QX2M", NOW, storby.setup)
    assert "referansen K7QX2M" in sorry.content["body"]
    assert nothing == ()


async def test_an_admin_without_a_network_is_told_how_to_begin(storby: Room) -> None:
    reply = await storby.tell("", "@ny-admin:test")
    assert "kjenner deg ikke" in reply
    text = (CHARTERS / "ks.toml").read_text(encoding="utf-8")
    assert "bare en administrator" in await storby.tell("register importer", STRANGER, attachment=attached(text))


def test_every_command_says_who_may() -> None:
    open_to_all = {command.key for command in COMMANDS if Part.ANYONE in command.who_may}
    assert open_to_all == {"help", "me-identify", "yes", "no"}


async def test_a_members_own_people_may_ask_without_a_seat(storby: Room) -> None:
    await storby.say("!register person ny Prøve Nordmann, organisasjon Drammen", SECRETARIAT)
    await storby.say("!register matrix Prøve Nordmann @prove:test", SECRETARIAT)
    assert "Ingen er registrert som leder" in await storby.tell("hvem leder?", "@prove:test")
    assert "ingen plass" in await storby.tell("meg", "@prove:test")
    await storby.say("!register person ny Kari Prøvesen", SECRETARIAT)
    await storby.say("!register matrix Kari Prøvesen @kari:test", SECRETARIAT)
    assert "kjenner deg ikke" in await storby.tell("hvem leder?", "@kari:test")
