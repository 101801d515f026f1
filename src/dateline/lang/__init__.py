"""Languages: what each knows of its grammar and words, found by folder and loaded only when its texts occur."""
