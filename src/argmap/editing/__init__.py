r"""Edits of the text of a map that keep everything else in it: comments, order, layout, quotation marks, line ends.

>>> from argmap import Claim, editing
>>> text = "argmap: 1\ntitle: Rain\nthesis: wet\nclaims:  # so far\n  wet: The street is wet.\n"
>>> editing.add(text, Claim("rain", "It rained.")).text.splitlines()[3:]
['claims:  # so far', '  wet: The street is wet.', '  rain: It rained.']
"""

from __future__ import annotations

from argmap.editing.bundling import bundle
from argmap.editing.citing import put_source, update_sources
from argmap.editing.edited import Edited
from argmap.editing.merge import Merged, merge
from argmap.editing.merging import Conflict
from argmap.editing.nouns import add, move, remove, replace, rewrite, update
from argmap.editing.renaming import rename
from argmap.editing.sorting import sort

__all__ = [
    "Conflict",
    "Edited",
    "Merged",
    "add",
    "bundle",
    "merge",
    "move",
    "put_source",
    "remove",
    "rename",
    "replace",
    "rewrite",
    "sort",
    "update",
    "update_sources",
]
