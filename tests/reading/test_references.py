"""References: every one that names nothing, or something that cannot stand there."""

from argmap.checks import check
from argmap.model import ArgumentMap, Claim, Evidence, Inference, Scheme, Source
from argmap.reading import read_text

HEAD = "argmap: 1\ntitle: T\n"


def found(body):
    """Code, line, column and advice of each finding."""
    return [(d.code, d.span.line, d.span.column, *d.help) for d in read_text(HEAD + body)[1]]


def test_every_unknown_reference_at_its_word():
    """All of them in one run, each at the word, with the nearest id where there is one."""
    body = (
        "thesis: credibilty\n"
        "claims: {credibility: {text: T, assumed: true}}\n"
        "evidence: {giap: {text: T, source: radchenk, via: nixon}}\n"
        "sources: {radchenko: {title: T}}\n"
        "inferences:\n"
        "  i: {premises: [giap, gap, qqq], supports: credibility, roles: {case: gipa}, answers: {q: zzz}}\n"
        "expect: {credibilty: stands}\n"
    )
    add = "add it to the claims, the evidence or the inferences"
    assert [
        ("AM101", 3, 9, "did you mean 'credibility'?"),
        ("AM101", 5, 36, "did you mean 'radchenko'?"),
        ("AM101", 5, 51, "add it to the sources"),
        ("AM105", 6, 11, "name it as the `source` of a statement, or as its `via`, or remove it"),
        ("AM101", 8, 24, "did you mean 'giap'?"),
        ("AM101", 8, 29, add),
        ("AM101", 8, 72, "did you mean 'giap'?"),
        ("AM101", 8, 92, add),
        ("AM101", 9, 10, "did you mean 'credibility'?"),
    ] == found(body)


def test_ids_across_sections_are_one_namespace():
    """Claims, evidence and inferences share their ids; sources and schemes have their own."""
    body = (
        "sources: {a: {title: T}}\n"
        "claims: {a: {text: T, source: a}}\n"
        "evidence: {a: {text: T}}\n"
        "inferences: {a: {premises: a, supports: a}}\n"
        "schemes: {a: {title: T}}\n"
    )
    assert [("AM102", 5, 12), ("AM102", 6, 14)] == [finding[:3] for finding in found(body)]


def test_what_cannot_stand_there():
    """Support into evidence, inferences and sources as premises, evidence and inferences as theses."""
    body = (
        "thesis: [e, i, c]\n"
        "sources: {s: {title: T}}\n"
        "claims: {c: {text: T, source: s}}\n"
        "evidence: {e: {text: T}}\n"
        "inferences:\n"
        "  i: {premises: [c, s], supports: e}\n"
        "  j: {premises: [i], supports: c}\n"
        "  k: {premises: [c, e, c], attacks: e}\n"
    )
    assert [
        ("AM108", 3, 10), ("AM108", 3, 13), ("AM107", 8, 21), ("AM103", 8, 35), ("AM107", 9, 18), ("AM104", 10, 24),
    ] == [finding[:3] for finding in found(body)]  # fmt: skip


def test_imports_are_refused_for_now_and_their_nodes_are_not_unknown():
    """One finding for the import, none for each of its nodes."""
    assert [("AM106", 3, 16)] == [f[:3] for f in found("imports: {mao: sino_soviet_split.yaml}\nthesis: mao/scorn\n")]


def test_maps_built_in_python_have_the_same_faults():
    """The rules AM0 and AM1 look at maps that never were a text, wherever they apply."""
    argument_map = ArgumentMap(
        title="",
        thesis=["nobody"],
        nodes=[
            Claim("a b", "T", standard="perhaps"),
            Claim("x", "T\x00", confidence=2),
            Evidence("x", "T", source="nowhere"),
            Inference("i", [], supports="x", attacks="x"),
            Inference("j", ["x", "x"]),
            Inference("k", ["x"], supports="x", answers={"q": "nobody"}),
        ],
        sources=[Source("s", "T", note="T")],
        schemes=[Scheme("Not Kebab")],
    )
    findings = sorted(
        (d.code, d.message.split(" of ")[0].split(" has ")[0]) for d in check(argument_map) if d.code < "AM2"
    )
    assert [
        ("AM004", "'standard'"),
        ("AM004", "inference 'i' both supports and attacks"),
        ("AM005", "inference 'i'"),
        ("AM005", "inference 'j'"),
        ("AM005", "the map"),
        ("AM006", "'Not Kebab' cannot be the id"),
        ("AM006", "'a b' cannot be an id"),
        ("AM010", "'text'"),
        ("AM014", "'confidence'"),
        ("AM101", "the map"),
        ("AM101", "the map"),
        ("AM101", "the map"),
        ("AM102", "evidence 'x'"),
        ("AM104", "premise 'x' occurs twice in inference 'j'"),
        ("AM105", "no node names source 's'"),
    ] == findings
    assert all(d.span is None and d.path == "<map>" for d in check(argument_map))


def test_a_list_of_targets_beside_another_target_is_reported():
    """That it is a list, and that it is one target too many."""
    body = (
        "thesis: a\n"
        "claims: {a: {text: T, assumed: true}, b: {text: U, assumed: true}}\n"
        "inferences:\n"
        "  i: {premises: [b], supports: a, attacks: [a, b]}\n"
    )
    assert [("AM004", 6, 44), ("AM004", 6, 44)] == [(code, line, column) for code, line, column, *_ in found(body)]
