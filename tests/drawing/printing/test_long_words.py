"""Where long words on paper may end: between syllables with a hyphen, where the language of the map has them."""

import subprocess

import argmap
from argmap.drawing.printing.line_breaking import breakable
from argmap.model import ArgumentMap, Claim

LAW = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz"


def test_long_words_have_soft_hyphens_in_a_language_with_syllables():
    """Those of more than thirty letters; without a dictionary, and in addresses, they break without a hyphen."""
    assert breakable(LAW, "de").startswith("Rind\u00adflei")
    assert "\u200b" not in breakable(LAW, "de")
    assert LAW == breakable(LAW, "de").replace("\u00ad", "")
    assert "\u00ad" not in breakable(LAW, "vi") + breakable(LAW) + breakable(f"https://{LAW}.example", "de")
    assert LAW == breakable(LAW, "vi").replace("\u200b", "")
    assert "Weltbürgerkrieg" == breakable("Weltbürgerkrieg", "de")


def test_a_handout_hyphenates(tmp_path):
    """A word that is wider than its line goes on in the next after a hyphen."""
    text = f"Das {LAW} galt bis zum Ende, und das {LAW} regelte die Übertragung."
    drawn = ArgumentMap(title="T", language="de", thesis="t", nodes=[Claim(id="t", text=text)])
    file = tmp_path / "handout.pdf"
    argmap.render(drawn, file, handout=True)
    said = subprocess.run(["pdftotext", file, "-"], capture_output=True, text=True, check=True).stdout
    assert f"{LAW} galt" in said.replace("-\n", "").replace("\u00ad", "").replace("\n", " ")
