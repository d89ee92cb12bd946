"""What would change a standing, as a list: what to answer, to weigh otherwise, to withdraw or to grant."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

import attrs

from argmap.explaining.lines import Line, plain
from argmap.explaining.naming import Names, listed
from argmap.fields import EMPTY
from argmap.model import Inference, Relation
from argmap.reasoning.load_bearing import LARGEST, LoadBearing
from argmap.reasoning.remedies import Remedies
from argmap.reasoning.reweighing import Reweighing

_Way = TypeVar("_Way")
_MOST = 6
"""So many ways of one kind are listed."""


@attrs.frozen(kw_only=True)
class Changes:
    """What would make a node stand that does not, or no longer stand.

    Attributes:
        found: what was found.
        stands: whether the node stands.
        names: names the nodes of the map.
    """

    found: Remedies
    stands: bool
    names: Names

    @property
    def report(self) -> LoadBearing:
        """What was found by withdrawing."""
        return self.found.report

    @property
    def heading(self) -> str:
        """What the items of the list would bring about."""
        is_node = self.report.target in self.names.argument_map
        return f"It would {'no longer ' if self.stands else ''}{'stand' if is_node else 'be answered'}"

    def items(self) -> Iterator[str]:
        """The ways, each of them enough, as ends of a sentence that begins with the heading."""
        sets = self._sets()
        is_step = self._steps.__contains__
        steps = [one for one in sets if all(map(is_step, one))]
        rest = [one for one in sets if not any(map(is_step, one))]
        mixed = [one for one in sets if one not in steps and one not in rest] if not steps and not rest else []
        steps.sort(key=lambda one: [not self._is_attack(step) for step in one])
        yield from _first(steps, self._if_answered, "by answers")
        yield from _first(self.found.weights or (), self._if_weighed, "by weights")
        yield from _first([*rest, *mixed], self._without, "by withdrawals")
        if self.found.granted == (self.report.target,):
            yield "if something that stands supported it"
        elif self.found.granted:
            yield f"if {listed(self.found.granted, self._statement)} were granted"

    def remarks(self) -> Iterator[str]:
        """What else there is to say: that nothing alone is enough, what all needs, and what was not tried."""
        report, unit = self.report, self.report.units.removesuffix("s")
        if not report.single_points and report.support and report.searched:
            yield f"No single {unit} is load-bearing: it stands without any one of them."
        if report.common:
            yield f"All sourced evidence comes through {listed(report.common, self._unit)}."
        if report.searched == 0:
            yield f"Withdrawals of {report.units} were not tried: there are too many."
        elif report.searched < LARGEST:
            more = f"more than one {unit}" if report.searched == 1 else f"more than two {report.units}"
            yield f"Withdrawals of {more} at a time were not all tried: there are too many."
        if self.found.weights is None:
            yield "Other weights were not tried: the map is too large."

    def sentences(self) -> Iterator[str]:
        """All of it as sentences, the ways in one."""
        if items := "; ".join(self.items()):
            yield f"{self.heading} {items}."
        yield from self.remarks()

    def lines(self, indent: int = 0) -> Iterator[Line]:
        """All of it as lines: the items below their heading."""
        items = list(self.items())
        if items:
            yield plain(f"{self.heading}:", indent)
            yield from (plain(item, indent + 2, "- ") for item in items)
        yield from (plain(remark, indent) for remark in self.remarks())

    @property
    def _steps(self) -> Mapping[str, Inference]:
        """The steps among the units by id."""
        return self.report.map.inferences if self.report.units == "nodes" else EMPTY

    def _sets(self) -> list[tuple[str, ...]]:
        """The sets to withdraw, but for those that would take away the node itself."""
        found = self.report.cuts if self.stands else self.report.rescues
        target, nodes = self.report.target, self.report.map
        return [one for one in found if target not in one or self.report.units == "sources" or target not in nodes]

    def _is_step(self, unit: str) -> bool:
        return unit in self._steps

    def _is_attack(self, step: str) -> bool:
        return self.report.map.inferences[step].relation is Relation.ATTACK

    def _if_answered(self, steps: Sequence[str]) -> str:
        does = "answered" if all(map(self._is_attack, steps)) else "attacked by something that stands"
        were = ("were", "were both", "were all")[min(len(steps), 3) - 1]
        return f"if {self._named(steps)} {were} {does}"

    def _named(self, steps: Sequence[str]) -> str:
        """Steps that are all of one kind are called so once."""
        kinds = {self._is_attack(step) for step in steps}
        if len(steps) == 1 or len(kinds) > 1:
            return listed(steps, self._step)
        return f"the {'attacks' if kinds == {True} else 'steps'} {listed(steps, self.names.short)}"

    def _step(self, step: str) -> str:
        return f"the {'attack' if self._is_attack(step) else 'step'} {self.names.short(step)}"

    def _if_weighed(self, change: Reweighing) -> str:
        bound = f"{change.bound:g}"
        than = f"more than {bound}" if change.more else f"less than {bound}"
        reached = f"{bound} or {'more' if change.more else 'less'}"
        each = " each" if len(change.steps) > 1 else ""
        return f"if {self._named(change.steps)} weighed {reached if change.reached else than}{each}"

    def _without(self, units: Sequence[str]) -> str:
        together = " together" if len(units) > 1 else ""
        if self.report.units == "nodes" and len(units) == 1 and units[0] in self.names.argument_map.questions:
            return f"if the answers to {self._statement(units[0])} were no rivals"
        return f"without {listed(units, self._unit)}{together}"

    def _unit(self, unit: str) -> str:
        if self.report.units == "sources":
            return self.names.source(unit)
        if unit in self.names.argument_map.questions and unit not in self.names.argument_map:
            return f"the question {self._statement(unit)}"
        return self._step(unit) if self._is_step(unit) else self._statement(unit)

    def _statement(self, id_: str) -> str:
        return self.names.quoted(id_)


def _first(found: Sequence[_Way], tell: Callable[[_Way], str], what: str) -> Iterator[str]:
    """The first of many ways, and how many more there are."""
    yield from map(tell, found[:_MOST])
    if len(found) > _MOST:
        yield f"in {len(found) - _MOST:,} more ways, {what}"


def weights_as_data(weights: Sequence[Reweighing] | None) -> list[dict[str, Any]] | None:
    """Other weights that would be enough, as plain data."""
    return None if weights is None else [attrs.asdict(one) for one in weights]
