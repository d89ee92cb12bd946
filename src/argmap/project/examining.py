"""One file: read, checked and, if that is asked, fixed; a worksheet is marked instead."""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

import attrs

from argmap.building import MAX_FINDINGS, uncollected
from argmap.checks import findings
from argmap.checks.fixing import apply_fixes
from argmap.diagnostics import Diagnostic, Finding
from argmap.files import TextsBeside, read_regular, texts_beside, too_large
from argmap.model import ArgumentMap
from argmap.project.found import read_found
from argmap.project.opening import foreign, opened
from argmap.project.outcomes import Job, Outcome
from argmap.project.recognising import ENOUGH, is_document, is_map, is_sheet, may_import
from argmap.reading.decoding import decode, encode_as
from argmap.reading.unreadable import UNREADABLE, unreadable
from argmap.schemes import knowing
from argmap.text import SourceText

if TYPE_CHECKING:
    from argmap.registry import Read

Loaded = Callable[[], object]


def nothing() -> None:
    """Do nothing with a map that was read."""


def examine(job: Job, loaded: Loaded = nothing) -> Outcome:
    """Check a file, and fix its text if that is asked; what keeps it from being checked is a finding of its own.

    Nothing is written: that is for `fixing.write_fixes`.

    Args:
        job: the file, and how to examine it.
        loaded: called when a map is read, before it is checked.
    """
    if job.refusal:
        found = UNREADABLE.report(Finding(job.refusal), None, SourceText("", job.name))
        return Outcome(job=job, diagnostics=[found])
    try:
        data = content(job)
        if is_sheet(data):
            return _marked(job, data)
        document = _document(job, data, loaded) if is_document(job.name) else None
        return _checked(job, data, loaded) if document is None else document
    except Exception as error:  # noqa: BLE001 - one file, or a bug that it brings to light, does not end the run
        return failed(job, error)


def failed(job: Job, error: Exception) -> Outcome:
    """Give the outcome of a file that could not be examined."""
    return Outcome(job=job, diagnostics=[unreadable(job.name, error)])


def content(job: Job) -> bytes:
    """Give the content of a file.

    Raises:
        OSError: it cannot be read.
    """
    if isinstance(job.data, OSError):
        raise job.data
    if job.data is None:
        return read_found(job.path, job.folder, job.limit) if job.folder else read_regular(job.path, job.limit)
    if len(job.data) > job.limit:
        raise too_large(job.name, job.limit)
    return job.data


def _checked(job: Job, data: bytes, loaded: Loaded) -> Outcome:
    """The outcome of a map: with its imports, if it has any that may be followed."""
    parsed = _read(data, job, loaded) if not job.fix or may_import(data) else None
    held = None if parsed is None else parsed[0]
    if held is None or not held.imports or not job.beside:
        return _Examination(job, loaded, parsed).outcome(data)
    from argmap.project.wholes import examine_whole  # noqa: PLC0415 - few maps import others

    return examine_whole(job, data, held, loaded)


def _read(data: str | bytes, job: Job, loaded: Loaded, most: int = MAX_FINDINGS) -> Read:
    """What a text holds; the collector does not look through it before it is told that it stays."""
    with uncollected():
        parsed = opened(data, job.name, job.settings.notations, most)
        loaded()
    return parsed


def _document(job: Job, data: bytes, loaded: Loaded) -> Outcome | None:
    """The outcome of a document; `None` if it is a map, as a chat gives one."""
    from argmap.project.embedded import examine_document, without_maps  # noqa: PLC0415 - most maps are files of their own

    outcome = examine_document(job, data, partial(_guarded, loaded=loaded))
    if outcome is None and not is_map(data[:ENOUGH]) and foreign(data, job.name, job.settings.notations) is None:
        return without_maps(job, data)
    return outcome


def _guarded(job: Job, data: bytes, *, loaded: Loaded) -> Outcome:
    try:
        return _checked(job, data, loaded)
    except Exception as error:  # noqa: BLE001 - the other maps of the document are examined all the same
        return failed(job, error)


def _marked(job: Job, data: bytes) -> Outcome:
    from argmap.project.marking import mark_by_key  # noqa: PLC0415 - maps are checked without

    marks = mark_by_key(job, data)
    opened = [] if marks.key is None else [marks.key]
    return Outcome(job=job, diagnostics=marks.found, score=marks.score, opened=opened)


class _Examination:
    """The examination of a text and, while it is fixed, of what it becomes; it keeps the last two maps."""

    def __init__(self, job: Job, loaded: Loaded, parsed: Read | None = None) -> None:
        self._job = job
        self._parsed = parsed
        self._loaded = loaded
        self._texts: TextsBeside | None = texts_beside(job.path, *job.settings.texts) if job.beside else None
        self._maps: deque[tuple[str | bytes, ArgumentMap | None]] = deque(maxlen=2)

    def outcome(self, data: bytes) -> Outcome:
        """Check a text and, where it is not damaged, fix it if that is asked."""
        is_own = self._job.fix and foreign(data, self._job.name, self._job.settings.notations) is None
        source, damaged, _ = decode(data, self._job.name, 1) if is_own else (None, [], 0)
        if source is None or damaged:
            return self._ended(Outcome(job=self._job, diagnostics=self._findings(data)), data)
        text, fixes, left = apply_fixes(source.text, self._all_findings, unsafe=self._job.unsafe)
        if sum(one.code < "AM1" for one in left) > MAX_FINDINGS:
            left = self._findings(text)
        outcome = Outcome(job=self._job, diagnostics=left, before=source.text, after=text, fixes=fixes)
        if fixes:
            outcome = attrs.evolve(outcome, fixed=encode_as(text, data), read=data)
        return self._ended(outcome, text)

    def _ended(self, outcome: Outcome, text: str | bytes) -> Outcome:
        """The outcome with the map of a text; fixes may have been tried after it."""
        held = next((held for examined, held in self._maps if examined == text), None)
        return attrs.evolve(outcome, map=held, opened=self._texts.opened if self._texts else ())

    def _all_findings(self, text: str) -> list[Diagnostic]:
        return self._findings(text, sys.maxsize)

    def _findings(self, data: str | bytes, most: int = MAX_FINDINGS) -> list[Diagnostic]:
        parsed, self._parsed = self._parsed, None
        if parsed is None or isinstance(data, str):
            parsed = _read(data, self._job, self._loaded, most)
        held, found = parsed
        if held is not None:
            held = knowing(held, self._job.settings.schemes)
        self._maps.append((data, held))
        settings = self._job.settings
        library = settings.bibliography
        return list(findings(held, found, settings.codes, self._texts, settings.rules, bibliography=library))
