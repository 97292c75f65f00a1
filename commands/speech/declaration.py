"""What a command is: its names, its arguments, who may, and the function that answers.

Help, parsing, error messages and the table of permissions all come from the declaration, so that none of
them can promise what another does not keep.
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property
from typing import Any, Generic, TypeVar

from commands.context import Asked, Heard
from commands.speech.arguments import ArgumentSpec, Stands, argument_specs
from commands.speech.names import Names
from commands.speech.reply import Reply
from network.register import Language

A = TypeVar("A")


class Part(Enum):
    """The parts that a person can have, towards whom permission is given; the value is a Fluent message's tail."""

    ADMIN = "admin"
    SECRETARIAT = "secretariat"
    CHAIR = "chair"
    REPRESENTATIVE = "representative"
    MEMBER = "member"
    """One of a member's own people, without a seat."""
    ADVISER = "adviser"
    PARTICIPANT = "participant"
    OBSERVER = "observer"
    ANYONE = "anyone"


EVERYBODY = frozenset(Part)
THOSE_WITH_A_PART = EVERYBODY - {Part.ANYONE}
THE_PEOPLE_OF_THE_NETWORK = THOSE_WITH_A_PART - {Part.ADMIN}
THE_SECRETARIAT = frozenset({Part.ADMIN, Part.SECRETARIAT})
SECRETARIAT_ALONE = frozenset({Part.SECRETARIAT})
ADMINS = frozenset({Part.ADMIN})


class Place(Enum):
    """Where a command is said."""

    DIRECT = "direct"
    BODY_ROOM = "body-room"
    OTHER_ROOM = "other-room"

    @classmethod
    def of(cls, heard: Heard) -> Place:
        if heard.line.direct:
            return cls.DIRECT
        return cls.BODY_ROOM if heard.room_is_a_bodys else cls.OTHER_ROOM


ANYWHERE = frozenset(Place)
WHERE_THE_NETWORK_IS = frozenset({Place.DIRECT, Place.BODY_ROOM})
"""A room that is no body's may hold anybody: nothing of a network is told there."""
IN_DIRECT_CHAT = frozenset({Place.DIRECT})


@dataclass(frozen=True)
class Plain:
    """A way of asking in plain words: a pattern over the whole line, whose named groups are argument texts.

    A group is named after a field of the command's arguments; a group that did not take part is left out.
    """

    language: Language
    pattern: re.Pattern[str]


def plain(language: Language, *patterns: str) -> tuple[Plain, ...]:
    return tuple(Plain(language, re.compile(pattern, re.IGNORECASE | re.DOTALL)) for pattern in patterns)


@dataclass(frozen=True)
class InReply:
    """Ways of saying a command in reply to one of the bot's messages or in its thread, without calling the bot."""

    to: re.Pattern[str]
    """Which messages, by the kind of their names: ``U/draft``."""
    ways: tuple[Plain, ...]
    unclear: str
    """The message that asks what was meant, where somebody calls the bot and says it in another way. It may tell of
    the thing, ``$number``, that the bot's message is about."""
    among_talk: bool = False
    """Whether it stands among what people say to each other, so that the command has to tell the two apart: what those
    say there whom no network concerns, and what is corrected there, is left alone."""


@dataclass(frozen=True, kw_only=True)
class Declared(Generic[A]):
    """What every command declares."""

    key: str
    """Its own name in code; ``help-{key}`` and ``help-{key}-examples`` are its messages."""
    names: Names
    under: Names | None = None
    """The word that stands before it, as ``register`` before ``rom``."""
    takes: type[A]
    who_may: frozenset[Part]
    places: frozenset[Place] = WHERE_THE_NETWORK_IS
    plainly: tuple[Plain, ...] = ()
    in_reply: tuple[InReply, ...] = ()
    reads_file: bool = False
    """Whether an attached file is fetched for it before it is answered."""

    @property
    def arguments(self) -> Mapping[str, ArgumentSpec[Any]]:
        return argument_specs(self.takes)

    @property
    def takes_sentences(self) -> bool:
        """Whether a question mark or a full stop at the end belongs to what it takes."""
        return any(spec.stands in (Stands.HEADING, Stands.REST) for spec in self.arguments.values())

    @cached_property
    def forms(self) -> tuple[tuple[str, ...], ...]:
        """All word sequences that say it, in small letters."""
        before = self.under.all() if self.under else ("",)
        return tuple(tuple(f"{group} {name}".casefold().split()) for group in before for name in self.names.all())

    def spoken(self, language: Language) -> str:
        """The command's words, as the bot writes them."""
        before = f"{self.under.first(language)} " if self.under else ""
        return before + self.names.first(language)


@dataclass(frozen=True, kw_only=True)
class Command(Declared[A]):
    """A command about a network: it is answered only to somebody whom that network concerns."""

    answer: Callable[[Asked, A], Awaitable[Reply]] = field(repr=False)


@dataclass(frozen=True, kw_only=True)
class OpenCommand(Declared[A]):
    """A command that can be said where no network is known yet, or by somebody not yet identified."""

    answer: Callable[[Heard, A], Awaitable[Reply]] = field(repr=False)


AnyCommand = Command[Any] | OpenCommand[Any]
