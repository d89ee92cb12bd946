"""Main-thread time of a step of the seminar, and of entering it, in headless Chromium.

python benchmarks/seminar.py [STATEMENTS …]

Prints, for each size, milliseconds of tasks of the page as Chromium counts them: to enter the seminar, and for a step
(the median of steps spread over the map).
"""

from __future__ import annotations

import os
import shutil
import statistics
import sys
import tempfile
from pathlib import Path
from typing import Any

from generate import tree

import argmap

STEPS = 30
SIZES = (60, 1000, 4000)


def main(sizes: list[int]) -> None:
    """Print a line for each size."""
    from playwright.sync_api import sync_playwright

    program = os.environ.get("CHROMIUM") or shutil.which("chromium")
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        for size in sizes:
            file = Path(folder) / f"{size}.html"
            argmap.render(argmap.loads(tree(size)), file)
            enter, step = measured(browser, file)
            print(f"{size:6} statements: enter {enter:7.1f} ms, step {step:6.1f} ms")
        browser.close()


def measured(browser: Any, file: Path) -> tuple[float, float]:
    """Milliseconds to enter the seminar of a page, and for a step."""
    page = browser.new_page(viewport={"width": 1280, "height": 720}, reduced_motion="reduce")
    page.goto(file.as_uri())
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable")
    enter = spent(page, session, lambda: page.keyboard.press("s"))
    steps = [spent(page, session, lambda: page.keyboard.press("PageDown")) for _ in range(STEPS)]
    page.close()
    return enter, statistics.median(steps)


def spent(page: Any, session: Any, act: Any) -> float:
    """Milliseconds of the main thread that an act takes, up to the second frame after it."""
    before = tasks(session)
    act()
    page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    return 1000 * (tasks(session) - before)


def tasks(session: Any) -> float:
    """Seconds that tasks of the page have taken so far."""
    found = session.send("Performance.getMetrics")["metrics"]
    return next(one["value"] for one in found if one["name"] == "TaskDuration")


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or list(SIZES))
