"""What stands against something that somebody wants to do with what is asked, in words."""

from __future__ import annotations

import re

from commands.asking import left
from commands.posting import Teller
from commands.speech.reply import Choice, Listed, Paragraph, Reply, Say, Value, say
from commands.telling import name_of
from network import against
from network.against import Against, Declined
from network.consensus import MayStillBeObjected, NotOver
from network.voices import instant


def declined(teller: Teller, its: Declined) -> Reply:
    """Every reason, each as a sentence."""
    return Reply((Paragraph(tuple(told(teller, reason) for reason in its.reasons)),))


def told(teller: Teller, reason: Against) -> Say:
    """One reason; its message is called after its class."""
    id = "against-" + re.sub(r"(?<=[a-z])(?=[A-Z])", "-", type(reason).__name__).lower()
    return say(id, **_values(teller, reason))


def _values(teller: Teller, reason: Against) -> dict[str, Value]:
    register = teller.register
    match reason:
        case against.NoConsensus(body=body) | against.NobodyHasAVoice(body=body):
            return {"body": name_of(register, "body", body)}
        case against.MayNotPropose(organisation=organisation):
            return {"organisation": name_of(register, "organisation", organisation)}
        case against.NoVoice(voice=voice):
            return {"organisation": name_of(register, "organisation", voice)}
        case against.IsOpen(number=number) | against.NotTheLatest(number=number) | against.AgreedAlready(number=number):
            return {"number": number}
        case against.Closed(outcome=outcome) | against.NotAgreed(outcome=outcome):
            return {"outcome": say(f"outcome-{outcome.value}")}
        case against.Ended(ending=ending):
            return {"ending": Choice(ending.value)}
        case against.StillRuns(deadline=deadline) | against.Overdue(deadline=deadline):
            return {"deadline": deadline}
        case against.NotLater(deadline=deadline):
            return {"deadline": instant(deadline, teller.zone)}
        case against.TooShort(least=span) | against.TooLong(most=span) | against.NoTimeToObject(needed=span):
            return {"period": left(span)}
        case against.WindowOver(until=until) | MayStillBeObjected(until=until):
            return {"until": until}
        case against.NotBehindIt(voices=voices):
            return {"organisations": Listed(tuple(name_of(register, "organisation", one) for one in voices))}
        case NotOver():
            return {}
        case _:
            return {}
