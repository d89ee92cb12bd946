"""The picture of the page: moving, focusing, folding; with mouse, keys and touch."""

from itertools import pairwise

import pytest

import argmap


def test_a_small_map_opens_whole(open_page, ferry):
    """Up to sixty statements all is shown, in the picture and in the outline."""
    page = open_page(ferry)
    assert {"r-drilled", "r-logged", "r-forgery", "r-seal", "r-again", "r-leak", "r-patch"} < page.cards()
    assert page.locator(".row").count() == len(page.rows())
    assert "The ferry" == page.title()


def test_a_large_map_opens_with_its_first_levels(open_page, fleet):
    """Past sixty statements about thirty are shown, and folds say how many they hide."""
    page = open_page(fleet)
    shown = page.locator("#map .cell, #map .thesis").count()
    assert 10 <= shown <= 34
    hidden = [int(text.removeprefix("+")) for text in page.locator(".toggle.folds text").all_text_contents()]
    assert 67 == shown + sum(hidden)
    assert len(page.rows()) == 2 * shown - 1


def test_dragging_moves_the_map(open_page, ferry):
    """What is under the pointer stays under it, and a drag selects nothing."""
    page = open_page(ferry)
    x, y = page.center("#n-crew")
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 60, y + 40, steps=4)
    page.mouse.up()
    assert pytest.approx((x + 60, y + 40), abs=1) == page.center("#n-crew")
    assert 0 == page.locator(".selected").count()


def test_a_button_let_go_outside_of_the_map_drags_no_more(open_page, ferry):
    """A press at its edge ends over the bar above, and the next is a click again."""
    page = open_page(ferry)
    place, edge = page.center("#n-crew"), page.locator("#pane").bounding_box()["y"]
    page.mouse.move(900, edge + 1)
    page.mouse.down()
    page.mouse.move(900, edge - 2)
    page.mouse.up()
    page.mouse.move(*place, steps=4)
    assert place == page.center("#n-crew")
    page.tap("#n-crew")
    assert 1 == page.locator(".selected").count()


def test_the_wheel_moves_the_map_and_zooms_at_the_pointer(open_page, ferry):
    """It moves down and, with Shift, across; with Ctrl, as with two fingers, the statement under the pointer grows and stays there."""
    page = open_page(ferry)
    before, width = page.center("#n-log"), page.locator("#n-log").bounding_box()["width"]
    page.mouse.move(*before)
    page.keyboard.down("Control")
    page.mouse.wheel(0, -100)
    page.keyboard.up("Control")
    page.wait_for_function(
        "width => document.getElementById('n-log').getBoundingClientRect().width > width * 1.2", arg=width
    )
    assert pytest.approx(before, abs=2) == page.center("#n-log")
    start = page.view()
    page.mouse.wheel(30, 40)
    moved = page.view()
    scale = page.locator("#map").bounding_box()["width"] / start[2]
    assert pytest.approx((start[0] + 30 / scale, start[1] + 40 / scale), abs=0.5) == tuple(moved[:2])
    page.keyboard.down("Shift")
    page.mouse.wheel(0, 50)
    page.keyboard.up("Shift")
    assert page.view()[0] > moved[0]
    assert pytest.approx(moved[1:]) == page.view()[1:]


def test_keys_and_buttons_zoom_and_move(open_page, ferry):
    """+ and - and the buttons zoom, arrows move, 0 fits."""
    page = open_page(ferry)
    start = page.view()
    page.press("+")
    nearer = page.view()
    page.click("#zoom-out")
    assert nearer[2] < start[2] == pytest.approx(page.view()[2])
    page.locator("#map").focus()
    page.press("ArrowRight", "ArrowDown")
    assert page.view()[0] > start[0]
    assert page.view()[1] > start[1]
    page.press("-", "0")
    assert pytest.approx(start, abs=0.1) == page.view()
    page.click("#fit")
    assert pytest.approx(start, abs=0.1) == page.view()


def test_motion_is_short_and_comes_to_an_end(open_page, ferry):
    """With motion the view flies, and lands where it lands without."""
    still, moving = open_page(ferry), open_page(ferry, reduced_motion="no-preference")
    for page in (still, moving):
        page.press("+", "+", "0")
    moving.wait_for_function(
        "box => document.getElementById('map').getAttribute('viewBox') === box", arg=still.attribute("#map", "viewBox")
    )


def test_a_click_lights_a_line_of_argument(open_page, ferry):
    """What bears on the statement and the way to the thesis stay lit, through shared premises; Escape clears."""
    page = open_page(ferry)
    page.tap("#n-crew")
    lit = page.eval_on_selector_all(".card.lit", "cards => cards.map(card => card.id)")
    assert {"n-safe", "r-drilled", "r-logged", "r-forgery", "r-seal", "r-again"} < set(lit)
    assert not {"r-leak", "r-patch"} & set(lit)
    faint = page.eval_on_selector("#r-leak", "card => getComputedStyle(card).opacity")
    assert float(faint) < 0.5
    page.press("Escape")
    assert 0 == page.locator(".lit, .selected").count()


def test_a_shared_premise_lights_every_way_to_the_thesis(open_page, ferry):
    """The evidence that two steps use belongs to both lines."""
    page = open_page(ferry)
    page.tap("#n-log")
    lit = set(page.eval_on_selector_all(".card.lit", "cards => cards.map(card => card.id)"))
    assert {"r-logged", "r-drilled", "r-again", "r-seal", "r-forgery", "n-safe"} <= lit


def test_folding_a_statement_hides_what_hangs_from_it(open_page, ferry):
    """The fold counts what it hides, the map is laid out anew under it, and the statement stays where it was."""
    page = open_page(ferry)
    place = page.center("#n-crew")
    page.tap("#r-drilled .toggle:not(.of-card) .target")
    assert not {"r-logged", "r-forgery", "r-seal", "r-again"} & page.cards()
    assert "+ 4" == page.drawn("#r-drilled .toggle.folds text")
    assert pytest.approx(place, abs=1) == page.center("#n-crew")
    assert not any("The log" in row for row in page.rows())
    page.tap("#r-drilled .toggle.folds .target")
    assert {"r-logged", "r-forgery"} < page.cards()


def test_folding_a_card_leaves_its_header(open_page, ferry):
    """A folded card is as high as its header bar; cards beside it are hidden too."""
    page = open_page(ferry)
    page.mouse.move(*page.center("#r-logged .bar"))
    page.tap("#r-logged > .of-card .target")
    assert "r-logged" in page.cards()
    assert not {"r-forgery", "r-seal"} & page.cards()
    height = page.locator("#r-logged > .tint").bounding_box()["height"]
    assert height < 60
    assert not page.locator("#n-log").is_visible()


def test_nothing_overlaps_after_folding(open_page, fleet):
    """Whatever is folded, no card covers another."""
    page = open_page(fleet)
    page.click("#expand")
    page.locator("#map").focus()
    boxes = page.eval_on_selector_all(
        ".cards > *",
        "cards => cards.map(card => { const r = card.querySelector('rect').getBoundingClientRect(); return [r.left, r.top, r.right, r.bottom]; })",
    )
    assert 67 == len(boxes)
    for one, other in pairwise(sorted(boxes, key=lambda box: (round(box[1]), box[0]))):
        assert one[2] <= other[0] or one[3] <= other[1] + 1


def left_ends(page):
    """Where each card begins, from the left of the first."""
    ends = page.eval_on_selector_all(
        ".cards > *", "cards => cards.map(card => [card.id, card.transform.baseVal[0].matrix.e])"
    )
    return dict(ends)


def test_what_opens_leaves_the_columns_as_they_are(open_page, fleet):
    """The reasons of a thesis stay where they are, side by side, and what opens in one of them grows down."""
    page = open_page(fleet)
    page.click("#collapse")
    page.tap("#n-c .toggle.folds .target")
    before = left_ends(page)
    assert 4 == len(before)
    for id_ in ("r-ic0", "r-ic00"):
        page.locator(f"#{id_} .toggle.folds:not(.of-card) .target").dispatch_event("click")
    after = left_ends(page)
    reasons = ["r-ic0", "r-ic1", "r-ic2"]
    assert reasons == sorted(reasons, key=before.get) == sorted(reasons, key=after.get)
    assert len(after) > len(before)
    below = {after[id_] for id_ in after if id_.startswith("r-ic0") and len(id_) == len("r-ic00")}
    assert 1 == len(below)


def test_the_map_fills_the_window(open_page, fleet):
    """It opens in the shape of its window, and when it is fitted takes that of the window as it is then."""
    page = open_page(fleet, viewport={"width": 1600, "height": 700})
    page.click("#expand")
    page.click("#fit")
    wide = page.eval_on_selector(".cards", "cards => cards.getBBox().width / cards.getBBox().height")
    page.set_viewport_size({"width": 1000, "height": 1600})
    page.click("#fit")
    upright = page.eval_on_selector(".cards", "cards => cards.getBBox().width / cards.getBBox().height")
    assert upright < 1 < wide


def test_a_page_that_is_hidden_at_first_fills_its_frame(open_page, ferry, tmp_path):
    """A frame on a tab that is not shown has no size until it is."""
    page = open_page(ferry)
    shown = page.view()
    text = '<iframe src="0.html" width="1600" height="900" hidden></iframe>'
    (tmp_path / "tabs.html").write_text(text, "utf-8")
    page.goto((tmp_path / "tabs.html").as_uri())
    frame = page.frames[1]
    frame.wait_for_selector("html.ready", state="attached")
    page.eval_on_selector("iframe", "frame => (frame.hidden = false)")
    frame.wait_for_function("() => document.getElementById('map').getAttribute('viewBox').split(' ')[2] > 100")
    seen = [float(length) for length in frame.get_attribute("#map", "viewBox").split()]
    assert pytest.approx(shown[1::2], abs=8) == seen[1::2]


def test_nothing_covers_the_map_that_is_fitted(open_page, fleet):
    """The buttons for the scale stand at the lower right, and that for the legend at the lower left, under the cards."""
    page = open_page(fleet)
    page.click("#fit")
    foot = page.eval_on_selector(".cards", "cards => cards.getBoundingClientRect().bottom")
    buttons, legend = page.locator(".zoom").bounding_box(), page.locator("#legend").bounding_box()
    assert foot <= min(buttons["y"], legend["y"])
    assert buttons["x"] + buttons["width"] > 1580
    assert not page.locator(".legend").is_visible()
    page.click("#legend summary")
    assert "supports" in page.text(".legend")


def test_a_page_of_a_part_says_what_it_leaves_out(open_page, ferry, tmp_path):
    """Under the picture, and for those who do not see it in its name."""
    page = open_page(ferry)
    assert not page.locator(".legend").is_visible()
    assert "Part of the map" not in page.locator(".legend").text_content()
    file = tmp_path / "part.html"
    argmap.render(ferry, file, depth=1)
    page.goto(file.as_uri())
    assert "Part of the map" in page.text(".legend")
    assert "Part of the map" in page.attribute("#map", "aria-label")
    assert 0 == page.locator("#map .subtitle").count()


def test_levels(open_page, fleet):
    """All can be opened and closed at once, or down to a level."""
    page = open_page(fleet)
    page.click("#expand")
    assert 67 == len(page.cards())
    page.select_option("#levels", "2")
    assert 13 - 9 == len(page.cards())
    page.press("Escape")
    page.click("#collapse")
    assert {"n-c"} == page.cards()
    assert ["1.1 The fleet is safe."] == page.rows()
    page.locator("#map").focus()
    page.press("e")
    assert 67 == len(page.cards())
    page.press("c")
    assert 1 == len(page.cards())


def touched(page, selector):
    """Tap the middle of an element, again while a browser that got too little time takes it for a long press."""
    page.evaluate("() => addEventListener('click', () => (window.heard = true), { capture: true })")
    for _ in range(5):
        page.touchscreen.tap(*page.center(selector))
        page.wait_for_timeout(200)
        if page.evaluate("() => window.heard"):
            return


def test_touch_pans_pinches_and_picks(open_page, ferry):
    """One finger moves the map, two zoom it, a tap picks a statement."""
    page = open_page(ferry, viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    touch = page.context.new_cdp_session(page.page)

    def fingers(kind, *places):
        points = [{"x": x, "y": y, "id": at} for at, (x, y) in enumerate(places)]
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    start = page.view()
    fingers("touchStart", (200, 400))
    fingers("touchMove", (180, 380))
    fingers("touchMove", (150, 350))
    fingers("touchEnd")
    moved = page.view()
    scale = 390 / start[2]
    assert pytest.approx((start[0] + 50 / scale, start[1] + 50 / scale, start[2]), abs=0.1) == tuple(moved[:3])
    fingers("touchStart", (150, 400), (250, 400))
    for spread in (20, 40, 60):
        fingers("touchMove", (150 - spread, 400), (250 + spread, 400))
    fingers("touchEnd")
    assert pytest.approx(moved[2] / 2.2, rel=0.05) == page.view()[2]
    touched(page, "#n-forged")
    assert "ASSUMED CLAIM 4.1 forged" == page.text("#detail h2")
    sheet = page.locator("aside").bounding_box()
    assert 844 == pytest.approx(sheet["y"] + sheet["height"])
    assert sheet["height"] <= 844 * 0.53
