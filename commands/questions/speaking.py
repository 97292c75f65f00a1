"""For which voice somebody answers a poll or a survey, as they say it, and whether they may."""

from __future__ import annotations

import re
from collections.abc import Iterator

from commands.asking import voice_name
from commands.context import Asked
from commands.posting import Teller
from commands.questions.told import kind_of, number_of
from commands.speech import kinds
from commands.speech.naming import Named, find
from commands.speech.reply import Listed, Say, say
from commands.speech.world import World
from commands.telling import name_of
from network.questions import Question
from network.register import Organisation, Voice
from network.voices import Entitled, day_of, roster, voices_of

_CHOOSE = (
    r"(?:stemmer|stemme|stemmar|røystar|velger|vel|går for|svarer|svarar|vote|votes|choose|chooses)(?:\s+(?:for|på))?"
)
_WE = re.compile(rf"(?:vi|jeg|eg|me|we|i)\s+{_CHOOSE}\s*:?\s+(?P<text>.+)", re.IGNORECASE | re.DOTALL)
_NAMED = r"(?P<who>[^\W\d_][\w .-]{0,80}?)"
_ONE = re.compile(rf"{_NAMED}(?:\s*:|\s+{_CHOOSE}\s*:?)\s+(?P<text>.+)", re.IGNORECASE | re.DOTALL)
_FIRST = re.compile(rf"{_NAMED}\s*:\s+(?P<text>.+)", re.DOTALL)


def readings(asked: Asked, text: str) -> Iterator[tuple[Organisation | None, str]]:
    """The ways to read an answer to a poll: as it is; ``vi stemmer mandag``; ``Drammen: mandag``. Each for which
    organisation, where one is named, and what is said."""
    yield None, text
    ours = _WE.fullmatch(text.strip())
    if ours is not None:
        yield None, ours["text"]
    one = _ONE.fullmatch(text.strip())
    organisation = _organisation_called(asked, one["who"]) if one is not None else None
    if one is not None and organisation is not None:
        yield organisation, one["text"]


def own_name_first(asked: Asked, question: Question, text: str) -> tuple[Organisation | None, str]:
    """``Drammen: Hvert år.``, as somebody of Drammen's answers a survey; another's name begins the answer itself."""
    one = _FIRST.fullmatch(text.strip())
    organisation = _organisation_called(asked, one["who"]) if one is not None else None
    if one is None or organisation is None or organisation.id not in {each.voice for each in _mine(asked, question)}:
        return None, text
    return organisation, one["text"]


def speaker(asked: Asked, question: Question, voice: Organisation | None) -> Entitled | Say:
    """The voice that somebody speaks with; else why there is none, and who has it."""
    number, mine = number_of(question), _mine(asked, question)
    theirs = mine if voice is None else tuple(one for one in mine if _organisation_of(asked, question, one) == voice.id)
    match theirs:
        case (one,):
            return one
        case () if voice is not None and mine:
            who = roster(asked.register, question, day_of(asked.said.at, asked.zone))
            people = tuple(name_of(asked.register, "person", one) for one in who.people.get(voice.id, ()))
            if not people:
                return say("answer-not-on-roll", voice=voice.name, number=number)
            return say("position-not-theirs", voice=voice.name, people=Listed(people))
        case ():
            return say("answer-no-voice", kind=kind_of(question), number=number)
        case several:
            teller = Teller.of(asked)
            voices = Listed(tuple(voice_name(teller, question, one.voice) for one in several), "or")
            return say("answer-which-voice", number=number, voices=voices)


def _mine(asked: Asked, question: Question) -> tuple[Entitled, ...]:
    who = roster(asked.register, question, day_of(asked.said.at, asked.zone))
    return voices_of(who, asked.person.id) if asked.person else ()


def _organisation_called(asked: Asked, name: str) -> Organisation | None:
    world = World(register=asked.register, body=asked.body, now=asked.now, zone=asked.zone, language=asked.language)
    found = find(name, kinds.organisations(world))
    return found.thing if isinstance(found, Named) else None


def _organisation_of(asked: Asked, question: Question, mine: Entitled) -> str | None:
    """The organisation that a voice is of."""
    if question.voice is Voice.ORGANISATION:
        return mine.voice
    person = asked.register.person(mine.voice)
    return person.organisation if person else None
