"""``uttalelse utgi``, ``send``, ``svar``: an agreed text goes out, for good; and who has answered it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from commands.asking import voice_name
from commands.context import Asked
from commands.documents.contents import Contents, IssuedStatement, Kind, RoundSeen, Standing, document
from commands.keeping.changes import sentence
from commands.line import Outgoing
from commands.posting import Teller, in_room, room_of
from commands.speech import kinds
from commands.speech.arguments import Misread, argument, leading, rest
from commands.speech.declaration import THE_PEOPLE_OF_THE_NETWORK, Command
from commands.speech.moments import Moment
from commands.speech.names import Names
from commands.speech.reply import Listed, Paragraph, Part, Reply, Say, say
from commands.speech.world import World
from commands.statements import names
from commands.statements.against_told import declined
from commands.statements.finding import the_statement
from commands.statements.refusing import not_theirs
from commands.statements.tally import number_of
from commands.statements.told import named
from commands.telling import name_of
from network.acts import Act
from network.against import Declined, NotAgreed
from network.consensus import Decision, State
from network.dates import PartialDate
from network.issuing import Issuable, issuable, issuable_for, standing_behind
from network.phases import Phase
from network.register import Organisation, Voice, standing
from network.rounds import decision_of, latest_round
from network.statements import Dispatch, Issue, PublishedRemark, Round, Signatory, StatementFile
from network.voices import instant, roster
from storage import register as registers

TO = Names(("til",), (), ("to",))
ANSWER_BY = Names(("svar innen", "svarfrist"), ("svar innan", "svarfrist"), ("answer by",))
HAVE_A_ROUND = frozenset(Phase) - {Phase.DRAFT}
MAY_GO_OUT = frozenset({Phase.AGREED, Phase.BLOCKED, Phase.LAPSED})
GONE_OUT = frozenset({Phase.ISSUED, Phase.ISSUED_ON_BEHALF})


@dataclass(frozen=True)
class Which:
    number: int | None = leading(kinds.STATEMENT, kinds.STATEMENT_SHAPE)


@dataclass(frozen=True)
class Terms:
    """For whom it is issued, where that is not the network, and until when it is kept back."""

    on_behalf_of: tuple[Organisation, ...] = ()
    embargo: Moment | None = None


_FOR = r"(?:på vegner? av|on behalf of)"
_KEPT_BACK = r"(?:sperr(?:et|a) til|sperrefrist|embargo(?: until)?)"
_TERMS = re.compile(
    rf"(?:{_FOR}\s+(?P<those>.+?))?[\s,]*(?:{_KEPT_BACK}\s+(?P<until>.+?))?(?:[\s,]+{_FOR}\s+(?P<after>.+))?",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True)
class TermsSaid:
    """``på vegne av Oslo, Bergen og Tromsø, sperret til fredag kl. 6``."""

    key: str = "issue-terms"
    is_free: bool = True

    def read(self, text: str, world: World) -> Terms:
        found = _TERMS.fullmatch(text.strip())
        if found is None:
            raise Misread(say("issue-terms-wrong"))
        those = found["those"] or found["after"]
        names = re.split(r",|;|\s+(?:og|and)\s+", those) if those else ()
        organisations = (kinds.ORGANISATION.read(name.strip(), world) for name in names if name.strip())
        return Terms(
            on_behalf_of=tuple(dict.fromkeys(organisations)),
            embargo=kinds.MOMENT.read(found["until"].strip(), world) if found["until"] else None,
        )

    def meant(self, text: str) -> bool:
        return bool(text)


@dataclass(frozen=True)
class GoOut:
    number: int | None = leading(kinds.STATEMENT, kinds.STATEMENT_SHAPE)
    terms: Terms | None = rest(TermsSaid())


async def issue(asked: Asked, its: GoOut) -> Reply:
    file = await the_statement(asked, its.number, MAY_GO_OUT)
    if isinstance(file, Reply):
        return file
    refused = not_theirs(asked, Act.ISSUE, file.statement)
    if refused is not None:
        return refused
    teller, terms = Teller.of(asked), its.terms or Terms()
    if terms.on_behalf_of:
        voices = tuple(one.id for one in terms.on_behalf_of)
        found = issuable_for(asked.register, file, voices, asked.now, asked.zone)
    else:
        found = issuable(asked.register, file, asked.now, asked.zone)
    if isinstance(found, Declined):
        return Reply((*declined(teller, found).parts, *_those_behind(asked, file, found)))
    if terms.embargo is not None and terms.embargo.begins_at <= asked.now:
        return sentence(say("against-past"))
    issued = Issue(
        statement=found.version.statement,
        version=found.version.number,
        at=asked.now,
        by=asked.person.id if asked.person else None,
        embargo_until=terms.embargo.begins_at.replace(tzinfo=None) if terms.embargo else None,
        on_behalf_of=found.on_behalf_of,
        signatories=tuple(_signatories(asked, found)),
        remarks=tuple(_remarks(found)),
    )
    await registers.add(asked.connection, teller.network, issued, asked.change)
    told = Paragraph(tuple(_issued(teller, file, issued)))
    here = room_of(teller, file.statement.body) == asked.line.room
    aloud = () if here else in_room(teller, file.statement.body, Reply((told,)))
    return Reply((told,), also=(*aloud, *_documents(teller, file, found, issued)))


def _those_behind(asked: Asked, file: StatementFile, why: Declined) -> Iterator[Part]:
    """Where the network cannot issue it: who could, and how that is said."""
    latest = latest_round(file)
    if latest is None or not any(isinstance(reason, NotAgreed) for reason in why.reasons):
        return
    decision = decision_of(asked.register, file, latest, asked.now, asked.zone)
    behind = standing_behind(file, latest, decision)
    if behind:
        names = Listed(tuple(voice_name(Teller.of(asked), latest, voice) for voice in behind))
        yield Paragraph((say("issue-those-behind", organisations=names, number=number_of(file.statement)),))


def _issued(teller: Teller, file: StatementFile, issued: Issue) -> Iterator[Say]:
    if issued.on_behalf_of:
        behalf = Listed(tuple(name_of(teller.register, "organisation", one) for one in issued.on_behalf_of))
        yield say("issued-on-behalf", statement=named(file.statement), organisations=behalf)
        yield say("issued-not-the-networks")
    else:
        yield say("issued", statement=named(file.statement), count=len(issued.signatories))
    if issued.embargo_until is not None:
        yield say("issued-embargo", until=instant(issued.embargo_until, teller.zone))
    yield say("issued-send-how", number=number_of(file.statement))


def _signatories(asked: Asked, found: Issuable) -> Iterator[Signatory]:
    """Who sits for each of those behind it, by name and title, as they are called today."""
    who = roster(asked.register, found.round, asked.today)
    for voice in found.behind:
        seated = who.people.get(voice, ())
        person = asked.register.person(seated[0]) if seated else None
        if found.round.voice is Voice.PERSON:
            person = asked.register.person(voice)
            organisation = person.organisation if person and person.organisation else voice
        else:
            organisation = voice
        yield Signatory(
            organisation=organisation, name=person.name if person else None, title=person.title if person else None
        )


def _remarks(found: Issuable) -> Iterator[PublishedRemark]:
    """Those whose authors chose to have them published."""
    for one in found.decision.standings:
        if one.voice in found.behind and one.position and one.position.remark and one.position.publish:
            yield PublishedRemark(organisation=one.voice, text=one.position.remark)


# --- documents ------------------------------------------------------------------------------------------------


def _documents(teller: Teller, file: StatementFile, found: Issuable, issued: Issue) -> tuple[Outgoing, ...]:
    """The text with those who stand under it: as PDF/A, and for the press office to work on."""
    register = teller.register

    def called(organisation: str) -> str:
        return name_of(register, "organisation", organisation)

    assert file.statement.number is not None  # it is stored
    contents = IssuedStatement(
        language=teller.language,
        zone=str(teller.zone),
        network=register.network.name,
        number=file.statement.number,
        version=found.version.number,
        digest=found.version.digest,
        kind=file.statement.kind,
        title=file.statement.title,
        text=found.version.text,
        at=issued.at,
        embargo_until=issued.embargo_until,
        on_behalf_of=tuple(called(one) for one in issued.on_behalf_of),
        signatories=tuple(replace(one, organisation=called(one.organisation)) for one in issued.signatories),
        remarks=tuple(replace(one, organisation=called(one.organisation)) for one in issued.remarks),
    )
    return tuple(
        event
        for kind in (Kind.STATEMENT_PDF, Kind.STATEMENT_DOCX)
        for event in _file(teller, file.statement.body, kind, contents, f"file-{kind}", number_of(file.statement))
    )


def _file(teller: Teller, body: str, kind: Kind, contents: Contents, message: str, number: str) -> tuple[Outgoing, ...]:
    return in_room(teller, body, sentence(say(message, number=number)), document=document(kind, contents))


async def picture(asked: Asked, its: Which) -> Reply:
    """How the latest round stands, as a picture."""
    file = await the_statement(asked, its.number, HAVE_A_ROUND)
    if isinstance(file, Reply):
        return file
    teller, seen = Teller.of(asked), latest_round(file)
    if seen is None:
        return sentence(say("position-no-round", number=number_of(file.statement)))
    if room_of(teller, seen.body) is None:
        return sentence(say("round-no-room", body=name_of(asked.register, "body", seen.body)))
    decision = decision_of(asked.register, file, seen, asked.now, asked.zone)
    contents = _seen(teller, file, seen, decision)
    also = _file(teller, seen.body, Kind.ROUND_PICTURE, contents, "file-picture", number_of(file.statement))
    if room_of(teller, seen.body) == asked.line.room:
        return Reply((), also=also)
    body = name_of(asked.register, "body", seen.body)
    return Reply(sentence(say("picture-sent", number=number_of(file.statement), body=body)).parts, also=also)


def _seen(teller: Teller, file: StatementFile, seen: Round, decision: Decision) -> RoundSeen:
    assert file.statement.number is not None  # it is stored
    return RoundSeen(
        language=teller.language,
        zone=str(teller.zone),
        number=file.statement.number,
        version=seen.version,
        title=file.statement.title,
        standings=tuple(
            Standing(
                name=voice_name(teller, seen, one.voice),
                state=one.state,
                until=one.position.until if one.position and one.state is State.NEEDS_TIME else None,
            )
            for one in decision.standings
        ),
        deadline=seen.openings[-1].deadline,
        now=teller.now,
        outcome=seen.outcome,
    )


# --- to whom it was sent --------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Sent:
    number: int | None = leading(kinds.STATEMENT, kinds.STATEMENT_SHAPE)
    to: str | None = argument(kinds.Text(key="recipient"), TO)
    answer_by: PartialDate | None = argument(kinds.DAY, ANSWER_BY)


async def send(asked: Asked, its: Sent) -> Reply:
    """Note to whom an issued statement was sent; the sending is people's."""
    file = await the_statement(asked, its.number, GONE_OUT)
    if isinstance(file, Reply):
        return file
    refused = not_theirs(asked, Act.ISSUE, file.statement)
    if refused is not None:
        return refused
    number = number_of(file.statement)
    if not any(standing(file.issues)):
        return sentence(say("send-not-issued", number=number))
    if its.to is None:
        return sentence(say("send-to-whom", number=number))
    assert file.statement.number is not None  # it is stored
    dispatch = Dispatch(
        statement=file.statement.number,
        number=max((one.number for one in file.dispatches), default=0) + 1,
        to=its.to,
        on=PartialDate.of(asked.today),
        by=asked.person.id if asked.person else None,
        answer_due=its.answer_by,
    )
    await registers.add(asked.connection, asked.register.network.id, dispatch, asked.change)
    told = [say("sent", number=number, to=its.to, date=dispatch.on)]
    if its.answer_by is not None:
        told.append(say("sent-answer-by", date=its.answer_by))
    return sentence(*told)


@dataclass(frozen=True)
class Answered:
    number: int | None = leading(kinds.STATEMENT, kinds.STATEMENT_SHAPE)
    text: str | None = rest(kinds.REMARK)


async def answered(asked: Asked, its: Answered) -> Reply:
    """``uttalelse svar U1 fra Statsministeren: …``: what was answered to what was sent."""
    file = await the_statement(asked, its.number, GONE_OUT)
    if isinstance(file, Reply):
        return file
    refused = not_theirs(asked, Act.ISSUE, file.statement)
    if refused is not None:
        return refused
    number = number_of(file.statement)
    who, colon, text = (its.text or "").partition(":")
    who = who.strip().removeprefix("fra ").removeprefix("frå ").removeprefix("from ").strip()
    waiting = [one for one in standing(file.dispatches) if one.answered_on is None]
    found = [one for one in waiting if one.to.casefold() == who.casefold()] if colon else []
    if not found or not text.strip():
        to = Listed(tuple(one.to for one in waiting)) if waiting else say("nobody-waited-for")
        return sentence(say("answer-from-whom", number=number, to=to))
    after = replace(found[0], answered_on=PartialDate.of(asked.today), answer=text.strip())
    await registers.amend(asked.connection, asked.register.network.id, after, asked.change)
    return sentence(say("answer-kept", number=number, to=found[0].to, date=PartialDate.of(asked.today)))


COMMANDS = (
    Command(
        key="statement-issue",
        names=Names(("utgi", "gi ut"), ("gje ut", "gi ut"), ("issue",)),
        under=names.STATEMENT,
        takes=GoOut,
        who_may=THE_PEOPLE_OF_THE_NETWORK,
        answer=issue,
    ),
    Command(
        key="statement-send",
        names=Names(("send", "sendt"), ("send", "sendt"), ("send", "sent")),
        under=names.STATEMENT,
        takes=Sent,
        who_may=THE_PEOPLE_OF_THE_NETWORK,
        answer=send,
    ),
    Command(
        key="statement-answered",
        names=Names(("svar",), (), ("answer",)),
        under=names.STATEMENT,
        takes=Answered,
        who_may=THE_PEOPLE_OF_THE_NETWORK,
        answer=answered,
    ),
    Command(
        key="statement-picture",
        names=Names(("bilde",), ("bilete",), ("picture",)),
        under=names.STATEMENT,
        takes=Which,
        who_may=THE_PEOPLE_OF_THE_NETWORK,
        answer=picture,
    ),
)
