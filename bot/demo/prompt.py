"""Typing in the demo: what is said, and the orders to the demo itself. Pure.

``/som WHO`` speaks as somebody else, ``/rom ORGAN`` in another room, ``/direkte`` in a direct chat with the bot;
``/hjelp`` shows these, ``/slutt`` ends.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from bot.demo.cast import Cast


@dataclass(frozen=True, kw_only=True)
class Standpoint:
    """As whom one types, and in which body's room; None for a direct chat."""

    person: str
    body: str | None


class Answer(StrEnum):
    MOVED = "moved"
    HELP = "help"
    END = "end"
    NOBODY = "nobody"
    NO_ROOM = "no-room"
    NOT_IN_ROOM = "not-in-room"
    UNKNOWN = "unknown"


@dataclass(frozen=True, kw_only=True)
class Order:
    """What became of an order to the demo."""

    answer: Answer
    standpoint: Standpoint
    word: str = ""


_ORDERS = {
    "/som": "as",
    "/as": "as",
    "/rom": "room",
    "/room": "room",
    "/direkte": "direct",
    "/direct": "direct",
    "/hjelp": "help",
    "/help": "help",
    "/slutt": "end",
    "/quit": "end",
}


def obey(line: str, standpoint: Standpoint, cast: Cast) -> Order | None:
    """What a typed line orders the demo to do; None for one that is said to the others."""
    if not line.startswith("/"):
        return None
    order, _, word = line.strip().partition(" ")
    word = word.strip().lstrip("@")
    match _ORDERS.get(order.casefold()):
        case "as":
            person = cast.who(word)
            if person is None:
                return Order(answer=Answer.NOBODY, standpoint=standpoint, word=word)
            return _moved(Standpoint(person=person, body=cast.first_room(person)))
        case "room":
            body = cast.body(word)
            if body is None:
                return Order(answer=Answer.NO_ROOM, standpoint=standpoint, word=word)
            if standpoint.person not in cast.rooms[body]:
                return Order(answer=Answer.NOT_IN_ROOM, standpoint=standpoint, word=body)
            return _moved(replace(standpoint, body=body))
        case "direct":
            return _moved(replace(standpoint, body=None))
        case "help":
            return Order(answer=Answer.HELP, standpoint=standpoint)
        case "end":
            return Order(answer=Answer.END, standpoint=standpoint)
        case _:
            return Order(answer=Answer.UNKNOWN, standpoint=standpoint, word=order)


def _moved(to: Standpoint) -> Order:
    return Order(answer=Answer.MOVED, standpoint=to)
