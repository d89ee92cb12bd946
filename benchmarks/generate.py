"""Makes maps of any size as YAML text: trees of fan-out 4, long chains, stars, tangles, many theses or questions."""

from __future__ import annotations

from collections.abc import Iterator

HEAD = "argmap: 1\ntitle: A map of {n} statements\nthesis: c0\n"
SOURCES = (
    "sources:\n  archive: {title: The archive, authors: [A. Archivist], date: 1965-02-11, kind: archive document}\n"
)


def tree(n: int, fan_out: int = 4) -> str:
    """A tree of n statements: inner ones are claims, leaves are evidence; every tenth step attacks."""
    inner = max(1, (n - 2) // fan_out + 1)
    return "".join([HEAD.format(n=n), SOURCES, *_claims(inner), *_evidence(inner, n), *_inferences(n, fan_out)])


def _claims(inner: int) -> Iterator[str]:
    yield "claims:\n"
    for i in range(inner):
        yield f"  c{i}:\n    text: Statement number {i} says something of the course of the war.\n    tags: [motive]\n"


def _evidence(inner: int, n: int) -> Iterator[str]:
    yield "evidence:\n"
    for i in range(inner, n):
        yield (
            f"  c{i}:\n    text: Statement number {i} reports what a telegram of that year says.\n"
            f"    source: archive\n    locator: p. {i}\n    kind: document\n"
        )


def _inferences(n: int, fan_out: int) -> Iterator[str]:
    yield "inferences:\n"
    for i in range(1, n):
        way = "attacks" if i % 10 == 0 and i * fan_out < n else "supports"
        yield f"  i{i}: {{premises: [c{i}], {way}: c{(i - 1) // fan_out}, scheme: sign}}\n"


def chain(n: int, way: str = "supports") -> str:
    """A chain of n claims, each the only premise for (or against) the one before it."""
    claims = (f"  c{i}: Statement number {i}.\n" for i in range(n - 1))
    last = f"  c{n - 1}: {{text: The last statement., assumed: true}}\n"
    if way == "attacks":
        claims = (f"  c{i}: {{text: Statement number {i}., assumed: true}}\n" for i in range(n - 1))
    steps = (f"  i{i}: {{premises: [c{i}], {way}: c{i - 1}, scheme: sign}}\n" for i in range(1, n))
    return "".join([HEAD.format(n=n), "claims:\n", *claims, last, "inferences:\n", *steps])


def star(n: int) -> str:
    """One claim with n pieces of evidence, each a reason of its own."""
    evidence = (f"  c{i}: {{text: Report number {i}., source: archive, locator: p. {i}}}\n" for i in range(1, n))
    steps = (f"  i{i}: {{premises: [c{i}], supports: c0, scheme: sign}}\n" for i in range(1, n))
    return "".join([
        HEAD.format(n=n), SOURCES, "claims:\n  c0: The hub.\nevidence:\n", *evidence, "inferences:\n", *steps,
    ])  # fmt: skip


def tangle(n: int, width: int = 100) -> str:
    """Layers of claims, each for two reasons from two premises each of the layer below, which it shares with others."""
    inner = n - width
    claims = (f"  c{i}: Statement number {i}.\n" for i in range(inner))
    last = (f"  c{i}: {{text: Statement number {i}., assumed: true}}\n" for i in range(inner, n))
    steps = (
        f"  i{i}.{way}: {{premises: [{_below(i, way, width, n)}], supports: c{i}}}\n"
        for i in range(inner)
        for way in range(2)
    )
    return "".join([HEAD.format(n=n), "claims:\n", *claims, *last, "inferences:\n", *steps])


def _below(i: int, way: int, width: int, n: int) -> str:
    """Two premises of a statement in the layer below it."""
    row = (i // width + 1) * width
    return ", ".join(f"c{min(row + (i * 7 + 13 * step) % width, n - 1)}" for step in (way, way + 2))


def theses(n: int, below: int = 4) -> str:
    """So many theses by a standard of their own, each on a claim that is assumed and on evidence that it shares."""
    head = f"argmap: 1\ntitle: A map of {n} theses\nthesis: [{', '.join(f't{i}' for i in range(n))}]\n"
    claims = (
        f"  t{i}: {{text: Thesis number {i}., standard: preponderance}}\n"
        f"  c{i}: {{text: A reason for thesis number {i}., assumed: true}}\n"
        for i in range(n)
    )
    steps = (f"  i{i}: {{premises: [c{i}, e{i % below}], supports: t{i}}}\n" for i in range(n))
    return "".join([head, SOURCES, "claims:\n", *claims, "evidence:\n", *_reports(below), "inferences:\n", *steps])


def questions(n: int) -> str:
    """So many exclusive questions, all of them at issue, each with two answers of which the first has more weight."""
    head = f"argmap: 1\ntitle: A map of {n} questions\nthesis: [{', '.join(f'q{i}' for i in range(n))}]\n"
    asked = (f"  q{i}: {{text: Which of the two?, answers: [a{i}, b{i}], exclusive: true}}\n" for i in range(n))
    claims = (f"  a{i}: One answer.\n  b{i}: The other answer.\n" for i in range(n))
    steps = (
        f"  i{i}: {{premises: [e{2 * i}], supports: a{i}, scheme: sign}}\n"
        f"  j{i}: {{premises: [e{2 * i + 1}], supports: b{i}, scheme: sign, weight: 0.5}}\n"
        for i in range(n)
    )
    rest = ["claims:\n", *claims, "evidence:\n", *_reports(2 * n), "inferences:\n", *steps]
    return "".join([head, SOURCES, "questions:\n", *asked, *rest])


def _reports(n: int) -> Iterator[str]:
    return (f"  e{i}: {{text: Report number {i}., source: archive, locator: p. {i}}}\n" for i in range(n))


def bare_tree(n: int, fan_out: int = 4) -> str:
    """A tree of n claims without anything besides: leaves are granted, and the premises of a step are linked."""
    inner = (n - 2) // fan_out + 1
    text = "Statement number {} says something of the course of the war."
    claims = (
        f"  c{i}: {text.format(i)}\n" if i < inner else f"  c{i}: {{text: {text.format(i)}, assumed: true}}\n"
        for i in range(n)
    )
    steps = (
        f"  i{i}: {{premises: [{', '.join(f'c{child}' for child in _children(i, n, fan_out))}], supports: c{i}}}\n"
        for i in range(inner)
    )
    return "".join([HEAD.format(n=n), "claims:\n", *claims, "inferences:\n", *steps])


def prose_tree(n: int, fan_out: int = 4) -> str:
    """The same tree of longer texts, which are folded over lines as a person writes them."""
    inner = max(1, (n - 2) // fan_out + 1)
    claims = (
        f"  c{i}:\n    text: >-\n      Statement number {i} says something of the course of the war: what a telegram\n"
        f"      of that year reports, and what its writer left out.\n" + ("" if i < inner else "    assumed: true\n")
        for i in range(n)
    )
    steps = (
        f"  i{i}:\n    premises:\n{''.join(f'      - c{child}{chr(10)}' for child in _children(i, n, fan_out))}"
        f"    supports: c{i}\n    note: |\n      Step number {i}.\n"
        for i in range(inner)
    )
    return "".join([HEAD.format(n=n), "claims:\n", *claims, "inferences:\n", *steps])


def _children(i: int, n: int, fan_out: int) -> range:
    return range(fan_out * i + 1, min(fan_out * (i + 1) + 1, n))
