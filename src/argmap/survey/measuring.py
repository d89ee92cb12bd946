"""One file to its row: read and checked as `argmap check` does, then measured."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

import attrs

from argmap.checks import ALWAYS
from argmap.checks.conversion import REPAIRED
from argmap.diagnostics import Diagnostic, Severity
from argmap.display import shortened
from argmap.errors import RefusedFileError
from argmap.files import LARGEST, read_regular
from argmap.notations import NOTATIONS
from argmap.project.examining import examine
from argmap.project.finding import MAP_SUFFIXES
from argmap.project.found import read_found
from argmap.project.opening import foreign
from argmap.project.outcomes import Job
from argmap.project.recognising import ENOUGH, is_map, is_sheet
from argmap.project.settings import Settings
from argmap.reading.decoding import decode_bytes
from argmap.reading.unreadable import unreadable
from argmap.survey.columns import Column, Row
from argmap.survey.file import File
from argmap.survey.measures import cells
from argmap.text import OWN

_LONGEST = 500
"""How many characters of a message are kept: it may repeat what a file says."""


@attrs.frozen(kw_only=True, slots=False)
class Plan:
    """What is asked of each file: the columns, the settings that hold, and the largest file that is read."""

    columns: tuple[Column, ...]
    settings: Settings
    limit: int = LARGEST

    @cached_property
    def groups(self) -> frozenset[str]:
        """The groups of the columns."""
        return frozenset(one.group for one in self.columns)


@attrs.frozen
class Measured:
    """A file, and its row; it has none if it was found in a folder and holds no map."""

    name: str
    row: Row | None


def measure(plan: Plan, files: Sequence[File]) -> list[Measured]:
    """Measure some files: what executors run."""
    return [Measured(file.name, _row(file, plan)) for file in files]


def failed(plan: Plan, file: File, error: Exception) -> Measured:
    """Give the row of a file that could not be measured."""
    found = unreadable(file.name, error)
    return Measured(file.name, _filled(plan, _about(file, "", 0, found) | _of_findings([found])))


def _row(file: File, plan: Plan) -> Row | None:
    began = time.process_time()
    try:
        row = _measured(file, plan)
    except Exception as error:  # noqa: BLE001 - one file, or a bug that it brings to light, does not end the run
        row = failed(plan, file, error).row
    if row is not None and "seconds" in row:
        row["seconds"] = round(time.process_time() - began, 6)
    return row


def _filled(plan: Plan, known: Mapping[str, object]) -> Row:
    return {one.name: known.get(one.name) for one in plan.columns}


def _about(file: File, notation: str, size: int, problem: Diagnostic | None) -> Row:
    told = None if problem is None else shortened(f"{problem.code} {problem.message}", _LONGEST)
    return {"path": file.name, "notation": notation, "bytes": size or file.size, "problem": told}


def _measured(file: File, plan: Plan) -> Row | None:
    if file.refusal:
        raise RefusedFileError(None, file.refusal, file.path)
    data = _content(file, plan.limit)
    notation = _notation(file, data)
    if notation is None and not file.is_named:
        return None
    if is_sheet(data):
        raise RefusedFileError(None, "it is a worksheet, not a map", file.path)
    settings = plan.settings if "findings" in plan.groups else plan.settings._replace(codes=frozenset())
    name, beside = (file.place, False) if file.is_address else (file.name, True)
    job = Job(path=file.place, settings=settings, name=name, data=data, limit=plan.limit, beside=beside)
    outcome = examine(job)
    found = outcome.whole
    row = _about(file, notation or "", len(data), None if outcome.usable else _worst(found))
    row |= _of_findings(found)
    if outcome.map is not None and outcome.usable:
        row |= cells(outcome.map, plan.groups)
    return _filled(plan, row)


def _content(file: File, limit: int) -> bytes:
    if file.is_address:
        from argmap.survey.addresses import read_address  # noqa: PLC0415 - few corpora lie elsewhere

        return read_address(file.path, limit)
    return read_found(file.path, file.folder, limit) if file.folder else read_regular(file.path, limit)


def _notation(file: File, data: bytes) -> str | None:
    """The notation of a file; `None` if neither its name nor its content says that it is a map.

    A suffix that other files have too, such as `.json` or `.txt`, says nothing.
    """
    head, name = data[:ENOUGH], file.place.lower()
    found = foreign(data, file.place, lambda: NOTATIONS)
    if found is None:
        return OWN if name.endswith(MAP_SUFFIXES) or is_map(head) else None
    is_likely = name.endswith(found.suffixes[0]) or found.recognises(decode_bytes(head).removeprefix("\ufeff"))
    return found.name if is_likely else None


def _worst(found: Iterable[Diagnostic]) -> Diagnostic | None:
    """The first error for which a map cannot be used."""
    return next((one for one in found if one.code in ALWAYS and one.severity is Severity.ERROR), None)


def _of_findings(found: Sequence[Diagnostic]) -> Row:
    counts = Counter(one.severity for one in found)
    codes = Counter(one.code for one in found)
    return {
        "errors": counts[Severity.ERROR],
        "warnings": counts[Severity.WARNING],
        "remarks": counts[Severity.INFO],
        "findings": {code: codes[code] for code in sorted(codes)},
        "repaired": sum(max(1, len(one.consequences)) for one in found if one.code == REPAIRED.code),
    }
