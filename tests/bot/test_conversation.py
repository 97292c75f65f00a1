"""The demo's conversation with people who only pretend to be on a homeserver."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, cast
from uuid import uuid4

import pytest

from bot.cli import run
from bot.demo.cast import Cast
from bot.demo.conversation import Stage
from bot.demo.guest import Guest, Message
from bot.demo.stage import Plan, Step

BOT = "@bot:prove.test"
CITIES = Path(__file__).parents[2] / "charters" / "storbynettverket.toml"


@dataclass
class Pretender:
    """A guest to whom the bot says what ``answer`` gives for a line."""

    answer: Callable[[str], list[str]]
    said: list[tuple[str, str, list[str]]] = field(default_factory=list)
    direct: str | None = None
    waiting: list[str] = field(default_factory=list)

    async def say(self, room: str, text: str, mentions: list[str]) -> str:
        self.said.append((room, text, mentions))
        self.waiting = self.answer(text)
        return "$hendelse"

    async def answers(self, room: str, by: str, seconds: float) -> tuple[Message, ...]:
        told, self.waiting = self.waiting, []
        return tuple(Message(room=room, sender=by, event_id=f"${uuid4()}", text=text) for text in told)

    async def listen(self) -> tuple[Message, ...]:
        return ()

    async def direct_room(self, other: str) -> str | None:
        return self.direct

    async def make_direct_room(self, other: str) -> str:
        self.direct = "!direkte"
        self.waiting = ["Hei."]
        return self.direct

    async def wait_for(self, other: str, room: str, seconds: float) -> bool:
        return True


async def _no_time_passes(wall: datetime) -> None:
    raise AssertionError("no time passes here")


def a_stage(cast_: Cast, guests: dict[str, Pretender]) -> Stage:
    return Stage(
        cast=cast_,
        guests=cast("dict[str, Guest]", guests),
        rooms={body: f"!{body}" for body in cast_.rooms},
        bot=BOT,
        prefix="!",
        url="http://127.0.0.1:8008",
        password="hemmelig",
        stop=asyncio.Event(),
        pass_to=_no_time_passes,
    )


def a_show(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, script: str, answer: Callable[[str], list[str]]
) -> tuple[int, dict[str, Pretender]]:
    """Say a script to pretenders; the exit code, and what each of them said."""
    guests: dict[str, Pretender] = {}

    @asynccontextmanager
    async def set_up(plan: Plan, step: Step) -> AsyncIterator[Stage]:
        step("demo-step-bot")
        guests.update({person: Pretender(answer) for person in plan.cast.localparts})
        yield a_stage(plan.cast, guests)

    monkeypatch.setattr("bot.demo.show.set_up", set_up)
    monkeypatch.setenv("NETTVERKSBOT_LANGUAGE", "nb")
    path = tmp_path / "samtale.txt"
    path.write_text(script)
    arguments = [
        "demo",
        "--charter",
        str(CITIES),
        "--script",
        str(path),
        "--data",
        str(tmp_path),
        "--today",
        "2021-03-01",
    ]
    return run(arguments), guests


def test_it_is_printed_with_names_rooms_and_the_day(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, _ = a_show(
        monkeypatch,
        tmp_path,
        "drammen: !leder\nks @direkte: hei",
        lambda line: [f"svar på {line}", "• og mer\n• enda mer"],
    )
    assert code == 0
    assert capsys.readouterr().out == (
        "\n── KS storbynettverk · 1. mars 2021 ──\n"
        "\nMonica Myrvold Berg (Drammen):\n  !leder\n"
        "\nNettverkssekretær:\n  svar på !leder\n"
        "\nNettverkssekretær:\n  • og mer\n  • enda mer\n"
        "\n── Direkte samtale med Bjørn Arild Gram · 1. mars 2021 ──\n"
        "\nNettverkssekretær:\n  Hei.\n"
        "\nBjørn Arild Gram (KS):\n  hei\n"
        "\nNettverkssekretær:\n  svar på hei\n"
        "\nNettverkssekretær:\n  • og mer\n  • enda mer\n"
        "\n2 replikker er sagt og besvart.\n"
    )


def test_a_line_that_is_not_answered_is_told_and_the_rest_is_said(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, guests = a_show(
        monkeypatch, tmp_path, "drammen: !leder\ndrammen: !status", lambda line: [] if "leder" in line else ["svar"]
    )
    printed = capsys.readouterr()
    assert code == 1
    assert "(Ingen svar innen 30 sekunder.)" in printed.out
    assert printed.err.splitlines()[-1] == "Én replikk fikk ikke svar."
    assert [line for _, line, _ in guests["monica-myrvold-berg"].said] == ["!leder", "!status"]


def test_a_line_that_is_no_command_mentions_the_bot_in_a_room_only(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    script = "drammen: !leder\ndrammen: hvem leder?\ndrammen @direkte: hvem leder?"
    _, guests = a_show(monkeypatch, tmp_path, script, lambda _: ["svar"])
    assert guests["monica-myrvold-berg"].said == [
        ("!politisk", "!leder", []),
        ("!politisk", "hvem leder?", [BOT]),
        ("!direkte", "hvem leder?", []),
    ]


def test_a_script_leaves_nothing_behind(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    a_show(monkeypatch, tmp_path, "drammen: !leder", lambda _: ["svar"])
    assert {path.name for path in tmp_path.iterdir()} == {"samtale.txt"}


def test_typing_goes_on_until_the_end_of_the_input(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said: list[Any] = []

    @asynccontextmanager
    async def set_up(plan: Plan, step: Step) -> AsyncIterator[Stage]:
        guests = {person: Pretender(lambda line: [f"svar på {line}"]) for person in plan.cast.localparts}
        yield a_stage(plan.cast, guests)
        said.extend((person, line) for person, guest in guests.items() for _, line, _ in guest.said)

    monkeypatch.setattr("bot.demo.show.set_up", set_up)
    typed = tmp_path / "tastet"
    typed.write_text("!leder\n\n/som drammen\nhvem leder?\n/som ingen\n/slutt\naldri\n")
    with typed.open() as keyboard:
        monkeypatch.setattr("sys.stdin", keyboard)
        code = run(["demo", "--charter", str(CITIES), "--as", "rita-ottervik", "--data", str(tmp_path)])
    printed = capsys.readouterr().out
    assert code == 0
    assert said == [("rita-ottervik", "!leder"), ("monica-myrvold-berg", "hvem leder?")]
    assert "http://127.0.0.1:8008" in printed
    assert "Kjenner ingen som heter ingen." in printed
