"""Argument graphs, as AIF, arguebuf and SADFace write them: nodes for statements and steps, and edges that say nothing.

`nodes` is what their adapters read a file into and write one from; `from_graph` makes a map of it, `to_graph` the other
way. What a map has no words for travels under one key of the notation, such as `x-aif`: at the nodes that it is about,
and at the map for all the rest.
"""
