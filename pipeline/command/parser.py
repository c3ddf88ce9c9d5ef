"""The command line: commands, options and their help in the reader's language."""

from __future__ import annotations

from argparse import SUPPRESS, ArgumentParser, HelpFormatter, Namespace, _SubParsersAction
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from re import compile as compile_pattern
from typing import Any, NoReturn

from pipeline import VERSION
from pipeline.config import Settings
from pipeline.messages import LANGUAGES, render

WIDTH = 80
"""How wide a page of help is: the same on every terminal."""

Command = Callable[[Namespace, Settings], int]
Help = Callable[[str], str]


class Parser(ArgumentParser):
    """An argument parser that speaks from our catalogue and raises what it finds wrong."""

    def __init__(self, *, lang: str, **options: Any) -> None:
        super().__init__(formatter_class=lambda prog: _Formatter(prog, lang), add_help=False, **options)
        self._positionals.title = render("run.help_arguments", lang=lang)
        self._optionals.title = render("run.help_options", lang=lang)
        self.add_argument("-h", "--help", action="help", default=SUPPRESS, help=render("run.help_help", lang=lang))

    def error(self, message: str) -> NoReturn:
        """Raise what argparse found wrong."""
        from pipeline.command.usage import explain_usage

        raise explain_usage(message, self.prog)


class _Formatter(HelpFormatter):
    """The layout of a help page, under our own word for usage."""

    def __init__(self, prog: str, lang: str) -> None:
        super().__init__(prog, width=WIDTH)
        self._usage = render("run.help_usage", lang=lang)

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        """The line of usage."""
        super().add_usage(usage, actions, groups, self._usage if prefix is None else prefix)


class CommandLine:
    """The program's commands in one language.

    Args:
        lang: ``da`` or ``en``.
        commands: what each command does, by its name.
    """

    def __init__(self, lang: str, commands: Mapping[str, Command]) -> None:
        self._say: Help = lambda name: render(f"run.help_{name}", lang=lang)
        self._parser = Parser(prog="variance", description=render("run.help", lang=lang), lang=lang)
        self._parser.add_argument("--version", action="version", version=f"variance {VERSION}", help=self._say("version"))
        self._parser.add_argument("--lang", choices=LANGUAGES, default=SUPPRESS, help=self._say("lang"))
        self._commands = self._parser.add_subparsers(dest="name", metavar=self._say("command"), parser_class=Parser)
        for name, command in commands.items():
            sub = _add_command(self._commands, name, lang, self._say(name))
            sub.set_defaults(command=command)
            _OPTIONS[name](sub, self._say)

    def read(self, words: Sequence[str]) -> Namespace:
        """The options that a command line gives; ``name`` is None where it names no command.

        Raises:
            UserError: it is not to be understood.
        """
        options, left = self._parser.parse_known_args(words)
        if left:
            from pipeline.command.usage import explain_unknown

            asked = self._commands.choices[options.name] if options.name else self._parser
            raise explain_unknown(left, asked._option_string_actions, asked.prog)
        return options

    def help(self) -> str:
        """The help of the program as a whole."""
        return self._parser.format_help()


def _add_command(commands: _SubParsersAction[Parser], name: str, lang: str, said: str) -> Parser:
    sub = commands.add_parser(name, lang=lang, help=said, description=f"{said[:1].upper()}{said[1:]}.")
    sub.add_argument("--curated", type=Path, metavar="DIR", help=render("run.help_curated", lang=lang))
    sub.add_argument("--lang", choices=LANGUAGES, default=SUPPRESS, help=render("run.help_lang", lang=lang))
    return sub


def _ask_run(sub: Parser, say: Help) -> None:
    sub.add_argument("--raw", type=Path, metavar="DIR", help=say("raw"))
    sub.add_argument("--data", type=Path, metavar="DIR", help=say("data"))
    where = sub.add_mutually_exclusive_group()
    where.add_argument("--report", type=Path, metavar="DIR", help=say("report_dir"))
    where.add_argument("--no-report", action="store_true", help=say("no_report"))
    sub.add_argument("--jobs", type=int, metavar="N", help=say("jobs"))
    sub.add_argument("--strict", action="store_true", default=None, help=say("strict"))
    sub.add_argument("--home", metavar=say("home_name"), help=say("home"))


def _ask_report(sub: Parser, say: Help) -> None:
    sub.add_argument("--report", type=Path, metavar="DIR", help=say("report_dir"))
    sub.add_argument("--municipality", metavar="NAME", help=say("municipality"))
    sub.add_argument("--year", type=int, metavar="YEAR", help=say("year"))
    sub.add_argument("--status-date", metavar="YYYY-MM-DD", help=say("status_date"))


def _ask_findings(sub: Parser, say: Help) -> None:
    sub.add_argument("--all", action="store_true", help=say("all"))
    _ask_format(sub, say)


def _ask_format(sub: Parser, say: Help) -> None:
    sub.add_argument("--format", choices=("table", "csv", "json"), default="table", help=say("format"))


def _ask_query(sub: Parser, say: Help) -> None:
    sub.add_argument("sql", metavar="SQL", help=say("sql"))
    _ask_format(sub, say)


def _ask_show(sub: Parser, say: Help) -> None:
    sub.add_argument("what", metavar=say("what_name"), help=say("what"))
    sub.add_argument("--raw", type=Path, metavar="DIR", help=say("raw"))
    sub.add_argument("--home", metavar=say("home_name"), help=say("home"))


def _ask_correct(sub: Parser, say: Help) -> None:
    sub._negative_number_matcher = compile_pattern(r"-[\d.,]+\D*")  # -1.234.567 is a number here, no option
    sub.add_argument("address", nargs="?", metavar="FIGURE_ID", help=say("figure_id"))
    sub.add_argument("new", nargs="?", metavar=say("new_name"), help=say("new"))
    _ask_entry(sub, say)


def _ask_accept(sub: Parser, say: Help) -> None:
    sub.add_argument("address", nargs="?", metavar="FINDING_ID", help=say("finding_id"))
    _ask_entry(sub, say)


def _ask_entry(sub: Parser, say: Help) -> None:
    sub.add_argument("--reason", metavar=say("text_name"), help=say("reason"))
    sub.add_argument("--author", metavar=say("author_name"), help=say("author"))
    sub.add_argument("--list", action="store_true", help=say("list"))
    sub.add_argument("--data", type=Path, metavar="DIR", help=say("data"))


def _ask_export(sub: Parser, say: Help) -> None:
    sub.add_argument("folder", type=Path, metavar="DIR", help=say("folder"))
    sub.add_argument("--format", choices=("csv", "parquet"), default="csv", help=say("export_format"))


def _ask_settings(sub: Parser, say: Help) -> None:
    for name in ("raw", "data", "report"):
        sub.add_argument(f"--{name}", type=Path, metavar="DIR", help=say({"report": "report_dir"}.get(name, name)))


_OPTIONS: Mapping[str, Callable[[Parser, Help], None]] = {
    "run": _ask_run,
    "report": _ask_report,
    "findings": _ask_findings,
    "show": _ask_show,
    "correct": _ask_correct,
    "accept": _ask_accept,
    "query": _ask_query,
    "export": _ask_export,
    "settings": _ask_settings,
    "doctor": _ask_settings,
}
"""The commands in the order in which help lists them, and what each asks for beside the store and the language."""
