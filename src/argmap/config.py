"""`[tool.argmap]` in pyproject.toml, or argmap.toml, to `Config`. Files are found and read elsewhere."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import attrs

from argmap.checks import RULES, matching
from argmap.display import printable
from argmap.errors import ArgmapError, UnknownRuleError
from argmap.fields import EMPTY

FILES = ("argmap.toml", "pyproject.toml")
"""The files that may hold a configuration; in one folder the first wins."""
FAIL_ON = ("error", "warning", "info", "never")
"""What may make the exit status 1, from little to nothing."""


class ConfigError(ArgmapError, ValueError):
    """A configuration that is wrong: the message lists every fault."""


@attrs.frozen(kw_only=True)
class Config:
    """What a project asks of `argmap check`. Patterns are relative to `folder`, where the configuration lies."""

    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    per_file_ignores: Mapping[str, tuple[str, ...]] = EMPTY
    exclude: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    fail_on: str = "warning"
    folder: str = "."

    def excludes(self, path: str) -> bool:
        """Whether a file, by its path in the folder, is left out of a search."""
        return any(matches(pattern, path) for pattern in self.exclude)

    def ignored_in(self, path: str) -> list[str]:
        """The selectors of the rules that are not asked of a file."""
        return [one for pattern, chosen in self.per_file_ignores.items() if matches(pattern, path) for one in chosen]


def matches(pattern: str, path: str) -> bool:
    """Whether a pattern means a file, or a folder that it lies in.

    `*` and `?` stand for characters of one name, `**` for any folders; a pattern without a slash means any name.

    >>> matches("drafts", "maps/drafts/a.yaml"), matches("maps/*.yaml", "maps/drafts/a.yaml")
    (True, False)
    """
    pattern = pattern.removeprefix("./").rstrip("/")
    if "/" not in pattern:
        pattern = f"**/{pattern}"
    return re.fullmatch(f"{_expression(pattern.removeprefix('/'))}(/.*)?", path, re.DOTALL) is not None


def _expression(pattern: str) -> str:
    parts = re.split(r"(\*\*/|\*\*|\*|\?)", re.sub(r"(\*\*/)+", "**/", pattern))
    known = {"**/": "(.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}
    return "".join(known.get(part) or re.escape(part) for part in parts)


def parse_config(data: bytes, path: str) -> Config | None:
    """The configuration in a file; `None` where a pyproject.toml holds none.

    Raises:
        ConfigError: the file is not TOML, or a key, a value or a rule in it is unknown; every fault is listed.
    """
    import tomllib  # noqa: PLC0415 - most runs have no configuration

    try:
        content = data.decode("utf-8-sig")
        table: Any = tomllib.loads(content.replace("\r\n", "\n"))
    except (ValueError, RecursionError) as error:
        raise ConfigError(printable(f"{path}: this is not TOML: {error}")) from None
    folder, _, name = path.rpartition("/")
    if name == "pyproject.toml":
        tool = table.get("tool", {})
        table = tool.get("argmap") if isinstance(tool, dict) else None
        if table is None:
            return None
    faults = [*_faults(table)]
    if faults:
        raise ConfigError("\n".join(printable(f"{path}{_line(content, key)}: {message}") for key, message in faults))
    values = {key.replace("-", "_"): _frozen(value) for key, value in table.items()}
    return Config(folder=folder or ("/" if path.startswith("/") else "."), **values)


def _frozen(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: tuple(chosen) for key, chosen in value.items()}
    return tuple(value) if isinstance(value, list) else value


def _faults(table: Any) -> Iterator[tuple[str, str]]:
    """What is wrong with a configuration: the key, and the complaint."""
    if not isinstance(table, dict):
        yield "argmap", "[tool.argmap] must be a table"
        return
    for key, value in table.items():
        if key in _KEYS:
            yield from ((key, complaint) for complaint in _KEYS[key](key, value))
        else:
            near = difflib.get_close_matches(key, _KEYS, 1, 0.6)
            advice = f"did you mean {near[0]!r}?" if near else f"the keys are {', '.join(_KEYS)}"
            yield key, f"unknown key {key!r}; {advice}"


def _texts(key: str, value: Any) -> Iterator[str]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        yield f"{key!r} must be a list of texts"


def _rules(key: str, value: Any) -> Iterator[str]:
    complaint = next(_texts(key, value), None)
    if complaint is not None:
        yield complaint
        return
    for selector in value:
        try:
            matching(RULES, selector)
        except UnknownRuleError as error:
            yield f"{key!r}: {error}"


def _ignores(key: str, value: Any) -> Iterator[str]:
    if not isinstance(value, dict):
        yield f"{key!r} must be a table from a pattern to a list of rules"
        return
    for pattern, chosen in value.items():
        yield from _rules(f"{key}.{pattern}", chosen)


def _threshold(key: str, value: Any) -> Iterator[str]:
    if value not in FAIL_ON:
        yield f"{key!r} must be one of {', '.join(FAIL_ON)}, not {value!r}"


_KEYS: dict[str, Callable[[str, Any], Iterator[str]]] = {
    "select": _rules,
    "ignore": _rules,
    "extend-select": _rules,
    "per-file-ignores": _ignores,
    "exclude": _texts,
    "texts": _texts,
    "fail-on": _threshold,
}


def _line(content: str, key: str) -> str:
    """`:` and the number of the line where a key is written; nothing where it cannot be told."""
    lines = [
        number
        for number, line in enumerate(content.splitlines(), 1)
        if re.match(rf"\s*(\[tool\.argmap\.)?[\"']?{re.escape(key)}[\"']?\s*[=.\]]", line)
    ]
    return f":{lines[0]}" if len(lines) == 1 else ""
