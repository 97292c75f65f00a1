"""Histories of a round that nobody thought of, lived through by the rules, with a plain log of what people did.

The log is kept beside the rules and knows nothing of them: who said what, when, of which text, and on which days whose
membership and seat held. What it must have come to is looked up there, by `test_round_histories`.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from hypothesis import strategies as st

from network.admission import Admitted, admit, redaction_takes_back
from network.changing import Superseded, Undone, objected, superseded, window_of_edit
from network.dates import PartialDate
from network.register import (
    Adviser,
    Authority,
    Body,
    BodyKind,
    Consensus,
    Membership,
    Person,
    Register,
    Role,
    Seat,
    Silence,
    StandAside,
    Voice,
    Voided,
)
from network.rounds import Reopened, closed, decision_of, extended, open_round, opened, reopened
from network.statements import Position, Round, Stance, StatementFile, Version, Via, digest_of
from network.voices import day_of, roster
from tests.network.examples import organisation, small
from tests.network.round_examples import OSLO, file, statement

CITIES = ("asker", "bodo", "drammen")
START = datetime(2026, 10, 23, 10, 0, tzinfo=UTC)
"""Friday noon in Oslo; the clocks go back in the night to Sunday."""
FOREVER = date(2100, 1, 1)


@dataclass
class Sits:
    """A person's way to a voice: from and until which day, how, and whom they stand for."""

    person: str
    city: str
    how: str
    """``seat``, ``deputy``, ``answers`` or ``prepares``."""
    acts_for: str | None = None
    since: date = date(2020, 1, 1)
    until: date = FOREVER


@dataclass
class Told:
    """What somebody said, whether or not it was let in."""

    round: int
    version: int
    voice: str
    person: str | None
    stance: Stance
    at: datetime
    click: bool
    noted: bool
    reasoned: bool
    prepared: bool
    until: datetime | None
    let_in: bool
    number: int
    redacted: bool = False


@dataclass
class Text:
    """A version: the number of the text it means, which an editorial change keeps until somebody objects."""

    number: int
    made_from: int | None
    edits: bool
    open_until: datetime | None = None
    is_void: bool = False


@dataclass
class World:
    voice: Voice
    consensus: Consensus
    disputed: str
    """The voice that most is said for: whose people do not agree among themselves."""
    now: datetime = START
    members: dict[str, date] = field(default_factory=lambda: dict.fromkeys(CITIES, FOREVER))
    sits: list[Sits] = field(default_factory=list)
    log: list[Told] = field(default_factory=list)
    texts: list[Text] = field(default_factory=list)
    windows: dict[int, list[tuple[datetime, datetime]]] = field(default_factory=dict)
    """By round: from when until when answers count, as moments."""
    stored: StatementFile = field(default_factory=lambda: file(statement=statement(proposed_by=None), versions=()))

    def register(self) -> Register:
        def day(of: date) -> PartialDate:
            return PartialDate.of(of)

        people = dict.fromkeys(one.person for one in self.sits)
        cities = {one.person: one.city for one in self.sits}
        return small(
            organisations=tuple(organisation(id) for id in (*CITIES, "ks")),
            memberships=(
                *(
                    Membership(organisation=id, role=Role.MEMBER, valid_until=day(end))
                    for id, end in self.members.items()
                ),
                Membership(organisation="ks", role=Role.PARTICIPANT),
            ),
            people=tuple(Person(id=id, name=id, organisation=cities[id]) for id in people),
            bodies=(Body(id="politisk", name="P", kind=BodyKind.PLENARY, voice=self.voice, consensus=self.consensus),),
            seats=tuple(
                Seat(
                    body="politisk",
                    person=one.person,
                    deputy_for=one.acts_for,
                    valid_from=day(one.since),
                    valid_until=day(one.until),
                )
                for one in self.sits
                if one.how in ("seat", "deputy")
            ),
            advisers=tuple(
                Adviser(
                    body="politisk",
                    person=one.person,
                    acts_for=one.acts_for or "",
                    authority=Authority.ANSWER if one.how == "answers" else Authority.PREPARE,
                    valid_from=day(one.since),
                    valid_until=day(one.until),
                )
                for one in self.sits
                if one.how in ("answers", "prepares")
            ),
        )

    @property
    def asked(self) -> Round | None:
        return open_round(self.stored)

    @property
    def latest(self) -> Round | None:
        return self.stored.rounds[-1] if self.stored.rounds else None

    def keep(self, of: Round) -> None:
        others = tuple(one for one in self.stored.rounds if one.number != of.number)
        self.stored = replace(self.stored, rounds=(*others, of))
        begun = [one.at for one in of.openings]
        ends = [moment_of(one.deadline) for one in of.openings]
        # What is open anew is open by the new deadline alone.
        ends = [*(min(end, then) for end, then in zip(ends[:-1], begun[1:], strict=True)), ends[-1]]
        self.windows[of.number] = list(zip([START - timedelta(days=9), *begun[1:]], ends, strict=True))


def moment_of(wall: datetime) -> datetime:
    """The first time that Oslo's clocks show it: two hours before UTC until 01:00 UTC on 25 October, one since. Written
    out, so that it is not the code's own way of telling."""
    return (wall - timedelta(hours=2 if wall < datetime(2026, 10, 25, 3, 0) else 1)).replace(tzinfo=UTC)


def wall_of(at: datetime) -> datetime:
    return (at + timedelta(hours=2 if at < datetime(2026, 10, 25, 1, 0, tzinfo=UTC) else 1)).replace(tzinfo=None)


# --- what can happen ----------------------------------------------------------------------------------------

_OFTEN = (Stance.SUPPORT,) * 4 + (Stance.BLOCK,) * 3
STANCES = st.sampled_from((*_OFTEN, Stance.REMARK, Stance.STAND_ASIDE, Stance.HOLD, Stance.LIFT, Stance.RETRACT))
PEOPLE = tuple(
    Sits(f"{city}-{who}", city, how, f"{city}-leder" if how != "seat" else None)
    for city in (*CITIES, "ks")
    for who, how in (("leder", "seat"), ("vara", "deputy"), ("rad", "answers"), ("hjelp", "prepares"))
)


@st.composite
def worlds(draw: st.DrawFn) -> World:
    voice = draw(st.sampled_from((Voice.ORGANISATION, Voice.ORGANISATION, Voice.PERSON)))
    consensus = Consensus(
        requires=draw(st.sampled_from(("all", "all", "all", 0.5, 0.6, 1.0))),
        silence=draw(st.sampled_from((Silence.UNANSWERED, Silence.UNANSWERED, Silence.CONSENT))),
        stand_aside=draw(st.sampled_from(StandAside)),
    )
    disputed = draw(st.sampled_from(CITIES)) + ("-leder" if voice is Voice.PERSON else "")
    world = World(voice=voice, consensus=consensus, disputed=disputed, sits=[replace(one) for one in PEOPLE])
    new_text(world, edits=False)
    open_it(world, draw)
    if draw(st.integers(0, 3)):
        the_others_support(world, draw)
    return world


def voices_in(world: World) -> tuple[str, ...]:
    if world.voice is Voice.PERSON:
        return tuple(dict.fromkeys(one.person for one in world.sits if one.how == "seat"))
    return (*CITIES, "ks")


def happen(world: World, draw: st.DrawFn) -> None:
    world.now += draw(st.sampled_from([timedelta(minutes=n) for n in (0, 1, 1, 5, 30, 120, 480)]))
    register = (leave, lose_seat, replace_person)
    while_open = (
        (answer,) * 6 + (quarrel,) * 4 + (the_others_support, redact, edit, edit, object_, object_, change, extend)
    )
    when_closed = (answer, answer, quarrel, reopen, reopen, reopen, open_it, redact)
    what = draw(st.sampled_from((*register, *((*while_open, end, end) if world.asked else when_closed))))
    what(world, draw)


def answer(world: World, draw: st.DrawFn) -> None:
    whose = world.disputed if draw(st.integers(0, 4)) else draw(st.sampled_from(voices_in(world)))
    own = [one.person for one in world.sits if whose in (one.city, one.person, one.acts_for)]
    person = draw(st.sampled_from(own if draw(st.integers(0, 5)) else [one.person for one in world.sits]))
    kind = draw(st.sampled_from(("click", "click", "words", "words", "noted", "prepared")))
    say(
        world,
        whose,
        None if kind == "noted" else person,
        draw(STANCES),
        kind,
        lag=draw(st.sampled_from([timedelta(minutes=n) for n in (0, 0, 0, 1, 10, 300)])),
        reasoned=kind != "click" and draw(st.booleans()),
        until=wall_of(world.now + timedelta(hours=draw(st.integers(1, 30)))) if draw(st.booleans()) else None,
        stale=not draw(st.integers(0, 7)),
    )


def quarrel(world: World, draw: st.DrawFn) -> None:
    """Two for the same voice, quickly after one another, and perhaps the secretariat with a note."""
    people = [one.person for one in world.sits if world.disputed in (one.city, one.person, one.acts_for)]
    two = draw(st.lists(st.sampled_from(people), min_size=2, max_size=2))
    for _ in range(draw(st.integers(2, 4))):
        kind = draw(st.sampled_from(("click", "click", "words", "words", "noted")))
        stance = draw(st.sampled_from((Stance.SUPPORT, Stance.SUPPORT, Stance.BLOCK, Stance.BLOCK, Stance.LIFT)))
        person = None if kind == "noted" else draw(st.sampled_from(two))
        say(world, world.disputed, person, stance, kind, reasoned=kind != "click")


def say(
    world: World,
    whose: str,
    person: str | None,
    stance: Stance,
    kind: str,
    *,
    lag: timedelta = timedelta(),
    reasoned: bool = False,
    until: datetime | None = None,
    stale: bool = False,
) -> None:
    of = world.latest
    assert of is not None
    version = world.texts[0].number if stale else of.version
    at = world.now - lag
    given: dict[str, Any] = {"reason": "Derfor."} if stance is Stance.BLOCK and reasoned else {}
    position = Position(
        statement=1,
        round=of.number,
        version=version,
        voice=whose,
        person=person,
        stance=stance,
        at=at,
        via={"click": Via.POLL, "noted": Via.TELEPHONE}.get(kind, Via.WORDS),
        event=f"${len(world.log)}",
        until=until if stance is Stance.HOLD else None,
        recorded_by="sekretar" if kind == "noted" else None,
        prepared=True if kind == "prepared" else None,
        row=len(world.log),
        **given,
    )
    who = roster(world.register(), of, day_of(at, OSLO))
    came = admit(who, of, world.stored.versions, world.stored.positions, position, OSLO)
    let_in = isinstance(came, Admitted)
    if let_in or came.is_recorded:
        world.stored = replace(world.stored, positions=(*world.stored.positions, position))
    world.log.append(
        Told(
            round=of.number,
            version=version,
            voice=whose,
            person=person,
            stance=stance,
            at=at,
            click=kind == "click",
            noted=kind == "noted",
            reasoned=stance is Stance.BLOCK and reasoned,
            prepared=kind == "prepared",
            until=position.until,
            let_in=let_in,
            number=len(world.log),
        )
    )


def the_others_support(world: World, draw: st.DrawFn) -> None:
    for whose in voices_in(world):
        people = [one.person for one in world.sits if one.how == "seat" and whose in (one.city, one.person)]
        if whose != world.disputed and people:
            say(world, whose, people[-1], Stance.SUPPORT, draw(st.sampled_from(("click", "words"))))


def redact(world: World, draw: st.DrawFn) -> None:
    if not world.log:
        return
    told = draw(st.sampled_from(world.log))
    by = draw(st.sampled_from((told.person or "sekretar", "asker-leder")))
    asked = next(one for one in world.stored.rounds if one.number == told.round)
    positions = list(world.stored.positions)
    for place, one in enumerate(positions):
        if one.row == told.number and redaction_takes_back(one, by, asked):
            positions[place] = replace(one, voided=Voided(at=world.now, by=by, why="trukket"))
            told.redacted = True
    world.stored = replace(world.stored, positions=tuple(positions))


def new_text(world: World, *, edits: bool, until: datetime | None = None) -> None:
    number = len(world.texts) + 1
    before = [one.number for one in world.texts if not one.is_void]
    world.texts.append(Text(number, before[-1] if before else None, edits, until))
    text = f"Tekst {number}"
    version = Version(
        statement=1,
        number=number,
        text=text,
        digest=digest_of(text),
        at=world.now,
        editorial=True if edits else None,
        objection_until=until,
    )
    world.stored = replace(world.stored, versions=(*world.stored.versions, version))


def edit(world: World, draw: st.DrawFn) -> None:
    asked = world.asked
    until = window_of_edit(asked, world.now, OSLO) if asked else None
    if asked and isinstance(until, datetime):
        new_text(world, edits=True, until=until)
        world.keep(replace(asked, version=len(world.texts)))


def object_(world: World, draw: st.DrawFn) -> None:
    asked = world.asked
    edits = [one.number for one in world.texts if one.edits and not one.is_void]
    if asked is None or not edits:
        return
    number = draw(st.sampled_from(edits))
    whose = draw(st.sampled_from(voices_in(world)))
    own = [one.person for one in world.sits if whose in (one.city, one.person)]
    person = draw(st.sampled_from(own if draw(st.integers(0, 5)) else [one.person for one in world.sits]))
    at = world.now
    done = objected(world.stored, asked, roster(world.register(), asked, day_of(at, OSLO)), number, whose, person, at)
    if isinstance(done, Undone):
        # Some forget what was made from it, and some to move the round back: it must let nothing through.
        void = {one.number for one in done.void} if draw(st.booleans()) else {number}
        why = Voided(at=at, by=person, why="innvending")
        versions = tuple(replace(one, voided=why) if one.number in void else one for one in world.stored.versions)
        world.stored = replace(world.stored, versions=versions)
        for one in world.texts:
            one.is_void = one.is_void or one.number in void
        world.keep(done.asked if draw(st.booleans()) else asked)


def change(world: World, draw: st.DrawFn) -> None:
    if world.asked is None or draw(st.booleans()):
        return
    before, texts = world.stored, list(world.texts)
    new_text(world, edits=False)
    done = superseded(world.register(), world.stored, world.asked, len(world.texts), world.now, OSLO)
    if isinstance(done, Superseded):
        world.keep(done.old)
        world.keep(done.new)
    else:
        world.stored, world.texts = before, texts


def deadline_in(world: World, draw: st.DrawFn) -> datetime:
    wall = wall_of(world.now + timedelta(hours=draw(st.integers(1, 60))))
    return wall + timedelta(hours=1) if wall.date() == date(2026, 10, 25) and wall.hour == 2 else wall


def open_it(world: World, draw: st.DrawFn) -> None:
    """The first round, and another on the same text after one that came to nothing."""
    standing = [one.number for one in world.texts if not one.is_void]
    asked = opened(world.register(), world.stored, standing[-1], deadline_in(world, draw), world.now, OSLO)
    if isinstance(asked, Round):
        world.keep(asked)


def extend(world: World, draw: st.DrawFn) -> None:
    if world.asked:
        later = extended(world.stored, world.asked, deadline_in(world, draw), world.now, OSLO)
        if isinstance(later, Round):
            world.keep(later)


def end(world: World, draw: st.DrawFn) -> None:
    if world.asked:
        decision = decision_of(world.register(), world.stored, world.asked, world.now, OSLO)
        by = draw(st.sampled_from((None, "leder")))
        done = closed(world.asked, decision, world.now, OSLO, by=by, confirmed=not draw(st.integers(0, 3)))
        if isinstance(done, Round):
            world.keep(done)


def reopen(world: World, draw: st.DrawFn) -> None:
    if world.latest and world.asked is None:
        again = reopened(world.register(), world.stored, world.latest, deadline_in(world, draw), world.now, OSLO)
        if isinstance(again, Reopened):
            world.keep(again.round)


def leave(world: World, draw: st.DrawFn) -> None:
    city = draw(st.sampled_from(CITIES))
    if world.members[city] == FOREVER:
        world.members[city] = wall_of(world.now).date() + timedelta(days=draw(st.integers(0, 2)))


def lose_seat(world: World, draw: st.DrawFn) -> None:
    """And perhaps sit as somebody's deputy from then on."""
    one = draw(st.sampled_from(world.sits))
    if one.until == FOREVER:
        one.until = wall_of(world.now).date() + timedelta(days=draw(st.integers(0, 1)))
        if draw(st.booleans()):
            whose = f"{draw(st.sampled_from(CITIES))}-leder"
            world.sits.append(Sits(one.person, one.city, "deputy", whose, since=one.until + timedelta(days=1)))


def replace_person(world: World, draw: st.DrawFn) -> None:
    city = draw(st.sampled_from(CITIES))
    name = f"{city}-ny-{len(world.sits)}"
    world.sits.append(
        Sits(name, city, "seat", since=wall_of(world.now).date() + timedelta(days=draw(st.integers(0, 1))))
    )
