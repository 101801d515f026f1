"""Write the example of README.md: the item below, and what `dateline code` prints for it.

python scripts/readme_example.py            # rewrite the part between the marks
python scripts/readme_example.py --check    # only say whether it is up to date (exit 1 if not)
"""

from __future__ import annotations

import contextlib
import io
import re
import sys
import tempfile
from pathlib import Path

from dateline.cli import code

README = Path(__file__).resolve().parents[1] / "README.md"
OUTLET, PUBLISHED = "Колхидский вестник", "2024-09-11"
ITEM = (
    "Во вторник министр энергетики Грузии встретился в Ереване с армянским коллегой, сообщает пресс-служба "
    "правительства Армении. По словам грузинского министра, стороны договорились построить новую линию "
    "электропередачи."
)
_MARKED = re.compile(r"(?<=<!-- example -->\n).*?(?=<!-- /example -->)", re.DOTALL)


def report() -> str:
    """Return what `dateline code item.txt` prints for the item."""
    printed = io.StringIO()
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder), contextlib.redirect_stdout(printed):
        Path("item.txt").write_text(ITEM + "\n", encoding="utf-8")
        code.command(["item.txt"], published=PUBLISHED, outlet=OUTLET, workers=1)
    return printed.getvalue().rstrip()


def example() -> str:
    """Return the part of the README: the item as a quotation, the command, and its output."""
    command = f'dateline code item.txt --published {PUBLISHED} --outlet "{OUTLET}"'
    return f"> {ITEM}\n\n```\n$ {command}\n\n{report()}\n```\n"


def renewed(readme: str) -> str:
    """Return a README with the example as it comes out now."""
    return _MARKED.sub(lambda _: example(), readme)


def main() -> None:
    """Rewrite the README, or with --check say whether it would change."""
    now = README.read_text(encoding="utf-8")
    new = renewed(now)
    if "--check" in sys.argv[1:]:
        sys.exit(0 if new == now else f"{README.name}: the example is out of date; run scripts/readme_example.py")
    README.write_text(new, encoding="utf-8")


if __name__ == "__main__":
    main()
