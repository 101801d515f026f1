"""English: its grammar over a spaCy parse, and its words and frames as data."""
