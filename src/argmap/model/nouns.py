"""The nouns of an argument map: claims, evidence, inferences, sources, schemes.

All are frozen. The fields carry their kind and their meaning in `metadata`; reading, writing, the JSON Schema and the
format's page all go by that one table.
"""

from __future__ import annotations

import enum
from collections.abc import Mapping
from typing import Any, TypeAlias

import attrs

from argmap.fields import (
    EMPTY,
    Kind,
    LiteralName,
    about,
    as_extra,
    as_id,
    as_id_table,
    as_ids,
    as_names,
    as_table,
    as_tuple,
    checked,
    shown,
)

EVIDENCE_KINDS = ("event", "testimony", "document", "statistic", "expert", "example")
SOURCE_KINDS = ("book", "article", "newspaper article", "web page", "interview", "archive document")


class Standard(enum.StrEnum):
    """A standard of proof: how strong the case for a claim must be, compared with the case against it.

    Under each of them a claim needs a reason that holds. Of each side the greatest weight counts.
    """

    SCINTILLA = "scintilla"
    BALANCE = "balance"
    PREPONDERANCE = "preponderance"
    CLEAR_AND_CONVINCING = "clear-and-convincing"
    BEYOND_REASONABLE_DOUBT = "beyond-reasonable-doubt"
    UNANSWERED = "unanswered"

    @property
    def meaning(self) -> str:
        """The requirement on a claim besides a reason that holds, in one sentence."""
        return _MEANINGS[self.value]


_MEANINGS = {
    "scintilla": "One reason is enough, whatever the objections.",
    "balance": "The case for the claim must outweigh the case against it; if both weigh the same, it is contested.",
    "preponderance": "The case for the claim must outweigh the case against it; if both weigh the same, it falls.",
    "clear-and-convincing": "The case for the claim must be strong, and much stronger than the case against it.",
    "beyond-reasonable-doubt": "Like clear-and-convincing, and the case against the claim must be weak.",
    "unanswered": "No objection to the claim may hold, whatever its weight.",
}


@attrs.frozen
class Claim:
    """A statement that the argument asserts, rests on or attacks."""

    id: str
    text: str = attrs.field(metadata=about("The claim, in one sentence.", required=True))
    title: str | None = attrs.field(default=None, kw_only=True, metadata=about("A short name, for pictures and lists."))
    assumed: bool = attrs.field(default=False, kw_only=True, metadata=about("Granted without support.", Kind.FLAG))
    unstated: bool = attrs.field(
        default=False, kw_only=True, metadata=about("Supplied by the analyst; the author does not say it.", Kind.FLAG)
    )
    standard: str | None = attrs.field(
        default=None,
        kw_only=True,
        metadata=about(
            "The standard of proof for the claim (default: that of the map).",
            Kind.STANDARD,
            suggested=tuple(Standard),
        ),
    )
    source: str | None = attrs.field(
        default=None, converter=as_id, kw_only=True, metadata=about("The source in which the claim is made.", Kind.ID)
    )
    locator: str | None = attrs.field(
        default=None, kw_only=True, metadata=about("The place in that source: a page, a paragraph, a minute.")
    )
    confidence: float | None = attrs.field(
        default=None,
        kw_only=True,
        metadata=about(
            "How credible the claim is by itself; if it is assumed, its weight (default: 1).",
            Kind.NUMBER,
        ),
    )
    tags: tuple[str, ...] = attrs.field(
        default=(), converter=as_tuple, kw_only=True, metadata=about("Words to group nodes by.", Kind.TEXTS)
    )
    note: str | None = attrs.field(
        default=None, kw_only=True, metadata=about("A remark of the analyst; it is shown and has no effect.")
    )
    extra: Mapping[str, Any] = attrs.field(default=EMPTY, converter=as_extra, validator=checked, kw_only=True)

    __repr__ = shown


@attrs.frozen
class Evidence:
    """A piece of the record: what happened, was said, written, counted."""

    id: str
    text: str = attrs.field(metadata=about("What the record shows, in one sentence.", required=True))
    title: str | None = attrs.field(default=None, kw_only=True, metadata=about("A short name, for pictures and lists."))
    source: str | None = attrs.field(
        default=None, converter=as_id, kw_only=True, metadata=about("The source that reports it.", Kind.ID)
    )
    locator: str | None = attrs.field(
        default=None, kw_only=True, metadata=about("The place in that source: a page, a paragraph, a minute.")
    )
    quote: str | None = attrs.field(
        default=None,
        kw_only=True,
        metadata=about("The words of the source, exactly; checked against the source's local `text`."),
    )
    kind: str | None = attrs.field(
        default=None, kw_only=True, metadata=about(f"One of {', '.join(EVIDENCE_KINDS)}.", suggested=EVIDENCE_KINDS)
    )
    via: str | None = attrs.field(
        default=None,
        converter=as_id,
        kw_only=True,
        metadata=about("The original source that `source` reports.", Kind.ID),
    )
    confidence: float | None = attrs.field(
        default=None,
        kw_only=True,
        metadata=about("How reliable the record is; used only for `strengths`.", Kind.NUMBER),
    )
    tags: tuple[str, ...] = attrs.field(
        default=(), converter=as_tuple, kw_only=True, metadata=about("Words to group nodes by.", Kind.TEXTS)
    )
    note: str | None = attrs.field(
        default=None, kw_only=True, metadata=about("A remark of the analyst; it is shown and has no effect.")
    )
    extra: Mapping[str, Any] = attrs.field(default=EMPTY, converter=as_extra, validator=checked, kw_only=True)

    __repr__ = shown


class Relation(enum.StrEnum):
    """What an inference does to its target."""

    SUPPORT = "support"
    ATTACK = "attack"


@attrs.frozen
class Inference:
    """An inference from premises, which work together, to what they support or attack.

    The target of `supports` is a claim, or an inference (backing). The target of `attacks` is a claim (rebuttal),
    evidence (undermining) or an inference (undercut).
    """

    id: str
    premises: tuple[str, ...] = attrs.field(
        default=(),
        converter=as_ids,
        metadata=about("The claims and evidence that it starts from; linked: all are needed.", Kind.IDS),
    )
    supports: str | None = attrs.field(
        default=None,
        converter=as_id,
        kw_only=True,
        metadata=about("The claim that the premises support, or the inference that they back.", Kind.ID),
    )
    attacks: str | None = attrs.field(
        default=None,
        converter=as_id,
        kw_only=True,
        metadata=about("The claim, evidence or inference that the premises attack.", Kind.ID),
    )
    title: str | None = attrs.field(default=None, kw_only=True, metadata=about("A short name, for pictures and lists."))
    scheme: str | None = attrs.field(
        default=None,
        converter=as_id,
        kw_only=True,
        metadata=about("The argumentation scheme that the inference follows.", Kind.ID),
    )
    roles: Mapping[str, str] = attrs.field(
        default=EMPTY,
        converter=as_id_table,
        kw_only=True,
        metadata=about("A role of the scheme, and the premise that fills it.", Kind.ID_TABLE),
    )
    answers: Mapping[str, str] = attrs.field(
        default=EMPTY,
        converter=as_id_table,
        kw_only=True,
        metadata=about("A critical question, and the node that answers it.", Kind.ID_TABLE),
    )
    weight: float | None = attrs.field(
        default=None,
        kw_only=True,
        metadata=about(
            "How much the inference counts, for or against (default: 1; with 0 it does not count).", Kind.NUMBER
        ),
    )
    tags: tuple[str, ...] = attrs.field(
        default=(), converter=as_tuple, kw_only=True, metadata=about("Words to group nodes by.", Kind.TEXTS)
    )
    note: str | None = attrs.field(
        default=None, kw_only=True, metadata=about("A remark of the analyst; it is shown and has no effect.")
    )
    extra: Mapping[str, Any] = attrs.field(default=EMPTY, converter=as_extra, validator=checked, kw_only=True)

    __repr__ = shown

    @property
    def relation(self) -> Relation:
        """Whether the inference supports or attacks its target.

        An inference has either `supports` or `attacks`. One built in Python may have both: checks report it (AM004),
        and everywhere else it is an attack and nothing else, so that no node gains a reason by such a fault. One that
        has neither is a support of nothing.
        """
        return Relation.SUPPORT if self.attacks is None else Relation.ATTACK

    @property
    def target(self) -> str | None:
        """The id that the inference supports or attacks, as its `relation` is; `None` if it has no target."""
        return self.supports if self.attacks is None else self.attacks


@attrs.frozen
class Question:
    """An issue, and the claims that answer it."""

    id: str
    text: str = attrs.field(metadata=about("The question.", required=True))
    answers: tuple[str, ...] = attrs.field(
        default=(), converter=as_ids, metadata=about("The claims that answer it, two or more.", Kind.IDS)
    )
    exclusive: bool = attrs.field(
        default=True,
        kw_only=True,
        metadata=about("Whether at most one of the answers can hold (default: true).", Kind.FLAG),
    )
    source: str | None = attrs.field(
        default=None,
        converter=as_id,
        kw_only=True,
        metadata=about("The source in which the question is raised.", Kind.ID),
    )
    locator: str | None = attrs.field(
        default=None, kw_only=True, metadata=about("The place in that source: a page, a paragraph, a minute.")
    )
    tags: tuple[str, ...] = attrs.field(
        default=(), converter=as_tuple, kw_only=True, metadata=about("Words to group nodes by.", Kind.TEXTS)
    )
    note: str | None = attrs.field(
        default=None, kw_only=True, metadata=about("A remark of the analyst; it is shown and has no effect.")
    )
    extra: Mapping[str, Any] = attrs.field(default=EMPTY, converter=as_extra, validator=checked, kw_only=True)

    __repr__ = shown


@attrs.frozen
class Source:
    """Where claims and evidence come from: a book, an article, a letter, an interview."""

    id: str
    title: str | None = attrs.field(default=None, metadata=about("Its title, or a description in words."))
    authors: tuple[str | LiteralName, ...] = attrs.field(
        default=(), converter=as_names, kw_only=True, metadata=about("Its authors, as they are cited.", Kind.NAMES)
    )
    editors: tuple[str | LiteralName, ...] = attrs.field(
        default=(), converter=as_names, kw_only=True, metadata=about("Its editors.", Kind.NAMES)
    )
    date: str | None = attrs.field(
        default=None,
        kw_only=True,
        metadata=about("An EDTF date (levels 0 and 1), such as 1965-02 or 1965~, or `undated`."),
    )
    kind: str | None = attrs.field(
        default=None, kw_only=True, metadata=about(f"What it is: {', '.join(SOURCE_KINDS)}, …", suggested=SOURCE_KINDS)
    )
    container: str | None = attrs.field(
        default=None, kw_only=True, metadata=about("The journal, newspaper, collection or site that it appeared in.")
    )
    publisher: str | None = attrs.field(default=None, kw_only=True, metadata=about("Who published it."))
    place: str | None = attrs.field(default=None, kw_only=True, metadata=about("Where it was published."))
    volume: str | None = attrs.field(default=None, kw_only=True, metadata=about("The volume."))
    issue: str | None = attrs.field(default=None, kw_only=True, metadata=about("The issue."))
    pages: str | None = attrs.field(default=None, kw_only=True, metadata=about("Its pages in the container."))
    archive: str | None = attrs.field(default=None, kw_only=True, metadata=about("The archive and shelfmark."))
    url: str | None = attrs.field(
        default=None, kw_only=True, metadata=about("Its address; only http and https are ever linked.")
    )
    accessed: str | None = attrs.field(
        default=None, kw_only=True, metadata=about("When the address was visited: an EDTF date.")
    )
    doi: str | None = attrs.field(default=None, kw_only=True, metadata=about("Its DOI."))
    isbn: str | None = attrs.field(default=None, kw_only=True, metadata=about("Its ISBN."))
    text: str | None = attrs.field(
        default=None,
        kw_only=True,
        metadata=about("The path, relative to the map, of a local copy to check quotes against."),
    )
    sha256: str | None = attrs.field(
        default=None, kw_only=True, metadata=about("The SHA-256 of that copy, in hexadecimal.")
    )
    note: str | None = attrs.field(
        default=None, kw_only=True, metadata=about("A remark of the analyst; it is shown and has no effect.")
    )
    extra: Mapping[str, Any] = attrs.field(default=EMPTY, converter=as_extra, validator=checked, kw_only=True)

    __repr__ = shown


@attrs.frozen
class Scheme:
    """An argumentation scheme: a common pattern of inference with the critical questions that test it."""

    id: str
    title: str | None = attrs.field(default=None, metadata=about("Its name in the literature."))
    roles: Mapping[str, str] = attrs.field(
        default=EMPTY,
        converter=as_table,
        kw_only=True,
        metadata=about("Each role of a premise, and what fills it.", Kind.TABLE),
    )
    questions: Mapping[str, str] = attrs.field(
        default=EMPTY,
        converter=as_table,
        kw_only=True,
        metadata=about("Each critical question: its name, and the question itself.", Kind.TABLE),
    )
    source: str | None = attrs.field(
        default=None, kw_only=True, metadata=about("Where the scheme is described, in words.")
    )
    extra: Mapping[str, Any] = attrs.field(default=EMPTY, converter=as_extra, validator=checked, kw_only=True)

    __repr__ = shown


Node: TypeAlias = Claim | Evidence | Inference
Noun: TypeAlias = Node | Question | Source | Scheme


def sources_named_by(node: Node | Question) -> tuple[str, ...]:
    """The ids of the sources that a node or a question names, each once: its `source`, and the `via` of evidence."""
    match node:
        case Claim() | Question():
            return () if node.source is None else (node.source,)
        case Evidence():
            return tuple(dict.fromkeys(id_ for id_ in (node.source, node.via) if id_ is not None))
        case Inference():
            return ()
