"""Decide what changes when a statement is withdrawn."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from argmap.display import shortened
from argmap.exercises.parts import parts
from argmap.exercises.randomness import SeededRandom
from argmap.exercises.tasks import ChoiceQuestion, Draft, Taken, TaskContext, TaskKind, text_of
from argmap.model import ArgumentMap, Standard
from argmap.numbering import asked
from argmap.reasoning import ReasonKind, Standing, Standings, evaluate
from argmap.reasoning.standards import ALPHA, BETA, GAMMA

_MOST = 6
_LONGEST = 80
"""How long an answer is: its statement stands in full in the picture."""
_LEAST = 4
_CHANGED = 3
_UNCHANGED = 3
_SEVERAL = 2


def find(argument_map: ArgumentMap, rng: SeededRandom, taken: Taken) -> Iterator[Draft]:
    """Parts of the map in which something changes when a statement goes, if it can be much, and something does not."""
    found: list[tuple[int, ArgumentMap, str, list[str]]] = []
    seen: set[str] = set()
    for part in parts(argument_map, rng, least=_LEAST, most=_MOST, questions=True):
        open_ = [id_ for id_ in (*part.claims, *part.evidence) if id_ not in taken.hidden]
        changes = [(len(_changed(part, id_, open_)), id_) for id_ in rng.shuffled(open_) if id_ not in part.thesis]
        telling = [(number, id_) for number, id_ in changes if 0 < number < len(open_) - 2 and id_ not in seen]
        if telling:
            number, gone = max(telling, key=lambda one: one[0])
            seen.add(gone)
            found.append((number, part, gone, open_))
    for _, part, gone, open_ in sorted(found, key=lambda one: (one[0] < _SEVERAL, len(one[3]) == _MOST)):
        yield Draft(part=part, word=partial(_word, part, gone, open_))


def _changed(part: ArgumentMap, gone: str, statements: list[str]) -> list[str]:
    """Which of these statements have another standing once one is withdrawn."""
    before, after = evaluate(part), evaluate(part, [gone])
    return [id_ for id_ in statements if id_ != gone and before[id_] is not after[id_]]


def _word(
    part: ArgumentMap, gone: str, statements: list[str], context: TaskContext, rng: SeededRandom
) -> ChoiceQuestion:
    before, after = evaluate(part), evaluate(part, [gone])
    changing = _changed(part, gone, statements)
    changed = rng.some(changing, _CHANGED)
    others = rng.some([id_ for id_ in statements if id_ not in {gone, *changing}], _UNCHANGED)
    order = {id_: at for at, id_ in enumerate(context.numbers)}
    shown, words = sorted((*changed, *others), key=order.__getitem__), context.words
    return ChoiceQuestion(
        ask=" ".join(
            (words("withdrawal.ask", number=context.numbers[gone]), *_rules(part, context), words("withdrawal.tick"))
        ),
        options=tuple(_option(part, id_, before, context) for id_ in shown),
        right=tuple(at for at, id_ in enumerate(shown) if id_ in changed),
        reasons=tuple(
            _reasons([id_], after, context) if id_ in changed else _why_still(part, id_, after, context)
            for id_ in shown
        ),
        several=True,
        hint=words("withdrawal.hint", number=context.numbers[gone]),
        closer=_closer(part, gone, len(changed), context),
        why=_reasons([id_ for id_ in shown if id_ in changed], after, context),
    )


def _option(part: ArgumentMap, id_: str, before: Standings, context: TaskContext) -> str:
    text = f"{context.numbers[id_]} {shortened(text_of(part, id_), _LONGEST)}"
    return text if before[id_] is Standing.STANDS else context.words(f"withdrawal.now-{before[id_]}", text=text)


_REASONS = frozenset(
    {
        *(ReasonKind.SUPPORTED, ReasonKind.GIVEN, ReasonKind.DEFEATED, ReasonKind.OUTWEIGHED),
        *(ReasonKind.BELOW_STANDARD, ReasonKind.BALANCED, ReasonKind.DEPENDS_ON_CONTESTED, ReasonKind.UNSUPPORTED),
        *(ReasonKind.RESTS_ON_FALLEN, ReasonKind.CIRCULAR),
    }
)
"""The reasons that have a sentence of their own."""


def _reasons(changed: Iterable[str], after: Standings, context: TaskContext) -> str:
    """Why these statements have another standing, those with the same reason in one sentence."""
    found: dict[str, list[str]] = {}
    for id_ in changed:
        kind = after.reason(id_).kind
        found.setdefault(kind.value if kind in _REASONS else "open", []).append(id_)
    return " ".join(context.words(f"withdrawal.{kind}", numbers=context.named(ids)) for kind, ids in found.items())


def _why_still(part: ArgumentMap, id_: str, after: Standings, context: TaskContext) -> str:
    """Why the standing of a statement does not change."""
    reason, words = after.reason(id_), context.words
    number = context.numbers[id_]
    if after[id_] is not Standing.STANDS:
        return words(f"withdrawal.still-{after[id_]}", number=number)
    steps = (part.inferences[one] for one in reason.by if one in part.inferences)
    step = next(steps, None) if reason.kind is ReasonKind.SUPPORTED else None
    if step is not None:
        return words("withdrawal.still-supported", number=number, numbers=context.named(step.premises))
    return words("withdrawal.still-given", number=number)


def _closer(part: ArgumentMap, gone: str, number: int, context: TaskContext) -> str:
    """How many answers are right, and where to begin."""
    words = context.words
    count = words("withdrawal.count", n=number)
    step = next(iter(part.uses(gone)), None)
    target = None if step is None else step.target
    if target in part.inferences and step is not None:
        target = part.inferences[target or ""].target
    if target not in context.numbers:
        return count
    return f"{count} {words('withdrawal.begin', number=context.numbers[gone], target=context.numbers[target or ''])}"


def _rules(part: ArgumentMap, context: TaskContext) -> list[str]:
    """What is to be known besides: standards of proof if they are not the usual one, and that answers are rivals."""
    usual = Standard(evaluate(part).standard)
    others: dict[Standard, list[str]] = {}
    for claim in part.claims.values():
        if claim.standard not in (None, usual):
            others.setdefault(Standard(claim.standard), []).append(claim.id)
    words, bounds = context.words, {"alpha": ALPHA, "beta": BETA, "gamma": GAMMA}
    told = [] if usual is Standard.BALANCE else [words("withdrawal.here", rule=words(f"rule.{usual}", **bounds))]
    told += [
        words("withdrawal.elsewhere", numbers=context.named(ids), rule=words(f"rule.{one}", **bounds))
        for one, ids in others.items()
    ]
    return told + [
        words("withdrawal.rivals", numbers=context.named(rivals))
        for one in asked(part).values()
        if one.exclusive and len(rivals := [id_ for id_ in dict.fromkeys(one.answers) if id_ in part.claims]) > 1
    ]


WITHDRAWAL = TaskKind(
    name="withdrawal",
    needs="a part in which something changes when a statement goes, and something does not",
    find=find,
)
