"""The page asks for nothing, runs nothing that a map says, and shows every map."""

import json
import re

import pytest
from hypothesis import given

import argmap
from argmap import strategies
from argmap.drawing.page.bundle import script, style
from argmap.drawing.page.document import palettes
from argmap.drawing.palette import THEMES
from argmap.model import ArgumentMap, Claim, Evidence, Inference, Scheme, Source
from page_modules import assert_fit
from profiles import costly

HOSTILE = {
    "markup": '</title></style></script><script>window.ran = 1</script><img src="x" onerror="window.ran = 1">',
    "comment": "<!--<script>",
    "attribute": '" onfocus="window.ran = 1" autofocus="',
    "address": "javascript:window.ran=1",
    "ends": "]]>\u2028\u2029\x00\x1b\\u003c\\",
    "template": "${window.ran = 1} {{script}} `",
    "direction": "\u202eoverride\u2066 שלום \u200f",
    "prototype": "__proto__",
    "long": "W" * 10_000,
    "surrogate": "\ud800",
    "empty": "",
}


def hostile_map(text):
    source = Source("s", text, authors=(text,), date=text, url=text, container=text)
    nodes = [
        Claim("a", text, source="s", locator=text, note=text, tags=(text,)),
        Evidence("e", text, source="s", quote=text, via="s", kind=text, note=text),
        Claim(f"{text}?", text, unstated=True),
        Inference(
            "i", ("e", f"{text}?"), supports="a", scheme=text, roles={text: "e"}, answers={text: text}, note=text
        ),
        Inference(f"{text}!", ("e",), attacks="i", scheme="own", answers={text: "e"}),
    ]
    scheme = Scheme("own", text, roles={text: text}, questions={text: text}, source=text)
    return ArgumentMap(
        title=text,
        thesis=("a", text),
        nodes=nodes,
        sources=[source],
        schemes=[scheme],
        language=text,
        authors=(text,),
        date=text,
    )


@pytest.mark.parametrize(
    ("text", "policy"),
    [(HOSTILE["markup"], True), *((text, False) for text in HOSTILE.values())],
    ids=["all", *HOSTILE],
)
def test_hostile_maps_run_nothing(open_page, text, policy):
    """In every field, markup, scripts and endless words stay texts, also with the policy switched off."""
    page = open_page(hostile_map(text), bypass_csp=not policy)
    page.locator("#map").focus()
    page.press("e")
    page.tap("#n-e")
    page.tap("#r-i .bar")
    page.select_option("#blanks", "all")
    page.select_option("#blanks", "none")
    page.locator("#map").focus()
    page.press("s", "End", "Escape")
    assert page.evaluate("window.ran === undefined && ({}).ran === undefined")
    assert [] == page.eval_on_selector_all(
        "a[href]", "links => links.map(link => link.href).filter(to => !/^(file|https?):/.test(to))"
    )
    assert 3 == page.locator("script").count()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@costly
@given(argument_map=strategies.maps())
def test_every_map_becomes_a_page(argument_map):
    """Whatever the map, the page is a text in UTF-8 whose data are JSON, the same each time."""
    text = argmap.render(argument_map, format="html")
    text.encode()
    assert argmap.render(argument_map, format="html") == text
    (known,) = re.findall(r'<script type="application/json" id="data">(.*?)</script>', text, re.DOTALL)
    assert len(argument_map.nodes) + len(argument_map.questions) >= len(json.loads(known)["nodes"])
    assert "{{" not in re.sub(r"(?s)<script.*?</script>", "", text) or "{{" in argmap.dumps(argument_map)


def test_the_policy_allows_the_page_alone(open_page, ferry):
    """Its script and style run by their hashes; nothing else may, and there is no inline handler or style."""
    text = argmap.render(ferry, format="html")
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]*)"', text)
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert "unsafe" not in policy
    assert not re.search(r"<[^>]+\s(on\w+|style)=", text)
    page = open_page(ferry)
    ran = page.evaluate(
        "() => { const s = document.createElement('script'); s.textContent = 'window.ran = 1'; document.body.append(s); return window.ran; }"
    )
    assert ran is None
    assert ["Content Security Policy" in line for line in page.trouble] == [True]
    page.trouble.clear()


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_the_page_is_light(theme):
    """Script and style together take less than 80 kB."""
    assert len((script() + style() + palettes(theme)).encode()) < 80_000


def test_texts_of_the_scripts_stay_as_they_are():
    """Making the script compact leaves every string and template of the modules in it."""
    from argmap.drawing.page import bundle

    for path in sorted((bundle._FOLDER / "js").glob("*.js")):
        code = re.sub(r"^ *(//|/\*\*|import ).*$", "", path.read_text("utf-8"), flags=re.MULTILINE)
        for literal in re.findall(r'"[^"\n]*"|`[^`]*`', code):
            assert literal in script()


def test_the_modules_fit_into_one_function():
    """Each line that imports something from another is one that is left out of it."""
    from argmap.drawing.page import bundle

    modules = {path.stem: path.read_text("utf-8") for path in sorted((bundle._FOLDER / "js").glob("*.js"))}
    assert_fit(modules)
    for text in modules.values():
        assert len(re.findall(r"^import ", text, re.MULTILINE)) == len(bundle._IMPORT.findall(text))
