"""What a file changes in what is stored, and what it may not."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from network.charter import Charter, Faulty, read, write
from network.charter_merge import Changes, merge, merged
from network.charter_values import KINDS
from network.dates import PartialDate
from network.identity import IDENTITY, keys_of
from network.meetings import Answer, Attendance, Item, ItemState, Meeting, Task
from network.register import (
    Body,
    Holding,
    MatrixLink,
    Membership,
    Network,
    Office,
    Organisation,
    Person,
    Record,
    Role,
    Seat,
    Voided,
)
from tests import strategies
from tests.depth import examples

MISTAKE = Voided(at=datetime(2026, 11, 1, tzinfo=UTC), by="person:kari", why="feilført")
KARI, OLA = Person(id="kari", name="Prøve Nordmann"), Person(id="ola", name="Ola Prøve")
STYRET = Body(id="styret", name="Styret")
LEDER = Office(body="styret", id="leder")


def a_charter(**records: tuple[Record, ...]) -> Charter:
    known: dict[str, Any] = {"people": (KARI, OLA), "bodies": (STYRET,), "offices": (LEDER,)}
    return Charter.of(Network(id="n", name="N"), {**known, **records})


def sitting(valid_from: int | None = None, valid_until: int | None = None, **more: Any) -> Seat:
    return Seat(body="styret", person="kari", valid_from=year(valid_from), valid_until=year(valid_until), **more)


def holding(person: str, valid_from: int | None = None, valid_until: int | None = None, **more: Any) -> Holding:
    dates = {"valid_from": year(valid_from), "valid_until": year(valid_until)}
    return Holding(body="styret", office="leder", person=person, **dates, **more)


def year(number: int | None) -> PartialDate | None:
    return PartialDate(number) if number else None


def changes(stored: Charter, charter: Charter) -> Changes:
    return merge(stored, charter)


def codes(stored: Charter, charter: Charter) -> list[tuple[str, str | None, str]]:
    with pytest.raises(Faulty) as refused:
        merge(stored, charter)
    return [(fault.place.table, fault.place.key, fault.code) for fault in refused.value.faults]


def seats(stored: tuple[Seat, ...], listed: tuple[Seat, ...]) -> list[tuple[str, str]]:
    """The times of all seats once the file was merged."""
    result = merged(a_charter(seats=stored), merge(a_charter(seats=stored), a_charter(seats=listed)))
    return [(str(seat.valid_from), str(seat.valid_until)) for seat in result.register.seats]


# --- for any network ----------------------------------------------------------------------------------------

slow = settings(
    max_examples=examples(20), deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


@slow
@given(strategies.charters())
def test_what_is_stored_changes_nothing(charter: Charter) -> None:
    stored = merged_with_nothing(charter)
    assert not merge(stored, charter)
    assert not merge(stored, stored)


@settings(slow, max_examples=examples(10))
@given(strategies.charters(journals=False))
def test_what_people_wrote_without_numbers_is_found_again(charter: Charter) -> None:
    written = read(write(without_numbers(charter)))
    assert written == without_numbers(charter)
    stored = merged_with_nothing(written)
    assert not merge(stored, written)
    assert not merge(stored, read(write(stored)))


def without_numbers(charter: Charter) -> Charter:
    """The same as somebody would write it by hand."""
    plain: dict[str, Any] = {"said": (), "voided": None}
    dealt_with = charter.proceedings
    names = {None: None, **{one.number: -place for place, one in enumerate(dealt_with.meetings, 1)}}
    meetings = tuple(
        replace(one, number=names[one.number], title=f"Møte {one.number}", **plain) for one in dealt_with.meetings
    )
    items = tuple(replace(one, number=None, meeting=names[one.meeting], **plain) for one in dealt_with.items)
    tasks = tuple(replace(one, number=None, meeting=names[one.meeting], **plain) for one in dealt_with.tasks)
    attendances = tuple(replace(one, meeting=names[one.meeting] or 0) for one in dealt_with.attendances)
    changed = replace(dealt_with, meetings=meetings, items=items, tasks=tasks, attendances=attendances)
    return replace(charter, proceedings=changed)


@slow
@given(strategies.charters(journals=False), st.data())
def test_another_edition_undoes_nothing_and_merges_once(charter: Charter, data: st.DataObject) -> None:
    stored = merged_with_nothing(charter)
    other = another_edition(stored, data)
    try:
        done = merge(stored, other)
    except Faulty:
        return
    result = merged(stored, done)
    assert not merge(result, other)
    for name in KINDS:
        before = stored.records(name)
        for was, now in zip(before, result.records(name), strict=False):
            assert (was.said, was.voided) == (now.said, now.voided)
            assert all(getattr(was, key) == getattr(now, key) for key in was.said)
            assert was == now or was.voided is None
        assert len(result.records(name)) >= len(before)


def another_edition(charter: Charter, data: st.DataObject) -> Charter:
    """The same network as somebody else might write it down: rows left out, doubled, and with other values."""
    lists: dict[str, list[Record]] = {name: [] for name in KINDS}
    for name, rows in lists.items():
        records = charter.records(name)
        for record in records:
            for _ in range(data.draw(st.sampled_from((0, 1, 1, 1, 1, 1, 2)))):
                rows.append(_rewritten(record, records, data))
    return Charter.of(replace(charter.register.network, said=()), lists)


def _rewritten(record: Record, others: tuple[Record, ...], data: st.DataObject) -> Record:
    values: dict[str, Any] = {"row": None, "said": ()}
    for key in set(keys_of(record)) - set(IDENTITY[type(record)]) - {"body", "name", "role", "number"}:
        if data.draw(st.integers(0, 7)) == 0:
            values[key] = getattr(data.draw(st.sampled_from(others)), key)
    if record.voided is not None and data.draw(st.booleans()):
        values["voided"] = None
    return replace(record, **values)


def merged_with_nothing(charter: Charter) -> Charter:
    network, *others = merge(None, charter).added
    assert isinstance(network, Network)
    lists = {name: tuple(one for one in others if type(one) is kind) for name, kind in KINDS.items()}
    return Charter.of(network, lists, charter.journal)


# --- which row is which -------------------------------------------------------------------------------------


def test_two_sittings_are_two_rows() -> None:
    assert seats((), (sitting(2010, 2014), sitting(2020))) == [("2010", "2014"), ("2020", "None")]


def test_a_sitting_that_comes_first_in_the_file_is_not_taken_for_the_one_stored() -> None:
    assert seats((sitting(2020),), (sitting(2010, 2014), sitting(2020))) == [("2020", "None"), ("2010", "2014")]


def test_a_date_that_becomes_known_is_amended() -> None:
    assert seats((sitting(),), (sitting(2020),)) == [("2020", "None")]
    assert seats((sitting(2020), sitting(2010, 2014)), (sitting(2020), sitting(2011, 2014))) == [
        ("2020", "None"),
        ("2011", "2014"),
    ]


def test_rows_that_say_little_do_not_take_the_place_of_those_that_say_more() -> None:
    stored = (sitting(2020, 2022), sitting(None, 2030))
    assert seats(stored, (sitting(), sitting(2020))) == [("2020", "2022"), ("None", "2030")]


def test_an_end_that_was_said_is_not_undone_by_a_file_that_knows_of_none() -> None:
    stored = a_charter(seats=(sitting(2020, 2026, said=("valid_until",)),))
    assert not merge(stored, a_charter(seats=(sitting(2020),)))


def test_an_end_that_was_said_is_not_moved() -> None:
    stored = a_charter(seats=(sitting(2020, 2026, said=("valid_until",)),))
    assert codes(stored, a_charter(seats=(sitting(2020, 2027),))) == [
        ("bodies", "seats[1].until", "charter-said-otherwise")
    ]


def test_a_deputys_seat_is_not_the_persons_own() -> None:
    deputy = sitting(2020, deputy_for="ola")
    ola = Seat(body="styret", person="ola")
    done = merge(a_charter(seats=(ola, deputy)), a_charter(seats=(ola, sitting(2020))))
    assert (done.added, done.amended) == ((sitting(2020),), ())


# --- mistakes -----------------------------------------------------------------------------------------------


def test_what_was_voided_stays_so_while_the_file_says_the_same() -> None:
    stored = a_charter(seats=(sitting(2020, voided=MISTAKE),))
    assert not merge(stored, a_charter(seats=(sitting(2020),)))
    assert not merge(stored, stored)


def test_what_was_voided_does_not_come_back_in_another_form() -> None:
    stored = a_charter(seats=(sitting(2020, voided=MISTAKE),))
    assert codes(stored, a_charter(seats=(sitting(2021),))) == [("bodies", "seats[1]", "charter-was-voided")]


def test_what_the_chat_put_in_place_of_a_mistake_is_found() -> None:
    right = sitting(2021, said=("body", "person", "valid_from"))
    stored = a_charter(seats=(sitting(2020, voided=MISTAKE), right))
    assert not merge(stored, a_charter(seats=(sitting(2021),)))
    assert not merge(stored, a_charter(seats=(sitting(2020),)))
    assert codes(stored, a_charter(seats=(sitting(2022),))) == [("bodies", "seats[1].from", "charter-said-otherwise")]


def test_a_file_voids_nothing() -> None:
    stored, listed = a_charter(seats=(sitting(2020),)), a_charter(seats=(sitting(2020, voided=MISTAKE),))
    assert codes(stored, listed) == [("bodies", "seats[1].voided", "charter-voids")]


def test_an_id_that_stands_again_after_a_mistake_is_the_one_that_stands() -> None:
    wrong = replace(OLA, name="Feil Navn", voided=MISTAKE)
    stored = a_charter(people=(wrong, KARI, OLA))
    done = merge(stored, a_charter(people=(KARI, replace(OLA, name="Feil Navn"))))
    assert [each.before for each in done.amended] == [OLA]


# --- offices ------------------------------------------------------------------------------------------------


def test_a_name_put_in_place_of_a_holders_is_a_contradiction() -> None:
    stored = a_charter(holdings=(holding("kari"),))
    assert codes(stored, a_charter(holdings=(holding("ola"),))) == [
        ("bodies", "offices.held_by", "charter-office-held")
    ]
    said = a_charter(holdings=(holding("kari", 2024, said=("body", "office", "person", "valid_from")),))
    assert codes(said, a_charter(holdings=(holding("ola", 2020),))) == [
        ("bodies", "offices.held_by", "charter-office-held")
    ]


def test_holders_that_follow_each_other_are_none() -> None:
    stored = a_charter(holdings=(holding("kari"),))
    for listed in (
        (holding("kari", None, 2024), holding("ola", 2024)),
        (holding("ola", 2010, 2014),),
        (holding("kari"), holding("ola")),  # the file says of both that they hold it
    ):
        assert any(record.person == "ola" for record in merge(stored, a_charter(holdings=listed)).added)  # type: ignore[attr-defined]


# --- meetings -----------------------------------------------------------------------------------------------


def test_meetings_get_the_next_number() -> None:
    first, second = Meeting(body="styret", date=PartialDate(2027, 3)), Meeting(body="styret", date=PartialDate(2027, 9))
    stored = a_charter(meetings=(replace(first, number=4),))
    done = merge(stored, a_charter(meetings=(second, first)))
    assert done.added == (replace(second, number=5),)


def test_a_meeting_whose_hour_becomes_known_is_the_same() -> None:
    day = Meeting(body="styret", title="Vår", date=PartialDate(2027, 3, 5), number=1)
    hour = Meeting(body="styret", title="Vår", starts=datetime(2027, 3, 5, 9))
    (amended,) = merge(a_charter(meetings=(day,)), a_charter(meetings=(hour,))).amended
    assert amended.after == replace(hour, number=1)


def test_a_meeting_that_was_moved_in_the_chat_does_not_come_back() -> None:
    filed = Meeting(body="styret", title="Vår", date=PartialDate(2027, 3, 5))
    moved = replace(filed, number=1, date=PartialDate(2027, 3, 12), said=("date",))
    assert codes(a_charter(meetings=(moved,)), a_charter(meetings=(filed,))) == [
        ("meetings", "date", "charter-said-otherwise")
    ]
    hour = replace(filed, number=1, date=None, starts=datetime(2027, 3, 12, 9), said=("date", "starts"))
    assert codes(a_charter(meetings=(hour,)), a_charter(meetings=(filed,))) == [
        ("meetings", "date", "charter-said-nothing")
    ]


def test_a_meeting_made_in_the_chat_is_not_taken_for_the_files() -> None:
    made = Meeting(
        body="styret", title="Ekstra", date=PartialDate(2027, 3, 12), number=1, said=("body", "title", "date")
    )
    filed = Meeting(body="styret", title="Vår", date=PartialDate(2027, 3, 5))
    assert merge(a_charter(meetings=(made,)), a_charter(meetings=(filed,))).added == (replace(filed, number=2),)


# --- items and tasks --------------------------------------------------------------------------------------

HAND_WRITTEN = """
format = 1
network = { id = "n", name = "N" }
bodies = [{ id = "styret", name = "Styret" }]

[[meetings]]
body = "styret"
date = 2027-03-05
  [[meetings.items]]
  title = "Sak"
  [[meetings.items]]
  title = "Sak"
  outcome = "Enighet."
  [[meetings.tasks]]
  title = "Oppgave"

[[meetings]]
body = "styret"
date = 2027-09-05
  [[meetings.items]]
  title = "Sak"

[[items]]
body = "styret"
title = "Sak"
"""


def imported(text: str = HAND_WRITTEN) -> Charter:
    return merged_with_nothing(read(text))


def test_items_and_tasks_belong_to_the_meeting_that_they_stand_below() -> None:
    stored = imported().proceedings
    assert [one.number for one in stored.meetings] == [1, 2]
    assert [(one.number, one.meeting, one.body) for one in stored.items] == [
        (1, 1, "styret"),
        (2, 1, "styret"),
        (3, 2, "styret"),
        (4, None, "styret"),
    ]
    assert [(one.number, one.meeting, one.body) for one in stored.tasks] == [(1, 1, "styret")]


def test_a_file_without_numbers_that_is_imported_again_changes_nothing() -> None:
    stored = imported()
    assert not merge(stored, read(HAND_WRITTEN))
    more = Item(body="styret", meeting=1, title="Sak", number=5, said=("body", "meeting", "title"))
    items = (more, *stored.proceedings.items)
    later = replace(stored, proceedings=replace(stored.proceedings, items=items))
    assert not merge(later, read(HAND_WRITTEN))


def test_a_new_item_gets_the_next_number_and_one_that_is_known_is_amended() -> None:
    text = HAND_WRITTEN.replace('title = "Oppgave"', 'title = "Oppgave"\n  due = 2027-06-01').replace(
        "date = 2027-09-05", 'date = 2027-09-05\n  [[meetings.items]]\n  title = "Ny sak"'
    )
    done = merge(imported(), read(text))
    assert done.added == (Item(number=5, body="styret", meeting=2, title="Ny sak"),)
    assert [(type(each.after), each.after.number, each.keys) for each in done.amended] == [(Task, 1, ("due",))]  # type: ignore[attr-defined]


def test_an_item_below_a_meeting_that_was_moved_in_the_chat_is_the_same() -> None:
    stored = imported()
    first, second = stored.proceedings.meetings
    moved = replace(first, date=None, starts=datetime(2027, 3, 12, 9), said=("date", "starts"))
    later = replace(stored, proceedings=replace(stored.proceedings, meetings=(moved, second)))
    with pytest.raises(Faulty) as refused:
        merge(later, read(HAND_WRITTEN))
    (fault,) = refused.value.faults
    assert (fault.code, fault.place.table, fault.place.number) == ("charter-said-nothing", "meetings", 1)
    assert fault.values["name"] == "M1"
    assert not merge(later, read(HAND_WRITTEN.replace("date = 2027-03-05", "starts = 2027-03-12T09:00:00")))


def test_an_item_that_was_put_on_another_agenda_in_the_chat_does_not_come_back() -> None:
    """Though there is one of the same title there, which is that meeting's own."""
    text = HAND_WRITTEN.replace('  [[meetings.items]]\n  title = "Sak"\n  outcome = "Enighet."\n', "")
    stored = imported(text)
    first, *others = stored.proceedings.items
    moved = replace(first, meeting=2, said=("meeting",))
    later = replace(stored, proceedings=replace(stored.proceedings, items=(moved, *others)))
    assert codes(later, read(text)) == [("meetings", "items[1]", "charter-said-otherwise")]


def test_what_the_chat_did_with_an_item_is_not_undone() -> None:
    stored = imported()
    first, *others, last = stored.proceedings.items
    declined = replace(first, state=ItemState.DECLINED, why_declined="Nei.", said=("state", "why_declined"))
    put_on = replace(last, meeting=2, said=("meeting",))
    later = replace(stored, proceedings=replace(stored.proceedings, items=(declined, *others, put_on)))
    assert not merge(later, read(HAND_WRITTEN))


def test_attendance_goes_with_its_meeting() -> None:
    comes = Attendance(meeting=-1, person="kari", answer=Answer.COMING, at=datetime(2027, 3, 1, tzinfo=UTC))
    meeting = Meeting(body="styret", number=-1)
    stored = a_charter(meetings=(Meeting(body="styret", number=3, title="Et annet"),))
    assert merge(stored, a_charter(meetings=(meeting,), attendances=(comes,))).added == (
        replace(meeting, number=4),
        replace(comes, meeting=4),
    )


# --- the whole ----------------------------------------------------------------------------------------------


def test_what_cannot_be_true_together_with_the_chat_is_refused() -> None:
    link = MatrixLink(person="kari", matrix="@k:example.org", said=("person", "matrix"))
    listed = a_charter(matrix_links=(MatrixLink(person="ola", matrix="@k:example.org"),))
    assert codes(a_charter(matrix_links=(link,)), listed) == [("people", "matrix[1]", "charter-matrix-twice")]


def test_what_was_wrong_before_stops_no_import() -> None:
    twice = (MatrixLink(person="kari", matrix="@k:example.org"), MatrixLink(person="ola", matrix="@k:example.org"))
    done = merge(a_charter(matrix_links=twice), a_charter(people=(replace(KARI, title="ordfører"), OLA)))
    assert len(done.amended) == 1


def test_a_role_that_was_said_stays() -> None:
    by = Organisation(id="by", name="By")
    observes = Membership(organisation="by", role=Role.OBSERVER, said=("role",))
    stored = a_charter(organisations=(by,), memberships=(observes,))
    listed = a_charter(organisations=(by,), memberships=(Membership(organisation="by", role=Role.MEMBER),))
    assert codes(stored, listed) == [("organisations", "role", "charter-said-otherwise")]


def test_the_places_are_those_of_the_file() -> None:
    """Numbers count the file's rows, not the stored ones."""
    text = """
        format = 1
        network = { id = "n", name = "N" }
        people = [{ id = "ola", name = "Ola Prøve" }, { id = "kari", name = "Prøve Nordmann", title = "ordfører" }]
        bodies = [{ id = "styret", name = "Styret" }]
    """
    stored = a_charter(people=(replace(KARI, title="rådmann", said=("title",)), OLA))
    with pytest.raises(Faulty) as refused:
        merge(stored, read(text))
    (fault,) = refused.value.faults
    assert (fault.place.table, fault.place.number, fault.place.id, fault.place.key) == ("people", 2, "kari", "title")
    assert fault.values == {"name": "kari", "value": "rådmann"}
