"""The words of the page: in the language of its map, those that its script says among them."""

import pytest

from argmap.model import ArgumentMap, Claim, Inference
from georgian import greek, left, speak_georgian

ALL_THAT_IS_SAID = """() => {
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    const said = [];
    while (walker.nextNode()) {
        if (!walker.currentNode.parentElement.closest("script, style, kbd")) said.push(walker.currentNode.data);
    }
    for (const one of document.querySelectorAll("[title], [aria-label], [placeholder], [aria-roledescription]"))
        for (const name of ["title", "aria-label", "placeholder", "aria-roledescription"]) said.push(one.getAttribute(name) ?? "");
    return said.join("\\n");
}"""


def test_nothing_that_the_page_says_stays_english(open_page, monkeypatch):
    """Not when nodes are selected, hidden, found, folded, or shown in a seminar, nor when an address names nothing."""
    speak_georgian(monkeypatch)
    page = open_page(greek(), standing=True, address="#n-none")
    said = lambda: left(page.evaluate(ALL_THAT_IS_SAID))  # noqa: E731
    assert [] == said()
    for row in range(page.locator("[role=treeitem]").count()):
        page.locator("[role=treeitem]").nth(row).evaluate("item => item.click()")
        assert [] == said()
    for choice in ("unstated", "all", "none"):
        page.select_option("#blanks", choice)
        page.locator(".statement").nth(1).evaluate("item => item.click()")
        assert [] == said()
    page.select_option("#levels", "1")
    page.click("#expand")
    page.press("/")
    page.fill("#query", "ο")
    page.press("Enter")
    assert [] == said()
    page.press("Escape", "Escape", "s")
    for _ in range(page.evaluate("document.querySelectorAll('.card').length") + 2):
        page.press("PageDown")
        assert [] == said()


@pytest.mark.parametrize(
    ("language", "button", "sentence", "found"),
    [
        ("de-CH", "Suchen", "Dagegen gilt: Nein. Zweifelhaft ist daher: Ja.", "2 Treffer"),
        ("fr", "Rechercher", "Mais comme Nein, on peut douter de ceci\u00a0: Ja.", "2 résultats"),
        ("ru", "Поиск", "Но поскольку Nein, сомнительно, что Ja.", "2 совпадения"),
        ("pt", "Search", "But given that: Nein. This is doubtful: Ja.", "2 matches"),
    ],
)
def test_the_page_in_a_language(open_page, language, button, sentence, found):
    """Its own language is that of its words; the map's texts have theirs."""
    nodes = [
        Claim(id="t", text="Ja."),
        Claim(id="n", text="Nein.", assumed=True),
        Inference(id="i", premises="n", attacks="t"),
    ]
    page = open_page(ArgumentMap(title="T", language=language, thesis="t", nodes=nodes))
    assert language.split("-")[0].replace("pt", "en") == page.attribute("html", "lang")
    assert (button, language) == (page.text("#find"), page.attribute("header h1", "lang"))
    page.press("/")
    page.fill("#query", ".")
    assert found == page.text("#hits")
    page.press("Escape", "s", "PageDown")
    assert sentence == page.text("#say")
