"""``ja`` and ``nei``: the answer to what the bot asked before it did something large."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from types import MappingProxyType
from typing import Any

from commands import me
from commands.context import Heard
from commands.keeping import importing
from commands.keeping.changes import sentence
from commands.meetings import year_plan
from commands.questions import ending
from commands.speech.arguments import NoArguments
from commands.speech.declaration import ANYWHERE, EVERYBODY, OpenCommand
from commands.speech.names import Names
from commands.speech.reply import Reply, say
from commands.statements import closing, positions, questions, withdrawing
from storage import waiting

_CARRIED_OUT: Mapping[str, Callable[[Heard, Mapping[str, Any]], Awaitable[Reply]]] = MappingProxyType(
    {
        me.ERASE: lambda heard, contents: me.erase(heard, str(contents["network"])),
        importing.KEY: lambda heard, contents: importing.carry_out(heard, str(contents["text"])),
        year_plan.KEY: year_plan.carry_out,
        withdrawing.KEY: withdrawing.carry_out,
        closing.CLOSE: closing.close_confirmed,
        positions.LIFT_AND_ANSWER: positions.lift_and_answer,
        questions.TAKE_UP: questions.taken_up_confirmed,
        ending.KEY: ending.carry_out,
    }
)
"""What a yes lets happen, by the command that asked."""


async def yes(heard: Heard, its: NoArguments) -> Reply:  # noqa: ARG001
    asked = await waiting.take(heard.connection, heard.line.room, heard.line.sender)
    if asked is None:
        return await questions.supported_still(heard) or sentence(say("nothing-to-confirm"))
    if asked.expires < heard.now:
        return sentence(say("confirmation-too-late"))
    return await _CARRIED_OUT[asked.command](heard, asked.contents)


async def no(heard: Heard, its: NoArguments) -> Reply:  # noqa: ARG001
    asked = await waiting.take(heard.connection, heard.line.room, heard.line.sender)
    return sentence(say("confirmation-dropped" if asked else "nothing-to-confirm"))


COMMANDS = (
    OpenCommand(
        key="yes",
        names=Names(("ja", "godta"), (), ("yes",)),
        takes=NoArguments,
        who_may=EVERYBODY,
        places=ANYWHERE,
        answer=yes,
    ),
    OpenCommand(
        key="no",
        names=Names(("nei",), (), ("no",)),
        takes=NoArguments,
        who_may=EVERYBODY,
        places=ANYWHERE,
        answer=no,
    ),
)
