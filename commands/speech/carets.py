"""A line that somebody wrote, with marks under the part that a fault is about."""

from __future__ import annotations

import unicodedata

from commands.speech.formatting import RIGHT_TO_LEFT, harmless, widths, without_ping

WIDEST = 56
"""Columns of the line that are shown: about what a phone has room for."""
_CUT = "…"
_LEFT_TO_RIGHT, _END = "\u202d", "\u202c"
"""Around a line with right-to-left letters: each stands in the order it was written, so that the marks hit."""


def marked(text: str, start: int, end: int) -> tuple[str, str]:
    """The line of ``text`` in which ``start`` lies, cut around the part if it is long; and the marks to go under it.

    A part that goes on over the line's end is marked to there; an empty one gets one mark.
    """
    start = max(0, min(start, len(text)))
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", start)
    line = text[first : len(text) if last < 0 else last].rstrip()
    start = min(start - first, len(line))
    end = max(start, min(end - first, len(line)))

    shown = [_shown(c) for c in line]
    columns = widths("".join(one or "\u200b" for one in shown))
    left, right = _window(columns, start, end)
    before = (_CUT if left > 0 else "") + "".join(shown[left:start])
    after = "".join(shown[start:right]) + (_CUT if right < len(shown) else "")
    marks = " " * (sum(columns[left:start]) + (1 if left > 0 else 0)) + "^" * max(
        1, sum(columns[start : min(end, right)])
    )
    return without_ping(_in_order(f"{before}{after}".rstrip())), marks


def _shown(c: str) -> str:
    return " " if c in "\t\r\v\f\x85\u2028\u2029" else harmless(c)


def _window(columns: list[int], start: int, end: int) -> tuple[int, int]:
    """From which to before which character is shown: the part, or its beginning, and evenly what stands around it."""
    if sum(columns) <= WIDEST:
        return 0, len(columns)
    left, right, wide = start, start, 0
    while right < end and wide + columns[right] <= WIDEST - 2:
        wide += columns[right]
        right += 1
    while True:
        grown = False
        if left > 0 and wide + columns[left - 1] <= WIDEST - 2:
            left -= 1
            wide += columns[left]
            grown = True
        if right < len(columns) and right >= end and wide + columns[right] <= WIDEST - 2:
            wide += columns[right]
            right += 1
            grown = True
        if not grown:
            return left, right


def _in_order(line: str) -> str:
    turned = any(unicodedata.bidirectional(c) in RIGHT_TO_LEFT for c in line)
    return f"{_LEFT_TO_RIGHT}{line}{_END}" if turned else line
