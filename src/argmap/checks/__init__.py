"""`ArgumentMap` to diagnostics: the registry of all rules, and the check that runs them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from argmap.checks import (
    bibliographies,
    circularity,
    connection,
    copies,
    hidden_inference,
    issues,
    objections,
    origins,
    placeholders,
    questions,
    quote_context,
    quotes,
    schemes,
    sentences,
    sources,
    standing,
    structure,
    suppression,
    terms,
    weights,
    wording,
)
from argmap.checks.consequences import withhold
from argmap.checks.context import RuleContext
from argmap.checks.conversion import NOT_CARRIED, REPAIRED, UNREADABLE_NOTATION
from argmap.checks.selection import choose, matching
from argmap.checks.suppression import suppress
from argmap.diagnostics import Diagnostic, Report, Rule, Severity, reports
from argmap.errors import OptionError
from argmap.fields import EMPTY, READ_IT, FrozenDict, expect
from argmap.model import ArgumentMap, Source
from argmap.reading import RULES as READING_RULES

__all__ = [
    "ALWAYS",
    "CHECK_RULES",
    "DESCRIBED",
    "OF_READING",
    "RULES",
    "RuleContext",
    "check",
    "choose",
    "examined",
    "findings",
    "joined",
    "matching",
    "rules",
    "silenced",
]

CHECK_RULES: tuple[Rule, ...] = tuple(
    one
    for module in (
        *(structure, connection, circularity, weights, objections, standing, issues, schemes),
        *(sources, origins, copies, quotes, quote_context, bibliographies),
        *(wording, questions, placeholders, sentences, hidden_inference, terms),
        suppression,
    )
    for one in vars(module).values()
    if isinstance(one, Rule)
)
_OF_NOTATIONS = (REPAIRED, UNREADABLE_NOTATION)
RULES: tuple[Rule, ...] = tuple(sorted((*READING_RULES, *CHECK_RULES, *_OF_NOTATIONS), key=lambda one: one.code))
"""Every rule, in order of code."""

DESCRIBED: tuple[Rule, ...] = tuple(sorted((*RULES, NOT_CARRIED), key=lambda one: one.code))
"""Every code that users may meet, those included that no check of a map finds."""


def rules() -> tuple[Rule, ...]:
    """List argmap's own rules.

    Returns:
        The rules that a check of a map can run, in order of code; `argmap rule` lists them too.
    """
    return RULES


_READING_CODES = frozenset(one.code for one in READING_RULES)
OF_READING = _READING_CODES | {one.code for one in _OF_NOTATIONS}
"""The codes of all rules that apply when a text is read, in whichever notation."""
ALWAYS = frozenset(one.code for one in (*READING_RULES, *_OF_NOTATIONS) if one.severity is Severity.ERROR)
"""The codes of the rules that always report: the errors of AM0 and AM1, and AM703."""


def check(
    argument_map: ArgumentMap,
    *,
    select: Iterable[str] | None = None,
    ignore: Iterable[str] = (),
    extend_select: Iterable[str] = (),
    texts: Callable[[str], bytes] | None = None,
    rules: Iterable[Rule] | None = None,
    bibliography: Iterable[Source] = (),
) -> Report:
    """Run the rules on a map; the findings of reading it are included.

    Args:
        argument_map: a map that was read, or built in Python.
        select: the rules to run: codes, prefixes of codes, names, `ALL`; by default all but the information rules.
        ignore: rules to skip. Errors of the rules AM0 and AM1 are always reported.
        extend_select: rules to run as well.
        texts: gives the content of the local copy that the `text` of a source names, as `argmap.texts_beside` does;
            it raises an `OSError` if there is none. Without it quotes are not checked.
        rules: the rules to choose from, instead of `argmap.rules()`: rules of your own, or with options of their own.
            Errors of the rules AM0 and AM1 are always reported.
        bibliography: sources that those of the map are compared with (AM312).

    Returns:
        The findings, in order of path, line, column and code.

    Raises:
        UnknownRuleError: a selector names no rule.
        TypeError: an argument is of the wrong type, such as a path in place of the map.
    """
    expect(argument_map, ArgumentMap, READ_IT)
    expect(texts, Callable | None, "`argmap.texts_beside(path)` gives one")
    for selectors in (select, ignore, extend_select):
        expect(selectors, Iterable | None, "name rules by texts")
    given = RULES if rules is None else joined(rules)
    known = joined((*given, *(one for one in READING_RULES if one.code not in {other.code for other in given})))
    codes = choose(known, select, ignore, extend_select) & {one.code for one in given}
    return Report(findings(argument_map, argument_map.found, codes, texts, known, bibliography=_by_id(bibliography)))


def _by_id(sources: Iterable[Source]) -> FrozenDict[str, Source]:
    """Sources by id; of those that share one the first.

    Raises:
        TypeError: one is not a source.
    """
    found: dict[str, Source] = {}
    expect(sources, Iterable)
    for one in sources:
        expect(one, Source)
        found.setdefault(one.id, one)
    return FrozenDict(found)


def joined(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    """Rules in order of code.

    Raises:
        OptionError: two have the same code. TypeError: one is not a rule.
    """
    found: dict[str, Rule] = {}
    expect(rules, Iterable | Rule, "`argmap.rule` makes rules of functions")
    for one in (rules,) if isinstance(rules, Rule) else rules:
        expect(one, Rule, "`argmap.rule` makes one of a function")
        if found.setdefault(one.code, one) is not one:
            raise OptionError(f"two rules have the code {one.code!r}: {found[one.code].name!r} and {one.name!r}")
    return tuple(found[code] for code in sorted(found))


def findings(
    argument_map: ArgumentMap | None,
    found: Iterable[Diagnostic],
    codes: frozenset[str],
    texts: Callable[[str], bytes] | None = None,
    rules: Sequence[Rule] = RULES,
    *,
    bibliography: Mapping[str, Source] = EMPTY,
) -> Iterable[Diagnostic]:
    """The findings of these rules, and of those that always report, in a text that was read, its comments applied.

    Args:
        argument_map: the map that the text holds, `None` if it holds none.
        found: what reading found.
        codes: the codes of the rules to run.
        texts: gives the content of a source's copy, as for `check`.
        rules: all rules that there are, with their options.
        bibliography: the sources that those of the map are compared with, by id.
    """
    diagnostics = [diagnostic for diagnostic in found if diagnostic.code in codes | ALWAYS]
    if argument_map is None:
        for text in [one.text for one in diagnostics if one.text is not None][:1]:
            diagnostics = list(suppress(diagnostics, text, rules, chosen=frozenset(), always=ALWAYS))
        return diagnostics
    diagnostics += examined(RuleContext(argument_map, texts, bibliography=bibliography), codes, rules)
    return silenced(diagnostics, argument_map, rules, {text.path: codes for text in argument_map.texts})


def examined(context: RuleContext, codes: frozenset[str], rules: Sequence[Rule]) -> Iterator[Diagnostic]:
    """The findings of these rules, and of those that always report, in a map, comments aside.

    Args:
        context: the map, with what the rules ask about it.
        codes: the codes of the rules to run.
        rules: all rules that there are, with their options.
    """
    codes |= ALWAYS
    yield from reports((one for one in READING_RULES if one.code in codes), context.map, context.map)
    checking = (one for one in rules if one.code in codes and one.code not in _READING_CODES)
    yield from reports(checking, context, context.map)


def silenced(
    diagnostics: Iterable[Diagnostic],
    argument_map: ArgumentMap,
    rules: Sequence[Rule],
    codes: Mapping[str, frozenset[str]],
) -> list[Diagnostic]:
    """The findings that the comments in the texts of a map let through, without those that only follow from others.

    Args:
        diagnostics: all that was found in the map.
        argument_map: the map.
        rules: all rules that there are, with their options.
        codes: the codes of the rules that were run, by the path of each text.
    """
    standing: dict[str, list[Diagnostic]] = {}
    for one in diagnostics:
        standing.setdefault(one.path, []).append(one)
    kept: list[Diagnostic] = []
    for text in argument_map.texts:
        ran = codes[text.path] | ALWAYS
        kept += suppress(standing.pop(text.path, ()), text, rules, chosen=ran, always=ALWAYS)
    return withhold([*kept, *(one for some in standing.values() for one in some)], argument_map)
