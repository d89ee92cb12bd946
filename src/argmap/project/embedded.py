"""A document in Markdown: each map in it is examined by itself, and the findings are given at their places in it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence

import attrs

from argmap.building import MAX_FINDINGS
from argmap.checks.fixing import apply_fixes
from argmap.diagnostics import Diagnostic, Finding, Rule
from argmap.project.blocks import Block
from argmap.project.fences import blocks
from argmap.project.outcomes import Job, Outcome
from argmap.reading import noun_rules, parse, rules
from argmap.reading.decoding import decode, encode_as
from argmap.reading.layout import FENCED_MAP
from argmap.text import OWN, Location, SourceText


def examine_document(job: Job, data: bytes, examine_map: Callable[[Job, bytes], Outcome]) -> Outcome | None:
    """Examine the maps in a document, and fix their texts if that is asked.

    Args:
        job: the file of the document, and how to examine it.
        data: its content.
        examine_map: examines a map.

    Returns:
        The outcome of the document, with those of the files that its maps import; `None` if it has no block for a map.
    """
    text, damage, _ = decode(data, job.name, MAX_FINDINGS)
    found = blocks(text)
    if not found:
        return None
    document = _Document(job, examine_map)
    if damage or not job.fix:
        return document.outcome(text, _broken(text, damage, found))
    after, fixes, _ = apply_fixes(
        text.text, lambda content: document.findings(SourceText(content, job.name)), _all_maps, unsafe=job.unsafe
    )
    outcome = attrs.evolve(document.outcome(SourceText(after, job.name)), before=text.text, after=after, fixes=fixes)
    return attrs.evolve(outcome, fixed=encode_as(after, data), read=data) if fixes else outcome


def without_maps(job: Job, data: bytes) -> Outcome:
    """Give the outcome of a document that has no map in it and is none."""
    return Outcome(job=job, diagnostics=[no_map(data, job.name)], maps=0)


def no_map(data: bytes, name: str) -> Diagnostic:
    """Say that a document has no map in it.

    Args:
        data: the content of the document.
        name: what messages call it.
    """
    advice = "a map in Markdown is a code block that begins with three backticks and `argmap`"
    text, _, _ = decode(data, name, 1)
    finding = Finding("there is no map in this document", text.location(0, 1), help=(advice,))
    return noun_rules.wrong_type.report(finding, None, text)


def first_map(data: bytes, name: str) -> tuple[Block, tuple[Diagnostic, ...]] | None:
    """Give the first map in a document, at its place, for whoever wants one and not several.

    Args:
        data: the content of the document.
        name: what messages call it.

    Returns:
        The block of the map, and what is wrong with the document: that there are more maps, or a fence that is not
        closed. `None` if it has no map in it.
    """
    text, _, _ = decode(data, name, 1)
    found = [one for one in blocks(text) if not one.names_file]
    if not found:
        return None
    first, *others = found
    if not first.is_closed:
        return first, (_unclosed(first),)
    if not others:
        return first, ()
    advice = "give the one that is meant a file of its own"
    message = f"this is the first of {len(found)} maps in the document"
    return first, (FENCED_MAP.report(Finding(message, text.location(*first.sign), help=(advice,)), None),)


def _broken(text: SourceText, damage: Iterable[tuple[Rule, Finding]], found: Sequence[Block]) -> Iterator[Diagnostic]:
    """What is wrong with the characters of maps; those of the rest of a document are not our concern."""
    lines = [line for one in found for line in one.lines]
    starts = [start for start, _ in lines]
    for rule, finding in damage:
        at = finding.place.span.start if isinstance(finding.place, Location) else -1
        line = bisect_right(starts, at) - 1
        if line >= 0 and at < lines[line][1]:
            yield rule.report(finding, None, text)


def _all_maps(text: str) -> bool:
    """Whether each block of a document holds a map."""
    return all(parse(one.text)[0] is not None for one in blocks(SourceText(text)) if not one.names_file)


class _Document:
    """The examination of a document and, while it is fixed, of what it becomes."""

    def __init__(self, job: Job, examine_map: Callable[[Job, bytes], Outcome]) -> None:
        self._job = attrs.evolve(job, fix=False, folder="")
        self._examine = examine_map
        self._asked = job

    def outcome(self, text: SourceText, broken: Iterable[Diagnostic] = ()) -> Outcome:
        """The outcome of the document when it has a text; nothing is written into the files that its maps import."""
        examined = list(self._examined(text))
        return Outcome(
            job=self._asked,
            diagnostics=[*broken, *(one for outcome in examined for one in outcome.diagnostics)],
            opened=[file for outcome in examined for file in outcome.opened],
            imported=[one for outcome in examined for one in outcome.imported],
            map=examined[0].map if examined else None,
            maps=len(examined),
        )

    def findings(self, text: SourceText) -> list[Diagnostic]:
        """What is found in the document when it has a text."""
        return [one for outcome in self._examined(text) for one in outcome.diagnostics]

    def _examined(self, text: SourceText) -> Iterator[Outcome]:
        """The outcomes of its maps, each finding at its place in the document.

        The first one is examined where it stands: that is the map for whoever wants one, with all its places.
        """
        held = [one for one in blocks(text) if not one.names_file]
        for block in held:
            if not block.is_closed:
                yield Outcome(job=self._job, diagnostics=[_unclosed(block)])
                continue
            settings = self._job.settings if block.is_checked else self._job.settings.of_reading()
            job = attrs.evolve(self._job, settings=settings.of_notation(OWN))
            before = block.lines[0][0] if block is held[0] and block.lines and not block.margin else 0
            outcome = self._examine(job, (block.in_place if before else block.text).encode())
            yield attrs.evolve(outcome, diagnostics=[block.moved(one, before) for one in outcome.diagnostics])


def _unclosed(block: Block) -> Diagnostic:
    """That the fence of a map is not closed; what it holds is anybody's guess."""
    sign = block.document.location(*block.sign)
    message = "the code fence of this map is not closed"
    return rules.SYNTAX.report(Finding(message, sign, help=("close it with a fence as long as this one",)), None)
