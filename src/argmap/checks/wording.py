"""The rules AM6: how claims and evidence are worded."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.facts import Facts
from argmap.diagnostics import Finding, Place, Severity, rule
from argmap.model import ArgumentMap, Claim, Evidence

LONG = 200


def statements(argument_map: ArgumentMap) -> Iterator[Claim | Evidence]:
    """The claims and the evidence of a map."""
    yield from argument_map.claims.values()
    yield from argument_map.evidence.values()


@rule(
    "AM601",
    "empty-text",
    Severity.ERROR,
    failing="""
    claims:
      aid: {text: " ", assumed: true}
    """,
    passing="""
    claims:
      aid: {text: Moscow sent aid., assumed: true}
    """,
)
def empty_text(facts: Facts) -> Iterator[Finding]:
    """A claim or a piece of evidence that says nothing.

    Nobody can judge, support or attack what is not said. Write the statement, or take the node away.
    """
    for node in statements(facts.map):
        if node.text.strip():
            continue
        if facts.map.text is None or facts.map.where(node.id, "text") is not None:
            yield Finding(f"{node.id!r} has an empty text", Place(node.id, "text"), help=("write the statement",))


@rule(
    "AM605",
    "long-text",
    Severity.WARNING,
    failing="""
    claims:
      aid: {assumed: true, text: """
    + "Moscow sent guns and grain and money and men; " * 5
    + "}",
    passing="""
    claims:
      aid: {text: Moscow sent aid., assumed: true, note: "Missiles, guns, grain and money."}
    """,
)
def long_text(facts: Facts) -> Iterator[Finding]:
    """A text of more than 200 characters.

    A statement that long is often several, and it cannot be read on a screen in a room. What explains it fits in
    `note`.
    """
    for node in statements(facts.map):
        if len(node.text) > LONG:
            message = f"the text of {node.id!r} has {len(node.text)} characters, more than {LONG}"
            yield Finding(message, Place(node.id, "text"), help=("split it, or move a part of it to `note`",))
