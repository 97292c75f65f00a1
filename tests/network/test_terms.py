"""When terms end, how that is known, and what is assumed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from network.dates import CouncilPeriod, PartialDate, Period, add_months, add_period
from network.offices import Held, offices_held
from network.register import Body, Office, Rotation, Term, WithCouncilPeriod
from network.terms import (
    Assumed,
    Ending,
    EndUnknown,
    How,
    Whose,
    WhyUnknown,
    after_term,
    term_of_body,
    term_of_holder,
    term_of_office,
    term_of_seat,
    time_between,
)
from tests.network.examples import (
    MISTAKE,
    TODAY,
    baerekraft,
    day,
    holding,
    ks,
    person,
    seat,
    small,
    storbynettverket,
)


def ending(end: Ending | EndUnknown) -> Ending:
    assert isinstance(end, Ending)
    return end


def test_the_term_of_storbynettverket_went_out_with_the_council_period_in_2023() -> None:
    end = ending(term_of_body(storbynettverket(), "politisk", TODAY))
    assert end.last == date(2023, 10, 31)
    assert end.how is How.COUNCIL_PERIOD
    assert end.period is not None
    assert end.period.label == "2019–2023"
    assert end.begins == day("2020-11")
    assert end.assumed == (Assumed.CONSTITUTION_DAY,)
    assert end.is_over(TODAY)
    assert not end.is_over(date(2023, 10, 31))
    assert end.is_over(date(2023, 11, 1))


def test_a_new_constitution_and_a_revision_of_the_agreement_must_follow() -> None:
    follows = after_term(storbynettverket(), "politisk", TODAY)
    assert follows.constitution
    assert [one.id for one in follows.revised] == ["avtale-2019-2023"]
    assert not after_term(storbynettverket(), "administrativt", TODAY).constitution


def test_without_any_known_beginning_the_members_agreement_tells_the_period() -> None:
    register = storbynettverket()
    unknown = replace(register, seats=tuple(replace(one, valid_from=None) for one in register.seats))
    end = ending(term_of_body(unknown, "politisk", TODAY))
    assert end.last == date(2023, 10, 31)
    assert Assumed.PERIOD_OF_AGREEMENT in end.assumed
    nothing = term_of_body(replace(unknown, agreements=()), "politisk", TODAY)
    assert nothing == EndUnknown(WhyUnknown.BEGINNING, Whose.BODY)


def test_an_agreement_of_others_tells_nothing() -> None:
    register = storbynettverket()
    (agreement,) = register.agreements
    others = replace(
        register,
        seats=tuple(replace(one, valid_from=None) for one in register.seats),
        agreements=(replace(agreement, parties=("helt-andre",)),),
    )
    assert term_of_body(others, "politisk", TODAY) == EndUnknown(WhyUnknown.BEGINNING, Whose.BODY)


def test_an_elected_chair_tells_the_period_before_the_seats_do() -> None:
    register = replace(storbynettverket(), holdings=(holding("politisk", "leder", "rita-ottervik", "2023-11-20"),))
    assert ending(term_of_body(register, "politisk", TODAY)).last == date(2027, 10, 31)
    before = term_of_body(register, "politisk", date(2023, 11, 19))
    assert ending(before).last == date(2023, 10, 31), "the election had not been held"


def test_a_voided_beginning_tells_nothing() -> None:
    mistake = replace(holding("politisk", "leder", "rita-ottervik", "2023-11-20"), voided=MISTAKE)
    register = replace(storbynettverket(), holdings=(mistake,))
    assert ending(term_of_body(register, "politisk", TODAY)).last == date(2023, 10, 31)


def test_a_beginning_known_to_the_year_of_an_election_is_said_to_be_unsure() -> None:
    register = replace(storbynettverket(), holdings=(holding("politisk", "leder", "rita-ottervik", "2023"),))
    end = ending(term_of_body(register, "politisk", TODAY))
    assert end.last == date(2023, 10, 31)
    assert Assumed.PERIOD_OF_BEGINNING in end.assumed


def test_the_board_of_buskerud_sits_until_the_last_day_of_2027_which_is_assumed() -> None:
    end = ending(term_of_body(ks(), "fylkesstyret-buskerud", TODAY))
    assert (end.last, end.how) == (date(2027, 12, 31), How.STATED)
    assert end.assumed == (Assumed.LAST_OF_YEAR,)
    assert end.shown == day("2027-12-31")
    assert not end.is_over(TODAY)
    assert end.left(TODAY) == Period(years=1, months=1, days=7)


def test_its_chair_and_its_members_go_with_it() -> None:
    register = ks()
    chair = ending(term_of_office(register, register.holdings[0], TODAY))
    assert (chair.last, chair.whose) == (date(2027, 12, 31), Whose.BODY)
    assert ending(term_of_seat(register, register.seats[2], TODAY)).last == date(2027, 12, 31)


def test_a_stated_end_goes_before_the_rule() -> None:
    register = ks()
    held = replace(register.holdings[0], valid_until=day("2025-06"))
    end = ending(term_of_office(register, held, TODAY))
    assert (end.last, end.how, end.whose) == (date(2025, 6, 30), How.STATED, Whose.OFFICE)
    assert end.shown == day("2025-06"), "the day is not known, and not said"


def test_a_chair_for_four_years_from_the_12th_sits_until_the_11th_and_may_sit_shorter() -> None:
    held = holding("politisk", "leder", "rita-ottervik", "2020-11-12")
    register = replace(storbynettverket(), holdings=(held,))
    end = ending(term_of_office(register, held, TODAY))
    assert (end.last, end.how, end.whose) == (date(2024, 11, 11), How.LENGTH, Whose.OFFICE)
    assert end.may_be_shorter
    assert end.assumed == ()


def test_four_years_from_a_month_are_counted_from_its_first_day_and_that_is_said() -> None:
    held = holding("politisk", "leder", "rita-ottervik", "2020-11")
    end = ending(term_of_office(replace(storbynettverket(), holdings=(held,)), held, TODAY))
    assert end.last == date(2024, 10, 31)
    assert end.assumed == (Assumed.FIRST_OF_MONTH,)


def test_a_chair_whose_beginning_is_unknown_has_no_known_end() -> None:
    held = holding("politisk", "leder", "rita-ottervik")
    end = term_of_office(replace(storbynettverket(), holdings=(held,)), held, TODAY)
    assert end == EndUnknown(WhyUnknown.BEGINNING, Whose.OFFICE)


def test_one_who_chairs_because_the_office_follows_another_goes_with_it_or_with_the_seat() -> None:
    register = replace(
        storbynettverket(), holdings=(holding("politisk", "leder", "monica-myrvold-berg", "2020-11-12"),)
    )
    held = offices_held(register, "administrativt", "leder", date(2021, 1, 1), TODAY)
    assert isinstance(held, Held)
    assert ending(term_of_holder(register, held.holders[0], TODAY)).last == date(2024, 11, 11)
    seats = tuple(
        replace(one, valid_until=day("2022-06-30")) if one.body == "administrativt" else one for one in register.seats
    )
    sooner = replace(register, seats=seats)
    held = offices_held(sooner, "administrativt", "leder", date(2021, 1, 1), TODAY)
    assert isinstance(held, Held)
    assert ending(term_of_holder(sooner, held.holders[0], TODAY)).last == date(2022, 6, 30)


def test_seats_that_rotate_end_one_by_one_and_the_body_has_no_end() -> None:
    register = baerekraft(
        people=(person("en", "alfa"), person("to", "ks")),
        seats=(seat("styringsgruppen", "en", "2025-02-01"), seat("styringsgruppen", "to", "2025-02-01")),
    )
    assert term_of_body(register, "styringsgruppen", TODAY) == EndUnknown(WhyUnknown.EACH_SEAT, Whose.BODY)
    end = ending(term_of_seat(register, register.seats[0], TODAY))
    assert (end.last, end.how, end.whose) == (date(2027, 1, 31), How.LENGTH, Whose.SEAT)
    ex_officio = term_of_seat(register, register.seats[1], TODAY)
    assert ex_officio == EndUnknown(WhyUnknown.EX_OFFICIO, Whose.SEAT)
    assert after_term(register, "styringsgruppen", TODAY).rotation == Rotation(seats=2, among="organisations")


def test_a_steering_groups_chair_goes_with_the_seat() -> None:
    register = baerekraft(
        people=(person("en", "alfa"),),
        seats=(seat("styringsgruppen", "en", "2025-02-01"),),
        holdings=(holding("styringsgruppen", "leder", "en", "2026-01-01"),),
    )
    end = ending(term_of_office(register, register.holdings[0], TODAY))
    assert (end.last, end.whose) == (date(2027, 1, 31), Whose.SEAT)


def test_a_body_that_says_nothing_of_terms() -> None:
    assert term_of_body(ks(), "landsstyret", TODAY) == EndUnknown(WhyUnknown.NO_TERM, Whose.BODY)
    assert term_of_body(ks(), "ingen", TODAY) == EndUnknown(WhyUnknown.NO_TERM, Whose.BODY)
    held = storbynettverket().seats[-1]
    assert term_of_seat(storbynettverket(), held, TODAY) == EndUnknown(WhyUnknown.NO_TERM, Whose.BODY)


def test_a_body_of_some_years_counts_from_its_last_election() -> None:
    register = small(
        people=(person("en"), person("to")),
        bodies=(Body(id="styret", name="Styret", term=Term(years=2)),),
        seats=(seat("styret", "en", "2024-03-01"), seat("styret", "to", "2026-03-15")),
    )
    assert ending(term_of_body(register, "styret", TODAY)).last == date(2028, 3, 14)
    assert ending(term_of_body(register, "styret", date(2025, 1, 1))).last == date(2026, 2, 28)
    assert ending(term_of_seat(register, register.seats[0], TODAY)).last == date(2026, 2, 28)


def test_an_office_that_goes_with_the_council_period() -> None:
    held = holding("styret", "leder", "en", "2023-10-31")
    register = small(
        people=(person("en"),),
        bodies=(Body(id="styret", name="Styret"),),
        offices=(Office(body="styret", id="leder", term=Term(follows="council_period")),),
        holdings=(held,),
    )
    assert ending(term_of_office(register, held, TODAY)).last == date(2023, 10, 31)
    later = replace(held, valid_from=day("2023-11-01"))
    assert ending(term_of_office(register, later, TODAY)).last == date(2027, 10, 31)


@pytest.mark.parametrize(("since", "years", "last"), [("2024-02-29", 4, date(2028, 2, 28)), ("9998", 4, date.max)])
def test_beginnings_at_the_edge_of_the_calendar(since: str, years: int, last: date) -> None:
    held = holding("styret", "leder", "en", since)
    register = small(
        people=(person("en"),),
        bodies=(Body(id="styret", name="Styret"),),
        offices=(Office(body="styret", id="leder", term=Term(years=years)),),
        holdings=(held,),
    )
    assert ending(term_of_office(register, held, TODAY)).last == last


DAYS = st.dates(date(2000, 1, 1), date(2100, 1, 1))


@given(DAYS, DAYS)
def test_time_between_added_again_gives_the_later_day(one: date, other: date) -> None:
    first, then = sorted((one, other))
    left = time_between(first, then)
    assert add_period(first, left) == then
    assert left.months < 12
    assert left.days < 31
    assert time_between(then, first) == Period()


@given(DAYS, st.integers(1, 12))
def test_a_term_of_years_is_over_the_day_after_its_last_and_never_longer(start: date, years: int) -> None:
    held = holding("styret", "leder", "en", str(PartialDate.of(start)))
    register = small(
        people=(person("en"),),
        bodies=(Body(id="styret", name="Styret"),),
        offices=(Office(body="styret", id="leder", term=Term(years=years)),),
        holdings=(held,),
    )
    end = ending(term_of_office(register, held, start))
    assert not end.is_over(start)
    assert not end.is_over(end.last)
    assert end.is_over(end.last + timedelta(days=1))
    assert end.last < add_months(start, years * 12) <= end.last + timedelta(days=1)


@given(DAYS)
def test_whoever_is_elected_on_whatever_day_sits_to_the_end_of_that_days_council_period(start: date) -> None:
    held = holding("politisk", "nestleder", "rita-ottervik", str(PartialDate.of(start)))
    register = replace(storbynettverket(), holdings=(held,), seats=(), agreements=())
    end = ending(term_of_body(register, "politisk", start))
    assert end.period == CouncilPeriod.containing(start)
    assert start <= end.last < add_months(start, 4 * 12 + 1)


def test_a_label_that_names_no_council_period_is_left_alone() -> None:
    register = storbynettverket()
    (agreement,) = register.agreements
    odd = replace(agreement, ends=WithCouncilPeriod(with_="council_period", label="2020–2024"))
    unknown = replace(register, seats=tuple(replace(one, valid_from=None) for one in register.seats), agreements=(odd,))
    assert term_of_body(unknown, "politisk", TODAY) == EndUnknown(WhyUnknown.BEGINNING, Whose.BODY)
