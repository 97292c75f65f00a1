"""What a poll or a survey has come to, and whether an answer is let in.

Pure functions of what is stored and the time. One voice has one answer, whoever of its people gave it; nobody without
a seat has any, and nothing counts that was sent after the deadline or came after the end. A poll decides nothing: it
says what was answered, and a tie is a tie.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias
from zoneinfo import ZoneInfo

from network.admission import Late, NoSeat, NotOnRoll, PreparesOnly, SaidBefore, not_theirs
from network.against import Ended
from network.positions import NothingToTakeBack, stands_over
from network.questions import Answer, Ending, Question, QuestionFile, QuestionKind
from network.register import Register
from network.statements import Via
from network.voices import Roster, counted_on, deadline_of, in_time, roster

# --- what it has come to ------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Given:
    """One voice, and the answer that counts for it."""

    voice: str
    answer: Answer | None


@dataclass(frozen=True)
class Leads:
    """One choice has more voices than any other."""

    choice: int
    count: int


@dataclass(frozen=True)
class Tied:
    """Several choices have the most voices, as many each: none of them goes before the others."""

    choices: tuple[int, ...]
    count: int


@dataclass(frozen=True)
class NobodyAnswered:
    pass


@dataclass(frozen=True)
class Gathered:
    """The answers are words: nothing is counted but how many there are."""

    count: int


Result: TypeAlias = Leads | Tied | NobodyAnswered | Gathered


@dataclass(frozen=True)
class Tally:
    """What a question has come to at a moment."""

    given: tuple[Given, ...]
    """One for each voice on the roll, in its order."""
    result: Result

    @property
    def answered(self) -> tuple[Given, ...]:
        return tuple(one for one in self.given if one.answer is not None)

    @property
    def missing(self) -> tuple[str, ...]:
        return tuple(one.voice for one in self.given if one.answer is None)

    def given_for(self, choice: int) -> tuple[Given, ...]:
        """Who chose that."""
        return tuple(one for one in self.answered if one.answer and one.answer.choice == choice)


def tally_of(register: Register, file: QuestionFile, now: datetime, zone: ZoneInfo) -> Tally:
    """What a question has come to: of one that is open as it is now, of one that has ended as it was then."""
    at = file.question.ended_at or now
    roll = roster(register, file.question, counted_on(file.question, at, zone)).roll
    return tally(roll, file.answers, file.question, zone)


def tally(roll: Sequence[str], answers: Iterable[Answer], asked: Question, zone: ZoneInfo) -> Tally:
    """The one answer of each voice on the roll, and what they come to together."""
    by_voice: dict[str, list[Answer]] = {voice: [] for voice in roll}
    for answer in counted(answers, asked, zone):
        if answer.voice in by_voice:
            by_voice[answer.voice].append(answer)
    given = tuple(Given(voice, answer_of(theirs)) for voice, theirs in by_voice.items())
    return Tally(given, _result(asked, [one.answer for one in given if one.answer is not None]))


def counted(answers: Iterable[Answer], asked: Question, zone: ZoneInfo) -> tuple[Answer, ...]:
    """The answers that count: to this question, in time, of choices that it has."""
    return tuple(
        one
        for one in answers
        if one.voided is None
        and one.question == asked.number
        and in_time(asked, one.at, zone)
        and (one.choice is None or 1 <= one.choice <= len(asked.choices))
    )


def answer_of(given: Iterable[Answer]) -> Answer | None:
    """The answer of one voice: the latest, whoever of its people gave it.

    - One that takes back, takes the person's own clicks away; what was answered before them then counts again.
    - A note of the secretariat's (``recorded_by``) of what was said by telephone or e-mail never takes the place of
      what its people answered themselves; their own answer takes the place of a note.
    """
    answers: list[Answer] = []
    for one in given:
        if _takes_back(one):
            answers = [other for other in answers if not _is_own_click(other, one.person)]
        elif not stands_over(answers[-1] if answers else None, one):
            answers.append(one)
    return answers[-1] if answers else None


def _result(asked: Question, answers: Sequence[Answer]) -> Result:
    if asked.kind is QuestionKind.SURVEY:
        return Gathered(len(answers))
    counts = dict.fromkeys(range(1, len(asked.choices) + 1), 0)
    for one in answers:
        if one.choice is not None:
            counts[one.choice] += 1
    most = max(counts.values(), default=0)
    if not most:
        return NobodyAnswered()
    leading = tuple(number for number, count in counts.items() if count == most)
    return Leads(leading[0], most) if len(leading) == 1 else Tied(leading, most)


def _takes_back(answer: Answer) -> bool:
    return answer.choice is None and answer.text is None


def _is_own_click(answer: Answer, person: str | None) -> bool:
    return answer.via is Via.POLL and person is not None and answer.person == person


# --- whether an answer is let in ----------------------------------------------------------------------------


@dataclass(frozen=True)
class NoSuchChoice:
    """The poll has no choice of that number."""

    choice: int


@dataclass(frozen=True)
class OverOwnAnswer:
    """The secretariat's note of what was said by telephone or e-mail does not take the place of the own answer."""

    answer: Answer


Why: TypeAlias = (
    NotOnRoll | NoSeat | PreparesOnly | Ended | Late | SaidBefore | NothingToTakeBack | NoSuchChoice | OverOwnAnswer
)


@dataclass(frozen=True)
class Refused:
    why: Why


@dataclass(frozen=True)
class Admitted:
    answer: Answer
    before: Answer | None = None
    """What the voice's answer was until now. Where somebody else gave it, and another, they are told."""


def admit(roster: Roster, asked: Question, given: Iterable[Answer], new: Answer, zone: ZoneInfo) -> Admitted | Refused:
    """Whether an answer is let in.

    ``roster`` is that of the day on which it was sent (`voices.day_of`), ``given`` what came before it, in its order.
    """
    mine = tuple(one for one in given if one.voice == new.voice)
    why = not_theirs(roster, new) or _not_now(asked, mine, new, zone)
    if why is not None:
        return Refused(why)
    if new.choice is not None and not 1 <= new.choice <= len(asked.choices):
        return Refused(NoSuchChoice(new.choice))
    counting = counted(mine, asked, zone)
    if _takes_back(new) and not any(_is_own_click(one, new.person) and not _takes_back(one) for one in counting):
        return Refused(NothingToTakeBack())
    before = answer_of(counting)
    if before is not None and stands_over(before, new):
        return Refused(OverOwnAnswer(before))
    return Admitted(new, before)


def redaction_takes_back(answer: Answer, by: str, asked: Question) -> bool:
    """Whether an answer is gone with the event that it came with: only who gave it takes it back so, while it is
    open."""
    return answer.person == by and answer.recorded_by is None and asked.ending is None


def _not_now(asked: Question, mine: Sequence[Answer], new: Answer, zone: ZoneInfo) -> SaidBefore | Ended | Late | None:
    if new.event is not None and any(one.event == new.event for one in mine):
        return SaidBefore()
    if asked.ending is Ending.WITHDRAWN:
        return Ended(asked.ending)
    if not in_time(asked, new.at, zone):
        return Late(deadline_of(asked, zone))
    return Ended(asked.ending) if asked.ending is not None else None
