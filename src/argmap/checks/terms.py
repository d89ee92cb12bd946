"""The rule AM608: terms that nothing ties to the rest of an inference."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache

from argmap.checks.context import RuleContext
from argmap.checks.language import asserted, is_english
from argmap.diagnostics import Finding, Place, Severity, rule
from argmap.model import ArgumentMap, Claim, Evidence, Inference

_WORD = r"[^\W\d_]++(?>(?:['’][^\W\d_]++)*)|\d++(?>(?:[.,]\d++)*)"
_CONTRACTED = r"(?:n['’]t|['’]\w{1,2})\Z"
_INFLECTION = r"(?:(?<=\w{3})ity|(?<=\w\w)(?:ies|es|(?<!s)s|ied|ed|e|y|ing|ly))\Z"
_DERIVATION = r"(?<=\w{4})(?:ful|less|ness|ship|hood|dom|ment|able|ible|ion|al|ic|er|or|ist|ism)+\Z"
_IRREGULAR_FORMS = """
arose-arise ate-eat began-begin begun-begin best-good better-good bought-buy broke-break broken-break built-build
caught-catch children-child chose-choose chosen-choose dead-die death-die deaths-die drew-draw drawn-draw drove-drive
driven-drive fallen-fall fed-feed feet-foot fell-fall felt-feel fled-flee flew-fly fought-fight freedom-free
freedoms-free froze-freeze frozen-freeze grew-grow grown-grow heard-hear hid-hide hidden-hide knew-know laid-lay
led-lead leaves-leave left-leave lent-lend lives-life lost-lose men-man met-meet mice-mouse paid-pay people-person
ran-run risen-rise rose-rise sent-send shot-shoot sold-sell spent-spend spoke-speak spoken-speak stole-steal
stolen-steal stood-stand struck-strike taught-teach thought-think told-tell understood-understand wives-wife
women-woman won-win wore-wear worse-bad worst-bad wrote-write written-write
"""
_IRREGULAR = dict(form.split("-") for form in _IRREGULAR_FORMS.split())
_QUALIFIER = r"\A\d|\w{3}ly\Z"
_STEM = 5
_READ = 1000
_NAMED = 4
_MINOR_WORDS = """
a about above across after afterwards again against ago all almost along already also although always am among an and
another any anybody anyone anything anyway apart are around as at away be because been before behind being below
beneath besides between beyond both but by ca can cannot certainly clearly could did do does doing done down during
each either else enough especially even ever every everybody everyone everything few fewer first for from further
furthermore generally given granted had has have having he hence her here hers herself him himself his how however i
if in indeed instead into is it its itself just largely last least less let like likely mainly many may maybe me
merely might mine more moreover most mostly much must my myself namely near nearly necessarily neither never
nevertheless no nobody none nor not nothing now nowhere obviously of off often on once one only onto or other others
otherwise ought our ours out over own particularly partly per perhaps plus possibly precisely presumably probably
quite rather really same sha shall she should simply since so some somebody someone something sometimes somewhat
somewhere still such surely than that the their theirs them themselves then there therefore these they this those
though through throughout thus to together too toward towards under unless until up upon us usually very via was we
well were what whatever when whenever where whereas wherever whether which whichever while who whoever whole whom
whose why will with within without wo would yes yet you your yours yourself yourselves able became become becomes
bring brings brought call called calls came case cases come comes coming exist exists fact facts find finds form forms
found gave get gets give gives giving go goes going gone got held hold holds keep keeps kept kind kinds know known
knows made make makes making matter matters mean means meant need needs put puts reason reasons regard said saw say
says see seem seemed seems seen set sets show showed shown shows sort sorts take taken takes taking thing things took
true truly use used uses using want wanted wants way ways went
"""
_MINOR = frozenset(_MINOR_WORDS.split())


@rule(
    "AM608",
    "loose-term",
    Severity.INFO,
    failing="""
    claims:
      suffer: {text: Animals can suffer., assumed: true}
      pain: {text: Whatever can suffer feels pain., assumed: true}
      rights: Animals have moral rights.
    inferences:
      i: {premises: [suffer, pain], supports: rights}
    """,
    passing="""
    claims:
      suffer: {text: Animals can suffer., assumed: true}
      morals: {text: Whatever can suffer has moral rights., assumed: true}
      rights: Animals have moral rights.
    inferences:
      i: {premises: [suffer, morals], supports: rights}
    """,
    by_name=True,
)
def loose_term(context: RuleContext) -> Iterator[Finding]:
    """A main term of a conclusion is in none of its premises, or a premise has a term of its own.

    Whatever appears in the conclusion must come from a premise, just as no rabbit comes out of an empty hat; and
    premises hold hands: a term that only one of them mentions does no work, or another premise is missing. These are
    the Rabbit Rule and the Holding Hands Rule that the makers of Rationale teach (van Gelder; see also Twardy,
    "Argument Maps Improve Critical Thinking", *Teaching Philosophy* 27, 2004). It works for English only, and compares
    words and their endings.

    The rule is for arguments that are spelled out word by word, as in a class. Real texts use different words for the
    same thing, and on them its findings are wrong more often than right; it runs only if selected by its own code or
    name. It looks at inferences from two or more premises without a scheme or backing, which would say what licenses
    the inference, and is silent if the texts share less than half of their terms.
    """
    if not is_english(context.map.language):
        return
    texts: dict[str, Claim | Evidence] = {**context.map.claims, **context.map.evidence}
    terms = cache(lambda id_: _terms(texts[id_].text))
    for step in context.map.inferences.values():
        premises = tuple(dict.fromkeys(step.premises))
        if len(premises) > 1 and _is_bare(context.map, step) and all(premise in texts for premise in premises):
            conclusion, parts = terms(step.target), [terms(premise) for premise in premises]
            if _is_spelled_out([conclusion, *parts]):
                yield from _loose(step, premises, conclusion, parts)


def _is_bare(argument_map: ArgumentMap, step: Inference) -> bool:
    """Whether an inference supports a claim by its premises alone, with no scheme and no backing."""
    return argument_map.conclusion(step) is not None and step.scheme is None and not argument_map.supports(step.id)


def _is_spelled_out(parts: Sequence[Collection[str]]) -> bool:
    """Whether every text shares a term with another one, and half of all terms are shared."""
    uses = Counter(stem for part in parts for stem in part)
    tied = [sum(uses[stem] > 1 for stem in part) for part in parts]
    return all(tied) and 2 * sum(tied) >= sum(map(len, parts))


def _loose(
    step: Inference, premises: Collection[str], conclusion: Mapping[str, str], parts: Collection[Mapping[str, str]]
) -> Iterator[Finding]:
    """The loose terms of one inference, given the terms of its conclusion and of each premise."""
    uses = Counter(stem for part in parts for stem in part)
    new = [word for stem, word in conclusion.items() if stem not in uses]
    if new:
        message = f"{step.target!r} introduces {_listed(new)}, which no premise of {step.id!r} mentions"
        advice = "add the premise that introduces it, or use the same word for the same thing"
        yield Finding(message, Place(step.id, "supports"), help=(advice,))
    for premise, part in zip(premises, parts, strict=True):
        lone = [word for stem, word in part.items() if uses[stem] == 1 and stem not in conclusion]
        if lone:
            message = f"{premise!r} mentions {_listed(lone)}, which nothing else in {step.id!r} does"
            advice = "add the premise that takes it up, or use the same word for the same thing"
            yield Finding(message, Place(step.id, "premises", step.premises.index(premise)), help=(advice,))


def _listed(words: list[str]) -> str:
    named = ", ".join(f'"{word}"' for word in words[:_NAMED])
    return named if len(words) <= _NAMED else f"{named} and {len(words) - _NAMED} more"


def _terms(text: str) -> dict[str, str]:
    """The main terms that a text asserts: the stem of each, and the word as it first occurs there.

    Numbers and adverbs are left out: they qualify what is said, and are seldom what it is about.
    """
    words: Iterable[str] = (re.sub(_CONTRACTED, "", word) for word in re.findall(_WORD, asserted(text[:_READ])))
    found: dict[str, str] = {}
    for word in words:
        folded = word.casefold()
        if len(word) > 1 and folded not in _MINOR and not re.search(_QUALIFIER, folded):
            found.setdefault(_stem(folded), word)
    return found


def _stem(word: str) -> str:
    """What a word shares with its inflections and derivations, more or less: without endings, cut to five letters.

    It errs by taking two words for one, so that the rule is silent rather than wrong.

    >>> [_stem(word) for word in ("punishments", "punished", "banned", "bans", "morality", "moral")]
    ['punis', 'punis', 'ban', 'ban', 'moral', 'moral']
    """
    stem = re.sub(_DERIVATION, "", re.sub(_INFLECTION, "", _IRREGULAR.get(word, word)))
    if len(stem) > 3 and stem[-1] == stem[-2]:
        stem = stem[:-1]
    return stem[:_STEM]
