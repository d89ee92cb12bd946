"""The catalogue of argumentation schemes: patterns of inference, each with the critical questions that test it.

The catalogue is a map file that holds schemes alone. It is read when it is first asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from argmap.fields import EMPTY, FrozenDict
from argmap.model import Inference, Scheme
from argmap.reading import loads
from argmap.reading.suggestions import Suggestions

__all__ = ["aliases", "catalogue", "find", "form", "open_questions", "opens", "suggestions"]

_FILE = Path(__file__).with_name("catalogue.yaml")
_WORD = re.compile(r"[^\W_]+")
_OPENING = re.compile(r"^(argument|appeal|inference)-(from|to|by)-((an?|the)-)?")


@cache
def catalogue() -> Mapping[str, Scheme]:
    """The schemes that argmap knows by id, in the order of the catalogue."""
    return loads(_FILE.read_bytes()).schemes


def find(name: str, own: Mapping[str, Scheme] = EMPTY) -> Scheme | None:
    """The scheme of that id, alias or title; `None` where there is none.

    `own` are the schemes of a map, by id; they win over the catalogue. Case, spaces and an opening `argument from` make
    no difference to the names of the catalogue.

    >>> find("Argument from Abduction").id
    'best-explanation'
    """
    if name in own:
        return own[name]
    schemes = catalogue()
    return schemes[name] if name in schemes else _by_name().get(_OPENING.sub("", _plain(name)))


def suggestions(own: Iterable[str] = ()) -> Suggestions:
    """Finds the id or alias that was probably meant, among the catalogue's and the ids of `own` schemes."""
    return Suggestions([*own, *catalogue(), *(alias for scheme in catalogue().values() for alias in aliases(scheme))])


def form(scheme: Scheme) -> str:
    """The scheme in one sentence (`x-form`), from premises to conclusion; empty where it has none."""
    return _text(scheme.extra.get("x-form"))


def aliases(scheme: Scheme) -> tuple[str, ...]:
    """Other names of the scheme (`x-aliases`)."""
    names = scheme.extra.get("x-aliases", ())
    return tuple(filter(None, map(_text, names if isinstance(names, tuple) else (names,))))


def opens(scheme: Scheme) -> Mapping[str, str]:
    """What a bad answer to each critical question amounts to (`x-opens`): `rebuttal`, `undermining` or `undercut`."""
    table = scheme.extra.get("x-opens")
    if not isinstance(table, dict):
        return EMPTY
    return FrozenDict({question: attack for question, attack in table.items() if _text(attack)})


def open_questions(inference: Inference, scheme: Scheme) -> Iterator[tuple[str, str, str]]:
    """The critical questions of its scheme that an inference leaves unanswered.

    Each is a name, the attack that a bad answer amounts to (empty where the scheme does not say), and the question.
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
    return "-".join(_WORD.findall(name.casefold()))


@cache
def _by_name() -> dict[str, Scheme]:
    """The schemes by every name, without what titles begin with; an id comes before an alias, this before a title."""
    found: dict[str, Scheme] = dict(catalogue())
    for scheme in catalogue().values():
        for alias in aliases(scheme):
            found.setdefault(alias, scheme)
    for scheme in catalogue().values():
        found.setdefault(_OPENING.sub("", _plain(scheme.title or "")), scheme)
    return found
