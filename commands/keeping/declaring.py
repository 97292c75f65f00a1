"""The three things that the secretariat does with whatever it keeps: enter it, amend it, end it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from commands.context import Asked
from commands.keeping.markers import REGISTER
from commands.speech.declaration import Command, Part
from commands.speech.names import Names
from commands.speech.reply import Reply

A = TypeVar("A")

NEW = Names(("ny", "legg til"), (), ("new", "add"))
CHANGE = Names(("endre", "rett"), (), ("change", "amend"))
END = Names(("avslutt", "fjern"), (), ("end", "remove"))


@dataclass(frozen=True)
class Doing(Generic[A]):
    """What is done, with which arguments."""

    takes: type[A]
    answer: Callable[[Asked, A], Awaitable[Reply]]


def kept(
    thing: str, called: Names, who_may: frozenset[Part], new: Doing[Any], change: Doing[Any], end: Doing[Any]
) -> tuple[Command[Any], ...]:
    """The commands of one subject; ``thing`` is its name in code."""
    doings = (("new", NEW, new), ("change", CHANGE, change), ("end", END, end))
    return tuple(
        Command(
            key=f"register-{thing}-{key}",
            names=_together(called, verb),
            under=REGISTER,
            takes=doing.takes,
            who_may=who_may,
            answer=doing.answer,
        )
        for key, verb, doing in doings
    )


def _together(called: Names, verb: Names) -> Names:
    """``plass ny``, ``seat new``."""
    return Names(
        tuple(f"{called.nb[0]} {word}" for word in verb.nb),
        tuple(f"{(called.nn or called.nb)[0]} {word}" for word in verb.nn or verb.nb),
        tuple(f"{(called.en or called.nb)[0]} {word}" for word in verb.en),
    )
