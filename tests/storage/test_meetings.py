from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import product
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from network.cadence import Span, counts_on, planned_on
from network.dates import PartialDate
from network.meeting_reminders import lacks_material
from network.meetings import Answer, Attachment, Attendance, Item, ItemState, Meeting, MeetingFile, Task
from storage import journal, meetings
from storage import register as registers
from storage.charters import import_charter
from storage.database import Database
from storage.meetings import UnknownItem, UnknownMeeting, UnknownTask
from tests.depth import examples
from tests.storage.examples import AT_THE_DESK, IN_THE_CHAT, NOON, charter, taken_back

PROVE, ANNET = "prove", "annet"
NINE = datetime(2027, 6, 4, 9)
ZONES = tuple(map(ZoneInfo, ("Europe/Oslo", "UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago")))


@pytest.fixture(autouse=True)
async def _imported(database: Database) -> None:
    """Two networks, each with the meeting M1 on 5 March 2027."""
    async with database.work() as connection:
        await import_charter(connection, charter(), AT_THE_DESK)
        await import_charter(connection, charter(('id = "prove"', f'id = "{ANNET}"')), AT_THE_DESK)


async def added(connection: AsyncConnection, *records: Meeting | Item | Task | Attendance, network: str = PROVE):  # type: ignore[no-untyped-def]
    return [await registers.add(connection, network, record, IN_THE_CHAT) for record in records]


# --- one meeting --------------------------------------------------------------------------------------------


async def test_all_that_is_known_of_a_meeting_comes_back_as_it_was(database: Database) -> None:
    meeting = Meeting(body="styret", title="Vår", starts=NINE, ends=NINE + timedelta(hours=5), called_at=NOON)
    first = Item(
        body="styret",
        meeting=2,
        place=2,
        title="Første",
        introduced_by=("by", "kari"),
        needs_material=True,
        minutes=20,
        attachments=(Attachment(name="notat.pdf", room="!rom:example.org", event="$a"),),
    )
    records = (
        meeting,
        first,
        replace(first, title="Andre", place=1),
        replace(first, title="Sist", place=None),
        replace(first, title="Avvist", state=ItemState.DECLINED, why_declined="Hører ikke hjemme her."),
        replace(first, title="Et annet møtes", meeting=1),
        Attendance(meeting=2, person="kari", answer=Answer.COMING, at=NOON, by="ola", event="$b"),
        Task(body="styret", meeting=2, title="Følge opp", owner="members", due=PartialDate(2027, 8)),
    )
    async with database.work() as connection:
        stored = await added(connection, *records)
        wrong = replace(first, title="Feil", meeting=2)
        (struck,) = await added(connection, wrong)
        await registers.void(connection, PROVE, struck, "feil", IN_THE_CHAT)
    for kept, record in zip(stored, records, strict=True):
        assert kept.row is not None
        assert replace(kept, said=()) == (
            record if isinstance(record, Attendance) else replace(record, number=kept.number)
        )
    its, one, two, three, _, _, comes, task = stored
    async with database.reading() as connection:
        assert await meetings.load(connection, PROVE, 2) == MeetingFile(
            meeting=its, items=(two, one, three), attendance=(comes,), tasks=(task,)
        )
        assert await meetings.agenda(connection, PROVE, 2) == (two, one, three)
        assert await meetings.attendance(connection, PROVE, 2) == (comes,)
        assert await meetings.by_event(connection, "$b") == ((PROVE, comes),)
        assert await meetings.by_event(connection, "$c") == ()
        assert (await meetings.load(connection, ANNET, 1)).items == ()


async def test_numbers_are_each_kinds_own_in_each_network_and_never_used_again(database: Database) -> None:
    item, task = Item(body="styret", title="Sak"), Task(body="styret", title="Oppgave")
    meeting = Meeting(body="styret", date=PartialDate(2027))
    async with database.work() as connection:
        first = await added(connection, item, item, task, meeting)
        for one in first:
            await registers.void(connection, PROVE, one, "feil", IN_THE_CHAT)
        again = await added(connection, item, task, meeting)
        elsewhere = await added(connection, item, task, network=ANNET)
    assert [one.number for one in first] == [1, 2, 1, 2]
    assert [one.number for one in again] == [3, 2, 3]
    assert [one.number for one in elsewhere] == [1, 1]
    for one in again:
        with pytest.raises(IntegrityError):
            async with database.work() as connection:
                await added(connection, one)


async def test_what_is_not_there_or_was_voided_is_unknown(database: Database) -> None:
    async with database.work() as connection:
        meeting, item, task = await added(
            connection,
            Meeting(body="styret"),
            Item(body="styret", title="Sak"),
            Task(body="styret", title="Oppgave"),
        )
        assert await meetings.item(connection, PROVE, 1) == item
        assert await meetings.task(connection, PROVE, 1) == task
        for one in (meeting, item, task):
            await registers.void(connection, PROVE, one, "feil", IN_THE_CHAT)
        for ask, number, error in (
            (meetings.load, meeting.number, UnknownMeeting),
            (meetings.load, 9, UnknownMeeting),
            (meetings.item, 1, UnknownItem),
            (meetings.task, 1, UnknownTask),
        ):
            with pytest.raises(error):
                await ask(connection, PROVE, number)
        with pytest.raises(UnknownItem):
            await meetings.item(connection, ANNET, 1)


async def test_a_meeting_that_is_moved_is_found_on_its_new_day(database: Database) -> None:
    async with database.work() as connection:
        (meeting,) = await added(connection, Meeting(body="styret", starts=NINE))
        moved = replace(meeting, starts=NINE + timedelta(days=30), sequence=1)
        await registers.amend(connection, PROVE, moved, IN_THE_CHAT)
        for day, there in ((NINE.date(), 0), ((NINE + timedelta(days=30)).date(), 1)):
            assert len(await meetings.between(connection, PROVE, day, day)) == there
        (entry,) = await journal.newest(connection, PROVE, 1)
    assert entry.contents is not None
    assert (entry.action, entry.contents["subject"]) == ("meeting.amend", "M2")


# --- many meetings ------------------------------------------------------------------------------------------


async def test_meetings_from_one_day_to_another(database: Database) -> None:
    body = {"body": "styret"}
    made = (
        Meeting(**body, title="kvelden", starts=datetime(2027, 6, 4, 23, 59)),
        Meeting(**body, title="morgenen", starts=datetime(2027, 6, 4)),
        Meeting(**body, title="dagen", date=PartialDate(2027, 6, 4)),
        Meeting(**body, title="måneden", date=PartialDate(2027, 6)),
        Meeting(**body, title="året", date=PartialDate(2027)),
        Meeting(**body, title="avlyst", date=PartialDate(2027, 6, 5), cancelled_at=NOON),
        Meeting(**body, title="uten dag"),
        Meeting(body="råd", title="andres", date=PartialDate(2027, 6, 2)),
    )

    async def titles(first: date, last: date, body: str | None = None) -> list[str | None]:
        return [one.title for one in await meetings.between(connection, PROVE, first, last, body)]

    async with database.work() as connection:
        await added(connection, *made)
        day = date(2027, 6, 4)
        assert await titles(day, day) == ["dagen", "morgenen", "kvelden"]
        june = ["måneden", "andres", "dagen", "morgenen", "kvelden", "avlyst"]
        assert await titles(date(2027, 6, 1), date(2027, 6, 30)) == june
        assert await titles(date(2027, 6, 2), date(2027, 6, 5), "styret") == june[2:]
        assert await titles(date(2027, 1, 1), date(2027, 3, 31)) == ["året", "Vårmøtet"]
        assert await titles(date(2028, 1, 1), date.max) == []
        assert [one.title for one in await meetings.between(connection, ANNET, date.min, date.max)] == ["Vårmøtet"]


async def test_what_waits_and_what_is_to_be_done(database: Database) -> None:
    waits = {"state": ItemState.PROPOSED}
    async with database.work() as connection:
        records = await added(
            connection,
            Item(body="styret", title="a", **waits),
            Item(body="råd", title="b", **waits),
            Item(body="styret", title="c", meeting=1),
            Item(body="styret", title="d", state=ItemState.DECLINED),
            Task(body="styret", title="e"),
            Task(body="styret", title="f", due=PartialDate(2027)),
            Task(body="råd", title="g", due=PartialDate(2027, 12, 30)),
            Task(body="styret", title="h", due=PartialDate(2026), done_at=NOON),
        )
        a, b, *_, e, f, g, _ = records
        assert await meetings.waiting_items(connection, PROVE) == (a, b)
        assert await meetings.waiting_items(connection, PROVE, "råd") == (b,)
        assert await meetings.open_tasks(connection, PROVE) == (g, f, e)
        assert await meetings.open_tasks(connection, PROVE, "styret") == (f, e)
        assert await meetings.waiting_items(connection, ANNET) == await meetings.open_tasks(connection, ANNET) == ()


# --- what may come due --------------------------------------------------------------------------------------


async def test_what_may_come_due_is_of_all_networks_or_of_one(database: Database) -> None:
    since, until = datetime(2027, 6, 4, 9, tzinfo=UTC), datetime(2027, 6, 10, 9, tzinfo=UTC)
    made = (
        Meeting(body="styret", title="før", starts=datetime(2027, 6, 2, 23)),
        Meeting(body="styret", title="i det", starts=datetime(2027, 6, 4, 11)),
        Meeting(body="styret", title="dagen", date=PartialDate(2027, 6, 7)),
        Meeting(body="styret", title="måneden", date=PartialDate(2027, 6)),
        Meeting(body="styret", title="etter", starts=datetime(2027, 6, 12)),
        Meeting(body="styret", title="avlyst før", starts=datetime(2027, 6, 8, 9), cancelled_at=NOON),
        Meeting(body="styret", title="avlyst nå", starts=datetime(2027, 6, 8, 9), cancelled_at=since),
    )
    async with database.work() as connection:
        await added(connection, *made)
        await added(connection, replace(made[1], title="annet"), network=ANNET)
        (struck,) = await added(connection, replace(made[1], title="feil"))
        await registers.void(connection, PROVE, struck, "feil", IN_THE_CHAT)
        found = [(network, one.title) for network, one in await meetings.pending(connection, since, until)]
        assert found == [(PROVE, "i det"), (ANNET, "annet"), (PROVE, "dagen"), (PROVE, "avlyst nå")]
        only = [(network, one.title) for network, one in await meetings.pending(connection, since, until, ANNET)]
        assert only == [(ANNET, "annet")]


@settings(max_examples=examples(10), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.datetimes(datetime(2027, 6, 1), datetime(2027, 6, 30), timezones=st.sampled_from(ZONES)),
    st.timedeltas(timedelta(0), timedelta(days=10)),
    st.timedeltas(timedelta(0), timedelta(days=12)),
    st.sampled_from(ZONES),
)
async def test_no_meeting_in_the_window_is_left_out(
    database: Database, since: datetime, length: timedelta, after: timedelta, zone: ZoneInfo
) -> None:
    """Whatever the network's zone is, and whatever zone the window is told in."""
    until = since + length
    begins = (since.astimezone(UTC) + min(after, length)).astimezone(zone).replace(tzinfo=None)
    async with taken_back(database) as connection:
        (meeting,) = await added(connection, Meeting(body="styret", starts=begins))
        assert (PROVE, meeting) in await meetings.pending(connection, since, until)


async def test_meetings_are_counted_as_the_rules_count_them(database: Database) -> None:
    made = [
        Meeting(body=body, starts=starts, date=day, cancelled_at=cancelled)
        for body in ("styret", "utvalget")
        for starts, day in (
            (datetime(2026, 12, 31, 23), None),
            (datetime(2027, 1, 1, 0), None),
            (datetime(2027, 12, 31, 23), None),
            (None, PartialDate(2027, 6, 7)),
            (None, PartialDate(2027, 10)),
            (None, PartialDate(2027, 11)),
            (None, PartialDate(2028)),
            (None, None),
        )
        for cancelled in (None, NOON)
    ]
    spans = (Span.of_year(2027), Span.of_year(2028), Span.of_council_period(date(2027, 10, 31)))
    async with database.work() as connection:
        await added(connection, *made)
        await added(connection, *made[:4], network=ANNET)
        for struck in await added(connection, *made[:8], network=ANNET):
            await registers.void(connection, ANNET, struck, "feil", IN_THE_CHAT)
        counted = await meetings.counts(connection, spans)
        assert await meetings.counts(connection, spans, ANNET) == {
            (network, body): counts for (network, body), counts in counted.items() if network == ANNET
        }
        assert await meetings.counts(connection, ()) == {}
        for network in (PROVE, ANNET):
            every = await meetings.between(connection, network, date.min, date.max)
            for body in {one.body for one in every}:
                days = [day for one in every if one.body == body and (day := counts_on(one)) is not None]
                assert counted[network, body] == tuple(map(planned_on(days), spans))


async def test_the_items_that_want_for_material_are_those_of_the_rule(database: Database) -> None:
    first, last = date(2027, 6, 1), date(2027, 6, 30)
    paper = Attachment(name="Notat", room="!r", event="$e")
    async with database.work() as connection:
        held = await added(
            connection, *(Meeting(body="styret", starts=datetime(2027, month, 4, 9)) for month in (6, 7))
        )
        made = [
            Item(body="styret", title="Sak", meeting=one.number, state=state, needs_material=needs, attachments=its)
            for one, state, needs, its in product(
                held, (ItemState.ON_AGENDA, ItemState.DECLINED), (True, False), ((), (paper,))
            )
        ]
        stored = await added(connection, *made)
        struck = (await added(connection, made[0]))[0]
        await registers.void(connection, PROVE, struck, "feil", IN_THE_CHAT)
        (elsewhere,) = await added(connection, Meeting(body="styret", starts=datetime(2027, 6, 5, 9)), network=ANNET)
        (other,) = await added(connection, replace(made[0], meeting=elsewhere.number), network=ANNET)
        expected = tuple((PROVE, one) for one in stored if one.meeting == held[0].number and lacks_material(one))
        assert await meetings.without_material(connection, first, last) == (*expected, (ANNET, other))
        assert await meetings.without_material(connection, first, last, PROVE) == expected
        assert len(expected) == 1


async def test_the_tasks_to_be_done_by_then_are_all_that_may_be(database: Database) -> None:
    first, last = date(2027, 6, 10), date(2027, 7, 10)
    days = ("2026", "2026-06", "2027", "2027-05", "2027-06", "2027-06-09", "2027-06-10", "2027-07", "2027-07-10")
    dues = [PartialDate.parse(one) for one in (*days, "2027-07-11", "2028")]
    async with database.work() as connection:
        stored = await added(connection, *(Task(body="styret", title="Oppgave", due=due) for due in (*dues, None)))
        await added(connection, Task(body="styret", title="Gjort", due=dues[6], done_at=NOON))
        (struck,) = await added(connection, Task(body="styret", title="Feil", due=dues[6]))
        await registers.void(connection, PROVE, struck, "feil", IN_THE_CHAT)
        (other,) = await added(connection, Task(body="styret", title="Oppgave", due=dues[6]), network=ANNET)
        expected = tuple((PROVE, one) for one in stored if one.due and first <= one.due.last() <= last)
        assert await meetings.due_tasks(connection, first, last) == (*expected, (ANNET, other))
        assert await meetings.due_tasks(connection, first, last, PROVE) == expected
        assert [str(one.due) for _, one in expected] == ["2027-06", "2027-06-10", "2027-07-10"]
