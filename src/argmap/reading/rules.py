"""The rules AM0 about the text of a map: what it must be to be read at all, the reader finds as it goes."""

from __future__ import annotations

from argmap.diagnostics import Severity, described

SYNTAX = described(
    "AM001",
    "syntax",
    Severity.ERROR,
    """The file is not YAML.

    Most faults come from a text that contains `: ` or begins with a character that has a meaning in YAML, and go away
    when the text is quoted. If the correction is obvious, the finding shows the corrected line, and the rest of the
    file is read as if corrected; otherwise reading stops, since what follows could mean anything.
    """,
    failing="""
    argmap: 1
    title: Vietnam: why the Russians came
    """,
    passing="""
    argmap: 1
    title: "Vietnam: why the Russians came"
    """,
)
DUPLICATE_KEY = described(
    "AM002",
    "duplicate-key",
    Severity.ERROR,
    """A key or an id is used twice in one place.

    YAML readers keep one of the two and drop the other silently. Here the first one is used; give the second another
    name, or remove it.
    """,
    failing="""
    claims:
      aid: Moscow sent aid.
      aid: Moscow sent missiles.
    """,
    passing="""
    claims:
      aid: Moscow sent aid.
      missiles: Moscow sent missiles.
    """,
)
UNKNOWN_FIELD = described(
    "AM003",
    "unknown-field",
    Severity.ERROR,
    """A key that the format does not define.

    Usually a misspelling, or a text with a comma inside `{ }`. For data of your own, use a key that begins with `x-`:
    it is kept and otherwise ignored.
    """,
    failing="""
    evidence:
      telegram: {text: Moscow promised arms., locater: p. 3}
    """,
    passing="""
    evidence:
      telegram: {text: Moscow promised arms., locator: p. 3, x-box: "12"}
    """,
)


UNKNOWN_VERSION = described(
    "AM007",
    "unknown-version",
    Severity.ERROR,
    """A version of the format that this version of argmap does not read.

    In a newer format the same words may mean something else. The only version so far is 1.
    """,
    failing="""
    argmap: 2
    title: From the future
    """,
    passing="""
    argmap: 1
    title: From today
    """,
)
UNSUPPORTED_YAML = described(
    "AM008",
    "unsupported-yaml",
    Severity.ERROR,
    """A feature of YAML that maps may not use: aliases, anchors, tags, merge keys, several documents.

    They make a file hard to follow, and can make it grow without bound when it is opened. Write the text out;
    a text that begins with `*`, `&` or `!` must be quoted.
    """,
    failing="""
    claims:
      aid: &text Moscow sent aid.
      help: *text
    """,
    passing="""
    claims:
      aid: Moscow sent aid.
      help: "*Moscow* sent aid."
    """,
)
TOO_DEEP = described(
    "AM009",
    "too-deep",
    Severity.ERROR,
    """Lists or fields are nested more than 32 levels deep.

    No map needs that: the format itself has four levels. Reading stops there.
    """,
    failing="x-notes: " + "[" * 40 + "]" * 40,
    passing="x-notes: [[one], [two]]",
)
LIST_IN_TEXT = described(
    "AM011",
    "list-in-text",
    Severity.WARNING,
    """A list written as one text.

    Ids are in one text, separated by commas, or by spaces if the map has all of them; or the dashes of a list have no
    space after them. The text is read as the list that was meant; write a list, so that every tool reads one. Sentences
    and names of organisations are not split; several authors in one text are (`Ann Lee and Bo Chan`).
    """,
    failing="""
    claims:
      a: Moscow sent aid.
      b: Aid was costly.
      c: Moscow had a reason.
    inferences:
      i: {premises: "a, b", supports: c}
    """,
    passing="""
    claims:
      a: Moscow sent aid.
      b: Aid was costly.
      c: Moscow had a reason.
    inferences:
      i: {premises: [a, b], supports: c}
    """,
)
TEXT_CUT_BY_COMMENT = described(
    "AM012",
    "text-cut-by-comment",
    Severity.WARNING,
    """An unquoted text ends where ` #` begins a comment.

    If the rest belongs to the text, quote the whole text. If it is a comment, put two spaces before the `#` and one
    after it.
    """,
    failing="""
    claims:
      aid: Moscow answered request #4 with missiles.
    """,
    passing="""
    claims:
      aid: "Moscow answered request #4 with missiles."
      cost: The aid was costly.  # in the 1980s above all
    """,
)
