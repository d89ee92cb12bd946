"""What helps to find one's way on a page, and to take something from it."""

import struct
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from argmap.model import ArgumentMap, Claim, Inference

DESK = {"width": 1280, "height": 720}
PHONE = {"width": 390, "height": 844}


@pytest.fixture(scope="session")
def navy() -> ArgumentMap:
    """Four hundred statements, each with up to four reasons."""
    nodes = [Claim("c0", "The navy is ready.")]
    for at in range(1, 400):
        nodes += [Claim(f"c{at}", f"Ship number {at} is ready for the sea.", assumed=True)]
        nodes += [Inference(f"i{at}", (f"c{at}",), supports=f"c{(at - 1) // 4}")]
    return ArgumentMap(title="The navy", thesis="c0", nodes=nodes)


def scale(page):
    """How many pixels of the window a unit of the map has."""
    return page.locator("#pane").bounding_box()["width"] / page.view()[2]


def inside(page, selector):
    """Whether an element of the picture is seen whole."""
    area, box = page.locator("#pane").bounding_box(), page.locator(selector).bounding_box()
    across = area["x"] <= box["x"] and box["x"] + box["width"] <= area["x"] + area["width"]
    return across and area["y"] <= box["y"] and box["y"] + box["height"] <= area["y"] + area["height"]


@pytest.mark.parametrize("viewport", [DESK, PHONE], ids=["desk", "phone"])
def test_a_page_opens_to_be_read(open_page, fleet, viewport):
    """Type of twelve pixels or more, the thesis on top; the title whole, the outline closed; as large again by a key."""
    page = open_page(fleet, viewport=viewport)
    assert 13 * scale(page) >= 12
    assert inside(page, "#n-c")
    assert not page.locator("#outline").is_visible()
    page.evaluate("document.querySelector('h1').prepend('A title that goes on and on and on '.repeat(9))")
    assert page.evaluate("(h => h.scrollHeight <= h.clientHeight + 1)(document.querySelector('header h1'))")
    page.press("e", "0")
    assert 13 * scale(page) < 12
    page.click("#read")
    assert 13 * scale(page) >= 12
    cards = page.eval_on_selector(".cards", "cards => cards.getBoundingClientRect().toJSON()")
    area = page.locator("#pane").bounding_box()
    assert viewport is PHONE or (cards["left"] >= area["x"] and cards["right"] <= area["x"] + area["width"])


@pytest.mark.parametrize("viewport", [DESK, PHONE], ids=["desk", "phone"])
def test_details_leave_a_card_and_its_conclusion_in_sight(open_page, ferry, viewport):
    """The panel takes room, and the map gives way."""
    page = open_page(ferry, viewport=viewport)
    for id_, conclusion in (("rule", "safe"), ("log", "crew")):
        page.tap(f"#n-{id_}")
        assert page.locator("aside").is_visible()
        page.view()
        assert inside(page, f"#n-{id_}")
        assert inside(page, f"#n-{conclusion}")
        page.press("Escape", "Escape")


def test_a_hand_moves_what_is_drawn(open_page, navy):
    """While the map is dragged no text is set anew; only cards near the window are drawn, and others when it comes there."""
    page = open_page(navy, viewport=DESK)
    page.press("e")
    page.view()
    assert 5 < len(page.cards()) < 150
    before, box = page.cards(), page.attribute("#map", "viewBox")
    page.mouse.move(600, 650)
    page.mouse.down()
    for at in range(20):
        page.mouse.move(600, 650 - 30 * at)
    assert page.evaluate("document.getElementById('map').style.transform.startsWith('translate')")
    assert box == page.attribute("#map", "viewBox")
    page.mouse.up()
    page.view()
    assert box != page.attribute("#map", "viewBox")
    assert page.cards() - before
    page.press("0")
    page.view()
    assert 400 == len(page.cards())
    assert page.locator("#n-c399").bounding_box()["width"] > 0


def test_a_map_moved_out_of_the_window_is_drawn_as_one(open_page, fleet):
    """However much of it is out of sight, the browser puts it together of as few layers, or it falters with many cards."""
    page = open_page(fleet)
    page.press("e", "0")
    layers = []
    session = page.context.new_cdp_session(page.page)
    session.on("LayerTree.layerTreeDidChange", lambda change: layers.append(len(change.get("layers", []))))
    session.send("LayerTree.enable")
    for _ in range(2):
        page.mouse.move(900, 450)
        page.mouse.down()
        page.mouse.move(1150, 200, steps=8)
        page.evaluate("new Promise(requestAnimationFrame)")
        page.mouse.up()
        page.view()
    assert 3 < max(layers) < 15


def test_the_minimap(open_page, fleet):
    """Above thirty cards it shows all of the map, and where the window is; a press on it goes there."""
    page = open_page(fleet, viewport=DESK)
    page.press("c")
    assert not page.locator("#minimap").is_visible()
    page.press("e")
    assert page.locator("#minimap").is_visible()
    inks = page.eval_on_selector(
        "#minimap canvas",
        "c => new Set(c.getContext('2d').getImageData(0, 0, c.width, c.height).data.filter((_, at) => at % 4 < 3)).size",
    )
    assert inks > 4
    start = page.view()
    box, frame = page.locator("#minimap canvas").bounding_box(), page.locator("#minimap i").bounding_box()
    assert 10 < frame["height"] < box["height"]
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] - 4)
    assert page.view()[1] > start[1] + 100
    assert page.locator("#minimap i").bounding_box()["y"] > frame["y"]


def test_the_minimap_leaves_a_whole_map_free(open_page, fleet):
    """Where the window shows all, it would hide a corner of it and tell nothing."""
    page = open_page(fleet, viewport=DESK)
    page.press("e")
    assert page.locator("#minimap").is_visible()
    page.press("0")
    assert not page.locator("#minimap").is_visible()
    page.press("1")
    assert page.locator("#minimap").is_visible()


def test_what_comes_after_a_pause_rests_soon(open_page, ferry):
    """A press of a button after a while is sharp at once; slow turns of a wheel stay one gesture."""
    page = open_page(ferry, viewport=DESK, apart=True)
    page.clock.install(time=0)
    page.clock.pause_at(5000)
    resting = "document.getElementById('map').style.transform === ''"
    page.click("#zoom-in")
    page.clock.run_for(200)
    assert page.evaluate(resting)
    page.clock.run_for(300)
    page.click("#zoom-in")
    page.clock.run_for(200)
    assert not page.evaluate(resting)


def test_what_is_told_covers_no_button(open_page, fleet):
    """The bar about the part that is drawn is one line, clear of the buttons for the scale and of what the page says."""
    page = open_page(fleet, viewport=DESK)
    page.press("o") if not page.locator("#outline").is_visible() else None
    page.tap("#n-c0")
    page.click(".acts [data-act=cite]")
    page.press("x")
    part, zoom, status = (page.locator(name).bounding_box() for name in ("#part", ".zoom", "#status"))
    assert part["height"] < 50
    assert status["y"] + status["height"] <= part["y"]
    assert part["y"] + part["height"] <= zoom["y"]


def test_back_to_an_address_without_a_name_clears(open_page, ferry):
    """Whoever goes back to where nothing was selected sees nothing selected."""
    page = open_page(ferry, viewport=DESK)
    page.evaluate("location.hash = 'n-crew'")
    page.wait_for_selector(".selected")
    page.go_back()
    page.wait_for_selector(".selected", state="detached")
    assert not page.locator(".focused").count()


def test_only_a_line_of_argument(open_page, ferry):
    """The rest is not drawn, which is said, until the whole map is asked for, or something else selected."""
    page = open_page(ferry, viewport=DESK)
    every = page.cards()
    page.tap("#n-crew")
    lit = set(page.eval_on_selector_all(".card.lit", "cards => cards.map(card => card.id)"))
    page.click("#only")
    assert lit == page.cards() < every
    assert "Only the line of argument of 2.1" in page.text("#part")
    page.click("#whole")
    assert every == page.cards()
    assert not page.locator("#part").is_visible()
    page.press("x", "Escape", "Escape")
    assert every == page.cards()
    page.tap("#r-logged .bar")
    page.press("x")
    assert "Only the line of argument of because: expert opinion (3.1)" in page.text("#part")
    page.locator(".row", has_text="The hull was patched.").evaluate("row => row.click()")
    assert every == page.cards()
    assert "The hull was patched." in page.text("#detail")


def test_after_a_line_of_argument_the_map_is_folded_as_it_was(open_page, fleet):
    """What is drawn alone is open; the whole map comes back as it was, with what is selected in it."""
    page = open_page(fleet, viewport=DESK)
    before = page.cards()
    page.tap("#n-c0")
    page.press("x")
    assert page.cards() - before
    page.click("#whole")
    assert before == page.cards()


def test_pictures_links_and_citations(open_page, ferry):
    """The picture is a document of its own in the colours of the page; links and citations name what is selected."""
    page = open_page(ferry, viewport=DESK, color_scheme="dark")
    for suffix in ("svg", "png"):
        with page.expect_download() as told:
            page.click(f"[data-act={suffix}]")
        file = Path(told.value.path())
        assert f"The-ferry.{suffix}" == told.value.suggested_filename
        if suffix == "png":
            head = file.read_bytes()[:24]
            assert head.startswith(b"\x89PNG")
            assert min(struct.unpack(">II", head[16:])) > 500
            continue
        text = file.read_text("utf-8")
        assert "var(" not in text
        assert "#11161D" in text
        assert 9 == sum(one.get("class", "").startswith("card ") for one in ET.fromstring(text).iter())

    def copied(act):
        page.click(act)
        page.wait_for_function("() => document.getElementById('status').textContent === 'Copied'")
        page.evaluate("document.getElementById('status').textContent = ''")
        page.press("/", "Control+A", "Control+V")
        return page.input_value("#query")

    assert "Ann Example, “The ferry”, argument map, 2026" == copied(".menu [data-act=cite]")
    page.press("Escape")
    page.tap("#n-log")
    assert copied(".acts [data-act=link]").endswith(".html#n-log")
    assert copied(".acts [data-act=cite]").startswith(
        "“The log shows drills each month.” (Mate 2025, p. 12), no. 3.1 in: Ann Example"
    )
