"""The numbers by which people call a file's meetings, items and tasks, where the file has none for them.

One that is stored already has its number there: a meeting is known by its body, day and title, an item or a task by its
body, meeting and title. Of one that came from a file, a key whose value was said in the chat since does not count: a
meeting that was moved there is still the same. What is new gets the next number.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias, TypeVar

from network.charter_layout import is_provisional
from network.charter_values import NOTHING, Charter
from network.meetings import Item, Meeting, Task

T = TypeVar("T", Meeting, Item, Task)
Known: TypeAlias = Mapping[tuple[str, ...], object]
"""What a record is known by, each value with the fields that it is made from."""


def numbered(stored: Charter | None, charter: Charter) -> Charter:
    """A file's charter, with the numbers that its meetings, items and tasks have in storage or are to get there."""
    there, listed = stored.proceedings if stored else NOTHING, charter.proceedings
    meetings = _numbered(there.meetings, listed.meetings, _meeting)
    numbers = {
        **{old.number: new.number for old, new in zip(listed.meetings, meetings, strict=True)},
        None: None,
    }
    items = [replace(one, meeting=numbers.get(one.meeting, one.meeting)) for one in listed.items]
    tasks = [replace(one, meeting=numbers.get(one.meeting, one.meeting)) for one in listed.tasks]
    attendances = (replace(one, meeting=numbers.get(one.meeting) or one.meeting) for one in listed.attendances)
    return replace(
        charter,
        proceedings=replace(
            listed,
            meetings=meetings,
            items=_numbered(there.items, items, _in_a_meeting),
            attendances=tuple(attendances),
            tasks=_numbered(there.tasks, tasks, _in_a_meeting),
        ),
    )


def _numbered(stored: Sequence[T], listed: Sequence[T], known: Callable[[T], Known]) -> tuple[T, ...]:
    taken = {row.number for row in listed}
    left = [record for record in stored if record.number not in taken]
    without = [position for position, row in enumerate(listed) if row.number is None or is_provisional(row.number)]
    found: dict[int, int | None] = {}
    for agree in (_same_from_the_file, _same, _changed_in_the_chat):
        for position in without:
            row = known(listed[position])
            record = next((one for one in left if position not in found and agree(one, known(one), row)), None)
            if record is not None:
                left.remove(record)
                found[position] = record.number
    last = max((one.number for one in (*stored, *listed) if one.number is not None), default=0)
    new = (position for position in without if position not in found)
    found.update({position: number for number, position in enumerate(new, max(last, 0) + 1)})
    return tuple(
        replace(row, number=found[position]) if position in found else row for position, row in enumerate(listed)
    )


def _same_from_the_file(record: Meeting | Item | Task, its: Known, row: Known) -> bool:
    return its == row and not any(key in record.said for keys in its for key in keys)


def _same(record: Meeting | Item | Task, its: Known, row: Known) -> bool:  # noqa: ARG001
    return its == row


def _changed_in_the_chat(record: Meeting | Item | Task, its: Known, row: Known) -> bool:
    """Whether the record came from a file, and differs from the row only in what was said since."""
    said = set(record.said)
    return "body" not in said and all(its[keys] == row[keys] or not said.isdisjoint(keys) for keys in its)


def _meeting(meeting: Meeting) -> Known:
    day = str(meeting.date) if meeting.date else meeting.starts.date().isoformat() if meeting.starts else None
    return {("body",): meeting.body, ("title",): meeting.title, ("date", "starts"): day}


def _in_a_meeting(one: Item | Task) -> Known:
    return {("body",): one.body, ("title",): one.title, ("meeting",): one.meeting}
