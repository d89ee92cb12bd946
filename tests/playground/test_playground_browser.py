"""The playground in Chromium, in one page: what Python draws there, what a person does, what is refused."""

import base64
import gzip
import re
import zlib
from importlib import resources
from pathlib import Path

import pytest
from playground_maps import ARGDOWN, RAIN, chain

import argmap

ESSAY = Path(__file__).parents[2] / "maps" / "radchenko_vietnam.yaml"
TEMPLATES = resources.files("argmap") / "cli" / "templates"
GERMAN = RAIN.replace("title: Rain", "title: Regen\nlanguage: de").replace(
    "It has rained.", "Die Niederschlagswahrscheinlichkeitsvorhersage der Donaudampfschifffahrtsgesellschaft traf zu."
)
MAPS = {
    "essay": ESSAY.read_text("utf-8"),
    "debate": (TEMPLATES / "debate.yaml").read_text("utf-8"),
    "decision": (TEMPLATES / "decision.yaml").read_text("utf-8"),
    "german": GERMAN,
}
pytestmark = pytest.mark.xdist_group("browser")


def test_the_editor_comes_before_python(opened):
    """What is typed while Python is fetched is kept, and checked when it is there."""
    assert opened.page.locator("body[data-ready]").count() == 0
    opened.page.evaluate("text => playground.begin(text)", RAIN)
    opened.ready()
    opened.settle(RAIN)
    assert "No findings" in opened.state()


def test_a_first_visit_is_small(folder):
    """What a server sends at the first visit, compressed, is at most 5.5 MB."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    files = [path for path in files if "dictionaries" not in path.parts and path.name != "licences.txt"]
    assert sum(len(gzip.compress(path.read_bytes(), 9)) for path in files) <= 5_500_000


@pytest.mark.parametrize("name", MAPS)
def test_bytes_are_those_of_argmap(playground, name):
    """Pictures, pages, outlines and other notations are the same as outside a browser."""
    text = MAPS[name]
    held = argmap.loads(text)
    playground.ask("check", text=text)
    assert argmap.render(held, format="svg") == playground.ask("picture")["svg"]
    assert argmap.render(held, format="html", standing=True) == playground.ask("page")["html"]
    for form in ("svg", "html", "md", "txt", "mmd", "dot"):
        assert argmap.render(held, format=form) == playground.ask("save", form=form)["files"][0]["text"]
    for notation in argmap.NOTATIONS:
        if notation.write is not None:
            expected = argmap.convert(held, notation)[0]
            assert expected == playground.ask("save", form=notation.name)["files"][0]["text"]
    sheet = {"seed": 3, "kinds": ["premise", "place", "scheme", "fault", "withdrawal"], "number": 2}
    if name == "essay":
        assert argmap.worksheet(held, seed=3).html() == playground.ask("worksheet", **sheet)["html"]


def test_type_break_fix_share_reopen(playground, context):
    """A slip is found at its line, fixed with a click, and the link of the map opens it elsewhere."""
    playground.write(RAIN)
    playground.page.get_by_role("textbox", name="Text of the map").click()
    playground.keyboard.press("Control+End")
    playground.keyboard.type("thess: rained")
    playground.settle()
    item = playground.page.locator("#findings li").first
    assert "Line 6" in item.inner_text()
    item.get_by_role("button", name=re.compile("Fix")).click()
    playground.settle()
    assert "thess" not in playground.text()
    playground.write(RAIN)
    playground.page.get_by_role("button", name="Share …").click()
    link = playground.page.get_by_label("Link", exact=True).input_value()
    other = context.new_page()
    other.goto(link)
    other.wait_for_selector("#view-picture img", timeout=60_000)
    assert RAIN == other.evaluate("playground.text()")
    other.close()


def test_argdown_comes_in(playground):
    """A debate in Argdown that is opened is a map, and the notation is told."""
    playground.open_files(("debate.argdown", ARGDOWN.encode()))
    playground.page.get_by_text("was read as Argdown").wait_for()
    playground.settle()
    assert "It has rained." in playground.text()
    playground.page.locator("#view-picture img").wait_for()


def test_a_worksheet_is_worked(playground):
    """A worksheet is made from the map, and its page says whether an answer is right."""
    playground.write(ESSAY.read_text("utf-8"))
    playground.page.get_by_role("tab", name="Worksheet").click()
    frame = playground.page.frame_locator("#view-worksheet iframe")
    task = frame.locator("form.task").first
    task.get_by_role("radio").first.check()
    task.get_by_role("button", name="Check").click()
    task.locator(".verdict, [role=status], output").first.wait_for()
    playground.page.get_by_role("tab", name="Picture").click()


def test_verdicts_say_why(playground):
    """A statement opens to the sentences that `argmap why` prints."""
    playground.write(RAIN)
    playground.page.get_by_role("tab", name="Verdicts").click()
    playground.page.locator(".verdicts summary").first.click()
    expected = str(argmap.explain(argmap.loads(RAIN), "rained"))
    playground.page.get_by_text(expected.splitlines()[0]).first.wait_for()
    playground.page.get_by_role("tab", name="Picture").click()


def test_the_policy_blocks_evaluation(playground):
    """Neither the page nor its worker turns a text into a program."""
    attempt = (
        "new Promise(told => setTimeout(() => { try { told((0, eval)('1')) } catch (error) { told(error.name) } }))"
    )
    assert "EvalError" == playground.page.evaluate(attempt)
    (worker,) = playground.page.workers
    assert "EvalError" == worker.evaluate(attempt)


def test_a_strangers_map_runs_nothing(playground):
    """Markup and addresses in a map stay text, in the picture, the page, the verdicts and the worksheet."""
    evil = "<img src=x onerror=alert(1)><script>alert(2)</script>"
    text = RAIN.replace("It has rained.", f'"{evil}"').replace("title: Rain", f'title: "{evil}"')
    playground.write(f"{text}sources: {{s: {{title: S, url: 'javascript:alert(3)'}}}}\n")
    for view in ("Page", "Verdicts", "Outline", "Worksheet", "Picture"):
        playground.page.get_by_role("tab", name=view).click()
        playground.page.wait_for_timeout(200)


@pytest.mark.parametrize("size", [(390, 844), (1280, 720), (1920, 1080)])
def test_there_is_room_for_text_and_picture(playground, size):
    """On a phone, a laptop and a projector nothing sticks out, and text and picture have most of the height."""
    width, height = size
    playground.page.set_viewport_size({"width": width, "height": height})
    playground.write(RAIN.replace("title: Rain", "title: Why does it rain so much in this town of all towns?"))
    for name, room in (("Text", "#editor"), ("Picture", "#view-picture .room")):
        tab = playground.page.get_by_role("tab", name=name)
        if tab.is_visible():
            tab.click()
        assert playground.page.locator(room).bounding_box()["height"] > height / 2
        assert width == playground.page.evaluate("() => document.documentElement.scrollWidth")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing(playground, violations, scheme, width):
    """No violation, with findings, verdicts and a dialog, on a desk and on a phone, in light and dark."""
    playground.page.emulate_media(color_scheme=scheme)
    playground.page.set_viewport_size({"width": width, "height": 800})
    playground.write(f"{RAIN}thess: rained\n")
    playground.page.get_by_role("tab", name="Text" if width == 390 else "Picture").click()
    assert [] == violations(playground.page)
    playground.write(RAIN)
    for view in ("Verdicts", "Outline", "Picture"):
        playground.page.get_by_role("tab", name=view).click()
    assert [] == violations(playground.page)
    playground.page.get_by_role("button", name="New …").click()
    assert [] == violations(playground.page)
    playground.page.emulate_media(color_scheme="light")


def test_a_deep_map_is_refused_and_the_text_kept(playground):
    """A chain beyond what a browser's stack holds is refused in words; the next text is drawn as ever."""
    deep = chain(1100)
    playground.write(deep)
    assert "steps deep" in playground.state()
    assert deep == playground.text()
    playground.write(RAIN)
    assert "No findings" in playground.state()


def test_python_that_ends_begins_anew(playground):
    """Should Python die, the text stays, and the next is checked by another Python."""
    (worker,) = playground.page.workers
    worker.evaluate("() => { onmessage = () => postMessage({dead: 'the stack is full'}); }")
    fatal = RAIN.replace("title: Rain", "title: Fatal")
    playground.write(fatal)
    playground.page.get_by_text("Python ended on this text: the stack is full").wait_for()
    assert fatal == playground.text()
    playground.write(RAIN.replace("title: Rain", "title: Again"))
    assert "No findings" in playground.state()
    assert 1 == len(playground.page.workers)


def test_it_works_offline_and_keeps_the_text(playground):
    """With the server gone the playground opens, with the last text in it, and Python from the memory of the last time."""
    text = RAIN.replace("title: Rain", "title: Kept")
    playground.write(text)
    playground.server.stop()
    try:
        playground.page.reload()
        playground.ready()
        playground.settle(text)
        playground.page.locator("#view-picture img").wait_for()
        assert "kept" == playground.page.locator("body").get_attribute("data-ready")
    finally:
        playground.server.start()


COMPLETED = [
    ("inferences:\n  i:\n    ", "prem", "premises: "),
    ("inferences:\n  i:\n    premises: [", "stre", "premises: [wet"),
    ("inferences:\n  i: {premises: [wet], ", "supp", "supports: "),
    ("inferences:\n  i:\n    scheme: ", "expert-op", "scheme: expert-opinion"),
    ("thesis: ", "rai", "thesis: rained"),
    ("expect:\n  rained: ", "overt", "rained: overturned"),
]


@pytest.mark.parametrize(("before", "typed", "expected"), COMPLETED)
def test_keys_ids_and_schemes_are_completed(playground, before, typed, expected):
    """What was begun is completed: an id also by a word of the text that it stands for."""
    text = "argmap: 1\ntitle: Rain\nclaims: {rained: It has rained., wet: The street is wet.}\n"
    playground.write(text)
    playground.write(text + before)
    playground.page.get_by_role("textbox", name="Text of the map").click()
    playground.keyboard.press("Control+End")
    playground.keyboard.type(typed)
    option = playground.page.locator("#editor .cm-tooltip-autocomplete li").first
    option.wait_for()
    playground.page.wait_for_timeout(100)  # for a moment after they appear, completions take no key
    playground.keyboard.press("Enter")
    assert expected in playground.text()


def test_a_line_below_a_key_is_indented(playground):
    """Enter after a key without a value goes two columns further in, and elsewhere stays where it is."""
    playground.write("argmap: 1\ninferences:\n  i:")
    playground.page.get_by_role("textbox", name="Text of the map").click()
    playground.keyboard.press("Control+End")
    playground.keyboard.press("Enter")
    playground.keyboard.insert_text("premises: wet")
    playground.keyboard.press("Enter")
    playground.keyboard.insert_text("supports: rained")
    assert playground.text().endswith("  i:\n    premises: wet\n    supports: rained")


def test_pasted_argdown_is_offered_a_map(playground):
    """A text in another notation is recognised, and becomes a map with a click."""
    playground.write(ARGDOWN)
    playground.page.get_by_text("This looks like Argdown").wait_for()
    playground.page.get_by_role("button", name="Make a map of it").click()
    playground.page.get_by_text("was read as Argdown").wait_for()
    playground.settle()
    assert "argmap: 1" in playground.text()


def test_an_offer_goes_with_the_text_that_it_is_about(playground):
    """Typed over with a map, a pasted debate is no longer offered one."""
    playground.write(ARGDOWN)
    offer = playground.page.get_by_text("This looks like Argdown")
    offer.wait_for()
    playground.page.get_by_role("textbox", name="Text of the map").click()
    playground.keyboard.press("Control+a")
    playground.keyboard.press("Delete")
    playground.keyboard.type("argmap: 1")
    playground.settle()
    assert not offer.is_visible()


def test_what_was_said_of_a_text_goes_with_it(playground):
    """What was told of a debate is not told of the next text."""
    playground.open_files(("debate.argdown", ARGDOWN.encode()))
    told = playground.page.get_by_text("was read as Argdown")
    told.wait_for()
    playground.write(RAIN)
    assert not told.is_visible()


def test_a_broken_text_does_not_promise_a_picture(playground):
    """A link to a map that cannot be read shows no other map, and does not say that it does."""
    playground.write("argmap: 1\ntitle: Rain\nclaims: [")
    assert "last readable map" not in playground.state()
    playground.page.get_by_text("Nothing is shown before the text can be read").first.wait_for()
    playground.write(RAIN)
    playground.page.locator("#view-picture img").wait_for()
    playground.page.get_by_role("textbox", name="Text of the map").click()
    playground.keyboard.press("Control+End")
    playground.keyboard.type("thess: rained")
    playground.settle()
    assert "The last readable map is shown" in playground.state()


@pytest.mark.parametrize("nested", ["[", "- "])
def test_a_text_that_nests_without_end_can_be_edited(playground, nested):
    """The parser that colours the text has no room for such a text; the editor goes on without it."""
    playground.write(nested * 20_000)
    playground.page.wait_for_timeout(1500)  # the text is parsed when the browser is idle
    playground.page.get_by_role("textbox", name="Text of the map").click()
    playground.keyboard.press("Control+End")
    playground.keyboard.type("x")
    playground.settle(nested * 20_000 + "x")
    playground.write(RAIN)
    assert "No findings" in playground.state()
    playground.page.locator(".cm-line span").first.wait_for()


DROP = """text => {
    const dataTransfer = new DataTransfer();
    dataTransfer.setData("text/plain", text);
    const content = document.querySelector("#editor").shadowRoot.querySelector(".cm-content");
    const { x, y } = content.getBoundingClientRect();
    const drop = new DragEvent("drop", {
        dataTransfer, bubbles: true, composed: true, cancelable: true, clientX: x + 9, clientY: y + 9,
    });
    content.dispatchEvent(drop);
}"""


def test_words_can_be_dragged_into_the_text(playground):
    """Words that are dropped on the text, from another window or from within, come into it."""
    playground.write(RAIN)
    playground.page.evaluate(DROP, "# dragged")
    playground.settle()
    assert "# dragged" in playground.text()


def test_all_safe_fixes_are_applied_at_once(playground):
    """Two slips, one click."""
    playground.write(RAIN.replace("assumed", "assmed").replace("supports", "suports"))
    playground.page.get_by_role("button", name="Apply all safe fixes").click()
    playground.settle()
    assert RAIN == playground.text()


def test_what_the_browser_lacks_is_named(playground):
    """PDF by typst, the solver for positions, and Graphviz are asked for in vain, and said so."""
    playground.write(RAIN)
    for kind, given, name in (("save", {"form": "pdf"}, "typst"), ("positions", {}, "python-sat")):
        assert name in _refused(playground, kind, given)
    assert "Graphviz" in _refused(playground, "picture", {"layout": "graphviz"})


def _refused(playground, kind, given):
    asked = "([kind, given]) => playground.ask(kind, given).then(() => 'done', error => error.message)"
    return playground.page.evaluate(asked, [kind, given])


def test_a_large_map_is_not_made_a_link(playground):
    """Beyond the limit a link is refused, with the file in its place; a damaged or swollen link is told."""
    texts = "".join(f"  c{at}: {at * 7919 % 10007} {at * 104729 % 100003}.\n" for at in range(2000))
    playground.write(f"argmap: 1\ntitle: Large\nthesis: c0\nclaims:\n{texts}")
    playground.page.get_by_role("button", name="Share …").click()
    playground.page.get_by_text("links end at 16,000").wait_for()
    playground.page.get_by_role("button", name="Close", exact=True).click()
    before = playground.text()
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    swollen = base64.urlsafe_b64encode(packer.compress(b"a" * 2_000_000) + packer.flush()).decode()
    for fragment, why in (("AAAA", "cannot be read"), (swollen, "more than 1,000,000 bytes")):
        playground.page.evaluate("fragment => { location.hash = `m=${fragment}`; }", fragment)
        playground.page.get_by_text(why).wait_for()
    assert before == playground.text()


def test_texts_stay_when_another_is_begun(playground):
    """A text that was replaced is among those that are kept, and comes back."""
    first = RAIN.replace("title: Rain", "title: The first of two")
    playground.write(first)
    playground.write(RAIN)
    playground.page.get_by_role("button", name="New …").click()
    playground.page.get_by_role("button", name=re.compile("^The first of two")).click()
    playground.settle()
    assert first == playground.text()
