"""What a save costs while a map is served: the server, and the main thread of a browser that looks on.

python benchmarks/live.py [MAP…]

Milliseconds of CPU, the median of ten saves. On a machine that does nothing else, the picture follows a save by their
sum, and up to 30 ms until the save is noticed.
"""

from __future__ import annotations

import os
import shutil
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from argmap.serve.live import Live

MAPS = Path(__file__).parents[1] / "maps"
SAVES = 10


@contextmanager
def served(file: Path) -> Iterator[Live]:
    """A map that is served."""
    live = Live(str(file))
    thread = threading.Thread(target=live.run)
    thread.start()
    try:
        yield live
    finally:
        live.end()
        thread.join()


def measured(file: Path, page: Any) -> tuple[float, float]:
    """The medians of server and browser."""
    text = file.read_text("utf-8")
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})

    def busy() -> float:
        found = session.send("Performance.getMetrics")["metrics"]
        return float(next(one["value"] for one in found if one["name"] == "TaskDuration"))

    costs = []
    for number in range(SAVES):
        before = time.process_time(), busy()
        file.write_text(text.replace("title: ", f"title: {number} ", 1), "utf-8")
        time.sleep(2)
        costs.append((1000 * (time.process_time() - before[0]), 1000 * (busy() - before[1])))
    return statistics.median(one for one, _ in costs), statistics.median(other for _, other in costs)


def main(maps: list[Path]) -> None:
    """Print a line for each map."""
    from playwright.sync_api import sync_playwright

    program = os.environ.get("CHROMIUM") or shutil.which("chromium")
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        for path in maps:
            file = Path(shutil.copy(path, folder))
            with served(file) as live:
                page = browser.new_page(viewport={"width": 1280, "height": 720})
                page.goto(live.presenter)
                page.wait_for_selector("#show-live", state="attached")
                time.sleep(1)
                server, browsing = measured(file, page)
                page.close()
            print(f"{path.name}: server {server:.0f} ms, browser {browsing:.0f} ms, {server + browsing:.0f} ms in all")
        browser.close()


if __name__ == "__main__":
    main([Path(one) for one in sys.argv[1:]] or sorted(MAPS.glob("*.yaml")))
