"""What the position of one voice is, when several people speak for it and each more than once (DESIGN §4)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeAlias

from network.statements import Position, Stance, Via


@dataclass(frozen=True)
class OverOwnAnswer:
    """The secretariat's note of what was said by telephone or e-mail does not take the place of the own answer."""

    answer: Position


@dataclass(frozen=True)
class ObjectionStands:
    """An objection stands, and this answer does not lift it: that takes LIFT, in words."""

    objection: Position


@dataclass(frozen=True)
class NothingToLift:
    """There is no objection to withdraw."""


@dataclass(frozen=True)
class NothingToTakeBack:
    """The person has no click of their own that could be taken back."""


class Noted(Protocol):
    """An answer that the secretariat may have written down."""

    @property
    def recorded_by(self) -> str | None: ...


def stands_over(own: Noted | None, new: Noted) -> bool:
    """Whether what somebody answered themselves stands over what the secretariat would write down for them."""
    return own is not None and own.recorded_by is None and new.recorded_by is not None


NoEffect: TypeAlias = OverOwnAnswer | ObjectionStands | NothingToLift | NothingToTakeBack


def position_of(given: Iterable[Position]) -> Position | None:
    """The position of one voice: the latest one by its people, in the order in which they came.

    - A later answer takes the place of an earlier one, whoever of its people gave it; but an objection stands against
      its colleagues' answers until one of them withdraws it in so many words (LIFT). Who raised it may answer anew, by
      a click only as long as no reason was given. Where several have objected, none answers the others' away.
    - LIFT takes the objections away and puts nothing in their place: what the position then is, is asked. Nor does
      what was said before come back: that was another situation.
    - RETRACT takes the person's own clicks back, but no objection that has its reason.
    - A note of the secretariat's (``recorded_by``) of what was said by telephone or e-mail never takes the place of
      what the organisation said itself, other than that it needs time, which is no answer. The organisation's own
      answer takes the place of a note; of a noted objection in words, and not by a click.

    Of several objections it is the latest that has a reason.
    """
    answers = _answers(given)
    objections = _objections(answers)
    with_reason = [one for one in objections if one.reason is not None]
    return (with_reason or objections or answers or (None,))[-1]


def why_no_effect(given: Iterable[Position], new: Position) -> NoEffect | None:
    """Why something that is said for a voice changes nothing after what was given before; None where it does. See
    `position_of`."""
    return _hindrance(_answers(given), new)


def _answers(given: Iterable[Position]) -> tuple[Position, ...]:
    """The answers of one voice that have had effect and were not taken away, the latest last."""
    answers: list[Position] = []
    for one in given:
        if _hindrance(answers, one) is not None:
            continue
        match one.stance:
            case Stance.LIFT:
                answers.clear()
            case Stance.RETRACT:
                answers = [other for other in answers if not _is_taken_back(other, one)]
            case _:
                answers.append(one)
    return tuple(answers)


def _objections(answers: Sequence[Position]) -> tuple[Position, ...]:
    """Those that stand: nothing was answered after them."""
    since = len(answers)
    while since and answers[since - 1].stance is Stance.BLOCK:
        since -= 1
    return tuple(answers[since:])


def _hindrance(answers: Sequence[Position], new: Position) -> NoEffect | None:
    objections = _objections(answers)
    match new.stance:
        case Stance.RETRACT:
            return None if any(_is_taken_back(one, new) for one in answers) else NothingToTakeBack()
        case Stance.LIFT:
            own = [one for one in objections if one.recorded_by is None]
            if not objections:
                return NothingToLift()
            if own and new.recorded_by is not None:
                return OverOwnAnswer(own[-1])
            return ObjectionStands(objections[-1]) if new.via is Via.POLL else None
    latest = answers[-1] if answers else None
    if latest and stands_over(latest, new) and latest.stance is not Stance.HOLD:
        return OverOwnAnswer(latest)
    if new.stance is Stance.BLOCK:
        return None
    unanswered = [one for one in objections if not _may_answer_anew(one, new)]
    return ObjectionStands(unanswered[-1]) if unanswered else None


def _may_answer_anew(objection: Position, new: Position) -> bool:
    if new.recorded_by is not None:
        return objection.recorded_by is not None
    if objection.recorded_by is not None:
        return new.via is not Via.POLL
    is_own = objection.person is not None and objection.person == new.person
    return is_own and (new.via is not Via.POLL or objection.reason is None)


def _is_taken_back(given: Position, by: Position) -> bool:
    is_own_click = given.via is Via.POLL and given.person is not None and given.person == by.person
    return is_own_click and not (given.stance is Stance.BLOCK and given.reason is not None)
