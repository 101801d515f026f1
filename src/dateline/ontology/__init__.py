"""PLOVER as data: event types, modes, contexts, sectors, scores, and the crosswalk to CAMEO."""

from dateline.ontology.load import load_ontology, ontology
from dateline.ontology.model import CameoCode, Crossing, EventType, Mode, Ontology, Quad, Term

__all__ = [
    "CameoCode",
    "Crossing",
    "EventType",
    "Mode",
    "Ontology",
    "Quad",
    "Term",
    "load_ontology",
    "ontology",
]
