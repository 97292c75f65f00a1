"""Finding what a person means by a name.

A name is found when it is exactly that of one thing, or when its words begin the words of exactly one.
What is only similar is suggested, never taken.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from rapidfuzz import fuzz, process

T_co = TypeVar("T_co", covariant=True)
T = TypeVar("T")

SUGGESTIONS = 3
SIMILAR_ENOUGH = 70
"""Of 100, by rapidfuzz; below that a suggestion confuses more than it helps."""


@dataclass(frozen=True)
class Named(Generic[T_co]):
    """A thing and what it may be called, its proper name first."""

    thing: T_co
    names: tuple[str, ...]

    @property
    def name(self) -> str:
        return self.names[0]


@dataclass(frozen=True)
class Ambiguous(Generic[T]):
    """Several things go by that name."""

    things: tuple[Named[T], ...]


@dataclass(frozen=True)
class Unknown(Generic[T]):
    """Nothing goes by that name; these are near it."""

    nearest: tuple[Named[T], ...]


def words(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"\w+", unicodedata.normalize("NFC", text).casefold()))


def find(text: str, among: Iterable[Named[T]]) -> Named[T] | Ambiguous[T] | Unknown[T]:
    """The thing that ``text`` names, or why it cannot be told."""
    candidates = tuple(among)
    asked = words(text)
    if not asked:
        return Unknown(())
    exact = [one for one in candidates if any(words(name) == asked for name in one.names)]
    begun = [one for one in candidates if any(_begins(asked, words(name)) for name in one.names)]
    for found in (exact, begun):
        if len(found) == 1:
            return found[0]
        if found:
            return Ambiguous(tuple(found))
    return Unknown(tuple(_similar(text, candidates)))


def _begins(asked: Sequence[str], name: Sequence[str]) -> bool:
    """Whether each asked word begins a word of the name, in the name's order."""
    rest = iter(name)
    return all(any(word.startswith(part) for word in rest) for part in asked)


def _similar(text: str, candidates: tuple[Named[T], ...]) -> Iterable[Named[T]]:
    flat = [(name.casefold(), one) for one in candidates for name in one.names]
    found = process.extract(
        text.casefold(), [name for name, _ in flat], scorer=fuzz.WRatio, score_cutoff=SIMILAR_ENOUGH, limit=10
    )
    seen: list[Named[T]] = []
    for _, _, index in found:
        one = flat[index][1]
        if one not in seen:
            seen.append(one)
    return seen[:SUGGESTIONS]
