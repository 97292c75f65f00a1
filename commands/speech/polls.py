"""The contents of a poll's events (MSC3381), in the form that clients show today."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

START = "org.matrix.msc3381.poll.start"
END = "org.matrix.msc3381.poll.end"
_TEXT = "org.matrix.msc1767.text"
_KINDS = {True: "org.matrix.msc3381.poll.disclosed", False: "org.matrix.msc3381.poll.undisclosed"}
MOST_ANSWERS = 20
"""As many as a poll may have."""


def start(question: str, answers: Sequence[tuple[str, str]], *, disclosed: bool = True) -> Mapping[str, Any]:
    """A poll of one choice: each answer with its id and what it says. What a client without polls shows is the question
    with the answers below it. ValueError for none, or more than `MOST_ANSWERS`."""
    if not 1 <= len(answers) <= MOST_ANSWERS:
        raise ValueError(f"a poll has 1 to {MOST_ANSWERS} answers")
    fallback = "\n".join((question, *(f"{number}. {text}" for number, (_, text) in enumerate(answers, 1))))
    poll = {
        "question": {_TEXT: question, "body": question, "msgtype": "m.text"},
        "kind": _KINDS[disclosed],
        "max_selections": 1,
        "answers": [{"id": id, _TEXT: text} for id, text in answers],
    }
    return {START: poll, _TEXT: fallback, "m.mentions": {}}


def end(result: str) -> Mapping[str, Any]:
    """The end of a poll, with its result in words. The relation to the poll is the outbox's to add."""
    return {END: {}, _TEXT: result, "body": result, "m.mentions": {}}
