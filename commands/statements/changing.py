"""The text is changed while a round runs: it is asked about anew, unless the change is an editorial one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from commands.asking import voice_name
from commands.context import Asked
from commands.keeping.changes import sentence
from commands.line import Outgoing
from commands.posting import Teller, in_room, is_in_room, to_person
from commands.speech import kinds
from commands.speech.arguments import leading
from commands.speech.declaration import THE_PEOPLE_OF_THE_NETWORK, Command
from commands.speech.names import Names
from commands.speech.reply import Diff, Paragraph, Reply, Say, Title, say
from commands.statements import names
from commands.statements.against_told import declined
from commands.statements.calling import announced, event_of, tally_edited
from commands.statements.finding import the_statement
from commands.statements.giving import Poll, freshen
from commands.statements.polling import poll_ended
from commands.statements.refusing import not_theirs
from commands.statements.speaking import RUNNING
from commands.statements.tally import number_of
from commands.statements.told import named
from commands.telling import name_of
from network.acts import Act
from network.against import Declined
from network.asking import supporters
from network.changing import objected, superseded, window_of_edit
from network.consensus import Decision, State, text_of
from network.phases import latest_version
from network.rounds import decision_of, latest_round
from network.statements import Round, StatementFile, Version
from network.voices import day_of, deadline_of, roster
from storage import register as registers


async def asked_anew(
    asked: Asked, file: StatementFile, before: Version, version: Version, deadline: datetime | None
) -> Reply:
    """A new text: positions are void, and everybody is asked about it, those who stood behind the last one with one
    tap. ``file`` has the new version, which is stored."""
    teller, running = Teller.of(asked), latest_round(file)
    assert running is not None  # a round runs
    by = asked.person.id if asked.person else None
    result = superseded(asked.register, file, running, version.number, asked.now, asked.zone, deadline=deadline, by=by)
    if isinstance(result, Declined):
        await registers.void(asked.connection, teller.network, version, "declined", asked.change)
        return declined(teller, result)
    stood = decision_of(asked.register, file, running, asked.now, asked.zone)
    await registers.amend(asked.connection, teller.network, result.old, asked.change)
    new = await registers.add(asked.connection, teller.network, result.new, asked.change)
    after = replace(file, rounds=(*(one for one in file.rounds if one.number != running.number), result.old, new))
    fresh = decision_of(asked.register, after, new, asked.now, asked.zone)
    told = say(
        "changed-asked-anew",
        statement=named(file.statement),
        version=version.number,
        deadline=deadline_of(new, asked.zone),
    )
    return Reply(
        () if is_in_room(asked, new.body) else (Paragraph((told,)),),
        also=(
            *await poll_ended(asked.connection, teller, after.statement, result.old),
            *tally_edited(teller, file.statement, result.old, stood),
            *in_room(teller, new.body, _difference(asked, file, before, version, say("changed-positions-void"))),
            *announced(teller, file.statement, version, new, fresh, new.roll),
            *_still(teller, after, running, new, stood),
        ),
    )


def _difference(asked: Asked, file: StatementFile, before: Version, version: Version, then: Say) -> Reply:
    who = name_of(asked.register, "person", version.by) if version.by else "–"
    return Reply(
        (
            Title(say("version-title", statement=named(file.statement), version=version.number)),
            Paragraph((say("version-changed", person=who), say("version-how-to-read"))),
            Diff(before.text, version.text),
            Paragraph((then,)),
        )
    )


def _still(teller: Teller, file: StatementFile, old: Round, new: Round, stood: Decision) -> tuple[Outgoing, ...]:
    """To those who gave a voice's support to the last text: do they still?"""
    who = roster(teller.register, new, day_of(teller.now, teller.zone))
    told: list[Outgoing] = []
    for one, person in supporters(stood.standings, who):
        values = {"voice": voice_name(teller, old, one.voice), "number": number_of(file.statement)}
        # A remark was about the words of that text: whoever wants to keep it says it again.
        ask = "still-ask-remark" if one.state is State.SUPPORTS_WITH_REMARK else "still-ask"
        reply = Reply((Paragraph((say(ask, **values),)),))
        told += to_person(teller, person, reply, name=event_of(teller, file.statement, new, f"still--{one.voice}"))
    return tuple(told)


# --- editorial changes ----------------------------------------------------------------------------------------


async def edited(asked: Asked, file: StatementFile, before: Version, version: Version) -> Reply:
    """A change that is declared to alter no meaning: positions stay, and anybody may object to its being one. ``file``
    is as it was before; ``version`` is not stored yet."""
    refused = not_theirs(asked, Act.EDIT, file.statement)
    if refused is not None:
        return refused
    teller, running = Teller.of(asked), latest_round(file)
    assert running is not None  # a round runs
    until = window_of_edit(running, asked.now, asked.zone)
    if isinstance(until, Declined):
        return declined(teller, until)
    change = replace(version, editorial=True, objection_until=until)
    stored = await registers.add(asked.connection, teller.network, change, asked.change)
    moved = replace(running, version=stored.number)
    await registers.amend(asked.connection, teller.network, moved, asked.change)
    await freshen(asked.connection, teller, Poll(statement=file.statement, versions=file.versions, asked=moved))
    then = say("edited-may-object", until=until, number=number_of(file.statement))
    told = say("edited", statement=named(file.statement), version=stored.number, until=until)
    shown = in_room(teller, running.body, _difference(asked, file, before, stored, then))
    return Reply(() if is_in_room(asked, running.body) else (Paragraph((told,)),), also=shown)


@dataclass(frozen=True)
class Which:
    number: int | None = leading(kinds.STATEMENT, kinds.STATEMENT_SHAPE)


async def object_to_edit(asked: Asked, its: Which) -> Reply:
    """Somebody with a voice holds that a change was no editorial one: it is void, and the text is what it was."""
    file = await the_statement(asked, its.number, RUNNING)
    if isinstance(file, Reply):
        return file
    if asked.person is None:
        return sentence(say("position-not-registered"))
    running, teller, number = latest_round(file), Teller.of(asked), number_of(file.statement)
    text = text_of(file.versions, running.version) if running else None
    if running is None or text is None or not text.editorial:
        return sentence(say("edit-none", number=number))
    who = roster(asked.register, running, day_of(asked.now, asked.zone))
    mine = who.entitled.get(asked.person.id, ())
    if not mine:
        return sentence(say("position-no-voice", number=number))
    result = objected(file, running, who, text.number, mine[0].voice, asked.person.id, asked.line.at)
    if isinstance(result, Declined):
        return declined(teller, result)
    for version in result.void:
        await registers.void(asked.connection, teller.network, version, "objected", asked.change)
    await registers.amend(asked.connection, teller.network, result.asked, asked.change)
    await freshen(asked.connection, teller, Poll(statement=file.statement, versions=file.versions, asked=result.asked))
    voice = voice_name(teller, running, mine[0].voice)
    told = say("edit-undone", voice=voice, version=text.number, back=result.asked.version, number=number)
    aloud = () if is_in_room(asked, running.body) else in_room(teller, running.body, sentence(told))
    return Reply((Paragraph((told,)),), also=aloud)


def before_of(file: StatementFile) -> Version | None:
    """The text that a round that runs asks about; else the latest."""
    running = latest_round(file)
    if running is not None and running.outcome is None:
        return text_of(file.versions, running.version)
    return latest_version(file)


COMMANDS = (
    Command(
        key="statement-not-editorial",
        names=Names(
            ("ikke redaksjonell", "ikke redaksjonelt"), ("ikkje redaksjonell", "ikkje redaksjonelt"), ("not editorial",)
        ),
        under=names.STATEMENT,
        takes=Which,
        who_may=THE_PEOPLE_OF_THE_NETWORK,
        answer=object_to_edit,
    ),
)
