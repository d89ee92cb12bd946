"""The two sides of a node: all reasons for it and against it, whether they decide or not."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

import attrs

from argmap.explaining.lines import Line, judged, plain
from argmap.explaining.naming import Names
from argmap.explaining.opposition import in_vain
from argmap.explaining.reasons import predicate, verb
from argmap.explaining.summary import in_short
from argmap.fields import as_share
from argmap.model import Inference, Relation
from argmap.reasoning import ReasonKind, Standing, Standings

MOST = 100
"""Of so many things on one side each is listed."""
_PLUS, _MINUS, POINT = "+ ", "− ", "· "


@attrs.frozen
class Side:
    """One side of a node.

    Attributes:
        heading: what it is called.
        ids: its items, in author order: supports, attacks and then rivals, premises, or answers.
    """

    heading: str
    ids: tuple[str, ...]


@attrs.frozen(slots=False)
class Sides:
    """The reasons for a node and against it; for an inference its premises, for a question its answers.

    Attributes:
        standing: the standings of the map.
        target: the node or question.
        names: names the nodes of the map.
    """

    standing: Standings
    target: str
    names: Names

    def __iter__(self) -> Iterator[Side]:
        return iter([side for side in self._all() if side.ids])

    def _all(self) -> tuple[Side, ...]:
        whole, target, words = self.standing.map, self.target, self.names.words
        if target not in self.standing:
            return (Side(words("sides.answers"), self.standing.answers(target)),)
        attacks = tuple(step.id for step in whole.attacks(target))
        node = whole[target]
        if isinstance(node, Inference):
            known = tuple(premise for premise in dict.fromkeys(node.premises) if premise in whole)
            return Side(words("sides.rests"), known), Side(words("sides.against"), attacks)
        supports = tuple(step.id for step in whole.supports(target))
        is_given = target in whole.claims and self.standing.is_given(target)
        pro = words("sides.for-assumed" if is_given else "sides.for")
        return Side(pro, supports), Side(words("sides.against"), (*attacks, *self._rivals()))

    def _rivals(self) -> tuple[str, ...]:
        return self.standing.rivals(self.target) if self.target in self.standing.map.claims else ()

    @cached_property
    def _differ(self) -> bool:
        """Whether the two sides of a claim have different weights: each is then named."""
        whole = self.standing.map
        steps = (*whole.supports(self.target), *whole.attacks(self.target)) if self.target in whole.claims else ()
        return any(as_share(step.weight) != 1 for step in steps)

    def is_rival(self, id_: str) -> bool:
        """Whether an item of a side is a rival of the target."""
        claims = self.standing.map.claims
        return id_ in claims and self.target in claims and self.standing.are_rivals(self.target, id_)

    def line(self, id_: str, does: str, rest: str) -> Line:
        """A sentence about something on a side, with a sign: for it, against it, or neither."""
        standing, names = self.standing, self.names
        step = standing.map.inferences.get(id_) if id_ in standing else None
        if step is not None:
            sign = _PLUS if step.relation is Relation.SUPPORT else _MINUS
            bullet = sign if step.target == self.target else POINT
            subject = names.full(id_, weight=names.weight(step, always=self._differ))
        elif self.is_rival(id_):
            case = standing.arguably_for(id_)
            bullet = _MINUS
            subject = names.full(id_, kind="Rival", weight=f"its case weighs {case:g}" if case not in (0, 1) else "")
        else:
            bullet, subject = POINT, names.full(id_)
        return attrs.evolve(judged(subject, does, rest, standing[id_]), bullet=bullet)

    def sentence(self, id_: str) -> Line:
        """The sentence about one item of a side; for an inference that stands, the premises are explained below."""
        standing, does = self.standing, verb(self.standing, id_)
        if id_ in standing.map.inferences and standing[id_] is Standing.STANDS:
            return self.line(id_, does, f"{in_vain(standing, id_, self.names)}.")
        if self.is_rival(id_) or (self.target not in standing and standing[id_] is Standing.STANDS):
            return self.line(id_, does, f": {in_short(standing, id_, self.names)}.")
        return self.line(id_, does, f"{predicate(standing, id_, self.names).removeprefix(does)}.")

    def premises(self, id_: str) -> tuple[str, ...]:
        """The premises of an inference that the map has; of anything else none."""
        step = self.standing.map.inferences.get(id_) if id_ in self.standing else None
        found = dict.fromkeys(step.premises) if step is not None else ()
        return tuple(premise for premise in found if premise in self.standing)

    def texts(self, id_: str, indent: int) -> Iterator[Line]:
        """The premises of an inference on a side, each with its text, and with its reason where it does not stand."""
        for premise in self.premises(id_):
            yield attrs.evolve(self.premise(premise), indent=indent)

    def premise(self, id_: str) -> Line:
        """A premise by its text; one that does not stand with the reason why."""
        standing, quoted = self.standing, self.names.quoted(id_)
        if standing[id_] is Standing.STANDS:
            return plain(quoted, bullet=POINT)
        line = judged(quoted, verb(standing, id_), f": {in_short(standing, id_, self.names)}.", standing[id_])
        return attrs.evolve(line, bullet=POINT)

    def _answers(self, id_: str, indent: int) -> Iterator[Line]:
        """The premises of the attacks by which an inference on a side falls, each with its text."""
        if id_ not in self.standing.map.inferences:
            return
        reason = self.standing.reason(id_)
        for attack in reason.by[:MOST] if reason.kind is ReasonKind.DEFEATED else ():
            for premise in self.premises(attack):
                yield plain(f"attacked by {self.names.quoted(premise)}", indent, POINT)

    def listing(self, indent: int, *, rivals: bool = True) -> Iterator[Line]:
        """Both sides as a list: under each inference the texts of its premises, under each answer both of its sides.

        Args:
            indent: how far the headings are indented.
            rivals: whether rivals are listed.
        """
        for side in self:
            ids = [one for one in side.ids if rivals or not self.is_rival(one)]
            if ids:
                yield plain(f"{side.heading}:", indent)
            for one in ids[:MOST]:
                yield attrs.evolve(self.sentence(one), indent=indent + 2)
                yield from self.texts(one, indent + 4)
                yield from self._answers(one, indent + 4)
                if self.target not in self.standing:
                    yield from Sides(self.standing, one, self.names).listing(indent + 4, rivals=False)
            if len(ids) > MOST:
                yield plain(f"{len(ids) - MOST:,} more", indent + 2, POINT)
