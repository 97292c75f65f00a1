"""Which poll or survey is meant: by its number, by the message that is replied to, or because only one is open."""

from __future__ import annotations

from typing import Final

from commands.context import Asked
from commands.keeping.changes import sentence
from commands.pointing import pointed_at
from commands.questions.told import named
from commands.speech.reply import Choice, Listed, Reply, say
from network.questions import Ending, Question, QuestionFile, QuestionKind
from storage import questions

LETTER: Final = "P"
MOST_NAMED = 6


async def the_question(
    asked: Asked, number: int | None, kind: QuestionKind, ending: Ending | None = None
) -> QuestionFile | Reply:
    """The poll or survey that somebody means, whole; else what to answer.

    With a number it is that one, of whichever kind. Without, it is the one in whose thread the line stands or to which
    it replies, or else the only one of that kind that is open, or has ended so, in the room's body, in a direct chat in
    the network.
    """
    network = asked.register.network.id
    if number is None:
        number = await _pointed_at(asked)
    if number is not None:
        try:
            return await questions.load(asked.connection, network, number)
        except questions.UnknownQuestion:
            return sentence(say("question-no-such", number=f"{LETTER}{number}"), say("question-list-how"))
    listed = questions.pending if ending is None else questions.listed
    such = [one for one in await listed(asked.connection, network) if one.kind is kind and one.ending is ending]
    match [one for one in such if asked.body is None or one.body == asked.body.id]:
        case [only]:
            assert only.number is not None  # it is stored
            return await questions.load(asked.connection, network, only.number)
        case []:
            none = "question-none-open" if ending is None else f"question-none-{ending.value}"
            return sentence(say(none, kind=Choice(kind.value)))
        case several:
            return sentence(say("question-which", questions=some(several[:MOST_NAMED])))


async def _pointed_at(asked: Asked) -> int | None:
    of = await pointed_at(asked.connection, asked.line)
    if of is None or of.network != asked.register.network.id or not of.thing.startswith(LETTER):
        return None
    return int(of.thing.removeprefix(LETTER))


def some(several: list[Question]) -> Listed:
    return Listed(tuple(named(one) for one in several), "or")
