"""Other questions to a body than whether it stands behind a text, as values: polls with choices, and surveys that are
answered in free words. What follows from them stands in ``answering``.

As of statements nothing is overwritten: an answer that was a mistake is voided, and a later one takes the place of an
earlier.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from pydantic import AwareDatetime

from network.dates import Period
from network.register import Record, Voice
from network.statements import Opening, Via


class QuestionKind(StrEnum):
    POLL = "poll"
    """One of some choices."""
    SURVEY = "survey"
    """Free words, from each organisation."""


class Ending(StrEnum):
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"
    """It was not to be asked after all: its answers decide nothing."""


@dataclass(frozen=True, kw_only=True)
class Question(Record):
    number: int | None = None
    """What people call it by (P1), polls and surveys alike; given when it is stored."""
    kind: QuestionKind
    body: str
    text: str
    choices: tuple[str, ...] = ()
    """Of a poll: at least two, each another. They are known by their place, counted from 1."""
    parts: tuple[str, ...] = ()
    """Of a survey: what is asked one by one, below the text, where there are several questions."""
    voice: Voice = Voice.ORGANISATION
    hidden: bool = False
    """Whether nobody is told what was answered until it has ended; who has answered, everybody is told."""
    roll: tuple[str, ...]
    """Who was asked, as of the day when it was: ids of organisations, or of people where each has a voice."""
    openings: tuple[Opening, ...]
    remind: tuple[Period, ...] = ()
    """How long before the deadline those are reminded who have not answered."""
    asked_by: str | None = None
    ended_at: AwareDatetime | None = None
    ended_by: str | None = None
    """None where the deadline closed it."""
    ending: Ending | None = None


@dataclass(frozen=True, kw_only=True)
class Answer(Record):
    """What somebody answered for a voice. The later takes the place of the earlier, by the order in which they are
    stored. One with neither a choice nor a text takes the person's own clicks back."""

    question: int
    voice: str
    """Whose: an organisation's id, or a person's."""
    person: str | None = None
    """Who said it; None where the secretariat recorded it and does not know."""
    choice: int | None = None
    """Counted from 1, in a poll."""
    text: str | None = None
    """In a survey."""
    at: AwareDatetime
    via: Via = Via.WORDS
    event: str | None = None
    recorded_by: str | None = None
    """The person of the secretariat who wrote down what was said by telephone or e-mail."""


@dataclass(frozen=True, kw_only=True)
class QuestionFile:
    """All that is stored of one question, voided answers included, in the order in which they came."""

    question: Question
    answers: tuple[Answer, ...] = ()
