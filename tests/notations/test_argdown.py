"""Argdown: what a debate says is what its map says, each thing at its place; faults are listed all at once."""

import re

import pytest
from argdown_cases import CASES
from hypothesis import given
from hypothesis import strategies as st

from argmap import strategies
from argmap.building import Builder
from argmap.checks import check
from argmap.cli import main
from argmap.fields import FrozenDict
from argmap.model import ArgumentMap, Claim
from argmap.notations import NOTATIONS, convert, read_format
from argmap.notations.argdown.data import as_json, read_data
from argmap.notations.argdown.escaping import data, escaped, read_back
from argmap.notations.argdown.tokens import Sort, Token
from argmap.notations.recognising import recognised
from argmap.reading import loads
from argmap.text import SourceText


def read(text, path="a.argdown"):
    return read_format(text, "argdown", path)


def told(argument_map):
    """The statements of a map, then its inferences as `source sign target`, then its questions; by titles if it has any."""
    names = {one.id: one.title or one.text for one in (*argument_map.claims.values(), *argument_map.evidence.values())}
    names |= {one.id: f"({one.title or one.id})" for one in argument_map.inferences.values()}
    statements = [f"{one.title}: {one.text}" if one.title else one.text for one in argument_map.claims.values()]
    steps = [
        f"{' & '.join(names[id_] for id_ in one.premises)} {'-' if one.attacks else '+'} {names[one.target]}"
        for one in argument_map.inferences.values()
    ]
    asked = [" | ".join(names[id_] for id_ in one.answers) for one in argument_map.questions.values()]
    return statements, steps, asked


@pytest.mark.parametrize(
    ("case", "statements", "steps"),
    [
        ("a statement", ["Rain: It rained."], []),
        ("a statement without a title", ["It rained.", "The gutters are full."], ["The gutters are full. + It rained."]),
        ("a title alone", ["Rain", "Gutters"], ["Gutters + Rain"]),
        ("a support the other way", ["Rain: It rained.", "Wet: The street is wet."], ["Rain + Wet"]),
        ("an attack with an arrow", ["Wet: The street is wet.", "Roof: The street has a roof."], ["Roof - Wet"]),
        ("an undercut the other way", ["Wet: It is wet.", "Rain: It rained.", "Roof: It has a roof."], ["Rain + Wet", "Roof - (rain-wet)"]),
        ("a deep tree", [f"{one}: {one.lower()}" for one in "ABCDEF"], ["B + A", "C - B", "D + C", "E - B", "F - A"]),
        ("a level between two others", [f"{one}: {one.lower()}" for one in "ABCD"], ["B + A", "C - B", "D - A"]),
        ("lines that go on", ["Wet: The street is wet, and shines.", "Rain: It rained all night.", "Dry: It was dry at noon."], ["Rain + Wet", "Dry - Rain"]),
        ("a relation said twice", ["A: a", "B: b"], ["B + A"]),
        ("mentions", ["A: a, unlike B, and unlike C too.", "B: b", "C: c"], ["B + A", "C - A"]),
        ("emphasis within emphasis", ["A: It is really quite so and so.", "B: b"], ["B + A"]),
        ("escapes", ["A: It is [so], *really*, #1 @ <b> {x} _ \\.", "B: b"], ["B + A"]),
        ("shortcodes", ["A: If ∀x (p → q) then ¬q 😀 so.", "B: b"], ["B + A"]),
        ("comments", ["A: a b", "B: b", "C: c"], ["B + A", "C - A"]),
        ("two steps", ["A: a", "B: b", "C: c", "D: d"], ["A + B", "B & C + D"]),
        ("premises that are used", [f"{one}: {one.lower()}" for one in "ABCDE"], ["A + C", "B & C & D + E"]),
        ("an undercut of a step", ["A: a", "No: no", "B: b", "C: c", "D: d"], ["A + B", "No - (a-b)", "B & C + D"]),
        ("an undercut below a conclusion", ["A: a", "B: b", "No: no", "C: c"], ["A + B", "No - (Why)", "B + C"]),
        ("what an argument with a step does", ["T: t", "U: u", "A: a", "B: b"], ["B + T", "B - U", "A + B"]),
        ("what is done to an argument with a step", ["Yes: y", "No: n", "A: a", "B: b"], ["Yes + (Why)", "No - (Why)", "A + B"]),
        ("an argument and its premise attacked", ["No: n", "A: a", "B: b"], ["No - A", "A + B"]),
        ("an argument below its own conclusion", ["B: b", "A: a"], ["A + B"]),
    ],
)  # fmt: skip
def test_structures(case, statements, steps):
    """Statements, described arguments and the relations between them, whichever way they are written."""
    m, found = read(CASES[case])
    assert ((), statements, steps) == (found, *told(m)[:2])


@pytest.mark.parametrize("case", CASES)
def test_every_case_is_read(case):
    """Without a fault of the structure, and all of it stands in the file."""
    m, found = read(CASES[case])
    assert {"AM701"} >= {one.code for one in found}
    assert [] == [one for one in check(m) if one.code < "AM2" and one.severity == "error"]
    assert all(m.where(id_).path == "a.argdown" for id_ in m)


@pytest.mark.parametrize("case", CASES)
def test_every_case_there_and_back(case):
    """A debate that is written again says the same, and nothing is lost."""
    m, _ = read(CASES[case])
    text, lost = convert(m, "argdown")
    assert ((), (m, ())) == (lost, read(text))


@given(strategies.texts() | st.text("#*_\\[<@{}(/:.-> a\n"))
def test_words(text):
    """Words stand in a debate so that they are read as they were, spaces and ends of lines aside."""
    words = re.sub(r"[ \t\r\n]+", " ", text).strip(" ")
    assert words == read_back(escaped(text)).text
    assert {"x": text} == as_json(read_data(Builder(SourceText("")), Token(Sort.DATA, 0, 1, data({"x": text}))))


def test_what_is_written():
    """Reasons are indented; what Argdown has no words for is data; a step that attacks has a conclusion of its own."""
    m = loads(
        "argmap: 1\ntitle: Rain\nthesis: wet\nclaims:\n  wet: {text: 'It is *wet*.', confidence: 0.5}\n"
        "  rain: {text: It rained., title: The rain, assumed: true, tags: [a, b c]}\n  dry: {text: It was dry., assumed: true}\n"
        "evidence:\n  log: {text: The log., quote: 'a }, ]: b'}\ninferences:\n  i: {premises: rain, supports: wet, weight: 0.5}\n"
        "  j: {premises: [dry, log], attacks: i, scheme: sign, note: So it was.}\n  k: {premises: log, attacks: wet}\n"
        "questions:\n  q: {text: Which?, answers: [rain, dry]}\n"
    )
    text, lost = convert(m, "argdown")
    assert ((), (m, ())) == (lost, read(text))
    _, _, body = text.partition("\n\n")
    assert body == (
        "[wet]: It is \\*wet\\*. {x-argmap: {confidence: 0.5}}\n"
        '  - [log]: The log. {x-argmap: {quote: "a \\u007d, \\u005d: b", node: "evidence", step: {id: "k"}}}\n\n'
        '[The rain]: It rained. #a #(b c) {x-argmap: {id: "rain"}}\n  >< [dry]\n\n[dry]: It was dry.\n\n'
        "<i>\n\n(1) [The rain]\n--\n{x-argmap: {weight: 0.5}}\n--\n(2) [wet]\n\n"
        '<j>: So it was.\n\n(1) [dry]\n(2) [log]\n--\nsign\n--\n(3) [Against i] {x-argmap: {node: "none"}}\n  _> <i>\n'
    )


def test_questions():
    """Statements of which not both can hold answer an exclusive question."""
    for case in ("a contradiction", "a contradiction said twice", "a contrary", "a contrary said twice"):
        m, _ = read(CASES[case])
        (question,) = m.questions.values()
        assert question.exclusive
        assert 2 == len(question.answers)
    m, _ = read(CASES["a contradiction"])
    assert "Which holds: Wet or Dry?" == next(iter(m.questions.values())).text


def test_fields_and_places():
    """Titles, tags, rules, data, sections and wordings; each thing stands where it is written."""
    text = CASES["frontmatter"].replace("2018-10-22", "22/10/2018") + (
        "\n# Why\n\n<Why>: Rain *wets*. #con {page: 3}\n\n(1) [B]\n(2) [A2]: So it is. #pro #(long tag)\n-- modus ponens --\n"
        "(3) [D]: d\n\n[B]: Otherwise.\n\nThis is prose.\n"
    )
    m, found = read(text, "rain.argdown")
    assert [("AM701", 21)] == [(one.code, one.location.span.line) for one in found]
    assert ("Rain", ("Ann Lee",), "2018-10-22", "This is prose.") == (m.title, m.authors, m.date, m.description)
    assert "22/10/2018" == m.where(None, "date").written
    b, a2, why = m["B"], m["A2"], m.inferences["Why"]
    assert ("So it is.", ("pro", "long tag")) == (a2.text, a2.tags)
    assert ("Why", ("B", "A2"), "D", "modus-ponens") == (why.title, why.premises, why.supports, why.scheme)
    assert ("Rain wets.", ("con",)) == (why.note, why.tags)
    assert {"data": {"page": "3"}, "section": ("Why",), "written": "Rain *wets*."} == why.extra["x-argdown"]
    assert ("Otherwise.",) == b.extra["x-argdown"]["wordings"]
    assert "So it is. " == f"{m.where('A2', 'text').written} "
    assert "#pro" == m.where("A2", "tags", 0).written.strip()
    assert ("[A2]:", "rain.argdown:15:5") == (m.where("A2").written, str(m.where("A2")))
    assert "(2)" == m.where("Why", "premises", 1).written
    m, _ = read(CASES["emphasis"])
    assert "It is *so*, and __really__ _so_, **quite** so." == m["A"].extra["x-argdown"]["written"]


def test_links_are_sources():
    """The first link of a statement is its source, the others are kept; they come back as links and nothing else."""
    text = (
        "===\ntitle: Rain\n===\n\n[A]: See [the page](https://example.org/a), [it](http://b.org/x?y=1&z) and [this](c.md).\n"
        "  + <B>: Said [there](https://example.org/a) too.\n\n<C>: By [him](https://c.org/).\n  +> [A]\n\n"
        "(1) [D]: As [he](https://c.org/) says.\n(2) [E]: So.\n----\n(3) [F]\n"
    )
    m, found = read(text)
    assert ((), "See the page, it and this.") == (found, m["A"].text)
    page = m.sources[m["A"].source]
    assert ("the page", "https://example.org/a") == (page.title, page.url)
    assert ["http://b.org/x?y=1&z"] == [m.sources[id_].url for id_ in m["A"].extra["x-sources"]]
    assert (page.id, "https://c.org/") == (m["B"].source, m.sources[m["D"].source].url)
    assert "[the page](https://example.org/a)" == m.where("A", "source").written.rstrip(", ")
    again, lost = convert(m, "argdown")
    assert ((), (m, ())) == (lost, read(again))
    assert "source" not in again
    assert "See [the page](https://example.org/a), [it](http://b.org/x?y=1&z) and [this](c.md).\n" in again


@pytest.mark.parametrize(
    "change",
    [
        {"source": None},
        {"source": "b-org-x"},
        {"locator": "p. 3"},
        {"text": "See the page."},
        {"extra": {"x-sources": ("other",)}},
    ],
)
def test_links_that_are_no_longer_the_sources(change):
    """A link that was changed in the map says no more than the map."""
    m, _ = read("[A]: See [the page](https://a.org/) and [more](https://b.org/x).\n  + [B]\n")
    m = m.update("A", **change)
    again, lost = convert(m, "argdown")
    assert ((), (m, ())) == (lost, read(again))


def test_headings_come_back():
    """Each node stands below its heading again, with the heading's tags and data, and nothing is said twice."""
    text = (
        '[Z]: z\n\n# Rain #wet {group: "no"}\n\n[A]: a\n  + <B>\n  - [D]\n\n## Why\n\n<B>: b\n\n<C>\n\n(1) [P]: p\n'
        "(2) [Q]: q\n----\n(3) [A]\n\n## Why \\#not\n\n[D]: d\n  - This is not so.\n"
    )
    m, found = read(text)
    assert ((), "Rain") == (found, m.title)
    sections = {one.id: one.extra.get("x-argdown", {}).get("section", ()) for one in m.nodes}
    assert ((), ("Rain",), ("Rain", "Why"), ("Rain", "Why #not")) == tuple(
        sections[id_] for id_ in ("Z", "A", "B", "D")
    )
    assert ("Rain", "Why") == sections["C"] == sections["P"]
    assert ("Rain", "Why #not") == sections["this-is-not-so"]
    again, lost = convert(m, "argdown")
    assert ((), (m, ())) == (lost, read(again))
    lines = again.splitlines()
    assert ['# Rain #wet {group: "no"}', "## Why", "## Why \\#not"] == [one for one in lines if one.startswith("#")]
    assert "section" not in again
    assert "[D]: d" == lines[lines.index("## Why \\#not") + 2]


@pytest.mark.parametrize("section", [("A", "B"), ("",), ("two\nlines",), ("A",) * 50, "A", (("A",),), ({},)])
def test_any_section(section):
    """What a map of somebody else says of sections comes back, as a heading or not."""
    claims = [Claim("a", "One.", extra={"x-argdown": FrozenDict({"section": section})}), Claim("b", "Two.")]
    m = ArgumentMap(title="T", thesis=("a", "b"), nodes=claims, extra={"x-argdown": FrozenDict({"headings": ("A",)})})
    again, lost = convert(m, "argdown")
    assert ((), (m, ())) == (lost, read(again))


MARKDOWN = """\
# Notes

[Some link]: https://example.org

- a list with (1) [brackets]: and
- another

```yaml
[A]: a
```

  ```argdown
  ===
  title: Bell
  ===

  [Close it]: The town should close it.
    - <Shops>: Shops lose.
  ```

    ```
    [No]: no
    ```
~~~~ argdown-map
[Close it]
  <- [Gain]: ``` is what they gain.
~~~~
```argdown-like
[B]: b
```
"""


@pytest.mark.parametrize("end", ["", "```argdown\n[Last]: It is not closed.\n  + [Gain]\n"])
def test_blocks_in_markdown(tmp_path, capsys, end):
    """Blocks of Argdown in a document are one debate, at their places; what stands around them is passed over."""
    (tmp_path / "notes.md").write_text(MARKDOWN + end, encoding="utf-8", newline="\r\n")
    assert 1 == main(["check", str(tmp_path / "notes.md"), "--format", "concise"])
    said = capsys.readouterr().out
    assert f"notes.md:{MARKDOWN.count(chr(10), 0, MARKDOWN.index('- <Shops>')) + 1}:5: AM503" in said
    assert "AM7" not in said
    m, found = read(MARKDOWN + end)
    assert ((), "Bell") == (found, m.title)
    assert ["Close it", "Shops", "Gain", *["Last"] * bool(end)] == [one.title for one in m.claims.values()]
    assert "``` is what they gain." == m["Gain"].text
    assert f"a.argdown:{MARKDOWN.count(chr(10), 0, MARKDOWN.index('[Gain]')) + 1}:6" == str(m.where("Gain"))


def test_plain_markdown_is_no_debate():
    """Neither links of Markdown nor blocks of other languages make a document a debate."""
    text = "[a]: https://a.org\n[b]: <https://b.org>\n\n- one\n- two\n\n```yaml\na: 1\n```\n"
    assert None is recognised("notes.md", text, NOTATIONS)
    assert "argdown" == recognised("notes.md", text + "```argdown\n", NOTATIONS).name
    assert "argdown" == recognised("notes.md", "[a]: See https://a.org\n", NOTATIONS).name
    quoted = "````markdown\n[A]: a\n```argdown\n[A]: a\n```\n````\n"
    assert None is recognised("notes.md", quoted, NOTATIONS)
    m, _ = read(quoted + "```argdown {version=1}\n[B]: b\n```\n")
    assert ["B"] == [*m.claims]


def test_one_frontmatter_of_many_blocks():
    """That of a later block is left out, which is said at its place."""
    text = "```argdown\n[A]: a\n```\n\n```argdown\n===\ndot:\n  - {a: [b]}\n===\n\n[A]\n  + [B]: b\n```\n"
    m, (one,) = read(text)
    assert ("AM701", "the frontmatter of another block of Argdown", 6) == (
        one.code,
        one.message,
        one.location.span.line,
    )
    assert ["A", "B"] == [*m.claims]


def test_prose_alone():
    """It claims nothing; a document with nothing in it is no map."""
    m, (one,) = read("Just words.\n\nMore of them.\n")
    assert ((), "Just words.\n\nMore of them.", "AM701") == (m.nodes, m.description, one.code)
    m, (one,) = read("// nothing\n")
    assert (None, "AM703", "there is nothing in this document") == (m, one.code, one.message)


def test_prose_is_told(tmp_path, capsys):
    """Where a debate is converted, and not where it is checked."""
    path = tmp_path / "rain.argdown"
    path.write_text(CASES["prose"], "utf-8")
    assert 0 == main(["convert", str(path), str(tmp_path / "rain.yaml")])
    assert "AM701 2 paragraphs that relate to nothing: in the description of the map" in capsys.readouterr().err
    main(["check", str(path), "--format", "concise"])
    assert "AM701" not in capsys.readouterr().out


@pytest.mark.parametrize(
    "text",
    [
        "[A]: a {b: \x07\ud800}\n",
        "===\ntitle: \ud800\x00\nx-argmap: {order: {a: b}, labels: [x], questions: [{id: q, answers: [[1]]}, 7], thesis: [[a]]}\n===\n\n[A]: a\n",
        "===\nauthor: {a: b}\nmodel: {shortcodes: {':a:': x}}\nx-argmap: 7\n===\n\n[A]: a {x-argmap: 4}\n",
        "[A]: a {x-argmap: {id: [1], title: {a: b}, text: [x], tags: {a: b}, assumed: 7, node: [x]}}\n  + [B] {x-argmap: {step: [1]}}\n",
        "(1) a\n----\n(2) [X] {x-argmap: {node: none}}\n  -> [T]\n\n[Y]\n  + [X]\n",
        "[X] {x-argmap: {node: none}}\n  -> [T]\n\n[Y] {x-argmap: {id: X}}\n  + [X]\n",
        "(1) [A]\n----\n  <_ <B>\n(2) [C]\n\n<B>\n\n(1) [C]\n----\n  <_ <B>\n(2) [A]\n",
        "<A>: x\n  _> <B>\n  + <A>\n  _> <A>\n\n<B>: y\n  _> <A>\n",
    ],
)  # fmt: skip
def test_any_data(text):
    """Whatever stands where argmap keeps what is its own, there is a map, and it can be written."""
    m, found = read(text)
    assert [] == [one for one in found if one.severity == "error"]
    assert m == read(convert(m, "argdown")[0])[0]


PIECES = (
    *("[A]", "[A]: ", "<B>", "<B>: ", "a ", "+ ", "- ", "_ ", ">< ", "<+ ", "-> ", "  ", "\n", "\n\n", "\n  + ", "(1) ", "(2) "),
    *("\n----\n", "-- ", "--", "---", "# ", "#a ", "#(a) ", "{", "}", "{a: b}", "===", "\n===\n", "*", "**", "_", "* ", "1. "),
    *("@[A]", "@<B>", "//", "/*", "*/", "<!--", "-->", ":", ".", "\\", "[a](https://b.org)", "](", "x-argmap: ", "'", '"', "```argdown\n"),
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_anything(text):
    """Reading comes to the end of any text, says what is wrong with it at a place in it, and writes what it has read."""
    m, found = read(text)
    assert m is not None or found
    assert all(one.location is None or one.location.span.end <= len(text) for one in found)
    if m is not None:
        again, _ = convert(m, "argdown")
        assert m == read(again)[0]


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("[A]: a\n+ [B]: b\n", [(2, "a relation that is not indented")]),
        ("[A]: a\n\n  + [B]: b\n", [(3, "a relation after an empty line")]),
        ("[A] a text\n  + <B> another\n", [(1, "a text after [A], without a colon"), (2, "a text after <B>, without a colon")]),
        ("[A]: a\n  >< <B>\n", [(2, "an argument, <B>, cannot contradict anything")]),
        ("(1) a\n(2) b\n", [(2, "premises without an inference line")]),
        ("(1) a\n----\n(2) b\n(3) c\n", [(4, "premises after the last conclusion")]),
        ("(1) a\n----\n", [(2, "an inference line without a conclusion below it")]),
        ("(1) <A>: a\n(2)\n----\n(3) b\n", [(1, "(1) names an argument, <A>")]),
        ("[A]: a\n\n----\n[B]: b\n", [(3, "an inference line without premises above it")]),
        ("(1) a\n-- Modus ponens\n(2) b\n", [(2, "an inference line that is not closed")]),
        ("[A]: a {b: [1}\n", [(1, "data: a comma or the closing bracket is missing in [ ]")]),
        ("===\ntitle: a: b\n===\n\n[A]: a {b, *c}\n", [(2, "the frontmatter: an unexpected `: `"), (5, "data: the alias *c")]),
        ("===\ntitle: a\n\n[A]: a\n", [(1, "the frontmatter has no end")]),
        ("{a: b}\n[A]: a\n", [(1, "data that belongs to nothing")]),
        ("[A]: a\n\n* {a: b}{c: d}\n\n@[A]\n\n(1) {e: f}\n(2) b\n----\n(3) c\n", [(3, "data that belongs to nothing"), (3, "data that belongs to nothing"), (7, "nothing follows (1)"), (7, "data that belongs to nothing")]),
    ],
)  # fmt: skip
def test_faults(text, faults):
    """All of them at once, each at its line, with advice where there is any to give."""
    m, found = read(text)
    assert m is None
    assert faults == [(one.location.span.line, one.message) for one in found][: len(faults)]
    assert {"AM703"} >= {one.code for one in found if one.severity == "error"}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[A]: a\n[B]: b\n", "an empty line is missing before this"),
        ("<A>: a\n(1) b\n----\n(2) c\n", "an empty line is missing before this"),
        ("===\ntitle: x\n===\n[A]: a\n", "an empty line is missing before this"),
        ("[A]: see [B] and [C]\n", "[B] within a text is read as words"),
        ("[A]: see https://example.org/\n", "an address is cut: `//` begins a comment"),
        ("(1) a\n\n(2) b\n----\n(3) c\n", "an empty line within a premise-conclusion structure"),
        ("(1) a\n(1) b\n----\n(2) c\n", "the number (1) is used twice"),
        ("(1) a\n-- {uses: [1, 7]} --\n(2) c\n", "`uses` names (7), which is not above it"),
        ("<A>\n\n(1) a\n----\n(2) b\n\n<A>\n\n(1) c\n----\n(2) b\n", "<A> has a premise-conclusion structure already"),
        ("[A]: a\n  +\n  - [B]\n", "nothing follows `+`"),
        ("(1) a\n(2) // b\n----\n(3) c\n", "nothing follows (2)"),
        ("(1) a\n---\n(2) b\n---\na rule\n---\n(3) c\n", "`---` is read as the sign of an inference"),
        ("[A]: a\n\n@include(b.argdown)\n", "`@include` is not followed"),
        ("[A]: a\n  >< [A]\n", "'A' contradicts itself"),
        ("[A]: a\n  <_ [B]: b\n", "'A' is undercut, and it is a statement"),
        ("<A>: a\n  +> [B]\n  +> [C]\n  <_ <D>\n", "'A' is undercut, and it is an argument with 2 relations"),
    ],
)  # fmt: skip
def test_bent_debates(text, message):
    """What does not fit is made to fit, and said."""
    m, found = read(text)
    assert message in [one.message for one in found]
    assert {"AM702"} == {one.code for one in found} - {"AM701"}
    assert all(one.help for one in found)
    assert any(isinstance(one, Claim) for one in m.nodes)


def test_long_and_deep_debates():
    """Reading takes steps in proportion to the text, and does not go down by calls."""
    deep = "[A]: a\n" + "".join(f"{' ' * depth}+ [S{depth}]: s\n" for depth in range(1, 1500))
    m, found = read(deep)
    assert ((), 1500, "S1498") == (found, len(m.claims), m.inferences["s1499-s1498"].supports)
    for many in (
        "[",
        "<",
        "{",
        "{{}",
        "[a]",
        "#a",
        "*a",
        "@[",
        "/*",
        "<!--",
        "#(",
        "[a](",
        "\\",
        "(",
        ":",
        ".",
        "\"'{",
    ):
        m, _ = read(f"[A]: {many * 20_000}\n  + [B]: b\n")
        assert ["A", "B"] == [*m.claims]
    m, found = read("+ [A]\n" * 3000)
    assert (None, 1000, "2,000 more findings in this file are not listed") == (m, len(found), found[-1].help[-1])
    m, found = read("===\n" + "a: &a [b, b]\nc: [*a, *a]\nd: " + "[" * 10_000 + "\n===\n\n[A]: a\n")
    assert {"AM703"} == {one.code for one in found}
