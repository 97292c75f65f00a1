"""What people do to a round, and to the text and the statement that it is about."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from network.acts import Act, may
from network.against import (
    Against,
    AgreedAlready,
    Closed,
    Declined,
    IsIssued,
    IsOpen,
    IsWithdrawn,
    MayNotPropose,
    NobodyHasAVoice,
    NobodyNamed,
    NoConsensus,
    NoRound,
    NotAgreed,
    NotBehindIt,
    NotEditorial,
    NoText,
    NoTimeToObject,
    NotLater,
    NotTheLatest,
    NoVoice,
    Overdue,
    Past,
    ShownTwice,
    SkippedByClocks,
    StillRuns,
    TooLong,
    TooShort,
    WindowOver,
)
from network.changing import Superseded, Undone, objected, superseded, window_of_edit
from network.consensus import MayStillBeObjected, NotAnswered, NotOver, State
from network.dates import Period
from network.deadlines import LONGEST, SHORTEST, usual_deadline
from network.issuing import Issuable, Withdrawn, issuable, issuable_for, withdrawn
from network.register import Body, BodyKind, Consensus, Office, Proposers, Role, Silence, StandAside
from network.rounds import (
    NeedsConfirmation,
    Reopened,
    closed,
    decision_of,
    extended,
    may_propose,
    opened,
    reopened,
)
from network.standing import standing_of
from network.statements import Issue, Outcome, Round, Stance, StatementFile
from network.voices import day_of, roster
from tests.network.examples import holding, member, seat
from tests.network.round_examples import (
    AFTER,
    CITIES,
    DEADLINE,
    DURING,
    END,
    MINUTE,
    OPENED,
    OSLO,
    asked,
    cities,
    file,
    mayor,
    opening,
    said,
    statement,
    supported,
    version,
    void,
)

SUPPORT, REMARK, ASIDE, BLOCK, HOLD, LIFT, RETRACT = Stance
HOUR = timedelta(hours=1)
SUNDAY = datetime(2026, 11, 8, 14, 0)


def open_it(of: StatementFile | None = None, register: Any = None, deadline: datetime = DEADLINE, **more: Any) -> Any:
    given = {"version": 1, "now": OPENED, "zone": OSLO} | more
    return opened(register or cities(), of or file(), deadline=deadline, **given)


def reasons(of: object) -> tuple[Against, ...]:
    assert isinstance(of, Declined)
    return of.reasons


# --- opening ------------------------------------------------------------------------------------------------


def test_a_round_takes_the_roll_and_the_rules_of_its_day() -> None:
    rules = Consensus(
        requires=0.75, silence=Silence.CONSENT, stand_aside=StandAside.MAY_ISSUE, remind=(Period(hours=3),)
    )
    assert open_it(register=cities(consensus=rules), urgent=True, by="x") == Round(
        statement=1,
        number=1,
        version=1,
        body="politisk",
        roll=CITIES,
        openings=(replace(opening(), by="x"),),
        requires=0.75,
        silence=Silence.CONSENT,
        stand_aside=StandAside.MAY_ISSUE,
        remind=(Period(hours=3),),
        urgent=True,
        opened_by="x",
    )
    bare = open_it(register=cities(consensus=Consensus()))
    assert (bare.requires, bare.silence, bare.stand_aside) == ("all", Silence.UNANSWERED, StandAside.STOPS)
    assert bare.remind == (Period(days=2), Period(days=1))
    assert open_it(file(rounds=(asked(outcome=Outcome.LAPSED, number=4, voided=void()),))).number == 5


@pytest.mark.parametrize(
    ("of", "register", "reason"),
    [
        (file(), cities(consensus=None), NoConsensus("politisk")),
        (file(), cities(bodies=()), NoConsensus("politisk")),
        (file(), cities(memberships=(member("ks", Role.PARTICIPANT),)), NobodyHasAVoice("politisk")),
        (file(versions=()), cities(), NoText()),
        (file(versions=(replace(version(), text=" \n"),)), cities(), NoText()),
        (file(versions=(replace(version(), text="Noe annet"),)), cities(), NoText()),
        (file(versions=(version(voided=void()),)), cities(), NoText()),
        (file(rounds=(asked(),)), cities(), IsOpen(1)),
        (file(rounds=(asked(outcome=Outcome.AGREED),)), cities(), AgreedAlready(1)),
        (file(statement=statement(withdrawn_at=DURING)), cities(), IsWithdrawn()),
        (file(issues=(Issue(statement=1, version=1, at=DURING),)), cities(), IsIssued()),
        (file(statement=statement(proposed_by="ks")), cities(), MayNotPropose("ks")),
        (file(statement=statement(proposed_by="ukjent")), cities(), MayNotPropose("ukjent")),
    ],
)
def test_what_stands_against_opening(of: StatementFile, register: Any, reason: Against) -> None:
    assert reason in reasons(open_it(of, register))


def test_what_does_not_stand_against_it() -> None:
    for of in (
        file(rounds=(asked(voided=void()),)),
        file(rounds=(asked(outcome=Outcome.LAPSED),)),
        file(statement=statement(proposed_by=None, proposer=None)),
        file(issues=(Issue(statement=1, version=1, at=DURING, voided=void()),)),
    ):
        assert isinstance(open_it(of), Round)


def test_all_that_stands_against_it_is_told_at_once() -> None:
    nothing = file(versions=(), rounds=(asked(),), statement=statement(proposed_by="ks"))
    assert reasons(open_it(nothing, deadline=datetime(2026, 11, 6, 13, 0))) == (
        NoText(),
        Past(),
        IsOpen(1),
        MayNotPropose("ks"),
    )


def test_who_may_propose() -> None:
    body = cities().bodies[0]
    widened = replace(body, consensus=Consensus(proposers=Proposers.PARTICIPANTS))
    for of, expected in ((body, False), (widened, True)):
        assert may_propose(cities(), of, "ks", OPENED, OSLO) is expected
    assert may_propose(cities(), body, "drammen", OPENED, OSLO)
    assert not may_propose(cities(), widened, "ukjent", OPENED, OSLO)
    left = cities(memberships=(member("drammen", until="2026-11-05"),))
    assert not may_propose(left, widened, "drammen", OPENED, OSLO)


@pytest.mark.parametrize(
    ("deadline", "now", "reason"),
    [
        (datetime(2026, 11, 6, 14, 0), OPENED, Past()),
        (datetime(2026, 11, 6, 14, 14), OPENED, TooShort(SHORTEST)),
        (datetime(2027, 11, 8, 14, 0), OPENED, TooLong(LONGEST)),
        (datetime(2027, 3, 28, 2, 30), OPENED, SkippedByClocks()),
        (datetime(2027, 10, 31, 2, 30), OPENED, ShownTwice()),
        # 14 minutes by the clock, and an hour less: it has passed.
        (datetime(2027, 3, 28, 3, 5), datetime(2027, 3, 28, 0, 55, tzinfo=UTC), TooShort(SHORTEST)),
    ],
)
def test_a_deadline_that_cannot_be_meant(deadline: datetime, now: datetime, reason: Against) -> None:
    assert reasons(open_it(deadline=deadline, now=now)) == (reason,)


@pytest.mark.parametrize(
    "deadline", [datetime(2026, 11, 6, 14, 15), datetime(2027, 3, 28, 3, 0), datetime(2027, 10, 31, 1, 59)]
)
def test_a_deadline_that_can(deadline: datetime) -> None:
    assert isinstance(open_it(deadline=deadline), Round)


def test_where_none_is_given_it_is_the_charters_or_a_week_at_the_same_hour() -> None:
    def usual(now: datetime, consensus: Consensus | None = None) -> datetime:
        return usual_deadline(Body(id="b", name="B", consensus=consensus), now, OSLO)

    assert usual(OPENED + timedelta(seconds=7)) == datetime(2026, 11, 13, 14, 0)
    assert usual(OPENED, Consensus(deadline=Period(hours=24))) == DEADLINE
    assert usual(datetime(2027, 3, 22, 12, 0, tzinfo=UTC)) == datetime(2027, 3, 29, 13, 0)
    assert usual(datetime(2027, 3, 21, 1, 30, tzinfo=UTC)) == datetime(2027, 3, 28, 3, 30)
    assert usual(datetime(2027, 10, 24, 0, 30, tzinfo=UTC)) == datetime(2027, 10, 31, 3, 30)


# --- extending, reopening -----------------------------------------------------------------------------------


def test_a_deadline_is_extended_before_it_has_passed() -> None:
    of = extended(file(), asked(), SUNDAY, END, OSLO, by="x")
    assert of == replace(asked(), openings=(opening(), replace(opening(END, SUNDAY), by="x")))
    assert reasons(extended(file(), asked(), SUNDAY, AFTER, OSLO)) == (Overdue(END),)
    assert reasons(extended(file(), asked(), DEADLINE, DURING, OSLO)) == (NotLater(DEADLINE),)
    assert reasons(extended(file(), asked(), datetime(2026, 11, 6, 20, 0), DURING, OSLO)) == (NotLater(DEADLINE),)
    ended = asked(outcome=Outcome.BLOCKED)
    assert reasons(extended(file(), ended, SUNDAY, DURING, OSLO)) == (Closed(Outcome.BLOCKED),)


@pytest.mark.parametrize("outcome", [Outcome.LAPSED, Outcome.BLOCKED, None])
def test_a_round_is_reopened_for_those_who_have_not_answered_or_were_late(outcome: Outcome | None) -> None:
    """None: the deadline has passed, and nobody has written down what came of it."""
    told = (
        *supported("drammen", "oslo", "bergen", "tromso"),
        said(SUPPORT, "oslo", at=AFTER),
        said(BLOCK, "bergen"),
        said(HOLD, "tromso"),
    )
    ended = asked(outcome=outcome, closed_at=outcome and AFTER, closed_by=None)
    again = reopened(cities(), file(rounds=(ended,), positions=told), ended, SUNDAY, END + HOUR, OSLO, by="x")
    assert isinstance(again, Reopened)
    assert again.asks == ("oslo", "tromso", "drammen")
    assert again.round == asked(opening(), replace(opening(END + HOUR, SUNDAY), by="x"))


@pytest.mark.parametrize(
    ("of", "now", "reason"),
    [
        (asked(), DURING, StillRuns(END)),
        (asked(outcome=Outcome.AGREED), AFTER, Closed(Outcome.AGREED)),
        (asked(outcome=Outcome.SUPERSEDED), AFTER, Closed(Outcome.SUPERSEDED)),
        (asked(outcome=Outcome.WITHDRAWN), AFTER, Closed(Outcome.WITHDRAWN)),
    ],
)
def test_what_is_not_reopened(of: Round, now: datetime, reason: Against) -> None:
    assert reasons(reopened(cities(), file(rounds=(of,)), of, SUNDAY, now, OSLO)) == (reason,)


def test_nothing_is_reopened_behind_a_later_round_or_after_the_statement_was_issued() -> None:
    old = asked(outcome=Outcome.LAPSED)
    later = file(rounds=(old, asked(number=2)))
    assert reasons(reopened(cities(), later, old, SUNDAY, AFTER, OSLO)) == (NotTheLatest(2),)
    issued = file(rounds=(old,), issues=(Issue(statement=1, version=1, at=AFTER, on_behalf_of=("oslo",)),))
    assert reasons(reopened(cities(), issued, old, SUNDAY, AFTER, OSLO)) == (IsIssued(),)


# --- closing ------------------------------------------------------------------------------------------------


def close(*positions: Any, now: datetime = DURING, of: Round | None = None, **more: Any) -> Any:
    of = of or asked()
    stored = file(rounds=(of,), positions=positions, versions=more.pop("versions", (version(),)))
    return closed(of, decision_of(cities(), stored, of, now, OSLO), now, OSLO, **more)


def test_people_close_what_all_agree_in_and_the_clock_does_not() -> None:
    done = close(*supported(), by="x")
    assert (done.outcome, done.closed_at, done.closed_by) == (Outcome.AGREED, DURING, "x")
    assert reasons(close(*supported())) == (StillRuns(END),)
    assert close(*supported(), now=AFTER).outcome is Outcome.AGREED


def test_the_deadline_closes_with_what_has_come_of_it() -> None:
    for positions, outcome in (
        (supported("drammen"), Outcome.LAPSED),
        ((*supported("drammen"), said(BLOCK)), Outcome.BLOCKED),
        (supported(), Outcome.AGREED),
    ):
        done = close(*positions, now=AFTER)
        assert (done.outcome, done.closed_at, done.closed_by) == (outcome, AFTER, None)


def test_closing_without_agreement_before_the_deadline_is_confirmed() -> None:
    for positions, outcome in ((supported("drammen"), Outcome.LAPSED), ((said(BLOCK),), Outcome.BLOCKED)):
        asks = close(*positions, by="x")
        assert isinstance(asks, NeedsConfirmation)
        assert asks.outcome is outcome
        assert close(*positions, by="x", confirmed=True).outcome is outcome
        assert close(*positions, by="x", now=AFTER).outcome is outcome
    assert close(*supported("drammen"), by="x") == NeedsConfirmation(Outcome.LAPSED, (NotAnswered(("drammen",)),))


def test_a_round_is_closed_once() -> None:
    assert reasons(close(*supported(), of=asked(outcome=Outcome.LAPSED), by="y")) == (Closed(Outcome.LAPSED),)


def test_what_is_only_to_be_waited_for_is_not_closed() -> None:
    edit = version(2, DURING - HOUR, editorial=True, objection_until=DURING + HOUR)
    waiting = close(*supported(), of=asked(version=2), versions=(version(), edit), by="x", confirmed=True)
    assert reasons(waiting) == (MayStillBeObjected(DURING + HOUR),)
    share = close(*supported("drammen"), of=asked(requires=0.75), by="x", confirmed=True)
    assert reasons(share) == (NotOver(),)


def test_what_has_come_of_a_closed_round_does_not_change_afterwards() -> None:
    left = cities(memberships=(*(member(id) for id in CITIES[:-1]), member("drammen", until="2026-11-07")))
    done = asked(outcome=Outcome.LAPSED, closed_at=AFTER)
    of = file(rounds=(done,), positions=supported("drammen"))
    for now in (AFTER, AFTER + timedelta(days=400)):
        decision = decision_of(left, of, done, now, OSLO)
        assert (decision.outcome, decision.voices(State.UNANSWERED)) == (Outcome.LAPSED, ("drammen",))
    # Nor does it matter when the clock comes to close it.
    late = decision_of(left, file(positions=supported("drammen")), asked(), AFTER + timedelta(days=3), OSLO)
    assert late.outcome is Outcome.LAPSED


# --- the text -----------------------------------------------------------------------------------------------


def test_a_new_text_closes_the_round_and_asks_anew() -> None:
    two = file(versions=(version(), version(2, DURING)), rounds=(asked(urgent=True),))
    for deadline, until in ((None, DEADLINE), (SUNDAY, SUNDAY)):
        done = superseded(cities(), two, asked(urgent=True), 2, DURING, OSLO, deadline=deadline, by="x")
        assert isinstance(done, Superseded)
        assert (done.old.outcome, done.old.closed_at, done.old.closed_by) == (Outcome.SUPERSEDED, DURING, "x")
        assert (done.new.number, done.new.version, done.new.urgent) == (2, 2, True)
        assert [one.deadline for one in done.new.openings] == [until]


def test_a_new_text_too_near_the_deadline_needs_another() -> None:
    two = file(versions=(version(), version(2, DURING)), rounds=(asked(),))
    assert reasons(superseded(cities(), two, asked(), 2, END - MINUTE, OSLO)) == (TooShort(SHORTEST),)
    assert isinstance(superseded(cities(), two, asked(), 2, END - MINUTE, OSLO, deadline=SUNDAY), Superseded)
    assert reasons(superseded(cities(), two, asked(), 2, AFTER, OSLO, deadline=SUNDAY)) == (Overdue(END),)
    assert reasons(superseded(cities(), two, asked(), 3, DURING, OSLO)) == (NoText(),)


def test_an_editorial_change_may_be_objected_to_for_a_quarter_of_the_round_or_a_day() -> None:
    assert window_of_edit(asked(), OPENED + HOUR, OSLO) == OPENED + 7 * HOUR
    week = asked(opening(deadline=datetime(2026, 11, 13, 14, 0)))
    assert window_of_edit(week, OPENED + HOUR, OSLO) == OPENED + 25 * HOUR
    assert window_of_edit(asked(), END - 6 * HOUR, OSLO) == END
    assert reasons(window_of_edit(asked(), END - 6 * HOUR + MINUTE, OSLO)) == (NoTimeToObject(6 * HOUR),)
    assert reasons(window_of_edit(asked(), AFTER, OSLO)) == (Overdue(END),)
    assert reasons(window_of_edit(asked(outcome=Outcome.AGREED), DURING, OSLO)) == (Closed(Outcome.AGREED),)


EDIT = version(2, DURING, editorial=True, objection_until=DURING + 6 * HOUR)
FURTHER = version(3, DURING + HOUR, editorial=True, objection_until=DURING + 7 * HOUR)


def object_to(number: int, voice: str = "drammen", person: str | None = None, **more: Any) -> Any:
    at = more.get("at", DURING + 2 * HOUR)
    of = more.get("of", asked(version=3))
    known = roster(cities(), of, day_of(at, OSLO))
    given = file(versions=more.get("versions", (version(), EDIT, FURTHER)), rounds=(of,))
    return objected(given, of, known, number, voice, person or mayor(voice), at)


def test_an_objection_makes_the_change_void_and_what_was_made_from_it() -> None:
    assert object_to(3) == Undone((FURTHER,), asked(version=2))
    assert object_to(2) == Undone((EDIT, FURTHER), asked(version=1))
    assert object_to(2, person="vara") == object_to(2, person="sjef") == object_to(2)


def test_what_is_no_such_objection() -> None:
    assert reasons(object_to(2, person="radgiver")) == (NoVoice("drammen"),)
    assert reasons(object_to(2, "ks")) == (NoVoice("ks"),)
    assert reasons(object_to(2, person=mayor("oslo"))) == (NoVoice("drammen"),)
    assert reasons(object_to(1)) == (NotEditorial(),)
    assert reasons(object_to(4)) == (NotEditorial(),)
    assert reasons(object_to(2, versions=(version(), version(2, DURING), FURTHER))) == (NotEditorial(),)
    assert reasons(object_to(2, at=DURING + 6 * HOUR + MINUTE)) == (WindowOver(DURING + 6 * HOUR),)
    assert reasons(object_to(2, of=asked(version=3, outcome=Outcome.LAPSED))) == (Closed(Outcome.LAPSED),)


# --- the statement ------------------------------------------------------------------------------------------


def ended(outcome: Outcome | None, *positions: Any, of: StatementFile | None = None, **more: Any) -> StatementFile:
    done = asked(outcome=outcome, closed_at=outcome and AFTER, **more)
    return replace(of or file(), rounds=(done,), positions=positions)


def test_only_what_was_agreed_on_is_issued_as_the_networks() -> None:
    found = issuable(cities(), ended(Outcome.AGREED, *supported()), AFTER, OSLO)
    assert isinstance(found, Issuable)
    assert (found.behind, found.on_behalf_of, found.version) == (CITIES, (), version())
    for outcome in (Outcome.BLOCKED, Outcome.LAPSED, Outcome.SUPERSEDED):
        assert reasons(issuable(cities(), ended(outcome, *supported()), AFTER, OSLO)) == (NotAgreed(outcome),)
    assert reasons(issuable(cities(), ended(None, *supported()), DURING, OSLO)) == (IsOpen(1),)
    assert reasons(issuable(cities(), file(), DURING, OSLO)) == (NoRound(),)
    agreed = ended(Outcome.AGREED, *supported())
    again = replace(agreed, issues=(Issue(statement=1, version=1, at=AFTER),))
    assert reasons(issuable(cities(), again, AFTER, OSLO)) == (IsIssued(),)
    gone = replace(agreed, statement=statement(withdrawn_at=AFTER))
    assert reasons(issuable(cities(), gone, AFTER, OSLO)) == (IsWithdrawn(),)


def test_who_stands_aside_is_not_named_under_it_and_who_is_silent_by_the_rules_is() -> None:
    aside = ended(Outcome.AGREED, *supported("drammen"), said(ASIDE), stand_aside=StandAside.MAY_ISSUE)
    silent = ended(Outcome.AGREED, *supported("drammen"), silence=Silence.CONSENT)
    for of, behind in ((aside, CITIES[:-1]), (silent, CITIES)):
        found = issuable(cities(), of, AFTER, OSLO)
        assert isinstance(found, Issuable)
        assert found.behind == behind


@pytest.mark.parametrize("last", [said(BLOCK), said(HOLD), said(ASIDE)])
def test_it_is_issued_for_those_who_stand_behind_it_and_for_no_other(last: Any) -> None:
    outcome = Outcome.BLOCKED if last.stance is BLOCK else Outcome.LAPSED
    of = ended(outcome, *supported("drammen"), last)
    seven = CITIES[:-1]
    found = issuable_for(cities(), of, seven[::-1], AFTER, OSLO)
    assert isinstance(found, Issuable)
    assert found.on_behalf_of == found.behind == seven
    assert reasons(issuable_for(cities(), of, CITIES, AFTER, OSLO)) == (NotBehindIt(("drammen",)),)
    assert reasons(issuable_for(cities(), of, ("oslo", "ks"), AFTER, OSLO)) == (NotBehindIt(("ks",)),)
    assert reasons(issuable_for(cities(), of, (), AFTER, OSLO)) == (NobodyNamed(),)


def test_who_turned_after_the_deadline_or_was_silent_or_late_is_named_under_nothing() -> None:
    told = (
        *supported("drammen", "bergen", "oslo"),
        said(SUPPORT),
        said(BLOCK, at=AFTER),
        said(SUPPORT, "oslo", at=AFTER),
    )
    of = ended(Outcome.LAPSED, *told, silence=Silence.CONSENT)
    asks = issuable_for(cities(), of, CITIES, AFTER, OSLO)
    assert reasons(asks) == (NotBehindIt(("oslo", "bergen", "drammen")),)


def test_nothing_is_issued_for_some_while_it_runs_or_when_all_agreed() -> None:
    assert reasons(issuable_for(cities(), ended(None, *supported()), CITIES, DURING, OSLO)) == (IsOpen(1),)
    agreed = ended(Outcome.AGREED, *supported())
    assert reasons(issuable_for(cities(), agreed, CITIES, AFTER, OSLO)) == (AgreedAlready(1),)


def test_a_statement_is_withdrawn_once_and_its_round_with_it() -> None:
    done = withdrawn(file(rounds=(asked(),)), DURING, "x")
    assert isinstance(done, Withdrawn)
    assert (done.statement.withdrawn_at, done.statement.withdrawn_by) == (DURING, "x")
    assert done.round == asked(outcome=Outcome.WITHDRAWN, closed_at=DURING, closed_by="x")
    assert reasons(withdrawn(file(statement=done.statement), AFTER, "x")) == (IsWithdrawn(),)
    assert withdrawn(ended(Outcome.LAPSED), AFTER, "x") == Withdrawn(
        replace(statement(), withdrawn_at=AFTER, withdrawn_by="x"), None
    )


# --- who may ------------------------------------------------------------------------------------------------


def test_who_may_do_what() -> None:
    body = cities().bodies[0]
    register = cities(
        bodies=(body, Body(id="kontor", name="K", kind=BodyKind.SECRETARIAT, serves=("politisk",))),
        offices=(Office(body="politisk", id="leder"),),
        holdings=(holding("politisk", "leder", mayor("bergen")),),
        seats=(*cities().seats, seat("kontor", "radgiver")),
    )
    may_do = {
        who: {act for act in Act if may(act, standing_of(register, who, day_of(OPENED, OSLO)), statement())}
        for who in (mayor("oslo"), mayor("bergen"), mayor("drammen"), mayor("ks"), "radgiver")
    }
    assert may_do == {
        mayor("oslo"): {Act.OPEN, Act.CHANGE, Act.WITHDRAW},
        mayor("bergen"): set(Act) - {Act.EDIT},
        mayor("drammen"): set(),
        mayor("ks"): set(),
        "radgiver": set(Act) - {Act.WITHDRAW},
    }
