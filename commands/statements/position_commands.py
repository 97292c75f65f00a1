"""How positions are called by name, and said in plain words."""

from __future__ import annotations

import re

from commands.speech.declaration import THE_PEOPLE_OF_THE_NETWORK, Command, InReply, Plain, plain
from commands.speech.names import Names
from commands.statements import positions
from commands.statements.names import STATEMENT
from commands.statements.positions import ForATime, Plainly, Which, WithWords
from network.register import Language

_NAME = r"(?P<voice>(?!(?:ja|yes)\b)[^\W\d_][\w .-]*?)"
_WE = rf"(?:ja[,.!]? )?(?:vi|eg|jeg|me|(?:(?:vi|me) i )?{_NAME})"
_WE_EN = rf"(?:yes[,.!]? )?(?:we|i|(?:we in )?{_NAME})"

_ROUND = re.compile(r"U/(?:text|poll|tally|result-[0-9]+|reopened-[0-9]+|still)")
"""The messages of a round, in whose thread an answer needs not call the bot."""
_STILL = re.compile("U/still")
_STILL_WAYS = (
    *plain(Language.BOKMAAL, r"ja|(?:ja,? )?(?:vi )?(?:støtter|gjør det)?,? ?fortsatt"),
    *plain(Language.NYNORSK, r"ja|(?:ja,? )?(?:vi |me )?(?:støttar|gjer det)?,? ?framleis"),
    *plain(Language.ENGLISH, r"yes|(?:yes,? )?(?:we )?(?:still )?(?:do|support it)"),
)
"""Of the question whether one still supports the text."""


def _in_reply(ways: tuple[Plain, ...], asks: str | None = None) -> tuple[InReply, ...]:
    """The same words, said in the round's thread; and any words at all in reply to the question for just these."""
    own = InReply(_ROUND, ways, "position-unclear")
    if asks is None:
        return (own,)
    anything = plain(Language.BOKMAAL, r"(?P<text>.+)")
    return (own, InReply(re.compile(f"U/{asks}"), anything, "position-unclear"))


_REMARK = (
    *plain(
        Language.BOKMAAL,
        rf"{_WE} støtter(?: (?:dette|den|teksten|uttalelsen))?,? med (?:en )?merknad\.?:?\s*(?P<text>.*)",
    ),
    *plain(
        Language.NYNORSK,
        rf"{_WE} støttar(?: (?:dette|den|teksten|fråsegna))?,? med (?:ein )?merknad\.?:?\s*(?P<text>.*)",
    ),
    *plain(Language.ENGLISH, rf"{_WE_EN} supports? (?:it|this|the text )?with a remark:?\s*(?P<text>.*)"),
)

_SUPPORT = (
    *plain(
        Language.BOKMAAL,
        rf"{_WE} (?:støtter|står bak|slutter (?:oss|meg|seg) til)(?: fortsatt)?"
        r"(?: (?:dette|den|teksten|uttalelsen))?(?: fortsatt)?",
        r"(?:ja,? )?støtter(?: fortsatt)?",
    ),
    *plain(
        Language.NYNORSK,
        rf"{_WE} (?:støttar|står bak|sluttar (?:oss|meg|seg) til)(?: framleis)?"
        r"(?: (?:dette|han|ho|teksten|fråsegna))?(?: framleis)?",
        r"(?:ja,? )?støttar(?: framleis)?",
    ),
    *plain(Language.ENGLISH, rf"{_WE_EN} (?:still )?(?:supports?|stands? behind)(?: (?:it|this|the text))?"),
)

_STAND_ASIDE = (
    *plain(Language.BOKMAAL, rf"{_WE} avstår"),
    *plain(Language.NYNORSK, rf"{_WE} avstår"),
    *plain(Language.ENGLISH, rf"{_WE_EN} stands? aside"),
)

_LIFT = (
    *plain(Language.BOKMAAL, rf"{_WE} trekker (?:innsigelsen|innvendingen)(?: vår| sin)?"),
    *plain(Language.NYNORSK, rf"{_WE} trekkjer (?:motsegna|innvendinga)(?: vår| si)?"),
    *plain(Language.ENGLISH, rf"{_WE_EN} withdraws? (?:the|our|its) objection"),
)

_BLOCK = (
    *plain(
        Language.BOKMAAL,
        rf"{_WE} (?:kan ikke (?:stå bak|støtte)|går imot)(?: (?:dette|den|teksten|uttalelsen))?"
        r"(?:[,:.]?\s*(?P<text>(?:fordi|da|siden|ettersom)\b.*))?",
    ),
    *plain(
        Language.NYNORSK,
        rf"{_WE} (?:kan ikkje (?:stå bak|støtte)|går imot)(?: (?:dette|han|ho|teksten|fråsegna))?"
        r"(?:[,:.]?\s*(?P<text>(?:fordi|av di|då|sidan|ettersom)\b.*))?",
    ),
    *plain(
        Language.ENGLISH,
        rf"{_WE_EN} (?:cannot (?:support|stand behind)|objects? to)(?: (?:it|this|the text))?"
        r"(?:[,:.]?\s*(?P<text>(?:because|since|as)\b.*))?",
    ),
)

_HOLD = (
    *plain(
        Language.BOKMAAL,
        rf"{_WE} (?:trenger|må ha|ber om|ønsker|vil ha) (?:litt )?(?:mer |lengre |bedre )?(?:tid|utsettelse)"
        r"(?: (?:til|innen|fram til|frem til) (?P<until>(?!å\b).+?))?(?:,? (?:til|for) å .+)?",
    ),
    *plain(
        Language.NYNORSK,
        rf"{_WE} (?:treng|må ha|ber om|ønskjer|vil ha) (?:litt )?(?:meir |lengre |betre )?(?:tid|utsetjing)"
        r"(?: (?:til|innan|fram til) (?P<until>(?!å\b).+?))?(?:,? (?:til|for) å .+)?",
    ),
    *plain(
        Language.ENGLISH,
        rf"{_WE_EN} (?:needs?|asks? for|would like|wants?) (?:a bit |a little |some )?(?:more )?time"
        r"(?: (?:until|till|by) (?P<until>.+?))?(?:,? to .+)?",
    ),
)
_UNTIL = (
    *plain(Language.BOKMAAL, r"(?:til|innen|fram til|frem til) (?P<until>.+)"),
    *plain(Language.NYNORSK, r"(?:til|innan|fram til) (?P<until>.+)"),
    *plain(Language.ENGLISH, r"(?:until|till|by) (?P<until>.+)", r"(?P<until>.+)"),
)
"""In reply to the question until when more time is needed."""

COMMANDS = (
    Command(
        key="position-remark",
        names=Names(
            ("støtt med merknad", "støtter med merknad"),
            ("støtt med merknad", "støttar med merknad"),
            ("support with remark", "support with a remark"),
        ),
        under=STATEMENT,
        takes=WithWords,
        who_may=THE_PEOPLE_OF_THE_NETWORK,
        plainly=_REMARK,
        in_reply=_in_reply(_REMARK, "ask-remark"),
        answer=positions.remark,
    ),
    Command(
        key="position-support",
        names=Names(("støtt", "støtter"), ("støtt", "støttar"), ("support", "supports")),
        under=STATEMENT,
        takes=Plainly,
        who_may=THE_PEOPLE_OF_THE_NETWORK,
        plainly=_SUPPORT,
        in_reply=(*_in_reply(_SUPPORT), InReply(_STILL, _STILL_WAYS, "position-unclear")),
        answer=positions.support,
    ),
    Command(
        key="position-stand-aside",
        names=Names(("avstå", "avstår"), (), ("stand aside",)),
        under=STATEMENT,
        takes=Plainly,
        who_may=THE_PEOPLE_OF_THE_NETWORK,
        plainly=_STAND_ASIDE,
        in_reply=_in_reply(_STAND_ASIDE),
        answer=positions.stand_aside,
    ),
    Command(
        key="position-lift",
        names=Names(
            ("trekk innsigelse", "trekk innsigelsen"), ("trekk motsegn", "trekk motsegna"), ("withdraw objection",)
        ),
        under=STATEMENT,
        takes=Plainly,
        who_may=THE_PEOPLE_OF_THE_NETWORK,
        plainly=_LIFT,
        in_reply=_in_reply(_LIFT),
        answer=positions.lift,
    ),
    Command(
        key="position-block",
        names=Names(
            ("innsigelse", "går imot", "kan ikke stå bak"),
            ("motsegn", "går imot", "kan ikkje stå bak"),
            ("objection", "object", "block"),
        ),
        under=STATEMENT,
        takes=WithWords,
        who_may=THE_PEOPLE_OF_THE_NETWORK,
        plainly=_BLOCK,
        in_reply=_in_reply(_BLOCK, "ask-reason"),
        answer=positions.block,
    ),
    Command(
        key="position-hold",
        names=Names(("trenger tid", "trenger mer tid"), ("treng tid", "treng meir tid"), ("need time", "hold")),
        under=STATEMENT,
        takes=ForATime,
        who_may=THE_PEOPLE_OF_THE_NETWORK,
        plainly=_HOLD,
        in_reply=(*_in_reply(_HOLD), InReply(re.compile("U/ask-until"), _UNTIL, "position-unclear")),
        answer=positions.hold,
    ),
    Command(
        key="position-publish",
        names=Names(("merknad publiseres",), ("merknad publiserast",), ("remark publish",)),
        under=STATEMENT,
        takes=Which,
        who_may=THE_PEOPLE_OF_THE_NETWORK,
        answer=positions.publish,
    ),
    Command(
        key="position-keep",
        names=Names(("merknad publiseres ikke",), ("merknad publiserast ikkje",), ("remark keep",)),
        under=STATEMENT,
        takes=Which,
        who_may=THE_PEOPLE_OF_THE_NETWORK,
        answer=positions.keep,
    ),
    Command(
        key="position-confirm",
        names=Names(("bekreft",), ("stadfest",), ("confirm",)),
        under=STATEMENT,
        takes=Which,
        who_may=THE_PEOPLE_OF_THE_NETWORK,
        answer=positions.confirm,
    ),
)
