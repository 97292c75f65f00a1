"""A reply as Matrix events: plain text, and HTML of the few tags that the specification allows.

Each part becomes a block of pieces (sentences, items, rows, lines), a longer text several blocks: see `texts`.
"""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any
from zoneinfo import ZoneInfo

from commands.speech import formatting, texts
from commands.speech.blocks import Block, Piece, divided, text_of
from commands.speech.carets import marked
from commands.speech.reply import (
    Bullets,
    Caret,
    Diff,
    Examples,
    Paragraph,
    Part,
    Preformatted,
    Prose,
    Reply,
    Table,
    Title,
    Value,
)
from commands.speech.spans import Reader, Span, as_html, as_text, spans_of, spans_of_value
from commands.speech.words import Words
from network.register import Language


def render(reply: Reply, language: Language, words: Words, zone: ZoneInfo, prefix: str) -> dict[str, Any]:
    """The one event of a reply that is known to fit into one; ValueError where it does not, or is empty."""
    (content,) = render_all(reply, language, words, zone, prefix)
    return content


def render_all(
    reply: Reply, language: Language, words: Words, zone: ZoneInfo, prefix: str
) -> tuple[dict[str, Any], ...]:
    """The contents of the events that say a reply, in order; only the first of them mentions people.

    Raises commands.speech.words.MessageFaulty for a message that lacks a value.
    """
    reader = Reader(language, words, zone, prefix)
    blocks = (block for part in reply.parts for block in _blocks(part, reader) if block.pieces)
    return tuple(_content(event, () if number else reply.mentions) for number, event in enumerate(divided(blocks)))


def _content(blocks: list[Block], mentions: tuple[str, ...]) -> dict[str, Any]:
    return {
        "msgtype": "m.text" if mentions else "m.notice",
        "body": text_of(blocks),
        "format": "org.matrix.custom.html",
        "formatted_body": "".join(block.as_html() for block in blocks),
        "m.mentions": {"user_ids": list(dict.fromkeys(mentions))} if mentions else {},
    }


# --- from parts to blocks -----------------------------------------------------------------------------------


def _blocks(part: Part, reader: Reader) -> Iterable[Block]:
    match part:
        case Prose(text):
            return texts.prose(text)
        case Diff(before, after):
            return texts.diff(before, after, reader)
        case _:
            return (_block(part, reader),)


def _block(part: Title | Paragraph | Bullets | Examples | Table | Caret | Preformatted, reader: Reader) -> Block:
    match part:
        case Title(say):
            return Block((_piece(spans_of(say, reader)),), "<h4>", "</h4>", heads=True)
        case Paragraph(says):
            sentences = (_piece(spans) for say in says if (spans := spans_of(say, reader)))
            return Block(tuple(sentences), "<p>", "</p>", " ", " ")
        case Bullets(items):
            lines = (_item(tuple(spans_of(say, reader) for say in says)) for says in items)
            return Block(tuple(lines), "<ul>", "</ul>", joins=True)
        case Table():
            return _table(part, reader)
        case Examples(say):
            lines = (_piece(line) for line in _lines(spans_of(say, reader)))
            return Block(tuple(lines), "<p>", "</p>", "<br>", joins=True)
        case Caret():
            return _caret(part, reader)
        case Preformatted(text):
            kept = formatting.harmless(text).expandtabs(4).strip("\n").split("\n")
            return Block(tuple(Piece(html.escape(line), line) for line in kept), *_PREFORMATTED, "\n")


_SENTENCE = ("<p>", "</p>")
_PREFORMATTED = ("<pre><code>", "</code></pre>")


def _piece(spans: tuple[Span, ...]) -> Piece:
    return Piece(as_html(spans), as_text(spans))


_ITEM = ("<li>", "</li>")
_ROW = ("<tr><td>", "</td></tr>")


def _item(sentences: tuple[tuple[Span, ...], ...]) -> Piece:
    told = tuple(_piece(spans) for spans in sentences if spans)
    return Piece(f"<li>{' '.join(one.html for one in told)}</li>", f"• {' '.join(one.text for one in told)}", _ITEM)


def _lines(spans: tuple[Span, ...]) -> Iterator[tuple[Span, ...]]:
    line: list[Span] = []
    for span in spans:
        first, *more = span.text.split("\n")
        line.append(replace(span, text=first))
        for text in more:
            yield tuple(one for one in line if one.text)
            line = [replace(span, text=text)]
    yield tuple(one for one in line if one.text)


def _table(table: Table, reader: Reader) -> Block:
    heads = "".join(f"<th>{as_html(spans_of(header, reader))}</th>" for header in table.headers)
    opening = f"<table><thead><tr>{heads}</tr></thead><tbody>" if table.headers else "<table><tbody>"
    return Block(tuple(_row(row, reader) for row in table.rows), opening, "</tbody></table>")


def _row(row: tuple[Value, ...], reader: Reader) -> Piece:
    cells = [_piece(spans_of_value(value, reader)) for value in row]
    first, *others = [cell.text for cell in cells] or [""]
    rest = ", ".join(other for other in others if other)
    line = f"{first} – {rest}" if first and rest else first or rest
    return Piece(f"<tr>{''.join(f'<td>{cell.html}</td>' for cell in cells)}</tr>", line, _ROW)


def _caret(caret: Caret, reader: Reader) -> Block:
    """The line with what is wrong marked under it, and the sentence that says what it is: one piece."""
    line, under = marked(caret.line, caret.start, caret.end)
    said = _piece(spans_of(caret.say, reader))
    shown = f"{_PREFORMATTED[0]}{html.escape(line)}\n{under}{_PREFORMATTED[1]}"
    return Block((Piece(f"{shown}<p>{said.html}</p>", f"{line}\n{under}\n{said.text}", _SENTENCE),), "", "")
