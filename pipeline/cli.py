"""The command ``variance``: thin over the composers, the reports and the questions. Results to stdout, messages to stderr."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from io import TextIOWrapper
from itertools import zip_longest

from pipeline.command.parser import CommandLine
from pipeline.config import Settings, explain_settings, read_language, read_settings
from pipeline.errors import NotPublished, UserError
from pipeline.messages import LANGUAGES, render

SHORTEST = len("--")  # options may be shortened as far as they stay alone
DONE, SOME_UNREAD, WRONG_USAGE, NOT_PUBLISHED = 0, 1, 2, 3


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command.

    Args:
        arguments: the command line behind the program's name; the process's own by default.

    Returns:
        the exit code: 0 done, 1 done but something could not be read, 2 wrong usage, 3 nothing was published.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")  # a file's name or a terminal may know fewer letters than we print
    words = list(sys.argv[1:] if arguments is None else arguments)
    lang = _language(words)
    try:
        line = CommandLine(lang, COMMANDS)
        options = line.read(words)
        if options.name is None:
            print(line.help(), end="", file=sys.stderr)
            return WRONG_USAGE
        settings = read_settings(_flags(options))
        lang = settings.lang
        return int(options.command(options, settings))
    except UserError as error:
        return _complain(error, lang, NOT_PUBLISHED if isinstance(error, NotPublished) else WRONG_USAGE)
    except KeyboardInterrupt:
        print(render("run.interrupted", lang=lang), file=sys.stderr)
        return NOT_PUBLISHED
    except BrokenPipeError:
        sys.stderr.close()
        return DONE


def _flags(options: Namespace) -> dict[str, object]:
    return {key: value for key, value in vars(options).items() if key in Settings._fields}


def _complain(error: UserError, lang: str, code: int) -> int:
    for unread in getattr(error, "unread", ()):
        print(render(unread.key, unread.params, lang), file=sys.stderr)
    print(render(error.key, error.params, lang), file=sys.stderr)
    return code


def _language(words: Sequence[str]) -> str:
    """The language of help and usage, which are printed before the settings are read."""
    for word, behind in zip_longest(words, words[1:], fillvalue=""):
        option, _, value = word.partition("=")
        if len(option) > SHORTEST and "--lang".startswith(option) and (value or behind) in LANGUAGES:
            return value or behind
    return read_language()


def _run(options: Namespace, settings: Settings) -> int:
    from pipeline.command.summary import exit_code, summarise
    from pipeline.run import run

    bar = _progress if sys.stderr.isatty() else None
    result = run(settings, with_reports=not options.no_report, progress=bar)
    if bar:
        print("\r\x1b[K", end="", file=sys.stderr)
    for unread in result.curated.unread:
        print(render(unread.key, unread.params, settings.lang), file=sys.stderr)
    print("\n".join(summarise(result, settings.lang)))
    if result.unwritten:
        _complain(result.unwritten, settings.lang, SOME_UNREAD)
    return exit_code(result, settings.strict)


def _progress(done: int, of: int, name: str) -> None:
    print(f"\r\x1b[K{done + 1}/{of} {name}", end="", file=sys.stderr, flush=True)


def _report(options: Namespace, settings: Settings) -> int:
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
    from pipeline.command.answers import list_findings, tell_closed

    print(list_findings(settings.store, settings.lang, options.format, options.all))
    closed = None if options.all else tell_closed(settings.store, settings.lang)
    if closed:
        print(closed, file=sys.stderr)
    return DONE


def _query(options: Namespace, settings: Settings) -> int:
    from pipeline.command.answers import answer_question

    print(answer_question(settings.store, options.sql, options.format))
    return DONE


def _show(options: Namespace, settings: Settings) -> int:
    from pipeline.command.show import show

    print(show(settings.store, settings.raw, options.what, settings.lang, settings.home))
    return DONE


def _correct(options: Namespace, settings: Settings) -> int:
    from pipeline.command.correct import list_written, write_correction
    from pipeline.corrections import CORRECTIONS

    if options.list:
        print(list_written(settings, settings.corrections, CORRECTIONS))
        return DONE
    _need(options, {"FIGURE_ID": options.address, render("run.help_new_name", lang=settings.lang): options.new})
    print("\n".join(write_correction(settings, options.address, options.new, options.reason, _find_today())))
    return DONE


def _accept(options: Namespace, settings: Settings) -> int:
    from pipeline.command.correct import list_written, write_acceptance
    from pipeline.corrections import ACCEPTED

    if options.list:
        print(list_written(settings, settings.accepted, ACCEPTED))
        return DONE
    _need(options, {"FINDING_ID": options.address})
    print("\n".join(write_acceptance(settings, options.address, options.reason, _find_today())))
    return DONE


def _need(options: Namespace, words: Mapping[str, str | None]) -> None:
    """Raise wrong usage where a word is missing that only a list can do without."""
    from schemas.own_faults import Fault

    missing = ", ".join(name for name, word in words.items() if word is None)
    if missing:
        raise UserError("run.usage", reason=Fault("run.usage_missing", {"what": missing}), program=f"variance {options.name}")


def _find_today() -> date:
    return datetime.now().astimezone().date()


def _export(options: Namespace, settings: Settings) -> int:
    from pipeline.command.export import export_store

    for path in export_store(settings.store, options.folder, options.format):
        print(path)
    return DONE


def _settings(options: Namespace, settings: Settings) -> int:
    for key, value, source in explain_settings(_flags(options)):
        print(f"{key:<10} {value:<24} {source}")
    return DONE


def _doctor(options: Namespace, settings: Settings) -> int:
    from pipeline.command.doctor import examine

    lines, healthy = examine(settings)
    print("\n".join(lines))
    return DONE if healthy else SOME_UNREAD


COMMANDS = {
    "run": _run,
    "report": _report,
    "findings": _findings,
    "show": _show,
    "correct": _correct,
    "accept": _accept,
    "query": _query,
    "export": _export,
    "settings": _settings,
    "doctor": _doctor,
}

if __name__ == "__main__":
    sys.exit(main())
