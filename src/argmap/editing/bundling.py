"""An argument of several files as one: imported nouns get ids without a prefix, and stand in the text of the first."""

from __future__ import annotations

from argmap.editing.edited import Edited, Text, rewritten_as
from argmap.fields import expect
from argmap.model import ArgumentMap
from argmap.model.unprefixed import without_prefixes


def bundle(text: Text, whole: ArgumentMap) -> Edited:
    """Write an argument of several files into the text of the first, which imports nothing then.

    What is imported goes by its short id where that is free, else with its prefix and `-` for each `/`, else with a
    number behind it. The text of the first file keeps its comments and its layout.

    Args:
        text: the text of the first file.
        whole: the whole argument, in which the ids of imported nouns have prefixes, as in `mao/khrushchev`.

    Returns:
        What came of it; refused if the map could not be read then.
    """
    expect(whole, ArgumentMap)
    return rewritten_as(text, lambda _: without_prefixes(whole).replace(imports={}))
