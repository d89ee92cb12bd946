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


@attrs.frozen(kw_only=True)
class Changes:
    """What would make a node stand that does not, or no longer stand.

    Attributes:
        found: what was found.
        stands: whether the node stands.
        names: names the nodes of the map.
        most: how many ways of one kind are listed.
    """

    found: Remedies
    stands: bool
    names: Names
    most: int = _MOST

    @property
    def report(self) -> LoadBearing:
        """The results of withdrawing."""
        return self.found.report

    @property
    def heading(self) -> str:
        """The heading of the list: the effect of its items."""
        what = "stand" if self.report.target in self.names.argument_map else "be-answered"
        return self.names.words(f"would.not-{what}" if self.stands else f"would.{what}")

    def items(self) -> Iterator[str]:
        """The ways, each of them enough, as ends of a sentence that begins with the heading."""
        sets = self._sets()
        is_step = self._steps.__contains__
        steps = [one for one in sets if all(map(is_step, one))]
        rest = [one for one in sets if not any(map(is_step, one))]
        mixed = [one for one in sets if one not in steps and one not in rest] if not steps and not rest else []
        steps.sort(key=lambda one: [not self._is_attack(step) for step in one])
        yield from self._first(steps, self._if_answered, "answers")
        yield from self._first(self.found.weights or (), self._if_weighed, "weights")
        yield from self._first([*rest, *mixed], self._without, "withdrawals")
        if self.found.granted == (self.report.target,):
            yield self.names.words("would.support")
        elif self.found.granted:
            yield self.names.words("would.grant", claims=self._listed(self.found.granted, self._statement))

    def remarks(self) -> Iterator[str]:
        """Further remarks: that nothing alone is enough, what all needs, and what was not tried."""
        report, words, unit = self.report, self.names.words, self.report.units.removesuffix("s")
        if not report.single_points and report.support and report.searched:
            yield words(f"remark.no-single-{unit}")
        if report.common:
            yield words("remark.common", units=self._listed(report.common, self._unit))
        if report.searched == 0:
            yield words(f"remark.no-{unit}s")
        elif report.searched < LARGEST:
            yield words(f"remark.one-{unit}" if report.searched == 1 else f"remark.two-{unit}s")
        if self.found.weights is None:
            yield words("remark.weights")

    def sentences(self) -> Iterator[str]:
        """All of it as sentences, the ways in one."""
        words = self.names.words
        if ways := words("list.semicolon").join(self.items()):
            yield words("would.sentence", heading=self.heading, ways=ways)
        yield from self.remarks()

    def lines(self, indent: int = 0) -> Iterator[Line]:
        """All of it as lines: the items below their heading."""
        items = list(self.items())
        if items:
            yield plain(f"{self.heading}{self.names.words('colon').rstrip(' ')}", indent)
            yield from (plain(item, indent + 2, "- ") for item in items)
        yield from (plain(remark, indent) for remark in self.remarks())

    @property
    def _steps(self) -> Mapping[str, Inference]:
        """The inferences among the units by id."""
        return self.report.map.inferences if self.report.units == "nodes" else EMPTY

    def _sets(self) -> list[tuple[str, ...]]:
        """The sets to withdraw, except those that would withdraw the node itself."""
        found = self.report.cuts if self.stands else self.report.rescues
        target, nodes = self.report.target, self.report.map
        return [one for one in found if target not in one or self.report.units == "sources" or target not in nodes]

    def _is_step(self, unit: str) -> bool:
        return unit in self._steps

    def _is_attack(self, step: str) -> bool:
        return self.report.map.inferences[step].relation is Relation.ATTACK

    def _if_answered(self, steps: Sequence[str]) -> str:
        does = "answer" if all(map(self._is_attack, steps)) else "attack"
        key = (f"would.{does}", f"would.{does}-both", f"would.{does}-all")[min(len(steps), 3) - 1]
        return self.names.words(key, steps=self._named(steps))

    def _named(self, steps: Sequence[str]) -> str:
        """Inferences that are all of one kind are called so once."""
        kinds = {self._is_attack(step) for step in steps}
        if len(steps) == 1 or len(kinds) > 1:
            return self._listed(steps, self._step)
        return self._called(steps, is_attack=kinds == {True})

    def _step(self, step: str) -> str:
        return self._called([step], is_attack=self._is_attack(step))

    def _called(self, steps: Sequence[str], *, is_attack: bool) -> str:
        nodes = self._listed(steps, self.names.short)
        return self.names.words("name.attack" if is_attack else "name.step", n=len(steps), nodes=nodes)

    def _if_weighed(self, change: Reweighing) -> str:
        words, way = self.names.words, "more" if change.more else "less"
        bound = words(f"would.or-{way}" if change.reached else f"would.{way}-than", bound=float(change.bound))
        return words("would.weigh", n=len(change.steps), steps=self._named(change.steps), bound=bound)

    def _without(self, units: Sequence[str]) -> str:
        words = self.names.words
        if self.report.units == "nodes" and len(units) == 1 and units[0] in self.names.argument_map.questions:
            return words("would.no-rivals", question=self._statement(units[0]))
        return words("would.without", n=len(units), units=self._listed(units, self._unit))

    def _unit(self, unit: str) -> str:
        if self.report.units == "sources":
            return self.names.source(unit)
        if unit in self.names.argument_map.questions and unit not in self.names.argument_map:
            return self.names.words("name.question", node=self._statement(unit))
        return self._step(unit) if self._is_step(unit) else self._statement(unit)

    def _listed(self, ids: Sequence[str], name: Callable[[str], str]) -> str:
        return listed(ids, name, words=self.names.words)

    def _first(self, found: Sequence[_Way], tell: Callable[[_Way], str], what: str) -> Iterator[str]:
        """The first of many ways, and how many more there are."""
        yield from map(tell, found[: self.most])
        if len(found) > self.most:
            yield self.names.words(f"would.more-{what}", n=len(found) - self.most)

    def _statement(self, id_: str) -> str:
        return self.names.quoted(id_)


def weights_as_data(weights: Sequence[Reweighing] | None) -> list[dict[str, Any]] | None:
    """Other weights that would be enough, as plain data."""
    return None if weights is None else [attrs.asdict(one) for one in weights]
