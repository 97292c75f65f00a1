"""The real words, and values with hostile texts in them, for the tests of documents."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from commands.documents.contents import Contents, IssuedStatement, Kind, document
from commands.documents.making import maker
from commands.line import Document, File
from commands.speech.words import Words
from network.register import Language
from network.statements import PublishedRemark, Signatory

HOSTILE = (
    '#panic("x") #eval("1") $x^2$ @room @ref \\ <b>html</b> <label> `raw` ``` /* c */ // k \n= heading\n#let x = 1;'
    " ~ -- [x](javascript:a) \x00\x1b\u202e 😀👨‍👩‍👧 中文 שלום سلام #[ ] {{ }} {$x} %s \\u{1F600} \ue000"
)
TEXT = """Storbyene er motorer i klimaarbeidet. Vi må **nå** målene *sammen*.

## Vi ber regjeringen

- om å gi kommunene virkemidler,
    - særlig i byvekstavtalene,
- om å åpne for nullutslippssoner.

3. Staten må dekke halvparten.
4. Les mer hos [KS](https://www.ks.no/storby).
"""
CITIES = (
    ("Oslo", "Raymond Johansen", "byrådsleder"),
    ("Bærum", "Lisbeth Hammer Krog", "ordfører"),
    ("Tromsø", "Gunnar Wilhelmsen", "ordfører"),
)


def statement(**changes: object) -> IssuedStatement:
    values: dict[str, object] = {
        "language": Language.BOKMAAL,
        "zone": "Europe/Oslo",
        "network": "KS storbynettverk",
        "number": 1,
        "version": 2,
        "digest": "1a2b3c4d5e6f7081" * 4,
        "title": "Byenes klimautfordringer",
        "text": TEXT,
        "place": "Oslo",
        # In Norway it is the day after already.
        "at": datetime(2020, 11, 11, 23, 30, tzinfo=UTC),
        "signatories": tuple(Signatory(organisation=one, name=name, title=title) for one, name, title in CITIES),
        "remarks": (PublishedRemark(organisation="Tromsø", text="Tromsø viser til\nnordområdene."),),
    }
    return IssuedStatement(**{**values, **changes})  # type: ignore[arg-type]


@pytest.fixture(scope="session")
def make() -> Callable[[Document], File]:
    return maker(Words.load())


@pytest.fixture(scope="session")
def made(make: Callable[[Document], File]) -> Callable[[Kind, Contents], File]:
    return lambda kind, contents: make(document(kind, contents))
