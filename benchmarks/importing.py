"""Whole processes that check an argument in 200 files, beside one file with the same 10,000 statements.

Run: python benchmarks/importing.py

Each file imports the next, and argues for its thesis from the next one's. Each thesis is judged without what imports
it.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from processes import cpu

FILES = 200
STATEMENTS = 50


def chapter(number: int, prefix: str = "", following: str = "") -> list[tuple[str, str]]:
    """The statements and inferences of one file, a chain that ends in its thesis, as lines of their sections."""
    lines = []
    for n in range(STATEMENTS):
        last = n == STATEMENTS - 1
        text = f"Statement {n} of chapter {number} says something of its own."
        lines.append(("claims", f"  {prefix}s{n}: {{text: {text}, assumed: {str(last and not following).lower()}}}"))
        premise = f"{prefix}s{n + 1}" if not last else following
        if premise:
            lines.append(("inferences", f"  {prefix}i{n}: {{premises: [{premise}], supports: {prefix}s{n}}}"))
    return lines


def written(head: str, lines: list[tuple[str, str]]) -> str:
    """A map of these lines."""
    sections = ""
    for name in ("claims", "inferences"):
        sections += f"{name}:\n" + "".join(f"{line}\n" for at, line in lines if at == name)
    return f"argmap: 1\ntitle: A long book\n{head}{sections}"


def write(folder: Path) -> None:
    """The argument in many files, and in one."""
    whole = []
    for number in range(FILES):
        last = number == FILES - 1
        head = "thesis: s0\n" + ("" if last else f"imports: {{n: f{number + 1}.yaml}}\n")
        lines = chapter(number, following="" if last else "n/s0")
        (folder / "many" / f"f{number}.yaml").write_text(written(head, lines), "utf-8")
        whole += chapter(number, f"c{number}.", "" if last else f"c{number + 1}.s0")
    (folder / "one.yaml").write_text(written("thesis: c0.s0\n", whole), "utf-8")


def main() -> None:
    """Print the CPU time of each, and the ratio."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "many").mkdir()
        write(folder)
        check = [sys.executable, "-m", "argmap", "check", "--no-config"]
        one = cpu([*check, "one.yaml"], folder)
        for what, path in (("the first file named", "many/f0.yaml"), ("the folder named", "many")):
            many = cpu([*check, path], folder)
            print(f"{FILES} files, {what}: {many:.2f} s of CPU; one file: {one:.2f} s; ratio {many / one:.2f}")


if __name__ == "__main__":
    main()
