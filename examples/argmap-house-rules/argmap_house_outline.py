"""An indented outline, as an example of a notation in a plug-in for argmap.

The first line is the title and the second the thesis; below a statement, and indented, stand its reasons: `+` for it,
`-` against it.

    Rain
    The street is wet.
      + It rained.
        - The rain gauge is broken.
"""

import re
from collections.abc import Callable

from argmap import ArgumentMap, Builder, Claim, Diagnostic, Inference, Notation, Place, SourceText

_LINE = re.compile(r"(?P<indent> *)(?P<sign>[+-] )?(?P<text>\S[^\n]*)")


def read(text: SourceText) -> tuple[ArgumentMap | None, tuple[Diagnostic, ...]]:
    """Make a map of an outline."""
    build = Builder(text)
    above: list[tuple[int, str]] = []
    supported: set[str] = set()
    claims = []
    for number, line in enumerate(_LINE.finditer(text.text)):
        at = build.at(line.start("text"), line.end("text"))
        if number == 0:
            build.map.field("title", line["text"], at)
            continue
        claim = build.noun(Claim, f"c{number}", at)
        claim.field("text", line["text"], at)
        claims.append(claim)
        indent = len(line["indent"])
        while above and above[-1][0] >= indent:
            above.pop()
        if above and line["sign"]:
            relation = "supports" if line["sign"] == "+ " else "attacks"
            step = build.noun(Inference, f"i{number}", at)
            step.field("premises", [claim.id], at)
            step.field(relation, above[-1][1], at)
            supported |= {above[-1][1]} if relation == "supports" else set()
        above.append((indent, claim.id))
    build.map.field("thesis", [claim.id for claim in claims[:1]])
    for claim in claims:
        if claim.id not in supported:
            claim.field("assumed", True)
    return build.finish()


def write(argument_map: ArgumentMap, lose: Callable[[str, Place], None]) -> str:
    """Write the reasons of the first thesis as an outline; `lose` is called for what it cannot carry."""
    lines, shown = [_line(argument_map.title, None, lose)], set()
    theses = [id_ for id_ in argument_map.thesis if id_ in argument_map.claims]
    todo = [(0, "", theses[0])] if theses else []
    while todo:
        depth, sign, id_ = todo.pop()
        lines.append(f"{'  ' * depth}{sign}{_line(argument_map.statements[id_].text, id_, lose)}")
        if id_ in shown:
            continue
        shown.add(id_)
        for step in reversed(argument_map.incoming(id_)):
            sign = "- " if step.attacks else "+ "
            todo += [(depth + 1, sign, one) for one in reversed(step.premises) if one in argument_map.statements]
    for id_ in argument_map.statements:
        if id_ not in shown:
            lose("statements that do not lead to the first thesis", Place(id_))
    return "".join(f"{line}\n" for line in lines)


def _line(text: str, id_: str | None, lose: Callable[[str, Place], None]) -> str:
    """A text on one line that does not begin with a sign."""
    line = " ".join(text.split()).removeprefix("+ ").removeprefix("- ") or "…"
    if line != text:
        lose("exact texts", Place(id_))
    return line


OUTLINE = Notation(
    name="house-outline",
    title="an outline of the house",
    suffixes=(".outline",),
    read=read,
    write=write,
    changed={
        "ids": "they are numbers",
        "evidence": "it becomes claims",
        "linked premises": "they become separate reasons",
        "statements used twice": "they are repeated",
    },
    lost=(
        *("undercuts", "backing", "several theses", "questions", "titles of nodes", "unstated premises", "quotes"),
        *("standards of single claims", "sources of nodes", "original sources", "locators", "kinds of evidence"),
        *("confidences", "weights", "schemes of inferences", "roles of premises", "answered critical questions"),
        *("tags", "notes", "sources", "schemes of the map", "description of the map", "authors of the map"),
        *("date of the map", "language of the map", "license of the map", "standard of the map", "expect of the map"),
        *("imports of the map", "keys of other tools"),
    ),
)
