"""The face of the package: what it names, what that costs, and what it leaves out."""

import builtins
import inspect
import re
import subprocess
import sys
import typing

import attrs
import pytest

import argmap
from argmap.drawing import RenderOptions, rendering


def test_names_are_sorted_and_there():
    """Every name can be had, and nothing else is listed."""
    assert sorted(argmap.__all__) == sorted(set(argmap.__all__)) == dir(argmap)
    assert [] == [name for name in argmap.__all__ if getattr(argmap, name, None) is None]
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = argmap.nothing


def test_import_costs_next_to_nothing():
    """`import argmap` imports no room, and listing its names none either."""
    code = "import sys, argmap; dir(argmap); print(sorted(name for name in sys.modules if name.startswith('argmap')))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "['argmap', 'argmap.hooks']\n" == done.stdout


def test_options_of_render_are_typed():
    """Type checkers know every option of `render`, and no other."""
    named = {*typing.get_type_hints(rendering.Options), "split"}
    assert {field.name for field in attrs.fields(RenderOptions)} == named


def test_words_to_choose_from():
    """What may be named is listed by name."""
    assert {"svg", "html", "pdf", "png"} < {*argmap.FORMATS}
    assert "light" == argmap.THEMES[0]
    assert {"a4", "letter", "fit"} < {*argmap.PAPERS}
    assert "AM000" == argmap.rules()[0].code


def _functions():
    return [name for name in argmap.__all__ if inspect.isfunction(getattr(argmap, name))]


@pytest.mark.parametrize("name", _functions())
def test_functions_are_documented(name):
    """Each argument is, and what is given back; every error that is named is a class that a user can catch."""
    function = getattr(argmap, name)
    doc, signature = inspect.getdoc(function), inspect.signature(function)
    sections = dict(re.findall(r"^(Args|Returns|Raises):\n((?:(?: .*)?\n?)+)", doc, re.MULTILINE))
    told = re.findall(r"^    \*{0,2}(\w+):", sections.get("Args", ""), re.MULTILINE)
    assert [*signature.parameters] == told
    assert (signature.return_annotation not in {None, "None"}) == ("Returns" in sections)
    for error in re.findall(r"^    (\w+):", sections.get("Raises", ""), re.MULTILINE):
        assert issubclass(getattr(argmap, error, None) or getattr(builtins, error), Exception)
