"""What holds for a file: the configuration nearest above it, and the options of a run, which go before it."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from argmap.checks import OF_READING, choose
from argmap.checks.conversion import NOT_CARRIED
from argmap.diagnostics import Rule
from argmap.errors import MissingPathError
from argmap.fields import EMPTY
from argmap.model import Scheme, Source
from argmap.project.config import FILES, Config, ConfigError, matches
from argmap.project.config_files import config_in, config_of
from argmap.project.plugins import known_notations, known_rules, known_schemes

if TYPE_CHECKING:
    from argmap.registry import Notation


class Options(NamedTuple):
    """What a run asks besides the configurations that it meets.

    `select` puts aside what a configuration selects and ignores, and `fail_on` replaces what it says; the other options
    add to it. `per_file_ignores` are pairs of a pattern, relative to the working folder, and selectors of rules.
    `config` names one configuration for all files, and with `no_config` there is none.
    """

    select: Sequence[str] | None = None
    ignore: Sequence[str] = ()
    extend_select: Sequence[str] = ()
    per_file_ignores: Sequence[tuple[str, Sequence[str]]] = ()
    texts: Sequence[str] = ()
    fail_on: str | None = None
    bibliography: Mapping[str, Source] = EMPTY
    config: str | None = None
    no_config: bool = False


class Settings(NamedTuple):
    """What holds for one file: the codes to look for, the folders of texts, and what makes a run fail.

    `plugins` are the names of the plug-ins whose rules, schemes and notations there are besides, `options` those of
    rules, `bibliography` the sources that those of maps are compared with. `notation` is what the text is written in,
    if that is known.
    """

    codes: frozenset[str]
    texts: tuple[str, ...] = ()
    fail_on: str = "warning"
    plugins: tuple[str, ...] = ()
    options: Mapping[str, Mapping[str, Any]] = EMPTY
    bibliography: Mapping[str, Source] = EMPTY
    notation: Notation | None = None

    @property
    def rules(self) -> tuple[Rule, ...]:
        """All rules that there are, those of plug-ins included, with their options."""
        return known_rules(self.plugins, self.options)

    @property
    def schemes(self) -> Mapping[str, Scheme]:
        """The schemes of plug-ins, by id and alias."""
        return known_schemes(self.plugins)

    def notations(self) -> tuple[Notation, ...]:
        """The notations that a text may be written in: the one that is known, else all, those of plug-ins included."""
        return known_notations(self.plugins) if self.notation is None else (self.notation,)

    def of_notation(self, name: str) -> Settings:
        """Give the settings for a text that is written in the notation of a name."""
        notation = next(one for one in known_notations(self.plugins) if one.name == name)
        return self._replace(notation=notation)

    def of_reading(self) -> Settings:
        """Give the settings for a file that is read and not checked: rules that need no more than its reading.

        What a map cannot carry of another notation is said too.
        """
        return self._replace(codes=self.codes & OF_READING | {NOT_CARRIED.code})


BARE = Settings(frozenset())
"""For a file whose configuration is faulty: errors of reading alone, which nothing deselects."""


class Configurations:
    """The configurations of the folders that a run meets, each read once.

    `read` lists the files that hold one, or would: they need not be there.
    """

    def __init__(self, options: Options | None = None) -> None:
        """Read the configuration that the options name, if they name one.

        Raises:
            ConfigError: that is faulty.
            MissingPathError: it is not there.
        """
        self._options = options or Options()
        named = self._options.config
        self.read: list[str] = [] if named is None else [named]
        self._given = None if named is None else _named(named)
        self._nearest: dict[str, Config | ConfigError] = {}
        self._chosen: dict[tuple[str, tuple[str, ...]], frozenset[str]] = {}

    @property
    def faults(self) -> list[str]:
        """What is wrong with each configuration that is faulty, in the order in which they were met."""
        return list(dict.fromkeys(str(one) for one in self._nearest.values() if isinstance(one, ConfigError)))

    def settings(self, path: str) -> Settings:
        """Give the settings of a file, which need not be there.

        Raises:
            ConfigError: its configuration is faulty.
        """
        options, config = self._options, self._config(path)
        if isinstance(config, ConfigError):
            raise config
        ignored = (*config.ignored_in(_within(config.folder, path)), *self._ignored_here(path))
        texts = (*options.texts, *(os.path.join(config.folder, folder) for folder in config.texts))  # noqa: PTH118
        fail_on = options.fail_on or config.fail_on
        codes = self._codes(config, ignored)
        return Settings(codes, texts, fail_on, config.plugins, config.rules, options.bibliography)

    def settings_or_bare(self, path: str) -> Settings:
        """Give the settings of a file; where its configuration is faulty, which `faults` says then, the bare ones."""
        try:
            return self.settings(path)
        except ConfigError:
            return BARE

    def excludes(self, path: str) -> bool:
        """Whether a configuration leaves a file out."""
        config = self._config(path)
        if isinstance(config, ConfigError):
            return False
        return bool(config.exclude) and config.excludes(_within(config.folder, path))

    def _ignored_here(self, path: str) -> list[str]:
        here = _within(".", path)
        return [one for pattern, rules in self._options.per_file_ignores if matches(pattern, here) for one in rules]

    def _codes(self, config: Config, ignored: Sequence[str]) -> frozenset[str]:
        key = config.folder, tuple(ignored)
        if key not in self._chosen:
            options, known = self._options, config.known
            base = config if options.select is None else Config(select=tuple(options.select))
            ignore = *base.ignore, *options.ignore
            chosen = choose(known, base.select, ignore, (*base.extend_select, *options.extend_select))
            self._chosen[key] = chosen - choose(known, ignored)
        return self._chosen[key]

    def _config(self, path: str) -> Config | ConfigError:
        """The configuration of a file, or what is wrong with it."""
        if self._given is not None:
            return self._given
        if self._options.no_config:
            return Config()
        folder = os.path.dirname(os.path.abspath(path))  # noqa: PTH100, PTH120
        passed: list[str] = []
        found: Config | ConfigError | None = None
        above = folder
        while found is None and (not passed or above != passed[-1]):
            found = self._nearest.get(above) or self._in_folder(above)
            passed.append(above)
            above = os.path.dirname(above)  # noqa: PTH120
        self._nearest |= dict.fromkeys(passed, found or Config())
        return self._nearest[folder]

    def _in_folder(self, folder: str) -> Config | ConfigError | None:
        self.read += [os.path.join(folder, name) for name in FILES]  # noqa: PTH118
        try:
            return config_in(folder)
        except ConfigError as error:
            return error


def settings_for(path: str, options: Options | None = None) -> Settings:
    """Give the settings of one file, which need not be there.

    Raises:
        ConfigError: its configuration is faulty.
        MissingPathError: the configuration that the options name is not there.
    """
    return Configurations(options).settings(path)


def _named(file: str) -> Config:
    if not os.path.isfile(file) and not os.path.lexists(file):  # noqa: PTH113 - it may lie where permission is denied
        raise MissingPathError(f"there is no file {file!r}")
    return config_of(file)


def _within(folder: str, path: str) -> str:
    """A path as seen from a folder, with `/`."""
    return os.path.relpath(path, folder).replace(os.sep, "/")
