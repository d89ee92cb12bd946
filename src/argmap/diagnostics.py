"""Rules, their findings, and the report that collects them."""

from __future__ import annotations

import enum
import inspect
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from itertools import islice
from typing import Any

import attrs

from argmap.display import escaped, printable
from argmap.docstrings import docstring
from argmap.errors import ArgmapError, OptionError, internal
from argmap.fields import EMPTY, FrozenDict, as_id, as_tuple, expect, shown
from argmap.model import ArgumentMap
from argmap.text import Edit, Location, SourceText, Span

MOST_OF_A_RULE = 50_000
"""So many findings of one rule are listed in a file."""
_LONGEST_WORDS = 1000
_NO_PATH = "<map>"
OWN_PREFIX = "AM"
"""What the codes of argmap's own rules begin with, and no other's."""
_CODE = re.compile(r"[A-Z]{2,8}\d{3}", re.ASCII)
_WANTED = {int: "a whole number from 0", float: "a number from 0", str: "a text", bool: "true or false"}


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
    """What a finding is about: an id (`None`: the map itself), a field of it, and an item or name in that field.

    Attributes:
        id: the id; `None` for the map itself.
        field: the field; `None` for the whole.
        index: the position of an item in the field, from 0, or a name in it.
        section: the section of the id, such as `sources`, if it is not that of a node.
        key: whether the name is meant, and not its value.
        repeat: which of several nouns with this id is meant, from 0.
    """

    id: str | None = attrs.field(default=None, converter=as_id)
    field: str | None = None
    index: int | str | None = None
    section: str | None = attrs.field(default=None, kw_only=True)
    key: bool = attrs.field(default=False, kw_only=True)
    repeat: int = attrs.field(default=0, kw_only=True)

    __repr__ = shown

    def __attrs_post_init__(self) -> None:
        expect(self.id, str | None, "a place is the id of what it is about, then a field")
        expect(self.field, str | None, "a place is the id of what it is about, then a field")

    def location(self, argument_map: ArgumentMap) -> Location | None:
        """Find the place in the files of the map.

        Args:
            argument_map: the map that it is about.

        Returns:
            The place, or that of the id if the field is not written; `None` for a map built in Python.
        """
        if argument_map.origin is None:
            return None
        find = partial(argument_map.origin.find, self.id, section=self.section, repeat=self.repeat)
        found = find(self.field, self.index, key=self.key)
        return find() if found is None and self.field is not None else found


def _edits(value: Edit | Iterable[Edit]) -> tuple[Edit, ...]:
    """Edits as a tuple; one is a list of one."""
    return (value,) if isinstance(value, Edit) else tuple(value)


@attrs.frozen
class Fix:
    """Edits that fix a finding.

    Attributes:
        message: what the edits do, such as `remove it`.
        edits: the edits, all of one text.
        safe: whether they cannot change what the map says.
    """

    message: str
    edits: tuple[Edit, ...] = attrs.field(converter=_edits)
    safe: bool = attrs.field(default=True, kw_only=True)

    __repr__ = shown


@attrs.frozen
class Finding:
    """What a rule's generator yields: argmap makes a diagnostic of it.

    Attributes:
        message: what is wrong, in one sentence.
        place: where: a place in the map, or a location in a file.
        help: what to do, a sentence each.
        related: further places, each with a message.
        severity: how much it matters, if not as much as the rule says.
        fix: edits that fix it.
    """

    message: str
    place: Place | Location = Place()
    help: tuple[str, ...] = attrs.field(default=(), converter=as_tuple, kw_only=True)
    related: tuple[tuple[Place | Location, str], ...] = attrs.field(default=(), kw_only=True)
    severity: Severity | None = attrs.field(default=None, kw_only=True)
    fix: Fix | None = attrs.field(default=None, kw_only=True)

    __repr__ = shown

    def __attrs_post_init__(self) -> None:
        expect(self.message, str, "`message` says what is wrong")
        expect(self.place, Place | Location, "write `Place(id)`, or `Place(id, field)`")


@attrs.frozen
class Rule:
    """A kind of fault that argmap finds: its code, name and severity, and its documentation.

    Attributes:
        code: the code, such as `AM204`.
        name: the name, such as `unsupported-claim`.
        severity: how much its findings matter.
        summary: what it finds, in one sentence.
        rationale: why that matters.
        copies: the copies of sources that the examples name, by path.
        examine: yields the findings; `None` for rules that only the reading of a file can apply.
        by_name: whether it is wrong too often to run by default: neither `ALL` nor a prefix selects it, only its own
            code or name.
        aliases: codes and names that it had before.
        options: what can be configured, each with its value.
    """

    code: str
    name: str
    severity: Severity
    summary: str
    rationale: str
    _failing: str
    _passing: str
    copies: Mapping[str, str] = EMPTY
    examine: Callable[..., Iterator[Finding]] | None = attrs.field(default=None, repr=False)
    by_name: bool = attrs.field(default=False, kw_only=True)
    aliases: tuple[str, ...] = attrs.field(default=(), kw_only=True)
    options: Mapping[str, Any] = attrs.field(default=EMPTY, kw_only=True)

    __repr__ = shown

    @property
    def failing(self) -> str:
        """An example in YAML in which it finds something; empty if no text can be one."""
        return inspect.cleandoc(self._failing)

    @property
    def passing(self) -> str:
        """An example in which it finds nothing."""
        return inspect.cleandoc(self._passing)

    @property
    def on_by_default(self) -> bool:
        """Whether the rule runs without being selected."""
        return self.severity is not Severity.INFO

    @property
    def is_own(self) -> bool:
        """Whether it is one of argmap itself, and not of a plug-in."""
        return self.code.startswith(OWN_PREFIX)

    def configured(self, **options: Any) -> Rule:
        """Make a rule with other values of its options.

        Args:
            **options: the options by name, each of the type of its default.

        Raises:
            OptionError: the rule has no such option, or the value is of another type or below 0.
        """
        for name, value in options.items():
            if name not in self.options:
                raise OptionError.about(f"option of {self.code}", name, self.options or ["none"])
            default = self.options[name]
            if type(value) is not type(default) or (isinstance(value, int | float) and value < 0):
                wanted = _WANTED.get(type(default), f"a value like {default!r}")
                raise OptionError(f"{name!r} of {self.code} must be {wanted}, not {value!r:.100}")
        return attrs.evolve(self, options=FrozenDict({**self.options, **options}))

    def report(self, finding: Finding, argument_map: ArgumentMap | None, text: SourceText | None = None) -> Diagnostic:
        """Make the diagnostic for a finding.

        Args:
            finding: what was found. Its fix is left out if it is in a text of a foreign notation: fixes are edits of
                YAML.
            argument_map: the map that it is about, `None` if no map could be made.
            text: the file that it is about, if it has no place in it.

        Returns:
            The diagnostic, with the code, the name and, unless the finding has its own, the severity of the rule.
        """

        def resolve(place: Place | Location) -> Location | None:
            if isinstance(place, Location):
                return place
            return None if argument_map is None else place.location(argument_map)

        location = resolve(finding.place)
        file = text if location is None else location.text
        return Diagnostic(
            code=self.code,
            name=self.name,
            severity=finding.severity or self.severity,
            message=_bounded(finding.message),
            location=location,
            path=_NO_PATH if file is None else file.path,
            help=tuple(map(_bounded, finding.help)),
            related=tuple((resolve(place), _bounded(message)) for place, message in finding.related),
            fix=finding.fix if file is None or file.is_own else None,
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
    return Rule(code, name, severity, summary, rationale.strip(), failing, passing)


def rule(
    code: str,
    name: str,
    severity: Severity,
    *,
    failing: str,
    passing: str,
    copies: Mapping[str, str] = EMPTY,
    by_name: bool = False,
    aliases: tuple[str, ...] = (),
) -> Callable[[Callable[..., Iterator[Finding]]], Rule]:
    """Make a rule from a generator of findings; its docstring is the documentation of the rule.

    Args:
        code: the code, such as `XY101`; argmap's own begin with `AM`.
        name: a name in kebab-case.
        severity: how much its findings matter.
        failing: a map in YAML, or the part of one that matters, in which the rule finds something.
        passing: one in which it finds nothing.
        copies: the copies of sources that these name: their contents by path.
        by_name: whether only its own code or name selects the rule.
        aliases: codes and names that it had before.

    Returns:
        A decorator for a function that takes a `RuleContext`, and options as keyword arguments with defaults, and
        yields each `Finding`.
    """
    expect(code, str)
    if _CODE.fullmatch(code) is None:
        message = "cannot be the code of a rule; expected two to eight capital letters and three digits"
        raise OptionError(f"{code!r} {message}")
    expect(name, str)
    expect(severity, Severity)

    def make(examine: Callable[..., Iterator[Finding]]) -> Rule:
        summary, _, rationale = docstring(examine).partition("\n")
        return Rule(
            code=code,
            name=name,
            severity=severity,
            summary=summary,
            rationale=rationale.strip(),
            failing=failing,
            passing=passing,
            copies=copies,
            examine=examine,
            by_name=by_name,
            aliases=tuple(aliases),
            options=FrozenDict(examine.__kwdefaults__ or {}),
        )

    return make


def _path_of(diagnostic: Diagnostic) -> str:
    return _NO_PATH if diagnostic.location is None else diagnostic.location.path


@attrs.frozen(kw_only=True)
class Diagnostic:
    """One finding at its place. `str()` gives `path:line:column: CODE message`, on one line that is safe to print.

    Attributes:
        code: the code of the rule, such as `AM204`.
        name: the name of the rule, such as `unsupported-claim`.
        severity: how much it matters.
        message: what is wrong, in one sentence.
        location: the file and the span in it; `None` if the finding has no place, as in a map built in Python.
        path: the file's path with `/`, `<text>` for a text, `<map>` for a map built in Python.
        help: what to do, a sentence each.
        related: further places, each with a message; they may be in other files than the finding.
        fix: edits of the text of `location` that fix it.
        consequences: findings that only follow from this one and are not reported by themselves.
    """

    code: str
    name: str
    severity: Severity
    message: str
    location: Location | None = None
    path: str = attrs.field(default=attrs.Factory(_path_of, takes_self=True))
    help: tuple[str, ...] = ()
    related: tuple[tuple[Location | None, str], ...] = ()
    fix: Fix | None = None
    consequences: tuple[Diagnostic, ...] = ()

    __repr__ = shown

    @property
    def text(self) -> SourceText | None:
        """The text that it is in."""
        return None if self.location is None else self.location.text

    @property
    def span(self) -> Span | None:
        """Its place in that text."""
        return None if self.location is None else self.location.span

    @property
    def sort_key(self) -> tuple[str, int, int, str, str]:
        """Orders diagnostics by path, line, column and code."""
        line, column = (self.span.line, self.span.column) if self.span else (0, 0)
        return self.path, line, column, self.code, self.message

    def __str__(self) -> str:
        return printable(f"{self.location or self.path}: {self.code} {self.message}")


def _in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    return tuple(sorted(diagnostics, key=lambda diagnostic: diagnostic.sort_key))


@attrs.frozen(repr=False)
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
    def counts(self) -> dict[str, int]:
        """The number of findings of each severity, errors first: `report.counts["error"]`."""
        found = Counter(diagnostic.severity for diagnostic in self.diagnostics)
        return {severity: found[severity] for severity in Severity}

    def rows(self) -> list[dict[str, str | int | None]]:
        """Give the findings as rows of a table, for a data frame: `pandas.DataFrame(report.rows())`.

        Returns:
            A dictionary for each finding: `path`, `line` and `column` (from 1; `None` if it has no place), `code`,
            `name`, `severity`, `message`.
        """
        return [_row(diagnostic) for diagnostic in self.diagnostics]

    def markdown(self) -> str:
        """Give the findings as a table in Markdown, and a line that counts them; notebooks show it.

        Returns:
            Markdown in which what the map says is escaped and never becomes markup.
        """
        head = ["| Place | Rule | Finding |", "|---|---|---|"]
        cells = ((one.location or one.path, one.code, one.message) for one in self.diagnostics)
        rows = [f"| {' | '.join(escaped(printable(str(cell))) for cell in row)} |" for row in cells]
        return "\n".join([*(head if rows else []), *rows, *([""] if rows else []), f"*{self._counted()}*"])

    _repr_markdown_ = markdown

    def __str__(self) -> str:
        """The findings, a line each."""
        return "\n".join(map(str, self.diagnostics))

    def __repr__(self) -> str:
        return f"<Report: {self._counted()}>"

    def _counted(self) -> str:
        found = [f"{number} {word}{'s' * (number > 1)}" for word, number in self._words() if number]
        return ", ".join(found) or "no findings"

    def _words(self) -> Iterator[tuple[str, int]]:
        """The findings of each severity, in words of which the plural has an `s`."""
        words = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "remark"}
        return ((words[severity], self.counts[severity]) for severity in Severity)


def _row(diagnostic: Diagnostic) -> dict[str, str | int | None]:
    span = diagnostic.span
    return {
        "path": diagnostic.path,
        "line": None if span is None else span.line,
        "column": None if span is None else span.column,
        "code": diagnostic.code,
        "name": diagnostic.name,
        "severity": str(diagnostic.severity),
        "message": diagnostic.message,
    }


class LoadError(ArgmapError, ValueError):
    """A map that cannot be read: its message lists every finding, one per line.

    Attributes:
        diagnostics: the findings, in order of path, line, column and code; at least one of them is an error.
    """

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics: tuple[Diagnostic, ...] = tuple(diagnostics)
        super().__init__("\n".join(str(diagnostic) for diagnostic in self.diagnostics))

    def __reduce__(self) -> tuple[type[LoadError], tuple[tuple[Diagnostic, ...]]]:
        return type(self), (self.diagnostics,)


def reports(rules: Iterable[Rule], subject: Any, argument_map: ArgumentMap) -> Iterator[Diagnostic]:
    """Run rules that examine `subject`, which is about this map, except those that were applied when it was read.

    Of each rule so many findings are given at most; the last says how many more there would be. A rule of a plug-in
    that fails gives a finding that says so.
    """
    for one in rules:
        if one.examine is not None and one.code not in argument_map.verified:
            yield from _reported(one, subject, argument_map) if one.is_own else _guarded(one, subject, argument_map)


def _reported(one: Rule, subject: Any, argument_map: ArgumentMap) -> Iterator[Diagnostic]:
    """What a rule finds."""
    assert one.examine is not None  # noqa: S101 - the caller has looked
    found = one.examine(subject, **one.options)
    last: Finding | None = None
    for finding in islice(found, MOST_OF_A_RULE):
        if last is not None:
            yield one.report(last, argument_map, argument_map.text)
        last = finding
    if last is not None:
        more = sum(1 for _ in found)
        advice = (f"{more:,} more findings of {one.code} are not listed",) if more else ()
        yield one.report(attrs.evolve(last, help=(*last.help, *advice)), argument_map, argument_map.text)


def _guarded(one: Rule, subject: Any, argument_map: ArgumentMap) -> Iterator[Diagnostic]:
    """What a rule of a plug-in finds; where it fails, that it does is one more finding."""
    try:
        yield from _reported(one, subject, argument_map)
    except (Exception, SystemExit) as error:  # noqa: BLE001 - it is somebody else's code
        message = f"the rule {one.name!r} of a plug-in failed: {internal(error)}"
        advice = f"tell the authors of the plug-in, and leave the rule out with `ignore = [{one.code!r}]`"
        fault = Finding(message, help=(advice,), severity=Severity.ERROR)
        yield one.report(fault, argument_map, argument_map.text)
