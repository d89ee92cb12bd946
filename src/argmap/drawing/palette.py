"""The colours of a picture, theme by theme.

All text has a contrast of 4.5 or more on its ground, all lines of 3; and for eyes that lack a colour, support and
attack are no nearer than 0.1 in OKLab.
"""

from __future__ import annotations

import attrs

from argmap.errors import OptionError


@attrs.frozen(kw_only=True)
class Theme:
    """Colours as `#RRGGBB`.

    `quiet` is the ink of captions, `on_bar` that of header bars, `tint` the ground of a card.
    """

    name: str
    ground: str
    ink: str
    quiet: str
    line: str
    box: str
    thesis: str
    thesis_ink: str
    thesis_quiet: str
    support: str
    support_tint: str
    attack: str
    attack_tint: str
    evidence: str
    evidence_line: str
    contested: str
    on_bar: str


LIGHT = Theme(
    name="light",
    ground="#FFFFFF",
    ink="#16202C",
    quiet="#51606F",
    line="#5B6B7C",
    box="#FFFFFF",
    thesis="#1B2A41",
    thesis_ink="#FFFFFF",
    thesis_quiet="#C9D5E3",
    support="#007060",
    support_tint="#E2F2EE",
    attack="#B93A04",
    attack_tint="#FCE9DF",
    evidence="#FFF6DC",
    evidence_line="#8A6100",
    contested="#6A3FA5",
    on_bar="#FFFFFF",
)
DARK = Theme(
    name="dark",
    ground="#11161D",
    ink="#F1F4F8",
    quiet="#AAB7C6",
    line="#8494A6",
    box="#1B232D",
    thesis="#2E4668",
    thesis_ink="#FFFFFF",
    thesis_quiet="#D3DEEC",
    support="#5FD9C0",
    support_tint="#14302C",
    attack="#FF9466",
    attack_tint="#3B2219",
    evidence="#312811",
    evidence_line="#E0B23E",
    contested="#C9A9FF",
    on_bar="#11161D",
)
PRINT = Theme(
    name="print",
    ground="#FFFFFF",
    ink="#111111",
    quiet="#4A4A4A",
    line="#555555",
    box="#FFFFFF",
    thesis="#333333",
    thesis_ink="#FFFFFF",
    thesis_quiet="#D9D9D9",
    support="#636363",
    support_tint="#F4F4F4",
    attack="#111111",
    attack_tint="#E2E2E2",
    evidence="#FFFFFF",
    evidence_line="#333333",
    contested="#333333",
    on_bar="#FFFFFF",
)
BLUE_ORANGE = attrs.evolve(
    LIGHT,
    name="blue-orange",
    support="#0B5CAD",
    support_tint="#E4EEF9",
    attack="#B84A00",
    attack_tint="#FDF0E4",
    contested="#7A2E8E",
)

THEMES = {theme.name: theme for theme in (LIGHT, DARK, PRINT, BLUE_ORANGE)}


def theme_named(name: str) -> Theme:
    """The theme of that name.

    Raises:
        OptionError: there is none.
    """
    try:
        return THEMES[name]
    except KeyError:
        raise OptionError.about("theme", name, THEMES) from None
