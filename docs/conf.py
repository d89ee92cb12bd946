"""How Sphinx builds these pages; nothing is fetched from the network."""

from __future__ import annotations

import inspect
from typing import Any

import attrs

import argmap

project = "argmap"
author = "The argmap authors"
copyright = author  # noqa: A001 - Sphinx's name
version = release = argmap.__version__

extensions = ["argmap.sphinx", "myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["_build"]
nitpicky = False
myst_heading_anchors = 4
suppress_warnings = ["misc.highlighting_failure"]  # the rules show YAML that is none

html_theme = "furo"
html_title = "argmap"
html_static_path = ["_static"]
html_css_files = ["wrap.css"]
html_show_copyright = False
html_copy_source = False

default_role = "code"
autodoc_member_order = "bysource"
autodoc_typehints = "signature"
python_maximum_signature_line_length = 88


def describe_fields(_app: object, what: str, _name: str, noun: Any, _options: object, lines: list[str]) -> None:
    """Add what the fields of a noun hold, which stands in their metadata, to the description of its class."""
    if what == "class" and inspect.isclass(noun) and attrs.has(noun):
        lines += [
            f":param {field.alias}: {field.metadata['doc']}" for field in attrs.fields(noun) if "doc" in field.metadata
        ]


def setup(app: Any) -> None:
    """Register the hook."""
    app.connect("autodoc-process-docstring", describe_fields)
