"""What stands in every document: its words, its people's words made harmless, and its file's name."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from commands.speech import formatting
from commands.speech.reply import Value
from commands.speech.spans import Reader, as_text, spans_of_value
from commands.speech.words import Words
from network.register import Language

LONGEST_FILE_NAME = 80


def reader(language: Language, zone: str, words: Words) -> Reader:
    """No document tells anybody to type a command, so that no prefix is needed."""
    return Reader(language, words, ZoneInfo(zone), prefix="")


def told(what: Value, reader: Reader) -> str:
    return as_text(spans_of_value(what, reader))


def line(text: str) -> str:
    """A person's text in one line."""
    return " ".join(formatting.clean(text).split())


def lines(text: str) -> tuple[str, ...]:
    """A person's text line by line, without the empty ones."""
    return tuple(shown for one in formatting.clean(text).split("\n") if (shown := line(one)))


def file_name(name: str, ending: str) -> str:
    """A name that every system takes: letters, digits, blanks and hyphens, then the ending."""
    kept = "".join(c if c.isalnum() or c in " -,–" else " " for c in line(name))
    return f"{' '.join(kept.split())[:LONGEST_FILE_NAME].rstrip(' -,–')}.{ending}"
