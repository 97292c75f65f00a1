"""What a person is in a network, from which permission follows: too little annoys, too much tells what is confined."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from network.register import Adviser, Authority, Body, BodyKind, MatrixLink, Role
from network.standing import Advises, Represents, Standing, person_of, standing_of, standings_of
from tests.network.examples import (
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


def test_a_mayor_represents_her_city() -> None:
    its = standing_of(storbynettverket(), "rita-ottervik", TODAY)
    assert its.represents == (Represents(body="politisk", organisation="trondheim"),)
    assert its.is_representative
    assert its.speaks_for("trondheim", "politisk")
    assert not its.speaks_for("oslo", "politisk")
    assert not its.speaks_for("trondheim", "administrativt")
    assert its.has_part
    assert not any((its.is_secretariat, its.chairs, its.is_adviser, its.is_participant, its.is_observer))


def test_ks_takes_part_and_has_no_voice() -> None:
    its = standing_of(storbynettverket(), "bjorn-arild-gram", TODAY)
    assert its.is_participant
    assert not its.is_representative
    assert not its.speaks_for("ks", "politisk")
    assert its.has_part


def test_the_chair_that_follows_is_a_chair_too() -> None:
    register = replace(
        storbynettverket(), holdings=(holding("politisk", "leder", "monica-myrvold-berg", "2020-11-12", "2026-12-31"),)
    )
    assert standing_of(register, "monica-myrvold-berg", TODAY).chairs == {"politisk"}
    assert standing_of(register, "elisabeth-enger", TODAY).chairs == {"administrativt"}
    assert standing_of(register, "elisabeth-enger", date(2027, 1, 1)).chairs == frozenset()


def test_the_deputy_chair_of_buskerud_is_no_chair() -> None:
    its = standing_of(ks(), "tine-norman", TODAY)
    assert its.chairs == frozenset()
    assert its.deputy_chairs == {"fylkesstyret-buskerud"}
    chair = standing_of(ks(), "heidi-granli", TODAY)
    assert chair.is_chair_of("fylkesstyret-buskerud")
    assert Represents(body="landsstyret", organisation="gol") in chair.represents, "by the office"


def in_bistand() -> Standing:
    register = storbynettverket()
    people = (*register.people, person("siri-sekretaer", "ks"))
    seats = (*register.seats, seat("bistand", "siri-sekretaer"))
    return standing_of(replace(register, people=people, seats=seats), "siri-sekretaer", TODAY)


def test_the_secretariat_keeps_the_bodies_it_serves_and_those_nobody_serves() -> None:
    its = in_bistand()
    assert its.is_secretariat
    assert its.keeps == {"politisk", "administrativt", "bistand"}
    assert not its.is_representative


def test_a_secretariat_does_not_keep_what_another_serves() -> None:
    register = small(
        people=(person("en"),),
        bodies=(
            Body(id="s", name="s", kind=BodyKind.SECRETARIAT, serves=("a",)),
            Body(id="t", name="t", kind=BodyKind.SECRETARIAT, serves=("b",)),
            Body(id="a", name="a"),
            Body(id="b", name="b"),
            Body(id="c", name="c"),
        ),
        seats=(seat("s", "en"),),
    )
    its = standing_of(register, "en", TODAY)
    assert its.serves("a")
    assert its.serves("c")
    assert not its.serves("b")


def test_one_who_left_the_secretariat_yesterday_keeps_nothing() -> None:
    register = baerekraft(people=(person("en"),), seats=(seat("sekretariatet", "en", until="2026-11-23"),))
    assert standing_of(register, "en", date(2026, 11, 23)).is_secretariat
    assert standing_of(register, "en", TODAY) == Standing(person="en")


def with_adviser(adviser: Adviser) -> Standing:
    register = storbynettverket()
    changed = replace(register, people=(*register.people, person("prove-nordmann", "trondheim")), advisers=(adviser,))
    return standing_of(changed, "prove-nordmann", TODAY)


def test_an_adviser_prepares_unless_the_authority_to_answer_is_recorded() -> None:
    adviser = Adviser(body="politisk", person="prove-nordmann", acts_for="rita-ottervik")
    its = with_adviser(adviser)
    assert its.advises == (
        Advises(body="politisk", acts_for="rita-ottervik", authority=Authority.PREPARE, organisation="trondheim"),
    )
    assert not its.speaks_for("trondheim", "politisk")
    answers = with_adviser(replace(adviser, authority=Authority.ANSWER))
    assert answers.speaks_for("trondheim", "politisk")
    assert not answers.is_representative


def test_an_advisers_part_is_borrowed_and_ends() -> None:
    adviser = Adviser(body="politisk", person="prove-nordmann", acts_for="rita-ottervik")
    assert not with_adviser(replace(adviser, voided=MISTAKE)).is_adviser
    assert not with_adviser(replace(adviser, valid_until=day("2026-10"))).is_adviser
    assert not with_adviser(replace(adviser, acts_for="elisabeth-enger")).is_adviser, "who has no seat there"


def test_a_deputy_may_speak_for_the_organisation() -> None:
    register = storbynettverket()
    seats = (*register.seats, seat("politisk", "prove-nordmann", deputy_for="rita-ottervik"))
    people = (*register.people, person("prove-nordmann", "trondheim"))
    its = standing_of(replace(register, people=people, seats=seats), "prove-nordmann", TODAY)
    assert its.represents == ()
    assert its.is_representative
    assert its.speaks_for("trondheim", "politisk")


def test_a_members_person_without_a_seat_has_part_and_no_voice() -> None:
    its = with_adviser(Adviser(body="politisk", person="en-annen", acts_for="rita-ottervik"))
    assert its.has_part
    assert its.role is Role.MEMBER
    assert not any((its.is_representative, its.is_adviser, its.is_participant, its.is_observer))


def test_people_of_an_organisation_without_a_role_have_no_part() -> None:
    register = small(
        organisations=(organisation("asplan-viak"), organisation("ks")),
        memberships=(member("ks", Role.PARTICIPANT),),
        people=(person("may-britt-hernes", "asplan-viak"), person("dag-henrik-sandbakken", "ks"), person("ukjent")),
        bodies=(Body(id="samling", name="Samlingene", kind=BodyKind.PLENARY),),
    )
    assert not standing_of(register, "may-britt-hernes", TODAY).has_part
    assert not standing_of(register, "ukjent", TODAY).has_part
    its = standing_of(register, "dag-henrik-sandbakken", TODAY)
    assert its.has_part
    assert its.is_participant


def test_the_seat_of_an_organisation_that_left_gives_no_part() -> None:
    register = storbynettverket()
    memberships = tuple(
        replace(one, valid_until=day("2026-11-23")) if one.organisation == "oslo" else one
        for one in register.memberships
    )
    changed = replace(register, memberships=memberships)
    assert standing_of(changed, "raymond-johansen", date(2026, 11, 23)).speaks_for("oslo", "politisk")
    assert standing_of(changed, "raymond-johansen", TODAY) == Standing(person="raymond-johansen")


def test_a_person_with_two_seats_speaks_for_both() -> None:
    register = storbynettverket()
    second = replace(seat("politisk", "rita-ottervik"), organisation="bergen")
    its = standing_of(replace(register, seats=(*register.seats, second)), "rita-ottervik", TODAY)
    assert its.speaks_for("trondheim", "politisk")
    assert its.speaks_for("bergen", "politisk")


def test_an_id_that_is_nobodys_has_no_part() -> None:
    assert standing_of(storbynettverket(), "", TODAY) == Standing(person="")
    voided = replace(storbynettverket().people[0], voided=MISTAKE)
    register = replace(storbynettverket(), people=(voided,))
    assert not standing_of(register, voided.id, TODAY).has_part


def test_whose_matrix_id_it_is_depends_on_the_day() -> None:
    link = MatrixLink(person="rita-ottervik", matrix="@rita:example.org", valid_from=day("2026-11-01"))
    register = replace(storbynettverket(), matrix_links=(link,))
    found = person_of(register, "@rita:example.org", TODAY)
    assert found is not None
    assert found.id == "rita-ottervik"
    assert person_of(register, "@rita:example.org", date(2026, 10, 31)) is None
    assert person_of(register, "@Rita:example.org", TODAY) is None
    voided = replace(register, matrix_links=(replace(link, voided=MISTAKE),))
    assert person_of(voided, "@rita:example.org", TODAY) is None
    two = replace(register, matrix_links=(link, replace(link, person="roger-valhammer")))
    assert person_of(two, "@rita:example.org", TODAY) is None, "who of two it is, is not guessed"


@given(
    st.dates(date(2020, 1, 1), date(2030, 1, 1)),
    st.sampled_from([{"voided": MISTAKE}, {"valid_until": day("2019-12-31")}, {"valid_until": day("2019")}]),
)
def test_nothing_that_was_voided_or_has_ended_gives_anything(on: date, ended: dict[str, object]) -> None:
    register = storbynettverket()
    changed = replace(
        register,
        memberships=tuple(replace(one, **ended) for one in register.memberships),  # type: ignore[arg-type]
        seats=tuple(replace(one, **ended) for one in register.seats),  # type: ignore[arg-type]
        holdings=(replace(holding("politisk", "leder", "rita-ottervik"), **ended),),  # type: ignore[arg-type]
    )
    for each in register.people:
        assert standing_of(changed, each.id, on) == Standing(person=each.id)


def test_meetings_are_theirs_who_sit_there_advise_there_or_are_the_secretariat() -> None:
    register = storbynettverket()
    assert standing_of(register, "rita-ottervik", TODAY).meets_in == {"politisk"}
    assert standing_of(register, "bjorn-arild-gram", TODAY).meets_in == {"politisk"}
    advising = replace(
        register, advisers=(Adviser(body="politisk", person="elisabeth-enger", acts_for="rita-ottervik"),)
    )
    assert standing_of(advising, "elisabeth-enger", TODAY).meets_in >= {"politisk"}
    assert standing_of(register, "ingen", TODAY).meets_in == frozenset()


DAYS = st.dates(date(2024, 1, 1), date(2026, 12, 31))


@given(spans=st.lists(st.tuples(DAYS, DAYS), max_size=4), left=DAYS, asked=st.lists(DAYS, max_size=8))
def test_on_several_days_it_is_what_it_is_on_each(
    spans: list[tuple[date, date]], left: date, asked: list[date]
) -> None:
    register = storbynettverket()
    theirs = tuple(
        seat(body, "rita-ottervik", str(min(span)), str(max(span)))
        for span, body in zip(spans, ("politisk", "administrativt") * 2, strict=False)
    )
    others = tuple(one for one in register.seats if one.person != "rita-ottervik")
    leaving = tuple(
        replace(one, valid_until=day(str(left))) if one.organisation == "trondheim" else one
        for one in register.memberships
    )
    changed = replace(register, seats=(*others, *theirs), memberships=leaving)
    edges = [edge + timedelta(days=n) for span in (*spans, (left, left)) for edge in span for n in (-1, 0, 1)]
    days = [*asked, *edges]
    assert standings_of(changed, "rita-ottervik", days) == {
        one: standing_of(changed, "rita-ottervik", one) for one in days
    }
