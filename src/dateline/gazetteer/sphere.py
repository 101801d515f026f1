"""Distances on the earth, taken as a sphere."""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt

_DIAMETER = 12_742.0


def kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Return the distance of two points of latitude and longitude in degrees, by the haversine formula."""
    here, there = radians(one[0]), radians(other[0])
    east = radians(one[1] - other[1])
    half = sin((here - there) / 2) ** 2 + cos(here) * cos(there) * sin(east / 2) ** 2
    return _DIAMETER * asin(min(1.0, sqrt(half)))
