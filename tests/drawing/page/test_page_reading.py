"""Reading a page: outline, search, details, deep links, themes, paper."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from argmap.model import ArgumentMap, Claim, Inference


def test_the_outline_is_a_tree_of_aria(open_page, ferry):
    """Levels, places among siblings and states are told; one item is in the order of the Tab key."""
    page = open_page(ferry)
    items = page.eval_on_selector_all(
        "[role=treeitem]",
        "items => items.map(i => [i.ariaLevel, i.ariaPosInSet, i.ariaSetSize, i.ariaExpanded, i.tabIndex, i.innerText])",
    )
    assert ["1", "1", "1", "true", 0, "1.1 The ferry is safe."] == items[0]
    assert ["2", "1", "2", "true", -1, "+ because modus ponens"] == items[1]
    assert ["3", "1", "2", "true", -1, "2.1 The crew is trained."] == items[2]
    assert ["3", "2", "2", None, -1, "2.2 Trained crews keep ferries safe. unstated · assumed"] == next(
        item for item in items if item[5].startswith("2.2")
    )


def test_steps_say_what_they_speak_to(open_page, ferry):
    """In the outline to a screen reader, and with spaces between the lines of a statement where its text is taken."""
    page = open_page(ferry)
    described = page.eval_on_selector_all(
        ".row.step", "rows => rows.map(row => row.ariaDescription ?? row.getAttribute('aria-description'))"
    )
    assert {"supports 1.1", "opposes 1.1", "opposes the step “because: expert opinion (3.1)”"} < set(described)
    texts = page.locator("#map .ink").all_text_contents()
    assert "The log shows drills each month." in texts
    assert all("  " not in text for text in texts)


def test_keys_in_the_outline(open_page, ferry):
    """Arrows go, open and close, Home and End jump, letters find, Enter selects; the picture follows."""
    page = open_page(ferry)
    focused = lambda: page.evaluate("document.activeElement.innerText")  # noqa: E731
    page.press("Tab", "Enter")
    assert "1.1 The ferry is safe." == focused()
    page.press("ArrowDown", "ArrowDown")
    assert "2.1 The crew is trained." == focused()
    page.press("ArrowLeft")
    assert "r-logged" not in page.cards()
    page.press("ArrowDown")
    assert focused().startswith("2.2")
    page.press("ArrowUp", "ArrowRight")
    assert "r-logged" in page.cards()
    page.press("ArrowRight")
    assert focused().startswith("+ because expert opinion")
    page.press("ArrowLeft", "ArrowLeft", "ArrowLeft", "ArrowLeft")
    assert "1.1 The ferry is safe." != focused()
    page.press("End")
    assert focused().startswith("3.")
    page.press("Home")
    assert "1.1 The ferry is safe." == focused()
    page.press("t", "h", "e", " ")
    page.wait_for_timeout(650)
    page.press("t", "r", "a")
    assert focused().startswith("2.2 Trained")
    page.press("Enter")
    assert "Trained crews keep ferries safe." == page.drawn(".selected .ink")
    assert "true" == page.evaluate("document.activeElement.ariaSelected")


def test_outline_and_picture_fold_together(open_page, ferry):
    """A fold in either is a fold in both; a selection in the picture unfolds nothing and is marked in the outline."""
    page = open_page(ferry)
    page.tap("#r-drilled .toggle:not(.of-card) .target")
    row = page.locator(".row", has_text="The crew is trained.")
    assert "false" == row.get_attribute("aria-expanded")
    box = row.bounding_box()
    page.mouse.click(box["x"] + 8, box["y"] + 8)
    assert "true" == row.get_attribute("aria-expanded")
    assert "r-logged" in page.cards()
    page.tap("#n-rule")
    assert "true" == page.locator(".row", has_text="Trained crews").get_attribute("aria-selected")


def test_search_finds_without_accents(open_page, ferry):
    """`dong lodz` finds Đồng and Łódź; Enter goes through the hits in both directions, Escape ends it."""
    page = open_page(ferry)
    page.press("/")
    page.keyboard.type("dong lodz")
    assert "1 match" == page.text("#hits")
    page.press("Enter")
    assert "1 of 1" == page.text("#hits")
    assert 1 == page.locator("#n-sealed.hit.selected").count()
    page.fill("#query", "LOG")
    assert "5 matches" == page.text("#hits") or "matches" in page.text("#hits")
    page.click("#next-hit")
    page.click("#next-hit")
    assert page.text("#hits").startswith("2 of ")
    page.click("#previous-hit")
    assert page.text("#hits").startswith("1 of ")
    page.locator("#query").focus()
    page.press("Escape")
    assert not page.locator("#search").is_visible()
    assert 0 == page.locator(".hit").count()


def test_search_unfolds_and_brings_the_hit_into_sight(open_page, fleet):
    """A hit that a fold hides is unfolded and moved to."""
    page = open_page(fleet)
    assert 0 == page.locator("#n-c2210").count()
    page.press("/")
    page.keyboard.type("ship c2210 ")
    page.press("Enter")
    box = page.locator("#n-c2210").bounding_box()
    area = page.locator("#map").bounding_box()
    assert area["x"] <= box["x"]
    assert box["x"] + box["width"] <= area["x"] + area["width"]
    assert box["width"] > 100


def test_details_of_a_statement(open_page, ferry):
    """Number, kind, id, text, quote, source with its address, confidence, standing in words, what it bears on."""
    page = open_page(ferry)
    page.tap("#n-log")
    shown = page.text("#detail")
    assert "EVIDENCE (DOCUMENT) 3.1 log" in shown
    assert "“drill held”" in shown
    assert "Mate 2025, p. 12\nShip's log" in shown
    assert "✓ stands: it is given as evidence." in shown
    assert "Supports\n2.1 The crew is trained. by + because (expert opinion): 3.1" in shown
    link = page.locator("#detail a")
    assert ("https://example.org/log?a=1&b=2", "noopener noreferrer") == (
        link.get_attribute("href"),
        link.get_attribute("rel"),
    )
    page.tap("#n-safe")
    shown = page.text("#detail")
    assert "THESIS 1.1 safe" in shown
    assert "For a day without storm." in shown
    assert "Tags\nsea" in shown
    assert "Opposed by\n− however: 2.3" in shown
    page.click("#detail .link >> text=drilled")
    assert "Modus ponens" in page.text("#detail")


def test_details_of_a_step(open_page, ferry):
    """The scheme by its title, roles, critical questions open and answered, what attacks the step."""
    page = open_page(ferry)
    page.tap("#r-logged .bar")
    shown = page.text("#detail")
    assert "Argument from expert opinion" in shown
    assert "Critical questions" in shown
    assert "— answered by" in shown
    assert "open (" in shown
    assert "Opposed by\n× step fails: 4.1" in shown
    assert "Supports\n2.1 The crew is trained." in shown
    page.click("#detail .link >> text=step fails")
    assert "Opposes\n+ because (expert opinion): 3.1" in page.text("#detail")


def test_marks_of_standing(open_page, ferry):
    """With standing, the badges of the picture stand in outline and details too; without, the details tell it all the same."""
    page = open_page(ferry, standing=True)
    assert page.locator(".badge.stands").count()
    assert "✓ stands" in page.rows()[0]
    page.tap("#n-patched")
    assert "Load-bearing\nif it is withdrawn, a thesis no longer stands" in page.text("#detail")
    plain = open_page(ferry)
    assert 0 == plain.locator(".badge").count()
    plain.tap("#n-forged")
    assert "✕ is overturned: it is only assumed, and the attack 'seal' (from 5.1) on it stands." in plain.text(
        "#detail"
    )


def test_deep_links(open_page, fleet):
    """An address opens at its node, unfolded and in sight; the address follows the selection and leads it."""
    page = open_page(fleet, address="#n-c2210")
    assert "c2210" in page.text("#detail h2")
    assert page.locator("#n-c2210").is_visible()
    page.tap("#n-c221")
    page.wait_for_url("**#n-c221")
    page.evaluate("location.hash = 'n-ic00'")
    page.wait_for_function("document.querySelector('#detail h2').innerText.includes('ic00')")
    page.press("Escape")
    page.wait_for_function("location.hash === ''")


@pytest.mark.parametrize("address", ["#n-nowhere", "#%E0%A4", "#n-%E0%A4", "#<b>"])
def test_an_unknown_address_is_told(open_page, ferry, address):
    """It selects nothing and says so."""
    page = open_page(ferry, address=address)
    assert "The address does not name anything on this map." == page.text("#status")
    assert 0 == page.locator(".selected").count()


def ground(page):
    return page.evaluate("getComputedStyle(document.body).backgroundColor")


def test_light_and_dark(open_page, ferry):
    """The page follows the system, the theme asked for, and its button."""
    light, dark = "rgb(255, 255, 255)", "rgb(17, 22, 29)"
    assert light == ground(open_page(ferry))
    page = open_page(ferry, color_scheme="dark")
    assert dark == ground(page)
    page.click("#theme")
    assert (light, "false") == (ground(page), page.attribute("#theme", "aria-pressed"))
    page = open_page(ferry, theme="dark")
    assert (dark, "true") == (ground(page), page.attribute("#theme", "aria-pressed"))
    assert "rgb(241, 244, 248)" == page.eval_on_selector("#n-crew .ink", "text => getComputedStyle(text).fill")
    page.locator("#map").focus()
    page.press("t")
    assert light == ground(page)


SHEETS = """() => [...document.querySelectorAll('#sheets svg')].map(svg => {
    const mm = [svg.width, svg.height].map(length => length.baseVal.value / 96 * 25.4);
    return {
        mm,
        points: 13 * mm[0] / svg.viewBox.baseVal.width / 25.4 * 72,
        cells: [...svg.querySelectorAll('[id^=n-]')].map(cell => cell.id),
        leads: [...svg.querySelectorAll('.folds text')].map(text => text.textContent),
    };
})"""


def test_on_paper_the_whole_map_is_open(open_page, fleet):
    """Printing unfolds everything, in type of eight points at least, part by part, leaves out the tools, and puts all back after."""
    page = open_page(fleet)
    before = page.cards()
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert len(page.rows()) == page.locator(".row").count()
    assert not page.locator(".tools").is_visible()
    sheets = page.evaluate(SHEETS)
    assert 3 < len(sheets) < 20
    shown = [id_ for sheet in sheets for id_ in sheet["cells"]]
    assert {"n-c", "n-c2210"} <= set(shown)
    assert 67 == len(set(shown))
    assert all(sheet["points"] >= 7.99 and max(sheet["mm"][0] / 259, sheet["mm"][1] / 172) <= 1 for sheet in sheets)
    leads = [lead for sheet in sheets for lead in sheet["leads"]]
    assert all(lead in {f"→ {at}" for at in range(1, len(sheets) + 1)} for lead in leads)
    assert leads
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert before == page.cards()
    assert page.pdf(prefer_css_page_size=True).startswith(b"%PDF")


@pytest.mark.parametrize("aims", [range(15), [0] * 30], ids=["each at the last", "all at one"])
def test_many_undercuts_go_on_several_sheets(open_page, aims):
    """In type of eight points they go on none together: a step is folded to its header, which leads to its sheet."""
    nodes = [
        Claim("c", "The bridge is safe."),
        Claim("p0", "The engineer says so."),
        Inference("i0", ("p0",), supports="c"),
    ]
    for at, aim in enumerate(aims, 1):
        nodes += [Claim(f"p{at}", f"Doubt number {at}."), Inference(f"i{at}", (f"p{at}",), attacks=f"i{aim}")]
    page = open_page(ArgumentMap(title="Bridge", thesis="c", nodes=nodes))
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    sheets = page.evaluate(SHEETS)
    assert 1 < len(sheets) < 6
    assert all(sheet["points"] >= 7.99 and max(sheet["mm"][0] / 259, sheet["mm"][1] / 172) <= 1 for sheet in sheets)
    whole = page.eval_on_selector_all("#sheets .card:not(.folded) > .cell", "cells => cells.map(cell => cell.id)")
    assert sorted(whole) == sorted(f"n-p{at}" for at in range(len(aims) + 1))
    assert {f"→ {at}" for at in range(2, len(sheets) + 1)} == {lead for sheet in sheets for lead in sheet["leads"]}


@pytest.mark.parametrize("keys", ["", "o", "od"], ids=["as-opened", "outline", "details"])
@pytest.mark.parametrize("width", [390, 800, 1200])
def test_paper_has_the_outline_whatever_the_window_shows(open_page, ferry, width, keys):
    """A narrow window hides the outline, and so does a key: on paper it follows the map on a page of its own."""
    page = open_page(ferry, viewport={"width": width, "height": 600})
    page.locator("#map").focus()
    page.press(*keys)
    printed = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True))).pages
    assert len(printed) == 2
    assert "The hull was patched." in " ".join(printed[1].extract_text().split())


def test_without_scripts_all_is_there(open_page, fleet):
    """The picture and the outline are shown whole."""
    page = open_page(fleet, java_script_enabled=False)
    assert page.locator("#n-c2210").is_visible()
    assert page.locator(".row >> text=c2210").first.is_visible()
    assert 0 == page.locator("button:visible").count()


def test_forced_colors(open_page, ferry):
    """In high contrast, text and lines take the system's colours."""
    page = open_page(ferry, forced_colors="active")
    ink, box = (
        page.eval_on_selector(f"#n-crew .{kind}", "part => getComputedStyle(part).fill") for kind in ("ink", "box")
    )
    assert ink != box


def test_details_of_a_thesis_say_what_would_change_it(open_page, ferry):
    """Each way by itself, with the nodes that it names as links, and without texts, which a page may hide."""
    page = open_page(ferry)
    page.tap("#n-safe")
    shown = page.text("#detail")
    assert "It would no longer stand\n" in shown
    items = page.locator("#detail dd li").all_inner_texts()
    assert items
    assert all(item.startswith(("if ", "without ")) for item in items)
    assert page.locator("#detail dd li button").count() >= len(items)
    assert "“" not in "".join(items)
