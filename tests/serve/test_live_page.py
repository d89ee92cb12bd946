"""The live page in a browser: what a lecturer sees who edits, and what a class sees that follows."""

import json
import re

import pytest

from bridge import BRIDGE, PHONE

CHAIN = (
    BRIDGE
    + "".join(f"  i{at}: {{premises: [c{at}], supports: {'old' if at == 1 else f'c{at - 1}'}}}\n" for at in range(1, 9))
).replace("  old:", "".join(f"  c{at}: Reason number {at} is good.\n" for at in range(1, 9)) + "  old:")
FALSE_ALARMS = {"label-content-name-mismatch"}


def await_text(page, selector, text):
    """Wait until an element shows a text."""
    page.locator(selector, has_text=text).first.wait_for(state="attached")


def box_of(page, selector):
    """Where an element is on the screen, in whole pixels."""
    return [round(length) for length in page.locator(selector).bounding_box().values()]


def tap(page, selector):
    """Click the middle of an element of the picture, with the mouse itself."""
    box = page.locator(selector).bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


def focused(page):
    return page.evaluate("document.activeElement.id || document.activeElement.textContent")


def test_the_page_is_kept_while_the_map_is_edited(serve, look):
    """Selection, folds, view, search, panels and focus stay over a save that adds, rewords and reorders; nothing is loaded anew."""
    served = serve(CHAIN)
    page = look(served)
    page.evaluate("window.mark = 1")
    tap(page, "#n-c2")
    page.locator("#map").focus()
    page.dispatch_event(".card:has(#n-c3) [data-fold$='.0'] .target", "click")
    folded = page.locator(".toggle.folds").count()
    assert folded
    page.keyboard.press("+")
    page.click("#show-outline")
    page.keyboard.press("/")
    page.keyboard.type("reason num")
    page.wait_for_function("() => document.getElementById('map').style.transform === ''")
    before = box_of(page, "#n-c2")
    served.edit("Reason number 2 is good.", "Reason number 2 is very good.")
    served.edit("  old: The", "  new: A new reason.\n  old: The")
    served.edit("  aged:", "  first: {premises: [new], supports: safe}\n  aged:")
    await_text(page, "#tree", "A new reason.")
    assert before[:2] == box_of(page, "#n-c2")[:2]
    assert ["c2"] == page.eval_on_selector_all(".selected", "all => all.map(one => one.id.slice(2))")
    assert "#n-c2" == page.evaluate("location.hash")
    assert folded == page.locator(".toggle.folds").count()
    assert ("query", "reason num", 10) == (
        focused(page),
        page.input_value("#query"),
        page.evaluate("document.activeElement.selectionStart"),
    )
    assert "8" in page.inner_text("#hits")
    assert page.locator("#outline").is_visible()
    assert "very good" in page.inner_text("#details")
    assert 1 == page.evaluate("window.mark")
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    assert 0 == page.locator(".selected").count()


def test_a_node_that_is_renamed_or_removed(serve, look):
    """One that has got another id stays selected; one that is gone is no longer."""
    served = serve(CHAIN)
    page = look(served)
    tap(page, "#n-c2")
    served.file.write_text(served.file.read_text("utf-8").replace("c2", "renamed"), "utf-8")
    page.locator("#n-renamed.selected").wait_for()
    served.file.write_text(BRIDGE, "utf-8")
    page.locator("#n-renamed").wait_for(state="detached")
    assert (0, "") == (page.locator(".selected").count(), page.evaluate("location.hash"))
    assert "" == page.inner_text("#status")


def test_the_seminar_goes_on(serve, look):
    """The step stays over a save; where it is removed, the one that comes at its place follows; keys work once."""
    served = serve(CHAIN)
    page = look(served)
    page.keyboard.press("s")
    for _ in range(4):
        page.keyboard.press("PageDown")
    assert ("5 / 11", "#s-i2") == (page.inner_text("#progress"), page.evaluate("location.hash"))
    page.keyboard.press("n")
    assert "folded" == page.evaluate("document.getElementById('speech').className")
    page.keyboard.press("b")
    served.edit("Reason number 1 is good.", "Reason number 1 is fine.")
    await_text(page, "#stage", "number 1 is fine")
    assert page.locator("#black").is_visible()
    assert "folded" == page.evaluate("document.getElementById('speech').className")
    page.keyboard.press("b")
    assert "5 / 11" == page.inner_text("#progress")
    page.keyboard.press("PageDown")
    assert "6 / 11" == page.inner_text("#progress")
    served.edit("  i3: {premises: [c3], supports: c2}\n", "  i4x: {premises: [c3], supports: c2}\n")
    page.wait_for_function("() => location.hash === '#s-i4x'")
    assert "6 / 11" == page.inner_text("#progress")
    assert page.locator("#stage").is_visible()


def test_an_exercise_goes_on(serve, look):
    """What is hidden stays hidden, what was uncovered stays so; the line that alone is drawn, the open menus and the row with the focus stay."""
    served = serve(CHAIN)
    page = look(served)
    page.click("#more summary")
    page.select_option("#blanks", "claims")
    page.click("#legend summary")
    tap(page, "#n-old")
    assert 0 == page.locator("#n-old .blank-sign").count()
    page.click("#show-outline")
    page.locator(".row", has_text="because").first.focus()
    page.keyboard.press("ArrowDown")
    row = focused(page)
    served.edit("  aged:", "  first: {premises: [c8], supports: safe}\n  aged:")
    page.locator("#r-first").wait_for(state="attached")
    assert ("claims", row) == (page.input_value("#blanks"), focused(page))
    assert 8 < page.locator(".cell.blank").count()
    assert 0 == page.locator("#n-old .blank-sign").count()
    assert page.locator("#legend[open]").count()


def test_a_line_drawn_alone_and_the_whole_screen(serve, look):
    """The line that alone is drawn stays so with what is added to it, and the screen stays full."""
    served = serve(CHAIN)
    page = look(served)
    tap(page, "#n-c2")
    page.click("#only")
    assert 0 == page.locator("#n-survey").count()
    page.evaluate("document.documentElement.requestFullscreen()")
    served.edit("  aged:", "  more: {premises: [survey], supports: c8}\n  aged:")
    page.locator("#r-more").wait_for(state="attached")
    assert page.locator("#part").is_visible()
    assert 0 == page.locator("#r-sound").count()
    assert page.evaluate("document.fullscreenElement !== null")
    page.click("#whole")
    page.locator("#r-sound").wait_for()


def test_a_broken_file_keeps_the_picture(serve, look):
    """A banner says what is wrong where; when the file can be read again it goes, and the picture is that of the file."""
    served = serve()
    page = look(served)
    assert page.locator("#banner").is_hidden()
    served.edit("thesis: safe", "thesis: [safe")
    page.locator("#banner").wait_for()
    assert "bridge.yaml:3:9 '[' is never closed" in page.inner_text("#banner")
    assert page.locator("#n-safe").is_visible()
    assert "Findings (" in page.inner_text("#show-live")
    assert "never closed" in page.inner_text("#live")
    assert "VERDICTS\nThis is the last picture that could be drawn.\n" in re.sub(r"\n+", "\n", page.inner_text("#live"))
    served.edit("thesis: [safe", "thesis: old")
    page.locator("#banner").wait_for(state="hidden")
    page.locator(".thesis#n-old").wait_for()
    assert "last picture" not in page.inner_text("#live")


def test_a_file_that_is_broken_from_the_start(serve, look):
    """The page opens, says what is wrong, and shows the map once it can be drawn."""
    served = serve("argmap: 1\n")
    page = look(served)
    page.locator("#banner", has_text="title").wait_for()
    assert page.inner_text("#banner").startswith("No picture could be drawn yet. bridge.yaml:1:1 ")
    served.file.write_text(BRIDGE, "utf-8")
    page.locator("#n-safe").wait_for()
    assert page.locator("#banner").is_hidden()


def test_findings_and_verdicts_have_their_lines(serve, look):
    """They stand beside the page, each with its place; a click on one shows its node."""
    page = look(
        serve(
            BRIDGE.replace("  aged:", "  idle: {premises: [sea], attacks: safe}\n  aged:").replace(
                "  old:", "  sea: The sea is rough.\n  old:"
            )
        )
    )
    panel = page.inner_text("#live")
    for text in ("AM", "bridge.yaml:7:3", "bridge.yaml:5:3", "The bridge is safe."):
        assert text in panel
    page.locator("#live .falls .link", has_text="The sea is rough.").click()
    assert page.locator("#n-sea.selected").is_visible()
    page.click("#show-live")
    assert page.locator("#live").is_hidden()


def test_viewers_follow_the_presenter(serve, look):
    """Steps, selection and the black screen are followed, by latecomers too; whoever strays is asked back, and comes."""
    served = serve(CHAIN)
    presenter, viewer = look(served), look(served, "viewer")
    assert viewer.locator("#live").is_hidden()
    presenter.keyboard.press("s")
    presenter.keyboard.press("PageDown")
    viewer.locator("#stage").wait_for()
    viewer.locator("#progress", has_text="2 / 11").wait_for()
    late = look(served, "viewer")
    late.locator("#progress", has_text="2 / 11").wait_for()
    await_text(presenter, "#viewers", "2 viewers")
    assert viewer.locator("#follow").is_hidden()
    viewer.keyboard.press("PageDown")
    viewer.locator("#follow").wait_for()
    presenter.keyboard.press("End")
    late.locator("#progress", has_text="11 / 11").wait_for()
    assert "3 / 11" == viewer.inner_text("#progress")
    served.edit("The bridge is old", "The bridge is ancient")
    await_text(viewer, "#tree", "ancient")
    assert "3 / 11" == viewer.inner_text("#progress")
    viewer.click("#follow")
    assert ("11 / 11", True) == (viewer.inner_text("#progress"), viewer.locator("#follow").is_hidden())
    presenter.keyboard.press("b")
    viewer.locator("#black").wait_for()
    presenter.keyboard.press("Escape")
    viewer.locator("#black").wait_for(state="hidden")
    presenter.keyboard.press("Escape")
    viewer.locator("#stage").wait_for(state="hidden")
    tap(presenter, "#n-c1")
    viewer.locator("#n-c1.selected").wait_for()
    presenter.keyboard.press("Escape")
    viewer.locator("#n-c1:not(.selected)").wait_for()
    assert "#n-" not in viewer.url


def test_viewers_see_no_more_of_an_exercise(serve, look):
    """What the presenter hides is hidden for all, latecomers too, until the presenter uncovers it; none of that is lost by a save."""
    served = serve(CHAIN)
    presenter, viewer = look(served), look(served, "viewer")
    presenter.click("#more summary")
    presenter.select_option("#blanks", "claims")
    presenter.click("#more summary")
    viewer.locator("#n-old .blank-sign").wait_for(state="attached")
    tap(presenter, "#n-old")
    viewer.locator("#n-old .blank-sign").wait_for(state="detached")
    late = look(served, "viewer")
    late.locator("#n-c1 .blank-sign").wait_for(state="attached")
    assert 0 == late.locator("#n-old .blank-sign").count()
    served.edit("  aged:", "  first: {premises: [c8], supports: safe}\n  aged:")
    for page in (presenter, viewer, late):
        page.locator("#r-first").wait_for(state="attached")
        assert (0, 1) == (page.locator("#n-old .blank-sign").count(), page.locator("#n-c1 .blank-sign").count())
        assert page.locator("#follow").is_hidden()
    presenter.click("#more summary")
    presenter.select_option("#blanks", "none")
    viewer.locator("#n-c1 .blank-sign").wait_for(state="detached")
    assert 0 == late.locator("#follow:visible").count()


def test_a_presenter_with_two_windows(serve, look):
    """Either window takes the steps of the other, and so it does when it is opened again."""
    served = serve(CHAIN)
    one, other = look(served), look(served)
    one.keyboard.press("s")
    other.locator("#progress", has_text="1 / 11").wait_for()
    other.keyboard.press("PageDown")
    one.locator("#progress", has_text="2 / 11").wait_for()
    again = look(served)
    again.locator("#progress", has_text="2 / 11").wait_for()


def test_what_does_not_arrive_is_sent_again(serve, look):
    """A step that the server did not get, and a state that the page did not."""
    served = serve(CHAIN)
    presenter, viewer = look(served, flawless=False), look(served, "viewer", flawless=False)
    presenter.route("**/step", lambda route: route.abort(), times=2)
    presenter.keyboard.press("s")
    viewer.locator("#progress", has_text="1 / 11").wait_for()
    viewer.route("**/state", lambda route: route.abort(), times=1)
    served.edit("The bridge is old", "The bridge is ancient")
    await_text(viewer, "#tree", "ancient")


def test_what_a_presenter_copies_is_for_viewers(serve, look):
    """Links, citations and the address to share never hold the presenter's own."""
    served = serve()
    page = look(served)
    page.evaluate(
        "() => { window.copied = []; navigator.clipboard.writeText = async (text) => { window.copied.push(text); }; }"
    )
    tap(page, "#n-old")
    page.click("#details [data-act=link]")
    page.click("#details [data-act=cite]")
    page.click("#live .choices button")
    link, citation, shared = page.evaluate("window.copied")
    viewers = f"http://{served.host}{served.viewer}"
    assert (f"{viewers}#n-old", viewers) == (link, shared)
    assert citation.endswith(f". {viewers}#n-old")


def test_a_click_opens_the_line(serve, look):
    """Of a card, a finding, a verdict and the details, once each; not where that is not wanted, and never for a viewer."""
    served = serve(editor=True)
    page = look(served)
    tap(page, "#n-old")
    await_calls(page, served, 1)
    assert [["--goto", f"{served.file}:6:3"]] == served.opened()
    assert page.locator("#n-old.selected").is_visible()
    page.locator("#live .spot").first.click()
    page.locator("#details .spot").click()
    await_calls(page, served, 3)
    assert ["--goto", f"{served.file}:6:3"] in served.opened()[1:]
    page.locator("#live").get_by_label("A click on a card opens the editor").uncheck()
    tap(page, "#n-survey")
    page.locator("#n-survey.selected").wait_for()
    served.edit("thesis: safe", "thesis: [safe")
    page.locator("#banner .spot").click()
    await_calls(page, served, 4)
    viewer = look(served, "viewer")
    tap(viewer, "#n-old")
    viewer.locator("#n-old.selected").wait_for()
    assert 0 == viewer.locator("button.spot").count()
    assert 4 == len(served.opened())


def await_calls(page, served, number):
    for _ in range(200):
        if len(served.opened()) >= number:
            break
        page.wait_for_timeout(20)
    assert number == len(served.opened())


def test_an_editor_that_cannot_be_started(serve, look):
    """The page says so."""
    served = serve(editor=True)
    page = look(served, flawless=False)
    (served.editor_log.parent / "fake editor").unlink()
    tap(page, "#n-old")
    await_text(page, "#status", "The editor was not opened: ")


@pytest.mark.parametrize("lang", ["en", "de"])
def test_a_phone(serve, look, lang):
    """Nothing is wider than it; the findings are a sheet from below, and make room for the details."""
    served = serve(BRIDGE + f"language: {lang}\n")
    page = look(served, viewport=PHONE)
    assert page.locator("#live").is_hidden()
    page.click("#show-live")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    box = page.locator("#live").bounding_box()
    assert (0, 390, 844) == (round(box["x"]), round(box["width"]), round(box["y"] + box["height"]))
    page.click("#show-details")
    assert (False, True) == (page.locator("#live").is_visible(), page.locator("#details").is_visible())
    page.click("#show-live")
    assert (True, False) == (page.locator("#live").is_visible(), page.locator("#details").is_visible())
    served.edit("thesis: safe", "thesis: [safe")
    page.locator("#banner").wait_for()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize(("scheme", "size"), [("light", {"width": 1600, "height": 900}), ("dark", PHONE)])
def test_axe_finds_nothing_serious(serve, look, violations, scheme, size):
    """With findings, verdicts, a banner, and what is offered to who strayed."""
    served = serve(BRIDGE.replace("old: The", "old: TODO the"), editor=True)
    page = look(served, viewport=size, color_scheme=scheme, bypass_csp=True, flawless=False)
    if page.locator("#live").is_hidden():
        page.click("#show-live")
    served.edit("thesis: safe", "thesis: [safe")
    page.locator("#banner").wait_for()
    page.evaluate("document.getElementById('follow').hidden = false")
    found = [
        one for one in violations(page) if one["impact"] in {"serious", "critical"} and one["id"] not in FALSE_ALARMS
    ]
    assert [] == [(one["id"], [node["html"][:120] for node in one["nodes"][:3]]) for one in found]


HOSTILE = "</script><script>window.ran=1</script><img src=x onerror=window.ran=1>\u202e"


def test_hostile_maps_run_nothing(serve, look):
    """Texts and ids in findings, verdicts and the banner stay texts; no script but the page's own may run."""
    served = serve(
        BRIDGE.replace("The bridge is old.", json.dumps(HOSTILE))
        + f"  {json.dumps(HOSTILE)}: {{premises: [{json.dumps(HOSTILE)}], supports: safe}}\n"
    )
    page = look(served)
    page.locator("#banner", has_text="</script>").wait_for()
    served.file.write_text(BRIDGE.replace("The bridge is old.", json.dumps(HOSTILE)), "utf-8")
    page.locator("#banner").wait_for(state="hidden")
    page.evaluate("location.hash = '#n-old'")
    page.locator("#n-old.selected").wait_for()
    assert "<img" in page.inner_text("#live")
    assert page.evaluate("window.ran === undefined")


def test_the_end_is_told(serve, look):
    """When the server stops, the page says so and stays."""
    served = serve()
    page = look(served)
    served.live.end()
    page.locator("#banner", has_text="The server has stopped.").wait_for()
    assert page.locator("#n-safe").is_visible()
    tap(page, "#n-safe")


PART = "argmap: 1\ntitle: Part\nclaims: {rain: It rains.}\n"


def test_imports_are_followed(serve, look):
    """A save of an imported file is drawn, and so is one that was missing; findings stand in their files."""
    text = BRIDGE + "  wet: {premises: [part/rain], supports: old}\nimports: {part: parts/rain.yaml}\n"
    served = serve(text)
    page = look(served)
    page.locator("#banner", has_text="parts/rain.yaml").wait_for()
    (served.file.parent / "parts").mkdir()
    part = served.file.parent / "parts" / "rain.yaml"
    part.write_text(PART, "utf-8")
    page.locator("#tree", has_text="It rains.").wait_for(state="attached")
    part.write_text(PART.replace("It rains", "It pours"), "utf-8")
    page.locator("#tree", has_text="It pours.").wait_for(state="attached")
    assert "parts/rain.yaml:3:" in page.inner_text("#live")


def test_other_notations_are_followed(serve, look):
    """Argdown too is drawn anew with each save, with its own lines."""
    served = serve(
        "[Safe]: The bridge is safe.\n  + <Sound>: No cracks were found.\n", name="project/bridge.argdown", editor=True
    )
    page = look(served)
    page.locator("#tree", has_text="No cracks were found.").wait_for(state="attached")
    served.edit("No cracks", "No rust")
    page.locator("#tree", has_text="No rust").wait_for(state="attached")
    assert "bridge.argdown:1:" in page.inner_text("#live")
