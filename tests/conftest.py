"""What all tests share: no time limits, and one browser, since Playwright runs but once at a time."""

import os
import shutil

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


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
