"""The rule AM701: what another notation, or paper, cannot carry. It is found where a map is turned into that."""

from __future__ import annotations

from argmap.diagnostics import Severity, described

NOT_CARRIED = described(
    "AM701",
    "not-carried",
    Severity.WARNING,
    """Something on the map that the target cannot show.

    On paper these are characters that no font has, of those that come with argmap or of the machine's: an empty box
    stands for them. The file is written all the same. `argmap render` says so, `argmap check` does not.
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
