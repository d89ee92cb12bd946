"""The rules AM0 about the text of a map: what it must be to be read at all, the reader finds as it goes."""

from __future__ import annotations

from argmap.diagnostics import Severity, described

SYNTAX = described(
    "AM001",
    "syntax",
    Severity.ERROR,
    """The file is not YAML.

    Most faults come from a text that holds `: ` or begins with a sign that means something to YAML, and go away when
    the text is quoted. Where the correction is plain, the finding shows the corrected line, and the rest of the file is
    read as if it were written so; otherwise reading stops, since what follows could mean anything.
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
    """A key or an id stands twice in one place.

    YAML readers keep one of the two and lose the other without a word. Here the first counts; give the second another
    name, or take it away.
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
    """A key that the format does not have.

    Mostly a misspelling, or a text with a comma inside `{ }`. What you want to keep for yourself goes under a key that
    begins with `x-`: it is kept and never looked at.
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
    """The version of the format is not one that this argmap reads.

    A newer format may mean something else by the same words. The only version so far is 1.
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
    """A feature of YAML that a map does without: aliases, anchors, tags, merge keys, several documents.

    They make a file that a reader cannot follow and that can grow without bound when it is opened. Write the text out;
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
    """A list is written as one text.

    Ids stand in one text with commas between them, or with spaces where the map has all of them; or the dashes of a
    list lack the space behind them. They are read as the list that was meant; write it as one, so that every tool does.
    A sentence is not taken apart, nor the name of a body; several authors in one text are (`Ann Lee and Bo Chan`).
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

    If the rest belongs to the text, quote the whole. If it is a comment, put two spaces before the sign and one after
    it.
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
