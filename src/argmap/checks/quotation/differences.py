"""In which words a part of a quote differs from the passage of its source."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from argmap.checks.quotation.folding import Folded
from argmap.checks.quotation.passages import Passage, Passages
from argmap.checks.quotation.quotations import EDGES, Part, Token, tokens

LONGEST = 100
"""No word is longer."""
EDITORS_LIMIT = 8
"""So many words of the source may be replaced by words in brackets."""


@attrs.frozen
class Difference:
    """What the quote says, and what the source has in its place; one of them may be empty."""

    said: str
    has: str


@attrs.frozen
class Block:
    """Stretches of two lists of words that stand for each other: from the first number to before the second in each."""

    said: tuple[int, int]
    has: tuple[int, int]
    equal: bool


def compare(part: Part, passages: Passages, passage: Passage) -> tuple[list[Difference], int, int]:
    """How a part differs from the passage that resembles it, and where exactly that begins and ends when folded."""
    margin = 20 + len(part.lower) // 5
    folded = passages.folded
    source = tokens(folded, *_widened(folded.text, passage.start - margin, passage.end + margin))
    blocks = _blocks([token.key for token in part.tokens], [token.key for token in source])
    if not any(block.equal for block in blocks):
        start, end = folded.original(passage.start, passage.end)
        return [Difference(part.text, passages.text[start:end])], passage.start, passage.end
    blocks = _at_edges(_together(blocks, [token.key for token in source]))
    found = [one for block in blocks for one in _differences(part, passages, source, block)]
    first, last = source[blocks[0].has[0]], source[blocks[-1].has[1] - 1]
    return found, first.start, last.end


def _widened(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch that begins and ends between words, unless they are very long."""
    start, end = max(0, start), min(len(text), end)
    before, after = text.rfind(" ", max(0, start - LONGEST), start), text.find(" ", end, end + LONGEST)
    return (start if before < 0 else before + 1), (end if after < 0 else after)


def _blocks(said: list[str], has: list[str]) -> list[Block]:
    """The two lists side by side: what is equal, and what lies between."""
    from rapidfuzz.distance import Indel  # noqa: PLC0415 - only inexact quotes need it

    blocks: list[Block] = []
    for code in Indel.opcodes(said, has):
        block = Block((code.src_start, code.src_end), (code.dest_start, code.dest_end), code.tag == "equal")
        if blocks and not block.equal and not blocks[-1].equal:
            before = blocks.pop()
            block = Block((before.said[0], block.said[1]), (before.has[0], block.has[1]), equal=False)
        blocks.append(block)
    return blocks


def _together(blocks: list[Block], has: list[str]) -> list[Block]:
    """The same, where an equal block at either end stood apart from the others though its words stand beside them."""
    blocks = [block for at, block in enumerate(blocks) if block.said[0] < block.said[1] or 0 < at < len(blocks) - 1]
    for outer, gap, side in ((0, 1, 1), (-1, -2, 0)):
        if len(blocks) > 2 and blocks[outer].equal and blocks[gap].said[0] == blocks[gap].said[1]:
            block, edge = blocks[outer], blocks[gap].has[side]
            length = block.has[1] - block.has[0]
            start = edge - length if side else edge
            if has[start : start + length] == has[slice(*block.has)]:
                blocks[outer] = Block(block.said, (start, start + length), equal=True)
                del blocks[gap]
    return blocks


def _at_edges(blocks: list[Block]) -> list[Block]:
    """The same, where words at either end that differ stand for as many words of the source and no more."""
    first, last = blocks[0], blocks[-1]
    if not first.equal:
        start = max(first.has[0], first.has[1] - (first.said[1] - first.said[0]))
        blocks[0] = Block(first.said, (start, first.has[1]), equal=False)
    if not last.equal:
        end = min(last.has[1], last.has[0] + last.said[1] - last.said[0])
        blocks[-1] = Block(last.said, (last.has[0], end), equal=False)
    return blocks


def _differences(part: Part, passages: Passages, source: list[Token], block: Block) -> Iterator[Difference]:
    said, has = part.tokens[slice(*block.said)], source[slice(*block.has)]
    if not block.equal:
        if not _are_editors(said, has):
            one, other = _words(part.text, part.folded, said), _words(passages.text, passages.folded, has)
            yield Difference(one.strip(EDGES), other.strip(EDGES))
        return
    for word, source_word in zip(said, has, strict=True):
        if not word.is_editors and not _are_alike(word, source_word, part.authors):
            one, other = _words(part.text, part.folded, [word]), _words(passages.text, passages.folded, [source_word])
            yield Difference(one, other)


def _are_editors(said: list[Token], has: list[Token]) -> bool:
    """Whether the editor of the quote owns up to the change by brackets."""
    return bool(said) and all(token.is_editors for token in said) and len(has) <= EDITORS_LIMIT


def _are_alike(said: Token, has: Token, authors: list[Token]) -> bool:
    """Whether words of the same letters agree in capitals and punctuation as well, but for the edges of a part."""
    one, other = said.written, has.written
    if said is authors[0]:
        one, other = one.lstrip(EDGES), other.lstrip(EDGES)
        one, other = one[:1].lower() + one[1:], other[:1].lower() + other[1:]
    if said is authors[-1]:
        one, other = one.rstrip(EDGES), other.rstrip(EDGES)
    return one == other


def _words(text: str, folded: Folded, stretch: list[Token]) -> str:
    """These words as they were written."""
    if not stretch:
        return ""
    start, end = folded.original(stretch[0].start, stretch[-1].end)
    return text[start:end]
