"""What in a network's state breaks its charter, what is missing, and what will soon end.

Nothing here reads a room: who is in one without a seat, the Matrix side knows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum

from network.agreements import AgreementState, Force, MustFollow, agreement_on
from network.dates import PartialDate, add_months
from network.eligibility import why_not_eligible
from network.gender import balance_of
from network.offices import Circle, FollowedVacant, Held, NobodyRegistered, NoSeatHere, offices_held
from network.register import Agreement, Body, Office, Register, on, standing
from network.seats import Seating, SitsAs, role_on, seats_on
from network.terms import (
    Assumed,
    End,
    Ending,
    Whose,
    after_term,
    over,
    term_of_body,
    term_of_office,
    term_of_seat,
)

SOON_MONTHS = 12

Value = str | int | PartialDate | tuple[str, ...]


class Severity(IntEnum):
    """The gravest first."""

    BREACH = 0
    """It breaks the charter, or is over."""
    MISSING = 1
    """The register lacks something that the charter asks for."""
    SOON = 2
    """It ends within a year."""
    ADVICE = 3


@dataclass(frozen=True, kw_only=True)
class Finding:
    severity: Severity
    code: str
    """The id of the Fluent message that says it."""
    values: Mapping[str, Value] = field(default_factory=dict)
    """Names and dates, ready to be said; ``office`` is an office's id, for which there is a word."""
    assumed: tuple[Assumed, ...] = ()
    """To be said with it."""
    words: str | None = None
    """The charter's own words, where there are any."""
    command: str | None = None
    """The key of the command that would mend it."""
    body: str | None = None
    agreement: str | None = None


def check(register: Register, day: date) -> tuple[Finding, ...]:
    """All findings on that day, the gravest first, else in the order of the charter."""
    return tuple(sorted(_findings(register, day), key=lambda one: one.severity))


def _findings(register: Register, day: date) -> Iterator[Finding]:
    for body in standing(register.bodies):
        seating = seats_on(register, body.id, day, day)
        yield from _term(register, body, day)
        for office in standing(register.offices):
            if office.body == body.id:
                yield from _office(register, body, office, day)
        yield from _size(body, seating)
        yield from _members_without_seat(register, body, seating)
        yield from _seats_of_former_members(register, body, seating, day)
        yield from _gender(register, body, seating)
    for agreement in standing(register.agreements):
        yield from _agreement(register, agreement, day)


# --- terms --------------------------------------------------------------------------------------------------


def _term(register: Register, body: Body, day: date) -> Iterator[Finding]:
    end = term_of_body(register, body.id, day)
    mend = "register-office-new" if any(one.body == body.id for one in standing(register.offices)) else None
    if isinstance(end, Ending) and end.is_over(day):
        constitution = after_term(register, body.id, day).constitution
        yield Finding(
            severity=Severity.BREACH,
            code="finding-term-over-constitution" if constitution else "finding-term-over",
            values={"body": body.name, "date": end.shown},
            assumed=end.assumed,
            command=mend or "register-seat-new",
            body=body.id,
        )
    elif isinstance(end, Ending) and _is_soon(end, day):
        yield Finding(
            severity=Severity.SOON,
            code="finding-term-ends",
            values={"body": body.name, "date": end.shown},
            assumed=end.assumed,
            body=body.id,
        )
    if not over(end, day) and not _rotates(body):
        yield from _seat_terms(register, body, day)
    yield from _office_terms(register, body, day)


def _seat_terms(register: Register, body: Body, day: date) -> Iterator[Finding]:
    for seat in on(register.seats, day):
        person = register.person(seat.person)
        if seat.body == body.id and person:
            end = term_of_seat(register, seat, day)
            if isinstance(end, Ending) and end.is_over(day):
                yield Finding(
                    severity=Severity.BREACH,
                    code="finding-seat-term-over",
                    values={"person": person.name, "body": body.name, "date": end.shown},
                    assumed=end.assumed,
                    command="register-seat-change",
                    body=body.id,
                )


def _office_terms(register: Register, body: Body, day: date) -> Iterator[Finding]:
    """Those that are over by themselves: not with the body, and not with a seat that waits for its turn to rotate."""
    for holding in on(register.holdings, day):
        person = register.person(holding.person)
        if holding.body != body.id or person is None:
            continue
        end = term_of_office(register, holding, day)
        if isinstance(end, Ending) and end.is_over(day) and end.whose is Whose.OFFICE:
            yield Finding(
                severity=Severity.BREACH,
                code="finding-office-term-over",
                values={
                    "person": person.name,
                    "office": holding.office,
                    "body": body.name,
                    "date": end.shown,
                },
                assumed=end.assumed,
                command="register-office-new",
                body=body.id,
            )


def _rotates(body: Body) -> bool:
    return body.term is not None and body.term.rotation is not None


def _is_soon(end: Ending, day: date) -> bool:
    return day <= end.last <= add_months(day, SOON_MONTHS)


# --- offices ------------------------------------------------------------------------------------------------


def _office(register: Register, body: Body, office: Office, day: date) -> Iterator[Finding]:
    names: dict[str, Value] = {"office": office.id, "body": body.name}
    match offices_held(register, body.id, office.id, day, day):
        case NobodyRegistered(elected_by=electors):
            by = {"electors": tuple(_name(register, one) for one in electors)} if electors else {}
            code = "finding-office-vacant-elected" if electors else "finding-office-vacant"
            yield _vacant(body, code, {**names, **by}, "register-office-new")
        case FollowedVacant(root=root):
            other = {"other": _name(register, root.body)}
            yield _vacant(body, "finding-office-followed-vacant", {**names, **other}, "register-office-new")
        case NoSeatHere(organisations=organisations, follows=follows):
            if organisations:
                leaders = tuple(_name(register, one) for one in organisations)
                values: dict[str, Value] = {
                    **names,
                    "organisations": leaders,
                    "other": _name(register, follows.body),
                }
                yield _vacant(body, "finding-office-no-seat", values, "register-seat-new")
            else:
                values = {**names, "other": _name(register, follows.body)}
                yield _vacant(body, "finding-office-organisation-unknown", values, "register-person-change")
        case Circle():
            yield _vacant(body, "finding-office-circle", names, None)
        case Held() as held:
            yield from _held(register, body, office, held, day)
        case _:
            pass


def _vacant(body: Body, code: str, values: Mapping[str, Value], command: str | None) -> Finding:
    return Finding(severity=Severity.MISSING, code=code, values=values, command=command, body=body.id)


def _held(register: Register, body: Body, office: Office, held: Held, day: date) -> Iterator[Finding]:
    names: dict[str, Value] = {"office": office.id, "body": body.name}
    people = [person for person in (register.person(one.person) for one in held.holders) if person]
    if len(people) > 1:
        yield Finding(
            severity=Severity.BREACH,
            code="finding-office-several",
            values={**names, "people": tuple(person.name for person in people)},
            command="register-office-end",
            body=body.id,
        )
    for person in people:
        reason = why_not_eligible(register, office, person, day)
        if reason:
            yield Finding(
                severity=Severity.BREACH,
                code=f"finding-{reason.kind.value}",
                values={**names, "person": person.name, "among": reason.among},
                command="register-office-new",
                body=body.id,
            )


# --- seats --------------------------------------------------------------------------------------------------


def _size(body: Body, seating: Seating) -> Iterator[Finding]:
    """Only the elected are counted. A body without any is not too small: its members are not registered."""
    count = len(seating.elected)
    size = body.size
    if size is None:
        return
    if count == 0:
        yield Finding(
            severity=Severity.MISSING,
            code="finding-nobody-seated",
            values={"body": body.name},
            command="register-seat-new",
            body=body.id,
        )
        return
    code, asked, command = "", 0, "register-seat-new"
    if size.exactly is not None and count != size.exactly:
        code, asked = "finding-size-exactly", size.exactly
        command = "register-seat-end" if count > size.exactly else command
    elif size.min is not None and count < size.min:
        code, asked = "finding-size-min", size.min
    elif size.max is not None and count > size.max:
        code, asked, command = "finding-size-max", size.max, "register-seat-end"
    if code:
        yield Finding(
            severity=Severity.BREACH,
            code=code,
            values={"body": body.name, "count": count, "size": asked},
            command=command,
            body=body.id,
        )


def _members_without_seat(register: Register, body: Body, seating: Seating) -> Iterator[Finding]:
    missing = seating.missing(SitsAs.MEMBER)
    if body.seat_capacity is not None and missing:
        yield Finding(
            severity=Severity.MISSING,
            code="finding-members-without-seat",
            values={
                "body": body.name,
                "organisations": tuple(_name(register, one) for one in missing),
                "count": len(missing),
            },
            command="register-seat-new",
            body=body.id,
        )


def _seats_of_former_members(register: Register, body: Body, seating: Seating, day: date) -> Iterator[Finding]:
    for one in seating.seated:
        ended = _left(register, one.organisation, day)
        person = register.person(one.person)
        if one.organisation is not None and ended is not None and person is not None:
            yield Finding(
                severity=Severity.BREACH,
                code="finding-former-members-seat",
                values={
                    "person": person.name,
                    "organisation": _name(register, one.organisation),
                    "body": body.name,
                    "date": ended,
                },
                command="register-seat-end",
                body=body.id,
            )


def _left(register: Register, organisation: str | None, day: date) -> PartialDate | None:
    """When an organisation that is no longer in the network left it."""
    if organisation is None or role_on(register, organisation, day) is not None:
        return None
    ends = (
        one.valid_until
        for one in standing(register.memberships)
        if one.organisation == organisation and one.valid_until and one.valid_until.last() < day
    )
    return max(ends, key=lambda one: one.last(), default=None)


def _gender(register: Register, body: Body, seating: Seating) -> Iterator[Finding]:
    if body.gender_balance is None:
        return
    people = (register.person(one.person) for one in seating.full_members)
    balance = balance_of(person for person in people if person)
    if balance.is_broken:
        yield Finding(
            severity=Severity.ADVICE,
            code="finding-gender-balance",
            values={
                "body": body.name,
                "women": balance.women,
                "men": balance.men,
                "unknown": balance.unknown,
                "count": balance.count,
                "least": balance.least,
            },
            words=body.gender_balance,
            body=body.id,
        )
    elif not balance.is_met:
        yield Finding(
            severity=Severity.ADVICE,
            code="finding-gender-unknown",
            values={"body": body.name, "unknown": balance.unknown, "count": balance.count},
            words=body.gender_balance,
            command="register-person-change",
            body=body.id,
        )


# --- agreements ---------------------------------------------------------------------------------------------


def _agreement(register: Register, agreement: Agreement, day: date) -> Iterator[Finding]:
    state = agreement_on(register, agreement, day)
    if agreement.per_party:
        present = [one for one in state.parties if role_on(register, one.organisation, day)]
        for party in present:
            yield from _ends(state, party.end, day, _name(register, party.organisation))
        concerned = tuple(one.organisation for one in present if one.force is not Force.OVER)
    else:
        yield from _ends(state, state.end, day, None)
        concerned = () if state.force is Force.OVER else tuple(one.organisation for one in state.parties)
    if state.force is not Force.OVER:
        yield from _lacks(register, state, concerned)


def _ends(state: AgreementState, end: End, day: date, party: str | None) -> Iterator[Finding]:
    if not isinstance(end, Ending) or not (end.is_over(day) or _is_soon(end, day)):
        return
    is_over = end.is_over(day)
    code = "finding-agreement-over" if is_over else "finding-agreement-ends"
    if MustFollow.REVISION in state.must_follow:
        code += "-revision"
    elif MustFollow.RENEWAL in state.must_follow:
        code += "-renewal"
    values: dict[str, Value] = {"agreement": state.agreement.name, "date": end.shown}
    if party is not None:
        code += "-party"
        values["organisation"] = party
    yield Finding(
        severity=Severity.BREACH if is_over else Severity.SOON,
        code=code,
        values=values,
        assumed=end.assumed,
        command="register-import",
        agreement=state.agreement.id,
    )


def _lacks(register: Register, state: AgreementState, concerned: tuple[str, ...]) -> Iterator[Finding]:
    """What an agreement that has not ended lacks, of those parties."""
    agreement = state.agreement
    unsigned = [one for one in concerned if one in state.not_signed_by]
    if unsigned:
        yield _lack(register, agreement, "finding-agreement-unsigned", unsigned, "register-import")
    unapproved = [one for one in state.not_approved_by if one in concerned or not agreement.per_party]
    if unapproved:
        yield _lack(register, agreement, "finding-agreement-unapproved", unapproved, "register-import")
    if agreement.obligations and agreement.obligations.contact_person:
        without = [one for one in concerned if not _has_contact(register, one)]
        if without:
            yield _lack(register, agreement, "finding-no-contact", without, "register-organisation-change")


def _lack(register: Register, agreement: Agreement, code: str, whose: Iterable[str], command: str) -> Finding:
    return Finding(
        severity=Severity.MISSING,
        code=code,
        values={
            "agreement": agreement.name,
            "organisations": tuple(_name(register, one) for one in whose),
        },
        command=command,
        agreement=agreement.id,
    )


def _has_contact(register: Register, organisation: str) -> bool:
    known = register.organisation(organisation)
    return known is not None and known.contact is not None and register.person(known.contact) is not None


def _name(register: Register, id: str) -> str:
    """The name of an organisation or a body; those whom the charter names in words keep them."""
    thing = register.organisation(id) or register.body(id)
    return thing.name if thing else id
