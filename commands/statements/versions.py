"""``uttalelse rediger``: a text becomes another, and everybody sees which words changed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from commands.asking_names import DEADLINE
from commands.context import Asked
from commands.event_names import EventName
from commands.keeping.changes import sentence
from commands.posting import Teller, in_room, room_of
from commands.speech import kinds
from commands.speech.arguments import argument, following, leading
from commands.speech.declaration import Command, Part
from commands.speech.moments import Moment
from commands.speech.names import Names
from commands.speech.reply import Diff, Paragraph, Reply, Title, say
from commands.statements import names
from commands.statements.changing import asked_anew, before_of, edited
from commands.statements.finding import the_statement
from commands.statements.inputs import TAKES_WISHES
from commands.statements.proposing import DRAFT, THOSE_WHO_DRAFT
from commands.statements.refusing import not_theirs
from commands.statements.tally import number_of
from commands.statements.text_given import text_given
from commands.statements.told import named
from commands.telling import name_of
from network.acts import Act
from network.phases import MAY_BECOME_ANOTHER_TEXT, Phase, phase_of
from network.statements import StatementFile, Version, digest_of
from storage import register as registers

EDITORIAL_SHAPE = r"(?<!\w)(?:redaksjonelt?|editorial)(?!\w)"


@dataclass(frozen=True)
class Changed:
    number: int | None = leading(kinds.STATEMENT, kinds.STATEMENT_SHAPE)
    title: str | None = argument(kinds.Text(key="title"), names.TITLE)
    deadline: Moment | None = argument(kinds.MOMENT, DEADLINE)
    editorial: bool | None = argument(kinds.Word("editorial"), shape=EDITORIAL_SHAPE)
    text: str | None = following(kinds.PROSE)


async def change(asked: Asked, its: Changed) -> Reply:
    file = await the_statement(asked, its.number)
    if isinstance(file, Reply):
        return file
    refused = not_theirs(asked, Act.EDIT if its.editorial else Act.CHANGE, file.statement)
    if refused is not None:
        wish = say("version-wish-instead", number=number_of(file.statement))
        return Reply((*refused.parts, Paragraph((wish,)))) if phase_of(file) in TAKES_WISHES else refused
    text = text_given(asked, its.text)
    if isinstance(text, Reply):
        return text
    if text is None and its.title is None:
        return sentence(say("text-not-given"), say("text-how"))
    if its.title is not None:
        file = await retitled(asked, file, its.title)
        if isinstance(file, Reply) or text is None:
            return file if isinstance(file, Reply) else sentence(say("title-changed", statement=named(file.statement)))
    assert text is not None
    deadline = its.deadline.begins_at.replace(tzinfo=None) if its.deadline else None
    return await new_version(asked, file, text, editorial=bool(its.editorial), deadline=deadline)


async def retitled(asked: Asked, file: StatementFile, title: str) -> StatementFile | Reply:
    """The statement by another title, as long as nobody has been asked to stand behind it under the old one."""
    if phase_of(file) is not Phase.DRAFT:
        return sentence(say("title-stands", number=number_of(file.statement)))
    statement = replace(file.statement, title=title)
    stored = await registers.amend(asked.connection, asked.register.network.id, statement, asked.change)
    return replace(file, statement=stored)


async def new_version(
    asked: Asked, file: StatementFile, text: str, *, editorial: bool = False, deadline: datetime | None = None
) -> Reply:
    """Give a statement another text: the one way there is, whether it is a draft or is asked about. In a draft every
    change is an editorial one: nobody has taken a position."""
    phase, before = phase_of(file), before_of(file)
    if phase not in MAY_BECOME_ANOTHER_TEXT:
        return sentence(say(f"text-stands-{phase.value}", number=number_of(file.statement)))
    if before is not None and before.text == text:
        return sentence(say("text-is-the-same", statement=named(file.statement), version=before.number))
    if phase is Phase.ROUND and before is not None:
        if editorial:
            return await edited(asked, file, before, next_version(asked, file, text))
        version = await stored_version(asked, file, text)
        whole = replace(file, versions=(*file.versions, version))
        return await asked_anew(asked, whole, before, version, deadline)
    version = await stored_version(asked, file, text)
    return _told(asked, file, before.text if before else "", version)


async def stored_version(asked: Asked, file: StatementFile, text: str) -> Version:
    """The next version, stored."""
    version = next_version(asked, file, text)
    return await registers.add(asked.connection, asked.register.network.id, version, asked.change)


def next_version(asked: Asked, file: StatementFile, text: str) -> Version:
    """A number is never used again, a voided version's neither."""
    assert file.statement.number is not None  # it is stored
    return Version(
        statement=file.statement.number,
        number=max((one.number for one in file.versions), default=0) + 1,
        text=text,
        digest=digest_of(text),
        at=asked.now,
        by=asked.person.id if asked.person else None,
    )


def _told(asked: Asked, file: StatementFile, before: str, version: Version) -> Reply:
    """What changed, in the body's room; elsewhere a word that it stands there."""
    teller, statement = Teller.of(asked), file.statement
    difference = change_told(asked, file, before, version)
    name = EventName(teller.network, number_of(statement), None, f"{DRAFT}-{version.number}")
    shown = in_room(teller, statement.body, difference, name=str(name))
    if not shown:
        return difference
    if room_of(teller, statement.body) == asked.line.room:
        return Reply((), also=shown)
    body = name_of(asked.register, "body", statement.body)
    sent = sentence(say("version-sent", statement=named(statement), version=version.number, body=body))
    return Reply(sent.parts, also=shown)


def change_told(asked: Asked, file: StatementFile, before: str, version: Version) -> Reply:
    """Which words changed, and by whom."""
    number = number_of(file.statement)
    who = name_of(asked.register, "person", version.by) if version.by else "–"
    return Reply(
        (
            Title(say("version-title", statement=named(file.statement), version=version.number)),
            Paragraph((say("version-changed", person=who), say("version-how-to-read"))),
            Diff(before, version.text),
            Paragraph((say("version-whole", number=number), say("draft-how-to-wish", number=number))),
        )
    )


COMMANDS = (
    Command(
        key="statement-change",
        names=Names(("rediger", "endre"), (), ("edit", "change")),
        under=names.STATEMENT,
        takes=Changed,
        who_may=THOSE_WHO_DRAFT | {Part.CHAIR},
        reads_file=True,
        answer=change,
    ),
)
