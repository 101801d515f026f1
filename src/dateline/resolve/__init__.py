"""From words to the world: which country, office, person, place and day is meant, and why."""
