"""The seminar mode: each step composed for the screen, with its sentence, its way from the thesis, and its address."""

import pytest

from argmap.model import ArgumentMap, Claim, Evidence, Inference
from conftest import PHONE

DESK = {"width": 1280, "height": 720}
TEXTS = """() => [...document.querySelectorAll("#stage *")].filter(one => one.offsetParent
  && [...one.childNodes].some(child => child.nodeType === 3 && child.textContent.trim()))
  .map(one => parseFloat(getComputedStyle(one).fontSize))"""
SCREEN = """() => {
  const cut = ({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 1;
  const boxes = [...document.querySelectorAll("#scene .tile")].map(one => one.getBoundingClientRect());
  const scene = document.querySelector("#scene").getBoundingClientRect();
  return {
    cut: cut(document.querySelector("#scene")),
    outside: boxes.filter(box => box.top < scene.top || box.bottom > scene.bottom + 1 || box.right > innerWidth).length,
    boxes: boxes.map(({ left, top, width, height }) => [left, top, width, height].map(Math.round)),
    wide: document.documentElement.scrollWidth > innerWidth,
  };
}"""


def said(page):
    """The sentences of all steps, from the first to the last."""
    told = [page.text("#say")]
    while page.locator("#forward").is_enabled():
        page.press("PageDown")
        told.append(page.text("#say"))
    return told


def test_the_seminar_goes_step_by_step(open_page, ferry):
    """The thesis first, then each line; objections after the supports they bear on; keys of a remote control go both ways."""
    page = open_page(ferry, viewport=DESK)
    page.click("#seminar")
    assert ("The thesis: The ferry is safe.", "1 / 9") == (page.text("#say"), page.text("#progress"))
    assert page.locator("h1:visible").all_inner_texts() == ["Thesis"]
    assert [
        "Because the crew is trained, and because trained crews keep ferries safe, therefore the ferry is safe.",
        "Because the log shows drills each month, therefore the crew is trained.",
        "To the question “consistency”: The inspector is an expert.",
        "But because the log may be forged, it does not follow that the crew is trained.",
        "But because Phạm Văn Đồng sealed the log in Łódź, it is doubtful that the log may be forged.",
        "Because the log shows drills each month, therefore Phạm Văn Đồng sealed the log in Łódź.",
        "But because the hull leaks, it is doubtful that the ferry is safe.",
        "But because the hull was patched, this is no reason to doubt that the ferry is safe.",
    ] == said(page)[1:]
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
    page.press("b")
    assert page.locator("#black").is_visible()
    page.press("b")
    assert not page.locator("#black").is_visible()
    page.press(".", "PageUp")
    assert not page.locator("#black").is_visible()
    page.press("?")
    assert page.locator("#keys").is_visible()
    page.press("Escape")
    assert page.locator("#stage").is_visible()
    page.press("Escape")
    assert page.locator("header").is_visible()
    assert not page.locator("#stage").is_visible()
    assert "seminar" == page.evaluate("document.activeElement.id")


def test_each_step_is_composed_for_the_screen(open_page, ferry):
    """What it speaks to stands above it, its premises side by side; all type is between 18 and 28 pixels, and nothing is cut."""
    page = open_page(ferry, viewport=DESK)
    page.press("s")
    shown = {}
    for _ in range(9):
        screen = page.evaluate(SCREEN)
        assert (False, 0, False) == (screen["cut"], screen["outside"], screen["wide"])
        sizes = page.evaluate(TEXTS)
        assert 18 <= min(sizes)
        assert max(sizes) <= 28
        shown[page.text("#about")] = page.locator("#scene .tile p[dir]:not(.source)").all_inner_texts()
        page.press("PageDown")
    crew, rule, log = "The crew is trained.", "Trained crews keep ferries safe.", "The log shows drills each month."
    assert ["The ferry is safe.", crew, rule] == shown["Supports 1.1 · modus ponens"]
    assert [crew, log] == shown["Supports 2.1 · expert opinion"]
    assert [crew, log, "The log may be forged."] == shown["Opposes the step “because: expert opinion (3.1)”"]
    assert ["The log may be forged.", "Phạm Văn Đồng sealed the log in Łódź."] == shown["Opposes 4.1"]
    page.press("Home", "PageDown")
    (aim, one, other) = page.evaluate(SCREEN)["boxes"]
    assert one[1] == other[1] > aim[1] + aim[3]
    assert one[0] + one[2] < other[0]
    page.set_viewport_size({"width": 1920, "height": 1080})
    assert 27 <= min(page.evaluate(TEXTS))


def long_map(premises, length):
    """A step of many premises with long texts, undercut."""
    text = ("a sentence of the judgment that nobody would like to cut " * 12)[:length]
    nodes = [Claim("c", f"The court says {text}."), Claim("u", f"The reader finds {text}.")]
    nodes += [Claim(f"p{at}", f"Ground {at} is {text}.") for at in range(premises)]
    nodes += [
        Inference("i", tuple(f"p{at}" for at in range(premises)), supports="c"),
        Inference("x", ("u",), attacks="i"),
    ]
    return ArgumentMap(title="Long", thesis="c", nodes=nodes)


@pytest.mark.parametrize(("premises", "length"), [(13, 30), (2, 560)])
def test_much_text_is_set_small_and_in_rows(open_page, premises, length):
    """Thirteen premises wrap into rows, and long texts fit without scrolling; what is said is folded away, and `n` unfolds it."""
    page = open_page(long_map(premises, length), viewport=DESK)
    page.press("s", "PageDown")
    screen = page.evaluate(SCREEN)
    assert (False, 0) == (screen["cut"], screen["outside"])
    assert (3 if premises > 5 else 1) == len({top for _, top, _, _ in screen["boxes"][1:]})
    assert "false" == page.attribute("#comments", "aria-expanded")
    page.press("n")
    assert "true" == page.attribute("#comments", "aria-expanded")
    assert page.locator("#say").bounding_box()["height"] > 60
    page.press("n")
    assert "false" == page.attribute("#comments", "aria-expanded")
    page.press("PageDown")
    screen = page.evaluate(SCREEN)
    assert (False, 0) == (screen["cut"], screen["outside"])
    assert 18 <= min(page.evaluate(TEXTS))


def test_on_a_phone_premises_are_stacked_and_a_finger_turns_the_page(open_page, ferry):
    """Type of 16 pixels or more, buttons large enough for a finger, nothing beside the screen."""
    page = open_page(ferry, viewport=PHONE, has_touch=True, is_mobile=True)
    page.tap("#seminar") if page.locator("#seminar").is_visible() else page.press("s")
    touch = page.context.new_cdp_session(page.page)

    def swipe(start, end):
        for kind, points in (("Start", [start]), ("Move", [end]), ("End", [])):
            where = [{"x": x, "y": 400} for x in points]
            touch.send("Input.dispatchTouchEvent", {"type": f"touch{kind}", "touchPoints": where})

    swipe(300, 100)
    assert "2 / 9" == page.text("#progress")
    (aim, one, other) = page.evaluate(SCREEN)["boxes"]
    assert aim[1] + aim[3] < one[1] < one[1] + one[3] < other[1]
    assert not page.evaluate(SCREEN)["wide"]
    assert 16 <= min(page.evaluate(TEXTS))
    assert 48 <= page.locator("#forward").bounding_box()["height"]
    swipe(100, 300)
    swipe(200, 180)
    assert "1 / 9" == page.text("#progress")


CLEAR = """() => [...document.querySelectorAll("#scene .given")].map(box => {
  const [inner, padding] = [box.firstElementChild, parseFloat(getComputedStyle(box).paddingBottom)];
  return [inner.scrollHeight > inner.clientHeight + 1, padding > 2,
    inner.getBoundingClientRect().bottom < box.getBoundingClientRect().bottom - padding];
})"""


@pytest.mark.parametrize("window", [DESK, PHONE], ids=["desk", "phone"])
def test_what_recalls_a_step_is_cut_clear_of_its_border(open_page, window):
    """The premises of a step that another step opposes are cut to a few lines, and none touches the border of its box."""
    long = " ".join(["The harbour master counted every boat that came in before noon."] * 12)
    nodes = [Claim(name, long) for name in "abcde"]
    steps = [Inference("i", ("b", "c"), supports="a"), Inference("j", ("d", "e"), attacks="i")]
    page = open_page(ArgumentMap(title="Boats", thesis="a", nodes=[*nodes, *steps]), address="#s-j", viewport=window)
    assert [[True, True, True]] * 2 == page.evaluate(CLEAR)


def test_a_step_in_forced_colors(open_page, ferry):
    """The arrow between a step and its target can be seen, and the tree shows which step this is."""
    page = open_page(ferry, address="#s-drilled", viewport=DESK, forced_colors="active")
    arrow, ground = page.evaluate(
        """["#scene .reason", "body"].map((name, at) =>
        getComputedStyle(document.querySelector(name), at ? null : "::before").backgroundColor)"""
    )
    assert arrow != ground
    assert "solid" == page.evaluate("getComputedStyle(document.querySelector('[aria-current]')).outlineStyle")


def test_the_way_and_the_tree(open_page, ferry):
    """The way leads from the thesis to what is spoken to; the tree has every step, says what it speaks to, and is one stop of Tab."""
    page = open_page(ferry, viewport=DESK)
    page.press("s", "PageDown", "PageDown", "PageDown", "PageDown", "PageDown")
    assert ["1.1 The ferry is safe.", "2.1 The crew is trained.", "+ because", "4.1 The log may be forged."] == (
        page.locator("#way li").all_inner_texts()
    )
    page.click("#way button >> nth=2")
    assert "Supports 2.1 · expert opinion" == page.text("#about")
    labels = page.eval_on_selector_all("#steps button", "all => all.map(one => one.ariaLabel)")
    assert 9 == len(labels)
    assert "4.1: Opposes the step “because: expert opinion (3.1)”".lower() == labels[4].lower()
    assert ["3"] == [
        f"{at + 1}"
        for at in page.eval_on_selector_all(
            "#steps button", "all => all.flatMap((one, at) => one.tabIndex ? [] : [at])"
        )
    ]
    page.locator("#steps button").nth(4).click()
    assert "5 / 9" == page.text("#progress")
    page.press("ArrowDown", "ArrowDown")
    assert "7 / 9" == page.text("#progress")
    assert page.evaluate("document.activeElement.matches('#steps [aria-current=step]')")


def test_steps_have_addresses(open_page, ferry):
    """A step opens by its address and keeps it over a reload; the browser's back button goes to the step before, and out."""
    page = open_page(ferry, address="#s-forgery", viewport=DESK)
    assert "5 / 9" == page.text("#progress")
    page.reload()
    assert "5 / 9" == page.text("#progress")
    page.press("Escape")
    assert "" == page.evaluate("location.hash")
    page.click("#seminar")
    page.press("End", "Home")
    for expected in ("9 / 9", "1 / 9"):
        page.go_back()
        page.wait_for_function(f"document.getElementById('progress').textContent === '{expected}'")
    page.go_back()
    page.wait_for_selector("#stage", state="hidden")
    page.evaluate("location.hash = 's-nowhere'")
    page.wait_for_function("document.getElementById('status').textContent.includes('does not name anything')")


def test_a_wrong_address_in_the_seminar_is_told(open_page, ferry):
    """An address that names no step leaves the seminar, stays as it was written, and the page says that it names nothing."""
    page = open_page(ferry, address="#s-forgery", viewport=DESK)
    page.evaluate("location.hash = 's-nowhere'")
    page.wait_for_selector("#stage", state="hidden")
    assert "does not name anything" in page.text("#status")
    assert "#s-nowhere" == page.evaluate("location.hash")


def test_notes_stand_beside_the_sentence(open_page):
    """The note and weight of the step, quotes and notes of its premises, and the critical questions that are open."""
    nodes = [
        Claim("c", "It rained."),
        Evidence("e", "Ada saw it at 7 p.m.", title="Ada", quote="a wet street", note="She told it later."),
        Inference(
            "i", ("e",), supports="c", scheme="expert-opinion", weight=0.5, note="Weighed low.", answers={"field": "c"}
        ),
    ]
    page = open_page(ArgumentMap(title="Rain", thesis="c", nodes=nodes), viewport=DESK)
    page.press("s", "PageDown")
    assert "Because Ada saw it at 7 p.m., therefore it rained." == page.text("#say")
    assert "Ada: Ada saw it at 7 p.m." in page.text("#scene")
    entries = page.eval_on_selector_all("#notes div", "all => all.map(one => one.innerText.split(/\\n+/))")
    assert [
        ["Note", "Weighed low."],
        ["Weight", "0.5"],
        ["2.1", "She told it later."],
        ["2.1", "“a wet street”"],
    ] == entries[:4]
    assert "Open critical questions" == entries[4][0]
    assert not any("field in which" in asked for asked in entries[4])


def test_blanks_in_the_seminar(open_page, ferry):
    """Sentence, way and stage keep the secret until its box is pressed."""
    page = open_page(ferry, viewport=DESK)
    page.select_option("#blanks", "unstated")
    page.click("#seminar")
    page.press("PageDown")
    assert "Because the crew is trained, and because ?, therefore the ferry is safe." == page.text("#say")
    assert "Trained crews" not in page.text("#stage")
    page.locator("#scene .blank").press("Enter")
    assert "and because trained crews keep ferries safe" in page.text("#say")


def test_a_map_from_right_to_left(open_page):
    """Premises follow each other from right to left, and every text stands at the right."""
    nodes = [
        Claim("c", "הגשר בטוח."),
        Claim("a", "הגשר נבדק."),
        Claim("b", "גשר שנבדק בטוח."),
        Inference("i", ("a", "b"), supports="c"),
    ]
    page = open_page(ArgumentMap(title="גשר", thesis="c", nodes=nodes, language="he"), viewport=DESK)
    page.press("s", "PageDown")
    (_, one, other) = page.evaluate(SCREEN)["boxes"]
    assert other[0] + other[2] < one[0]
    assert "Given that: הגשר נבדק. And given that: גשר שנבדק בטוח. Therefore: הגשר בטוח." == page.text("#say")


def test_a_printed_step_is_one_page(open_page, ferry):
    """Print shows the step and not the map."""
    page = open_page(ferry, address="#s-drilled", viewport=DESK)
    assert 1 == page.pdf(prefer_css_page_size=True).count(b"/Type /Page\n")
    page.emulate_media(media="print")
    assert page.locator("#scene").is_visible()
    assert not page.locator("#map").is_visible()


def test_escape_ends_the_black_screen_first_and_then_brings_the_selection_back(open_page, ferry):
    """What was selected before a seminar is selected after it; the steps of the thin tree say their numbers in full."""
    page = open_page(ferry, address="#n-forged")
    page.press("s", "b", "Escape")
    assert page.locator("#stage").is_visible()
    assert not page.locator("#black").is_visible()
    assert all(page.eval_on_selector_all("#steps button", "steps => steps.map(step => step.title)"))
    page.press("Escape")
    assert not page.locator("#stage").is_visible()
    assert page.url.endswith("#n-forged")
    assert 1 == page.locator("#map .selected").count()


def test_a_pinch_on_a_trackpad_of_safari_zooms(open_page, ferry):
    """Its own events are heard, where no finger touches the screen."""
    page = open_page(ferry)
    before = page.view()[2]
    told = "event => Object.assign(new Event(event[0], { cancelable: true, bubbles: true }), event[1])"
    at = {"clientX": 800, "clientY": 450}
    for name, scale in (("gesturestart", 1), ("gesturechange", 1.5), ("gesturechange", 2), ("gestureend", 2)):
        event = [name, {**at, "scale": scale}]
        page.evaluate(f"event => document.getElementById('map').dispatchEvent(({told})(event))", event)
    page.page.wait_for_function("() => document.getElementById('map').style.transform === ''")
    assert before / 2 == pytest.approx(page.view()[2], rel=0.01)
