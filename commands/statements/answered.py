"""What is said when a position was given: what was recorded, what is still wanted, or why it does not count."""

from __future__ import annotations

from collections.abc import Iterator

from commands.asking import voice_name
from commands.line import Outgoing
from commands.posting import Teller, to_person
from commands.speech.reply import Paragraph, Reply, Say, Value, say
from commands.statements.calling import event_of
from commands.statements.giving import Poll, people_told
from commands.statements.tally import number_of
from commands.statements.told import quoted
from commands.telling import name_of
from network.admission import (
    Admitted,
    HoldIsOver,
    Late,
    NoSeat,
    NotOnRoll,
    NotOpen,
    OtherVersion,
    PreparesOnly,
    Refused,
    SaidBefore,
    Wanted,
)
from network.positions import NothingToLift, NothingToTakeBack, ObjectionStands, OverOwnAnswer
from network.statements import Position, Stance
from network.voices import day_of, instant, roster


def recorded(teller: Teller, its: Poll, position: Position) -> Say:
    """``Drammen støtter U1 (versjon 2).``"""
    values: dict[str, Value] = {
        "voice": voice_name(teller, its.asked, position.voice),
        "number": number_of(its.statement),
        "version": its.asked.version,
    }
    id = f"recorded-{position.stance.value.replace('_', '-')}"
    if position.stance is Stance.HOLD and position.until is not None:
        return say("recorded-hold-until", until=instant(position.until, teller.zone), **values)
    return say(id, **values)


def admitted(teller: Teller, its: Poll, result: Admitted) -> Reply:
    """The answer to who gave it, and a word to those who have to know."""
    position = result.position
    if position.prepared:
        return Reply((Paragraph(tuple(_prepared(teller, its, position))),), also=to_be_confirmed(teller, its, position))
    says = [recorded(teller, its, position), *_details(its, position)]
    says.append(say("recorded-undo" if position.recorded_by is None else "recorded-told-to-them"))
    if result.wanted is not None:
        says.append(wanted(its, result.wanted))
    return Reply((Paragraph(tuple(says)),), also=told_to_others(teller, its, result))


def wanted(its: Poll, what: Wanted) -> Say:
    """What is still asked for."""
    return say(f"wanted-{what.value}", number=number_of(its.statement))


def told_to_others(teller: Teller, its: Poll, result: Admitted) -> tuple[Outgoing, ...]:
    """To whose answer another one's takes the place of; and to an organisation what was written down for it."""
    position = result.position
    if position.recorded_by is not None:
        who = roster(teller.register, its.asked, day_of(position.at, teller.zone))
        told = say(
            "told-recorded",
            by=name_of(teller.register, "person", position.recorded_by),
            position=recorded(teller, its, position),
            number=number_of(its.statement),
        )
        reply = Reply((Paragraph((told, *_details(its, position))),))
        return _to_all(teller, people_told(who.people.get(position.voice, ()), position.recorded_by), reply)
    before = result.before
    if before is None or before.person in (None, position.person) or before.stance is position.stance:
        return ()
    told = say(
        "told-changed",
        by=name_of(teller.register, "person", position.person) if position.person else "–",
        position=recorded(teller, its, position),
    )
    return _to_all(teller, (before.person,) if before.person else (), Reply((Paragraph((told,)),)))


def refused(teller: Teller, its: Poll, position: Position, why: Refused) -> Reply:
    """Why an answer does not count, and what would."""
    return Reply((Paragraph(tuple(_why(teller, its, position, why))),))


def _why(teller: Teller, its: Poll, position: Position, refusal: Refused) -> Iterator[Say]:
    number, voice = number_of(its.statement), voice_name(teller, its.asked, position.voice)
    match refusal.why:
        case Late(deadline=deadline):
            yield say("refused-late", number=number, deadline=deadline)
        case NotOpen(outcome=outcome):
            yield say("refused-not-open", number=number, outcome=say(f"outcome-{outcome.value}"))
        case NotOnRoll():
            yield say("position-not-on-roll", voice=voice, number=number)
        case NoSeat():
            yield say("position-no-voice", number=number)
        case PreparesOnly():
            yield say("refused-prepares-only", voice=voice)
        case OtherVersion(given=given, asked=asked):
            yield say("refused-other-version", given=given, asked=asked, number=number)
        case SaidBefore():
            yield say("refused-said-before")
        case HoldIsOver():
            yield say("refused-hold-over")
        case OverOwnAnswer(answer=answer):
            yield say("refused-over-own", voice=voice, position=recorded(teller, its, answer))
        case ObjectionStands(objection=objection):
            yield say("refused-objection-stands", voice=voice, by=_by(teller, objection), number=number)
        case NothingToLift():
            yield say("refused-nothing-to-lift", voice=voice, number=number)
        case NothingToTakeBack():
            yield say("refused-nothing-to-take-back")


def _by(teller: Teller, position: Position) -> Value:
    return name_of(teller.register, "person", position.person) if position.person else say("somebody")


def _details(its: Poll, position: Position) -> Iterator[Say]:
    if position.reason is not None:
        yield say("detail-reason", text=quoted(position.reason))
    if position.remark is not None:
        yield say("detail-remark", text=quoted(position.remark))
        yield say("detail-published") if position.publish else say("detail-kept", number=number_of(its.statement))
    if position.authority is not None and position.case is not None:
        yield say("detail-authority-case", authority=position.authority, case=position.case)
    elif position.authority is not None:
        yield say("detail-authority", authority=position.authority)
    elif position.case is not None:
        yield say("detail-case", case=position.case)


def _prepared(teller: Teller, its: Poll, position: Position) -> Iterator[Say]:
    who = roster(teller.register, its.asked, day_of(position.at, teller.zone))
    people = who.people.get(position.voice, ())
    yield say(
        "prepared",
        voice=voice_name(teller, its.asked, position.voice),
        person=name_of(teller.register, "person", people[0]) if people else "–",
    )


def to_be_confirmed(teller: Teller, its: Poll, position: Position) -> tuple[Outgoing, ...]:
    """To those who sit for the voice: they make it count with one word."""
    who = roster(teller.register, its.asked, day_of(position.at, teller.zone))
    told = say(
        "told-prepared",
        by=name_of(teller.register, "person", position.person) if position.person else "–",
        position=recorded(teller, its, position),
        number=number_of(its.statement),
    )
    reply = Reply((Paragraph((told, *_details(its, position))),))
    events: list[Outgoing] = []
    for person in who.people.get(position.voice, ()):
        part = f"confirm--{position.voice}--{person}-{position.row}"
        events += to_person(teller, person, reply, name=event_of(teller, its.statement, its.asked, part))
    return tuple(events)


def _to_all(teller: Teller, people: tuple[str, ...], reply: Reply) -> tuple[Outgoing, ...]:
    return tuple(event for person in people for event in to_person(teller, person, reply))
