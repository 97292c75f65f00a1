"""A secret link to a calendar, as it is given to somebody, with how to make use of it."""

from __future__ import annotations

from commands.speech.reply import Bullets, Paragraph, Part, Say, Title, say


def address(public_url: str, secret: str) -> str:
    """Where the calendar of a secret is fetched."""
    return f"{public_url}/kalender/{secret}.ics"


def link_given(title: Say, address: str, what: Say, secret: Say) -> tuple[Part, ...]:
    """``what`` says what stands in the calendar, ``secret`` who may have the link."""
    return (
        Title(title),
        Paragraph((say("feed-address", address=address),)),
        Paragraph((what,)),
        Bullets(((say("feed-outlook"),), (say("feed-google"),), (say("feed-apple"),))),
        Paragraph((secret,)),
    )
