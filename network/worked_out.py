"""What follows from a register is worked out once, and kept with it: a register never changes, and is asked the same by
hundreds of people who answer one after the other."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from network.register import Register

P = ParamSpec("P")
V = TypeVar("V")

MOST_KEPT = 100
"""Of one register, of all that is worked out; the oldest makes room."""


def kept(function: Callable[Concatenate[Register, P], V]) -> Callable[Concatenate[Register, P], V]:
    """A pure function of a register and of hashable values, whose result nobody changes."""

    @wraps(function)
    def remembering(register: Register, /, *arguments: P.args, **named: P.kwargs) -> V:
        known = register.worked_out
        key = (function, arguments, tuple(sorted(named.items())))
        try:
            result: V = known[key]
        except KeyError:
            result = known[key] = function(register, *arguments, **named)
            while len(known) > MOST_KEPT:
                known.pop(next(iter(known)))
        return result

    return remembering
