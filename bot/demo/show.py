"""The demo from the command line: sets the stage, then says a script or lets somebody type."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import AsyncExitStack, contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

import structlog
from rich.console import Console

from bot import logs
from bot.clock import Stopped, unless
from bot.demo.cast import SECRETARY, Cast, cast_of
from bot.demo.conversation import Conversation, Stage
from bot.demo.guest import GuestError
from bot.demo.homeserver import HomeserverError
from bot.demo.paper import TerminalPaper, TypingPaper
from bot.demo.prompt import Standpoint
from bot.demo.script import FaultKind, FaultyScript, Passed, ScriptFault, Spoken, parse
from bot.demo.stage import Plan, ShiftedClock, StageError, set_up
from bot.demo.typing_at import introduce, type_at
from bot.operations import database_faults, read_charter, right_settings
from bot.terminal import FAULTS_FOUND, WRONG_SETTINGS, Failure, Terminal
from network.charter import Charter

DEFAULT_CHARTER = Path("charters/storbynettverket.toml")
INTERRUPTED = 130


@dataclass(frozen=True, kw_only=True)
class Show:
    """What is shown, and where it is kept."""

    terminal: Terminal
    charter: Charter
    cast: Cast
    clock: ShiftedClock
    data: Path


def show(
    terminal: Terminal,
    *,
    charter_file: Path | None,
    script: Path | None,
    who: str | None,
    today: date | None,
    data: Path,
) -> int:
    """Run the demo; its exit code.

    A script begins from an empty state, so that it always says the same; typing goes on where it ended the last
    time. Both use the homeserver that is installed in ``data``. Raises Failure.
    """
    charter = read_charter(terminal, charter_file or _default_charter())
    zone = ZoneInfo(charter.register.network.timezone or "Europe/Oslo")
    clock = ShiftedClock(today, zone)
    cast = cast_of(charter.register, terminal.word("demo-secretary"), clock.now().astimezone(zone).date())
    this = Show(terminal=terminal, charter=charter, cast=cast, clock=clock, data=data)
    network = charter.register.network.id
    with _faults(terminal):
        if script is not None:
            lines = _lines(terminal, script, cast)
            data.mkdir(parents=True, exist_ok=True)
            with TemporaryDirectory(prefix=f"{network}-", dir=data) as made:
                return asyncio.run(_shown(this, Path(made), lambda stage: _say_all(this, stage, lines)))
        standpoint = _standpoint(terminal, cast, who)
        folder = data / network
        folder.mkdir(parents=True, exist_ok=True)
        return asyncio.run(_shown(this, folder, lambda stage: _typed(this, stage, standpoint)))


async def _shown(this: Show, folder: Path, play: Callable[[Stage], Awaitable[int]]) -> int:
    """Set the stage with a progress display, and play on it."""
    plan = Plan(
        charter=this.charter,
        cast=this.cast,
        environment=this.data / "synapse",
        folder=folder,
        clock=this.clock,
        language=this.terminal.language,
        words=this.terminal.words,
    )
    console = Console(stderr=True, highlight=False)
    async with AsyncExitStack() as stack:
        stack.enter_context(_logged(folder / "bot.log"))
        with console.status("") as status:

            def step(id: str) -> None:
                line = f"{this.terminal.word(id)} …"
                status.update(line)
                if not console.is_terminal:
                    console.print(line)

            stage = await stack.enter_async_context(set_up(plan, step))
        try:
            return await unless(stage.stop, play(stage))
        except Stopped:
            return INTERRUPTED


# --- a script -----------------------------------------------------------------------------------------------


async def _say_all(this: Show, stage: Stage, lines: Sequence[Spoken | Passed]) -> int:
    conversation = Conversation(stage, TerminalPaper(this.terminal, this.cast, this.clock))
    unanswered = 0
    for line in lines:
        if isinstance(line, Passed):
            await conversation.pass_to(line.wall)
        else:
            unanswered += not await conversation.say(line.person, line.body, line.text)
    print()
    if unanswered:
        this.terminal.complain(this.terminal.word("demo-script-unanswered", count=unanswered))
        return FAULTS_FOUND
    this.terminal.say("demo-script-done", count=sum(isinstance(line, Spoken) for line in lines))
    return 0


def _lines(terminal: Terminal, script: Path, cast: Cast) -> tuple[Spoken | Passed, ...]:
    try:
        return parse(terminal.read(script), cast)
    except FaultyScript as faulty:
        lines = [
            f"{script}, {terminal.word('cli-place-line', number=fault.number)}: {_fault(terminal, cast, fault)}"
            for fault in faulty.faults
        ]
        count = terminal.word("demo-script-faults", path=str(script), count=len(lines))
        raise Failure(WRONG_SETTINGS, *lines, count) from faulty


def _fault(terminal: Terminal, cast: Cast, fault: ScriptFault) -> str:
    near = "-near" if fault.nearest else ""
    match fault.kind:
        case FaultKind.WHO:
            return terminal.word(f"demo-nobody{near}", words=fault.word, nearest=fault.nearest)
        case FaultKind.ROOM:
            return terminal.word(f"demo-no-room{near}", words=fault.word, nearest=fault.nearest)
        case FaultKind.NOT_IN_ROOM:
            body = cast.register.body(fault.nearest)
            return terminal.word("demo-not-in-room", person=fault.word, body=body.name if body else fault.nearest)
        case _:
            return terminal.word(f"demo-script-{fault.kind.value}")


# --- typing -------------------------------------------------------------------------------------------------


async def _typed(this: Show, stage: Stage, standpoint: Standpoint) -> int:
    introduce(this.terminal, stage)
    paper = TypingPaper(this.terminal, this.cast, this.clock)
    await type_at(this.terminal, stage, Conversation(stage, paper), standpoint)
    return 0


def _standpoint(terminal: Terminal, cast: Cast, who: str | None) -> Standpoint:
    """As whom one begins: the secretary, where nobody was named."""
    word = who or SECRETARY
    person = cast.who(word)
    if person is None:
        nearest = cast.nearest_who(word)
        code = "demo-nobody-near" if nearest else "demo-nobody"
        raise Failure(WRONG_SETTINGS, terminal.word(code, words=word, nearest=nearest or ""))
    return Standpoint(person=person, body=cast.first_room(person))


@contextmanager
def _logged(path: Path) -> Iterator[None]:
    """Log to a file for as long as the bot runs: the terminal is for the conversation."""
    root = logging.getLogger()
    before = list(root.handlers)
    with path.open("a", encoding="utf-8") as file:
        logs.set_up(stream=file)
        try:
            yield
        finally:
            structlog.reset_defaults()
            root.handlers[:] = before


# --- what they share ----------------------------------------------------------------------------------------


def _default_charter() -> Path:
    """The one in the folder where one stands, else the one that came with the program."""
    import bot

    if DEFAULT_CHARTER.is_file():
        return DEFAULT_CHARTER
    return Path(bot.__file__).parent.parent / DEFAULT_CHARTER


@contextmanager
def _faults(terminal: Terminal) -> Iterator[None]:
    try:
        with right_settings(terminal), database_faults(terminal):
            yield
    except HomeserverError as wrong:
        code = "demo-homeserver-not-installed" if wrong.stage == "install" else "demo-homeserver-failed"
        raise terminal.failure(code, reason=wrong.detail) from wrong
    except (GuestError, StageError) as wrong:
        raise terminal.failure("demo-bot-absent", reason=str(wrong)) from wrong
