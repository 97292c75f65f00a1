"""Whole networks that nobody thought of: hypothesis strategies for charters that are valid by construction.

``charters()`` gives a ``Charter`` arranged as a file has it; ``registers()`` its register alone. Ids are short and
few, so that records often meet; texts have all that a person may paste, control characters apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, TypeVar

from hypothesis import strategies as st

from network.charter import Charter, arranged
from network.dates import CouncilPeriod, PartialDate, Period
from network.journal import Entry, erased, following
from network.meetings import Answer, Attachment, Attendance, Item, ItemState, Meeting, Task
from network.proceedings import Proceedings
from network.questions import Answer as QuestionAnswer
from network.questions import Ending, Question, QuestionKind
from network.register import (
    Adviser,
    After,
    Agenda,
    Agreement,
    Approval,
    AtSigning,
    Authority,
    Body,
    BodyKind,
    Cohort,
    Consensus,
    Duty,
    Gender,
    Holding,
    Language,
    MatrixLink,
    MeetingRules,
    Membership,
    Minutes,
    Network,
    Obligations,
    Office,
    Organisation,
    OrganisationKind,
    Person,
    Proposers,
    QuietHours,
    Range,
    Register,
    Reminders,
    Role,
    RoomLink,
    Rotation,
    Seat,
    SeatCapacity,
    Signature,
    Silence,
    Size,
    StandAside,
    Term,
    Voice,
    Voided,
    WithCouncilPeriod,
    Withdrawal,
)
from network.statements import (
    Dispatch,
    Input,
    Issue,
    Opening,
    Outcome,
    Position,
    PublishedRemark,
    Round,
    Signatory,
    Stance,
    Statement,
    StatementKind,
    Version,
    Via,
    digest_of,
)

T = TypeVar("T")

# --- single values ------------------------------------------------------------------------------------------

slugs = st.from_regex(r"[a-z0-9]{1,6}(-[a-z0-9]{1,4})?", fullmatch=True).filter(lambda text: text != "members")
_signs = st.characters(exclude_categories=("Cc", "Cs"))
names = st.text(_signs, min_size=1, max_size=20).filter(str.strip)
texts = st.text(st.one_of(_signs, st.sampled_from('\n\t"\\#')), min_size=1, max_size=60).filter(str.strip)
years = st.integers(1990, 2060)
shares = st.floats(0, 1, exclude_min=True, allow_subnormal=False)
numbers = st.integers(1, 300)
moments = st.datetimes(datetime(2000, 1, 1), datetime(2060, 1, 1), timezones=st.just(UTC))
hours = st.times().map(lambda at: at.strftime("%H:%M"))
periods = st.builds(
    Period,
    years=st.integers(0, 9),
    months=st.integers(0, 24),
    days=st.integers(0, 90),
    hours=st.integers(0, 48),
    minutes=st.integers(0, 90),
).filter(lambda period: period != Period())


def maybe(values: st.SearchStrategy[T]) -> st.SearchStrategy[T | None]:
    return st.none() | values


def several(values: st.SearchStrategy[T], most: int = 3) -> st.SearchStrategy[tuple[T, ...]]:
    return st.lists(values, max_size=most).map(tuple)


def some_of(values: Sequence[T], most: int = 3) -> st.SearchStrategy[tuple[T, ...]]:
    """A few of the values, each once, in any order."""
    if not values:
        return st.just(())
    return st.lists(st.sampled_from(values), unique=True, max_size=most).map(tuple)


def one_of(values: Sequence[str]) -> st.SearchStrategy[str | None]:
    return maybe(st.sampled_from(values)) if values else st.none()


def known_to(day: date) -> st.SearchStrategy[PartialDate]:
    """The day as it may be known: to the day, the month or the year."""
    ways = (PartialDate(day.year), PartialDate(day.year, day.month), PartialDate.of(day))
    return st.sampled_from(ways)


dates = st.dates(date(1990, 1, 1), date(2060, 12, 31)).flatmap(known_to)


@st.composite
def spans(draw: st.DrawFn, most: int = 3) -> list[dict[str, PartialDate | None]]:
    """Times that follow each other, as keyword arguments of a dated record; any of them may be unknown at the ends."""
    count = draw(st.integers(0, most))
    days = sorted(draw(st.lists(st.dates(date(1990, 1, 1), date(2060, 1, 1)), min_size=2 * count, max_size=2 * count)))
    made = [
        {"valid_from": draw(known_to(days[2 * n])), "valid_until": draw(known_to(days[2 * n + 1]))}
        for n in range(count)
    ]
    if made and draw(st.booleans()):
        made[0]["valid_from"] = None
    if made and draw(st.booleans()):
        made[-1]["valid_until"] = None
    return made


@st.composite
def kept(draw: st.DrawFn, kind: type) -> dict[str, Any]:
    """How a record came and whether it was voided, mostly as in a file that somebody wrote."""
    own = [one.name for one in fields(kind) if one.name not in ("row", "said", "voided")]
    said = draw(st.just(()) | some_of(own))
    voided = draw(st.none() | st.none() | st.builds(Voided, at=moments, by=names, why=texts))
    return {"said": said, "voided": voided}


@st.composite
def with_mistakes(draw: st.DrawFn, records: list[Any]) -> list[Any]:
    """The records, and among them some of the same ids that were voided as mistakes."""
    mistakes = [replace(one, voided=draw(st.builds(Voided, at=moments, by=names, why=texts))) for one in records]
    return [*records, *(one for one in mistakes if draw(st.integers(0, 3)) == 0)]


# --- rules --------------------------------------------------------------------------------------------------

ranges = st.tuples(st.integers(1, 20), st.integers(0, 20)).map(lambda two: Range(min=two[0], max=sum(two)))
sizes = st.one_of(
    ranges.map(lambda one: Size(min=one.min, max=one.max)),
    st.builds(Size, exactly=numbers),
    st.builds(Size, about=numbers),
    st.builds(Size, max=numbers),
    st.just(Size()),
)
rotations = st.builds(Rotation, seats=numbers, among=st.sampled_from((None, "organisations")), every=maybe(periods))


@st.composite
def terms(draw: st.DrawFn) -> Term:
    extra = {"rotation": draw(maybe(rotations)), "may_be_shorter": draw(maybe(st.booleans()))}
    way = draw(st.sampled_from(("years", "follows", "dates", "nothing")))
    if way == "years":
        return Term(years=draw(st.integers(1, 12)), valid_from=draw(maybe(dates)), **extra)
    if way == "follows":
        return Term(follows="council_period", **extra)
    if way == "dates":
        span = draw(spans(1)) or [{}]
        return Term(**span[0], **extra)
    return Term(**extra)


often = maybe(st.integers(1, 12) | ranges)
minutes = st.builds(Minutes, approved_at=st.just("next_meeting")) | st.builds(Minutes, silence=periods)
meeting_rules = st.builds(MeetingRules, per_year=often, per_council_period=often, minutes=maybe(minutes))
consensus = st.builds(
    Consensus,
    voice=maybe(st.sampled_from(Voice)),
    requires=maybe(st.just("all") | shares),
    silence=maybe(st.sampled_from(Silence)),
    stand_aside=maybe(st.sampled_from(StandAside)),
    deadline=maybe(periods),
    remind=maybe(several(periods)),
    proposers=maybe(st.sampled_from(Proposers)),
)
quiet_hours = st.builds(QuietHours, from_=hours, until=hours).filter(lambda one: one.from_ != one.until)
reminders = st.builds(
    Reminders,
    meeting=maybe(several(periods)),
    term=maybe(several(periods)),
    agreement=maybe(several(periods)),
    quiet_hours=maybe(quiet_hours),
    workdays_only=maybe(st.booleans()),
    school_holidays=maybe(several(st.integers(1, 53))),
)


# --- who is in the network ------------------------------------------------------------------------------------


@st.composite
def ids(draw: st.DrawFn, most: int) -> list[str]:
    return draw(st.lists(slugs, unique=True, max_size=most))


@st.composite
def organisations(draw: st.DrawFn, names_: list[str], people: list[str], cohorts: list[str]) -> list[Organisation]:
    made = []
    for id in names_:
        number = draw(st.none() | st.from_regex(r"[0-9]{4}|[0-9]{2}", fullmatch=True))
        made.append(
            Organisation(
                id=id,
                name=draw(names),
                kind=draw(maybe(st.sampled_from(OrganisationKind))),
                number=number,
                cohort=draw(one_of(cohorts)),
                contact=draw(one_of(people)),
                **draw(kept(Organisation)),
            )
        )
    return made


@st.composite
def person(draw: st.DrawFn, id: str, organisations_: list[str]) -> Person:
    return Person(
        id=id,
        name=draw(names),
        title=draw(maybe(names)),
        organisation=draw(one_of(organisations_)),
        gender=draw(maybe(st.sampled_from(Gender))),
        email=draw(maybe(names)),
        telephone=draw(maybe(names)),
        address=draw(maybe(texts)),
        language=draw(maybe(st.sampled_from(Language))),
        **draw(kept(Person)),
    )


@st.composite
def dated(draw: st.DrawFn, kind: Any, most: int = 2, **values: Any) -> list[Any]:
    """Records of one thing, one after the other."""
    return [kind(**values, **span, **draw(kept(kind))) for span in draw(spans(most))]


# --- bodies -------------------------------------------------------------------------------------------------


@st.composite
def body(draw: st.DrawFn, id: str, bodies: list[str], organisations_: list[str], offices: list[str]) -> Body:
    anybody = [*organisations_, *bodies, *offices]
    return Body(
        id=id,
        name=draw(names),
        kind=draw(maybe(st.sampled_from(BodyKind))),
        seat_capacity=draw(maybe(st.sampled_from(SeatCapacity))),
        elected_by=draw(some_of(bodies)),
        elected_among=draw(some_of(list(dict.fromkeys(["members", *bodies, *organisations_])))),
        ex_officio=draw(some_of(list(dict.fromkeys(anybody)))),
        serves=draw(some_of(bodies)),
        observers=draw(some_of(organisations_)),
        voice=draw(maybe(st.sampled_from(Voice))),
        gender_balance=draw(maybe(texts)),
        agenda=draw(maybe(st.sampled_from(Agenda))),
        admits_members=draw(maybe(st.booleans())),
        case_prefix=draw(maybe(names)),
        quorum=draw(maybe(shares)),
        size=draw(maybe(sizes)),
        term=draw(maybe(terms())),
        meetings=draw(maybe(meeting_rules)),
        consensus=draw(maybe(consensus)),
        duties=draw(several(st.builds(Duty, text=texts, every=maybe(periods)), 2)),
        **draw(kept(Body)),
    )


@st.composite
def office(draw: st.DrawFn, body_: str, id: str, bodies: list[str], before: list[str]) -> Office:
    """An office that follows none but those before it, and is elected among bodies: in a body anybody may sit."""
    return Office(
        body=body_,
        id=id,
        elected_by=draw(some_of(bodies)),
        elected_among=draw(some_of(bodies)),
        majority=draw(maybe(shares)),
        term=draw(maybe(terms())),
        follows=draw(one_of(before)),
        **draw(kept(Office)),
    )


@st.composite
def seats(draw: st.DrawFn, body_: str, people: list[str], organisations_: list[str]) -> list[Seat]:
    made: list[Seat] = []
    for one in draw(some_of(people)):
        made += draw(dated(Seat, body=body_, person=one, organisation=draw(one_of(organisations_))))
    seated = list(dict.fromkeys(one.person for one in made))
    for one in draw(some_of(people, 2)):
        for member in draw(some_of([other for other in seated if other != one], 2)):
            made += draw(dated(Seat, 1, body=body_, person=one, deputy_for=member))
    return list(draw(st.permutations(made)))


@st.composite
def advisers(draw: st.DrawFn, body_: str, people: list[str]) -> list[Adviser]:
    made: list[Adviser] = []
    for one in draw(some_of(people, 2)):
        others = [other for other in people if other != one]
        if others:
            values = {"acts_for": draw(st.sampled_from(others)), "authority": draw(maybe(st.sampled_from(Authority)))}
            made += draw(dated(Adviser, body=body_, person=one, **values))
    return made


# --- agreements ----------------------------------------------------------------------------------

labels = st.integers(-8, 8).map(lambda n: CouncilPeriod(2023 + 4 * n).label)
endings = st.one_of(
    st.builds(After, after=periods), st.builds(WithCouncilPeriod, with_=st.just("council_period"), label=labels)
)
obligations = st.builds(
    Obligations,
    information=maybe(st.booleans()),
    confidentiality=maybe(st.booleans()),
    contact_person=maybe(st.booleans()),
)


@st.composite
def agreement(draw: st.DrawFn, id: str, organisations_: list[str], offices: list[str]) -> Agreement:
    span = (draw(spans(1)) or [{"valid_from": None, "valid_until": None}])[0]
    withdrawal = st.builds(
        Withdrawal,
        notice=maybe(periods),
        form=maybe(names),
        to=one_of(offices),
        refund=maybe(st.booleans()),
    )
    return Agreement(
        id=id,
        name=draw(names),
        parties=draw(some_of(organisations_)),
        annex_of_parties=draw(maybe(st.booleans())),
        starts=draw(st.just(span["valid_from"]) | st.just(AtSigning())),
        per_party=draw(maybe(st.booleans())),
        ends=draw(st.just(span["valid_until"]) | endings),
        renewable=draw(maybe(st.booleans())),
        revised_at=draw(maybe(names)),
        approved_by=draw(several(names)),
        withdrawal=draw(maybe(withdrawal)),
        obligations=draw(maybe(obligations)),
        **draw(kept(Agreement)),
    )


@st.composite
def approval(draw: st.DrawFn, agreement_: str, organisations_: list[str]) -> Approval:
    values = {"by": draw(maybe(names)), "on": draw(maybe(dates)), "case": draw(maybe(names))}
    organisation = draw(one_of(organisations_))
    return Approval(agreement=agreement_, **values, organisation=organisation, **draw(kept(Approval)))


@st.composite
def signature(draw: st.DrawFn, agreement_: str, people: list[str], organisations_: list[str]) -> Signature:
    person_ = draw(st.sampled_from(people))
    values = {"title": draw(maybe(names)), "on": draw(maybe(dates)), "organisation": draw(one_of(organisations_))}
    return Signature(agreement=agreement_, person=person_, **values, **draw(kept(Signature)))


# --- meetings -------------------------------------------------------------------------------------------------

wall_times = st.datetimes(datetime(2000, 1, 1), datetime(2060, 1, 1))
event_ids = st.from_regex(r"\$[A-Za-z0-9_-]{4}", fullmatch=True)
attachments = st.builds(Attachment, name=names, room=st.just("!rom:a.example"), event=event_ids)
CLOCK = (time(0, 0), time(9, 0), time(14, 30), time(23, 59))


@st.composite
def meeting(draw: st.DrawFn, number: int, body_: str, people: list[str]) -> Meeting:
    when: dict[str, Any] = {}
    if draw(st.booleans()):
        starts = datetime.combine(draw(st.dates(date(1990, 1, 1), date(2060, 1, 1))), draw(st.sampled_from(CLOCK)))
        when = {"starts": starts, "ends": draw(maybe(st.integers(1, 600).map(lambda n: starts + timedelta(minutes=n))))}
    elif draw(st.booleans()):
        when = {"date": draw(dates)}
    return Meeting(
        number=number,
        body=body_,
        title=draw(maybe(names)),
        **when,
        place=draw(maybe(names)),
        link=draw(maybe(names)),
        preparation=draw(maybe(texts)),
        sequence=draw(st.integers(0, 2)),
        called_at=draw(maybe(moments)),
        called_by=draw(one_of(people)),
        cancelled_at=draw(maybe(moments)),
        cancelled_by=draw(one_of(people)),
        why_cancelled=draw(maybe(texts)),
        **draw(kept(Meeting)),
    )


@st.composite
def item(draw: st.DrawFn, number: int, bodies: list[str], meetings: list[int], who: list[str]) -> Item:
    return Item(
        number=number,
        body=draw(st.sampled_from(bodies)),
        meeting=draw(maybe(st.sampled_from(meetings))) if meetings else None,
        place=draw(maybe(numbers)),
        case=draw(maybe(names)),
        title=draw(names),
        at=draw(maybe(moments)),
        state=draw(st.sampled_from(ItemState)),
        why_declined=draw(maybe(texts)),
        introduced_by=draw(some_of(who)),
        contributions=draw(some_of(who)),
        minutes=draw(maybe(numbers)),
        needs_material=draw(st.booleans()),
        attachments=draw(several(attachments, 1)),
        outcome=draw(maybe(texts)),
        **draw(kept(Item)),
    )


@st.composite
def task(draw: st.DrawFn, number: int, bodies: list[str], meetings: list[int], who: list[str]) -> Task:
    return Task(
        number=number,
        body=draw(st.sampled_from(bodies)),
        meeting=draw(maybe(st.sampled_from(meetings))) if meetings else None,
        title=draw(names),
        owner=draw(one_of(["members", *who])),
        due=draw(maybe(dates)),
        at=draw(maybe(moments)),
        done_at=draw(maybe(moments)),
        **draw(kept(Task)),
    )


@st.composite
def attendance(draw: st.DrawFn, of: int, people: list[str]) -> Attendance:
    return Attendance(
        meeting=of,
        person=draw(st.sampled_from(people)),
        answer=draw(st.sampled_from(Answer)),
        at=draw(moments),
        by=draw(one_of(people)),
        deputy=draw(one_of(people)),
        reason=draw(maybe(texts)),
        event=draw(maybe(event_ids)),
        **draw(kept(Attendance)),
    )


# --- statements ---------------------------------------------------------------------------------------------


@st.composite
def statement(draw: st.DrawFn, number: int, body_: str, people: list[str], organisations_: list[str]) -> Statement:
    return Statement(
        number=number,
        body=body_,
        title=draw(names),
        kind=draw(st.sampled_from(StatementKind)),
        proposed_by=draw(one_of(organisations_)),
        proposer=draw(one_of(people)),
        at=draw(moments),
        withdrawn_at=draw(maybe(moments)),
        withdrawn_by=draw(one_of(people)),
        **draw(kept(Statement)),
    )


@st.composite
def version(draw: st.DrawFn, of: int, number: int, people: list[str]) -> Version:
    text = draw(texts)
    return Version(
        statement=of,
        number=number,
        text=text,
        digest=digest_of(text),
        at=draw(moments),
        by=draw(one_of(people)),
        editorial=draw(maybe(st.booleans())),
        objection_until=draw(maybe(moments)),
        **draw(kept(Version)),
    )


@st.composite
def input_(draw: st.DrawFn, of: int, version_: int, people: list[str], organisations_: list[str]) -> Input:
    return Input(
        statement=of,
        version=version_,
        organisation=draw(one_of(organisations_)),
        person=draw(one_of(people)),
        paragraph=draw(maybe(numbers)),
        text=draw(texts),
        at=draw(moments),
        event=draw(maybe(event_ids)),
        **draw(kept(Input)),
    )


@st.composite
def round_(
    draw: st.DrawFn, of: int, number: int, versions: list[int], bodies: list[str], people: list[str], voices: list[str]
) -> Round:
    """A round in which organisations have the voices; or people, where ``voices`` are those."""
    opened = draw(st.datetimes(datetime(2000, 1, 1), datetime(2059, 1, 1)))
    openings = [
        Opening(
            at=opened.replace(tzinfo=UTC),
            deadline=opened + timedelta(days=2, minutes=draw(st.integers(0, 10_000))),
            by=draw(one_of(people)),
        )
        for _ in range(draw(st.integers(1, 2)))
    ]
    outcome = draw(maybe(st.sampled_from(Outcome)))
    return Round(
        statement=of,
        number=number,
        version=draw(st.sampled_from(versions)),
        body=draw(st.sampled_from(bodies)),
        voice=Voice.PERSON if voices is people else Voice.ORGANISATION,
        roll=draw(some_of(voices)),
        openings=tuple(openings),
        requires=draw(st.just("all") | shares),
        silence=draw(st.sampled_from(Silence)),
        stand_aside=draw(st.sampled_from(StandAside)),
        remind=draw(several(periods)),
        urgent=draw(st.booleans()),
        opened_by=draw(one_of(people)),
        closed_at=draw(maybe(moments)) if outcome else None,
        closed_by=draw(one_of(people)) if outcome else None,
        outcome=outcome,
        **draw(kept(Round)),
    )


@st.composite
def position(draw: st.DrawFn, asked: Round, voices: list[str], versions: list[int], people: list[str]) -> Position:
    return Position(
        statement=asked.statement,
        round=asked.number,
        version=draw(st.sampled_from(versions)),
        voice=draw(st.sampled_from(voices)),
        person=draw(one_of(people)),
        stance=draw(st.sampled_from(Stance)),
        at=draw(moments),
        via=draw(st.sampled_from(Via)),
        event=draw(maybe(event_ids)),
        remark=draw(maybe(texts)),
        publish=draw(maybe(st.booleans())),
        reason=draw(maybe(texts)),
        until=draw(maybe(wall_times)),
        authority=draw(maybe(names)),
        case=draw(maybe(names)),
        recorded_by=draw(one_of(people)),
        prepared=draw(maybe(st.booleans())),
        **draw(kept(Position)),
    )


@st.composite
def issue(draw: st.DrawFn, of: int, version_: int, people: list[str], organisations_: list[str]) -> Issue:
    signed = draw(some_of(organisations_))
    return Issue(
        statement=of,
        version=version_,
        at=draw(moments),
        by=draw(one_of(people)),
        embargo_until=draw(maybe(wall_times)),
        on_behalf_of=draw(some_of(organisations_)),
        signatories=tuple(
            Signatory(organisation=one, name=draw(maybe(names)), title=draw(maybe(names))) for one in signed
        ),
        remarks=tuple(PublishedRemark(organisation=one, text=draw(texts)) for one in signed[:1]),
        **draw(kept(Issue)),
    )


@st.composite
def dispatch(draw: st.DrawFn, of: int, number: int, people: list[str]) -> Dispatch:
    return Dispatch(
        statement=of,
        number=number,
        to=draw(names),
        on=draw(dates),
        by=draw(one_of(people)),
        answer_due=draw(maybe(dates)),
        answered_on=draw(maybe(dates)),
        answer=draw(maybe(texts)),
        **draw(kept(Dispatch)),
    )


@st.composite
def question(draw: st.DrawFn, number: int, body_: str, people: list[str], voices: list[str]) -> Question:
    """One in which organisations have the voices; or people, where ``voices`` are those."""
    opened = draw(st.datetimes(datetime(2000, 1, 1), datetime(2059, 1, 1)))
    kind = draw(st.sampled_from(QuestionKind))
    asked = draw(st.lists(names, unique=True, min_size=2, max_size=3))
    ending = draw(maybe(st.sampled_from(Ending)))
    return Question(
        number=number,
        kind=kind,
        body=body_,
        text=draw(texts),
        choices=tuple(asked) if kind is QuestionKind.POLL else (),
        parts=tuple(asked) if kind is QuestionKind.SURVEY else (),
        voice=Voice.PERSON if voices is people else Voice.ORGANISATION,
        hidden=draw(st.booleans()),
        roll=draw(some_of(voices)),
        openings=tuple(
            Opening(at=opened.replace(tzinfo=UTC), deadline=opened + timedelta(days=2 + days), by=draw(one_of(people)))
            for days in range(draw(st.integers(1, 3)))
        ),
        remind=draw(several(periods)),
        asked_by=draw(one_of(people)),
        ended_at=draw(maybe(moments)) if ending else None,
        ended_by=draw(one_of(people)) if ending else None,
        ending=ending,
        **draw(kept(Question)),
    )


@st.composite
def answer(draw: st.DrawFn, asked: Question, voices: list[str], people: list[str]) -> QuestionAnswer:
    assert asked.number is not None
    return QuestionAnswer(
        question=asked.number,
        voice=draw(st.sampled_from(voices)),
        person=draw(one_of(people)),
        choice=draw(maybe(st.integers(1, len(asked.choices)))) if asked.choices else None,
        text=None if asked.choices else draw(maybe(texts)),
        at=draw(moments),
        via=draw(st.sampled_from(Via)),
        event=draw(maybe(event_ids)),
        recorded_by=draw(one_of(people)),
        **draw(kept(QuestionAnswer)),
    )


@st.composite
def proceedings(draw: st.DrawFn, register: Register) -> Proceedings:
    """What a network with that register may have dealt with."""
    bodies = list(dict.fromkeys(one.id for one in register.bodies))
    people = list(dict.fromkeys(one.id for one in register.people))
    members = list(dict.fromkeys(one.id for one in register.organisations))
    made: dict[str, list[Any]] = {one.name: [] for one in fields(Proceedings)}
    if bodies and draw(st.booleans()):
        who = list(dict.fromkeys([*people, *members]))
        meetings = draw(st.lists(numbers, unique=True, max_size=2))
        made["meetings"] = [draw(meeting(number, draw(st.sampled_from(bodies)), people)) for number in meetings]
        for name, kind in (("items", item), ("tasks", task)):
            count = draw(st.lists(numbers, unique=True, max_size=2 if name == "items" else 1))
            made[name] = [draw(kind(number, bodies, meetings, who)) for number in count]
        for number in meetings if people else ():
            made["attendances"] += draw(several(attendance(number, people), 1))
    for of in draw(st.lists(numbers, unique=True, max_size=2)) if bodies else ():
        made["statements"].append(draw(statement(of, draw(st.sampled_from(bodies)), people, members)))
        versions = draw(st.lists(st.integers(1, 5), unique=True, max_size=2))
        made["versions"] += [draw(version(of, number, people)) for number in versions]
        made["dispatches"] += [draw(dispatch(of, number, people)) for number in draw(some_of((1, 2)))]
        for version_ in draw(some_of(versions)):
            made["inputs"] += draw(several(input_(of, version_, people, members), 2))
            made["issues"] += draw(several(issue(of, version_, people, members), 1))
        for number in draw(some_of((1, 2))) if versions else ():
            voices = draw(st.sampled_from((people, members)))
            asked = draw(round_(of, number, versions, bodies, people, voices))
            made["rounds"].append(asked)
            if voices:
                made["positions"] += draw(several(position(asked, voices, versions, people), 4))
    for number in draw(st.lists(numbers, unique=True, max_size=1)) if bodies else ():
        voices = draw(st.sampled_from((people, members)))
        put = draw(question(number, draw(st.sampled_from(bodies)), people, voices))
        made["questions"].append(put)
        if voices and people:
            made["answers"] += draw(several(answer(put, voices, people), 2))
    return Proceedings(**{name: tuple(draw(st.permutations(some))) for name, some in made.items()})


# --- the whole ----------------------------------------------------------------------------------------------


@st.composite
def registers(draw: st.DrawFn) -> Register:
    """A register as a file can say it: whole, without contradictions, with what is voided, ended and unknown."""
    return draw(charters(journals=False, dealings=False)).register


@st.composite
def charters(draw: st.DrawFn, journals: bool = True, dealings: bool = True) -> Charter:
    """A charter, arranged; without a journal, as people write it, if ``journals`` is false; without anything that the
    network has dealt with, if ``dealings`` is."""
    cohort_ids, organisation_ids, person_ids = draw(ids(2)), draw(ids(4)), draw(ids(4))
    body_ids, agreement_ids = draw(ids(3)), draw(ids(2))
    office_ids = [(one, id) for one in body_ids for id in draw(some_of(("leder", "nestleder", "sekretaer")))]
    office_names = [f"{one}/{id}" for one, id in office_ids]

    memberships: list[Membership] = []
    for one in organisation_ids:
        memberships += draw(dated(Membership, organisation=one, role=draw(st.sampled_from(Role))))
    links: list[MatrixLink] = []
    for one in person_ids:
        for server in draw(some_of(("a.example", "b.example:8448"))):
            links += draw(dated(MatrixLink, person=one, matrix=f"@{one}:{server}"))
    offices = [draw(office(one, id, body_ids, office_names[:number])) for number, (one, id) in enumerate(office_ids)]
    holdings: list[Holding] = []
    for one, id in office_ids:
        for holder in draw(some_of(person_ids)):
            holdings += draw(dated(Holding, body=one, office=id, person=holder))
    rooms: list[RoomLink] = []
    for one in body_ids:
        for room in draw(some_of(("!rom:a.example", "!31hneApxJ_1o-63DmFrpeqnkFfWppnzWso1JvH3ogLM"))):
            rooms += draw(dated(RoomLink, body=one, room=room))
    approvals = [draw(approval(one, organisation_ids)) for one in agreement_ids for _ in range(draw(st.integers(0, 2)))]
    signatures = [
        draw(signature(one, person_ids, organisation_ids))
        for one in (agreement_ids if person_ids else ())
        for _ in range(draw(st.integers(0, 2)))
    ]
    network = Network(
        id=draw(slugs),
        name=draw(names),
        purpose=draw(maybe(texts)),
        language=draw(maybe(st.sampled_from(Language))),
        timezone=draw(st.sampled_from((None, "Europe/Oslo", "UTC", "America/Argentina/Ushuaia"))),
        areas=draw(several(names)),
        reminders=draw(maybe(reminders)),
        said=draw(st.just(()) | some_of(("name", "language", "reminders"))),
    )
    register = Register(
        network=network,
        cohorts=tuple(
            Cohort(id=one, name=draw(names), size=draw(maybe(numbers)), starts=draw(maybe(dates)), **draw(kept(Cohort)))
            for one in cohort_ids
        ),
        organisations=tuple(draw(with_mistakes(draw(organisations(organisation_ids, person_ids, cohort_ids))))),
        memberships=tuple(draw(st.permutations(memberships))),
        people=tuple(draw(person(one, organisation_ids)) for one in person_ids),
        matrix_links=tuple(draw(st.permutations(links))),
        bodies=tuple(
            draw(with_mistakes([draw(body(one, body_ids, organisation_ids, office_names)) for one in body_ids]))
        ),
        offices=tuple(draw(st.permutations(draw(with_mistakes(offices))))),
        holdings=tuple(draw(st.permutations(holdings))),
        seats=tuple(seat for one in body_ids for seat in draw(seats(one, person_ids, organisation_ids))),
        advisers=tuple(adviser for one in body_ids for adviser in draw(advisers(one, person_ids))),
        room_links=tuple(draw(st.permutations(rooms))),
        agreements=tuple(draw(agreement(one, organisation_ids, office_names)) for one in agreement_ids),
        approvals=tuple(approvals),
        signatures=tuple(signatures),
    )
    journal = draw(chains(network.id)) if journals else ()
    dealt_with = draw(proceedings(register)) if dealings and draw(st.booleans()) else Proceedings()
    return arranged(Charter(register=register, proceedings=dealt_with, journal=journal))


_json = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(_signs | st.just("\n"), max_size=10),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(_signs, max_size=5), inner, max_size=2),
    max_leaves=4,
)


@st.composite
def chains(draw: st.DrawFn, network: str, most: int = 3) -> tuple[Entry, ...]:
    """A network's journal, whole, of which the contents of some entries were erased."""
    made: list[Entry] = []
    for _ in range(draw(st.integers(0, most))):
        made.append(
            following(
                network,
                made[-1] if made else None,
                at=draw(moments),
                action=draw(st.sampled_from(("seat-added", "charter-imported"))),
                salt=draw(st.binary(min_size=16, max_size=16)).hex(),
                contents=draw(st.dictionaries(st.sampled_from(("actor", "person", "to")), _json, max_size=2)),
            )
        )
    return tuple(erased(one) if draw(st.booleans()) else one for one in made)
