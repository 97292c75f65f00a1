"""All that can be said to the bot, in the order in which the help shows it."""

from __future__ import annotations

from commands import confirming, me, own_calendar
from commands.agreements import AGREEMENTS
from commands.bodies import BODIES
from commands.chairs import CHAIRS
from commands.contact import CONTACT
from commands.help import help_command
from commands.history import JOURNAL
from commands.keeping import advisers, calendars, importing, language, links, offices, organisations, people, seats
from commands.members import MEMBERS
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

_SUBJECTS: tuple[AnyCommand, ...] = (
    STATUS,
    CHAIRS,
    TERMS,
    MEMBERS,
    CONTACT,
    BODIES,
    AGREEMENTS,
    *STATEMENTS,
    JOURNAL,
    *me.COMMANDS,
    *own_calendar.COMMANDS,
    *links.COMMANDS,
    *calendars.COMMANDS,
    *language.COMMANDS,
    *organisations.COMMANDS,
    *people.COMMANDS,
    *seats.COMMANDS,
    *offices.COMMANDS,
    *advisers.COMMANDS,
    importing.IMPORT,
    *confirming.COMMANDS,
)

COMMANDS: tuple[AnyCommand, ...] = (help_command(_SUBJECTS), *_SUBJECTS)
