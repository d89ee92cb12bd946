"""The rules, schemes and notations of plug-ins: of installed packages that a configuration names, and of no others.

A package says in its metadata where they lie, as entry points of the groups `argmap.rules`, `argmap.schemes` and
`argmap.notations`; those of one name are one plug-in. The configuration may be a stranger's; so it names plug-ins,
never paths, and only what is installed is ever imported. What lies in the current folder is not installed, even where
Python would import from it.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

import attrs

from argmap.checks import RULES, joined, matching
from argmap.checks.conversion import UNREADABLE_NOTATION
from argmap.diagnostics import OWN_PREFIX, Finding, LoadError, Rule
from argmap.errors import ArgmapError, OptionError, internal, nearest
from argmap.fields import EMPTY, FrozenDict
from argmap.model import ArgumentMap, Scheme
from argmap.reading import loads
from argmap.schemes import aliases, find, form
from argmap.text import SourceText

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

    from argmap.registry import Lose, Notation, Read

_RULES = "argmap.rules"
_SCHEMES = "argmap.schemes"
_NOTATIONS = "argmap.notations"
_CODE = r"(?a)(?P<prefix>[A-Z]{2,8})\d{3}"
_NAME = r"(?a)[a-z]+(-[a-z0-9]+)+"


class PluginError(ArgmapError, ValueError):
    """A plug-in that is not installed, or whose rules, schemes or notations cannot be used."""


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


@lru_cache(maxsize=64)
def known_schemes(plugins: tuple[str, ...]) -> Mapping[str, Scheme]:
    """The schemes of plug-ins, by id and alias.

    Raises:
        PluginError: a plug-in is faulty.
    """
    return FrozenDict({known: one for name in plugins for known, one in loaded_schemes(name).items()})


@lru_cache(maxsize=64)
def known_notations(plugins: tuple[str, ...]) -> tuple[Notation, ...]:
    """All notations that there are: argmap's own, then those of plug-ins.

    Raises:
        PluginError: a plug-in is faulty.
    """
    from argmap.notations import NOTATIONS  # noqa: PLC0415 - few runs meet another notation than YAML

    return (*NOTATIONS, *(one for name in dict.fromkeys(plugins) for one in loaded_notations(name)))


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
    described: dict[str, str] = {}
    written: dict[str, str] = {}
    for name in dict.fromkeys(names):
        try:
            rules, schemes, notations = loaded(name), loaded_schemes(name), loaded_notations(name)
        except PluginError as error:
            yield str(error)
            continue
        known = [word for one in rules for word in _names(one)]
        described |= dict.fromkeys(filter(find, schemes), "argmap")
        written |= _own_notations() if notations else {}
        called = [word for one in notations for word in one.names]
        clash = _clash(name, known, taken) or _clash(name, schemes, described, "the scheme ")
        clash = clash or _clash(name, called, written, "the notation ")
        if clash:
            yield clash
        else:
            taken |= dict.fromkeys(known, name)
            described |= dict.fromkeys(schemes, name)
            written |= dict.fromkeys(called, name)


def _own_notations() -> dict[str, str]:
    return {word: "argmap" for one in known_notations(()) for word in one.names}


def _clash(name: str, words: Iterable[str], taken: Mapping[str, str], what: str = "") -> str:
    """The complaint about a word of a plug-in that another has taken; empty if there is none."""
    found = next((word for word in words if taken.get(word, name) != name), None)
    return "" if found is None else f"the plug-in {name!r} has {what}{found!r}, which {taken[found]!r} has too"


def _names(one: Rule) -> set[str]:
    """What no other rule may be called; of a code of a plug-in the letters belong to that alone."""
    return {one.name, *one.aliases, one.code, *([] if one.is_own else [one.code[:-3]])}


@cache
def loaded(name: str) -> tuple[Rule, ...]:
    """The rules of a plug-in; none of one that has none.

    Raises:
        PluginError: it is not installed, cannot be imported, or has something else than rules, or rules whose codes are
            taken; the message names it.
    """
    entry = _entry(_RULES, name)
    if entry is None:
        return ()
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


@cache
def loaded_schemes(name: str) -> Mapping[str, Scheme]:
    """The schemes of a plug-in, by id and alias; none of one that has none.

    Raises:
        PluginError: it is not installed, cannot be imported, or has something else than a catalogue of whole schemes,
            each name once; the message names it.
    """
    entry = _entry(_SCHEMES, name)
    if entry is None:
        return EMPTY
    try:
        found = _catalogue(entry.load())
    except (Exception, SystemExit) as error:  # noqa: BLE001 - as above
        said = str(error.diagnostics[0]) if isinstance(error, LoadError) else internal(error)
        raise PluginError(f"the plug-in {name!r} has no schemes: {entry.value}: {said}") from None
    for complaint in _faults_of_schemes(found):
        raise PluginError(f"the plug-in {name!r} {complaint}")
    return FrozenDict({known: one for one in found.schemes.values() for known in (one.id, *aliases(one))})


@cache
def loaded_notations(name: str) -> tuple[Notation, ...]:
    """The notations of a plug-in; none of one that has none.

    Where one fails to read or to write, that is a finding or an error that names the plug-in.

    Raises:
        PluginError: it is not installed, cannot be imported, or has no notations that can be used; the message
            names it.
    """
    entry = _entry(_NOTATIONS, name)
    if entry is None:
        return ()
    from argmap.registry import Notation  # noqa: PLC0415 - few plug-ins have notations

    try:
        found: Any = entry.load()
        notations = (found,) if isinstance(found, Notation) else tuple(found)
    except (Exception, SystemExit) as error:  # noqa: BLE001 - as above
        raise PluginError(f"the plug-in {name!r} has no notations: {entry.value}: {internal(error)}") from None
    for complaint in _faults_of_notations(notations):
        raise PluginError(f"the plug-in {name!r} {complaint}")
    return tuple(_guarded(name, one) for one in notations)


def _faults_of_notations(notations: Sequence[Any]) -> Iterator[str]:
    """What is wrong with the notations of a plug-in."""
    from argmap.notations.features import FEATURES  # noqa: PLC0415 - as above
    from argmap.registry import Notation  # noqa: PLC0415 - as above

    for one in notations:
        if not isinstance(one, Notation):
            yield f"has {one!r:.100} among its notations; `argmap.Notation` makes them"
            return
        if unknown := [feature for feature in (*one.lost, *one.changed) if feature not in FEATURES]:
            yield f"has the notation {one.name!r} with the unknown feature {unknown[0]!r}"
        if not one.suffixes or not all(suffix.startswith(".") for suffix in one.suffixes):
            yield f"has the notation {one.name!r} without a suffix that begins with a dot"
        if one.read is None and one.write is None:
            yield f"has the notation {one.name!r}, which neither reads nor writes"


def _guarded(plugin: str, notation: Notation) -> Notation:
    """A notation of a plug-in; where it fails, that is said of the plug-in, and not of argmap."""
    failed = f"the notation {notation.name!r} of the plug-in {plugin!r} failed"

    def read(text: SourceText) -> Read:
        try:
            return notation.read(text) if notation.read else (None, ())
        except (Exception, SystemExit) as error:  # noqa: BLE001 - as above
            finding = Finding(f"{failed}: {internal(error)}", help=("tell the authors of the plug-in",))
            return None, (UNREADABLE_NOTATION.report(finding, None, text),)

    def write(argument_map: ArgumentMap, lose: Lose) -> str:
        try:
            return notation.write(argument_map, lose) if notation.write else ""
        except (Exception, SystemExit) as error:  # noqa: BLE001 - as above
            raise PluginError(f"{failed}: {internal(error)}; tell the authors of the plug-in") from None

    return attrs.evolve(notation, read=notation.read and read, write=notation.write and write)


def _catalogue(content: Any) -> ArgumentMap:
    """The map of schemes that is given as plain data, or as a file, also one in a package.

    Raises:
        LoadError: its reading finds errors.
        TypeError: it is neither.
    """
    if isinstance(content, Mapping):
        return ArgumentMap.from_dict(content)
    if not hasattr(content, "read_bytes"):
        raise TypeError(f"expected a mapping or a file, not {content!r:.100}")
    return loads(content.read_bytes())


def _faults_of_schemes(found: ArgumentMap) -> Iterator[str]:
    """What is wrong with the catalogue of a plug-in."""
    if not found.schemes:
        yield "has no schemes"
    if other := next((one for one in (found.nodes, found.questions.values(), found.sources.values()) if one), None):
        yield f"has {next(iter(other)).id!r} among its schemes; expected schemes alone"
    names: set[str] = set()
    for one in found.schemes.values():
        fields = {"title": one.title, "x-form": form(one), "roles": one.roles, "questions": one.questions}
        for missing in (field for field, value in {**fields, "source": one.source}.items() if not value):
            yield f"has the scheme {one.id!r} without {missing!r}"
        for name in (one.id, *aliases(one)):
            if name in names:
                yield f"has two schemes named {name!r}"
            names.add(name)


def _faults(rules: Sequence[Rule]) -> Iterator[str]:
    """What is wrong with the rules of a plug-in."""
    if not rules:
        yield "has no rules"
    prefixes = {found["prefix"] for one in rules if (found := re.fullmatch(_CODE, one.code)) is not None}
    for one in rules:
        if re.fullmatch(_CODE, one.code) is None:
            yield f"has a rule with the code {one.code!r}; expected two to eight capital letters and three digits"
        if re.fullmatch(_NAME, one.name) is None:
            yield f"has a rule with the name {one.name!r}; expected two words or more in small letters with hyphens"
        if one.examine is None:
            yield f"has the rule {one.code!r}, which examines nothing"
    if len(prefixes) > 1:
        yield f"has codes that begin with {' and with '.join(sorted(prefixes))}; expected one prefix of its own"
    for one in rules:
        if one.code.startswith(OWN_PREFIX):
            yield f"has a rule with the code {one.code!r}; codes that begin with {OWN_PREFIX} are argmap's own"


def _entry(group: str, name: str) -> EntryPoint | None:
    """The entry point of a plug-in in a group; `None` if it has one in other groups alone.

    Raises:
        PluginError: it is not installed, or its module is hidden.
    """
    installed = _entry_points()
    if not any(name in entries for entries in installed.values()):
        raise PluginError(f"no plug-in {name!r} is installed{_advice(name)}")
    entry = installed[group].get(name)
    if entry is not None:
        _refuse_shadow(name, entry.module)
    return entry


@cache
def _entry_points() -> Mapping[str, Mapping[str, EntryPoint]]:
    """The plug-ins that are installed, by group and name."""
    from importlib.metadata import distributions  # noqa: PLC0415 - few configurations name plug-ins

    here = _here()
    path = [one for one in sys.path if one and os.path.realpath(one) != here]
    found: dict[str, dict[str, EntryPoint]] = {_RULES: {}, _SCHEMES: {}, _NOTATIONS: {}}
    for distribution in distributions(path=path):
        for entry in distribution.entry_points:
            if entry.group in found:
                found[entry.group].setdefault(entry.name, entry)
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
    installed = sorted({name for entries in _entry_points().values() for name in entries})
    if near := nearest(name, installed):
        return f"; did you mean {near[0]!r}?"
    return f"; installed: {', '.join(installed)}" if installed else "; there are none"
