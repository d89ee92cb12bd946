"""Sorting and merging: what changes, what stays, and what is said of conflicts."""

from contextlib import suppress

from hypothesis import assume, given
from hypothesis import strategies as st
from layouts import comments, laid_out

from argmap import ArgmapError, Claim, Inference, check, editing, evaluate, render, strategies
from argmap.diagnostics import Severity
from argmap.model.unprefixed import relabelled, without_prefixes
from argmap.numbering import numbering
from argmap.project.argument import Argument, File
from argmap.project.joining import join
from argmap.reading import parse, read_text
from argmap.writing import dumps
from profiles import costly

MAPS = strategies.well_formed_maps()


def readable(text):
    """Whether a text can be read without errors."""
    return not any(one.severity is Severity.ERROR for one in read_text(text)[1])


@given(laid_out(MAPS))
def test_sorting_changes_places_alone(held):
    argument_map, text = held
    assume(readable(text))
    done = editing.sort(text)
    assert done.ok
    assert sorted(comments(text)) == sorted(comments(done.text))
    assert done.map.replace(nodes=argument_map.nodes, questions=argument_map.questions.values()) == argument_map
    assert sorted(argument_map) == sorted(done.map)
    assert editing.sort(done.text).text == done.text, (text, done.text)
    assert numbering(argument_map) == numbering(done.map)
    before, after = evaluate(argument_map), evaluate(done.map)
    assert {id_: before[id_] for id_ in argument_map} == {id_: after[id_] for id_ in argument_map}


def edit(draw, text):
    """One edit of somebody."""
    argument_map = read_text(text)[0]
    id_, claims = draw(st.sampled_from([*argument_map])), [*argument_map.claims]
    match draw(st.sampled_from(["update", "add", "remove", "rename", "move", "text", "premises"])):
        case "update":
            field, value = draw(
                st.sampled_from([("note", "A note."), ("note", "Another."), ("title", "T"), ("tags", ["x"])])
            )
            return editing.update(text, id_, **{field: value})
        case "add":
            return editing.add(
                text, Claim(draw(st.sampled_from(["zz-1", "zz-2"])), draw(st.sampled_from(["New.", "Newer."])))
            )
        case "remove":
            return editing.remove(text, id_)
        case "rename":
            return editing.rename(text, id_, draw(st.sampled_from(["zz-3", "zz-4"])), kind="node")
        case "move" if len(claims) > 1:
            return editing.move(text, claims[-1], before=claims[0])
        case "text" if claims:
            return editing.update(text, claims[0], text=draw(st.sampled_from(["Reworded.", "Otherwise."])))
        case _:
            return editing.add(text, Inference("zz-5", [id_], attacks=draw(st.sampled_from([*argument_map]))))


def changed(draw, text):
    """The text after some edits of somebody, without those that cannot be made."""
    for _ in range(draw(st.integers(0, 3))):
        with suppress(ArgmapError):
            text = edit(draw, text).text
    return text


def without_order(argument_map):
    """What a map says, whatever the order of its nouns, and of items in lists."""
    data = argument_map.to_dict()
    return {name: sorted_lists(value) for name, value in data.items()}


def sorted_lists(value):
    if isinstance(value, dict):
        return {name: sorted_lists(one) for name, one in value.items()}
    return sorted(value, key=str) if isinstance(value, list) else value


@costly
@given(laid_out(MAPS), st.data())
def test_merging_keeps_what_both_sides_have_done(held, data):
    _, base = held
    assume(readable(base))
    ours, theirs = changed(data.draw, base), changed(data.draw, base)
    assert editing.merge(base, ours, base=base).text == ours
    assert editing.merge(ours, base, base=base).text == ours
    assert editing.merge(ours, ours, base=base).text == ours
    there, back = editing.merge(ours, theirs, base=base), editing.merge(theirs, ours, base=base)
    assert not there.findings
    assert bool(there.conflicts) == bool(back.conflicts)
    merged = read_text(there.text)[0]
    if not there.conflicts:
        assert without_order(merged) == without_order(read_text(back.text)[0])
    assert all(one.kept in merged for one in there.conflicts if one.kept)


@given(MAPS, st.data())
def test_a_bundle_says_what_the_whole_says(whole, data):
    """Nodes and sources of a map, some of them with the prefix that they would have in another file."""
    prefixes = data.draw(st.sampled_from([["m"], ["m", "m/n"], ["m", ""]]))
    ids = [*whole, *whole.questions, *whole.sources, *whole.schemes]
    names = {
        id_: "/".join(filter(None, (prefixes[n % len(prefixes)], id_))) for n, id_ in enumerate(dict.fromkeys(ids))
    }
    prefixed = relabelled(whole, *[lambda id_: names.get(id_, id_)] * 3)
    done = editing.bundle("argmap: 1  # a comment\ntitle: x\nimports: {m: m.yaml}\n", prefixed)
    assert done.ok
    assert done.text.startswith("argmap: 1  # a comment\n")
    assert all("/" not in id_ for id_ in (*done.map, *done.map.questions, *done.map.sources))
    standings = [[*evaluate(one).values()] for one in (whole, done.map)]
    assert sorted(standings[0]) == sorted(standings[1])
    assert dumps(whole).count("\n") == dumps(done.map).count("\n")


@costly
@given(laid_out(MAPS), laid_out(MAPS), st.data())
def test_a_bundle_of_two_files_is_the_whole(ours, theirs, data):
    """The same outline, numbers and standing, and findings; comments of both."""
    first, second = ours[1], theirs[1]
    assume(readable(first) and readable(second))
    for scheme in {*ours[0].schemes} & {*theirs[0].schemes}:  # a header shows the id of a scheme
        second = editing.rename(second, scheme, f"zz-{scheme}", kind="scheme").text
    inner = read_text(second)[0]
    first = editing.replace(first, imports={"m": "m.yaml"}).text
    step = Inference(
        "zz-step",
        ["m/" + data.draw(st.sampled_from([*inner.statements]))],
        attacks=data.draw(st.sampled_from([*ours[0]])),
    )
    first = editing.add(first, step).text
    files = [
        File(path="r.yaml", real="r", map=parse(first, "r.yaml")[0], data=first.encode(), imports={"m": 1}),
        File(path="m.yaml", real="m", map=parse(second, "m.yaml")[0], data=second.encode(), prefix="m"),
    ]
    whole = join(Argument(files=tuple(files)))
    done = editing.bundle(first, whole)
    assert done.ok
    names = dict(zip(whole, without_prefixes(whole), strict=True))
    before, after = evaluate(whole), evaluate(done.map)
    assert {names[id_]: before[id_] for id_ in whole} == {id_: after[id_] for id_ in done.map}
    assert render(whole, format="txt") == render(done.map, format="txt")
    found = [sorted(one.code for one in check(each) if one.code > "AM2") for each in (whole, done.map)]
    assert found[0] == found[1]
    assert set(comments(first)) <= set(comments(done.text))


BASE = """\
argmap: 1
title: x
thesis: a
claims:
  a: A.
  # why not
  b: {text: B., assumed: true, tags: [one, two]}
evidence:
  e: {text: E.}
inferences:
  i: {premises: [b, e], supports: a}
"""


def test_each_side_keeps_what_it_has_done():
    ours = BASE.replace("[one, two]", "[one, two, three]").replace("text: E.", "text: E!")
    theirs = (
        BASE.replace("[one, two]", "[zero, one]")
        .replace("E.}", "E., locator: p. 3}")
        .replace("evidence:\n", "  # and this\n  c: 'C.'   # new\nevidence:\n")
    )
    done = editing.merge(ours, theirs, base=BASE)
    assert done.ok
    assert done.text == ours.replace("[one, two, three]", "[zero, one, three]").replace(
        "E!}", "E!, locator: p. 3}"
    ).replace("evidence:\n", "  # and this\n  c: 'C.'   # new\nevidence:\n")
    third = BASE.replace("title: x", "title: y").replace("\n  # why not", "\n  # why not?")
    orders = [editing.merge(*some, base=BASE) for some in ([ours, theirs, third], [theirs, third, ours])]
    assert all(one.ok for one in orders)
    maps = [read_text(one.text)[0] for one in orders]
    assert maps[0].replace(title="") == maps[1].replace(title="")
    assert "# why not?" in editing.merge(BASE, third, base=BASE).text


def test_conflicts_stand_side_by_side():
    def conflicts(ours, theirs):
        done = editing.merge(ours, theirs, base=BASE)
        assert not done.findings
        return [str(one) for one in done.conflicts], done.text

    said, text = conflicts(BASE.replace("supports: a", "attacks: a"), BASE.replace("supports: a", "supports: b"))
    assert said == ["'i': both sides changed 'supports' and 'attacks'; theirs is kept as 'i.1'"]
    assert "  i: {premises: [b, e], attacks: a}\n  i.1:\n    premises: [b, e]\n    supports: b\n" in text
    without = BASE.replace("[b, e]", "e").replace("  # why not\n  b: {text: B., assumed: true, tags: [one, two]}\n", "")
    said, text = conflicts(without, BASE.replace("text: B.", "text: B!"))
    assert said == ["'b': one side changed it, and the other removed it; it is kept"]
    assert "  # why not\n  b: {text: B!, assumed: true, tags: [one, two]}\n" in text
    said, text = conflicts(without, BASE + "  j: {premises: b, supports: a}\n")
    assert said == ["'b': one side removed it, and the other refers to it; it is kept"]
    said, _ = conflicts(BASE.replace("title: x", "title: y"), BASE.replace("title: x", "title: z"))
    assert said == ["both sides changed 'title'; ours is kept"]
    as_claim, as_evidence = (
        BASE.replace("evidence:", "  n: N.\nevidence:"),
        BASE.replace("inferences:", "  n: {text: N.}\ninferences:"),
    )
    said, text = conflicts(as_claim, as_evidence)
    assert said == ["'n': the sides give the id to nodes of different types; theirs is kept as 'n.1'"]
    assert editing.merge(BASE, BASE.replace("  e: {text: E.}", "  e: {text: E.}\n  f: {text: A.}")).same == (
        ("a", "f"),
    )


def test_what_both_call_the_same_is_parted_with_all_that_refers_to_it():
    """A claim here and a step there: where theirs goes under another id, so do the references to it."""
    ours = BASE.replace("  a: A.", "  n: N.\n  a: A.") + "  j: {premises: n, supports: a}\n"
    theirs = BASE + "  n: {premises: e, supports: a}\n  k: {premises: b, attacks: n}\nexpect: {a: stands}\n"
    done = editing.merge(ours, theirs, base=BASE)
    assert [str(one) for one in done.conflicts] == [
        "'n': the sides give the id to nodes of different types; theirs is kept as 'n.1'"
    ]
    merged = read_text(done.text)[0]
    assert (merged["j"].premises, merged["k"].attacks, merged["n.1"].premises) == (("n",), "n.1", ("e",))
    assert merged.expect == {"a": "stands"}


def test_sorting_keeps_each_line_and_its_empty_lines():
    """Groups of nodes with a comment above them go along whole; what comes to the top stands right below the key."""
    text = (
        "argmap: 1\ntitle: x\nthesis: a\n\nclaims:\n  b: {text: B., assumed: true}\n  c: C.\n\n\n  # the thesis\n  a: A.\n\n"
        "  # others\n\n  d: D.\ninferences:\n  i: {premises: b, supports: a}\n"
    )
    done = editing.sort(text)
    assert done.text == (
        "argmap: 1\ntitle: x\nthesis: a\n\nclaims:\n  # the thesis\n  a: A.\n\n\n  b: {text: B., assumed: true}\n  c: C.\n\n"
        "  # others\n\n  d: D.\ninferences:\n  i: {premises: b, supports: a}\n"
    )
    kept = "argmap: 1\ntitle: x\nthesis: a\nclaims:\n  c:\n    text: |+\n      C.\n\n\n  a: A.\n"
    assert editing.sort(kept).map["c"].text == "C.\n\n\n"
