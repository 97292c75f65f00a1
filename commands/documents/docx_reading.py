"""The text of a .docx file as passages. What would be lost, or what some read and others do not, is refused."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from commands.documents.docx_package import Element, Package, child, value, word
from commands.documents.reading import Beside, Unread, Unreadable
from commands.speech import formatting
from commands.speech.prose import Passage, Run, Shape, joined, may_link

_TRACKED = re.compile(
    r"ins|del|move(From|To)(RangeStart)?|cell(Ins|Del|Merge)|customXml(Ins|Del|MoveFrom|MoveTo)RangeStart"
    r"|(r|p|sect|tbl|tblGrid|tc|tr|tblPrEx|numbering)(Pr)?Change"
)
_FROM_ELSEWHERE = frozenset({"altChunk", "subDoc"})
_COMMENTED = frozenset({"commentRangeStart", "commentReference"})
_BESIDE: Mapping[str, Beside] = {
    "tbl": Beside.TABLES,
    "txbxContent": Beside.TEXT_BOXES,
    "footnoteReference": Beside.NOTES,
    "endnoteReference": Beside.NOTES,
}
_MATHS = "http://schemas.openxmlformats.org/officeDocument/2006/math"
_OFF = frozenset({"0", "false", "off", "none"})
_SIGNS: Mapping[str, str] = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "ptab": " "}
_HEADING = re.compile(r"heading ([1-9])")
_DEEP_LIST = re.compile(r"list (?:bullet|number) ([2-5])")
"""Word's own styles for lists within lists; each is a list of its own."""
_MOST_BASES = 20
"""Styles that one is based on, one on another; a file may go round in a circle."""
_HIGHEST_HEADING = 6


def docx_passages(data: bytes, most: int) -> tuple[Passage, ...]:
    """The text of a .docx file. ``most`` is how many bytes of text there may be; a few more are read than that.

    Raises Unreadable.
    """
    package = Package(data, most)
    root = package.part(package.main)
    body = child(root, "body")
    if root is None or body is None:
        raise Unreadable(Unread.NOT_DOCX)
    _refuse(root, package.linked("comments"))
    addresses = {
        id: link.target.replace(" ", "%20") for id, link in package.links(package.main).items() if link.external
    }
    reading = _Reading(_styles(package.linked("styles")), _lists(package.linked("numbering")), addresses)
    return tuple(_within(most, reading.passages(body)))


def _refuse(root: Element, comments: Element | None) -> None:
    """Raise Unreadable for what must not be in a text that people shall stand behind."""
    found = {name for element in root.iter() if (name := word(element))}
    if any(_TRACKED.fullmatch(name) for name in found):
        raise Unreadable(Unread.TRACKED_CHANGES)
    if found & _COMMENTED or (comments is not None and any(word(one) == "comment" for one in comments)):
        raise Unreadable(Unread.COMMENTS)
    if found & _FROM_ELSEWHERE:
        raise Unreadable(Unread.EXTERNAL)
    for name, what in _BESIDE.items():
        if name in found:
            raise Unreadable(Unread.BESIDE_THE_TEXT, what)
    if next(root.iter(f"{{{_MATHS}}}oMath"), None) is not None:
        raise Unreadable(Unread.BESIDE_THE_TEXT, Beside.FORMULAS)


def _within(most: int, passages: Iterator[Passage]) -> Iterator[Passage]:
    for passage in passages:
        most -= len(passage.text)
        if most < 0:
            raise Unreadable(Unread.TOO_LARGE)
        yield passage


# --- styles and lists ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Style:
    heading: int | None = None
    list: tuple[str, int] | None = None
    """Which numbering, and how deep."""
    strong: bool | None = None
    emphasis: bool | None = None


def _styles(root: Element | None) -> Mapping[str, _Style]:
    """By id; what a style does not say itself, it has from the one that it is based on."""
    elements = {id: one for one in (root if root is not None else ()) if (id := value(one, "styleId"))}

    def inherited(id: str | None, left: int) -> _Style:
        element = elements.get(id or "")
        if element is None or left == 0:
            return _Style()
        own, base = _style(element), inherited(value(child(element, "basedOn")), left - 1)
        return _Style(
            own.heading or base.heading,
            own.list or base.list,
            base.strong if own.strong is None else own.strong,
            base.emphasis if own.emphasis is None else own.emphasis,
        )

    return {id: inherited(id, _MOST_BASES) for id in elements}


def _style(element: Element) -> _Style:
    name = (value(child(element, "name")) or "").casefold()
    found = _HEADING.fullmatch(name)
    heading = 1 if name == "title" else int(found[1]) if found else _outline(child(element, "pPr"))
    if value(element, "type") == "paragraph":
        listed, deep = _list(child(element, "pPr")), _DEEP_LIST.fullmatch(name)
        return _Style(heading, (listed[0], int(deep[1]) - 1) if listed and deep else listed)
    return _Style(strong=_is_on(child(element, "rPr"), "b"), emphasis=_is_on(child(element, "rPr"), "i"))


def _outline(look: Element | None) -> int | None:
    level = value(child(look, "outlineLvl")) or ""
    return int(level) + 1 if level.isdecimal() and int(level) < 9 else None


def _list(look: Element | None) -> tuple[str, int] | None:
    id, level = value(child(look, "numPr", "numId")), value(child(look, "numPr", "ilvl")) or "0"
    return (id, int(level) if level.isdecimal() else 0) if id is not None else None


def _is_on(look: Element | None, name: str) -> bool | None:
    switch = child(look, name)
    return None if switch is None else (value(switch) or "1") not in _OFF


@dataclass(frozen=True, slots=True)
class _Level:
    format: str = "bullet"
    start: int = 1


_Lists = Mapping[str, Mapping[int, _Level]]
"""By the numbering's id and the depth."""


def _lists(root: Element | None) -> _Lists:
    abstract: dict[str, dict[int, _Level]] = {}
    lists: dict[str, dict[int, _Level]] = {}
    for element in root if root is not None else ():
        if word(element) == "abstractNum":
            abstract[value(element, "abstractNumId") or ""] = dict(_levels(element))
        elif word(element) == "num":
            levels = dict(abstract.get(value(child(element, "abstractNumId")) or "", {}))
            for override in (one for one in element if word(one) == "lvlOverride"):
                levels.update(_levels(override))
                depth, start = value(override, "ilvl") or "", value(child(override, "startOverride")) or ""
                if depth.isdecimal() and start.isdecimal():
                    levels[int(depth)] = replace(levels.get(int(depth), _Level()), start=int(start))
            lists[value(element, "numId") or ""] = levels
    return lists


def _levels(element: Element) -> Iterator[tuple[int, _Level]]:
    for one in element:
        depth = value(one, "ilvl") or ""
        if word(one) == "lvl" and depth.isdecimal():
            start = value(child(one, "start")) or ""
            yield (
                int(depth),
                _Level(value(child(one, "numFmt")) or "decimal", int(start) if start.isdecimal() else 1),
            )


# --- paragraphs ---------------------------------------------------------------------------------------------


class _Reading:
    """One reading of a text from its beginning: numbered lists count on."""

    def __init__(self, styles: Mapping[str, _Style], lists: _Lists, addresses: Mapping[str, str]) -> None:
        self._styles = styles
        self._lists = lists
        self._addresses = addresses
        self._counts: defaultdict[str, dict[int, int]] = defaultdict(dict)

    def passages(self, body: Element) -> Iterator[Passage]:
        for paragraph in (one for one in body.iter() if word(one) == "p"):
            look = child(paragraph, "pPr")
            style = self._style_of(look, "pStyle")
            runs = _trimmed(joined(self._runs(paragraph, None)))
            listed = _list(look) or style.list
            heading = _outline(look) or style.heading
            if heading:
                passage = Passage(runs, Shape.HEADING, min(heading, _HIGHEST_HEADING))
            elif listed and listed[0] != "0":
                passage = self._item(runs, *listed)
            else:
                passage = Passage(runs)
            if runs:
                yield passage

    def _style_of(self, look: Element | None, name: str) -> _Style:
        return self._styles.get(value(child(look, name)) or "", _Style())

    def _item(self, runs: tuple[Run, ...], id: str, depth: int) -> Passage:
        level = self._lists.get(id, {}).get(depth, _Level())
        if level.format == "none":
            return Passage(runs)
        if level.format == "bullet":
            return Passage(runs, Shape.BULLET, depth)
        counts = self._counts[id]
        if runs:
            counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [one for one in counts if one > depth]:
            del counts[deeper]
        return Passage(runs, Shape.NUMBERED, depth, counts.get(depth, level.start))

    def _runs(self, within: Element, link: str | None) -> Iterator[Run]:
        for element in within:
            match word(element):
                case "r":
                    look = child(element, "rPr")
                    style = self._style_of(look, "rStyle")
                    text = formatting.clean("".join(_letters(element)))
                    strong, emphasis = _is_on(look, "b"), _is_on(look, "i")
                    yield Run(
                        text,
                        bool(style.strong if strong is None else strong),
                        bool(style.emphasis if emphasis is None else emphasis),
                        link,
                    )
                case "hyperlink":
                    address = self._addresses.get(value(element, "id") or "", "")
                    yield from self._runs(element, address if may_link(address) else link)
                case "pPr" | None:
                    pass
                case _:
                    yield from self._runs(element, link)


def _letters(run: Element) -> Iterator[str]:
    for element in run:
        match word(element):
            case "t":
                yield (element.text or "").replace("\n", " ")
            case "sym":
                yield "\ufffd"
            case str(name):
                yield _SIGNS.get(name, "")
            case None:
                pass


def _trimmed(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """With single blanks and without empty lines, as Markdown has it."""
    single = [replace(run, text=re.sub(r" ?\n[ \n]*", "\n", re.sub(r"[^\S\n]+", " ", run.text))) for run in runs]
    return _stripped(_stripped(single, ends=False), ends=True)


def _stripped(runs: Sequence[Run], *, ends: bool) -> tuple[Run, ...]:
    left = list(runs)
    while left:
        at = -1 if ends else 0
        text = left[at].text.rstrip() if ends else left[at].text.lstrip()
        if text:
            left[at] = replace(left[at], text=text)
            break
        left.pop(at)
    return joined(left)
