"""The charter as text: guarded against what would hang or fell a reader, read as TOML, with the line of every key.

The values come from ``tomllib``, the positions from tree-sitter, which is asked only when something is wrong.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import tree_sitter
import tree_sitter_toml

from network.charter_faults import Fault, Faulty, Findings, Path, Place, TooMany, shown
from network.charter_layout import TABLES

LIMIT = 1024 * 1024
"""Bytes of a charter that somebody wrote. An export with a long journal may be longer: see ``charter.read``."""
DEEPEST = 12
"""How deep lists and tables may lie in each other, and how many parts a dotted key may have."""

_NAMED_BY = {rows.key: rows.id for rows in TABLES}

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x9f\ud800-\udfff]|\r(?!\n)")
_TOKEN = re.compile(
    r'"""(?:[^"\\]|\\.|"(?!""))*+"{0,5}'
    r"|'''(?:[^']|'(?!''))*+'{0,5}"
    r'|"(?:[^"\\\n]|\\.)*+"?'
    r"|'[^'\n]*+'?"
    r"|\#[^\n]*+"
    r"|[\[\]{}.=,\n]",
    re.DOTALL,
)
"""What nests or ends in TOML. A string that nobody closed goes on to its end, so that no sign is read twice."""
_ERROR_PLACE = re.compile(r"\(at line (\d+), column (\d+)\)$")


def text_of(data: bytes, limit: int = LIMIT) -> str:
    """The text of a charter file; Faulty when it is too long or no UTF-8."""
    if len(data) > limit:
        raise _refused("charter-too-long", most=limit // 1024)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _refused("charter-not-text", line=data.count(b"\n", 0, error.start) + 1) from None


@dataclass(frozen=True)
class Source:
    """A charter's values as TOML has them, and where they stand."""

    values: dict[str, Any]
    lines: Lines

    def placed(self, found: Findings) -> tuple[Fault, ...]:
        """The faults with their places, in the order of the file."""
        faults = (Fault(place=self._place(one.path), code=one.code, values=one.values) for one in found)
        return tuple(sorted(faults, key=lambda fault: (fault.code == "charter-more", fault.place.line or 0)))

    def _place(self, path: Path) -> Place:
        line = self.lines.line(path)
        if not path:
            return Place(table="", line=line)
        if len(path) == 1 and not isinstance(self.values.get(str(path[0])), dict | list):
            return Place(table="", key=str(path[0]), line=line)
        row: Any = self.values.get(str(path[0]))
        number, below = None, path[1:]
        if below and isinstance(below[0], int):
            number, below = below[0] + 1, below[1:]
            row = row[number - 1] if isinstance(row, list) and number <= len(row) else None
        name = row.get(_NAMED_BY.get(str(path[0]), "id")) if isinstance(row, dict) else None
        return Place(
            table=shown(str(path[0])),
            number=number,
            id=shown(name) if isinstance(name, str | int) else None,
            key=_key(below) or None,
            line=line,
        )


def _key(path: Path) -> str:
    text = ""
    for step in path:
        text += f"[{step + 1}]" if isinstance(step, int) else f".{shown(step)}" if text else shown(step)
    return text


def parse(text: str, found: Findings, limit: int = LIMIT) -> Source:
    """Read the text as TOML.

    Faulty at once when the text is too long, has control characters, lies too deep, or is not TOML. A key or a
    table that stands twice and a date that no calendar has are no reason to stop: the first is found and the
    second becomes text, for whoever wants a date there to refuse, so that all else is found too.
    """
    text = text.removeprefix("\ufeff")
    _guard(text, limit)
    text = text.replace("\r\n", "\n")
    lines = Lines(text)
    try:
        return Source(tomllib.loads(text), lines)
    except (ValueError, RecursionError):
        pass
    try:
        return Source(tomllib.loads(lines.mended(found)), lines)
    except TooMany:
        raise Faulty(Source({}, lines).placed(found)) from None
    except (ValueError, RecursionError) as error:
        raise Faulty((*Source({}, lines).placed(found), _syntax(str(error), text))) from None


def _refused(code: str, line: int | None = None, column: int | None = None, **values: str | int) -> Faulty:
    return Faulty((Fault(place=Place(table="", line=line, column=column), code=code, values=values),))


def _syntax(message: str, text: str) -> Fault:
    at = _ERROR_PLACE.search(message)
    if at is None:
        return Fault(place=Place(table="", line=text.rstrip("\n").count("\n") + 1), code="charter-syntax-end")
    return Fault(place=Place(table="", line=int(at[1]), column=int(at[2])), code="charter-syntax")


def _guard(text: str, limit: int) -> None:
    """Refuse what would cost a reader its time or its stack, before any reader sees it.

    ``tomllib`` recurses into nested lists, and takes time and memory by the square of a dotted key's parts.
    """
    if len(text) > limit or len(text.encode("utf-8", "surrogatepass")) > limit:
        raise _refused("charter-too-long", most=limit // 1024)
    control = _CONTROL.search(text)
    if control is not None:
        line, column = _position(text, control.start())
        raise _refused("charter-control", line=line, column=column, sign=f"U+{ord(control[0]):04X}")
    depth = dots = 0
    for token in _TOKEN.finditer(text):
        sign = token[0]
        if sign == ".":
            dots += 1
        elif sign[0] not in "\"'":
            dots = 0
        if sign in ("[", "{"):
            depth += 1
        elif sign in ("]", "}"):
            depth = max(0, depth - 1)
        if depth > DEEPEST or dots > DEEPEST:
            line, column = _position(text, token.start())
            raise _refused("charter-too-deep", line=line, column=column, most=DEEPEST)


def _position(text: str, offset: int) -> tuple[int, int]:
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


@dataclass
class _Spot:
    """A key, a table or an entry of a list: its line, and what lies in it."""

    line: int
    within: dict[str | int, _Spot] = field(default_factory=dict)
    is_rows: bool = False
    """A list of tables, each with a header of its own."""
    has_header: bool = False


class Lines:
    """Where the keys of one text stand. The text is looked through the first time that anybody asks."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._root: _Spot | None = None
        self._twice: list[tuple[Path, tree_sitter.Node]] = []
        self._unreadable: list[tree_sitter.Node] = []

    def line(self, path: Path) -> int | None:
        """The line of what stands there, or of what it would stand in; None for the file as a whole."""
        spot = self._spots()
        for step in path:
            if step not in spot.within:
                break
            spot = spot.within[step]
        return spot.line or None

    def mended(self, found: Findings) -> str:
        """The text without what stands twice, which is found, and with impossible dates and numbers as text."""
        self._spots()
        edits = [(node, b'"' + (node.text or b"") + b'"') for node in self._unreadable]
        for path, node in self._twice:
            found.add(path, "charter-twice", name=shown(str(path[-1])), again=_line(node))
            edits.append((node, b"\n" * (node.text or b"").count(b"\n")))
        data, pieces, end = self._text.encode(), list[bytes](), 0
        for node, replacement in sorted(edits, key=lambda edit: edit[0].start_byte):
            if node.start_byte >= end:
                pieces += [data[end : node.start_byte], replacement]
                end = node.end_byte
        return b"".join((*pieces, data[end:])).decode()

    def _spots(self) -> _Spot:
        if self._root is None:
            self._root = _Spot(0)
            parser = tree_sitter.Parser(tree_sitter.Language(tree_sitter_toml.language()))
            for node in parser.parse(self._text.encode()).root_node.named_children:
                if node.type == "pair":
                    self._pair(node, self._root, ())
                elif node.type in ("table", "table_array_element") and node.named_children:
                    self._table(node, self._root)
        return self._root

    def _table(self, node: tree_sitter.Node, spot: _Spot) -> None:
        header, *inside = node.named_children
        *above, last = _keys(header)
        path: Path = ()
        for key in above:
            spot, path = spot.within.setdefault(key, _Spot(_line(node))), (*path, key)
            if spot.is_rows:
                newest = len(spot.within) - 1
                spot, path = spot.within[newest], (*path, newest)
        is_row = node.type == "table_array_element"
        known, path = spot.within.get(last), (*path, last)
        if known is not None and (known.is_rows != is_row or known.has_header):
            self._twice.append((path, node))
            return
        spot = spot.within.setdefault(last, _Spot(_line(node), is_rows=is_row))
        if is_row:
            number = len(spot.within)
            spot, path = spot.within.setdefault(number, _Spot(_line(node))), (*path, number)
        else:
            spot.line, spot.has_header = _line(node), True
        for pair in inside:
            if pair.type == "pair":
                self._pair(pair, spot, path)

    def _pair(self, node: tree_sitter.Node, spot: _Spot, path: Path) -> None:
        if len(node.named_children) < 2:
            return
        header, value = node.named_children[0], node.named_children[-1]
        *above, last = _keys(header)
        for key in above:
            spot, path = spot.within.setdefault(key, _Spot(_line(node))), (*path, key)
        if last in spot.within:
            self._twice.append(((*path, last), node))
            return
        spot.within[last] = below = _Spot(_line(node))
        self._value(value, below, (*path, last))

    def _value(self, node: tree_sitter.Node, spot: _Spot, path: Path) -> None:
        if node.type == "inline_table":
            for pair in node.named_children:
                if pair.type == "pair":
                    self._pair(pair, spot, path)
        elif node.type == "array":
            values = (value for value in node.named_children if value.type != "comment")
            for number, value in enumerate(values):
                spot.within[number] = below = _Spot(_line(value))
                self._value(value, below, (*path, number))
        elif node.type in _MAYBE_UNREADABLE and not _readable(node):
            self._unreadable.append(node)


_MAYBE_UNREADABLE = ("local_date", "local_date_time", "offset_date_time", "local_time", "integer")
_LONGEST_NUMBER = 18
"""Digits that every database holds."""


def _readable(node: tree_sitter.Node) -> bool:
    text = (node.text or b"").decode()
    if node.type == "integer":
        return len(text) <= _LONGEST_NUMBER
    try:
        tomllib.loads(f"v = {text}")
    except ValueError:
        return False
    return True


def _keys(node: tree_sitter.Node) -> Iterator[str]:
    """The parts of a key, which is bare, quoted, or dotted."""
    if node.type == "dotted_key":
        for part in node.named_children:
            yield from _keys(part)
    elif node.type == "quoted_key":
        try:
            yield next(iter(tomllib.loads(f"{(node.text or b'').decode()} = 0")))
        except ValueError:
            yield (node.text or b"").decode()
    else:
        yield (node.text or b"").decode()


def _line(node: tree_sitter.Node) -> int:
    return int(node.start_point[0]) + 1
