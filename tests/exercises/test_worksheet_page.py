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
def opened(new_page, tmp_path):
    """Opens a worksheet from disk; afterwards there was no request beside it and no message on the console."""
    pages = []

    def open_(sheet, *, no_storage=False, **how):
        file = tmp_path / "sheet.html"
        file.write_text(worksheet_html(sheet), "utf-8")
        page = new_page(**how)
        if no_storage:
            page.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('no'); } })")
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


def feedback(page, task):
    return page.locator(f"#{task.id} .feedback").inner_text()


def button(page, task, name):
    return page.locator(f"#{task.id}").get_by_role("button", name=name, exact=True)


def test_every_wrong_answer_is_told_why(opened, essay):
    """Each wrong choice is answered with its own reason; after two the answer can be seen; a right one counts."""
    sheet = worksheet(essay, seed=1)
    page = opened(sheet)
    for task in sheet.tasks:
        question, form = task.question, page.locator(f"#{task.id}")
        if question.several:
            continue
        button(page, task, "Check").click()
        assert feedback(page, task).startswith("No answer.")
        (right,) = question.answer
        for letter, reason in zip("ABCD", question.reasons, strict=False):
            if letter != right:
                form.locator(f"label:has(input[value={letter}])").click()
                assert "" == feedback(page, task)
                button(page, task, "Check").click()
                assert f"✗ Not yet. {letter}: {reason}" == feedback(page, task)
        button(page, task, "Show the answer").click()
        assert feedback(page, task).startswith(f"{right} is right. {question.why}")
        form.locator(f"label:has(input[value={right}])").click()
        button(page, task, "Check").click()
        assert f"✓ Right. {question.why}" == feedback(page, task)
        assert not button(page, task, "Show the answer").is_visible()
    assert "8 of 10 right" == page.locator("#score").inner_text()
    first = sheet.tasks[0]
    page.locator(f"#{first.id} input:not(:checked)").first.check()
    assert "7 of 10 right" == page.locator("#score").inner_text()


def test_several_answers_by_keys(opened, essay):
    """A task with several answers is done by keys alone, and says which ticks are wrong and how many are missing."""
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
    ticked = [at for at in range(len(task.question.options)) if at not in task.question.right]
    missing = len(task.question.right)
    told = feedback(page, task)
    assert told.startswith(f"✗ Not yet. {len(ticked)} tick{'s' * (len(ticked) > 1)} too many, {missing} ticks missing.")
    assert [f"{'ABCDEFGH'[at]}: {task.question.reasons[at]}" for at in ticked] == told.split("\n\n")[1:]
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


def test_hints_are_shown_one_after_the_other(opened, essay):
    """A hint stands behind a button that says whether it is open; a second one, which rules answers out, comes after."""
    sheet = worksheet(essay)
    page = opened(sheet)
    task = sheet.tasks[0]
    form, first, second = page.locator(f"#{task.id}"), button(page, task, "Hint"), button(page, task, "Second hint")
    assert not form.get_by_text(task.question.hint).is_visible()
    assert not second.is_visible()
    first.press("Enter")
    assert form.get_by_text(task.question.hint).is_visible()
    assert "true" == first.get_attribute("aria-expanded")
    second.press("Enter")
    assert form.get_by_text(task.question.closer).is_visible()
    assert not any(f" {letter}" in task.question.closer for letter in task.question.answer)
    first.click()
    assert not form.get_by_text(task.question.hint).is_visible()


@pytest.mark.parametrize("kept", ["[1]", "7", "null", "{", "{TASK: 5}", "{TASK: NUMBERS}", "{TASK: LISTS, 'name': 7}"])
def test_answers_that_the_page_did_not_write_do_no_harm(opened, essay, kept):
    """An address is anybody's text: the page still marks, and keeps what is answered."""
    sheet = worksheet(essay)
    page = opened(sheet, no_storage=True)
    task = sheet.tasks[0]
    numbers = json.dumps(dict.fromkeys(["chosen", "checked", "own", "tries", "hints", "open", "shown"], 5))
    kept = kept.replace("NUMBERS", numbers).replace("LISTS", numbers.replace("5", "[[]]"))
    text = kept.replace("TASK", f'"{task.id}"').replace("'", '"')
    page.evaluate("text => history.replaceState(null, '', '#answers=' + encodeURIComponent(text))", text)
    page.reload()
    assert "0 of 10 right" == page.locator("#score").inner_text()
    last = sheet.tasks[-1]
    for letter in last.question.answer:
        page.locator(f"#{last.id} input[value={letter}]").check()
    button(page, last, "Check").click()
    page.reload()
    assert "1 of 10 right" == page.locator("#score").inner_text()


@pytest.mark.parametrize("where", ["storage", "address"])
def test_answers_outlast_a_reload(opened, essay, where):
    """Answers, words of one's own, hints and what was said to an answer are there again, and as a text to copy."""
    sheet = worksheet(essay)
    page = opened(sheet, no_storage=where == "address")
    first, second = sheet.tasks[:2]
    (right,) = first.question.answer
    page.locator(f"#{first.id} textarea").fill("Vielleicht so?")
    page.locator(f"#{first.id} input[value={right}]").check()
    button(page, first, "Check").click()
    wrong = "A" if "A" not in second.question.answer else "B"
    page.locator(f"#{second.id} input[value={wrong}]").check()
    button(page, second, "Hint").click()
    button(page, second, "Check").click()
    page.locator("#name").fill("Ada")
    page.reload()
    assert "1 of 10 right" == page.locator("#score").inner_text()
    assert "Vielleicht so?" == page.locator(f"#{first.id} textarea").input_value()
    assert page.locator(f"#{second.id} input[value={wrong}]").is_checked()
    assert feedback(page, second).startswith(f"✗ Not yet. {wrong}: ")
    assert page.locator(f"#{second.id}-hint-1").is_visible()
    report = page.locator("#report").input_value().split("\n")
    assert [f"Worksheet {sheet.checksum}, seed 0", "Ada", "1 of 10 right", ""] == report[1:5]
    assert f"✓ Task 1 (Find the hidden premise): {right} (1 try)" == report[5]
    assert ["   Vielleicht so?", f"✗ Task 2 (Find the hidden premise): {wrong} (1 try, 1 hint)"] == report[6:8]
    assert "– Task 3 (Place the loose statements): no answer" == report[8]
    page.get_by_role("button", name="Copy my result").click()
    page.locator("#copied:not(:empty)").wait_for()
    assert "Copied." == page.locator("#copied").inner_text()
    page.on("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Start again").click()
    assert "0 of 10 right" == page.locator("#score").inner_text()
    page.reload()
    assert 0 == page.locator("input:checked").count()
    assert "" == page.locator("#name").input_value()


@pytest.mark.parametrize(
    ("width", "height", "scheme"), [(1600, 900, "light"), (1280, 720, "dark"), (390, 844, "light")]
)
def test_the_page_fits_the_screen(opened, essay, violations, width, height, scheme):
    """Nothing but pictures is wider than the screen, no type in them is small, and axe finds nothing, moderate or not."""
    sheet = worksheet(essay, number=1)
    page = opened(sheet, viewport={"width": width, "height": height}, color_scheme=scheme, bypass_csp=True)
    assert width == page.evaluate("document.documentElement.scrollWidth")
    for name in ("Hint", "Second hint", "Check"):
        button(page, sheet.tasks[0], name).click()
    assert [] == [(one["id"], one["impact"]) for one in violations(page)]
    page.locator("summary").click()
    assert page.locator("details svg").is_visible()
    assert width == page.evaluate("document.documentElement.scrollWidth")
    smallest = page.evaluate(
        """() => Math.min(...[...document.querySelectorAll("svg")].filter((svg) => svg.getClientRects().length)
        .flatMap((svg) => [...svg.querySelectorAll("text")].map((text) => parseFloat(getComputedStyle(text).fontSize)
        * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width)))"""
    )
    assert smallest >= 10.49


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
