"""When a term ends: a body's, a seat's, an office's; how that is known, and what is assumed.

An end that is stated goes before one that follows from a rule. That a term is over ends nothing by itself:
a body that has not been re-elected goes on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from network.dates import CouncilPeriod, PartialDate, Period, add_months, last_day_of
from network.offices import Holder
from network.register import (
    Agreement,
    Body,
    Dated,
    Holding,
    Register,
    Role,
    Rotation,
    Seat,
    Term,
    WithCouncilPeriod,
    on,
    standing,
)

COUNCIL_PERIOD = "council_period"
CONSTITUTION = "constitution"


class How(Enum):
    """How an end is known."""

    STATED = "stated"
    LENGTH = "length"
    """A beginning and a number of years, or another length."""
    COUNCIL_PERIOD = "council-period"


class Whose(Enum):
    """Whose term it is, where an office or a seat has none of its own."""

    OFFICE = "office"
    SEAT = "seat"
    BODY = "body"
    AGREEMENT = "agreement"


class Assumed(Enum):
    """What is assumed in an end, and to be said with it; the value is a Fluent message's id."""

    CONSTITUTION_DAY = "assumed-constitution-day"
    """The constituting meeting's day is not known: 31 October of the election year."""
    LAST_OF_YEAR = "assumed-last-of-year"
    LAST_OF_MONTH = "assumed-last-of-month"
    FIRST_OF_YEAR = "assumed-first-of-year"
    """Counted from 1 January, since only the year of the beginning is known."""
    FIRST_OF_MONTH = "assumed-first-of-month"
    PERIOD_OF_AGREEMENT = "assumed-period-of-agreement"
    """No beginning is known: the council period is the one that the members' agreement is made for."""
    PERIOD_OF_BEGINNING = "assumed-period-of-beginning"
    """The beginning, a year or a month, may lie in either of two council periods: the first is taken."""


class WhyUnknown(Enum):
    """Why an end cannot be told; the value is the tail of a Fluent message's id."""

    NO_TERM = "no-term"
    """The charter says nothing of how long."""
    BEGINNING = "beginning"
    """The length is known, the beginning is not."""
    EACH_SEAT = "each-seat"
    """Seats leave by turns: each has its own end, the body as a whole has none."""
    EX_OFFICIO = "ex-officio"
    """The seat is not elected to, and lasts as long as the charter gives it."""
    LABEL = "label"
    """The council period that is named is none."""


@dataclass(frozen=True, kw_only=True)
class Ending:
    last: date
    """The last day, included."""
    how: How
    whose: Whose
    stated: PartialDate | None = None
    """The end as it is written, where it is."""
    begins: PartialDate | None = None
    """The beginning that was counted from."""
    period: CouncilPeriod | None = None
    assumed: tuple[Assumed, ...] = ()
    may_be_shorter: bool = False

    @property
    def shown(self) -> PartialDate:
        """The end as it is to be said: a month stays a month; for a year its last day, said to be assumed."""
        if self.stated is not None and self.stated.month is not None:
            return self.stated
        return PartialDate.of(self.last)

    def is_over(self, day: date) -> bool:
        return day > self.last

    def left(self, day: date) -> Period:
        """How long is left after that day, in years, months and days; nothing on the last day and later."""
        return time_between(day, self.last)

    def since(self, day: date) -> Period:
        """How long it has been over on that day; nothing until then."""
        return time_between(self.last, day)


@dataclass(frozen=True)
class EndUnknown:
    why: WhyUnknown
    whose: Whose


End = Ending | EndUnknown


@dataclass(frozen=True, kw_only=True)
class AfterTerm:
    """What must follow when a body's term is over; until then the body goes on."""

    constitution: bool
    """A new constitution, since the body follows the council period."""
    rotation: Rotation | None
    revised: tuple[Agreement, ...]
    """The agreements of its members that are to be revised at the constitution."""


def time_between(day: date, then: date) -> Period:
    """The time from one day to a later one in whole years and months, and the days left over; else nothing."""
    if then <= day:
        return Period()
    months = (then.year - day.year) * 12 + then.month - day.month
    if add_months(day, months) > then:
        months -= 1
    years, rest = divmod(months, 12)
    return Period(years=years, months=rest, days=(then - add_months(day, months)).days)


def over(end: End, day: date) -> bool:
    """Whether it is known to be over on that day."""
    return isinstance(end, Ending) and end.is_over(day)


def stated_end(until: PartialDate, whose: Whose, begins: PartialDate | None = None) -> Ending:
    """An end that is written down, to the day, the month, or the year."""
    return Ending(
        last=until.last(), how=How.STATED, whose=whose, stated=until, begins=begins, assumed=tuple(_of_last(until))
    )


def end_after(begins: PartialDate | None, length: Period, whose: Whose) -> End:
    """The end of what lasts that long from its beginning."""
    if begins is None:
        return EndUnknown(WhyUnknown.BEGINNING, whose)
    return Ending(
        last=_within_calendar(lambda: last_day_of(begins.first(), length)),
        how=How.LENGTH,
        whose=whose,
        begins=begins,
        assumed=tuple(_of_first(begins)),
    )


def end_with_period(period: CouncilPeriod, whose: Whose, *assumed: Assumed) -> Ending:
    return Ending(
        last=_within_calendar(period.assumed_last_day),
        how=How.COUNCIL_PERIOD,
        whose=whose,
        period=period,
        assumed=(Assumed.CONSTITUTION_DAY, *assumed),
    )


def _within_calendar(reckon: Callable[[], date]) -> date:
    """The reckoned day, or the last one there is where the reckoning goes beyond the year 9999."""
    try:
        return reckon()
    except (ValueError, OverflowError):
        return date.max


def _of_last(until: PartialDate) -> Iterator[Assumed]:
    if until.month is None:
        yield Assumed.LAST_OF_YEAR
    elif until.day is None:
        yield Assumed.LAST_OF_MONTH


def _of_first(begins: PartialDate) -> Iterator[Assumed]:
    if begins.month is None:
        yield Assumed.FIRST_OF_YEAR
    elif begins.day is None:
        yield Assumed.FIRST_OF_MONTH


# --- a body's term ------------------------------------------------------------------------------------------


def term_of_body(register: Register, body: str, day: date) -> End:
    """The end of the term for which a body sits, by what had begun on that day."""
    known = register.body(body)
    term = known.term if known else None
    if known is None or term is None:
        return EndUnknown(WhyUnknown.NO_TERM, Whose.BODY)
    if term.valid_until is not None:
        return stated_end(term.valid_until, Whose.BODY, term.valid_from)
    if term.follows == COUNCIL_PERIOD:
        return _with_council_period(register, known, term, day)
    if term.years is not None:
        if term.valid_from is None and term.rotation is not None:
            return EndUnknown(WhyUnknown.EACH_SEAT, Whose.BODY)
        begins = term.valid_from or _latest_beginning(register, known, day)
        return _shorter(end_after(begins, Period(years=term.years), Whose.BODY), term)
    return EndUnknown(WhyUnknown.NO_TERM, Whose.BODY)


def after_term(register: Register, body: str, day: date) -> AfterTerm:
    """What the charter says must follow a body's term."""
    known = register.body(body)
    term = known.term if known else None
    revised = (
        one
        for one in standing(register.agreements)
        if known and one.revised_at == CONSTITUTION and set(one.parties) & _organisations_of(register, known, day)
    )
    follows = term is not None and term.follows == COUNCIL_PERIOD
    return AfterTerm(
        constitution=follows,
        rotation=term.rotation if term else None,
        revised=tuple(revised) if follows else (),
    )


def _with_council_period(register: Register, body: Body, term: Term, day: date) -> End:
    """With the council period in which the body was last constituted: the one of its latest known beginning;
    where none is known, the one that an agreement between its members is made for."""
    begins = term.valid_from or _latest_beginning(register, body, day)
    if begins is not None:
        return _in_period_of(begins, Whose.BODY)
    periods = _periods_of_agreements(register, body, day)
    latest = max(periods, key=lambda one: one.election_year, default=None)
    if latest is None:
        return EndUnknown(WhyUnknown.BEGINNING, Whose.BODY)
    return end_with_period(latest, Whose.BODY, Assumed.PERIOD_OF_AGREEMENT)


def _in_period_of(begins: PartialDate, whose: Whose) -> Ending:
    period = CouncilPeriod.containing(begins.first())
    either = (Assumed.PERIOD_OF_BEGINNING,) if CouncilPeriod.containing(begins.last()) != period else ()
    return replace(end_with_period(period, whose, *either), begins=begins)


def _latest_beginning(register: Register, body: Body, day: date) -> PartialDate | None:
    """The latest known beginning among a body's offices, else among its seats, of those begun by that day."""
    held = [one for one in register.holdings if one.body == body.id]
    seated = [one for one in register.seats if one.body == body.id and one.deputy_for is None]
    return _latest(held, day) or _latest(seated, day)


def _latest(records: Iterable[Dated], day: date) -> PartialDate | None:
    known = (one.valid_from for one in standing(records) if one.valid_from and one.valid_from.first() <= day)
    return max(known, key=lambda one: (one.first(), one.last()), default=None)


def _periods_of_agreements(register: Register, body: Body, day: date) -> Iterator[CouncilPeriod]:
    organisations = _organisations_of(register, body, day)
    for agreement in standing(register.agreements):
        if isinstance(agreement.ends, WithCouncilPeriod) and set(agreement.parties) & organisations:
            period = period_labelled(agreement.ends.label)
            if period is not None and period.assumed_first_day() <= day:
                yield period


def period_labelled(label: str) -> CouncilPeriod | None:
    try:
        return CouncilPeriod.labelled(label)
    except ValueError:
        return None


def _organisations_of(register: Register, body: Body, day: date) -> frozenset[str]:
    """The organisations of those who sit in a body on that day, or the network's members where nobody is known to."""
    seats = (one for one in on(register.seats, day) if one.body == body.id)
    seated = frozenset(one for one in map(register.organisation_of, seats) if one is not None)
    members = (one.organisation for one in on(register.memberships, day) if one.role is Role.MEMBER)
    return seated or frozenset(members)


def _shorter(end: End, term: Term) -> End:
    return replace(end, may_be_shorter=True) if isinstance(end, Ending) and term.may_be_shorter else end


# --- a seat's and an office's -------------------------------------------------------------------------------


def term_of_seat(register: Register, seat: Seat, day: date) -> End:
    """When a seat ends: as stated, or by the body's term. A deputy's seat ends as the others do."""
    if seat.valid_until is not None:
        return stated_end(seat.valid_until, Whose.SEAT, seat.valid_from)
    body = register.body(seat.body)
    if body is not None and register.organisation_of(seat) in body.ex_officio:
        return EndUnknown(WhyUnknown.EX_OFFICIO, Whose.SEAT)
    term = body.term if body else None
    if (
        term is None
        or term.years is None
        or term.valid_until
        or term.follows
        or (term.valid_from and not term.rotation)
    ):
        return term_of_body(register, seat.body, day)
    return _shorter(end_after(seat.valid_from or term.valid_from, Period(years=term.years), Whose.SEAT), term)


def term_of_office(register: Register, holding: Holding, day: date) -> End:
    """When somebody's time in an office ends: as stated, by the office's own term, or with their seat or the body."""
    if holding.valid_until is not None:
        return stated_end(holding.valid_until, Whose.OFFICE, holding.valid_from)
    office = register.office(holding.body, holding.office)
    term = office.term if office else None
    if term is not None:
        end = _by_own_term(holding, term)
        if end is not None:
            return _shorter(end, term)
    for seat in on(register.seats, day):
        if (seat.body, seat.person, seat.deputy_for) == (holding.body, holding.person, None):
            return term_of_seat(register, seat, day)
    return term_of_body(register, holding.body, day)


def _by_own_term(holding: Holding, term: Term) -> End | None:
    """None where the office goes with the council period and its beginning is unknown: the body's term then tells."""
    if term.valid_until is not None:
        return stated_end(term.valid_until, Whose.OFFICE, holding.valid_from or term.valid_from)
    begins = holding.valid_from or term.valid_from
    if term.years is not None:
        return end_after(begins, Period(years=term.years), Whose.OFFICE)
    if term.follows == COUNCIL_PERIOD and begins is not None:
        return _in_period_of(begins, Whose.OFFICE)
    return None


def term_of_holder(register: Register, holder: Holder, day: date) -> End:
    """When a holder's time ends. One who holds an office because it follows another goes with that other office,
    or with the seat, when that is stated to end before."""
    end = term_of_office(register, holder.holding, day)
    if holder.seat is None or holder.seat.valid_until is None:
        return end
    seat = stated_end(holder.seat.valid_until, Whose.SEAT, holder.seat.valid_from)
    return end if isinstance(end, Ending) and end.last <= seat.last else seat
