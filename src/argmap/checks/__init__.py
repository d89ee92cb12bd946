"""`ArgumentMap` to diagnostics: the registry of all rules, and the check that runs them."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.checks import circularity, objections, schemes, sources, standing, structure, wording
from argmap.checks.facts import Facts
from argmap.checks.selection import choose, matching
from argmap.diagnostics import Diagnostic, Report, Rule, Severity, reports
from argmap.model import ArgumentMap
from argmap.reading import RULES as READING_RULES

__all__ = ["CHECK_RULES", "RULES", "Facts", "check", "choose", "keep", "matching"]

CHECK_RULES: tuple[Rule, ...] = tuple(
    one
    for module in (structure, circularity, objections, sources, schemes, standing, wording)
    for one in vars(module).values()
    if isinstance(one, Rule)
)
RULES: tuple[Rule, ...] = tuple(sorted((*READING_RULES, *CHECK_RULES), key=lambda one: one.code))
"""Every rule, in order of code."""

_ALWAYS = frozenset(one.code for one in READING_RULES if one.severity is Severity.ERROR)


def check(
    argument_map: ArgumentMap,
    *,
    select: Iterable[str] | None = None,
    ignore: Iterable[str] = (),
    extend_select: Iterable[str] = (),
) -> Report:
    """Everything that the rules find in a map, what was found when it was read included.

    Args:
        argument_map: a map that was read, or built in Python.
        select: the rules to run: codes, prefixes of codes, names, `ALL`; by default all but the information rules.
        ignore: rules to leave out. Errors of the rules AM0 and AM1 are always reported.
        extend_select: rules to run besides.

    Raises:
        UnknownRuleError: a selector names no rule.
    """
    return Report(_check(argument_map, choose(RULES, select, ignore, extend_select) | _ALWAYS))


def keep(diagnostics: Iterable[Diagnostic], codes: frozenset[str]) -> Iterable[Diagnostic]:
    """The diagnostics of these rules, and the errors that are always reported."""
    return (diagnostic for diagnostic in diagnostics if diagnostic.code in codes | _ALWAYS)


def _check(argument_map: ArgumentMap, codes: frozenset[str]) -> Iterable[Diagnostic]:
    yield from keep(argument_map.found, codes)
    yield from reports((one for one in READING_RULES if one.code in codes), argument_map, argument_map)
    yield from reports((one for one in CHECK_RULES if one.code in codes), Facts(argument_map), argument_map)
