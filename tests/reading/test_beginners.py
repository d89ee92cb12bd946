"""Maps as beginners write them who know no YAML: each slip is told once, at its line, with what to write."""

import pytest

from argmap.checks import check
from argmap.checks.fixing import apply_fixes
from argmap.reading import parse

SLIPS = {
    "JSON with trailing commas": (
        (
            "{\n"
            '  "argmap": 1,\n'
            '  "title": "Libraries",\n'
            '  "thesis": "open",\n'
            '  "claims": {\n'
            '    "open": "Libraries should open on Sundays.",\n'
            '    "quiet": {"text": "Sundays are quiet.", "assumed": true},\n'
            "  },\n"
            '  "inferences": {\n'
            '    "i1": {"premises": ["quiet"], "supports": "open"},\n'
            "  },\n"
            "}\n"
        ),
        [],
    ),
    "premises under supports": (
        (
            "argmap: 1\n"
            "title: Libraries\n"
            "thesis: open\n"
            "claims:\n"
            "  open: Libraries should open on Sundays.\n"
            "  quiet: {text: Sundays are quiet., assumed: true}\n"
            "  free: {text: Students are free on Sundays., assumed: true}\n"
            "inferences:\n"
            "  open:\n"
            "    supports: [quiet, free]\n"
        ),
        [
            ("AM102", 9, "give it another id"),
            ("AM004", 10, "premises belong in `premises`; for another target, write another inference"),
        ],
    ),
    "statements with numbers": (
        (
            "argmap: 1\n"
            "title: Libraries\n"
            "thesis: open\n"
            "claims:\n"
            "  open: Libraries should open on Sundays.\n"
            "  1. Sundays are quiet.\n"
            "  2. Students are free on Sundays.\n"
        ),
        [
            ("AM501", 3, "run `argmap why <text> open` to see why; if this is intended, record it under `expect`"),
            ("AM204", 5, "or grant it: `open: {text: …, assumed: true}`"),
            ("AM004", 6, "write `sundays-are-quiet: Sundays are quiet.`"),
        ],
    ),
    "ids with spaces and slashes": (
        (
            "argmap: 1\n"
            "title: Libraries\n"
            "thesis: open on Sundays\n"
            "claims:\n"
            "  open on Sundays: Libraries should open on Sundays.\n"
            "  quiet/calm: {text: Sundays are quiet., assumed: true}\n"
            "inferences:\n"
            "  i1:\n"
            "    premises: [quiet/calm]\n"
            "    supports: open on Sundays\n"
        ),
        [
            ("AM006", 5, "write `open-on-Sundays`: an id is made of letters, digits, `-`, `_` and `.`"),
            ("AM006", 6, "write `quiet-calm`: an id is made of letters, digits, `-`, `_` and `.`"),
        ],
    ),
    "signs of equality": (
        (
            "argmap: 1\n"
            "title: Libraries\n"
            "thesis: open\n"
            "claims:\n"
            "  open:\n"
            "    text = Libraries should open on Sundays.\n"
            "    assumed = true\n"
        ),
        [
            ("AM001", 6, "write `text: Libraries should open on Sundays.`"),
        ],
    ),
    "the word claim before each id": (
        (
            "argmap: 1\n"
            "title: Libraries\n"
            "thesis: open\n"
            "claim open: Libraries should open on Sundays.\n"
            "claim quiet: Sundays are quiet.\n"
        ),
        [
            ("AM003", 4, "write `claims:`, and below it `  open: Libraries should open on Sundays.`"),
        ],
    ),
    "sentences as premises": (
        (
            "argmap: 1\n"
            "title: Libraries\n"
            "thesis: open\n"
            "claims:\n"
            "  open: Libraries should open on Sundays.\n"
            "inferences:\n"
            "  i1:\n"
            "    premises:\n"
            "      - Sundays are quiet.\n"
            "      - Students are free on Sundays.\n"
            "    supports: open\n"
        ),
        [
            (
                "AM101",
                9,
                "write it as a claim, `sundays-are-quiet: Sundays are quiet.`, and here its id, `sundays-are-quiet`",
            ),
            (
                "AM101",
                10,
                "write it as a claim, `students-are-free: Students are free on Sundays.`, and here its id, `students-are-free`",
            ),
        ],
    ),
    "two maps in one file": (
        (
            "argmap: 1\n"
            "title: Libraries\n"
            "thesis: open\n"
            "claims:\n"
            "  open: {text: Libraries should open on Sundays., assumed: true}\n"
            "\n"
            "argmap: 1\n"
            "title: Museums\n"
            "thesis: free\n"
            "claims:\n"
            "  free: {text: Museums should be free., assumed: true}\n"
        ),
        [
            ("AM002", 7, "put it in a file of its own"),
        ],
    ),
    "curly quotes around ids": (
        (
            "argmap: 1\n"
            "title: “Libraries”\n"
            "thesis: “open”\n"
            "claims:\n"
            "  “open”: Libraries should open on Sundays.\n"
            "  quiet: {text: “Sundays are quiet, and long.”, assumed: true}\n"
            "inferences:\n"
            "  i1: {premises: [“quiet”], supports: “open”}\n"
        ),
        [
            ("AM006", 5, "write `open`: an id is made of letters, digits, `-`, `_` and `.`"),
            ("AM003", 6, 'write `quiet: {text: "Sundays are quiet, and long.", assumed: true}`'),
            ("AM101", 8, "did you mean 'quiet'?"),
        ],
    ),
    "yes, and a date with slashes": (
        (
            "argmap: 1\n"
            "title: Libraries\n"
            "thesis: open\n"
            "date: 5/3/2026\n"
            "claims:\n"
            "  open: Libraries should open on Sundays.\n"
            "  quiet: {text: Sundays are quiet., assumed: yes}\n"
            "inferences:\n"
            "  i1: {premises: [quiet], supports: open}\n"
        ),
        [
            ("AM311", 4, "write 2026-03-05 if the day comes first, 2026-05-03 if the month does"),
            ("AM004", 7, "write `assumed: true`"),
        ],
    ),
    "a citation and an address as sources": (
        (
            "argmap: 1\n"
            "title: Libraries\n"
            "thesis: open\n"
            "claims:\n"
            "  open: Libraries should open on Sundays.\n"
            "evidence:\n"
            "  survey:\n"
            "    text: Most readers asked for Sunday hours.\n"
            '    source: "Smith (1971), p. 4"\n'
            "  web:\n"
            "    text: Visits double on Sundays.\n"
            "    source: https://example.org/visits\n"
            "inferences:\n"
            "  i1: {premises: [survey, web], supports: open}\n"
        ),
        [
            (
                "AM101",
                9,
                "write `smith-1971: {title: …, authors: [Smith], date: 1971}` under `sources`, and here `smith-1971`, with `locator: p. 4`",
            ),
            (
                "AM101",
                12,
                "write `example-org: {title: …, url: https://example.org/visits}` under `sources`, and here `example-org`",
            ),
        ],
    ),
    "ids with and between them": (
        (
            "argmap: 1\n"
            "title: Libraries\n"
            "thesis: open\n"
            "claims:\n"
            "  open: Libraries should open on Sundays.\n"
            "  quiet: {text: Sundays are quiet., assumed: true}\n"
            "  free: {text: Students are free., assumed: true}\n"
            "inferences:\n"
            "  i1:\n"
            "    premises: quiet and free\n"
            "    supports: open\n"
        ),
        [
            ("AM011", 10, "write [quiet, free]"),
        ],
    ),
    "two targets": (
        (
            "argmap: 1\n"
            "title: Libraries\n"
            "thesis: open\n"
            "claims:\n"
            "  open: Libraries should open on Sundays.\n"
            "  staff: More staff should be hired.\n"
            "  quiet: {text: Sundays are quiet., assumed: true}\n"
            "inferences:\n"
            "  i1:\n"
            "    premises: [quiet]\n"
            "    supports: [open, staff]\n"
        ),
        [
            ("AM004", 11, "premises belong in `premises`; for another target, write another inference"),
        ],
    ),
    "comments with slashes": (
        (
            "// my first map\n"
            "argmap: 1\n"
            "title: Libraries\n"
            "thesis: open\n"
            "claims:\n"
            "  open: {text: Libraries should open on Sundays., assumed: true} // the main claim\n"
        ),
        [
            ("AM001", 1, "write `# my first map`"),
            (
                "AM001",
                6,
                "write `open: {text: Libraries should open on Sundays., assumed: true}  # the main claim`",
            ),
        ],
    ),
    "tabs": (
        (
            "argmap:\t1\n"
            "title:\tLibraries\n"
            "thesis:\topen\n"
            "claims:\n"
            "  open:\tLibraries should open on Sundays.\n"
            "  quiet:\t{text: Sundays are quiet., assumed: true}\n"
            "inferences:\n"
            "  i1:\n"
            "    premises:\n"
            "    \t- quiet\n"
            "    supports: open\n"
        ),
        [
            ("AM001", 10, "write `premises:`, and below it `  - quiet`"),
        ],
    ),
    "dashes of a word processor": (
        (
            "argmap: 1\n"
            "title: Libraries\n"
            "thesis: open\n"
            "claims:\n"
            "  open: Libraries should open on Sundays.\n"
            "  quiet: {text: Sundays are quiet., assumed: true}\n"
            "  free: {text: Students are free., assumed: true}\n"
            "inferences:\n"
            "  i1:\n"
            "    premises:\n"
            "      – quiet\n"
            "      – free\n"
            "    supports: open\n"
        ),
        [
            ("AM011", 11, "write `- quiet`"),
        ],
    ),
    "fields with capitals": (
        (
            "Argmap: 1\n"
            "Title: Libraries\n"
            "Thesis: open\n"
            "Claims:\n"
            "  open:\n"
            "    Text: Libraries should open on Sundays.\n"
            "  quiet:\n"
            "    Text: Sundays are quiet.\n"
            "    Assumed: True\n"
            "Inferences:\n"
            "  i1:\n"
            "    Premises: [quiet]\n"
            "    Supports: open\n"
        ),
        [
            ("AM003", 1, "write `argmap`"),
            ("AM003", 2, "write `title`"),
            ("AM003", 3, "write `thesis`"),
            ("AM003", 4, "write `claims`"),
            ("AM003", 6, "write `text`"),
            ("AM003", 8, "write `text`"),
            ("AM003", 9, "write `assumed`"),
            ("AM003", 10, "write `inferences`"),
            ("AM003", 12, "write `premises`"),
            ("AM003", 13, "write `supports`"),
        ],
    ),
    "v1, and a colon in the title": (
        (
            "argmap: v1\n"
            "title: Libraries: should they open on Sundays?\n"
            "thesis: open\n"
            "claims:\n"
            "  open: {text: Libraries should open on Sundays., assumed: true}\n"
        ),
        [
            ("AM007", 1, "write `argmap: 1`"),
            ("AM001", 2, 'write `title: "Libraries: should they open on Sundays?"`'),
        ],
    ),
    "no first line": (
        ("title: Libraries\nthesis: open\nclaims:\n  open: {text: Libraries should open on Sundays., assumed: true}\n"),
        [
            ("AM005", 1, "begin the file with `argmap: 1`"),
        ],
    ),
    "bullets before ids": (
        (
            "argmap: 1\n"
            "title: Libraries\n"
            "thesis: open\n"
            "claims:\n"
            "  • open: Libraries should open on Sundays.\n"
            "  • quiet: Sundays are quiet.\n"
        ),
        [
            ("AM006", 5, "write `open`: an id is made of letters, digits, `-`, `_` and `.`"),
            ("AM006", 6, "write `quiet`: an id is made of letters, digits, `-`, `_` and `.`"),
        ],
    ),
    "a quote with a line break": (
        (
            "argmap: 1\n"
            "title: Libraries\n"
            "thesis: open\n"
            "claims:\n"
            "  open: Libraries should open on Sundays.\n"
            "sources:\n"
            "  report: {title: A report, authors: [Ann Lee], date: 2020}\n"
            "evidence:\n"
            "  survey:\n"
            "    text: Most readers asked for Sunday hours.\n"
            "    source: report\n"
            "    locator: p. 3\n"
            '    quote: "Most of the readers\n'
            'asked for hours on Sundays"\n'
            "inferences:\n"
            "  i1: {premises: [survey], supports: open}\n"
        ),
        [],
    ),
    "Markdown": (
        (
            "# Libraries\n"
            "\n"
            "argmap: 1\n"
            "title: **Libraries**\n"
            "thesis: open\n"
            "\n"
            "## Claims\n"
            "claims:\n"
            "  open: *Libraries* should open on Sundays.\n"
            "  quiet: {text: Sundays are quiet., assumed: true}\n"
        ),
        [
            ("AM001", 4, 'write `title: "**Libraries**"`'),
            ("AM001", 9, 'write `open: "*Libraries* should open on Sundays."`'),
            ("AM206", 10, "connect it to the argument with an inference, or remove it"),
        ],
    ),
    "an arrow": (
        (
            "argmap: 1\n"
            "title: Libraries\n"
            "thesis: open\n"
            "claims:\n"
            "  open: Libraries should open on Sundays.\n"
            "  quiet: {text: Sundays are quiet., assumed: true}\n"
            "inferences:\n"
            "  quiet -> open\n"
        ),
        [
            ("AM004", 8, "write `quiet-open: {premises: [quiet], supports: open}`"),
        ],
    ),
    "ids that stand twice": (
        (
            "argmap: 1\n"
            "title: Libraries\n"
            "thesis: open\n"
            "claims:\n"
            "  open: Libraries should open on Sundays.\n"
            "  quiet: {text: Sundays are quiet., assumed: true}\n"
            "  quiet: {text: Sundays are calm., assumed: true}\n"
            "inferences:\n"
            "  quiet: {premises: quiet, supports: open}\n"
        ),
        [
            ("AM002", 7, "the first one is used: rename or delete this one"),
            ("AM102", 9, "give it another id"),
        ],
    ),
    "a thesis that is nowhere": (
        (
            "argmap: 1\n"
            "title: Libraries\n"
            "thesis: Libraries should open on Sundays, all year round.\n"
            "claims:\n"
            "  quiet: {text: Sundays are quiet., assumed: true}\n"
            "inferences:\n"
            "  i1: {premises: quiet, supports: thesis}\n"
        ),
        [
            (
                "AM101",
                3,
                "write it as a claim, `libraries-should-open: Libraries should open on Sundays, all year round.`, and here its id, `libraries-should-open`",
            ),
            ("AM101", 7, "write the id of the thesis"),
        ],
    ),
    "support inside a claim": (
        (
            "argmap: 1\n"
            "title: Libraries\n"
            "thesis: open\n"
            "claims:\n"
            "  open:\n"
            "    text: Libraries should open on Sundays.\n"
            "    supported by:\n"
            "      - quiet\n"
            "      - free\n"
            "  quiet: Sundays are quiet.\n"
            "  free: Students are free on Sundays.\n"
        ),
        [
            (
                "AM003",
                7,
                "reasons and objections stand under `inferences`: write `for-open: {premises: […], supports: open}` there",
            ),
        ],
    ),
    "a text wrapped to its key": (
        (
            "argmap: 1\n"
            "title: Libraries\n"
            "thesis: open\n"
            "claims:\n"
            "  open: Libraries should open on Sundays, since many\n"
            "  people work all week and cannot come.\n"
            "  quiet: {text: Sundays are quiet., assumed: true}\n"
            "inferences:\n"
            "  i1: {premises: quiet, supports: open}\n"
        ),
        [
            (
                "AM001",
                6,
                "write `open: Libraries should open on Sundays, since many`, and below it `  people work all week and cannot come.`",
            ),
        ],
    ),
    "brackets left open": (
        (
            "argmap: 1\n"
            "title: Libraries\n"
            "thesis: open\n"
            "claims:\n"
            "  open: Libraries should open on Sundays.\n"
            "  quiet: {text: Sundays are quiet., assumed: true\n"
            "inferences:\n"
            "  i1: {premises: [quiet, supports: open}\n"
        ),
        [
            ("AM001", 6, "write `quiet: {text: Sundays are quiet., assumed: true}`"),
            ("AM001", 8, "write `i1: {premises: [quiet], supports: open}`"),
        ],
    ),
    "semicolons": (
        (
            "argmap: 1;\n"
            "title: Libraries;\n"
            "thesis: open;\n"
            "claims:\n"
            "  open: Libraries should open on Sundays.;\n"
            "  quiet: {text: Sundays are quiet.; assumed: true}\n"
            "inferences:\n"
            "  i1: {premises: [quiet; open], supports: open}\n"
        ),
        [
            ("AM007", 1, "write `argmap: 1`"),
            ("AM101", 3, "did you mean 'open'?"),
            ("AM001", 6, "write `quiet: {text: Sundays are quiet., assumed: true}`"),
            ("AM011", 8, "write [quiet, open]"),
            ("AM203", 8, "name another premise"),
        ],
    ),
    "a chat around the map": (
        (
            "Here is the map you asked for:\n"
            "\n"
            "argmap: 1\n"
            "title: Libraries\n"
            "thesis: open\n"
            "claims:\n"
            "  open: {text: Libraries should open on Sundays., assumed: true}\n"
            "\n"
            "Let me know if you want changes!\n"
        ),
        [
            ("AM001", 1, "write `# Here is the map you asked for:`"),
            ("AM001", 9, "write `# Let me know if you want changes!`"),
        ],
    ),
    "an exclamation mark in an id": (
        (
            "argmap: 1\n"
            "title: Bibliotheken\n"
            "thesis: Öffnen\n"
            "claims:\n"
            "  Öffnen: Libraries should open on Sundays.\n"
            "  Ruhe!: {text: Sundays are quiet., assumed: true}\n"
            "inferences:\n"
            "  i1: {premises: [Ruhe!], supports: Öffnen}\n"
        ),
        [
            ("AM006", 6, "write `Ruhe`: an id is made of letters, digits, `-`, `_` and `.`"),
        ],
    ),
    "parentheses and a comma around ids": (
        (
            "argmap: 1\n"
            "title: Libraries\n"
            "thesis: open\n"
            "claims:\n"
            "  open: Libraries should open on Sundays.\n"
            "  quiet: {text: Sundays are quiet., assumed: true}\n"
            "inferences:\n"
            "  i1:\n"
            "    premises: (quiet)\n"
            '    supports: "open,"\n'
        ),
        [
            ("AM101", 9, "did you mean 'quiet'?"),
            ("AM101", 10, "did you mean 'open'?"),
        ],
    ),
    "objections of their own": (
        (
            "argmap: 1\n"
            "title: Libraries\n"
            "thesis: open\n"
            "claims:\n"
            "  open: {text: Libraries should open on Sundays., assumed: true}\n"
            "  cost: {text: It costs money., assumed: true}\n"
            "objections:\n"
            "  cost: open\n"
            "counterarguments:\n"
            "  c2: {premises: cost, against: open}\n"
        ),
        [
            ("AM003", 7, "write `inferences`"),
            ("AM004", 8, "write `cost-open: {premises: cost, attacks: open}`"),
            ("AM003", 9, "move this under the `inferences` above"),
            ("AM003", 10, "write `attacks`"),
        ],
    ),
    "sentences without ids": (
        "argmap: 1\ntitle: T\nclaims:\n  Libraries should open on Sundays.\n  Sundays are quiet.\n",
        [
            ("AM201", 1, "name the claim that it argues for: `thesis: ID`"),
            ("AM004", 4, "write `libraries-should-open: Libraries should open on Sundays.`"),
        ],
    ),
    "commas at the ends of lines": (
        (
            'argmap: 1\ntitle: T\nthesis: open\nclaims:\n  open: "Libraries should open.",\n  cheap: "It is cheap.",\n'
            "inferences:\n  i1: {premises: [cheap], supports: open},\n"
        ),
        [
            ("AM001", 5, 'write `open: "Libraries should open."`'),
            ("AM001", 8, "write `i1: {premises: [cheap], supports: open}`"),
        ],
    ),
    "premises with fields": (
        (
            "argmap: 1\ntitle: T\nthesis: open\nclaims:\n  open: Libraries should open.\ninferences:\n  i1:\n"
            "    premises:\n      - text: It is cheap.\n    supports: open\n"
        ),
        [("AM004", 9, "write `premises: [an-id, another-id]`")],
    ),
    "a dash before one id": (
        (
            "argmap: 1\ntitle: T\nthesis: open\nclaims:\n  open: Libraries should open.\n"
            "  - cheap: {text: It is cheap., assumed: true}\ninferences: {i: {premises: cheap, supports: open}}\n"
        ),
        [("AM001", 6, "write `cheap: {text: It is cheap., assumed: true}`")],
    ),
    "notes behind the map": (
        "argmap: 1\ntitle: T\nthesis: open\nclaims:\n  open: {text: Libraries should open., assumed: true}\n---\nNotes.\n",
        [("AM008", 6, "put it in a file of its own")],
    ),
}
NOT_MENDED = {
    *(
        "premises under supports",
        "sentences as premises",
        "two maps in one file",
        "a citation and an address as sources",
    ),
    *("two targets", "no first line", "ids that stand twice", "a thesis that is nowhere", "support inside a claim"),
    *("premises with fields", "notes behind the map"),
}
"""What only the author can decide."""


def examine(text):
    """All findings of `argmap check` in a text."""
    argument_map, found = parse(text)
    return found if argument_map is None else tuple(check(argument_map))


@pytest.mark.parametrize(("text", "expected"), SLIPS.values(), ids=SLIPS)
def test_each_slip_is_told_once_with_what_to_write(text, expected):
    """Code, line and the last line of the advice of every finding."""
    found = [(one.code, one.span.line, one.help[-1]) for one in examine(text)]
    assert expected == found


@pytest.mark.parametrize("name", SLIPS)
def test_fixes_give_the_map_that_was_meant(name):
    """Where there is one correction, `--fix --unsafe-fixes` leaves no error of reading."""
    _, _, found = apply_fixes(SLIPS[name][0], examine, unsafe=True)
    left = [one.code for one in found if one.code < "AM2" and one.severity == "error"]
    assert (name in NOT_MENDED) == bool(left)


WORDS_OF_YAML = ("mapping", "scalar", "sequence", "node content", "document", "token", "block end")


@pytest.mark.parametrize("text", [text for text, _ in SLIPS.values()], ids=SLIPS)
def test_no_word_of_yaml_reaches_a_beginner(text):
    """The grammar's words for its parts are not those of people who write maps."""
    said = " ".join(" ".join((one.message, *one.help)) for one in examine(text))
    assert not [word for word in WORDS_OF_YAML if word in said]


JOINED = {
    "side by side": (
        "claim:\n  open: O.\npremises:\n  cheap: {text: C., assumed: true}\n",
        "claims:\n  open: O.\n  cheap: {text: C., assumed: true}\n",
    ),
    "apart": (
        "claims:\n  open: O.\ninferences:\n  i: {premises: cheap, supports: open}\nclaims:\n  cheap: {text: C., assumed: true}\n",
        "claims:\n  open: O.\n  cheap: {text: C., assumed: true}\ninferences:\n  i: {premises: cheap, supports: open}\n",
    ),
    "apart, by other words": (
        "claims:\n  open: O.\narguments:\n  i: {premises: cheap, supports: open}\nassumptions:\n  cheap: C.\n",
        "claims:\n  open: O.\n  cheap: C.\ninferences:\n  i: {premises: cheap, supports: open}\n",
    ),
}


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize(("text", "joined"), JOINED.values(), ids=JOINED)
def test_sections_that_stand_twice_are_joined(text, joined, newline):
    """What stands under the second moves to the end of the first."""
    head = "argmap: 1\ntitle: T\nthesis: open\n"
    mended, _, _ = apply_fixes((head + text).replace("\n", newline), examine, unsafe=True)
    assert (head + joined).replace("\n", newline) == mended


def test_an_id_that_cannot_be_one_is_renamed_wherever_it_stands():
    """The fix changes the id and every reference to it, and nothing where the new name is taken."""
    text = SLIPS["ids with spaces and slashes"][0]
    mended, _, _ = apply_fixes(text, examine, unsafe=True)
    assert (
        text.replace("thesis: open on", "thesis: open-on")
        .replace("open on Sundays:", "open-on-Sundays:")
        .replace("open-on Sundays", "open-on-Sundays")
        .replace("supports: open on Sundays", "supports: open-on-Sundays")
        .replace("quiet/calm", "quiet-calm")
        == mended
    )
    taken = text + "evidence:\n  quiet-calm: {text: It is calm.}\n"
    assert "quiet/calm" in apply_fixes(taken, examine, unsafe=True)[0]
