"""The paragraphs of a text, as people count them: headings are none, and a list is one, with what leads to it."""

from __future__ import annotations

from commands.speech.prose import Shape, passages

LONGEST_BEGINNING = 50
"""Characters of a paragraph that are quoted, so that people see which one is meant."""
_ITEMS = (Shape.BULLET, Shape.NUMBERED)


def paragraphs(text: str) -> tuple[str, ...]:
    """The words of each paragraph; the first is number 1."""
    found: list[str] = []
    in_list = False
    for passage in passages(text):
        is_of_list = passage.shape in _ITEMS or (in_list and passage.level > 0)
        leads_here = bool(found) and found[-1].rstrip().endswith(":")
        if passage.shape is Shape.HEADING:
            in_list = False
        elif is_of_list and (in_list or leads_here):
            found[-1] += f" {passage.text}"
            in_list = True
        else:
            found.append(passage.text)
            in_list = is_of_list
    return tuple(" ".join(text.split()) for text in found)


def beginning(paragraph: str) -> str:
    """Its first words."""
    if len(paragraph) <= LONGEST_BEGINNING:
        return paragraph
    cut = paragraph[:LONGEST_BEGINNING]
    whole = cut.rpartition(" ")[0] or cut
    return whole.rstrip(" ,.;:–-") + " …"
