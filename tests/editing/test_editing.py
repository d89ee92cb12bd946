"""Edits of texts: what they write, what they leave, and what they refuse."""

import pytest

from argmap import (
    Claim,
    DuplicateIdError,
    Evidence,
    Inference,
    OptionError,
    Scheme,
    Source,
    SourceText,
    UnknownIdError,
    editing,
)
from argmap.editing.renaming import rename_together
from argmap.reading import read_text

TEXT = """\
# The bridge, for a seminar
argmap: 1
title: 'The old bridge'   # provisional
thesis: roman

sources:
    survey: {title: A Survey, authors: [Ada Lovelace], date: 1842}

claims:
    # the thesis
    roman: The bridge is Roman.
    old:
        text: >-
          The bridge is very old, older than
          the mill.
        tags: [age, "stone"]
        assumed: true

    # --- about the mill ---

    'mill': {text: "The mill is young.", assumed: true, tags: [age]}

evidence:
    arch: {text: The arch has Roman proportions., source: survey, locator: p. 3}

inferences:
    looks:
        premises:
          - arch   # measured twice
          - old
        supports: roman
        scheme: sign
        roles: {sign: 'arch'}
    doubt: {premises: mill, attacks: "looks"}

expect: {roman: contested, "old": stands}
"""


def changed(edited):
    """The lines that are others than in `TEXT`: those that are gone, and those that have come."""
    before, after = TEXT.splitlines(), edited.text.splitlines()
    while before and after and before[0] == after[0]:
        del before[0], after[0]
    while before and after and before[-1] == after[-1]:
        del before[-1], after[-1]
    return before, after


def test_rename_keeps_each_way_of_writing_an_id():
    """Plain, in single and in double quotes, as a key, an item, a value, with its comment."""
    done = editing.rename(TEXT, "arch", "span")
    assert [TEXT[one.start : one.end] for one in done.edits] == ["arch", "arch", "'arch'"]
    assert [one.replacement for one in done.edits] == ["span", "span", "'span'"]
    assert [one.replacement for one in editing.rename(TEXT, "mill", "quay").edits] == ["'quay'", "quay"]
    assert [one.replacement for one in editing.rename(TEXT, "old", "aged").edits] == ["aged", "aged", '"aged"']
    assert [one.replacement for one in editing.rename(TEXT, "age", "years").edits] == ["years", "years"]
    assert len(editing.rename(TEXT, "survey", "report").edits) == 2


def test_rename_says_what_stands_in_its_way():
    with pytest.raises(UnknownIdError, match="did you mean 'roman'"):
        editing.rename(TEXT, "romann", "x")
    with pytest.raises(DuplicateIdError, match="'old' already"):
        editing.rename(TEXT, "roman", "old")
    with pytest.raises(OptionError, match="expected one of node, source, scheme, tag"):
        editing.rename(TEXT, "roman", "x", kind="claim")
    both = TEXT.replace("survey", "arch")
    with pytest.raises(OptionError, match="is a node and a source"):
        editing.rename(both, "arch", "x")
    assert len(editing.rename(both, "arch", "x", kind="source").edits) == 2
    refused = editing.rename(TEXT, "roman", "not an id")
    assert not refused.ok
    assert refused.text == TEXT
    assert {one.code for one in refused.findings} >= {"AM006"}


def test_several_texts_are_renamed_together():
    """Each by the prefix under which it knows the text that has what is renamed; what others call the same stays."""
    own = "argmap: 1\ntitle: x\nthesis: a\nclaims: {a: A}\nimports: {b: b.yaml}\ninferences:\n  i: {premises: b/old, supports: a}\n"
    same = own.replace("a: A", "a: A, old: B").replace(
        "i: {premises", "j: {premises: old, supports: a}\n  i: {premises"
    )

    def owner(number, name):
        return (0, name[2:]) if name.startswith("b/") else (number, name)

    done = rename_together([TEXT, own, same], owner, 0, "old", "aged")
    assert [len(one.edits) for one in done] == [3, 1, 1]
    assert done[1].text == own.replace("b/old", "b/aged")
    assert done[2].text == same.replace("b/old", "b/aged")
    tags = rename_together([TEXT, TEXT], lambda number, name: (number, name), 1, "age", "era")
    assert [len(one.edits) for one in tags] == [2, 2]


def test_what_is_added_looks_like_its_neighbours():
    done = editing.add(TEXT, Claim("new", "It is new.", assumed=True), Evidence("coin", "A coin.", source="survey"))
    assert done.text == TEXT.replace(
        "tags: [age]}\n", "tags: [age]}\n    new:\n        text: It is new.\n        assumed: true\n"
    ).replace("locator: p. 3}\n", "locator: p. 3}\n    coin:\n        text: A coin.\n        source: survey\n")
    assert changed(editing.add(TEXT, Claim("new", "It is new."), after="roman")) == ([], ["    new: It is new."])
    assert changed(editing.add(TEXT, Claim("new", "New: yes."), before="roman"))[1] == ['    new: "New: yes."']


def test_an_update_changes_its_field_alone():
    assert changed(editing.update(TEXT, "old", text="It is old.")) == (
        ["          The bridge is very old, older than", "          the mill."],
        ["          It is old."],
    )
    assert changed(editing.update(TEXT, "old", tags=["stone", "age", "worn"]))[1] == [
        '        tags: ["stone", age, worn]'
    ]
    assert changed(editing.update(TEXT, "old", assumed=False)) == (["        assumed: true"], [])
    assert changed(editing.update(TEXT, "roman", tags=["age"]))[1] == [
        "    roman:",
        "        text: The bridge is Roman.",
        "        tags: [age]",
    ]
    assert changed(editing.update(TEXT, "looks", premises=["arch", "mill"])) == (
        ["          - old"],
        ["          - mill"],
    )
    assert changed(editing.update(TEXT, "doubt", premises=["mill", "old"]))[1] == [
        '    doubt: {premises: [mill, old], attacks: "looks"}'
    ]
    assert changed(editing.update(TEXT, "survey", date=None, kind="book"))[1] == [
        "    survey: {title: A Survey, authors: [Ada Lovelace], kind: book}"
    ]
    assert changed(editing.replace(TEXT, title="It's old"))[1] == ["title: 'It''s old'   # provisional"]
    assert changed(editing.replace(TEXT, expect={"old": "stands", "mill": "stands"}))[1] == [
        'expect: {"old": stands, mill: stands}'
    ]


@pytest.mark.parametrize(
    ("premises", "items"),
    [
        (["arch", "old", "mill"], ["- arch   # measured twice", "- old", "- mill"]),
        (["mill", "arch", "old"], ["- mill", "- arch   # measured twice", "- old"]),
        (["arch", "mill", "old"], ["- arch   # measured twice", "- mill", "- old"]),
        (["arch"], ["- arch   # measured twice"]),
    ],
)
def test_a_list_of_an_item_a_line_takes_items_and_loses_them(premises, items):
    """At its end, its beginning and between; what stays keeps its comment."""
    done = editing.update(TEXT, "looks", premises=premises)
    written = done.text.partition("        premises:\n")[2].partition("        supports:")[0]
    assert [f"          {item}" for item in items] == written.splitlines()


def test_a_new_item_of_a_list_is_a_text_whatever_it_holds():
    """Quotes where it needs them, as everywhere."""
    text = "argmap: 1\ntitle: x\nclaims:\n  a:\n    text: A\n    tags:\n      - one\n"
    done = editing.update(text, "a", tags=["one", "no", "a: b", "two\nlines"])
    assert done.text == text + '      - "no"\n      - "a: b"\n      - "two\\nlines"\n'


def test_a_node_takes_the_comment_above_it_along():
    done = editing.move(TEXT, "roman", after="mill")
    assert "tags: [age]}\n    # the thesis\n    roman: The bridge is Roman.\n\nevidence:" in done.text
    assert "# --- about the mill ---" in done.text
    gone = editing.remove(editing.update(TEXT, "looks", premises=["arch"]).text, "doubt", "mill")
    assert gone.ok
    assert "mill'" not in gone.text
    assert "# --- about the mill ---" in gone.text


def test_an_edit_that_breaks_the_map_is_refused():
    refused = editing.remove(TEXT, "old")
    assert (refused.text, refused.edits, refused.ok) == (TEXT, (), False)
    assert {one.code for one in refused.findings} == {"AM101"}
    assert refused.map is not None
    broken = editing.add(SourceText("argmap: 1\ntitle: [\n", "a.yaml"), Claim("a", "b"))
    assert [(one.code, one.path) for one in broken.findings] == [("AM001", "a.yaml")]
    with_error = TEXT.replace('attacks: "looks"', "attacks: nobody")
    assert editing.add(with_error, Claim("new", "It is new.")).ok
    assert editing.add(with_error, Claim("nobody", "It is new.")).ok
    with pytest.raises(OptionError, match=r":5:\d+: 'b' stands in a text with others"):
        editing.rename(
            'argmap: 1\ntitle: x\nclaims: {a: A, b: B}\ninferences:\n  i: {premises: "a, b", supports: a}\n', "b", "c"
        )


def test_sections_come_and_go_where_they_belong():
    text = "argmap: 1\ntitle: x\nthesis: a\nclaims: {a: A}\n"
    more = editing.add(
        text, Source("s", title="T"), Inference("i", ["b"], supports="a"), Evidence("b", "B", source="s")
    )
    assert more.ok
    keys = [line.partition(":")[0] for line in more.text.splitlines() if line[:1].isalpha()]
    assert keys == ["argmap", "title", "thesis", "sources", "claims", "evidence", "inferences"]
    assert editing.remove(more.text, "i", "b", "s").text == text


def test_a_block_at_the_end_keeps_the_line_end_that_is_part_of_its_text():
    """Where the file had none; otherwise it goes on to have none."""
    text = "argmap: 1\ntitle: x\nclaims:\n  a:\n    text: A\n    note: |\n      one\n  b: B"
    added = editing.update(text, "b", note="two\nlines\n")
    assert added.map["b"].note == "two\nlines\n"
    removed = editing.remove(text, "b")
    assert removed.map["a"].note == "one\n"
    assert editing.update(text, "b", text="C").text == text.removesuffix("B") + "C"


def test_comments_in_braces_stay_with_their_entries():
    text = "argmap: 1\ntitle: x\nclaims: {\n  a: A,  # first\n  b: B  # second\n}\n"
    done = editing.add(text, Claim("c", "C"), after="a")
    assert done.text == text.replace("# first\n", "# first\n  c: C,\n").replace("B  #", "B,  #")
    assert editing.remove(text, "a").text == "argmap: 1\ntitle: x\nclaims: {\n  b: B,  # second\n}\n"


def test_misuse_is_refused_at_once():
    for wrong in (lambda: editing.add(3, Claim("a", "b")), lambda: editing.update(TEXT, "old", colour="red")):
        with pytest.raises(TypeError):
            wrong()
    for wrong in (
        lambda: editing.move(TEXT, "old"),
        lambda: editing.move(TEXT, "old", before="arch"),
        lambda: editing.add(TEXT, Claim("n", "N"), before="old", after="mill"),
    ):
        with pytest.raises(OptionError):
            wrong()


def test_a_bundle_has_short_ids_where_they_are_free():
    text = (
        "# of two files\nargmap: 1\ntitle: x\nthesis: a\nimports: {m: m.yaml, n: n.yaml}\n"
        "claims:\n  a: A  # ours\ninferences:\n  i: {premises: [m/b, m/a], supports: a}\n"
    )
    root = read_text(text)[0]
    whole = root.add(
        Claim("m/b", "B.", source="m/s"),
        Claim("m/a", "Other."),
        Claim("n/b", "Third."),
        Claim("m-a", "In the way."),
        Source("m/s", title="S"),
        Inference("n/i", ["n/b"], supports="m/b", roles={"sign": "n/b"}),
        Scheme("m/own", title="Own"),
    )
    done = editing.bundle(text, whole)
    assert done.ok
    assert [*done.map] == ["a", "b", "m-a-2", "n-b", "m-a", "i", "n-i"]
    assert done.text.startswith("# of two files\n")
    assert "  a: A  # ours\n" in done.text
    assert "  i: {premises: [b, m-a-2], supports: a}\n" in done.text
    assert "imports" not in done.text
    assert (done.map["b"].source, done.map["n-i"].roles) == ("s", {"sign": "n-b"})
