"""Reports on surveys: what they say, and that no text of a map does anything in them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.survey import rows
from argmap.survey.report import report
from argmap.survey.report_formats import as_html, as_markdown
from argmap.survey.summary import Spread, Summary, spread

HOSTILE = (
    "</code><script>alert(1)</script>&<img src=//x.example/y onerror=alert(2)>`[x](javascript:alert(3))|\n# x\u202e"
)


def made(table, title="corpus", command="argmap survey corpus"):
    summary = Summary()
    assert table == list(summary.watching(iter(table)))
    return report(summary, title, command)


def table_of(found, title, first):
    """The rows of a table of a section, by the head of its first column."""
    (section,) = [one for one in found.sections if one.title == title]
    (one,) = [one for one in section.tables if one.head[0] == first]
    return one.rows


def test_what_a_report_says(folder):
    """Its tables agree with the rows."""
    table = list(rows("corpus", timed=True))
    found = made(table)
    assert ("4 maps, measured by argmap", True) == (found.lead[0][:26], "1 file that" in found.lead[1])
    assert [("AIF", "1", "20.0 %"), ("Argdown", "1", "20.0 %"), ("Kialo", "1", "20.0 %")] == [
        one for one in table_of(found, "Notations", "notation") if one[1] == "1"
    ]
    falls = sum(one["balance"] == "falls" for row in table for one in row["standings"] or ())
    theses = sum(len(row["standings"] or ()) for row in table)
    (balance,) = [one for one in table_of(found, "Standing of the theses", "standard of proof") if one[0] == "balance"]
    assert (f"{falls}", f"{100 * falls / theses:.1f} %") == balance[5:]
    codes = {one[0]: one[3] for one in table_of(found, "Findings", "rule")}
    assert {code: "1" for row in table if not row["problem"] for code in row["findings"]}.keys() == codes.keys()
    assert [("AM001", "1", "100.0 %")] == table_of(found, "Files that could not be read", "finding")
    assert "Time" in [one.title for one in found.sections]


def test_a_report_needs_no_column(folder):
    """What was not measured has no table; a table of an earlier survey may hold any columns."""
    assert ["Notations", "Findings", "Files that could not be read"] == [
        one.title for one in made(list(rows("corpus", columns=["findings"]))).sections
    ]
    assert () == made([]).sections
    assert ["Size and shape"] == [one.title for one in made([{"path": "x", "claims": 1}]).sections]


def test_the_page_makes_no_request_and_obeys_no_text(folder, new_page, violations):
    """Neither in a light nor in a dark frame; it can be read by everyone."""
    table = list(rows("corpus"))
    for row in table[:2]:
        row |= {"title": HOSTILE, "path": HOSTILE, "schemes": {HOSTILE: 2}, "findings": {HOSTILE: 1}}
    table.append({**table[-1], "path": HOSTILE, "problem": f"AM703 {HOSTILE}"})
    page = new_page(viewport={"width": 1000, "height": 700})
    asked, said = [], []
    page.on("request", lambda one: asked.append(one.url))
    page.on("console", lambda one: said.append(one.text))
    page.on("dialog", lambda one: said.append(one.message))
    (folder / "r.html").write_text(as_html(made(table, HOSTILE, HOSTILE)), "utf-8")
    page.goto((folder / "r.html").as_uri())
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert [] == violations(page)
    assert ([(folder / "r.html").as_uri()], []) == (asked, said)
    assert "rgb(27, 35, 45)" == page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert 0 == page.locator("script, img, a, h1 *, code *, td :not(svg, rect)").count()
    page.set_viewport_size({"width": 360, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_markdown_obeys_no_text(folder):
    """Each table keeps its columns, whatever a cell holds."""
    table = list(rows("corpus"))
    for row in table[:2]:
        row |= {"title": HOSTILE, "path": HOSTILE, "schemes": {HOSTILE: 2}}
    text = as_markdown(made([*table, {**table[-1], "path": HOSTILE, "problem": f"AM703 {HOSTILE}"}], HOSTILE, HOSTILE))
    assert ["# "] == [line[:2] for line in text.splitlines() if line.startswith("# ")]
    assert "<script>" not in re.sub(r"(?m)^    .*$", "", text)
    assert "\u202e" not in text
    for block in re.findall(r"(?m)(?:^\|.*\n)+", text):
        assert 1 == len({len(re.findall(r"(?<!\\)\|", line)) for line in block.splitlines()})


def test_spreads():
    """Quartiles are values that occur."""
    assert Spread(4, 10, 1, 1, 2, 3, 4) == spread({1: 1, 2: 1, 3: 1, 4: 1})
    assert None is spread({})


@given(st.lists(st.integers(0, 100), min_size=1))
def test_spreads_of_any_numbers(values):
    """They are those of the list."""
    found = spread({one: values.count(one) for one in values})
    ordered = sorted(values)
    assert (len(values), sum(values), ordered[0], ordered[-1]) == (found.maps, found.total, found.least, found.most)
    assert ordered[-(-len(values) // 2) - 1] == found.median


@pytest.mark.parametrize("columns", [None, ["counts"], ["standing"], ["picture"], []])
def test_the_same_bytes(folder, columns):
    """A report depends on its rows alone."""
    table = list(rows("corpus", columns=columns))
    assert as_html(made(table)) == as_html(made(list(rows("corpus", columns=columns, jobs=2))))
