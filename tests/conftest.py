"""What all tests share: how much properties try, and one browser, since Playwright runs but once at a time."""

import os
import shutil
import signal
import threading
from pathlib import Path

import pytest

import profiles  # noqa: F401 - loads the profile of Hypothesis

os.environ.pop("COLUMNS", None)  # processes of pytest are told how wide the terminal is; what is tested, goes to none

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def _heed(number, handler):
    """Let a signal end what tests start, though whoever started the tests has it ignored, as `nohup` and `&` do."""
    if threading.current_thread() is threading.main_thread() and signal.getsignal(number) is signal.SIG_IGN:
        signal.signal(number, handler)


_heed(signal.SIGINT, signal.default_int_handler)
_heed(signal.SIGTERM, signal.SIG_DFL)
if hasattr(signal, "SIGHUP"):
    _heed(signal.SIGHUP, signal.SIG_DFL)


def pytest_collection_modifyitems(items):
    """Have one process do what opens the browser, where tests run in several."""
    for item in items:
        if "browser" in item.fixturenames:
            item.add_marker(pytest.mark.xdist_group("browser"))


@pytest.fixture(scope="session", autouse=True)
def _own_state(tmp_path_factory):
    """Leave nothing in the folder in which the person who runs the tests has notes of edits."""
    os.environ["XDG_STATE_HOME"] = str(tmp_path_factory.mktemp("state"))


def _missing(what):
    if os.environ.get("ARGMAP_REQUIRE_EXTERNAL") == "1":
        pytest.fail(f"ARGMAP_REQUIRE_EXTERNAL is set, and {what} is missing")
    pytest.skip(f"{what} is missing")


@pytest.fixture(scope="session")
def browser():
    """The Chromium of the machine, driven by Playwright."""
    program = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if program is None:
        _missing("chromium")
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        _missing("playwright")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        yield opened
        opened.close()


OF_A_PAGE = ("color_scheme", "reduced_motion", "forced_colors")
CLEARED = """() => {
    try { localStorage.clear(); } catch { /* It has none. */ }
    return String(setTimeout).includes("[native code]");
}"""


@pytest.fixture(scope="session")
def contexts(browser):
    """The contexts by their options. Each keeps a page open: without one, its process ends, and to start another costs more than most tests."""
    kept = {}

    def context(**how):
        key = repr(sorted(how.items()))
        if key not in kept:
            kept[key] = browser.new_context(**how)
            kept[key].new_page()
        return kept[key]

    yield context
    for one in kept.values():
        one.close()


@pytest.fixture
def new_page(browser, contexts):
    """Opens a page: `new_page(viewport=…, …)`, with the options of Playwright's; what pages store goes when they are closed.

    Tests share contexts. A page whose clock is set is opened `apart`: Playwright sets the clock of a whole context.
    """
    pages, own = [], []

    def open_(*, viewport=None, apart=False, **how):
        media = {name: how.pop(name) for name in OF_A_PAGE if name in how}
        if apart:
            own.append(browser.new_context(**how))
        page = (own[-1] if apart else contexts(**how)).new_page()
        pages.append(page)
        if viewport:
            page.set_viewport_size(viewport)
        page.emulate_media(**media)
        return page

    yield open_
    has_time = [page.evaluate(CLEARED) for page in pages]
    for page in pages:
        page.close()
    for context in own:
        context.close()
    assert own or all(has_time), "a page whose clock is set is to be opened apart: others of its context stand still"


@pytest.fixture(scope="session")
def axe():
    """The script of axe-core, a checker of accessibility, where the environment variable AXE says that it is."""
    path = os.environ.get("AXE")
    if path is None or not Path(path).is_file():
        _missing("axe.min.js (npm install axe-core), to be named by AXE,")
    return Path(path).read_text("utf-8")


@pytest.fixture
def violations(axe):
    """Tells what axe finds on a page as it now is. What it finds in order is twice as long as the page, and stays there."""

    def found(page):
        page.evaluate(axe)
        return page.evaluate("() => axe.run().then(({ violations }) => violations)")

    return found
