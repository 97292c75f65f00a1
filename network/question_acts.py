"""What people do to a poll or a survey, and who may: asking it, giving it more time, ending it, reopening it.

`answering` has what it has come to.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from network.against import Against, Declined, Ended, NobodyHasAVoice, StillRuns
from network.answering import tally_of
from network.deadlines import REMIND, not_extendable, wrong_deadline
from network.questions import Ending, Question, QuestionFile, QuestionKind
from network.register import Body, Register, Voice
from network.standing import Standing
from network.statements import Opening
from network.voices import day_of, deadline_of, is_over, roll_of, voice_in


def may_ask(who: Standing, body: str) -> bool:
    """Whether somebody may ask a body: its secretariat, its chair, who has a voice or proposes there (an observer
    only speaks), and who acts for one of those."""
    seats = (*who.represents, *who.deputises, *who.participates)
    return (
        who.serves(body)
        or who.is_chair_of(body)
        or any(one.body == body for one in seats)
        or any(one.body == body for one in who.advises)
    )


def may_end(who: Standing, asked: Question) -> bool:
    """Whether somebody may give it more time, end it or reopen it: who asked, the chair, and the secretariat."""
    is_own = bool(who.person) and who.person == asked.asked_by
    return is_own or who.is_chair_of(asked.body) or who.serves(asked.body)


def opened(
    register: Register,
    body: Body,
    kind: QuestionKind,
    text: str,
    deadline: datetime,
    now: datetime,
    zone: ZoneInfo,
    *,
    choices: tuple[str, ...] = (),
    parts: tuple[str, ...] = (),
    voice: Voice | None = None,
    hidden: bool = False,
    by: str | None = None,
) -> Question | Declined:
    """A question to a body, with the roll of the day, until ``deadline`` (wall time).

    Those have a voice who have one in a round; a survey always asks organisations.
    """
    reasons: list[Against] = list(wrong_deadline(deadline, now, zone))
    has_voice = Voice.ORGANISATION if kind is QuestionKind.SURVEY else voice or voice_in(body)
    roll = roll_of(register, body, has_voice, day_of(now, zone))
    if not roll:
        reasons.append(NobodyHasAVoice(body.id))
    if reasons:
        return Declined(tuple(reasons))
    rules = body.consensus
    return Question(
        kind=kind,
        body=body.id,
        text=text,
        choices=choices,
        parts=parts,
        voice=has_voice,
        hidden=hidden,
        roll=roll,
        openings=(Opening(at=now, deadline=deadline, by=by),),
        remind=REMIND if rules is None or rules.remind is None else rules.remind,
        asked_by=by,
    )


def extended(
    asked: Question, deadline: datetime, now: datetime, zone: ZoneInfo, *, by: str | None = None
) -> Question | Declined:
    """The question with a later deadline, before it has ended."""
    reasons = (Ended(asked.ending),) if asked.ending is not None else not_extendable(asked, deadline, now, zone)
    if reasons:
        return Declined(reasons)
    return replace(asked, openings=(*asked.openings, Opening(at=now, deadline=deadline, by=by)))


def ended(asked: Question, ending: Ending, now: datetime, *, by: str | None = None) -> Question:
    """The question as it is from now on: ended by a person, or by its deadline where ``by`` is None. ValueError for
    one that has ended already."""
    if asked.ending is not None:
        raise ValueError(f"P{asked.number} has ended")
    return replace(asked, ending=ending, ended_at=now, ended_by=by)


@dataclass(frozen=True)
class Reopened:
    question: Question
    asks: tuple[str, ...]
    """The voices that have not answered: only these are called."""


def reopened(
    register: Register, file: QuestionFile, deadline: datetime, now: datetime, zone: ZoneInfo, *, by: str | None = None
) -> Reopened | Declined:
    """One that was closed, or whose deadline has passed, open anew; what was answered stands. The roll stays what it
    was, without those who have left."""
    asked, reasons = file.question, list(wrong_deadline(deadline, now, zone))
    if asked.ending is Ending.WITHDRAWN:
        reasons.append(Ended(asked.ending))
    elif asked.ending is None and not is_over(asked, now, zone):
        reasons.append(StillRuns(deadline_of(asked, zone)))
    if reasons:
        return Declined(tuple(reasons))
    openings = (*asked.openings, Opening(at=now, deadline=deadline, by=by))
    again = replace(asked, openings=openings, ending=None, ended_at=None, ended_by=None)
    return Reopened(again, tally_of(register, replace(file, question=again), now, zone).missing)
