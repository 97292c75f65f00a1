"""The log tells where and what kind, and never what people wrote."""

from __future__ import annotations

import io

import pytest
import structlog

from bot import logs


def test_a_trace_tells_the_way_and_not_the_message() -> None:
    def inner() -> None:
        raise KeyError("Prøve Nordmann")

    def outer() -> None:
        try:
            inner()
        except KeyError as cause:
            raise ValueError("Prøve Nordmann kan ikke") from cause

    with pytest.raises(ValueError, match="kan ikke") as raised:
        outer()
    told = logs.trace(raised.value)
    assert "builtins.ValueError" in told
    assert "builtins.KeyError" in told
    assert "inner" in told
    assert "Nordmann" not in told


def test_lines_are_one_each_and_have_their_level() -> None:
    out = io.StringIO()
    try:
        logs.set_up(stream=out)
        structlog.get_logger().info("answered", share=3.2, event_id="$a\nb")
        structlog.get_logger().debug("not told")
    finally:
        structlog.reset_defaults()
    (line,) = out.getvalue().splitlines()
    assert "level='info'" in line
    assert "event='answered'" in line
    assert "share=3.2" in line
