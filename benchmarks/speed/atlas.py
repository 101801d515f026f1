"""What the atlas costs: mapping it, a lookup by name, and the memory it takes.

python benchmarks/speed/atlas.py
"""

from __future__ import annotations

import random
import resource
import time

from dateline.gazetteer.atlas import PATH, fold_name, read_atlas

_NAMES = 20_000


def main() -> None:
    """Print milliseconds to map, microseconds a lookup (names not seen before) and megabytes after all lookups."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.perf_counter()
    index = read_atlas(PATH)
    mapped = time.perf_counter() - start
    rows = random.Random(1).sample(range(len(index.columns["geonameid"])), _NAMES)  # noqa: S311 - a sample, no secret
    names = [index.place(row).name for row in rows]
    fold_name.cache_clear()
    start = time.perf_counter()
    found = sum(bool(index.rows(name)) for name in names)
    each = (time.perf_counter() - start) / _NAMES
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    print(f"mapped in {mapped * 1000:.2f} ms, {grown:.0f} MB more after {found} of {_NAMES} names were found")
    print(f"{each * 1e6:.1f} us a lookup")


if __name__ == "__main__":
    main()
