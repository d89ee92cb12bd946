"""Whatever YAML a file holds, reading it gives a map or findings: keys that are not texts, and random trees and bytes."""

from contextlib import suppress

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from argmap import strategies
from argmap.diagnostics import LoadError
from argmap.reading import events, loads, parse_sheet, read_text
from argmap.writing import dumps

GOOD = """\
argmap: 1
title: T
thesis: a
sources: {s: {title: A book, authors: [B. C.], date: 1999}}
schemes: {own: {title: Own, roles: {case: a case}, questions: {same: Is it?}}}
claims:
  a: {text: It rained., source: s, locator: p. 1, tags: [a]}
  b: {text: It poured., assumed: true}
inferences:
  i: {premises: [b], supports: a, scheme: own, roles: {case: b}, answers: {same: b}}
expect: {a: stands}
x-top: [a, b]
"""
SHEET = """\
worksheet: 1
sheet: abc
key: k.yaml
tasks:
  t1: {hint: h, answer: A, options: {A: b}}
"""
WRONG_KEYS = ["[a]", "? [a]\n", "? {a: b}\n", "? [[a], {b: c}]\n", "{a: b}", "{}", "[]", "{{ x }}", "{[a]: b}", "? "]
REFUSED_KEYS = ["*x", "<<", "? *x\n"]


def mappings(text):
    """The places just behind each opening brace."""
    return [at + 1 for at, sign in enumerate(text) if sign == "{"]


def insert(text, at, more):
    return text[:at] + more + text[at:]


def codes(diagnostics):
    return [diagnostic.code for diagnostic in diagnostics]


@pytest.mark.parametrize("value", ["y", "[1, {b: c}]", "{text: t, foo: [bar], assumed: 7}", ""])
@pytest.mark.parametrize("key", WRONG_KEYS)
def test_a_key_that_is_no_text_is_one_finding(key, value):
    """It is AM004 at the key, wherever it stands; its value is passed over, and all else is read as before."""
    for at in mappings(GOOD):
        argument_map, diagnostics = read_text(insert(GOOD, at, f"{key} : {value}, "))
        assert ["AM004"] == codes(diagnostics)
        assert len(GOOD[:at].splitlines()) == diagnostics[0].span.line
        assert read_text(GOOD)[0] == argument_map


def test_an_empty_key_for_other_tools_is_kept():
    """Under `x-` a key may be empty, as YAML allows."""
    argument_map, diagnostics = read_text("argmap: 1\ntitle: T\nx-a: {? , b: c}\nx-b: {x: {? : d, e: [f, g]}}\n")
    assert () == diagnostics
    assert {"x-a": {"": "", "b": "c"}, "x-b": {"x": {"": "d", "e": ("f", "g")}}} == argument_map.extra
    assert argument_map == loads(dumps(argument_map))


@pytest.mark.parametrize("key", REFUSED_KEYS)
def test_an_alias_or_a_merge_key_is_one_finding(key):
    """What YAML would bring in from elsewhere is AM008 at the key, and its value is passed over."""
    for at in mappings(GOOD):
        argument_map, diagnostics = read_text(insert(GOOD, at, f"{key} : {{text: 7, foo: [bar]}}, "))
        assert ["AM008"] == codes(diagnostics)
        assert read_text(GOOD)[0] == argument_map


@pytest.mark.parametrize("key", ["!!str title", "! title", "&a title", "? &a title\n", '!x "title"'])
def test_a_tag_or_an_anchor_on_a_key_is_one_finding(key):
    """The key is read all the same."""
    argument_map, diagnostics = read_text(GOOD.replace("title: A", f"{key} : A"))
    assert ["AM008"] == codes(diagnostics)
    assert read_text(GOOD)[0] == argument_map


@pytest.mark.parametrize("key", WRONG_KEYS)
@pytest.mark.parametrize("before", ["", "claims:\n  ", "inferences:\n  ", "expect:\n  "])
def test_a_key_that_is_no_text_in_block_style(key, before):
    """The same on lines of their own, where the top of the file is."""
    lines = f"{before}{key}".rstrip("\n") + ("\n" + " " * (before.count("\n") * 2) if "?" in key else "")
    argument_map, diagnostics = read_text(f"argmap: 1\ntitle: T\n{lines}: [value]\n")
    assert ["AM004"] == codes(diagnostics)
    assert "T" == argument_map.title


def test_a_whole_file_in_braces():
    """The finding about the key is there beside those about what is missing."""
    assert ["AM005", "AM005", "AM004"] == codes(read_text("{[a]: b}")[1])


def test_quoted_empty_keys_are_keys():
    """An empty text in quotes is a text: a field that is not known, an id that cannot be one."""
    assert ["AM003"] == codes(read_text('argmap: 1\ntitle: T\n"": x\n')[1])
    assert ["AM006"] == codes(read_text('argmap: 1\ntitle: T\nclaims: {"": x}\n')[1])


PLACEHOLDERS = [
    ("{{ name }}: y\n", (3, 1), "a key must be a text"),
    ("{{name}}: {{ value }}\n", (3, 1), "a key must be a text"),
    ("description: {{ text }}\n", (3, 14), "'description' must be a text"),
    ("date: {{date}}\n", (3, 7), "'date' must be a text"),
    ("authors: [{{ me }}]\n", (3, 11), "'authors' must be a list of plain texts"),
    ("claims:\n  {{ id }}: It rained.\n", (4, 3), "a key must be a text"),
    ("claims:\n  a: {{ text }}\n", (4, 6), "'text' of claim 'a' must be a text"),
    ("claims:\n  a: {text: {{ text }}}\n", (4, 13), "'text' of claim 'a' must be a text"),
    ("evidence:\n  a: {{ text }}\n", (4, 6), "evidence 'a' must be its fields: its text and its source"),
    (
        "inferences:\n  a: {{ step }}\n",
        (4, 6),
        "inference 'a' must be its fields: premises and what they support or attack",
    ),
    ("sources:\n  a: {{ book }}\n", (4, 6), "source 'a' must be its fields: its title, authors and date"),
    ("claims: {{ claims }}\n", (3, 10), "a key must be a text"),
    ("expect: {{ expect }}\n", (3, 10), "a key must be a text"),
]


@pytest.mark.parametrize(("lines", "place", "message"), PLACEHOLDERS, ids=[case[0] for case in PLACEHOLDERS])
def test_a_placeholder_of_a_template_is_called_one(lines, place, message):
    """Braces within braces, as templates have them, are one finding that says what to do."""
    diagnostic, *_ = [one for one in read_text(f"argmap: 1\ntitle: T\n{lines}")[1] if one.code != "AM105"]
    assert f"{message}, not a placeholder of a template" == diagnostic.message
    assert place == (diagnostic.span.line, diagnostic.span.column)
    assert ("fill the template in before checking, or quote the text",) == diagnostic.help


@pytest.mark.parametrize("text", ["{{a: b}: c}", "{x-a: {{a: {b: c}}: d}}"])
def test_braces_within_braces_may_be_meant(text):
    """A mapping as a key that holds more than one word or two is called a mapping."""
    messages = [diagnostic.message for diagnostic in read_text(text)[1] if diagnostic.code == "AM004"]
    assert ["a key must be a text, not fields of its own"] == messages


@pytest.mark.parametrize("line", ["date: {{ a }} and more", "{% for a in b %}", "date: {{ a }}: b"])
def test_syntax_that_a_template_breaks(line):
    """Where a template's own syntax is none of YAML's, the finding says so."""
    _, diagnostics = read_text(f"argmap: 1\ntitle: T\n{line}\n")
    advice = [help_ for diagnostic in diagnostics for help_ in diagnostic.help]
    assert "AM001" in codes(diagnostics)
    assert "if this is a template, fill it in before checking" in advice


@pytest.mark.parametrize("key", [*WRONG_KEYS, *REFUSED_KEYS])
def test_keys_of_a_worksheet(key):
    """A worksheet's answers are read past keys that are none."""
    at_the_end = f"{SHEET}? {key.removeprefix('? ').rstrip()}\n: b\n"
    for text in (at_the_end, *(insert(SHEET, at, f"{key} : {{a: [b]}}, ") for at in mappings(SHEET))):
        sheet, diagnostics = parse_sheet(text)
        assert len(diagnostics) == 1
        assert ("A",) == sheet.tasks["t1"].letters


def test_a_task_whose_name_is_no_text():
    """It is passed over, whatever it holds."""
    sheet, diagnostics = parse_sheet(f"{SHEET}  [t2]: 7\n  *t3 : [b]\n")
    assert ["AM004", "AM008"] == codes(diagnostics)
    assert ["t1"] == list(sheet.tasks)


WORDS = ["argmap", "1", "title", "T", "claims", "a", "text", "inferences", "premises", "supports", "roles", "x-a", "s"]
WORDS += [
    "sources",
    "schemes",
    "questions",
    "tags",
    "thesis",
    "expect",
    "worksheet",
    "tasks",
    "answer",
    "options",
    "<<",
]
ODD = [
    "",
    "''",
    '""',
    "~",
    "null",
    "&a b",
    "&a",
    "*a",
    "!!str a",
    "! a",
    "!!map",
    '"\\x41"',
    "'it''s'",
    "a#b",
    "{{ a }}",
]
SCALARS = st.sampled_from([*WORDS, *ODD])


def _lists(inner):
    return st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]")


def _tables(inner):
    pairs = st.tuples(st.sampled_from(["", "? "]), st.one_of(SCALARS, inner), inner)
    entries = st.lists(pairs.map(lambda pair: "{}{} : {}".format(*pair)), max_size=4)
    return entries.map(lambda all_: f"{{{', '.join(all_)}}}")


TREES = st.recursive(SCALARS, lambda inner: st.one_of(_lists(inner), _tables(inner)), max_leaves=12)
BLOCKS = st.lists(st.tuples(st.one_of(SCALARS, TREES), TREES, st.sampled_from(["", "  ", "? ", "- "])), max_size=6).map(
    lambda rows: "".join(f"{mark}{key} : {value}\n" for key, value, mark in rows)
)
MAPS = st.one_of(st.sampled_from([GOOD, SHEET]), strategies.maps().map(dumps))


def never_raises(data):
    """Every way of reading gives a map or findings, or the one exception that says them."""
    argument_map, diagnostics = read_text(data)
    assert argument_map is not None or diagnostics
    parse_sheet(data)
    with suppress(LoadError):
        loads(data)


@pytest.fixture(scope="module", params=["libyaml", "PyYAML"])
def parser(request):
    """Both parsers of YAML's events."""
    if request.param == "libyaml" and not yaml.__with_libyaml__:
        pytest.skip("PyYAML was built without libyaml")
    with pytest.MonkeyPatch.context() as patch:
        if request.param == "PyYAML":
            patch.setattr(events, "_PARSER", yaml.SafeLoader)
        yield request.param


@given(st.one_of(TREES, BLOCKS))
@pytest.mark.usefixtures("parser")
def test_random_trees(text):
    """Lists and mappings as keys and values, with tags, anchors, aliases and nothing at all, however nested."""
    never_raises(text)


@given(MAPS, st.data())
@pytest.mark.usefixtures("parser")
def test_random_trees_in_a_map(text, data):
    """The same put into a good map, behind a brace or at the end."""
    at = data.draw(st.sampled_from([*mappings(text), len(text)]))
    key, value = data.draw(st.tuples(TREES, TREES))
    never_raises(insert(text, at, f"{key} : {value}" + ("\n" if at == len(text) else ", ")))


@given(MAPS, st.lists(st.tuples(st.integers(0), st.integers(0, 3), st.binary(min_size=1, max_size=3)), max_size=6))
@pytest.mark.usefixtures("parser")
def test_mutated_bytes(text, changes):
    """Bytes of a map put in, replaced, taken away or doubled."""
    raw = bytearray(text.encode(errors="replace"))
    for place, how, some in changes:
        at = place % (len(raw) + 1)
        replacement = (bytes(raw[at : at + 8]) * 2, some, b"", some)[how]
        raw[at : at + (8, 0, 4, len(some))[how]] = replacement
    never_raises(bytes(raw))
