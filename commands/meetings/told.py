"""Meetings, items and tasks in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from zoneinfo import ZoneInfo

from commands.speech.reply import Listed, Say, Value, Weekday, say
from commands.telling import name_of
from network.meetings import MEMBERS, Item, Meeting, Task
from network.register import Register


def meeting_number(meeting: Meeting) -> str:
    return f"M{meeting.number}"


def item_number(item: Item) -> str:
    return f"S{item.number}"


def task_number(task: Task) -> str:
    return f"O{task.number}"


def meeting_title(register: Register, meeting: Meeting) -> Say:
    """``M3 – Vårmøte``; without a title the body that meets."""
    title = meeting.title or name_of(register, "body", meeting.body)
    return say("meeting-title", number=meeting_number(meeting), title=title)


def meeting_named(register: Register, meeting: Meeting, zone: ZoneInfo) -> Say:
    """``M3 (Vårmøte, fredag 12. mars 2027 kl. 09.00)``, within a sentence."""
    title = meeting.title or name_of(register, "body", meeting.body)
    return say("meeting-named", number=meeting_number(meeting), title=title, time=when_told(meeting, zone))


def when_told(meeting: Meeting, zone: ZoneInfo) -> Say:
    """The day and the hours, as far as they are known."""
    if meeting.starts is not None:
        starts = meeting.starts.replace(tzinfo=zone)
        if meeting.ends is None:
            return say("meeting-at", starts=starts)
        if meeting.ends.date() == meeting.starts.date():
            return say("meeting-at-until", starts=starts, ends=meeting.ends.time())
        return say("meeting-over-days", starts=starts, ends=meeting.ends.replace(tzinfo=zone))
    if meeting.date is not None:
        if meeting.date.is_day:
            return say("meeting-on-day", weekday=Weekday(meeting.date.first()), date=meeting.date)
        return say("meeting-on", date=meeting.date)
    return say("meeting-time-unknown")


def those(register: Register, ids: Iterable[str]) -> Listed:
    """Organisations and people by name."""
    return Listed(tuple(who(register, one) for one in ids))


def who(register: Register, id: str) -> Value:
    if id == MEMBERS:
        return say("task-members")
    known = register.organisation(id) or register.person(id)
    return known.name if known else id


def ended(title: str) -> str:
    """A title with the full stop that it needs where a sentence follows it."""
    return title if title.endswith((".", "?", "!", "…", ":")) else f"{title}."


def item_named(item: Item) -> Say:
    """``S1 «Byenes klimautfordringer»``."""
    return say("item-named", number=item_number(item), title=item.title)


def item_told(register: Register, item: Item) -> tuple[Say, ...]:
    """A line of the agenda: what, by whom, how long, and what came of it."""
    return tuple(_of_item(register, item))


def _of_item(register: Register, item: Item) -> Iterator[Say]:
    if item.case is not None:
        yield _case(register, item, item.case)
    else:
        yield say("item-line", number=item_number(item), title=ended(item.title))
    if item.introduced_by:
        yield say("item-introduced", names=those(register, item.introduced_by))
    if item.contributions:
        yield say("item-contributions", names=those(register, item.contributions))
    if item.minutes:
        yield say("item-minutes", count=item.minutes)
    if item.attachments:
        yield say("item-attachments", names=Listed(tuple(one.name for one in item.attachments)))
    if item.outcome:
        yield say("item-outcome", text=item.outcome)


def _case(register: Register, item: Item, case: str) -> Say:
    """``SR-sak 3/27``: the body's own letters before its number, where it has such (CHARTER: ``case_prefix``)."""
    body, values = register.body(item.body), {"case": case, "number": item_number(item), "title": item.title}
    if body is not None and body.case_prefix:
        return say("item-line-prefixed", prefix=body.case_prefix, **values)
    return say("item-line-case", **values)


def task_told(register: Register, task: Task) -> tuple[Say, ...]:
    """``O2 – Hjemmearbeid``, whose, and until when."""
    first = say("task-line", number=task_number(task), title=ended(task.title))
    owner = (say("task-owner", owner=who(register, task.owner)),) if task.owner else ()
    if task.done_at is not None:
        return (first, *owner, say("task-done-at", date=task.done_at))
    due = (say("task-due", date=task.due),) if task.due else ()
    return (first, *owner, *due)
