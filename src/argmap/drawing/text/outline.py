"""The map as an indented outline, for a terminal and as Markdown, with the numbers of the picture.

Past a depth the indentation stays as it is and each step names its target: the outline of a long chain stays linear.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import attrs

from argmap.display import ISOLATES, apart, clean, escaped, printable_lines, right_to_left
from argmap.drawing.cards.cards import Card, Cell
from argmap.drawing.cards.tree import CardTree
from argmap.drawing.cards.wording import caption, kind_of
from argmap.drawing.citing.citations import Citations
from argmap.words import ENGLISH

DEEPEST = 24


@attrs.frozen
class Line:
    """A line of the outline: a statement, a question, a step's header, an aside, or the heading of a group.

    `kind` says what a statement is that is not a claim: evidence, or a question and how it is answered.
    """

    depth: int
    number: str = ""
    text: str = ""
    source: str = ""
    link: str | None = None
    kind: str = ""
    title: str = ""
    step: Card | None = None
    cell: Cell | None = None
    target: str = ""

    @property
    def colon(self) -> str:
        """The sign between a name and what it names."""
        return (ENGLISH if self.cell is None else self.cell.words)("colon")


def text_outline(tree: CardTree, *, headline: bool = True) -> str:
    """The outline as plain text, two spaces a level."""
    lines = [clean(tree.argument_map.title)] if headline else []
    lines += [tree.part.note] if tree.part.note else []
    lines += [""] if lines else []
    for entry in entries(tree):
        indent = "  " * min(entry.depth, DEEPEST)
        if entry.depth < 0:
            lines += ["", entry.text, ""]
        else:
            lines.append(f"{indent}{_line(entry)}{_marks(entry)}")
    lines += ["", tree.marking.note] if tree.marking.note else []
    return printable_lines("\n".join(lines) + "\n", kept=ISOLATES)


def markdown_outline(tree: CardTree, *, headline: bool = True) -> str:
    """The outline as nested Markdown lists; what the map says is escaped and never becomes markup."""
    lines = [f"# {escaped(clean(tree.argument_map.title)) or '&nbsp;'}", ""] if headline else []
    lines += [escaped(tree.part.note), ""] if tree.part.note else []
    for entry in entries(tree):
        if entry.depth < 0:
            lines += ["", f"## {escaped(entry.text)}", ""]
        else:
            marks = escaped(_marks(entry))
            lines.append(f"{'  ' * min(entry.depth, DEEPEST)}- {_markdown_line(entry)}{marks and f' {marks}'}")
    lines += ["", tree.marking.note] if tree.marking.note else []
    return "\n".join(lines) + "\n"


def entries(tree: CardTree) -> Iterator[Line]:
    """All lines, depth first; a depth below 0 marks a heading."""
    citations = tree.citations
    for group in tree.groups:
        if group.heading:
            yield Line(-1, text=group.heading)
        for root in group.roots:
            stack: list[Line | tuple[int, int]] = [(root, 0)]
            while stack:
                item = stack.pop()
                if isinstance(item, Line):
                    yield item
                else:
                    stack += reversed(_parts(tree, *item, citations))


def _parts(tree: CardTree, at: int, depth: int, citations: Citations) -> list[Line | tuple[int, int]]:
    """The lines of a card and the (card, depth) of its children, in order."""
    card = tree.cards[at]
    parts: list[Line | tuple[int, int]] = []
    if card.framed and card.asked is None:
        parts.append(Line(depth, step=card, target=_target(tree, card) if depth > DEEPEST else ""))
        depth += 1
    hanging: dict[int | None, list[int]] = {}
    for child in tree.children[at]:
        hanging.setdefault(tree.cards[child].slot, []).append(child)
    for slot, cell in enumerate(card.cells):
        parts.append(_statement(card, cell, depth, citations))
        parts += [(child, depth + 1) for child in hanging.get(slot, ())]
    parts += [Line(depth, text=aside.text) for aside in tree.asides(at)]
    parts += [(child, depth) for child in hanging.get(None, ())]
    return parts


def _target(tree: CardTree, card: Card) -> str:
    parent = tree.cards[card.parent or 0]
    if card.slot is not None:
        return parent.cells[card.slot].number
    return tree.words("outline.step-above") if parent.inference is None else clean(parent.inference.id)


def _statement(card: Card, cell: Cell, depth: int, citations: Citations) -> Line:
    link = None if cell.node is None or cell.is_reference else citations.link(cell.node)
    number = "" if cell.is_reference else cell.number
    said = caption(cell, citations)
    kind = kind_of(card, cell, "outline.evidence") * cell.home
    return Line(depth, number, cell.said, said, link, kind=kind, title=cell.heading, cell=cell)


def _kind(entry: Line) -> str:
    return f"{entry.kind}{entry.colon}" if entry.kind else ""


def _titled(entry: Line) -> str:
    return f"{entry.title}{entry.colon}" if entry.title else ""


def _marks(entry: Line) -> str:
    """What the entry bears, in brackets after its text."""
    node = entry.step or entry.cell
    return f" [{node.in_words}]" if node is not None and node.signs else ""


def _line(entry: Line) -> str:
    if entry.step is not None:
        head, (detail, target) = _header(entry.step, entry.target)
        return " ".join(filter(None, (head, apart(detail), target)))
    named = _named(_kind(entry) + _titled(entry), entry)
    parts = (entry.number, named, f"[{entry.source}]" if entry.source else "")
    return " ".join(filter(None, parts))


def _named(name: str, entry: Line, gate: Callable[[str], str] = str) -> str:
    """A name and the text of an entry, as a gate lets them through."""
    text = _after(name, entry, gate)
    if text == gate(entry.text):
        return gate(f"{name}{entry.text}")
    return f"{gate(name.rstrip(' '))}{' ' * name.endswith(' ')}{text}"


def _after(name: str, entry: Line, gate: Callable[[str], str] = str) -> str:
    """The text of an entry as a gate lets it through, kept apart from a name that runs the other way."""
    if entry.cell is not None and entry.cell.is_reference:
        return entry.cell.through(gate)
    return apart(entry.text, gate) if name and not right_to_left(name) else gate(entry.text)


def _header(card: Card, target: str) -> tuple[str, tuple[str, str]]:
    head = f"{card.head}{card.words('colon').rstrip(' ') if card.detail else ''}"
    return head, (card.detail, f"→ {target}" if target else "")


def _markdown_line(entry: Line) -> str:
    if entry.step is not None:
        head, (detail, target) = _header(entry.step, entry.target)
        rest = escaped(" ".join(filter(None, (detail, target)))) if apart(detail) == detail else ""
        told = (rest,) if rest else (apart(detail, escaped), escaped(target))
        return " ".join(filter(None, (f"*{escaped(head)}*", *told)))
    source = escaped(entry.source)
    if entry.link is not None and source:
        source = f"[{source}]({_address(entry.link)})"
    title = f"**{escaped(entry.title)}{entry.colon.rstrip(' ')}**"
    parts = (
        f"**{entry.number}**" if entry.number else "",
        *((escaped(_kind(entry).strip()), title) if entry.title else ()),
        _after(entry.title, entry, escaped) if entry.title else _named(_kind(entry), entry, escaped),
        f"({source})" if source else "",
    )
    return " ".join(filter(None, parts)) or "&nbsp;"


def _address(url: str) -> str:
    return url.replace("(", "%28").replace(")", "%29").replace("*", "%2A").replace("_", "%5F").replace("&", "&amp;")
