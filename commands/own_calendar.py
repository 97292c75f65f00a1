"""``meg kalender``: a secret link to one's own meetings, for the calendar that one has already.

The link is told once, in a direct chat: only its digest is kept.
"""

from __future__ import annotations

from commands.calendar_links import address, link_given
from commands.context import Asked
from commands.keeping.changes import sentence
from commands.me import ME
from commands.speech.arguments import NoArguments
from commands.speech.declaration import IN_DIRECT_CHAT, THE_PEOPLE_OF_THE_NETWORK, Command, plain
from commands.speech.names import Names
from commands.speech.reply import Paragraph, Part, Reply, say
from network.register import Language, Person
from storage import feeds


async def first(asked: Asked, its: NoArguments) -> Reply:  # noqa: ARG001
    """A link, for whom has none."""
    person = asked.person
    if person is None:
        return sentence(say("me-not-registered"))
    has = await feeds.current(asked.connection, asked.register.network.id, person=person.id)
    if has is not None:
        return sentence(say("feed-there-already", date=has.made_at.astimezone(asked.zone).date()))
    if asked.setup.public_url is None:
        return sentence(say("feed-not-reachable"))
    return Reply(await _given(asked, asked.setup.public_url, person))


async def another(asked: Asked, its: NoArguments) -> Reply:  # noqa: ARG001
    """A link in place of those there were."""
    person = asked.person
    if person is None:
        return sentence(say("me-not-registered"))
    if asked.setup.public_url is None:
        return sentence(say("feed-not-reachable"))
    revoked = await feeds.revoke(asked.connection, asked.register.network.id, person=person.id, now=asked.now)
    given = await _given(asked, asked.setup.public_url, person)
    return Reply((*given, Paragraph((say("feed-replaced"),))) if revoked else given)


async def off(asked: Asked, its: NoArguments) -> Reply:  # noqa: ARG001
    if asked.person is None:
        return sentence(say("me-not-registered"))
    network, person = asked.register.network.id, asked.person.id
    revoked = await feeds.revoke(asked.connection, network, person=person, now=asked.now)
    return sentence(say("feed-revoked") if revoked else say("feed-none"))


async def _given(asked: Asked, public_url: str, person: Person) -> tuple[Part, ...]:
    network = asked.register.network
    secret = await feeds.make(asked.connection, network.id, person=person.id, now=asked.now)
    title = say("feed-title", network=network.name)
    return link_given(title, address(public_url, secret), say("feed-what"), say("feed-secret"))


COMMANDS = (
    Command(
        key="me-calendar",
        names=Names(("kalender",), (), ("calendar",)),
        under=ME,
        takes=NoArguments,
        who_may=THE_PEOPLE_OF_THE_NETWORK,
        places=IN_DIRECT_CHAT,
        plainly=(
            *plain(
                Language.BOKMAAL,
                r"(?:kan jeg få|gi meg|jeg vil ha) (?:møtene|dem|en lenke til møtene) i kalenderen(?: min)?",
            ),
            *plain(
                Language.NYNORSK,
                r"(?:kan eg få|gje meg|eg vil ha) (?:møta|dei|ei lenkje til møta) i kalenderen(?: min)?",
            ),
            *plain(Language.ENGLISH, r"(?:can i have|give me|i want) (?:the|my) meetings in my calendar"),
        ),
        answer=first,
    ),
    Command(
        key="me-calendar-new",
        names=Names(("kalender ny",), (), ("calendar new",)),
        under=ME,
        takes=NoArguments,
        who_may=THE_PEOPLE_OF_THE_NETWORK,
        places=IN_DIRECT_CHAT,
        answer=another,
    ),
    Command(
        key="me-calendar-off",
        names=Names(("kalender av",), (), ("calendar off",)),
        under=ME,
        takes=NoArguments,
        who_may=THE_PEOPLE_OF_THE_NETWORK,
        places=IN_DIRECT_CHAT,
        answer=off,
    ),
)
