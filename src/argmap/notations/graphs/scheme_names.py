"""The names that argument graphs have for schemes, and the schemes that they name."""

from __future__ import annotations

import re

from argmap.model import ArgumentMap
from argmap.schemes import find

_DEFAULT = re.compile(
    r"(?:default)?(?:inference|conflict|rephrase|preference|illocuting|transition|support|attack|disagree(?:ment)?|ra|ca|ma|pa)?(?:rule)?"
)
_USUAL = ("", "Default Inference", "Default Conflict")
_AIF_NAME = "x-aif"
_SLIPS = {"Practical Resoning from Analogy": "Practical Reasoning from Analogy"}
"""How arguebuf spells a name, and how it is spelled."""


def scheme_name(*names: str) -> str:
    """The first of several names that is that of a scheme, and not what steps without one are called.

    >>> scheme_name("", "RA"), scheme_name("ExpertOpinion", "RA"), scheme_name("Default Inference")
    ('', 'ExpertOpinion', '')
    """
    for one in names:
        if one not in _USUAL and not _is_usual(one):
            return _SLIPS.get(one.strip(), one.strip())
    return ""


def _is_usual(name: str) -> bool:
    return _DEFAULT.fullmatch(re.sub(r"[\W_]", "", name).lower()) is not None


def scheme_of(argument_map: ArgumentMap, id_: str) -> str:
    """What argument graphs call a scheme: one of the map by its title, one of the catalogue as AIFdb does."""
    if id_ in argument_map.schemes:
        return argument_map.schemes[id_].title or id_
    return usual_name(id_)


def usual_name(name: str) -> str:
    """What AIFdb calls a scheme of the catalogue; the name itself for others.

    >>> usual_name("ExpertOpinion"), usual_name("rule"), usual_name("Some Scheme")
    ('Expert Opinion', 'Established Rule', 'Some Scheme')
    """
    scheme = find(name)
    if scheme is None:
        return name
    told = scheme.extra.get(_AIF_NAME)
    return told if isinstance(told, str) else scheme.id.replace("-", " ").title()


def names_scheme(argument_map: ArgumentMap, id_: str | None, name: str) -> bool:
    """Whether a name is one of the scheme of an id, or there is neither."""
    if id_ is None or not name:
        return id_ is None and not name
    known = find(name)
    return name == scheme_of(argument_map, id_) or (known is not None and known == find(id_))
