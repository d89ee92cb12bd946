import struct

import attrs
import pytest

from argmap.drawing import render
from argmap.drawing.cards.tree import card_tree
from argmap.drawing.layouts import scene
from argmap.drawing.printing.pictures import size
from argmap.errors import RenderError
from argmap.model import ArgumentMap, Claim, Inference


def dimensions(png):
    assert b"\x89PNG\r\n\x1a\n" == png[:8]
    return struct.unpack(">II", png[16:24])


def broad(count):
    """One claim and so many reasons for it, side by side."""
    claims = [Claim(f"c{at}", f"Reason {at}.") for at in range(count)]
    steps = [Inference(f"i{at}", one.id, supports="t") for at, one in enumerate(claims)]
    return ArgumentMap(title="Broad", thesis="t", nodes=[Claim("t", "The thesis."), *claims, *steps])


def test_two_pixels_for_each_pixel_of_the_drawing(rain):
    """Sharp on a screen of high resolution and in a document."""
    width, height = size(scene(attrs.evolve(card_tree(rain), layout="columns")))
    assert pytest.approx((2 * width, 2 * height), abs=2) == dimensions(render(rain, format="png"))


def test_a_large_map_has_fewer_pixels():
    """No side has more than 32,000, which is as many as programs open."""
    wide = max(dimensions(render(broad(110), format="png", layout="tidy")))
    assert 31_900 < wide <= 32_000 < 2 * size(scene(card_tree(broad(110))))[0]


def test_a_map_too_large_for_a_png_is_refused():
    """Less than one pixel for each would not be legible: the message names formats without a limit."""
    with pytest.raises(RenderError, match=r"too large for a PNG \([\d,]+ by [\d,]+ pixels\): write it as .pdf or .svg"):
        render(broad(200), format="png", layout="tidy")


def test_themes_and_layouts(rain, needs_dot):
    """Each makes a picture of its own."""
    pictures = [
        render(rain, format="png"),
        render(rain, format="png", theme="dark"),
        render(rain, format="png", layout="graphviz"),
        render(rain, format="png", standing=True),
    ]
    assert 4 == len(set(pictures))


@pytest.mark.parametrize("language", ["he", "ar", "fa"])
def test_words_of_the_picture_keep_their_order_in_languages_from_right_to_left(rain, language):
    """A sign or a full stop at the end of an English line moved to its other end: "because +"."""
    english = render(rain, format="png", standing=True)
    assert english == render(rain.replace(language=language), format="png", standing=True)
