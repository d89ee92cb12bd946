"""Whether modules of JavaScript can be put into one function, as pages do with their scripts."""

import re


def assert_fit(modules):
    """No name at the top level of two modules is the same, a module exports what others import, and none is long."""
    names = [
        name
        for text in modules.values()
        for name in re.findall(r"^(?:export )?(?:async )?(?:const|let|function) (\w+)", text, re.MULTILINE)
    ]
    assert sorted(set(names)) == sorted(names)
    for text in modules.values():
        for wanted, module in re.findall(r'^import \{ ([^}]*) \} from "\./([\w-]+)\.js";$', text, re.MULTILINE):
            exported = set(re.findall(r"^export (?:const|function) (\w+)", modules[module], re.MULTILINE))
            assert set(wanted.split(", ")) <= exported
        assert text.count("\n") < 200
