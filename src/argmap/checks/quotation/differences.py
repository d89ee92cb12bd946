"""In which words a part of a quote differs from the passage of its source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from argmap.checks.quotation.folding import Folded, pointers
from argmap.checks.quotation.matching import NOTE, conflicts
from argmap.checks.quotation.passages import Passage, Passages
from argmap.checks.quotation.quotations import EDGES, QuotedPart, Token, tokens

LONGEST = 100
"""No word is longer."""


@attrs.frozen
class Difference:
    """What the quote says, and what the source has in its place; one of them may be empty."""

    said: str
    has: str


@attrs.frozen
class Comparison:
    """How a part differs from a passage, where exactly that begins and ends in the folded copy, and its score."""

    differences: tuple[Difference, ...]
    start: int
    end: int
    score: float


@attrs.frozen
class Block:
    """Stretches of two lists of words that stand for each other: from the first number to before the second in each."""

    said: tuple[int, int]
    has: tuple[int, int]
    equal: bool


def compare(part: QuotedPart, passages: Passages, passage: Passage) -> Comparison:
    """Compare a part without brackets to the passage that resembles it."""
    said, source = tokens(part.folded), around(passages, passage, len(part.words))
    blocks = _blocks([token.key for token in said], [token.key for token in source])
    if not any(block.equal for block in blocks):
        whole = passages.original(passage.start, passage.end)
        return Comparison((Difference(part.text, whole),), passage.start, passage.end, passage.score)
    blocks = _at_edges(_together(blocks, [token.key for token in source]))
    start, end = source[blocks[0].has[0]].start, source[blocks[-1].has[1] - 1].end
    found = [one for block in blocks for one in _differences(part, passages, (said, source), block)]
    return Comparison(tuple(found or _numbers(part, passages, start, end)), start, end, passage.score)


def around(passages: Passages, passage: Passage, length: int) -> list[Token]:
    """The words of a passage and some more on either side, for a part of this length."""
    margin = 20 + length // 5
    return tokens(passages.folded, *_widened(passages.folded.text, passage.start - margin, passage.end + margin))


def _numbers(part: QuotedPart, passages: Passages, start: int, end: int) -> Iterator[Difference]:
    """The numbers that seem to point to notes, and are others than those of the source."""
    has = pointers(passages.original(start, end + NOTE))
    yield from (Difference(*pair) for pair in conflicts(pointers(part.text), has))


def _widened(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch that begins and ends between words, unless they are very long."""
    start, end = max(0, start), min(len(text), end)
    before, after = text.rfind(" ", max(0, start - LONGEST), start), text.find(" ", end, end + LONGEST)
    return (start if before < 0 else before + 1), (end if after < 0 else after)


def _blocks(said: list[str], has: list[str]) -> list[Block]:
    """The two lists side by side: what is equal, and what differs between."""
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


def _differences(
    part: QuotedPart, passages: Passages, words: tuple[list[Token], list[Token]], block: Block
) -> Iterator[Difference]:
    said, has = words[0][slice(*block.said)], words[1][slice(*block.has)]
    if not block.equal:
        yield stripped(difference(part, passages, said, has))
        return
    for word, source_word in zip(said, has, strict=True):
        if not are_alike(word, source_word, is_first=word is words[0][0], is_last=word is words[0][-1]):
            yield difference(part, passages, [word], [source_word])


def difference(part: QuotedPart, passages: Passages, said: Sequence[Token], has: Sequence[Token]) -> Difference:
    """Words of a part that stand for others of its source, or one of these without the other."""
    return Difference(written(part.text, part.folded, said), written(passages.text, passages.folded, has))


def stripped(found: Difference) -> Difference:
    """The same without punctuation at the edges."""
    return Difference(found.said.strip(EDGES), found.has.strip(EDGES))


def are_alike(said: Token, has: Token, *, is_first: bool, is_last: bool) -> bool:
    """Whether words of the same letters agree in capitals and punctuation as well, except the edges of a part."""
    one, other = said.written, has.written
    if is_first:
        one, other = one.lstrip(EDGES), other.lstrip(EDGES)
        one, other = one[:1].lower() + one[1:], other[:1].lower() + other[1:]
    if is_last:
        one, other = one.rstrip(EDGES), other.rstrip(EDGES)
    return one == other


def written(text: str, folded: Folded, stretch: Sequence[Token]) -> str:
    """These words as they were written."""
    if not stretch:
        return ""
    start, end = folded.original(stretch[0].start, stretch[-1].end)
    return text[start:end]


def score(differences: Sequence[Difference], length: int) -> float:
    """The similarity of two texts of this length together, from 0 to 100, given their differences."""
    from rapidfuzz.distance import Indel  # noqa: PLC0415 - only inexact quotes need it

    apart = sum(Indel.distance(one.said.lower(), one.has.lower()) for one in differences)
    return max(0.0, 100 - 100 * apart / length)
