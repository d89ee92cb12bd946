"""What is asked of each file: the configuration nearest above it, and the options that go before it."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from pathlib import Path

import attrs

from argmap.checks import RULES, choose
from argmap.errors import MissingPathError
from argmap.project.config import FILES, Config, ConfigError, matches
from argmap.project.config_files import config_in, config_of

_FAULTY = Config()
"""Stands for a configuration that is faulty."""


@attrs.frozen
class Asked:
    """What is asked of one file: the codes to look for, the texts' folders, and what makes the run fail."""

    codes: frozenset[str]
    texts: tuple[str, ...]
    fail_on: str


class Settings:
    """The options of a run, and the configurations of the folders that it meets.

    `--select` puts aside what a configuration selects and ignores; the other options add to it. `read` lists the
    configurations that were read, and `faults` says what is wrong with each that is faulty.
    """

    def __init__(self, options: argparse.Namespace) -> None:
        self.read: list[str] = [] if options.config is None else [options.config]
        self.faults: dict[str, str] = {}
        self._options = options
        self._nearest: dict[Path, Config] = {}
        self._chosen: dict[tuple[str, tuple[str, ...]], frozenset[str]] = {}
        self._given = None if options.config is None else _named(Path(options.config))

    def of(self, path: str) -> Asked | None:
        """What is asked of a file; `None` where its configuration is faulty."""
        options, config = self._options, self._config(path)
        if config is _FAULTY:
            return None
        ignored = (*config.ignored_in(_within(config.folder, path)), *self._ignored_here(path))
        texts = (*options.texts, *(os.path.join(config.folder, folder) for folder in config.texts))  # noqa: PTH118
        return Asked(self._codes(config, ignored), texts, options.fail_on or config.fail_on)

    def excludes(self, path: str) -> bool:
        """Whether a configuration leaves a file out."""
        config = self._config(path)
        return bool(config.exclude) and config.excludes(_within(config.folder, path))

    def _ignored_here(self, path: str) -> list[str]:
        here = _within(".", path)
        return [one for pattern, rules in self._options.per_file_ignores if matches(pattern, here) for one in rules]

    def _codes(self, config: Config, ignored: Sequence[str]) -> frozenset[str]:
        key = config.folder, tuple(ignored)
        if key not in self._chosen:
            options = self._options
            if options.select is None:
                select, ignore, extend = config.select, config.ignore, config.extend_select
            else:
                select, ignore, extend = options.select, (), ()
            asked = choose(RULES, select, (*ignore, *options.ignore), (*extend, *options.extend_select))
            self._chosen[key] = asked - choose(RULES, ignored)
        return self._chosen[key]

    def _config(self, path: str) -> Config:
        if self._given is not None:
            return self._given
        if self._options.no_config:
            return Config()
        folder = Path(os.path.abspath(path)).parent  # noqa: PTH100
        passed: list[Path] = []
        found: Config | None = None
        for above in (folder, *folder.parents):
            found = self._nearest.get(above) or self._in_folder(above)
            passed.append(above)
            if found is not None:
                break
        self._nearest |= dict.fromkeys(passed, found or Config())
        return self._nearest[folder]

    def _in_folder(self, folder: Path) -> Config | None:
        try:
            config = config_in(folder)
        except ConfigError as error:
            self.faults[str(folder)] = str(error)
            return _FAULTY
        if config is not None:
            self.read += [str(folder / name) for name in FILES]
        return config


def _named(file: Path) -> Config:
    if not os.path.isfile(file) and not os.path.lexists(file):  # noqa: PTH113 - it may lie where permission is denied
        raise MissingPathError(f"there is no file {str(file)!r}")
    return config_of(file)


def _within(folder: str, path: str) -> str:
    """A path as seen from a folder, with `/`."""
    return Path(os.path.relpath(path, folder)).as_posix()
