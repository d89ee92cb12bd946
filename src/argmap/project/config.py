"""`[tool.argmap]` in pyproject.toml, or argmap.toml, to `Config`: what a project asks of the check of its maps."""

from __future__ import annotations

import re
import reprlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias, TypeVar

from argmap.checks import matching
from argmap.diagnostics import Rule
from argmap.display import printable
from argmap.errors import ArgmapError, OutsideError, UnknownRuleError, nearest
from argmap.fields import EMPTY, FrozenDict
from argmap.files import inside
from argmap.project.plugins import complaints_about, known_rules, rule_named, usable_rules

if TYPE_CHECKING:
    from argmap.project.patterns import Pattern

FILES = ("argmap.toml", "pyproject.toml")
"""The files that may hold a configuration; in one folder the first wins."""
FAIL_ON = ("error", "warning", "info", "never")
"""What may make the exit status 1, from little to nothing."""
_MOST_FAULTS = 100
_MOST_PARTS = 64
_LONG_KEY = (
    rf"""(?<![\w.-])(?:(?:[\w-]++|"[^"\\\n]*+(?>(?:\\.[^"\\\n]*+)*)"|'[^'\n]*+')[ \t]*+\.[ \t]*+){{{_MOST_PARTS}}}"""
)
"""A dotted key for which `tomllib` would take a time that grows by its square."""
_KEY_ON_LINE = r"""\s*+(?:\[(?:tool\.argmap\.)?)?(?:"([^"]*)"|'([^']*)'|([^\s"'=.\]]++))\s*+[=.\]]"""


V = TypeVar("V")
_Complaints: TypeAlias = Callable[[str, V, Sequence[Rule]], Iterator[str]]
"""What is wrong with the value of a key, where these are the rules that there are."""


class ConfigError(ArgmapError, ValueError):
    """A configuration that is faulty: the message lists every fault, with file and line."""


class Config(NamedTuple):
    """What a project asks of `argmap check`. Patterns are relative to `folder`, where the configuration lies."""

    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    per_file_ignores: Mapping[str, tuple[str, ...]] = EMPTY
    exclude: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    fail_on: str = "warning"
    plugins: tuple[str, ...] = ()
    rules: Mapping[str, Mapping[str, Any]] = EMPTY
    folder: str = "."

    @property
    def known(self) -> tuple[Rule, ...]:
        """All rules that there are, those of its plug-ins included, with their options as it sets them."""
        return known_rules(self.plugins, self.rules)

    def excludes(self, path: str) -> bool:
        """Whether a file, by its path in the folder, is left out of a search."""
        names = path.split("/")
        return any(pattern.matches(names) for pattern in _made(self.exclude))

    def ignored_in(self, path: str) -> list[str]:
        """The selectors of the rules that are not asked of a file."""
        if not self.per_file_ignores:
            return []
        names, patterns = path.split("/"), _made(tuple(self.per_file_ignores))
        chosen = zip(patterns, self.per_file_ignores.values(), strict=True)
        return [one for pattern, ignored in chosen if pattern.matches(names) for one in ignored]


@lru_cache(maxsize=64)
def _made(patterns: tuple[str, ...]) -> tuple[Pattern, ...]:
    from argmap.project.patterns import below  # noqa: PLC0415 - most runs have no patterns

    return tuple(map(below, patterns))


def matches(pattern: str, path: str) -> bool:
    """Whether a pattern means a file, or a folder that it lies in.

    `*`, `?` and `[a-z]` stand for characters of one name, `**` for any folders; a pattern without a slash means any
    name.

    >>> matches("drafts", "maps/drafts/a.yaml"), matches("maps/*.yaml", "maps/drafts/a.yaml")
    (True, False)

    Raises:
        PatternError: the pattern can match nothing.
    """
    return _made((pattern,))[0].matches(path.split("/"))


def parse_config(data: bytes, path: str) -> Config | None:
    """The configuration in a file; `None` if a pyproject.toml holds none.

    Raises:
        ConfigError: the file is not TOML, or a key, a value or a rule in it is unknown; every fault is listed.
    """
    try:
        content = data.decode("utf-8-sig")
        table: Any = _loaded(content)
    except (ValueError, RecursionError) as error:
        raise ConfigError(printable(f"{path}: this is not TOML: {error}")) from None
    folder, _, name = path.rpartition("/")
    if name == "pyproject.toml":
        tool = table.get("tool", {})
        table = tool.get("argmap") if isinstance(tool, dict) else None
        if table is None:
            return None
    faults = list(islice(_faults(table), _MOST_FAULTS + 1))
    if faults:
        raise ConfigError(_listed(faults, content, path))
    values = {key.replace("-", "_"): _frozen(value) for key, value in table.items()}
    return Config(folder=folder or ("/" if path.startswith("/") else "."), **values)


def _loaded(content: str) -> dict[str, Any]:
    import tomllib  # noqa: PLC0415 - most runs have no configuration

    if re.search(_LONG_KEY, content):
        raise ValueError(f"a key has more than {_MOST_PARTS} parts")
    return tomllib.loads(content.replace("\r\n", "\n"))


def _listed(faults: Sequence[tuple[str, str]], content: str, path: str) -> str:
    """The faults of a configuration, a line each; of very many, the first."""
    lines = _lines(content)
    listed = [printable(f"{path}{_place(lines, key)}: {message}") for key, message in faults[:_MOST_FAULTS]]
    return "\n".join((*listed, *(["more problems are not listed"] if len(faults) > _MOST_FAULTS else [])))


def _frozen(value: Any) -> Any:
    if isinstance(value, dict):
        return FrozenDict({key: _frozen(one) for key, one in value.items()})
    return tuple(value) if isinstance(value, list) else value


def _faults(table: Any) -> Iterator[tuple[str, str]]:
    """What is wrong with a configuration: the key, and the complaint."""
    if not isinstance(table, dict):
        yield "argmap", "[tool.argmap] must be a table"
        return
    known = usable_rules(table.get("plugins"))
    for key, value in table.items():
        if key in _KEYS:
            yield from ((key, complaint) for complaint in _KEYS[key](key, value, known))
        else:
            near = nearest(key, _KEYS, cutoff=0.6)
            advice = f"did you mean {near[0]!r}?" if near else f"the keys are {', '.join(_KEYS)}"
            yield key, f"unknown key {reprlib.repr(key)}; {advice}"


def _each(complaints: _Complaints[str]) -> _Complaints[Any]:
    """The complaints about a list, one text after the other."""

    def of_list(key: str, value: Any, known: Sequence[Rule]) -> Iterator[str]:
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            yield f"{key!r} must be a list of texts"
            return
        for item in value:
            yield from complaints(key, item, known)

    return of_list


@_each
def _rules(key: str, selector: str, known: Sequence[Rule]) -> Iterator[str]:
    try:
        matching(known, selector)
    except UnknownRuleError as error:
        yield f"{key!r}: {error}"


def _options(key: str, value: Any, known: Sequence[Rule]) -> Iterator[str]:
    if not isinstance(value, dict) or not all(isinstance(options, dict) for options in value.values()):
        yield f"{key!r} must be a table from a rule to a table of its options"
        return
    for name, options in value.items():
        try:
            rule_named(known, name).configured(**options)
        except ValueError as error:
            yield f"{key!r}: {error}"


def _plugins(key: str, value: Any, _: Sequence[Rule]) -> Iterator[str]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        yield f"{key!r} must be a list of texts"
        return
    yield from (f"{key!r}: {complaint}" for complaint in complaints_about(value))


def _pattern(key: str, pattern: str, _: Sequence[Rule]) -> Iterator[str]:
    from argmap.project.patterns import PatternError  # noqa: PLC0415 - most runs have no patterns

    try:
        _made((pattern,))
    except PatternError as error:
        yield f"{key!r}: {error}"


@_each
def _folders(key: str, folder: str, _: Sequence[Rule]) -> Iterator[str]:
    try:
        inside(folder)
    except OutsideError as error:
        yield f"{key!r}: {error}; only `--texts` names folders elsewhere"


def _ignores(key: str, value: Any, known: Sequence[Rule]) -> Iterator[str]:
    if not isinstance(value, dict):
        yield f"{key!r} must be a table from a pattern to a list of rules"
        return
    for pattern, chosen in value.items():
        yield from _pattern(key, pattern, known)
        yield from _rules(f"{key}.{pattern}", chosen, known)


def _threshold(key: str, value: Any, _: Sequence[Rule]) -> Iterator[str]:
    if value not in FAIL_ON:
        given = f", not {reprlib.repr(value)}" if isinstance(value, str) else ""
        yield f"{key!r} must be one of {', '.join(FAIL_ON)}{given}"


_KEYS: dict[str, _Complaints[Any]] = {
    "select": _rules,
    "ignore": _rules,
    "extend-select": _rules,
    "per-file-ignores": _ignores,
    "exclude": _each(_pattern),
    "texts": _folders,
    "fail-on": _threshold,
    "plugins": _plugins,
    "rules": _options,
}


def place_of(content: str, key: str) -> str:
    """`:` and the number of the line where a key is written; nothing if that is unknown."""
    return _place(_lines(content), key)


def _place(lines: Mapping[str, Sequence[int]], key: str) -> str:
    return f":{lines[key][0]}" if len(lines.get(key, ())) == 1 else ""


def _lines(content: str) -> dict[str, list[int]]:
    """The numbers of the lines that begin with each key."""
    lines: dict[str, list[int]] = {}
    for number, line in enumerate(content.splitlines(), 1):
        match = re.match(_KEY_ON_LINE, line)
        if match is not None:
            lines.setdefault(next(filter(None, match.groups()), ""), []).append(number)
    return lines
