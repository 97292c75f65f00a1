"""What in a charter's proceedings cannot be true together: references to nothing, doubles, and contradictions.

Statements and meetings are named by their numbers, and what belongs to one by its own. As in ``charter_check`` only
what is certain is refused.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from network.charter_check import Known, refer, rows_of, unique
from network.charter_faults import Findings
from network.charter_layout import is_provisional, key_of
from network.charter_reading import Draft, Placed
from network.charter_values import kinds_of
from network.identity import IDENTITY
from network.meetings import MEMBERS, Attendance, Item, Meeting, Task
from network.proceedings import Proceedings
from network.questions import Answer, Question, QuestionKind
from network.register import Network, Record, Voice
from network.statements import Dispatch, Input, Issue, Opening, Position, Round, Statement, Version, digest_of
from network.voices import instant

FARTHEST_ZONE = timedelta(hours=14)
"""How far from UTC a place's time may be."""

_PEOPLE: Mapping[type[Record], tuple[str, ...]] = {
    Statement: ("proposer", "withdrawn_by"),
    Version: ("by",),
    Input: ("person",),
    Round: ("opened_by", "closed_by"),
    Position: ("person", "recorded_by"),
    Issue: ("by",),
    Dispatch: ("by",),
    Meeting: ("called_by", "cancelled_by"),
    Item: ("proposer", "decided_by"),
    Attendance: ("person", "by", "deputy"),
    Task: ("by", "done_by"),
    Question: ("asked_by", "ended_by"),
    Answer: ("person", "recorded_by"),
}
_ORGANISATIONS: Mapping[type[Record], tuple[str, ...]] = {
    Statement: ("proposed_by",),
    Input: ("organisation",),
    Issue: ("on_behalf_of",),
    Item: ("proposed_by",),
}
_BODIES: Mapping[type[Record], tuple[str, ...]] = dict.fromkeys(
    (Statement, Round, Meeting, Item, Task, Question), ("body",)
)
_PEOPLE_OR_ORGANISATIONS: Mapping[type[Record], tuple[str, ...]] = {Item: ("introduced_by", "contributions")}
_OWNERS: Mapping[type[Record], tuple[str, ...]] = {Task: ("owner",)}
_OF_A_VERSION = (Input, Round, Position, Issue)


def check(draft: Draft, found: Findings) -> None:
    """All that is contradictory in what a file says of its proceedings goes to ``found``."""
    _numbers(draft, found)
    _references(draft, found)
    _versions(draft, found)
    _rounds(draft, found)
    _positions(draft, found)
    _issues(draft, found)
    _meetings(draft, found)
    _questions(draft, found)


def _numbers(draft: Draft, found: Findings) -> None:
    for kind in kinds_of(Proceedings).values():
        *owner, last = IDENTITY[kind]
        if last == "number":
            for rows in _grouped(rows_of(draft, kind), *owner).values():
                unique(rows, lambda one: one.number, found, "number", "charter-number-twice")


def _grouped(rows: Iterable[Placed[Any]], *keys: str) -> Mapping[tuple[Any, ...], list[Placed[Any]]]:
    groups: dict[tuple[Any, ...], list[Placed[Any]]] = defaultdict(list)
    for row in rows:
        groups[tuple(getattr(row.record, key) for key in keys)].append(row)
    return groups


def _references(draft: Draft, found: Findings) -> None:
    known = Known.of(draft)
    anyone = known.people | known.organisations
    for references, ids, code in (
        (_PEOPLE, known.people, "charter-unknown-person"),
        (_ORGANISATIONS, known.organisations, "charter-unknown-organisation"),
        (_BODIES, known.bodies, "charter-unknown-body"),
        (_PEOPLE_OR_ORGANISATIONS, anyone, "charter-unknown-introducer"),
        (_OWNERS, anyone | {MEMBERS}, "charter-unknown-owner"),
    ):
        for kind, fields in references.items():
            for row in rows_of(draft, kind):
                for field in fields:
                    refer(getattr(row.record, field), row.at(key_of(kind, field)), ids, code, found)


def _refer_to_voices(row: Placed[Any], field: str, voice: Voice, known: Known, found: Findings) -> None:
    """Whose voice it is: an organisation's, or a person's where each person has one."""
    ids, code = (
        (known.people, "charter-unknown-person")
        if voice is Voice.PERSON
        else (known.organisations, "charter-unknown-organisation")
    )
    refer(getattr(row.record, field), row.at(field), ids, code, found)


# --- what belongs to a statement ----------------------------------------------------------------------------


def _versions(draft: Draft, found: Findings) -> None:
    for row in draft.of(Version):
        if row.sound and row.record.digest != digest_of(row.record.text):
            found.add(row.at("digest"), "charter-digest", number=row.record.number)
    there = _numbers_of(draft, Version)
    for kind in _OF_A_VERSION:
        for one in rows_of(draft, kind):
            of = one.record.statement
            if one.record.version not in there.get(of, ()) and (Version, of) not in draft.lost:
                found.add(one.at("version"), "charter-no-such-version", number=one.record.version)


def _numbers_of(draft: Draft, kind: type) -> Mapping[int, set[int]]:
    """By statement, the numbers of what belongs to it."""
    numbers: dict[int, set[int]] = defaultdict(set)
    for row in rows_of(draft, kind):
        numbers[row.record.statement].add(row.record.number)
    return numbers


def _rounds(draft: Draft, found: Findings) -> None:
    known, zone = Known.of(draft), _zone(draft)
    for row in draft.of(Round):
        one = row.record
        _refer_to_voices(row, "roll", one.voice, known, found)
        _openings(row, known, zone, found)
        if one.outcome is None and (one.closed_at is not None or one.closed_by is not None):
            found.add(row.at("outcome"), "charter-closed-without-outcome")


def _openings(row: Placed[Any], known: Known, zone: ZoneInfo | None, found: Findings) -> None:
    if not row.record.openings:
        found.add(row.at("openings"), "charter-round-never-opened")
    for number, opening in enumerate(row.record.openings):
        refer(opening.by, row.at("openings", number, "by"), known.people, "charter-unknown-person", found)
        if _latest(opening, zone) < opening.at:
            when = {"deadline": f"{opening.deadline:%Y-%m-%dT%H:%M}"}
            found.add(row.at("openings", number, "deadline"), "charter-deadline-before-opening", **when)


def _latest(opening: Opening, zone: ZoneInfo | None) -> datetime:
    """The latest moment that a deadline can mean."""
    if zone is not None:
        return instant(opening.deadline, zone)
    return opening.deadline.replace(tzinfo=UTC) + FARTHEST_ZONE


def _zone(draft: Draft) -> ZoneInfo | None:
    named = [row.record.timezone for row in draft.of(Network) if row.sound and row.record.timezone]
    return ZoneInfo(named[0]) if named else None


def _positions(draft: Draft, found: Findings) -> None:
    known = Known.of(draft)
    rounds = {(row.record.statement, row.record.number): row.record for row in draft.of(Round)}
    for row in draft.of(Position):
        one = row.record
        asked = rounds.get((one.statement, one.round))
        if asked is not None:
            _refer_to_voices(row, "voice", asked.voice, known, found)
        elif (Round, one.statement) not in draft.lost:
            found.add(row.at("round"), "charter-no-such-round", number=one.round)


def _issues(draft: Draft, found: Findings) -> None:
    organisations = Known.of(draft).organisations
    for row in draft.of(Issue):
        signed = [one.organisation for one in row.record.signatories]
        remarked = [one.organisation for one in row.record.remarks]
        for key, named in (("signatories", signed), ("remarks", remarked)):
            for number, organisation in enumerate(named):
                path = row.at(key, number, "organisation")
                refer(organisation, path, organisations, "charter-unknown-organisation", found)


# --- meetings -----------------------------------------------------------------------------------------------


def _meetings(draft: Draft, found: Findings) -> None:
    meetings = draft.of(Meeting)
    unnumbered = [one for one in meetings if one.sound and is_provisional(one.record.number)]
    unique(unnumbered, lambda one: (one.body, one.date, one.starts, one.title), found, "body", "charter-meeting-twice")
    for meeting in meetings:
        one = meeting.record
        if one.date is not None and (one.starts is not None or one.ends is not None):
            found.add(meeting.at("date"), "charter-meeting-two-times")
        elif one.ends is not None and one.starts is None and meeting.sound:
            found.add(meeting.at("ends"), "charter-meeting-without-start")
        if one.starts is not None and one.ends is not None and one.ends < one.starts:
            found.add(meeting.at("ends"), "charter-meeting-ends-first")


# --- polls and surveys ----------------------------------------------------------------------------------------


def _questions(draft: Draft, found: Findings) -> None:
    known, zone = Known.of(draft), _zone(draft)
    asked = {row.record.number: row.record for row in draft.of(Question)}
    for row in draft.of(Question):
        one = row.record
        _refer_to_voices(row, "roll", one.voice, known, found)
        _openings(row, known, zone, found)
        if one.kind is QuestionKind.POLL and len(set(one.choices)) < max(2, len(one.choices)):
            found.add(row.at("choices"), "charter-poll-choices")
        if one.ending is None and (one.ended_at is not None or one.ended_by is not None):
            found.add(row.at("ending"), "charter-ended-without-ending")
    for answer in draft.of(Answer):
        question = asked.get(answer.record.question)
        if question is None:
            continue
        _refer_to_voices(answer, "voice", question.voice, known, found)
        choice = answer.record.choice
        if choice is not None and not 1 <= choice <= len(question.choices):
            found.add(answer.at("choice"), "charter-no-such-choice", number=choice)
