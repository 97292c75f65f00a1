"""The words that the commands about polls and surveys are called by, and those before their arguments."""

from __future__ import annotations

from commands.speech.kinds import OneOf
from commands.speech.names import Names
from network.register import Voice

POLL = Names(("avstemning",), ("avrøysting", "avstemming"), ("poll",))
SURVEY = Names(("rundspørring",), ("rundspørjing",), ("survey",))

CHOICES = Names(("valg", "alternativer"), ("val", "alternativ"), ("choices", "options"))
BODY = Names(("organ", "i"), (), ("body", "in"))
HIDDEN_SHAPE = r"(?<!\w)(?:skjult|løynd|hidden)(?!\w)"
VOICE_SHAPE = r"(?<!\w)(?:per|pr\.?|by)\s+(?:person|organisasjon|organisation)(?!\w)"
VOICES = OneOf[Voice](
    "voice",
    {
        Voice.ORGANISATION: (
            "per organisasjon",
            "pr organisasjon",
            "pr. organisasjon",
            "per organisation",
            "by organisation",
        ),
        Voice.PERSON: ("per person", "pr person", "pr. person", "by person"),
    },
)
