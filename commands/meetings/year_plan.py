"""``årsplan``: a body's meetings in a year; dates that the charter's cadence asks for, and their acceptance."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from commands.context import Asked, Heard
from commands.documents.contents import Kind, YearPlanSeen, document
from commands.documents.told import reader, told
from commands.keeping.changes import sentence
from commands.meetings.finding import begins, meeting_body
from commands.meetings.refusing import not_theirs_to_plan
from commands.meetings.told import meeting_title, when_told
from commands.posting import Teller, in_room, room_of
from commands.questions.asking import put
from commands.speech import kinds, polls
from commands.speech.arguments import Misread, leading, rest
from commands.speech.declaration import THOSE_WITH_A_PART, Command
from commands.speech.names import Names
from commands.speech.reply import Bullets, Paragraph, Part, Reply, Say, Title, Weekday, say
from commands.speech.world import World
from network.cadence import TooMany, counts_on, proposed_dates, usual_of
from network.dates import PartialDate
from network.deadlines import usual_deadline
from network.meetings import Meeting
from network.question_acts import opened
from network.questions import QuestionKind
from network.register import Body, Voice
from storage import meetings, waiting
from storage import register as registers

KEY: Final = "year-plan"
AN_ANSWER_COUNTS_FOR = timedelta(days=14)
MOST_PROPOSED = 60
NEEDS_NOTICE = timedelta(weeks=3)
"""A meeting in the running year is not proposed for tomorrow: it is to be called in time."""
YEAR_SHAPE = r"(?:19|20|21)[0-9]{2}(?![0-9])"


@dataclass(frozen=True)
class Year:
    """A year in four digits."""

    key: str = "year"
    is_free: bool = False

    def read(self, text: str, world: World) -> int:  # noqa: ARG002
        if not re.fullmatch(YEAR_SHAPE, text):
            raise Misread(say("year-wrong"))
        return int(text)

    def meant(self, text: str) -> bool:  # noqa: ARG002
        return False


@dataclass(frozen=True)
class Plan:
    """What is to be done with a year's plan."""

    propose: int | None = None
    """That many dates; 0 for as many as the charter asks for."""
    accept: tuple[int, ...] | None = None
    """Those of the dates proposed; none for all."""
    picture: bool = False
    ask: bool = False
    """Put the dates proposed to the members."""
    body: Body | None = None


_PLAN = re.compile(
    r"(?:(?P<propose>foreslå|føreslå|propose)(?:\s+(?P<count>[0-9]{1,3}))?(?:\s+(?:møter|møte|datoer|datoar|meetings|dates))?"
    r"|(?P<picture>bilde|bilete|picture)"
    r"|(?P<ask>spør|ask)"
    r"|(?P<accept>godta|vedta|sett opp|set opp|accept)(?P<those>(?:[\s,;]|og|and|nr\.?|[0-9]{1,3}(?![0-9]))*))?"
    r"(?:[\s,]*(?:^|\b)(?:i|for|of|organ)\s+(?P<body>.+))?",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class PlanSaid:
    """``foreslå 5``, ``godta 1 og 3``, each perhaps with ``i ORGAN``."""

    key: str = "plan-words"
    is_free: bool = True

    def read(self, text: str, world: World) -> Plan:
        found = _PLAN.fullmatch(" ".join(text.split()))
        if found is None:
            raise Misread(say("plan-words-wrong"))
        count = int(found["count"] or 0)
        if count > MOST_PROPOSED:
            raise Misread(say("number-wrong", most=MOST_PROPOSED))
        return Plan(
            propose=count if found["propose"] else None,
            picture=bool(found["picture"]),
            ask=bool(found["ask"]),
            accept=tuple(map(int, re.findall("[0-9]+", found["those"] or ""))) if found["accept"] else None,
            body=kinds.BODY.read(found["body"].strip(), world) if found["body"] else None,
        )

    def meant(self, text: str) -> bool:
        return bool(text)


@dataclass(frozen=True)
class WhichPlan:
    year: int | None = leading(Year(), YEAR_SHAPE)
    plan: Plan | None = rest(PlanSaid())


async def year_plan(asked: Asked, its: WhichPlan) -> Reply:
    plan = its.plan or Plan()
    body = meeting_body(asked, plan.body)
    if isinstance(body, Reply):
        return body
    year = its.year or _usual_year(asked, plan)
    if plan.propose is not None:
        return await _propose(asked, body, year, plan.propose)
    if plan.accept is not None:
        return await _accept(asked, plan.accept)
    if plan.ask:
        return await _ask(asked)
    if plan.picture:
        return await _picture(asked, body, year)
    return await _show(asked, body, year)


def _usual_year(asked: Asked, plan: Plan) -> int:
    """This year; late in the year a plan is proposed for the next."""
    return asked.today.year + (plan.propose is not None and asked.today.month >= 9)


# --- as it is -------------------------------------------------------------------------------------------------


async def _show(asked: Asked, body: Body, year: int) -> Reply:
    found = await _of_year(asked, body, year)
    title = Title(say("plan-title", body=body.name, year=str(year)))
    if not found:
        return Reply((title, Paragraph((say("plan-empty", year=str(year)), *_how(asked, body, year)))))
    lines = tuple(_line(asked, one) for one in sorted(found, key=begins))
    return Reply((title, Bullets(lines), *_cadence(body, found, year)))


async def _picture(asked: Asked, body: Body, year: int) -> Reply:
    """The year as a picture, in the body's room."""
    teller = Teller.of(asked)
    if room_of(teller, body.id) is None:
        return sentence(say("round-no-room", body=body.name))
    contents = YearPlanSeen(
        language=teller.language,
        zone=teller.zone.key,
        network_name=asked.register.network.name,
        body=body.name,
        year=year,
        meetings=await _of_year(asked, body, year),
    )
    title = sentence(say("plan-title", body=body.name, year=str(year)))
    also = in_room(teller, body.id, title, document=document(Kind.YEAR_PLAN, contents))
    if room_of(teller, body.id) == asked.line.room:
        return Reply((), also=also)
    return Reply(sentence(say("plan-picture-sent", body=body.name)).parts, also=also)


async def _of_year(asked: Asked, body: Body, year: int) -> tuple[Meeting, ...]:
    first, last = date(year, 1, 1), date(year, 12, 31)
    return await meetings.between(asked.connection, asked.register.network.id, first, last, body.id)


def _line(asked: Asked, meeting: Meeting) -> tuple[Say, ...]:
    line = say("meeting-line", title=meeting_title(asked.register, meeting), time=when_told(meeting, asked.zone))
    return (line, say("meeting-line-cancelled")) if meeting.cancelled_at is not None else (line,)


def _cadence(body: Body, found: tuple[Meeting, ...], year: int) -> tuple[Part, ...]:
    """How many there are, held against what the charter asks for."""
    usual = usual_of(body.meetings.per_year) if body.meetings else None
    count = sum((day := counts_on(one)) is not None and day.year == year for one in found)
    if usual is None:
        return (Paragraph((say("plan-count", count=count),)),)
    return (Paragraph((say("plan-count-of", count=count, of=usual),)),)


def _how(asked: Asked, body: Body, year: int) -> tuple[Say, ...]:
    if not_theirs_to_plan(asked, body.id) is not None or year < asked.today.year:
        return ()
    return (say("plan-how", year=str(year)),)


# --- as it could be -------------------------------------------------------------------------------------------


async def _propose(asked: Asked, body: Body, year: int, count: int) -> Reply:
    refused = not_theirs_to_plan(asked, body.id)
    if refused is not None:
        return refused
    wanted = count or (usual_of(body.meetings.per_year) if body.meetings else None)
    if not wanted:
        return sentence(say("plan-how-many", body=body.name, year=str(year)))
    if year < asked.today.year:
        return sentence(say("plan-year-past", year=str(year)))
    planned = [day for one in await _of_year(asked, body, year) if (day := counts_on(one)) is not None]
    rules = asked.register.network.reminders
    found = proposed_dates(
        year,
        wanted,
        taken=planned,
        school_holidays=(rules.school_holidays or ()) if rules else (),
        not_before=asked.today + NEEDS_NOTICE,
    )
    if isinstance(found, TooMany):
        return sentence(say("plan-too-many", count=found.asked, possible=found.possible, year=str(year)))
    if not found.dates:
        return sentence(say("plan-full", count=len(planned), year=str(year)))
    await _wait_for_answer(asked, body.id, year, found.dates)
    return _proposal(body, year, found.dates, len(planned))


def _proposal(body: Body, year: int, days: tuple[date, ...], planned: int) -> Reply:
    lines = tuple(_numbered(days))
    how = say("plan-accept", year=str(year)) if len(days) > 1 else say("plan-accept-one")
    there = (say("plan-besides", count=planned),) if planned else ()
    return Reply(
        (
            Title(say("plan-proposed", body=body.name, year=str(year))),
            Bullets(lines),
            Paragraph((*there, say("plan-avoids"), how)),
        )
    )


async def _wait_for_answer(asked: Asked, body: str, year: int, days: tuple[date, ...]) -> None:
    contents = {
        "network": asked.register.network.id,
        "body": body,
        "year": year,
        "dates": [day.isoformat() for day in days],
    }
    await waiting.ask(
        asked.connection,
        waiting.Confirmation(
            room=asked.line.room,
            sender=asked.line.sender,
            command=KEY,
            contents=contents,
            expires=asked.now + AN_ANSWER_COUNTS_FOR,
        ),
    )


# --- put to the members ---------------------------------------------------------------------------------------


async def _ask(asked: Asked) -> Reply:
    """A poll of the dates that were proposed: which of them suits worst. They can be accepted as before."""
    found = await _proposed(asked)
    if found is None:
        return sentence(say("plan-nothing-proposed"))
    await waiting.ask(asked.connection, found)
    days = [date.fromisoformat(one) for one in found.contents["dates"]]
    body = asked.register.body(str(found.contents["body"]))
    if body is None or len(days) >= polls.MOST_ANSWERS:
        return sentence(say("plan-too-many-to-ask", most=polls.MOST_ANSWERS - 1))
    if room_of(Teller.of(asked), body.id) is None:
        return sentence(say("round-no-room", body=body.name))
    teller = Teller.of(asked)
    its = reader(teller.language, teller.zone.key, asked.setup.words)
    year = str(found.contents["year"])
    dates = (say("meeting-on-day", weekday=Weekday(day), date=PartialDate.of(day)) for day in days)
    new = opened(
        asked.register,
        body,
        QuestionKind.POLL,
        told(say("plan-ask", body=body.name, year=year), its),
        usual_deadline(body, asked.now, asked.zone),
        asked.now,
        asked.zone,
        choices=(told(say("plan-all-suit"), its), *(told(one, its) for one in dates)),
        voice=Voice.PERSON,
        by=asked.person.id if asked.person else None,
    )
    return await put(asked, new)


async def _proposed(asked: Asked) -> waiting.Confirmation | None:
    """What was proposed to the one who speaks, and is still on the table; another question stays as it is."""
    found = await waiting.take(asked.connection, asked.line.room, asked.line.sender)
    if found is None:
        return None
    if found.command != KEY:
        await waiting.ask(asked.connection, found)
        return None
    return found if found.expires >= asked.now else None


# --- accepted -------------------------------------------------------------------------------------------------


async def _accept(asked: Asked, those: tuple[int, ...]) -> Reply:
    """Plan the meetings that were proposed to the one who accepts; those left over may be accepted afterwards."""
    found = await _proposed(asked)
    if found is None:
        return sentence(say("plan-nothing-proposed"))
    days = tuple(date.fromisoformat(one) for one in found.contents["dates"])
    wrong = [one for one in those if not 1 <= one <= len(days)]
    if wrong:
        await waiting.ask(asked.connection, found)
        return sentence(say("plan-no-such-date", number=wrong[0], most=len(days)))
    body, year = str(found.contents["body"]), int(found.contents["year"])
    chosen = tuple(days[one - 1] for one in dict.fromkeys(those)) or days
    left = tuple(day for day in days if day not in chosen)
    reply = await _planned(asked, body, year, tuple(sorted(chosen)))
    if left:
        await _wait_for_answer(asked, body, year, left)
        return Reply((*reply.parts, *_left(left, year)), also=reply.also)
    return reply


def _numbered(days: tuple[date, ...]) -> Iterator[tuple[Say, ...]]:
    for number, day in enumerate(days, start=1):
        yield (say("plan-date", number=number, weekday=Weekday(day), date=day),)


def _left(days: tuple[date, ...], year: int) -> tuple[Part, ...]:
    lines = tuple(_numbered(days))
    return (Paragraph((say("plan-left", year=str(year)),)), Bullets(lines))


async def carry_out(heard: Heard, contents: Mapping[str, Any]) -> Reply:
    """A yes to all that was proposed."""
    asked = heard.networks.get(str(contents["network"]))
    if asked is None:
        return sentence(say("nothing-to-confirm"))
    days = tuple(date.fromisoformat(one) for one in contents["dates"])
    return await _planned(asked, str(contents["body"]), int(contents["year"]), days)


async def _planned(asked: Asked, body: str, year: int, days: tuple[date, ...]) -> Reply:
    refused = not_theirs_to_plan(asked, body)
    if refused is not None:
        return refused
    lines: list[tuple[Say, ...]] = []
    for day in days:
        meeting = Meeting(body=body, date=PartialDate.of(day), planned_at=asked.now)
        meeting = await registers.add(asked.connection, asked.register.network.id, meeting, asked.change)
        lines.append(_line(asked, meeting))
    known = asked.register.body(body)
    title = Title(say("plan-title", body=known.name if known else body, year=str(year)))
    parts: tuple[Part, ...] = (title, Bullets(tuple(lines)), Paragraph((say("plan-hours"),)))
    teller = Teller.of(asked)
    if room_of(teller, body) == asked.line.room:
        return Reply(parts)
    return Reply(parts, also=in_room(teller, body, Reply(parts[:2])))


COMMANDS = (
    Command(
        key=KEY,
        names=Names(("årsplan",), (), ("yearplan", "year plan")),
        takes=WhichPlan,
        who_may=THOSE_WITH_A_PART,
        answer=year_plan,
    ),
)
