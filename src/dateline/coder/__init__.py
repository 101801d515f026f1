"""From clauses and frames to events: which predicates tell one, who plays which part, and how it is told."""
