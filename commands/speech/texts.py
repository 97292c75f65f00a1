"""People's longer texts, and what differs between two of them, as blocks of a reply.

A passage of any length is cut into pieces between words, so that it can be divided over events and loses nothing.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from commands.speech import formatting
from commands.speech.blocks import Block, Piece
from commands.speech.prose import Passage, Run, Shape, passages
from commands.speech.reply import say
from commands.speech.spans import Reader, as_html, as_text, spans_of
from commands.speech.wording import Change, Compared, LeftOut, Stretch, difference

_LARGEST_PIECE = 2000
"""By `_Bit.weight`. In the worst case each of these takes 13 bytes in HTML and plain text together, as JSON."""


@dataclass(frozen=True, slots=True)
class _Bit:
    """Letters of one look, and what stands around them in HTML and in plain text."""

    text: str
    html: tuple[str, str] = ("", "")
    plain: tuple[str, str] = ("", "")

    @property
    def weight(self) -> int:
        return len(self.text) + sum(len(mark) for mark in (*self.html, *self.plain))


def prose(text: str) -> Iterator[Block]:
    """The passages of a text in Markdown. Its headings are no larger than those of the bot's own words."""
    for shape, alike in groupby(passages(text), key=lambda passage: passage.shape):
        if shape is Shape.BULLET:
            yield Block(tuple(piece for passage in alike for piece in _item(passage)), "<ul>", "</ul>", joins=True)
        else:
            yield from (_block(passage, joins=bool(number)) for number, passage in enumerate(alike))


def diff(before: str, after: str, reader: Reader) -> Iterator[Block]:
    """The lines in which something differs: struck out what was removed, in bold what was added."""
    for part in difference(before, after):
        match part:
            case LeftOut(count):
                spans = spans_of(say("diff-left-out", count=count), reader)
                yield Block((Piece(f"<em>{as_html(spans)}</em>", as_text(spans)),), "<p>", "</p>")
            case Compared(stretches):
                yield _paragraph(bit for stretch in stretches for bit in _of_stretch(stretch))


def _block(passage: Passage, *, joins: bool) -> Block:
    """A passage that is no item of a list without numbers; ``joins`` if one of the same shape stands before it."""
    match passage.shape:
        case Shape.HEADING:
            tag = "h4" if passage.level <= 2 else "h5"
            return Block(_pieces(map(_of_run, passage.runs)), f"<{tag}>", f"</{tag}>", between_text="", heads=True)
        case Shape.NUMBERED:
            number = passage.number if passage.number is not None else 1
            return _paragraph(
                (_Bit("", plain=(f"{'  ' * passage.level}{number}. ", "")), *map(_of_run, passage.runs)),
                (f'<ol start="{number}"><li>', "</li></ol>"),
                joins=joins,
            )
        case _:
            return _paragraph(map(_of_run, passage.runs))


def _paragraph(bits: Iterable[_Bit], tags: tuple[str, str] = ("<p>", "</p>"), *, joins: bool = False) -> Block:
    return Block(_pieces(bits), *tags, between_text="", joins=joins)


def _item(passage: Passage) -> Iterator[Piece]:
    """Each piece a whole item, as deep as it is."""
    opening, closing = f"{'<ul>' * passage.level}<li>", f"</li>{'</ul>' * passage.level}"
    mark = f"{'  ' * passage.level}• "
    for piece in _pieces(map(_of_run, passage.runs)):
        yield replace(piece, html=f"{opening}{piece.html}{closing}", text=mark + piece.text)
        mark = "  " * (passage.level + 1)


def _of_run(run: Run) -> _Bit:
    opening = "<strong>" * run.strong + "<em>" * run.emphasis
    closing = "</em>" * run.emphasis + "</strong>" * run.strong
    if run.link is None:
        return _Bit(run.text, (opening, closing))
    leads = f'<a href="{html.escape(formatting.without_ping(run.link))}">'
    return _Bit(run.text, (leads + opening, closing + "</a>"), ("", f" ({run.address})" if run.address else ""))


_LOOKS = {
    Change.KEPT: (("", ""), ("", "")),
    Change.REMOVED: (("<del>", "</del>"), ("[-", "-]")),
    Change.ADDED: (("<strong>", "</strong>"), ("{+", "+}")),
}


def _of_stretch(stretch: Stretch) -> Iterator[_Bit]:
    """The blanks around what changed are nobody's business."""
    look = _LOOKS[stretch.change]
    core = stretch.text.strip(" ")
    start = len(stretch.text) - len(stretch.text.lstrip(" "))
    yield _Bit(stretch.text[:start])
    if core:
        yield _Bit(core, *look)
    yield _Bit(stretch.text[start + len(core) :])


# --- pieces -------------------------------------------------------------------------------------------------


def _pieces(bits: Iterable[_Bit]) -> tuple[Piece, ...]:
    """The bits in pieces that fit into an event, cut between words where there are any."""
    pieces: list[list[_Bit]] = [[]]
    room = _LARGEST_PIECE
    for bit in bits:
        for part in _parted(bit):
            if part.weight > room and pieces[-1]:
                pieces.append([])
                room = _LARGEST_PIECE
            pieces[-1].append(part)
            room -= part.weight
    return tuple(_piece(one) for one in pieces if any(bit.text or bit.plain[0] for bit in one))


def _parted(bit: _Bit) -> Iterator[_Bit]:
    """A bit in parts that are small enough; what is told after it (an address) only after the last."""
    longest = max(100, _LARGEST_PIECE - bit.weight + len(bit.text))
    if len(bit.text) <= longest:
        yield bit
        return
    parts = re.findall(rf"(?s).{{1,{longest - 1}}}(?:\s|\Z)|.{{1,{longest}}}", bit.text)
    for number, part in enumerate(parts):
        ends = bit.plain[1] if number == len(parts) - 1 or bit.plain[0] else ""
        yield replace(bit, text=part, plain=(bit.plain[0], ends))


def _piece(bits: Iterable[_Bit]) -> Piece:
    bits = tuple(bits)
    return Piece("".join(map(_as_html, bits)), "".join(f"{bit.plain[0]}{bit.text}{bit.plain[1]}" for bit in bits))


def _as_html(bit: _Bit) -> str:
    text = html.escape(formatting.without_ping(bit.text)).replace("\n", "<br>")
    return f"{bit.html[0]}{text}{bit.html[1]}" if text else ""
