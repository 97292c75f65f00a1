"""A message with its values, as pieces of text that know whether they are code or strong.

No value is ever read as a template. Fluent fills the template with one token for each value; the marks (backticks,
``**``) are read while only tokens stand there; then each token gives way to its value. Whatever is written into a
page or a plain text from here is text.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from commands.speech import formatting
from commands.speech.reply import Choice, Code, Listed, Say, Value, Weekday
from commands.speech.words import Words
from network.dates import PartialDate, Period
from network.register import Language


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of text; line ends in it are kept."""

    text: str
    code: bool = False
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Reader:
    """For whom something is put into words: the language, the zone that times are told in, the command prefix."""

    language: Language
    words: Words
    zone: ZoneInfo
    prefix: str


_FIRST_TOKEN = 0xE000
_MOST_VALUES = 0x1800
_PIECES = re.compile("([\ue000-\uf7ff]|`|\\*\\*)")
_PLAIN = Span("")


def spans_of(what: Say, reader: Reader) -> tuple[Span, ...]:
    """The message, put into words. Raises commands.speech.words.MessageFaulty."""
    return tuple(_joined(_of_say(what, reader, _PLAIN)))


def spans_of_value(value: Value, reader: Reader) -> tuple[Span, ...]:
    """A value alone, as it would stand in a message."""
    return tuple(_joined(_of_value(value, reader, _PLAIN)))


def as_text(spans: Iterable[Span]) -> str:
    return formatting.without_ping("".join(span.text for span in spans))


def as_html(spans: Iterable[Span]) -> str:
    return "".join(_span_as_html(span) for span in spans)


def _span_as_html(span: Span) -> str:
    text = html.escape(formatting.without_ping(span.text)).replace("\n", "<br>")
    if span.code:
        text = f"<code>{text}</code>"
    return f"<strong>{text}</strong>" if span.strong else text


def _of_say(what: Say, reader: Reader, around: Span) -> Iterator[Span]:
    values: list[Value] = []
    given: dict[str, Any] = {"p": _token(values, reader.prefix)}
    for name, value in what.values.items():
        match value:
            case Choice(key):
                given[name] = key
            case bool() | str():
                given[name] = _token(values, str(value))
            case int() | float():
                given[name] = value
            case _:
                given[name] = _token(values, value)
    yield from _filled(reader.words.message(reader.language, what.id, given), values, reader, around)


def _token(values: list[Value], value: Value) -> str:
    if len(values) == _MOST_VALUES:
        raise ValueError("more values than there are tokens")
    values.append(value)
    return chr(_FIRST_TOKEN + len(values) - 1)


def _filled(template: str, values: list[Value], reader: Reader, around: Span) -> Iterator[Span]:
    """The template's own text with its marks read, and the values where their tokens stand."""
    code, strong = False, False
    for piece in _PIECES.split(template):
        now = replace(around, code=around.code or code, strong=around.strong or strong)
        match piece:
            case "":
                pass
            case "`":
                code = not code
            case "**" if not code:
                strong = not strong
            case _ if len(piece) == 1 and 0 <= ord(piece) - _FIRST_TOKEN < len(values):
                yield from _of_value(values[ord(piece) - _FIRST_TOKEN], reader, now)
            case _:
                yield replace(now, text=piece)


def _of_value(value: Value, reader: Reader, around: Span) -> Iterator[Span]:
    words, language = reader.words, reader.language
    match value:
        case Say():
            yield from _of_say(value, reader, around)
        case Code(text):
            yield replace(around, text=formatting.inline(text), code=True)
        case Listed():
            yield from _of_list(value, reader, around)
        case str():
            yield replace(around, text=formatting.inline(value))
        case int() | float():
            yield replace(around, text=formatting.number_text(value, language))
        case datetime():
            yield replace(around, text=formatting.moment_text(value, reader.zone, words, language))
        case date() | PartialDate():
            yield replace(around, text=formatting.date_text(value, words, language))
        case time():
            yield replace(around, text=formatting.clock_text(value, words, language))
        case Period():
            yield replace(around, text=formatting.period_text(value, words, language))
        case Weekday(day):
            yield replace(around, text=formatting.weekday_text(day, words, language))
        case _:
            raise TypeError(f"a value that cannot be said: {type(value).__name__}")


def _of_list(listed: Listed, reader: Reader, around: Span) -> Iterator[Span]:
    values: list[Value] = []
    tokens = [_token(values, value) for value in listed.values]
    for piece in _PIECES.split(formatting.list_text(tokens, listed.joined_by, reader.language)):
        if piece and 0 <= ord(piece[0]) - _FIRST_TOKEN < len(values):
            yield from _of_value(values[ord(piece) - _FIRST_TOKEN], reader, around)
        elif piece:
            yield replace(around, text=piece)


def _joined(spans: Iterable[Span]) -> Iterator[Span]:
    """Neighbours of the same kind as one."""
    before: Span | None = None
    for span in spans:
        if not span.text:
            continue
        if before is not None and (before.code, before.strong) == (span.code, span.strong):
            before = replace(before, text=before.text + span.text)
            continue
        if before is not None:
            yield before
        before = span
    if before is not None:
        yield before
