"""The rules AM7: what is found where a map is turned into another notation, or another notation into a map."""

from __future__ import annotations

from argmap.diagnostics import Severity, described

NOT_CARRIED = described(
    "AM701",
    "not-carried",
    Severity.WARNING,
    """Something on the map that the target cannot show.

    In another notation this is whatever it cannot express, such as weights or quotes: one finding for each kind, with
    the number of its items; `argmap convert --format json` lists them under `consequences`. In a file of another
    notation it is whatever a map has no place for, such as prose among claims. On paper it is a character that neither
    argmap's own fonts nor those of the machine have: an empty box is printed instead. The file is written all the same.
    `argmap convert`, `argmap render` and their like report this, `argmap check` does not.
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
REPAIRED = described(
    "AM702",
    "repaired",
    Severity.WARNING,
    """Something in a file of another notation that a map cannot hold as it stands.

    An edge that leads nowhere, an inference without premises, two nodes with one id: the file is read, and the finding
    says what was made of it. There is no example, since argmap's own YAML never causes it.
    """,
    failing="",
    passing="",
)
UNREADABLE_NOTATION = described(
    "AM703",
    "unreadable-notation",
    Severity.ERROR,
    """A file of another notation that cannot be read.

    It has a syntax error, such as a missing comma in JSON, or lacks something that its notation requires. All syntax
    errors are listed at once. A picture, a page or a PDF cannot be read if it does not carry its map. There is no
    example, since argmap's own YAML never causes it.
    """,
    failing="",
    passing="",
)
