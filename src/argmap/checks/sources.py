"""The rules AM3: evidence, and where it comes from."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from argmap.checks.context import RuleContext
from argmap.checks.dates import UNDATED, is_date
from argmap.diagnostics import Finding, Place, Severity, rule
from argmap.model import Evidence, Source

WITHOUT_PAGES = frozenset(
    {"artefact", "artifact", "audio", "broadcast", "dataset", "film", "image", "interview", "map", "painting"}
    | {"photograph", "podcast", "recording", "software", "video", "web", "webpage", "website"}
)
"""Kinds of sources that have no pages, in one word; `web page` and the like count too."""


@rule(
    "AM301",
    "no-source",
    Severity.WARNING,
    failing="""
    evidence:
      telegram: {text: A telegram lists the missiles.}
    """,
    passing="""
    sources:
      archive: {title: State archive, date: 1965, editors: [B. Editor]}
    evidence:
      telegram: {text: A telegram lists the missiles., source: archive, locator: folder 12}
    """,
)
def no_source(context: RuleContext) -> Iterator[Finding]:
    """Evidence without a source.

    What cannot be looked up is not evidence for anybody else. Name the source that reports it; a statement that nobody
    reports is a claim.
    """
    for item in context.map.evidence.values():
        if item.source is None:
            advice = "name its `source`; a statement without one is a claim"
            yield Finding(f"evidence {item.id!r} names no source", Place(item.id), help=(advice,))


@rule(
    "AM302",
    "no-locator",
    Severity.WARNING,
    failing="""
    sources:
      memoir: {title: A memoir, authors: [A. President], date: 1978, kind: book}
    evidence:
      recall: {text: The president recalls an outburst., source: memoir}
    """,
    passing="""
    sources:
      memoir: {title: A memoir, authors: [A. President], date: 1978, kind: book}
      talk: {title: An interview, authors: [A. President], date: 1978, kind: interview}
    evidence:
      recall: {text: The president recalls an outburst., source: memoir, locator: p. 610}
      again: {text: He repeats it., source: talk}
    """,
)
def no_locator(context: RuleContext) -> Iterator[Finding]:
    """Evidence without a place in its source.

    A reader who wants to look it up needs the page or the paragraph. The rule is silent if sources of this `kind` have
    none: a web page, a film, an interview, an artefact. Where the quote is found in a copy with page marks, the help
    names the page.
    """
    lacking = [item for item in context.map.evidence.values() if item.locator is None and _has_pages(context, item)]
    pages = {one.evidence.id: one.page for one in context.quotations} if lacking else {}
    for item in lacking:
        page = pages.get(item.id)
        advice = "add a `locator`, such as `p. 12` or `para. 3`"
        if page:
            advice = f"add `locator: p. {page}`: there its quote is found"
        yield Finding(f"evidence {item.id!r} does not say where in {item.source!r}", Place(item.id), help=(advice,))


def _has_pages(context: RuleContext, item: Evidence) -> bool:
    """Whether evidence has a source in which a place can be named."""
    source = context.map.sources.get(item.source or "")
    return source is not None and not _is_without_pages(source.kind)


def _is_without_pages(kind: str | None) -> bool:
    return kind is not None and bool(WITHOUT_PAGES & set(kind.casefold().replace("-", " ").split()))


@rule(
    "AM304",
    "idle-evidence",
    Severity.WARNING,
    failing="""
    thesis: aid
    claims:
      aid: {text: Moscow sent aid., assumed: true}
    evidence:
      telegram: {text: A telegram lists the missiles.}
    """,
    passing="""
    thesis: aid
    claims:
      aid: Moscow sent aid.
    evidence:
      telegram: {text: A telegram lists the missiles.}
    inferences:
      i: {premises: [telegram], supports: aid}
    """,
)
def idle_evidence(context: RuleContext) -> Iterator[Finding]:
    """Evidence that nothing uses: it is neither a premise, nor a target, nor an answer.

    Either an inference is missing, or the evidence does not matter here.
    """
    used: set[str | None] = set()
    for inference in context.map.inferences.values():
        used |= {inference.target, *inference.premises, *inference.answers.values()}
    used.update(answer for question in context.map.questions.values() for answer in question.answers)
    for item in context.map.evidence.values():
        if item.id not in used:
            advice = "use it as a premise, or remove it"
            yield Finding(f"nothing uses evidence {item.id!r}", Place(item.id), help=(advice,))


@rule(
    "AM310",
    "incomplete-source",
    Severity.WARNING,
    failing="""
    sources:
      memoir: {title: A memoir}
    """,
    passing="""
    sources:
      memoir: {title: A memoir, authors: [A. President], date: 1978}
      minutes: {title: Minutes of a conversation, container: State archive, date: undated}
    """,
)
def incomplete_source(context: RuleContext) -> Iterator[Finding]:
    """A source without a title, without a date, or with neither author, editor nor container.

    A source with less than that can hardly be found or judged. For a source without a date, write `date: undated`.
    """
    for source in context.map.sources.values():
        missing = [one for one in _MISSING if not _MISSING[one][0](source)]
        if missing:
            message = f"source {source.id!r} has {_listed([f'no {_MISSING[one][1]}' for one in missing])}"
            advice = f"add {_listed([_MISSING[one][2] for one in missing])}"
            yield Finding(message, Place(source.id, section="sources"), help=(advice,))


def _listed(parts: list[str]) -> str:
    """Parts of a sentence with commas and an `and`."""
    return " and ".join(filter(None, (", ".join(parts[:-1]), parts[-1])))


def _is_attributed(source: Source) -> bool:
    """Whether a source can be found by who made it or by where it stands; an archive's shelf mark says where."""
    return bool(source.authors or source.editors or source.container or source.archive)


_MISSING: dict[str, tuple[Callable[[Source], object], str, str]] = {
    "title": (lambda source: source.title, "title", "`title: …`"),
    "authors": (_is_attributed, "author, editor or container", "`authors: […]` (or `editors`, or `container`)"),
    "date": (lambda source: source.date, "date", "`date: …` (`undated` if it has none)"),
}
"""What a source needs: whether it is there, what it is called, and how it is written."""


@rule(
    "AM311",
    "invalid-date",
    Severity.ERROR,
    failing="""
    sources:
      memoir: {title: A memoir, authors: [A. President], date: 11 February 1965}
    """,
    passing="""
    sources:
      memoir: {title: A memoir, authors: [A. President], date: 1965-02-11}
      letter: {title: A letter, authors: [A. President], date: 1965~}
    """,
)
def invalid_date(context: RuleContext) -> Iterator[Finding]:
    """A date that is not valid.

    Dates are written in EDTF, levels 0 and 1: `1965`, `1965-02`, `1965-02-11`, `1965-21` (spring), `1965~` (about),
    `1965?` (perhaps), `197X`, `1971/1972`, `1965/..`, `-0043`. Days that a month does not have, and intervals that end
    before they begin, are not valid. The date of a source may be `undated`.
    """
    if context.map.date is not None and not is_date(context.map.date):
        yield _no_date(context.map.date, Place(None, "date"))
    for source in context.map.sources.values():
        for field in ("date", "accessed"):
            date = getattr(source, field)
            may_be_undated = field == "date"
            if date is not None and not is_date(date) and not (may_be_undated and date == UNDATED):
                place = Place(source.id, field, section="sources")
                yield _no_date(date, place, may_be_undated=may_be_undated)


def _no_date(text: str, place: Place, *, may_be_undated: bool = False) -> Finding:
    from argmap.checks.date_advice import advice  # noqa: PLC0415 - most maps have no such date

    return Finding(f"{text!r} is not a date", place, help=advice(text, may_be_undated=may_be_undated))
