"""Ids of a map as names of the parts of a picture.

A name begins with what it names, such as `n` for a statement, `r` for a step and `e` for the arrow of a step: what is
to be found in a picture, by a style sheet or a link, is found by these.
"""

from __future__ import annotations


def name(kind: str, id_: str) -> str:
    """Name a part of a picture by an id, as XML can hold it; different ids never become the same name.

    >>> name("n", "cold-war.1"), name("n", "a_b"), name("e", "é")
    ('n-cold-war.1', 'n-a_5f_b', 'e-_e9_')
    """
    if id_.isascii() and id_.replace("-", "a").replace(".", "a").isalnum():
        return f"{kind}-{id_}"
    spelled = (c if c.isascii() and (c.isalnum() or c in "-.") else f"_{ord(c):x}_" for c in id_)
    return f"{kind}-{''.join(spelled)}"
