"""What holds of every edit, whatever the map and however its text is laid out."""

from hypothesis import assume, given
from hypothesis import strategies as st
from layouts import comments, laid_out

from argmap import Claim, Evidence, Scheme, Source, editing, strategies
from argmap.diagnostics import Severity
from argmap.editing.renaming import KINDS, names_of
from argmap.reading import read_text
from argmap.writing import may_be_plain
from profiles import costly

MAPS = strategies.well_formed_maps()


def readable(text):
    """Whether a text can be read without errors."""
    return not any(one.severity is Severity.ERROR for one in read_text(text)[1])


@given(laid_out(MAPS), st.data())
def test_a_name_there_and_back_leaves_every_byte(held, data):
    argument_map, text = held
    assume(readable(text))
    kind = data.draw(st.sampled_from([kind for kind in KINDS if names_of(argument_map, kind)]))
    old = data.draw(st.sampled_from(names_of(argument_map, kind)))
    assume(may_be_plain(old))
    there = editing.rename(text, old, "zz-new", kind=kind)
    assert there.ok
    assert names_of(there.map, kind) == ["zz-new" if name == old else name for name in names_of(argument_map, kind)]
    assert comments(text) == comments(there.text)
    assert text == editing.rename(there.text, "zz-new", old, kind=kind).text


@given(laid_out(MAPS), st.sampled_from([Claim, Evidence, Source, Scheme]))
def test_what_is_added_and_removed_leaves_no_trace(held, noun):
    _, text = held
    assume(readable(text))
    added = editing.add(text, noun("zz-new", "It is new."))
    assert added.ok
    assert comments(text) == comments(added.text)
    assert text == editing.remove(added.text, "zz-new").text, added.text


@costly
@given(laid_out(MAPS), MAPS)
def test_any_map_can_be_written_into_the_text_of_another(held, other):
    _, text = held
    assume(readable(text))
    assert editing.rewrite(text, other).ok


@costly
@given(laid_out(MAPS), st.data())
def test_fields_change_and_all_else_stays(held, data):
    argument_map, text = held
    assume(readable(text))
    id_ = data.draw(st.sampled_from([*argument_map]))
    done = editing.update(text, id_, note='A note: it\'s "new", # yes', tags=["one", "no"])
    assert done.ok
    assert comments(text) == comments(done.text)
    assert (done.map[id_].note, done.map[id_].tags) == ('A note: it\'s "new", # yes', ("one", "no"))
    back = editing.rewrite(done.text, argument_map)
    assert back.ok
    assert comments(text) == comments(back.text)
    for edit in done.edits:
        assert text[edit.start : edit.end] != edit.replacement
