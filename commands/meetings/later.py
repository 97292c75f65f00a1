"""Reactions to a reminder of a meeting: remind me later, or no more of this one. The ledger remembers both."""

from __future__ import annotations

from collections.abc import Collection
from datetime import UTC, datetime, time, timedelta
from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from commands.asking import left
from commands.context import Asked
from commands.keeping.changes import sentence
from commands.line import Outgoing, Reaction
from commands.meetings.told import meeting_named, meeting_number
from commands.posting import Teller, reminded, to_matrix
from commands.speech.reply import Say, say
from network.meeting_reminders import begins
from network.meetings import Meeting, MeetingFile
from network.reminders import Due, Key, What
from network.voices import instant
from storage import ledger

LATER = ("💤", "😴", "⏰", "⏳", "⌛")
NO_MORE = ("🔕", "🔇", "🤐")
SNOOZED: Final = "snoozed"
SILENCED: Final = "silenced"
MORNING = time(9, 0)


async def reacted_for_later(asked: Asked, meeting: Meeting, said: Reaction) -> tuple[Outgoing, ...] | None:
    """What is said to one who wants to be reminded later, or no more; None where the reaction means neither."""
    if asked.person is None:
        return None
    teller, about = Teller.of(asked), f"{meeting_number(meeting)}/{asked.person.id}"
    if said.key.startswith(NO_MORE):
        await ledger.remember(asked.connection, teller.network, SILENCED, about, "", asked.now)
        return to_matrix(teller, said.sender, sentence(say("reminder-no-more", meeting=_named(teller, meeting))))
    if not said.key.startswith(LATER):
        return None
    until = _until(teller, meeting)
    if until is None:
        return to_matrix(teller, said.sender, sentence(say("reminder-too-late", meeting=_named(teller, meeting))))
    await ledger.remember(asked.connection, teller.network, SNOOZED, about, _words(until), asked.now)
    return to_matrix(teller, said.sender, sentence(say("reminder-later", until=until.astimezone(teller.zone))))


def _until(teller: Teller, meeting: Meeting) -> datetime | None:
    """The next morning, or else halfway to the meeting; None where it is about to begin."""
    wall = begins(meeting)
    if wall is None:
        return None
    over = instant(wall, teller.zone)
    morning = instant(datetime.combine(teller.today + timedelta(days=1), MORNING), teller.zone)
    until = morning if morning < over else teller.now + (over - teller.now) / 2
    return until.replace(second=0, microsecond=0) if over - teller.now > timedelta(minutes=30) else None


def again(put_off: Key) -> Due:
    """What was put off (`SNOOZED`), as something that is due."""
    _, which, due = put_off
    at = datetime.fromisoformat(due)
    return Due(what=What.AGAIN, which=which, when=due, at=at, helps_until=at + timedelta(days=1))


async def silenced(connection: AsyncConnection, network: str, meeting: Meeting) -> Collection[str]:
    """The people who want to hear no more of a meeting."""
    known = await ledger.known(connection, network, meeting_number(meeting))
    return {which.partition("/")[2] for what, which, _ in known if what == SILENCED}


def said_again(teller: Teller, file: MeetingFile, due: Due) -> tuple[Outgoing, ...]:
    """To the one who put it off."""
    wall = begins(file.meeting)
    if wall is None or instant(wall, teller.zone) <= teller.now or file.meeting.cancelled_at is not None:
        return ()
    span = left(instant(wall, teller.zone) - teller.now)
    reply = sentence(say("remind-again", meeting=_named(teller, file.meeting), left=span))
    return reminded(teller, due.which.partition("/")[2], reply)


def _named(teller: Teller, meeting: Meeting) -> Say:
    return meeting_named(teller.register, meeting, teller.zone)


def _words(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="minutes")
