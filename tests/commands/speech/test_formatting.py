"""How values are written in each language, and how a person's text is made harmless."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commands.speech import formatting
from commands.speech.words import Words
from network.dates import PartialDate, Period
from network.register import Language

NB, NN, EN = Language.BOKMAAL, Language.NYNORSK, Language.ENGLISH
OSLO = ZoneInfo("Europe/Oslo")


@pytest.mark.parametrize(
    ("value", "nb", "nn", "en"),
    [
        (PartialDate(2020, 11, 12), "12. november 2020", "12. november 2020", "12 November 2020"),
        (date(2020, 5, 1), "1. mai 2020", "1. mai 2020", "1 May 2020"),
        (PartialDate(2020, 11), "november 2020", "november 2020", "November 2020"),
        (PartialDate(2024), "2024", "2024", "2024"),
    ],
)
def test_a_date_is_as_precise_as_it_is_known(
    words: Words, value: PartialDate | date, nb: str, nn: str, en: str
) -> None:
    assert [formatting.date_text(value, words, language) for language in (NB, NN, EN)] == [nb, nn, en]


def test_a_moment_is_told_by_the_clocks_of_the_network(words: Words) -> None:
    at = datetime(2020, 11, 12, 8, 0, tzinfo=UTC)
    assert formatting.moment_text(at, OSLO, words, NB) == "torsdag 12. november 2020 kl. 09.00"
    assert formatting.moment_text(at, OSLO, words, NN) == "torsdag 12. november 2020 kl. 09.00"
    assert formatting.moment_text(at, OSLO, words, EN) == "Thursday 12 November 2020 at 09:00"
    with pytest.raises(ValueError, match="without a zone"):
        formatting.moment_text(datetime(2020, 11, 12, 8, 0), OSLO, words, NB)


def test_a_clock_and_a_weekday(words: Words) -> None:
    assert formatting.clock_text(time(9, 5), words, NB) == "09.05"
    assert formatting.clock_text(time(9, 5), words, EN) == "09:05"
    assert formatting.weekday_text(date(2026, 11, 28), words, NB) == "lørdag"
    assert formatting.weekday_text(date(2026, 11, 28), words, NN) == "laurdag"


@pytest.mark.parametrize(
    ("period", "nb", "nn", "en"),
    [
        ("P6M", "seks måneder", "seks månader", "six months"),
        ("P3Y", "tre år", "tre år", "three years"),
        ("P1Y", "ett år", "eitt år", "one year"),
        ("P1M", "én måned", "éin månad", "one month"),
        ("P14D", "14 dager", "14 dagar", "14 days"),
        ("P1Y6M", "ett år og seks måneder", "eitt år og seks månader", "one year and six months"),
        (
            "P1Y2M3D",
            "ett år, to måneder og tre dager",
            "eitt år, to månader og tre dagar",
            "one year, two months and three days",
        ),
        ("PT1H", "én time", "éin time", "one hour"),
        ("PT30M", "30 minutter", "30 minutt", "30 minutes"),
        ("P0D", "0 dager", "0 dagar", "0 days"),
    ],
)
def test_a_period_is_said_as_a_secretary_writes_it(words: Words, period: str, nb: str, nn: str, en: str) -> None:
    told = [formatting.period_text(Period.parse(period), words, language) for language in (NB, NN, EN)]
    assert told == [nb, nn, en]


def test_lists() -> None:
    assert formatting.list_text(["Oslo", "Bergen", "Tromsø"], "and", NB) == "Oslo, Bergen og Tromsø"
    assert formatting.list_text(["Oslo", "Bergen"], "or", NN) == "Oslo eller Bergen"
    assert formatting.list_text(["Oslo", "Bergen", "Tromsø"], "and", EN) == "Oslo, Bergen and Tromsø"
    assert formatting.list_text(["Oslo"], "and", NB) == "Oslo"
    assert formatting.list_text([], "and", NB) == "–"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Prøve Nordmann", "Prøve Nordmann"),
        ("to\nlinjer\r\nog  flere", "to linjer og flere"),
        ("a\x00b\x1b[31mc\x07", "ab[31mc"),
        ("hei @room", "hei @\u200broom"),
        ("hei @ROOM", "hei @\u200bROOM"),
        ("hei @\x00room", "hei @\u200broom"),
        ("hei @\u202eroom", "\u2068hei @\u200broom\u2069"),
        ("שלום", "\u2068שלום\u2069"),
        ("a\u202eb", "\u2068ab\u2069"),
        ("a\u2069b", "\u2068ab\u2069"),
        ("half \ud800", "half \ufffd"),
        ("\ufffe", "\ufffd"),
        ("👩‍👩‍👧 og é", "👩‍👩‍👧 og é"),
    ],
)
def test_a_persons_text_is_harmless_where_it_stands(text: str, shown: str) -> None:
    assert formatting.inline(text) == shown


def test_a_long_text_is_cut_and_shows_it() -> None:
    assert len(formatting.inline("ø" * 64_000)) == formatting.LONGEST_VALUE
    assert formatting.inline("ø" * 64_000).endswith("…")


@given(st.text())
def test_a_persons_text_stays_on_its_line_and_in_its_direction(text: str) -> None:
    shown = formatting.inline(text)
    shown.encode("utf-8")
    assert len(shown.splitlines()) <= 1
    assert shown == shown.strip()
    assert "@room" not in shown.lower()
    assert shown.count("\u2068") == shown.count("\u2069") <= 1
