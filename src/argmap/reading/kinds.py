"""Fields that take one of a few words: a standard of proof, and by the rule AM016 the kinds of evidence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from argmap.diagnostics import Finding, Fix, Place, Severity, rule
from argmap.model import EVIDENCE_KINDS as KINDS
from argmap.model import ArgumentMap, Standard
from argmap.reading import noun_rules
from argmap.reading.cursor import Cursor
from argmap.reading.fixes import naming
from argmap.reading.suggestions import Suggestions
from argmap.reading.values import read_scalar
from argmap.text import Edit, unpack

_WORDS = """
event: incident happening fact occurrence
testimony: witness statement interview memoir testimonial recollection quote quotation
document: article book report letter telegram minutes archive paper text record newspaper source file
statistic: statistics stat stats data survey poll figure number study
expert: authority opinion expert-opinion scholar
example: case instance anecdote illustration case-study
"""
_MEANT = {word: line.partition(":")[0] for line in _WORDS.split("\n") for word in line.partition(":")[2].split()}
_STANDARDS = tuple(str(standard) for standard in Standard)


def read_standard(cursor: Cursor, event: Any, field: str) -> tuple[str | None, int]:
    """A standard of proof, by its name."""
    value, place = read_scalar(cursor, event, field, "a standard of proof")
    if value is None or value in _STANDARDS:
        return value, place
    meant = value.strip().lower().replace(" ", "-").replace("_", "-")
    near = meant if meant in _STANDARDS else next(iter(Suggestions(_STANDARDS).nearest(meant).words), None)
    advice = f"write `{field}: {near}`" if near else f"the standards are {', '.join(_STANDARDS)}"
    fix = Fix(f"write {near}", (Edit(*unpack(place), near),), safe=meant in _STANDARDS) if near else None
    message = f"{cursor.label(field)} must be a standard of proof, not {value!r}"
    cursor.report(noun_rules.wrong_type, event, message, advice, fix=fix)
    return None, place


@rule(
    "AM016",
    "unknown-kind",
    Severity.WARNING,
    failing="""
    evidence:
      telegram: {text: Moscow promised arms., kind: Documents}
    """,
    passing="""
    evidence:
      telegram: {text: Moscow promised arms., kind: document}
    """,
)
def unknown_kind(argument_map: ArgumentMap) -> Iterator[Finding]:
    """A `kind` of evidence that the format does not define.

    The kinds are `event`, `testimony`, `document`, `statistic`, `expert` and `example`. A kind of your own belongs in
    `tags`.
    """
    near = Suggestions(KINDS)
    for evidence in argument_map.evidence.values():
        if evidence.kind is None or evidence.kind in KINDS:
            continue
        word, place = evidence.kind.strip().lower().replace(" ", "-"), Place(evidence.id, "kind")
        misspelled = word if word in KINDS else next(iter(near.nearest(word).words), None)
        kind = misspelled or _MEANT.get(word)
        advice = f"write `kind: {kind}`" if kind else f"the kinds are {', '.join(KINDS)}"
        fix = naming(argument_map, place, evidence.kind, kind, safe=misspelled is not None) if kind else None
        yield Finding(f"{evidence.kind!r} is not a kind of evidence", place, help=(advice,), fix=fix)
