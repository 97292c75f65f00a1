"""Rounds to test the rules on: eight cities, asked on a Friday until the Saturday."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from network.register import (
    Adviser,
    Authority,
    Body,
    BodyKind,
    Consensus,
    Register,
    Role,
    Silence,
    Voided,
)
from network.statements import (
    Opening,
    Position,
    Round,
    Stance,
    Statement,
    StatementFile,
    Version,
    Via,
    digest_of,
)
from tests.network.examples import member, organisation, person, seat, small

OSLO = ZoneInfo("Europe/Oslo")
CITIES = ("oslo", "bergen", "trondheim", "stavanger", "baerum", "kristiansand", "tromso", "drammen")
OPENED = datetime(2026, 11, 6, 13, 0, tzinfo=UTC)
"""Friday at 14:00 in Oslo."""
DEADLINE = datetime(2026, 11, 7, 14, 0)
END = datetime(2026, 11, 7, 13, 0, tzinfo=UTC)
DURING = OPENED + timedelta(hours=2)
AFTER = END + timedelta(milliseconds=1)
MINUTE = timedelta(minutes=1)
CONSENSUS = Consensus(requires="all", silence=Silence.UNANSWERED)


def mayor(city: str) -> str:
    return f"ordforer-{city}"


def cities(*, consensus: Consensus | None = CONSENSUS, **more: Any) -> Register:
    """The cities, each with a mayor; KS takes part; Drammen has a deputy, and two advisers."""
    given: dict[str, Any] = {
        "organisations": tuple(organisation(id) for id in (*CITIES, "ks")),
        "memberships": (*(member(id) for id in CITIES), member("ks", Role.PARTICIPANT)),
        "people": (
            *(person(mayor(id), id) for id in (*CITIES, "ks")),
            person("vara", "drammen"),
            person("radgiver", "drammen"),
            person("sjef", "drammen"),
        ),
        "bodies": (Body(id="politisk", name="Politisk", kind=BodyKind.PLENARY, consensus=consensus),),
        "seats": (
            *(seat("politisk", mayor(id)) for id in (*CITIES, "ks")),
            seat("politisk", "vara", deputy_for=mayor("drammen")),
        ),
        "advisers": (
            Adviser(body="politisk", person="radgiver", acts_for=mayor("drammen")),
            Adviser(body="politisk", person="sjef", acts_for=mayor("drammen"), authority=Authority.ANSWER),
        ),
    }
    return small(**(given | more))


def opening(at: datetime = OPENED, deadline: datetime = DEADLINE) -> Opening:
    return Opening(at=at, deadline=deadline)


def asked(*openings: Opening, **more: Any) -> Round:
    given: dict[str, Any] = {
        "statement": 1,
        "number": 1,
        "version": 1,
        "body": "politisk",
        "roll": CITIES,
        "openings": openings or (opening(),),
    }
    return Round(**(given | more))


def version(number: int = 1, at: datetime = OPENED - MINUTE, **more: Any) -> Version:
    text = f"Byene vil ha bane, {number}."
    return Version(statement=1, number=number, text=text, digest=digest_of(text), at=at, **more)


def void(at: datetime = DURING) -> Voided:
    return Voided(at=at, by="sekretariat", why="innvending")


def said(stance: Stance, voice: str = "drammen", **more: Any) -> Position:
    """By the mayor, in words, two hours after the opening, where nothing else is said."""
    given: dict[str, Any] = {
        "statement": 1,
        "round": 1,
        "version": 1,
        "voice": voice,
        "person": mayor(voice),
        "at": DURING,
    }
    if stance is Stance.BLOCK and "reason" not in more and more.get("via") is not Via.POLL:
        given["reason"] = "Vi mangler et vedtak."
    return Position(stance=stance, **(given | more))


def click(stance: Stance, voice: str = "drammen", **more: Any) -> Position:
    return said(stance, voice, via=Via.POLL, **more)


def noted(stance: Stance, voice: str = "drammen", **more: Any) -> Position:
    """What the secretariat wrote down of a telephone call, without saying whose words they were."""
    return said(stance, voice, **({"person": None, "via": Via.TELEPHONE, "recorded_by": "sekretar"} | more))


def supported(*but: str) -> tuple[Position, ...]:
    """All support it, other than these."""
    return tuple(said(Stance.SUPPORT, city) for city in CITIES if city not in but)


def statement(**more: Any) -> Statement:
    given: dict[str, Any] = {
        "number": 1,
        "body": "politisk",
        "title": "Bane",
        "proposed_by": "oslo",
        "proposer": mayor("oslo"),
        "at": OPENED - MINUTE,
    }
    return Statement(**(given | more))


def file(**more: Any) -> StatementFile:
    return StatementFile(**({"statement": statement(), "versions": (version(),)} | more))
