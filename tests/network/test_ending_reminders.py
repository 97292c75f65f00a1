"""What soon ends, and when that is told."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from network.dates import PartialDate, Period
from network.ending_reminders import Ends, ending, endings, of_endings
from network.register import (
    After,
    Agreement,
    AtSigning,
    Body,
    BodyKind,
    Network,
    Office,
    Register,
    Reminders,
    Signature,
    Term,
    WithCouncilPeriod,
)
from network.reminders import Due, Habits, What, ripe
from network.terms import Assumed
from tests.network.examples import (
    MISTAKE,
    day,
    holding,
    member,
    organisation,
    person,
    seat,
    small,
    storbynettverket,
)

OSLO = ZoneInfo("Europe/Oslo")
NIGHTS = Habits(OSLO, quiet=(time(20, 0), time(7, 0)))
TODAY = date(2026, 11, 24)


def network(**more: Any) -> Register:
    """A steering group of which two seats end with 2027, and one a year later."""
    given: dict[str, Any] = {
        "organisations": (organisation("oslo"), organisation("bergen"), organisation("voss")),
        "memberships": (member("oslo"), member("bergen"), member("voss")),
        "people": (person("kari", "oslo"), person("ola", "bergen"), person("liv", "voss"), person("siv", "voss")),
        "bodies": (Body(id="sg", name="Styringsgruppen", kind=BodyKind.STEERING_GROUP),),
        "offices": (Office(body="sg", id="leder", term=Term(years=1)),),
        "seats": (
            seat("sg", "kari", "2026-01-01", "2027-12-31"),
            seat("sg", "ola", "2026-01-01", "2027"),
            seat("sg", "siv", "2026-01-01", "2027-12-31", deputy_for="ola"),
            seat("sg", "liv", "2027-01-01", "2028-12-31"),
        ),
        "holdings": (holding("sg", "leder", "kari", "2026-06-15"),),
    }
    return small(**(given | more))


def told(register: Register, what: What, today: date = TODAY, habits: Habits = NIGHTS) -> list[Due]:
    return [one for one in of_endings(register, habits, today) if one.what is what]


def ends(register: Register, what: What, today: date = TODAY) -> list[Ends]:
    return [one for one in endings(register, today) if one.what is what]


def moments(of: list[Due]) -> list[tuple[str, datetime]]:
    return [(one.when, one.at) for one in of]


def utc(year: int, month: int, day: int, hour: int) -> datetime:
    return datetime(year, month, day, hour, tzinfo=UTC)


def test_an_office_is_told_to_end_and_not_a_year_before_where_it_lasts_but_one() -> None:
    (leader,) = ends(network(), What.OFFICE)
    assert (leader.which, leader.end.last, leader.people) == ("office/sg/leder/kari", date(2027, 6, 14), ("kari",))
    found = told(network(), What.OFFICE)
    assert moments(found) == [
        ("2027-06-14/P6M", utc(2026, 12, 14, 8)),
        ("2027-06-14/P3M", utc(2027, 3, 14, 8)),
        ("2027-06-14/P1M", utc(2027, 5, 14, 7)),
    ]
    assert [one.helps_until for one in found] == [found[1].at, found[2].at, utc(2027, 6, 14, 22)]
    assert ending(network(), found[0], TODAY) == leader
    gone = network(holdings=(holding("sg", "leder", "kari", "2026-06-15", "2026-11-23"),))
    assert ending(gone, found[0], TODAY) is None


def test_seats_that_end_together_are_told_as_one_with_what_is_assumed() -> None:
    (both,) = ends(network(), What.SEAT)
    assert (both.which, both.people) == ("seat/sg/2027-12-31", ("kari", "ola", "siv"))
    assert both.end.assumed == (Assumed.LAST_OF_YEAR,)
    later = ends(network(), What.SEAT, date(2027, 6, 1))
    assert [one.people for one in later] == [("kari", "ola", "siv"), ("liv",)]
    assert [one.at for one in told(network(), What.SEAT)] == [
        utc(2026, 12, 31, 8),
        utc(2027, 6, 30, 7),
        utc(2027, 9, 30, 7),
        utc(2027, 11, 30, 8),
    ]


def test_what_ends_with_its_body_goes_with_it() -> None:
    body = Body(id="sg", name="Styringsgruppen", term=Term(valid_from=day("2024-01-01"), valid_until=day("2027")))
    found = endings(network(bodies=(body,), holdings=(holding("sg", "leder", "kari", "2027-01-01"),)), date(2027, 2, 1))
    assert [(one.what, one.which) for one in found] == [(What.TERM, "term/sg"), (What.SEAT, "seat/sg/2028-12-31")]
    assert found[0].end.assumed == (Assumed.LAST_OF_YEAR,)


def test_an_end_that_is_unknown_or_past_is_not_told() -> None:
    assert ends(network(), What.TERM) == []
    assert endings(network(), date(2029, 1, 1)) == ()
    assert list(of_endings(network(), NIGHTS, date(2029, 1, 1))) == []
    unknown = network(seats=(seat("sg", "kari"),), holdings=(holding("sg", "leder", "kari"),))
    assert endings(unknown, TODAY) == ()
    voided = network(seats=tuple(replace(one, voided=MISTAKE) for one in network().seats), holdings=())
    assert endings(voided, TODAY) == ()


def test_the_charter_says_how_long_before() -> None:
    rules = Reminders(term=(Period(months=2),), agreement=(Period(days=30),))
    agreement = Agreement(id="avtale", name="Avtalen", parties=("oslo", "bergen"), ends=day("2027-08-31"))
    register = replace(network(agreements=(agreement,)), network=Network(id="n", name="N", reminders=rules))
    assert moments(told(register, What.OFFICE)) == [("2027-06-14/P2M", utc(2027, 4, 14, 7))]
    assert moments(told(register, What.AGREEMENT)) == [("2027-08-31/P30D", utc(2027, 8, 1, 7))]
    silent = replace(register, network=Network(id="n", name="N", reminders=Reminders(term=(), agreement=())))
    assert list(of_endings(silent, NIGHTS, TODAY)) == []


def test_an_agreement_that_each_signs_ends_for_those_who_signed_together() -> None:
    def signed(who: str, on: str | None) -> Signature:
        return Signature(agreement="avtale", organisation=who, on=day(on) if on else None)

    agreement = Agreement(
        id="avtale", name="Avtalen", per_party=True, starts=AtSigning(), ends=After(after=Period(years=3))
    )
    register = network(
        agreements=(agreement,),
        signatures=(signed("oslo", "2024-02-01"), signed("bergen", "2024-02-01"), signed("voss", "2024-09-01")),
    )
    found = ends(register, What.AGREEMENT)
    assert [(one.which, one.organisations) for one in found] == [
        ("agreement/avtale/2027-01-31", ("oslo", "bergen")),
        ("agreement/avtale/2027-08-31", ("voss",)),
    ]
    left = replace(register, memberships=(member("oslo"), member("bergen", until="2026-10-31")))
    assert [one.organisations for one in ends(left, What.AGREEMENT)] == [("oslo",)]
    undated = replace(register, signatures=(signed("oslo", None),))
    assert ends(undated, What.AGREEMENT) == []


def test_a_council_period_ends_on_an_assumed_day() -> None:
    agreement = Agreement(
        id="avtale",
        name="Avtalen",
        parties=("oslo", "bergen"),
        ends=WithCouncilPeriod(with_="council_period", label="2023–2027"),
    )
    (found,) = ends(network(agreements=(agreement,)), What.AGREEMENT)
    assert (found.which, found.end.last, found.organisations) == ("agreement/avtale", date(2027, 10, 31), ())
    assert found.end.assumed == (Assumed.CONSTITUTION_DAY,)


def test_one_learnt_of_late_is_told_once_and_the_next_at_its_time() -> None:
    dues = told(network(), What.SEAT, date(2027, 7, 10))
    come = ripe(dues, (), utc(2027, 7, 10, 8), utc(2027, 7, 10, 8))
    assert [one.when for one in come.tell] == ["2027-12-31/P6M"]
    assert [one.when for one in come.drop] == ["2027-12-31/P12M"]


def test_the_real_network_is_told_of_its_council_period() -> None:
    register = storbynettverket()
    found = ends(register, What.TERM, date(2023, 1, 1))
    assert [(one.which, one.end.last, one.end.assumed[0]) for one in found] == [
        ("term/politisk", date(2023, 10, 31), Assumed.CONSTITUTION_DAY)
    ]
    assert ends(register, What.TERM, TODAY) == []


def test_the_clocks_may_reach_the_end_of_the_calendar() -> None:
    last = network(seats=(seat("sg", "kari", until="9999-12-31"),), holdings=())
    assert [one.when for one in of_endings(last, NIGHTS, TODAY)][-1] == "9999-12-31/P1M"
    assert PartialDate.of(endings(last, TODAY)[0].end.last) == day("9999-12-31")
