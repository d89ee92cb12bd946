"""Name the scheme: a step is shown without its name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import partial

from argmap.display import clean
from argmap.exercises.lots import Lots
from argmap.exercises.parts import around, is_sound
from argmap.exercises.tasks import Draft, Kind, Question, Sheet, Taken, choices
from argmap.model import ArgumentMap, Inference, Scheme
from argmap.schemes import catalogue, form
from argmap.schemes import find as scheme_named
from argmap.words import Words

_NEAR = 6
_WRONG = 3
_QUESTIONS = 3
_WORD = re.compile(r"\w{4,}")


def find(argument_map: ArgumentMap, lots: Lots, taken: Taken) -> Iterator[Draft]:  # noqa: ARG001 - asked of all kinds
    """Steps whose scheme is known, each scheme once before any comes again."""
    named: dict[str, list[tuple[Inference, Scheme]]] = {}
    for step in lots.shuffled(argument_map.inferences.values()):
        name, language = step.scheme, argument_map.language
        scheme = None if name is None else scheme_named(name, argument_map.schemes, language)
        if scheme is not None and is_sound(argument_map, step):
            named.setdefault(scheme.id, []).append((step, scheme))
    rounds = [(turn, one) for steps in named.values() for turn, one in enumerate(steps)]
    for _, (step, scheme) in sorted(rounds, key=lambda one: one[0]):
        part = around(argument_map, step)
        if part is not None:
            yield Draft(part=part, word=partial(_word, step, scheme), unnamed=step.id)


def _word(step: Inference, scheme: Scheme, sheet: Sheet, lots: Lots) -> Question:
    wrong = lots.some(_nearest({**catalogue(sheet.map.language), **sheet.map.schemes}, scheme), _WRONG)
    told = [_described(one, sheet.words) for one in wrong]
    options, places = choices(lots, [_described(scheme, sheet.words)], told)
    asked = " ".join(clean(question) for question in list(scheme.questions.values())[:_QUESTIONS])
    return Question(
        ask=sheet.words("scheme.ask", numbers=sheet.named(step.premises)),
        options=options,
        right=places,
        hint=sheet.words("scheme.hint"),
        why=" ".join(filter(None, (f"{_title(scheme)}.", asked and sheet.words("scheme.why", questions=asked)))),
    )


def _title(scheme: Scheme) -> str:
    return clean(scheme.title or scheme.id)


def _described(scheme: Scheme, words: Words) -> str:
    return words.titled(_title(scheme), clean(form(scheme)))


def _nearest(schemes: Mapping[str, Scheme], scheme: Scheme) -> list[Scheme]:
    """The schemes with the most words in common with this one, in their roles and their sentence."""
    words = _words(scheme)

    def likeness(other: Scheme) -> float:
        theirs = _words(other)
        return len(words & theirs) / max(1, len(words | theirs))

    others = [other for other in schemes.values() if other.id != scheme.id and _title(other) != _title(scheme)]
    return sorted(others, key=likeness, reverse=True)[:_NEAR]


def _words(scheme: Scheme) -> set[str]:
    return {*_WORD.findall(" ".join((form(scheme), *scheme.roles, *scheme.roles.values())).casefold())}


SCHEME = Kind(
    name="scheme",
    needs="a step that names a scheme",
    find=find,
)
