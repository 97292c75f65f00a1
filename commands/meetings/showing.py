"""``møte``, ``møte vis``, ``møte liste``: when a body meets, with what on its agenda, and who comes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from commands.context import Asked
from commands.keeping.changes import sentence
from commands.keeping.markers import IN_BODY
from commands.meetings import names
from commands.meetings.agenda_told import agenda_lines, agenda_told
from commands.meetings.board import coming_told
from commands.meetings.finding import FAR, begins, coming_meetings, over, the_meeting
from commands.meetings.told import meeting_title, task_told, when_told
from commands.posting import Teller
from commands.speech import kinds
from commands.speech.arguments import argument, leading
from commands.speech.declaration import THOSE_WITH_A_PART, Command, plain
from commands.speech.names import Names
from commands.speech.reply import Bullets, Paragraph, Part, Reply, Say, Title, say
from commands.telling import name_of
from network.meetings import Meeting, MeetingFile
from network.register import Body, Language
from storage import meetings

MOST_LISTED = 40


@dataclass(frozen=True)
class Which:
    number: int | None = leading(names.WHICH_MEETING, names.MEETING_SHAPE)


async def show(asked: Asked, its: Which) -> Reply:
    file = await the_meeting(asked, its.number)
    if isinstance(file, Reply):
        return file
    return await meeting_told(asked, file)


async def meeting_told(asked: Asked, file: MeetingFile) -> Reply:
    meeting, teller = file.meeting, Teller.of(asked)
    parts: list[Part] = [
        Title(meeting_title(asked.register, meeting)),
        Bullets(tuple((one,) for one in _facts(asked, meeting))),
        *agenda_told(asked.register, await agenda_lines(asked.connection, asked.register, file)),
    ]
    if not over(meeting, asked) and meeting.cancelled_at is None:
        parts += coming_told(teller, file)
    if file.tasks:
        parts.append(Paragraph((say("meeting-tasks"),)))
        parts.append(Bullets(tuple(task_told(asked.register, one) for one in file.tasks)))
    return Reply(tuple(parts))


def _facts(asked: Asked, meeting: Meeting) -> Iterator[Say]:
    if meeting.cancelled_at is not None:
        yield say("meeting-fact-cancelled", date=meeting.cancelled_at)
        if meeting.why_cancelled:
            yield say("meeting-cancelled-why", text=meeting.why_cancelled)
    yield say("meeting-fact-body", body=name_of(asked.register, "body", meeting.body))
    yield say("meeting-fact-time", time=when_told(meeting, asked.zone))
    if meeting.place:
        yield say("meeting-has-place", place=meeting.place)
    if meeting.link:
        yield say("meeting-has-link", link=meeting.link)
    if meeting.preparation:
        yield say("meeting-has-preparation", text=meeting.preparation)
    if meeting.called_at is not None:
        yield say("meeting-fact-called", date=meeting.called_at)


# --- all of them ----------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class WhichYear:
    year: int | None = argument(kinds.Number(9999, key="year"))
    body: Body | None = argument(kinds.BODY, IN_BODY)


async def show_all(asked: Asked, its: WhichYear) -> Reply:
    """The coming ones, or all of a year: of the room's body, in a direct chat of the network's bodies."""
    body = its.body or asked.body
    first, last = asked.today, asked.today + FAR
    if its.year is not None:
        if its.year < 1900:
            return sentence(say("year-wrong"))
        first, last = date(its.year, 1, 1), date(its.year, 12, 31)
    found = await meetings.between(asked.connection, asked.register.network.id, first, last, body.id if body else None)
    listed = sorted(found, key=begins)
    if its.year is None:
        listed = [one for one in listed if one.cancelled_at is None]
    of = body.name if body else asked.register.network.name
    if not listed:
        return sentence(say("meetings-none-in", year=str(its.year), of=of) if its.year else say("meetings-none", of=of))
    title = say("meetings-in", year=str(its.year), of=of) if its.year else say("meetings-coming", of=of)
    lines = tuple(_line(asked, one, tells_body=body is None) for one in listed[:MOST_LISTED])
    more = (Paragraph((say("import-more", count=len(listed) - MOST_LISTED),)),) if len(listed) > MOST_LISTED else ()
    return Reply((Title(title), Bullets(lines), *more))


def _line(asked: Asked, meeting: Meeting, *, tells_body: bool) -> tuple[Say, ...]:
    first = say("meeting-line", title=meeting_title(asked.register, meeting), time=when_told(meeting, asked.zone))
    body = name_of(asked.register, "body", meeting.body)
    says = [first]
    if tells_body and meeting.title:
        says.append(say("meeting-line-body", body=body))
    if meeting.cancelled_at is not None:
        says.append(say("meeting-line-cancelled"))
    elif meeting.place:
        says.append(say("meeting-line-place", place=meeting.place))
    return tuple(says)


@dataclass(frozen=True)
class Of:
    body: Body | None = argument(kinds.BODY, IN_BODY)


async def show_next(asked: Asked, its: Of) -> Reply:
    """The next meeting of a body, or of any."""
    body = its.body or asked.body
    coming = [one for one in await coming_meetings(asked, body) if not over(one, asked)]
    if not coming:
        return sentence(say("meetings-none", of=body.name) if body else say("meeting-none-planned"))
    assert coming[0].number is not None  # it is stored
    file = await meetings.load(asked.connection, asked.register.network.id, coming[0].number)
    return await meeting_told(asked, file)


COMMANDS = (
    Command(
        key="meeting-next",
        names=Names(("møte", "neste møte"), (), ("meeting", "next meeting")),
        takes=Of,
        who_may=THOSE_WITH_A_PART,
        plainly=(
            *plain(
                Language.BOKMAAL,
                r"når (?:er|skal) (?:neste|det neste) møtet?(?: være)?(?: i (?P<body>.+))?",
                r"når møtes (?:vi|(?P<body>.+?))(?: igjen| neste gang)?",
                r"når (?:er|blir) neste møte(?: i (?P<body>.+))?",
                rf"hvor (?:er|blir|skal) {names.THE_MEETING}(?: være)?",
                rf"hvem (?:kommer|møter|deltar|har meldt forfall)(?: (?:på|til|i) {names.THE_MEETING})?",
            ),
            *plain(
                Language.NYNORSK,
                r"når (?:er|vert|blir) (?:neste|det neste) møtet?(?: i (?P<body>.+))?",
                r"når møtest (?:vi|(?P<body>.+?))(?: att| neste gong)?",
                rf"kvar (?:er|blir|vert) {names.THE_MEETING}",
                rf"kven (?:kjem|møter|deltek|har meldt forfall)(?: (?:på|til|i) {names.THE_MEETING})?",
            ),
            *plain(
                Language.ENGLISH,
                r"when is the next meeting(?: (?:of|in) (?P<body>.+))?",
                r"when do(?:es)? (?:we|(?P<body>.+?)) meet(?: next| again)?",
                r"where is the (?:next )?meeting",
                r"who (?:is coming|comes|is absent)(?: (?:to|from) the (?:next )?meeting)?",
            ),
        ),
        answer=show_next,
    ),
    Command(
        key="meeting-show",
        names=Names(("vis",), (), ("show",)),
        under=names.MEETING,
        takes=Which,
        who_may=THOSE_WITH_A_PART,
        answer=show,
    ),
    Command(
        key="meeting-list",
        names=Names(("liste",), (), ("list",)),
        under=names.MEETING,
        takes=WhichYear,
        who_may=THOSE_WITH_A_PART,
        plainly=(
            *plain(
                Language.BOKMAAL,
                r"hvilke møter (?:har vi|er planlagt|er satt opp|kommer)(?: i (?P<year>\d{4})| fremover| framover)?",
            ),
            *plain(
                Language.NYNORSK,
                r"kva møte (?:har vi|er planlagde|er sette opp|kjem)(?: i (?P<year>\d{4})| framover)?",
            ),
            *plain(
                Language.ENGLISH, r"(?:which|what) meetings (?:do we have|are planned|come)(?: in (?P<year>\d{4}))?"
            ),
        ),
        answer=show_all,
    ),
)
