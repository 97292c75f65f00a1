"""What a reply's parts become, and how they are divided over events: blocks of pieces, as HTML and as plain text.

An answer that is too large for one event is divided between pieces.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from commands.speech import formatting

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


def text_of(blocks: Iterable[Block]) -> str:
    """The blocks with a blank line between them, except where they belong together."""
    text, headed = "", True
    for block in blocks:
        text += ("" if not text else "\n" if headed or block.joins else "\n\n") + block.as_text()
        headed = block.heads
    return formatting.without_ping(re.sub(r"[ \t]+$", "", text, flags=re.MULTILINE).strip("\n"))


def divided(blocks: Iterable[Block]) -> list[list[Block]]:
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
