"""The rule AM607: texts that only hold a place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argmap.checks.context import RuleContext
from argmap.checks.language import asserted
from argmap.checks.wording import statements
from argmap.diagnostics import Finding, Place, Severity, rule

_PLACEHOLDER = r"(?<!\w)(?:TODO|FIXME|TBD)(?!\w)"
_PLACEHOLDER_WITH_COLON = r"(?<!\w)(?:TODO|FIXME|TBD|XXX):"
_SHELL = r"""(?ix)
      [\s.…?!*_\-–—()\[\]<>{}"']++
    | <[^<>]{0,40}+> | \{\{[^{}]{0,40}+\}\}
    | [\[{]++ \s*+ (?:insert|add|enter|fill\ in|write|your|citation\ needed|source\ needed)\b [^\[\]{}]*+ [\]}]++
    """
_EDGES = " \t\r\n.…?!:*_-–—()[]\"'"
_KNOWN_TEXTS = """
    todo, to do, tbd, tba, tbc, fixme, xxx, xxxx, placeholder, to be added, to be determined, to be done, to be written,
    text here, claim here, evidence here, your text, your text here, your claim, your claim here, your evidence here,
    claim text, claim text here, evidence text, evidence text here, text goes here, add text here, enter text,
    enter text here, insert text, insert text here, insert claim here, write your claim here, write something here,
    asdf, blah, blah blah, blah blah blah,
    à compléter, à définir, à faire, zu ergänzen, noch zu ergänzen, por completar, por definir, por hacer,
    da completare, da definire, da fare, a completar, a definir, a fazer, nog in te vullen, do uzupełnienia,
    дополнить, уточнить, 待定, 待补充, 未定
"""
_KNOWN = frozenset(" ".join(_KNOWN_TEXTS.split()).split(", "))
_LONGEST = 40


@rule(
    "AM607",
    "placeholder",
    Severity.WARNING,
    failing="""
    claims:
      aid: {text: "TODO: say what Moscow sent (a placeholder)", assumed: true}
    """,
    passing="""
    claims:
      aid: {text: Moscow sent aid., assumed: true}
    """,
)
def placeholder(context: RuleContext) -> Iterator[Finding]:
    """A placeholder text, such as `…` or `[insert claim]`, or a text with a mark such as `TBD` in capitals.

    What has not been written cannot be judged, and is easily forgotten. The rule looks at the texts of claims, evidence
    and questions, and at the titles of the map and of its sources.
    """
    if _is_placeholder(context.map.title):
        yield Finding("the title of the map is a placeholder", Place(None, "title"), help=("write the title",))
    for source in context.map.sources.values():
        if source.title is not None and _is_placeholder(source.title):
            place = Place(source.id, "title", section="sources")
            yield Finding(f"the title of source {source.id!r} is a placeholder", place, help=("write the title",))
    for node in statements(context.map):
        if _is_placeholder(node.text):
            message = f"the text of {node.id!r} is a placeholder"
            yield Finding(message, Place(node.id, "text"), help=("write the statement",))
    for question in context.map.questions.values():
        if _is_placeholder(question.text):
            place = Place(question.id, "text", section="questions")
            yield Finding(f"the text of {question.id!r} is a placeholder", place, help=("write the question",))


def _is_placeholder(text: str) -> bool:
    bare = text.strip()
    if not bare:
        return False
    if _has_placeholder_mark(bare) or bare[:11].casefold() == "lorem ipsum":
        return True
    if not bare[0].isalnum() and re.fullmatch(_SHELL, bare):
        return True
    return len(bare) < _LONGEST and " ".join(bare.casefold().strip(_EDGES).split()) in _KNOWN


def _has_placeholder_mark(text: str) -> bool:
    """Whether a mark is in capitals outside quotations, or has a colon where everything else is in capitals too."""
    if not ("TODO" in text or "TBD" in text or "FIXME" in text or "XXX:" in text):  # placeholders
        return False
    said = asserted(text)
    return bool(re.search(_PLACEHOLDER_WITH_COLON, said) or (re.search(_PLACEHOLDER, said) and not text.isupper()))
