"""The blanks: statements hidden as an exercise."""


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
