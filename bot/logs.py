"""The log: one line an event, in English, with IDs and never with what people wrote."""

from __future__ import annotations

import logging
import sys
import traceback
from typing import Any, TextIO

import structlog


def set_up(*, debug: bool = False, stream: TextIO | None = None) -> None:
    """Log to the standard error stream, and what the libraries warn of too."""
    level = logging.DEBUG if debug else logging.INFO
    out = stream if stream is not None else sys.stderr
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.KeyValueRenderer(key_order=["timestamp", "level", "event"], drop_missing=True),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.PrintLoggerFactory(out),
        cache_logger_on_first_use=False,
    )
    logging.basicConfig(level=logging.WARNING, stream=out, format="%(asctime)s %(levelname)s %(name)s %(message)s")


def trace(error: BaseException) -> str:
    """Where an error came from and of what kind it is, without its message, which may quote people."""
    parts: list[str] = []
    seen: BaseException | None = error
    while seen is not None:
        frames: list[Any] = traceback.extract_tb(seen.__traceback__)
        where = " > ".join(f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames)
        parts.append(f"{type(seen).__module__}.{type(seen).__qualname__} at {where}")
        seen = seen.__cause__ or (None if seen.__suppress_context__ else seen.__context__)
    return " | after ".join(parts)
