"""``møte kommer``, ``møte forfall``: who comes to a meeting: by command, in plain words or by a reaction."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import datetime

from commands.context import Asked
from commands.event_names import EventName
from commands.keeping.changes import sentence
from commands.line import Outgoing, Reaction
from commands.meetings import names
from commands.meetings.board import BOARD, CALL, DEPUTY, REMINDER, event_of
from commands.meetings.finding import coming_meetings, not_open, the_meeting
from commands.meetings.later import reacted_for_later
from commands.meetings.refusing import who_plans
from commands.meetings.told import meeting_named
from commands.posting import Teller, to_matrix, to_person
from commands.speech import kinds
from commands.speech.arguments import argument, leading
from commands.speech.declaration import THE_PEOPLE_OF_THE_NETWORK, Command, InReply, plain
from commands.speech.names import Names
from commands.speech.reply import Paragraph, Reply, Say, say
from commands.statements.clicks import means_yes
from commands.statements.refusing import names_of
from commands.telling import name_of
from network.attendance import Turnout, latest, turnout
from network.meeting_acts import may_answer_for
from network.meetings import Answer, Attendance, Meeting, MeetingFile
from network.register import Language, Person
from network.seats import seats_on
from storage import meetings, stale
from storage import register as registers

NO = ("👎", "❌", "🚫", "✖", "✗")
"""Reactions that mean no."""


@dataclass(frozen=True)
class Coming:
    number: int | None = leading(names.WHICH_MEETING, names.MEETING_SHAPE)
    person: Person | None = argument(kinds.PERSON, names.FOR_PERSON)


@dataclass(frozen=True)
class Absent:
    number: int | None = leading(names.WHICH_MEETING, names.MEETING_SHAPE)
    person: Person | None = argument(kinds.PERSON, names.FOR_PERSON)
    deputy: Person | None = argument(kinds.PERSON, names.DEPUTY)
    reason: str | None = argument(kinds.REASON, names.BECAUSE)


@dataclass(frozen=True, kw_only=True)
class Answered:
    """What somebody said of coming, before it is known whether it counts."""

    answer: Answer
    at: datetime
    event: str
    person: Person | None = None
    """Whom it is about; None for the one who says it."""
    deputy: Person | None = None
    reason: str | None = None


async def coming(asked: Asked, its: Coming) -> Reply:
    said = Answered(answer=Answer.COMING, at=asked.line.at, event=asked.line.event_id, person=its.person)
    return await _answer(asked, its.number, said)


async def absent(asked: Asked, its: Absent) -> Reply:
    said = Answered(
        answer=Answer.ABSENT,
        at=asked.line.at,
        event=asked.line.event_id,
        person=its.person,
        deputy=its.deputy,
        reason=its.reason,
    )
    return await _answer(asked, its.number, said)


async def _answer(asked: Asked, number: int | None, said: Answered) -> Reply:
    file = await the_meeting(asked, number if number is not None else await _called_to(asked, said.person))
    if isinstance(file, Reply):
        return file
    refused = not_open(asked, file.meeting)
    if refused is not None:
        return refused
    return await answered(asked, file, said)


async def _called_to(asked: Asked, person: Person | None) -> int | None:
    """Alone with the bot, the next meeting that the person is called to; None where the line points at one itself."""
    who = person or asked.person
    if who is None or asked.body is not None or asked.line.reply_to or asked.line.thread:
        return None
    for meeting in await coming_meetings(asked, None):
        day = meeting.day or asked.today
        if meeting.called_at is not None and any(
            one.person == who.id for one in seats_on(asked.register, meeting.body, day, asked.today).seated
        ):
            return meeting.number
    return None


async def answered(asked: Asked, file: MeetingFile, said: Answered) -> Reply:
    """Note it, tell so, and ask a deputy where a member cannot come; else why it does not count."""
    speaker, meeting = asked.person, file.meeting
    if speaker is None:
        return sentence(say("me-not-registered"))
    refused = _not_theirs(asked, meeting, speaker, said)
    if refused is not None:
        return refused
    person = said.person or speaker
    given = Attendance(
        meeting=meeting.number or 0,
        person=person.id,
        answer=said.answer,
        at=said.at,
        by=speaker.id,
        deputy=said.deputy.id if said.deputy else None,
        reason=said.reason,
        event=said.event,
    )
    before = latest(file.attendance, meeting.number or 0).get(person.id)
    if before is not None and (before.answer, before.deputy) == (given.answer, given.deputy) and not said.reason:
        return sentence(_noted(asked, meeting, given, speaker))
    await registers.add(asked.connection, asked.register.network.id, given, asked.change)
    await freshen(asked, meeting)
    teller, also = Teller.of(asked), tuple[Outgoing, ...]()
    if person.id != speaker.id:
        also = to_person(teller, person.id, sentence(_told_of(asked, meeting, given, speaker)))
    deputy = _asked_instead(turnout(asked.register, meeting, (*file.attendance, given), asked.today), given)
    if deputy is None or deputy == speaker.id:
        return Reply((Paragraph((_noted(asked, meeting, given, speaker),)),), also=also)
    told = (_noted(asked, meeting, given, speaker), say("attendance-deputy-asked", people=names_of(asked, (deputy,))))
    return Reply((Paragraph(told),), also=(*also, *_deputy_asked(asked, teller, meeting, given, deputy)))


def _not_theirs(asked: Asked, meeting: Meeting, speaker: Person, said: Answered) -> Reply | None:
    """Everybody answers for themselves; for another who advises that person, and who plans the meeting."""
    person, expected = said.person or speaker, turnout(asked.register, meeting, (), asked.today).expected
    if not may_answer_for(asked.standing, meeting.body, person.id):
        return sentence(say("attendance-not-theirs", person=person.name), *who_plans(asked, meeting.body))
    if said.deputy is not None and said.deputy.id == person.id:
        return sentence(say("attendance-own-deputy", person=person.name))
    if said.deputy is not None and any(one.person == said.deputy.id for one in expected):
        return sentence(say("attendance-deputy-sits", person=said.deputy.name))
    return None


def _noted(asked: Asked, meeting: Meeting, given: Attendance, speaker: Person) -> Say:
    named = meeting_named(asked.register, meeting, asked.zone)
    if given.deputy is not None:
        deputy = name_of(asked.register, "person", given.deputy)
        return say("attendance-deputy", person=name_of(asked.register, "person", given.person), deputy=deputy,
                   meeting=named)  # fmt: skip
    if given.person == speaker.id:
        return say(f"attendance-{given.answer.value}-you", meeting=named)
    return say(
        f"attendance-{given.answer.value}", person=name_of(asked.register, "person", given.person), meeting=named
    )


def _told_of(asked: Asked, meeting: Meeting, given: Attendance, speaker: Person) -> Say:
    named = meeting_named(asked.register, meeting, asked.zone)
    return say(f"attendance-{given.answer.value}-for-you", person=speaker.name, meeting=named)


def _asked_instead(found: Turnout, given: Attendance) -> str | None:
    """The deputy of one who cannot come, who has not said whether they can."""
    if given.answer is not Answer.ABSENT:
        return None
    one = next((one for one in found.expected if one.person == given.person), None)
    return one.deputy if one is not None and one.deputy_said is None else None


def _deputy_asked(
    asked: Asked, teller: Teller, meeting: Meeting, given: Attendance, deputy: str
) -> tuple[Outgoing, ...]:
    mark = hashlib.sha256(f"{given.event}/{deputy}".encode()).hexdigest()[:10]
    reply = sentence(
        say(
            "attendance-can-you",
            person=name_of(asked.register, "person", given.person),
            meeting=meeting_named(asked.register, meeting, asked.zone),
        ),
        say("attendance-how"),
    )
    return to_person(teller, deputy, reply, name=event_of(teller, meeting, f"{DEPUTY}--{mark}"))


async def freshen(asked: Asked, meeting: Meeting) -> None:
    """The message that tells who comes is out of date."""
    await stale.mark(asked.connection, event_of(Teller.of(asked), meeting, BOARD))


# --- without words --------------------------------------------------------------------------------------------


async def reacted(asked: Asked, of: EventName, said: Reaction) -> tuple[Outgoing, ...]:
    """A thumb up on the call or a reminder: I come; one down: I cannot. The person is told how it was taken."""
    try:
        file = await meetings.load(asked.connection, of.network, int(of.thing[1:]))
    except meetings.UnknownMeeting:
        return ()
    later = await reacted_for_later(asked, file.meeting, said)
    answer = _answer_of(said.key)
    if later is not None or answer is None:
        return later or ()
    teller = Teller.of(asked)
    refused = not_open(asked, file.meeting)
    if refused is not None:
        return to_matrix(teller, said.sender, refused)
    reply = await answered(asked, file, Answered(answer=answer, at=said.at, event=said.event_id))
    return (*to_matrix(teller, said.sender, Reply(reply.parts)), *reply.also)


def _answer_of(key: str) -> Answer | None:
    if means_yes(key):
        return Answer.COMING
    return Answer.ABSENT if key.startswith(NO) else None


_TO_MEETING = re.compile(rf"M/(?:{CALL}|{BOARD}|{DEPUTY}|{REMINDER})")
_TO_IT = rf"(?: (?:på|til|i) {names.THE_MEETING})?"
_BECAUSE_NB = r"(?:,? (?:fordi|grunnet) (?P<reason>.+?))?\.?"
_BECAUSE_NN = r"(?:,? (?:fordi|grunna) (?P<reason>.+?))?\.?"
_BECAUSE_EN = r"(?:,? because (?P<reason>.+?))?\.?"
_COMING = (
    *plain(
        Language.BOKMAAL,
        rf"(?:ja,? ?)?(?:jeg|vi) (?:kommer|deltar|møter|stiller)(?: gjerne| selvsagt| likevel)?{_TO_IT}\.?",
    ),
    *plain(Language.NYNORSK, rf"(?:ja,? ?)?(?:eg|vi) (?:kjem|deltek|møter|stiller)(?: gjerne| likevel)?{_TO_IT}\.?"),
    *plain(Language.ENGLISH, r"(?:yes,? ?)?(?:i|we)(?:'m| am| are|'re|'ll| will)? (?:come|coming|attend|attending)\.?"),
)
_ABSENT = (
    *plain(
        Language.BOKMAAL,
        r"(?:nei,? ?)?jeg (?:kan|kommer|deltar|møter) (?:dessverre |likevel )?ikke(?: komme| møte| delta| da)?"
        rf"(?: likevel)?{_TO_IT}{_BECAUSE_NB}",
        rf"jeg (?:melder|må melde) forfall{_BECAUSE_NB}",
    ),
    *plain(
        Language.NYNORSK,
        r"(?:nei,? ?)?eg (?:kan|kjem|deltek|møter) (?:diverre |dessverre |likevel )?ikkje"
        rf"(?: kome| koma| møte| delta| då)?(?: likevel)?{_TO_IT}{_BECAUSE_NN}",
        rf"eg (?:melder|må melde) forfall{_BECAUSE_NN}",
    ),
    *plain(
        Language.ENGLISH,
        rf"(?:no,? ?)?i (?:cannot|can't|can not|won't) (?:come|attend|make it){_BECAUSE_EN}",
    ),
)
"""Whole sentences, which need not be said in reply."""
_COMING_IN_REPLY = (
    *_COMING,
    *plain(Language.BOKMAAL, r"(?:ja|kommer|ja takk|ja gjerne|ja,? kommer|stiller|møter|jeg er med)\.?"),
    *plain(Language.NYNORSK, r"(?:ja|kjem|ja takk|ja gjerne|eg er med)\.?"),
    *plain(Language.ENGLISH, r"(?:yes|i'?(?:ll| will) be there)\.?"),
)
_ABSENT_IN_REPLY = (
    *_ABSENT,
    *plain(
        Language.BOKMAAL, rf"(?:nei|nei dessverre|forfall|(?:vi )?kan (?:dessverre )?ikke|melder forfall){_BECAUSE_NB}"
    ),
    *plain(
        Language.NYNORSK, rf"(?:nei|nei diverre|forfall|(?:vi )?kan (?:diverre )?ikkje|melder forfall){_BECAUSE_NN}"
    ),
    *plain(Language.ENGLISH, rf"(?:no|(?:i|we) (?:cannot|can't)){_BECAUSE_EN}"),
)

COMMANDS = (
    Command(
        key="meeting-coming",
        names=Names(("kommer",), ("kjem",), ("coming",)),
        under=names.MEETING,
        takes=Coming,
        who_may=THE_PEOPLE_OF_THE_NETWORK,
        plainly=_COMING,
        in_reply=(InReply(to=_TO_MEETING, ways=_COMING_IN_REPLY, unclear="attendance-unclear"),),
        answer=coming,
    ),
    Command(
        key="meeting-absent",
        names=Names(("forfall",), (), ("absent",)),
        under=names.MEETING,
        takes=Absent,
        who_may=THE_PEOPLE_OF_THE_NETWORK,
        plainly=_ABSENT,
        in_reply=(InReply(to=_TO_MEETING, ways=_ABSENT_IN_REPLY, unclear="attendance-unclear"),),
        answer=absent,
    ),
)
