"""Why somebody may not give a poll or a survey more time, or end it, and who could."""

from __future__ import annotations

from collections.abc import Iterator

from commands.context import Asked
from commands.keeping.changes import sentence
from commands.speech.reply import Listed, Reply, Say, say
from commands.telling import name_of, secretariat_of
from network.offices import CHAIR, holders, offices_held
from network.question_acts import may_end
from network.questions import Question


def not_theirs(asked: Asked, question: Question) -> Reply | None:
    """The refusal, where somebody may not do that with it."""
    if may_end(asked.standing, question):
        return None
    return sentence(say("end-refused", who=Listed(tuple(_who_may(asked, question)), "or")))


def _who_may(asked: Asked, question: Question) -> Iterator[Say]:
    """Those who may, by name, and as what."""
    chairs = holders(offices_held(asked.register, question.body, CHAIR, asked.today, asked.today))
    those = {
        "asker": [question.asked_by] if question.asked_by else [],
        "chair": [one.person for one in chairs],
        "secretariat": secretariat_of(asked, question.body),
    }
    for part, people in those.items():
        names = tuple(dict.fromkeys(name_of(asked.register, "person", one) for one in people))
        if names:
            yield say(f"by-{part}", people=Listed(names))
