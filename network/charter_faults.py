"""What can be wrong with a charter, as values: the words stand in the Fluent files of commands/speech."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from rapidfuzz import fuzz, process

Path = tuple[str | int, ...]
"""Where something stands: keys, and positions in lists counted from 0: ``("bodies", 1, "term", "years")``."""

MOST = 500
"""So many faults are told; a file with more is not worth more of anybody's time."""
ALIKE = 65
"""How alike (0–100) an unknown name must be to a known one to be taken for a slip of the finger."""


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where a fault is, as a person finds it again."""

    table: str
    """``bodies``; empty for what stands above all tables, or for the file as a whole."""
    number: int | None = None
    """Which of the table's entries, counted from 1."""
    id: str | None = None
    key: str | None = None
    """Below the entry: ``term.years``, ``seats[3].person``, counted from 1 too."""
    line: int | None = None
    """Counted from 1."""
    column: int | None = None
    """Counted from 1; only for what is not TOML at all."""


@dataclass(frozen=True, kw_only=True)
class Fault:
    """One thing that is wrong: the id of its message, and the message's values."""

    place: Place
    code: str
    values: Mapping[str, str | int] = field(default_factory=dict)


class Faulty(Exception):
    """A charter that was refused, with all that is wrong with it, in the order of the file."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__(", ".join(fault.code for fault in faults[:10]))
        self.faults = tuple(faults)


class TooMany(Exception):
    """There are more faults than anybody reads."""


@dataclass(frozen=True)
class Finding:
    """A fault before its place is looked up in the file."""

    path: Path
    code: str
    values: Mapping[str, str | int]


class Findings:
    """Collects what is found wrong while one file is read."""

    def __init__(self) -> None:
        self._found: list[Finding] = []

    def add(self, path: Path, code: str, **values: str | int) -> None:
        """Note a fault once; TooMany when there are enough."""
        finding = Finding(path, code, values)
        if len(self._found) >= MOST:
            self._found.append(Finding((), "charter-more", {"count": MOST}))
            raise TooMany
        if finding not in self._found[-20:]:
            self._found.append(finding)

    def add_unknown(self, path: Path, code: str, name: str, known: Sequence[str]) -> None:
        """Note a name that is not among the known ones, with the nearest where there is one (code ``…-near``)."""
        near = process.extractOne(name[:100], known, scorer=fuzz.ratio, score_cutoff=ALIKE) if known else None
        if near is None:
            self.add(path, code, name=shown(name))
        else:
            self.add(path, f"{code}-near", name=shown(name), nearest=str(near[0]))

    def __len__(self) -> int:
        return len(self._found)

    def __iter__(self) -> Iterator[Finding]:
        return iter(self._found)


def shown(value: object, length: int = 60) -> str:
    """A value of the file as a fault shows it: short, on one line."""
    text = value if isinstance(value, str) else _toml_like(value)
    text = " ".join("".join(sign if sign.isprintable() else " " for sign in text[: length * 4]).split())
    return text if len(text) <= length else text[: length - 1] + "…"


def _toml_like(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Mapping):
        return "{ … }" if value else "{}"
    if isinstance(value, list):
        return "[ … ]" if value else "[]"
    return str(value)[:1000]
