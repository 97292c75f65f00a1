"""A small network, and who plays in its demo."""

from __future__ import annotations

from datetime import date

import pytest

from bot.demo.cast import Cast, cast_of
from network.register import Body, BodyKind, Network, Organisation, Person, Register, Seat

TODAY = date(2026, 11, 24)


def a_register(*extra: Body) -> Register:
    return Register(
        network=Network(id="proven", name="Prøvenettet"),
        organisations=(Organisation(id="by", name="By"), Organisation(id="bygd", name="Bygd")),
        people=(
            Person(id="kari", name="Prøve Nordmann", organisation="by"),
            Person(id="ola", name="Ola Prøve", organisation="bygd"),
            Person(id="gjest", name="Gjest Prøve"),
        ),
        bodies=(Body(id="politisk", name="Politisk", kind=BodyKind.PLENARY), Body(id="styret", name="Styret"), *extra),
        seats=(
            Seat(body="politisk", person="kari"),
            Seat(body="styret", person="ola"),
            Seat(body="politisk", person="ola"),
        ),
    )


@pytest.fixture
def cast() -> Cast:
    return cast_of(a_register(), "Prøve Sekretær", TODAY)
