"""The catalogue of argumentation schemes: patterns of inference, each with the critical questions that test it.

The catalogue is a map file that holds schemes alone, and so is each of its translations. Each is read when it is first
asked for, and of the English one a single scheme by itself: a map names few of them.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

import attrs

from argmap.display import as_words
from argmap.fields import EMPTY, FrozenDict, expect
from argmap.files import read_regular
from argmap.model import ArgumentMap, Inference, Scheme
from argmap.reading import loads, parse
from argmap.reading.suggestions import Suggestions

__all__ = [
    "aliases",
    "catalogue",
    "find",
    "form",
    "heading",
    "is_known",
    "knowing",
    "numbered",
    "numbers",
    "open_questions",
    "opens",
    "suggestions",
]

_FOLDER = os.path.dirname(__file__)  # noqa: PTH120 - `pathlib` is slow to import
_ENGLISH = "en"
"""The language of the catalogue itself."""
_ENTRY = r"(?m)^  (?=[a-z-]+:$)"
"""What stands before each scheme in its file."""
_WORD = r"[^\W_]+"
_HUMP = r"(?<=[a-z0-9])(?=[A-Z])"
_IDLE = frozenset(["a", "an", "argument", "argumentation", "inference", "scheme", "the"])
"""Words of names that tell no scheme from another."""
_OPENING = r"^(?:appeal-)?(?:from|to|by|for)-"
_NUMBER = "[0-9]{1,9}"
_NUMBERED = r"(?:wrm|walton-reed-(?:and-)?macagno(?:-2008)?)-?([0-9]{1,3})"


def catalogue(language: str = "en") -> Mapping[str, Scheme]:
    """Get the catalogue of argumentation schemes.

    Args:
        language: a BCP 47 tag; English if argmap has no words in that language.

    Returns:
        The schemes by id, in the order of the catalogue.
    """
    expect(language, str)
    if language == _ENGLISH:
        return _read(_ENGLISH)
    from argmap.words import of  # noqa: PLC0415 - a check needs no words

    return _read(of(language).language)


@cache
def _read(language: str) -> Mapping[str, Scheme]:
    if language == _ENGLISH:
        return loads(_file("catalogue")).schemes
    told = loads(_file(language)).schemes
    return FrozenDict({id_: _in_words_of(told[id_], scheme) for id_, scheme in _read(_ENGLISH).items()})


def _file(name: str) -> bytes:
    return read_regular(os.path.join(_FOLDER, f"{name}.yaml"))  # noqa: PTH118


@cache
def _entries() -> Mapping[str, str]:
    """The text of each scheme of the English catalogue, as a catalogue of its own, by its id."""
    head, *entries = re.split(_ENTRY, _file("catalogue").decode())
    return {entry.partition(":")[0]: f"{head}  {entry}" for entry in entries}


@cache
def _alone(id_: str) -> Scheme:
    """A scheme of the English catalogue, without the others."""
    held, _ = parse(_entries()[id_])
    assert held is not None  # noqa: S101 - it is our own
    return held.schemes[id_]


def _in_words_of(told: Scheme, scheme: Scheme) -> Scheme:
    """A scheme as its translation tells it, with what is the same in all languages."""
    return attrs.evolve(told, extra={**scheme.extra, **told.extra})


def find(name: str, own: Mapping[str, Scheme] = EMPTY, language: str = "en") -> Scheme | None:
    """The scheme of that id, alias or English title; `None` if there is none.

    `own` are those that a map knows besides, by name; they win over the catalogue, and keep their texts in any
    language. Case, spaces, articles, `scheme` and `argument from` make no difference to the names of the catalogue.
    `WRM 7` is what Walton, Reed & Macagno (2008) number so, or the first part of it.

    >>> find("Argument from Abduction").id, find("ExpertOpinion").id, find("sign", language="de").title
    ('best-explanation', 'expert-opinion', 'Argument aus dem Anzeichen')
    >>> find("Slippery Slope Argument").id, find("WRM 7").id
    ('slippery-slope', 'analogy')
    """
    if name in own:
        return own[name]
    found = _alone(name) if name in _entries() else _by_name().get(_key(name)) or _by_reference(name)
    return found if found is None or language == _ENGLISH else catalogue(language)[found.id]


def is_known(name: str, own: Mapping[str, Scheme] = EMPTY) -> bool:
    """Whether `find` finds a scheme of that name; its description is not read where an id is enough."""
    return name in own or name in _entries() or find(name) is not None


def numbered(number: str) -> tuple[Scheme, ...]:
    """The schemes that a number of Walton, Reed & Macagno (2008), ch. 9, stands for; it may take two to cover it.

    >>> [scheme.id for scheme in numbered("33")], numbered("sign")
    (['positive-consequences', 'negative-consequences'], ())
    """
    if re.fullmatch(_NUMBER, number) is None:
        return ()
    return tuple(scheme for scheme in catalogue().values() if int(number) in numbers(scheme))


def _by_reference(name: str) -> Scheme | None:
    found = re.fullmatch(_NUMBERED, _plain(name))
    return None if found is None else next(iter(numbered(found[1])), None)


def heading(name: str, own: Mapping[str, Scheme] = EMPTY, language: str = "en") -> str:
    """The name of a scheme in a header: the short name in the language, or in English the name that the map gives.

    >>> heading("expert", language="de"), heading("expert-opinion")
    ('Expertenurteil', 'expert opinion')
    """
    from argmap.words import ENGLISH, of  # noqa: PLC0415 - as above

    scheme = None if name in own or of(language) == ENGLISH else find(name, language=language)
    return as_words(name) if scheme is None else _text(scheme.extra.get("x-name"))


def suggestions(own: Iterable[str] = ()) -> Suggestions:
    """Finds the id or alias that was probably meant, among the catalogue's and the ids of `own` schemes."""
    return Suggestions([*own, *catalogue(), *(alias for scheme in catalogue().values() for alias in aliases(scheme))])


def knowing(argument_map: ArgumentMap, schemes: Mapping[str, Scheme]) -> ArgumentMap:
    """The same map, with its places, whose inferences can name these schemes of plug-ins too."""
    if not schemes:
        return argument_map
    made = argument_map.replace(plugin_schemes=schemes)
    object.__setattr__(made, "origin", argument_map.origin)
    return made


def form(scheme: Scheme) -> str:
    """The scheme in one sentence (`x-form`), from premises to conclusion; empty if it has none."""
    return _text(scheme.extra.get("x-form"))


def aliases(scheme: Scheme) -> tuple[str, ...]:
    """Other names of the scheme (`x-aliases`)."""
    names = scheme.extra.get("x-aliases", ())
    return tuple(filter(None, map(_text, names if isinstance(names, tuple) else (names,))))


def numbers(scheme: Scheme) -> tuple[int, ...]:
    """The numbers of the scheme in Walton, Reed & Macagno (2008), ch. 9 (`x-numbers`)."""
    told = scheme.extra.get("x-numbers", ())
    return tuple(int(one) for one in told if _text(one).isdecimal()) if isinstance(told, tuple) else ()


def opens(scheme: Scheme) -> Mapping[str, str]:
    """The attack that a bad answer to each critical question opens: `rebuttal`, `undermining` or `undercut`."""
    table = scheme.extra.get("x-opens")
    if not isinstance(table, dict):
        return EMPTY
    return FrozenDict({question: attack for question, attack in table.items() if _text(attack)})


def open_questions(inference: Inference, scheme: Scheme) -> Iterator[tuple[str, str, str]]:
    """The critical questions of its scheme that an inference leaves unanswered.

    Each is a name, the attack that a bad answer amounts to (empty if the scheme does not say), and the question.
    """
    table = scheme.extra.get("x-opens")
    attacks = table if isinstance(table, dict) else EMPTY
    for name, question in scheme.questions.items():
        if name not in inference.answers:
            yield name, _text(attacks.get(name)), question


def _text(value: Any) -> str:
    """What an `x-` key holds, where it is a text: in a map of somebody else it may be anything."""
    return value if isinstance(value, str) else ""


def _plain(name: str) -> str:
    return "-".join(re.findall(_WORD, re.sub(_HUMP, " ", name).casefold()))


def _key(name: str) -> str:
    """A name without what many of them have in common: articles, and words like `argument from`."""
    words = [word for word in _plain(name).split("-") if word not in _IDLE]
    return re.sub(_OPENING, "", "-".join(words))


@cache
def _by_name() -> dict[str, Scheme]:
    """The schemes by every name; an id comes before an alias, this before a title."""
    schemes = catalogue().values()
    names = [(scheme.id, scheme) for scheme in schemes]
    names += [(alias, scheme) for scheme in schemes for alias in aliases(scheme)]
    names += [(scheme.title or "", scheme) for scheme in schemes]
    return {_key(name): scheme for name, scheme in reversed(names)}
