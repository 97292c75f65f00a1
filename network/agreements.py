"""An agreement on a day: whether it is in force, for whom, until when, and who has not approved or signed it.

That an agreement has ended ends no membership: members are members until that is recorded to end.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum

from network.dates import PartialDate, Period, add_period
from network.offices import Outcome, Place, offices_held
from network.register import (
    After,
    Agreement,
    Approval,
    AtSigning,
    Register,
    Role,
    Signature,
    WithCouncilPeriod,
    on,
    standing,
)
from network.terms import (
    CONSTITUTION,
    End,
    EndUnknown,
    Whose,
    WhyUnknown,
    end_after,
    end_with_period,
    over,
    period_labelled,
    stated_end,
)


class Begins(Enum):
    """What is known of an agreement's beginning."""

    STATED = "stated"
    SIGNED = "signed"
    """At signing, and the day of the last signature is known."""
    SIGNED_PARTLY_DATED = "signed-partly-dated"
    """At signing; some signatures have no date: not before the latest of those that have."""
    SIGNED_UNDATED = "signed-undated"
    NOT_SIGNED = "not-signed"
    """At signing, and somebody has not signed."""
    UNKNOWN = "unknown"
    """The charter does not say when it begins."""


@dataclass(frozen=True, kw_only=True)
class Beginning:
    kind: Begins
    day: PartialDate | None = None
    """The first day; None where it is not known."""
    not_before: PartialDate | None = None
    """The latest known signature, where others have no date."""


class Force(Enum):
    """Whether an agreement is in force on a day."""

    IN_FORCE = "in-force"
    SINCE_UNKNOWN = "since-unknown"
    """It was signed, on a day that is not known, and has not ended."""
    NOT_YET = "not-yet"
    NOT_SIGNED = "not-signed"
    OVER = "over"
    UNKNOWN = "unknown"
    """Nothing is known of when it begins."""


class MustFollow(Enum):
    """What the charter says of the time after; the value is the tail of a Fluent message's id."""

    REVISION = "revision"
    """It is revised at the next constitution."""
    RENEWAL = "renewal"
    """It may be renewed."""


@dataclass(frozen=True, kw_only=True)
class PartyState:
    """An agreement as it stands for one of its parties."""

    organisation: str
    beginning: Beginning
    end: End
    force: Force
    signatures: tuple[Signature, ...]
    approvals: tuple[Approval, ...]
    """Those by the party's own authorities."""


@dataclass(frozen=True, kw_only=True)
class AgreementState:
    agreement: Agreement
    beginning: Beginning
    """Of the whole; one that each party signs for itself has none but what is stated."""
    end: End
    force: Force
    parties: tuple[PartyState, ...]
    approvals: tuple[Approval, ...]
    """Of the whole, not of a single party."""
    not_approved_by: tuple[str, ...]
    """Those who are to approve it and have not: as the charter names them; the parties (ids) when each has its own."""
    not_signed_by: tuple[str, ...]
    """The parties (ids) without a signature."""
    must_follow: tuple[MustFollow, ...]


@dataclass(frozen=True, kw_only=True)
class WithdrawalRules:
    notice: Period | None
    form: str | None
    to: Place | None
    receiver: Outcome | None
    """Who holds the office that the notice goes to."""
    refund: bool | None


def agreement_on(register: Register, agreement: Agreement, day: date) -> AgreementState:
    """An agreement as it stands on that day. A signature or an approval without a date counts on every day."""
    signatures = tuple(one for one in standing(register.signatures) if _given(one, agreement, day))
    approvals = tuple(one for one in standing(register.approvals) if _given(one, agreement, day))
    parties = parties_of(register, agreement, day)
    signed = {_signer(register, one) for one in signatures}
    not_signed = tuple(one for one in parties if one not in signed)
    beginning = _beginning(agreement, signatures, not_signed)
    end = _end(agreement, beginning)
    force = force_on(beginning, end, day)
    return AgreementState(
        agreement=agreement,
        beginning=beginning,
        end=end,
        force=force,
        parties=tuple(_party(register, agreement, party, signatures, approvals, beginning, day) for party in parties),
        approvals=tuple(one for one in approvals if one.organisation is None),
        not_approved_by=_not_approved(agreement, parties, approvals),
        not_signed_by=not_signed,
        must_follow=_must_follow(agreement),
    )


def parties_of(register: Register, agreement: Agreement, day: date) -> tuple[str, ...]:
    """The parties: those listed, those who signed, and the network's members where the agreement is made
    with each of them or lists its parties in an annex."""
    found = dict.fromkeys(agreement.parties)
    for signature in standing(register.signatures):
        signer = _signer(register, signature)
        if signer is not None and _given(signature, agreement, day):
            found[signer] = None
    if agreement.annex_of_parties or (agreement.per_party and not agreement.parties):
        found |= dict.fromkeys(one.organisation for one in on(register.memberships, day) if one.role is Role.MEMBER)
    return tuple(found)


def last_day_after_notice(agreement: Agreement, given: date) -> date | None:
    """The last day of a membership when notice is given on that day: 31 August and six months give 28 February.
    None where the agreement says nothing of notice."""
    notice = agreement.withdrawal.notice if agreement.withdrawal else None
    return add_period(given, notice) if notice else None


def withdrawal_on(register: Register, agreement: Agreement, day: date, today: date) -> WithdrawalRules | None:
    """How one withdraws from an agreement, and who would receive the notice on that day."""
    rules = agreement.withdrawal
    if rules is None:
        return None
    to = Place.parse(rules.to) if rules.to else None
    return WithdrawalRules(
        notice=rules.notice,
        form=rules.form,
        to=to,
        receiver=offices_held(register, to.body, to.office, day, today) if to else None,
        refund=rules.refund,
    )


def force_on(beginning: Beginning, end: End, day: date) -> Force:
    if over(end, day):
        return Force.OVER
    match beginning.kind:
        case Begins.NOT_SIGNED:
            return Force.NOT_SIGNED
        case Begins.UNKNOWN:
            return Force.UNKNOWN
        case Begins.SIGNED_UNDATED:
            return Force.SINCE_UNKNOWN
        case Begins.SIGNED_PARTLY_DATED:
            early = beginning.not_before is not None and day < beginning.not_before.first()
            return Force.NOT_YET if early else Force.SINCE_UNKNOWN
        case Begins.STATED | Begins.SIGNED:
            begun = beginning.day is not None and beginning.day.first() <= day
            return Force.IN_FORCE if begun else Force.NOT_YET


def _party(
    register: Register,
    agreement: Agreement,
    party: str,
    signatures: Iterable[Signature],
    approvals: Iterable[Approval],
    whole: Beginning,
    day: date,
) -> PartyState:
    own = tuple(one for one in signatures if _signer(register, one) == party)
    beginning = _own_beginning(agreement, own) if agreement.per_party else whole
    end = _end(agreement, beginning)
    return PartyState(
        organisation=party,
        beginning=beginning,
        end=end,
        force=force_on(beginning, end, day),
        signatures=own,
        approvals=tuple(one for one in approvals if one.organisation == party),
    )


def _beginning(agreement: Agreement, signatures: tuple[Signature, ...], not_signed: tuple[str, ...]) -> Beginning:
    if isinstance(agreement.starts, PartialDate):
        return Beginning(kind=Begins.STATED, day=agreement.starts)
    if agreement.per_party or agreement.starts is None:
        return Beginning(kind=Begins.UNKNOWN)
    return _at_signing(signatures, complete=not not_signed)


def _own_beginning(agreement: Agreement, own: tuple[Signature, ...]) -> Beginning:
    """A party's own: from the start that is stated, but not before its signature; else from its signature."""
    signing = _at_signing(own, complete=True)
    if isinstance(agreement.starts, AtSigning) or agreement.starts is None:
        return signing
    if signing.kind is Begins.NOT_SIGNED:
        return signing
    if signing.day is not None and signing.day.first() > agreement.starts.first():
        return signing
    return Beginning(kind=Begins.STATED, day=agreement.starts)


def _at_signing(signatures: tuple[Signature, ...], *, complete: bool) -> Beginning:
    """It begins when the last has signed."""
    dates = [one.on for one in signatures if one.on is not None]
    latest = max(dates, key=lambda one: (one.last(), one.first()), default=None)
    if not signatures or not complete:
        return Beginning(kind=Begins.NOT_SIGNED, not_before=latest)
    if latest is None:
        return Beginning(kind=Begins.SIGNED_UNDATED)
    if len(dates) < len(signatures):
        return Beginning(kind=Begins.SIGNED_PARTLY_DATED, not_before=latest)
    return Beginning(kind=Begins.SIGNED, day=latest)


def _end(agreement: Agreement, beginning: Beginning) -> End:
    match agreement.ends:
        case None:
            return EndUnknown(WhyUnknown.NO_TERM, Whose.AGREEMENT)
        case PartialDate() as day:
            return stated_end(day, Whose.AGREEMENT, beginning.day)
        case After(after=length):
            return end_after(beginning.day, length, Whose.AGREEMENT)
        case WithCouncilPeriod(label=label):
            period = period_labelled(label)
            if period is None:
                return EndUnknown(WhyUnknown.LABEL, Whose.AGREEMENT)
            return end_with_period(period, Whose.AGREEMENT)


def _given(record: Signature | Approval, agreement: Agreement, day: date) -> bool:
    return record.agreement == agreement.id and (record.on is None or record.on.first() <= day)


def _signer(register: Register, signature: Signature) -> str | None:
    """The organisation that was signed for: as written, or the signer's own."""
    if signature.organisation is not None or signature.person is None:
        return signature.organisation
    person = register.person(signature.person)
    return person.organisation if person else None


def _not_approved(agreement: Agreement, parties: Iterable[str], approvals: tuple[Approval, ...]) -> tuple[str, ...]:
    """An agreement that each party approves for itself names those who can (the council, or the chief executive
    by delegation): one is enough. One for all names those who must: each of them."""
    if not agreement.approved_by:
        return ()
    if agreement.per_party:
        approved = {one.organisation for one in approvals}
        return tuple(one for one in parties if one not in approved)
    given = {one.by.casefold() for one in approvals if one.by}
    return tuple(one for one in agreement.approved_by if one.casefold() not in given)


def _must_follow(agreement: Agreement) -> tuple[MustFollow, ...]:
    revision = (MustFollow.REVISION,) if agreement.revised_at == CONSTITUTION else ()
    return (*revision, MustFollow.RENEWAL) if agreement.renewable else revision
