"""Which of many files make up arguments, and what is found in these; no file is examined twice, nor a finding said so.

An argument begins with a file that no other imports; of files that import each other in a cycle that no such file leads
to, with the first by path.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import attrs

from argmap.diagnostics import Diagnostic
from argmap.model import ArgumentMap
from argmap.project.examining import Loaded, content, failed
from argmap.project.imports import Files, real_path_of, targets
from argmap.project.opening import opened
from argmap.project.outcomes import Job, Outcome
from argmap.project.recognising import is_document, is_sheet, may_import
from argmap.project.wholes import examine_whole, files_for

_IN_ALL = frozenset({"AM013", "AM105", "AM206", "AM304"})
"""Rules about what serves nothing: of a file of several arguments they hold if it serves nothing in any of them."""


@attrs.frozen(eq=False)
class _Start:
    """A file that imports others, with what it holds."""

    job: Job
    real: str
    data: bytes = attrs.field(repr=False)
    map: ArgumentMap = attrs.field(repr=False)


def arguments_among(jobs: Sequence[Job], loaded: Loaded) -> tuple[dict[int, Outcome], list[Job]]:
    """Examine the arguments of several files among the jobs.

    Args:
        jobs: all files to examine.
        loaded: called when a map is read, before it is checked.

    Returns:
        The outcomes of the files of arguments, by the identity of their jobs, or by numbers below 0 for files that are
        not among the jobs; and the jobs that are left.
    """
    if not jobs:
        return {}, []
    files = files_for(jobs[0])
    starts = [one for job in jobs if (one := _start(job, files)) is not None]
    if not starts:
        return {}, list(jobs)
    found: dict[str, list[Outcome]] = {}
    for start in _in_order(starts, _imported(starts, files)):
        if start.real not in found:
            for outcome in _examined(start, loaded, files):
                found.setdefault(outcome.real, []).append(outcome)
    by_job = {real_path_of(job.path): job for job in jobs if job.data is None}
    by_job |= {one.real: one.job for one in starts}
    merged = {real: _merged(some, by_job.get(real)) for real, some in found.items()}
    others = sorted(real for real in merged if real not in by_job)
    keyed = {id(by_job[real]): one for real, one in merged.items() if real in by_job}
    keyed |= {number - len(others): merged[real] for number, real in enumerate(others)}
    return keyed, [job for job in jobs if id(job) not in keyed]


def _start(job: Job, files: Files) -> _Start | None:
    """The map in a file, if it imports others; what goes wrong is found again when the file is examined by itself."""
    if job.refusal or not job.beside or is_document(job.name):
        return None
    try:
        data = content(job)
        if is_sheet(data) or not may_import(data):
            return None
        held, found = opened(data, job.name, job.settings.notations)
    except Exception:  # noqa: BLE001
        return None
    if held is None:
        return None
    real = real_path_of(job.path)
    files.give(real, held, data, found)
    return _Start(job, real, data, held) if held.imports else None


def _imported(starts: Iterable[_Start], files: Files) -> set[str]:
    """The files that others import, by any way from these."""
    left = [(one.job.path, one.real, one.map) for one in starts]
    seen = {real for _, real, _ in left}
    imported: set[str] = set()
    while left:
        path, real, held = left.pop()
        for target, name in targets(path, held, files):
            if target != real:
                imported.add(target)
            if target not in seen:
                seen.add(target)
                further = files.read(target, name).map
                if further is not None and further.imports:
                    left.append((target, target, further))
    return imported


def _in_order(starts: Sequence[_Start], imported: set[str]) -> Iterator[_Start]:
    """The files with which arguments may begin: first those that nobody imports, then the others by path."""
    yield from (one for one in starts if one.real not in imported)
    yield from sorted((one for one in starts if one.real in imported), key=lambda one: one.job.name)


def _examined(start: _Start, loaded: Loaded, files: Files) -> list[Outcome]:
    try:
        outcome = examine_whole(start.job, start.data, start.map, loaded, files)
    except Exception as error:  # noqa: BLE001 - one argument does not end the run
        return [attrs.evolve(failed(start.job, error), real=start.real)]
    return [attrs.evolve(outcome, map=None, imported=(), real=start.real), *outcome.imported]


def _merged(outcomes: Sequence[Outcome], job: Job | None) -> Outcome:
    """What came of a file in all arguments that it belongs to."""
    first = next((one for one in outcomes if one.fixes), outcomes[0])
    return attrs.evolve(first, job=job or first.job, diagnostics=_once([one.diagnostics for one in outcomes]))


def _once(found: Sequence[Sequence[Diagnostic]]) -> list[Diagnostic]:
    """The findings about one file, each once."""
    if len(found) == 1:
        return list(found[0])
    keys = [{_known_by(one) for one in some} for some in found]
    everywhere = set.intersection(*keys)
    kept: list[Diagnostic] = []
    for number, some in enumerate(found):
        said = set[object]().union(*keys[:number])
        new = (one for one in some if _known_by(one) not in said)
        kept += (one for one in new if one.code not in _IN_ALL or _known_by(one) in everywhere)
    return kept


def _known_by(one: Diagnostic) -> tuple[object, ...]:
    return one.code, one.path, one.span
