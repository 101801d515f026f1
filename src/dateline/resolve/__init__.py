"""From words to who, where and when: participants, sources, places and dates that data can be joined on."""
