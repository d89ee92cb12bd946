"""An argument of several files: checked as one map and, if asked, fixed file by file; each finding in its file."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import TypeAlias

import attrs

from argmap.checks import ALWAYS, RuleContext, examined, findings, silenced
from argmap.checks.fixing import apply_fixes, fixable
from argmap.diagnostics import Diagnostic
from argmap.files import TextsBeside, texts_beside
from argmap.model import ArgumentMap
from argmap.project.alone import Alone
from argmap.project.argument import Argument, File
from argmap.project.imports import Files, follow, real_path_of
from argmap.project.joining import copy_in_whole, expectations, join, theses
from argmap.project.local_words import as_in_files
from argmap.project.outcomes import Job, Outcome
from argmap.project.settings import Settings
from argmap.reading import parse
from argmap.reading.decoding import decode, encode_as
from argmap.schemes import knowing

SettingsOf: TypeAlias = Callable[[str], Settings]


def examine_whole(
    job: Job, data: bytes, held: ArgumentMap, loaded: Callable[[], object], files: Files | None = None
) -> Outcome:
    """Check a map with all that it imports, and fix the texts of all if that is asked.

    Args:
        job: the file of the map, and how to examine it.
        data: its content.
        held: the map that it holds.
        loaded: called when all files are read, before they are checked.
        files: what the run has read already.

    Returns:
        The outcome of that file, with those of the imported files, each with its own findings.
    """
    return _Examination(job, data, held, loaded, files or files_for(job)).outcome()


def files_for(job: Job) -> Files:
    """Begin to read what files import: as large, and in the notations, as holds for each."""
    return Files(job.limit, lambda path: _settings(job, path).notations, job.within)


def _settings(job: Job, path: str) -> Settings:
    """What holds for a file that a job imports."""
    return job.settings if job.others is None else job.others(path)


class _Examination:
    """The examination of an argument and, while it is fixed, of what its texts become."""

    def __init__(self, job: Job, data: bytes, held: ArgumentMap, loaded: Callable[[], object], files: Files) -> None:
        self._job = job
        self._files = files
        self._first = held
        self._data = data
        self._fixed: dict[str, tuple[str, str, int]] = {}
        self._check = self._examined()
        loaded()
        self._found = self._check.findings()

    def _examined(self) -> _Check:
        argument = follow(self._job.path, self._first, self._files, self._data)
        job = self._job
        return _Check(argument, lambda path: self._job_of(path).settings, beside=job.beside)

    def _job_of(self, path: str) -> Job:
        """How a file of the argument is examined."""
        if path == self._job.name:
            return self._job
        return attrs.evolve(self._job, path=path, name=path, settings=_settings(self._job, path), data=None, folder="")

    def outcome(self) -> Outcome:
        """What came of the files."""
        files = self._check.argument.files
        for file in files if self._job.fix else ():
            self._fix(file)
        if self._fixed:
            self._check = self._examined()
            self._found = self._check.findings()
        by_path: dict[str, list[Diagnostic]] = {}
        for one in self._found:
            by_path.setdefault(one.path, []).append(one)
        made = [self._outcome(file, by_path.pop(file.path, [])) for file in files]
        for path, unread in by_path.items():
            made.append(Outcome(job=self._job_of(path), real=real_path_of(path), diagnostics=unread))
        return attrs.evolve(made[0], map=self._check.map, opened=self._check.opened, imported=made[1:])

    def _outcome(self, file: File, found: Sequence[Diagnostic]) -> Outcome:
        job = self._job_of(file.path)
        if file.real not in self._fixed:
            return Outcome(job=job, real=file.real, diagnostics=found)
        before, after, fixes = self._fixed[file.real]
        outcome = Outcome(job=job, real=file.real, diagnostics=found, before=before, after=after, fixes=fixes)
        return attrs.evolve(outcome, fixed=encode_as(after, file.data), read=file.data) if fixes else outcome

    def _fix(self, file: File) -> None:
        """Fix the text of one file, while the others are as they have become."""
        found = [one for one in self._found if one.path == file.path]
        if file.map.text is None or not file.map.text.is_own or not fixable(found, unsafe=self._job.unsafe):
            return
        source, damaged, _ = decode(file.data, file.path, 1)
        if damaged:
            return
        text, fixes, _ = apply_fixes(source.text, lambda text: self._with(file, text), unsafe=self._job.unsafe)
        self._fixed[file.real] = source.text, text, fixes
        self._with(file, text)

    def _with(self, file: File, text: str) -> Sequence[Diagnostic]:
        """What is found in a file when its text is another."""
        held, found = parse(text, file.path)
        if held is None:
            return list(findings(None, found, self._job_of(file.path).settings.codes))
        if file.path == self._job.name:
            self._first = held
        else:
            self._files.give(file.real, held, file.data, found)
        return [one for one in self._examined().findings() if one.path == file.path]


class _Check:
    """The check of an argument: its map, and what is found in each of its files."""

    def __init__(self, argument: Argument, settings: SettingsOf, *, beside: bool = True) -> None:
        """Take the argument, and what holds for each of its files by path.

        Args:
            argument: the files.
            settings: gives what holds for a file.
            beside: whether copies of sources may be read.
        """
        self.argument = argument
        self._settings = [settings(file.path) for file in argument.files]
        self._copies = _Copies(argument, self._settings) if beside else None
        self.map = knowing(join(argument), self._settings[0].schemes)

    @property
    def opened(self) -> tuple[str, ...]:
        """The other files that were read for it: imported maps, and copies of sources."""
        return (*self.argument.opened, *(self._copies.opened if self._copies else ()))

    @cached_property
    def _context(self) -> RuleContext:
        anchors: list[str] = []
        expected: dict[str, str] = {}
        for number in range(1, len(self.argument.files)):
            anchors += theses(self.argument, number)
            for id_, word in expectations(self.argument, number)[0].items():
                expected.setdefault(id_, word)
        library = self._settings[0].bibliography
        return RuleContext(self.map, self._copies, anchors=anchors, expected=expected, bibliography=library)

    def findings(self) -> list[Diagnostic]:
        """All findings that the settings and the comments of their files let through."""
        first = self._settings[0]
        codes = {file.path: one.codes | ALWAYS for file, one in zip(self.argument.files, self._settings, strict=True)}
        every = frozenset[str]().union(*codes.values())
        found = [*self.map.found, *examined(self._context, every, first.rules)]
        found += Alone(self.argument, self._context, first.rules).all_findings()
        asked = as_in_files((one for one in found if one.code in codes.get(one.path, every)), self.argument)
        return silenced(asked, self.map, first.rules, codes)


class _Copies:
    """A lookup of the copies of sources: each in the folder of the file that names it, or where that may look else."""

    def __init__(self, argument: Argument, settings: list[Settings]) -> None:
        self._named: dict[str, tuple[int, str]] = {}
        self._argument = argument
        self._settings = settings
        self._beside: dict[int, TextsBeside] = {}
        for number, file in enumerate(argument.files):
            for source in file.map.sources.values():
                if isinstance(source.text, str):
                    path = copy_in_whole(argument, number, source.text) if number else source.text
                    self._named.setdefault(path, (number, source.text))

    def __call__(self, path: str) -> bytes:
        """Give the content of a copy, by its path as the whole has it.

        Raises:
            OSError: there is no such copy, or it cannot be read.
        """
        number, written = self._named.get(path, (0, path))
        if number not in self._beside:
            self._beside[number] = texts_beside(self._argument.files[number].path, *self._settings[number].texts)
        return self._beside[number](written)

    @property
    def opened(self) -> Iterator[str]:
        """The files that were found."""
        return (file for beside in self._beside.values() for file in beside.opened)
