"""People's longer texts: a small part of Markdown, read into passages and written again.

Paragraphs, headings, lists, bold, italic and links are read; whatever else Markdown or HTML could mean stands there as
it was written. So nothing of a text is hidden from those who are asked to stand behind it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from commands.speech import formatting

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

MOST_MARKS, MOST_LINES = 40_000, 10_000
"""A text with more than these is not read as Markdown: it would take seconds, and nobody writes so."""
MOST_TRIED = 1000
"""In a text with more passages that have looks or marks in them, these are written without looks: trying each takes
a millisecond."""
_MARKS = "[*_<\\"
_LINKED = frozenset({"http", "https", "mailto"})


class Shape(StrEnum):
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    BULLET = "bullet"
    NUMBERED = "numbered"


@dataclass(frozen=True, slots=True)
class Run:
    """Letters of one look; a line end in them is one that the reader shall see."""

    text: str
    strong: bool = False
    emphasis: bool = False
    link: str | None = None
    """Where it leads: http, https or mailto."""

    @property
    def address(self) -> str | None:
        """Where it leads, if that is not what it says: what has to be told beside it on paper."""
        text = self.text.strip()
        return None if self.link in (text, f"mailto:{text}") else self.link


@dataclass(frozen=True, slots=True)
class Passage:
    runs: tuple[Run, ...]
    shape: Shape = Shape.PARAGRAPH
    level: int = 0
    """Of a heading from 1 to 6; else how many lists it stands within, for an item its own not counted."""
    number: int | None = None
    """Of a numbered item."""

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


def passages(text: str) -> tuple[Passage, ...]:
    """A text in Markdown, passage by passage; control characters are left out. A line end is a line end."""
    clean = formatting.clean(text)
    if sum(map(clean.count, _MARKS)) > MOST_MARKS or clean.count("\n") > MOST_LINES:
        plain = (" ".join(line.split()) for line in clean.split("\n"))
        return tuple(Passage((Run(line),)) for line in plain if line)
    return tuple(_read(_markdown().parse(clean)))


def markdown(text: Sequence[Passage]) -> str:
    """Passages written as Markdown, which `passages` reads as the same; emphasis that cannot be written is left out."""
    many = sum(not all(map(_is_bare, passage.runs)) for passage in text) > MOST_TRIED
    written: list[str] = []
    before: Passage | None = None
    for each in text:
        passage = _not_too_deep(each, before)
        if before is not None:
            in_list = before.shape is passage.shape and passage.shape in _ITEMS
            written.append("\n" if in_list else "\n\n")
        written.append(_written(passage, _escaped_text if many else _marked_up))
        before = passage
    return "".join(written)


# --- reading ------------------------------------------------------------------------------------------------


@cache
def _markdown() -> MarkdownIt:
    from markdown_it import MarkdownIt

    reader = MarkdownIt("zero")
    reader.enable(["heading", "lheading", "list", "emphasis", "link", "autolink", "newline", "escape"])
    reader.validateLink = may_link  # type: ignore[assignment,method-assign]
    return reader


def may_link(address: str) -> bool:
    """Whether it leads to a page or a mailbox; one to a person or a room in Matrix would look like a call to them."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in _LINKED and parts.netloc.casefold().removeprefix("www.") != "matrix.to"


_ITEMS = (Shape.BULLET, Shape.NUMBERED)


def _read(tokens: Sequence[Token]) -> Iterator[Passage]:
    lists: list[Shape] = []
    number: int | None = None
    begins_item = False
    heading = 0
    for token in tokens:
        match token.type:
            case "bullet_list_open":
                lists.append(Shape.BULLET)
            case "ordered_list_open":
                lists.append(Shape.NUMBERED)
            case "bullet_list_close" | "ordered_list_close":
                lists.pop()
            case "list_item_open":
                begins_item, number = True, int(token.info) if token.info.isdecimal() else None
            case "list_item_close":
                begins_item = False
            case "heading_open":
                heading = int(token.tag[1:])
            case "heading_close":
                heading = 0
            case "inline" if runs := _runs(token.children or ()):
                if heading:
                    yield Passage(runs, Shape.HEADING, heading)
                elif begins_item:
                    yield Passage(runs, lists[-1], len(lists) - 1, number if lists[-1] is Shape.NUMBERED else None)
                else:
                    yield Passage(runs, level=len(lists))
                begins_item = False
            case _:
                pass


def _runs(tokens: Iterable[Token]) -> tuple[Run, ...]:
    runs: list[Run] = []
    look = Run("")
    for token in tokens:
        match token.type:
            case "strong_open" | "strong_close":
                look = replace(look, strong=token.nesting > 0)
            case "em_open" | "em_close":
                look = replace(look, emphasis=token.nesting > 0)
            case "link_open":
                look = replace(look, link=str(token.attrs["href"]))
            case "link_close":
                look = replace(look, link=None)
            case "softbreak" | "hardbreak":
                runs.append(replace(look, text="\n"))
            case _:
                runs.append(replace(look, text=token.content))
    return joined(runs)


def joined(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Neighbours of the same look as one."""
    together: list[Run] = []
    for run in runs:
        if together and replace(together[-1], text=run.text) == run:
            together[-1] = replace(run, text=together[-1].text + run.text)
        elif run.text:
            together.append(run)
    return tuple(together)


# --- writing ------------------------------------------------------------------------------------------------


def _not_too_deep(passage: Passage, before: Passage | None) -> Passage:
    """An item stands within one that is there."""
    if passage.shape is Shape.HEADING:
        return passage
    is_in_list = before is not None and (before.shape in _ITEMS or (before.shape is Shape.PARAGRAPH and before.level))
    deepest = before.level + (before.shape in _ITEMS) if before is not None and is_in_list else 0
    return replace(passage, level=min(passage.level, deepest))


def _written(passage: Passage, marked_up: Callable[[tuple[Run, ...]], str]) -> str:
    match passage.shape:
        case Shape.HEADING:
            mark, indent = "#" * passage.level + " ", 0
            passage = replace(
                passage, runs=tuple(replace(run, text=run.text.replace("\n", " ")) for run in passage.runs)
            )
        case Shape.BULLET:
            mark, indent = "- ", 4 * passage.level
        case Shape.NUMBERED:
            mark, indent = f"{passage.number or 1}. ", 4 * passage.level
        case Shape.PARAGRAPH:
            mark, indent = "", 4 * passage.level
    margin = " " * (indent + len(mark))
    lines = marked_up(passage.runs).split("\n")
    return " " * indent + mark + f"\n{margin}".join(lines)


def _marked_up(runs: tuple[Run, ...]) -> str:
    """The first way of writing that is read as the same again: plainly, with marks escaped, without emphasis."""
    if all(_is_bare(run) for run in runs):
        return "".join(run.text for run in runs)
    wanted = _meaning(runs)
    for written in ("".join(_run(run, _bare) for run in runs), "".join(_run(run, _escaped) for run in runs)):
        if _meaning(_read_again(written)) == wanted:
            return written
    return _escaped_text(runs)


def _escaped_text(runs: tuple[Run, ...]) -> str:
    return _escaped("".join(run.text for run in runs))


def _is_bare(run: Run) -> bool:
    return replace(run, text="") == Run("") and not _MEANS_MORE.search(run.text)


_MEANS_MORE = re.compile(r"[\\*_\[\]<]|^\s*(?:[#+=-]|\d+[.)])", re.MULTILINE)
"""What may be read as more than the letters that it is."""


def _read_again(text: str) -> tuple[Run, ...]:
    read = tuple(_read(_markdown().parse(text)))
    return read[0].runs if len(read) == 1 and read[0].shape is Shape.PARAGRAPH else ()


def _meaning(runs: Iterable[Run]) -> tuple[Run, ...]:
    """The runs with the look of blanks left out of account."""
    return joined(
        Run(piece) if piece.isspace() else replace(run, text=piece)
        for run in runs
        for piece in re.split(r"(\s+)", run.text)
        if piece
    )


def _run(run: Run, written: Callable[[str], str]) -> str:
    core = run.text.strip()
    if not core:
        return run.text
    start = run.text.index(core)
    mark = "**" * run.strong + "*" * run.emphasis
    body = f"{mark}{written(core)}{mark[::-1]}"
    if run.link is not None:
        address = run.link if re.fullmatch(r"[^\s()<>]+", run.link) else f"<{run.link}>"
        body = f"[{body}]({address})" if run.address else f"<{run.text.strip()}>"
    return run.text[:start] + body + run.text[start + len(core) :]


def _bare(text: str) -> str:
    return text


def _escaped(text: str) -> str:
    marks = re.sub(r"([\\*_\[\]<])", r"\\\1", text)
    return re.sub(r"(?m)^(\s*)([#+=-]|\d+(?=[.)]))", _escaped_start, marks)


def _escaped_start(found: re.Match[str]) -> str:
    return found[1] + (f"{found[2]}\\" if found[2].isdecimal() else f"\\{found[2]}")
