"""A foreign notation that is read through the builder: each rule finds its fault in the foreign file, at its place."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from outline import outline, read_into, read_outline

from argmap.building import Builder
from argmap.checks import RULES, check
from argmap.model import ArgumentMap, Claim, Inference
from argmap.reading import parse
from argmap.reports import write
from argmap.text import SourceText

HEAD = "argmap: 1\ntitle: Example\n"
EXAMINING = [one for one in RULES if one.examine is not None]
UNWRITTEN = {"AM004", "AM005", "AM010", "AM601"}
"""Rules whose examples lose their fault on the way through a map; they have cases of their own below."""


def found(argument_map, code, copies=None):
    """The findings of one rule: message, and the words at its place and at each further one."""

    def texts(path):
        if path not in (copies or {}):
            raise FileNotFoundError(path)
        return copies[path].encode()

    report = check(argument_map, select=[code], texts=texts)
    everything = [one for each in report for one in (each, *each.consequences) if one.code == code]
    return sorted(
        (one.message, written(one.location), *(written(at) for at, _ in one.related), str(one.severity))
        for one in everything
    )


def written(location):
    """What stands at a place, without what YAML puts around it; of a place that is all of the map, nothing."""
    if location is None or location.span.start == 0:
        return ""
    return location.written.strip("\"'{}[]").replace(": ", " ")


@pytest.mark.parametrize(
    "one", [one for one in EXAMINING if one.failing and one.code not in UNWRITTEN], ids=lambda one: one.code
)
def test_every_rule_finds_its_fault(one):
    """The failing example of a rule, written as an outline, has the same findings at the same words as in YAML."""
    head = HEAD[: 10 if one.failing.startswith("title:") else None]
    read, _ = parse(head + one.failing)
    foreign, diagnostics = read_outline(outline(read))
    assert (read, ()) == (foreign, diagnostics)
    expected = found(read, one.code, one.copies)
    assert expected
    assert expected == found(foreign, one.code, one.copies)
    report = check(foreign, select=[one.code])
    assert all("a.outline" == each.path and each.location is not None for each in report)


@pytest.mark.parametrize(
    ("code", "text", "place"),
    [
        ("AM004", "title T\nclaim a\n  text A.\n  confidence high\n", "4:14 high"),
        ("AM004", "title T\nclaim a\n  text A.\n  assumed perhaps\n", "4:11 perhaps"),
        ("AM004", "title T\nclaim a\ninference i\n  premises\n    - a\n  supports a\n  attacks a\n", "7:11 a"),
        ("AM005", "# no title\nclaim a\n  text A.\n", "1:1 #"),
        ("AM005", "title T\nclaim a\n  text A.\ninference i\n  supports a\n", "4:11 i"),
        ("AM005", "title T\nclaim a\n  text A.\ninference i\n  premises\n    - a\n", "4:11 i"),
        ("AM006", "title T\nclaim a/b\n  text A.\n", "2:7 a/b"),
        ("AM010", "title T\nclaim a\n  text A\x07.\n", "3:8 A\x07."),
        ("AM102", "title T\nclaim a\n  text A.\nclaim b\nevidence a\n  text C.\n", "5:10 a"),
        ("AM103", "title T\nevidence e\ninference i\n  premises\n    - e\n  supports e\n", "6:12 e"),
        ("AM601", "title T\nclaim a\n  note to be written\n", "2:7 a"),
    ],
)
def test_what_a_foreign_reader_does_not_verify(code, text, place):
    """Rules that the reader of YAML applies itself look at a map that another reader has made."""
    foreign, diagnostics = read_outline(text)
    assert () == diagnostics
    found = [one.location for one in check(foreign) for one in (one, *one.consequences) if one.code == code]
    assert f"a.outline:{place}" in [f"{at} {at.written}" for at in found]


def test_the_second_of_two_is_the_one_reported():
    """Where two nouns have one id, the finding stands at the later one and names the earlier."""
    text = "title T\nclaim a\n  text A.\nclaim a\n  text B.\nevidence a\n  text C.\n"
    foreign, _ = read_outline(text)
    doubled = [one for one in check(foreign) if one.code == "AM102"]
    assert [4, 6] == [one.span.line for one in doubled]
    assert [2, 2] == [at.span.line for one in doubled for at, _ in one.related]
    assert [3, 5, 7] == [foreign.origin.find("a", "text", repeat=at).span.line for at in range(3)]
    assert foreign.origin.find("a", repeat=3) is None


WORDS = st.text("ab\u00e9\u8d8a\U0001f600", min_size=1, max_size=5)
STEPS = st.tuples(WORDS, st.lists(WORDS, max_size=4), st.dictionaries(WORDS, WORDS, max_size=3), WORDS)


@pytest.mark.parametrize("noun", ["source", "scheme"])
def test_the_second_source_of_an_id(noun):
    """Sources and schemes that share an id are reported as nodes are, in a foreign text and in a map built in Python."""
    foreign, _ = read_outline(f"title T\n{noun} my-own\n  title A\n{noun} my-own\n  title B\n")
    (one,) = [one for one in check(foreign) if one.code == "AM102"]
    assert f"a.outline:4:8: AM102 {noun} 'my-own' has the id of an earlier {noun}" == str(one)
    assert ["a.outline:2:8"] == [str(at) for at, _ in one.related]
    assert ["AM102"] == [one.code for one in check(foreign.replace(title="U")) if one.code == "AM102"]


@given(st.lists(st.lists(STEPS, max_size=3), min_size=1, max_size=3), st.sampled_from([" ", "\n", "\r\n\t"]))
def test_everything_stands_where_the_map_says(files, between):
    """Whatever is built, from however many texts: each id, text, item and name is found where it was read."""
    texts = [between.join(_words(steps)) for steps in files]
    build, expected, repeats = None, [], Counter()
    for steps, text in zip(files, texts, strict=True):
        source = SourceText(text, f"{len(expected)}.txt", notation="words")
        if build is None:
            build = Builder(source)
        else:
            build.open(source)
        _build(build, steps, between, expected, repeats)
    argument_map, _ = build.finish()
    for asked, key, repeat, word in expected:
        at = argument_map.origin.find(*asked, key=key, repeat=repeat)
        assert (word, word) == (at.written, at.text.text[at.span.start : at.span.end])


def _words(steps):
    for id_, premises, roles, supports in steps:
        yield from (id_, *premises, *(word for pair in roles.items() for word in pair), supports)


def _build(build, steps, between, expected, repeats):
    """Build inferences from words, and note down where each word is to be found."""
    start = 0

    def at(word):
        nonlocal start
        start += len(word) + len(between)
        return build.at(start - len(word) - len(between), start - len(between))

    for id_, premises, roles, supports in steps:
        repeat = repeats[id_]
        repeats[id_] += 1
        step = build.noun(Inference, id_, at(id_))
        for number, premise in enumerate(premises):
            step.item("premises", premise, at(premise))
            expected.append(((id_, "premises", number), False, repeat, premise))
        for name, filler in roles.items():
            step.entry("roles", name, filler, key_at=at(name), at=at(filler))
            expected += [((id_, "roles", name), key, repeat, filler if not key else name) for key in (True, False)]
        step.field("supports", supports, at(supports))
        expected += [((id_,), False, repeat, id_), ((id_, "supports"), False, repeat, supports)]


def test_fixes_are_for_yaml_alone():
    """A finding in a foreign text offers no edits, whatever it would in YAML."""
    yaml = (
        HEAD
        + "claims: {aid: Moscow sent aid., why: Moscow had a reason.}\ninferences: {i: {premises: [aidd, why, why], supports: why}}\n"
    )
    read, _ = parse(yaml)
    assert {"AM101", "AM104"} == {one.code for one in check(read) if one.fix}
    foreign, _ = read_outline(outline(read))
    codes = [one.code for one in check(foreign)]
    assert {"AM101", "AM104"} <= set(codes)
    assert not [one for one in check(foreign) if one.fix]
    assert "did you mean 'aid'?" in [words for one in check(foreign) for words in one.help]


def test_comments_silence_findings_in_yaml_alone():
    """What looks like a comment to argmap is part of a foreign text, and is not called idle there."""
    words = "Moscow sent aid. # argmap: ignore[AM204]"
    foreign, _ = read_outline(f"title T\nclaim aid\n  text {words}\n")
    codes = [one.code for one in check(foreign)]
    assert "AM204" in codes
    assert "AM013" not in codes
    assert "AM204" not in [one.code for one in check(parse(f"{HEAD}claims:\n  aid: {words}\n")[0])]


def test_no_map():
    """What is refused is no map, and the finding stands where it was refused."""
    argument_map, (one,) = read_outline("title T\n- stray\n")
    assert argument_map is None
    assert ("a.outline:2:3: AM703 an item of no list", "stray") == (str(one), one.location.written)


def test_two_files():
    """A map may be read from several texts: each finding, and each note, stands in its own."""
    here = SourceText("title T\nclaim rain\n  text It rained.\n", "here.outline", notation="outline")
    there = SourceText(
        "# more\nclaim rain\n  text It poured.\nclaim wet\n  text TODO\n", "there.outline", notation="outline"
    )
    build = Builder(here)
    read_into(build, here)
    build.open(there)
    read_into(build, there)
    argument_map, _ = build.finish()
    assert (here, there) == argument_map.texts
    assert "here.outline" == argument_map.path
    (doubled,) = [one for one in check(argument_map) if one.code == "AM102"]
    assert "there.outline:2:7" == str(doubled.location)
    assert ["here.outline:2:7"] == [str(at) for at, _ in doubled.related]
    assert "  note: here.outline:2:7: first here\n  2 | claim rain\n    |       ^^^^\n" in write([doubled], "text")
    (placeholder,) = [one for one in check(argument_map) if one.code == "AM607"]
    assert ("there.outline", "TODO") == (placeholder.path, placeholder.location.written)


def test_comments_speak_of_their_own_file():
    """In a map of several YAML texts a comment silences findings of its own text alone."""
    here = SourceText("rain # argmap: ignore[AM204]\n# argmap: file-ignore[AM607]\n", "here.yaml")
    there = SourceText("wet\n", "there.yaml")
    build = Builder(here)
    build.map.field("title", "T")
    build.noun(Claim, "rain", build.at(0, 4)).field("text", "It rained.")
    build.open(there)
    build.noun(Claim, "wet", build.at(0, 3)).field("text", "TODO", build.at(0, 3))
    argument_map, _ = build.finish()
    found = [(str(one.location), one.code) for one in check(argument_map)]
    assert ("there.yaml:1:1", "AM204") in found
    assert ("there.yaml:1:1", "AM607") in found
    assert ("here.yaml:1:1", "AM204") not in found
    assert ("here.yaml:2:23", "AM013") in found


def test_a_cause_in_one_file_withholds_nothing_in_another():
    """What follows from an error is withheld where it follows, wherever the offsets of the other file lie."""
    here = SourceText("aid\nstep: nid\n", "here.outline", notation="outline")
    there = SourceText("wet\n", "there.outline", notation="outline")
    build = Builder(here)
    build.map.field("title", "T")
    build.noun(Claim, "aid", build.at(0, 3)).field("text", "Moscow sent aid.")
    step = build.noun(Inference, "step", build.at(4, 8))
    step.item("premises", "nid", build.at(10, 13))
    step.field("supports", "aid")
    build.open(there)
    build.noun(Claim, "wet", build.at(0, 3)).field("text", "The street is wet.")
    argument_map, _ = build.finish()
    report = check(argument_map)
    assert ("there.outline:1:1", "AM204") in [(str(one.location), one.code) for one in report]
    (unknown,) = [one for one in report if one.code == "AM101"]
    assert "here.outline:2:7" == str(unknown.location)


class TestBuilder:
    """The builder by itself."""

    def test_unknown_fields_are_refused_at_once(self):
        """A field that the noun does not have is a mistake of the reader."""
        build = Builder(SourceText("a"))
        for add in (
            lambda draft: draft.field("txt", "A."),
            lambda draft: draft.item("premises", "a"),
            lambda draft: draft.entry("roles", "a", "b"),
        ):
            with pytest.raises(TypeError, match=r"Claim has no field '\w+'; it has text, "):
                add(build.noun(Claim, "a", build.at(0, 1)))

    def test_ids_are_compared_in_one_form(self):
        """Ids come in any normal form of Unicode and are kept in NFC."""
        build = Builder(SourceText("e\u0301"))
        build.map.item("thesis", "e\u0301")
        build.noun(Claim, "e\u0301", build.at(0, 2)).field("text", "e\u0301")
        step = build.noun(Inference, "i")
        step.item("premises", "e\u0301")
        step.field("supports", "e\u0301")
        step.entry("roles", "e\u0301", "e\u0301")
        argument_map, _ = build.finish()
        assert (("\xe9",), ["\xe9"]) == (argument_map.thesis, list(argument_map.claims))
        assert (("\xe9",), "\xe9", {"\xe9": "\xe9"}) == (
            argument_map["i"].premises,
            argument_map["i"].supports,
            argument_map["i"].roles,
        )
        assert "e\u0301" == argument_map["\xe9"].text

    def test_what_has_no_place(self):
        """Places may be left out: of an item, a field, a noun, or all of a text without lines."""
        build = Builder(SourceText("ab", "book.xlsx", notation="xlsx"))
        step = build.noun(Inference, "i", build.at(0, 2))
        step.item("premises", "a")
        step.item("premises", "b", build.at(1, 2))
        step.field("supports", "b")
        build.noun(Claim, "a").field("text", "A.", build.at(0, 1))
        argument_map, _ = build.finish()
        asked = [("i", "premises", 0), ("i", "premises", 1), ("i", "supports"), ("a",), ("a", "text")]
        assert [None, "b", None, None, None] == [
            at and at.written for at in (argument_map.where(*one) for one in asked)
        ]
        sheet = Builder(SourceText("", "book.xlsx", notation="xlsx"))
        sheet.noun(Claim, "a")
        empty, _ = sheet.finish()
        assert {"book.xlsx"} == {one.path for one in check(empty)}
        assert {None} == {one.location for one in check(empty)}

    def test_a_field_set_again(self):
        """Of a field that is set twice the last value counts, with its place."""
        build = Builder(SourceText("ab"))
        claim = build.noun(Claim, "c", build.at(0, 1))
        claim.field("text", "a", build.at(0, 1))
        claim.field("text", "b", build.at(1, 2))
        argument_map, _ = build.finish()
        assert ("b", "b") == (argument_map["c"].text, argument_map.where("c", "text").written)

    def test_lists_and_tables_reach_to_their_end(self):
        """The place of a list or a table goes from its first item to its last."""
        build = Builder(SourceText("a, b; case=a, other=b"))
        step = build.noun(Inference, "i", build.at(0, 1))
        step.item("premises", "a", build.at(0, 1))
        step.item("premises", "b", build.at(3, 4))
        step.entry("roles", "case", "a", build.at(11, 12), key_at=build.at(6, 10))
        step.entry("roles", "other", "b", build.at(20, 21), key_at=build.at(14, 19))
        argument_map, _ = build.finish()
        asked = [("premises",), ("premises", 1), ("roles",), ("roles", "other")]
        assert ["a, b", "b", "case=a, other=b", "b"] == [argument_map.where("i", *one).written for one in asked]
        assert "other" == argument_map.origin.find("i", "roles", "other", key=True).written

    def test_findings_stop_at_the_limit(self):
        """Of many findings the first are kept, and the last says how many more there are."""
        build = Builder(SourceText("ab", "a.outline"), most=2)
        for _ in range(5):
            build.report(RULES[1], "m", build.at(0, 1), "do this")
        _, diagnostics = build.finish()
        assert 2 == len(diagnostics)
        assert ("do this", "3 more findings in this file are not listed") == diagnostics[-1].help

    def test_what_a_reader_verifies_is_not_checked_again(self):
        """The reader says which rules it applies itself; a changed map is looked at by all."""
        build = Builder(SourceText("a"), verified={"AM005"})
        build.noun(Claim, "a", build.at(0, 1)).field("text", "A.")
        argument_map, _ = build.finish()
        assert "AM005" not in [one.code for one in check(argument_map)]
        assert "AM005" in [one.code for one in check(argument_map.replace(description="D"))]


def test_an_edited_map_is_looked_at_anew():
    """What was verified when a map was read does not hold of a map made from it, however that is done."""
    import copy

    import attrs

    read, _ = parse(HEAD + "claims: {a: A.}\ninferences: {i: {premises: [a], supports: a}}\n")
    edits = {"nodes": [Claim("a", "A\x07."), Claim("b", "B.", standard="perhaps"), Inference("i", ["c"])]}
    changed = [read.replace(**edits), attrs.evolve(read, **edits)]
    changed += [copy.replace(read, **edits)] if hasattr(copy, "replace") else []
    for one in changed:
        assert {"AM004", "AM005", "AM010", "AM101"} <= {each.code for each in check(one)}
        assert {None} == {each.location for each in check(one)}
    assert read.verified == copy.copy(read).verified == copy.deepcopy(read).verified != ArgumentMap(title="T").verified
