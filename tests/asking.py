"""Maps with questions, for tests of what draws and numbers them."""

from hypothesis import strategies as st

from argmap import strategies
from argmap.model import Question


@st.composite
def asking_maps(draw, maps=None):
    """A map with a question or several, of which some are theses, and some have answers that are no claims of the map."""
    argument_map = draw(strategies.maps() if maps is None else maps)
    answers = [*argument_map.claims, "no-such-claim", "asked-0"]
    questions = [
        Question(
            f"asked-{at}",
            draw(st.sampled_from(("Why?", "What is to be done about it?"))),
            draw(st.lists(st.sampled_from(answers), max_size=4)),
            exclusive=draw(st.booleans()),
            tags=draw(st.sampled_from([(), ("a",)])),
        )
        for at in range(draw(st.integers(1, 3)))
    ]
    asked = draw(st.lists(st.sampled_from([one.id for one in questions]), max_size=2, unique=True))
    thesis = draw(st.sampled_from([(*asked, *argument_map.thesis), (*argument_map.thesis, *asked)]))
    return argument_map.replace(questions=questions, thesis=thesis)
