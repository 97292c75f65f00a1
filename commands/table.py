"""All that can be said to the bot, in the order in which the help shows it."""

from __future__ import annotations

from commands import confirming, me, own_calendar, quiet
from commands.agreements import AGREEMENTS
from commands.bodies import BODIES
from commands.chairs import CHAIRS
from commands.contact import CONTACT
from commands.help import help_command
from commands.history import JOURNAL
from commands.keeping import (
    advisers,
    calendars,
    importing,
    language,
    links,
    offices,
    organisations,
    people,
    reminding,
    seats,
)
from commands.meetings import calling, coming, contributing, items, planning, tasks, year_plan
from commands.meetings import showing as meetings_shown
from commands.members import MEMBERS
from commands.questions import answers, asking, ending, more_time
from commands.questions import showing as questions
from commands.speech.declaration import AnyCommand
from commands.statements import (
    changing,
    closing,
    inputs,
    issuing,
    opening,
    position_commands,
    proposing,
    showing,
    versions,
    withdrawing,
)
from commands.status import STATUS
from commands.terms import TERMS
from commands.undoing import UNDO

STATEMENTS: tuple[AnyCommand, ...] = (
    *showing.COMMANDS,
    *proposing.COMMANDS,
    *inputs.COMMANDS,
    *versions.COMMANDS,
    *withdrawing.COMMANDS,
    opening.START,
    *position_commands.COMMANDS,
    *closing.COMMANDS,
    *changing.COMMANDS,
    *issuing.COMMANDS,
)

MEETINGS: tuple[AnyCommand, ...] = (
    *meetings_shown.COMMANDS,
    *coming.COMMANDS,
    *planning.COMMANDS,
    *calling.COMMANDS,
    *year_plan.COMMANDS,
    *items.COMMANDS,
    *contributing.COMMANDS,
    *tasks.COMMANDS,
)

QUESTIONS: tuple[AnyCommand, ...] = (
    *questions.COMMANDS,
    *asking.COMMANDS,
    *answers.COMMANDS,
    *ending.COMMANDS,
    *more_time.COMMANDS,
    UNDO,
)

_SUBJECTS: tuple[AnyCommand, ...] = (
    STATUS,
    CHAIRS,
    TERMS,
    MEMBERS,
    CONTACT,
    BODIES,
    AGREEMENTS,
    *STATEMENTS,
    *QUESTIONS,
    *MEETINGS,
    JOURNAL,
    *me.COMMANDS,
    *quiet.COMMANDS,
    *own_calendar.COMMANDS,
    *links.COMMANDS,
    *calendars.COMMANDS,
    *language.COMMANDS,
    *reminding.COMMANDS,
    *organisations.COMMANDS,
    *people.COMMANDS,
    *seats.COMMANDS,
    *offices.COMMANDS,
    *advisers.COMMANDS,
    importing.IMPORT,
    *confirming.COMMANDS,
)

COMMANDS: tuple[AnyCommand, ...] = (help_command(_SUBJECTS), *_SUBJECTS)
