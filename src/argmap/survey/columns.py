"""The columns of a survey, in groups that can be asked for by name."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from typing import Any, TypeAlias

import attrs

from argmap.errors import OptionError
from argmap.fields import expect
from argmap.model import Standard

Row: TypeAlias = dict[str, Any]
"""What a survey says of one file, by the names of its columns; `None` where there is nothing to say."""


class Holds(enum.StrEnum):
    """What the cells of a column hold."""

    TEXT = "text"
    WHOLE = "whole number"
    NUMBER = "number"
    COUNTS = "counts by name"
    STANDINGS = "standings of theses"


@attrs.frozen
class Column:
    """A column of a survey.

    Attributes:
        name: its name.
        group: the group that it belongs to.
        holds: what its cells hold.
        meaning: what it says, in a few words.
    """

    name: str
    group: str
    holds: Holds
    meaning: str


def standing_column(standard: str) -> str:
    """Name the column of the standing under a standard of proof."""
    return f"standing_{standard.replace('-', '_')}"


FILE, TIME = "file", "time"
"""The groups of columns that are always there, and of those that must be asked for."""
_WHOLE, _TEXT, _COUNTS = Holds.WHOLE, Holds.TEXT, Holds.COUNTS
COLUMNS: tuple[Column, ...] = (
    Column("path", FILE, _TEXT, "the file"),
    Column("notation", FILE, _TEXT, "the notation that it is written in"),
    Column("bytes", FILE, _WHOLE, "its size"),
    Column("problem", FILE, _TEXT, "why it could not be read as a map: the code and the message of the first error"),
    Column("title", "counts", _TEXT, "the title of the map"),
    Column("claims", "counts", _WHOLE, "claims"),
    Column("evidence", "counts", _WHOLE, "pieces of evidence"),
    Column("inferences", "counts", _WHOLE, "inferences"),
    Column("attacks", "counts", _WHOLE, "inferences that attack"),
    Column("undercuts", "counts", _WHOLE, "attacks on inferences"),
    Column("linked", "counts", _WHOLE, "inferences from two premises or more"),
    Column("assumed", "counts", _WHOLE, "claims that are assumed"),
    Column("unstated", "counts", _WHOLE, "claims that the author left unstated"),
    Column("theses", "counts", _WHOLE, "theses"),
    Column("questions", "counts", _WHOLE, "questions"),
    Column("sources", "counts", _WHOLE, "sources"),
    Column("words", "counts", _WHOLE, "words in claims and evidence"),
    Column("depth", "shape", _WHOLE, "levels of statements, as they are numbered"),
    Column("width", "shape", _WHOLE, "statements on the level that has most"),
    Column("errors", "findings", _WHOLE, "findings that are errors"),
    Column("warnings", "findings", _WHOLE, "findings that are warnings"),
    Column("remarks", "findings", _WHOLE, "findings for information, if such rules are selected"),
    Column("findings", "findings", _COUNTS, "findings by code"),
    *(
        Column(standing_column(one), "standing", _TEXT, f"the lowest standing of a thesis under `{one}`")
        for one in Standard
    ),
    Column("standings", "standing", Holds.STANDINGS, "the standing of each thesis under each standard"),
    Column("smallest_cut", "resting", _WHOLE, "units in the smallest cut of a thesis that stands"),
    Column("cut_searched", "resting", _WHOLE, "the largest size of cuts that were searched in full"),
    Column("single_points", "resting", _WHOLE, "units without which alone a thesis no longer stands"),
    Column("schemed", "schemes", _WHOLE, "inferences that name a scheme"),
    Column("schemes", "schemes", _COUNTS, "inferences by scheme"),
    Column("open_questions", "questions", _WHOLE, "questions no answer to which stands"),
    Column("critical_questions", "questions", _WHOLE, "critical questions that the schemes of inferences ask"),
    Column("critical_open", "questions", _WHOLE, "critical questions that nothing answers"),
    Column("repaired", "losses", _WHOLE, "what reading had to change"),
    Column("lost", "losses", _COUNTS, "what other notations would change or lose, by notation"),
    Column("picture_width", "picture", _WHOLE, "the width of its picture, in pixels"),
    Column("picture_height", "picture", _WHOLE, "the height of its picture, in pixels"),
    Column("picture_type", "picture", Holds.NUMBER, "the size of its type on a slide of 1600×900, in pixels"),
    Column("seconds", TIME, Holds.NUMBER, "seconds of a processor that the file took"),
)
"""All columns, in the order of tables. `seconds` is left out unless it is asked for: it differs from run to run."""
GROUPS: tuple[str, ...] = tuple(dict.fromkeys(one.group for one in COLUMNS if one.group not in {FILE, TIME}))
"""The groups that can be chosen among."""


def columns_of(groups: str | Iterable[str] | None = None, *, timed: bool = False) -> tuple[Column, ...]:
    """List the columns of a survey.

    Args:
        groups: the names of groups, or of one; all of `GROUPS` by default.
        timed: whether the time that each file took is wanted.

    Raises:
        OptionError: there is no such group.
    """
    expect(groups, Iterable | None, "name groups by texts")
    chosen = GROUPS if groups is None else (groups,) if isinstance(groups, str) else tuple(groups)
    for one in chosen:
        if one not in GROUPS:
            raise OptionError.about("group of columns", one, GROUPS)
    wanted = {FILE, *chosen, *([TIME] if timed else [])}
    return tuple(one for one in COLUMNS if one.group in wanted)
