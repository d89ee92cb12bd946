"""Words that people try for keys, and ours: what each probably means, and where it goes."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import NamedTuple

from argmap.reading.lines import in_braces

_SECTIONS = """
claims: claim statement statements proposition propositions premise premises assumption assumptions conclusions points
evidence: evidences fact facts data exhibits observations
inferences: inference argument arguments step steps reason reasons reasoning link links relation relations edges
    supports attacks objections objection rebuttals undercuts counterarguments counterargument counter-arguments
    counter-argument counterclaims replies supported-by connections arrows
questions: question issue issues problems dilemmas alternatives
sources: source reference references bibliography citations literature works books
schemes: scheme patterns
thesis: conclusion main-claim mainclaim main root theses
title: name heading topic
description: abstract summary about introduction
authors: author by creator creators
language: lang locale
license: licence copyright
standard: standard-of-proof standards-of-proof proof-standard proof burden-of-proof burden standards
date: year created published
argmap: version format
expect: expected tests verdicts
imports: import include includes
"""
_STATEMENTS = """
text: content statement sentence body wording proposition claim description label
title: name heading caption short-name short-title headline short
standard: standard-of-proof proof-standard proof burden-of-proof burden
assumed: assume assumption given granted axiom accepted premise
unstated: implicit hidden tacit suppressed enthymeme
source: sources ref reference citation cite cited works
locator: page pages p pp para paragraph section chapter loc location at
quote: quotation excerpt passage
kind: type category
confidence: certainty probability credence strength likelihood weight
tags: tag keywords keyword labels topics
note: notes comment comments remark remarks
"""
_INFERENCES = """
premises: premise from because reason reasons grounds ground given since if evidence data
supports: support to conclusion concludes therefore then target claim for proves implies supported
attacks: attack rebuts rebut rebuttal undercuts undercut undermines undermine against defeats contradicts refutes
    counters objects-to
scheme: pattern rule type kind form warrant
roles: role
answers: answer critical-questions questions
weight: strength confidence certainty force
title: name heading caption short-name short-title headline short label
tags: tag keywords labels
note: notes comment comments text description
"""
_QUESTIONS = """
text: question issue content sentence wording title name label problem
answers: answer alternatives alternative options option choices choice positions position hypotheses hypothesis
    candidates claims explanations possibilities solutions replies rivals ideas
exclusive: mutually-exclusive exclusively exclusion either-or one-of single
source: sources ref reference references citation cite cited
locator: page pages p pp para paragraph section chapter loc location at
tags: tag keywords keyword labels topics
note: notes comment comments remark remarks description
"""
_SOURCES = """
authors: author by creator creators writer writers
editors: editor
date: year published when day
title: name heading headline
container: journal newspaper magazine book periodical website in work publication
publisher: press house
place: city location town
volume: vol
issue: number no nr
pages: page pp
url: link uri href web address website-url
accessed: retrieved access-date accessed-on visited
text: file copy path fulltext
kind: type
note: notes comment comments
archive: shelfmark collection
"""
_RELATIONS = """
for: because reason reasons support supported-by grounds premises since from
supports: supports therefore so implies proves conclusion to
attacks: attacks attack rebuts undercuts undermines against contradicts refutes defeats
against: objections objection attacked-by counterarguments rebutted-by
asked: answers answer answer-to answers-to question questions issue issues rival rivals rival-of rivals-of alternative
    alternatives alternative-to excludes competes-with
"""
_STANDARDS = frozenset(("standard", "standard-of-proof", "proof-standard", "burden-of-proof"))
"""Words for a standard of proof, wherever they stand."""


ATTACKS = frozenset(
    ("attacks", "objections", "objection", "rebuttals", "undercuts", "counterarguments", "counterargument")
)
"""Words for a section that holds attacks alone."""


def _table(words: str) -> dict[str, str]:
    table: dict[str, str] = {}
    field = ""
    for word in words.split():
        if word.endswith(":"):
            field = word[:-1]
        else:
            table.setdefault(word, field)
    return table


_RELATED = _table(_RELATIONS)
_TABLES = {
    "the map": _table(_SECTIONS),
    "claim": _table(_STATEMENTS),
    "evidence": _table(_STATEMENTS),
    "inference": _table(_INFERENCES),
    "question": _table(_QUESTIONS),
    "source": _table(_SOURCES),
}


class Meant(NamedTuple):
    """What a key that the format does not have probably means: a field, or else an advice where it goes."""

    field: str | None = None
    advice: str = ""


def meant(called: str, id_: str, name: str, fields: Collection[str]) -> Meant:
    """The field of a noun that a word probably means.

    Args:
        called: what the noun is called: `claim`, `inference`, `the map`.
        id_: its id.
        name: the key as it is written.
        fields: the fields that it has.
    """
    plain = name.strip("\"'“”‘’ \u00a0").lower().replace("_", "-").replace(" ", "-")
    if called in {"claim", "evidence"} and plain in _RELATED:
        return Meant(None, _as_inference(_RELATED[plain], id_))
    for word in (plain, plain.replace("-", "_"), _TABLES.get(called, {}).get(plain)):
        if word in fields:
            return Meant(word, f"write `{word}`")
    if plain in _STANDARDS:
        return Meant(None, "a standard of proof belongs to a claim, or to the whole map")
    return Meant()


def _as_inference(relation: str, id_: str) -> str:
    """How a relation is written that somebody wrote into a statement."""
    if relation == "asked":
        form = f"an-issue: {{text: …?, answers: [{id_}, another-id]}}"
        return f"what answers a question, and its rivals, stand under `questions`: write `{form}` there"
    form = {
        "for": f"for-{id_}: {{premises: […], supports: {id_}}}",
        "against": f"against-{id_}: {{premises: […], attacks: {id_}}}",
        "supports": f"from-{id_}: {{premises: {id_}, supports: …}}",
        "attacks": f"from-{id_}: {{premises: {id_}, attacks: …}}",
    }[relation]
    return f"reasons and objections stand under `inferences`: write `{form}` there"


_DATED = r"(?P<name>\D*+)(?P<year>\d{4})\)?[,.]?\s*+(?P<title>.*)"


def short_form(called: str, text: str) -> str:
    """The right form of a noun that was written as a text: `{title: …, authors: […], date: …}`."""
    if called == "question":
        return f"{{text: {in_braces(text)}, answers: […]}}"
    if called != "source":
        return f"{{text: {in_braces(text)}, source: …}}"
    found = re.fullmatch(_DATED, text)
    name = found["name"].removesuffix("(").rstrip().removesuffix(",") if found else ""
    if found is None or not name:
        return f"{{title: {in_braces(text)}, authors: […], date: …}}"
    title = in_braces(found["title"]) if found["title"] else "…"
    return f"{{title: {title}, authors: [{in_braces(name)}], date: {found['year']}}}"
