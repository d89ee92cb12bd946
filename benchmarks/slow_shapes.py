"""Maps that are hard on something, each a function from a number to YAML text; `filled` makes one as long as allowed.

Each shape aims at one part: at reasoning, at drawing, at a rule, at reading. None is a map that anybody would write,
but anybody may send one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

LIMIT = 1_000_000
"""Bytes of a map that every command must be able to handle."""
HEAD = "argmap: 1\ntitle: T\n"
Shape = Callable[[int], str]
SHAPES: dict[str, Shape] = {}


def shape(function: Shape) -> Shape:
    """Register a shape by its name."""
    SHAPES[function.__name__.replace("_", "-")] = function
    return function


def filled(name: str, limit: int = LIMIT) -> str:
    """The longest map of a shape within a number of bytes, to within a twentieth."""
    make = SHAPES[name]
    low, high = 1, 2
    while len(make(high).encode()) <= limit and high < 4 * limit:
        low, high = high, 2 * high
    while high - low > low // 20 + 1:
        middle = (low + high) // 2
        low, high = (middle, high) if len(make(middle).encode()) <= limit else (low, middle)
    return make(low)


def written(thesis: str = "c0", **sections: Iterable[str]) -> str:
    """A map of sections whose lines are given."""
    lines = [HEAD.rstrip("\n"), *([f"thesis: {thesis}"] if thesis else [])]
    for name, entries in sections.items():
        lines += [f"{name}:", *(f"  {entry}" for entry in entries)]
    return "\n".join(lines) + "\n"


def claims(n: int) -> Iterable[str]:
    """Claims that rest on other things."""
    return (f"c{i}: T{i}" for i in range(n))


def assumed(n: int, start: int = 0) -> Iterable[str]:
    """Claims that are granted."""
    return (f"c{i}: {{text: T{i}, assumed: true}}" for i in range(start, start + n))


def step(id_: str, premises: str, way: str, target: str) -> str:
    """An inference on one line."""
    return f"{id_}: {{premises: [{premises}], {way}: {target}}}"


# Reasoning and drawing


@shape
def chain_of_supports(n: int) -> str:
    return written(
        claims=[*claims(n), f"c{n}: {{text: L, assumed: true}}"],
        inferences=(step(f"i{i}", f"c{i + 1}", "supports", f"c{i}") for i in range(n)),
    )


@shape
def chain_of_attacks(n: int) -> str:
    return written(claims=assumed(n), inferences=(step(f"i{i}", f"c{i}", "attacks", f"c{i - 1}") for i in range(1, n)))


@shape
def chain_of_undercuts(n: int) -> str:
    first = step("i1", "c1", "supports", "c0")
    return written(
        claims=["c0: T", *assumed(n, 1)],
        inferences=[first, *(step(f"i{i}", f"c{i}", "attacks", f"i{i - 1}") for i in range(2, n))],
    )


@shape
def chain_of_backings(n: int) -> str:
    first = step("i1", "c1", "supports", "c0")
    return written(
        claims=["c0: T", *assumed(n, 1)],
        inferences=[first, *(step(f"i{i}", f"c{i}", "supports", f"i{i - 1}") for i in range(2, n))],
    )


@shape
def star_of_supports(n: int) -> str:
    return written(
        claims=["c0: T", *assumed(n, 1)],
        inferences=(step(f"i{i}", f"c{i}", "supports", "c0") for i in range(1, n)),
    )


@shape
def star_of_attacks(n: int) -> str:
    return written(claims=assumed(n), inferences=(step(f"i{i}", f"c{i}", "attacks", "c0") for i in range(1, n)))


@shape
def star_of_attacks_on_a_supported_claim(n: int) -> str:
    return written(
        claims=["c0: T", *assumed(n, 1)],
        inferences=[
            step("s", "c1", "supports", "c0"),
            *(step(f"i{i}", f"c{i}", "attacks", "c0") for i in range(2, n)),
        ],
    )


@shape
def star_of_undercuts(n: int) -> str:
    return written(
        claims=["c0: T", *assumed(n + 1, 1)],
        inferences=[
            step("i1", "c1", "supports", "c0"),
            *(step(f"i{i}", f"c{i}", "attacks", "i1") for i in range(2, n)),
        ],
    )


@shape
def one_step_of_many_premises(n: int) -> str:
    return written(
        claims=["c0: T", *assumed(n, 1)],
        inferences=[step("i", ", ".join(f"c{i}" for i in range(1, n + 1)), "supports", "c0")],
    )


@shape
def shared_premise(n: int) -> str:
    return written(
        claims=[*claims(n), f"c{n}: {{text: L, assumed: true}}"],
        inferences=(step(f"i{i}", f"c{n}", "supports", f"c{i}") for i in range(n)),
    )


@shape
def steps_of_equal_premises(n: int) -> str:
    return written(
        claims=["c0: T", *assumed(3, 1)],
        inferences=(step(f"i{i}", "c1, c2, c3", "supports", "c0") for i in range(n)),
    )


@shape
def steps_of_shared_premises(n: int) -> str:
    side = max(1, int(n**0.5))
    listed = ", ".join(f"c{i}" for i in range(1, side + 1))
    return written(
        claims=["c0: T", *assumed(side, 1)],
        inferences=(step(f"i{i}", listed, "supports", "c0") for i in range(side)),
    )


@shape
def circle_of_supports(n: int) -> str:
    return written(
        claims=claims(n), inferences=(step(f"i{i}", f"c{(i + 1) % n}", "supports", f"c{i}") for i in range(n))
    )


@shape
def circle_of_attacks(n: int) -> str:
    return written(
        claims=assumed(n), inferences=(step(f"i{i}", f"c{(i + 1) % n}", "attacks", f"c{i}") for i in range(n))
    )


@shape
def pairs_of_attacks(n: int) -> str:
    pairs = (
        line
        for i in range(0, n - 1, 2)
        for line in (
            step(f"i{i}", f"c{i}", "attacks", f"c{i + 1}"),
            step(f"j{i}", f"c{i + 1}", "attacks", f"c{i}"),
            step(f"k{i}", f"c{i + 1}", "attacks", f"c{(i + 2) % n}"),
        )
    )
    return written(claims=assumed(n), inferences=pairs)


@shape
def many_small_circles_of_supports(n: int) -> str:
    steps = (
        line
        for i in range(0, n - 1, 2)
        for line in (
            step(f"i{i}", f"c{i + 1}", "supports", f"c{i}"),
            step(f"j{i}", f"c{i}", "supports", f"c{i + 1}"),
        )
    )
    return written(claims=claims(n), inferences=steps)


@shape
def circles_that_fall_one_after_the_other(n: int) -> str:
    """One strongly connected component in which each circle is unfounded only once the one before it has fallen."""
    lines = ["c0: T", "b0: T", "h: {text: H, assumed: true}"]
    steps = [step("p0", "b0", "supports", "c0"), step("q0", "c0", "supports", "b0")]
    for i in range(1, n):
        lines += [f"c{i}: T", f"b{i}: T", f"g{i}: {{text: G, assumed: true}}", f"d{i}: {{text: D, assumed: true}}"]
        steps += [
            step(f"p{i}", f"b{i}", "supports", f"c{i}"),
            step(f"q{i}", f"c{i}", "supports", f"b{i}"),
            step(f"r{i}", f"d{i}", "supports", f"c{i}"),
            step(f"s{i}", f"g{i}", "attacks", f"d{i}"),
            step(f"t{i}", f"c{i - 1}", "attacks", f"g{i}"),
        ]
    steps += [step("u", f"c{n - 1}", "attacks", "h"), step("v", "h", "attacks", "c0")]
    return written(claims=lines, inferences=steps)


@shape
def complete_bipartite_attacks(n: int) -> str:
    side = max(1, int(n**0.5))
    steps = (step(f"i{i}.{j}", f"c{i}", "attacks", f"c{side + j}") for i in range(side) for j in range(side))
    return written(claims=assumed(2 * side), inferences=steps)


@shape
def everyone_attacks_everyone(n: int) -> str:
    side = max(1, int(n**0.5))
    steps = (step(f"i{i}.{j}", f"c{i}", "attacks", f"c{j}") for i in range(side) for j in range(side) if i != j)
    return written(claims=assumed(side), inferences=steps)


@shape
def everyone_supports_everyone(n: int) -> str:
    side = max(1, int(n**0.5))
    steps = (step(f"i{i}.{j}", f"c{i}", "supports", f"c{j}") for i in range(side) for j in range(side) if i != j)
    return written(claims=claims(side), inferences=steps)


@shape
def ladder(n: int) -> str:
    """Layers of three claims, each resting on each of the next: paths without number, few nodes."""
    steps = (
        step(f"i{i}.{j}{k}", f"c{3 * (i + 1) + j}", "supports", f"c{3 * i + k}")
        for i in range(n)
        for j in range(3)
        for k in range(3)
    )
    return written(claims=[*claims(3 * n), *assumed(3, 3 * n)], inferences=steps)


@shape
def ladder_with_attacks(n: int) -> str:
    steps = (
        step(f"i{i}.{j}", f"c{2 * (i + 1)}, c{2 * (i + 1) + 1}", "supports", f"c{2 * i + j}")
        for i in range(n)
        for j in range(2)
    )
    attacks = (step(f"a{i}", f"c{i}", "attacks", f"c{(7 * i + 3) % (2 * n)}") for i in range(2 * n))
    return written(claims=[*claims(2 * n), *assumed(2, 2 * n)], inferences=[*steps, *attacks])


@shape
def tangle(n: int) -> str:
    """Claims that rest on far-away ones, so that no numbering tells what reaches what."""
    steps = (
        step(f"i{i}.{k}", f"c{(i * m + k) % n}", "supports", f"c{i}") for i in range(n) for k, m in enumerate((7, 31))
    )
    attacks = (step(f"a{i}", f"c{(i * 13 + 5) % n}", "attacks", f"c{(i * 17 + 1) % n}") for i in range(n))
    return written(claims=claims(n), inferences=[*steps, *attacks])


@shape
def acyclic_tangle(n: int) -> str:
    steps = (step(f"i{i}.{m}", f"c{i + 1 + i * m % (n - i)}", "supports", f"c{i}") for i in range(n) for m in (7, 31))
    attacks = (step(f"a{i}", f"c{(i * 13 + 5) % n}", "attacks", f"c{(i * 17 + 1) % n}") for i in range(n))
    return written(claims=[*claims(n), *assumed(1, n)], inferences=[*steps, *attacks])


@shape
def many_theses(n: int) -> str:
    return written(f"[{', '.join(f'c{i}' for i in range(n))}]", claims=assumed(n))


@shape
def many_theses_on_one_chain(n: int) -> str:
    return written(
        f"[{', '.join(f'c{i}' for i in range(n))}]",
        claims=[*claims(n), f"c{n}: {{text: L, assumed: true}}"],
        inferences=(step(f"i{i}", f"c{i + 1}", "supports", f"c{i}") for i in range(n)),
    )


@shape
def many_theses_under_attack(n: int) -> str:
    return written(
        f"[{', '.join(f'c{i}' for i in range(n))}]",
        claims=[*claims(n), f"c{n}: {{text: L, assumed: true}}"],
        inferences=[
            *(step(f"i{i}", f"c{i + 1}", "supports", f"c{i}") for i in range(n)),
            *(step(f"a{i}", f"c{i}", "attacks", f"i{i // 2}") for i in range(0, n, 2)),
        ],
    )


@shape
def thesis_of_many_cuts(n: int) -> str:
    """Three reasons of many premises each: as many cuts of three units as their product, and an attack besides."""
    part = max(1, n // 3)
    reasons = (
        step(f"i{k}", ", ".join(f"c{i}" for i in range(1 + k * part, 1 + (k + 1) * part)), "supports", "c0")
        for k in range(3)
    )
    return written(
        claims=["c0: T", *assumed(3 * part, 1), "x: {text: X, assumed: true}", "y: {text: Y, assumed: true}"],
        inferences=[*reasons, step("a", "x", "attacks", "c0"), step("b", "y", "attacks", "x")],
    )


@shape
def thesis_without_rescue(n: int) -> str:
    """A thesis that falls to many attacks, each defended: nothing that three units could mend."""
    steps = (
        line
        for i in range(1, n)
        for line in (
            step(f"i{i}", f"c{i}", "attacks", "c0"),
            step(f"j{i}", f"c{i}", "attacks", f"c{i % (n - 1) + 1}"),
        )
    )
    return written(claims=assumed(n), inferences=steps)


@shape
def contested_without_rescue(n: int) -> str:
    """A thesis on a tangle of stand-offs that no three withdrawals decide."""
    steps = (
        line
        for i in range(n)
        for line in (
            step(f"i{i}", f"c{i}", "attacks", f"c{(i + 1) % n}"),
            step(f"j{i}", f"c{(i + 1) % n}", "attacks", f"c{i}"),
            step(f"k{i}", f"c{i}", "attacks", f"c{(i * 7 + 3) % n}"),
        )
    )
    return written(claims=assumed(n), inferences=steps)


# Texts


MARKS = "\u0316\u0301"
"""A mark below and one above: normalisation sorts them, in time that grows with the square of their number."""


def one_text(text: str) -> str:
    """A map of one claim."""
    return written(claims=[f"c0: {{text: '{text}', assumed: true}}"])


@shape
def one_long_word(n: int) -> str:
    return one_text("a" * n)


@shape
def one_long_text(n: int) -> str:
    return one_text("ab cd. " * n)


@shape
def one_long_title(n: int) -> str:
    return f"argmap: 1\ntitle: {'ab cd ' * n}\nthesis: c0\nclaims:\n  c0: {{text: T, assumed: true}}\n"


@shape
def one_long_description(n: int) -> str:
    return f"{HEAD}description: {'ab cd ' * n}\nthesis: c0\nclaims:\n  c0: {{text: T, assumed: true}}\n"


@shape
def one_line(n: int) -> str:
    """A whole map on one line, with a finding at each claim."""
    return f"{{argmap: 1, title: T, thesis: c0, claims: {{{', '.join(f'c{i}: T {i}' for i in range(n))}}}}}\n"


@shape
def one_line_of_wrong_fields(n: int) -> str:
    claims_ = ", ".join(f"c{i}: {{txt: T{i}}}" for i in range(n))
    return f"{{argmap: 1, title: T, thesis: c0, claims: {{{claims_}}}}}\n"


@shape
def combining_marks_in_a_text(n: int) -> str:
    return one_text(f"a{MARKS * n}")


@shape
def combining_marks_in_an_id(n: int) -> str:
    return written(claims=[f"a{MARKS * n}: {{text: T, assumed: true}}"])


@shape
def combining_marks_everywhere(n: int) -> str:
    marked = f"a{MARKS * (n // 12)}"
    return (
        f"argmap: 1\ntitle: {marked}\nthesis: {marked}\nsources:\n"
        f"  s: {{title: {marked}, authors: [{marked}], date: 1999, url: 'https://x.org/{marked}', note: {marked}}}\n"
        f"evidence:\n  e: {{text: {marked}, source: s, locator: {marked}, quote: {marked}, tags: [{marked}]}}\n"
        f"claims:\n  c: {{text: {marked}, assumed: true}}\n"
    )


@shape
def combining_marks_in_a_reference(n: int) -> str:
    return written(claims=assumed(2), inferences=[step("i", f"b{MARKS * n}", "supports", "c0")])


@shape
def hangul_jamo(n: int) -> str:
    return one_text("ᄀ" * n + "ᅡ" * n + "ᆨ" * n)


@shape
def letters_that_expand(n: int) -> str:
    return one_text("ﷺ" * n)


@shape
def emoji_joined(n: int) -> str:
    return one_text("👩\u200d" * n)


@shape
def right_to_left(n: int) -> str:
    return one_text("שלום abc " * n)


@shape
def east_asian(n: int) -> str:
    return one_text("我想。" * n)


@shape
def soft_hyphens(n: int) -> str:
    return one_text("a\u00ad" * n)


@shape
def brackets_and_quotation_marks(n: int) -> str:
    return one_text("(“[" * n + "?")


@shape
def closing_marks(n: int) -> str:
    return one_text(")”]" * n + "?")


@shape
def straight_quotation_marks(n: int) -> str:
    return one_text("a " + '" ' * n + "?")


@shape
def dots_and_spaces(n: int) -> str:
    return one_text("A" + " . " * n)


@shape
def spaces(n: int) -> str:
    return one_text("A" + " " * n + "b")


@shape
def reason_words(n: int) -> str:
    return one_text("Because therefore so since it is if and, " * n)


@shape
def questions(n: int) -> str:
    return one_text("Is it so? " * n)


@shape
def apostrophes(n: int) -> str:
    return one_text("a’" * n)


@shape
def markup(n: int) -> str:
    return one_text("[*_`<&|#" * n)


@shape
def same_texts(n: int) -> str:
    return written(claims=(f"c{i}: {{text: T, assumed: true}}" for i in range(n)))


@shape
def texts_that_look_alike(n: int) -> str:
    """Texts of the same letters, with spaces elsewhere."""
    body = "abcdefghijklmnopqrst"
    texts = (
        f"{body[: i % 20]} {body[i % 20 : i % 20 + i // 20 % 20]} {body[i % 20 + i // 20 % 20 :]}" for i in range(n)
    )
    return written(claims=(f"c{i}: {{text: {text}, assumed: true}}" for i, text in enumerate(texts)))


@shape
def texts_of_questions(n: int) -> str:
    return written(claims=(f"c{i}: {{text: 'Is it {i}?', assumed: true}}" for i in range(n)))


# Fields


@shape
def many_tags(n: int) -> str:
    return written(claims=[f"c0: {{text: T, assumed: true, tags: [{', '.join(f't{i}' for i in range(n))}]}}"])


@shape
def equal_premises(n: int) -> str:
    return written(claims=["c0: T", *assumed(1, 1)], inferences=[step("i", ",".join(["c1"] * n), "supports", "c0")])


@shape
def equal_premises_in_many_steps(n: int) -> str:
    return written(
        claims=["c0: T", *assumed(1, 1)],
        inferences=(step(f"i{i}", ",".join(["c1"] * 50), "supports", "c0") for i in range(n)),
    )


@shape
def unknown_premises(n: int) -> str:
    listed = ", ".join(f"x{i}" for i in range(n))
    return written(claims=["c0: T"], inferences=[step("i", listed, "supports", "c0")])


@shape
def imports_that_fail(n: int) -> str:
    """Every claim rests on a map of its own that is not there."""
    return written(
        imports=(f"p{i}: gone{i}.yaml" for i in range(n)),
        claims=claims(n),
        inferences=(step(f"i{i}", f"p{i}/x", "supports", f"c{i}") for i in range(n)),
    )


@shape
def misspelled_references(n: int) -> str:
    return written(
        claims=(f"claim{i}: T" for i in range(n)),
        inferences=(step(f"i{i}", f"clam{i}", "supports", f"claim{i}") for i in range(n)),
        thesis="claim0",
    )


@shape
def misspelled_fields(n: int) -> str:
    return written(claims=(f"c{i}: {{txet: T, asumed: true}}" for i in range(n)))


@shape
def unknown_fields_of_one_claim(n: int) -> str:
    return written(claims=["c0:", "  text: T", *(f"  asumed{i}: T" for i in range(n))])


@shape
def unknown_top_level_keys(n: int) -> str:
    return HEAD + "".join(f"clams{i}: T\n" for i in range(n))


@shape
def long_misspelled_names(n: int) -> str:
    return written(
        claims=(f"{'claim' * 20}{i}: T" for i in range(n)),
        inferences=(step(f"i{i}", f"{'clami' * 20}{i}", "supports", "c0") for i in range(n)),
    )


@shape
def one_very_long_id(n: int) -> str:
    return written(claims=[f"{'a' * min(n, 1000)}: T"], inferences=[step("i", "b" * n, "supports", "c0")])


@shape
def unknown_schemes(n: int) -> str:
    return written(
        claims=["c0: T", "c1: T"],
        inferences=(f"i{i}: {{premises: c1, supports: c0, scheme: expert-opnion{i}}}" for i in range(n)),
    )


@shape
def misspelled_kinds(n: int) -> str:
    return written(evidence=(f"e{i}: {{text: T, kind: documnet{i}}}" for i in range(n)))


@shape
def doubled_ids(n: int) -> str:
    return written(claims=("c0: T" for _ in range(n)))


@shape
def doubled_ids_across_sections(n: int) -> str:
    return written(claims=(f"c{i}: T" for i in range(n)), evidence=(f"c{i}: T" for i in range(n)))


@shape
def doubled_keys(n: int) -> str:
    return written(claims=["c0:", *("  text: T" for _ in range(n))])


@shape
def many_answers(n: int) -> str:
    table = ", ".join(f"q{i}: c1" for i in range(n))
    return written(
        claims=["c0: T", "c1: {text: T, assumed: true}"],
        inferences=[f"i: {{premises: [c1], supports: c0, scheme: expert-opinion, answers: {{{table}}}}}"],
    )


@shape
def many_roles(n: int) -> str:
    table = ", ".join(f"r{i}: x{i}" for i in range(n))
    return written(
        claims=["c0: T", "c1: {text: T, assumed: true}"],
        inferences=[f"i: {{premises: [c1], supports: c0, scheme: expert-opinion, roles: {{{table}}}}}"],
    )


@shape
def scheme_of_many_questions(n: int) -> str:
    table = ", ".join(f"q{i}: Is it {i}?" for i in range(n))
    return written(
        claims=["c0: T", "c1: {text: T, assumed: true}"],
        inferences=["i: {premises: [c1], supports: c0, scheme: own}"],
        schemes=[f"own: {{title: Own, questions: {{{table}}}}}"],
    )


@shape
def steps_by_a_scheme_of_many_questions(n: int) -> str:
    """As many open questions as the square of the number."""
    table = ", ".join(f"q{i}: Is it {i}?" for i in range(n))
    return written(
        claims=["c0: T", "c1: {text: T, assumed: true}"],
        inferences=(f"i{i}: {{premises: [c1], supports: c0, scheme: own}}" for i in range(n)),
        schemes=[f"own: {{title: Own, questions: {{{table}}}}}"],
    )


@shape
def steps_by_a_scheme_of_many_roles(n: int) -> str:
    table = ", ".join(f"r{i}: What {i}" for i in range(n))
    return written(
        claims=["c0: T", "c1: {text: T, assumed: true}"],
        inferences=(f"i{i}: {{premises: [c1], supports: c0, scheme: own, roles: {{r1: c1}}}}" for i in range(n)),
        schemes=[f"own: {{title: Own, roles: {{{table}}}}}"],
    )


@shape
def many_schemes(n: int) -> str:
    return written(
        claims=["c0: T", "c1: {text: T, assumed: true}"],
        inferences=(f"i{i}: {{premises: [c1], supports: c0, scheme: own{i}}}" for i in range(n)),
        schemes=(f"own{i}: {{title: Own, questions: {{a: B?}}}}" for i in range(n)),
    )


@shape
def number_of_many_digits(n: int) -> str:
    return written(claims=[f"c0: {{text: T, assumed: true, confidence: 0.{'1' * n}}}"])


@shape
def number_of_many_digits_before_the_point(n: int) -> str:
    return written(claims=[f"c0: {{text: T, assumed: true, confidence: {'9' * n}}}"])


@shape
def numbers_of_large_exponents(n: int) -> str:
    return written(claims=(f"c{i}: {{text: T, assumed: true, confidence: 1e{'9' * (i % 9000)}}}" for i in range(n)))


@shape
def dates_of_many_digits(n: int) -> str:
    return written(
        sources=[f"s: {{title: T, date: Y{'9' * n}}}", f"t: {{title: T, date: {'9' * (n % 9000)}}}"],
        evidence=["e: {text: T, source: s}"],
    )


@shape
def nests_under_an_extra_key(n: int) -> str:
    nest = "[" * 15 + "a" + "]" * 15
    return written(claims=[f"c0: {{text: T, assumed: true, x-a: [{', '.join([nest] * n)}]}}"])


@shape
def extra_keys(n: int) -> str:
    return written(claims=[f"c0: {{text: T, assumed: true, {', '.join(f'x-{i}: 1' for i in range(n))}}}"])


@shape
def many_expectations(n: int) -> str:
    return written(claims=assumed(n), expect=(f"c{i}: falls" for i in range(n)))


@shape
def sources_of_one_year(n: int) -> str:
    return written(
        sources=(f"s{i}: {{title: T, authors: [A], date: 1999}}" for i in range(n)),
        evidence=(f"e{i}: {{text: T{i}, source: s{i}}}" for i in range(n)),
        thesis="",
    )


@shape
def unused_sources(n: int) -> str:
    return written(sources=(f"s{i}: {{title: T}}" for i in range(n)), claims=assumed(1))


@shape
def source_of_many_authors(n: int) -> str:
    return written(
        sources=[f"s: {{title: T, date: 1999, authors: [{', '.join(f'A. B{i}' for i in range(n))}]}}"],
        evidence=["c0: {text: T, source: s}"],
    )


@shape
def evidence_of_one_source(n: int) -> str:
    return written(
        sources=["s: {title: T, authors: [A], date: 1999}"],
        claims=["c0: T"],
        evidence=(f"e{i}: {{text: T{i}, source: s, locator: p. {i}}}" for i in range(n)),
        inferences=(step(f"i{i}", f"e{i}", "supports", "c0") for i in range(n)),
    )


@shape
def long_address(n: int) -> str:
    return written(
        sources=[f"s: {{title: T, date: 1999, url: 'https://x.org/{'a/?&' * n}'}}"],
        evidence=["c0: {text: T, source: s}"],
    )


@shape
def long_locator(n: int) -> str:
    return written(
        sources=["s: {title: T, date: 1999}"], evidence=[f"c0: {{text: T, source: s, locator: {'p. ' * n}}}"]
    )


# Comments, suppressions, fixes


@shape
def file_ignores_of_all(n: int) -> str:
    return written(claims=assumed(1)) + "# argmap: file-ignore[ALL]\n" * n


@shape
def ignores_of_all(n: int) -> str:
    return written(claims=(f"c{i}: T # argmap: ignore[ALL]" for i in range(n)))


@shape
def file_ignores_and_findings(n: int) -> str:
    return written(claims=(f"c{i}: T" for i in range(n))) + "# argmap: file-ignore[ALL]\n" * n


@shape
def words_of_one_ignore(n: int) -> str:
    return written(claims=assumed(1)) + f"# argmap: ignore[{', '.join(['AM204'] * n)}]\n"


@shape
def unknown_words_of_one_ignore(n: int) -> str:
    return written(claims=assumed(1)) + f"# argmap: ignore[{', '.join(f'no-sorce{i}' for i in range(n))}]\n"


@shape
def unclosed_ignores(n: int) -> str:
    return written(claims=assumed(1)) + "# argmap: ignore[\n" * n


@shape
def ignores_on_one_line(n: int) -> str:
    return f"{HEAD}claims: {{c0: T}} {'# argmap: ignore[AM204] ' * n}\n"


@shape
def ignores_on_the_lines_of_one_node(n: int) -> str:
    return written(claims=["c0:", *("  # argmap: ignore[AM204]" for _ in range(n)), "  text: T"])


@shape
def comments(n: int) -> str:
    return written(claims=assumed(1)) + "#\n" * n


@shape
def blank_lines(n: int) -> str:
    return HEAD + "\n" * n + "claims: {c0: T}\n"


@shape
def lists_in_texts(n: int) -> str:
    return written(
        claims=["c0: T", *assumed(2, 1)],
        inferences=(f'i{i}: {{premises: "c1, c2", supports: c0}}' for i in range(n)),
    )


@shape
def one_list_in_a_text(n: int) -> str:
    return written(claims=["c0: T", *assumed(2, 1)], inferences=[f"i: {{premises: '{'c1, ' * n}c2', supports: c0}}"])


@shape
def texts_cut_by_comments(n: int) -> str:
    return written(claims=(f"c{i}: See #{i} and more" for i in range(n)))


@shape
def fixes_of_many_kinds(n: int) -> str:
    return written(
        claims=["c0: T", *(f"k{i}: {{text: T{i}, assumed: true}}  # argmap: ignore[AM204]" for i in range(n))],
        inferences=(
            f'i{i}: {{premises: "k{i}, k{i}, k{(i + 1) % n}", supports: co}}  # argmap: ignore[AM301]' for i in range(n)
        ),
    )


@shape
def overlapping_fixes(n: int) -> str:
    return written(claims=assumed(1)) + f"# argmap: ignore[{', '.join(['AM204', 'AM301'] * n)}]\n"


@shape
def fixes_that_uncover_others(n: int) -> str:
    """Each doubled premise is found only where the text before it has become a list."""
    return written(
        claims=["c0: T", *assumed(2, 1)],
        inferences=(f'i{i}: {{premises: "c1, c1, c1, c2, c2", supports: c0}}' for i in range(n)),
    )


# What cannot be read


@shape
def deep_nesting(n: int) -> str:
    return f"{HEAD}claims: {'[' * n}{']' * n}\n"


@shape
def deep_nesting_of_blocks(n: int) -> str:
    return HEAD + "".join(f"{' ' * i}a:\n" for i in range(min(n, 1300)))


@shape
def aliases(n: int) -> str:
    return written(claims=["a: &a T", *(f"c{i}: *a" for i in range(n))])


@shape
def unreadable_bytes(n: int) -> str:
    return HEAD + "\x01" * n


BACKSLASH = chr(92)


@shape
def escapes_of_control_characters(n: int) -> str:
    return written(claims=(f'c{i}: "{BACKSLASH}x01"' for i in range(n)))


@shape
def one_open_quotation_mark(n: int) -> str:
    return f"{HEAD}description: '{'a b ' * n}\n"


@shape
def lists_of_the_wrong_type(n: int) -> str:
    return written(claims=(f"c{i}: [T]" for i in range(n)))


@shape
def long_keys(n: int) -> str:
    return written(claims=(f"{'k' * 1000}{i}: T" for i in range(n)))


@shape
def worksheet(n: int) -> str:
    tasks = "".join(f"  t{i}:\n    options: {{A: a, B: b}}\n    answer: A\n" for i in range(n))
    return f"worksheet: 1\nkey: none.yaml\nmark: abcdefgh\ntasks:\n{tasks}"


# Quotes, checked against a copy


def copy(limit: int) -> str:
    """The copy of a source: words in no order, of few letters."""
    return "".join(f"{WORDS[at * at % 97]} " for at in range(limit // 5))[:limit]


WORDS = [f"{a}{b}{c}" for a in "abcd" for b in "aeiou" for c in "lmnrs"]


def quotes(texts: Iterable[str]) -> str:
    """A map of quotes from the copy."""
    return written(
        sources=["s: {title: T, authors: [A], date: 1999, text: copy.txt}"],
        evidence=(f"c{i}: {{text: T{i}, source: s, quote: '{text}'}}" for i, text in enumerate(texts)),
    )


@shape
def quotes_that_are_there(n: int) -> str:
    words = copy(LIMIT).split()
    return quotes(" ".join(words[i % 1000 : i % 1000 + 8]) for i in range(n))


@shape
def quotes_that_are_not_there(n: int) -> str:
    return quotes(" ".join(WORDS[(i * k * k) % 89] for k in range(8)) for i in range(n))


@shape
def quotes_of_one_word(n: int) -> str:
    return quotes(WORDS[i % 97] for i in range(n))


@shape
def quotes_with_ellipses(n: int) -> str:
    words = copy(LIMIT).split()
    return quotes(f"{words[i % 97]} … {words[i % 89]} … {words[i % 83]}" for i in range(n))


@shape
def one_quote_of_all(n: int) -> str:
    return quotes([" ".join(f"{word}x" if at % 40 == 0 else word for at, word in enumerate(copy(LIMIT).split()[:n]))])


@shape
def one_quote_of_many_ellipses(n: int) -> str:
    return quotes(["abc … " * n])


@shape
def one_quote_of_many_brackets(n: int) -> str:
    return quotes(["a[b] " * n])


def ids(text: str) -> tuple[str, str]:
    """The first and the last id at the usual place of a map's text, for commands that name a node."""
    found = [line.split(":")[0].strip() for line in text.splitlines() if line.startswith("  ") and line[2] not in " #"]
    return (found[0], found[-1]) if found else ("c0", "c1")
