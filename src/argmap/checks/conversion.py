"""The rules AM7: what is found where a map is turned into another notation, or another notation into a map."""

from __future__ import annotations

from argmap.diagnostics import Severity, described

NOT_CARRIED = described(
    "AM701",
    "not-carried",
    Severity.WARNING,
    """Something on the map that the target cannot show.

    Of another notation this is what it has no words for, such as weights or quotes: a finding for each kind, with the
    number of its items; `argmap convert --format json` lists them under `consequences`. On paper these are characters
    that neither argmap's own fonts nor the machine's have: an empty box is printed instead. The file is written all the
    same. `argmap convert` and `argmap render` say so, `argmap check` does not.
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

    An edge that leads nowhere, an inference without premises, two nodes of one id: the file is read, and the finding
    says what was made of it. There is no example, since texts in argmap's own YAML have none.
    """,
    failing="",
    passing="",
)
UNREADABLE_NOTATION = described(
    "AM703",
    "unreadable-notation",
    Severity.ERROR,
    """A file of another notation that cannot be read.

    It has a fault of syntax, such as a missing comma in JSON, or it does not hold what its notation asks for. All
    faults of syntax are listed at once. There is no example, since texts in argmap's own YAML have none.
    """,
    failing="",
    passing="",
)
