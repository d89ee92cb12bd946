"""How the nouns of a map are written, for advice."""

from __future__ import annotations

HOLDS = {
    "claim": "its text or its fields",
    "evidence": "its text and its source",
    "inference": "premises and what they support or attack",
    "question": "its text and its answers",
    "source": "its title, authors and date",
    "scheme": "its roles and questions",
}
"""What a noun holds."""
FORMS = {
    "claim": "The claim.",
    "evidence": "{text: What was found., source: …}",
    "inference": "{premises: […], supports: …}",
    "question": "{text: …?, answers: [an-id, another-id]}",
    "source": "{title: …, authors: […], date: …}",
    "scheme": "{title: …, roles: {…}, questions: {…}}",
}
"""What stands behind the id of a noun and its colon."""

JOIN = "move this under the `{}` above"
BEGIN = "begin with the lines `argmap: 1` and `title: …`"
EMPTY_MAP = "the file is empty: a map begins with `argmap: 1` and a `title`"


def example(section: str, called: str) -> str:
    """An example of a section, with one noun in it."""
    return f"write `{section}:`, and below it `  an-id: {FORMS[called]}`"
