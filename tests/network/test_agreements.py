"""An agreement on a day: in force, for whom, until when, and what it lacks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from network.agreements import (
    Begins,
    Force,
    MustFollow,
    agreement_on,
    last_day_after_notice,
    parties_of,
    withdrawal_on,
)
from network.dates import PartialDate, Period, add_period
from network.offices import Held, NobodyRegistered, Place
from network.register import After, Agreement, Approval, AtSigning, Role, Signature
from network.seats import members_on
from network.terms import Assumed, Ending, EndUnknown, WhyUnknown
from tests.network.examples import (
    CITIES,
    MISTAKE,
    TODAY,
    baerekraft,
    day,
    holding,
    member,
    organisation,
    person,
    seat,
    small,
    storbynettverket,
)


def test_the_agreement_of_storbynettverket_is_over_and_must_be_revised() -> None:
    register = storbynettverket()
    state = agreement_on(register, register.agreements[0], TODAY)
    assert state.force is Force.OVER
    assert isinstance(state.end, Ending)
    assert state.end.last == date(2023, 10, 31)
    assert state.end.assumed == (Assumed.CONSTITUTION_DAY,)
    assert state.must_follow == (MustFollow.REVISION,)
    assert state.not_signed_by == ()
    assert [one.organisation for one in state.parties] == list(CITIES)


def test_its_end_ended_no_membership() -> None:
    assert len(members_on(storbynettverket(), TODAY, TODAY)) == 9


def test_while_it_ran_it_was_in_force_since_a_day_nobody_wrote_down() -> None:
    register = storbynettverket()
    state = agreement_on(register, register.agreements[0], date(2022, 1, 1))
    assert state.beginning.kind is Begins.SIGNED_UNDATED
    assert state.force is Force.SINCE_UNKNOWN
    assert [one.by for one in state.approvals] == ["KS storbynettverk", "KS hovedstyrets AU"]


def test_an_approval_counts_from_its_day() -> None:
    register = storbynettverket()
    state = agreement_on(register, register.agreements[0], date(2021, 3, 1))
    assert [one.by for one in state.approvals] == ["KS storbynettverk"]


def test_a_party_that_has_not_signed_is_named_and_nothing_is_in_force() -> None:
    register = storbynettverket()
    voided = replace(register.signatures[1], voided=MISTAKE)
    changed = replace(register, signatures=(*register.signatures[2:], voided))
    state = agreement_on(changed, changed.agreements[0], date(2022, 1, 1))
    assert state.not_signed_by == ("oslo", "trondheim")
    assert state.force is Force.NOT_SIGNED


def signed(*dates: str | None) -> tuple[Signature, ...]:
    return tuple(
        Signature(agreement="a", organisation=f"o{n}", on=day(on) if on else None) for n, on in enumerate(dates)
    )


def at_signing(*dates: str | None, ends: After | None = None) -> tuple[Begins, PartialDate | None, PartialDate | None]:
    agreement = Agreement(
        id="a", name="A", parties=tuple(f"o{n}" for n in range(len(dates))), starts=AtSigning(), ends=ends
    )
    state = agreement_on(small(agreements=(agreement,), signatures=signed(*dates)), agreement, TODAY)
    return state.beginning.kind, state.beginning.day, state.beginning.not_before


def test_an_agreement_at_signing_begins_with_the_last_signature() -> None:
    assert at_signing("2024-02-01", "2024-03-05") == (Begins.SIGNED, day("2024-03-05"), None)
    assert at_signing("2024-02-01", "2024-03") == (Begins.SIGNED, day("2024-03"), None)
    assert at_signing("2024-02-01", None) == (Begins.SIGNED_PARTLY_DATED, None, day("2024-02-01"))
    assert at_signing(None, None) == (Begins.SIGNED_UNDATED, None, None)


def test_three_years_from_1_february_2024_end_on_31_january_2027() -> None:
    agreement = Agreement(id="a", name="A", starts=day("2024-02-01"), ends=After(after=Period(years=3)))
    register = small(agreements=(agreement,))
    state = agreement_on(register, agreement, date(2027, 1, 31))
    assert isinstance(state.end, Ending)
    assert state.end.last == date(2027, 1, 31)
    assert state.force is Force.IN_FORCE
    assert agreement_on(register, agreement, date(2027, 2, 1)).force is Force.OVER
    assert agreement_on(register, agreement, date(2024, 1, 31)).force is Force.NOT_YET


def networks_of_two() -> dict[str, object]:
    return {
        "organisations": tuple(organisation(id) for id in ("alfa", "beta", "ks")),
        "memberships": (member("alfa"), member("beta", since="2025-01-01"), member("ks", Role.PARTICIPANT)),
        "people": (person("en", "alfa"), person("to", "beta")),
    }


def test_where_each_party_signs_for_itself_each_has_its_own_three_years() -> None:
    register = baerekraft(
        **networks_of_two(),
        signatures=(
            Signature(agreement="samarbeidsavtale", person="en", on=day("2023-02-01")),
            Signature(agreement="samarbeidsavtale", person="to"),
        ),
        approvals=(Approval(agreement="samarbeidsavtale", by="kommunestyret", organisation="alfa", case="12/23"),),
    )
    state = agreement_on(register, register.agreements[0], TODAY)
    alfa, beta = state.parties
    assert (alfa.organisation, alfa.force) == ("alfa", Force.OVER)
    assert isinstance(alfa.end, Ending)
    assert alfa.end.last == date(2026, 1, 31)
    assert (beta.organisation, beta.force) == ("beta", Force.SINCE_UNKNOWN)
    assert beta.end == EndUnknown(WhyUnknown.BEGINNING, beta.end.whose)
    assert state.not_approved_by == ("beta",), "one of those who can approve is enough"
    assert state.must_follow == (MustFollow.RENEWAL,)


def test_a_member_that_has_not_signed_its_own_is_not_bound() -> None:
    register = baerekraft(**networks_of_two())
    state = agreement_on(register, register.agreements[0], TODAY)
    assert [one.force for one in state.parties] == [Force.NOT_SIGNED, Force.NOT_SIGNED]
    assert state.not_signed_by == ("alfa", "beta")


def test_the_parties_are_the_members_of_that_day() -> None:
    register = baerekraft(**networks_of_two())
    assert parties_of(register, register.agreements[0], date(2024, 12, 31)) == ("alfa",)
    assert parties_of(register, register.agreements[0], TODAY) == ("alfa", "beta")


def test_a_stated_start_waits_for_a_partys_own_signature() -> None:
    agreement = Agreement(
        id="a",
        name="A",
        per_party=True,
        starts=day("2024-01-01"),
        ends=After(after=Period(years=3)),
        parties=("o0", "o1"),
    )
    register = small(agreements=(agreement,), signatures=signed("2023-12-01", "2024-06-01"))
    early, late = agreement_on(register, agreement, TODAY).parties
    assert (early.beginning.day, late.beginning.day) == (day("2024-01-01"), day("2024-06-01"))


def test_notice_goes_to_the_chair_of_the_steering_group() -> None:
    register = baerekraft()
    rules = withdrawal_on(register, register.agreements[0], TODAY, TODAY)
    assert rules is not None
    assert rules.to == Place("styringsgruppen", "leder")
    assert isinstance(rules.receiver, NobodyRegistered)
    elected = baerekraft(
        people=(person("en", "alfa"),),
        seats=(seat("styringsgruppen", "en", "2025-02-01"),),
        holdings=(holding("styringsgruppen", "leder", "en"),),
    )
    rules = withdrawal_on(elected, elected.agreements[0], TODAY, TODAY)
    assert rules is not None
    assert isinstance(rules.receiver, Held)
    assert (rules.notice, rules.form, rules.refund) == (Period(months=6), "written", False)
    register = storbynettverket()
    assert withdrawal_on(register, register.agreements[0], TODAY, TODAY) is None


def test_six_months_from_31_august_are_28_february() -> None:
    agreement = baerekraft().agreements[0]
    assert last_day_after_notice(agreement, date(2026, 8, 31)) == date(2027, 2, 28)
    assert last_day_after_notice(agreement, date(2027, 8, 31)) == date(2028, 2, 29)
    assert last_day_after_notice(storbynettverket().agreements[0], TODAY) is None


def test_who_must_approve_an_agreement_for_all_is_each_that_is_named() -> None:
    agreement = Agreement(id="a", name="A", approved_by=("Nettverket", "Hovedstyret"))
    register = small(agreements=(agreement,), approvals=(Approval(agreement="a", by="nettverket"),))
    assert agreement_on(register, agreement, TODAY).not_approved_by == ("Hovedstyret",)


@given(st.dates(date(2000, 1, 1), date(2090, 1, 1)), st.integers(1, 60), st.integers(-400, 2400))
def test_an_agreement_of_a_length_is_in_force_from_its_first_day_to_its_last_and_no_other(
    start: date, months: int, offset: int
) -> None:
    length = Period(months=months)
    agreement = Agreement(id="a", name="A", starts=PartialDate.of(start), ends=After(after=length))
    on = start + timedelta(days=offset)
    force = agreement_on(small(agreements=(agreement,)), agreement, on).force
    if on < start:
        assert force is Force.NOT_YET
    elif on < add_period(start, length):
        assert force is Force.IN_FORCE
    else:
        assert force is Force.OVER
