"""How many examples a property tries: by the profile of Hypothesis, and fewer where each of them is costly.

`dev` is what `pytest` runs at a desk, `ci` tries the same examples in every run, so that a change passes or fails for
what it changed, and `nightly` searches long: `pytest --hypothesis-profile nightly`.
"""

import os

from hypothesis import HealthCheck, settings

_UNHURRIED = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
settings.register_profile("dev", _UNHURRIED, max_examples=50)
settings.register_profile("ci", _UNHURRIED, max_examples=60, derandomize=True, print_blob=True, database=None)
settings.register_profile("nightly", _UNHURRIED, max_examples=5000)
settings.load_profile("ci" if os.environ.get("CI") else "dev")


def costly(test):
    """Try a fifth of the examples: each runs a program, draws in a browser, or works on a large map."""
    return settings(max_examples=settings.default.max_examples // 5)(test)


def thorough(test):
    """Try ten times the examples: each is cheap, and there is much to cover."""
    return settings(max_examples=settings.default.max_examples * 10)(test)
