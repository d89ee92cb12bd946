"""A language for tests whose every letter is Georgian, and a map all in Greek: what stays Latin was never translated."""

import re
import string

import attrs

from argmap import schemes
from argmap.model import ArgumentMap, Claim, Evidence, Inference, Question, Scheme, Source
from argmap.words import ENGLISH, Words, words

LATIN = re.compile("[A-Za-z]+")
GEORGIAN = str.maketrans(dict(zip(string.ascii_letters, "აბგდევზთიკლმნოპჟრსტუფქღყშჩ" * 2, strict=False)))
ARGMAP_SAYS = re.compile(r"AM\d{3} [a-z-]+|<kbd>.*?</kbd>")
"""Codes and names of rules, and what stands on keys."""


def _in_georgian(text):
    parts = string.Formatter().parse(text)
    return "".join(f"{said.translate(GEORGIAN)}{'' if name is None else f'{{{name}}}'}" for said, name, _, _ in parts)


def table():
    """The table of words."""
    found = {}
    for key, value in ENGLISH._table.items():
        forms = {"one": value["other"], "other": value["other"]} if not isinstance(value, str) else {}
        found[key] = {name: _in_georgian(form) for name, form in forms.items()} or _in_georgian(value)
    return {**found, "date.centuries": "number"}


def catalogue():
    """The catalogue of schemes."""
    return {id_: _scheme_in_georgian(scheme) for id_, scheme in schemes.catalogue().items()}


def _scheme_in_georgian(scheme):
    said = {
        name: {key: text.translate(GEORGIAN) for key, text in getattr(scheme, name).items()}
        for name in ("roles", "questions")
    }
    extra = {"x-name": scheme.id.translate(GEORGIAN), "x-form": schemes.form(scheme).translate(GEORGIAN)}
    texts = {name: getattr(scheme, name).translate(GEORGIAN) for name in ("title", "source")}
    return attrs.evolve(scheme, **texts, **said, extra={**scheme.extra, **extra})


def speak_georgian(monkeypatch):
    """Let maps in Georgian have words of that language."""
    told, read = catalogue(), schemes._read
    monkeypatch.setattr(schemes, "_read", lambda language: told if language == "ka" else read(language))
    made, loaded = Words("ka", table()), words._loaded
    monkeypatch.setattr(words, "LANGUAGES", ("en", "ka"))
    monkeypatch.setattr(words, "_loaded", lambda language: made if language == "ka" else loaded(language))
    monkeypatch.setitem(words.CATEGORIES, "ka", lambda _: "other")


def greek():
    """A map with all that a map can have, in Greek."""
    statements = [
        Claim(id="α", text="Θέσις πρώτη", title="Τίτλος", note="Σημείωσις", tags=["ἐτικέτα"]),
        Claim(id="β", text="Λόγος", unstated=True, assumed=True),
        Claim(id="γ", text="Ἀντίλογος", assumed=True),
        Claim(id="δ", text="Ἀπόκρισις", assumed=True),
        Claim(id="ε", text="Ἄλλη ἀπόκρισις", standard="preponderance", source="πηγή"),
        Claim(id="ζ", text="Τρίτη", assumed=True),
        Claim(id="η", text="Ἕτερον", assumed=True),
        Claim(id="θ", text="Μόνη"),
        Claim(id="κύκλος", text="Κύκλος"),
        Evidence(
            id="μ",
            text="Μαρτυρία",
            kind="testimony",
            source="πηγή",
            via="ἄλλη",
            quote="Ῥῆμα",
            locator="7",
            confidence=0.5,
        ),
    ]
    steps = [
        Inference(
            id="σα", premises=["β", "μ", "ν"], supports="α", scheme="σχῆμα", answers={"ἐρώτησις": "δ"}, weight=0.5
        ),
        Inference(id="σβ", premises=["γ"], attacks="α"),
        Inference(id="σγ", premises=["ζ"], attacks="σα"),
        Inference(id="σδ", premises=["η"], supports="σβ"),
        Inference(
            id="σε",
            premises=["β", "ζ"],
            supports="ε",
            title="Βῆμα",
            scheme="analogy",
            roles={"similarity": "β"},
            answers={"differences": "η"},
        ),
        Inference(id="σζ", premises=["κύκλος"], attacks="κύκλος"),
        Inference(id="ση", premises=["γ"], supports="κύκλος"),
        Inference(id="σθ", premises=["δ"], supports="ε", weight=0.75),
    ]
    sources = [
        Source(id="πηγή", title="Βιβλίον", authors=["Πλάτων Ἀρίστωνος", "others"], date="1965-03-02~", container="Συλλογή", editors=["Ζήνων Κιτιεύς"], issue="3", pages="7-9", url="https://1.2/", accessed="2020-01-01", kind="Βίβλος"),
        Source(id="ἄλλη", title="Ἄλλο", editors=["Ζήνων Κιτιεύς", "Χρύσιππος Σολεύς"], date="-0043/0012", publisher="Ἐκδόται"),
        Source(id="τρίτη", title="Τρίτον", authors=["Ζήνων Κιτιεύς"], editors=["Χρύσιππος Σολεύς"], date="18XX"),
    ]  # fmt: skip
    schemes = [
        Scheme(id="σχῆμα", title="Σχῆμα", roles={"μέρος": "Τὸ μέρος"}, questions={"ἐρώτησις": "Ἆρα;", "ἄλλη": "Τί;"})
    ]
    questions = [
        Question(id="ζήτημα", text="Τί ἐστιν;", answers=["δ", "ε"], exclusive=True),
        Question(id="ἕτερον", text="Πῶς;", answers=["θ", "ζ"]),
    ]
    return ArgumentMap(
        title="Χάρτης", authors=["Ζήνων"], date="2020-05-01", language="ka", description="Περιγραφή",
        thesis=["α", "ζήτημα"], nodes=[*statements, *steps], sources=sources, schemes=schemes, questions=questions,
    )  # fmt: skip


def left(text):
    """The Latin words of a text."""
    return LATIN.findall(ARGMAP_SAYS.sub("", text))
