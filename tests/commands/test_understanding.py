"""Which command a line is: by its words, by a plain question, or none."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime

import pytest

from commands.line import Line
from commands.speech.arguments import Piece
from commands.speech.understanding import PlainlyAsked, Spoken, Unheard, addressed, understand
from commands.table import COMMANDS

PLAIN_QUESTIONS = [
    # bokmål
    ("Hvem leder nettverket?", "chair", {}),
    ("hvem leder", "chair", {}),
    ("Hvem er det som leder nå?", "chair", {}),
    ("hvem er leder?", "chair", {}),
    ("hvem var leder på 12.11.2020", "chair", {"on": "12.11.2020"}),
    ("Hvem leder Buskerud?", "chair", {"body": "Buskerud"}),
    (
        "hvem leder fylkesstyret i Buskerud den 1. mars 2025",
        "chair",
        {"body": "fylkesstyret i Buskerud", "on": "1. mars 2025"},
    ),
    ("hvem er nestleder i fylkesstyret?", "chair", {"body": "fylkesstyret"}),
    ("Når går perioden ut?", "term", {}),
    ("når er perioden over", "term", {}),
    ("hvor lenge sitter Rita Ottervik?", "term", {"whose": "Rita Ottervik"}),
    ("når går perioden til styringsgruppen ut", "term", {"whose": "styringsgruppen"}),
    ("Hvem er med i nettverket?", "members", {}),
    ("hvem sitter i politisk?", "members", {"body": "politisk"}),
    ("hvilke kommuner er med", "members", {}),
    ("hvordan får jeg tak i Drammen?", "contact", {"whom": "Drammen"}),
    ("hvem representerer Drammen?", "contact", {"whom": "Drammen"}),
    ("hvor mange byer er med?", "members", {}),
    ("hva er telefonnummeret til Rita Ottervik", "contact", {"whom": "Rita Ottervik"}),
    ("når går avtalen ut?", "agreement", {}),
    ("gjelder avtalen ennå?", "agreement", {}),
    ("har Drammen skrevet under?", "agreement", {"of": "Drammen"}),
    ("hvor ofte møtes styringsgruppen?", "body", {"body": "styringsgruppen"}),
    ("hvem er jeg?", "me", {}),
    ("hva vet du om meg?", "me-data", {}),
    ("hva kan du?", "help", {}),
    ("hvordan står det til?", "status", {}),
    ("hvem har ikke svart?", "status", {}),
    ("når er fristen?", "status", {}),
    ("hva venter på meg?", "me", {}),
    ("hva må jeg gjøre?", "me", {}),
    ("hvor er møtet?", "meeting-next", {}),
    ("hvem kommer på møtet?", "meeting-next", {}),
    ("hvilke møter har vi i 2027?", "meeting-list", {"year": "2027"}),
    ("hva er på sakslisten?", "item-list", {}),
    ("hvilke saker skal opp på neste møte?", "item-list", {}),
    ("hvilke oppgaver har vi?", "task-list", {}),
    ("hvordan går det med uttalelsen?", "statement-status", {}),
    ("hvem har ikke svart på uttalelsen?", "statement-status", {}),
    ("kan jeg få teksten?", "statement-show", {}),
    ("jeg kommer på møtet", "meeting-coming", {}),
    ("jeg kan likevel ikke komme på møtet fordi jeg er syk", "meeting-absent", {"reason": "jeg er syk"}),
    # nynorsk
    ("Kven leier nettverket?", "chair", {}),
    ("kven er leiar i politisk?", "chair", {"body": "politisk"}),
    ("når går perioden ut", "term", {}),
    ("kven er med?", "members", {}),
    ("kor mange kommunar er det?", "members", {}),
    ("kven sit for Drammen?", "contact", {"whom": "Drammen"}),
    ("korleis får eg tak i Drammen?", "contact", {"whom": "Drammen"}),
    ("gjeld avtalen framleis?", "agreement", {}),
    ("kven er eg?", "me", {}),
    ("kva kan du?", "help", {}),
    ("kva ventar på meg?", "me", {}),
    ("kvar er møtet?", "meeting-next", {}),
    ("kva saker skal opp?", "item-list", {}),
    ("korleis går det med fråsegna?", "statement-status", {}),
    ("vis meg fråsegna", "statement-show", {}),
    ("eg kan ikkje kome likevel", "meeting-absent", {}),
    # English
    ("Who chairs?", "chair", {}),
    ("who is the chair of politisk?", "chair", {"body": "politisk"}),
    ("When does the term end?", "term", {}),
    ("who are the members?", "members", {}),
    ("how do I reach Drammen?", "contact", {"whom": "Drammen"}),
    ("has Drammen signed?", "agreement", {"of": "Drammen"}),
    ("who am I?", "me", {}),
    ("what can you do?", "help", {}),
    ("where is the meeting?", "meeting-next", {}),
    ("what is on the agenda?", "item-list", {}),
    ("who has not answered the statement?", "statement-status", {}),
    ("show me the text", "statement-show", {}),
]


@pytest.mark.parametrize(("asked", "command", "arguments"), PLAIN_QUESTIONS)
def test_plain_questions(asked: str, command: str, arguments: dict[str, str]) -> None:
    understood = understand(Piece(asked, 0), COMMANDS)
    assert isinstance(understood, PlainlyAsked), understood
    assert understood.command.key == command
    assert {name: piece.text for name, piece in understood.arguments.items()} == arguments


@pytest.mark.parametrize(
    ("said", "command", "rest"),
    [
        ("leder", "chair", ""),
        ("LEDER?", "chair", ""),
        ("leiar politisk", "chair", "politisk"),
        ("chair on 12 November 2020", "chair", "on 12 November 2020"),
        ("register plass ny Prøve Nordmann", "register-seat-new", "Prøve Nordmann"),
        ("registrer  plass   ny X", "register-seat-new", "X"),
        ("meg", "me", ""),
        ("meg er ABCD-2345", "me-identify", "ABCD-2345"),
        ("les inn", "register-import", None),
    ],
)
def test_a_command_is_known_by_the_most_of_its_words(said: str, command: str, rest: str | None) -> None:
    understood = understand(Piece(said, 0), COMMANDS)
    if rest is None:
        assert isinstance(understood, Unheard)
        return
    assert isinstance(understood, Spoken)
    assert (understood.command.key, understood.rest.text) == (command, rest)
    assert said[understood.rest.start : understood.rest.end] == rest


@pytest.mark.parametrize(
    ("said", "nearest"),
    [("leeder", "chair"), ("medlemer", "members"), ("registrer plas ny", "register-seat-new"), ("hjepl", "help")],
)
def test_the_nearest_command_is_suggested(said: str, nearest: str) -> None:
    understood = understand(Piece(said, 0), COMMANDS)
    assert isinstance(understood, Unheard)
    assert nearest in [command.key for command in understood.nearest]


@pytest.mark.parametrize("said", ["", "!!!", "🎉", "<b>hei</b>", "takk for sist, det var hyggelig", "@room"])
def test_what_is_no_command_is_none(said: str) -> None:
    understood = understand(Piece(said, 0), COMMANDS)
    assert isinstance(understood, Unheard)


def test_no_two_commands_are_said_alike() -> None:
    forms = Counter(form for command in COMMANDS for form in set(command.forms))
    assert [form for form, count in forms.items() if count > 1] == []


@pytest.mark.parametrize(
    ("text", "direct", "mentioned", "heard"),
    [
        ("!leder", False, False, "leder"),
        ("  !leder  ", False, False, "leder"),
        ("leder", False, False, None),
        ("leder", True, False, "leder"),
        ("leder", False, True, "leder"),
        ("!", False, False, None),
        ("! ", False, False, None),
        ("!", True, False, ""),
        ("hei alle sammen", False, False, None),
    ],
)
def test_who_is_spoken_to(text: str, direct: bool, mentioned: bool, heard: str | None) -> None:
    at = datetime(2026, 11, 24, tzinfo=UTC)
    line = Line(room="!r", direct=direct, sender="@a:b", text=text, event_id="$1", at=at, mentions_bot=mentioned)
    piece = addressed(line, "!")
    assert (piece.text if piece else None) == heard
    if piece:
        assert text[piece.start : piece.end] == piece.text
