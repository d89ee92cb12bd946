"""Strategies for maps whose references all lead somewhere: trees, tangles and cycles of reasons, and questions."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import attrs
from hypothesis import strategies as st

from argmap.model import ArgumentMap, Claim, Evidence, Inference, Node, Question, Scheme, Source
from argmap.strategies.nouns import IDS, TEXTS, fields_of, some_of


def _trimmings(noun: type, *without: str) -> st.SearchStrategy[dict[str, Any]]:
    """Fields of a noun that no rule of structure asks about."""
    return some_of({name: values for name, values in fields_of(noun).items() if name not in without})


_TRIMMINGS = {
    Claim: _trimmings(Claim, "text", "assumed", "source"),
    Evidence: _trimmings(Evidence, "text", "source", "via"),
    Inference: _trimmings(Inference, "premises", "supports", "attacks", "scheme", "roles", "answers"),
    Question: _trimmings(Question, "text", "answers", "source"),
    Source: _trimmings(Source, "title", "text", "sha256"),
    ArgumentMap: _trimmings(ArgumentMap, "title", "thesis", "expect", "imports"),
}
_STANDINGS = ("stands", "contested", "falls", "not-established", "overturned")
_MAX_STATEMENTS = 6
_ODD_NAMES = st.lists(IDS, max_size=4, unique=True)
_SIMPLE_NAMES = tuple("abcdefghijklmnopqrst")


@attrs.define
class _PlannedInference:
    """An inference to be. What leads to a statement is below it; `level` is the number of its target."""

    id: str
    premises: list[str]
    target: str
    level: int
    attacks: bool


@attrs.frozen
class _Plan:
    """The ids of a map: the thesis is the first statement, and `evidence` are some that no inference supports."""

    statements: list[str]
    evidence: set[str]
    steps: list[_PlannedInference]
    spare: list[str]

    @property
    def thesis(self) -> str:
        return self.statements[0]


def _plan(draw: st.DrawFn, least: int) -> _Plan:
    """A tree of inferences by which each statement except the first leads to an earlier one."""
    odd = draw(_ODD_NAMES)
    names = [*odd[:2], *(name for name in _SIMPLE_NAMES if name not in odd), *odd[2:]]
    size = draw(st.integers(least, _MAX_STATEMENTS))
    statements, spare = names[:size], names[size:]
    steps: list[_PlannedInference] = []
    for number in range(1, size):
        level, attacks, linked = draw(st.tuples(st.integers(0, number - 1), st.booleans(), st.booleans()))
        same = [step for step in steps if step.level == level and step.attacks == attacks]
        if linked and same:
            same[-1].premises.append(statements[number])
        else:
            steps.append(_PlannedInference(spare.pop(), [statements[number]], statements[level], level, attacks))
    supported = {step.target for step in steps if not step.attacks}
    evidence = {name for name in statements[1:] if name not in supported and draw(st.booleans())}
    return _Plan(statements, evidence, steps, spare)


def _tangle(draw: st.DrawFn, plan: _Plan) -> None:
    """Add inferences with premises that are premises already, to any statement or inference above them."""
    for _ in range(draw(st.integers(1, 3))):
        targets = [*enumerate(plan.statements[:-1]), *((step.level, step.id) for step in plan.steps)]
        level, target = draw(st.sampled_from(targets))
        premises = draw(st.lists(st.sampled_from(plan.statements[level + 1 :]), min_size=1, max_size=2, unique=True))
        attacks = target in plan.evidence or draw(st.booleans())
        plan.steps.append(_PlannedInference(plan.spare.pop(), premises, target, level, attacks))


def _close_circle(draw: st.DrawFn, plan: _Plan) -> None:
    """Let the thesis lead to a claim that leads to it, or to itself."""
    level, target = draw(st.sampled_from([one for one in enumerate(plan.statements) if one[1] not in plan.evidence]))
    plan.steps.append(_PlannedInference(plan.spare.pop(), [plan.thesis], target, level, draw(st.booleans())))


def _statement(draw: st.DrawFn, plan: _Plan, name: str, *, supported: bool) -> Claim | Evidence:
    if name in plan.evidence:
        source = draw(st.sampled_from(plan.statements[:2]))
        return Evidence(name, draw(TEXTS), source=source, **draw(_TRIMMINGS[Evidence]))
    return Claim(name, draw(TEXTS), assumed=not supported, **draw(_TRIMMINGS[Claim]))


def _inference(draw: st.DrawFn, step: _PlannedInference, scheme: Scheme | None) -> Inference:
    fields = draw(_TRIMMINGS[Inference]) | {"attacks" if step.attacks else "supports": step.target}
    if scheme is not None:
        fields["scheme"] = scheme.id
        fields["roles"] = dict.fromkeys(scheme.roles, step.premises[0])
        fields["answers"] = dict.fromkeys(scheme.questions, step.premises[-1])
    return Inference(step.id, tuple(step.premises), **fields)


def _scheme(draw: st.DrawFn) -> Scheme | None:
    if not draw(st.booleans()):
        return None
    title, role, question = draw(st.tuples(TEXTS, TEXTS, TEXTS))
    return Scheme("own-scheme", title, roles={"a-role": role}, questions={"a-question": question})


def _questions(draw: st.DrawFn, plan: _Plan, claims: list[str], sources: Iterable[str]) -> list[Question]:
    """Up to two questions with two or three of the claims as answers, which may share some."""
    if len(claims) < 2:
        return []
    answers = st.lists(st.sampled_from(claims), min_size=2, max_size=3, unique=True)
    source = st.sampled_from((None, *sources))
    return [
        Question(plan.spare.pop(), draw(TEXTS), given, source=draw(source), **draw(_TRIMMINGS[Question]))
        for given in draw(st.lists(answers, max_size=2))
    ]


def _theses(draw: st.DrawFn, plan: _Plan, questions: list[Question]) -> tuple[str, ...]:
    """The thesis, after which a question about it may be another."""
    asking = [one.id for one in questions if plan.thesis in one.answers]
    return (plan.thesis, *asking[: draw(st.integers(0, 1))]) if asking else (plan.thesis,)


def _expected(draw: st.DrawFn, plan: _Plan, questions: list[Question]) -> dict[str, str]:
    expected = {plan.thesis: draw(st.sampled_from(_STANDINGS))} if draw(st.booleans()) else {}
    if expected:
        expected |= {one.id: draw(st.sampled_from((*_STANDINGS, *one.answers))) for one in questions}
    return expected


def _build(draw: st.DrawFn, plan: _Plan) -> ArgumentMap:
    supported = {step.target for step in plan.steps if not step.attacks}
    scheme = _scheme(draw)
    statements = [_statement(draw, plan, name, supported=name in supported) for name in plan.statements]
    nodes: list[Node] = [*statements, *(_inference(draw, step, scheme) for step in plan.steps)]
    cited = dict.fromkeys(node.source for node in statements if node.source is not None)
    questions = _questions(draw, plan, [node.id for node in statements if isinstance(node, Claim)], cited)
    return ArgumentMap(
        title=draw(TEXTS),
        thesis=_theses(draw, plan, questions),
        nodes=draw(st.permutations(nodes)),
        questions=questions,
        sources=[Source(name, draw(TEXTS), **draw(_TRIMMINGS[Source])) for name in cited],
        schemes=[] if scheme is None else [scheme],
        expect=_expected(draw, plan, questions),
        **draw(_TRIMMINGS[ArgumentMap]),
    )


@st.composite
def well_formed_maps(draw: st.DrawFn) -> ArgumentMap:
    """Trees of reasons for and against one thesis: each claim is supported or assumed, all evidence has a source."""
    return _build(draw, _plan(draw, 1))


@st.composite
def tangled_maps(draw: st.DrawFn) -> ArgumentMap:
    """Sound maps without a cycle that are not trees: shared premises, undercuts, backing, attacks on evidence."""
    plan = _plan(draw, 2)
    _tangle(draw, plan)
    return _build(draw, plan)


@st.composite
def cyclic_maps(draw: st.DrawFn) -> ArgumentMap:
    """Maps in which the thesis leads to itself, by supports, by attacks or by both, and may be tangled besides."""
    plan = _plan(draw, draw(st.integers(1, 2)))
    if len(plan.statements) > 1 and draw(st.booleans()):
        _tangle(draw, plan)
    _close_circle(draw, plan)
    return _build(draw, plan)


def sound_maps() -> st.SearchStrategy[ArgumentMap]:
    """Maps without a fault in their references: well-formed, tangled or cyclic ones. Each can be written and read."""
    return st.one_of(well_formed_maps(), tangled_maps(), cyclic_maps())
