"""What people say of their position in their own words: in a direct chat, and in a round's thread."""

from __future__ import annotations

import pytest

from commands.speech.arguments import Piece
from commands.speech.understanding import PlainlyAsked, understand, understand_reply
from commands.table import COMMANDS

POSITIONS = [
    # bokmål
    ("vi trenger tid til fredag", "position-hold", {"until": "fredag"}),
    ("Drammen trenger mer tid til 3. desember.", "position-hold", {"voice": "Drammen", "until": "3. desember"}),
    ("Vi må ha litt mer tid, til fredag kl. 12", None, {}),
    ("vi må ha litt mer tid til fredag kl. 12", "position-hold", {"until": "fredag kl. 12"}),
    ("vi trenger mer tid", "position-hold", {}),
    ("Vi ber om utsettelse til mandag!", "position-hold", {"until": "mandag"}),
    ("vi i Drammen trenger tid til fredag", "position-hold", {"voice": "Drammen", "until": "fredag"}),
    ("vi trenger mer tid til å behandle saken", "position-hold", {}),
    ("vi trenger tid fram til 1. desember for å spørre formannskapet", "position-hold", {"until": "1. desember"}),
    ("Drammen støtter", "position-support", {"voice": "Drammen"}),
    ("Ja, vi støtter uttalelsen.", "position-support", {}),
    ("ja støtter", "position-support", {}),
    ("vi støtter fortsatt", "position-support", {}),
    ("Drammen støtter fortsatt teksten", "position-support", {"voice": "Drammen"}),
    ("vi avstår", "position-stand-aside", {}),
    ("vi støtter med merknad: Husk havet.", "position-remark", {"text": "Husk havet."}),
    ("vi kan ikke stå bak dette.", "position-block", {}),
    (
        "Drammen kan ikke stå bak dette fordi budsjettet er lagt. Vi beklager!",
        "position-block",
        {"voice": "Drammen", "text": "fordi budsjettet er lagt. Vi beklager!"},
    ),
    ("vi trekker innsigelsen", "position-lift", {}),
    # nynorsk
    ("vi treng tid til fredag", "position-hold", {"until": "fredag"}),
    ("Tromsø treng meir tid til 3. desember", "position-hold", {"voice": "Tromsø", "until": "3. desember"}),
    ("me ber om utsetjing til måndag", "position-hold", {"until": "måndag"}),
    ("me treng meir tid", "position-hold", {}),
    ("eg treng tid til å tenkje", "position-hold", {}),
    ("me i Tromsø støttar framleis", "position-support", {"voice": "Tromsø"}),
    ("Ja, me støttar fråsegna", "position-support", {}),
    ("vi kan ikkje stå bak dette av di det er for dyrt", "position-block", {"text": "av di det er for dyrt"}),
    # English
    ("we need time until Friday", "position-hold", {"until": "Friday"}),
    ("Drammen needs more time until 3 December", "position-hold", {"voice": "Drammen", "until": "3 December"}),
    ("We would like a little more time", "position-hold", {}),
    ("we need more time to ask the council", "position-hold", {}),
    ("we still support the text", "position-support", {}),
    ("We in Drammen stand behind this", "position-support", {"voice": "Drammen"}),
]


@pytest.mark.parametrize(("said", "command", "arguments"), POSITIONS)
def test_a_position_in_plain_words(said: str, command: str | None, arguments: dict[str, str]) -> None:
    for understood in (
        understand(Piece(said, 0), COMMANDS),
        understand_reply(Piece(said, 0), "U/text", COMMANDS),
    ):
        if command is None:
            assert not isinstance(understood, PlainlyAsked)
            continue
        assert isinstance(understood, PlainlyAsked), understood
        assert understood.command.key == command
        assert {name: piece.text for name, piece in understood.arguments.items()} == arguments


@pytest.mark.parametrize(
    ("to", "said", "command", "arguments"),
    [
        ("U/ask-until", "til fredag kl. 12", "position-hold", {"until": "fredag kl. 12"}),
        ("U/ask-until", "innan 3. desember", "position-hold", {"until": "3. desember"}),
        ("U/ask-until", "by Friday", "position-hold", {"until": "Friday"}),
        ("U/ask-until", "i morgen", "position-hold", {"until": "i morgen"}),
        ("U/ask-reason", "Budsjettet er lagt.", "position-block", {"text": "Budsjettet er lagt."}),
        ("U/ask-remark", "Husk havet!", "position-remark", {"text": "Husk havet!"}),
        ("U/still", "Ja!", "position-support", {}),
        ("U/still", "ja, vi gjør det fortsatt", "position-support", {}),
        ("U/still", "ja, framleis", "position-support", {}),
    ],
)
def test_what_is_said_in_reply_to_what_was_asked(to: str, said: str, command: str, arguments: dict[str, str]) -> None:
    understood = understand_reply(Piece(said, 0), to, COMMANDS)
    assert understood is not None
    assert understood.command.key == command
    assert {name: piece.text for name, piece in understood.arguments.items()} == arguments


@pytest.mark.parametrize(
    "said",
    [
        "hva mener dere andre?",
        "Oslo støtter vel ikke dette, gjør dere?",
        "vi trenger mer penger",
        "støtter dere dette?",
    ],
)
def test_what_people_say_to_each_other_is_no_position(said: str) -> None:
    assert understand_reply(Piece(said, 0), "U/text", COMMANDS) is None
