"""An agenda: its order, its numbers, and who may decline."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from network.agenda import (
    Decider,
    NoSuchPlace,
    NotOnAgenda,
    StandingItem,
    agenda_of,
    case,
    in_order,
    may_decline,
    moved,
    numbered,
    previous_meeting,
)
from network.dates import PartialDate, Period
from network.meetings import Item, ItemState, Meeting
from network.register import Agenda, Body, MeetingRules, Minutes
from network.standing import Standing
from tests.network.examples import MISTAKE

STEERING = Body(id="styringsgruppen", name="Styringsgruppen", case_prefix="SR")


def item(
    number: int, place: int | None = None, case: str | None = None, state: ItemState = ItemState.ON_AGENDA
) -> Item:
    return Item(number=number, body=STEERING.id, title=f"Sak {number}", place=place, case=case, state=state)


def meeting(day: str | None = None, starts: datetime | None = None, number: int = 1) -> Meeting:
    date = PartialDate.parse(day) if day else None
    return Meeting(number=number, body=STEERING.id, date=date, starts=starts)


def numbers(items: object) -> list[int | None]:
    assert isinstance(items, tuple)
    return [one.number for one in items]


# --- the order ----------------------------------------------------------------------------------------------


def test_the_standing_items_are_first_and_last() -> None:
    items = (item(1), item(2, place=2), item(3, place=1), item(4))
    found = agenda_of(STEERING, items, meeting("2027-01-20"))
    assert found[:2] == (StandingItem.CALL, StandingItem.MINUTES)
    assert numbers(found[2:-1]) == [3, 2, 1, 4]
    assert found[-1] is StandingItem.OTHER


def test_there_are_no_minutes_to_approve_at_the_first_meeting_nor_where_silence_approves() -> None:
    assert agenda_of(STEERING, (), None) == (StandingItem.CALL, StandingItem.OTHER)
    silent = replace(STEERING, meetings=MeetingRules(minutes=Minutes(silence=Period(days=14))))
    assert agenda_of(silent, (), meeting("2027-01-20")) == (StandingItem.CALL, StandingItem.OTHER)
    next_time = replace(STEERING, meetings=MeetingRules(minutes=Minutes(approved_at="next_meeting")))
    assert StandingItem.MINUTES in agenda_of(next_time, (), meeting("2027-01-20"))


def test_only_what_is_on_the_agenda_is_on_it() -> None:
    items = (item(1, state=ItemState.PROPOSED), item(2, state=ItemState.DECLINED), replace(item(3), voided=MISTAKE))
    assert in_order((*items, item(4))) == (item(4),)


def test_the_meeting_before() -> None:
    first, second = meeting("2027-01-20"), meeting(starts=datetime(2027, 4, 19, 9), number=2)
    third = meeting(starts=datetime(2027, 4, 19, 13), number=3)
    cancelled = replace(meeting("2027-03-01", number=4), cancelled_at=datetime(2027, 2, 1, tzinfo=UTC))
    elsewhere = replace(meeting("2027-03-02", number=5), body="politisk")
    unknown = meeting("2027-02", number=6)
    every = (first, second, third, cancelled, elsewhere, unknown, replace(meeting("2027-03-03"), voided=MISTAKE))
    assert previous_meeting(every, third) == second
    assert previous_meeting(every, second) == first
    assert previous_meeting(every, first) is None
    assert previous_meeting(every, unknown) is None


def test_an_item_is_moved_to_a_place() -> None:
    items = (item(1), item(2), item(3), item(9, state=ItemState.DECLINED))
    found = moved(items, 3, 1)
    assert numbers(found) == [3, 1, 2]
    assert isinstance(found, tuple)
    assert [one.place for one in found] == [1, 2, 3]
    assert numbers(moved(items, 1, 3)) == [2, 3, 1]
    assert numbers(moved(items, 2, 2)) == [1, 2, 3]
    assert moved(items, 9, 1) == NotOnAgenda(9)
    assert moved(items, 1, 0) == moved(items, 1, 4) == NoSuchPlace(3)


@given(count=st.integers(1, 30), moves=st.lists(st.tuples(st.integers(1, 30), st.integers(1, 30)), max_size=8))
@settings(max_examples=50, deadline=None)
def test_moving_loses_nothing_and_only_moves_one(count: int, moves: list[tuple[int, int]]) -> None:
    items: tuple[Item, ...] = tuple(item(number) for number in range(1, count + 1))
    for number, place in moves:
        found = moved(items, number, place)
        if not isinstance(found, tuple):
            assert number > count or place > count
            continue
        assert found[place - 1].number == number
        others = [one for one in numbers(in_order(items)) if one != number]
        assert [one for one in numbers(found) if one != number] == others
        assert numbers(in_order(found)) == numbers(found)
        items = found


# --- the numbers --------------------------------------------------------------------------------------------


def test_cases_are_numbered_in_the_series_of_the_meetings_year() -> None:
    items = (item(5), item(6, case="3/27"), item(7))
    found = numbered(items, ("1/27", "4/27", "40/26", None, "gammel sak", "3/27"), 2027)
    assert [one.case for one in found] == ["5/27", "3/27", "6/27"]
    assert [one.case for one in numbered(items[::2], ("40/26",), 2027)] == ["1/27", "2/27"]
    assert case(3, 2027) == "3/27"
    assert case(12, 2105) == "12/05"


def test_a_postponed_case_keeps_its_number_from_the_year_before() -> None:
    assert [one.case for one in numbered((item(1, case="9/26"), item(2)), ("9/26",), 2027)] == ["9/26", "1/27"]


@given(calls=st.lists(st.tuples(st.integers(2026, 2029), st.integers(0, 5), st.integers(0, 3)), max_size=8))
@settings(max_examples=50, deadline=None)
def test_no_number_is_ever_given_twice(calls: list[tuple[int, int, int]]) -> None:
    given_: list[str] = []
    next_number = 1
    for year, count, declined in calls:
        items = tuple(item(number) for number in range(next_number, next_number + count))
        next_number += count
        found = numbered(items, given_, year)
        assert numbered(found[declined:], given_, year) == found[declined:]
        given_ += [one.case for one in found if one.case]
    assert len(set(given_)) == len(given_) == next_number - 1


# --- who may decline ----------------------------------------------------------------------------------------

CHAIR = Standing(person="leder", chairs=frozenset({STEERING.id}))
SECRETARY = Standing(person="sekretær", keeps=frozenset({STEERING.id}))
OTHER_CHAIR = Standing(person="annen", chairs=frozenset({"politisk"}))


@pytest.mark.parametrize(
    ("who", "as_", "where_owned", "elsewhere"),
    [
        (CHAIR, Decider.CHAIR, True, True),
        (CHAIR, Decider.MEETING, True, True),
        (CHAIR, Decider.SECRETARIAT, False, False),
        (SECRETARY, Decider.CHAIR, False, False),
        (SECRETARY, Decider.MEETING, True, True),
        (SECRETARY, Decider.SECRETARIAT, False, True),
        (OTHER_CHAIR, Decider.CHAIR, False, False),
        (OTHER_CHAIR, Decider.MEETING, False, False),
    ],
)
def test_who_may_decline_an_item(who: Standing, as_: Decider, where_owned: bool, elsewhere: bool) -> None:
    assert may_decline(replace(STEERING, agenda=Agenda.OWN), who, as_) is where_owned
    assert may_decline(STEERING, who, as_) is elsewhere
