import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap import strategies
from argmap.drawing import DIRECTIONS, render
from argmap.model import ArgumentMap, Claim, Evidence, Inference, Source
from argmap.reading import loads
from profiles import costly

LAYOUTS = ({}, {"aspect": "a4"}, *({"direction": direction} for direction in DIRECTIONS))
FONTS = ("Inter", "DejaVu Sans", "Liberation Sans")
MEASURE = """() => {
  const found = [], svg = document.querySelector('svg');
  const box = element => element.getBoundingClientRect();
  const inside = (text, frame, what) => {
    const a = box(text), b = box(frame);
    if (a.width && (a.left < b.left - 0.5 || a.right > b.right + 0.5 || a.top < b.top - 0.5 || a.bottom > b.bottom + 0.5))
      found.push([what, text.textContent, a.left - b.left, b.right - a.right, a.top - b.top, b.bottom - a.bottom]);
  };
  const own = (group, names) => [...group.children].find(child => names.some(name => child.classList.contains(name)));
  for (const cell of svg.querySelectorAll('.cell, .thesis'))
    for (const text of cell.querySelectorAll('text'))
      inside(text, own(cell, ['box', 'note', 'thesis-box']), 'statement');
  for (const card of svg.querySelectorAll('.card:has(> .tint)'))
    for (const text of card.querySelectorAll(':scope > text'))
      inside(text, own(card, [text.classList.contains('quiet') ? 'tint' : 'bar']), 'header');
  for (const badge of svg.querySelectorAll('.badge')) inside(badge.querySelector('text'), badge.querySelector('rect'), 'badge');
  for (const text of svg.querySelectorAll('text')) inside(text, svg, 'picture');
  const frames = [...svg.querySelectorAll('.cards > .card')].map(card => box(own(card, ['tint', 'thesis-box']) || card));
  frames.forEach((a, at) => frames.slice(0, at).forEach(b => {
    if (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom) found.push(['overlap', at]);
  }));
  return found;
}"""


@pytest.fixture(scope="module")
def page(browser):
    """One page for all maps."""
    opened = browser.new_page()
    yield opened
    opened.close()


def show(page, picture, font=FONTS[0]):
    style = f"<style>body {{margin: 0}} svg, svg text {{font-family: '{font}' !important}}</style>"
    page.set_content(f"<!doctype html><meta charset=utf-8>{style}{picture}")


@costly
@given(strategies.maps(), st.sampled_from(LAYOUTS), st.booleans())
def test_no_text_leaves_its_box_in_chromium(page, argument_map, layout, standing):
    """Measured with three fonts: every line ends in its box, every badge in its pill, and no card overlaps another."""
    picture = render(argument_map, format="svg", standing=standing, **layout)
    for font in FONTS:
        show(page, picture, font)
        assert [] == page.evaluate(MEASURE), font


HOSTILE = (
    "<script>window.hit = 1</script>",
    "</text></svg><img src=x onerror='window.hit = 1'><svg><text>",
    "<![CDATA[ ]]><!-- --><?xml-stylesheet href='https://example.org/x.css'?>&lt;b&gt;",
    "' onload='window.hit = 1' x='",
    '" onload="window.hit = 1" x="',
    "javascript:window.hit = 1",
    "data:text/html,<script>window.hit = 1</script>",
    "one\u2028two\u2029three\x85four\x00five\x1b[31m",
    "\\N \\G \\l \\\\ \\",
    "\u202eesrever\u2066 \u2067",
    "&#x3c;script&#x3e; &amp; &bogus;",
    "url(https://example.org/x.png) @import 'https://example.org/x.css';",
    "W" * 10_000,
    "\U0001f300 e\u0301 \ufffe \ud800 \uffff",
)
SAFE = {
    "svg",
    "title",
    "desc",
    "metadata",
    "defs",
    "marker",
    "path",
    "g",
    "a",
    "circle",
    "ellipse",
    "rect",
    "polygon",
    "polyline",
    "text",
    "tspan",
}
INSPECT = """() => {
  const all = [...document.querySelectorAll('svg, svg *')];
  return {
    kinds: [...new Set(all.map(element => element.localName))],
    handlers: all.flatMap(element => element.getAttributeNames().filter(name => name.startsWith('on'))),
    links: all.flatMap(e => ['href', 'xlink:href', 'src'].map(name => e.getAttribute(name)).filter(Boolean)),
    hit: window.hit ?? null,
    roots: document.querySelectorAll('svg').length,
  };
}"""


def hostile_map():
    """Every hostile text in every field that a picture shows, addresses among them."""
    nodes, sources = [Claim("t", "Thesis.", source="s0")], []
    for at, text in enumerate(HOSTILE):
        sources.append(
            Source(f"s{at}", text, authors=(text,), date=text, url=text if at else "https://example.org/?a=1&b=2")
        )
        nodes += [
            Claim(f"c{at}", text, source=f"s{at}", locator=text, note=text, tags=(text,)),
            Evidence(f"e{at}", text, source=f"s{at}", quote=text, note=text, via=text),
            Inference(f"i{at}", (f"c{at}", f"e{at}", text), supports="t", scheme=text, answers={text: text}),
            Inference(f"a{at}", "c0", attacks=f"i{at}", tags=(text,)),
        ]
    everything = " ".join(HOSTILE)
    return ArgumentMap(title=everything, description=everything, thesis="t", authors=HOSTILE, date=everything,
                       language=everything, nodes=nodes, sources=sources)  # fmt: skip


@pytest.mark.usefixtures("needs_dot")
@pytest.mark.parametrize(
    "how", [{}, {"standing": True}, {"direction": "right", "standing": True}, {"only": HOSTILE}, {"layout": "graphviz"}]
)
@pytest.mark.parametrize("inline", [False, True], ids=["file", "inline"])
def test_hostile_texts_do_nothing_in_chromium(page, tmp_path, how, inline):
    """As a file and inside a page: nothing runs, nothing is fetched, and only web addresses are linked."""
    seen = []
    page.on("request", lambda request: seen.append(request.url))
    page.on("console", lambda message: seen.append(message.text))
    page.on("pageerror", lambda error: seen.append(str(error)))
    page.on("dialog", lambda dialog: seen.append(dialog.message))
    picture = render(hostile_map(), format="svg", **how)
    file = tmp_path / ("map.html" if inline else "map.svg")
    file.write_text(
        f"<!doctype html><meta charset=utf-8><title>t</title>{picture}" if inline else picture, encoding="utf-8"
    )
    page.goto(file.as_uri())
    found = page.evaluate(INSPECT)
    assert [file.as_uri()] == seen
    assert set() == set(found["kinds"]) - SAFE
    assert ([], None, 1) == (found["handlers"], found["hit"], found["roots"])
    assert {"https://example.org/?a=1&b=2"} == {*found["links"]}


@pytest.mark.parametrize("format_", ["svg", "html"])
def test_chromium_reads_the_same_map(page, tmp_path, format_):
    """What a picture and a page carry is the text of the map to programs as well; nothing complains of it."""
    seen = []
    page.on("console", lambda message: seen.append(message.text))
    page.on("pageerror", lambda error: seen.append(str(error)))
    text = "# </script> <!-- ]]> & &amp;\nargmap: 1\ntitle: Дождь <b>\nthesis: a\nclaims: {a: Мокро.}\n"
    file = tmp_path / f"map.{format_}"
    render(loads(text), file)
    page.goto(file.as_uri())
    held = page.evaluate("document.getElementById('map-source').textContent")
    assert ([], f"\n{text}") == (seen, held.replace("<\\", "<"))
