"""What would change a standing, in sentences: what to withdraw, what to grant, and what was not tried."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from argmap.explaining.naming import Names, alternatives, listed
from argmap.reasoning.load_bearing import LARGEST, LoadBearing
from argmap.reasoning.remedies import Remedies

_FELLS = "make it fall or leave it contested"
_RESCUES = "make it stand"


def resting(found: LoadBearing, name: Callable[[str], str]) -> Iterator[str]:
    """What a node rests on, or what would make it stand, a sentence each; `name` says how units are named."""
    if not found.single_points and found.support and found.searched:
        yield f"No single {found.units.removesuffix('s')} is load-bearing: it stands without any one of them."
    yield from _withdrawing(found.cuts, _FELLS, name)
    yield from not_searched(found.searched, found.units)
    yield from _withdrawing(found.rescues, _RESCUES, name)
    if found.common:
        yield f"All sourced evidence comes through {listed(found.common, name)}."


def changes(found: Remedies, names: Names) -> Iterator[str]:
    """What would change the standing of a node, a sentence each."""
    yield from _withdrawing([(one,) for one in found.single_points], _FELLS, names.short)
    yield from _withdrawing(found.without, _RESCUES, names.short)
    if found.granted:
        yield f"It would stand if {listed(found.granted, names.short)} were granted."
    yield from not_searched(found.searched)


def _withdrawing(sets: Sequence[tuple[str, ...]], does: str, name: Callable[[str], str]) -> Iterator[str]:
    """What the withdrawal of single units does, and then that of sets of several."""
    alone = [one for one in sets if len(one) == 1]
    together = [one for one in sets if len(one) > 1]
    if len(alone) == 1:
        yield f"Withdrawing {name(alone[0][0])} would {does}."
    elif alone:
        yield f"Withdrawing any one of these would {does}: {alternatives(alone, name)}."
    if not together:
        return
    several = len(together) > 1
    these = "any of these sets" if several else f"{listed(together[0], name)} together"
    opening = f"So would withdrawing {these}" if alone else f"Withdrawing {these} would {does}"
    yield f"{opening}: {alternatives(together, name)}." if several else f"{opening}."


def not_searched(searched: int, units: str = "nodes") -> Iterator[str]:
    """What was not tried in the search for cuts or rescues, if anything."""
    if searched == 0:
        yield f"Withdrawals of {units} were not tried: there are too many."
    elif searched < LARGEST:
        more = f"more than one {units.removesuffix('s')}" if searched == 1 else f"more than two {units}"
        yield f"Withdrawals of {more} at a time were not all tried: there are too many."
