"""How the demo's conversation stands in the terminal."""

from __future__ import annotations

import textwrap
from datetime import datetime
from zoneinfo import ZoneInfo

from babel.dates import format_date

from bot.clock import Clock
from bot.demo.cast import Cast
from bot.terminal import Terminal
from network.register import Person

_INDENT = "  "


class TerminalPaper:
    """Prints a conversation: the room and the day as a heading, then who says what."""

    def __init__(self, terminal: Terminal, cast: Cast, clock: Clock) -> None:
        self._terminal = terminal
        self._cast = cast
        self._clock = clock

    def room(self, person: Person, body: str | None) -> None:
        if body is None:
            where = self._terminal.word("demo-direct-with", person=person.name)
        else:
            where = room_name(self._cast, body)
        print(f"\n── {where} · {self._day()} ──", flush=True)

    def said(self, person: Person, text: str) -> None:
        print(f"\n{self.name(person)}:\n{_INDENT}{text}", flush=True)

    def answered(self, text: str) -> None:
        print(f"\n{self._terminal.word('bot-name')}:\n{textwrap.indent(text, _INDENT)}", flush=True)

    def unanswered(self, seconds: float) -> None:
        print(f"\n{self._terminal.word('demo-unanswered', count=round(seconds))}", flush=True)

    def name(self, person: Person) -> str:
        """With the organisation, as one would say it in a meeting."""
        organisation = self._cast.register.organisation(person.organisation or "")
        return f"{person.name} ({organisation.name})" if organisation else person.name

    def _day(self) -> str:
        zone = ZoneInfo(self._cast.register.network.timezone or "Europe/Oslo")
        now: datetime = self._clock.now().astimezone(zone)
        return format_date(now.date(), "long", locale=self._terminal.language.value)


class TypingPaper(TerminalPaper):
    """The same where the lines are typed, and stand there already."""

    def room(self, person: Person, body: str | None) -> None:
        pass

    def said(self, person: Person, text: str) -> None:
        pass


def room_name(cast: Cast, body: str) -> str:
    found = cast.register.body(body)
    return found.name if found else body
