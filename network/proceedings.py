"""What a network has dealt with, as values: all that it has lived through, beside the register of who it is."""

from __future__ import annotations

from dataclasses import dataclass

from network.meetings import Attendance, Item, Meeting, Task
from network.questions import Answer, Question
from network.statements import Dispatch, Input, Issue, Position, Round, Statement, Version


@dataclass(frozen=True, kw_only=True)
class Proceedings:
    """All that is stored of what a network deals with, voided records included, each kind in the order in which it
    came. A kind that is listed here has a table of that name, and a place in ``charter_layout``."""

    meetings: tuple[Meeting, ...] = ()
    items: tuple[Item, ...] = ()
    attendances: tuple[Attendance, ...] = ()
    tasks: tuple[Task, ...] = ()
    statements: tuple[Statement, ...] = ()
    versions: tuple[Version, ...] = ()
    inputs: tuple[Input, ...] = ()
    rounds: tuple[Round, ...] = ()
    positions: tuple[Position, ...] = ()
    issues: tuple[Issue, ...] = ()
    dispatches: tuple[Dispatch, ...] = ()
    questions: tuple[Question, ...] = ()
    answers: tuple[Answer, ...] = ()
