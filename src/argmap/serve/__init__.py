"""The live page: a map in the browser, drawn anew with each save, for a presenter and those who follow.

`viewing` makes of the files what there is to see, `watching` says when they have changed, `feed` tells it to whoever
waits, and `server` answers browsers. `live` holds them together. Nothing is written, and nothing of the project is
handed out but the page itself and its findings.
"""
