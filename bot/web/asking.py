"""Asking a running bot whether it is well, from another process on the same machine."""

from __future__ import annotations

import http.client
import json

from bot.web.listening import host_and_port
from bot.web.vitals import Ailment

_SECONDS = 8.0
"""More than the bot gives its database to answer."""
_EVERYWHERE = {"0.0.0.0": "127.0.0.1", "::": "::1"}


class NoAnswer(Exception):
    """Nobody listens there, or does not answer in time."""


class NotTheBot(Exception):
    """Something else answers there."""


def ask(address: str) -> tuple[Ailment, ...]:
    """What is wrong with the bot that listens on ``host:port``; nothing where it is well. Raises NoAnswer and
    NotTheBot."""
    host, port = host_and_port(address)
    connection = http.client.HTTPConnection(_EVERYWHERE.get(host, host), port, timeout=_SECONDS)
    try:
        connection.request("GET", "/healthz")
        said = connection.getresponse().read(10_000)
    except http.client.HTTPException as fault:
        raise NotTheBot from fault
    except OSError as fault:
        raise NoAnswer from fault
    finally:
        connection.close()
    try:
        told = json.loads(said)
        found = tuple(Ailment(reason) for reason in told["reasons"])
        if told["healthy"] is not (not found):
            raise NotTheBot
    except (ValueError, KeyError, TypeError) as fault:
        raise NotTheBot from fault
    return found
