"""What is said: numbered commands, each with an answer of its own, and the state that they leave."""

from __future__ import annotations

LETTERS = "abdefghikl"


def command(room: int, number: int) -> str:
    """The next command in a room. Four belong together: a person is entered, asked about, amended, asked about again:
    no two of them have the same answer.

    No room asks about another's people, so that what is answered does not depend on how the rooms are interleaved;
    within a room it does depend on the order.
    """
    group, part = divmod(number, 4)
    person = f"Prøve {name(room).title()}{name(group)}"
    return (
        f"!register person ny {person}",
        f"!kontakt {person}",
        f"!register person endre {person}, telefon 22 33 {group % 90 + 10} {room + 10}",
        f"!kontakt {person}",
    )[part]


def name(number: int) -> str:
    """A number as letters: names with digits in them are nobody's."""
    return "".join(LETTERS[int(digit)] for digit in str(number))
