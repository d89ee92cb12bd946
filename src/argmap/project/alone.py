"""What imported files say by themselves: whether their theses and expectations hold without what imports them.

Where no other file has a say in it, the standing in the whole is the standing by itself. Otherwise as much of the
argument is evaluated again as can differ, from the files that import least to those that import most.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

import attrs

from argmap.checks import RuleContext
from argmap.checks.standing import expectation_failed, thesis_contested, thesis_falls
from argmap.diagnostics import Diagnostic, Place, Rule, reports
from argmap.graph import Arrows, numbered_components
from argmap.model import Node, Noun, Question
from argmap.project.argument import Argument
from argmap.project.fates import Fate, fate_of, fated
from argmap.project.joining import expectations, part, theses
from argmap.project.local_words import in_own_words
from argmap.reading.naming import STANDINGS

_JUDGES = frozenset(rule.code for rule in (thesis_falls, thesis_contested, expectation_failed))
"""The rules about what becomes of theses and expectations."""


class Alone:
    """The judge of the theses and the expectations of imported files."""

    def __init__(self, argument: Argument, context: RuleContext, rules: Iterable[Rule]) -> None:
        """Take the files, the whole under examination, and the rules with their options."""
        self._argument = argument
        self._context = context
        self._rules = [rule for rule in rules if rule.code in _JUDGES]
        self._fates: dict[tuple[int, str, int], Fate] = {}

    def all_findings(self) -> Iterator[Diagnostic]:
        """Give what is found about the theses and the expectations of the imported files."""
        reach = self._argument.reach
        for number in sorted(range(1, len(reach)), key=lambda one: reach[one].bit_count()):
            yield from self._findings(number)

    def _findings(self, number: int) -> Iterator[Diagnostic]:
        """What is found about those of one file."""
        expected, written = expectations(self._argument, number)
        judged = [*theses(self._argument, number), *expected, *expected.values()]
        if not judged:
            return
        if self._is_open(number, judged) or any(self._is_misspelled(*one) for one in expected.items()):
            alone = self._by_itself(number, judged)
            yield from reports(self._rules, alone, alone.map)
        else:
            yield from self._as_in_the_whole(number, expected, written)

    def _is_misspelled(self, id_: str, expected: str) -> bool:
        """Whether what is expected of a node is not a standing; the file's own words tell how to write it."""
        return expected not in STANDINGS and not self._context.is_question(id_)

    def _is_open(self, number: int, judged: Iterable[str]) -> bool:
        """Whether a file that it does not import has a say in what becomes of some nodes or questions."""
        if self._argument.files[number].map.standard != self._context.map.standard:
            return True
        if not self._is_argued_across:
            return False
        others = ~self._argument.reach[number]
        return any(self._voices[self._numbers[id_]] & others for id_ in judged if id_ in self._numbers)

    @cached_property
    def _is_argued_across(self) -> bool:
        """Whether any file has an inference to, or a question about, what another says."""
        maps = [file.map for file in self._argument.files]
        targets = [str(step.target) for one in maps for step in one.inferences.values()]
        answers = [str(id_) for one in maps for question in one.questions.values() for id_ in question.answers]
        return any("/" in id_ for id_ in (*targets, *answers))

    def _as_in_the_whole(
        self, number: int, expected: Mapping[str, str], written: Mapping[str, str]
    ) -> Iterator[Diagnostic]:
        """The findings by the standing in the whole."""
        file = self._argument.files[number]
        context = self._context.about(theses(self._argument, number), expected)
        for rule in self._rules:
            assert rule.examine is not None  # noqa: S101 - all three have it
            for finding in rule.examine(context, **rule.options):
                at = finding.place
                if isinstance(at, Place) and at.field == "expect":
                    at = attrs.evolve(at, index=written.get(str(at.index), at.index))
                found = rule.report(attrs.evolve(finding, place=at), file.map, file.map.text)
                yield in_own_words(found, file)

    @cached_property
    def _numbers(self) -> dict[str, int]:
        """The nodes of the whole by their numbers, and behind them its questions."""
        whole = self._context.map
        questions = (id_ for id_ in whole.questions if id_ not in whole)
        return {**whole.graph.number, **{id_: at for at, id_ in enumerate(questions, len(whole))}}

    @cached_property
    def _homes(self) -> list[tuple[int, Node | Question]]:
        """The file of each of these, and what it is there."""
        found: dict[str, tuple[int, Node | Question]] = {}
        for number, file in enumerate(self._argument.files):
            for one in file.map.nodes:
                found.setdefault(file.whole_id(one.id), (number, one))
        for number, file in enumerate(self._argument.files):
            for question in file.map.questions.values():
                found.setdefault(file.whole_id(question.id), (number, question))
        return [found[id_] for id_ in self._numbers]

    @cached_property
    def _rests_on(self) -> Arrows:
        """From each of these to what decides on its standing: premises, reasons, attacks, questions and rivals."""
        whole, graph = self._context.map, self._context.map.graph
        pairs = [(at, on) for at in range(len(whole)) for on in (*graph.fed_by[at], *graph.attacked_by[at])]
        for question in whole.questions.values():
            at = self._numbers[question.id]
            answers = [self._numbers[id_] for id_ in question.answers if id_ in whole.claims]
            pairs += [pair for on in answers for pair in ((at, on), (on, at))] if at >= len(whole) else []
        return Arrows(len(self._numbers), [at for at, _ in pairs], [on for _, on in pairs])

    @cached_property
    def _parts(self) -> list[int]:
        """For each of these the number of its component: those of one rest on each other."""
        parts = [0] * len(self._numbers)
        for number, members in enumerate(numbered_components(self._rests_on)):
            for at in members:
                parts[at] = number
        return parts

    @cached_property
    def _voices(self) -> list[int]:
        """The files that have a say in the standing of each of these: bit `n` stands for file `n`."""
        voices = [0] * len(self._numbers)
        for members in numbered_components(self._rests_on):
            said = 0
            for at in members:
                said |= self._voice(at)
                for on in self._rests_on[at]:
                    said |= voices[on]
            for at in members:
                voices[at] = said
        return voices

    def _voice(self, at: int) -> int:
        """The file of an inference or a question; a statement by itself has no say."""
        is_argued = at >= len(self._context.map) or self._context.map.graph.is_inference[at]
        return 1 << self._homes[at][0] if is_argued else 0

    def _by_itself(self, number: int, judged: Sequence[str]) -> RuleContext:
        """The map that a file begins, with all that decides on the standing of some nodes and questions.

        In the place of a statement whose fate is known stands one that needs no more to meet it.
        """
        asked = {self._numbers[id_] for id_ in judged if id_ in self._numbers}
        apart = {self._parts[at] for at in asked}
        reach = self._argument.reach[number]
        kept: dict[int, tuple[Noun, ...]] = {}
        left = [*asked]
        while left:
            at = left.pop()
            if at in kept:
                continue
            fate = None if self._parts[at] in apart else self._fate(number, at)
            if fate is None:
                kept[at] = (self._homes[at][1],)
                left += [on for on in self._rests_on[at] if not (voice := self._voice(on)) or voice & reach]
            else:
                kept[at] = fated(self._homes[at][1], fate)
        by_file: dict[str, list[Noun]] = {}
        for at in sorted(kept):
            by_file.setdefault(self._argument.files[self._homes[at][0]].real, []).extend(kept[at])
        rooted = self._argument.rooted_at(number)
        context = RuleContext(part(rooted, by_file))
        self._keep_fates(number, rooted, context, [at for at, nouns in kept.items() if nouns[0] is self._homes[at][1]])
        return context

    def _key(self, number: int, at: int) -> tuple[int, str, int]:
        """What decides, in the eyes of a file, on a fate: the standard, and the files that have no say there."""
        return at, str(self._argument.files[number].map.standard), self._voices[at] & ~self._argument.reach[number]

    def _fate(self, number: int, at: int) -> Fate | None:
        """The fate of a statement in the eyes of a file, if it is known already; answers have rivals and none."""
        whole = self._context.map
        if at >= len(whole) or whole.graph.is_inference[at] or whole.graph.ids[at] in self._context.asked:
            return None
        key = self._key(number, at)
        if key[1:] == (str(whole.standard), 0) and key not in self._fates:
            self._fates[key] = fate_of(self._context.standing, whole.graph.ids[at])
        return self._fates.get(key)

    def _keep_fates(self, number: int, rooted: Argument, context: RuleContext, found: Iterable[int]) -> None:
        """Remember what was found about statements, for the files that import this one."""
        prefixes = {file.real: file for file in rooted.files}
        graph = self._context.map.graph
        for at in found:
            if at < len(self._context.map) and not graph.is_inference[at]:
                home, noun = self._homes[at]
                id_ = prefixes[self._argument.files[home].real].whole_id(noun.id)
                self._fates.setdefault(self._key(number, at), fate_of(context.standing, id_))
