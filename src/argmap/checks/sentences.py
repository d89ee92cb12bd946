"""The rule AM604: how many sentences a statement has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from argmap.checks.facts import Facts
from argmap.checks.prose import asserted
from argmap.checks.wording import place_in_text, statements
from argmap.diagnostics import Finding, Severity, rule

_ABBREVIATED = """
abp al app approx apr art aug bzw ca cap capt cf ch chap co col corp dec dept dir ed eds enl esp est etc feb fig figs
fn gen gov hon inc incl jan jul jun lieut lit maj mar messrs mme no nos nov oct op para paras pres prof pt pub ref rep
res resp rev sen sept ser sog sup supp univ usw vol vols
"""
_ABBREVIATIONS = frozenset(_ABBREVIATED.split())
_VOWELS = frozenset("aeiouy")
_OPENERS = "\"'“‘«„([¿¡"


@rule(
    "AM604",
    "several-claims",
    Severity.INFO,
    failing="""
    claims:
      aid: {text: Moscow sent aid. Beijing did so too., assumed: true}
    """,
    passing="""
    claims:
      aid: {text: "Moscow sent aid, as Col. U. S. Grant said on p. 12.", assumed: true}
    """,
)
def several_claims(facts: Facts) -> Iterator[Finding]:
    """A text of several sentences, or of clauses with a semicolon between them.

    Whoever doubts one of them cannot say so on the map: an attack hits the whole, and a reason for the one looks like
    a reason for all. Give each claim a node of its own. What explains a claim fits in `note`.
    """
    for node in statements(facts.map):
        starts = list(_later_claims(node.text))
        if starts:
            message = f"the text of {node.id!r} reads as {len(starts) + 1} claims"
            place = place_in_text(facts.map, node, starts[0], len(node.text))
            yield Finding(message, place, help=("give each claim a node of its own, or move a part to `note`",))


@cache
def _stop() -> re.Pattern[str]:
    """What may end a claim within a text."""
    return re.compile(
        r"""
      (?<![.…]) (?P<stop>[.!?]) ["'”’»)\]]*+ \s++ ["'“‘«„(\[¿¡]*+ (?P<next>[^\W\d_])
    | [。！？।] ["'”’»)\]」]*+ \s*+ (?P<wide>[^\W_])
    | [;；] \s*+ (?P<clause>\w)
    """,
        re.VERBOSE,
    )


def _later_claims(text: str) -> Iterator[int]:
    """Where the second claim of a text begins, the third, and so on."""
    said = asserted(text)
    clauses = said.replace("；", ";").split(";")
    listing = ":" in clauses[0] or (len(clauses) > 2 and clauses[-1].lstrip().startswith(("and ", "or ")))
    for stop in _stop().finditer(said):
        if stop["next"] is not None:
            if not stop["next"].islower() and not (stop["stop"] == "." and _is_abbreviated(said, stop.start())):
                yield stop.start("next")
        elif stop["wide"] is not None:
            yield stop.start("wide")
        elif not listing:
            yield stop.start("clause")


def _is_abbreviated(text: str, stop: int) -> bool:
    """Whether the full stop ends an abbreviation, an initial or an ordinal rather than a sentence."""
    words = text[max(0, stop - 30) : stop].split()
    word = words[-1].lstrip(_OPENERS) if words else ""
    if len(word) < 2 or "." in word:
        return True
    if word.isdecimal():
        return len(word) < 3
    folded = word.casefold()
    without_vowel = word.isascii() and word.isalpha() and not word.isupper() and _VOWELS.isdisjoint(folded)
    return without_vowel or folded in _ABBREVIATIONS
