"""What `sjekk` finds, in the real networks and in made-up ones with one thing wrong each."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from network.check import Finding, Severity, check
from network.register import (
    Approval,
    Body,
    BodyKind,
    Gender,
    Office,
    Person,
    Register,
    Role,
    Seat,
    Signature,
    Size,
    Term,
)
from network.terms import Assumed
from tests.network.examples import (
    CITIES,
    MISTAKE,
    TODAY,
    baerekraft,
    day,
    holding,
    ks,
    member,
    organisation,
    person,
    seat,
    small,
    storbynettverket,
)


def codes(register: Register, on: date = TODAY) -> list[str]:
    return [one.code for one in check(register, on)]


def found(register: Register, code: str, on: date = TODAY) -> Finding:
    (one,) = (each for each in check(register, on) if each.code == code)
    return one


def test_storbynettverket_today() -> None:
    assert codes(storbynettverket()) == [
        "finding-term-over-constitution",
        "finding-agreement-over-revision",
        "finding-office-vacant-elected",
        "finding-office-followed-vacant",
        "finding-members-without-seat",
    ]


def test_what_is_said_of_storbynettverkets_term() -> None:
    term = found(storbynettverket(), "finding-term-over-constitution")
    assert term.values == {"body": "KS storbynettverk", "date": day("2023-10-31")}
    assert term.assumed == (Assumed.CONSTITUTION_DAY,)
    assert term.command == "register-office-new"
    chair = found(storbynettverket(), "finding-office-vacant-elected")
    assert chair.values["electors"] == ("KS storbynettverk",)
    follows = found(storbynettverket(), "finding-office-followed-vacant")
    assert follows.values["other"] == "KS storbynettverk"
    missing = found(storbynettverket(), "finding-members-without-seat")
    assert missing.values["count"] == 7
    assert missing.values["organisations"] == tuple(id.title() for id in CITIES if id not in ("drammen", "ks"))


def test_while_the_term_and_the_agreement_run_they_are_no_fault_until_the_last_year() -> None:
    assert "finding-term-ends" not in codes(storbynettverket(), date(2022, 10, 30))
    soon = codes(storbynettverket(), date(2022, 11, 1))
    assert "finding-term-ends" in soon
    assert "finding-agreement-ends-revision" in soon
    on_the_last_day = codes(storbynettverket(), date(2023, 10, 31))
    assert "finding-term-over-constitution" not in on_the_last_day
    assert "finding-term-over-constitution" in codes(storbynettverket(), date(2023, 11, 1))


def test_ks_today_lacks_only_the_members_of_its_organs() -> None:
    assert [(one.code, one.body) for one in check(ks(), TODAY)] == [
        ("finding-nobody-seated", "landsstyret"),
        ("finding-nobody-seated", "hovedstyret"),
    ]


def test_baerekraftsnettverket_without_members() -> None:
    assert codes(baerekraft()) == ["finding-office-vacant-elected", "finding-nobody-seated"]


def group(count: int, women: int = 0, men: int = 0) -> Register:
    """A steering group of that many, elected this year."""
    genders = [Gender.FEMALE] * women + [Gender.MALE] * men + [None] * (count - women - men)
    people = tuple(person(f"p{n}", f"o{n}", gender) for n, gender in enumerate(genders))
    signatures = tuple(
        Signature(agreement="samarbeidsavtale", organisation=f"o{n}", on=day("2026-02-01")) for n in range(count)
    )
    approvals = tuple(
        Approval(agreement="samarbeidsavtale", by="kommunestyret", organisation=f"o{n}") for n in range(count)
    )
    return baerekraft(
        organisations=(
            organisation("ks"),
            organisation("u4ssc"),
            *(replace(organisation(f"o{n}"), contact=f"p{n}") for n in range(count)),
        ),
        memberships=(member("ks", Role.PARTICIPANT), *(member(f"o{n}") for n in range(count))),
        people=people,
        seats=tuple(seat("styringsgruppen", one.id, "2026-02-01") for one in people),
        holdings=(holding("styringsgruppen", "leder", "p0", "2026-02-01"),),
        signatures=signatures,
        approvals=approvals,
    )


def test_a_steering_group_in_order_has_nothing_to_find() -> None:
    assert codes(group(5, women=3, men=2)) == []


def test_only_the_elected_count_towards_the_size() -> None:
    few = group(4, women=2, men=2)
    with_ks = replace(
        few, people=(*few.people, person("kari", "ks")), seats=(*few.seats, seat("styringsgruppen", "kari"))
    )
    finding = found(with_ks, "finding-size-min")
    assert (finding.values["count"], finding.values["size"]) == (4, 5)
    deputy = replace(few, people=(*few.people, person("kari", "o1")))
    deputy = replace(deputy, seats=(*deputy.seats, seat("styringsgruppen", "kari", deputy_for="p1")))
    assert "finding-size-min" in codes(deputy)
    many = found(group(8, women=4, men=4), "finding-size-max")
    assert (many.values["count"], many.command) == (8, "register-seat-end")


def test_a_board_of_exactly_so_many() -> None:
    register = replace(
        ks(),
        bodies=(Body(id="styret", name="Styret", size=Size(exactly=2)),),
        offices=(),
        seats=(seat("styret", "lene-spiten"),),
    )
    assert found(register, "finding-size-exactly").values["size"] == 2


def test_gender_balance_is_advice_with_the_charters_words() -> None:
    finding = found(group(5, women=1, men=4), "finding-gender-balance")
    assert finding.severity is Severity.ADVICE
    assert finding.words == "nettverket skal tilstrebe kjønnsbalanse"
    assert (finding.values["women"], finding.values["men"], finding.values["least"]) == (1, 4, 2)


def test_unknown_genders_are_said_to_be_unknown() -> None:
    finding = found(group(5, women=1, men=1), "finding-gender-unknown")
    assert (finding.values["unknown"], finding.values["count"]) == (3, 5)
    assert codes(group(6, women=2, men=2)) == ["finding-gender-unknown"]


def test_seats_that_wait_for_their_rotation_are_no_fault() -> None:
    later = codes(group(5, women=3, men=2), date(2028, 6, 1))
    assert not any("term" in code for code in later)


def test_an_agreement_of_ones_own_that_is_over_is_told_of_that_party() -> None:
    register = group(5, women=3, men=2)
    first = replace(register.signatures[0], on=day("2023-02-01"))
    finding = found(
        replace(register, signatures=(first, *register.signatures[1:])), "finding-agreement-over-renewal-party"
    )
    assert finding.values == {"agreement": "Samarbeidsavtalen", "organisation": "O0", "date": day("2026-01-31")}
    assert finding.severity is Severity.BREACH


def test_what_an_agreement_lacks() -> None:
    register = group(5, women=3, men=2)
    lacking = replace(
        register,
        signatures=(replace(register.signatures[0], voided=MISTAKE), *register.signatures[1:]),
        approvals=register.approvals[:3],
        organisations=(*register.organisations[:-1], replace(register.organisations[-1], contact=None)),
    )
    assert found(lacking, "finding-agreement-unsigned").values["organisations"] == ("O0",)
    assert found(lacking, "finding-agreement-unapproved").values["organisations"] == ("O3", "O4")
    assert found(lacking, "finding-no-contact").values["organisations"] == ("O4",)


def test_one_who_left_the_network_owes_its_agreement_nothing() -> None:
    register = group(5, women=3, men=2)
    left = tuple(
        replace(one, valid_until=day("2026-06")) if one.organisation == "o4" else one for one in register.memberships
    )
    changed = replace(register, memberships=left, signatures=register.signatures[:4])
    assert codes(changed) == ["finding-former-members-seat"]
    assert found(changed, "finding-former-members-seat").values["date"] == day("2026-06")


def test_the_chair_of_the_steering_group_sits_in_it() -> None:
    register = group(5, women=3, men=2)
    other = replace(register, people=(*register.people, person("utenfor", "o1")))
    finding = found(replace(other, holdings=(holding("styringsgruppen", "leder", "utenfor"),)), "finding-not-seated")
    assert finding.values["among"] == "Styringsgruppen"


def test_ks_cannot_chair_storbynettverket() -> None:
    register = replace(storbynettverket(), holdings=(holding("politisk", "leder", "bjorn-arild-gram", "2026-01-01"),))
    assert "finding-not-a-members" in codes(register)
    mayor = replace(storbynettverket(), holdings=(holding("politisk", "leder", "rita-ottervik", "2026-01-01"),))
    assert "finding-not-a-members" not in codes(mayor)


def test_an_office_term_that_is_over() -> None:
    register = replace(storbynettverket(), holdings=(holding("politisk", "leder", "rita-ottervik", "2020-11-12"),))
    finding = found(register, "finding-office-term-over")
    assert finding.values["date"] == day("2024-11-11")
    assert finding.values["office"] == "leder"


def test_two_chairs_and_a_chair_without_a_seat_in_the_body_that_follows() -> None:
    register = replace(
        storbynettverket(),
        holdings=(
            holding("politisk", "leder", "rita-ottervik", "2026-01-01"),
            holding("politisk", "leder", "roger-valhammer", "2026-01-01"),
        ),
    )
    assert found(register, "finding-office-several").values["people"] == ("Rita Ottervik", "Roger Valhammer")
    assert found(register, "finding-office-no-seat").values["organisations"] == ("Trondheim", "Bergen")


def one_body(body: Body, **more: object) -> Register:
    return small(bodies=(body,), people=(person("en"), person("to", "alfa")), **more)


@pytest.mark.parametrize(
    ("register", "code"),
    [
        (one_body(Body(id="b", name="b"), offices=(Office(body="b", id="leder"),)), "finding-office-vacant"),
        (
            one_body(Body(id="b", name="b"), offices=(Office(body="b", id="leder", follows="b/leder"),)),
            "finding-office-circle",
        ),
        (
            one_body(
                Body(id="b", name="b"),
                offices=(Office(body="b", id="leder", follows="b/nestleder"), Office(body="b", id="nestleder")),
                holdings=(holding("b", "nestleder", "en"),),
            ),
            "finding-office-organisation-unknown",
        ),
        (
            one_body(
                Body(id="b", name="b"),
                organisations=(organisation("alfa"), organisation("beta")),
                offices=(Office(body="b", id="leder", elected_among=("beta",)),),
                holdings=(holding("b", "leder", "to"),),
            ),
            "finding-another-organisation",
        ),
        (one_body(Body(id="b", name="b", term=Term(valid_until=day("2026-10")))), "finding-term-over"),
        (
            one_body(
                Body(id="b", name="b", kind=BodyKind.BOARD, term=Term(years=2)),
                seats=(seat("b", "en", "2024-01-01"), seat("b", "to", "2026-01-01")),
            ),
            "finding-seat-term-over",
        ),
    ],
)
def test_one_thing_wrong(register: Register, code: str) -> None:
    assert code in codes(register)


def test_the_gravest_come_first() -> None:
    found_all = check(storbynettverket(), TODAY)
    assert list(found_all) == sorted(found_all, key=lambda one: one.severity)


def test_a_voided_body_or_agreement_is_not_checked() -> None:
    register = storbynettverket()
    bodies = tuple(replace(one, voided=MISTAKE) for one in register.bodies)
    agreements = tuple(replace(one, voided=MISTAKE) for one in register.agreements)
    assert codes(replace(register, bodies=bodies, agreements=agreements)) == []


def test_nothing_is_found_in_an_empty_network() -> None:
    assert check(small(), TODAY) == ()


def test_a_seat_of_somebody_unknown_is_passed_over() -> None:
    register = small(
        bodies=(Body(id="b", name="b", gender_balance="ja"),),
        seats=(Seat(body="b", person="ingen"),),
        people=(Person(id="en", name="Prøve Nordmann"),),
    )
    assert check(register, TODAY) == ()
