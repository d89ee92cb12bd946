"""One Chromium for all tests of the page. Each page that is opened must raise nothing and ask for nothing."""

import attrs
import pytest

import argmap
from argmap.model import ArgumentMap, Claim, Evidence, Inference, Source

PROJECTOR = {"width": 1600, "height": 900}
PHONE = {"width": 390, "height": 844}
FALSE_ALARMS = {"label-content-name-mismatch"}


@attrs.frozen
class Opened:
    """A page in its browser, with what went wrong and what was asked for."""

    page: object
    trouble: list
    requests: list

    def __getattr__(self, name):
        return getattr(self.page, name)

    def cards(self):
        """The ids of the cards that are drawn."""
        return set(self.page.eval_on_selector_all(".cards > *", "cards => cards.map(card => card.id)"))

    def rows(self):
        """The texts of the rows of the outline that are shown."""
        return self.page.locator(".row:visible").all_inner_texts()

    def attribute(self, selector, name):
        """An attribute of the one element."""
        return self.page.locator(selector).get_attribute(name)

    def text(self, selector):
        """What an element shows."""
        return self.page.locator(selector).inner_text()

    def drawn(self, selector):
        """The text of an element of the picture, its lines one after the other."""
        return (
            " ".join(self.page.locator(f"{selector} tspan").all_text_contents())
            or self.page.locator(selector).text_content()
        )

    def view(self):
        """The part of the map that is seen, once it has come to rest: x, y, width, height."""
        self.page.wait_for_function("() => document.getElementById('map').style.transform === ''")
        return [float(length) for length in self.attribute("#map", "viewBox").split()]

    def center(self, selector):
        """The middle of an element, in pixels of the window."""
        box = self.page.locator(selector).bounding_box()
        return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2

    def tap(self, selector):
        """Click the middle of an element of the picture, with the mouse itself."""
        self.page.mouse.click(*self.center(selector))

    def click(self, selector):
        """Click an element, and the menu first that it is in."""
        self._unfold(selector)
        self.page.click(selector)

    def select_option(self, selector, value):
        """Choose an option, and open the menu first that the choice is in."""
        self._unfold(selector)
        self.page.select_option(selector, value)

    def _unfold(self, selector):
        """Open the menu that holds an element, if it is closed."""
        menu = self.page.locator(f"details:not([open]):has({selector}) > summary")
        if ">>" not in selector and menu.count():
            menu.click()

    def press(self, *keys):
        """Press keys, one after the other."""
        for key in keys:
            self.page.keyboard.press(key)


@pytest.fixture
def open_page(new_page, tmp_path):
    """Opens a map as a page: `open_page(map, hash="", theme=…, standing=…, **context)`."""
    all_opened = []

    def open_(argument_map, *, address="", theme="light", standing=False, **how):
        file = tmp_path / f"{len(all_opened)}.html"
        argmap.render(argument_map, file, theme=theme, standing=standing)
        page = new_page(**{"viewport": PROJECTOR, "reduced_motion": "reduce", **how})
        opened = Opened(page, [], [])
        page.on("console", lambda message: opened.trouble.append(message.text))
        page.on("pageerror", lambda error: opened.trouble.append(str(error)))
        page.on("dialog", lambda dialog: (opened.trouble.append(f"dialog {dialog.message}"), dialog.dismiss()))
        page.on("request", lambda request: opened.requests.append(request.url))
        page.goto(file.as_uri() + address)
        all_opened.append(opened)
        return opened

    yield open_
    for opened in all_opened:
        assert [] == opened.trouble
        assert [] == [url for url in opened.requests if not url.startswith(("file:", "blob:"))]


@pytest.fixture
def serious(violations):
    """Tells the serious and critical findings on a page."""
    return lambda page: [
        (one["id"], [node["html"][:120] for node in one["nodes"][:3]])
        for one in violations(page)
        if one["impact"] in {"serious", "critical"} and one["id"] not in FALSE_ALARMS
    ]


@pytest.fixture(scope="session")
def ferry() -> ArgumentMap:
    """Nine statements with each kind of step, a shared premise, a scheme, a source with an address, a blank."""
    return ArgumentMap(
        title="The ferry",
        thesis="safe",
        authors=("Ann Example",),
        date="2026",
        nodes=[
            Claim("safe", "The ferry is safe.", note="For a day without storm.", tags=("sea",)),
            Claim("crew", "The crew is trained.", confidence=0.8),
            Claim("rule", "Trained crews keep ferries safe.", unstated=True, assumed=True),
            Evidence(
                "log",
                "The log shows drills each month.",
                source="log-2025",
                locator="p. 12",
                quote="drill held",
                kind="document",
            ),
            Claim("forged", "The log may be forged.", assumed=True),
            Claim("sealed", "Phạm Văn Đồng sealed the log in Łódź."),
            Evidence("storm", "The hull leaks.", source="log-2025"),
            Claim("patched", "The hull was patched.", assumed=True),
            Claim("expert-said", "The inspector is an expert.", assumed=True),
            Inference("drilled", ("crew", "rule"), supports="safe", scheme="modus-ponens"),
            Inference(
                "logged", ("log",), supports="crew", scheme="expert-opinion", answers={"consistency": "expert-said"}
            ),
            Inference("forgery", ("forged",), attacks="logged"),
            Inference("seal", ("sealed",), attacks="forged"),
            Inference("again", ("log",), supports="sealed"),
            Inference("leak", ("storm",), attacks="safe"),
            Inference("patch", ("patched",), attacks="leak"),
        ],
        sources=[
            Source("log-2025", "Ship's log", authors=("Ada Mate",), date="2025", url="https://example.org/log?a=1&b=2")
        ],
    )


@pytest.fixture(scope="session")
def fleet() -> ArgumentMap:
    """More statements than a page opens with: a thesis with three lines, each four steps deep and three wide."""
    nodes = [Claim("c", "The fleet is safe.")]
    last = ["c"]
    for level in range(1, 5):
        here = []
        for target in last:
            for at in range(3 if level < 4 else 1):
                id_ = f"{target}{at}"
                nodes += [Claim(id_, f"Ship {id_} is safe at level {level}.", assumed=level == 4)]
                nodes += [Inference(f"i{id_}", (id_,), supports=target)]
                here.append(id_)
        last = here
    return ArgumentMap(title="The fleet", thesis="c", nodes=nodes)
