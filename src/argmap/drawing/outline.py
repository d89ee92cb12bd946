"""The map as an indented outline, for a terminal and as Markdown, with the numbers of the picture.

Past a depth the indentation stays as it is and each step names its target: the outline of a long chain stays linear.
"""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from argmap.display import clean, escaped, printable_lines, shortened
from argmap.drawing.boxes import SEE_LENGTH, caption
from argmap.drawing.cards import Card, Cell, Plan
from argmap.drawing.citations import Citations
from argmap.model import Evidence

DEEPEST = 24


@attrs.frozen
class Entry:
    """A line of the outline: a statement, a step's header, an aside, or the heading of a group."""

    depth: int
    number: str = ""
    text: str = ""
    source: str = ""
    link: str | None = None
    step: Card | None = None
    cell: Cell | None = None
    target: str = ""


def text_outline(plan: Plan) -> str:
    """The outline as plain text, two spaces a level."""
    lines = [clean(plan.argument_map.title), *([plan.part.note] if plan.part.note else []), ""]
    for entry in entries(plan):
        indent = "  " * min(entry.depth, DEEPEST)
        if entry.depth < 0:
            lines += ["", entry.text, ""]
        else:
            lines.append(f"{indent}{_line(entry)}{_marks(entry)}")
    lines += ["", plan.marking.note] if plan.marking.note else []
    return printable_lines("\n".join(lines) + "\n")


def markdown_outline(plan: Plan) -> str:
    """The outline as nested Markdown lists; what the map says is escaped and never becomes markup."""
    lines = [f"# {escaped(clean(plan.argument_map.title)) or '&nbsp;'}", ""]
    lines += [escaped(plan.part.note), ""] if plan.part.note else []
    for entry in entries(plan):
        if entry.depth < 0:
            lines += ["", f"## {escaped(entry.text)}", ""]
        else:
            marks = escaped(_marks(entry))
            lines.append(f"{'  ' * min(entry.depth, DEEPEST)}- {_markdown_line(entry)}{marks and f' {marks}'}")
    lines += ["", plan.marking.note] if plan.marking.note else []
    return "\n".join(lines) + "\n"


def entries(plan: Plan) -> Iterator[Entry]:
    """All lines, depth first; a depth below 0 marks a heading."""
    citations = plan.citations
    for group in plan.groups:
        if group.heading:
            yield Entry(-1, text=group.heading)
        for root in group.roots:
            stack: list[Entry | tuple[int, int]] = [(root, 0)]
            while stack:
                item = stack.pop()
                if isinstance(item, Entry):
                    yield item
                else:
                    stack += reversed(_parts(plan, *item, citations))


def _parts(plan: Plan, at: int, depth: int, citations: Citations) -> list[Entry | tuple[int, int]]:
    """The lines of a card and the (card, depth) of those that hang from it, in order."""
    card = plan.cards[at]
    parts: list[Entry | tuple[int, int]] = []
    if card.parent is not None:
        parts.append(Entry(depth, step=card, target=_target(plan, card) if depth > DEEPEST else ""))
        depth += 1
    hanging: dict[int | None, list[int]] = {}
    for child in plan.children[at]:
        hanging.setdefault(plan.cards[child].slot, []).append(child)
    for slot, cell in enumerate(card.cells):
        parts.append(_statement(cell, depth, citations))
        parts += [(child, depth + 1) for child in hanging.get(slot, ())]
    parts += [Entry(depth, text=aside) for aside in plan.asides(at)]
    parts += [(child, depth) for child in hanging.get(None, ())]
    return parts


def _target(plan: Plan, card: Card) -> str:
    parent = plan.cards[card.parent or 0]
    if card.slot is not None:
        return parent.cells[card.slot].number
    return "the step above" if parent.inference is None else clean(parent.inference.id)


def _statement(cell: Cell, depth: int, citations: Citations) -> Entry:
    link = None if cell.node is None or cell.see else citations.link(cell.node)
    text = f"see {cell.number}: {shortened(cell.text, SEE_LENGTH)}" if cell.see else cell.text
    number = "" if cell.see else cell.number
    return Entry(depth, number, text, caption(cell, citations), link, cell=cell)


def _kind(entry: Entry) -> str:
    return "Evidence: " if entry.cell is not None and entry.cell.home and isinstance(entry.cell.node, Evidence) else ""


def _marks(entry: Entry) -> str:
    """What the entry bears, in brackets after its text."""
    node = entry.step or entry.cell
    return f" [{', '.join(mark.value for mark in node.signs)}]" if node is not None and node.signs else ""


def _line(entry: Entry) -> str:
    if entry.step is not None:
        return " ".join(filter(None, _header(entry.step, entry.target)))
    parts = (entry.number, _kind(entry) + entry.text, f"[{entry.source}]" if entry.source else "")
    return " ".join(filter(None, parts))


def _header(card: Card, target: str) -> tuple[str, str]:
    head = f"{card.step.sign} {card.step.word}{':' if card.detail else ''}"
    return head, " ".join(filter(None, (card.detail, f"→ {target}" if target else "")))


def _markdown_line(entry: Entry) -> str:
    if entry.step is not None:
        head, rest = _header(entry.step, entry.target)
        return " ".join(filter(None, (f"*{escaped(head)}*", escaped(rest))))
    source = escaped(entry.source)
    if entry.link is not None and source:
        source = f"[{source}]({_address(entry.link)})"
    parts = (
        f"**{entry.number}**" if entry.number else "",
        escaped(_kind(entry) + entry.text),
        f"({source})" if source else "",
    )
    return " ".join(filter(None, parts)) or "&nbsp;"


def _address(url: str) -> str:
    return url.replace("(", "%28").replace(")", "%29").replace("*", "%2A").replace("_", "%5F").replace("&", "&amp;")
