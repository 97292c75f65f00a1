"""What a command answers: values, not text. The words stand in Fluent files, and `rendering` puts the two together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Literal, TypeAlias

from commands.line import Outgoing
from network.dates import PartialDate, Period


@dataclass(frozen=True, slots=True)
class Choice:
    """A bare word that a message chooses by (``{ $gender -> [f] … }``); no reader sees it."""

    key: str


@dataclass(frozen=True, slots=True)
class Code:
    """Something to type: it is set off from the sentence around it."""

    text: str


@dataclass(frozen=True, slots=True)
class Weekday:
    """The name of the day of the week that ``day`` is."""

    day: date


@dataclass(frozen=True, slots=True)
class Listed:
    """Several values as one: "Oslo, Bergen og Tromsø"."""

    values: tuple[Value, ...]
    joined_by: Literal["and", "or"] = "and"


@dataclass(frozen=True, slots=True)
class Say:
    """A message of the Fluent files by its id, and the values for its variables."""

    id: str
    values: Mapping[str, Value]


Value: TypeAlias = (
    str | int | float | date | datetime | time | PartialDate | Period | Weekday | Choice | Code | Listed | Say
)
"""What a message's variable may hold. A ``str`` is a person's text, and never markup. A datetime has to be aware."""


def say(id: str, /, **values: Value) -> Say:
    return Say(id, values)


@dataclass(frozen=True, slots=True)
class Title:
    say: Say


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Sentences that follow one another."""

    says: tuple[Say, ...]


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list; each item is one sentence or more."""

    items: tuple[tuple[Say, ...], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under headers. As plain text, each row is a line: the first cell, a dash, the others."""

    headers: tuple[Say, ...]
    rows: tuple[tuple[Value, ...], ...]


@dataclass(frozen=True, slots=True)
class Caret:
    """What is wrong in a line that somebody wrote, from ``start`` to before ``end``."""

    line: str
    start: int
    end: int
    say: Say


@dataclass(frozen=True, slots=True)
class Examples:
    """A message each line of which stands on a line of its own."""

    say: Say


@dataclass(frozen=True, slots=True)
class Preformatted:
    """A text whose lines and blanks are kept."""

    text: str


@dataclass(frozen=True, slots=True)
class Prose:
    """A longer text of a person's, in Markdown as `commands.speech.prose` reads it."""

    text: str


@dataclass(frozen=True, slots=True)
class Diff:
    """What differs between two texts, word by word: see `commands.speech.wording`. Nothing, where nothing does."""

    before: str
    after: str


Part: TypeAlias = Title | Paragraph | Bullets | Table | Caret | Examples | Preformatted | Prose | Diff


@dataclass(frozen=True, slots=True)
class Reply:
    """What is said in return; ``mentions`` are the Matrix IDs of those whose phones shall sound."""

    parts: tuple[Part, ...]
    mentions: tuple[str, ...] = ()
    also: tuple[Outgoing, ...] = ()
    """What is said besides, elsewhere or in another form, after the answer: a poll, a word to somebody else."""
