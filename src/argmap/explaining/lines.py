"""Lines of an answer, before anybody breaks them at the width of a terminal or colours them."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator

import attrs

from argmap.display import escaped, printable
from argmap.reasoning import Standing


class Tone(enum.StrEnum):
    """What a part of a line says, for whoever colours it."""

    HEADING = "heading"
    STANDS = "stands"
    CONTESTED = "contested"
    FALLS = "falls"
    ASIDE = "aside"


_TONES = {standing: Tone(standing) for standing in Standing}


@attrs.frozen
class Line:
    """One line; where it is wrapped, the rest is indented below its text.

    Attributes:
        text: what it says.
        indent: how many spaces stand before it.
        bullet: the sign before the text, with its space.
        tone: what the line, or a part of it, says.
        span: where that part begins and ends in the text; `None` if it is all of it.
    """

    text: str = ""
    indent: int = 0
    bullet: str = ""
    tone: Tone | None = None
    span: tuple[int, int] | None = None

    def __str__(self) -> str:
        return f"{self.lead}{self.text}"

    @property
    def lead(self) -> str:
        """The indent and the sign before the text."""
        return f"{' ' * self.indent}{self.bullet}"


def heading(text: str, indent: int = 0) -> Line:
    """A line above others."""
    return Line(printable(text), indent, tone=Tone.HEADING)


def plain(text: str, indent: int = 0, bullet: str = "") -> Line:
    """A line in which nothing stands out."""
    return Line(printable(text), indent, bullet)


def aside(text: str, indent: int = 0) -> Line:
    """A line that matters less than others."""
    return Line(printable(text), indent, tone=Tone.ASIDE)


def judged(subject: str, verb: str, rest: str, standing: Standing, indent: int = 0) -> Line:
    """A sentence about a node, of which the verb stands out."""
    start = printable(f"{subject} ")
    span = (len(start), len(start) + len(verb))
    return Line(f"{start}{printable(f'{verb}{rest}')}", indent, tone=_TONES[standing], span=span)


def joined(lines: Iterable[Line]) -> str:
    """The lines as one text, none of them broken."""
    return "\n".join(map(str, lines))


def listed_in_markdown(lines: Iterable[Line]) -> Iterator[str]:
    """Lines as items of a nested list, in Markdown."""
    for line in lines:
        text = f"**{escaped(line.text)}**" if line.tone is Tone.HEADING else escaped(line.text)
        yield f"{' ' * line.indent}- {text}"
