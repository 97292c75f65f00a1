"""The number of each page, which only whoever lays them out knows."""

from __future__ import annotations

import re
from enum import Enum
from typing import TypeAlias

from commands.speech.spans import Reader


class Counter(Enum):
    """What only whoever lays out the pages can count."""

    PAGE = "page"
    PAGES = "pages"


Numbered: TypeAlias = tuple[str | Counter, ...]

_COUNTED = {"\ue000": Counter.PAGE, "\ue001": Counter.PAGES}
"""What stands for the two numbers while the sentence around them is read."""


def page_of_pages(reader: Reader) -> Numbered:
    page, pages = _COUNTED
    sentence = reader.words.message(reader.language, "document-page", {"page": page, "pages": pages})
    return tuple(_COUNTED.get(piece, piece) for piece in re.split(f"([{page}{pages}])", sentence) if piece)


def for_typst(numbered: Numbered) -> list[dict[str, str]]:
    """As the templates take it."""
    return [{"counter": one.value} if isinstance(one, Counter) else {"text": one} for one in numbered]
