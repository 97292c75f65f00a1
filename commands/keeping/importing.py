"""``register importer``: a charter as an attached file, shown before it counts, and taken in after a yes."""

from __future__ import annotations

from datetime import timedelta

from commands.charter_told import changes_told, faults_told
from commands.context import Heard
from commands.keeping import markers
from commands.keeping.changes import sentence
from commands.line import FileFault
from commands.permission import refusal
from commands.speech.arguments import NoArguments
from commands.speech.declaration import IN_DIRECT_CHAT, THE_SECRETARIAT, OpenCommand
from commands.speech.names import Names
from commands.speech.reply import Code, Paragraph, Reply, Title, say
from network.charter import Charter, Faulty, read
from network.register import Register
from storage import charters, waiting
from storage.register import Change

A_YES_COUNTS_FOR = timedelta(minutes=30)
KEY = "register-import"


async def preview(heard: Heard, its: NoArguments) -> Reply:  # noqa: ARG001
    """What the attached charter would change; nothing is changed before a yes."""
    attachment = heard.line.attachment
    if attachment is None:
        return sentence(say("import-no-file", command=Code(heard.setup.prefix + IMPORT.spoken(heard.language))))
    if isinstance(attachment.file, FileFault) or attachment.file is None:
        fault = attachment.file or FileFault.GONE
        return sentence(say(f"file-{fault.value}", name=attachment.name))
    try:
        text = attachment.file.decode("utf-8")
    except UnicodeDecodeError:
        return sentence(say("file-not-text", name=attachment.name))
    try:
        charter = read(text)
        refused = not_theirs_to_import(heard, charter.register)
        if refused is not None:
            return refused
        changes = await charters.preview(heard.connection, charter)
    except Faulty as faulty:
        return Reply(faults_told(faulty.faults))
    if not changes:
        return sentence(say("import-changes-nothing", network=charter.register.network.name))
    await waiting.ask(
        heard.connection,
        waiting.Confirmation(
            room=heard.line.room,
            sender=heard.line.sender,
            command=KEY,
            contents={"text": text},
            expires=heard.now + A_YES_COUNTS_FOR,
        ),
    )
    return Reply(
        (
            Title(say("import-preview", network=charter.register.network.name)),
            *changes_told(changes, charter.register),
            Paragraph((say("import-confirm"),)),
        )
    )


async def carry_out(heard: Heard, text: str) -> Reply:
    """Take in the charter that was shown; what has changed meanwhile is found out again."""
    try:
        charter = read(text)
        refused = not_theirs_to_import(heard, charter.register)
        if refused is not None:
            return refused
        changes = await charters.import_charter(heard.connection, charter, _change(heard, charter))
    except Faulty as faulty:
        return Reply(faults_told(faulty.faults))
    network = charter.register.network.name
    if not changes:
        return sentence(say("import-changes-nothing", network=network))
    return Reply((Title(say("import-done", network=network)), *changes_told(changes, charter.register)))


def not_theirs_to_import(heard: Heard, register: Register) -> Reply | None:
    """An admin may import any network, a secretariat its own."""
    if heard.is_admin:
        return None
    asked = heard.networks.get(register.network.id)
    if asked is not None and asked.standing.is_secretariat:
        return None
    return sentence(refusal(asked, THE_SECRETARIAT) if asked else say("refused", who=say("part-admin")))


def _change(heard: Heard, charter: Charter) -> Change:
    asked = heard.networks.get(charter.register.network.id)
    if asked is not None:
        return Change(actor=asked.change.actor, at=heard.now, said=False)
    return Change(actor=f"matrix:{heard.line.sender}", at=heard.now, said=False)


IMPORT = OpenCommand(
    key=KEY,
    names=Names(("importer", "les inn"), (), ("import",)),
    under=markers.REGISTER,
    takes=NoArguments,
    who_may=THE_SECRETARIAT,
    places=IN_DIRECT_CHAT,
    reads_file=True,
    answer=preview,
)
