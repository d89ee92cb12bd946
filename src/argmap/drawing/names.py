"""Ids of a map as names in a picture."""

from __future__ import annotations


def name(id_: str) -> str:
    """The id as an XML name can hold it; different ids never become the same name.

    >>> name("cold-war.1"), name("a_b"), name("é")
    ('cold-war.1', 'a_5f_b', '_e9_')
    """
    if id_.isascii() and id_.replace("-", "a").replace(".", "a").isalnum():
        return id_
    return "".join(c if c.isascii() and (c.isalnum() or c in "-.") else f"_{ord(c):x}_" for c in id_)
