"""The rule AM206: what has no bearing on a thesis."""

from __future__ import annotations

from collections.abc import Collection, Container, Iterator, Sequence

from argmap.checks.context import RuleContext
from argmap.diagnostics import Finding, Place, Severity, rule
from argmap.graph import reachable
from argmap.model import Inference, Node


@rule(
    "AM206",
    "disconnected",
    Severity.WARNING,
    failing="""
    thesis: aid
    claims:
      aid: {text: Moscow sent aid., assumed: true}
      weather: {text: The winter was mild., assumed: true}
    """,
    passing="""
    thesis: aid
    claims:
      aid: Moscow sent aid.
      ships: {text: Ships were unloaded at Haiphong., assumed: true}
    inferences:
      i: {premises: [ships], supports: aid}
    """,
)
def disconnected(context: RuleContext) -> Iterator[Finding]:
    """A part of the map that has no bearing on a thesis.

    No path of support, attack, answers or rivalry leads from it to one, so nothing that happens to it matters to the
    argument. An answer to a question is connected where the question is a thesis, and a rival where its rival is. Each
    connected part is reported once, at its first node. Whatever leads to an unknown reference is skipped: that has a
    finding of its own. The rule is silent if a thesis is such a reference, or if the map has no thesis.
    """
    is_lost = any(id_ not in context.map and id_ not in context.map.questions for id_ in context.map.thesis)
    if is_lost or not context.theses:
        return
    connected = _connected(context)
    for part in _parts([id_ for id_ in context.map if id_ not in connected], context):
        first, count = next(iter(part)), len(part) - 1
        nodes = "the node" if count == 1 else f"the {count} nodes"
        subject = f"{first!r} and {nodes} connected with it have" if count else f"{first!r} has"
        advice = "connect it to the argument with an inference, or remove it"
        yield Finding(f"{subject} no bearing on a thesis", Place(first), help=(advice,))


def _connected(context: RuleContext) -> Container[str]:
    """What leads to a thesis, or to a target that is missing and has a finding of its own."""
    rivalled: set[str] = set()
    incoming, inferences = context.map.steps.incoming, context.map.inferences

    def below(id_: str) -> Sequence[str]:
        if context.is_question(id_):
            return context.map.questions[id_].answers
        found = [step.id for step in incoming.get(id_, ())]
        found += _drawn_from(inferences.get(id_))
        for question in context.asked.get(id_, ()):
            if question.exclusive and question.id not in rivalled:
                rivalled.add(question.id)
                found += question.answers
        return found

    lost = [step.id for step in context.map.inferences.values() if step.target not in context.map]
    return reachable([*context.theses, *context.theses_among(context.anchors), *lost], below)


def _drawn_from(node: Node | None) -> tuple[str, ...]:
    """What an inference draws on: its premises, and its answers to critical questions."""
    if not isinstance(node, Inference):
        return ()
    return (*node.premises, *node.answers.values()) if node.answers else node.premises


def _parts(ids: Sequence[str], context: RuleContext) -> Iterator[Collection[str]]:
    """The connected parts of some nodes in author order; each begins with its first node."""
    beside: dict[str, list[str]] = {id_: [] for id_ in ids}
    for id_ in ids:
        node = context.map[id_]
        target = node.target if isinstance(node, Inference) else None
        for other in (target, *_drawn_from(node)):
            if other in beside:
                beside[id_].append(other)
                beside[other].append(id_)
    for question in context.map.questions.values():
        answers = [answer for answer in question.answers if answer in beside]
        for answer in answers[1:]:
            beside[answers[0]].append(answer)
            beside[answer].append(answers[0])
    seen: set[str] = set()
    for id_ in ids:
        if id_ not in seen:
            part = reachable([id_], beside.__getitem__)
            seen.update(part)
            yield part
