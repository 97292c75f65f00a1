"""The command line ``nettverksbot``: what its commands are called and take.

What they do is in `bot.operations` and `bot.demo`. Exit code 2 means wrong settings or a wrong command line, 1 that
something is at fault.
"""

# Annotations are not postponed here: Typer reads them, and some hold words of the terminal's language.
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer
from rapidfuzz import fuzz, process
from typer.core import TyperCommand, TyperGroup

from bot.settings import spoken_language
from bot.terminal import WRONG_SETTINGS, Failure, Terminal, carried_out
from commands.speech.words import Words

PROGRAM = "nettverksbot"


def main() -> None:
    """What the console script calls."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Carry out a command line; its exit code."""
    terminal = Terminal(Words(), spoken_language())
    commands = application(terminal)
    try:
        code = typer.main.get_command(commands).main(list(arguments), prog_name=PROGRAM, standalone_mode=False)
    except typer.Abort:
        return 130
    except typer.Exit as ended:
        return ended.exit_code
    except typer.TyperException as wrong:
        terminal.complain(*_misunderstood(terminal, arguments, wrong))
        return WRONG_SETTINGS
    except KeyboardInterrupt:
        return 130
    return code if isinstance(code, int) else 0


def application(terminal: Terminal) -> typer.Typer:
    """The commands, explained in the terminal's language."""
    word = terminal.word

    class Command(TyperCommand):
        def format_help(self, ctx: Any, formatter: Any) -> None:
            _help(terminal, self, ctx, formatter)

    class Group(TyperGroup):
        def format_help(self, ctx: Any, formatter: Any) -> None:
            _help(terminal, self, ctx, formatter)

    def group(about: str) -> typer.Typer:
        return typer.Typer(
            cls=Group,
            help=word(about),
            no_args_is_help=True,
            add_completion=False,
            rich_markup_mode=None,
            pretty_exceptions_enable=False,
            suggest_commands=False,
        )

    commands = group("cli-about")
    charter, db, journal = group("cli-about-charter"), group("cli-about-db"), group("cli-about-journal")

    def command(of: typer.Typer, name: str, about: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
        return of.command(name, cls=Command, help=word(about))

    files_wanted = typer.Argument(metavar="FILE…", help=word("cli-argument-charters"))

    @command(commands, "run", "cli-about-run")
    def run_command() -> int:
        from bot.operations import run_bot

        return carried_out(terminal, lambda: run_bot(terminal))

    @command(commands, "demo", "cli-about-demo")
    def demo_command(
        charter: Annotated[Path | None, typer.Option(metavar="FILE", help=word("cli-option-charter"))] = None,
        script: Annotated[Path | None, typer.Option(metavar="FILE", help=word("cli-option-script"))] = None,
        who: Annotated[str | None, typer.Option("--as", metavar="WHO", help=word("cli-option-as"))] = None,
        today: Annotated[str | None, typer.Option(metavar="DATE", help=word("cli-option-today"))] = None,
        data: Annotated[Path, typer.Option(metavar="FOLDER", help=word("cli-option-data"))] = Path("data/demo"),
    ) -> int:
        from bot.demo.show import show

        return carried_out(
            terminal,
            lambda: show(
                terminal, charter_file=charter, script=script, who=who, today=_date(terminal, today), data=data
            ),
        )

    @command(charter, "check", "cli-about-charter-check")
    def check_command(files: Annotated[list[Path], files_wanted]) -> int:
        from bot.operations import check_charters

        return carried_out(terminal, lambda: check_charters(terminal, files))

    @command(charter, "import", "cli-about-charter-import")
    def import_command(files: Annotated[list[Path], files_wanted]) -> int:
        from bot.operations import import_charters

        return carried_out(terminal, lambda: import_charters(terminal, files))

    @command(charter, "export", "cli-about-charter-export")
    def export_command(
        network: Annotated[str, typer.Argument(metavar="NETWORK", help=word("cli-argument-network"))],
    ) -> int:
        from bot.operations import export_charter_of

        return carried_out(terminal, lambda: export_charter_of(terminal, network))

    @command(db, "upgrade", "cli-about-db-upgrade")
    def upgrade_command() -> int:
        from bot.operations import upgrade_database

        return carried_out(terminal, lambda: upgrade_database(terminal))

    @command(journal, "verify", "cli-about-journal-verify")
    def verify_command() -> int:
        from bot.operations import verify_journals

        return carried_out(terminal, lambda: verify_journals(terminal))

    @command(commands, "backup", "cli-about-backup")
    def backup_command(
        file: Annotated[Path, typer.Argument(metavar="FILE", help=word("cli-argument-backup"))],
    ) -> int:
        from bot.safekeeping import make_backup

        return carried_out(terminal, lambda: make_backup(terminal, file))

    @command(commands, "restore", "cli-about-restore")
    def restore_command(
        file: Annotated[Path, typer.Argument(metavar="FILE", help=word("cli-argument-backup"))],
    ) -> int:
        from bot.safekeeping import put_back

        return carried_out(terminal, lambda: put_back(terminal, file))

    @command(commands, "doctor", "cli-about-doctor")
    def doctor_command() -> int:
        from bot.operations import examine_all

        return carried_out(terminal, lambda: examine_all(terminal))

    @command(commands, "healthcheck", "cli-about-healthcheck")
    def healthcheck_command() -> int:
        from bot.operations import check_health

        return carried_out(terminal, lambda: check_health(terminal))

    @command(commands, "version", "cli-about-version")
    def version_command() -> int:
        from importlib.metadata import version

        print(f"{PROGRAM} {version(PROGRAM)}")
        return 0

    commands.add_typer(charter, name="charter")
    commands.add_typer(db, name="db")
    commands.add_typer(journal, name="journal")
    return commands


def _date(terminal: Terminal, text: str | None) -> date | None:
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as wrong:
        raise Failure(WRONG_SETTINGS, terminal.word("cli-date-wrong", words=text)) from wrong


def _help(terminal: Terminal, command: Any, ctx: Any, formatter: Any) -> None:
    """A command's help with its headings in the terminal's language."""
    pieces = [piece for piece in command.collect_usage_pieces(ctx) if piece != "[OPTIONS]"]
    formatter.write_usage(ctx.command_path, " ".join(pieces), prefix=f"{terminal.word('cli-title-usage')}: ")
    formatter.write_paragraph()
    formatter.write_text(command.help or "")
    parameters = [one for one in command.get_params(ctx) if one.name != "help"]
    records = {
        kind: [(one.get_help_record(ctx)[0], one.help or "") for one in parameters if one.param_type_name == kind]
        for kind in ("argument", "option")
    }
    records["option"].append(("--help", terminal.word("cli-about-help")))
    subcommands = [(name, one.help or "") for name, one in getattr(command, "commands", {}).items()]
    for title, rows in (
        ("cli-title-arguments", records["argument"]),
        ("cli-title-options", records["option"]),
        ("cli-title-commands", subcommands),
    ):
        if rows:
            with formatter.section(terminal.word(title)):
                formatter.write_dl(rows)


def _misunderstood(terminal: Terminal, arguments: Sequence[str], wrong: typer.TyperException) -> list[str]:
    """What was not understood of a command line, what may have been meant, and where it is explained."""
    context: Any = getattr(wrong, "ctx", None)
    path = context.command_path if context is not None else PROGRAM
    if type(wrong).__name__ == "NoArgsIsHelpError":
        return [wrong.format_message()]
    option = getattr(wrong, "option_name", None)
    parameter = getattr(wrong, "param", None)
    known = list(getattr(context.command, "commands", {})) if context is not None else []
    unknown = next((one for one in arguments if known and not one.startswith("-") and one not in path.split()), None)
    lines = []
    if option:
        lines.append(terminal.word("cli-usage-no-such-option", command=option))
    elif parameter is not None and type(wrong).__name__ == "MissingParameter":
        lines.append(terminal.word("cli-usage-missing", argument=parameter.metavar or parameter.name))
    elif unknown is not None:
        lines.append(terminal.word("cli-usage-no-such-command", command=unknown))
        near = process.extractOne(unknown, known, scorer=fuzz.ratio, score_cutoff=60)
        if near:
            lines.append(terminal.word("cli-usage-nearest", nearest=f"{path} {near[0]}"))
    else:
        lines.append(terminal.word("cli-usage-other"))
    lines.append(terminal.word("cli-usage-see", command=f"{path} --help"))
    return lines
