"""From the words after a command to the values its function takes.

A command's arguments are the fields of a dataclass. At most one field is the *head*: what is written first.
The others are *marked*: a word stands before them (``fra 12.11.2020``, ``i styringsgruppen``), or they are known
by their shape (a Matrix ID). Commas may stand between them, and must where a marked value would otherwise be
read as a part of the one before. Quotes keep a text whole. At most one field is what *follows*: all the lines after
the first, as they are written. Every fault of a line is told at once.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, Protocol, TypeVar

from commands.speech.names import Names
from commands.speech.reply import Say, say
from commands.speech.world import World

A = TypeVar("A")
T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

_QUOTED = re.compile(r"[\"«“”][^\"«»“”]*[\"»“”]")
_METADATA = "argument"

LONGEST = 2000
"""Characters after a command's words: nobody writes that much in one line, and reading it takes its time."""
MOST_FAULTS = 8
"""As many as anybody reads."""


@dataclass(frozen=True)
class Piece:
    """A part of the line, and where in the line it begins."""

    text: str
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    def cut(self, start: int, end: int | None = None) -> Piece:
        """The part between two places in it, without the blanks around."""
        text = self.text[start:end]
        return Piece(text.strip(), self.start + start + len(text) - len(text.lstrip()))

    def unquoted(self) -> Piece:
        if _QUOTED.fullmatch(self.text):
            return self.cut(1, -1)
        return self


class Misread(Exception):
    """A text that is not what was asked for: which part of it, and what would have been right."""

    def __init__(self, message: Say, start: int = 0, end: int | None = None) -> None:
        super().__init__(message.id)
        self.message = message
        self.start = start
        self.end = end


class Kind(Protocol[T_co]):
    """What sort of value an argument is."""

    @property
    def key(self) -> str:
        """``kind-{key}`` is the message that says what is expected."""

    @property
    def is_free(self) -> bool:
        """Whether any words at all may be such a value: it then reaches to the end of its segment."""

    def read(self, text: str, world: World) -> T_co:
        """The value, or Misread."""

    def meant(self, text: str) -> bool:
        """Whether a text that cannot be read was nevertheless meant as such a value."""


@dataclass(frozen=True)
class ArgumentSpec(Generic[T]):
    name: str
    kind: Kind[T]
    markers: Names | None = None
    shape: re.Pattern[str] | None = None
    required: bool = False
    follows: bool = False
    """Whether it is all the lines after the first."""

    @property
    def is_head(self) -> bool:
        return self.markers is None and self.shape is None and not self.follows


@dataclass(frozen=True)
class Fault:
    """What is wrong in a line, and where: for the caret under it."""

    start: int
    end: int
    message: Say


class Faults(Exception):
    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__([fault.message.id for fault in faults])
        self.faults = faults


def argument(kind: Kind[Any], markers: Names | None = None, *, shape: str | None = None, required: bool = False) -> Any:
    """Declare a field of a command's arguments; without ``required`` it is None when it was not said."""
    metadata = {_METADATA: (kind, markers, re.compile(shape) if shape else None, required, False)}
    return field(metadata=metadata) if required else field(default=None, metadata=metadata)


def following(kind: Kind[Any]) -> Any:
    """Declare a field that is all the lines after the first, such as a statement's text; None where there are none."""
    return field(default=None, metadata={_METADATA: (kind, None, None, False, True)})


def argument_specs(takes: type[Any]) -> Mapping[str, ArgumentSpec[Any]]:
    specs = {}
    for each in dataclasses.fields(takes):
        kind, markers, shape, required, follows = each.metadata[_METADATA]
        specs[each.name] = ArgumentSpec(each.name, kind, markers, shape, required, follows)
    return specs


@dataclass(frozen=True)
class NoArguments:
    """For a command that takes none."""


def parse(takes: type[A], piece: Piece, world: World) -> A:
    """The arguments that ``piece`` of a line says; raises Faults, with all of them."""
    specs = argument_specs(takes)
    follows = next((spec for spec in specs.values() if spec.follows), None)
    first, rest = _first_line(piece) if follows else (piece.cut(0), None)
    if len(first.text) > LONGEST:
        too_long = say("text-too-long", count=len(first.text), most=LONGEST)
        raise Faults((Fault(first.start + LONGEST, first.end, too_long),))
    texts, faults = _split(first, specs, world)
    if follows and rest:
        texts[follows.name] = rest
    return _read(takes, specs, texts, faults, first, world)


def _first_line(piece: Piece) -> tuple[Piece, Piece]:
    end = piece.text.find("\n")
    return (piece, Piece("", piece.end)) if end < 0 else (piece.cut(0, end), piece.cut(end))


def parse_named(takes: type[A], pieces: Mapping[str, Piece], world: World) -> A:
    """The arguments, each from its own text, as a plain question's pattern found them."""
    return _read(takes, argument_specs(takes), dict(pieces), [], Piece("", 0), world)


def _read(
    takes: type[A],
    specs: Mapping[str, ArgumentSpec[Any]],
    texts: Mapping[str, Piece],
    faults: list[Fault],
    whole: Piece,
    world: World,
) -> A:
    values: dict[str, Any] = {}
    for name, spec in specs.items():
        piece = texts.get(name)
        if piece is None or not piece.text:
            if spec.required and not (spec.is_head and faults):
                faults.append(
                    Fault(whole.end, whole.end, say("argument-missing", expected=say(f"kind-{spec.kind.key}")))
                )
            continue
        try:
            inner = piece if spec.follows else piece.unquoted()
            values[name] = spec.kind.read(inner.text, world)
        except Misread as misread:
            end = len(inner.text) if misread.end is None else misread.end
            faults.append(Fault(inner.start + misread.start, inner.start + end, misread.message))
    if faults:
        raise Faults(tuple(sorted(faults, key=lambda fault: fault.start)))
    return takes(**values)


def _split(piece: Piece, specs: Mapping[str, ArgumentSpec[Any]], world: World) -> tuple[dict[str, Piece], list[Fault]]:
    head = next((spec for spec in specs.values() if spec.is_head), None)
    marked = [spec for spec in specs.values() if not spec.is_head and not spec.follows]
    texts: dict[str, Piece] = {}
    faults: list[Fault] = []
    for number, segment in enumerate(_segments(piece)):
        rest = segment
        while len(faults) < MOST_FAULTS and (found := _last_marked(rest, marked, world)) is not None:
            spec, before, value = found
            if spec.name in texts:
                faults.append(Fault(value.start, value.end, say("argument-twice", what=say(f"kind-{spec.kind.key}"))))
            texts[spec.name] = value
            rest = before
        if not rest.text or len(faults) >= MOST_FAULTS:
            continue
        if number == 0 and head is not None:
            texts[head.name] = rest
        elif head is None and not marked:
            faults.append(Fault(rest.start, rest.end, say("argument-none-taken")))
        else:
            markers = tuple(spec.markers.first(world.language) for spec in marked if spec.markers)
            faults.append(Fault(rest.start, rest.end, _not_understood(markers)))
    return texts, faults


def _not_understood(markers: tuple[str, ...]) -> Say:
    if not markers:
        return say("argument-surplus")
    return say("argument-without-marker", markers=", ".join(markers))


def _last_marked(
    piece: Piece, specs: list[ArgumentSpec[Any]], world: World
) -> tuple[ArgumentSpec[Any], Piece, Piece] | None:
    """The rightmost marked argument of a segment, what stands before it, and its value's text.

    A marker counts when what follows it can be read, or was plainly meant so, or when it begins the segment;
    so the "i" of "Fylkesstyret i Buskerud" stays in the name.
    """
    protected = [match.span() for match in _QUOTED.finditer(piece.text)]
    found = sorted(
        (
            (start, length, spec)
            for spec in specs
            for start, length in _occurrences(spec, piece.text)
            if not any(a <= start < b for a, b in protected)
        ),
        key=lambda one: (one[0], one[1]),
        reverse=True,
    )
    free = [one for one in found if one[0] == 0 and one[2].kind.is_free]
    for start, length, spec in free or found:
        value = piece.cut(start) if spec.shape else piece.cut(start + length)
        if start == 0 or _reads(spec.kind, value.unquoted().text, world) or spec.kind.meant(value.unquoted().text):
            return spec, piece.cut(0, start), value
    return None


def _reads(kind: Kind[Any], text: str, world: World) -> bool:
    try:
        kind.read(text, world)
    except Misread:
        return False
    return True


def _occurrences(spec: ArgumentSpec[Any], text: str) -> Iterator[tuple[int, int]]:
    if spec.shape is not None:
        for match in spec.shape.finditer(text):
            yield match.start(), len(match[0])
    for marker in spec.markers.all() if spec.markers else ():
        for match in re.finditer(rf"(?<![\w-]){re.escape(marker)}:?(?=\s|$)", text, re.IGNORECASE):
            yield match.start(), len(match[0])


def _segments(piece: Piece) -> Iterator[Piece]:
    """The parts between commas, semicolons and line ends that stand outside quotes; a comma in a number stays."""
    protected = [match.span() for match in _QUOTED.finditer(piece.text)]
    start = 0
    for match in re.finditer(r",(?!\d)|[;\n]", piece.text):
        if any(a <= match.start() < b for a, b in protected):
            continue
        yield piece.cut(start, match.start())
        start = match.end()
    yield piece.cut(start)
