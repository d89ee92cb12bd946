"""What all tests share: how much properties try, and one browser, since Playwright runs but once at a time."""

import os
import shutil
import signal
import threading

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
