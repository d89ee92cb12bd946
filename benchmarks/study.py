"""A study of a corpus: what its maps show, each folder in it by itself, and what the survey costs.

python benchmarks/study.py FOLDER [-o OUT] [--generated N] [--jobs N]

OUT gets `study.csv`, a row for each map, and `study.md`, the report on all. A table with a line for each folder goes to
standard output. `--generated` adds so many maps of the shapes that the other benchmarks use.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

import generate

from argmap.reasoning import Standing
from argmap.survey import Row, columns_of, rows
from argmap.survey.report import report
from argmap.survey.report_formats import as_markdown
from argmap.survey.summary import STATEMENTS, Summary, spread
from argmap.survey.tables import write_csv

HEAD = (
    *("corpus", "files", "not read", "statements, median", "most", "levels, median", "attacks per inference"),
    *("theses", "stand", "contested", "fall", "cut of one", "maps with errors", "ms per map"),
)


def corpora(found: Iterable[Row], folder: Path, of: dict[str, Summary]) -> Iterator[Row]:
    """Pass rows on, and take each into the summary of the folder below the one that was named."""
    for row in found:
        path = Path(row["path"]).resolve()
        parts = path.relative_to(folder).parts if path.is_relative_to(folder) else ("generated", "")
        of[parts[0] if len(parts) > 1 else "."].add(row)
        yield row


def line(name: str, one: Summary) -> str:
    """A line of the table."""
    statements, levels, seconds = (spread(one.numbers[column]) for column in (STATEMENTS.name, "depth", "seconds"))
    theses, cuts = one.theses["balance"], one.numbers["smallest_cut"]
    attacks, inferences = (sum(value * n for value, n in one.numbers[key].items()) for key in ("attacks", "inferences"))
    errors = one.maps - one.numbers["errors"][0]
    cells = (
        *(f"{one.files:,}", f"{one.files - one.maps:,}"),
        *(f"{statements.median:,}" if statements else "–", f"{statements.most:,}" if statements else "–"),
        *(f"{levels.median:,}" if levels else "–", f"{attacks / inferences:.2f}" if inferences else "–"),
        *(f"{theses.total():,}", *(share(theses[key], theses.total()) for key in Standing)),
        *(share(cuts[1], cuts.total() + one.uncut), share(errors, one.maps)),
        f"{1000 * seconds.mean:.1f}" if seconds else "–",
    )
    return f"| {name} | {' | '.join(cells)} |"


def share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.0f} %" if whole else "–"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("-o", "--output", type=Path, default=Path())
    parser.add_argument("--generated", type=int, default=0, metavar="N")
    parser.add_argument("--jobs", type=int, metavar="N")
    arguments = parser.parse_args()
    arguments.output.mkdir(parents=True, exist_ok=True)
    whole, of = Summary(), defaultdict[str, Summary](Summary)
    with tempfile.TemporaryDirectory() as made:
        named = [arguments.folder, *generated(Path(made), arguments.generated)]
        found = corpora(rows(named, timed=True, jobs=arguments.jobs), arguments.folder.resolve(), of)
        with (arguments.output / "study.csv").open("wb") as file:
            write_csv(whole.watching(found), columns_of(timed=True), file)
    command = f"python benchmarks/study.py {arguments.folder}"
    (arguments.output / "study.md").write_text(as_markdown(report(whole, str(arguments.folder), command)), "utf-8")
    print(f"| {' | '.join(HEAD)} |\n| --- |{' ---: |' * (len(HEAD) - 1)}")
    for name, one in [*sorted(of.items()), ("all", whole)]:
        print(line(name, one))
    if not whole.maps:
        sys.exit("no maps")


def generated(folder: Path, number: int) -> Iterator[Path]:
    """A folder of so many maps, in turn of each shape and each larger than the one before."""
    shapes = (generate.tree, generate.chain, generate.star, partial(generate.tangle, width=5), generate.theses)
    for at in range(number):
        text = shapes[at % len(shapes)](10 + at)
        (folder / f"{at:06}.yaml").write_text(text, "utf-8")
    if number:
        yield folder


if __name__ == "__main__":
    main()
