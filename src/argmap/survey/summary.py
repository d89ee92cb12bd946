"""What the rows of a survey show together, gathered as they come: memory grows with what differs, not with the maps."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate

import attrs

from argmap.model import Standard
from argmap.reasoning import Standing
from argmap.survey.columns import Column, Holds, Row
from argmap.survey.tables import KNOWN

_MOST_PROBLEMS = 20
"""How many files with problems are named."""
_DIGITS = 4
"""How exactly numbers are counted: times hardly ever are the same."""
STATEMENTS = Column("statements", "counts", Holds.WHOLE, "claims and pieces of evidence")


@attrs.frozen
class Spread:
    """How a number is spread over maps: quartiles are values that occur."""

    maps: int
    total: float
    least: float
    lower: float
    median: float
    upper: float
    most: float

    @property
    def mean(self) -> float:
        """The mean."""
        return self.total / self.maps


def spread(counts: Mapping[float, int]) -> Spread | None:
    """The spread of values, each with how often it occurs; nothing if there are none.

    >>> spread({1: 3, 2: 1})
    Spread(maps=4, total=5, least=1, lower=1, median=1, upper=1, most=2)
    """
    values = sorted(counts)
    if not values:
        return None
    upto = list(accumulate(counts[value] for value in values))
    maps = upto[-1]

    def quantile(quarters: int) -> float:
        rank = -(-maps * quarters // 4)
        return next(value for value, reached in zip(values, upto, strict=True) if reached >= rank)

    total = sum(value * number for value, number in counts.items())
    return Spread(maps, total, values[0], quantile(1), quantile(2), quantile(3), values[-1])


class Summary:
    """What rows show together.

    Attributes:
        files: how many rows there are.
        maps: how many of them are of maps.
        numbers: by the names of columns with numbers, how often each value occurs.
        totals: by the names of columns with counts, the sums by name.
        spreads: by the same, in how many maps each name occurs.
        notations: how many files are in each notation.
        theses: by standard of proof, how many theses have each standing.
        uncut: how many maps have theses that stand and no cut of a size that was searched.
        problems: how many files have a problem of each code.
        examples: the first of these files, each with its problem.
        columns: the names of the columns of the rows.
    """

    def __init__(self) -> None:
        self.files = self.maps = self.uncut = 0
        self.numbers: defaultdict[str, Counter[float]] = defaultdict(Counter)
        self.totals: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self.spreads: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self.notations: Counter[str] = Counter()
        self.theses: dict[str, Counter[str]] = {str(one): Counter() for one in Standard}
        self.problems: Counter[str] = Counter()
        self.examples: list[tuple[str, str]] = []
        self.columns: tuple[str, ...] = ()

    def watching(self, rows: Iterable[Row]) -> Iterator[Row]:
        """Pass rows on, and take each into account."""
        for row in rows:
            self.add(row)
            yield row

    def add(self, row: Row) -> None:
        """Take a row into account."""
        self.columns = self.columns or tuple(row)
        self.files += 1
        if row.get("notation"):
            self.notations[row["notation"]] += 1
        problem = row.get("problem")
        if problem is not None:
            self.problems[problem.partition(" ")[0]] += 1
            self.examples += [(row["path"], problem)] if len(self.examples) < _MOST_PROBLEMS else []
            return
        self.maps += 1
        self._add_map(row)

    def _add_map(self, row: Row) -> None:
        for name, value in row.items():
            if value is None:
                continue
            match KNOWN[name].holds:
                case Holds.WHOLE | Holds.NUMBER:
                    self.numbers[name][round(value, _DIGITS)] += 1
                case Holds.COUNTS:
                    self.totals[name].update(value)
                    self.spreads[name].update(key for key, number in value.items() if number)
                case Holds.STANDINGS:
                    for one in value:
                        self._add_thesis(one)
        if row.get("claims") is not None and row.get("evidence") is not None:
            self.numbers[STATEMENTS.name][row["claims"] + row["evidence"]] += 1
        if row.get("cut_searched") is not None and row.get("smallest_cut") is None:
            self.uncut += 1

    def _add_thesis(self, one: Mapping[str, str]) -> None:
        for standard, counts in self.theses.items():
            if one.get(standard) in set(Standing):
                counts[one[standard]] += 1
