"""Why somebody may not plan a body's meetings, and who could."""

from __future__ import annotations

from commands.context import Asked
from commands.keeping.changes import sentence
from commands.speech.reply import Listed, Reply, Say, say
from commands.statements.refusing import names_of
from commands.telling import secretariat_of
from network.meeting_acts import may_plan
from network.offices import CHAIR, holders, offices_held


def not_theirs_to_plan(asked: Asked, body: str) -> Reply | None:
    """The refusal, where somebody is neither the body's secretariat nor its chair."""
    if may_plan(asked.standing, body):
        return None
    return sentence(*who_plans(asked, body))


def who_plans(asked: Asked, body: str) -> tuple[Say, ...]:
    chairs = [one.person for one in holders(offices_held(asked.register, body, CHAIR, asked.today, asked.today))]
    told = []
    if chairs:
        told.append(say("by-chair", people=names_of(asked, chairs)))
    keepers = secretariat_of(asked, body)
    if keepers:
        told.append(say("by-secretariat", people=names_of(asked, keepers)))
    if not told:
        return (say("meeting-refused-nobody"),)
    return (say("meeting-refused", who=Listed(tuple(told), "or")),)
