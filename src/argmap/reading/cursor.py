"""A cursor over YAML's events: it knows where reading stands, keeps findings, refuses what no map may hold."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property
from typing import Any, NamedTuple, cast

from yaml.events import (
    AliasEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceStartEvent,
)

from argmap.building import MAX_FINDINGS, MAX_LEVELS
from argmap.diagnostics import Finding, Fix, Rule
from argmap.reading import noun_rules, rules
from argmap.reading.events import ENDS, STARTS, TEMPLATE_ADVICE
from argmap.reading.lists import Known, known
from argmap.text import OFFSET_BITS, Edit, Location, SourceText, Span, unpack

_PLACEHOLDER = r"\{\{[^{}\r\n]*\}\}"
_CALLED = {MappingStartEvent: "fields of its own", SequenceStartEvent: "a list", ScalarEvent: "a text"}


class StopReading(Exception):  # noqa: N818
    """The rest of the file cannot be read."""


class Slip(NamedTuple):
    """A mistake with one plain correction: what is found, and the edits under which the rest is read."""

    rule: Rule
    finding: Finding
    edits: tuple[Edit, ...] = ()

    @property
    def span(self) -> Span:
        """Its place."""
        return cast(Location, self.finding.place).span


class Cursor:
    """The events of one text. `owner` is what is being read, for messages: its kind and its id.

    `may_be_cut` says whether any comment can cut a text; `whole` is the text from which `text` was cut, if it was.

    At most so many findings are kept; the others are counted.
    """

    def __init__(
        self,
        text: SourceText,
        get_event: Callable[[], Any],
        most: int = MAX_FINDINGS,
        *,
        whole: SourceText | None = None,
    ) -> None:
        self.text = text
        self.whole = whole or text
        self.may_be_cut = "#" in text.text
        self._may_hold_placeholders = "{{" in text.text
        self.next_event = get_event
        self.findings: list[tuple[Rule, Finding]] = []
        self.slips: list[Slip] = []
        self.not_kept = 0
        self._most = most
        self.owner = ("the map", "")
        self.level = 0
        self._brackets_from = MAX_LEVELS + 1

    @cached_property
    def known(self) -> Known:
        """The ids and the texts of all nodes, before reading has come to them."""
        return known(self.whole.text, MAX_LEVELS)

    def label(self, field: str) -> str:
        """A field and what it belongs to, for messages."""
        called, id_ = self.owner
        return f"{field!r} of {called} {id_!r}" if id_ else repr(field)

    def report(
        self, rule: Rule, place: Any, message: str, advice: str = "", *, earlier: Any = None, fix: Fix | None = None
    ) -> None:
        """Keep a finding at an event or a packed place; past the limit, only count it."""
        if self.is_full:
            self.not_kept += 1
            return
        related = () if earlier is None else ((self._location(earlier), "first here"),)
        finding = Finding(message, self._location(place), help=(advice,) if advice else (), related=related, fix=fix)
        self.findings.append((rule, finding))

    @property
    def is_full(self) -> bool:
        """Whether further findings are only counted."""
        return len(self.findings) >= self._most

    def _location(self, place: Any) -> Location:
        return self.text.location(*unpack(place if isinstance(place, int) else place_of(place)))

    def refuse(self, event: Any, what: str, wanted: str, advice: str = "") -> None:
        """Pass over a value of the wrong type and say so, unless a feature of YAML is the reason."""
        refused = self.refuse_features(event)
        self.skip(event)
        if not refused:
            placeholder = self.is_placeholder(event)
            written = "a placeholder of a template" if placeholder else _CALLED[event.__class__]
            advice = TEMPLATE_ADVICE if placeholder else advice
            self.report(noun_rules.wrong_type, event, f"{what} must be {wanted}, not {written}", advice)

    def is_placeholder(self, event: Any) -> bool:
        """Whether `{{ name }}` begins here, or its second brace is here: to YAML a mapping within a mapping."""
        if not self._may_hold_placeholders or event.__class__ is not MappingStartEvent or not event.flow_style:
            return False
        text, (at, _) = self.text.text, unpack(place_of(event))
        if text.startswith("{", at + 1):
            return re.compile(_PLACEHOLDER).match(text, at) is not None
        return text[at - 1 : at] == "{" and re.compile(_PLACEHOLDER).match(text, at - 1) is not None

    def refuse_features(self, event: Any) -> bool:
        """Report an alias, an anchor or a tag; whether there was one."""
        if event.__class__ is AliasEvent:
            self.report(rules.UNSUPPORTED_YAML, event, f"the alias *{event.anchor}", "write the text out, or quote it")
        elif event.anchor:
            self.report(rules.UNSUPPORTED_YAML, event, f"the anchor &{event.anchor}", "remove it, or quote the text")
        elif event.tag:
            self.report(rules.UNSUPPORTED_YAML, event, f"the tag {event.tag}", "remove it, or quote the text")
        else:
            return False
        return True

    def enter(self, event: Any) -> None:
        """Go one level down, into a list or a mapping."""
        self.level += 1
        if self.level > MAX_LEVELS:
            self.report(rules.TOO_DEEP, event, f"nested more than {MAX_LEVELS} levels deep", "flatten it")
            raise StopReading
        if not event.flow_style:
            self._brackets_from = MAX_LEVELS + 1
        elif self.level < self._brackets_from:
            self._brackets_from = self.level

    def begin(self, event: Any) -> None:
        """Go into a list or a mapping that is to be read; an anchor or a tag on it is reported."""
        if event.tag or event.anchor:
            self.refuse_features(event)
        self.enter(event)

    @property
    def in_brackets(self) -> bool:
        """Whether what is being read is inside `{ }` or `[ ]`."""
        return self.level >= self._brackets_from

    def skip(self, event: Any) -> None:
        """Pass over a value, whatever it holds."""
        depth = 0
        while True:
            if event.__class__ in STARTS:
                depth += 1
                self.enter(event)
            elif event.__class__ in ENDS:
                depth -= 1
                self.level -= 1
            if not depth:
                return
            event = self.next_event()
            if event.__class__ not in ENDS:
                self.refuse_features(event)


def place_of(event: Any, last: Any = None) -> int:
    """The place of an event, or of all from it to the last event of a value; packed."""
    place: int = (
        event.start_mark.index << OFFSET_BITS | (last or event).end_mark.index
    )  # as `pack` does: the hottest line
    return place


def first_of(place: Any) -> int:
    """The place of a whole value, of a place that its items may follow."""
    first: int = place[0] if isinstance(place, tuple) else place
    return first
