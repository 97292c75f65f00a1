"""``status``: the network at a glance, what is open in it and who is missing, and what does not hold."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from commands.asking import left
from commands.chairs import told_in_short
from commands.context import Asked
from commands.findings import finding_told
from commands.speech.arguments import NoArguments
from commands.speech.declaration import THOSE_WITH_A_PART, Command, plain
from commands.speech.names import Names
from commands.speech.reply import Bullets, Listed, Paragraph, Part, Reply, Say, Title, say
from commands.telling import end_in_short, name_of
from commands.unanswered import Unanswered, unanswered
from network.agreements import agreement_on
from network.check import check
from network.dates import PartialDate
from network.meetings import Meeting
from network.register import Language, Role, standing
from network.seats import members_on
from network.terms import term_of_body
from storage import meetings

MOST_FINDINGS = 8


async def answer(asked: Asked, its: NoArguments) -> Reply:  # noqa: ARG001
    return Reply(
        (
            Title(say("status-title", network=asked.register.network.name)),
            Bullets((*_lines(asked), (await _next(asked),), *await _open(asked))),
            *_findings(asked),
        )
    )


def _lines(asked: Asked) -> Iterator[tuple[Say, ...]]:
    register, today = asked.register, asked.today
    members = sum(one.role is Role.MEMBER for one in members_on(register, today, today))
    yield (say("status-members", count=members),)
    for body in standing(register.bodies):
        chair = told_in_short(asked, body)
        if chair is not None:
            yield (chair,)
    for body in standing(register.bodies):
        if body.term is not None:
            yield (say("status-term", body=body.name), *end_in_short(term_of_body(register, body.id, today), today))
    for agreement in standing(register.agreements):
        state = agreement_on(register, agreement, today)
        yield (say("status-agreement", agreement=agreement.name), *end_in_short(state.end, today))


async def _open(asked: Asked) -> tuple[tuple[Say, ...], ...]:
    """What is open, until when, and whose answers are missing."""
    return tuple(tuple(_unanswered(asked, one)) for one in await unanswered(asked))


def _unanswered(asked: Asked, one: Unanswered) -> Iterator[Say]:
    yield say("status-open", what=one.what)
    yield say("tally-count", answered=one.of - len(one.missing), of=one.of)
    if one.deadline is not None:
        yield say("tally-deadline", deadline=one.deadline, left=left(one.deadline - asked.now))
    if one.missing:
        yield say("tally-unanswered", voices=Listed(tuple(missing.name for missing in one.missing)))


def _findings(asked: Asked) -> Iterator[Part]:
    findings = check(asked.register, asked.today)
    if not findings:
        yield Paragraph((say("status-all-well"),))
        return
    yield Paragraph((say("status-findings", count=len(findings)),))
    yield Bullets(tuple(finding_told(finding) for finding in findings[:MOST_FINDINGS]))
    if len(findings) > MOST_FINDINGS:
        yield Paragraph((say("import-more", count=len(findings) - MOST_FINDINGS),))


async def _next(asked: Asked) -> Say:
    """The first meeting from today on."""
    # One of which only the year is known counts by its first day there, and may be to come until its last.
    this_year = date(asked.today.year, 1, 1)
    planned = await meetings.between(asked.connection, asked.register.network.id, this_year, date.max)
    coming = [(day, one) for one in planned if one.cancelled_at is None and (day := _day(one)) >= asked.today]
    if not coming:
        return say("status-no-meeting")
    return _meeting(asked, min(coming, key=lambda one: one[0])[1])


def _day(meeting: Meeting) -> date:
    if meeting.starts is not None:
        return meeting.starts.date()
    return meeting.date.last() if meeting.date else date.max


def _meeting(asked: Asked, meeting: Meeting) -> Say:
    body = name_of(asked.register, "body", meeting.body)
    if meeting.starts is not None:
        return say("status-meeting", body=body, date=meeting.starts.replace(tzinfo=asked.zone))
    return say("status-meeting", body=body, date=meeting.date or PartialDate.of(asked.today))


STATUS = Command(
    key="status",
    names=Names(("status",)),
    takes=NoArguments,
    who_may=THOSE_WITH_A_PART,
    plainly=(
        *plain(
            Language.BOKMAAL,
            r"hvordan (?:står|ligger) (?:det|vi) (?:til|an)",
            r"hva er status",
            r"hvem (?:har ikke svart|mangler)(?: ennå| fortsatt)?",
            r"når (?:er|går) fristen(?: ut)?",
            r"hva er åpent(?: nå)?",
        ),
        *plain(
            Language.NYNORSK,
            r"korleis (?:står|ligg) (?:det|vi) (?:til|an)",
            r"kva er status",
            r"kven (?:har ikkje svara|manglar)(?: enno| framleis)?",
            r"når (?:er|går) fristen(?: ut)?",
            r"kva er ope(?: no)?",
        ),
        *plain(
            Language.ENGLISH,
            r"how (?:do we stand|are things)",
            r"what is the status",
            r"who (?:has not answered|is missing)(?: yet)?",
            r"when is the deadline",
            r"what is open(?: now)?",
        ),
    ),
    answer=answer,
)
