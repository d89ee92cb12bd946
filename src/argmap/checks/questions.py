"""The rule AM602: questions in the place of statements."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.context import RuleContext
from argmap.checks.language import asks, has_question_mark, is_aside
from argmap.checks.sentences import only_asks
from argmap.checks.wording import statements
from argmap.diagnostics import Finding, Place, Severity, rule


@rule(
    "AM602",
    "question-as-claim",
    Severity.WARNING,
    failing="""
    claims:
      aid: {text: Did Moscow send aid?, assumed: true}
    """,
    passing="""
    claims:
      aid: {text: Moscow sent aid., assumed: true}
      asked: {text: Mao asked "Who sent aid?", assumed: true}
      late: {text: "It was too late, wasn't it?", assumed: true}
    """,
)
def question_as_claim(context: RuleContext) -> Iterator[Finding]:
    """A question where a statement is expected.

    A question is neither true nor false: it cannot be supported or attacked, or be a premise. State the answer that the
    argument gives, or ask it under `questions`, with the claims that answer it. A statement that quotes a question is a
    statement; so is one with a tag question (`…, isn't it?`), and a text that also claims something.
    """
    for node in statements(context.map):
        if node.text.rstrip()[-1:].isalnum() or not _is_question(node.text.strip()):
            continue
        message = f"the text of {node.id!r} is a question"
        advice = "state the answer that the argument gives, or ask it under `questions`, with its answers"
        yield Finding(message, Place(node.id, "text"), help=(advice,))


def _is_question(text: str) -> bool:
    """Whether a text asks by itself, rather than quoting a question, and claims nothing."""
    if not has_question_mark(text) or not any(map(str.isalnum, text)):
        return False
    return asks(text) if is_aside(text) else only_asks(text)
