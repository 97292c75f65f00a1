"""Gender balance, by the table of likestillings- og diskrimineringsloven § 28, as advice.

Gender is optional in the register: those of whom it is not known are counted as unknown, never guessed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from network.register import Gender, Person


@dataclass(frozen=True)
class Balance:
    women: int
    men: int
    unknown: int

    @property
    def count(self) -> int:
        return self.women + self.men + self.unknown

    @property
    def least(self) -> int:
        """How many of each there should be at the least."""
        return least_of_each(self.count)

    @property
    def is_met(self) -> bool:
        """Whether it is met, whatever the unknown are."""
        return min(self.women, self.men) >= self.least

    @property
    def is_broken(self) -> bool:
        """Whether it is not met, whatever the unknown are."""
        return max(0, self.least - self.women) + max(0, self.least - self.men) > self.unknown


def balance_of(people: Iterable[Person]) -> Balance:
    genders = [person.gender for person in people]
    return Balance(genders.count(Gender.FEMALE), genders.count(Gender.MALE), genders.count(None))


def least_of_each(count: int) -> int:
    """How many of each gender a group of that many should have: both of two or three; 2 of four or five; 3 of
    six to eight; 4 of nine; 40 % of more."""
    if count < 2:
        return 0
    if count <= 3:
        return 1
    if count <= 5:
        return 2
    if count <= 8:
        return 3
    if count == 9:
        return 4
    return -(-count * 2 // 5)
