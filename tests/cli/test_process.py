"""The command as a process of its own: pipes, exit codes, what a shell sees."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

MEETING = "Президент Франции встретился с премьером Японии."


def start(*arguments: str | Path, **variables: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "dateline", *map(str, arguments)]
    environment = {**os.environ, **variables}
    return subprocess.Popen(  # noqa: S603 - our own command
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment
    )


def news(folder: Path, count: int) -> Path:
    lines = (json.dumps({"id": str(number), "text": f"{number}. {MEETING}"}) for number in range(count))
    path = folder / "news.jsonl"
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return path


def test_a_piped_report_is_plain_utf8_whatever_the_locale() -> None:
    process = start(
        "code", "--outlet", "Газета", "-", "nothing.txt", LC_ALL="C", PYTHONIOENCODING="ascii", TERM="xterm"
    )
    output, errors = process.communicate(MEETING.encode())
    assert process.returncode == 2
    assert f"in words      {MEETING}" in output.decode()
    assert b"\x1b" not in output
    assert errors.decode().splitlines() == [
        "dateline: nothing.txt: there is no such file [read]",
        "dateline: 2 read, 1 coded, 0 of them without events, 1 events, 1 failed",
    ]


def test_a_reader_that_has_enough_is_no_error(tmp_path: Path) -> None:
    process = start("code", "--json", "--workers", "1", news(tmp_path, 200))
    assert process.stdout is not None
    first = json.loads(process.stdout.readline())
    process.stdout.close()
    process.stdout = None
    _, errors = process.communicate()
    assert first["article"]["id"] == "0"
    assert (process.returncode, errors) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
def test_a_full_disk_is_one_line() -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "dateline", "evaluate", "--help"], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == 2
    assert done.stderr.decode() == "dateline: output: No space left on device\n"
