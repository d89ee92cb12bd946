"""What a user writes: a map is built, edited, checked, evaluated, explained, drawn and exported, by the face alone."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import argmap
from argmap import (
    ArgumentMap,
    Claim,
    Diagnostic,
    Evidence,
    Finding,
    Inference,
    Place,
    Question,
    RuleContext,
    Severity,
    Source,
    Standing,
    rule,
)


def build() -> ArgumentMap:
    """Why the lights went out: two answers to a question, one of them with an objection."""
    log = Source("log", "Log of the control room", authors="Night shift", date="2024-11-02", kind="archive document")
    storm = Claim("storm", "A storm brought the line down.", title="storm")
    relay = Claim("relay", "A relay was set wrongly.", title="relay")
    wind = Evidence("wind", "Gusts of 120 km/h were measured.", source=log, locator="p. 3", kind="statistic")
    setting = Evidence("setting", "The relay stood at half its value.", source=log, locator="p. 4", kind="document")
    calm = Claim("calm", "At the line itself it was calm.", assumed=True, confidence=0.4)
    question = Question("why", "Why did the lights go out?", [storm, relay])
    return ArgumentMap(
        title="The outage",
        thesis=question,
        nodes=[
            storm,
            relay,
            wind,
            setting,
            calm,
            Inference("gusts", [wind], supports=storm, scheme="sign", weight=0.6),
            Inference("too-early", [setting], supports=relay, weight=0.9),
            Inference("no-gusts", [calm], attacks="gusts", weight=0.3),
        ],
        questions=[question],
        sources=[log],
    )


def edit(whole: ArgumentMap) -> ArgumentMap:
    """Each edit gives a new map."""
    test = Evidence("test", "The relay tripped in a test.", source="log", locator="p. 6")
    edited = (
        whole.add(test)
        .update("too-early", premises=["setting", test])
        .update("log", title="Log of the control room, night shift")
        .remove("calm", "no-gusts")
        .replace(description="Made for the inquiry.", expect={"relay": "stands"})
    )
    premise = edited["too-early"]
    assert isinstance(premise, Inference)
    assert premise.premises == ("setting", "test")
    assert len(edited) == len(whole) - 1
    assert edited.get("calm") is None
    return edited


@rule("INQ001", "evidence-has-page", Severity.WARNING, failing="", passing="")
def evidence_has_page(context: RuleContext, *, sign: str = "p.") -> Iterator[Finding]:
    """Evidence whose locator is no page."""
    for node in context.map.evidence.values():
        if not (node.locator or "").startswith(sign):
            yield Finding(f"{node.id!r} has no page", Place(node.id, "locator"))


def check(whole: ArgumentMap) -> list[Diagnostic]:
    """The rules of argmap, and one of this file."""
    report = argmap.check(whole, rules=[*argmap.rules(), evidence_has_page], ignore=["AM211"])
    errors: int = report.counts["error"]
    assert (errors == 0) == all(found.severity != Severity.ERROR for found in report)
    for found in report:
        line = found.location.span.line if found.location is not None else 0
        print(found.code, line, found.message, *found.help, sep=" | ")
    assert not [*argmap.check(whole, rules=[evidence_has_page.configured(sign="p")])]
    return list(report)


def reason(whole: ArgumentMap) -> Standing:
    """What stands, why, and what it rests on."""
    standing = argmap.evaluate(whole)
    verdict = standing.verdict("storm")
    why = standing.reason("relay")
    print(standing.of_map, verdict, why.kind, *why.by)
    print(argmap.explain(whole, whole["relay"], depth=2))
    found = argmap.load_bearing(whole, "relay", units="sources")
    print(found.single_points, found.smallest_cut, [row["units"] for row in found.rows()])
    doubted = argmap.evaluate(whole, without=[whole["setting"], "test"], standard="preponderance")
    assert doubted["relay"] is Standing.FALLS
    strengths = argmap.strengths(whole)
    strongest: str = max(strengths, key=lambda id_: strengths[id_])
    print(strongest, round(strengths[strongest], 3), strengths.converged, argmap.contributions(whole, "relay"))
    names = [node.title or node.id for node in whole.statements.values()]
    print(names, [step.id for step in whole.supports("relay")], json.dumps(standing.rows()))
    return standing["why"]


def draw(whole: ArgumentMap, folder: Path) -> None:
    """A format's name tells the type of the picture."""
    svg: str = argmap.render(whole)
    outline: str = argmap.render(whole, format="txt")
    dark: str = argmap.render(whole, format="html", theme="dark", standing=True)
    slides: tuple[str, ...] = argmap.render(whole, split="slides")
    nothing: None = argmap.render(whole, folder / "outage.svg", focus=whole["relay"], depth=1)
    assert nothing is None
    assert svg.startswith("<svg")
    assert dark.lower().startswith("<!doctype html>")
    print(outline, len(slides), sorted(argmap.FORMATS), argmap.THEMES, argmap.PAPERS[0])


def export(whole: ArgumentMap, folder: Path) -> None:
    """To a file and back, to plain data and back, to a worksheet; a file with a fault says where."""
    file = folder / "outage.yaml"
    argmap.dump(whole, file)
    again = argmap.load(file)
    assert again == whole == ArgumentMap.from_dict(json.loads(json.dumps(whole.to_dict())))
    place = again.where("relay", "text")
    assert place is not None
    print(place, place.written, argmap.check_file(file).ok, argmap.json_schema()["title"])
    sheet = argmap.worksheet(again, seed=7)
    sheet.write(folder / "sheet.md")
    print(sheet, len(sheet.tasks), len(sheet.html()), argmap.catalogue()["sign"].title)
    try:
        argmap.loads(argmap.dumps(again).replace("supports: relay", "supports: rellay"))
    except argmap.LoadError as error:
        first: Diagnostic = error.diagnostics[0]
        print(first.code, first.message)
    try:
        argmap.render(again, theme="light", layout="tidy", format="png", split="slides")
    except argmap.OptionError as error:
        print(error)


def main(folder: Path) -> None:
    """All of it."""
    whole = edit(build())
    check(whole)
    assert reason(whole) is Standing.STANDS
    draw(whole, folder)
    export(whole, folder)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
