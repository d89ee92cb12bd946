"""Sorting and merging: what changes, what stays, and what is said of conflicts."""

from hypothesis import assume, given
from hypothesis import strategies as st
from layouts import comments, laid_out

from argmap import editing, evaluate, strategies
from argmap.diagnostics import Severity
from argmap.editing.bundling import relabelled
from argmap.numbering import numbering
from argmap.reading import read_text
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


def changed(draw, text):
    """The text after an edit or two of somebody."""
    argument_map = read_text(text)[0]
    for _ in range(draw(st.integers(0, 2))):
        id_ = draw(st.sampled_from([*argument_map]))
        field, value = draw(
            st.sampled_from([("note", "A note."), ("note", "Another."), ("title", "T"), ("tags", ["x"])])
        )
        text = editing.update(text, id_, **{field: value}).text
    return text


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
    assert comments(ours) == comments(there.text)
    if not there.conflicts:
        assert read_text(there.text)[0] == read_text(back.text)[0]
    else:
        assert all(one.kept in read_text(there.text)[0] for one in there.conflicts)


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
