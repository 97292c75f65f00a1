"""Who plans a body's meetings, and who says that a task is done. Pure."""

from __future__ import annotations

from datetime import date

from network.drafting import speaking
from network.meetings import MEMBERS, Task
from network.offices import CHAIR, holders, offices_held
from network.register import BodyKind, Register, on, standing
from network.standing import Standing


def may_plan(who: Standing, body: str) -> bool:
    """The secretariat runs the meetings (DESIGN §1), and the chair and the deputy chair may."""
    return who.serves(body) or who.is_chair_of(body) or body in who.deputy_chairs


def may_answer_for(who: Standing, body: str, person: str) -> bool:
    """Whether somebody says that a person comes to a body's meeting: oneself, one's adviser, or who plans it."""
    advises = any((one.body, one.acts_for) == (body, person) for one in who.advises)
    return who.person == person or advises or may_plan(who, body)


def may_finish(register: Register, who: Standing, task: Task, day: date) -> bool:
    """Whose task it is says that it is done: the person, anybody who sits for the organisation, or who plans. What is
    every member's is done when those say so who plan: one member has only done its own part."""
    if may_plan(who, task.body) or task.owner == who.person:
        return True
    body = register.body(task.body)
    mine = speaking(register, who.person, body, day) if body else ()
    return task.owner != MEMBERS and any(task.owner == one.organisation for one in mine)


def planners(register: Register, body: str, day: date) -> tuple[str, ...]:
    """The people who see to a body's meetings: its secretariat, or else its chair."""
    secretariats = [one for one in standing(register.bodies) if one.kind is BodyKind.SECRETARIAT]
    served = {served for one in secretariats for served in one.serves}
    its = {one.id for one in secretariats if body in one.serves or body not in served}
    keepers = dict.fromkeys(seat.person for seat in on(register.seats, day) if seat.body in its)
    return tuple(keepers) or tuple(one.person for one in holders(offices_held(register, body, CHAIR, day, day)))
