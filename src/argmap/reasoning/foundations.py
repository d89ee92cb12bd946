"""Which atoms of a component still have a ground, kept up to date while some of them fall.

An atom is founded if it could hold were everything that is undecided against it to fail; the others are the greatest
unfounded set of the component (Van Gelder, Ross & Schlipf 1991). Each founded claim remembers one reason that founds
it, and each founded atom its rank in the order in which they were founded, so that support never runs in a cycle. When
the reason of a claim falls, or no longer meets the standard, only what depends on it is examined again (source
pointers: Simons, Niemelä & Soininen 2002, Artificial Intelligence 138:181-234).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from argmap.reasoning.rules import AtomKind

if TYPE_CHECKING:
    from argmap.reasoning.fixpoint import Model

_EVIDENCE, _INFERENCE, _CLAIM, _ASIDE = AtomKind


class Foundations:
    """The undecided atoms of a component of a model, whose values change: founded ones and others.

    `work` counts the atoms that were looked at.
    """

    def __init__(self, model: Model, part: Iterable[int]) -> None:
        self._model = model
        self._rules = model.rules
        self._value = model.value
        self._loose = set(part)
        self._part = frozenset(self._loose)
        self._rank: dict[int, int] = {}
        self._ranks = 0
        self._source: dict[int, int | None] = {}
        self._missing = {
            at: sum(on in self._part for on in self._rules.fed_by[at])
            for at in self._part
            if self._rules.kind[at] is _INFERENCE
        }
        self.work = 0
        self._found()

    def unfounded(self) -> list[int]:
        """The atoms without a ground, in order. They fall, and have to be passed to `fell`."""
        return sorted(self._loose)

    def fell(self, atoms: Iterable[int], pressed: Iterable[int]) -> None:
        """Examine again what depends on these atoms, which are false now, and at claims that more opposes now."""
        self._loose.clear()
        stack = list(atoms)
        for at in pressed:
            if at in self._rank and self._rules.kind[at] in (_CLAIM, _ASIDE) and self._lost_its_source(at):
                self._loosen(at, stack)
        while stack:
            at = stack.pop()
            self.work += 1
            for fed in self._fed(at):
                if fed in self._missing:
                    self._missing[fed] += 1
                    is_lost = fed in self._rank
                else:
                    is_lost = fed in self._rank and self._source[fed] == at and not self._has_other_source(fed)
                if is_lost and self._value[fed] is None:
                    self._loosen(fed, stack)
        self._found()

    def _loosen(self, at: int, stack: list[int]) -> None:
        self._rank.pop(at, None)
        self._source.pop(at, None)
        self._loose.add(at)
        stack.append(at)

    def _fed(self, at: int) -> Iterable[int]:
        """The atoms of the component that this one is a reason for."""
        if self._rules.kind[at] is _ASIDE:
            return ()
        uses = self._rules.feeds[at]
        if self._rules.kind[at] in (_CLAIM, _EVIDENCE):
            return (use for use in uses if use in self._part)
        return (fed for use in uses for fed in self._rules.group(use) if fed in self._part and self._is_claim(fed))

    def _is_claim(self, at: int) -> bool:
        return self._rules.kind[at] in (_CLAIM, _ASIDE)

    def _lost_its_source(self, at: int) -> bool:
        """Whether what opposes a founded claim now is too much for its source, and for every other that it may have."""
        source = self._source[at]
        if source is not None and self._model.founds(at, source):
            return False
        return not (source is None and self._model.needs_no_reason(at)) and not self._has_other_source(at)

    def _has_other_source(self, at: int) -> bool:
        """Whether something else that was founded earlier founds a claim; it is then its source."""
        found = self._founder(at, self._rank[at])
        if found is not None:
            self._source[at] = found
        return found is not None

    def _founder(self, at: int, before: int) -> int | None:
        """A reason that founds a claim and has a rank before this one, the weightiest first."""
        for on in reversed(self._model.ranked_reasons(at)):
            if not self._model.founds(at, on):
                return None
            if self._value[on] or (self._value[on] is None and self._is_founded(on, before)):
                return on
        return None

    def _is_founded(self, at: int, before: int) -> bool:
        """Whether an undecided atom was founded before this rank; what is in an earlier component was."""
        return at not in self._part or self._rank.get(at, before) < before

    def _found(self) -> None:
        """Found what has a ground among the loose atoms."""
        stack = [at for at in sorted(self._loose) if self._has_ground(at)]
        for at in stack:
            self._settle(at)
        while stack:
            at = stack.pop()
            for fed in self._fed(at):
                if fed in self._missing:
                    self._missing[fed] -= 1
                    if self._missing[fed]:
                        continue
                elif fed in self._loose:
                    if not self._model.founds(fed, at):
                        continue
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
        """Whether a loose atom is founded by what is not loose; a claim keeps that as its source."""
        if at in self._missing:
            return not self._missing[at]
        if not self._is_claim(at):
            return True
        if self._model.needs_no_reason(at):
            self._source[at] = None
            return True
        found = self._founder(at, self._ranks)
        if found is not None:
            self._source[at] = found
        return found is not None
