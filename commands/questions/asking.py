"""``avstemning ny``, ``rundspørring ny``: a body is asked something."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from commands.asking_names import DEADLINE
from commands.context import Asked
from commands.keeping.changes import sentence
from commands.posting import Teller, room_of
from commands.questions import names
from commands.questions.calling import announced
from commands.questions.choices import CHOICES, CHOICES_BELOW
from commands.questions.parts import PARTS
from commands.questions.told import number_of
from commands.speech import kinds
from commands.speech.arguments import argument, following, heading, listing
from commands.speech.declaration import Command, Part
from commands.speech.names import Names
from commands.speech.reply import Choice, Listed, Paragraph, Reply, say
from commands.statements.against_told import declined
from commands.telling import name_of, secretariat_of
from network.against import Declined
from network.answering import tally_of
from network.deadlines import usual_deadline
from network.question_acts import may_ask, opened
from network.questions import Question, QuestionFile, QuestionKind
from network.register import Body, BodyKind, Voice, standing
from network.voices import deadline_of
from storage import register as registers

THOSE_WHO_ASK = frozenset({Part.SECRETARIAT, Part.CHAIR, Part.REPRESENTATIVE, Part.ADVISER, Part.PARTICIPANT})
ASKING = kinds.Text("asking", 500)


@dataclass(frozen=True)
class NewPoll:
    text: str = heading(ASKING, required=True)
    choices: tuple[str, ...] | None = listing(CHOICES, names.CHOICES)
    deadline: datetime | None = argument(kinds.UNTIL, DEADLINE)
    voice: Voice | None = argument(names.VOICES, shape=names.VOICE_SHAPE)
    hidden: bool | None = argument(kinds.Word("hidden"), shape=names.HIDDEN_SHAPE)
    body: Body | None = argument(kinds.BODY, names.BODY)
    below: tuple[str, ...] | None = following(CHOICES_BELOW)


@dataclass(frozen=True)
class NewSurvey:
    text: str = heading(ASKING, required=True)
    deadline: datetime | None = argument(kinds.UNTIL, DEADLINE)
    body: Body | None = argument(kinds.BODY, names.BODY)
    parts: tuple[str, ...] | None = following(PARTS)


async def new_poll(asked: Asked, its: NewPoll) -> Reply:
    body = _the_body(asked, its.body)
    if isinstance(body, Reply):
        return body
    if its.choices is not None and its.below is not None:
        return sentence(say("choices-given-twice"))
    choices = its.choices or its.below
    if choices is None:
        return sentence(say("choices-missing"))
    new = opened(
        asked.register,
        body,
        QuestionKind.POLL,
        its.text,
        its.deadline or usual_deadline(body, asked.now, asked.zone),
        asked.now,
        asked.zone,
        choices=choices,
        voice=its.voice,
        hidden=bool(its.hidden),
        by=asked.person.id if asked.person else None,
    )
    return await put(asked, new)


async def new_survey(asked: Asked, its: NewSurvey) -> Reply:
    body = _the_body(asked, its.body)
    if isinstance(body, Reply):
        return body
    new = opened(
        asked.register,
        body,
        QuestionKind.SURVEY,
        its.text,
        its.deadline or usual_deadline(body, asked.now, asked.zone),
        asked.now,
        asked.zone,
        parts=its.parts or (),
        by=asked.person.id if asked.person else None,
    )
    return await put(asked, new)


async def put(asked: Asked, new: Question | Declined) -> Reply:
    """Put a question to its body, or say what stands against it."""
    teller = Teller.of(asked)
    if isinstance(new, Declined):
        return declined(teller, new)
    question = await registers.add(asked.connection, teller.network, new, asked.change)
    told = say(
        "question-opened",
        kind=Choice(question.kind.value),
        number=number_of(question),
        count=len(question.roll),
        deadline=deadline_of(question, asked.zone),
    )
    tally = tally_of(asked.register, QuestionFile(question=question), asked.now, asked.zone)
    return Reply((Paragraph((told,)),), also=announced(teller, question, tally))


def _the_body(asked: Asked, meant: Body | None) -> Body | Reply:
    """The body that is asked: the one named, the room's, or the only one that this person may ask; it has a room."""
    body = meant or asked.body
    if body is None:
        bodies = [one for one in standing(asked.register.bodies) if one.kind is not BodyKind.SECRETARIAT]
        theirs = [one for one in bodies if may_ask(asked.standing, one.id)]
        if len(theirs) != 1:
            return sentence(say("which-body", names=Listed(tuple(one.name for one in theirs or bodies), "or")))
        body = theirs[0]
    if not may_ask(asked.standing, body.id):
        people = tuple(name_of(asked.register, "person", one) for one in secretariat_of(asked, body.id))
        told = say("ask-refused", body=body.name)
        return sentence(told, say("ask-who-could", people=Listed(people))) if people else sentence(told)
    if room_of(Teller.of(asked), body.id) is None:
        return sentence(say("round-no-room", body=body.name))
    return body


COMMANDS = (
    Command(
        key="poll-new",
        names=Names(("ny",), (), ("new",)),
        under=names.POLL,
        takes=NewPoll,
        who_may=THOSE_WHO_ASK,
        answer=new_poll,
    ),
    Command(
        key="survey-new",
        names=Names(("ny",), (), ("new",)),
        under=names.SURVEY,
        takes=NewSurvey,
        who_may=THOSE_WHO_ASK,
        answer=new_survey,
    ),
)
