"""How sure it is that something held on the day that is asked about."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import IntEnum

from network.dates import PartialDate
from network.register import Dated


class Sureness(IntEnum):
    """From the surest to the least sure."""

    SURE = 0
    END_WITHIN = 1
    """It ended in the month or the year that is asked about, on a day that is not known."""
    BEGINNING_WITHIN = 2
    """It began in the month or the year that is asked about, on a day that is not known."""
    BEGINNING_UNKNOWN = 3
    """It is registered without a beginning, and the day that is asked about is past."""


def sureness(record: Dated, on: date, today: date) -> Sureness:
    """How sure it is that a record which holds on that day really did: what is registered today is sure today."""
    if on == today:
        return Sureness.SURE
    begins, ends = record.valid_from, record.valid_until
    if begins is None and on < today:
        return Sureness.BEGINNING_UNKNOWN
    if begins is not None and begins.first() <= on < begins.last():
        return Sureness.BEGINNING_WITHIN
    if ends is not None and ends.first() < on <= ends.last():
        return Sureness.END_WITHIN
    return Sureness.SURE


def least_sure(those: Iterable[Sureness]) -> Sureness:
    return max(those, default=Sureness.SURE)


def later(one: PartialDate | None, other: PartialDate | None) -> PartialDate | None:
    """The beginning of what needs both to hold; unknown when either is."""
    if one is None or other is None:
        return None
    return max(one, other, key=lambda each: (each.first(), each.last()))


def earlier(one: PartialDate | None, other: PartialDate | None) -> PartialDate | None:
    """The end of what needs both to hold; no end is later than any."""
    if one is None or other is None:
        return one or other
    return min(one, other, key=lambda each: (each.last(), each.first()))
