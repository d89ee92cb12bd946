import pytest

from argmap.drawing.palette import THEMES, theme_named
from argmap.errors import UnknownFormatError

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


def luminance(color):
    """The relative luminance of WCAG 2."""
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
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


def test_an_unknown_theme_names_the_known_ones():
    """The message is enough to mend the call."""
    with pytest.raises(UnknownFormatError, match="unknown theme 'neon'; expected one of light, dark"):
        theme_named("neon")
