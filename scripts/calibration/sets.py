"""The labelled sets that weights are fitted on, with their licences, and how much each counts.

A set's weight is by its size and by how near it is to comments: large ones must not drown small ones.
"""

SENTIMENT = {
    "sent_amazon": (1.0, "MIT"),
    "sent_goemotions": (0.35, "CC BY 4.0"),
    "sent_movie": (1.0, "MIT"),
    "sent_nyt": (1.0, "MIT"),
    "sent_tweets": (1.0, "MIT"),
    "sent_uci": (1.0, "CC BY 4.0"),
}

TOXICITY = {
    "tox_cad": (0.5, "CC BY 4.0"),
    "tox_davidson": (0.5, "MIT"),
    "tox_edos": (0.5, "CC0 1.0"),
    "tox_surge": (2.0, "MIT"),
    "tox_wiki": (2.0, "CC BY 4.0"),
}

FITTED = [*SENTIMENT, *TOXICITY]
