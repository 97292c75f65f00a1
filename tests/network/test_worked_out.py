"""What follows from a register is worked out once for each register, and for no other."""

from __future__ import annotations

from dataclasses import replace

from network.register import Register
from network.worked_out import MOST_KEPT, kept
from tests.network.examples import small


def test_it_is_worked_out_once_for_each_register_and_what_is_asked_of_it() -> None:
    asked: list[tuple[str, int]] = []

    @kept
    def people(register: Register, times: int) -> int:
        asked.append((register.network.id, times))
        return len(register.people) * times

    first = small()
    second = replace(first, people=())
    for _ in range(2):
        assert people(first, 1) == len(first.people)
        assert people(first, 2) == len(first.people) * 2
        assert people(second, 1) == 0
    assert len(asked) == 3
    assert first == replace(first)


def test_it_keeps_so_much_and_no_more() -> None:
    @kept
    def itself(register: Register, number: int) -> int:
        return number

    register = small()
    assert [itself(register, number) for number in range(3 * MOST_KEPT)] == list(range(3 * MOST_KEPT))
    assert len(register.worked_out) == MOST_KEPT
