"""What in a charter cannot be true together: references to nobody, doubles, and contradictions.

Only what is certain is refused. A date that is known to the month or not at all contradicts nothing that lies
within what it can mean; what was voided, or could not be read, is held against nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from network.charter_faults import Findings, Path, shown
from network.charter_layout import key_of
from network.charter_reading import Draft, Placed
from network.dates import PartialDate
from network.journal import Entry, verify
from network.register import (
    Adviser,
    Agreement,
    Approval,
    Body,
    Cohort,
    Dated,
    Holding,
    MatrixLink,
    Membership,
    Network,
    Office,
    Organisation,
    Person,
    QuietHours,
    Range,
    Record,
    Role,
    RoomLink,
    Seat,
    Signature,
    Size,
    Term,
)

R = TypeVar("R", bound=Record)
D = TypeVar("D", bound=Dated)

MEMBERS = "members"


def check(draft: Draft, found: Findings) -> None:
    """All that is contradictory in what a file says goes to ``found``."""
    _doubles(draft, found)
    _references(draft, found)
    _dates(draft, found)
    _bodies(draft, found)
    _people(draft, found)
    _offices(draft, found)
    _agreements(draft, found)
    _journal(draft, found)


# --- doubles ------------------------------------------------------------------------------------------------


def _doubles(draft: Draft, found: Findings) -> None:
    for kind in (Cohort, Organisation, Person, Body, Agreement):
        unique(rows_of(draft, kind), lambda one: one.id, found, "id", "charter-id-twice")


def rows_of(draft: Draft, kind: type) -> list[Placed[Any]]:
    return draft.of(kind)


def unique(
    rows: Iterable[Placed[R]], name: Callable[[R], Hashable | None], found: Findings, key: str, code: str
) -> None:
    seen = set()
    for one in rows:
        value = name(one.record)
        if value is None or one.record.voided is not None:
            continue
        if value in seen:
            found.add(one.at(key), code, **({"name": shown(value)} if isinstance(value, str | int) else {}))
        seen.add(value)


# --- references ---------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Known:
    """The ids that a file's references may name."""

    people: frozenset[str]
    organisations: frozenset[str]
    cohorts: frozenset[str]
    bodies: frozenset[str]
    offices: frozenset[str]
    """``body/office``."""

    @classmethod
    def of(cls, draft: Draft) -> Known:
        ids = draft.ids
        offices = frozenset(f"{one.record.body}/{one.record.id}" for one in draft.of(Office))
        return cls(
            people=frozenset(ids.get(Person, ())),
            organisations=frozenset(ids.get(Organisation, ())),
            cohorts=frozenset(ids.get(Cohort, ())),
            bodies=frozenset(ids.get(Body, ())),
            offices=offices,
        )


def _references(draft: Draft, found: Findings) -> None:
    """Everything that names something else must name what is there."""
    known = Known.of(draft)
    person, organisation = (
        (known.people, "charter-unknown-person"),
        (known.organisations, "charter-unknown-organisation"),
    )
    body, office = (known.bodies, "charter-unknown-body"), (known.offices, "charter-unknown-office")
    cohort = (known.cohorts, "charter-unknown-cohort")
    among = (known.bodies | known.organisations | {MEMBERS}, "charter-unknown-electors")
    ex_officio = (known.organisations | known.bodies | known.offices, "charter-unknown-ex-officio")
    observer = (ex_officio[0] | known.people, "charter-unknown-observer")

    fields: Mapping[type, Mapping[str, tuple[frozenset[str], str]]] = {
        Organisation: {"cohort": cohort, "contact": person},
        Person: {"organisation": organisation},
        Body: {
            "elected_by": body,
            "elected_among": among,
            "ex_officio": ex_officio,
            "serves": body,
            "observers": observer,
        },
        Office: {"elected_by": body, "elected_among": among, "follows": office},
        Holding: {"person": person},
        Seat: {"person": person, "organisation": organisation, "deputy_for": person},
        Adviser: {"person": person, "acts_for": person},
        Agreement: {"parties": organisation},
        Approval: {"organisation": organisation},
        Signature: {"person": person, "organisation": organisation},
    }
    for kind, references in fields.items():
        for row in rows_of(draft, kind):
            for name, (ids, code) in references.items():
                path = row.at(key_of(kind, name))
                refer(getattr(row.record, name), path, ids, code, found)
    for agreement in draft.of(Agreement):
        if agreement.record.withdrawal is not None:
            refer(agreement.record.withdrawal.to, agreement.at("withdrawal", "to"), *office, found)


def refer(named: str | tuple[str, ...] | None, path: Path, ids: frozenset[str], code: str, found: Findings) -> None:
    """Note each name that is not among the ids, and each that is listed twice."""
    names = (named,) if isinstance(named, str) else named or ()
    for number, name in enumerate(names):
        where = path if isinstance(named, str) else (*path, number)
        if name not in ids:
            found.add_unknown(where, code, name, sorted(ids))
        elif name in names[:number]:
            found.add(where, "charter-listed-twice", name=shown(name))


# --- times --------------------------------------------------------------------------------------------------


def _ends_too_early(begin: PartialDate | None, end: PartialDate | None) -> bool:
    return begin is not None and end is not None and end.last() < begin.first()


def _dates(draft: Draft, found: Findings) -> None:
    for kind in (Membership, MatrixLink, Holding, Seat, Adviser, RoomLink):
        for row in rows_of(draft, kind):
            begin, end = row.record.valid_from, row.record.valid_until
            if _ends_too_early(begin, end):
                path = row.at(key_of(kind, "valid_until"))
                found.add(path, "charter-until-before-from", **{"from": str(begin), "until": str(end)})


def _certain(record: Dated) -> tuple[date, date] | None:
    """The days on which a record holds whatever its dates may mean; None when there are none for certain.

    Without an end it holds at the end of all days; without a beginning, at least on its last.
    """
    last = record.valid_until.first() if record.valid_until else date.max
    first = record.valid_from.last() if record.valid_from else last
    return (first, last) if first <= last else None


def _overlapping(rows: Iterable[Placed[D]], same: Callable[[D], Hashable]) -> Iterator[tuple[Placed[D], Placed[D]]]:
    """Records of the same thing that hold at the same time for certain: the later, and one that it overlaps.

    That one ends on the day on which the next begins is how people write a change, and no contradiction.
    """
    groups: dict[Hashable, list[tuple[date, date, int, Placed[D]]]] = defaultdict(list)
    for number, row in enumerate(rows):
        sure = _certain(row.record)
        if row.sound and row.record.voided is None and sure is not None:
            groups[same(row.record)].append((*sure, number, row))
    for group in groups.values():
        group.sort(key=lambda one: one[:3])
        longest = group[0]
        for one in group[1:]:
            if one[0] < longest[1] or one[0] == longest[1] == date.max:
                later, earlier = (one, longest) if one[2] > longest[2] else (longest, one)
                yield later[3], earlier[3]
            longest = max(longest, one, key=lambda each: each[1])


# --- bodies and offices -------------------------------------------------------------------------------------


def _bodies(draft: Draft, found: Findings) -> None:
    for row in draft.of(Network):
        reminders = row.record.reminders
        hours: QuietHours | None = reminders.quiet_hours if reminders else None
        if hours is not None and hours.from_ == hours.until:
            found.add(("reminders", "quiet_hours"), "charter-quiet-hours", given=hours.from_)
    for body in draft.of(Body):
        one = body.record
        _size(one.size, body.at("size"), found)
        _term(one.term, body.at("term"), found)
        if one.meetings is not None:
            for key in ("per_year", "per_council_period"):
                often = getattr(one.meetings, key)
                if isinstance(often, Range):
                    _min_and_max(often, body.at("meetings", key), found)
            minutes = one.meetings.minutes
            if minutes is not None and minutes.approved_at is not None and minutes.silence is not None:
                found.add(body.at("meetings", "minutes"), "charter-minutes-two-ways")
    for office in draft.of(Office):
        _term(office.record.term, office.at("term"), found)


def _size(size: Size | None, path: Path, found: Findings) -> None:
    if size is None:
        return
    _min_and_max(size, path, found)
    ways = [(size.min, size.max) != (None, None), size.exactly is not None, size.about is not None]
    if sum(ways) > 1:
        found.add(path, "charter-size-two-ways")


def _min_and_max(range_: Size | Range, path: Path, found: Findings) -> None:
    if range_.min is not None and range_.max is not None and range_.min > range_.max:
        found.add((*path, "max"), "charter-max-below-min", min=range_.min, max=range_.max)


def _term(term: Term | None, path: Path, found: Findings) -> None:
    if term is None:
        return
    dated = (term.valid_from, term.valid_until) != (None, None)
    if (term.follows is not None and (dated or term.years is not None)) or (
        term.years is not None and term.valid_until is not None
    ):
        found.add(path, "charter-term-two-ways")
    if _ends_too_early(term.valid_from, term.valid_until):
        dates = {"from": str(term.valid_from), "until": str(term.valid_until)}
        found.add((*path, "until"), "charter-until-before-from", **dates)


def _people(draft: Draft, found: Findings) -> None:
    for role, other in _overlapping(draft.of(Membership), lambda one: one.organisation):
        roles = {"role": role.record.role.value, "other": other.record.role.value}
        found.add(role.at("role"), "charter-membership-overlaps", organisation=role.record.organisation, **roles)
    for link, other_link in _overlapping(draft.of(MatrixLink), lambda one: one.matrix):
        people = {"person": link.record.person, "other": other_link.record.person}
        found.add(link.at("matrix"), "charter-matrix-twice", name=link.record.matrix, **people)
    seats = draft.of(Seat)
    for seat, _ in _overlapping(seats, lambda one: (one.body, one.person, one.deputy_for)):
        found.add(seat.at("person"), "charter-seat-overlaps", person=seat.record.person, body=seat.record.body)
    seated = {(one.record.body, one.record.person) for one in seats if one.record.deputy_for is None}
    for seat in seats:
        body, member = seat.record.body, seat.record.deputy_for
        if member is None or (Seat, body) in draft.lost or member not in draft.ids.get(Person, ()):
            continue
        if member == seat.record.person:
            found.add(seat.at("deputy_for"), "charter-own-deputy", person=member)
        elif (body, member) not in seated:
            found.add(seat.at("deputy_for"), "charter-deputy-for-nobody", person=member, body=body)
    for adviser in draft.of(Adviser):
        if adviser.record.acts_for == adviser.record.person:
            found.add(adviser.at("acts_for"), "charter-own-adviser", person=adviser.record.person)


def _offices(draft: Draft, found: Findings) -> None:
    offices = draft.of(Office)
    unique(offices, lambda one: f"{one.body}/{one.id}", found, "id", "charter-id-twice")
    for holding, _ in _overlapping(draft.of(Holding), lambda one: (one.body, one.office, one.person)):
        where = {"person": holding.record.person, "office": f"{holding.record.body}/{holding.record.office}"}
        found.add(holding.at("held_by"), "charter-holding-overlaps", **where)
    _circles([one for one in offices if one.record.voided is None], found)
    rules = {(one.record.body, one.record.id): one for one in offices if one.record.voided is None}
    people = {one.record.id: one.record for one in draft.of(Person) if one.sound}
    for holding in draft.of(Holding):
        office = rules.get((holding.record.body, holding.record.office))
        person = people.get(holding.record.person)
        if office is None or person is None or person.organisation is None or not (holding.sound and office.sound):
            continue
        if holding.record.voided is None and not _may_hold(draft, office.record, holding.record, person.organisation):
            values = {"person": person.id, "organisation": person.organisation}
            found.add(holding.at("held_by"), "charter-not-eligible", among=_among(office.record), **values)


def _circles(offices: list[Placed[Office]], found: Findings) -> None:
    """Offices that follow each other in a circle: one fault for each circle."""
    follows = {f"{one.record.body}/{one.record.id}": one for one in offices}
    done: set[str] = set()
    for name in follows:
        way: dict[str, None] = {}
        step: str | None = name
        while step in follows and step not in done and step not in way:
            way[step] = None
            step = follows[step].record.follows
        if step in way:
            first = follows[step]
            found.add(first.at("follows"), "charter-follows-circle", office=step)
        done.update(way)


def _may_hold(draft: Draft, office: Office, holding: Holding, organisation: str) -> bool:
    """Whether nothing certain stands against the holder's organisation. Who sits in which body, and since when
    somebody is a member, need not all be in the file: then nothing is certain."""
    among = office.elected_among
    bodies = draft.ids.get(Body, set())
    if not among or any(one in bodies for one in among) or organisation in among:
        return True
    if MEMBERS not in among:
        return False
    if (Membership, organisation) in draft.lost or organisation not in draft.ids.get(Organisation, ()):
        return True
    memberships = [one for one in draft.of(Membership) if one.record.organisation == organisation]
    return any(
        not one.sound or (one.record.role is Role.MEMBER and _may_meet(one.record, holding)) for one in memberships
    )


def _may_meet(one: Dated, other: Dated) -> bool:
    """Whether two records may hold on the same day."""
    return not _ends_too_early(one.valid_from, other.valid_until) and not _ends_too_early(
        other.valid_from, one.valid_until
    )


def _among(office: Office) -> str:
    return ", ".join(office.elected_among)


# --- agreements, the journal ------------------------------------------------------------------------


def _agreements(draft: Draft, found: Findings) -> None:
    for agreement in draft.of(Agreement):
        starts, ends = agreement.record.starts, agreement.record.ends
        if isinstance(starts, PartialDate) and isinstance(ends, PartialDate) and _ends_too_early(starts, ends):
            found.add(agreement.at("ends"), "charter-until-before-from", **{"from": str(starts), "until": str(ends)})
    for signature in draft.of(Signature):
        if signature.sound and signature.record.person is None and signature.record.organisation is None:
            found.add(signature.path, "charter-signature-of-nobody")


def _journal(draft: Draft, found: Findings) -> None:
    entries, networks = draft.of(Entry), draft.of(Network)
    if (Entry, "") in draft.lost or not all(one.sound for one in entries) or not networks:
        return
    places = {one.record.number: one for one in entries}
    for broken in verify(networks[0].record.id, (one.record for one in entries)):
        found.add(places[broken.number].at(broken.damage.value), "charter-journal-broken", number=broken.number)
