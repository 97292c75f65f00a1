"""A reply as Matrix events: plain text, and HTML of the few tags that the specification allows.

Each part becomes a *block* of pieces (sentences, items, rows, lines); an answer that is too large for one event is
divided between pieces.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any
from zoneinfo import ZoneInfo

from commands.speech import formatting
from commands.speech.carets import marked
from commands.speech.reply import Bullets, Caret, Examples, Paragraph, Part, Preformatted, Reply, Table, Title, Value
from commands.speech.spans import Reader, Span, as_html, as_text, spans_of, spans_of_value
from commands.speech.words import Words
from network.register import Language

LARGEST = 30_000
"""Bytes of one event's two texts together, as JSON. An event may have 65,536 in all, and encryption adds a third."""


@dataclass(frozen=True, slots=True)
class Piece:
    """What stays together: the same thing as HTML and as plain text."""

    html: str
    text: str
    tags: tuple[str, str] = ("", "")
    """What stands around its text in HTML where it has to be cut."""


@dataclass(frozen=True, slots=True)
class Block:
    """Pieces of one part, what stands around them in HTML, and what stands between them."""

    pieces: tuple[Piece, ...]
    opening: str
    closing: str
    between_html: str = ""
    between_text: str = "\n"
    heads: bool = False
    """Whether it belongs to what follows: it never ends an event."""
    joins: bool = False
    """Whether it stands close under what comes before it."""

    def as_html(self) -> str:
        return self.opening + self.between_html.join(piece.html for piece in self.pieces) + self.closing

    def as_text(self) -> str:
        return self.between_text.join(piece.text for piece in self.pieces)


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
    blocks = (block for part in reply.parts if (block := _block(part, reader)).pieces)
    return tuple(_content(event, () if number else reply.mentions) for number, event in enumerate(_divided(blocks)))


def _content(blocks: list[Block], mentions: tuple[str, ...]) -> dict[str, Any]:
    return {
        "msgtype": "m.text" if mentions else "m.notice",
        "body": _text_of(blocks),
        "format": "org.matrix.custom.html",
        "formatted_body": "".join(block.as_html() for block in blocks),
        "m.mentions": {"user_ids": list(dict.fromkeys(mentions))} if mentions else {},
    }


def _text_of(blocks: Iterable[Block]) -> str:
    """The blocks with a blank line between them, except where they belong together."""
    text, headed = "", True
    for block in blocks:
        text += ("" if not text else "\n" if headed or block.joins else "\n\n") + block.as_text()
        headed = block.heads
    return re.sub(r"[ \t]+$", "", text, flags=re.MULTILINE).strip("\n")


# --- from parts to blocks -----------------------------------------------------------------------------------


def _block(part: Part, reader: Reader) -> Block:
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


# --- from blocks to events ----------------------------------------------------------------------------------


def _divided(blocks: Iterable[Block]) -> list[list[Block]]:
    """The blocks as the events they fit into; a heading goes along with what it heads."""
    events: list[list[Block]] = [[]]
    size = 0
    for block in blocks:
        size += _size(block.opening, block.closing) + _BETWEEN
        here: list[Piece] = []
        for piece in (_shortened(one) for one in block.pieces):
            its_size = _size(piece.html, piece.text) + _BETWEEN
            if size + its_size > LARGEST and (here or events[-1]):
                headings = _finished(events[-1], replace(block, pieces=tuple(here)))
                events.append(headings)
                size = sum(_size(one.as_html(), one.as_text()) + _BETWEEN for one in headings)
                size += _size(block.opening, block.closing) + _BETWEEN
                here = []
            here.append(piece)
            size += its_size
        if here:
            events[-1].append(replace(block, pieces=tuple(here)))
    return [event for event in events if event]


def _finished(event: list[Block], last: Block) -> list[Block]:
    """End an event with the block's pieces that it still took; returns the headings that go on into the next."""
    headings: list[Block] = []
    if last.pieces:
        event.append(last)
    else:
        while event and event[-1].heads:
            headings.insert(0, event.pop())
    return headings


def _shortened(piece: Piece) -> Piece:
    """A piece that is too large for any event, cut, without what was set off in it."""
    if _size(piece.html, piece.text) < LARGEST - _ROOM_FOR_TAGS:
        return piece
    text = piece.text[:_CUT_AT].rstrip() + "…"
    opening, closing = piece.tags
    return replace(piece, html=opening + html.escape(text).replace("\n", "<br>") + closing, text=text)


_BETWEEN = 8
"""Bytes, at most, of what stands between two pieces or blocks in both texts."""
_ROOM_FOR_TAGS = 2000
_CUT_AT = 2000
"""Characters; one takes at most 11 bytes in both texts together."""


def _size(*texts: str) -> int:
    return sum(len(json.dumps(text, ensure_ascii=False).encode("utf-8")) - 2 for text in texts)
