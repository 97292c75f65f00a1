"""The choices of a poll as somebody writes them, and which of them somebody means."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from commands.speech import polls
from commands.speech.arguments import Misread
from commands.speech.naming import words
from commands.speech.reply import say
from commands.speech.world import World

LONGEST_CHOICE = 200
FEWEST = 2
MOST = polls.MOST_ANSWERS
_NUMBER = re.compile(r"(?:nr\.?|nummer|valg|val|alternativ|choice|number)?\s*([0-9]{1,3})\s*[.)!]*", re.IGNORECASE)
_MARK = re.compile(r"[-*•–]\s+")


@dataclass(frozen=True)
class Choices:
    """Each on a line of its own, or between semicolons, or between commas and "eller"."""

    key: str = "choices"
    is_free: bool = True

    def read(self, text: str, world: World) -> tuple[str, ...]:  # noqa: ARG002
        found = _without_numbers([one for one in _parted(text) if one[0]])
        known: dict[str, str] = {}
        for number, (choice, start, end) in enumerate(found, 1):
            if number > MOST:
                raise Misread(say("choices-too-many", count=len(found), most=MOST), start, end)
            if len(choice) > LONGEST_CHOICE:
                raise Misread(say("text-too-long", count=len(choice), most=LONGEST_CHOICE), start, end)
            if choice.casefold() in known:
                raise Misread(say("choices-twice", text=choice), start, end)
            known[choice.casefold()] = choice
        if len(known) < FEWEST:
            raise Misread(say("choices-too-few"))
        return tuple(known.values())

    def meant(self, text: str) -> bool:
        return bool(text.strip())


def _parted(text: str) -> Iterator[tuple[str, int, int]]:
    """The pieces, each with its place."""
    lines = text.strip("\n")
    between = r"\n" if "\n" in lines else ";" if ";" in text else r",(?!\d)|\s+(?:eller|or)\s+"
    start = 0
    for end, after in (*((one.start(), one.end()) for one in re.finditer(between, text)), (len(text), len(text))):
        yield _clean(text[start:end]), start, end
        start = after


def _clean(text: str) -> str:
    kept = "".join(sign for sign in text if sign.isprintable() or sign.isspace() or sign == "\u200d")
    line = " ".join(kept.split())
    return line.removeprefix(found[0]) if (found := _MARK.match(line)) else line


def _without_numbers(found: list[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
    """Without the numbers 1, 2, 3 … that somebody set before them; "1. desember; 2. desember" are days."""
    bare = [(re.sub(rf"^{number}[.)]\s*", "", one[0]), *one[1:]) for number, one in enumerate(found, 1)]
    is_numbered = all(len(short[0]) < len(whole[0]) for short, whole in zip(bare, found, strict=True))
    return bare if is_numbered and all(one[0] for one in bare) and len({one[0] for one in bare}) == len(bare) else found


def meant(text: str, choices: Sequence[str]) -> int | None:
    """Which of the choices somebody means, counted from 1: the one of those words, else of that number, else the only
    one that begins so. None where it is none of them, or could be several."""
    said, numbered = words(text), tuple(enumerate(choices, 1))
    found = _NUMBER.fullmatch(text.strip())
    exactly = [number for number, choice in numbered if _letters(choice) == _letters(text)]
    in_words = [number for number, choice in numbered if said and words(choice) == said]
    by_number = [number for number, _ in numbered if found is not None and number == int(found[1])]
    begun = [number for number, choice in numbered if said and found is None and words(choice)[: len(said)] == said]
    return next((those[0] for those in (exactly, in_words, by_number, begun) if len(those) == 1), None)


def _letters(text: str) -> str:
    return " ".join(text.casefold().split()).strip(' .!«»"“”')


CHOICES = Choices()
CHOICES_BELOW = Choices("choices-below")
