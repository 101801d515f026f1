"""The closing lines of a run: what was read, coded, without events, and failed and why."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field

from dateline.records import CodedArticle, Failure


@dataclass(slots=True)
class Summary:
    """Counts of a run, kept as its results come."""

    coded: int = 0
    events: int = 0
    without: int = 0
    failures: list[Failure] = field(default_factory=list)

    def count(self, result: CodedArticle | Failure) -> None:
        """Count one result; a failure is told at once, so that a long run can be watched."""
        if isinstance(result, Failure):
            self.failures.append(result)
            print(f"dateline: {result.origin}: {result.rule} [{result.step}]", file=sys.stderr)
            return
        self.coded += 1
        self.events += len(result.events)
        self.without += not result.events

    def print(self, *, quiet: bool) -> None:
        """Write the summary to stderr; a single article that went well needs none when `quiet`."""
        read = self.coded + len(self.failures)
        if quiet and read == 1 and not self.failures:
            return
        line = f"{read} read, {self.coded} coded, {self.without} of them without events, {self.events} events"
        failed = f", {len(self.failures)} failed" if self.failures else ""
        print(f"dateline: {line}{failed}", file=sys.stderr)
