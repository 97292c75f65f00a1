"""A round as a picture: it can be opened, fits a screen, and is made of whatever people are called."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from io import BytesIO
from typing import TypeAlias

import pytest
from PIL import Image

from commands.documents import round_picture
from commands.documents.contents import Contents, Kind, RoundSeen, Standing
from commands.line import File
from network.consensus import State
from network.register import Language
from network.statements import Outcome
from tests.commands.documents.conftest import HOSTILE

Made: TypeAlias = Callable[[Kind, Contents], File]


def seen(count: int, **changes: object) -> RoundSeen:
    states = list(State)
    values: dict[str, object] = {
        "language": Language.BOKMAAL,
        "zone": "Europe/Oslo",
        "number": 1,
        "version": 2,
        "title": "Byenes klimautfordringer",
        "standings": tuple(
            Standing(name=f"Prøvestad {number}", state=states[number % len(states)]) for number in range(count)
        ),
        "deadline": datetime(2020, 11, 14, 14),
        "now": datetime(2020, 11, 13, 13, tzinfo=UTC),
    }
    return RoundSeen(**{**values, **changes})  # type: ignore[arg-type]


@pytest.mark.parametrize(("count", "widest"), [(0, 1080), (1, 1080), (8, 1080), (12, 1080), (13, 1200), (400, 1600)])
def test_the_picture_has_the_size_that_it_says(made: Made, count: int, widest: int) -> None:
    file = made(Kind.ROUND_PICTURE, seen(count))
    picture = Image.open(BytesIO(file.data))
    picture.load()
    assert file.mimetype == "image/png"
    assert picture.size == (file.width, file.height)
    assert picture.width == widest
    assert len(file.data) < 2_000_000


def test_each_state_looks_different_without_colour_too(made: Made) -> None:
    looks = set()
    for state in State:
        file = made(Kind.ROUND_PICTURE, seen(1, standings=(Standing(name="Oslo", state=state),)))
        picture = Image.open(BytesIO(file.data)).convert("L").point(lambda light: 255 * (light > 200))
        looks.add(picture.crop((40, picture.height - 180, 140, picture.height)).tobytes())
    assert len(looks) == len(State)


def test_no_name_is_code_or_too_strange(made: Made) -> None:
    for name in (HOSTILE, "", "æ" * 3000):
        assert made(Kind.ROUND_PICTURE, seen(1, title=name, standings=(Standing(name=name, state=State.OBJECTS),))).data


@pytest.fixture
def told(made: Made, monkeypatch: pytest.MonkeyPatch) -> Callable[[RoundSeen], dict[str, object]]:
    """What is handed to be laid out."""

    def tell(what: RoundSeen) -> dict[str, object]:
        given: dict[str, object] = {}

        def picture(_template: str, data: dict[str, object], _ppi: int) -> bytes:
            given.update(data)
            return bytes(24)

        monkeypatch.setattr(round_picture, "picture", picture)
        made(Kind.ROUND_PICTURE, what)
        return given

    return tell


@pytest.mark.parametrize(
    ("now", "outcome", "left"),
    [
        (datetime(2020, 11, 12, 11, 30, tzinfo=UTC), None, "to dager og én time igjen"),
        (datetime(2020, 11, 14, 12, 15, 30, tzinfo=UTC), None, "44 minutter igjen"),
        (datetime(2020, 11, 14, 13, tzinfo=UTC), None, "Under ett minutt igjen"),
        (datetime(2020, 11, 14, 13, 0, 1, tzinfo=UTC), None, "Fristen er ute"),
        (datetime(2020, 11, 14, 12, tzinfo=UTC), Outcome.AGREED, "Enighet"),
        (datetime(2020, 11, 14, 12, tzinfo=UTC), Outcome.LAPSED, "Falt bort: ikke alle svarte i tide"),
    ],
)
def test_the_time_left_is_told(
    told: Callable[[RoundSeen], dict[str, object]], now: datetime, outcome: Outcome | None, left: str
) -> None:
    assert told(seen(8, now=now, outcome=outcome))["left"] == left


def test_time_left_across_a_change_of_the_clocks_is_real_time(told: Callable[[RoundSeen], dict[str, object]]) -> None:
    # Friday at 14:00 to Sunday at 14:00, the night in which clocks are put back: 49 hours.
    what = seen(8, now=datetime(2020, 10, 23, 12, tzinfo=UTC), deadline=datetime(2020, 10, 25, 14))
    assert told(what)["left"] == "to dager og én time igjen"


def test_only_what_was_said_is_an_answer(told: Callable[[RoundSeen], dict[str, object]]) -> None:
    data = told(seen(len(State), standings=tuple(Standing(name=one.value, state=one) for one in State)))
    assert data["answered"] == "4 av 7 har svart"


def test_until_when_somebody_needs_time_is_told(told: Callable[[RoundSeen], dict[str, object]]) -> None:
    needs = Standing(name="Oslo", state=State.NEEDS_TIME, until=datetime(2020, 11, 13, 16))
    (shown,) = told(seen(1, standings=(needs,)))["standings"]  # type: ignore[misc]
    assert shown["said"] == "trenger tid til fredag 13. november 2020 kl. 16.00"
