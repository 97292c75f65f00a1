"""No order of events lets a text be agreed on that somebody on the roll does not stand behind.

What a history came to is told here from its plain log alone, by a reader who looks at each voice from its beginning.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from network.consensus import Decision
from network.register import Silence, StandAside, Voice
from network.rounds import decision_of
from network.statements import Outcome, Round, Stance
from tests.depth import examples
from tests.network.histories import CITIES, Told, World, happen, moment_of, wall_of, worlds
from tests.network.round_examples import OSLO

FOR = (Stance.SUPPORT, Stance.REMARK)
ANSWERS = (*FOR, Stance.STAND_ASIDE, Stance.BLOCK, Stance.HOLD)


# --- the reader ---------------------------------------------------------------------------------------------


def may_speak(world: World, told: Told, on_roll: Iterable[str]) -> bool:
    """Whether who said it could speak for that voice on the day it was sent."""
    day = wall_of(told.at).date()
    if told.voice not in on_roll or not still_there(world, told.voice, day):
        return False
    if told.noted:
        return True
    ways = [one for one in world.sits if one.person == told.person and one.since <= day <= one.until]
    for way in ways:
        if not is_member(world, way.city, day):
            continue
        if way.how == "prepares":
            continue
        if way.how == "answers" and not any(
            one.person == way.acts_for and one.how in ("seat", "deputy") and one.since <= day <= one.until
            for one in world.sits
        ):
            continue
        whose = way.city if world.voice is Voice.ORGANISATION else (way.acts_for or way.person)
        if whose == told.voice:
            return True
    return False


def is_member(world: World, city: str, day: date) -> bool:
    """Where people have the voice, who sits is a member whatever their organisation is."""
    return world.voice is Voice.PERSON or (city in CITIES and day <= world.members[city])


def still_there(world: World, voice: str, day: date) -> bool:
    if world.voice is Voice.ORGANISATION:
        return day <= world.members[voice]
    return any(one.person == voice and one.how == "seat" and one.since <= day <= one.until for one in world.sits)


def same_meaning(world: World, version: int, asked: int) -> bool:
    """Whether a version is the text that is asked about, but for editorial changes that nobody objected to."""
    texts = {one.number: one for one in world.texts}
    text = texts[asked]
    while text.is_void:
        assert text.made_from is not None
        text = texts[text.made_from]
    chain = [text]
    while chain[-1].edits:
        before = texts[chain[-1].made_from or 0]
        if before.is_void:
            break
        chain.append(before)
    return version in [one.number for one in chain]


def of_voice(world: World, asked: Round, voice: str) -> list[Told]:
    """What was rightly said for a voice in the round, by whom it may be, in time."""
    return [
        one
        for one in world.log
        if one.round == asked.number
        and one.voice == voice
        and not one.redacted
        and not one.prepared
        and may_speak(world, one, asked.roll)
        and any(begin <= one.at <= end for begin, end in world.windows[asked.number])
        and (one.let_in or not one.noted)
    ]


def ends(objection: Told, later: Told, between: list[Told], world: World, asked: Round) -> bool:
    """Whether an objection is no more after something that was said later."""
    if not same_meaning(world, later.version, asked.version):
        return False
    if later.stance is Stance.LIFT:
        return not later.click and (objection.noted or not later.noted)
    if later.stance is Stance.RETRACT:
        return later.person == objection.person and objection.click
    if later.stance is Stance.BLOCK:
        return False
    if objection.noted:
        return not later.click
    mine = [objection, *(one for one in between if one.stance is Stance.BLOCK and one.person == objection.person)]
    reasoned = any(one.reasoned for one in mine)
    return later.person == objection.person and not later.noted and (not later.click or not reasoned)


def objections(world: World, asked: Round, told: list[Told]) -> list[Told]:
    """Those that stand after all that was said. One of a text that is void by now stands too, if it was let in."""
    return [
        one
        for place, one in enumerate(told)
        if one.stance is Stance.BLOCK
        and (same_meaning(world, one.version, asked.version) or one.let_in)
        and not any(
            ends(one, later, told[place + 1 : place + 1 + number], world, asked)
            for number, later in enumerate(told[place + 1 :])
        )
    ]


def last_word(world: World, asked: Round, told: list[Told], now: datetime) -> set[Stance]:
    """The answers that could be where the voice stands: those that nothing later took the place of."""
    found = set()
    for place, one in enumerate(told):
        if one.stance not in ANSWERS or not same_meaning(world, one.version, asked.version):
            continue
        before, after = told[:place], told[place + 1 :]
        stood = objections(world, asked, [*before])
        if one.stance is not Stance.BLOCK and any(
            not ends(other, one, before[before.index(other) + 1 :], world, asked) for other in stood
        ):
            continue
        replaced = any(
            later.stance in ANSWERS
            and later.stance is not one.stance
            and same_meaning(world, later.version, asked.version)
            and not (later.noted and not one.noted and one.stance is not Stance.HOLD)
            and not any(
                third.stance is Stance.RETRACT and third.person == later.person and later.click
                for third in after[number + 1 :]
            )
            for number, later in enumerate(after)
        )
        taken_back = one.click and any(later.stance is Stance.RETRACT and later.person == one.person for later in after)
        if not replaced and not taken_back:
            found.add(one.stance)
    return found


def check(world: World, asked: Round, decision: Decision, now: datetime) -> None:
    """That a round which is said to be agreed, is."""
    end = world.windows[asked.number][-1][1]
    over = now > end
    day = wall_of(min(now, end)).date()
    roll = [voice for voice in asked.roll if still_there(world, voice, day)]
    assert [one.voice for one in decision.standings] == roll
    assert roll
    behind = answered = 0
    for voice in roll:
        told = of_voice(world, asked, voice)
        assert not objections(world, asked, told), "an objection stands"
        word = last_word(world, asked, told, now)
        silent = (
            asked.silence is Silence.CONSENT
            and over
            and not any(one.let_in and same_meaning(world, one.version, asked.version) for one in told)
        )
        supports = bool(word & set(FOR)) or silent
        aside = Stance.STAND_ASIDE in word
        behind += supports
        answered += supports or aside
        if asked.requires == "all":
            assert supports or (aside and asked.stand_aside is StandAside.MAY_ISSUE), (voice, word, told)
    assert behind >= 1
    if asked.requires != "all":
        assert behind * 10 >= round(float(asked.requires) * 10) * len(roll)
        assert over or answered == len(roll)
    for text in world.texts:
        if text.edits and not text.is_void and same_meaning(world, text.number, asked.version):
            assert text.open_until is not None
            assert now > text.open_until


# --- the property -------------------------------------------------------------------------------------------


@given(st.data())
@settings(
    max_examples=examples(50), deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
def test_what_is_agreed_on_everybody_left_on_the_roll_stands_behind(data: st.DataObject) -> None:
    world = data.draw(worlds())
    for _ in range(data.draw(st.integers(1, 14))):
        happen(world, data.draw)
        asked = world.asked or world.latest
        assert asked is not None
        if asked.outcome is not None:
            continue
        over = max(world.now, moment_of(asked.openings[-1].deadline) + timedelta(minutes=1))
        for now in (world.now, over, over + timedelta(days=3)):
            decision = decision_of(world.register(), world.stored, asked, now, OSLO)
            event(f"{decision.outcome}")
            if decision.is_agreed:
                check(world, asked, decision, now)
            if any(objections(world, asked, of_voice(world, asked, one.voice)) for one in decision.standings):
                assert decision.outcome in (None, Outcome.BLOCKED)
