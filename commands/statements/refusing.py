"""Why somebody may not do something with a statement, and who could."""

from __future__ import annotations

from collections.abc import Iterable

from commands.context import Asked
from commands.keeping.changes import sentence
from commands.speech.reply import Listed, Reply, Say, say
from commands.telling import name_of, secretariat_of
from network.acts import WHO_MAY, Act, By, may
from network.drafting import attending
from network.offices import CHAIR, holders, offices_held
from network.statements import Statement


def not_theirs(asked: Asked, act: Act, statement: Statement) -> Reply | None:
    """The refusal, where somebody may not do that with a statement."""
    if may(act, asked.standing, statement):
        return None
    who = [told for by in WHO_MAY[act] if (told := _who(asked, by, statement)) is not None]
    if not who:
        return sentence(say("statement-refused-nobody"))
    return sentence(say("statement-refused", who=Listed(tuple(who), "or")))


def _who(asked: Asked, by: By, statement: Statement) -> Say | None:
    """Those people by name, and as what they may; None where there is nobody."""
    match by:
        case By.PROPOSER:
            people = _proposers(asked, statement)
        case By.CHAIR:
            held = offices_held(asked.register, statement.body, CHAIR, asked.today, asked.today)
            people = [one.person for one in holders(held)]
        case By.SECRETARIAT:
            people = secretariat_of(asked, statement.body)
    names = tuple(dict.fromkeys(name_of(asked.register, "person", one) for one in people))
    return say(f"by-{by.value}", people=Listed(names)) if names else None


def _proposers(asked: Asked, statement: Statement) -> list[str]:
    body = asked.register.body(statement.body)
    seated = attending(asked.register, body, asked.today) if body and statement.proposed_by else ()
    people = [one.person for one in seated if one.organisation == statement.proposed_by]
    return people or [one for one in (statement.proposer,) if one]


def names_of(asked: Asked, people: Iterable[str]) -> Listed:
    return Listed(tuple(dict.fromkeys(name_of(asked.register, "person", one) for one in people)))
