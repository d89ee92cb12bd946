"""The options of pictures: each said once, and the same on the command line, in documents and in the docs."""

import argparse
import inspect
import re
from pathlib import Path

import attrs
import pytest

import argmap
from argmap.cli.picturing import add_options, chosen
from argmap.drawing import RenderOptions, render
from argmap.drawing.options import Takes, options, render_options
from argmap.drawing.shapes import shapes
from argmap.errors import OptionError
from argmap.model import ArgumentMap

ROOT = Path(__file__).parents[2]
NAMES = [option.name for option in options()]


def parser():
    """A command line with all options of pictures."""
    made = argparse.ArgumentParser()
    add_options(made)
    return made


def test_every_field_is_an_option():
    """And every option has a line of help and a sentence of documentation."""
    assert [field.name for field in attrs.fields(RenderOptions)] == NAMES
    assert all(option.help and option.doc.endswith(".") for option in options())
    assert {option.name: option.default for option in options()} == attrs.asdict(RenderOptions())


def test_the_command_line_has_every_option():
    """With nothing given it asks for what the function does by itself."""
    given = chosen(parser().parse_args([]))
    assert NAMES == list(given)
    assert RenderOptions() == render_options(given)


def test_the_command_line_reads_every_kind_of_value():
    """Words to choose from, texts, numbers, flags, and what can be said again."""
    line = "--theme dark --focus a --depth 2 --only x --only y --standing --paper a5 --handout --prefix p-"
    wanted = render_options(chosen(parser().parse_args(line.split())))
    expected = {"theme": "dark", "focus": "a", "depth": 2, "only": ("x", "y"), "standing": True}
    expected |= {"paper": "a5", "handout": True, "prefix": "p-"}
    assert expected == {name: value for name, value in attrs.asdict(wanted).items() if name in expected}


def test_documents_have_the_options_of_pictures_in_them():
    """The directive for Sphinx, the filter for Pandoc and the table of the docs, each with all of them."""
    from argmap.sphinx import ArgmapDirective

    in_documents = [option.name for option in options() if option.in_documents]
    assert {*in_documents} == {*NAMES} & {*ArgmapDirective.option_spec}
    script = (ROOT / "_extensions" / "argmap" / "argmap.lua").read_text("utf-8")
    lists = dict(re.findall(r"^local (OPTIONS|FLAGS) = \{ (.*) \}$", script, re.MULTILINE))
    flags = {option.name for option in options() if option.takes is Takes.FLAG}
    assert [name for name in in_documents if name not in flags] == re.findall(r'"(\w+)"', lists["OPTIONS"])
    assert [name for name in in_documents if name in flags] == re.findall(r'"(\w+)"', lists["FLAGS"])
    page = (ROOT / "docs" / "writing.md").read_text("utf-8")
    table = page.partition("<!-- generated: pictures sphinx -->")[2].partition("<!-- end -->")[0]
    assert in_documents == re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE)


def test_the_function_shows_every_option():
    """In its signature, with its default, and in its documentation."""
    shown = inspect.signature(argmap.render).parameters
    assert ["argument_map", "path", "format", *NAMES] == list(shown)
    assert {option.name: option.default for option in options()} == {name: shown[name].default for name in NAMES}
    assert all(f"\n        {option.name}: {option.doc}\n" in argmap.render.__doc__ for option in options())


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("themes", "render() has no option 'themes': did you mean 'theme'?"),
        ("fromat", "render() has no option 'fromat': did you mean 'format'?"),
        ("colour", "render() has no option 'colour'"),
    ],
)
def test_an_unknown_option_is_a_type_error(pond, name, said):
    """With the nearest one that there is."""
    with pytest.raises(TypeError) as raised:
        argmap.render(pond, **{name: "dark"})
    assert said == str(raised.value)


@pytest.mark.parametrize(
    ("how", "said"),
    [
        ({"theme": None}, "theme: expected one of light, dark, print, blue-orange, not None"),
        ({"focus": 3}, "focus: expected an id, not 3"),
        ({"depth": "2"}, "depth: expected a whole number, not '2'"),
        ({"only": 3}, "only: expected a text or several, not 3"),
        ({"prefix": None}, "prefix: expected a text, not None"),
    ],
)
def test_a_value_of_another_type_is_refused(pond, how, said):
    """Before anything is drawn."""
    with pytest.raises(TypeError) as raised:
        argmap.render(pond, **how)
    assert said == str(raised.value)


def test_several_texts_may_come_in_any_collection():
    """A list, a generator, a single text."""
    assert ("a",) == RenderOptions(only="a").only
    assert ("a", "b") == RenderOptions(only=["a", "b"]).only == RenderOptions(only=(one for one in "ab")).only


@pytest.mark.parametrize("format_", ["svg", "html", "png", "dot", "txt"])
def test_options_for_some_formats_are_refused_for_others(format_):
    """By the name that their messages have for them."""
    with pytest.raises(OptionError, match=f"^paper is for format 'pdf', not '{format_}'$"):
        RenderOptions(paper="a4").check_format(format_)
    with pytest.raises(OptionError, match=f"^a handout is for format 'pdf', not '{format_}'$"):
        RenderOptions(paper="a4", handout=True).check_format(format_)
    assert RenderOptions(paper="a4", handout=True).check_format("pdf") is None


@pytest.mark.parametrize(
    ("format_", "name", "value"),
    [
        *((format_, "theme", "dark") for format_ in ("md", "txt")),
        *((format_, "labels", "title") for format_ in ("md", "txt")),
    ],
)
def test_an_option_that_would_change_nothing_is_refused(format_, name, value, pond):
    """It is named; the other formats take it."""
    with pytest.raises(OptionError, match=f" would change nothing in format '{format_}'; leave out '{name}'$"):
        argmap.render(pond, format=format_, **{name: value})
    assert RenderOptions(**{name: value}).check_format("svg") is None


def test_options_do_not_change():
    """They are a value: equal if all are, and frozen."""
    assert RenderOptions(depth=2) == RenderOptions(depth=2) != RenderOptions()
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        RenderOptions().depth = 2


@pytest.mark.parametrize(
    ("how", "layout"),
    [
        ({"format": "svg"}, "columns"),
        ({"format": "html"}, "columns"),
        ({"format": "html", "direction": "down"}, "columns"),
        ({"format": "pdf"}, "columns"),
        ({"format": "pdf", "handout": True}, "columns"),
        ({"format": "svg", "direction": "right"}, "tidy"),
        ({"format": "svg", "direction": "down"}, "tidy"),
        ({"format": "svg", "layout": "tidy"}, "tidy"),
        ({"format": "pdf", "layout": "tidy", "handout": True}, "tidy"),
    ],
)
def test_stills_have_columns_unless_a_direction_is_named(how, layout):
    """Pages have them in any case; a layout that is named holds."""
    name = how.pop("format")
    assert layout == render_options(how).layout_for(name)


@pytest.mark.parametrize(
    ("aspect", "shapes_"),
    [
        ("16:9", ((17328, 9747),)),
        ("1.5", ((14620, 9747),)),
        ("2", ((17328, 8664),)),
        ("1:1.5", ((6498, 9747),)),
        ("a4", ((11880, 8400), (8400, 11880))),
        ("A4", ((11880, 8400), (8400, 11880))),
    ],
)
def test_an_aspect_is_a_ratio_a_number_or_a_sheet(aspect, shapes_):
    """Each is a shape or two, as large as a picture can be with type that is large enough."""
    assert shapes_ == shapes(aspect)
    assert aspect == render_options({"aspect": aspect}).aspect


@pytest.mark.parametrize(
    "aspect", ["", "0", "16:0", "a5", "-1", "11", "1:11", "16/9", "nan", "1e1", "१", "1:2:3", "9" * 99]
)
def test_other_aspects_are_refused(aspect):
    """With what was expected."""
    with pytest.raises(OptionError, match=r"aspect: expected 'a4', a ratio such as '16:9' or a number from 0\.1"):
        render_options({"aspect": aspect})


@pytest.mark.parametrize(
    ("how", "message"),
    [
        ({"layout": "columns", "direction": "right"}, "'columns' always grows down; take the layout 'tidy'"),
        ({"aspect": "2", "layout": "tidy"}, "an aspect is for layout 'columns', not 'tidy'"),
        ({"aspect": "2", "direction": "down"}, "an aspect is for layout 'columns', not 'tidy'"),
        ({"aspect": "2", "layout": "graphviz"}, "an aspect is for layout 'columns', not 'graphviz'"),
        ({"aspect": "2", "format": "html"}, "an aspect is for format 'svg' or 'png' or 'pdf', not 'html'"),
        ({"layout": "tidy", "format": "html"}, "a page has layout 'columns', not 'tidy'"),
        ({"layout": "graphviz", "format": "html"}, "a page has layout 'columns', not 'graphviz'"),
    ],
)
def test_options_that_do_not_go_together_are_refused(how, message):
    """Rather than one of them being ignored."""
    with pytest.raises(OptionError, match=message):
        render(ArgumentMap(title="t"), **how)
