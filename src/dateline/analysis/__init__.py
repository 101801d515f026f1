"""From text to what its grammar says: sentences, mentions, clauses and attributions."""
