"""``docs/kommandoer.md``: every command with its form, who may say it, and where; made from the declarations."""

from __future__ import annotations

from pathlib import Path

from commands.help import usage
from commands.speech.declaration import (
    THE_PEOPLE_OF_THE_NETWORK,
    THOSE_WITH_A_PART,
    WHERE_THE_NETWORK_IS,
    AnyCommand,
    Part,
    Place,
)
from commands.speech.words import Words
from commands.table import COMMANDS
from network.register import Language

PAGE = Path(__file__).parents[2] / "docs" / "kommandoer.md"
HEAD = """# Kommandoene

Denne siden er laget av det samme som `!hjelp` svarer ut fra. Den som ikke får gjøre noe, får vite hvem som kan.

| kommando | gjør | hvem | hvor |
|---|---|---|---|
"""
PLACES = {Place.DIRECT: "direkte samtale", Place.BODY_ROOM: "organets rom", Place.OTHER_ROOM: "andre rom"}


def page(words: Words) -> str:
    return HEAD + "\n".join(_row(command, words) for command in COMMANDS) + "\n\n## Eksempler\n\n" + _examples(words)


def _row(command: AnyCommand, words: Words) -> str:
    form = usage(command, Language.BOKMAAL, words, "!").text.replace("|", "\\|")
    does = words.message(Language.BOKMAAL, f"help-{command.key}", {"p": "!"})
    return f"| `{form}` | {does} | {_who(command, words)} | {_where(command)} |"


def _who(command: AnyCommand, words: Words) -> str:
    if Part.ANYONE in command.who_may:
        return "alle"
    if command.who_may == THOSE_WITH_A_PART:
        return "alle med en rolle i nettverket, og administratorer"
    if command.who_may == THE_PEOPLE_OF_THE_NETWORK:
        return "alle med en rolle i nettverket"
    parts = (part for part in Part if part in command.who_may)
    return ", ".join(words.message(Language.BOKMAAL, f"part-{part.value}", {"p": "!"}) for part in parts)


def _where(command: AnyCommand) -> str:
    if command.places == frozenset(Place):
        return "overalt"
    if command.places == WHERE_THE_NETWORK_IS:
        return "organets rom, direkte samtale"
    return ", ".join(PLACES[place] for place in Place if place in command.places)


def _examples(words: Words) -> str:
    lines = []
    for command in COMMANDS:
        lines += (
            words.message(Language.BOKMAAL, f"help-{command.key}-examples", {"p": "!"}).replace("`", "").splitlines()
        )
    return "```\n" + "\n".join(lines) + "\n```\n"


def main() -> None:
    """Write the page anew."""
    PAGE.write_text(page(Words.load()), encoding="utf-8")


if __name__ == "__main__":
    main()
