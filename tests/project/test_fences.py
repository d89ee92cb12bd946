"""Which blocks of a document hold maps, and where their places are in it."""

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import argmap
from argmap.checks.fixing import apply_fixes
from argmap.project.examining import examine
from argmap.project.fences import blocks, holds_maps
from argmap.project.outcomes import Job
from argmap.project.settings import Options, settings_for
from argmap.text import Edit, SourceText, apply_edits
from profiles import thorough

MAP = "argmap: 1\ntitle: Rain\n"
FENCED = f"```argmap\n{MAP}```\n"


def indented(text, margin):
    return "".join(f"{margin}{line}" for line in text.splitlines(keepends=True))


def maps(text):
    return [one.text for one in blocks(SourceText(text)) if not one.names_file]


@pytest.mark.parametrize(
    "text",
    [
        FENCED,
        FENCED.replace("```", "~~~~~"),
        f"~~~ argmap\n{MAP}~~~~\n",
        f"```{{.argmap #rain focus=wet}}\n{MAP}```\n",
        f"``` {{ .yaml .argmap }}\n{MAP}```\n",
        f'```argmap title="Rain" {{.wide}}\n{MAP}```\n',
        f"```{{argmap}}\n:focus: wet\n:standing:\n{MAP}```\n",
        f"```argmap\n:focus: wet\n{MAP}```\n",
        f"```{{argmap}}\n---\nfocus: wet\n---\n{MAP}```\n",
        f":::{{argmap}}\n{MAP}:::\n",
        f"````{{note}}\n{FENCED}````\n",
        f"::: {{.callout-note}}\n{FENCED}:::\n",
        f"---\ntitle: '```'\n---\n\n{FENCED}",
        f"<!-- ```argmap -->\n<!--\n{FENCED}-->\n{FENCED}",
        f"<pre>\n{FENCED}</pre>\n{FENCED}",
        f"- Rain\n\n{indented(FENCED, '  ')}",
        f"12. {indented(FENCED, '    ')[4:]}",
        indented(FENCED, "> "),
        indented(FENCED, ">"),
        f"> 1. Rain\n{indented(FENCED, '>    ')}",
        indented(FENCED, "   "),
        f'!!! note "Rain"\n\n{indented(FENCED, "    ")}',
        f'=== "Rain"\n{indented(FENCED, "    ")}',
        f"[^1]:\n{indented(FENCED, '    ')}",
        FENCED.removesuffix("\n"),
    ],
)
def test_a_block_is_a_map(text):
    """Whatever tool the document is written for, and wherever the block stands."""
    assert [MAP] == maps(text)
    assert holds_maps(text)


@pytest.mark.parametrize(
    "text",
    [
        f"````markdown\n{FENCED}````\n",
        indented(FENCED, "    "),
        f"<!--\n{FENCED}-->\n",
        FENCED.replace("argmap\n", "argmaps\n", 1),
        FENCED.replace("argmap\n", "yaml\n", 1),
        "```{.argmap file=rain.yaml}\n```\n",
        "```{argmap} /rain.yaml\n:focus: wet\n```\n",
        "Write ```argmap``` for a map.\n",
        f"argmap\n\n```\n{FENCED}",
        "",
    ],
)
def test_other_blocks_are_none(text):
    """Examples of how to write one, comments, code of other languages, and blocks that name a file."""
    assert [] == maps(text)
    assert not holds_maps(text)


def test_several_maps_and_an_open_fence():
    """An item of a list that ends closes nothing: what an open fence holds is known to nobody."""
    text = f"{FENCED}\n- {indented(FENCED, '  ')[2:].removesuffix('  ```' + chr(10))}\n{FENCED}```argmap\n{MAP}"
    found = blocks(SourceText(text))
    assert [True, False, True, False] == [one.is_closed for one in found]


MARGINS = ["", "  ", "> ", "- ", "> - ", "1. > ", '!!! note "Rain"\n    ', "- a\n\n  - "]
LINES = st.lists(
    st.text(st.characters(codec="utf-8", exclude_characters="\r\n`~\ufeff\x0b\x0c"), max_size=9), max_size=6
)


@thorough
@given(st.sampled_from(MARGINS), LINES, st.sampled_from(["\n", "\r\n"]), st.data())
def test_places_and_edits_are_those_of_the_map(margin, lines, newline, data):
    """Each character is found in the document, and an edit leaves a document in which the map has been edited."""
    text = "".join(line + newline for line in lines)
    further = margin.rpartition("\n")[2].replace("-", " ").replace("1.", "  ")
    fenced = [f"{margin}```argmap", *(further + line for line in lines), f"{further}```", "", "Rain."]
    document = SourceText(newline.join(fenced))
    (block,) = blocks(document)
    assert text == block.text
    assert text == "".join(document.text[block.offset(at)] for at in range(len(text)))
    ends = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=2)))
    assume(all(text[at - 1 : at + 1] != "\r\n" for at in ends))
    added = "".join(line + newline for line in data.draw(LINES))
    edit = Edit(*ends, added)
    (after,) = blocks(SourceText(apply_edits(document.text, [block.edit(edit)])))
    assert apply_edits(text, [edit]).removesuffix(newline) == after.text.removesuffix(newline)


TWICE = """\
argmap: 1
title: Rain
thesis: wet
claims:
  wet: The street is wet.
  rain: {text: It rains., assumed: true}
inferences:
  fall:
    premises: [rain, rain]
    supports: wet
  fall2:
    premises: "rain, wet"  # argmap: ignore[AM204]
    supports: wet
"""


@pytest.mark.parametrize("margin", MARGINS)
def test_fixes_are_those_of_the_map(margin):
    """As if it had a file of its own."""
    further = margin.rpartition("\n")[2].replace("-", " ").replace("1.", "  ")
    alone, count, _ = apply_fixes(TWICE, lambda text: argmap.check(argmap.read_format(text, "argmap")[0]))
    document = f"{margin}```argmap\n{indented(TWICE, further)}{further}```\n"
    settings = settings_for("rain.md", Options(no_config=True))
    outcome = examine(Job(path="rain.md", settings=settings, data=document.encode(), fix=True))
    assert count == outcome.fixes > 1
    assert f"{margin}```argmap\n{indented(alone, further)}{further}```\n" == outcome.after


MARKUP = (
    *("```argmap", "```", "~~~ {.argmap file=x}", "~~~", "````{note}", "````", ":::{argmap}", ":::", "```{argmap} x"),
    *("<!--", "-->", "<pre>", "</pre>", "---", "=== x", "[^1]:", ":nocheck:", "#| x: y", "", "\t", "Rain."),
)
WRITTEN = (
    *("argmap: 1", "title: Rain", "thesis: a", "claims: {a: b, c: {text: d, assumed: true}}", "inferences:", "  i:"),
    *("  i: {premises: [c, c], supports: a}", "  premises: [c, c]", "  supports: a  # argmap: ignore[AM104]", "\x00"),
)
SOUP = st.lists(
    st.tuples(
        st.lists(st.sampled_from(["> ", "- ", "  ", "    ", "1. "]), max_size=2), st.sampled_from(MARKUP + WRITTEN)
    ),
    max_size=30,
)


@thorough
@given(SOUP, st.booleans())
def test_any_document_is_examined(soup, unsafe):
    """Findings are in it, a fix leaves nothing to fix, and nothing of it is an internal error."""
    text = "".join("".join(margins) + line + "\n" for margins, line in soup)
    settings = settings_for("rain.md", Options(no_config=True))
    job = Job(path="rain.md", settings=settings, data=text.encode(), fix=True, unsafe=unsafe, beside=False)
    outcome = examine(job)
    assert [] == [one for one in outcome.diagnostics if one.code == "AM000"]
    if not blocks(SourceText(text)):
        return
    for one in outcome.diagnostics:
        assert 0 <= one.span.start <= one.span.end <= len(one.text.text)
        assert text.replace("\0", "\ufffd") == one.text.text or outcome.fixes
    if outcome.fixes:
        assert 0 == examine(attrs.evolve(job, data=outcome.fixed)).fixes


def test_long_documents():
    """Each line is looked at once, however deep it stands and whatever is left open."""
    deep = "> - " * 20_000 + "\n"
    for line in ("````{note}\n", "```argmap {\n", "> ```argmap x`\n", "<!-- argmap\n", "- - - -\n", ":::{argmap\n"):
        assert len(blocks(SourceText(f"argmap\n{deep}{line * 20_000}"))) <= 20_000
