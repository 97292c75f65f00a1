"""``ja`` and ``nei``: the answer to what the bot asked before it did something large."""

from __future__ import annotations

from commands import me
from commands.context import Heard
from commands.keeping import importing
from commands.keeping.changes import sentence
from commands.speech.arguments import NoArguments
from commands.speech.declaration import ANYWHERE, EVERYBODY, OpenCommand
from commands.speech.names import Names
from commands.speech.reply import Reply, say
from storage import waiting


async def yes(heard: Heard, its: NoArguments) -> Reply:  # noqa: ARG001
    asked = await waiting.take(heard.connection, heard.line.room, heard.line.sender)
    if asked is None:
        return sentence(say("nothing-to-confirm"))
    if asked.expires < heard.now:
        return sentence(say("confirmation-too-late"))
    if asked.command == me.ERASE:
        return await me.erase(heard, str(asked.contents["network"]))
    return await importing.carry_out(heard, str(asked.contents["text"]))


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
