"""What a room is told when lines in it have become too old to be answered."""

from __future__ import annotations

import pytest

from commands.answer import forgotten, left
from commands.line import Line
from tests.commands.conftest import NOW, Room

RITA = "@rita-ottervik:test"


def line(text: str, number: int, **more: object) -> Line:
    given = {"room": "!politisk:test", "direct": False, "sender": RITA, "at": NOW, **more}
    return Line(text=text, event_id=f"${number}", thread="$tråd", **given)  # type: ignore[arg-type]


async def told(storby: Room, *lines: Line) -> list[dict[str, object]]:
    async with storby.database.work() as connection:
        return [dict(one.content) for one in await left(connection, lines, NOW, storby.setup)]


async def test_it_is_one_line_in_reply_to_none(storby: Room) -> None:
    (content,) = await told(storby, line("!leder", 1), line("hei", 2), line("!periode", 3), line("nei", 4))
    assert content["body"] == (
        "Jeg var borte en stund, og det jeg ble spurt om her for mer enn et døgn siden, har jeg latt ligge. "
        "Spør gjerne på nytt."
    )
    assert "m.relates_to" not in content
    assert (content["msgtype"], content["m.mentions"]) == ("m.notice", {})


@pytest.mark.parametrize("texts", [(), ("hei", "til deg, Rita")])
async def test_where_nothing_was_for_the_bot_nothing_is_said(storby: Room, texts: tuple[str, ...]) -> None:
    assert await told(storby, *(line(text, number) for number, text in enumerate(texts))) == []


async def test_all_of_a_direct_chat_is_for_the_bot(storby: Room) -> None:
    assert len(await told(storby, line("leder", 1, room="!dm:test", direct=True, sender="@fremmed:test"))) == 1


async def test_what_was_answered_and_is_forgotten_is_told_in_one_line(storby: Room) -> None:
    async with storby.database.work() as connection:
        (one,) = await forgotten(connection, line("", 1), NOW, storby.setup)
    assert one.content["body"] == (
        "Jeg er satt tilbake til en sikkerhetskopi, og noe av det jeg svarte på her etter at den ble tatt, kan jeg "
        "ikke lenger lese. Det som ble registrert da, må sies til meg på nytt. !logg viser hva jeg har."
    )
    assert "m.relates_to" not in one.content
