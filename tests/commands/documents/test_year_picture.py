"""A year plan as a picture: it can be opened, fits a screen, and is made of whatever people write."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from typing import Any, TypeAlias

import pytest
from PIL import Image

from commands.documents import year_picture
from commands.documents.contents import Contents, Kind, YearPlanSeen
from commands.line import File
from network.dates import PartialDate
from network.meetings import Meeting
from network.register import Language
from tests.commands.documents.conftest import HOSTILE

Made: TypeAlias = Callable[[Kind, Contents], File]

AT = datetime(2027, 1, 1, tzinfo=UTC)
MEETINGS = (
    Meeting(number=3, body="styret", starts=datetime(2027, 9, 15, 9), place="Trondheim"),
    Meeting(number=1, body="styret", starts=datetime(2027, 2, 3, 9), title="Oppstart", place="Oslo"),
    Meeting(number=2, body="styret", starts=datetime(2027, 4, 21, 12, 30), cancelled_at=AT),
    Meeting(number=4, body="styret", date=PartialDate(2027, 11, 30)),
    Meeting(number=5, body="styret", date=PartialDate(2027, 12)),
    Meeting(number=6, body="styret"),
)


def plan(*meetings: Meeting, **changes: Any) -> YearPlanSeen:
    values: dict[str, Any] = {
        "language": Language.BOKMAAL,
        "zone": "Europe/Oslo",
        "network_name": "Bærekraftsnettverket",
        "body": "Styringsgruppa",
        "year": 2027,
        "meetings": meetings,
    }
    return YearPlanSeen(**{**values, **changes})


@pytest.mark.parametrize("count", [0, 6, 60])
def test_the_picture_has_the_size_that_it_says(made: Made, count: int) -> None:
    file = made(Kind.YEAR_PLAN, plan(*(MEETINGS * 10)[:count]))
    picture = Image.open(BytesIO(file.data))
    picture.load()
    assert (file.mimetype, file.name) == ("image/png", "Årsplan 2027 Styringsgruppa.png")
    assert picture.size == (file.width, file.height)
    assert picture.width == 1080
    assert len(file.data) < 2_000_000


def test_a_cancelled_meeting_looks_different_without_colour_too(made: Made) -> None:
    looks = set()
    for at in (None, AT):
        meeting = replace(MEETINGS[0], cancelled_at=at)
        picture = Image.open(BytesIO(made(Kind.YEAR_PLAN, plan(meeting)).data)).convert("L")
        looks.add(picture.crop((0, 250, 1080, picture.height - 250)).point(lambda light: 255 * (light > 200)).tobytes())
    assert len(looks) == 2


def test_no_words_are_code_or_too_strange(made: Made) -> None:
    for text in (HOSTILE, "", "æ" * 3000):
        meeting = replace(MEETINGS[0], title=text, place=text)
        assert made(Kind.YEAR_PLAN, plan(meeting, body=text, network_name=text)).data


@pytest.fixture
def told(made: Made, monkeypatch: pytest.MonkeyPatch) -> Callable[[YearPlanSeen], dict[str, Any]]:
    """What is handed to be laid out."""

    def tell(what: YearPlanSeen) -> dict[str, Any]:
        given: dict[str, Any] = {}

        def picture(_template: str, data: dict[str, Any], _ppi: int) -> bytes:
            given.update(data)
            return bytes(24)

        monkeypatch.setattr(year_picture, "picture", picture)
        made(Kind.YEAR_PLAN, what)
        return given

    return tell


def test_the_meetings_stand_in_order_as_far_as_is_known(told: Callable[[YearPlanSeen], dict[str, Any]]) -> None:
    data = told(plan(*MEETINGS))
    assert [(one["number"], one["when"], one["about"], one["is_cancelled"]) for one in data["meetings"]] == [
        ("M1", "onsdag 3. februar 2027 kl. 09.00", "Oppstart · Oslo", False),
        ("M2", "onsdag 21. april 2027 kl. 12.30", "", True),
        ("M3", "onsdag 15. september 2027 kl. 09.00", "Trondheim", False),
        ("M4", "tirsdag 30. november 2027", "", False),
        ("M5", "desember 2027", "", False),
        ("M6", "Dag ikke bestemt", "", False),
    ]
    assert (data["title"], data["count"]) == ("Årsplan 2027", "5 møter")


def test_the_days_of_meetings_are_marked(told: Callable[[YearPlanSeen], dict[str, Any]]) -> None:
    again = Meeting(number=7, body="styret", starts=datetime(2027, 4, 21, 15))
    months = told(plan(*MEETINGS))["months"]
    marked = {(one["name"], n): mark for one in months for n, mark in enumerate(one["days"], 1) if mark}
    assert marked == {
        ("februar", 3): "meets",
        ("april", 21): "cancelled",
        ("september", 15): "meets",
        ("november", 30): "meets",
    }
    # Of two on one day the one that is held counts.
    assert told(plan(*MEETINGS, again))["months"][3]["days"][20] == "meets"
    # The first of February 2027 is a Monday, the first of May a Saturday.
    assert [(months[n]["empty"], len(months[n]["days"])) for n in (1, 4)] == [(0, 28), (5, 31)]


@pytest.mark.parametrize(
    ("language", "title", "count", "month"),
    [
        (Language.NYNORSK, "Årsplan 2027", "Eitt møte", "mai"),
        (Language.ENGLISH, "Year plan 2027", "One meeting", "May"),
    ],
)
def test_it_speaks_the_networks_language(
    told: Callable[[YearPlanSeen], dict[str, Any]], language: Language, title: str, count: str, month: str
) -> None:
    data = told(plan(MEETINGS[0], language=language))
    assert (data["title"], data["count"], data["months"][4]["name"]) == (title, count, month)


def test_a_year_without_meetings_says_so(told: Callable[[YearPlanSeen], dict[str, Any]]) -> None:
    assert told(plan())["count"] == "Ingen møter er satt opp"
