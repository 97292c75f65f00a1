"""The words that the commands about statements are called by, and those before their arguments."""

from __future__ import annotations

from commands.speech.kinds import OneOf
from commands.speech.names import Names
from network.statements import StatementKind

STATEMENT = Names(("uttalelse",), ("fråsegn",), ("statement",))

KIND = Names(("type",), (), ("kind",))
FROM_ORGANISATION = Names(("fra", "for"), ("frå", "for"), ("from", "for"))
VERSION = Names(("versjon",), (), ("version",))
TITLE = Names(("tittel",), (), ("title",))

KINDS = OneOf[StatementKind](
    "statement-kind",
    {
        StatementKind.JOINT: ("uttalelse", "fråsegn", "statement", "felles uttalelse", "joint statement"),
        StatementKind.PROPOSAL: ("forslag", "forslag til ks", "framlegg", "proposal", "proposal to ks"),
    },
)
