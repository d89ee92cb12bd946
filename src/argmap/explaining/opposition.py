"""The case against a node that stands: attacks that fail or are outweighed, and its rivals."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.explaining.naming import Names, listed
from argmap.model import Standard
from argmap.reasoning import Standing, Standings
from argmap.words import ENGLISH, Words

_MOST = 100


def in_vain(standing: Standings, id_: str, names: Names) -> str:
    """The case against a node that stands, each reason by name, as the end of a sentence."""
    has_any = standing.map.steps.attacks or standing.map.questions
    if not has_any or standing[id_] is not Standing.STANDS or not (standing.map.attacks(id_) or standing.rivals(id_)):
        return ""
    words = names.words
    parts = [
        words(f"vain.{fate}", n=len(ids), nodes=listed(ids, names.incoming, _MOST, words))
        for fate, ids in attacks_by_fate(standing, id_)
    ]
    parts += [
        words(f"vain.rivals-{fate}", n=len(ids), nodes=listed(ids, names.brief, _MOST, words))
        for fate, ids in rivals_by_fate(standing, id_)
    ]
    return "".join(parts)


def in_numbers(standing: Standings, id_: str, words: Words = ENGLISH) -> str:
    """The same in numbers, where each thing is listed beside; that there is nothing is said."""
    told = [
        words(f"count.{fate}" if order else f"count.first-{fate}", n=len(ids))
        for order, (fate, ids) in enumerate(attacks_by_fate(standing, id_))
    ]
    rivals = [words(f"count.rivals-{fate}", n=len(ids)) for fate, ids in rivals_by_fate(standing, id_)]
    parts = [words("list.and").join(told)] * bool(told) + rivals
    if not parts and standing[id_] is Standing.STANDS and id_ in standing.map.claims:
        parts = [words("count.nothing")]
    return "".join(f"{words('list.semicolon')}{part}" for part in parts)


def attacks_by_fate(standing: Standings, id_: str) -> Iterator[tuple[str, list[str]]]:
    """The attacks on a node that stands, by what becomes of them."""
    attacks = [attack.id for attack in standing.map.attacks(id_)]
    if not attacks or standing[id_] is not Standing.STANDS:
        return
    is_lenient = id_ in standing.map.claims and standing.standard_of(id_) is Standard.SCINTILLA
    for fate in (Standing.FALLS, Standing.STANDS, Standing.CONTESTED):
        ids = [one for one in attacks if standing[one] is fate]
        if ids:
            yield "holds" if is_lenient and fate is Standing.STANDS else fate.value, ids


def rivals_by_fate(standing: Standings, id_: str) -> Iterator[tuple[str, list[str]]]:
    """The rivals of a claim that stands, those that it rules out and those that are contested."""
    rivals = standing.rivals(id_) if standing[id_] is Standing.STANDS else ()
    if not rivals:
        return
    for said, fate in (("fall", Standing.FALLS), ("contested", Standing.CONTESTED)):
        ids = [one for one in rivals if standing[one] is fate]
        if ids:
            yield said, ids
