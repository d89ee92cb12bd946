"""What a page costs the main thread of Chromium, in milliseconds of CPU: opening, and what readers do with it.

Run `python benchmarks/page.py [COMMIT…]`; with commits, the pages that those made are measured as well. Each page opens
everything, so that all its cards are there, is dragged, moved by the wheel, searched and led through a seminar, by real
events. A frame of a drag and a tick of the wheel share what the drawing at the end costs; what the same events cost on
an empty page is taken off.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import generate
from playwright.sync_api import BrowserContext, Page, sync_playwright

SIZES = (60, 1000, 4000)
ROOT = Path(__file__).parents[1]
RENDER = "import argmap, sys; argmap.render(argmap.load(sys.argv[1]), sys.argv[2])"
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
FRAMES = 40
TICKS = 20
STEPS = 10
FRAME = "new Promise(requestAnimationFrame)"


def pages(commit: str | None, folder: Path) -> Iterator[tuple[int, Path]]:
    """The pages of trees of each size, made as they are now or were then."""
    source = ROOT
    if commit:
        source = folder / "then"
        source.mkdir()
        kept = subprocess.run(["git", "archive", commit, "src"], cwd=ROOT, capture_output=True, check=True)
        subprocess.run(["tar", "-x", "-C", source], input=kept.stdout, check=True)
    for size in SIZES:
        made, page = folder / f"{size}.yaml", folder / f"{size}.html"
        made.write_text(generate.tree(size), "utf-8")
        how = {**os.environ, "PYTHONPATH": str(source / "src")}
        subprocess.run([sys.executable, "-c", RENDER, made, page], env=how, check=True)
        yield size, page


class Meter:
    """Reads how much CPU the main thread of a page has used."""

    def __init__(self, context: BrowserContext) -> None:
        self.page: Page = context.new_page()
        self._session = context.new_cdp_session(self.page)
        self._session.send("Performance.enable", {"timeDomain": "threadTicks"})

    def used(self, act: Callable[[Page], object], *, wait: int = 1000) -> float:
        """The milliseconds that something uses, with what follows from it."""
        before = self._ticks()
        act(self.page)
        self.page.wait_for_timeout(wait)
        return 1000 * (self._ticks() - before)

    def _ticks(self) -> float:
        metrics = self._session.send("Performance.getMetrics")["metrics"]
        return next(one["value"] for one in metrics if one["name"] == "TaskDuration")


def drag(page: Page) -> None:
    """Move the map with the mouse, a frame after the other."""
    page.mouse.move(900, 450)
    page.mouse.down()
    for at in range(FRAMES):
        page.mouse.move(900 + 7 * at, 450 - 6 * at)
        page.evaluate(FRAME)
    page.mouse.up()


def wheel(page: Page) -> None:
    """Turn the wheel, a tick after the other."""
    for _ in range(TICKS):
        page.mouse.wheel(0, 60)
        page.evaluate(FRAME)


def search(page: Page) -> None:
    """Look for a word and go to where it stands first."""
    page.keyboard.press("/")
    page.keyboard.type("number 47")
    page.keyboard.press("Enter")


def seminar(page: Page) -> None:
    """Go on in a seminar, a step after the other."""
    for _ in range(STEPS):
        page.keyboard.press("PageDown")
        page.evaluate(FRAME)


def measured(context: BrowserContext, page: Path) -> Iterator[tuple[str, float]]:
    """What is measured of a page, one after the other."""
    idle, meter = Meter(context), Meter(context)
    idle.page.set_content("<h1>Nothing</h1>")
    nothing = {act: idle.used(act) for act in (drag, wheel, seminar)}
    yield "open", meter.used(lambda page_: page_.goto(page.as_uri()))
    yield "expand all", meter.used(lambda page_: page_.keyboard.press("e"), wait=3000)
    yield "frame of a drag", (meter.used(drag) - nothing[drag]) / FRAMES
    yield "tick of the wheel", (meter.used(wheel) - nothing[wheel]) / TICKS
    yield "search", meter.used(search)
    meter.page.keyboard.press("Escape")
    meter.page.keyboard.press("Escape")
    meter.used(lambda page_: page_.keyboard.press("s"))
    yield "step of the seminar", (meter.used(seminar) - nothing[seminar]) / STEPS


def main() -> None:
    """Print a line for each page."""
    program = os.environ.get("CHROMIUM") or shutil.which("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        for commit in (*sys.argv[1:], None):
            with tempfile.TemporaryDirectory() as folder:
                for size, page in pages(commit, Path(folder)):
                    context = browser.new_context(viewport={"width": 1600, "height": 900})
                    figures = (f"{name} {used:.1f}" for name, used in measured(context, page))
                    print(f"{commit or 'now':>8} {size:5} statements:", ", ".join(figures), flush=True)
                    context.close()
        browser.close()


if __name__ == "__main__":
    main()
