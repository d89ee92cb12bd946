import base64
import json
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap import strategies
from argmap.exercises import worksheet
from argmap.exercises.as_html import worksheet_html
from argmap.model import ArgumentMap, Claim, Evidence, Inference
from profiles import costly

HOSTILE = (
    "<script>document.title='hit'</script>",
    '"><img src="https://example.org/x.png" onerror="document.title=\'hit\'">',
    "</script><svg onload=\"document.title='hit'\">",
    "]]> <!-- ${x} `x` \\",
    "javascript:alert(1)",
    "\u202eoverride\u2066 \u2028 end",
    "W" * 10_000,
)


def hostile_map():
    """A map with a hostile text in every place that a worksheet shows."""
    texts = iter(HOSTILE * 4)
    return ArgumentMap(
        title=next(texts),
        thesis="a",
        language='en" onload="x',
        nodes=[
            *(Claim(id_, f"{id_} {next(texts)}", assumed=id_ in "dghi") for id_ in "abdghi"),
            *(Evidence(id_, f"{id_} {next(texts)}", locator=next(texts), quote=next(texts)) for id_ in "cef"),
            Inference("by-b", ("b", "c"), supports="a", scheme="analogy", note=next(texts)),
            Inference("by-d", ("d", "e"), supports="b", scheme="sign", answers={next(texts): "i"}),
            Inference("not-a", ("g", "f"), attacks="a"),
            Inference("not-g", ("h",), attacks="g"),
        ],
    )


@pytest.fixture
def opened(browser, tmp_path):
    """Opens a worksheet from disk; afterwards there was no request beside it and no message on the console."""
    pages = []

    def open_(sheet, **how):
        file = tmp_path / "sheet.html"
        file.write_text(worksheet_html(sheet), "utf-8")
        page = browser.new_page(**how)
        page.heard = []
        page.on("console", lambda message: page.heard.append(message.text))
        page.on("pageerror", lambda error: page.heard.append(str(error)))
        page.on("request", lambda request: page.heard.append(request.url) if request.url != file.as_uri() else None)
        page.goto(file.as_uri())
        pages.append(page)
        return page

    yield open_
    for page in pages:
        assert [] == page.heard
        page.close()


def feedback(page, task):
    return page.locator(f"#{task.id} .feedback").inner_text()


def test_answers_by_clicks(opened, essay):
    """A wrong answer may be tried again, a right one counts, and a change of mind takes it back."""
    sheet = worksheet(essay, seed=1)
    page = opened(sheet)
    task = sheet.tasks[0]
    form = page.locator(f"#{task.id}")
    (right,) = task.question.answer
    wrong = "A" if right != "A" else "B"

    form.get_by_role("button", name="Check").click()
    assert feedback(page, task).startswith("No answer.")
    for _ in range(2):
        form.locator(f"label:has(input[value={wrong}])").click()
        form.get_by_role("button", name="Check").click()
        assert feedback(page, task).startswith("✗ Not yet.")
    assert "0 of 10 right" == page.locator("#score").inner_text()
    form.get_by_role("button", name="Show the answer").click()
    assert feedback(page, task).startswith(f"{right} is the answer.")

    form.locator(f"label:has(input[value={right}])").click()
    assert "" == feedback(page, task)
    form.get_by_role("button", name="Check").click()
    assert f"✓ Right. {task.question.why}" == feedback(page, task)
    assert "1 of 10 right" == page.locator("#score").inner_text()

    form.locator(f"label:has(input[value={wrong}])").click()
    assert "0 of 10 right" == page.locator("#score").inner_text()


def test_several_answers_by_keys(opened, essay):
    """A task with several answers is done by keys alone, and says how many ticks are wrong or missing."""
    sheet = worksheet(essay, seed=1)
    page = opened(sheet)
    task = next(task for task in sheet.tasks if task.question.several and len(task.question.right) > 1)
    boxes = page.locator(f"#{task.id} input")
    boxes.first.focus()
    for at in range(len(task.question.options)):
        if at not in task.question.right:
            page.keyboard.press("Space")
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    wrong, missing = len(task.question.options) - len(task.question.right), len(task.question.right)
    assert f"✗ Not yet. {wrong} tick{'s' * (wrong > 1)} too many, {missing} ticks missing." == feedback(page, task)
    boxes.first.focus()
    for _ in task.question.options:
        page.keyboard.press("Space")
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert feedback(page, task).startswith("✓ Right.")


def test_every_task_can_be_solved(opened, essay):
    """The answers of the key make all tasks right."""
    sheet = worksheet(essay, seed=3)
    page = opened(sheet)
    for task in sheet.tasks:
        for letter in task.question.answer:
            page.locator(f"#{task.id} input[value={letter}]").check()
        page.locator(f"#{task.id} button[type=submit]").click()
    assert "10 of 10 right" == page.locator("#score").inner_text()


def test_hints_are_shown_when_asked_for(opened, essay):
    """A hint stands behind a button that says whether it is open."""
    sheet = worksheet(essay)
    page = opened(sheet)
    form = page.locator(f"#{sheet.tasks[0].id}")
    button = form.get_by_role("button", name="Hint")
    assert not form.get_by_text(sheet.tasks[0].question.hint).is_visible()
    button.press("Enter")
    assert form.get_by_text(sheet.tasks[0].question.hint).is_visible()
    assert "true" == button.get_attribute("aria-expanded")


@pytest.mark.parametrize(("width", "height"), [(1600, 900), (390, 844)])
def test_the_page_fits_the_screen(opened, essay, width, height):
    """Nothing but pictures is wider than the screen, wide or narrow."""
    page = opened(worksheet(essay), viewport={"width": width, "height": height})
    assert width == page.evaluate("document.documentElement.scrollWidth")
    page.locator("summary").click()
    assert page.locator("details svg").is_visible()
    assert width == page.evaluate("document.documentElement.scrollWidth")


@pytest.mark.parametrize("seed", range(4))
def test_hostile_texts_stay_texts(opened, seed):
    """Markup in a map is shown as it is written, and nothing of it runs."""
    sheet = worksheet(hostile_map(), seed=seed)
    assert len({task.kind.name for task in sheet.tasks}) > 2
    page = opened(sheet, viewport={"width": 390, "height": 844})
    assert page.title().startswith("Worksheet: ")
    assert 0 == page.locator("img, [onload], [onerror], script[src]").count()
    assert 2 == page.locator("script").count()
    assert 390 == page.evaluate("document.documentElement.scrollWidth")
    for task in sheet.tasks:
        for letter in task.question.answer:
            page.locator(f"#{task.id} input[value={letter}]").check()
        page.locator(f"#{task.id} button[type=submit]").click()
        assert feedback(page, task).startswith("✓ Right.")


class _Outline(HTMLParser):
    """The ids, the elements and the references of a page."""

    def __init__(self, page):
        super().__init__()
        self.ids, self.tags, self.named = [], [], []
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        for name, value in attributes:
            if name == "id":
                self.ids.append(value)
            elif name in {"aria-labelledby", "aria-controls"}:
                self.named += value.split()
            elif name == "marker-end":
                self.named.append(value.removeprefix("url(#").removesuffix(")"))
            assert not name.startswith("on")
            assert name != "style"


@costly
@given(strategies.maps(), st.integers(0, 20))
def test_any_map_makes_a_page(argument_map, seed):
    """Ids are unique and all that refers to one finds it; there are no elements but ours; the key opens."""
    sheet = worksheet(argument_map, seed=seed)
    page = worksheet_html(sheet)
    found = _Outline(page)
    assert len({*found.ids}) == len(found.ids)
    assert {*found.named} <= {*found.ids}
    assert {"img", "iframe", "object", "link", "base"}.isdisjoint(found.tags)
    assert 2 == found.tags.count("script")
    key = json.loads(base64.b64decode(re.search(r'id="key">"([^"]*)"', page)[1]))
    assert {task.id: "".join(task.question.answer) for task in sheet.tasks} == {
        id_: one["answer"] for id_, one in key["tasks"].items()
    }
