"""Which files are maps, which configuration holds for them, and what examining one comes to.

`finding.find_maps` finds maps, `settings.settings_for` says what holds for a file, and `examining.examine` reads,
checks and fixes it; `together.examine_all` does so with many. What warns about maps goes this way and so agrees with
`argmap check`: the command line, documents, editors. Nothing here prints, ends the program or knows its arguments.

A folder may be a stranger's. No program is started to find out what it contains, git included, and nothing outside a
folder that was named is read through it.
"""
