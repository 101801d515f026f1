"""The learned judge beside the frames: which predicates tell an event, and of which type."""
