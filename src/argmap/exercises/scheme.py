"""Name the scheme: a step is shown without its name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import partial

from argmap.display import clean
from argmap.exercises.parts import around, is_sound
from argmap.exercises.randomness import SeededRandom
from argmap.exercises.tasks import ChoiceQuestion, Draft, Taken, TaskContext, TaskKind, choices, ruled_out
from argmap.model import ArgumentMap, Inference, Scheme
from argmap.schemes import catalogue, form
from argmap.schemes import find as scheme_named
from argmap.words import Words

_NEAR = 6
_WRONG = 3
_QUESTIONS = 3
_WORD = re.compile(r"\w{4,}")


def find(argument_map: ArgumentMap, rng: SeededRandom, taken: Taken) -> Iterator[Draft]:
    """Steps whose scheme is known, each scheme once before any comes again; last those that are partly covered."""
    named: dict[str, list[tuple[Inference, Scheme]]] = {}
    for step in rng.shuffled(argument_map.inferences.values()):
        name, language = step.scheme, argument_map.language
        scheme = None if name is None else scheme_named(name, argument_map.known_schemes, language)
        if scheme is not None and is_sound(argument_map, step):
            named.setdefault(scheme.id, []).append((step, scheme))
    rounds = [(turn, one) for steps in named.values() for turn, one in enumerate(steps)]
    for _, (step, scheme) in sorted(rounds, key=lambda one: (bool(taken.hidden & {*one[1][0].premises}), one[0])):
        part = around(argument_map, step)
        if part is not None:
            yield Draft(part=part, word=partial(_word, step, scheme), unnamed=step.id)


def _word(step: Inference, scheme: Scheme, context: TaskContext, rng: SeededRandom) -> ChoiceQuestion:
    words = context.words
    wrong = rng.some(_nearest(_known_to(context.map), scheme), _WRONG)
    why = _why(step, scheme, context)
    found = choices(
        rng, (_described(scheme, words), why), [(_described(one, words), _why_not(one, words)) for one in wrong]
    )
    return ChoiceQuestion(
        ask=words("scheme.ask", numbers=context.named(step.premises)),
        options=found.options,
        right=found.right,
        reasons=found.reasons,
        hint=words("scheme.hint"),
        closer=ruled_out(rng, found, words),
        why=why,
    )


def _known_to(argument_map: ArgumentMap) -> Mapping[str, Scheme]:
    """All schemes by id, those of plug-ins included, which go by aliases as well."""
    known = {one.id: one for one in argument_map.known_schemes.values()}
    return {**catalogue(argument_map.language), **known, **argument_map.schemes}


def _why(step: Inference, scheme: Scheme, context: TaskContext) -> str:
    """The scheme by name, what each premise does in it, and what to ask of it."""
    words = context.words
    roles = [
        words.titled(context.numbers[id_], clean(scheme.roles.get(role) or role))
        for role, id_ in step.roles.items()
        if id_ in context.numbers
    ]
    told = f"{words('list.semicolon').join(roles)}." if roles else ""
    asked = " ".join(clean(question) for question in list(scheme.questions.values())[:_QUESTIONS])
    return " ".join(filter(None, (f"{_title(scheme)}.", told, asked and words("scheme.why", questions=asked))))


def _why_not(scheme: Scheme, words: Words) -> str:
    """What the premises would have to say in another scheme."""
    roles = list(filter(None, map(clean, scheme.roles.values())))
    if not roles:
        return words("scheme.not-named")
    return words("scheme.not", scheme=_title(scheme), roles=words("list.semicolon").join(roles))


def _title(scheme: Scheme) -> str:
    return clean(scheme.title or scheme.id)


def _described(scheme: Scheme, words: Words) -> str:
    return words.titled(_title(scheme), clean(form(scheme)))


def _nearest(schemes: Mapping[str, Scheme], scheme: Scheme) -> list[Scheme]:
    """The schemes with the most words in common with this one, in their roles and their sentence.

    Such as often fit the same step, so that one could argue about it, are not among them.
    """
    words = _words(scheme)

    def likeness(other: Scheme) -> float:
        theirs = _words(other)
        return len(words & theirs) / max(1, len(words | theirs))

    akin = {id_ for family in _AKIN if scheme.id in family for id_ in family}
    others = [one for one in schemes.values() if one.id not in {scheme.id, *akin} and _title(one) != _title(scheme)]
    return sorted(others, key=likeness, reverse=True)[:_NEAR]


_AKIN = (
    ("expert-opinion", "position-to-know", "witness-testimony", "popular-opinion"),
    ("sign", "best-explanation", "correlation-to-cause", "costly-signal"),
    ("cause-to-effect", "correlation-to-cause", "best-explanation"),
    ("analogy", "precedent", "example"),
    ("practical-reasoning", "positive-consequences", "values", "commitment"),
    ("negative-consequences", "slippery-slope", "gradualism", "values"),
    ("rule", "precedent", "verbal-classification", "modus-ponens"),
    ("exceptional-case", "rule"),
    ("waste", "sunk-cost"),
    ("need-for-help", "distress"),
    ("popular-opinion", "popular-practice"),
    ("bias", "direct-ad-hominem", "circumstantial-ad-hominem", "inconsistent-commitment"),
    ("falsification", "ignorance", "modus-tollens"),
    ("alternatives", "disjunctive-syllogism", "best-explanation", "incompatibility"),
    ("modus-ponens", "hypothetical-syllogism", "cause-to-effect"),
    ("example", "sign", "composition"),
)
"""Schemes that often fit the same step."""


def _words(scheme: Scheme) -> set[str]:
    return {*_WORD.findall(" ".join((form(scheme), *scheme.roles, *scheme.roles.values())).casefold())}


SCHEME = TaskKind(
    name="scheme",
    needs="a step that names a scheme",
    find=find,
)
