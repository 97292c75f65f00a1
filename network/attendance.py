"""Who is expected at a meeting, who comes, who has not said, and whether there will be a quorum."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from network.consensus import needed_of
from network.meetings import Answer, Attendance, Meeting
from network.register import Body, Register, Voice, standing
from network.seats import Seated, SitsAs, seats_on
from network.voices import roll_of, voice_in

HAVE_A_VOICE = (SitsAs.MEMBER, SitsAs.EX_OFFICIO)


@dataclass(frozen=True, kw_only=True)
class Expected:
    """One who sits in the body on the meeting's day."""

    person: str
    organisation: str | None
    sits_as: SitsAs | None
    said: Attendance | None = None
    """The latest answer."""
    deputy: str | None = None
    """Where the person cannot come: the deputy who comes instead, or is asked to."""
    deputy_said: Attendance | None = None

    @property
    def comes(self) -> bool:
        return _is(self.said, Answer.COMING)

    @property
    def is_absent(self) -> bool:
        return _is(self.said, Answer.ABSENT)

    @property
    def deputy_comes(self) -> bool:
        return _is(self.deputy_said, Answer.COMING)

    @property
    def awaited(self) -> str | None:
        """The person whose answer is missing: this one, or the deputy who is asked instead."""
        if self.said is None:
            return self.person
        return self.deputy if self.deputy_said is None else None


@dataclass(frozen=True)
class Quorum:
    """Whether enough members are there to decide (vedtaksfør), counted in voices; a deputy counts for the member."""

    needed: int
    of: int
    """All who have a voice, those for whom nobody is registered included."""
    come: int
    may_come: int
    """Those who come, and those who have not said."""

    @property
    def is_met(self) -> bool:
        return self.come >= self.needed

    @property
    def is_lost(self) -> bool:
        """Whether it cannot be met by those who have not said."""
        return self.may_come < self.needed


@dataclass(frozen=True, kw_only=True)
class Turnout:
    """What is known of who comes to a meeting."""

    expected: tuple[Expected, ...]
    """By organisation, in the register's order; each person once."""
    others: tuple[str, ...]
    """People who come without being expected: advisers, guests, deputies whose member comes too."""
    quorum: Quorum | None
    """None where the charter states none."""

    @property
    def coming(self) -> tuple[Expected, ...]:
        return tuple(one for one in self.expected if one.comes)

    @property
    def absent(self) -> tuple[Expected, ...]:
        """Those who cannot come, whether or not a deputy does."""
        return tuple(one for one in self.expected if one.is_absent)

    @property
    def unanswered(self) -> tuple[Expected, ...]:
        return tuple(one for one in self.expected if one.said is None)

    @property
    def deputies(self) -> tuple[str, ...]:
        """Those who come for a member."""
        return tuple(one.deputy for one in self.expected if one.deputy is not None and one.deputy_comes)

    @property
    def awaited(self) -> tuple[str, ...]:
        """The people whose answers are missing, deputies who are asked included; each once."""
        return tuple(dict.fromkeys(one.awaited for one in self.expected if one.awaited is not None))

    @property
    def count(self) -> int:
        """How many come."""
        return len(self.coming) + len(self.deputies) + len(self.others)


def latest(attendance: Iterable[Attendance], meeting: int) -> Mapping[str, Attendance]:
    """By person, what they said last about coming to that meeting: what was sent last, and of two sent at the same
    moment the one that came last."""
    found: dict[str, Attendance] = {}
    for one in standing(attendance):
        if one.meeting == meeting and (one.person not in found or found[one.person].at <= one.at):
            found[one.person] = one
    return found


def turnout(register: Register, meeting: Meeting, attendance: Iterable[Attendance], today: date) -> Turnout:
    """Who comes, by the body's seats on the meeting's day; by today's where its day is not known.

    Those who sit in the body are expected. A deputy is when the member cannot come: the one whom the member named, else
    the first, in the register's order, who has not said no. Nobody comes for two.
    """
    day = meeting.day or today
    seating = seats_on(register, meeting.body, day, day)
    own = (one for one in seating.seated if one.deputy_for is None)
    seats = tuple(_each_once((*own, *(one for each in seating.ex_officio for one in each.people))))
    said = latest(attendance, meeting.number) if meeting.number is not None else {}
    expected = tuple(_with_deputies(seats, seating.deputies, said))
    there = {one.person for one in expected} | {one.deputy for one in expected}
    body = register.body(meeting.body)
    return Turnout(
        expected=expected,
        others=tuple(who for who, one in said.items() if one.answer is Answer.COMING and who not in there),
        quorum=_quorum(register, body, expected, day) if body and body.quorum is not None else None,
    )


def _each_once(seats: Iterable[Seated]) -> Iterator[Seated]:
    """Each person by the strongest seat: one who has a voice there is not counted as an observer."""
    found: dict[str, Seated] = {}
    for one in seats:
        known = found.get(one.person)
        if known is None or (known.sits_as not in HAVE_A_VOICE and one.sits_as in HAVE_A_VOICE):
            found[one.person] = one
    yield from found.values()


def _with_deputies(
    seats: tuple[Seated, ...], deputies: tuple[Seated, ...], said: Mapping[str, Attendance]
) -> Iterator[Expected]:
    taken = {one.person for one in seats}
    for seat in seats:
        its = said.get(seat.person)
        deputy = None
        if _is(its, Answer.ABSENT):
            named = (its.deputy,) if its and its.deputy else ()
            theirs = (one.person for one in deputies if one.deputy_for == seat.person)
            free = [one for one in dict.fromkeys((*named, *theirs)) if one not in taken]
            deputy = _first(free, said)
        if deputy is not None:
            taken.add(deputy)
        yield Expected(
            person=seat.person,
            organisation=seat.organisation,
            sits_as=seat.sits_as,
            said=its,
            deputy=deputy,
            deputy_said=said.get(deputy) if deputy is not None else None,
        )


def _first(people: list[str], said: Mapping[str, Attendance]) -> str | None:
    """Of those who may come instead one who does, else the first who has not said no."""
    coming = (one for one in people if _is(said.get(one), Answer.COMING))
    unanswered = (one for one in people if one not in said)
    return next(coming, None) or next(unanswered, None)


def _quorum(register: Register, body: Body, expected: Iterable[Expected], day: date) -> Quorum:
    has_voice = voice_in(body)
    voices = roll_of(register, body, has_voice, day)
    come: set[str] = set()
    may_come: set[str] = set()
    for one in expected:
        voice = one.person if has_voice is Voice.PERSON else one.organisation
        if voice in voices and one.sits_as in HAVE_A_VOICE:
            if one.comes or one.deputy_comes:
                come.add(voice)
            elif one.awaited is not None:
                may_come.add(voice)
    return Quorum(
        needed=needed_of(len(voices), body.quorum or 0), of=len(voices), come=len(come), may_come=len(come | may_come)
    )


def _is(said: Attendance | None, answer: Answer) -> bool:
    return said is not None and said.answer is answer
