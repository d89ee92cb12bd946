"""Standing: whether each node stands, falls or is contested on the map as drawn, and for what reason."""

from __future__ import annotations

import enum
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from argmap.errors import OptionError, UnknownIdError
from argmap.fields import READ_IT, Id, expect, id_in, ids_in
from argmap.model import ArgumentMap, Question, Standard
from argmap.reasoning.fixpoint import Model
from argmap.reasoning.readable import Readable, node_row
from argmap.reasoning.reasons import Reason, ReasonKind, Reasons
from argmap.reasoning.rules import AtomKind, rules
from argmap.reasoning.setting_aside import withdrawn
from argmap.text import normalised

if TYPE_CHECKING:
    from argmap.reasoning.proof_tree import ProofTree


class Standing(enum.StrEnum):
    """The standing of a node on the map as drawn. It is about the map, not the truth."""

    STANDS = "stands"
    CONTESTED = "contested"
    FALLS = "falls"

    @property
    def rank(self) -> int:
        """0 if it stands, 1 if contested, 2 if it falls; of several theses the highest is the map's standing."""
        return list(Standing).index(self)


_STANDS, _CONTESTED, _FALLS = Standing


class Verdict(enum.StrEnum):
    """How a node falls."""

    OVERTURNED = "overturned"
    NOT_ESTABLISHED = "not-established"


class Standings(Readable, Mapping[str, Standing]):
    """The standing of every node of a map, inferences included, by id in author order; `str()` says it in sentences.

    Attributes:
        map: the map.
        without: the ids that were withdrawn.
        standard: the standard of proof for claims without one of their own.
    """

    def __init__(
        self, argument_map: ArgumentMap, without: Id | Iterable[Id] = (), standard: Standard | str | None = None
    ) -> None:
        expect(argument_map, ArgumentMap, READ_IT)
        self.map = argument_map
        self.without = tuple(dict.fromkeys(ids_in(without)))
        self._withdrawn = withdrawn(argument_map, self.without)
        self._rules = rules(argument_map, self._withdrawn, standard=as_standard(standard))
        self.standard = self._rules.default
        self._model = Model(self._rules)
        self._reasons = Reasons(argument_map, self._model, self._withdrawn)
        self._number = argument_map.graph.number

    def __getitem__(self, id: Id) -> Standing:  # noqa: A002
        at = self._number.get(id) if isinstance(id, str) else None
        if at is None:
            question = self._question(id)
            if question is not None:
                return self._of_question(question)
            at = self._at(id)
        value = self._model.value[at]
        if value:
            return _STANDS
        return _CONTESTED if value is None or at in self._model.arguable else _FALLS

    def _of_question(self, question: Question) -> Standing:
        """The best standing of the answers; of a question without answers, that it falls."""
        answers = (self[id_] for id_ in self.answers(question.id))
        return min(answers, key=lambda standing: standing.rank, default=Standing.FALLS)

    def __contains__(self, id: object) -> bool:  # noqa: A002
        """Whether it is a node; a question has a standing, but is none."""
        return id in self.map

    def __iter__(self) -> Iterator[str]:
        return iter(self._number)

    def __len__(self) -> int:
        return len(self._number)

    def __repr__(self) -> str:
        found = Counter(self.values())
        counted = ", ".join(f"{found[one]:,} {one}" for one in Standing if found[one])
        return f"<Standings of {self.map.title!r:.80}: {counted or 'no nodes'}>"

    def _at(self, id_: Id) -> int:
        found = self._number.get(id_) if isinstance(id_, str) else None
        return self._number[self.map[id_].id] if found is None else found

    def _question(self, id_: Id) -> Question | None:
        """The question of an id that no node has; `None` if there is none."""
        name = normalised(id_in(id_))
        return None if name in self._number else self.map.questions.get(name)

    def rows(self) -> list[dict[str, str | None]]:
        """Give the standings as rows of a table, for a data frame: `pandas.DataFrame(standing.rows())`.

        Returns:
            A dictionary for each node, in author order: `id`, `kind` (`claim`, `evidence` or `inference`), `text`
            (`None` of an inference), `standing`, `verdict` (`None` if it does not fall) and `reason`.
        """
        return [
            {
                **node_row(node),
                "standing": str(self[id_]),
                "verdict": self.verdict(id_),
                "reason": str(self.reason(id_).kind),
            }
            for id_, node in self.map.items()
        ]

    @property
    def of_map(self) -> Standing | None:
        """The lowest standing of the theses; `None` if the map has no thesis."""
        theses = (id_ for id_ in self.map.thesis if id_ in self._number or id_ in self.map.questions)
        return max((self[id_] for id_ in theses), key=lambda standing: standing.rank, default=None)

    def answers(self, id: Id) -> tuple[str, ...]:  # noqa: A002
        """List the claims that answer a question.

        Args:
            id: the id of a question.

        Returns:
            Their ids, in author order.

        Raises:
            UnknownIdError: the map has no such question.
        """
        questions, name = self.map.questions, normalised(id_in(id))
        if name not in questions:
            raise UnknownIdError.about("question", name, questions)
        return tuple(answer for answer in dict.fromkeys(questions[name].answers) if answer in self.map.claims)

    def answer(self, id: Id) -> str | None:  # noqa: A002
        """Get the answer of an exclusive question that stands.

        Args:
            id: the id of a question.

        Returns:
            The id of the answer; `None` if none stands, or several do.

        Raises:
            UnknownIdError: the map has no such question.
        """
        standing = [one for one in self.answers(id) if self[one] is Standing.STANDS]
        is_exclusive = self.map.questions[normalised(id_in(id))].exclusive
        return standing[0] if is_exclusive and len(standing) == 1 else None

    def pro(self, id: Id) -> tuple[float, float]:  # noqa: A002
        """Weigh the case for a claim.

        Args:
            id: the id of a claim.

        Returns:
            The greatest weight of a reason that certainly holds, and of one that possibly does, from 0 (none) to 1.

        Raises:
            UnknownIdError: the map has no such node.
        """
        return self._model.case_for(self._at(id))

    def con(self, id: Id) -> tuple[float, float]:  # noqa: A002
        """Weigh the case against a node.

        Args:
            id: the id of a node.

        Returns:
            The greatest weight, from 0 to 1, of an attack or rival that certainly holds, and of one that possibly does.

        Raises:
            UnknownIdError: the map has no such node.
        """
        return self._model.case_against(self._at(id))

    def arguably_for(self, id: Id) -> float:  # noqa: A002
        """Weigh the reasons for a claim that do not fall.

        Args:
            id: the id of a claim.

        Returns:
            The greatest of their weights, from 0 to 1; 0 if there is none.

        Raises:
            UnknownIdError: the map has no such node.
        """
        return self._model.arguably_for(self._at(id))

    def standard_of(self, id: Id) -> Standard:  # noqa: A002
        """Get the standard of proof that applies to a claim.

        Args:
            id: the id of a claim.

        Returns:
            Its own standard, or the one in force for the map.

        Raises:
            UnknownIdError: the map has no such node.
        """
        return self._rules.standard_of(self._at(id))

    def rivals(self, id: Id) -> tuple[str, ...]:  # noqa: A002
        """List the rivals of a claim: the other answers to the exclusive questions that it answers.

        Args:
            id: the id of a claim.

        Returns:
            Their ids, in author order of the questions.

        Raises:
            UnknownIdError: the map has no such node.
        """
        at = self._at(id)
        return tuple([self._rules.ids[on] for on in self._rules.rivals(at)]) if at in self._rules.asked else ()

    def are_rivals(self, id: Id, other: Id) -> bool:  # noqa: A002
        """Say whether two claims answer the same exclusive question.

        Args:
            id: the id of a claim.
            other: the id of another.

        Returns:
            Whether at most one of them can hold.

        Raises:
            UnknownIdError: the map has no such node.
        """
        asked = self._rules.asked
        questions = {number for number, _ in asked.get(self._at(id), ())}
        return id_in(id) != id_in(other) and any(number in questions for number, _ in asked.get(self._at(other), ()))

    def rests_on(self, id: Id) -> tuple[str, ...]:  # noqa: A002
        """List what a node rests on: its children in its smallest proof tree, attacks that fail included.

        Args:
            id: the id of a node.

        Returns:
            Their ids; none for a node that is given, has no reason or falls on a cycle. For a contested node, what it
            depends on; for a question, its answers.

        Raises:
            UnknownIdError: the map has no such node.
        """
        if self._question(id) is not None:
            return self.answers(id)
        at = self._at(id)
        if self[id] is Standing.CONTESTED:
            reason = self.reason(id)
            return tuple(dict.fromkeys((*reason.by, *reason.against)))
        below = (self._rules.claim[on] for on in self._tree.below(at))
        return tuple(dict.fromkeys(self._rules.ids[on] for on in below if on != at))

    @cached_property
    def _tree(self) -> ProofTree:
        from argmap.reasoning.proof_tree import ProofTree  # noqa: PLC0415 - most checks need none

        return ProofTree(self._model, (self._number[id_] for id_ in self._reasons.support_cycles))

    def is_given(self, id: Id) -> bool:  # noqa: A002
        """Say whether a node is given.

        Args:
            id: the id of a node.

        Returns:
            Whether it is evidence or an assumed claim, and not withdrawn.

        Raises:
            UnknownIdError: the map has no such node.
        """
        at = self._at(id)
        return at in self._rules.assumed or (self._rules.kind[at] is AtomKind.EVIDENCE and not self._rules.barred[at])

    def may_stand(self, id: Id) -> bool:  # noqa: A002
        """Say whether a node possibly stands, other than by a tie.

        Args:
            id: the id of a node.

        Returns:
            Whether it stands, or is left open by a cycle; not if it is contested for a tie.

        Raises:
            UnknownIdError: the map has no such node.
        """
        return self._model.value[self._at(id)] is not False

    def needs_a_ground(self, id: Id) -> bool:  # noqa: A002
        """Say whether a node falls for lack of support.

        Args:
            id: the id of a node.

        Returns:
            Whether nothing supports it, or its only support is circular.

        Raises:
            UnknownIdError: the map has no such node.
        """
        return self.reason(id).kind in {ReasonKind.UNSUPPORTED, ReasonKind.CIRCULAR}

    def cycle(self, id: Id) -> tuple[str, ...]:  # noqa: A002
        """Find a shortest cycle of attacks and supports through a contested node.

        Args:
            id: the id of a node.

        Returns:
            The ids on it, in order; none if there is no cycle.

        Raises:
            UnknownIdError: the map has no such node.
        """
        return () if self._question(id) is not None else self._reasons.cycle(self._at(id))

    def is_in_cycle(self, id: Id) -> bool:  # noqa: A002
        """Say whether a contested node is on a cycle.

        Args:
            id: the id of a node.

        Returns:
            Whether it is on a cycle of supports, attacks and rivals.

        Raises:
            UnknownIdError: the map has no such node.
        """
        return self._question(id) is None and self._reasons.is_in_cycle(self._at(id))

    def verdict(self, id: Id) -> Verdict | None:  # noqa: A002
        """Say how a node falls.

        A node is not established if it would fall even with every attack and rival withdrawn. An overturned node has
        sufficient reasons, but the case against it defeats them. An exclusive question that falls is overturned if one
        of its answers is.

        Args:
            id: the id of a node or a question.

        Returns:
            The verdict; `None` if it does not fall.

        Raises:
            UnknownIdError: the map has no such node or question.
        """
        if self[id] is not Standing.FALLS:
            return None
        if self._question(id) is not None:
            is_overturned = any(self.verdict(one) is Verdict.OVERTURNED for one in self.answers(id))
        else:
            is_overturned = self._unopposed.value[self._at(id)] is True
        return Verdict.OVERTURNED if is_overturned else Verdict.NOT_ESTABLISHED

    @cached_property
    def _unopposed(self) -> Model:
        if not self._rules.is_opposed:
            return self._model
        return Model(rules(self.map, self._withdrawn, standard=self.standard, opposed=False))

    def reason(self, id: Id) -> Reason:  # noqa: A002
        """Say why a node has its standing.

        Args:
            id: the id of a node.

        Returns:
            The kind of reason, and the nodes that decide.

        Raises:
            UnknownIdError: the map has no such node.
        """
        return self._reasons.of(self._at(id))


def model_of(standing: Standings) -> Model:
    """The fixpoint that standings are read from, for what else is found in it."""
    return standing._model  # noqa: SLF001


def as_standard(standard: Standard | str | None) -> Standard | None:
    """A standard by its name.

    Raises:
        OptionError: there is no such standard.
    """
    if standard is None or isinstance(standard, Standard):
        return standard
    try:
        return Standard(standard)
    except (TypeError, ValueError):
        raise OptionError.about("standard", standard, list(Standard)) from None


def evaluate(
    argument_map: ArgumentMap, without: Id | Iterable[Id] = (), standard: Standard | str | None = None
) -> Standings:
    """Evaluate a map: find the standing of every node, by the standards of proof of its claims.

    What certainly holds and what possibly holds are the well-founded fixpoint (Van Gelder, Ross & Schlipf 1991); what
    is arguable also holds where a tie is enough. What certainly holds stands, what is not arguable falls, and the rest
    is contested. Backing has no effect. The standards follow Gordon, Prakken & Walton (2007).

    Args:
        argument_map: the map; a faulty one is evaluated too: an inference without premises, or with an unknown one,
        falls.
        without: ids of nodes, questions or sources to withdraw. Evidence and assumed claims are then no longer given
            (their supports remain), inferences and other claims are removed; the answers of a question are no longer
            rivals; a source takes with it the evidence that names it as `source` or `via` and the assumed claims that
            name it.
        standard: the standard of proof for claims without one of their own, in place of the map's; a name of
            `Standard`.

    Returns:
        The standing of each node by id, with the reasons; `str()` prints them as `argmap evaluate` does.

    Raises:
        UnknownIdError: the map has no node, question or source of an id in `without`.
        OptionError: there is no such standard.
    """
    return Standings(argument_map, without, standard)
