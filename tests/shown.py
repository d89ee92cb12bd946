"""What tests of pictures share: wishes for a part of a map, and boxes that overlap."""

from hypothesis import strategies as st

from argmap.numbering import asked


@st.composite
def wishes(draw, argument_map):
    """The options that ask for a part of a map: a focus, a depth, tags, some of them or none."""
    how = {}
    known = [*argument_map, *asked(argument_map)]
    if known and draw(st.booleans()):
        how["focus"] = draw(st.sampled_from(known))
    if draw(st.booleans()):
        how["depth"] = draw(st.integers(1, 3))
    nouns = (*argument_map.nodes, *asked(argument_map).values())
    tags = sorted({tag for noun in nouns for tag in noun.tags})
    if tags and draw(st.booleans()):
        how["only"] = draw(st.lists(st.sampled_from(tags), min_size=1, max_size=2))
    return how


def overlaps(boxes):
    """The pairs of boxes, as (left, top, width, height), that overlap."""
    return [
        (one, other)
        for at, one in enumerate(boxes)
        for other in boxes[:at]
        if one[0] < other[0] + other[2]
        and other[0] < one[0] + one[2]
        and one[1] < other[1] + other[3]
        and other[1] < one[1] + one[3]
    ]
