"""Rules, what they find, and the report that gathers it."""

from __future__ import annotations

import enum
import inspect
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice
from typing import Any

import attrs

from argmap.display import printable
from argmap.docstrings import docstring
from argmap.fields import EMPTY
from argmap.model import ArgumentMap
from argmap.text import Edit, SourceText, Span

MOST_OF_A_RULE = 50_000
"""So many findings of one rule are listed in a file."""
_LONGEST_WORDS = 1000


class Severity(enum.StrEnum):
    """How much a finding matters. Information rules are off unless selected."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for an error, 1 for a warning, 2 for information."""
        return list(Severity).index(self)


@attrs.frozen
class Place:
    """What a finding is about: an id (`None`: the map itself), a field of it, and an item or name in that field."""

    id: str | None = None
    field: str | None = None
    index: int | str | None = None
    section: str | None = attrs.field(default=None, kw_only=True)
    key: bool = attrs.field(default=False, kw_only=True)

    def span(self, argument_map: ArgumentMap) -> Span | None:
        """Where that stands in the map's text; the id where the field is not written."""
        span = argument_map.where(self.id, self.field, self.index, section=self.section, key=self.key)
        if span is None and self.field is not None:
            span = argument_map.where(self.id, section=self.section)
        return span


@attrs.frozen
class Fix:
    """Edits that mend a finding; `safe` where they cannot change what the map says."""

    message: str
    edits: tuple[Edit, ...]
    safe: bool = attrs.field(default=True, kw_only=True)


@attrs.frozen
class Finding:
    """What a rule's generator yields: the machinery makes a diagnostic of it."""

    message: str
    place: Place | Span = Place()
    help: tuple[str, ...] = attrs.field(default=(), kw_only=True)
    related: tuple[tuple[Place | Span, str], ...] = attrs.field(default=(), kw_only=True)
    severity: Severity | None = attrs.field(default=None, kw_only=True)
    fix: Fix | None = attrs.field(default=None, kw_only=True)


@attrs.frozen
class Rule:
    """A fault that argmap knows: its code, name and severity, and everything that is said about it.

    `failing` and `passing` are examples in YAML; `copies` holds the copies of sources that they name, by path.
    `examine` yields the findings; rules that only the reading of a file can find have none. A rule that is `by_name`
    is wrong too often to run unasked: neither `ALL` nor a prefix selects it, only its own code or name does.
    """

    code: str
    name: str
    severity: Severity
    summary: str
    rationale: str
    failing: str
    passing: str
    copies: Mapping[str, str] = EMPTY
    examine: Callable[[Any], Iterator[Finding]] | None = attrs.field(default=None, repr=False)
    by_name: bool = attrs.field(default=False, kw_only=True)

    @property
    def on_by_default(self) -> bool:
        """Whether the rule runs without being selected."""
        return self.severity is not Severity.INFO

    def report(self, finding: Finding, argument_map: ArgumentMap | None, text: SourceText | None) -> Diagnostic:
        """The diagnostic for a finding about a map, or about a text that no map could be made of."""

        def resolve(place: Place | Span) -> Span | None:
            if isinstance(place, Span):
                return place
            return None if argument_map is None else place.span(argument_map)

        return Diagnostic(
            code=self.code,
            name=self.name,
            severity=finding.severity or self.severity,
            message=_bounded(finding.message),
            text=text,
            span=resolve(finding.place),
            help=tuple(map(_bounded, finding.help)),
            related=tuple((resolve(place), _bounded(message)) for place, message in finding.related),
            fix=finding.fix,
        )


def _bounded(words: str) -> str:
    """The words of a finding; of very long ones, which hold long ids or texts, the beginning and the end."""
    if len(words) <= _LONGEST_WORDS:
        return words
    half = _LONGEST_WORDS // 2
    return f"{words[:half]} … ({len(words) - 2 * half:,} more characters) … {words[-half:]}"


def described(code: str, name: str, severity: Severity, doc: str, *, failing: str, passing: str) -> Rule:
    """A rule from its documentation: the first line is the summary, the rest the rationale."""
    summary, _, rationale = inspect.cleandoc(doc).partition("\n")
    return Rule(code, name, severity, summary, rationale.strip(), inspect.cleandoc(failing), inspect.cleandoc(passing))


def rule(
    code: str,
    name: str,
    severity: Severity,
    *,
    failing: str,
    passing: str,
    copies: Mapping[str, str] = EMPTY,
    by_name: bool = False,
) -> Callable[[Callable[[Any], Iterator[Finding]]], Rule]:
    """Make a rule of a generator of findings; its docstring says what the rule is for."""

    def make(examine: Callable[[Any], Iterator[Finding]]) -> Rule:
        made = described(code, name, severity, docstring(examine), failing=failing, passing=passing)
        return attrs.evolve(made, copies=copies, examine=examine, by_name=by_name)

    return make


@attrs.frozen(kw_only=True)
class Diagnostic:
    """One finding at its place. `str()` gives `path:line:column: CODE message`, on one line that is safe to print.

    `help` says what to do, `related` names further places, `span` is `None` where the map was not read from a text.
    `consequences` are findings that only follow from this one and are not reported by themselves.
    """

    code: str
    name: str
    severity: Severity
    message: str
    text: SourceText | None = attrs.field(default=None, eq=False, repr=False)
    span: Span | None = None
    help: tuple[str, ...] = ()
    related: tuple[tuple[Span | None, str], ...] = ()
    fix: Fix | None = None
    consequences: tuple[Diagnostic, ...] = ()

    @property
    def path(self) -> str:
        """The file's path with `/`, `<text>` for a text, `<map>` for a map built in Python."""
        return "<map>" if self.text is None else self.text.path

    @property
    def sort_key(self) -> tuple[str, int, int, str, str]:
        """Orders diagnostics by path, line, column and code."""
        line, column = (self.span.line, self.span.column) if self.span else (0, 0)
        return self.path, line, column, self.code, self.message

    def __str__(self) -> str:
        place = f":{self.span.line}:{self.span.column}" if self.span else ""
        return printable(f"{self.path}{place}: {self.code} {self.message}")


def _in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    return tuple(sorted(diagnostics, key=lambda diagnostic: diagnostic.sort_key))


@attrs.frozen
class Report:
    """The diagnostics of a check, in order of path, line, column and code."""

    diagnostics: tuple[Diagnostic, ...] = attrs.field(default=(), converter=_in_order)

    def __iter__(self) -> Iterator[Diagnostic]:
        return iter(self.diagnostics)

    def __len__(self) -> int:
        return len(self.diagnostics)

    @property
    def ok(self) -> bool:
        """Whether nothing worse than information was found."""
        return all(diagnostic.severity is Severity.INFO for diagnostic in self.diagnostics)

    @property
    def counts(self) -> dict[Severity, int]:
        """How many findings there are of each severity, errors first."""
        found = Counter(diagnostic.severity for diagnostic in self.diagnostics)
        return {severity: found[severity] for severity in Severity}


def reports(rules: Iterable[Rule], subject: Any, argument_map: ArgumentMap) -> Iterator[Diagnostic]:
    """Run rules that examine `subject`, which is about this map.

    Of each rule so many findings are given at most; the last says how many more there would be.
    """
    for one in rules:
        if one.examine is not None:
            found = one.examine(subject)
            last: Finding | None = None
            for finding in islice(found, MOST_OF_A_RULE):
                if last is not None:
                    yield one.report(last, argument_map, argument_map.text)
                last = finding
            if last is not None:
                more = sum(1 for _ in found)
                advice = (f"{more:,} more findings of {one.code} are not listed",) if more else ()
                yield one.report(attrs.evolve(last, help=(*last.help, *advice)), argument_map, argument_map.text)
