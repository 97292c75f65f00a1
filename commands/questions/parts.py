"""The questions of a survey that asks several, each on a line of its own."""

from __future__ import annotations

import re
from dataclasses import dataclass

from commands.speech import kinds
from commands.speech.arguments import Misread
from commands.speech.reply import say
from commands.speech.world import World

MOST = 20
LONGEST = 1000


@dataclass(frozen=True)
class Parts:
    key: str = "parts"
    is_free: bool = True

    def read(self, text: str, world: World) -> tuple[str, ...]:
        lines = [(one[0], one.start()) for one in re.finditer(r"[^\n]*\S[^\n]*", text)]
        if len(lines) > MOST:
            raise Misread(say("parts-too-many", count=len(lines), most=MOST), lines[MOST][1])
        return tuple(self._line(line, start, world) for line, start in lines)

    def _line(self, line: str, start: int, world: World) -> str:
        try:
            return kinds.Text("parts", LONGEST).read(line, world)
        except Misread as misread:
            raise Misread(misread.message, start, start + len(line)) from None

    def meant(self, text: str) -> bool:
        return bool(text.strip())


PARTS = Parts()
