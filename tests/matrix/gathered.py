"""People in an encrypted room with the bot, whose client is of another make: how they get there, what they wait for."""

from __future__ import annotations

import asyncio

from storage import mailbox
from storage.database import Database
from tests.independent.client import Independent


async def gather(host: Independent, bot: str, *others: Independent) -> str:
    """An encrypted room that the host makes, with the bot and the others in it."""
    room = await host.make_room(bot, *(one.user_id for one in others))
    for one in others:
        await one.join(room)
    for who in (bot, *(one.user_id for one in others)):
        await host.until_membership(room, who, "join")
    return room


async def alone_with(client: Independent) -> str:
    """The direct chat that the bot has opened with somebody."""
    (invited,) = await client.until_invited()
    await client.join(invited)
    return invited


async def event_named(database: Database, network: str, name: str) -> str:
    """The event of that name, once it is sent."""
    async with asyncio.timeout(30):
        while True:
            async with database.reading() as connection:
                event = await mailbox.named(connection, f"{network}/{name}")
            if event is not None:
                return event
            await asyncio.sleep(0.05)


async def until_tally(client: Independent, room: str, bot: str, words: str) -> str:
    """Wait until the tally, as it was edited last, says so."""

    async def newest() -> str:
        edits = [one for one in await client.seen(room, bot) if "m.new_content" in one.content]
        return str(edits[-1].content["m.new_content"]["body"]) if edits else ""

    return await client.until(newest, lambda body: words in body, 30)


async def until_said(client: Independent, room: str, bot: str, words: str) -> str:
    async def newest() -> str:
        return next((one.body for one in await client.heard(room, bot) if words in one.body), "")

    return await client.until(newest, bool, 30)
