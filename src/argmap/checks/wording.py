"""The rules AM6: how claims and evidence are worded."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.checks.context import RuleContext
from argmap.diagnostics import Finding, Place, Severity, rule
from argmap.model import ArgumentMap, Claim, Evidence
from argmap.reading import noun_rules
from argmap.text import Location, normalised

_PUNCTUATION = ".,;:!?…\"'“”„‘’‚«»‹›()[]{}"
_SPACES = str.maketrans(dict.fromkeys(_PUNCTUATION, " "))
_ASCII_MARKS = "".join(filter(str.isascii, _PUNCTUATION + " \t\r\n")).encode()


def statements(argument_map: ArgumentMap) -> Iterator[Claim | Evidence]:
    """The claims and the evidence of a map."""
    yield from argument_map.claims.values()
    yield from argument_map.evidence.values()


def place_in_text(argument_map: ArgumentMap, node: Claim | Evidence, start: int, end: int) -> Place | Location:
    """The place of a stretch of a node's text, or of the whole text if the file does not have it letter by letter."""
    written = argument_map.where(node.id, "text")
    if written is not None:
        at = written.text.text.find(node.text, written.span.start, written.span.end)
        if at >= 0:
            return written.text.exact_location(at + start, at + end)
    return Place(node.id, "text")


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
def empty_text(context: RuleContext) -> Iterator[Finding]:
    """A claim, a piece of evidence or a question that says nothing.

    Nobody can judge, support, attack or answer what is not said. Write the statement, or remove the node.
    """
    for node in statements(context.map):
        if node.text.strip():
            continue
        if noun_rules.missing_field.code not in context.map.verified or context.map.where(node.id, "text") is not None:
            yield Finding(f"{node.id!r} has an empty text", Place(node.id, "text"), help=("write the statement",))
    for question in context.map.questions.values():
        place = Place(question.id, "text", section="questions")
        origin = context.map.origin
        is_written = origin is not None and origin.find(question.id, "text", section="questions") is not None
        if not question.text.strip() and (noun_rules.missing_field.code not in context.map.verified or is_written):
            yield Finding(f"question {question.id!r} has an empty text", place, help=("write the question",))


@rule(
    "AM605",
    "long-text",
    Severity.WARNING,
    failing="""
    claims:
      aid: {assumed: true, text: """
    + "Moscow sent guns and grain and money and men; " * 6
    + "}",
    passing="""
    claims:
      aid: {text: Moscow sent aid., assumed: true, note: "Missiles, guns, grain and money."}
    """,
)
def long_text(context: RuleContext, *, length: int = 250) -> Iterator[Finding]:
    """A text of more than 250 characters, or of more than the option `length` allows.

    A statement this long is often several, and it cannot be read on a screen in a classroom. An explanation can go into
    `note`.
    """
    for node in statements(context.map):
        if len(node.text) > length:
            message = f"the text of {node.id!r} has {len(node.text)} characters, more than {length}"
            yield Finding(message, Place(node.id, "text"), help=("split it, or move part of it to `note`",))


@rule(
    "AM606",
    "same-text",
    Severity.WARNING,
    failing="""
    claims:
      aid: {text: Moscow sent aid., assumed: true}
      help: {text: "Moscow  sent aid", assumed: true}
    """,
    passing="""
    claims:
      aid: {text: Moscow sent aid., assumed: true}
      late: {text: Moscow sent it late., assumed: true}
    """,
)
def same_text(context: RuleContext) -> Iterator[Finding]:
    """Two nodes say the same thing.

    Apart from case, spacing and punctuation, their texts are equal. What supports or attacks one does not reach the
    other, and the argument looks broader than it is. Keep one of them; a node may be a premise of several inferences.
    """
    alike: dict[bytes, Claim | Evidence] = {}
    first: dict[str, str] = {}
    for node in statements(context.map):
        other = alike.setdefault(_letters(node.text), node)
        if other is node or not _words(node.text):
            continue
        first.setdefault(_words(other.text), other.id)
        earlier = first.setdefault(_words(node.text), node.id)
        if earlier != node.id:
            yield Finding(
                f"{node.id!r} says the same as {earlier!r}",
                Place(node.id, "text"),
                help=("keep one of them, and use it as a premise wherever it is needed",),
                related=((Place(earlier, "text"), f"{earlier!r} says it here"),),
            )


def _words(text: str) -> str:
    """A text without its case, its spacing and its punctuation."""
    return " ".join(normalised(text, "NFKC").casefold().translate(_SPACES).split())


def _letters(text: str) -> bytes:
    """What texts of the same words have in common, found faster than the words; a few others may have it too."""
    folded = text.casefold() if text.isascii() else normalised(text, "NFKC").casefold().translate(_SPACES)
    return folded.encode("utf-8", "surrogatepass").translate(None, _ASCII_MARKS)
