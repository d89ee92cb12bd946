"""The rule AM604: how many sentences a statement has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from argmap.checks.context import RuleContext
from argmap.checks.language import asks, asserted, opens_question
from argmap.checks.wording import place_in_text, statements
from argmap.diagnostics import Finding, Severity, rule

_ABBREVIATED = """
abp adm al approx apt aug ave bzw ca capt cf ch chap corp dec dept dir ed eds enl esp est etc feb gen gov hon inc incl
jan jul jun lieut maj messrs mme nov oct op para paras pres prof pt pub resp rev rly ry sen sept ser sog ste supp supt
univ usw vol vols
"""
_ABBREVIATIONS = frozenset(_ABBREVIATED.split())
_ABBREVIATED_NAMES = """
Ala App Apr Ariz Ark Art Bros Calif Cap Co Col Colo Coll Conn Del Div Fig Figs Fla Fn Fri Ill Ind Kan Lit Mar Mass Mich
Minn Miss Mon Mont Neb Nev No Nos Okla Ore Penn Ref Rep Res Sat Sec Sect Sun Sup Tenn Tex Thu Thur Thurs Tue Tues Wash
Wed Wis Wyo
"""
_NAMES = frozenset(_ABBREVIATED_NAMES.split())
"""Abbreviations that without their capital are words."""
_VOWELS = frozenset("aeiouy")
_OPENERS = "\"'“‘«„([¿¡"
_WORD = r"[^\W\d_]+(?:[-'’][^\W\d_]+)*|\d[\w.,]*|·+"
_ENOUGH_WORDS = 3
_LINKED_BY = """
a an and as at by de del den der des di die du for from in into la le of on or over the to und van von with
"""
_LINKS = frozenset(_LINKED_BY.split())
"""Words that hold names and titles together."""
_SUBJECT_WORDS = """
everybody everyone he i it nobody she that there they this we you
"""
_SUBJECTS = frozenset(_SUBJECT_WORDS.split())
_PHRASE = r"(?i)\W*(?:with|without|since|especially|including|like|as|for|of|from|to|by|even|and|or|such)\b[^,]*\Z"
_SUBORDINATE = r"(?i)\W*(?:(?:when|after|before|if|while|although|though|since|given)\b[^,]*\Z|(?:which|who|whose)\b)"
_UNFINISHED = (
    r"(?is)\W*(?:because\b[^,]*\Z|whether\b(?!.*\b(?:is|are|does?|matters?)\b)|not\b(?!.*\b(?:is|are|was|were|do|does|did|has|have"
    r"|can|will|would|should|must)\b))"
)
_PARTICIPLE = r"(?i)\W*(?:being|causing|giving|having|keeping|leaving|making|showing)\b"


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
def several_claims(context: RuleContext) -> Iterator[Finding]:
    """A text of several sentences, or of clauses with a semicolon between them.

    Whoever doubts one of them cannot say so on the map: an attack hits the whole, and a reason for one looks like a
    reason for all. Give each claim a node of its own. An explanation of a claim can go into its `note`. Questions,
    quotations, titles, names, addresses and exclamations of a word or two claim nothing and are not counted.
    """
    for node in statements(context.map):
        starts = list(_claims(node.text))
        if len(starts) > 1:
            message = f"the text of {node.id!r} reads as {len(starts)} claims"
            place = place_in_text(context.map, node, starts[1], len(node.text))
            yield Finding(message, place, help=("give each claim a node of its own, or move part of it to `note`",))


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


def _claims(text: str) -> Iterator[int]:
    """Where the claims of a text begin."""
    said = asserted(text)
    return (start for start, end, is_clause in _parts(said) if _is_claim(said[start:end], is_clause=is_clause))


def only_asks(text: str) -> bool:
    """Whether a text ends with a question and claims nothing before."""
    said = asserted(text)
    parts = [(said[start:end], is_clause) for start, end, is_clause in _parts(said, of_any_case=True)]
    return asks(parts[-1][0]) and not any(
        _is_claim(part, is_clause=is_clause) and not (is_clause and opens_question(part)) for part, is_clause in parts
    )


def _parts(said: str, *, of_any_case: bool = False) -> Iterator[tuple[int, int, bool]]:
    """Where the sentences of a text, and the clauses between semicolons, begin and end, and whether it is a clause."""
    start, is_clause = 0, False
    for end, following, ends_clause in _stops(said, of_any_case=of_any_case):
        yield start, end, is_clause or ends_clause
        start, is_clause = following, ends_clause
    yield start, len(said), is_clause


def _stops(said: str, *, of_any_case: bool) -> Iterator[tuple[int, int, bool]]:
    """Where each part of a text ends, where the next one begins, and whether a semicolon is between them."""
    clauses = said.replace("；", ";").split(";")
    listing = ":" in clauses[0] or (len(clauses) > 2 and clauses[-1].lstrip().startswith(("and ", "or ")))
    for stop in _stop().finditer(said):
        if stop["next"] is not None:
            begins = of_any_case or not stop["next"].islower()
            if begins and not (stop["stop"] == "." and _is_abbreviated(said, stop.start())):
                yield stop.start() + 1, stop.start("next"), False
        elif stop["wide"] is not None:
            yield stop.start() + 1, stop.start("wide"), False
        elif not listing:
            yield stop.start(), stop.start("clause"), True


def _is_claim(part: str, *, is_clause: bool = False) -> bool:
    """Whether a part of a text claims something: not a question, a title, a name or an exclamation."""
    words = re.findall(_WORD, part)
    if not words or asks(part) or re.match(_UNFINISHED, part):
        return False
    if is_clause and (re.match(_SUBORDINATE, part) or re.match(_PARTICIPLE, part)):
        return False
    if not _has_case(words[0]):
        return True
    enough = 2 if is_clause or words[0].casefold() in _SUBJECTS else _ENOUGH_WORDS
    if len(words) < enough or (len(words) <= 2 * _ENOUGH_WORDS and re.match(_PHRASE, part)):
        return False
    return part.isupper() or any(word.islower() and word not in _LINKS for word in words)


def _has_case(word: str) -> bool:
    """Whether a word is of a script with capitals, or a number or quotation."""
    return not word[0].isalpha() or word.lower() != word.upper()


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
    return without_vowel or folded in _ABBREVIATIONS or word in _NAMES
