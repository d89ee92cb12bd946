"""Which files are maps, and which configuration holds for them: what a folder of strangers may contain, and no more.

No program is started to find that out, git included, and nothing outside a folder that was named is read by way of it.
"""
