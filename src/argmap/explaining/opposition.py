"""What is said of what speaks against a node that stands: attacks that fail or are outweighed, and its rivals."""

from __future__ import annotations

from collections.abc import Iterator

from argmap.display import counted
from argmap.explaining.naming import Names, listed
from argmap.model import Standard
from argmap.reasoning import Standing, Standings

_MOST = 100
_WORDS = {
    Standing.FALLS: ("fails", "fail"),
    Standing.STANDS: ("is outweighed", "are outweighed"),
    Standing.CONTESTED: ("is itself contested", "are themselves contested"),
}
_LENIENT = ("holds too", "hold too")


def in_vain(standing: Standings, id_: str, names: Names) -> str:
    """What speaks against a node that stands, each thing by its name, as the end of a sentence."""
    if standing[id_] is not Standing.STANDS or not (standing.map.attacks(id_) or standing.rivals(id_)):
        return ""
    parts = []
    for fate, ids in attacks_by_fate(standing, id_):
        noun, does = ("attack", fate[0]) if len(ids) == 1 else ("attacks", fate[1])
        parts.append(f"the {noun} {listed(ids, names.incoming, _MOST)} on it {does}")
    for does, ids in rivals_by_fate(standing, id_):
        parts.append(f"{does} its {'rival' if len(ids) == 1 else 'rivals'} {listed(ids, names.brief, _MOST)}")
    return "".join(f", and {part}" for part in parts)


def in_numbers(standing: Standings, id_: str) -> str:
    """The same in numbers, where each thing is listed beside; that there is nothing is said."""
    attacks = [(len(ids), words[len(ids) != 1]) for words, ids in attacks_by_fate(standing, id_)]
    told = [f"{count:,}{'' if at else ' against it'} {does}" for at, (count, does) in enumerate(attacks)]
    rivals = [
        f"{does} its {'rival' if len(ids) == 1 else counted(len(ids), 'rival')}"
        for does, ids in rivals_by_fate(standing, id_)
    ]
    parts = [" and ".join(told)] * bool(told) + rivals
    if not parts and standing[id_] is Standing.STANDS and id_ in standing.map.claims:
        return "; the map has no reason against it"
    return "".join(f"; {part}" for part in parts)


def attacks_by_fate(standing: Standings, id_: str) -> Iterator[tuple[tuple[str, str], list[str]]]:
    """The attacks on a node that stands, by what becomes of them, with the verbs for one and for several."""
    attacks = [attack.id for attack in standing.map.attacks(id_)]
    if not attacks or standing[id_] is not Standing.STANDS:
        return
    is_lenient = id_ in standing.map.claims and standing.standard_of(id_) is Standard.SCINTILLA
    for fate, words in _WORDS.items():
        ids = [one for one in attacks if standing[one] is fate]
        if ids:
            yield _LENIENT if is_lenient and fate is Standing.STANDS else words, ids


def rivals_by_fate(standing: Standings, id_: str) -> Iterator[tuple[str, list[str]]]:
    """The rivals of a claim that stands, those that it rules out and those that are contested."""
    rivals = standing.rivals(id_) if standing[id_] is Standing.STANDS else ()
    if not rivals:
        return
    for does, fate in (("it rules out", Standing.FALLS), ("it outweighs", Standing.CONTESTED)):
        ids = [one for one in rivals if standing[one] is fate]
        if ids:
            yield does, ids
