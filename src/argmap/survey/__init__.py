r"""Surveys of corpora: many maps of any notation, a row of measures for each.

>>> from pathlib import Path
>>> _ = Path("rain.yaml").write_text("argmap: 1\ntitle: Rain\nthesis: wet\nclaims: {wet: The street is wet.}\n")
>>> [(row["path"], row["claims"], row["standing_balance"]) for row in rows("rain.yaml")]
[('rain.yaml', 1, 'falls')]

Attributes:
    COLUMNS: all columns, in the order of tables.
    GROUPS: the groups of columns that can be chosen among.
"""

from __future__ import annotations

from argmap.survey.columns import COLUMNS, GROUPS, Column, Holds, Row, columns_of
from argmap.survey.formats import write
from argmap.survey.running import rows

__all__ = ["COLUMNS", "GROUPS", "Column", "Holds", "Row", "columns_of", "rows", "write"]
