"""The seminar mode and the blanks."""

import pytest


def test_the_seminar_goes_step_by_step(open_page, ferry):
    """The thesis first, then each line; objections after the supports they bear on; keys of a remote control go both ways."""
    page = open_page(ferry)
    page.click("#seminar")
    assert ("The thesis: The ferry is safe.", "1 / 9") == (page.text("#say"), page.text("#progress"))
    assert {"n-safe"} == page.cards()
    told = []
    for _ in range(8):
        page.press("PageDown")
        told.append(page.text("#say"))
    assert [
        "Because The crew is trained and Trained crews keep ferries safe.",
        "Because The log shows drills each month.",
    ] == told[:2]
    assert "But this step fails, since The log may be forged." in told
    assert "To the question “consistency”: The inspector is an expert." in told
    assert told.index("But this step fails, since The log may be forged.") > 1
    assert "However, The hull leaks." == told[-2]
    assert "But this step fails, since The hull was patched." == told[-1]
    assert "9 / 9" == page.text("#progress")
    page.press("PageUp")
    assert "8 / 9" == page.text("#progress")
    page.press("Home", "ArrowRight", "Space", "ArrowLeft")
    assert "2 / 9" == page.text("#progress")
    page.press("End", "PageDown")
    assert "9 / 9" == page.text("#progress")
    page.click("#back")
    page.click("#forward")
    assert "9 / 9" == page.text("#progress")


def test_the_seminar_shows_the_step_large_with_its_target(open_page, ferry):
    """Both are in sight, the texts larger than on the map; the sentence is large enough to read."""
    page = open_page(ferry)
    page.press("s", "PageDown", "PageDown")
    area = page.locator("#map").bounding_box()
    for id_ in ("n-crew", "r-logged"):
        box = page.locator(f"#{id_}").bounding_box()
        assert area["y"] <= box["y"]
        assert box["y"] + box["height"] <= area["y"] + area["height"]
    assert page.locator("#n-log").bounding_box()["width"] > 250
    size = page.eval_on_selector("#say", "say => parseFloat(getComputedStyle(say).fontSize)")
    assert size >= 24
    assert "expert opinion · supports 2.1" == page.text("#about")


def test_the_seminar_sets_premises_side_by_side(open_page, ferry):
    """Linked premises stand in a row in their card while the seminar lasts, and one under the other before and after."""
    page = open_page(ferry)
    before = page.attribute("#n-rule", "transform")
    page.press("s", "PageDown")
    crew, rule, card = (page.locator(f"#{id_}").bounding_box() for id_ in ("n-crew", "n-rule", "r-drilled"))
    tint = page.locator("#r-drilled > .tint").bounding_box()
    assert pytest.approx(crew["y"]) == rule["y"]
    assert crew["x"] + crew["width"] < rule["x"]
    assert rule["x"] + rule["width"] < tint["x"] + tint["width"]
    assert pytest.approx(tint["width"], abs=8) == card["width"]
    page.press("Escape")
    assert before == page.attribute("#n-rule", "transform")
    crew, rule = (page.locator(f"#{id_}").bounding_box() for id_ in ("n-crew", "n-rule"))
    assert crew["y"] + crew["height"] < rule["y"]


def test_black_screen_and_leaving(open_page, ferry):
    """b blacks the screen out until the next key; Escape leaves, and all is as it was."""
    page = open_page(ferry)
    page.tap("#r-drilled .toggle:not(.of-card) .target")
    before = page.cards()
    page.click("#seminar")
    page.press("b")
    assert page.locator("#black").is_visible()
    page.press("b")
    assert not page.locator("#black").is_visible()
    page.press(".", "PageDown")
    assert not page.locator("#black").is_visible()
    page.press("Escape")
    assert before == page.cards()
    assert page.locator("header").is_visible()
    assert not page.locator("#speech").is_visible()


def test_blanks_are_hidden_everywhere_until_uncovered(open_page, ferry):
    """An unstated premise is a question mark on the map, in the outline, details and search; a click uncovers it."""
    page = open_page(ferry)
    page.select_option("#blanks", "unstated")
    assert "?" == page.drawn("#n-rule .blank-sign")
    assert "hidden" == page.eval_on_selector("#n-rule .ink", "text => getComputedStyle(text).visibility")
    assert not any("Trained crews" in row for row in page.rows())
    assert any(row.startswith("2.2 ?") for row in page.rows())
    page.locator("#map").focus()
    page.press("/")
    page.keyboard.type("trained crews")
    assert "0 matches" == page.text("#hits")
    page.press("Escape")
    page.tap("#r-drilled .bar")
    assert "Trained crews" not in page.text("#detail")
    page.tap("#n-rule")
    assert "Trained crews keep ferries safe." == page.drawn("#n-rule .ink")
    assert "2.2 Trained crews keep ferries safe. unstated · assumed" in page.rows()
    assert "Trained crews" in page.text("#detail")


def test_all_blanks_and_enter(open_page, ferry):
    """All statements but the thesis can be hidden, shared ones in each place; Enter uncovers in the outline."""
    page = open_page(ferry)
    page.select_option("#blanks", "all")
    assert page.locator("#map .cell").count() == page.locator("#map .blank").count()
    assert "The ferry is safe." == page.drawn("#n-safe .thesis-ink")
    row = page.locator(".row", has_text="2.1 ")
    row.focus()
    page.press("Enter")
    assert "2.1 The crew is trained." == row.inner_text()
    assert page.locator("#map .cell").count() - 1 == page.locator("#map .blank").count()
    page.select_option("#blanks", "none")
    assert 0 == page.locator(".blank").count()


def test_blanks_in_the_seminar(open_page, ferry):
    """The presenter's sentence keeps the secret until the card is clicked."""
    page = open_page(ferry)
    page.select_option("#blanks", "unstated")
    page.click("#seminar")
    page.press("PageDown")
    assert "Because The crew is trained and ?" == page.text("#say")
    page.tap("#n-rule")
    assert "Because The crew is trained and Trained crews keep ferries safe." == page.text("#say")
