"""Which nodes of a component still have a ground, kept up to date while some of them fall.

A node is founded if it could be true were every attack on it to fail; the others are the greatest unfounded set of the
component (Van Gelder, Ross & Schlipf 1991). Each founded claim remembers one support that founds it, and each founded
node its rank in the order in which they were founded, so that support never runs in a circle. When the support of a
claim falls, only what hangs on it is looked at again (source pointers: Simons, Niemelä & Soininen 2002, Artificial
Intelligence 138:181-234).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.reasoning.logic_program import Program


class Foundations:
    """The undecided nodes of a component, founded ones and others. `value` is that of the model and changes with it.

    `work` counts the nodes that were looked at.
    """

    def __init__(self, rules: Program, value: Sequence[bool | None], part: Iterable[int]) -> None:
        self._rules = rules
        self._value = value
        self._loose = set(part)
        self._part = frozenset(self._loose)
        self._rank: dict[int, int] = {}
        self._ranks = 0
        self._source: dict[int, int] = {}
        self._dead: dict[int, int] = {}
        self._missing = {
            at: sum(on in self._part for on in rules.fed_by[at]) for at in self._part if rules.is_inference[at]
        }
        self.work = 0
        self._found()

    def unfounded(self) -> list[int]:
        """The nodes without a ground, in order. They fall: `fell` is to be told."""
        return sorted(self._loose)

    def fell(self, nodes: Iterable[int]) -> None:
        """Look again at what hangs on these nodes, which are false now."""
        self._loose.clear()
        stack = list(nodes)
        while stack:
            at = stack.pop()
            self.work += 1
            for fed in self._rules.feeds[at]:
                if fed in self._missing:
                    self._missing[fed] += 1
                    is_lost = fed in self._rank
                else:
                    is_lost = self._source.get(fed) == at and not self._has_other_source(fed)
                if is_lost and self._value[fed] is None:
                    self._rank.pop(fed, None)
                    self._source.pop(fed, None)
                    self._loose.add(fed)
                    stack.append(fed)
        self._found()

    def _has_other_source(self, at: int) -> bool:
        """Whether something else that was founded earlier founds a claim; it is then its source."""
        found = self._founder(at, self._rank[at])
        if found is not None:
            self._source[at] = found
        return found is not None

    def _founder(self, at: int, before: int) -> int | None:
        """A support that founds a claim and has a rank before this one; those that have fallen are passed for good."""
        supports = self._rules.fed_by[at]
        start = self._dead.get(at, 0)
        while start < len(supports) and self._value[supports[start]] is False:
            start += 1
        self._dead[at] = start
        for on in supports[start:]:
            if self._value[on] or (self._value[on] is None and self._is_founded(on, before)):
                return on
        return None

    def _is_founded(self, at: int, before: int) -> bool:
        """Whether an undecided node was founded before this rank; what is in an earlier component was."""
        return at not in self._part or self._rank.get(at, before) < before

    def _found(self) -> None:
        """Found what has a ground among the loose nodes."""
        stack = [at for at in sorted(self._loose) if self._has_ground(at)]
        for at in stack:
            self._settle(at)
        while stack:
            at = stack.pop()
            for fed in self._rules.feeds[at]:
                if fed in self._missing:
                    self._missing[fed] -= 1
                    if self._missing[fed]:
                        continue
                elif fed in self._loose:
                    self._source[fed] = at
                if fed in self._loose:
                    self._settle(fed)
                    stack.append(fed)

    def _settle(self, at: int) -> None:
        self.work += 1
        self._loose.discard(at)
        self._rank[at] = self._ranks
        self._ranks += 1

    def _has_ground(self, at: int) -> bool:
        """Whether a loose node is founded by what is not loose; a claim keeps that as its source."""
        if at in self._missing:
            return not self._missing[at]
        if self._rules.given[at]:
            return True
        found = self._founder(at, self._ranks)
        if found is not None:
            self._source[at] = found
        return found is not None
