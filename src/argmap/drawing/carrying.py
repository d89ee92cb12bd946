"""The text of a map that its pictures carry, so that they can be opened again."""

from __future__ import annotations

from argmap.model import ArgumentMap


def carried(argument_map: ArgumentMap) -> str:
    """Give the text of a map: as its file has it, with comments and layout, if it has one of argmap's own YAML.

    A map of several files is bundled, and one that was built in Python or read from another notation is written anew.
    """
    first = argument_map.text
    if first is not None and first.is_yaml:
        if len(argument_map.texts) == 1:
            return first.carried
        from argmap.editing import bundle  # noqa: PLC0415 - few maps have several files

        done = bundle(first.carried, argument_map)
        if done.ok:
            return done.text
    from argmap.writing import dumps  # noqa: PLC0415 - most maps have a text

    return dumps(argument_map)
