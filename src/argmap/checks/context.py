"""What rules look at: a map, and what several of them need to know about it, found once and where asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from copy import copy
from functools import cached_property
from typing import TYPE_CHECKING

from argmap.checks.grounds import Grounds
from argmap.fields import EMPTY
from argmap.graph import Reachability
from argmap.model import ArgumentMap, Question, Source
from argmap.reasoning import Standings, evaluate

if TYPE_CHECKING:
    from argmap.checks.quotation.library import Copy
    from argmap.checks.quotation.locating import Quotation


class RuleContext:
    """A map under examination; `texts` gives the content of the copies of its sources.

    `bibliography` has the sources, by id, that those of the map are compared with.

    Of a map of several files, `anchors` are the theses of the imported ones, and `expected` is what these expect: both
    say what a node is there for, and neither is judged by the whole. `judged` is what is expected and to be judged.
    """

    def __init__(
        self,
        argument_map: ArgumentMap,
        texts: Callable[[str], bytes] | None = None,
        *,
        anchors: Iterable[str] = (),
        expected: Mapping[str, str] = EMPTY,
        bibliography: Mapping[str, Source] = EMPTY,
    ) -> None:
        self.map = argument_map
        self.bibliography = bibliography
        self.anchors = tuple(anchors)
        self.expected = {**expected, **argument_map.expect} if expected else argument_map.expect
        self.judged: Mapping[str, str] = argument_map.expect
        self._theses = argument_map.thesis
        self._texts = texts

    def about(self, theses: tuple[str, ...], expected: Mapping[str, str]) -> RuleContext:
        """Give the same map, and what is known of it, with other theses and expectations to be judged."""
        made = copy(self)
        made.standing = self.standing
        made.expected = made.judged = expected
        made._theses = theses  # noqa: SLF001 - of the same class
        vars(made).pop("theses", None)
        return made

    @cached_property
    def theses(self) -> dict[str, int]:
        """The theses that the map has, claims or questions, in author order, each with its place among them."""
        return self.theses_among(self._theses)

    def theses_among(self, ids: Iterable[str]) -> dict[str, int]:
        """Give those of some ids that can be theses, each with its first place among them."""
        found: dict[str, int] = {}
        for number, id_ in enumerate(ids):
            if id_ in self.map:
                found.setdefault(self.map[id_].id, number)
            elif id_ in self.map.questions:
                found.setdefault(id_, number)
        return found

    def is_question(self, id_: str) -> bool:
        """Say whether an id is that of a question, and not that of a node."""
        return id_ in self.map.questions and id_ not in self.map

    @cached_property
    def asked(self) -> dict[str, list[Question]]:
        """The questions that each claim answers, in author order."""
        found: dict[str, list[Question]] = {}
        for question in self.map.questions.values():
            for answer in dict.fromkeys(question.answers):
                if answer in self.map.claims:
                    found.setdefault(answer, []).append(question)
        return found

    @cached_property
    def standing(self) -> Standings:
        """The standing of every node."""
        return evaluate(self.map)

    @cached_property
    def _supporting(self) -> Reachability:
        return Reachability(self.map.graph.supporting)

    @property
    def cycles(self) -> list[list[int]]:
        """The cycles of support, those with common nodes together, by the numbers of their nodes in author order."""
        return self._supporting.cycles

    def is_ground_of(self, ground: str, id_: str) -> bool:
        """Say whether a node is in the support ancestry of another one; backing is not support of a claim."""
        number = self.map.graph.number
        return ground in number and id_ in number and self._supporting.reaches(number[ground], number[id_])

    @cached_property
    def grounds(self) -> Grounds:
        """Answers which nodes need which other ones."""
        return Grounds(self.map, self.is_ground_of)

    @cached_property
    def copies(self) -> dict[str, Copy]:
        """The local copies of the sources, by path; none without a lookup."""
        if self._texts is None or all(source.text is None for source in self.map.sources.values()):
            return {}
        from argmap.checks.quotation.library import read_copies  # noqa: PLC0415 - few maps are checked against copies

        return read_copies(self.map.sources.values(), self._texts)

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """The quotes that can be checked, sought in the copies."""
        if not self.copies:
            return ()
        from argmap.checks.quotation.locating import quotations  # noqa: PLC0415 - few maps are checked against copies

        return tuple(quotations(self.map, self.copies))
