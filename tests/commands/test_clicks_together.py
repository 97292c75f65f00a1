"""Clicks that come together leave behind, and are answered, what the same clicks do that come one by one."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from commands.clicking import done
from commands.context import Setup
from commands.line import Click, Outgoing, PollAnswer, Redacted
from commands.speech.words import Words
from network.dates import PartialDate
from network.register import Adviser, Authority, Seat
from storage import journal, ledger, stale
from storage import register as registers
from storage.database import Database
from tests.commands.chamber import NETWORK, TEXT, Chamber
from tests.commands.conftest import ADMIN, BOT, BY_HAND, NOW, SECRETARY, Room, take_in
from tests.depth import examples

OSLO, BERGEN, DRAMMEN = "raymond-johansen", "roger-valhammer", "monica-myrvold-berg"
DEPUTY, ADVISER, GONE = "lisbeth-hammer-krog", "elisabeth-enger", "kari-nessa-nordtun"
"""The first deputises in Oslo too, and so has two voices; the last lost the seat yesterday."""
WHO = (OSLO, BERGEN, DRAMMEN, DEPUTY, ADVISER, GONE, SECRETARY, "fremmed")
CHOICES = ("support", "support_with_remark", "stand_aside", "block", "hold", "tull", "")
DEADLINE = datetime(2026, 11, 27, 13, 0, tzinfo=UTC)
TIMES = (NOW, NOW + timedelta(hours=1), DEADLINE, DEADLINE + timedelta(milliseconds=1))


@dataclass(frozen=True)
class Deed:
    """A click in the poll of a round, or an earlier deed taken back."""

    who: str
    choice: str
    round: int
    at: datetime
    takes_back: int | None


DEEDS = st.builds(
    Deed,
    who=st.sampled_from(WHO),
    choice=st.sampled_from(CHOICES),
    round=st.sampled_from((2, 2, 2, 1)),
    at=st.sampled_from(TIMES),
    takes_back=st.one_of(st.none(), st.none(), st.none(), st.integers(0, 15)),
)


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory, sqlite_made: Path, words: Words) -> tuple[Path, dict[str, str]]:
    """A database in which the second round of a text runs, since that was changed; and the names of what was said."""
    path = Path(shutil.copy(sqlite_made, tmp_path_factory.mktemp("together") / "asked.db"))

    async def prepare() -> dict[str, str]:
        database = await Database.open(f"sqlite:///{path}")
        try:
            await take_in(database, NETWORK, "bistand")
            async with database.work() as connection:
                for record in (
                    Seat(body="politisk", person=DEPUTY, organisation="oslo", deputy_for=OSLO),
                    Adviser(body="politisk", person=ADVISER, acts_for=DRAMMEN, authority=Authority.PREPARE),
                ):
                    await registers.add(connection, NETWORK, record, BY_HAND)
            chamber = Chamber(Room(database, _setup(words)))
            await chamber.write(OSLO, f"!uttalelse ny Klima\n{TEXT}")
            await chamber.write(OSLO, "!uttalelse start U1 frist 27.11.2026 kl. 14")
            await chamber.write(OSLO, f"!uttalelse rediger U1\n{TEXT} Nå.")
            await chamber.write(BERGEN, "!uttalelse støtt")
            async with database.work() as connection:
                register = await registers.load(connection, NETWORK)
                (seat,) = [one for one in register.seats if one.person == GONE]
                yesterday = PartialDate.of((NOW - timedelta(days=1)).date())
                await registers.end(connection, NETWORK, seat, yesterday, BY_HAND)
            return chamber.names
        finally:
            await database.close()

    return path, asyncio.run(prepare())


def _setup(words: Words) -> Setup:
    return Setup(user_id=BOT, admins=frozenset({ADMIN}), words=words)


def as_clicks(deeds: Sequence[Deed], names: dict[str, str]) -> tuple[Click, ...]:
    def as_click(number: int, deed: Deed) -> Click:
        of: dict[str, Any] = {"room": "!politisk:test", "direct": False, "sender": f"@{deed.who}:test", "at": deed.at}
        if deed.takes_back is not None:
            return Redacted(event_id=f"$k{number}", redacts=f"$k{deed.takes_back}", **of)
        poll = names[f"{NETWORK}/U1/r{deed.round}/poll"]
        return PollAnswer(event_id=f"$k{number}", poll=poll, answers=(deed.choice,) if deed.choice else (), **of)

    return tuple(as_click(number, deed) for number, deed in enumerate(deeds))


async def after(path: Path, words: Words, batches: Sequence[Sequence[Click]]) -> tuple[list[Any], list[Any]]:
    """All that is answered to each, and all that is stored then."""
    database = await Database.open(f"sqlite:///{path}")
    try:
        answers: list[tuple[Outgoing, ...]] = []
        for batch in batches:
            async with database.work() as connection:
                answers += await done(connection, batch, max(TIMES), _setup(words))
        chamber = Chamber(Room(database, _setup(words)))
        async with database.reading() as connection:
            file = await chamber.file()
            assert not (await journal.verify(connection, NETWORK)).broken
            stored: list[Any] = [
                [(one.row, one) for one in file.positions],
                [(one.at, one.action, one.contents) for one in await journal.entries_of(connection, NETWORK)],
                sorted(await ledger.known(connection, NETWORK, "U1")),
                await stale.stale(connection),
            ]
        return answers, stored
    finally:
        await database.close()


@settings(max_examples=examples(8), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(deeds=st.lists(DEEDS, min_size=2, max_size=16))
def test_together_is_as_one_by_one(
    asked: tuple[Path, dict[str, str]], words: Words, tmp_path: Path, deeds: list[Deed]
) -> None:
    path, names = asked
    clicks = as_clicks(deeds, names)
    alone = asyncio.run(after(Path(shutil.copy(path, tmp_path / "a.db")), words, [(one,) for one in clicks]))
    together = asyncio.run(after(Path(shutil.copy(path, tmp_path / "b.db")), words, [clicks]))
    assert together == alone


def test_what_the_property_is_about_does_happen(
    asked: tuple[Path, dict[str, str]], words: Words, tmp_path: Path
) -> None:
    path, names = asked
    plain = Deed(who=OSLO, choice="support", round=2, at=NOW, takes_back=None)
    deeds = (
        plain,
        replace(plain, choice="block", who=BERGEN),
        replace(plain, choice="support_with_remark"),
        replace(plain, who=ADVISER),
        replace(plain, who=GONE),
        replace(plain, who="fremmed"),
        replace(plain, who="fremmed"),
        replace(plain, who=DEPUTY),
        replace(plain, at=max(TIMES)),
        replace(plain, round=1),
        replace(plain, takes_back=2),
        replace(plain, choice=""),
    )
    answers, _ = asyncio.run(after(Path(shutil.copy(path, tmp_path / "c.db")), words, [as_clicks(deeds, names)]))
    told = [str(each[0].content["body"]) if each else "" for each in answers]
    wanted = (
        "", "Begrunnelse mangler", "merknad", "bekrefte", "har ikke stemme", "har ikke stemme", "", "flere", "etter",
        "", "tatt tilbake", "",
    )  # fmt: skip
    assert [part in words for part, words in zip(wanted, told, strict=True)] == [True] * len(told), told
