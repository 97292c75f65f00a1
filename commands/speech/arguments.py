"""From the words after a command to the values its function takes.

A command's arguments are the fields of a dataclass. At most one field is the *head*: what is written first.
The others are *marked*: a word stands before them (``fra 12.11.2020``, ``i styringsgruppen``), or they are known
by their shape (a Matrix ID). Commas may stand between them, and must where a marked value would otherwise be
read as a part of the one before. Quotes keep a text whole. Every fault of a line is told at once.

Where people write sentences, commas are theirs. *Leading* fields stand first and are known by their shape (``U1``). At
most one field is the *heading*: the whole first line, but for marked fields after a comma at its end. At most one is
what *follows*: all the lines after the first, as they are written. Or one is the *rest*: all that is said after the
leading fields, in as many lines as there are. A *listing* is a marked field whose value has commas and semicolons of
its own: it reaches to the next marked field. Before a marked field a question mark ends a heading as a comma does.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
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


class Stands(Enum):
    """Where in a line an argument is written."""

    HEAD = "head"
    MARKED = "marked"
    LISTING = "listing"
    LEADING = "leading"
    HEADING = "heading"
    FOLLOWING = "following"
    REST = "rest"


@dataclass(frozen=True)
class ArgumentSpec(Generic[T]):
    name: str
    kind: Kind[T]
    stands: Stands
    markers: Names | None = None
    shape: re.Pattern[str] | None = None
    required: bool = False

    @property
    def is_first(self) -> bool:
        """Whether it is what the first line says, once all else is found."""
        return self.stands in (Stands.HEAD, Stands.HEADING)

    @property
    def is_marked(self) -> bool:
        return self.stands in (Stands.MARKED, Stands.LISTING)

    @property
    def keeps_quotes(self) -> bool:
        """Whether the quotes around all of it are the text's own."""
        return self.stands in (Stands.FOLLOWING, Stands.REST)


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
    return _declared(kind, Stands.MARKED if markers or shape else Stands.HEAD, markers, shape, required)


def listing(kind: Kind[Any], markers: Names) -> Any:
    """Declare a marked field whose value reaches over commas and semicolons to the next marked field."""
    return _declared(kind, Stands.LISTING, markers, None, False)


def leading(kind: Kind[Any], shape: str) -> Any:
    """Declare a field that stands before all others, and is known by its shape; None where it was left out."""
    return _declared(kind, Stands.LEADING, None, shape, False)


def heading(kind: Kind[Any], *, required: bool = False) -> Any:
    """Declare a field that is the whole first line, commas included, such as a title."""
    return _declared(kind, Stands.HEADING, None, None, required)


def following(kind: Kind[Any]) -> Any:
    """Declare a field that is all the lines after the first, such as a statement's text; None where there are none."""
    return _declared(kind, Stands.FOLLOWING, None, None, False)


def rest(kind: Kind[Any]) -> Any:
    """Declare a field that is all that is said after the leading ones, such as a reason; None where nothing is."""
    return _declared(kind, Stands.REST, None, None, False)


def _declared(kind: Kind[Any], stands: Stands, markers: Names | None, shape: str | None, required: bool) -> Any:
    form = re.compile(shape, re.IGNORECASE) if shape else None
    metadata = {_METADATA: (kind, stands, markers, form, required)}
    return field(metadata=metadata) if required else field(default=None, metadata=metadata)


def argument_specs(takes: type[Any]) -> Mapping[str, ArgumentSpec[Any]]:
    return {each.name: ArgumentSpec(each.name, *each.metadata[_METADATA]) for each in dataclasses.fields(takes)}


@dataclass(frozen=True)
class NoArguments:
    """For a command that takes none."""


def parse(takes: type[A], piece: Piece, world: World) -> A:
    """The arguments that ``piece`` of a line says; raises Faults, with all of them."""
    specs = argument_specs(takes)
    texts, left = _leading(piece, specs)
    all_the_rest = _the_one(specs, Stands.REST)
    if all_the_rest is not None:
        return _read(takes, specs, {**texts, all_the_rest.name: left}, [], left, world)
    follows = _the_one(specs, Stands.FOLLOWING)
    first, after = _first_line(left) if follows else (left.cut(0), None)
    if len(first.text) > LONGEST:
        too_long = say("text-too-long", count=len(first.text), most=LONGEST)
        raise Faults((Fault(first.start + LONGEST, first.end, too_long),))
    found, faults = _split(first, specs, world, frozenset(texts))
    texts.update(found)
    if follows and after:
        texts[follows.name] = after
    return _read(takes, specs, texts, faults, first, world)


def _the_one(specs: Mapping[str, ArgumentSpec[Any]], stands: Stands) -> ArgumentSpec[Any] | None:
    return next((spec for spec in specs.values() if spec.stands is stands), None)


def _leading(piece: Piece, specs: Mapping[str, ArgumentSpec[Any]]) -> tuple[dict[str, Piece], Piece]:
    """The fields that stand first, and what comes after them."""
    texts: dict[str, Piece] = {}
    left = piece
    for spec in specs.values():
        found = spec.shape.match(left.text) if spec.stands is Stands.LEADING and spec.shape else None
        if found is not None:
            texts[spec.name] = left.cut(0, found.end())
            after = re.match(r"[ \t]*[:,]?[ \t]*", left.text[found.end() :])
            start = found.end() + (after.end() if after else 0)
            left = Piece(left.text[start:], left.start + start)
    return texts, left


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
            if spec.required and not (spec.is_first and faults):
                faults.append(
                    Fault(whole.end, whole.end, say("argument-missing", expected=say(f"kind-{spec.kind.key}")))
                )
            continue
        try:
            inner = piece if spec.keeps_quotes else piece.unquoted()
            values[name] = spec.kind.read(inner.text, world)
        except Misread as misread:
            end = len(inner.text) if misread.end is None else misread.end
            faults.append(Fault(inner.start + misread.start, inner.start + end, misread.message))
    if faults:
        raise Faults(tuple(sorted(faults, key=lambda fault: fault.start)))
    return takes(**values)


def _split(
    piece: Piece, specs: Mapping[str, ArgumentSpec[Any]], world: World, said: frozenset[str]
) -> tuple[dict[str, Piece], list[Fault]]:
    marked = [spec for spec in specs.values() if spec.is_marked]
    first = _the_one(specs, Stands.HEAD)
    heading = _the_one(specs, Stands.HEADING)
    segments = list(_segments(piece, _after_a_question(marked) if heading else None))
    if _the_one(specs, Stands.LISTING) is not None:
        segments = _with_lists(piece, segments, marked, world)
    texts: dict[str, Piece] = {}
    faults: list[Fault] = []
    if heading is not None:
        first = None
        after = _after_heading(segments, marked, world)
        texts[heading.name] = piece.cut(0, segments[after - 1].end - piece.start)
        segments = segments[after:]
    elif first is None:
        # What stands where a leading field would, and is none, was meant as one.
        first = next((spec for spec in specs.values() if spec.stands is Stands.LEADING and spec.name not in said), None)
    for number, segment in enumerate(segments):
        left = segment
        while len(faults) < MOST_FAULTS and (found := _last_marked(left, marked, world)) is not None:
            spec, before, value = found
            if spec.name in texts:
                faults.append(Fault(value.start, value.end, say("argument-twice", what=say(f"kind-{spec.kind.key}"))))
            texts[spec.name] = value
            left = before
        if not left.text or len(faults) >= MOST_FAULTS:
            continue
        if number == 0 and first is not None:
            texts[first.name] = left
        elif first is None and not marked:
            faults.append(Fault(left.start, left.end, say("argument-none-taken")))
        else:
            markers = tuple(spec.markers.first(world.language) for spec in marked if spec.markers)
            faults.append(Fault(left.start, left.end, _not_understood(markers)))
    return texts, faults


def _after_heading(segments: list[Piece], marked: list[ArgumentSpec[Any]], world: World) -> int:
    """From which segment on there are marked fields only, and no more of the heading; a list is none of it."""
    begin = ((number, _begins(segment, marked, world)) for number, segment in enumerate(segments) if number)
    after = next((number for number, spec in begin if spec and spec.stands is Stands.LISTING), len(segments))
    while after > 1:
        found = _last_marked(segments[after - 1], marked, world)
        if found is None or found[1].text or not _is_such(found[0].kind, found[2], world):
            break
        after -= 1
    return after


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
        if start == 0 or _is_such(spec.kind, value, world):
            return spec, piece.cut(0, start), value
    return None


def _is_such(kind: Kind[Any], value: Piece, world: World) -> bool:
    """Whether a text is such a value, or was plainly meant so."""
    text = value.unquoted().text
    try:
        kind.read(text, world)
    except Misread:
        return kind.meant(text)
    return True


def _occurrences(spec: ArgumentSpec[Any], text: str) -> Iterator[tuple[int, int]]:
    if spec.shape is not None:
        for match in spec.shape.finditer(text):
            yield match.start(), len(match[0])
    for marker in spec.markers.all() if spec.markers else ():
        for match in re.finditer(rf"(?<![\w-]){re.escape(marker)}:?(?=\s|$)", text, re.IGNORECASE):
            yield match.start(), len(match[0])


def _after_a_question(marked: list[ArgumentSpec[Any]]) -> str | None:
    """The blanks between a question mark and what may be a marked field: they part them, as a comma does."""
    beginnings = [f"(?:{spec.shape.pattern})" for spec in marked if spec.shape]
    beginnings += [rf"{re.escape(word)}:?(?=\s)" for spec in marked if spec.markers for word in spec.markers.all()]
    return rf"(?<=\?)\s+(?={'|'.join(beginnings)})" if beginnings else None


def _with_lists(piece: Piece, segments: list[Piece], marked: list[ArgumentSpec[Any]], world: World) -> list[Piece]:
    """The segments, those of a list as one."""
    joined: list[Piece] = []
    in_list = False
    for segment in segments:
        begins = _begins(segment, marked, world)
        if in_list and begins is None:
            joined[-1] = piece.cut(joined[-1].start - piece.start, segment.end - piece.start)
        else:
            joined.append(segment)
            in_list = begins is not None and begins.stands is Stands.LISTING
    return joined


def _begins(segment: Piece, marked: list[ArgumentSpec[Any]], world: World) -> ArgumentSpec[Any] | None:
    """The marked field that a segment begins with, where it is of such fields altogether. What stands after the first
    word for a field is meant as its value; the other words begin other things too, and have to be followed by one."""
    left = segment
    for _ in marked:
        found = _last_marked(left, marked, world)
        if found is None:
            return None
        spec, before, value = found
        marker = left.text[len(before.text) : value.start - left.start].strip(" :").casefold()
        if not _is_such(spec.kind, value, world) and not (spec.markers and marker in spec.markers.firsts()):
            return None
        if not before.text:
            return spec
        left = before
    return None


def _segments(piece: Piece, also: str | None = None) -> Iterator[Piece]:
    """The parts between commas, semicolons and line ends that stand outside quotes, and what ``also`` parts them; a
    comma in a number stays."""
    protected = [match.span() for match in _QUOTED.finditer(piece.text)]
    start = 0
    for match in re.finditer("|".join(filter(None, (r",(?!\d)|[;\n]", also))), piece.text, re.IGNORECASE):
        if any(a <= match.start() < b for a, b in protected):
            continue
        yield piece.cut(start, match.start())
        start = match.end()
    yield piece.cut(start)
