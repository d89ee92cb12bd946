"""Standings, load-bearing nodes and strengths in words: sentences, Markdown, plain data.

Commands, the pages and notebooks print what is written here. Each result has the same three forms: `str()` gives
sentences, `markdown()` Markdown, and `as_dict()` plain data, which `--format json` prints. Each file is imported where
it is needed: `evaluate` starts without what `why` takes.
"""
