"""What becomes of a round when its text is changed: a new text is asked about anew, an editorial change keeps what was
answered unless somebody objects to its being one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from network.against import Closed, Declined, NotEditorial, NoTimeToObject, NoVoice, WindowOver
from network.consensus import same_text
from network.register import Register, standing
from network.rounds import not_running, opened
from network.statements import Outcome, Round, StatementFile, Version
from network.voices import Capacity, Roster, deadline_of, length_of

LONGEST_WINDOW = timedelta(hours=24)
SHARE_OF_ROUND = 4


@dataclass(frozen=True)
class Superseded:
    old: Round
    new: Round


def superseded(
    register: Register,
    file: StatementFile,
    asked: Round,
    version: int,
    now: datetime,
    zone: ZoneInfo,
    *,
    deadline: datetime | None = None,
    by: str | None = None,
) -> Superseded | Declined:
    """The round closed by a new text, and the one on that text: until the same deadline where none is given. ``file``
    has the new version already. The roll is taken anew."""
    stands = not_running(asked, now, zone)
    if stands:
        return Declined(stands)
    old = replace(asked, outcome=Outcome.SUPERSEDED, closed_at=now, closed_by=by)
    after = replace(file, rounds=tuple(old if one.number == asked.number else one for one in file.rounds))
    until = deadline or asked.openings[-1].deadline
    new = opened(register, after, version, until, now, zone, urgent=asked.urgent, by=by)
    return new if isinstance(new, Declined) else Superseded(old, new)


def window_of_edit(asked: Round, now: datetime, zone: ZoneInfo) -> datetime | Declined:
    """Until when an editorial change that is made now may be objected to: a day, or a quarter of the round where that
    is less (DESIGN §4). One for which less is left of the round is declined: nobody's position is moved to a text that
    they had no time to object to."""
    stands = not_running(asked, now, zone)
    if stands:
        return Declined(stands)
    window = min(LONGEST_WINDOW, length_of(asked, zone) / SHARE_OF_ROUND)
    if now + window > deadline_of(asked, zone):
        return Declined((NoTimeToObject(window),))
    return now + window


@dataclass(frozen=True)
class Undone:
    """An editorial change, objected to."""

    void: tuple[Version, ...]
    """The change, and those that were made from it: to be voided."""
    asked: Round
    """Moved back to the text before it."""


def objected(
    file: StatementFile, asked: Round, who: Roster, number: int, voice: str, person: str, at: datetime
) -> Undone | Declined:
    """What it comes to when somebody objects for a voice to a change's being editorial: it is void. ``who`` is the
    roster of the day of the objection."""
    mine = next((one for one in who.entitled.get(person, ()) if one.voice == voice), None)
    if mine is None or mine.capacity is Capacity.PREPARES:
        return Declined((NoVoice(voice),))
    if asked.outcome is not None:
        return Declined((Closed(asked.outcome),))
    version = next((one for one in standing(file.versions) if one.number == number and one.editorial), None)
    covered = same_text(file.versions, asked.version)
    earlier = [one for one in covered if one < number]
    if version is None or number not in covered or not earlier:
        return Declined((NotEditorial(),))
    if version.objection_until is not None and at > version.objection_until:
        return Declined((WindowOver(version.objection_until),))
    void = _made_from(file.versions, number)
    return Undone(void, replace(asked, version=max(earlier)))


def _made_from(versions: Sequence[Version], number: int) -> tuple[Version, ...]:
    """A version, and those that only editorial changes divide from it."""
    return tuple(one for one in standing(versions) if number in same_text(versions, one.number))
