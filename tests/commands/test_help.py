"""The help keeps what it promises: what it shows can be said, in each language."""

from __future__ import annotations

import re
from zoneinfo import ZoneInfo

import pytest

from commands.speech.arguments import Piece, parse
from commands.speech.understanding import Spoken, understand
from commands.speech.words import Words
from commands.speech.world import World
from commands.table import COMMANDS
from network.register import Language
from tests.commands.conftest import ADMIN, NOW, SECRETARY, Room, charter

SECRETARIAT = f"@{SECRETARY}:test"
WORLD = {
    language: World(
        register=charter("storbynettverket").register,
        body=None,
        now=NOW,
        zone=ZoneInfo("Europe/Oslo"),
        language=language,
    )
    for language in Language
}


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.key)
def test_every_example_can_be_said(words: Words, command: object, language: Language) -> None:
    key = command.key  # type: ignore[attr-defined]
    examples = words.message(language, f"help-{key}-examples", {"p": ""}).replace("`", "").splitlines()
    assert examples
    for example in examples:
        understood = understand(Piece(example, 0), COMMANDS)
        assert isinstance(understood, Spoken), example
        assert understood.command is command, example
        parse(understood.command.takes, understood.rest, WORLD[language])


@pytest.mark.parametrize("language", Language)
def test_every_command_that_a_message_mentions_is_one(words: Words, language: Language) -> None:
    """What stands between backticks after the prefix begins with the words of a command."""
    unknown = []
    for id, facts in words.facts(language).items():
        text = words.message(language, id, dict.fromkeys(facts.variables, "x") | {"p": "¤", "count": 1, "number": 1})
        for mentioned in re.findall(r"`¤([^`]+)`", text):
            first = mentioned.split(" x")[0]
            understood = understand(Piece(first, 0), COMMANDS)
            group = any(command.under and first in command.under.all() for command in COMMANDS)
            if not group and not isinstance(understood, Spoken):
                unknown.append((id, mentioned))
    assert unknown == []


async def test_the_overview_shows_what_one_may(storby: Room) -> None:
    member = await storby.tell("hjelp")
    assert "!leder [ORGAN] [på DATO] – hvem som leder, siden når og til når" in member
    assert "register" not in member
    secretariat = await storby.tell("hjelp", SECRETARIAT)
    assert "organisasjon, person, plass, verv" in secretariat
    admin = await storby.tell("hjelp", ADMIN)
    assert "rom, matrix, språk, oppsett, person, plass og importer" in admin


async def test_the_overview_is_short_enough_for_a_phone_and_the_rest_is_one_word_away(storby: Room) -> None:
    for whom in ("@rita-ottervik:test", SECRETARIAT):
        overview = await storby.tell("hjelp", whom)
        assert overview.count("\n• ") < 20
        assert "!møte – møtene: det neste, om du kommer, og innkallingen" in overview
        assert "!møte kommer" not in overview
    meetings = await storby.tell("hjelp møte")
    assert "!møte – det neste møtet, med saker og hvem som kommer" in meetings
    assert "!møte kommer – si at du kommer" in meetings
    await storby.tell("meg språk nynorsk")
    assert "• !fråsegn – felles fråsegner" in await storby.tell("hjelp")
    assert "!fråsegn støtt" in await storby.tell("hjelp fråsegn")


async def test_the_help_of_one_command_of_a_group_and_of_none(storby: Room) -> None:
    assert "!leder på 12.11.2020" in await storby.tell("hjelp leder")
    assert "!leder på 12.11.2020" in await storby.tell("hjelp leiar")
    group = await storby.tell("hjelp register", SECRETARIAT)
    assert "!register plass ny – gi noen plass i et organ" in group
    assert "Jeg har ingen slik kommando." in await storby.tell("hjelp xyzzy")


async def test_an_unknown_command_gets_the_nearest_not_the_whole_help(storby: Room) -> None:
    reply = await storby.tell("medlemer")
    assert reply == ("Jeg kjenner ikke kommandoen «medlemer». Mente du !medlemmer? Skriv !hjelp for å se hva jeg kan.")
    reply = await storby.tell("x" * 5000)
    assert len(reply) < 400


@pytest.mark.parametrize(
    "text",
    ["\x00\x01\x02", "\u202eredel\u202c", "«leder", "leder «", "leder ¤%&/()", "på på på", "a" * 60_000, "😀" * 50],
)
async def test_odd_text_gets_one_polite_answer(storby: Room, text: str) -> None:
    reply = await storby.tell(text)
    assert reply
    assert "\u202e" not in reply.replace("\u2068", "")
    assert len(reply) < 2_000
    assert await storby.tell("leder politisk")


async def test_english_help(storby: Room) -> None:
    await storby.tell("meg språk engelsk")
    reply = await storby.tell("help chair")
    assert "!chair [BODY] [on DATE] – who chairs, since when and until when" in reply
    assert "Everybody with a part in the network can do this." in reply
