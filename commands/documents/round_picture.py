"""A round as a picture (PNG): where each organisation stands, told by a word and a symbol beside the colour."""

from __future__ import annotations

import struct
from collections import Counter
from datetime import UTC

from commands.documents.contents import RoundSeen, Standing
from commands.documents.told import file_name, line, reader, told
from commands.documents.typesetting import picture
from commands.line import File
from commands.speech.reply import Value, say
from commands.speech.spans import Reader
from commands.speech.words import Words
from network.consensus import State
from network.dates import Period

MOST_IN_FULL = 12
"""More than these are shown in columns, each with its symbol only; what the symbols mean stands above."""
_COLUMNS = 4
_SHARP, _SHARP_ENOUGH = 216, 144
"""Pixels an inch: of a picture for a phone's screen, and of one that is large anyway."""
_ORDER = (*(state for state in State if state is not State.UNANSWERED), State.UNANSWERED)
_NO_ANSWER = frozenset({State.UNANSWERED, State.NEEDS_TIME, State.CONSENTS_BY_SILENCE})


def round_picture(seen: RoundSeen, words: Words) -> File:
    told_by = reader(seen.language, seen.zone, words)
    number, title = f"U{seen.number}", line(seen.title)
    answered = sum(one.state not in _NO_ANSWER for one in seen.standings)
    count = len(seen.standings)
    columns = 1 if count <= MOST_IN_FULL else 2 if count <= 2 * MOST_IN_FULL else _COLUMNS
    tally = Counter(one.state for one in seen.standings)
    data = {
        "language": seen.language.value,
        "version": told(say("picture-version", number=number, version=str(seen.version)), told_by),
        "title": title,
        "answered": told(say("picture-answered", count=answered, most=count), told_by),
        "deadline": told(say("picture-deadline", until=seen.deadline.replace(tzinfo=told_by.zone)), told_by),
        "left": told(_left(seen, told_by), told_by),
        "outcome": seen.outcome.value if seen.outcome else None,
        "columns": columns,
        "standings": [
            {"name": line(one.name), "state": one.state.value, "said": told(_said(one, told_by), told_by)}
            for one in seen.standings
        ],
        "tally": [
            {"state": state.value, "said": told(say(f"picture-{state.value}"), told_by), "count": tally[state]}
            for state in _ORDER
            if tally[state]
        ],
    }
    png = picture("round.typ", data, _SHARP if columns <= 2 else _SHARP_ENOUGH)
    width, height = struct.unpack(">II", png[16:24])
    name = file_name(told(say("picture-file", number=number, title=title), told_by), "png")
    return File(name=name, mimetype="image/png", data=png, width=width, height=height)


def _left(seen: RoundSeen, reader: Reader) -> Value:
    if seen.outcome is not None:
        return say(f"picture-{seen.outcome.value}")
    minutes = int((seen.deadline.replace(tzinfo=reader.zone).astimezone(UTC) - seen.now).total_seconds() // 60)
    if minutes < 0:
        return say("picture-over")
    if minutes == 0:
        return say("picture-moments-left")
    days, hours = minutes // (24 * 60), minutes // 60 % 24
    shown = Period(days=days, hours=hours) if days else Period(hours=hours, minutes=minutes % 60)
    return say("picture-left", period=shown)


def _said(one: Standing, reader: Reader) -> Value:
    if one.until is not None and one.state is State.NEEDS_TIME:
        return say("picture-needs-time-until", until=one.until.replace(tzinfo=reader.zone))
    return say(f"picture-{one.state.value}")
