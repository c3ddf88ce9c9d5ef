"""The composer: the one place that knows the order of the steps."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path

from pipeline import VERSION
from pipeline.config import Settings
from pipeline.corrections import accept_findings, apply_corrections, read_entries, settle
from pipeline.danish.data import check_own_data
from pipeline.errors import NotPublished, UnreadableFile, UserError
from pipeline.extract import extract_document, extract_meetings
from pipeline.meeting import Home, find_home
from pipeline.model import Curated, Extract, SourceFile, StaffEntries, Unread
from pipeline.readers import find_sources, read_document

__all__ = ["NothingRead", "RunResult", "extract_document", "run"]

Progress = Callable[[int, int, str], None]
Read = tuple[str, Extract | Unread]
NO_ENTRIES = StaffEntries()


class NothingRead(NotPublished):
    """Not one of the files could be read; ``unread`` says why of each."""

    def __init__(self, unread: Sequence[Unread], folder: Path) -> None:
        super().__init__("run.nothing_read", files=len(unread), folder=folder)
        self.unread = tuple(unread)


@dataclass(frozen=True, slots=True)
class RunResult:
    """What a run did: what it read and judged, what it published and which reports it wrote, or why it could not write them."""

    curated: Curated
    store: Path
    reports: tuple[Path, ...]
    unwritten: UserError | None = None


def run(settings: Settings, with_reports: bool = True, progress: Progress | None = None, built_at: datetime | None = None) -> RunResult:
    """Read the minutes, validate, reconcile, analyse, publish the store and write the reports.

    Args:
        settings: where the minutes are and where the results go.
        with_reports: whether to write the reports.
        progress: told before each file: how many are done, of how many, and the name.
        built_at: when the store is built, for its ``meta`` table.

    Returns:
        all that came of it.

    Raises:
        UserError: our own data are broken, there are no minutes to read, the reports have no place, or a check kept the old store.
    """
    check_own_data()
    sources = find_sources(settings.raw)
    if not sources:
        raise NotPublished("run.no_files", folder=settings.raw)
    if with_reports:
        from reports import check_folder

        check_folder(settings.report)
    entries = read_entries(settings.corrections, settings.accepted)
    read = list(_read_all(sources, settings, progress))
    if not any(isinstance(result, Extract) for _, result in read):
        raise NothingRead([result for _, result in read if isinstance(result, Unread)], settings.raw)
    curated = curate(read, built_at, entries)
    from pipeline.store import publish

    publish(settings.store, curated)
    return _report(RunResult(curated, settings.store, ()), settings) if with_reports else RunResult(curated, settings.store, ())


def _report(result: RunResult, settings: Settings) -> RunResult:
    """The reports of a store that is published: when they cannot be written, the store stands all the same."""
    from reports import write_reports

    try:
        return replace(result, reports=write_reports(result.store, settings.report, settings.lang))
    except NotPublished as error:
        return replace(result, unwritten=error)


def curate(read: Sequence[Read], built_at: datetime | None = None, entries: StaffEntries = NO_ENTRIES) -> Curated:
    """Validate, correct, reconcile and analyse what was read; the order of the files makes no difference.

    Args:
        read: for each path what its file gave, once a meeting, or why it could not be read.
        built_at: when the store is built.
        entries: what people corrected and accepted.
    """
    from pipeline.analyse import benefit_effects
    from pipeline.decisions import decide_standing
    from pipeline.reconcile import reconcile
    from pipeline.validate import validate_facts

    readable = sorted(((path, result) for path, result in read if isinstance(result, Extract)), key=_place_of)
    documents = {extract.meeting.document.document_id: extract for _, extract in reversed(readable)}
    printed = validate_facts(tuple(documents[key] for key in sorted(documents)))
    amended = apply_corrections(printed, entries.corrections)
    extracts = amended.extracts
    standing = decide_standing(extracts)
    judgement = reconcile(extracts, standing.decision_lines, standing.documents)
    told = settle(reconcile(printed, documents=standing.documents), judgement, amended.applied) if amended.applied else judgement
    told, acceptances = accept_findings(told, entries.accepted, frozenset(documents))
    return Curated(
        source_files=tuple(
            SourceFile(path, extract.meeting.document.document_id, extract.meeting.document.meeting_no) for path, extract in readable
        ),
        unread=tuple(result for _, result in sorted(read, key=lambda pair: pair[0]) if isinstance(result, Unread)),
        extracts=extracts,
        standing=standing,
        judgement=told,
        effects=benefit_effects(extracts, judgement),
        code_version=VERSION,
        built_at=built_at,
        corrections=amended.corrections,
        acceptances=acceptances,
    )


def _place_of(readable: tuple[str, Extract]) -> tuple[str, int]:
    path, extract = readable
    return path, extract.meeting.document.meeting_no


def read_source(path: Path, folder: Path, home: Home | None = None) -> tuple[Read, ...]:
    """One file's path below the raw folder, with what it gave, once a meeting, or why it could not be read.

    Args:
        path: the file.
        folder: the raw folder.
        home: whose minutes they are where they do not say so.
    """
    name = _name_source(path, folder)
    try:
        return tuple((name, extract) for extract in extract_meetings(replace(read_document(path), path=name), home))
    except UnreadableFile as error:
        return ((name, Unread(name, error.key, {**error.params, "path": name})),)


def _read_all(sources: Sequence[Path], settings: Settings, progress: Progress | None) -> Iterator[Read]:
    read = _read_each(sources, settings)
    for done, path in enumerate(sources):
        if progress:
            progress(done, len(sources), path.name)
        yield from next(read)


def _read_each(sources: Sequence[Path], settings: Settings) -> Iterator[tuple[Read, ...]]:
    read_file = partial(read_source, home=find_home(settings.home))
    if settings.jobs == 1 or len(sources) == 1:
        yield from (read_file(path, settings.raw) for path in sources)
        return
    from pipeline.parallel import read_in_parallel

    for path, read in zip(sources, read_in_parallel(read_file, sources, settings.raw, settings.jobs), strict=True):
        name = _name_source(path, settings.raw)
        yield read if read is not None else ((name, Unread(name, "reading.reader_ended", {"path": name})),)


def _name_source(path: Path, folder: Path) -> str:
    return path.relative_to(folder).as_posix() if path.is_relative_to(folder) else path.name
