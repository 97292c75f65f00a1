"""``avtale``: where an agreement stands: approvals, signatures, end, and how one withdraws."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from commands.context import Asked
from commands.speech import kinds
from commands.speech.arguments import argument
from commands.speech.declaration import THOSE_WITH_A_PART, Command, plain
from commands.speech.markers import ON_DATE
from commands.speech.names import Names
from commands.speech.reply import Bullets, Listed, Paragraph, Part, Reply, Say, Title, say
from commands.telling import group_name, name_of, person_and_organisation
from commands.terms import left_told
from network.agreements import (
    AgreementState,
    Beginning,
    Begins,
    Force,
    PartyState,
    agreement_on,
    last_day_after_notice,
    withdrawal_on,
)
from network.dates import PartialDate
from network.offices import Held
from network.register import Agreement, Approval, Language, Organisation, Signature, standing
from network.terms import End, EndUnknown


@dataclass(frozen=True)
class WhichAgreement:
    of: Organisation | Agreement | None = argument(kinds.ORGANISATION_OR_AGREEMENT)
    on: PartialDate | None = argument(kinds.DAY_ASKED_ABOUT, ON_DATE)


async def answer(asked: Asked, its: WhichAgreement) -> Reply:
    day = its.on.first() if its.on else asked.today
    then = (Title(say("as-of", date=day)),) if its.on else ()
    agreements = tuple(standing(asked.register.agreements))
    if isinstance(its.of, Agreement):
        agreements = (its.of,)
    if not agreements:
        return Reply((Paragraph((say("no-agreement"),)),))
    if isinstance(its.of, Organisation):
        return Reply((*then, *(part for each in agreements for part in _for_party(asked, each, its.of, day))))
    return Reply((*then, *(part for each in agreements for part in told_of(asked, each, day))))


def told_of(asked: Asked, agreement: Agreement, day: date) -> Iterator[Part]:
    """An agreement as a whole."""
    state = agreement_on(asked.register, agreement, day)
    yield Title(say("agreement-title", agreement=agreement.name))
    yield Paragraph(tuple(_stands(state, day)))
    yield Bullets(tuple(_facts(asked, state)))
    if agreement.withdrawal is not None:
        yield Paragraph(tuple(_withdrawal(asked, agreement, day)))


def _stands(state: AgreementState, day: date) -> Iterator[Say]:
    if not (state.force is Force.UNKNOWN and state.agreement.per_party):
        yield say(f"force-{state.force.value}")
    if state.agreement.per_party:
        yield say("agreement-per-party")
    yield from _begins(state.beginning)
    yield from _ends(state.end, day)
    yield from left_told(state.end, day)
    for follows in state.must_follow:
        yield say(f"must-follow-{follows.value}")


def _begins(beginning: Beginning) -> Iterator[Say]:
    match beginning.kind:
        case Begins.STATED | Begins.SIGNED if beginning.day is not None:
            yield say(f"agreement-begins-{beginning.kind.value}", **{"from": beginning.day})
        case Begins.SIGNED_UNDATED | Begins.SIGNED_PARTLY_DATED:
            yield say("agreement-begins-undated")
        case _:
            pass


def _ends(end: End, day: date) -> Iterator[Say]:
    """Until when it runs or ran, and what that rests on."""
    if isinstance(end, EndUnknown):
        yield say("agreement-end-unknown")
        return
    until = end.stated or PartialDate.of(end.last)
    tense = "ended" if end.is_over(day) else "ends"
    if end.period is not None:
        yield say(f"agreement-{tense}-period", period=end.period.label, until=until)
    else:
        yield say(f"agreement-{tense}", until=until)
    yield from (say(assumed.value) for assumed in end.assumed)


def _facts(asked: Asked, state: AgreementState) -> Iterator[tuple[Say, ...]]:
    register = asked.register
    if state.parties and not state.agreement.per_party:
        names = Listed(tuple(name_of(register, "organisation", one.organisation) for one in state.parties))
        yield (say("agreement-parties", names=names),)
    if state.approvals:
        yield (say("agreement-approved", names=Listed(tuple(_approval(one) for one in state.approvals))),)
    if state.not_approved_by:
        missing = Listed(tuple(group_name(register, one) for one in state.not_approved_by))
        yield (say("agreement-not-approved", names=missing),)
    signed = tuple(_signature(asked, one) for party in state.parties for one in party.signatures)
    if signed:
        yield (say("agreement-signed", names=Listed(signed)),)
    if state.not_signed_by:
        missing = Listed(tuple(name_of(register, "organisation", one) for one in state.not_signed_by))
        yield (say("agreement-not-signed", names=missing),)


def _approval(approval: Approval) -> Say | str:
    by = approval.by or approval.organisation or "–"
    if approval.on is not None and approval.case is not None:
        return say("approval-dated-case", name=by, date=approval.on, case=approval.case)
    if approval.on is not None:
        return say("approval-dated", name=by, date=approval.on)
    return by


def _signature(asked: Asked, signature: Signature) -> Say | str:
    register = asked.register
    if signature.person is None:
        who: Say | str = name_of(register, "organisation", signature.organisation or "")
    else:
        person = register.person(signature.person)
        who = person_and_organisation(
            register, signature.person, signature.organisation or (person.organisation if person else None)
        )
    return say("signature-dated", person=who, date=signature.on) if signature.on else who


def _withdrawal(asked: Asked, agreement: Agreement, day: date) -> Iterator[Say]:
    rules = withdrawal_on(asked.register, agreement, day, asked.today)
    if rules is None:
        return
    if rules.notice is not None:
        yield say("withdrawal-notice", period=rules.notice)
        last = last_day_after_notice(agreement, day)
        if last is not None:
            yield say("withdrawal-example", date=day, until=last)
    if rules.form == "written":
        yield say("withdrawal-written")
    if rules.to is not None:
        yield say("withdrawal-to", name=group_name(asked.register, f"{rules.to.body}/{rules.to.office}"))
        if isinstance(rules.receiver, Held) and rules.receiver.holder is not None:
            holder = rules.receiver.holder
            person = person_and_organisation(asked.register, holder.person, holder.organisation)
            yield say("withdrawal-receiver", person=person)
        else:
            yield say("withdrawal-receiver-unknown")
    if rules.refund is False:
        yield say("withdrawal-no-refund")


def _for_party(asked: Asked, agreement: Agreement, organisation: Organisation, day: date) -> Iterator[Part]:
    state = agreement_on(asked.register, agreement, day)
    party = next((one for one in state.parties if one.organisation == organisation.id), None)
    if party is None:
        yield Paragraph((say("not-a-party", organisation=organisation.name, agreement=agreement.name),))
        return
    yield Title(say("agreement-of", organisation=organisation.name, agreement=agreement.name))
    yield Paragraph(tuple(_party_stands(asked, party, day)))
    if agreement.withdrawal is not None:
        yield Paragraph(tuple(_withdrawal(asked, agreement, day)))


def _party_stands(asked: Asked, party: PartyState, day: date) -> Iterator[Say]:
    yield say(f"force-{party.force.value}")
    yield from _begins(party.beginning)
    yield from _ends(party.end, day)
    yield from left_told(party.end, day)
    if party.approvals:
        yield say("agreement-approved", names=Listed(tuple(_approval(one) for one in party.approvals)))
    if party.signatures:
        yield say("agreement-signed", names=Listed(tuple(_signature(asked, one) for one in party.signatures)))


AGREEMENTS = Command(
    key="agreement",
    names=Names(("avtale", "avtalen", "avtaler", "samarbeidsavtale"), (), ("agreement", "agreements")),
    takes=WhichAgreement,
    who_may=THOSE_WITH_A_PART,
    plainly=(
        *plain(
            Language.BOKMAAL,
            r"når (?:går|gikk) (?:avtalen|samarbeidsavtalen) ut",
            r"når (?:utløper|utløp) (?:avtalen|samarbeidsavtalen)",
            r"hva sier avtalen",
            r"(?:gjelder|har vi) (?:avtalen|en avtale)(?: ennå| fortsatt)?",
            r"hvem har (?:skrevet under|underskrevet|signert)(?: avtalen)?",
            r"har (?P<of>.+) (?:skrevet under|underskrevet|signert)(?: avtalen)?",
            r"hvordan (?:sier vi|sier man) opp(?: avtalen)?",
        ),
        *plain(
            Language.NYNORSK,
            r"når (?:går|gjekk) (?:avtalen|samarbeidsavtalen) ut",
            r"kva seier avtalen",
            r"(?:gjeld|har vi) (?:avtalen|ein avtale)(?: enno| framleis)?",
            r"kven har (?:skrive under|underskrive|signert)(?: avtalen)?",
            r"har (?P<of>.+) (?:skrive under|underskrive|signert)(?: avtalen)?",
            r"korleis (?:seier vi|seier ein) opp(?: avtalen)?",
        ),
        *plain(
            Language.ENGLISH,
            r"when (?:does|did) the agreement (?:end|expire)",
            r"is the agreement (?:still )?(?:valid|in force)(?: still)?",
            r"who has signed(?: the agreement)?",
            r"has (?P<of>.+) signed(?: the agreement)?",
            r"how do we withdraw(?: from the agreement)?",
        ),
    ),
    answer=answer,
)
