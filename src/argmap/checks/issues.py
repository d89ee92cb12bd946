"""The rules AM214 and AM509 about questions: how many answers they have, and what becomes of these."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.context import RuleContext
from argmap.checks.standing import is_expected
from argmap.diagnostics import Finding, Place, Severity, rule
from argmap.reasoning import Standing


@rule(
    "AM214",
    "lone-answer",
    Severity.WARNING,
    failing="""
    claims:
      win: {text: Moscow wanted Hanoi to win., assumed: true}
    questions:
      motive: {text: What did Moscow want?, answers: [win]}
    """,
    passing="""
    claims:
      win: {text: Moscow wanted Hanoi to win., assumed: true}
      credit: {text: Moscow wanted to be seen as a loyal ally.}
    questions:
      motive: {text: What did Moscow want?, answers: [win, credit]}
    """,
)
def lone_answer(context: RuleContext) -> Iterator[Finding]:
    """A question with fewer than two answers.

    With one answer nothing is at issue: an answer shows what it is worth against its rivals. Write down what else could
    be said, even if there is little support for it, or remove the question. A question with no answers at all lacks a
    field (AM005).
    """
    for question in context.map.questions.values():
        if len(set(question.answers)) == 1:
            message = f"question {question.id!r} has one answer, {question.answers[0]!r}"
            place = Place(question.id, "answers", section="questions")
            advice = "add the answers that others give, or remove the question"
            yield Finding(message, place, help=(advice,))


@rule(
    "AM509",
    "open-question",
    Severity.INFO,
    failing="""
    claims:
      win: {text: Moscow wanted Hanoi to win., assumed: true}
      credit: {text: Moscow wanted to be seen as a loyal ally., assumed: true}
    questions:
      motive: {text: What did Moscow want?, answers: [win, credit]}
    """,
    passing="""
    claims:
      win: {text: Moscow wanted Hanoi to win., assumed: true, confidence: 0.4}
      credit: {text: Moscow wanted to be seen as a loyal ally., assumed: true, confidence: 0.7}
    questions:
      motive: {text: What did Moscow want?, answers: [win, credit]}
    """,
)
def open_question(context: RuleContext) -> Iterator[Finding]:
    """No answer to a question stands.

    Its answers fall, or balance each other: the map does not decide the question. Find the reason that decides it, or
    say with weights which reasons count for more, and why in a `note`. The rule is silent if `expect` says so.
    """
    from argmap.explaining.issues import fates  # noqa: PLC0415 - information rules are mostly off

    for question in context.map.questions.values():
        if not context.is_question(question.id) or is_expected(context, question.id):
            continue
        if question.answers and context.standing[question.id] is not Standing.STANDS:
            said = fates(context.standing, question.id, repr) or "none is a claim"
            message = f"no answer to {question.id!r} stands: {said}"
            yield Finding(
                message, Place(question.id, section="questions"), help=("give one of them a stronger reason",)
            )
