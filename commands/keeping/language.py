"""``register språk``: the language in which the network is spoken to."""

from __future__ import annotations

from dataclasses import dataclass, replace

from commands.context import Asked
from commands.keeping import markers
from commands.keeping.changes import sentence
from commands.speech import kinds
from commands.speech.arguments import argument
from commands.speech.declaration import THE_SECRETARIAT, Command
from commands.speech.names import Names
from commands.speech.reply import Reply, say
from network.register import Language
from storage import register as registers


@dataclass(frozen=True)
class LanguageOf:
    language: Language = argument(kinds.LANGUAGE, required=True)


async def answer(asked: Asked, its: LanguageOf) -> Reply:
    network = replace(asked.register.network, language=its.language)
    if network == asked.register.network:
        return sentence(say("nothing-changed"))
    await registers.amend(asked.connection, network.id, network, asked.change)
    return sentence(say("language-set", network=network.name, language=say(f"language-{its.language.value}")))


COMMANDS = (
    Command(
        key="register-language",
        names=Names(("språk",), (), ("language",)),
        under=markers.REGISTER,
        takes=LanguageOf,
        who_may=THE_SECRETARIAT,
        answer=answer,
    ),
)
