import math

import attrs
import pytest

from argmap.drawing.palette import PRINT, THEMES, theme_named
from argmap.errors import OptionError

TEXT = [
    ("ink", "ground"),
    ("ink", "box"),
    ("ink", "evidence"),
    ("ink", "support_tint"),
    ("ink", "attack_tint"),
    ("quiet", "ground"),
    ("quiet", "box"),
    ("quiet", "evidence"),
    ("quiet", "support_tint"),
    ("quiet", "attack_tint"),
    ("thesis_ink", "thesis"),
    ("thesis_quiet", "thesis"),
    ("on_bar", "support"),
    ("on_bar", "attack"),
    ("on_bar", "contested"),
    ("support", "box"),
    ("attack", "box"),
]
LINES = [
    ("support", "ground"),
    ("attack", "ground"),
    ("support", "support_tint"),
    ("support", "attack_tint"),
    ("attack", "support_tint"),
    ("attack", "attack_tint"),
    ("line", "ground"),
    ("line", "box"),
    ("line", "support_tint"),
    ("line", "attack_tint"),
    ("evidence_line", "evidence"),
    ("evidence_line", "support_tint"),
    ("evidence_line", "attack_tint"),
    ("thesis_quiet", "thesis"),
    *(
        (line, ground)
        for line in ("contested", "quiet", "ink")
        for ground in ("ground", "box", "evidence", "support_tint", "attack_tint")
    ),
]
# Machado, Oliveira & Fernandes (2009), severity 1.0, on linear RGB.
BLINDNESS = {
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
# Ottosson (2020): linear RGB to cone responses, and their cube roots to OKLab.
CONES = (
    (0.4122214708, 0.5363325363, 0.0514459929),
    (0.2119034982, 0.6806995451, 0.1073969566),
    (0.0883024619, 0.2817188376, 0.6299787005),
)
OKLAB = (
    (0.2104542553, 0.7936177850, -0.0040720468),
    (1.9779984951, -2.4285922050, 0.4505937099),
    (0.0259040371, 0.7827717662, -0.8086757660),
)


def linear(color):
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    return [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]


def times(matrix, vector):
    return [sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix]


def seen(color, blindness):
    """The colour in OKLab as such an eye sees it."""
    light = [min(1.0, max(0.0, part)) for part in times(BLINDNESS[blindness], linear(color))]
    return times(OKLAB, [cone ** (1 / 3) for cone in times(CONES, light)])


def luminance(color):
    """The relative luminance of WCAG 2."""
    red, green, blue = linear(color)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    light, dark = sorted([luminance(one), luminance(other)], reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
@pytest.mark.parametrize(("pairs", "least"), [(TEXT, 4.5), (LINES, 3.0)], ids=["text", "lines"])
def test_contrast_is_sufficient(theme, pairs, least):
    """WCAG AA: 4.5 for text, 3 for lines that carry meaning, wherever the picture puts them."""
    weak = {pair: contrast(*(getattr(theme, name) for name in pair)) for pair in pairs}
    assert {} == {pair: ratio for pair, ratio in weak.items() if ratio < least}


@pytest.mark.parametrize("blindness", BLINDNESS)
@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_support_and_attack_stay_apart_for_every_eye(theme, blindness):
    """Their distance in OKLab is at least 0.1, where an ordinary green and red fall to 0.04."""
    assert math.dist(seen(theme.support, blindness), seen(theme.attack, blindness)) >= 0.1
    assert math.dist(seen("#2E7D32", "deutan"), seen("#C62828", "deutan")) < 0.1


def test_the_theme_for_print_is_grey():
    """A printer without colours loses nothing of it."""
    colors = [value for value in attrs.asdict(PRINT).values() if value.startswith("#")]
    assert [] == [color for color in colors if not color[1:3] == color[3:5] == color[5:7]]


def test_an_unknown_theme_names_the_known_ones():
    """The message is enough to mend the call."""
    with pytest.raises(OptionError, match="unknown theme 'neon'; expected one of light, dark, print, blue-orange"):
        theme_named("neon")
