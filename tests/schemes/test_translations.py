"""The catalogue in the languages of maps: each translation whole, in its own words, and read only where it is wanted."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

import argmap
from argmap.model import ArgumentMap, Claim, Inference, Scheme
from argmap.reading import parse
from argmap.schemes import _FOLDER, _file, _read, aliases, catalogue, find, form, heading, open_questions, opens
from argmap.words import LANGUAGES

OTHERS = [language for language in LANGUAGES if language != "en"]
EACH = [(language, scheme) for language in OTHERS for scheme in catalogue().values()]


def _texts(scheme):
    questions = {f"question {name}": text for name, text in scheme.questions.items()}
    roles = {f"role {name}": text for name, text in scheme.roles.items()}
    return {"title": scheme.title, "form": form(scheme), **roles, **questions}


@pytest.mark.parametrize("language", OTHERS)
def test_each_translation_is_a_clean_map_file_in_its_language(language):
    """With the schemes of the catalogue in their order, and with no key that is not known."""
    told, diagnostics = parse(_file(language))
    assert () == diagnostics
    assert language == told.language
    assert list(catalogue()) == list(told.schemes)
    assert {("x-form", "x-name")} == {tuple(sorted(scheme.extra)) for scheme in told.schemes.values()}


def test_there_is_one_file_for_each_language():
    """None is missing, none is left over."""
    assert {*OTHERS, "catalogue"} == {path.stem for path in Path(_FOLDER).glob("*.yaml")}


@pytest.mark.parametrize(("language", "scheme"), EACH, ids=lambda one: getattr(one, "id", one))
def test_every_scheme_has_every_text(language, scheme):
    """Roles and critical questions by the same names in the same order, a title, a form, a short name, a source."""
    told = catalogue(language)[scheme.id]
    assert list(_texts(scheme)) == list(_texts(told))
    assert all(text.strip() for text in _texts(told).values())
    assert told.source
    assert form(told).endswith(".")
    assert all(question.endswith("?") for question in told.questions.values())
    assert not any(meaning.endswith((".", "?")) for meaning in told.roles.values())
    assert (opens(scheme), aliases(scheme)) == (opens(told), aliases(told))
    assert len(set(told.roles.values())) == len(told.roles)
    assert len(set(told.questions.values())) == len(told.questions)


@pytest.mark.parametrize(("language", "scheme"), EACH, ids=lambda one: getattr(one, "id", one))
def test_no_text_was_left_in_english(language, scheme):
    """But for what has no words, and the names that logic has in Latin."""
    told = _texts(catalogue(language)[scheme.id])
    latin = {"Modus ponens", "Modus tollens"}
    same = {text for name, text in _texts(scheme).items() if text == told[name] and re.search("[a-z]{2}", text)}
    assert same <= latin


@pytest.mark.parametrize("language", OTHERS)
def test_short_names_tell_schemes_apart(language):
    """They fit into a header, and have capitals only where nouns have."""
    names = [heading(scheme, language=language) for scheme in catalogue()]
    assert len(names) == len(set(names))
    assert max(map(len, names)) <= 40
    assert language == "de" or all(name[0].islower() for name in names)
    assert len({scheme.title for scheme in catalogue(language).values()}) == len(names)


def test_marks_are_set_as_the_language_sets_them():
    """French has a space that does not break before a high mark, Spanish an opening mark."""
    french = [text for scheme in catalogue("fr").values() for text in _texts(scheme).values()]
    assert [] == [text for text in french if re.search("(?<!\u00a0)[?;:]|'", text)]
    spanish = [question for scheme in catalogue("es").values() for question in scheme.questions.values()]
    assert [] == [question for question in spanish if not question.startswith("¿")]


@pytest.mark.parametrize(
    ("tag", "expected"), [("de-CH", "Anzeichen"), ("FR", "signe"), ("pt", "sign"), ("../de", "sign"), ("", "sign")]
)
def test_the_tag_of_the_map_decides(tag, expected):
    """A language that argmap does not have, and what is no tag, has English names."""
    assert expected == heading("sign", language=tag)


def test_aliases_and_unknown_names():
    """An alias has the name of its scheme in other languages; what nobody knows is told as it is."""
    assert "Expertenurteil" == heading("authority", language="de")
    assert "authority" == heading("authority")
    assert "von hier" == heading("von-hier", language="de")


def test_schemes_of_the_map_keep_their_texts():
    """In any language, also where the catalogue has the id."""
    own = {"analogy": Scheme("analogy", "Unseres", questions={"q": "Ist es so?"})}
    assert own["analogy"] is find("analogy", own, "de")
    assert "analogy" == heading("analogy", own, "de")
    assert ["Ist es so?"] == [
        asked for _, _, asked in open_questions(Inference("i", ["a"], supports="b"), own["analogy"])
    ]


def test_findings_and_explanations_stay_english():
    """What a terminal shows of a German map has the English questions."""
    drawn = german()
    assert "Was it really found, and is it correctly described?" in str(argmap.explain(drawn, "schluss"))
    told = [finding.message for finding in argmap.check(drawn, select=["AM403"])]
    assert told
    assert not any("gefunden" in message for message in told)


def test_only_the_language_of_the_map_is_read():
    """An English map reads no translation, a German one the German."""
    for language, expected in (("en", set()), ("de", {"de.yaml"})):
        script = (
            "import argmap, os.path, sys; read = []\n"
            "sys.addaudithook(lambda event, told: event == 'open' and read.append(os.path.basename(str(told[0]))))\n"
            "nodes = [argmap.Claim('a', 'A.'), argmap.Claim('b', 'B.', assumed=True),"
            " argmap.Inference('i', 'b', supports='a', scheme='sign', answers={'sign': 'b'})]\n"
            f"argmap.render(argmap.ArgumentMap(title='M', language={language!r}, thesis='a', nodes=nodes), format='html')\n"
            "print(*[name for name in read if name in {'de.yaml', 'fr.yaml', 'es.yaml', 'ru.yaml', 'vi.yaml'}])"
        )
        run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
        assert expected == set(run.stdout.split())


def german():
    """A map with a step that follows a scheme of the catalogue and answers one of its questions."""
    nodes = [
        Claim("these", "Es hat geregnet."),
        Claim("nass", "Die Straße ist nass.", assumed=True),
        Claim("spur", "Es gibt keine Spur eines Sprengwagens.", assumed=True),
        Inference("schluss", "nass", supports="these", scheme="sign", roles={"meaning": "nass"}, answers={"rivals": "spur"}),
    ]  # fmt: skip
    return ArgumentMap(title="Regen", language="de", thesis="these", nodes=nodes)


@pytest.mark.parametrize("name", ["svg", "txt", "md", "mmd", "dot", "html"])
def test_pictures_name_the_scheme_and_ask_its_questions_in_german(name):
    """In the header, and where an answer stands."""
    how = {"layout": "tidy"} if name == "svg" else {}
    drawn = " ".join(re.sub(r"<[^>]*>|&nbsp;", " ", argmap.render(german(), format=name, **how)).split())
    assert "Anzeichen" in drawn
    assert "Erklärt etwas anderes" in drawn


def test_the_page_tells_roles_by_what_they_mean_and_attacks_in_german():
    """No English name of a role or of an attack is left in what the details show."""
    data = json.loads(re.search(r'id="data">(.*?)</script>', argmap.render(german(), format="html"), re.DOTALL)[1])
    [scheme], step = data["schemes"], data["nodes"][3]
    told = catalogue("de")["sign"]
    assert told.title == scheme["title"]
    assert [[meaning, ""] for meaning in told.roles.values()] == scheme["roles"]
    assert [[told.roles["meaning"], 1]] == step["roles"]
    assert ["rivals", told.questions["rivals"], "gegen den Schritt"] == scheme["questions"][-1]
    assert ["rivals"] == [name for name, _ in step["answers"]]


def test_the_cache_holds_languages_not_tags():
    """Tags come from strangers."""
    before = _read.cache_info().currsize
    for at in range(50):
        catalogue(f"de-x-{at}")
    assert _read.cache_info().currsize <= before + 1
