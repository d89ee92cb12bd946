"""Take the pictures of page, worksheet and handout that the documentation shows, with Chromium and Poppler.

python docs/pictures.py [FOLDER]

Fonts differ from machine to machine, and so do these pictures; they are looked at, not compared.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import argmap
from argmap.cli import main as command
from argmap.serve.editors import Editor
from argmap.serve.live import Live

DOCS = Path(__file__).parent
IMAGES = DOCS / "images"
MAP = DOCS.parent / "maps" / "radchenko_vietnam.yaml"
UNUSED = "gaiduk-1996: {title: The Soviet Union and the Vietnam War, authors: [Ilya Gaiduk], date: 1996}"
SCREEN = {"viewport": {"width": 1280, "height": 720}}
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True, "device_scale_factor": 1.5}
PAPER = {"viewport": {"width": 1123, "height": 794}}


def focus(page: Any) -> None:
    """One line of argument, with the details of a statement."""
    page.evaluate("location.hash = 'n-camp-leadership'")


def seminar(page: Any) -> None:
    """The seventh step."""
    page.keyboard.press("s")
    for _ in range(6):
        page.keyboard.press("PageDown")


def blanks(page: Any) -> None:
    """Every claim hidden, in dark colours."""
    page.keyboard.press("t")
    page.click("#more summary")
    page.select_option("#blanks", "claims")
    page.click("#more summary")


def answer(page: Any) -> None:
    """An answer to the second task, and what the worksheet says to it."""
    task = page.locator("form.task").nth(1)
    task.get_by_role("radio").nth(1).check()
    task.get_by_role("button", name="Check").click()
    task.scroll_into_view_if_needed()


def paper(page: Any) -> None:
    """The first sheet."""
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")


def findings(page: Any) -> None:
    """A statement is selected, and what was found stands beside the map."""
    page.wait_for_selector("#live")
    page.evaluate("location.hash = 'n-us-credibility'")
    page.click("#end-details")


PICTURES: dict[str, tuple[str, dict[str, Any], Callable[[Any], None]]] = {
    "page": ("map.html", SCREEN, focus),
    "page_seminar": ("map.html", SCREEN, seminar),
    "page_blanks": ("map.html", SCREEN, blanks),
    "page_phone": ("map.html", PHONE, focus),
    "page_paper": ("map.html", PAPER, paper),
    "live": ("live.yaml", SCREEN, findings),
    "worksheet": ("sheet.html", SCREEN, answer),
}


def main(images: Path) -> None:
    """Write every picture into the folder."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        essay = argmap.load(MAP)
        argmap.render(essay, folder / "map.html")
        argmap.render(essay, folder / "handout.pdf", handout=True)
        assert command(["exercise", str(MAP), "-o", str(folder / "sheet.html")]) == 0  # noqa: S101 - a script
        text = MAP.read_text("utf-8").replace("sources:\n", f"sources:\n  {UNUSED}\n", 1)
        (folder / "live.yaml").write_text(text, "utf-8")
        with served(folder / "live.yaml") as address:
            photograph(folder, images, {"live.yaml": address})
        for name, number in (("handout", "1"), ("handout_map", "4")):
            pages = ["-f", number, "-l", number, "-r", "80", "-png", "-singlefile"]
            picture = images / name
            subprocess.run(["pdftoppm", *pages, folder / "handout.pdf", picture], check=True)  # noqa: S603, S607


@contextmanager
def served(file: Path) -> Iterator[str]:
    """The address at which a map is served."""
    live = Live(str(file), editor=Editor((sys.executable, "-c", "", "{file}")))
    thread = threading.Thread(target=live.run)
    thread.start()
    try:
        yield live.presenter
    finally:
        live.end()
        thread.join()


def photograph(folder: Path, images: Path, addresses: Mapping[str, str]) -> None:
    """The pictures that a browser takes of the files in a folder, some of which are served."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - a tool of those who work on argmap

    program = os.environ.get("CHROMIUM") or shutil.which("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        for name, (file, how, act) in PICTURES.items():
            page = browser.new_page(reduced_motion="reduce", **how)
            page.goto(addresses.get(file) or (folder / file).as_uri())
            act(page)
            page.wait_for_timeout(300)
            page.screenshot(path=images / f"{name}.png")
            page.close()
        browser.close()


if __name__ == "__main__":
    chosen = Path(sys.argv[1]) if sys.argv[1:] else IMAGES
    chosen.mkdir(exist_ok=True)
    main(chosen)
