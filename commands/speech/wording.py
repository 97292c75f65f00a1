"""What differs between two texts, word by word.

Lines are matched first, and the words only within what did not match. Both are matched by their longest common
subsequence, where that is small enough to be found quickly; else first by the words that each text has only once.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeAlias

from rapidfuzz.distance import LCSseq, Opcode

from commands.speech import formatting

LONGEST_BESIDE = 160
"""Characters of an unchanged line that is shown, where it stands next to a changed one."""
SHOWN_AROUND = 80
"""Characters of an unchanged stretch within a changed line that are shown beside each change."""
MOST_COMPARED = 25_000_000
"""Pairs of words of which the longest common subsequence is looked for: about 3 MB of memory, and 20 ms."""
LEAST_KEPT = 0.25
"""Of a line's letters: where less is left of it, the line is shown as removed and another as added."""
_BREAK = "\n"
_SHOWN_BREAK = "¶"
_CUT = "…"
_WORD = re.compile(r" ?(?:\w+|[^\w\s])")


class Change(StrEnum):
    KEPT = "kept"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Stretch:
    change: Change
    text: str


@dataclass(frozen=True, slots=True)
class Compared:
    """A line of the texts, with what changed in it; one that is all kept stands beside one that is not."""

    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Lines in which nothing changed."""

    count: int


Difference: TypeAlias = tuple[Compared | LeftOut, ...]


def difference(before: str, after: str) -> Difference:
    """What differs, in the order of the texts. Blanks and empty lines are not compared; empty where nothing differs.

    A line end that was removed or added is shown as ``¶``.
    """
    old, new = _lines(before), _lines(after)
    compared: list[Compared] = []
    for alike, was, now in _matched(old, new):
        if alike:
            compared += (Compared((Stretch(Change.KEPT, line),)) for line in new[now])
        else:
            compared += _in_lines(_words_compared(old[was], new[now]))
    return tuple(_shortened(compared)) if any(_changed(line) for line in compared) else ()


def _lines(text: str) -> list[str]:
    return [line for one in formatting.clean(text).split("\n") if (line := " ".join(one.split()))]


def _changed(line: Compared) -> bool:
    return any(stretch.change is not Change.KEPT for stretch in line.stretches)


# --- matching -----------------------------------------------------------------------------------------------

_Match: TypeAlias = tuple[bool, slice, slice]
"""Whether two parts are alike, and where each of them is."""


def _matched(old: Sequence[str], new: Sequence[str]) -> list[_Match]:
    """Both sequences in parts that are alike or not, in turns."""
    numbers: dict[str, int] = {}
    a = [numbers.setdefault(one, len(numbers)) for one in old]
    b = [numbers.setdefault(one, len(numbers)) for one in new]
    pairs = [*_pairs(a, b, 0, 0), (len(a), len(b))]
    parts: list[_Match] = []
    i = j = 0
    for at, to in pairs:
        if at > i or to > j:
            parts.append((False, slice(i, at), slice(j, to)))
        if parts and parts[-1][0] and at < len(a):
            parts[-1] = (True, slice(parts[-1][1].start, at + 1), slice(parts[-1][2].start, to + 1))
        elif at < len(a):
            parts.append((True, slice(at, at + 1), slice(to, to + 1)))
        i, j = at + 1, to + 1
    return parts


def _pairs(a: list[int], b: list[int], at: int, to: int) -> Iterator[tuple[int, int]]:
    """The places of what is alike, in order; ``at`` and ``to`` are where the two parts begin."""
    first = next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    yield from ((at + n, to + n) for n in range(first))
    rest = min(len(a), len(b)) - first
    last = next((n for n in range(rest) if a[-1 - n] != b[-1 - n]), rest)
    inner_a, inner_b = a[first : len(a) - last], b[first : len(b) - last]
    at, to = at + first, to + first
    if len(inner_a) * len(inner_b) <= MOST_COMPARED:
        for block in LCSseq.opcodes(inner_a, inner_b):
            if block.tag == "equal":
                yield from ((at + n, to + n + block.dest_start - block.src_start) for n in range(*_source(block)))
    else:
        yield from _pairs_around(_anchors(inner_a, inner_b), inner_a, inner_b, at, to)
    at, to = at + len(inner_a), to + len(inner_b)
    yield from ((at + n, to + n) for n in range(last))


def _source(block: Opcode) -> tuple[int, int]:
    return block.src_start, block.src_end


def _pairs_around(
    anchors: Sequence[tuple[int, int]], a: list[int], b: list[int], at: int, to: int
) -> Iterator[tuple[int, int]]:
    """The anchors, and what is alike between them; nothing where there are none."""
    i = j = 0
    for x, y in anchors:
        yield from _pairs(a[i:x], b[j:y], at + i, to + j)
        yield at + x, to + y
        i, j = x + 1, y + 1
    if anchors:
        yield from _pairs(a[i:], b[j:], at + i, to + j)


def _anchors(a: list[int], b: list[int]) -> list[tuple[int, int]]:
    """The most that each has once and that come in the same order in both."""
    once_a, once_b = (Counter(one) for one in (a, b))
    where = {key: place for place, key in enumerate(b) if once_b[key] == 1}
    common = [(place, where[key]) for place, key in enumerate(a) if once_a[key] == 1 and key in where]
    ends: list[int] = []
    chains: list[int] = []
    before: list[int] = []
    for number, (_, place) in enumerate(common):
        length = bisect_left(ends, place)
        ends[length : length + 1] = [place]
        chains[length : length + 1] = [number]
        before.append(chains[length - 1] if length else -1)
    longest: list[tuple[int, int]] = []
    number = chains[-1] if chains else -1
    while number >= 0:
        longest.append(common[number])
        number = before[number]
    return longest[::-1]


# --- words --------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Part:
    """Words that both have, though perhaps with other blanks, or what one has in place of the other's."""

    alike: bool
    was: str
    now: str

    def followed_by(self, *others: _Part) -> _Part:
        """All of them as one that changed."""
        return _Part(
            False, self.was + "".join(one.was for one in others), self.now + "".join(one.now for one in others)
        )


def _words_compared(old: Sequence[str], new: Sequence[str]) -> Iterator[Stretch]:
    was, now = _words(old), _words(new)
    matched = _matched([word.lstrip(" ") for word in was], [word.lstrip(" ") for word in now])
    parts = _readable(_Part(alike, "".join(was[here]), "".join(now[there])) for alike, here, there in matched)
    kept = sum(len(part.now) for part in parts if part.alike)
    if parts and kept < LEAST_KEPT * max(len("".join(was)), len("".join(now))):
        parts = [parts[0].followed_by(*parts[1:])]
    for part in parts:
        if part.alike:
            yield Stretch(Change.KEPT, part.now)
            continue
        if part.was:
            yield Stretch(Change.REMOVED, part.was)
        if part.now:
            yield Stretch(Change.ADDED, part.now)


def _words(lines: Sequence[str]) -> list[str]:
    """The words and signs of the lines, each with the blank before it, and a break between lines."""
    words: list[str] = []
    for line in lines:
        words += (_BREAK, *_WORD.findall(line))
    return words[1:]


def _readable(parts: Iterable[_Part]) -> list[_Part]:
    """A few kept words between larger changes are made part of these: nobody reads a sentence in crumbs."""
    done: list[_Part] = []
    for part in parts:
        done.append(part)
        while len(done) > 2 and not done[-1].alike and done[-2].alike and _is_crumb(*done[-3:]):
            done[-3:] = [done[-3].followed_by(*done[-2:])]
    return done


def _is_crumb(first: _Part, kept: _Part, last: _Part) -> bool:
    around = (max(len(one.was), len(one.now)) for one in (first, last))
    return _BREAK not in kept.now and len(kept.now.strip()) <= min(around)


def _in_lines(stretches: Iterable[Stretch]) -> Iterator[Compared]:
    """Divided where the later text has a line end; one that it no longer has, or has anew, is shown."""
    line: list[Stretch] = []
    for stretch in stretches:
        first, *more = stretch.text.split(_BREAK)
        if stretch.change is Change.REMOVED:
            line.append(replace(stretch, text=f" {_SHOWN_BREAK} ".join((first, *more)).rstrip(" ")))
            continue
        line.append(replace(stretch, text=first))
        for text in more:
            if stretch.change is Change.ADDED:
                line.append(replace(stretch, text=f" {_SHOWN_BREAK}"))
            yield _compared(line)
            line = [replace(stretch, text=text)]
    yield _compared(line)


def _compared(line: Iterable[Stretch]) -> Compared:
    together: list[Stretch] = []
    for stretch in line:
        if together and together[-1].change is stretch.change:
            together[-1] = replace(stretch, text=together[-1].text + stretch.text)
        elif stretch.text:
            together.append(stretch)
    return Compared(tuple(together))


# --- what is shown ------------------------------------------------------------------------------------------


def _shortened(lines: Sequence[Compared]) -> Iterator[Compared | LeftOut]:
    """Without the lines far from a change, and the middle of what is long and unchanged."""
    changed = [_changed(line) for line in lines]
    waiting: list[Compared] = []
    for number, line in enumerate(lines):
        beside = any(changed[max(0, number - 1) : number + 2])
        if changed[number] or (beside and _is_short(line)):
            yield from _left_out(waiting)
            yield _cut(line)
            waiting = []
        else:
            waiting.append(line)
    yield from _left_out(waiting)


def _is_short(line: Compared) -> bool:
    return len(line.stretches[0].text) <= LONGEST_BESIDE


def _left_out(lines: Sequence[Compared]) -> Sequence[Compared | LeftOut]:
    """One short line takes no more room than the word that it is left out."""
    return lines if not lines or (len(lines) == 1 and _is_short(lines[0])) else (LeftOut(len(lines)),)


def _cut(line: Compared) -> Compared:
    last = len(line.stretches) - 1
    return Compared(
        tuple(
            replace(stretch, text=_middle_cut(stretch.text, begins=number == 0, ends=number == last))
            if stretch.change is Change.KEPT and last
            else stretch
            for number, stretch in enumerate(line.stretches)
        )
    )


def _middle_cut(text: str, *, begins: bool, ends: bool) -> str:
    """What stands next to the changes; nothing changed before what begins the line, nor after what ends it."""
    before, after = 0 if begins else SHOWN_AROUND, 0 if ends else SHOWN_AROUND
    if len(text) <= before + after + SHOWN_AROUND:
        return text
    head = text[:before].rsplit(" ", 1)[0] + " " if before else ""
    tail = " " + text[len(text) - after :].split(" ", 1)[-1] if after else ""
    return f"{head}{_CUT}{tail}"
