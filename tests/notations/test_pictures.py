"""Pictures that carry their map: every map comes back, and what is found in it stands in the file of the picture."""

import io
from pathlib import Path

import attrs
import pytest
from hypothesis import given, settings

import argmap
from argmap import convert, dumps, load, loads, read_format, render, strategies
from argmap.drawing import FORMATS
from argmap.errors import MissingExtraError
from argmap.exercises.worksheet import worksheet
from argmap.project.loading import read_any
from argmap.project.opening import built_in
from profiles import costly

RAIN = """\
# Kept: <comments>, "layout" & all.
argmap: 1
title:   Rain ]]> & </script> --> snow
thesis: wet
claims: {wet: The street is wet & cold.}
evidence:
  seen: {text: "The street shines.\\u2028"}
inferences:
  shine: {premises: seen, supports: wet}
"""
ESSAY = Path(__file__).parents[2] / "maps" / "radchenko_vietnam.yaml"
BINARY = {"pdf", "png"}


def back(picture, notation):
    """The text of the map that a picture carries, which must have no findings."""
    held, found = read_format(picture, notation)
    assert () == found
    return convert(held, "argmap")[0]


@pytest.mark.parametrize("notation", ["svg", "html", "pdf"])
@pytest.mark.parametrize(
    "text", [RAIN, RAIN.replace("\n", "\r\n"), ESSAY.read_text("utf-8")], ids=["lf", "crlf", "essay"]
)
def test_a_picture_carries_the_text_of_the_file(notation, text):
    """Comments, layout and line ends included; the same bytes each time."""
    picture = render(loads(text), format=notation)
    assert picture == render(loads(text), format=notation)
    assert text == back(picture, notation)
    assert loads(text) == read_format(picture, notation)[0]


@costly
@pytest.mark.parametrize("notation", ["svg", "html"])
@given(argument_map=strategies.maps())
def test_any_map_comes_back(notation, argument_map):
    """Faulty ones too, as they are written."""
    held, _ = read_format(render(argument_map, format=notation), notation)
    again, _ = read_format(dumps(argument_map), "argmap")
    assert again == held
    if held is not None:
        assert dumps(argument_map) == convert(held, "argmap")[0]


@settings(max_examples=5)
@given(argument_map=strategies.sound_maps())
def test_any_map_comes_back_from_a_pdf(argument_map):
    """As it was built."""
    assert argument_map == read_format(render(argument_map, format="pdf"), "pdf")[0]


def test_maps_from_elsewhere_are_written_anew():
    """What was built in Python or changed, or comes from another notation, is carried as argmap writes it."""
    changed = loads(RAIN).update("seen", text="The street is shining.")
    kialo, _ = read_format("1. It rained.\n1.1. Pro: It is wet.\n", "kialo")
    for argument_map in (changed, kialo):
        assert dumps(argument_map) == back(render(argument_map), "svg")


def test_a_map_of_several_files_is_carried_as_one(tmp_path):
    """As `argmap bundle` writes it, with the comments of all files."""
    (tmp_path / "sky.yaml").write_text("argmap: 1\ntitle: Sky\nclaims:\n  # seen at noon\n  rain: It rained.\n")
    (tmp_path / "a.yaml").write_text(RAIN + "  b: {premises: sky/rain, supports: wet}\nimports: {sky: sky.yaml}\n")
    whole = load(tmp_path / "a.yaml")
    text = back(render(whole), "svg")
    assert text == argmap.editing.bundle(whole.text, whole).text
    assert "# Kept" in text
    assert "imports" not in text
    assert {"seen", "rain"} <= {*loads(text)}


@pytest.mark.parametrize("how", [{"focus": "seen"}, {"depth": 1}, {"only": "a"}, {"prefix": "p-"}, {"standing": True}])
def test_a_part_carries_the_whole(how):
    """Whatever of the map is shown."""
    text = RAIN.replace("premises: seen", "tags: [a], premises: seen")
    assert text == back(render(loads(text), **how), "svg")


def test_each_slide_carries_the_map():
    """Each may travel alone; in a PDF the slides have it once."""
    essay = load(ESSAY)
    slides = render(essay, split="slides")
    assert {ESSAY.read_text("utf-8")} == {back(one, "svg") for one in slides}
    assert ESSAY.read_text("utf-8") == back(render(essay, format="pdf", split="slides"), "pdf")


@pytest.mark.parametrize("how", [{}, {"handout": True}, {"handout": True, "questions": True}, {"paper": "a3"}])
def test_paper_carries_the_map(how):
    """Maps, handouts and sheets for who leads a seminar."""
    assert RAIN == back(render(loads(RAIN), format="pdf", **how), "pdf")


def carries(picture):
    """Whether there is a map in a file of any format, if there is a file."""
    if picture is None:
        return False
    if isinstance(picture, str):
        return "map-source" in picture or "argmap: 1" in picture
    from pypdf import PdfReader

    return picture[:4] == b"%PDF" and bool(PdfReader(io.BytesIO(picture)).attachments)


def test_what_carries_no_map():
    """What is told to leave it out, other formats, worksheets and keys, and what is shown in notebooks."""
    argument_map = load(ESSAY)
    assert [name for name in FORMATS if carries(render(argument_map, format=name))] == ["svg", "html", "pdf"]
    assert not any(carries(render(argument_map, format=name, source=False)) for name in ("svg", "html", "pdf"))
    from argmap.exercises.formats import FORMATS as SHEETS

    sheet = worksheet(argument_map)
    assert not any(carries(made) for name in ("html", "pdf") for made in SHEETS[name](sheet, "key"))
    assert not any(map(carries, argument_map._repr_mimebundle_().values()))
    with pytest.raises(argmap.OptionError, match="'svg' or 'html' or 'pdf', not 'png'"):
        render(argument_map, format="png", source=False)


@pytest.mark.parametrize("notation", ["svg", "html"])
def test_findings_stand_in_the_picture(notation):
    """Each on the line on which the file of the picture has what it is about; fixes are for maps alone."""
    text = RAIN.replace("supports: wet", "supports: wett, scheme: analgoy")
    picture = render(argmap.read_format(text, "argmap")[0], format=notation)
    held, found = read_format(picture, notation, "rain.x")
    there = [line for line in picture.split("\n") if "analgoy" in line]
    assert ["AM101"] == [one.code for one in found]
    assert ("rain.x", picture.split("\n").index(there[-1]) + 1) == (found[0].path, found[0].location.span.line)
    assert "wett" == found[0].location.written
    assert held.where("seen").span.line == picture[: picture.index("  seen:")].count("\n") + 1
    assert all(one.fix is None for one in argmap.check(held))


def test_comments_in_a_picture_silence_findings():
    """As they do in the map; what is unused is reported."""
    text = RAIN.replace("{wet: The street is wet & cold.}", "\n  wet: Wet.\n  dry: Dry.  # argmap: ignore[AM204]")
    text = text.replace("shine:", "shine:  # argmap: ignore[AM305]\n   ").replace("    {p", "    {p")
    alone = argmap.check(loads(text))
    carried = argmap.check(read_format(render(loads(text)), "svg")[0])
    assert [(one.code, one.message) for one in alone] == [(one.code, one.message) for one in carried]
    assert "AM013" in {one.code for one in alone}


@pytest.mark.parametrize("margin", ["", "> "])
def test_a_map_in_a_document(tmp_path, margin):
    """A picture carries the map, and nothing of the document."""
    text = "\n".join(f"{margin}{line}" for line in ("```argmap", *RAIN.splitlines(), "```"))
    (tmp_path / "a.md").write_text(f"# Rain\n\nSecret.\n\n{text}\n\nSecret.\n")
    data = (tmp_path / "a.md").read_bytes()
    held, _ = read_any(data, "a.md", str(tmp_path / "a.md"), built_in)
    picture = render(held)
    assert "Secret" not in picture
    carried, _ = convert(read_format(picture, "svg")[0], "argmap")
    assert [line.strip() for line in RAIN.splitlines()] == [line.strip() for line in carried.splitlines()]
    assert loads(RAIN) == loads(carried)
    if not margin:
        assert RAIN.rstrip() == carried.rstrip()


def test_several_maps():
    """The first is read, and that there are more is said where the second is."""
    picture = render(loads(RAIN)).replace("</svg>", "") + render(loads(RAIN.replace("Rain", "Snow")))
    held, (found,) = read_format(picture, "svg")
    assert held.title.startswith("Rain")
    assert ("AM702", "the file carries several maps, and the first is read") == (found.code, found.message)
    assert picture.count("\n", 0, picture.index("title:   Snow")) - 2 == found.span.line - 1


def test_a_map_that_is_cut_by_a_tag():
    """An edit by hand that is no XML loses what follows it, which is an error at its place."""
    picture = render(loads(RAIN)).replace("title:   ", "title: <b> ")
    assert picture.count("<b>") == 1
    _, found = read_format(picture, "svg")
    cut = found[-1]
    assert ("AM703", "the text of the map ends here, at a tag inside it; what follows is not read") == (
        *(cut.code, cut.message),
    )
    assert picture.count("\n", 0, picture.index("<b>")) == cut.span.line - 1


@pytest.mark.parametrize("notation", ["svg", "html"])
@pytest.mark.parametrize(
    "text", ["", "<svg></svg>", "<svg><metadata>RDF</metadata></svg>", "<metadata id='map-source'>"]
)
def test_a_picture_without_a_map(notation, text):
    """Is a finding with advice."""
    held, (found,) = read_format(text, notation, "a.svg")
    assert (None, "AM703", "a.svg") == (held, found.code, found.path)
    assert "--no-source" in found.help[0]


def test_what_is_carried_and_is_no_map():
    """Has the findings of reading, at its place."""
    _, found = read_format('<svg>\n<metadata id="map-source">\nargmap: 1\nclaims: [a\n</metadata></svg>', "svg")
    assert "AM001" in {one.code for one in found}
    assert {3, 4, 5} >= {one.span.line for one in found}


def _pdf(**attachments):
    from pypdf import PdfWriter

    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    for name, data in attachments.items():
        writer.add_attachment(name, data)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _encrypted():
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(_pdf(**{"a.yaml": RAIN.encode()}))))
    writer.encrypt("secret", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "pypdf cannot read it"),
        (b"%PDF-1.7\nnothing", "pypdf cannot read it"),
        (_pdf(), "it carries no map"),
        (_pdf(**{"a.txt": RAIN.encode()}), "it carries no map"),
        (_encrypted(), "the PDF is encrypted"),
        (render(loads(RAIN), format="pdf")[:-1000], ""),
    ],
    ids=["empty", "broken", "none", "another name", "encrypted", "cut"],
)
def test_a_pdf_without_a_map(data, why):
    """Is a finding that says why, never an error."""
    held, found = read_format(data, "pdf")
    if why:
        assert (None, ["AM703"]) == (held, [one.code for one in found])
        assert why in found[0].message


def test_a_pdf_that_another_program_made():
    """A map may be attached by hand, under any name that ends as those of maps do."""
    data = _pdf(**{"notes.txt": b"", "other.yaml": b"a: 1", "rain.argmap.yaml": b"\xef\xbb\xbf" + RAIN.encode()})
    assert RAIN == back(data, "pdf")


def test_a_pdf_needs_pypdf(monkeypatch):
    """Without it the message says what to install."""
    monkeypatch.setattr("argmap.notations.copies.find_spec", lambda _: None)
    with pytest.raises(MissingExtraError, match=r"\[pdf\]"):
        read_format(b"%PDF-", "pdf")
    with pytest.raises(TypeError, match="read_bytes"):
        read_format("%PDF-", "pdf")
    with pytest.raises(TypeError, match="read_text"):
        read_format(b"<svg/>", "svg")


def test_pictures_are_drawn_and_not_converted():
    """The message says how."""
    with pytest.raises(argmap.OptionError, match=r"SVG and does not write it; `argmap\.render` draws maps"):
        convert(loads(RAIN), "svg")


def test_the_text_that_a_picture_carries():
    """Knows where it starts, and reads as YAML that is not edited."""
    held, _ = read_format(render(loads(RAIN)), "svg", "rain.svg")
    assert (False, True, RAIN, "svg") == (held.text.is_own, held.text.is_yaml, held.text.carried, held.text.notation)
    assert RAIN == back(render(held), "svg")
    assert RAIN == attrs.evolve(loads(RAIN).text).carried
