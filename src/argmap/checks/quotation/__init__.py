"""A quote and the local copy of its source: folding both, finding the passage, telling where they differ."""
