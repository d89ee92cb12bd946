"""Rules and a scheme of one newspaper's house style, as an example of a plug-in for argmap.

A configuration that has `plugins = ["house"]` runs the rules, and makes the scheme known.
"""

from collections.abc import Iterator

from argmap import Finding, Place, RuleContext, Severity, rule


@rule(
    "HOUSE001",
    "full-stop",
    Severity.WARNING,
    failing="""
    claims:
      aid: {text: Moscow sent aid, assumed: true}
    """,
    passing="""
    claims:
      aid: {text: Moscow sent aid., assumed: true}
    """,
)
def full_stop(context: RuleContext) -> Iterator[Finding]:
    """A statement that does not end like a sentence.

    Readers meet a statement out of its context, on a card or in a list. Where it has no full stop, they cannot see
    whether a part is missing.
    """
    for node in context.map.statements.values():
        if not node.text.endswith((".", "!", "?", "…", "”", ")")):
            yield Finding(f"{node.id!r} does not end with a full stop", Place(node.id, "text"), help=("add one",))


@rule(
    "HOUSE002",
    "many-premises",
    Severity.WARNING,
    failing="""
    claims:
      a: {text: One., assumed: true}
      b: {text: Two., assumed: true}
      c: {text: Three., assumed: true}
      d: {text: Four., assumed: true}
      e: {text: Five., assumed: true}
      sum: Fifteen.
    inferences:
      i: {premises: [a, b, c, d, e], supports: sum}
    """,
    passing="""
    claims:
      a: {text: One., assumed: true}
      b: {text: Two., assumed: true}
      sum: Three.
    inferences:
      i: {premises: [a, b], supports: sum}
    """,
)
def many_premises(context: RuleContext, *, most: int = 4) -> Iterator[Finding]:
    """An inference with more premises than four, or than the option `most` says.

    Nobody keeps so many in mind at once. Draw an intermediate conclusion from some of them.
    """
    for inference in context.map.inferences.values():
        number = len(inference.premises)
        if number > most:
            yield Finding(f"{inference.id!r} has {number} premises, more than {most}", Place(inference.id, "premises"))


RULES = (full_stop, many_premises)

SCHEMES = {
    "argmap": 1,
    "title": "Schemes of the house",
    "schemes": {
        "two-sources": {
            "title": "Argument from two independent sources",
            "x-form": "Two sources that know nothing of each other say so. Therefore it is likely.",
            "x-aliases": ["second-source"],
            "roles": {"first": "that one source says so", "second": "that another source says so"},
            "questions": {
                "independence": "Does neither source have it from the other, or both from a third?",
                "witness": "Has each source seen or read it for itself?",
            },
            "x-opens": {"independence": "undercut", "witness": "undermining"},
            "source": "House style book, section 3",
        }
    },
}
