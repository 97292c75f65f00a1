"""Who is left in peace: a person may silence reminders, for good or until a day."""

from __future__ import annotations

from datetime import date

from network.register import Person


def left_in_peace(person: Person, day: date) -> bool:
    """Whether somebody is not to be reminded of anything on that day."""
    return person.quiet_until is not None and day <= person.quiet_until.last()
