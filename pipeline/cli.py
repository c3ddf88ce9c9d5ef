"""The command ``variance``: thin over the composer, the reports and the questions. Results to stdout, messages to stderr."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace, _SubParsersAction
from collections.abc import Callable, Sequence
from pathlib import Path

from pipeline.config import Settings, explain_settings, read_settings
from pipeline.errors import NotPublished, UserError
from pipeline.messages import LANGUAGES, render

DONE, SOME_UNREAD, WRONG_USAGE, NOT_PUBLISHED = 0, 1, 2, 3
Command = Callable[[Namespace, Settings], int]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command.

    Args:
        arguments: the command line behind the program's name; the process's own by default.

    Returns:
        the exit code: 0 done, 1 done but something could not be read, 2 wrong usage, 3 nothing was published.
    """
    words = list(sys.argv[1:] if arguments is None else arguments)
    lang = _language(words)
    try:
        options = _parser(lang).parse_args(words)
        settings = read_settings({key: value for key, value in vars(options).items() if key in Settings.__dataclass_fields__})
        lang = settings.lang
        command: Command = options.command
        return command(options, settings)
    except NotPublished as error:
        return _complain(error, lang, NOT_PUBLISHED)
    except UserError as error:
        return _complain(error, lang, WRONG_USAGE)
    except KeyboardInterrupt:
        print(render("run.interrupted", lang=lang), file=sys.stderr)
        return NOT_PUBLISHED
    except BrokenPipeError:
        sys.stderr.close()
        return DONE


def _complain(error: UserError, lang: str, code: int) -> int:
    for unread in getattr(error, "unread", ()):
        print(render(unread.key, unread.params, lang), file=sys.stderr)
    print(render(error.key, error.params, lang), file=sys.stderr)
    return code


def _language(words: Sequence[str]) -> str:
    """The language of help and usage, which are printed before the settings are read."""
    asked = [words[at + 1] for at, word in enumerate(words[:-1]) if word == "--lang"] + [w[7:] for w in words if w.startswith("--lang=")]
    if asked and asked[0] in LANGUAGES:
        return asked[0]
    try:
        return read_settings({}).lang
    except UserError:
        return "da"


class _Parser(ArgumentParser):
    """An argument parser that speaks from our catalogue and leaves with the contract's code."""

    def error(self, message: str) -> None:  # type: ignore[override]
        raise UserError("run.usage", reason=message, program=self.prog)


def _parser(lang: str) -> _Parser:
    parser = _Parser(prog="variance", description=render("run.help", lang=lang), add_help=True)
    commands = parser.add_subparsers(dest="name", required=True, metavar=render("run.help_command", lang=lang), parser_class=_Parser)
    common = _Parser(add_help=False)
    common.add_argument("--curated", type=Path, metavar="DIR", help=render("run.help_curated", lang=lang))
    common.add_argument("--lang", choices=LANGUAGES, help=render("run.help_lang", lang=lang))
    _add_run(commands, common, lang)
    _add_report(commands, common, lang)
    for name, command, argument in (("findings", _findings, None), ("show", _show, "what"), ("query", _query, "sql")):
        sub = commands.add_parser(name, parents=[common], help=render(f"run.help_{name}", lang=lang))
        if argument:
            sub.add_argument(argument, help=render(f"run.help_{argument}", lang=lang))
        if name != "show":
            sub.add_argument("--format", choices=("table", "csv", "json"), default="table", help=render("run.help_format", lang=lang))
        sub.set_defaults(command=command)
    for name, command in (("settings", _settings), ("doctor", _doctor)):
        commands.add_parser(name, parents=[common], help=render(f"run.help_{name}", lang=lang)).set_defaults(command=command)
    return parser


def _add_run(commands: _SubParsersAction[_Parser], common: _Parser, lang: str) -> None:
    sub = commands.add_parser("run", parents=[common], help=render("run.help_run", lang=lang))
    sub.add_argument("--raw", type=Path, metavar="DIR", help=render("run.help_raw", lang=lang))
    where = sub.add_mutually_exclusive_group()
    where.add_argument("--report", type=Path, metavar="DIR", help=render("run.help_report_dir", lang=lang))
    where.add_argument("--no-report", action="store_true", help=render("run.help_no_report", lang=lang))
    sub.add_argument("--jobs", type=int, metavar="N", help=render("run.help_jobs", lang=lang))
    sub.add_argument("--strict", action="store_true", default=None, help=render("run.help_strict", lang=lang))
    sub.set_defaults(command=_run)


def _add_report(commands: _SubParsersAction[_Parser], common: _Parser, lang: str) -> None:
    sub = commands.add_parser("report", parents=[common], help=render("run.help_report", lang=lang))
    sub.add_argument("--report", type=Path, metavar="DIR", help=render("run.help_report_dir", lang=lang))
    sub.add_argument("--municipality", metavar="NAME", help=render("run.help_municipality", lang=lang))
    sub.add_argument("--year", type=int, metavar="YEAR", help=render("run.help_year", lang=lang))
    sub.add_argument("--status-date", metavar="YYYY-MM-DD", help=render("run.help_status_date", lang=lang))
    sub.set_defaults(command=_report)


def _run(options: Namespace, settings: Settings) -> int:
    from pipeline.run import run
    from pipeline.command.summary import exit_code, summarise

    bar = _progress if sys.stderr.isatty() else None
    result = run(settings, with_reports=not options.no_report, progress=bar)
    if bar:
        print("\r\x1b[K", end="", file=sys.stderr)
    for unread in result.curated.unread:
        print(render(unread.key, unread.params, settings.lang), file=sys.stderr)
    print("\n".join(summarise(result, settings.lang)))
    return exit_code(result, settings.strict)


def _progress(done: int, of: int, name: str) -> None:
    print(f"\r\x1b[K{done + 1}/{of} {name}", end="", file=sys.stderr, flush=True)


def _report(options: Namespace, settings: Settings) -> int:
    from datetime import date

    from reports import write_reports

    try:
        status_date = date.fromisoformat(options.status_date) if options.status_date else None
    except ValueError:
        raise UserError("run.bad_date", value=options.status_date) from None
    pages = write_reports(
        settings.store, settings.report, settings.lang, municipality=options.municipality, year=options.year, status_date=status_date
    )
    print("\n".join(str(page) for page in pages))
    return DONE


def _findings(options: Namespace, settings: Settings) -> int:
    from pipeline.command.answers import list_findings

    print(list_findings(settings.store, settings.lang, options.format))
    return DONE


def _query(options: Namespace, settings: Settings) -> int:
    from pipeline.command.answers import answer_question

    print(answer_question(settings.store, options.sql, options.format))
    return DONE


def _show(options: Namespace, settings: Settings) -> int:
    from pipeline.command.answers import show

    print(show(settings.store, settings.raw, options.what, settings.lang))
    return DONE


def _settings(options: Namespace, settings: Settings) -> int:
    flags = {key: value for key, value in vars(options).items() if key in Settings.__dataclass_fields__}
    for key, value, source in explain_settings(flags):
        print(f"{key:<10} {value:<24} {source}")
    return DONE


def _doctor(options: Namespace, settings: Settings) -> int:
    from pipeline.command.doctor import examine

    lines, healthy = examine(settings)
    print("\n".join(lines))
    return DONE if healthy else SOME_UNREAD


if __name__ == "__main__":
    sys.exit(main())
