"""When it is told that a body falls behind its cadence, or has no plan for the next year."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta

from network.cadence import NOTICE, PLANNED_BY, Planned, Span, TooFew, lead, no_plan, spans, too_few
from network.countdown import About, in_turn
from network.register import Body
from network.reminders import MORNING, Due, Habits, What
from network.voices import instant

PLAN_AGAIN = timedelta(weeks=2)
SETTLING = timedelta(weeks=1)
"""A year begins without being behind, whatever is missing."""


def of_cadence(body: Body, planned: Planned, habits: Habits, today: date) -> Iterator[Due]:
    """All that is, was or will be due this year of how often a body meets; it is asked how many meetings are planned in
    the spans of `network.cadence.counted`."""
    if body.meetings is None:
        return
    for least, span in spans(body.meetings, today):
        found = too_few(least, span, planned)
        if found is not None:
            yield from _behind(body, found, habits)
    lacking = no_plan(body.meetings, planned, today.year + 1)
    if lacking is not None:
        about = About(
            what=What.PLAN, which=f"plan/{body.id}/{lacking.year}", over=_end(Span.of_year(today.year), habits)
        )
        yield from in_turn(about, _each_fortnight(today.year, habits), habits)


def _behind(body: Body, found: TooFew, habits: Habits) -> Iterator[Due]:
    """When what is missing has to be planned, halfway to the last day on which it can be, and on that day. If more
    or less is missing later, that is counted anew."""
    span = found.span
    last = span.last - NOTICE
    first = max(span.last - lead(found.missing, found.least, span), span.first + SETTLING)
    days = {"first": first, "halfway": first + (last - first) / 2, "last": last}
    moments = {f"{found.missing}/{name}": _morning(day, habits) for name, day in days.items()}
    which = f"cadence/{body.id}/{span.first}"
    yield from in_turn(About(what=What.CADENCE, which=which, over=_end(span, habits)), moments, habits)


def _each_fortnight(year: int, habits: Habits) -> Mapping[str, datetime]:
    first = date(year, *PLANNED_BY)
    count = (date(year, 12, 31) - first) // PLAN_AGAIN + 1
    return {str(day): _morning(day, habits) for day in (first + number * PLAN_AGAIN for number in range(count))}


def _morning(day: date, habits: Habits) -> datetime:
    return instant(datetime.combine(day, MORNING), habits.zone)


def _end(span: Span, habits: Habits) -> datetime:
    return instant(datetime.combine(span.last + timedelta(days=1), time.min), habits.zone)
