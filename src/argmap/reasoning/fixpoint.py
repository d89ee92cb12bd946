"""What surely holds and what possibly holds: the well-founded fixpoint.

Van Gelder, Ross & Schlipf (1991, Journal of the ACM 38:620-650).

Both are the least set that is closed under the rules, each with the other as what opposes. Facts spread by counters:
an atom surely holds once its reasons that surely hold are enough against all that possibly opposes it, and cannot
hold once its reasons that possibly hold are too weak for what surely opposes it. What is left undecided is taken by
strongly connected components, those first on which others depend, and in each the greatest unfounded set is dropped.
What is arguable is then found in one pass more, in which a tie is enough under `balance`.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from functools import cached_property

from argmap.graph import Arrows, numbered_components
from argmap.model import Standard
from argmap.reasoning.foundations import Foundations
from argmap.reasoning.rules import AtomKind, Rules
from argmap.reasoning.standards import meets
from argmap.reasoning.weighing import Greatest, Ranked

_EVIDENCE, _INFERENCE, _CLAIM, _ASIDE = AtomKind
_MANY = 20
_BALANCE, _UNANSWERED = Standard.BALANCE, Standard.UNANSWERED


class Model:
    """The fixpoint of some rules.

    `value` holds True for what surely holds, False for what cannot and None for the rest, by number of atom; `order`
    the order in which the values were found, so that what is true rests on earlier true atoms alone. `work` counts the
    atoms that were looked at.
    """

    def __init__(self, rules: Rules) -> None:
        self.rules = rules
        size = len(rules.kind)
        self.value: list[bool | None] = [None] * size
        self.order: list[int] = [size] * size
        self.work = size
        self._decided: list[int] = []
        self._queue: deque[int] = deque()
        self._pressed: list[int] = []
        self._retold: dict[int, None] = {}
        self._stirred: dict[int, None] = {}
        self._altered: dict[int, None] = {}
        self._ranked_cases: dict[int, list[tuple[int, float]]] = {}
        self._ranked_questions: dict[int, list[tuple[float, int, int]]] = {}
        self._best = [0.0] * size
        self._struck = [0.0] * size
        self._waiting = rules.fed_by.counts()
        self._threats = rules.attacked_by.counts()
        self._reasons = Ranked(rules.fed_by, rules.weight, self.value)
        self._objections = Ranked(rules.attacked_by, rules.weight, self.value)
        for at, is_barred in enumerate(rules.barred):
            if is_barred:
                self._set(at, value=False)
        self._rivals = [self._first_cases(issue.answers) for issue in rules.issues]
        self._holding = [[0, len(issue.answers)] for issue in rules.issues]
        self._told: dict[int, bool] = {}
        self._opposed = {base: self._first_opposition(base) for base in rules.asked}
        self._turn = {at: turn for base in rules.asked for turn, at in enumerate(rules.group(base)[1:])}
        for at, kind in enumerate(rules.kind):
            if kind is not _INFERENCE:  # an inference waits for its premises
                self._judge(at)
        self._spread()
        for part in self._undecided_parts():
            self._drop_unfounded(part)

    def _first_cases(self, answers: Sequence[int]) -> Greatest:
        return Greatest([self.case_for(at)[1] for at in answers])

    def _first_opposition(self, base: int) -> Greatest:
        """What the rivals of an answer hold against it, by its questions."""
        return Greatest([self._of_rivals(base, number, place)[1] for number, place in self.rules.asked[base]])

    def _set(self, at: int, *, value: bool) -> None:
        if self.value[at] is None:
            self.value[at] = value
            self.order[at] = len(self._decided)
            self._decided.append(at)
            self._queue.append(at)

    def _judge(self, at: int) -> None:
        """Decide an atom if what is known decides it."""
        if self.value[at] is not None:
            return
        rules = self.rules
        kind, base = rules.kind[at], rules.claim[at]
        if kind is _CLAIM or kind is _ASIDE:
            self._judge_claim(at, base)
        elif self._struck[base]:
            self._set(at, value=False)
        elif not self._threats[base] and not self._waiting[at]:
            self._set(at, value=True)

    def _judge_claim(self, at: int, base: int) -> None:
        pro, con = self.case_for(base), self.case_against(at)
        if self._holds(at, base, pro[0], con[1]):
            self._set(at, value=True)
        elif not self._holds(at, base, pro[1], con[0]):
            self._set(at, value=False)

    def case_for(self, base: int) -> tuple[float, float]:
        """The case for a claim, certain and possible: the greatest weight of its supports and its assumption."""
        sure = self._best[base]
        possible = self._reasons.most(base) if sure < 1 and self._waiting[base] else sure
        assumed = self.rules.assumed.get(base, 0.0)
        if assumed > sure and not self._threats[base]:
            sure = assumed
        if assumed > possible and not self._struck[base]:
            possible = assumed
        return sure, possible

    def _holds(self, at: int, base: int, pro: float, con: float) -> bool:
        rules = self.rules
        if not con and base in rules.assumed:
            return True
        return pro > 0 and meets(rules.standard.get(base, rules.default), pro, con, bare=at != base)

    def withstands(self, at: int, pro: float, con: float) -> bool:
        """Whether a claim meets its standard by a reason of one weight against something of another."""
        base = self.rules.claim[at]
        return meets(self.rules.standard_of(base), pro, con, bare=at != base)

    def founds(self, at: int, reason: int) -> bool:
        """Whether a reason would be enough for a claim against what surely opposes it."""
        return self._holds(at, self.rules.claim[at], self.rules.weight[reason], self.case_against(at)[0])

    def case_against(self, at: int) -> tuple[float, float]:
        """The case against a claim, certain and possible: the greatest weight of attacks and rivals."""
        rules, base = self.rules, self.rules.claim[at]
        sure = self._struck[base]
        possible = self._objections.most(base) if self._threats[base] else 0.0
        if base in rules.asked:
            low, high = self._opposed[base].besides(self._turn.get(at, -1))
            sure, possible = max(sure, low), max(possible, high)
        return sure, possible

    def _of_rivals(self, base: int, number: int, place: int) -> tuple[float, float]:
        if self.rules.standard_of(base) is not _UNANSWERED:
            return self._rivals[number].besides(place)
        sure, possible = self._holding[number]
        own = self._told.get(base)
        return float(sure > (own is True)), float(possible > (own is not False))

    def needs_no_reason(self, at: int) -> bool:
        """Whether its being assumed is enough for a claim against what surely opposes it."""
        base = self.rules.claim[at]
        if base not in self.rules.assumed or self._struck[base]:
            return False
        return self._holds(at, base, self.rules.assumed[base], self.case_against(at)[0])

    def ranked_reasons(self, at: int) -> list[int]:
        """The reasons for a claim, the weightiest last, without those that have fallen and weigh most."""
        return self._reasons.of(self.rules.claim[at])

    def _spread(self) -> None:
        """Pass on what was decided until nothing more follows from it; answers are judged after that."""
        rules = self.rules
        while self._queue or self._retold or self._stirred or self._altered:
            while self._queue:
                at = self._queue.popleft()
                value = self.value[at] is True
                if rules.kind[at] is _INFERENCE:
                    self._pass_step(at, value=value)
                elif rules.kind[at] is _ASIDE:
                    self._tell_case(rules.claim[at], rules.leaves[at])
                else:
                    self._pass_premise(at, value=value)
            self._judge_answers()

    def _pass_premise(self, at: int, *, value: bool) -> None:
        for use in self.rules.feeds[at]:
            self._waiting[use] -= 1
            if not value:
                self._set(use, value=False)
            elif not self._waiting[use]:
                self._judge(use)
        if at in self.rules.asked:
            self._told[at] = value
            for number, _ in self.rules.asked[at]:
                counts = self._holding[number]
                counts[not value] += 1 if value else -1
                if counts[0] == 1 if value else counts[1] <= 1:
                    self._stirred[number] = None

    def _pass_step(self, at: int, *, value: bool) -> None:
        rules, weight = self.rules, self.rules.weight[at]
        for target in rules.attacks[at]:
            if not value:
                self._threats[target] -= 1
            elif weight > self._struck[target]:
                self._struck[target] = weight
            self._judge_or_note(target)
        for base in rules.feeds[at]:
            if value and weight > self._best[base]:
                self._best[base] = weight
            self._judge_or_note(base)

    def _judge_or_note(self, at: int) -> None:
        """Judge a node for which or against which something was decided; an answer, and its case, later."""
        if at in self.rules.asked:
            self._retold[at] = None
        else:
            self._judge(at)
            self._pressed.append(at)

    def _judge_answers(self) -> None:
        """Judge the answers that something has changed for, with what their rivals have to say by now."""
        rules = self.rules
        for base in self._retold:
            for number, _ in rules.asked[base]:
                self._tell_case(base, number)
        for number in self._stirred:
            self._altered |= dict.fromkeys(rules.issues[number].aside)
        anew = {at: None for base in self._retold for at in rules.group(base)}
        for aside in self._altered:
            anew |= dict.fromkeys(self._take_in(aside))
        for changes in (self._retold, self._stirred, self._altered):
            changes.clear()
        self._pressed += anew
        for at in anew:
            self._judge(at)

    def _tell_case(self, base: int, number: int) -> None:
        """Take in what an answer's case is now in one question."""
        issue = self.rules.issues[number]
        if not issue.answers:
            return
        place = issue.places[base]
        aside = self.value[issue.aside[place]]
        sure, possible = self.case_for(base)
        case = (sure if aside else 0.0, 0.0 if aside is False else possible)
        changed = self._rivals[number].update(place, *case)
        if len(changed) == len(issue.answers):
            self._stirred[number] = None
        else:
            self._altered |= dict.fromkeys(issue.aside[one] for one in changed)

    def _take_in(self, aside: int) -> Sequence[int]:
        """Take in what one question holds against an answer now; give the atoms for which that is news."""
        rules = self.rules
        base, number, turn = rules.claim[aside], rules.leaves[aside], self._turn[aside]
        opposed = self._of_rivals(base, number, rules.issues[number].places[base])
        changed = self._opposed[base].update(turn, *opposed)
        group = rules.group(base)
        return group if len(changed) == len(group) - 1 else [group[1 + turn] for turn in changed]

    def undecided(self) -> dict[int, list[int]]:
        """The undecided atoms, each with what it depends on.

        An answer depends on its question, numbered after the atoms, and that on the answers aside and on their reasons;
        or where a rival itself counts, on a second number of the question, and that on the answers. An answer to very
        many questions depends on them all together, by one extra number.
        """
        rules, size = self.rules, len(self.rules.kind)
        found: dict[int, list[int]] = {}
        for at, value in enumerate(self.value):
            if value is None:
                base = rules.claim[at]
                found[at] = rules.fed_by[base] + rules.attacked_by[base]
                if base in rules.asked:
                    found[at] += self._asked_of(at, base, found)
        if found:
            for number, issue in enumerate(rules.issues):
                reasons = [on for answer in issue.answers for on in (*rules.fed_by[answer], *rules.attacked_by[answer])]
                found[size + 2 * number] = [*issue.aside, *reasons]
                found[size + 2 * number + 1] = list(issue.answers)
        return found

    def _asked_of(self, at: int, base: int, found: dict[int, list[int]]) -> list[int]:
        """The numbers of the questions that judge an answer; of very many, one number that depends on them all."""
        rules, size = self.rules, len(self.rules.kind)
        asked, together = rules.asked[base], size + 2 * len(rules.issues) + base
        if together in found:
            return [together]
        second = rules.standard_of(base) is _UNANSWERED
        numbers = {number: size + 2 * number + second for number, _ in asked}
        if len(asked) > _MANY:
            found[together] = list(numbers.values())
            return [together]
        return [new for number, new in numbers.items() if number != rules.leaves.get(at)]

    def _undecided_parts(self) -> Iterator[list[int]]:
        """The undecided atoms by component, each after those that it depends on."""
        graph = self.undecided()
        number = {at: new for new, at in enumerate(graph)}
        pairs = [(new, number[on]) for new, heads in enumerate(graph.values()) for on in heads if on in number]
        old, size = list(graph), len(self.rules.kind)
        for part in numbered_components(Arrows(len(graph), [tail for tail, _ in pairs], [head for _, head in pairs])):
            members = [old[new] for new in part if old[new] < size]
            if members:
                yield members

    def _drop_unfounded(self, part: list[int]) -> None:
        """Make false what only holds itself up, until nothing in the component does."""
        self._pressed.clear()
        foundations = Foundations(self, (at for at in part if self.value[at] is None))
        while unfounded := foundations.unfounded():
            done = len(self._decided)
            for at in unfounded:
                self._set(at, value=False)
            self._spread()
            foundations.fell((at for at in self._decided[done:] if not self.value[at]), self._pressed)
            self._pressed.clear()
        self.work += foundations.work

    def is_arguable(self, at: int) -> bool:
        """Whether a node holds where a tie is enough: whether it does not fall."""
        return self.value[at] is not False or at in self.arguable

    def is_contested(self, at: int) -> bool:
        """Whether a node neither surely holds nor falls."""
        return self.value[at] is None or at in self.arguable

    def is_given(self, at: int) -> bool:
        """Whether being assumed is enough for a claim against what possibly opposes it."""
        if at not in self.rules.assumed or self._threats[at]:
            return False
        return self._holds(at, at, self.rules.assumed[at], self.case_against(at)[1])

    def arguably_for(self, at: int) -> float:
        """The greatest weight for a claim if a tie is enough."""
        tied = (self.rules.weight[on] for on in self.rules.fed_by[at] if on in self.arguable)
        return max(self.case_for(at)[1], max(tied, default=0.0))

    def ranked_cases(self, number: int) -> list[tuple[int, float]]:
        """The answers to a question whose case surely counts, by their places, with its weight, the strongest first."""
        if number not in self._ranked_cases:
            cases = [(place, case) for place, case in enumerate(self._rivals[number].sure) if case]
            self._ranked_cases[number] = sorted(cases, key=lambda case: -case[1])
        return self._ranked_cases[number]

    def ranked_questions(self, base: int) -> list[tuple[float, int, int]]:
        """The questions of an answer: what surely counts against it there, their numbers and its place; most first."""
        if base not in self._ranked_questions:
            asked = self.rules.asked.get(base, ())
            sure = self._opposed[base].sure if asked else []
            found = [(weight, *one) for weight, one in zip(sure, asked, strict=True) if weight]
            self._ranked_questions[base] = sorted(found, key=lambda one: -one[0])
        return self._ranked_questions[base]

    def open_cases(self, number: int) -> list[bool]:
        """Of each answer to a question, whether it is open if or how much it counts against its rivals."""
        rivals = self._rivals[number]
        return [sure != possible for sure, possible in zip(rivals.sure, rivals.possible, strict=True)]

    @cached_property
    def arguable(self) -> frozenset[int]:
        """The atoms that hold where a tie is enough under `balance`, though they possibly hold no other way."""
        rules = self.rules
        found = {at: None for at, kind in enumerate(rules.kind) if kind is _CLAIM and self._ties(at)}
        waiting: dict[int, int] = {}
        stack = list(found)
        while stack:
            at = stack.pop()
            for use in rules.feeds[at]:
                if self.value[use] is False and use not in found and self._gains(use, at, waiting):
                    found[use] = None
                    stack.append(use)
        return frozenset(found)

    def _ties(self, at: int) -> bool:
        if self.value[at] is not False or self.rules.barred[at]:
            return False
        pro, con = self.case_for(at)[1], self.case_against(at)[0]
        return pro == con and meets(self.rules.standard_of(at), pro, con, tie=True)

    def _gains(self, use: int, at: int, waiting: dict[int, int]) -> bool:
        """Whether what uses an arguable atom is now arguable itself."""
        rules = self.rules
        if rules.barred[use]:
            return False
        if rules.kind[use] is not _INFERENCE:
            return meets(rules.standard_of(use), rules.weight[at], self.case_against(use)[0], tie=True)
        if use not in waiting:
            waiting[use] = sum(self.value[on] is False for on in rules.fed_by[use])
        waiting[use] -= 1
        return not waiting[use] and not self._struck[use]
