import io
import re
import sys

import pypdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap import strategies
from argmap.errors import MissingExtraError, OptionError
from argmap.exercises import worksheet
from argmap.exercises.as_markdown import key_markdown, worksheet_markdown
from argmap.exercises.as_pdf import key_pdf, worksheet_pdf
from argmap.model import ArgumentMap, Claim, Evidence, Inference
from profiles import costly


@costly
@given(strategies.maps(), st.integers(0, 20))
def test_markdown_has_every_task(argument_map, seed):
    """Whatever the map says, a worksheet in Markdown has a heading for each task and a line for each answer."""
    sheet = worksheet(argument_map, seed=seed)
    text = worksheet_markdown(sheet)
    assert [str(task.number) for task in sheet.tasks] == re.findall(r"^### \S+ (\d+)$", text, re.MULTILINE)
    assert sum(len(task.question.options) for task in sheet.tasks) == len(
        re.findall(r"^- ☐ \*\*[A-H]\*\* ", text, re.MULTILINE)
    )
    assert not re.search(r"(?<!\\)<[a-z/!]", text)
    key = key_markdown(sheet)
    right = re.findall(r"^- ✓ \*\*([A-H])\*\* ", key, re.MULTILINE)
    assert [letter for task in sheet.tasks for letter in task.question.answer] == right
    options = [option for task in sheet.tasks for option in task.question.options]
    assert len(options) == len(re.findall(r"^- [✓✗] \*\*[A-H]\*\* .*\n  <br>.", key, re.MULTILINE))


def test_markdown_of_the_essay(essay):
    """The key in Markdown gives the reason with each answer, the worksheet does not."""
    sheet = worksheet(essay)
    why = sheet.tasks[-1].question.why
    assert why in key_markdown(sheet)
    assert why not in worksheet_markdown(sheet)


def sizes_of_type(reader):
    """The sizes of all type in a PDF, in points."""
    found = set()

    def look(text, matrix, text_matrix, _, size):
        if text.strip():
            found.add(size * abs(text_matrix[0] * matrix[0]))

    for page in reader.pages:
        page.extract_text(visitor_text=look)
    return found


@pytest.mark.parametrize("seed", [1, 10])
def test_ten_tasks_take_five_pages(essay, seed, needs_typst):
    """Ten tasks of the essay, the largest too, take five pages at most; no type on them is under eight points."""
    sheet = worksheet(essay, seed=seed)
    pdf = worksheet_pdf(sheet)
    reader = pypdf.PdfReader(io.BytesIO(pdf))
    assert 10 == len(sheet.tasks)
    assert 5 >= len(reader.pages)
    assert 7.99 < min(sizes_of_type(reader))
    told = "".join("".join(page.extract_text().split()) for page in reader.pages)
    for task in sheet.tasks:
        assert "".join(task.tree.cards[0].cells[0].text.split())[:30] in told
        assert all("".join(option.split())[:30] in told for option in task.question.options)


def test_the_same_pdf_each_time(needs_typst):
    """The worksheet and its key are PDF files with the same bytes in each run."""
    nodes = [Claim("a", "It is wet."), *(Evidence(id_, f"{id_} says so.") for id_ in "bcd")]
    nodes.append(Inference("i", ("b", "c", "d"), supports="a", scheme="sign"))
    sheet = worksheet(ArgumentMap(title="Rain", thesis="a", nodes=nodes))
    for make in (worksheet_pdf, key_pdf):
        pdf = make(sheet)
        assert pdf.startswith(b"%PDF-")
        assert pdf == make(sheet)


def test_hostile_texts_on_paper(needs_typst):
    """What looks like typst's markup, or calls its functions, is only text."""
    texts = [
        "#panic()",
        '#read("/etc/passwd")',
        "$ x",
        "*b* _i_ `c`",
        "\\ ] [",
        "</svg><script>",
        "\u202e\u2028",
        "W" * 10_000,
    ]
    nodes = [
        Claim("a", "A #panic()"),
        *(Evidence(f"e{at}", f"{at} {text}") for at, text in enumerate(texts)),
        *(Inference(f"i{at}", (f"e{at}", f"e{at + 1}"), supports="a", scheme="sign") for at in range(0, 8, 2)),
    ]
    sheet = worksheet(ArgumentMap(title="#panic() *x*", thesis="a", nodes=nodes), number=4)
    assert len(sheet.tasks) > 6
    assert worksheet_pdf(sheet).startswith(b"%PDF-")
    assert key_pdf(sheet).startswith(b"%PDF-")


def test_without_typst(essay, monkeypatch):
    """Who has not installed the extra is told which one it is."""
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(MissingExtraError, match=r"pip install '\.\[print\]'"):
        worksheet_pdf(worksheet(essay))


@pytest.mark.parametrize("name", ["sheet.html", "sheet.md", "sheet.yaml", "sheet.MD"])
def test_a_worksheet_writes_itself(name, essay, tmp_path):
    """The worksheet and its key are written as the command writes them; a page has its key in it."""
    sheet = worksheet(essay, seed=3)
    sheet.write(tmp_path / name)
    texts = {"html": sheet.html(), "md": sheet.markdown()}
    suffix = name.rpartition(".")[2]
    expected = {name} if suffix == "html" else {name, f"sheet.key.{suffix}"}
    assert expected == {file.name for file in tmp_path.iterdir()}
    assert (tmp_path / name).read_text("utf-8") == texts.get(suffix.lower(), (tmp_path / name).read_text("utf-8"))
    assert f"<Worksheet of {essay.title!r}: {len(sheet.tasks)} tasks, seed 3>" == repr(sheet)
    assert sheet.markdown() == sheet._repr_markdown_()


def test_a_worksheet_in_no_format(essay, tmp_path):
    """A suffix of no format is refused, and nothing is written."""
    with pytest.raises(OptionError, match="unknown format 'txt'; expected one of html, pdf, md, yaml"):
        worksheet(essay).write(tmp_path / "sheet.txt")
    assert [] == list(tmp_path.iterdir())
