"""The one way from a line to its answer: what was said, may they, and what is replied."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncConnection

from commands.context import Heard, Setup
from commands.event_names import EventName
from commands.hearing import hear
from commands.introduction import introduction
from commands.line import Document, Line, Outgoing, PollAnswer, Said
from commands.permission import may, refusal
from commands.pointing import pointed_at
from commands.posting import MESSAGE
from commands.speech.arguments import Faults, Piece, parse, parse_named
from commands.speech.declaration import AnyCommand, Declared, OpenCommand, Place
from commands.speech.rendering import render, render_all
from commands.speech.reply import Caret, Code, Listed, Paragraph, Reply, Say, say
from commands.speech.understanding import (
    PlainlyAsked,
    Spoken,
    Unheard,
    addressed,
    replies_to,
    understand,
    understand_reply,
)
from commands.speech.world import World
from commands.statements import questions
from commands.table import COMMANDS
from network.register import Language

A = TypeVar("A")
GREETING = re.compile(r"(?:hei|heisann|hallo|god (?:dag|morgen|kveld)|hello|hi|good (?:morning|evening))[ .!]*", re.I)

THANKS = re.compile(
    r"(?:(?:tusen|mange|hjert?elig) )?(?:takk|thanks|thank you)(?: (?:skal du ha|for (?:hjelpa|hjelpen|svaret|svar|det)"
    r"|so much|very much|a lot))?[ .!]*",
    re.I,
)


async def answer(connection: AsyncConnection, line: Line, now: datetime, setup: Setup) -> tuple[Outgoing, ...]:
    """What is said in return to what somebody said; nothing where that was not to the bot."""
    to = await pointed_at(connection, line)
    piece = addressed(line, setup.prefix)
    if piece is None and _replied(line, to) is None:
        return ()
    is_talk = piece is None and to is not None and any(one.among_talk for one in replies_to(to.kind, COMMANDS))
    heard, piece = await hear(connection, line, piece or _whole(line), now, setup)
    if is_talk and (line.is_edit or heard.chosen is None):
        return ()
    if line.is_edit:
        return put_into_words(Reply((Paragraph((say("edits-not-read"),)),)), heard)
    return put_into_words(await _respond(heard, piece, to), heard)


async def welcome(
    connection: AsyncConnection, room: str, inviter: str, now: datetime, setup: Setup
) -> tuple[Outgoing, ...]:
    """What is said in a direct chat that somebody has just opened."""
    line = Line(room=room, direct=True, sender=inviter, text="", event_id="", at=now)
    heard, _ = await hear(connection, line, Piece("", 0), now, setup)
    return put_into_words(introduction(heard), heard)


async def apology(
    connection: AsyncConnection, said: Said, reference: str, now: datetime, setup: Setup
) -> tuple[Outgoing, ...]:
    """What is said when an answer failed by a fault of ours; nothing to a line that was not for the bot. Who clicked in
    vain is told so in a direct chat."""
    if not isinstance(said, Line):
        return _vain_click(said, reference, setup) if isinstance(said, PollAnswer) else ()
    line = said
    piece = addressed(line, setup.prefix)
    if piece is None and _replied(line, await pointed_at(connection, line)) is None:
        return ()
    heard, _ = await hear(connection, line, piece or _whole(line), now, setup)
    return put_into_words(Reply((Paragraph((say("fault-of-ours", reference=reference),)),)), heard)


def _vain_click(said: PollAnswer, reference: str, setup: Setup) -> tuple[Outgoing, ...]:
    reply = Reply((Paragraph((say("fault-of-ours", reference=reference),)),))
    contents = render_all(reply, setup.language, setup.words, ZoneInfo(setup.timezone), setup.prefix)
    return tuple(Outgoing(room=said.sender, type=MESSAGE, content=content) for content in contents)


async def unread(connection: AsyncConnection, line: Line, now: datetime, setup: Setup) -> tuple[Outgoing, ...]:
    """What is said where a message could not be decrypted; nobody knows whether it was for the bot."""
    heard, _ = await hear(connection, line, Piece("", 0), now, setup)
    return put_into_words(Reply((Paragraph((say("could-not-decrypt"), say("could-not-decrypt-how"))),)), heard)


async def left(connection: AsyncConnection, lines: Sequence[Line], now: datetime, setup: Setup) -> tuple[Outgoing, ...]:
    """What a room is told where these lines are too old to be answered; nothing where none was for the bot."""
    for line in reversed(lines):
        piece = addressed(line, setup.prefix)
        if piece is not None:
            # It is said of all of them, and so in reply to none.
            heard, _ = await hear(connection, replace(line, event_id="", thread=None), piece, now, setup)
            return put_into_words(Reply((Paragraph((say("left-unanswered"),)),)), heard)
    return ()


async def forgotten(connection: AsyncConnection, line: Line, now: datetime, setup: Setup) -> tuple[Outgoing, ...]:
    """What a room is told where what this line said was answered, and is neither known nor readable any more."""
    heard, _ = await hear(connection, replace(line, event_id="", thread=None), Piece("", 0), now, setup)
    return put_into_words(Reply((Paragraph((say("answered-and-forgotten"),)),)), heard)


def unmade(document: Document, reference: str, setup: Setup) -> Mapping[str, Any]:
    """What is said in place of a document that could not be made, by a fault of ours; in the document's language."""
    language = Language(document.contents.get("language", setup.language))
    reply = Reply((Paragraph((say("document-not-made", reference=reference),)),))
    return render(reply, language, setup.words, ZoneInfo(setup.timezone), setup.prefix)


def wants_file(line: Line, setup: Setup) -> bool:
    """Whether the line's attachment has to be fetched before it can be answered."""
    piece = addressed(line, setup.prefix)
    if piece is None or line.attachment is None:
        return False
    spoken = understand(piece, COMMANDS)
    return isinstance(spoken, Spoken) and spoken.command.reads_file


def put_into_words(reply: Reply, heard: Heard) -> tuple[Outgoing, ...]:
    """The reply as events: in the thread where it was asked, else as a reply to the question."""
    setup, line = heard.setup, heard.line
    zone = heard.chosen.zone if heard.chosen else ZoneInfo(setup.timezone)
    contents = render_all(reply, heard.language, setup.words, zone, setup.prefix)
    said = (Outgoing(room=line.room, type=MESSAGE, content={**content, **_relation(line)}) for content in contents)
    return (*said, *reply.also)


def _relation(line: Line) -> dict[str, Any]:
    if not line.event_id:
        return {}
    if line.thread is not None:
        back = {"event_id": line.event_id}
        thread = {"rel_type": "m.thread", "event_id": line.thread, "is_falling_back": True, "m.in_reply_to": back}
        return {"m.relates_to": thread}
    if line.direct:
        return {}
    return {"m.relates_to": {"m.in_reply_to": {"event_id": line.event_id}}}


def _replied(line: Line, to: EventName | None) -> PlainlyAsked | None:
    """What a line says in reply to one of the bot's messages, whether it calls the bot or not."""
    return understand_reply(_whole(line), to.kind, COMMANDS) if to is not None else None


def _whole(line: Line) -> Piece:
    return Piece(line.text, 0)


async def _respond(heard: Heard, piece: Piece, to: EventName | None = None) -> Reply:
    if not piece.text or GREETING.fullmatch(piece.text):
        return introduction(heard)
    if THANKS.fullmatch(piece.text):
        return Reply((Paragraph((say("you-are-welcome"),)),))
    # What a reply means to that very message goes before what it would mean alone, unless it is called by its prefix.
    is_called = heard.line.text.lstrip().startswith(heard.setup.prefix)
    replied = None if is_called else _replied(heard.line, to)
    understood = replied or understand(piece, COMMANDS)
    if isinstance(understood, Unheard) and to is not None:
        unclear = next((one.unclear for one in replies_to(to.kind, COMMANDS)), None)
        if isinstance(understood, Unheard) and unclear is not None and heard.chosen is not None:
            return Reply((Paragraph((say(unclear, number=to.thing),)),))
    if isinstance(understood, Unheard):
        about_a_round = await questions.taken_up(heard, piece, understood) or await questions.unclear(heard, piece)
        if about_a_round is not None:
            return about_a_round
        if not heard.networks and not heard.is_admin:
            return introduction(heard)
        return _unknown(heard, understood)
    refused = _out_of_place(heard, understood.command)
    if refused is not None:
        return refused
    command = understood.command
    if isinstance(command, OpenCommand):
        return await _carry_out(heard, command, understood, lambda arguments: command.answer(heard, arguments))
    asked = heard.chosen
    if asked is None:
        return _which_network(heard) if heard.networks else introduction(heard)
    if not may(asked, command):
        return Reply((Paragraph((refusal(asked, command.who_may),)),))
    return await _carry_out(heard, command, understood, lambda arguments: command.answer(asked, arguments))


async def _carry_out(
    heard: Heard, command: Declared[A], understood: Spoken | PlainlyAsked, function: Callable[[A], Any]
) -> Reply:
    asked = heard.chosen
    world = World(
        register=asked.register if asked else None,
        body=asked.body if asked else None,
        now=heard.now,
        zone=asked.zone if asked else ZoneInfo(heard.setup.timezone),
        language=heard.language,
    )
    try:
        if isinstance(understood, Spoken):
            arguments = parse(command.takes, understood.rest, world)
        else:
            arguments = parse_named(command.takes, understood.arguments, world)
    except Faults as faults:
        return _corrected(heard, command, faults)
    reply: Reply = await function(arguments)
    return reply


def _corrected(heard: Heard, command: Declared[Any], faults: Faults) -> Reply:
    """Each fault under the words it is about, and what would have been right."""
    carets = tuple(Caret(heard.line.text, fault.start, fault.end, fault.message) for fault in faults.faults)
    how = Paragraph((say("argument-help", command=command.spoken(heard.language)),))
    return Reply((*carets, how))


def _out_of_place(heard: Heard, command: AnyCommand) -> Reply | None:
    place = Place.of(heard)
    if place in command.places:
        return None
    if place is Place.OTHER_ROOM:
        return Reply((Paragraph((say("room-without-body"),)),)) if heard.networks else introduction(heard)
    return Reply((Paragraph((say("only-in-direct-chat"),)),))


def _which_network(heard: Heard) -> Reply:
    names = Listed(tuple(asked.register.network.name for asked in heard.networks.values()), "or")
    example = next(iter(heard.networks))
    return Reply((Paragraph((say("which-network", names=names, network=example),)),))


def _unknown(heard: Heard, unheard: Unheard) -> Reply:
    if unheard.is_sentence:
        return Reply((Paragraph((say("not-understood"), say("command-unknown-help"))),))
    first: Say = say("command-unknown", words=unheard.first)
    if not unheard.nearest:
        return Reply((Paragraph((first, say("command-unknown-help"))),))
    near = [command.spoken(heard.language) for command in unheard.nearest]
    commands = Listed(tuple(Code(f"{heard.setup.prefix}{name}") for name in near), "or")
    return Reply((Paragraph((first, say("command-unknown-near", commands=commands), say("command-unknown-help"))),))
