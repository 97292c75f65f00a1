"""``meg kalender``, and what then stands in the calendar: a person's meetings, and a body's."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial

import pytest

from commands.calendars import contents
from commands.documents.contents import CalendarFeed
from network.dates import PartialDate
from network.meetings import Meeting
from network.register import Adviser, Person, Seat
from storage import feeds
from storage import register as registers
from storage.feeds import Feed
from tests.commands.conftest import ADMIN, BY_HAND, NOW, SECRETARY, Room

STORBY = "storbynettverket"
RITA = "rita-ottervik"
URL = "https://bot.example.org"
LINK = re.compile(re.escape(URL) + r"/kalender/([A-Za-z0-9_-]{43})\.ics")


@pytest.fixture
def reachable(storby: Room) -> Room:
    """A bot whose calendars can be fetched."""
    storby.setup = replace(storby.setup, public_url=URL)
    return storby


async def found(room: Room, secret: str) -> Feed | None:
    async with room.database.reading() as connection:
        return await feeds.found(connection, secret)


def secret_in(reply: str) -> str:
    (secret,) = LINK.findall(reply)
    assert isinstance(secret, str)
    return secret


# --- the link -----------------------------------------------------------------------------------------------


async def test_a_link_is_given_once_and_leads_to_ones_own_meetings(reachable: Room) -> None:
    reply = await reachable.tell("meg kalender")
    assert reply.startswith("Kalenderen din i KS storbynettverk")
    assert "Outlook: " in reply
    assert "`" not in secret_in(reply)
    assert await found(reachable, secret_in(reply)) == Feed(network=STORBY, person=RITA, made_at=NOW)
    again = await reachable.tell("!meg kalender")
    assert "Du fikk en kalenderlenke 24. november 2026, og den virker ennå." in again
    assert not LINK.search(again)
    assert await found(reachable, secret_in(reply)) is not None


async def test_a_new_link_ends_the_old(reachable: Room) -> None:
    old = secret_in(await reachable.tell("meg kalender"))
    reachable.now += timedelta(days=1)
    reply = await reachable.tell("meg kalender ny")
    assert "Den gamle lenken virker ikke lenger." in reply
    assert await found(reachable, old) is None
    assert await found(reachable, secret_in(reply)) is not None


async def test_the_first_link_can_be_asked_for_as_new(reachable: Room) -> None:
    reply = await reachable.tell("meg kalender ny")
    assert "Den gamle" not in reply
    assert await found(reachable, secret_in(reply)) is not None


async def test_a_link_is_turned_off(reachable: Room) -> None:
    assert "Du har ingen kalenderlenke." in await reachable.tell("meg kalender av")
    secret = secret_in(await reachable.tell("meg kalender"))
    assert await reachable.tell("meg kalender av") == "Kalenderlenken din virker ikke lenger."
    assert await found(reachable, secret) is None
    assert LINK.search(await reachable.tell("meg kalender"))


@pytest.mark.parametrize("line", ["!meg kalender", "!meg kalender ny", "!meg kalender av"])
async def test_in_a_room_nobody_is_given_a_link(reachable: Room, line: str) -> None:
    reply = await reachable.say(line)
    assert reply == "Dette tar vi i en direkte samtale. Skriv til meg der."
    async with reachable.database.reading() as connection:
        assert await feeds.current(connection, STORBY, person=RITA) is None


@pytest.mark.parametrize("line", ["meg kalender", "meg kalender ny"])
async def test_without_an_address_of_its_own_the_bot_says_what_is_to_be_done(storby: Room, line: str) -> None:
    reply = await storby.tell(line)
    assert "NETTVERKSBOT_PUBLIC_URL" in reply
    assert "http" not in reply
    async with storby.database.reading() as connection:
        assert await feeds.current(connection, STORBY, person=RITA) is None


@pytest.mark.parametrize("who", [ADMIN, "@fremmed:test"])
async def test_who_is_not_in_the_network_is_given_no_link(reachable: Room, who: str) -> None:
    reply = await reachable.tell("meg kalender", who)
    assert reply
    assert not LINK.search(reply)


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("kan jeg få møtene i kalenderen min?", "Kalenderen din i"),
        ("gje meg møta i kalenderen", "Kalenderen din i"),
        ("me calendar", "Kalenderen din i"),
    ],
)
async def test_it_is_understood_in_other_words(reachable: Room, line: str, says: str) -> None:
    assert says in await reachable.tell(line)


async def test_that_there_is_a_link_is_among_what_is_known_of_somebody(reachable: Room) -> None:
    assert "Kalenderlenke" not in await reachable.tell("meg data")
    secret = secret_in(await reachable.tell("meg kalender"))
    data = await reachable.tell("meg data")
    assert "Kalenderlenke, gitt 24. november 2026." in data
    assert secret not in data


SECRETARIAT = f"@{SECRETARY}:test"


async def test_the_secretariat_gets_links_to_a_bodys_meetings_and_ends_them(reachable: Room) -> None:
    first = secret_in(await reachable.tell("register kalender politisk", SECRETARIAT))
    assert await found(reachable, first) == Feed(network=STORBY, body="politisk", made_at=NOW)
    # In the body's own room its people may have one of their own.
    second = secret_in(await reachable.say("!register kalender politisk", SECRETARIAT, room="!politisk:test"))
    assert await found(reachable, first) is not None
    reply = await reachable.tell("register kalender av politisk", SECRETARIAT)
    assert reply == "2 kalenderlenker til KS storbynettverk virker ikke lenger."
    assert await found(reachable, first) is None
    assert await found(reachable, second) is None
    assert "ingen kalenderlenke" in await reachable.tell("register kalender av politisk", SECRETARIAT)


async def test_in_another_bodys_room_no_link_is_told(reachable: Room) -> None:
    reply = await reachable.say("!register kalender politisk", SECRETARIAT, room="!administrativt:test")
    assert reply == "Dette tar vi i en direkte samtale. Skriv til meg der."


async def test_only_the_secretariat_gives_links_to_a_bodys_meetings(reachable: Room) -> None:
    for line in ("register kalender politisk", "register kalender av politisk"):
        reply = await reachable.tell(line)
        assert "Prøve Sekretær" in reply
        assert not LINK.search(reply)


async def test_a_bodys_calendar_needs_an_address_too(storby: Room) -> None:
    assert "NETTVERKSBOT_PUBLIC_URL" in await storby.tell("register kalender politisk", SECRETARIAT)


# --- what stands in it --------------------------------------------------------------------------------------


def meeting(body: str, starts: datetime | None, **more: object) -> Meeting:
    return Meeting(body=body, starts=starts, **more)  # type: ignore[arg-type]


async def with_meetings(room: Room, *meetings: Meeting) -> None:
    async with room.database.work() as connection:
        for one in meetings:
            await registers.add(connection, STORBY, one, BY_HAND)


async def told(room: Room, **whose: str) -> CalendarFeed | None:
    async with room.database.reading() as connection:
        return await contents(connection, Feed(network=STORBY, made_at=NOW, **whose), room.now, setup=room.setup)


async def days(room: Room, **whose: str) -> list[tuple[str, str]]:
    its = await told(room, **whose)
    assert its is not None
    return [(str(one.meeting.day), one.meeting.body) for one in its.entries]


POLITICAL = datetime(2027, 3, 11, 9)
ADMINISTRATIVE = datetime(2027, 3, 10, 9)


async def test_a_bodys_calendar_has_its_meetings_from_a_year_ago_on(storby: Room) -> None:
    await with_meetings(
        storby,
        meeting("politisk", datetime(2025, 11, 23, 9)),
        meeting("politisk", datetime(2025, 11, 24, 9)),
        meeting("politisk", POLITICAL, cancelled_at=NOW),
        meeting("politisk", datetime(2040, 1, 1, 9)),
        meeting("politisk", None, date=PartialDate(2027, 5, 20)),
        meeting("administrativt", ADMINISTRATIVE),
    )
    assert await days(storby, body="politisk") == [
        ("2025-11-24", "politisk"),
        ("2027-03-11", "politisk"),
        ("2027-05-20", "politisk"),
        ("2040-01-01", "politisk"),
    ]
    its = await told(storby, body="politisk")
    assert its is not None
    assert (its.name, its.zone) == ("KS storbynettverk", "Europe/Oslo")
    assert its.entries[0].body == "KS storbynettverk"
    other = await told(storby, body="administrativt")
    assert other is not None
    assert other.name == "Det administrative storbynettverket – KS storbynettverk"


async def test_a_persons_calendar_has_the_meetings_of_their_bodies(storby: Room) -> None:
    await with_meetings(storby, meeting("politisk", POLITICAL), meeting("administrativt", ADMINISTRATIVE))
    assert await days(storby, person=RITA) == [("2027-03-11", "politisk")]
    # The secretariat keeps both.
    assert await days(storby, person=SECRETARY) == [("2027-03-10", "administrativt"), ("2027-03-11", "politisk")]
    its = await told(storby, person=RITA)
    assert its is not None
    assert its.name == "Møtene mine i KS storbynettverk"


async def test_a_deputy_and_an_adviser_have_them_too(storby: Room) -> None:
    await with_meetings(storby, meeting("politisk", POLITICAL), meeting("administrativt", ADMINISTRATIVE))
    async with storby.database.work() as connection:
        for record in (
            Person(id="vara", name="Prøve Vara", organisation="trondheim"),
            Person(id="rad", name="Prøve Rådgiver", organisation="trondheim"),
            Seat(body="politisk", person="vara", deputy_for=RITA),
            Adviser(body="politisk", person="rad", acts_for=RITA),
        ):
            await registers.add(connection, STORBY, record, BY_HAND)
    for person in ("vara", "rad"):
        assert await days(storby, person=person) == [("2027-03-11", "politisk")]


async def test_who_leaves_does_not_see_what_comes_after(storby: Room) -> None:
    await with_meetings(
        storby, meeting("politisk", datetime(2026, 12, 1, 9)), meeting("politisk", datetime(2027, 1, 15, 9))
    )
    await storby.say("!register plass avslutt Rita Ottervik i politisk til 31.12.2026", f"@{SECRETARY}:test")
    assert await days(storby, person=RITA) == [("2026-12-01", "politisk")]


@pytest.mark.parametrize("whose", [{"person": "ingen"}, {"body": "ingen"}])
async def test_a_link_of_nobody_leads_nowhere(storby: Room, whose: dict[str, str]) -> None:
    assert await told(storby, **whose) is None


async def test_what_is_in_another_network_is_in_no_calendar_of_this_one(both: Room) -> None:
    async with both.database.work() as connection:
        body = (await registers.load(connection, "ks")).bodies[0].id
        await registers.add(connection, "ks", meeting(body, POLITICAL), BY_HAND)
        ours = partial(contents, connection, now=both.now, setup=both.setup)
        its = await ours(feed=Feed(network=STORBY, person=RITA, made_at=datetime(2026, 1, 1, tzinfo=UTC)))
    assert its is not None
    assert its.entries == ()
