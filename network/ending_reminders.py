"""What soon ends: terms, seats, offices and agreements; and when that is told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from network.agreements import agreement_on
from network.countdown import LONG_AGO, About, before, in_turn
from network.dates import PartialDate, Period
from network.register import Body, Register, Reminders, on, standing
from network.reminders import MORNING, Due, Habits, What
from network.seats import role_on
from network.terms import Ending, Whose, term_of_body, term_of_office, term_of_seat
from network.voices import instant
from network.worked_out import kept

ENDS = (Period(months=12), Period(months=6), Period(months=3), Period(months=1))
"""Before a term or an agreement ends, where the charter says nothing."""


@dataclass(frozen=True, kw_only=True)
class Ends:
    """Something of which the last day is known, assumed or not."""

    what: What
    which: str
    end: Ending
    """What is assumed in it is to be said with it."""
    body: str | None = None
    office: str | None = None
    people: tuple[str, ...] = ()
    """Who holds the office, or sits in the seats."""
    agreement: str | None = None
    organisations: tuple[str, ...] = ()
    """The parties for whom the agreement ends; empty where it is one agreement for all."""


@kept
def endings(register: Register, today: date) -> tuple[Ends, ...]:
    """All that is in force today and known to end, today or later, each once: what ends with something else, such as a
    seat with its body's term, goes with that."""
    found = (
        *(one for body in standing(register.bodies) for one in _of_body(register, body, today)),
        *_of_agreements(register, today),
    )
    return tuple(one for one in found if not one.end.is_over(today))


def of_endings(register: Register, habits: Habits, today: date) -> Iterator[Due]:
    """All that is, was or will be due of what is in force today and ends."""
    rules = register.network.reminders
    for one in endings(register, today):
        stated = _periods(rules, one.what)
        wall = datetime.combine(one.end.last, MORNING)
        last_moment = datetime.combine(_day_after(one.end.last), time.min)
        about = About(
            what=one.what,
            which=one.which,
            over=instant(last_moment, habits.zone),
            known_since=_begun(one.end.begins, habits),
        )
        moments = {f"{one.end.last}/{period}": before(wall, period, habits.zone) for period in stated}
        yield from in_turn(about, moments, habits)


def ending(register: Register, due: Due, today: date) -> Ends | None:
    """What a reminder is about; None where it does not end any more."""
    return next((one for one in endings(register, today) if (one.what, one.which) == (due.what, due.which)), None)


def _periods(rules: Reminders | None, what: What) -> tuple[Period, ...]:
    stated = (rules.agreement if what is What.AGREEMENT else rules.term) if rules is not None else None
    return ENDS if stated is None else stated


def _begun(begins: PartialDate | None, habits: Habits) -> datetime:
    """The end of its first day: what lasts a year is not told to end in a year the day that it begins."""
    if begins is None:
        return LONG_AGO
    return instant(datetime.combine(_day_after(begins.first()), time.min), habits.zone)


def _day_after(day: date) -> date:
    return day + timedelta(days=1) if day < date.max else day


# --- what ends ----------------------------------------------------------------------------------------------


def _of_body(register: Register, body: Body, today: date) -> Iterator[Ends]:
    term = term_of_body(register, body.id, today)
    last = term.last if isinstance(term, Ending) else None
    if isinstance(term, Ending):
        yield Ends(what=What.TERM, which=f"term/{body.id}", end=term, body=body.id)
    for holding in on(register.holdings, today):
        if holding.body == body.id and register.person(holding.person):
            end = term_of_office(register, holding, today)
            if isinstance(end, Ending) and end.whose is Whose.OFFICE and end.last != last:
                yield Ends(
                    what=What.OFFICE,
                    which=f"office/{body.id}/{holding.office}/{holding.person}",
                    end=end,
                    body=body.id,
                    office=holding.office,
                    people=(holding.person,),
                )
    seats = (one for one in on(register.seats, today) if one.body == body.id and register.person(one.person))
    ends = ((one.person, term_of_seat(register, one, today)) for one in seats)
    own = ((one, end) for one, end in ends if isinstance(end, Ending) and end.whose is Whose.SEAT and end.last != last)
    for end, people in _together(own):
        which = f"seat/{body.id}/{end.last}"
        yield Ends(what=What.SEAT, which=which, end=end, body=body.id, people=people)


def _of_agreements(register: Register, today: date) -> Iterator[Ends]:
    for agreement in standing(register.agreements):
        state = agreement_on(register, agreement, today)
        which = f"agreement/{agreement.id}"
        if not agreement.per_party:
            if isinstance(state.end, Ending):
                yield Ends(what=What.AGREEMENT, which=which, end=state.end, agreement=agreement.id)
            continue
        present = ((one.organisation, one.end) for one in state.parties if role_on(register, one.organisation, today))
        ends = ((one, end) for one, end in present if isinstance(end, Ending))
        for end, organisations in _together(ends):
            yield Ends(
                what=What.AGREEMENT,
                which=f"{which}/{end.last}",
                end=end,
                agreement=agreement.id,
                organisations=organisations,
            )


def _together(ends: Iterable[tuple[str, Ending]]) -> Iterator[tuple[Ending, tuple[str, ...]]]:
    """Those that end on the same day as one, with all that is assumed of any of them."""
    found: dict[date, list[tuple[str, Ending]]] = {}
    for whose, end in ends:
        found.setdefault(end.last, []).append((whose, end))
    for same in found.values():
        assumed = dict.fromkeys(each for _, end in same for each in end.assumed)
        yield replace(same[0][1], assumed=tuple(assumed)), tuple(dict.fromkeys(whose for whose, _ in same))
