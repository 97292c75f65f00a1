"""``logg``: who changed what, the latest first."""

from __future__ import annotations

from dataclasses import dataclass

from commands.context import Asked
from commands.recorded import RECORDERS
from commands.speech import kinds
from commands.speech.arguments import argument
from commands.speech.declaration import THOSE_WITH_A_PART, Command, plain
from commands.speech.names import Names
from commands.speech.reply import Bullets, Paragraph, Reply, Say, Title, say
from commands.telling import name_of
from network.journal import Entry
from network.register import Language, Register
from storage import journal
from storage.journal import IMPORTED, OF_A_CHARTER

SHOWN = 10
MOST = 100


@dataclass(frozen=True)
class HowMany:
    count: int | None = argument(kinds.Number(MOST))


async def answer(asked: Asked, its: HowMany) -> Reply:
    entries = await journal.newest(asked.connection, asked.register.network.id, its.count or SHOWN)
    if not entries:
        return Reply((Paragraph((say("journal-empty"),)),))
    return Reply((Title(say("journal-title")), Bullets(tuple((_told(asked, entry),) for entry in entries))))


def _told(asked: Asked, entry: Entry) -> Say:
    if entry.contents is None:
        return say("journal-erased", count=entry.number, date=entry.at)
    actor = _actor(asked, str(entry.contents.get("actor", "")))
    if entry.action == IMPORTED:
        return say("journal-import", count=entry.number, date=entry.at, actor=actor)
    thing, _, done = entry.action.removeprefix(OF_A_CHARTER).partition(".")
    if thing in RECORDERS:
        told = RECORDERS[thing](asked.register, thing, done, entry.contents)
        return say("journal-told", count=entry.number, date=entry.at, actor=actor, told=told)
    return say(
        "journal-line",
        count=entry.number,
        date=entry.at,
        actor=actor,
        done=say(f"journal-{done}"),
        thing=say(f"thing-{thing}"),
        subject=subject_named(asked.register, str(entry.contents.get("subject", ""))),
    )


def _actor(asked: Asked, actor: str) -> Say | str:
    kind, _, id = actor.partition(":")
    if kind == "person":
        return name_of(asked.register, "person", id)
    if kind == "matrix":
        return id
    return say("actor-command-line") if kind == "cli" else say("actor-bot")


def subject_named(register: Register, subject: str) -> str:
    """What the change was about: the names of the ids that the entry tells."""
    pieces = [register.person(id) or register.body(id) or register.organisation(id) or id for id in subject.split("/")]
    return ", ".join(piece if isinstance(piece, str) else piece.name for piece in pieces)


JOURNAL = Command(
    key="journal",
    names=Names(("logg",), (), ("journal", "log")),
    takes=HowMany,
    who_may=THOSE_WITH_A_PART,
    plainly=(
        *plain(
            Language.BOKMAAL, r"hvem (?:har endret|endret) (?:hva|noe)", r"hva (?:er|har blitt) endret(?: i det siste)?"
        ),
        *plain(
            Language.NYNORSK, r"kven (?:har endra|endra) (?:kva|noko)", r"kva (?:er|har vorte) endra(?: i det siste)?"
        ),
        *plain(Language.ENGLISH, r"who (?:has )?changed (?:what|something)", r"what has changed(?: lately)?"),
    ),
    answer=answer,
)
