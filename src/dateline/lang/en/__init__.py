"""English: what the language calls the gazetteer's entities, and the dictionary forms of its words."""
