"""The tidy layout: trees of cards, each centred over its children."""
