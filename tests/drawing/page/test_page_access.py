"""What axe-core, a checker of accessibility, finds on the page."""

import os
from pathlib import Path

import pytest

FALSE_ALARMS = {"label-content-name-mismatch"}


@pytest.fixture(scope="session")
def axe():
    """The script of axe-core, where the environment variable AXE says that it is."""
    path = os.environ.get("AXE")
    if path is None or not Path(path).is_file():
        if os.environ.get("ARGMAP_REQUIRE_EXTERNAL") == "1":
            pytest.fail("ARGMAP_REQUIRE_EXTERNAL is set, and AXE does not name axe.min.js")
        pytest.skip("AXE does not name axe.min.js (npm install axe-core)")
    return Path(path).read_text("utf-8")


def violations(page, axe):
    """The serious and critical findings of the page as it now is."""
    page.evaluate(axe)
    found = page.evaluate("axe.run()")["violations"]
    return [
        (one["id"], [node["html"][:120] for node in one["nodes"][:3]])
        for one in found
        if one["impact"] in {"serious", "critical"} and one["id"] not in FALSE_ALARMS
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1600, 390])
def test_axe_finds_nothing_serious(open_page, ferry, axe, scheme, width):
    """As it opens, with details, with a search, in the seminar, with blanks: no serious or critical violation."""
    page = open_page(
        ferry, color_scheme=scheme, standing=True, viewport={"width": width, "height": 844}, bypass_csp=True
    )
    assert [] == violations(page, axe)
    page.press("/")
    page.keyboard.type("log")
    page.press("Enter", "Escape")
    page.tap("#r-logged .bar")
    assert [] == violations(page, axe)
    page.select_option("#blanks", "all")
    assert [] == violations(page, axe)
    page.press("Escape")
    page.locator("#map").focus()
    page.press("s", "PageDown", "PageDown", "PageDown")
    assert [] == violations(page, axe)
    page.press("Escape", "?")
    assert [] == violations(page, axe)
