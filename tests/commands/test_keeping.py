"""How the secretariat keeps the register: what is said back, and what is stored."""

from __future__ import annotations

from datetime import timedelta

import pytest

from network.charter import read, write
from network.dates import PartialDate
from network.register import Authority, Language, Role, on
from storage import journal
from tests.commands.conftest import ADMIN, CHARTERS, NOW, SECRETARY, Room, attached, charter

SECRETARIAT = f"@{SECRETARY}:test"
RITA = "@rita-ottervik:test"
STORBY = "storbynettverket"
TODAY = NOW.date()


async def order(room: Room, text: str) -> str:
    return await room.say(f"!register {text}", SECRETARIAT)


# --- organisations ------------------------------------------------------------------------------------------


async def test_an_organisation_comes_and_leaves(storby: Room) -> None:
    reply = await order(storby, "organisasjon ny Prøvestad, type kommune, rolle medlem, fra 1. januar 2026")
    assert "Prøvestad er registrert som medlem." in reply
    assert "Fra: 1. januar 2026" in reply
    register = await storby.register(STORBY)
    organisation = register.organisation("provestad")
    assert organisation is not None
    (membership,) = [one for one in register.memberships if one.organisation == "provestad"]
    assert (membership.role, membership.valid_from) == (Role.MEMBER, PartialDate(2026, 1, 1))

    assert "til og med 31. desember 2026" in await order(storby, "organisasjon avslutt Prøvestad til 31.12.2026")
    register = await storby.register(STORBY)
    (membership,) = [one for one in register.memberships if one.organisation == "provestad"]
    assert membership.valid_until == PartialDate(2026, 12, 31)
    assert "Prøvestad" in await storby.say("!medlemmer på 31.12.2026", room="!politisk:test")


async def test_who_sits_for_an_organisation_leaves_with_it(storby: Room) -> None:
    reply = await order(storby, "organisasjon avslutt Drammen til 31.12.2026")
    assert "2 plasser og verv går ut samme dag." in reply
    register = await storby.register(STORBY)
    ended = [seat for seat in register.seats if register.organisation_of(seat) == "drammen"]
    assert {seat.valid_until for seat in ended} == {PartialDate(2026, 12, 31)}


async def test_a_beginning_that_is_not_given_is_unknown_and_said_to_be(storby: Room) -> None:
    assert "står som ukjent" in await order(storby, "organisasjon ny Prøvestad")


async def test_a_role_changes_from_a_day_on_and_the_old_one_is_kept(storby: Room) -> None:
    await order(storby, "organisasjon endre KS, rolle observatør, fra 1.1.2026")
    register = await storby.register(STORBY)
    roles = [(one.role, one.valid_from, one.valid_until) for one in register.memberships if one.organisation == "ks"]
    assert roles == [
        (Role.PARTICIPANT, None, PartialDate(2025, 12, 31)),
        (Role.OBSERVER, PartialDate(2026, 1, 1), None),
    ]


async def test_the_same_organisation_is_not_registered_twice(storby: Room) -> None:
    assert "registrert fra før" in await order(storby, "organisasjon ny drammen")
    assert "Jeg finner ikke en organisasjon" in await order(storby, "organisasjon endre Drøbak, nummer 3301")


# --- people, seats, offices, advisers -----------------------------------------------------------------------


async def test_a_person_is_registered_and_seated(storby: Room) -> None:
    reply = await order(
        storby,
        "person ny Prøve Nordmann, tittel ordfører, organisasjon Drammen, e-post prove@example.org, kjønn kvinne",
    )
    for told in ("Prøve Nordmann er registrert.", "Tittel: ordfører", "E-post: prove@example.org", "Kjønn: kvinne"):
        assert told in reply
    reply = await order(
        storby, "plass ny Prøve Nordmann i politisk, vara for Monica Myrvold Berg, fra 1. desember 2026"
    )
    assert "Vara for: Monica Myrvold Berg" in reply
    assert "Fra: 1. desember 2026" in reply
    register = await storby.register(STORBY)
    (seat,) = [seat for seat in register.seats if seat.person == "prove-nordmann"]
    assert (seat.body, seat.deputy_for, seat.valid_from) == (
        "politisk",
        "monica-myrvold-berg",
        PartialDate(2026, 12, 1),
    )


async def test_a_seat_ends_and_who_asks_for_then_still_sees_it(storby: Room) -> None:
    await order(storby, "plass avslutt Rita Ottervik i politisk til 30.11.2026")
    assert "Rita Ottervik" in await storby.say("!medlemmer på 30.11.2026")
    assert "Rita Ottervik" not in await storby.say("!medlemmer på 1.12.2026")


async def test_a_mistake_is_struck_out_and_not_ended(storby: Room) -> None:
    await order(storby, "plass ny Elisabeth Enger i politisk fra 1.1.2020")
    reply = await order(storby, "plass avslutt Elisabeth Enger i politisk, feilført hun sitter i det administrative")
    assert "strøket som feilført: hun sitter i det administrative" in reply
    register = await storby.register(STORBY)
    (seat,) = [seat for seat in register.seats if (seat.body, seat.person) == ("politisk", "elisabeth-enger")]
    assert seat.voided is not None
    assert (seat.voided.by, seat.voided.why) == (f"person:{SECRETARY}", "hun sitter i det administrative")
    assert "Elisabeth" not in await storby.say("!medlemmer på 1.6.2021")


async def test_an_office_elected_among_members_is_not_for_a_participant(storby: Room) -> None:
    reply = await order(storby, "verv ny leder Bjørn Arild Gram i politisk fra 1.1.2026")
    assert "vervet velges blant medlemmene, og KS er ikke medlem" in reply
    assert not (await storby.register(STORBY)).holdings


async def test_an_office_that_follows_another_is_not_registered(storby: Room) -> None:
    reply = await order(storby, "verv ny leder Elisabeth Enger i administrativt")
    assert "følger av vervet i KS storbynettverk, og registreres der" in reply


async def test_an_adviser(storby: Room) -> None:
    reply = await order(
        storby, "rådgiver ny Elisabeth Enger for Monica Myrvold Berg i politisk, fullmakt svarer, fra 1.1.2026"
    )
    assert "Fullmakt: svarer" in reply
    (adviser,) = (await storby.register(STORBY)).advisers
    assert (adviser.acts_for, adviser.authority) == ("monica-myrvold-berg", Authority.ANSWER)
    assert "Rådgiver for Monica Myrvold Berg" in await storby.tell("meg", "@elisabeth-enger:test")
    assert "ikke rådgiver" in await order(storby, "rådgiver avslutt Rita Ottervik i politisk")


@pytest.mark.parametrize(
    "text",
    [
        "plass ny Elisabeth Enger i politisk, fra 1.1.2027, til 1.1.2026",
        "verv ny leder Rita Ottervik i politisk, fra 1.1.2027, til 1.1.2026",
        "organisasjon ny Prøvestad, fra 1.1.2027, til 1.1.2026",
        "rådgiver ny Elisabeth Enger for Rita Ottervik i politisk, fra 1.1.2027, til 1.1.2026",
    ],
)
async def test_an_end_before_the_beginning_is_refused_and_nothing_is_stored(storby: Room, text: str) -> None:
    before = await storby.register(STORBY)
    assert "ligger før begynnelsen" in await order(storby, text)
    assert await storby.register(STORBY) == before


async def test_the_same_order_twice_changes_nothing_the_second_time(storby: Room) -> None:
    text = "plass ny Elisabeth Enger i politisk fra 1.1.2027"
    await order(storby, text)
    before = await storby.register(STORBY)
    assert "har alt en plass" in await order(storby, text)
    assert await storby.register(STORBY) == before


async def test_a_person_leaves_everything(storby: Room) -> None:
    assert "Én plass eller ett verv er avsluttet" in await order(storby, "person avslutt Rita Ottervik til 23.11.2026")
    assert "kjenner deg ikke" in await storby.tell("hvem leder?", RITA)


async def test_what_people_write_is_only_ever_text(storby: Room) -> None:
    reply = await order(storby, "person ny <b>Prøve</b> @room 🎉, tittel <script>x</script>")
    assert "@room" not in reply
    assert "<b>" not in storby.html
    assert "&lt;b&gt;Prøve&lt;/b&gt;" in storby.html
    assert "<script>" not in storby.html
    assert storby.contents[0]["m.mentions"] == {}
    (person,) = [one for one in (await storby.register(STORBY)).people if "Prøve</b>" in one.name]
    assert person.name == "<b>Prøve</b> @room 🎉"


# --- links and language -------------------------------------------------------------------------------------


async def test_a_room_is_made_a_bodys_and_moved(storby: Room) -> None:
    assert "Dette er nå rommet til Bistand fra KS." in await storby.say(
        "!register rom bistand", SECRETARIAT, room="!new:test"
    )
    assert "Bistand fra KS har ikke noe verv" in await storby.say("!leder", SECRETARIAT, room="!new:test")
    assert "nå rommet til KS storbynettverk" in await storby.say(
        "!register rom politisk", SECRETARIAT, room="!new:test"
    )
    links = [link for link in on((await storby.register(STORBY)).room_links, TODAY) if link.room == "!new:test"]
    assert [link.body for link in links] == ["politisk"]


async def test_a_room_is_never_two_networks(both: Room) -> None:
    reply = await both.say("!register rom landsstyret", ADMIN, room="!politisk:test")
    assert "Landsstyret." not in reply
    reply = await both.say("!ks register rom landsstyret", ADMIN, room="!politisk:test")
    assert "nå rommet til" not in reply
    assert not [link for link in (await both.register("ks")).room_links if link.room == "!politisk:test"]


async def test_a_matrix_id_is_linked_to_one_person_only(storby: Room) -> None:
    assert "@ny:test er nå knyttet til Rita Ottervik" in await order(storby, "matrix Rita Ottervik @ny:test")
    assert "alt knyttet til Rita Ottervik" in await order(storby, "matrix Elisabeth Enger @ny:test")
    assert "Rita Ottervik i KS storbynettverk" in await storby.tell("meg", "@ny:test")


async def test_somebody_identifies_with_a_code_once(storby: Room) -> None:
    reply = await storby.tell("register matrix Rita Ottervik", SECRETARIAT)
    code = reply.split("er ")[1].split(".")[0]
    assert "direkte samtale" in await order(storby, "matrix Rita Ottervik")  # never in a room
    assert "direkte samtale" in await storby.say(f"!meg er {code}", "@fremmed:test")
    assert "du er Rita Ottervik i KS storbynettverk" in await storby.tell(f"meg er {code.lower()}", "@fremmed:test")
    assert "Plass i KS storbynettverk for Trondheim" in await storby.tell("meg", "@fremmed:test")
    assert "ukjent, brukt eller for gammel" in await storby.tell(f"meg er {code}", "@annen:test")


async def test_a_code_grows_old(storby: Room) -> None:
    code = (await storby.tell("register matrix Rita Ottervik", SECRETARIAT)).split("er ")[1].split(".")[0]
    storby.now += timedelta(days=8)
    assert "for gammel" in await storby.tell(f"meg er {code}", "@fremmed:test")


async def test_the_networks_language(storby: Room) -> None:
    await order(storby, "språk nynorsk")
    assert (await storby.register(STORBY)).network.language is Language.NYNORSK


# --- import -------------------------------------------------------------------------------------------------


async def test_a_charter_is_shown_first_and_taken_in_after_a_yes(storby: Room) -> None:
    text = (CHARTERS / "ks.toml").read_text(encoding="utf-8")
    reply = await storby.tell("register importer", ADMIN, attachment=attached(text))
    assert "Dette ville endres i KS – Kommunesektorens organisasjon" in reply
    assert "7 organisasjoner: Gol" in reply
    assert "Skriv ja" in reply
    assert "KS" not in str([one.id for one in (await storby.register(STORBY)).bodies])
    assert "Tatt inn i KS – Kommunesektorens organisasjon" in await storby.tell("ja", ADMIN)
    assert (await storby.exported("ks")).register.bodies == charter("ks").register.bodies
    assert "ikke noe her som venter" in await storby.tell("ja", ADMIN)
    assert "Ingenting ble endret" in await storby.tell("register importer", ADMIN, attachment=attached(text))


async def test_no_drops_it_and_a_yes_too_late_does_not_count(storby: Room) -> None:
    text = (CHARTERS / "ks.toml").read_text(encoding="utf-8")
    await storby.tell("register importer", ADMIN, attachment=attached(text))
    assert "Ingenting ble endret" in await storby.tell("nei", ADMIN)
    await storby.tell("register importer", ADMIN, attachment=attached(text))
    storby.now += timedelta(hours=1)
    assert "for lang tid" in await storby.tell("ja", ADMIN)


async def test_somebody_elses_yes_is_not_theirs(storby: Room) -> None:
    text = (CHARTERS / "ks.toml").read_text(encoding="utf-8")
    await storby.tell("register importer", ADMIN, attachment=attached(text))
    assert "ikke noe her som venter" in await storby.tell("ja", RITA)


async def test_every_fault_of_a_charter_is_told(storby: Room) -> None:
    text = 'format = 1\n[network]\nid = "prove"\nname = "Prøve"\nfarge = "rød"\n[[people]]\nid = "a"\n'
    reply = await storby.tell("register importer", ADMIN, attachment=attached(text))
    assert "Filen har 2 feil, og ingenting er tatt inn" in reply
    assert "farge" in reply
    assert "people #1 (a)" in reply


@pytest.mark.parametrize(
    ("data", "told"),
    [(b"\xff\xfe\x00", "ikke en tekstfil"), (b"", "feil"), (b"[[[", "feil"), (b"<b>x</b>" * 100, "feil")],
)
async def test_what_is_no_charter_is_refused_kindly(storby: Room, data: bytes, told: str) -> None:
    assert told in await storby.tell("register importer", ADMIN, attachment=attached(data))


async def test_a_secretariat_imports_its_own_network_and_no_other(both: Room) -> None:
    ks = (CHARTERS / "ks.toml").read_text(encoding="utf-8")
    own = (
        (CHARTERS / "storbynettverket.toml")
        .read_text(encoding="utf-8")
        .replace('name     = "KS storby', 'name     = "Storby')
    )
    assert "bare en administrator" in await both.tell("register importer", SECRETARIAT, attachment=attached(ks))
    reply = await both.tell("register importer", SECRETARIAT, attachment=attached(own))
    assert "Navn: Storbynettverk (før: KS storbynettverk)" in reply
    assert "Det kan bare" in await both.tell("register importer", RITA, attachment=attached(own))


# --- one's own data -----------------------------------------------------------------------------------------


async def test_one_sees_and_erases_what_is_registered_about_one(storby: Room) -> None:
    await order(storby, "person endre Rita Ottervik, e-post rita@example.org, telefon 22 33 44 55")
    assert "E-post: rita@example.org" in await storby.tell("meg data")
    assert "Skriv ja" in await storby.tell("meg slett")
    assert "slettet" in await storby.tell("ja")
    person = (await storby.register(STORBY)).person("rita-ottervik")
    assert person is not None
    assert (person.email, person.telephone) == (None, None)
    async with storby.database.reading() as connection:
        entries = await journal.entries_of(connection, STORBY)
        assert not (await journal.verify(connection, STORBY)).broken
    assert "rita@example.org" not in str([entry.contents for entry in entries])


async def test_the_journal_tells_who_changed_what(storby: Room) -> None:
    await order(storby, "verv ny leder Rita Ottervik i politisk fra 1.1.2026")
    reply = await storby.say("!logg 1")
    assert "Prøve Sekretær – vervet KS storbynettverk, leder, Rita Ottervik: registrert" in reply


async def test_a_room_can_be_linked_before_the_others_have_come(storby: Room) -> None:
    """A room with nobody but the secretariat and the bot looks like a direct chat."""
    reply = await storby.say("!register rom politisk", SECRETARIAT, room="!empty:test", direct=True)
    assert "Dette er nå rommet til KS storbynettverk." in reply


async def test_what_was_said_in_the_chat_can_be_exported_and_read_again(storby: Room) -> None:
    for text in (
        "organisasjon ny Members, type annen, rolle observatør, fra november 2026",
        "organisasjon endre KS, rolle observatør, fra 1.1.2026",
        'person ny «Prøve \\ "N" Nordmann» 🎉, tittel ordfører, organisasjon Drammen, telefon +47 22 33 44 55',
        "plass ny Prøve i politisk, vara for Monica Myrvold Berg, fra 1.12.2026",
        "plass avslutt Rita Ottervik i politisk til 30.11.2026",
        "plass ny Elisabeth Enger i politisk fra 2020",
        "plass avslutt Elisabeth Enger i politisk, feilført satt aldri der",
        "verv ny leder Raymond Johansen i politisk fra 1.11.2019",
        "verv ny leder Monica Myrvold Berg i politisk fra 12.11.2020",
        "rådgiver ny Elisabeth Enger for Monica Myrvold Berg i politisk, fullmakt svarer",
        "matrix Rita Ottervik @rita:example.org",
        "språk nynorsk",
    ):
        await order(storby, text)
    exported = await storby.exported(STORBY)
    again = read(write(exported))
    assert write(again) == write(exported)
    assert len(again.journal) == len(exported.journal)


async def test_who_identifies_at_night_is_known_from_the_day_that_it_is_there(storby: Room) -> None:
    storby.now = NOW.replace(hour=23, minute=30)
    code = (await storby.tell("register matrix Rita Ottervik", SECRETARIAT)).split("er ")[1].split(".")[0]
    assert "du er Rita Ottervik" in await storby.tell(f"meg er {code}", "@fremmed:test")
    links = [one for one in (await storby.register("storbynettverket")).matrix_links if one.matrix == "@fremmed:test"]
    assert [str(one.valid_from) for one in links] == ["2026-11-25"]
