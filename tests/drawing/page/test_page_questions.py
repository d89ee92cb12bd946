"""Questions and titles on the page: picture, outline, details, search, seminar, blanks, and what axe finds."""

import pytest

from argmap.model import ArgumentMap, Claim, Evidence, Inference, Question


@pytest.fixture(scope="session")
def harbour():
    """A question as the thesis, with rival answers; one of them also answers a question that leaves room for several."""
    long = "The harbour declined because silt filled the channel faster than one dredger could clear it, " * 2
    return ArgumentMap(
        title="The harbour",
        thesis="why",
        nodes=[
            Claim("silt", f"{long}and the town had one.", title="Silt"),
            Claim("rail", "The railway was cheaper.", title="The railway"),
            Claim("war", "The war closed it.", standard="clear-and-convincing"),
            Evidence("reports", "Each report asks for a second dredger.", title="Reports"),
            Claim("fares", "Freight fell by half.", assumed=True),
            Claim("open", "It stayed open in the war.", assumed=True),
            Inference("digging", ("reports",), supports="silt", title="Too slow", scheme="sign"),
            Inference("freight", ("fares",), supports="rail", weight=0.6),
            Inference("stayed", ("open",), attacks="war"),
        ],
        questions=[
            Question("why", "Why did the harbour decline?", ("silt", "rail", "war"), note="Asked since 1890."),
            Question("effects", "What did the railway bring about?", ("rail", "inns"), exclusive=False),
        ],
    ).add(Claim("inns", "Inns opened along it.", assumed=True))


def test_a_question_in_picture_outline_and_details(open_page, harbour):
    """Its card and its row say which kind it is; the details list its answers, and those of an answer its questions."""
    page = open_page(harbour, standing=True)
    assert page.rows()[0].startswith("1.1 ? rival answers: Why did the harbour decline?")
    assert any(row.startswith("? question") for row in page.rows())
    page.tap("#n-why")
    shown = page.text("#detail")
    assert "QUESTION WITH RIVAL ANSWERS 1.1 why" in shown
    assert "is answered" in shown
    assert "Note\nAsked since 1890." in shown
    page.click("#detail .link >> text=The railway was cheaper.")
    shown = page.text("#detail")
    assert "CLAIM 2.2 THE RAILWAY rail" in shown
    assert "Answers\n1.1 Why did the harbour decline?" in shown
    page.click("#detail .link >> text=What did the railway bring about?")
    assert "QUESTION 3.4 effects" in page.text("#detail")


def test_an_answer_that_is_outweighed_says_so(open_page, harbour):
    """On its card and in its row, with both weights."""
    page = open_page(harbour, standing=True)
    assert "0.6 for it and 1 for a rival" in page.locator("#n-rail").text_content()
    assert any("✕ outweighed" in row and "0.6 for it and 1 for a rival" in row for row in page.rows())


def test_a_standard_of_its_own_is_told(open_page, harbour):
    """On the card, in the outline and in the details."""
    page = open_page(harbour)
    assert "standard: clear and convincing" in page.drawn("#n-war .quiet").replace("\u00a0", " ")
    assert any(row.endswith("The war closed it. standard: clear and convincing") for row in page.rows())
    page.tap("#n-war")
    assert "Standard\nclear and convincing" in page.text("#detail")


def test_titles_stand_for_long_texts_on_the_picture_alone(open_page, harbour):
    """The outline and the details have the whole text."""
    page = open_page(harbour)
    assert "Silt" == page.drawn("#n-silt .ink")
    assert "The railway The railway was cheaper." == page.drawn("#n-rail .ink")
    assert any(row.startswith("2.1 Silt: The harbour declined") for row in page.rows())
    page.tap("#n-silt")
    assert "faster than one dredger" in page.text("#detail .words")


def test_a_title_begins_a_row_from_right_to_left(open_page):
    """It stands to the right of its text, and both to the right of nothing else but the number."""
    claim = Claim("wet", "הרחוב רטוב.", title="רחוב", assumed=True)
    page = open_page(ArgumentMap(title="Rain", thesis="wet", nodes=[claim]))
    title, text = (page.locator(f".row {part}").bounding_box() for part in ("b", ".text"))
    assert text["x"] + text["width"] <= title["x"] + 1


def test_questions_and_titles_are_found(open_page, harbour):
    """By text, title, number and note; Enter selects them."""
    page = open_page(harbour)
    page.press("/")
    searches = {"bring about": "effects", "too slow": "digging", "asked since": "why", "3.4": "effects"}
    for typed, found in searches.items():
        page.fill("#query", typed)
        page.press("Enter")
        assert "1 of 1" == page.text("#hits")
        assert found in page.text("#detail h2")
    page.fill("#query", "silt")
    assert page.locator("#n-silt.hit").count()


def test_keys_walk_from_a_question_to_its_answers(open_page, harbour):
    """In the outline, as from any statement to what hangs from it; closing the question hides them everywhere."""
    page = open_page(harbour)
    page.locator("[role=treeitem]").first.focus()
    page.press("ArrowRight")
    assert page.evaluate("document.activeElement.innerText").startswith("2.1 Silt")
    page.press("ArrowUp", "ArrowLeft")
    assert ["1.1 ? rival answers: Why did the harbour decline?"] == page.rows()
    assert {"n-why"} == page.cards()
    page.press("ArrowRight", "Space")
    assert "why" in page.text("#detail h2")
    assert all(page.locator(f"#n-{id_}").is_visible() for id_ in ("silt", "rail", "war"))
    lit = page.eval_on_selector_all(".cards > .lit", "cards => cards.map(card => card.id)")
    assert {"n-why", "r-digging", "r-stayed"} <= set(lit)


def test_rivals_are_on_the_line_of_an_answer(open_page, harbour):
    """What speaks for them bears on it; answers to a question that leaves room for several stay dim."""
    page = open_page(harbour)
    page.tap("#n-rail")
    lit = page.eval_on_selector_all(".lit, .lit > .cell", "found => found.map(one => one.id)")
    assert {"n-why", "n-rail", "n-silt", "n-war", "r-freight", "r-digging", "r-stayed"} <= set(lit)
    page.tap("#n-inns")
    lit = page.eval_on_selector_all(".cards > .lit", "cards => cards.map(card => card.id)")
    assert not {"r-freight", "r-digging"} & set(lit)


def test_the_seminar_asks_the_question(open_page, harbour):
    """It opens with the question, and each answer is called one."""
    page = open_page(harbour)
    page.click("#seminar")
    told = []
    for _ in range(10):
        told.append(page.text("#say"))
        page.press("PageDown")
    assert "The question: Why did the harbour decline?" == told[0]
    assert "One answer: The war closed it." in told
    assert "The question: What did the railway bring about?" in told


def test_a_blank_hides_the_title_too(open_page, harbour):
    """On the map, in the outline, in details and links; a question is never hidden."""
    page = open_page(harbour)
    page.select_option("#blanks", "all")
    assert not any("Silt" in row or "The railway:" in row or "Reports" in row for row in page.rows())
    assert page.rows()[0].endswith("Why did the harbour decline?")
    assert "hidden" == page.eval_on_selector("#n-silt .ink", "text => getComputedStyle(text).visibility")
    page.tap("#n-why")
    assert "Silt" not in page.text("#detail")
    page.press("Escape", "s")
    said = [page.text("#stage")]
    while page.locator("#forward").is_enabled():
        page.press("PageDown")
        said.append(page.text("#stage"))
    assert not any("Silt" in one or "The railway:" in one for one in said)
    page.press("Escape")
    page.select_option("#blanks", "none")
    assert any(row.startswith("2.1 Silt: The harbour") for row in page.rows())


@pytest.mark.parametrize("width", [1600, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious_about_questions(open_page, harbour, serious, scheme, width):
    """As it opens, with the details of a question, in the seminar."""
    viewport = {"width": width, "height": 844}
    page = open_page(harbour, color_scheme=scheme, standing=True, viewport=viewport, bypass_csp=True)
    assert [] == serious(page)
    page.tap("#n-why")
    assert [] == serious(page)
    page.press("Escape")
    page.locator("#map").focus()
    page.press("s", "PageDown")
    assert [] == serious(page)
