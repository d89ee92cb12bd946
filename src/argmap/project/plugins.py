"""The rules of plug-ins: of installed packages that a configuration names, and of no others.

A package says in its metadata where its rules lie, as an entry point of the group `argmap.rules`. The configuration may
be a stranger's; so it names plug-ins, never paths, and only what is installed is ever imported. What lies in the
current folder is not installed, even where Python would import from it.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from argmap.checks import RULES, joined, matching
from argmap.diagnostics import OWN_PREFIX, Rule
from argmap.errors import ArgmapError, OptionError, internal, nearest
from argmap.fields import EMPTY

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GROUP = "argmap.rules"
_CODE = re.compile(r"(?P<prefix>[A-Z]{2,8})\d{3}", re.ASCII)
_NAME = re.compile(r"[a-z]+(-[a-z0-9]+)+", re.ASCII)


class PluginError(ArgmapError, ValueError):
    """A plug-in that is not installed, or whose rules cannot be used."""


@lru_cache(maxsize=64)
def known_rules(plugins: tuple[str, ...], options: Mapping[str, Mapping[str, Any]]) -> tuple[Rule, ...]:
    """All rules that there are, in order of code: argmap's own and those of plug-ins, with some options set.

    Args:
        plugins: the names of the plug-ins.
        options: options by the code or name of a rule.

    Raises:
        PluginError: a plug-in is faulty.
        OptionError: there is no such rule or option.
    """
    rules = list(joined((*RULES, *(one for name in dict.fromkeys(plugins) for one in loaded(name)))))
    for name, chosen in options.items():
        at = rules.index(rule_named(rules, name))
        rules[at] = rules[at].configured(**chosen)
    return tuple(rules)


def rule_named(rules: Sequence[Rule], name: str) -> Rule:
    """The one rule of that code or name.

    Raises:
        OptionError: there is none, or several begin so.
    """
    found = matching(rules, name)
    if len(found) != 1:
        raise OptionError(f"{name!r} names {len(found)} rules; options belong to one")
    return found[0]


def usable_rules(plugins: Any) -> tuple[Rule, ...]:
    """All rules of argmap and of those plug-ins, of a configuration that may be faulty, that can be used."""
    used: list[str] = []
    for name in plugins if isinstance(plugins, list) else []:
        if isinstance(name, str) and not any(complaints_about([*used, name])):
            used.append(name)
    return known_rules(tuple(used), EMPTY)


def complaints_about(names: Iterable[str]) -> Iterator[str]:
    """What is wrong with plug-ins, each by itself and beside argmap and the others."""
    taken = {known: "argmap" for one in RULES for known in _names(one)}
    for name in dict.fromkeys(names):
        try:
            rules = loaded(name)
        except PluginError as error:
            yield str(error)
            continue
        known = [word for one in rules for word in _names(one)]
        clash = next((word for word in known if taken.get(word, name) != name), None)
        if clash is not None:
            yield f"the plug-in {name!r} has {clash!r}, which {taken[clash]!r} has too"
        else:
            taken |= dict.fromkeys(known, name)


def _names(one: Rule) -> set[str]:
    """What no other rule may be called; of a code of a plug-in the letters belong to that alone."""
    return {one.name, *one.aliases, one.code, *([] if one.is_own else [one.code[:-3]])}


@cache
def loaded(name: str) -> tuple[Rule, ...]:
    """The rules of a plug-in.

    Raises:
        PluginError: it is not installed, cannot be imported, or has something else than rules, or rules whose codes are
            taken; the message names it.
    """
    entry = _entry_points().get(name)
    if entry is None:
        raise PluginError(f"no plug-in {name!r} is installed{_advice(name)}")
    _refuse_shadow(name, entry.module)
    try:
        found: Any = entry.load()
        rules = (found,) if isinstance(found, Rule) else tuple(found)
    except (Exception, SystemExit) as error:  # noqa: BLE001 - it is somebody else's code
        raise PluginError(f"the plug-in {name!r} has no rules: {entry.value}: {internal(error)}") from None
    wrong = next((one for one in rules if not isinstance(one, Rule)), None)
    if wrong is not None:
        raise PluginError(f"the plug-in {name!r} has {wrong!r:.100} among its rules; `argmap.rule` makes them")
    for complaint in _faults(rules):
        raise PluginError(f"the plug-in {name!r} {complaint}")
    return rules


def _faults(rules: Sequence[Rule]) -> Iterator[str]:
    """What is wrong with the rules of a plug-in."""
    if not rules:
        yield "has no rules"
    prefixes = {found["prefix"] for one in rules if (found := _CODE.fullmatch(one.code)) is not None}
    for one in rules:
        if _CODE.fullmatch(one.code) is None:
            yield f"has a rule with the code {one.code!r}; expected two to eight capital letters and three digits"
        if _NAME.fullmatch(one.name) is None:
            yield f"has a rule with the name {one.name!r}; expected two words or more in small letters with hyphens"
        if one.examine is None:
            yield f"has the rule {one.code!r}, which examines nothing"
    if len(prefixes) > 1:
        yield f"has codes that begin with {' and with '.join(sorted(prefixes))}; expected one prefix of its own"
    for one in rules:
        if one.code.startswith(OWN_PREFIX):
            yield f"has a rule with the code {one.code!r}; codes that begin with {OWN_PREFIX} are argmap's own"


@cache
def _entry_points() -> Mapping[str, EntryPoint]:
    """The plug-ins that are installed, by name."""
    from importlib.metadata import distributions  # noqa: PLC0415 - few configurations name plug-ins

    here = _here()
    path = [one for one in sys.path if one and os.path.realpath(one) != here]
    found: dict[str, EntryPoint] = {}
    for distribution in distributions(path=path):
        for entry in distribution.entry_points:
            if entry.group == GROUP:
                found.setdefault(entry.name, entry)
    return found


def _refuse_shadow(name: str, module: str) -> None:
    """Refuse a module of the current folder, which Python may put before all that is installed.

    Raises:
        PluginError: the module of a plug-in lies there.
    """
    from importlib.machinery import PathFinder  # noqa: PLC0415 - as above

    here = _here()
    if not sys.path or os.path.realpath(sys.path[0] or here) != here:
        return
    spec = PathFinder.find_spec(module.partition(".")[0])
    origin = "" if spec is None or spec.origin is None else os.path.realpath(spec.origin)
    if here in {os.path.dirname(origin), os.path.dirname(os.path.dirname(origin))}:  # noqa: PTH120
        raise PluginError(
            f"the plug-in {name!r} is hidden by {origin!r} in the current folder; run `argmap` by its name"
        )


def _here() -> str:
    try:
        return os.path.realpath(os.getcwd())  # noqa: PTH109
    except OSError:
        return ""


def _advice(name: str) -> str:
    """Which plug-in was probably meant, or which there are."""
    installed = sorted(_entry_points())
    if near := nearest(name, installed):
        return f"; did you mean {near[0]!r}?"
    return f"; installed: {', '.join(installed)}" if installed else "; there are none"
