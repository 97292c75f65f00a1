"""Everything that can be wrong with a charter: what is said of it, and where."""

from __future__ import annotations

import re
import time

import pytest

from network.charter import LIMIT, Fault, Faulty, read, text_of
from network.statements import digest_of

BASE = """format = 1
[network]
id = "prove"
name = "Prøvenettet"
[[organisations]]
id = "a"
name = "A"
kind = "municipality"
role = "member"
[[organisations]]
id = "b"
name = "B"
kind = "association"
role = "participant"
[[people]]
id = "kari"
name = "Kari Prøve"
organisation = "a"
[[people]]
id = "ola"
name = "Ola Prøve"
organisation = "b"
[[people]]
id = "uten"
name = "Uten Organisasjon"
[[bodies]]
id = "organ"
name = "Organet"
"""
LAST = BASE.count("\n")
"""The line before the first that a test adds; what it adds first belongs to the body ``organ``."""

SEAT = '[[bodies.seats]]\nperson = "kari"\n'
LEADER = '[[bodies.offices]]\nid = "leder"\n'
MEETING = '[[meetings]]\nbody = "organ"\n'
STATEMENT = '[[statements]]\nnumber = 1\nbody = "organ"\ntitle = "Klima"\nat = 2020-11-01T09:00:00Z\n'
VERSION = (
    f'[[statements.versions]]\nnumber = 1\ntext = "Tekst"\ndigest = "{digest_of("Tekst")}"\nat = 2020-11-01T09:00:00Z\n'
)
ROUND = (
    '[[statements.rounds]]\nnumber = 1\nversion = 1\nbody = "organ"\nroll = ["a"]\n'
    "openings = [{ at = 2020-11-05T09:00:00Z, deadline = 2020-11-12T14:00:00 }]\n"
)
POSITION = (
    '[[statements.positions]]\nround = 1\nversion = 1\nvoice = "a"\nstance = "support"\nat = 2020-11-06T09:00:00Z\n'
)
ISSUE = "[[statements.issues]]\nversion = 1\nat = 2020-11-12T14:00:00Z\n"
ASKED = STATEMENT + VERSION + ROUND
POLL = (
    '[[questions]]\nnumber = 1\nkind = "poll"\nbody = "organ"\ntext = "Når?"\nchoices = ["ja", "nei"]\nroll = ["a"]\n'
    "openings = [{ at = 2020-11-05T09:00:00Z, deadline = 2020-11-12T14:00:00 }]\n"
)
ANSWER = '[[questions.answers]]\nvoice = "a"\nperson = "kari"\nat = 2020-11-06T09:00:00Z\n'
AGREEMENT = '[[agreements]]\nid = "avtale"\nname = "Avtale"\n'


def faults(text: str) -> tuple[Fault, ...]:
    with pytest.raises(Faulty) as caught:
        read(text)
    return caught.value.faults


def seen(text: str) -> list[tuple[str, str, int | None, str | None]]:
    """Each fault as (code, table, number, key)."""
    return [
        (one.code.removeprefix("charter-"), one.place.table, one.place.number, one.place.key) for one in faults(text)
    ]


def test_the_base_is_without_fault() -> None:
    assert read(BASE).register.network.id == "prove"


ADDED = [
    # --- keys and types
    ('colour = "blue"', "unknown-key", "bodies", "colour"),
    ('kinds = "board"', "unknown-key-near", "bodies", "kinds"),
    ("[[body]]", "unknown-table", "body", None),
    ("[[bodys]]", "unknown-table-near", "bodys", None),
    ("kind = 4", "wrong-choice", "bodies", "kind"),
    ('kind = "club"', "wrong-choice", "bodies", "kind"),
    ("gender_balance = 1", "wrong-text", "bodies", "gender_balance"),
    ('gender_balance = " "', "empty", "bodies", "gender_balance"),
    ('admits_members = "yes"', "wrong-truth", "bodies", "admits_members"),
    ("admits_members = 1", "wrong-truth", "bodies", "admits_members"),
    ('serves = "organ"', "wrong-list", "bodies", "serves"),
    ("serves = [1]", "wrong-text", "bodies", "serves[1]"),
    ('size = "15"', "wrong-table", "bodies", "size"),
    ('size = { exactly = "15" }', "wrong-whole-number", "bodies", "size.exactly"),
    ("size = { exactly = true }", "wrong-whole-number", "bodies", "size.exactly"),
    ("size = { exactly = 15.0 }", "wrong-whole-number", "bodies", "size.exactly"),
    ("size = { exactly = -1 }", "number-range", "bodies", "size.exactly"),
    ("size = { exactly = 99999999999999999999999 }", "number-range", "bodies", "size.exactly"),
    ("size = { sixth = 1 }", "unknown-key", "bodies", "size.sixth"),
    ("seats = 3", "wrong-tables", "bodies", "seats"),
    ("seats = [3]", "wrong-table", "bodies", "seats[1]"),
    ("[[bodies.seats]]", "missing", "bodies", "seats[1].person"),
    ("[[bodies.offices]]\nmajority = 0.5", "missing", "bodies", "offices[1].id"),
    ("quorum = 0", "share", "bodies", "quorum"),
    ("quorum = 1.1", "share", "bodies", "quorum"),
    ("quorum = nan", "share", "bodies", "quorum"),
    ('quorum = "half"', "share", "bodies", "quorum"),
    ("consensus = { requires = 75 }", "share", "bodies", "consensus.requires"),
    ('consensus = { requires = "most" }', "requires", "bodies", "consensus.requires"),
    ('consensus = { deadline = "a week" }', "wrong-period", "bodies", "consensus.deadline"),
    ('consensus = { deadline = "P0D" }', "period-zero", "bodies", "consensus.deadline"),
    ('consensus = { deadline = "-P7D" }', "wrong-period", "bodies", "consensus.deadline"),
    ('consensus = { deadline = "P9999Y" }', "period-long", "bodies", "consensus.deadline"),
    ('consensus = { remind = ["P1D", "x"] }', "wrong-period", "bodies", "consensus.remind[2]"),
    ("meetings = { per_year = 0 }", "number-range", "bodies", "meetings.per_year"),
    ("meetings = { per_year = { min = 5, max = 4 } }", "max-below-min", "bodies", "meetings.per_year.max"),
    ('meetings = { minutes = { approved_at = "later" } }', "wrong-choice", "bodies", "meetings.minutes.approved_at"),
    (f'gender_balance = "{"x" * 5001}"', "text-too-long", "bodies", "gender_balance"),
    (f'case_prefix = "{"x" * 501}"', "text-too-long", "bodies", "case_prefix"),
    ('case_prefix = "a\\u0000b"', "control-in-text", "bodies", "case_prefix"),
    ('case_prefix = "a\\nb"', "control-in-text", "bodies", "case_prefix"),
    # --- ids
    ('[[bodies]]\nid = "Stort Organ"\nname = "x"', "id", "bodies", "id"),
    ('[[bodies]]\nid = "organ"\nname = "x"', "id-twice", "bodies", "id"),
    ('[[people]]\nid = "kari"\nname = "x"', "id-twice", "people", "id"),
    ('[[people]]\nid = "members"\nname = "x"', "id-reserved", "people", "id"),
    ('[[organisations]]\nid = "c"\nname = "C"\nnumber = "123"', "organisation-number", "organisations", "number"),
    ('[[organisations]]\nid = "c"\nname = "C"\nnumber = 3301', "wrong-text", "organisations", "number"),
    ('[[people]]\nid = "p"\nname = "P"\nmatrix = ["kari"]', "matrix-id", "people", "matrix[1]"),
    ('[[people]]\nid = "p"\nname = "P"\nmatrix = "@p:x.no"', "wrong-list", "people", "matrix"),
    ('[[people]]\nid = "p"\nname = "P"\nmatrix = ["@p:x.no", "@p:x.no"]', "matrix-twice", "people", "matrix[2]"),
    ('[[bodies.rooms]]\nroom = "#rom:x.no"', "room-id", "bodies", "rooms[1].room"),
    ('[[cohorts]]\nid = "k"\nname = "K"\nsize = 0', "number-range", "cohorts", "size"),
    # --- dates
    (f"{SEAT}from = 2023-04-31", "no-such-date", "bodies", "seats[1].from"),
    (f"{SEAT}from = 2023-02-29", "no-such-date", "bodies", "seats[1].from"),
    (f'{SEAT}from = "2023-13"', "no-such-date", "bodies", "seats[1].from"),
    (f'{SEAT}from = "november"', "wrong-date", "bodies", "seats[1].from"),
    (f"{SEAT}from = true", "wrong-date", "bodies", "seats[1].from"),
    (f"{SEAT}from = -2_147_483_649", "wrong-date", "bodies", "seats[1].from"),
    (f"{SEAT}from = 24", "date-range", "bodies", "seats[1].from"),
    (f"{SEAT}from = 2023-01-01T00:00:00", "wrong-date", "bodies", "seats[1].from"),
    (f"{SEAT}from = 2023-05-01\nuntil = 2023-04-30", "until-before-from", "bodies", "seats[1].until"),
    (f"{SEAT}from = 2023-05-01\nuntil = 2022", "until-before-from", "bodies", "seats[1].until"),
    ("term = { from = 2027, until = 2024 }", "until-before-from", "bodies", "term.until"),
    # --- references
    (SEAT.replace("kari", "karin"), "unknown-person-near", "bodies", "seats[1].person"),
    (SEAT.replace("kari", "fremmed-fugl"), "unknown-person", "bodies", "seats[1].person"),
    (f'{SEAT}organisation = "nowhere"', "unknown-organisation", "bodies", "seats[1].organisation"),
    ('serves = ["styret"]', "unknown-body", "bodies", "serves[1]"),
    ('elected_by = "styret"', "unknown-body", "bodies", "elected_by[1]"),
    ('elected_among = ["members", "xyz"]', "unknown-electors", "bodies", "elected_among[2]"),
    ('ex_officio = ["organ/leder"]', "unknown-ex-officio", "bodies", "ex_officio[1]"),
    ('observers = ["zzz"]', "unknown-observer", "bodies", "observers[1]"),
    ('serves = ["organ", "organ"]', "listed-twice", "bodies", "serves[2]"),
    (f'{LEADER}follows = "xyz/qq"', "unknown-office", "bodies", "offices[1].follows"),
    (f'{LEADER}held_by = "nobody-here"', "unknown-person", "bodies", "offices[1].held_by"),
    ('[[organisations]]\nid = "c"\nname = "C"\ncohort = "kull"', "unknown-cohort", "organisations", "cohort"),
    ('[[organisations]]\nid = "c"\nname = "C"\ncontact = "zzz"', "unknown-person", "organisations", "contact"),
    ('[[meetings]]\nbody = "xyz"', "unknown-body", "meetings", "body"),
    (f'{MEETING}[[meetings.items]]\ntitle = "x"\nintroduced_by = "zzz"', "unknown-introducer", "meetings", None),
    (f'{MEETING}[[meetings.tasks]]\ntitle = "x"\nowner = "zzz"', "unknown-owner", "meetings", "tasks[1].owner"),
    (f'{MEETING}[[meetings.items]]\ntitle = "x"\nbody = "zzz"', "unknown-body", "meetings", "items[1].body"),
    (f'{MEETING}[[meetings.items]]\ntitle = "x"\nmeeting = 1', "unknown-key", "meetings", "items[1].meeting"),
    (f'{MEETING}[[meetings.items]]\ntitle = "x"\nproposer = "zzz"', "unknown-person", "meetings", None),
    (f"{MEETING}number = -1", "number-range", "meetings", "number"),
    (
        f'{MEETING}[[meetings.attendances]]\nperson = "zzz"\nanswer = "coming"\nat = 2027-01-01T00:00:00Z',
        "unknown-person",
        "meetings",
        "attendances[1].person",
    ),
    ('[[items]]\ntitle = "x"', "missing", "items", "body"),
    ('[[tasks]]\ntitle = "x"\nbody = "organ"\nowner = "zzz"', "unknown-owner", "tasks", "owner"),
    (f'{AGREEMENT}parties = ["zzz"]', "unknown-organisation", "agreements", "parties[1]"),
    (f'{AGREEMENT}withdrawal = {{ to = "organ/sjef" }}', "unknown-office", "agreements", "withdrawal.to"),
    # --- contradictions
    ("size = { min = 7, max = 5 }", "max-below-min", "bodies", "size.max"),
    ("size = { min = 7, exactly = 7 }", "size-two-ways", "bodies", "size"),
    ('term = { follows = "council_period", years = 4 }', "term-two-ways", "bodies", "term"),
    ("term = { years = 4, until = 2027 }", "term-two-ways", "bodies", "term"),
    ('term = { follows = "the_moon" }', "wrong-choice", "bodies", "term.follows"),
    ('meetings.minutes = { approved_at = "next_meeting", silence = "P1D" }', "minutes-two-ways", "bodies", None),
    (f"{SEAT}{SEAT}", "seat-overlaps", "bodies", "seats[2].person"),
    (f"{SEAT}until = 2024-05-05\n{SEAT}from = 2024-05-04", "seat-overlaps", "bodies", "seats[2].person"),
    (f'{SEAT}[[bodies.seats]]\nperson = "ola"\ndeputy_for = "uten"', "deputy-for-nobody", "bodies", None),
    (f'{SEAT}[[bodies.seats]]\nperson = "kari"\ndeputy_for = "kari"', "own-deputy", "bodies", "seats[2].deputy_for"),
    ('[[bodies.advisers]]\nperson = "ola"\nacts_for = "ola"', "own-adviser", "bodies", "advisers[1].acts_for"),
    (f'{LEADER}follows = "organ/leder"', "follows-circle", "bodies", "offices[1].follows"),
    (f"{LEADER}from = 2024", "holder-missing", "bodies", "offices[1].from"),
    (f'{LEADER}elected_among = "members"\nheld_by = "ola"', "not-eligible", "bodies", "offices[1].held_by"),
    (f'{LEADER}elected_among = "a"\nheld_by = "ola"', "not-eligible", "bodies", "offices[1].held_by"),
    (f"{LEADER}majority = 0.5\n{LEADER}majority = 0.75", "office-rules-differ", "bodies", "offices[2].majority"),
    (f'{LEADER}held_by = "kari"\n{LEADER}held_by = "kari"', "holding-overlaps", "bodies", "offices[2].held_by"),
    ('[[organisations]]\nid = "c"\nname = "C"\nsince = 2020', "missing", "organisations", "role"),
    ('[[organisations]]\nid = "c"\nname = "C"\nrole = "boss"', "wrong-choice", "organisations", "role"),
    (
        '[[organisations]]\nid = "c"\nname = "C"\nrole = "member"\n[[organisations.memberships]]\nrole = "observer"',
        "membership-overlaps",
        "organisations",
        "memberships[1].role",
    ),
    (f"{MEETING}date = 2024-01-01\nstarts = 2024-01-01T09:00:00", "meeting-two-times", "meetings", "date"),
    (f"{MEETING}starts = 2024-01-01T09:00:00\nends = 2024-01-01T08:00:00", "meeting-ends-first", "meetings", "ends"),
    (f"{MEETING}ends = 2024-01-01T08:00:00", "meeting-without-start", "meetings", "ends"),
    (f"{MEETING}starts = 2024-01-01T09:00:00Z", "time-with-zone", "meetings", "starts"),
    (f"{MEETING}starts = 2024-01-01", "wrong-time", "meetings", "starts"),
    (f"{MEETING}starts = 2024-02-30T09:00:00", "wrong-time", "meetings", "starts"),
    (f"{MEETING}number = 1\n{MEETING}number = 1", "number-twice", "meetings", "number"),
    (f"{MEETING}date = 2024\n{MEETING}date = 2024", "meeting-twice", "meetings", "body"),
    (f"{AGREEMENT}starts = 2024\nends = 2023", "until-before-from", "agreements", "ends"),
    (
        f'{AGREEMENT}ends = {{ with = "council_period", label = "2020–2024" }}',
        "council-period",
        "agreements",
        "ends.label",
    ),
    (f'{AGREEMENT}ends = {{ with = "council_period" }}', "missing", "agreements", "ends.label"),
    (f'{AGREEMENT}ends = {{ after = "3 years" }}', "wrong-period", "agreements", "ends.after"),
    (f'{AGREEMENT}starts = {{ at = "dawn" }}', "wrong-choice", "agreements", "starts.at"),
    (f"{AGREEMENT}starts = {{}}", "missing", "agreements", "starts.at"),
    (f"{AGREEMENT}[[agreements.signatures]]\non = 2024", "signature-of-nobody", "agreements", "signatures[1]"),
    ('[reminders]\nquiet_hours = { from = "25:00", until = "07:00" }', "hour", "reminders", "quiet_hours.from"),
    ('[reminders]\nquiet_hours = { from = "20:00" }', "missing", "reminders", "quiet_hours.until"),
    ('[reminders]\nquiet_hours = { from = "20:00", until = "20:00" }', "quiet-hours", "reminders", "quiet_hours"),
    ("[reminders]\nschool_holidays = [8, 54]", "number-range", "reminders", "school_holidays[2]"),
    ('[reminders]\nmeeting = "P1D"', "wrong-list", "reminders", "meeting"),
    # --- statements
    (STATEMENT.replace("number = 1\n", ""), "missing", "statements", "number"),
    (STATEMENT.replace("09:00:00Z", "09:00:00"), "time-needs-zone", "statements", "at"),
    (STATEMENT.replace('"organ"', '"styret"'), "unknown-body", "statements", "body"),
    (f'{STATEMENT}kind = "speech"', "wrong-choice", "statements", "kind"),
    (f'{STATEMENT}proposed_by = "oslo"', "unknown-organisation", "statements", "proposed_by"),
    (f'{STATEMENT}proposer = "per"', "unknown-person", "statements", "proposer"),
    (f"{STATEMENT}{STATEMENT}", "number-twice", "statements", "number"),
    (f"{STATEMENT}{VERSION}{VERSION}", "number-twice", "statements", "versions[2].number"),
    (STATEMENT + VERSION.replace("Tekst", "Text"), "digest", "statements", "versions[1].digest"),
    (STATEMENT + VERSION.replace('digest = "', 'digest = "x'), "hash", "statements", "versions[1].digest"),
    (STATEMENT + VERSION.replace('"Tekst"', '" "'), "empty", "statements", "versions[1].text"),
    (STATEMENT + ROUND, "no-such-version", "statements", "rounds[1].version"),
    (ASKED + ROUND, "number-twice", "statements", "rounds[2].number"),
    (ASKED.replace('["a"]', '["c"]'), "unknown-organisation", "statements", "rounds[1].roll[1]"),
    (ASKED.replace('["a"]', '["kari", "a"]\nvoice = "person"'), "unknown-person", "statements", "rounds[1].roll[2]"),
    (ASKED.replace('["a"]', '["a", "a"]'), "listed-twice", "statements", "rounds[1].roll[2]"),
    (f"{ASKED}requires = 1.5", "share", "statements", "rounds[1].requires"),
    (f'{ASKED}requires = "most"', "requires", "statements", "rounds[1].requires"),
    (f"{ASKED}closed_at = 2020-11-12T13:00:00Z", "closed-without-outcome", "statements", "rounds[1].outcome"),
    (re.sub(r"openings = .*", "openings = []", ASKED), "round-never-opened", "statements", "rounds[1].openings"),
    (
        ASKED.replace("2020-11-12T14:00:00 }", "2020-11-04T14:00:00 }"),
        "deadline-before-opening",
        "statements",
        "rounds[1].openings[1].deadline",
    ),
    (
        ASKED.replace("14:00:00 }", "14:00:00Z }"),
        "time-with-zone",
        "statements",
        "rounds[1].openings[1].deadline",
    ),
    (STATEMENT + VERSION + POSITION, "no-such-round", "statements", "positions[1].round"),
    (ASKED + POSITION.replace("version = 1", "version = 2"), "no-such-version", "statements", "positions[1].version"),
    (ASKED + POSITION.replace('"a"', '"c"', 1), "unknown-organisation", "statements", "positions[1].voice"),
    (ASKED + POSITION.replace('"support"', '"yes"'), "wrong-choice", "statements", "positions[1].stance"),
    (f'{ASKED}{POSITION}event = ""', "empty", "statements", "positions[1].event"),
    (f'{ASKED}{ISSUE}signatories = [{{ organisation = "c" }}]', "unknown-organisation", "statements", None),
    (f"{ASKED}[[statements.dispatches]]\nnumber = 1", "missing", "statements", "dispatches[1].to"),
    # --- polls and surveys
    (POLL + POLL, "number-twice", "questions", "number"),
    (POLL.replace('"organ"', '"organet"'), "unknown-body-near", "questions", "body"),
    (POLL.replace('["a"]', '["c"]'), "unknown-organisation", "questions", "roll[1]"),
    (POLL.replace('["ja", "nei"]', '["ja"]'), "poll-choices", "questions", "choices"),
    (POLL.replace('"nei"', '"ja"'), "poll-choices", "questions", "choices"),
    (POLL.replace('"poll"', '"quiz"'), "wrong-choice", "questions", "kind"),
    (f"{POLL}ended_at = 2020-11-12T13:00:00Z", "ended-without-ending", "questions", "ending"),
    (POLL + ANSWER.replace('"kari"', '"karin"'), "unknown-person-near", "questions", "answers[1].person"),
    (POLL + ANSWER.replace('"a"', '"c"'), "unknown-organisation", "questions", "answers[1].voice"),
    (f"{POLL}{ANSWER}choice = 3", "no-such-choice", "questions", "answers[1].choice"),
    # --- what an export has
    ('said = ["shoe"]', "unknown-said", "bodies", "said"),
    ('voided = { at = 2024-01-01T00:00:00, by = "x", why = "y" }', "time-needs-zone", "bodies", "voided.at"),
    ('voided = { by = "x", why = "y" }', "missing", "bodies", "voided.at"),
    ("[[journal]]\nnumber = 1", "missing", "journal", None),
]


@pytest.mark.parametrize(("added", "code", "table", "key"), ADDED)
def test_one_fault_is_told_where_it_is(added: str, code: str, table: str, key: str | None) -> None:
    told = seen(BASE + added + "\n")
    if key is not None or table in ("body", "bodys"):
        assert (code, table, key) in [(one[0], one[1], one[3]) for one in told], told
    else:
        assert (code, table) in [(one[0], one[1]) for one in told], told
    assert {one[0] for one in told} == {code}, told


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('[network]\nid = "n"\nname = "N"\n', "format-missing"),
        ('format = 2\n[network]\nid = "n"\nname = "N"\n', "format"),
        ('format = "1"\n[network]\nid = "n"\nname = "N"\n', "format"),
        ('format = true\n[network]\nid = "n"\nname = "N"\n', "format"),
        ("format = 1\n", "network-missing"),
        ("", "format-missing"),
        ("format = 1\nnetwork = 3\n", "wrong-table"),
        ('format = 1\n[network]\nid = "n"\n', "missing"),
        ('format = 1\n[network]\nid = "n"\nname = "N"\ntimezone = "Europe/Drammen"\n', "timezone"),
        ('format = 1\n[network]\nid = "n"\nname = "N"\ntimezone = "../etc/passwd"\n', "timezone"),
        ('format = 1\n[network]\nid = "n"\nname = "N"\ntimezone = "Europe"\n', "timezone"),
        ('format = 1\n[network]\nid = "n"\nname = "N"\nlanguage = "sv"\n', "wrong-choice"),
        ('format = 1\n[network]\nid = "n"\nname = "N"\nareas = "x"\n', "wrong-list"),
        ('format = 1\nbodies = "x"\n[network]\nid = "n"\nname = "N"\n', "wrong-tables"),
    ],
)
def test_what_is_wrong_with_the_network_itself(text: str, code: str) -> None:
    assert code in [one[0] for one in seen(text)]


def test_every_fault_is_told_at_once_in_the_order_of_the_file() -> None:
    text = BASE + (
        'colour = "blue"\n'
        'serves = ["styret"]\n'
        '[[bodies.seats]]\nperson = "karin"\nfrom = 2023-04-31\n'
        f"{MEETING}date = 2023-02-29\n"
        '[[people]]\nid = "kari"\nname = 4\n'
        '[network]\nid = "x"\n'
    )
    told = faults(text)
    assert [(one.code, one.place.line and one.place.line - LAST) for one in told] == [
        ("charter-twice", 2 - LAST),
        ("charter-unknown-key", 1),
        ("charter-unknown-body", 2),
        ("charter-unknown-person-near", 4),
        ("charter-no-such-date", 5),
        ("charter-no-such-date", 8),
        ("charter-wrong-text", 11),
    ]
    assert told[3].values == {"name": "karin", "nearest": "kari"}
    assert told[3].place.id == "organ"
    assert told[3].place.number == 1
    assert told[0].values["again"] == LAST + 12


def test_a_key_that_stands_twice_hides_nothing_else() -> None:
    assert [one[0] for one in seen(BASE + 'kind = "board"\nkind = "board"\ncolour = 1\n')] == ["twice", "unknown-key"]


def test_what_is_wrong_in_a_later_entry_of_an_office_is_told_there() -> None:
    told = faults(BASE + f'{LEADER}held_by = "kari"\n{LEADER}held_by = "ola"\nmajority = 4\nfollows = "xyz/qq"\n')
    assert [(one.place.key, one.place.line and one.place.line - LAST) for one in told] == [
        ("offices[2].majority", 7),
        ("offices[2].follows", 8),
    ]


def test_a_circle_of_offices_is_told_once() -> None:
    offices = "".join(
        f'[[bodies.offices]]\nid = "{one}"\nfollows = "organ/{other}"\n' for one, other in ("ab", "bc", "ca")
    )
    assert [one[0] for one in seen(BASE + offices)] == ["follows-circle"]


def test_nothing_is_concluded_from_what_could_not_be_read() -> None:
    """The office is elected among the members; of the holder's organisation the role cannot be read."""
    text = BASE.replace('role = "member"', 'role = "membr"') + f'{LEADER}elected_among = "members"\nheld_by = "kari"\n'
    assert [one[0] for one in seen(text)] == ["wrong-choice"]


@pytest.mark.parametrize(
    "added",
    [
        f'{SEAT}until = "2020-11"\n{SEAT}from = "2020-11"\n',
        f"{SEAT}until = 2020-11-12\n{SEAT}from = 2020-11-12\n",
        f"{SEAT}until = 2020\n{SEAT}\n",
        f'{SEAT}[[bodies.seats]]\nperson = "ola"\ndeputy_for = "kari"\n',
        f'{SEAT}from = "2020-11"\nuntil = 2020\n',
        f'{LEADER}elected_among = "members"\nheld_by = "uten"\n',
        f'{LEADER}elected_among = "organ"\nheld_by = "ola"\n',
        f'{LEADER}held_by = "kari"\nuntil = 2020\n{LEADER}held_by = "ola"\nfrom = 2020\nuntil = 2024\n'
        f'{LEADER}held_by = "kari"\nfrom = 2024\n',
        '[[people]]\nid = "p"\nname = "P"\n[[people.links]]\nmatrix = "@p:x.no"\nuntil = 2020\n'
        '[[people]]\nid = "q"\nname = "Q"\n[[people.links]]\nmatrix = "@p:x.no"\nfrom = 2021\n',
        '[[organisations]]\nid = "c"\nname = "C"\nkind = "county"\nnumber = "33"\n',
        '[[people]]\nid = "p"\nname = "Bjørn-Åge «Ørn» O\'Brien, 你好 👋"\nmatrix = ["@p:x.no:8448"]\n',
        'term = { years = 2, rotation = { seats = 2, among = "organisations", every = "P1Y" } }\n',
        "quorum = 1\n",
        'gender_balance = """to\nlinjer"""\n',
        f'{MEETING}[[meetings]]\nbody = "organ"\ntitle = "Et annet"\n',
        f"{AGREEMENT}starts = 2024-01-01\nends = 2024\n",
        f'{ASKED}outcome = "agreed"\n{POSITION}{POSITION.replace("support", "block")}{ISSUE}',
        # Nobody knows the zone: where the day begins first, this deadline is a minute after the opening.
        ASKED.replace("2020-11-12T14:00:00 }", "2020-11-04T19:01:00 }"),
    ],
)
def test_what_a_network_may_well_say_is_no_fault(added: str) -> None:
    read(BASE + added)


# --- no charter at all ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("format = \n", "syntax", 1, 10),
        ('format = 1\n[network]\nname = "N\n', "syntax", 3, 10),
        ("format = 1\n[network\n", "syntax", 2, 9),
        ("format = 1\nx = [1, 2\n", "syntax-end", 2, None),
        ("format = 1\nx = 1e\n", "syntax", 2, 6),
        ('x = "a\x00b"', "control", 1, 7),
        ("x = 1\ny = '\x1b[31m'", "control", 2, 6),
        ("x = '\ud800'", "control", 1, 6),
        ("x = " + "[" * 100_000, "too-deep", 1, 17),
        ("x = " + "{a=" * 100_000, "too-deep", 1, None),
        ("a." * 100_000 + "b = 1", "too-deep", 1, 26),
        ("#" * (LIMIT + 1), "too-long", None, None),
        ("# " + "å" * (LIMIT // 2), "too-long", None, None),
    ],
)
def test_what_is_no_toml_is_one_fault(text: str, code: str, line: int | None, column: int | None) -> None:
    (fault,) = faults(text)
    assert fault.code == f"charter-{code}"
    assert fault.place.line == line
    assert column is None or fault.place.column == column


@pytest.mark.parametrize(
    "text",
    [
        "x = 1\n" * 150_000,
        "a = 2023-04-31\n" * 60_000,
        "[[organisations]]\n" * 58_000,
        BASE + SEAT * 30_000,
        BASE + "".join(f"[[bodies.offices]]\nid='x{n}'\nfollows='organ/x{n + 1}'\n" for n in range(17_000)),
        BASE + "".join(f'[[people]]\nid = "p{n}"\nname = "P"\norganisation = "zzz{n}"\n' for n in range(14_000)),
        BASE + "serves = [" + '"x",' * 250_000 + "]",
        'x = "' + '\\"' * 500_000,
        "'" * 1_000_000,
        "x = " + "9" * 1_000_000,
        "[ = \n" * 200_000,
        "[[a.b]]\n" * 120_000,
    ],
    ids=range(12),
)
def test_a_bomb_goes_out_quickly(text: str) -> None:
    begun = time.process_time()
    assert faults(text)
    assert time.process_time() - begun < 20


def test_the_faults_of_a_hopeless_file_are_not_all_told() -> None:
    told = faults(BASE + "".join(f"x{n} = 1\n" for n in range(3000)))
    assert told[-1].code == "charter-more"
    assert len(told) == 501


def test_a_file_that_is_no_text_is_refused_with_its_line() -> None:
    with pytest.raises(Faulty) as caught:
        text_of(b"format = 1\nname = '\xe5'\n")
    assert [(one.code, one.place.line) for one in caught.value.faults] == [("charter-not-text", 2)]
    assert text_of("\ufeffæ".encode()) == "æ"


def test_a_longer_text_is_read_when_asked_for() -> None:
    text = BASE + "#" * LIMIT
    assert read(text, limit=2 * LIMIT).register.network.id == "prove"
