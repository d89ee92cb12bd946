"""What axe-core, a checker of accessibility, finds on the page."""

import pytest


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1600, 390])
def test_axe_finds_nothing_serious(open_page, ferry, serious, scheme, width):
    """As it opens, with details, with a search, in the seminar, with blanks: no serious or critical violation."""
    page = open_page(
        ferry, color_scheme=scheme, standing=True, viewport={"width": width, "height": 844}, bypass_csp=True
    )
    assert [] == serious(page)
    page.press("/")
    page.keyboard.type("log")
    page.press("Enter", "Escape")
    page.tap("#r-logged .bar")
    assert [] == serious(page)
    page.select_option("#blanks", "all")
    assert [] == serious(page)
    page.press("Escape")
    page.locator("#map").focus()
    page.press("s", "PageDown", "PageDown", "PageDown")
    assert [] == serious(page)
    page.press("Escape", "?")
    assert [] == serious(page)
