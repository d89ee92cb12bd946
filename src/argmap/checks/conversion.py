"""The rule AM701: what another notation, or paper, cannot carry. It is found where a map is turned into that."""

from __future__ import annotations

from argmap.diagnostics import Severity, described

NOT_CARRIED = described(
    "AM701",
    "not-carried",
    Severity.WARNING,
    """Something on the map that the target format cannot show.

    On paper these are characters that neither argmap's own fonts nor the machine's have: an empty box is printed
    instead. The file is written all the same. `argmap render` says so, `argmap check` does not.
    """,
    failing=r"""
    claims:
      way: {text: "A sign of nobody's script: \U000F0000.", assumed: true}
    """,
    passing="""
    claims:
      way: {text: "Việt Nam, Ελλάδα, Россия.", assumed: true}
    """,
)
