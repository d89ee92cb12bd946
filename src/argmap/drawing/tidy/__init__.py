"""The tidy layout: trees of cards, each centred over what hangs from it."""
