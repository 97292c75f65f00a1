"""The address that the web server listens on, taken before anything else is started."""

from __future__ import annotations

import errno
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager

from bot.settings import SettingFault, SettingsFaulty

_SETTING = "HTTP_LISTEN"


@contextmanager
def listening(address: str) -> Iterator[socket.socket | None]:
    """A socket that listens on ``host:port``; None where that is empty. Raises SettingsFaulty where it cannot."""
    if not address:
        yield None
        return
    with _bound(address) as its:
        yield its


def host_and_port(address: str) -> tuple[str, int]:
    """``[::1]:8080`` as it is asked for."""
    host, _, port = address.rpartition(":")
    return host.removeprefix("[").removesuffix("]"), int(port)


def _bound(address: str) -> socket.socket:
    host, port = host_and_port(address)
    try:
        family, _, _, _, where = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
        return socket.create_server(where[:2], family=family)
    except OSError as fault:
        if fault.errno == errno.EADDRINUSE:
            raise SettingsFaulty(SettingFault(_SETTING, "setting-port-taken", {"value": address})) from fault
        # What getaddrinfo raises has a number of its own kind, and its words beside it.
        reason = fault.strerror if isinstance(fault, socket.gaierror) else os.strerror(fault.errno or 0)
        values = {"value": address, "reason": reason or type(fault).__name__}
        raise SettingsFaulty(SettingFault(_SETTING, "setting-cannot-listen", values)) from fault
