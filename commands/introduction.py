"""What the bot says of itself, to somebody it knows and to somebody it does not."""

from __future__ import annotations

from commands.context import Heard
from commands.speech.reply import Listed, Paragraph, Reply, say


def introduction(heard: Heard) -> Reply:
    """A greeting with the way on. Who is not identified is told nothing but how to be."""
    names = tuple(asked.register.network.name for asked in heard.networks.values())
    if names:
        return Reply((Paragraph((say("introduction", networks=Listed(names)),)),))
    if heard.is_admin:
        return Reply((Paragraph((say("introduction-admin"),)),))
    if heard.said.direct:
        return Reply((Paragraph((say("introduction-stranger", matrix=heard.said.sender),)),))
    return Reply((Paragraph((say("introduction-stranger-in-room", matrix=heard.said.sender),)),))
