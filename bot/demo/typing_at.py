"""Typing in the demo: a plain prompt, as one of the people, in one of the rooms."""

from __future__ import annotations

import asyncio
import os
import sys
import threading
from collections.abc import Iterator

from bot.demo.cast import Cast
from bot.demo.conversation import Conversation, Stage
from bot.demo.paper import room_name
from bot.demo.prompt import Answer, Order, Standpoint, obey
from bot.terminal import Terminal

_SHOWN = 12
"""So many user names are printed; the rest follow the same pattern."""


def introduce(terminal: Terminal, stage: Stage) -> None:
    """How to join with a client of one's own, and how to type here."""
    print(terminal.word("demo-ready", network=stage.cast.register.network.name))
    print(terminal.word("demo-connect"))
    print(f"  {terminal.word('demo-connect-server', address=stage.url)}")
    print(f"  {terminal.word('demo-connect-password', password=stage.password)}")
    names = list(stage.cast.localparts.values())
    more = " …" if len(names) > _SHOWN else ""
    first = [stage.cast.localparts[stage.cast.secretary], *names[: _SHOWN - 1]]
    print(f"  {terminal.word('demo-connect-people')} {', '.join(dict.fromkeys(first))}{more}")
    print()
    terminal.say("demo-how", p=stage.prefix)


async def type_at(terminal: Terminal, stage: Stage, conversation: Conversation, standpoint: Standpoint) -> None:
    """Until ``/slutt`` or the end of the input."""
    keyboard = Keyboard()
    while (line := await keyboard.line(_prompt(terminal, stage.cast, standpoint))) is not None:
        if not line.strip():
            continue
        order = obey(line.strip(), standpoint, stage.cast)
        if order is None:
            await conversation.say(standpoint.person, standpoint.body, line.strip())
        elif order.answer is Answer.END:
            return
        elif order.answer is Answer.MOVED:
            standpoint = order.standpoint
        else:
            print(_told(terminal, stage, order))


def _prompt(terminal: Terminal, cast: Cast, standpoint: Standpoint) -> str:
    person = cast.register.person(standpoint.person)
    room = room_name(cast, standpoint.body) if standpoint.body is not None else terminal.word("demo-direct")
    return f"\n{person.name if person else standpoint.person} · {room} > "


def _told(terminal: Terminal, stage: Stage, order: Order) -> str:
    cast = stage.cast
    match order.answer:
        case Answer.NOBODY:
            nearest = cast.nearest_who(order.word)
            code = "demo-nobody-near" if nearest else "demo-nobody"
            return terminal.word(code, words=order.word, nearest=nearest or "")
        case Answer.NO_ROOM:
            nearest = cast.nearest_body(order.word)
            code = "demo-no-room-near" if nearest else "demo-no-room"
            return terminal.word(code, words=order.word, nearest=nearest or "")
        case Answer.NOT_IN_ROOM:
            person = cast.register.person(order.standpoint.person)
            who = person.name if person else order.standpoint.person
            return terminal.word("demo-not-in-room", person=who, body=room_name(cast, order.word))
        case Answer.UNKNOWN:
            return terminal.word("demo-no-such-order", words=order.word)
        case _:
            return terminal.word("demo-how", p=stage.prefix)


class Keyboard:
    """Lines from the standard input, without holding up the loop.

    A thread waits for them: it is a daemon, so that a line nobody types does not keep the program from ending.
    """

    def __init__(self) -> None:
        self._piped = None if sys.stdin.isatty() else _lines_of(sys.stdin.fileno())

    async def line(self, prompt: str) -> str | None:
        """The next line; None at the end of the input."""
        loop = asyncio.get_running_loop()
        typed: asyncio.Future[str | None] = loop.create_future()

        def settle(line: str | None) -> None:
            if not typed.done():
                typed.set_result(line)

        def wait() -> None:
            line = self._next(prompt)
            if not loop.is_closed():
                loop.call_soon_threadsafe(settle, line)

        threading.Thread(target=wait, daemon=True).start()
        return await typed

    def _next(self, prompt: str) -> str | None:
        if self._piped is not None:
            print(prompt, end="", flush=True)
            line = next(self._piped, None)
            print(line or "", flush=True)
            return line
        try:
            return input(prompt)
        except EOFError:
            return None


def _lines_of(descriptor: int) -> Iterator[str]:
    """The lines of a pipe or file, read without Python's own buffer, whose lock would be held at the end."""
    rest = b""
    while chunk := os.read(descriptor, 4096):
        *lines, rest = (rest + chunk).split(b"\n")
        yield from (line.decode(errors="replace") for line in lines)
    if rest:
        yield rest.decode(errors="replace")
