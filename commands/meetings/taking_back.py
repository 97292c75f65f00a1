"""What somebody said of coming is taken back: by ``angre``, or because the line or the reaction with it is redacted."""

from __future__ import annotations

from commands.context import Asked
from commands.keeping.changes import sentence
from commands.line import Outgoing, Redacted
from commands.meetings.coming import freshen
from commands.meetings.finding import coming_meetings, not_open
from commands.meetings.told import meeting_named
from commands.posting import Teller, to_matrix
from commands.speech.reply import Reply, Say, say
from commands.telling import name_of
from network.attendance import latest
from network.meetings import Attendance, Meeting
from storage import meetings
from storage import register as registers


async def said_last(asked: Asked, number: int | None) -> tuple[Meeting, Attendance] | None:
    """What the person said last, of themselves or of another, about coming to a meeting that is still to come, or to
    the one of that number."""
    if asked.person is None:
        return None
    open_ = {
        one.number: one
        for one in await coming_meetings(asked, None)
        if one.number is not None and number in (None, one.number) and not_open(asked, one) is None
    }
    said = await meetings.said_by(asked.connection, asked.register.network.id, asked.person.id, open_)
    found = max(said, key=lambda one: (one.at, one.row or 0), default=None)
    return (open_[found.meeting], found) if found is not None else None


async def undone(asked: Asked, meeting: Meeting, said: Attendance) -> Reply:
    """It is as if it had not been said; what was said before that holds again, and is told."""
    network = asked.register.network.id
    await registers.void(asked.connection, network, said, "undo", asked.change)
    await freshen(asked, meeting)
    left = latest(await meetings.attendance(asked.connection, network, said.meeting), said.meeting).get(said.person)
    return sentence(*_told(asked, meeting, said, left))


def _told(asked: Asked, meeting: Meeting, said: Attendance, left: Attendance | None) -> tuple[Say, ...]:
    named = meeting_named(asked.register, meeting, asked.zone)
    is_own = asked.person is not None and said.person == asked.person.id
    person = name_of(asked.register, "person", said.person)
    gone = say("attendance-taken-back", meeting=named)
    if not is_own:
        gone = say("attendance-taken-back-for", person=person, meeting=named)
    if left is None:
        return (gone,)
    if is_own:
        return gone, say(f"attendance-{left.answer.value}-you", meeting=named)
    return gone, say(f"attendance-{left.answer.value}", person=person, meeting=named)


async def redacted(asked: Asked, said: Redacted) -> tuple[Outgoing, ...]:
    """A reaction or a line with an answer is redacted: the answer is gone, if it was their own."""
    if asked.person is None:
        return ()
    teller, told = Teller.of(asked), list[Outgoing]()
    for network, given in await meetings.by_event(asked.connection, said.redacts):
        if network != teller.network or given.voided is not None or given.by != asked.person.id:
            continue
        file = await meetings.load(asked.connection, network, given.meeting)
        if not_open(asked, file.meeting) is not None:
            continue
        await registers.void(asked.connection, network, given, "redacted", asked.change)
        await freshen(asked, file.meeting)
        gone = say("attendance-taken-back", meeting=meeting_named(asked.register, file.meeting, asked.zone))
        told += to_matrix(teller, said.sender, sentence(gone))
    return tuple(told)
