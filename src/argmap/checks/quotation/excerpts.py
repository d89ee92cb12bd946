"""Words of a text as messages show them."""

from __future__ import annotations

import re

SHOWN = 160
_BLANK = r"[\s\x00-\x1f\x7f-\x9f]+"
_SOFT_HYPHEN = "\u00ad"


def quoted(words: str) -> str:
    r"""Words in quotation marks, on one line; of many the first and the last.

    >>> quoted("the same\n  hand")
    '“the same hand”'
    """
    words = words.replace(_SOFT_HYPHEN, "")
    line = re.sub(_BLANK, " ", words[: 4 * SHOWN] if len(words) > 8 * SHOWN else words).strip()
    if len(words) > 8 * SHOWN:
        line += " … " + re.sub(_BLANK, " ", words[-4 * SHOWN :]).strip()
    if len(line) > SHOWN:
        line = line[: SHOWN // 2].rsplit(" ", 1)[0] + " … " + line[-SHOWN // 2 :].split(" ", 1)[-1]
    return f"“{line}”"
