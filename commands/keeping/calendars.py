"""``register kalender``: secret links to a body's meetings, for whomever the secretariat gives them to."""

from __future__ import annotations

from dataclasses import dataclass

from commands.calendar_links import address, link_given
from commands.context import Asked
from commands.keeping import markers
from commands.keeping.changes import not_theirs_to_keep, sentence
from commands.speech import kinds
from commands.speech.arguments import argument
from commands.speech.declaration import SECRETARIAT_ALONE, Command
from commands.speech.names import Names
from commands.speech.reply import Reply, say
from network.register import Body
from storage import feeds


@dataclass(frozen=True)
class CalendarOf:
    body: Body = argument(kinds.BODY, required=True)


async def new(asked: Asked, its: CalendarOf) -> Reply:
    """One more link, told where only those read it whom the secretariat gives it to, or the body itself."""
    refused = _refused(asked, its.body)
    if refused is not None:
        return refused
    if asked.setup.public_url is None:
        return sentence(say("feed-not-reachable"))
    secret = await feeds.make(asked.connection, asked.register.network.id, body=its.body.id, now=asked.now)
    return Reply(
        link_given(
            say("feed-body-title", body=its.body.name),
            address(asked.setup.public_url, secret),
            say("feed-body-what", body=its.body.name),
            say("feed-body-secret", body=its.body.name),
        )
    )


async def off(asked: Asked, its: CalendarOf) -> Reply:
    """All of a body's links end."""
    refused = _refused(asked, its.body)
    if refused is not None:
        return refused
    count = await feeds.revoke(asked.connection, asked.register.network.id, body=its.body.id, now=asked.now)
    return sentence(say("feed-body-revoked", body=its.body.name, count=count))


def _refused(asked: Asked, body: Body) -> Reply | None:
    refused = not_theirs_to_keep(asked, body)
    is_there = asked.line.direct or (asked.body is not None and asked.body.id == body.id)
    return refused or (None if is_there else sentence(say("only-in-direct-chat")))


COMMANDS = (
    Command(
        key="register-calendar",
        names=Names(("kalender",), (), ("calendar",)),
        under=markers.REGISTER,
        takes=CalendarOf,
        who_may=SECRETARIAT_ALONE,
        answer=new,
    ),
    Command(
        key="register-calendar-off",
        names=Names(("kalender av",), (), ("calendar off",)),
        under=markers.REGISTER,
        takes=CalendarOf,
        who_may=SECRETARIAT_ALONE,
        answer=off,
    ),
)
