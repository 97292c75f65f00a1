"""Who may: the parts a person has, held against those that a command asks for."""

from __future__ import annotations

from commands.context import Asked
from commands.speech.declaration import THE_SECRETARIAT, AnyCommand, Part
from commands.speech.reply import Listed, Say, say
from commands.telling import secretariat_people
from network.register import Body, BodyKind, Role


def parts_of(asked: Asked) -> frozenset[Part]:
    """The parts of the one who asks, in this network, today."""
    its = asked.standing
    has = {
        Part.ADMIN: asked.is_admin,
        Part.SECRETARIAT: its.is_secretariat,
        Part.CHAIR: bool(its.chairs),
        Part.REPRESENTATIVE: its.is_representative,
        Part.MEMBER: its.role is Role.MEMBER,
        Part.ADVISER: its.is_adviser,
        Part.PARTICIPANT: its.is_participant,
        Part.OBSERVER: its.is_observer,
    }
    return frozenset(part for part, true in has.items() if true) | {Part.ANYONE}


def may(asked: Asked, command: AnyCommand) -> bool:
    """Whether the one who asks may say this command at all; some functions look closer, at the body."""
    return bool(parts_of(asked) & command.who_may)


def keeps(asked: Asked, body: Body) -> bool:
    """Whether the one who asks keeps that body's register: its secretariat, or an admin for a secretariat's own.

    An admin appoints the secretariat; the rest of the network's state is the secretariat's to keep.
    """
    return asked.standing.serves(body.id) or (asked.is_admin and body.kind is BodyKind.SECRETARIAT)


def refusal(asked: Asked, who_may: frozenset[Part]) -> Say:
    """Why not, and who could."""
    if who_may <= THE_SECRETARIAT and Part.SECRETARIAT in who_may:
        names = secretariat_people(asked.register, asked.today)
        return say("refused-secretariat", people=Listed(names)) if names else say("refused-no-secretariat")
    who = [say(f"part-{part.value}") for part in Part if part in who_may and part is not Part.ANYONE]
    return say("refused", who=Listed(tuple(who)))
