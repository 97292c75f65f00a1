"""A sentence of somebody's own in a direct chat, where they were asked for something: what it answers is asked back,
and a yes to that lets it count. It is never guessed which of several questions a sentence answers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from commands.asking import voice_name
from commands.context import Asked, Heard
from commands.keeping.changes import sentence
from commands.posting import Teller
from commands.speech import kinds
from commands.speech.arguments import Misread, Piece
from commands.speech.reply import Bullets, Paragraph, Reply, Say, say
from commands.speech.understanding import Unheard
from commands.speech.world import World
from commands.statements.giving import Poll
from commands.statements.positions import on_the_text_of, recorded
from commands.statements.speaking import Said, position_of, the_round
from commands.statements.tally import number_of
from commands.statements.told import quoted
from network.asking import Lacks, StillAsked, still_asked
from network.statements import Position, Stance, Statement
from network.voices import day_of, instant, roster, voices_of
from storage import statements, waiting

TAKE_UP = "position-take-up"
A_YES_COUNTS_FOR = timedelta(minutes=30)
MOST_WORDS_OF_A_SLIP = 3
"""So few words that are like a command are rather meant as one."""
_UNTIL = re.compile(r"(?:(?:til|innen|innan|fram til|frem til|until|till|by)\s+)?(?P<until>.+)", re.IGNORECASE)

_OF_POSITIONS = re.compile(
    r"\b(?:støtt\w*|avstå\w*|(?:stå|står) bak|går imot|innsigelse\w*|innvending\w*|motsegn\w*|merknad\w*|support\w*"
    r"|stands? (?:aside|behind)|objection\w*|remark\w*)\b",
    re.IGNORECASE,
)
"""Words that are said of a position, in whatever sentence."""


@dataclass(frozen=True)
class Question:
    """One thing that somebody is asked for."""

    asked: Asked
    its: Poll
    wants: StillAsked

    @property
    def names(self) -> dict[str, str]:
        voice = voice_name(Teller.of(self.asked), self.its.asked, self.wants.voice)
        return {"voice": voice, "number": number_of(self.its.statement)}


async def taken_up(heard: Heard, piece: Piece, unheard: Unheard) -> Reply | None:
    """What is answered to a sentence that is no command; None where nothing is asked of who wrote it, or where it is
    rather a slip of the finger."""
    if not heard.line.direct or (unheard.nearest and len(piece.text.split()) <= MOST_WORDS_OF_A_SLIP):
        return None
    match await _questions(heard):
        case ():
            return None
        case (only,):
            return await _asked_back(heard, only, piece.text)
        case several:
            which = tuple((say(f"asked-{one.wants.what.value}", **one.names),) for one in several)
            return Reply((Paragraph((say("take-up-which"),)), Bullets(which)))


async def unclear(heard: Heard, piece: Piece) -> Reply | None:
    """What is asked of somebody who seems to say something of their position, and may, in words that are not
    understood; None where that is not so, or where several rounds could be meant."""
    if not _OF_POSITIONS.search(piece.text):
        return None
    found: list[Statement] = []
    for network, asked in heard.networks.items():
        for statement, running in await statements.open_rounds(heard.connection, network):
            who = roster(asked.register, running, day_of(asked.now, asked.zone))
            is_here = asked.body is None or asked.body.id == running.body
            if is_here and asked.person is not None and voices_of(who, asked.person.id):
                found.append(statement)
    return sentence(say("position-unclear", number=number_of(found[0]))) if len(found) == 1 else None


async def supported_still(heard: Heard) -> Reply | None:
    """A yes in a direct chat where nothing else is asked than whether a voice still supports the text: it does. None
    where that is not so."""
    found = await _questions(heard) if heard.line.direct else ()
    if len(found) != 1 or found[0].wants.what is not Lacks.STILL:
        return None
    (question,) = found
    position = _position(question, Stance.SUPPORT)
    return position if isinstance(position, Reply) else await recorded(question.asked, question.its, position)


async def taken_up_confirmed(heard: Heard, contents: Mapping[str, Any]) -> Reply:
    """A yes to what was asked back."""
    asked = heard.networks.get(contents["network"])
    if asked is None:
        return sentence(say("position-not-registered"))
    its = await the_round(asked, contents["statement"])
    if isinstance(its, Reply):
        return its
    question = Question(asked, its, StillAsked(Lacks(contents["what"]), contents["voice"]))
    match question.wants.what:
        case Lacks.UNTIL:
            position = _position(question, Stance.HOLD, until=datetime.fromisoformat(contents["text"]))
        case Lacks.REMARK:
            position = _position(question, Stance.REMARK, remark=contents["text"])
        case _:
            position = _position(question, Stance.BLOCK, reason=contents["text"])
    if isinstance(position, Reply):
        return position
    return await recorded(asked, its, on_the_text_of(contents, position))


async def _questions(heard: Heard) -> tuple[Question, ...]:
    """All that the person is asked for, in whichever network."""
    found: list[Question] = []
    for network, asked in heard.networks.items():
        if asked.person is None:
            continue
        for statement, running in await statements.open_rounds(heard.connection, network):
            assert statement.number is not None  # it is stored
            file = await statements.load(heard.connection, network, statement.number)
            its = Poll(statement=statement, versions=file.versions, asked=running)
            wants = still_asked(asked.register, file, running, asked.person.id, asked.now, asked.zone)
            found += (Question(asked, its, one) for one in wants)
    return tuple(found)


async def _asked_back(heard: Heard, question: Question, text: str) -> Reply | None:
    """What was understood, and whether it is right; None where the text is nothing of what is asked for."""
    asked, what = question.asked, question.wants.what
    world = World(register=asked.register, body=asked.body, now=asked.now, zone=asked.zone, language=heard.language)
    try:
        match what:
            case Lacks.STILL:
                return sentence(say("still-ask", **question.names))
            case Lacks.UNTIL:
                until = kinds.UNTIL.read(_until(text), world)
                kept, told = until.isoformat(), say("take-up-until", until=instant(until, asked.zone), **question.names)
            case _:
                kept = kinds.REMARK.read(text, world)
                told = say(f"take-up-{what.value}", text=quoted(kept), **question.names)
    except Misread as misread:
        return sentence(_wanted(question)) if what is Lacks.UNTIL else sentence(misread.message)
    await _keep(heard, question, kept)
    return sentence(told)


async def _keep(heard: Heard, question: Question, text: str) -> None:
    contents = {
        "network": question.asked.register.network.id,
        "statement": question.its.asked.statement,
        "round": question.its.asked.number,
        "version": question.its.asked.version,
        "voice": question.wants.voice,
        "what": question.wants.what.value,
        "text": text,
    }
    await waiting.ask(
        heard.connection,
        waiting.Confirmation(
            room=heard.line.room,
            sender=heard.line.sender,
            command=TAKE_UP,
            contents=contents,
            expires=heard.now + A_YES_COUNTS_FOR,
        ),
    )


def _position(question: Question, stance: Stance, **words: Any) -> Position | Reply:
    voice = question.asked.register.organisation(question.wants.voice)
    return position_of(question.asked, question.its, Said(stance=stance, voice=voice, **words))


def _wanted(question: Question) -> Say:
    return say(f"wanted-{question.wants.what.value}", number=number_of(question.its.statement))


def _until(text: str) -> str:
    found = _UNTIL.fullmatch(text.strip().rstrip(" .!"))
    return found["until"] if found is not None else text
