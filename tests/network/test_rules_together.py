"""What the rules promise of any register whatever."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from network.agreements import agreement_on, withdrawal_on
from network.check import check
from network.offices import Held, offices_held
from network.register import Record, Register, holds_on, standing
from network.seats import members_on, seats_on
from network.standing import Standing, standing_of
from network.sureness import Sureness
from network.terms import Ending, term_of_body, term_of_holder, term_of_office, term_of_seat
from tests.depth import examples
from tests.strategies import charters

DAYS = st.dates(date(1990, 1, 1), date(2060, 12, 31))
REGISTERS = charters(journals=False).map(lambda charter: charter.register)
SLOW = settings(
    max_examples=examples(15), deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


def without_mistakes(register: Register) -> Register:
    """The register as if nothing had ever been recorded that was later voided."""
    kept: dict[str, Any] = {}
    for each in fields(register):
        records = getattr(register, each.name)
        if isinstance(records, tuple) and all(isinstance(one, Record) for one in records):
            kept[each.name] = tuple(standing(records))
    return replace(register, **kept)


def everything(register: Register, on: date, today: date) -> list[object]:
    """All that the rules say of a register on a day."""
    bodies = list(standing(register.bodies))
    return [
        members_on(register, on, today),
        [seats_on(register, body.id, on, today) for body in bodies],
        [offices_held(register, one.body, one.id, on, today) for one in standing(register.offices)],
        [term_of_body(register, body.id, on) for body in bodies],
        [term_of_seat(register, one, on) for one in standing(register.seats)],
        [term_of_office(register, one, on) for one in standing(register.holdings)],
        [agreement_on(register, one, on) for one in standing(register.agreements)],
        [withdrawal_on(register, one, on, today) for one in standing(register.agreements)],
        [standing_of(register, one.id, on) for one in standing(register.people)],
        check(register, on),
    ]


@given(REGISTERS, DAYS, DAYS)
@SLOW
def test_a_mistake_that_was_voided_changes_nothing_anywhere(register: Register, on: date, today: date) -> None:
    assert everything(register, on, today) == everything(without_mistakes(register), on, today)


@given(REGISTERS, DAYS, DAYS)
@SLOW
def test_only_what_holds_on_the_day_is_told_and_today_is_sure(register: Register, on: date, today: date) -> None:
    for body in standing(register.bodies):
        seating = seats_on(register, body.id, on, today)
        for one in seating.seated:
            assert one.seat is not None
            assert holds_on(one.seat, on)
        people = [one.person for one in seating.full_members]
        assert len(people) == len(set(people))
        if on == today:
            assert all(one.sureness is Sureness.SURE for one in seating.seated)
    for office in standing(register.offices):
        held = offices_held(register, office.body, office.id, on, today)
        if isinstance(held, Held):
            assert held.holders
            for holder in held.holders:
                assert holds_on(holder.holding, on)
                term_of_holder(register, holder, on)


@given(REGISTERS, DAYS)
@SLOW
def test_whoever_may_do_something_has_a_part(register: Register, on: date) -> None:
    for person in standing(register.people):
        its = standing_of(register, person.id, on)
        may = its.is_secretariat or its.chairs or its.is_representative or its.is_adviser or its.is_participant
        assert its.has_part or not (may or its.is_observer or its.keeps)
    assert standing_of(register, "ingen-av-dem", on) == Standing(person="ingen-av-dem")


@given(REGISTERS, DAYS)
@SLOW
def test_a_stated_end_is_the_end(register: Register, on: date) -> None:
    for seat in standing(register.seats):
        end = term_of_seat(register, seat, on)
        if seat.valid_until is not None:
            assert isinstance(end, Ending)
            assert end.last == seat.valid_until.last()
