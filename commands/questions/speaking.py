"""For which voice somebody answers a poll or a survey, as they say it, and whether they may."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from commands.asking import voice_name
from commands.context import Asked
from commands.posting import Teller
from commands.questions.told import kind_of, number_of
from commands.questions.whose import Whose
from commands.speech import kinds
from commands.speech.naming import Named, find
from commands.speech.reply import Listed, Say, say
from commands.speech.world import World
from commands.telling import name_of
from network.questions import Question
from network.register import Organisation, Person, Voice
from network.statements import Via
from network.voices import Entitled, Roster, day_of, roster, voices_of

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


@dataclass(frozen=True)
class Speaking:
    """The voice that an answer is for, who gave it, and how it came."""

    voice: str
    person: str | None
    via: Via = Via.WORDS
    recorded_by: str | None = None


def speaker(asked: Asked, question: Question, whose: Whose) -> Speaking | Say:
    """The voice that somebody speaks with; else why there is none, and who has it."""
    if whose.via is not None:
        return _noted(asked, question, whose, whose.via)
    number, mine = number_of(question), tuple(one.voice for one in _mine(asked, question))
    whom = whose.whom
    theirs = mine if whom is None else tuple(one for one in mine if _is_of(asked, question, one, whom))
    match theirs:
        case (voice,):
            assert asked.person is not None  # who has a voice is known
            return Speaking(voice, asked.person.id)
        case () if whom is not None and mine:
            who = _roster(asked, question)
            people = [person for voice in _voices(asked, question, whom) for person in who.people.get(voice, ())]
            if not people:
                return say("answer-not-on-roll", voice=whom.name, number=number)
            names = Listed(tuple(name_of(asked.register, "person", one) for one in people))
            return say("position-not-theirs", voice=whom.name, people=names)
        case ():
            return say("answer-no-voice", kind=kind_of(question), number=number)
        case several:
            return _which(asked, question, several)


def _noted(asked: Asked, question: Question, whose: Whose, via: Via) -> Speaking | Say:
    """The voice for which the secretariat writes down what was said by telephone or e-mail."""
    if not asked.standing.serves(question.body) or asked.person is None:
        return say("position-only-secretariat-records")
    if whose.whom is None:
        return say("position-recorded-for-whom")
    match _voices(asked, question, whose.whom):
        case (voice,):
            by = whose.said_by.id if whose.said_by else None
            return Speaking(voice, by, via, asked.person.id)
        case ():
            return say("answer-not-on-roll", voice=whose.whom.name, number=number_of(question))
        case several:
            return _which(asked, question, several)


def _which(asked: Asked, question: Question, voices: tuple[str, ...]) -> Say:
    teller = Teller.of(asked)
    names = Listed(tuple(voice_name(teller, question, one) for one in voices), "or")
    return say("answer-which-voice", number=number_of(question), voices=names)


def _roster(asked: Asked, question: Question) -> Roster:
    return roster(asked.register, question, day_of(asked.said.at, asked.zone))


def _voices(asked: Asked, question: Question, whom: Organisation | Person) -> tuple[str, ...]:
    """The voices on the roll that are meant by a name: where each person has one, by an organisation's all of its
    people's."""
    return tuple(one for one in _roster(asked, question).roll if _is_of(asked, question, one, whom))


def _mine(asked: Asked, question: Question) -> tuple[Entitled, ...]:
    return voices_of(_roster(asked, question), asked.person.id) if asked.person else ()


def _organisation_called(asked: Asked, name: str) -> Organisation | None:
    world = World(register=asked.register, body=asked.body, now=asked.now, zone=asked.zone, language=asked.language)
    found = find(name, kinds.organisations(world))
    return found.thing if isinstance(found, Named) else None


def _is_of(asked: Asked, question: Question, voice: str, whom: Organisation | Person) -> bool:
    if isinstance(whom, Person):
        return question.voice is Voice.PERSON and voice == whom.id
    if question.voice is Voice.ORGANISATION:
        return voice == whom.id
    person = asked.register.person(voice)
    return person is not None and person.organisation == whom.id
