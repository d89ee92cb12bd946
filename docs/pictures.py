"""Take the pictures of the page that the documentation shows, with Chromium.

python docs/pictures.py [FOLDER]

Fonts differ from machine to machine, and so do these pictures; they are looked at, not compared.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import argmap

DOCS = Path(__file__).parent
IMAGES = DOCS / "images"
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
    page.click("#theme")
    page.select_option("#blanks", "claims")


def paper(page: Any) -> None:
    """The first sheet."""
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")


PICTURES: dict[str, tuple[dict[str, Any], Callable[[Any], None]]] = {
    "page": (SCREEN, focus),
    "page_seminar": (SCREEN, seminar),
    "page_blanks": (SCREEN, blanks),
    "page_phone": (PHONE, focus),
    "page_paper": (PAPER, paper),
}


def main(images: Path) -> None:
    """Write every picture into the folder."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - a tool of those who work on argmap

    program = os.environ.get("CHROMIUM") or shutil.which("chromium")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        file = Path(folder, "map.html")
        argmap.render(argmap.load(DOCS.parent / "maps" / "radchenko_vietnam.yaml"), file)
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        for name, (how, act) in PICTURES.items():
            page = browser.new_page(reduced_motion="reduce", **how)
            page.goto(file.as_uri())
            act(page)
            page.wait_for_timeout(300)
            page.screenshot(path=images / f"{name}.png")
            page.close()
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if sys.argv[1:] else IMAGES)
