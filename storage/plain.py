"""Values as JSON has them."""

from __future__ import annotations

import dataclasses
from datetime import datetime
from typing import Any

from network.dates import PartialDate, Period
from network.journal import Json


def plain(value: Any) -> Json:
    """A value of the register as JSON: dates, periods and choices as their text, values within values as objects
    without what is unknown. Pydantic reads it back; writing it there would take any member of a union for a date."""
    match value:
        case None | bool() | int() | float():
            return value
        case PartialDate() | Period() | str():
            return str(value)
        case datetime():
            return value.isoformat()
        case tuple() | list():
            return [plain(each) for each in value]
        case _ if dataclasses.is_dataclass(value):
            fields = ((field.name, getattr(value, field.name)) for field in dataclasses.fields(value))
            return {name: plain(each) for name, each in fields if each is not None}
        case _:
            raise TypeError(f"not a value of the register: {type(value).__name__}")
