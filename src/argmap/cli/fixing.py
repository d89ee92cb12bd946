"""Messages about fixes: where they were written or could not be, and patches as a terminal or a log may show them."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from argmap.cli import complain
from argmap.cli.common import remark, say
from argmap.display import printable, printable_lines
from argmap.project.found import displayed
from argmap.project.outcomes import Outcome


def tell_written(outcomes: Iterable[Outcome]) -> None:
    """Name the files that were fixed by a link, and those that could not be fixed."""
    for one in outcomes:
        if one.target is not None:
            remark(f"argmap: {printable(one.job.name)} is a link: fixing {printable(displayed(one.target))}\n")
        if one.unwritten is not None:
            complain(f"{printable(one.job.name)} is not fixed: {one.unwritten}")


def tell_unfixable(outcomes: Iterable[Outcome]) -> None:
    """Name the files to which fixes were to be applied, and that are not maps in YAML."""
    for one in outcomes:
        if one.job.fix and one.score is not None:
            remark(f"argmap: {printable(one.job.name)} is a worksheet: fixes apply to maps in YAML only\n")


def print_patch(name: str, change: str, hint: str = "") -> None:
    """Print a patch as it is, or, where a terminal or a log would obey a line of it, as something to look at.

    Args:
        name: what messages call the file.
        change: the patch.
        hint: how to get it as it is.
    """
    safe = shown(change)
    if safe is None:
        sys.stdout.write(change)
    else:
        say(safe)
        remark(f"{printable(name)}: shown with escapes, not as a patch{hint}\n")


def shown(change: str) -> str | None:
    """A patch as it may be printed, unless it is so as it is.

    Its lines are indented: with escapes in it, no program may take it for a patch.
    """
    plain = change.replace("\r\n", "\n")
    safe = printable_lines(plain)
    return None if safe == plain else "".join(f"    {line}\n" for line in safe.removesuffix("\n").split("\n"))
