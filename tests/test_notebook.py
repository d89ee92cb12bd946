"""A map as the last line of a notebook's cell, shown by IPython's own formatter."""

import os
import re

import pytest
from hypothesis import given, settings

import argmap
from argmap import strategies

if os.environ.get("ARGMAP_REQUIRE_EXTERNAL") == "1":
    import IPython.core.formatters as formatters
else:
    formatters = pytest.importorskip("IPython.core.formatters", reason="IPython is not installed")

RAIN = "argmap: 1\ntitle: Rain\nthesis: wet\nclaims: {wet: {text: The street is wet., assumed: true}}"
SNOW = RAIN.replace("Rain", "Snow")


def shown(argument_map, **which):
    """What IPython shows of a map, by type, and without a complaint of its own."""
    bundle, metadata = formatters.DisplayFormatter().format(argument_map, **which)
    assert {} == metadata
    return bundle


def ids(picture):
    return set(re.findall(r' id="([^"]+)"', picture))


def test_a_notebook_shows_the_picture_and_the_outline():
    """The picture is that of `render`; the outline is there for who sees no pictures."""
    bundle = shown(argmap.loads(RAIN))
    assert {"image/svg+xml", "text/plain"} == set(bundle)
    prefix = re.search(r' id="(m[0-9a-f]+-)', bundle["image/svg+xml"])[1]
    assert argmap.render(argmap.loads(RAIN), prefix=prefix) == bundle["image/svg+xml"]
    assert "Rain\n\n1.1 The street is wet. [assumed]\n" == bundle["text/plain"]


def test_different_maps_share_a_page():
    """No id of one picture stands in the other; the same map gives the same picture each time."""
    rain, again, snow = (shown(argmap.loads(text))["image/svg+xml"] for text in (RAIN, RAIN, SNOW))
    assert rain == again
    assert set() == ids(rain) & ids(snow)
    assert ids(rain)


def test_only_what_is_asked_for_is_drawn(monkeypatch):
    """A front end that shows text alone does not wait for a picture."""
    drawn = []
    monkeypatch.setattr("argmap.drawing.render", lambda _, **how: drawn.append(how["format"]) or "drawn")
    assert {"text/plain": "drawn"} == shown(argmap.loads(RAIN), include={"text/plain"})
    assert {"text/plain": "drawn"} == shown(argmap.loads(RAIN), exclude={"image/svg+xml"})
    assert ["txt", "txt"] == drawn


@settings(max_examples=30, deadline=None)
@given(strategies.maps())
def test_any_map_draws_itself(argument_map):
    """Faulty maps too, which is when a picture helps."""
    assert {"image/svg+xml", "text/plain"} == set(shown(argument_map))
