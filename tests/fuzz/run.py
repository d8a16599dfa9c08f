"""Look for input that breaks a parser: `python3 dev.py fuzz [TARGET…] [--seconds 60]`.

Each target is fed with input made by chance until its time is up. A finding is made as small as
possible and printed; it belongs into the tests once it is mended.
"""

from __future__ import annotations

import argparse
import sys
import traceback

from targets import FOUND, TARGETS, fuzz


def main() -> int:
    """Feed the targets asked for, all by default; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("target", nargs="*", choices=[*TARGETS, []], help="what is fed")
    parser.add_argument("--seconds", type=float, default=60, help="for each target")
    parser.add_argument("--seed", type=int, default=1, help="which inputs it begins with")
    arguments = parser.parse_args()
    found = 0
    for name in arguments.target or TARGETS:
        try:
            count = fuzz(name, arguments.seconds, arguments.seed)
            print(f"{name:<10}{count:>8} inputs, nothing found", flush=True)
        except Exception as error:
            found += 1
            print(told(name, error), flush=True)
    return 1 if found else 0


def told(name: str, error: Exception) -> str:
    """Return what was found, the input that does it, and where."""
    place = traceback.extract_tb(error.__traceback__)[-1]
    where = f"in {place.filename}:{place.lineno}, by {FOUND / name}"
    return f"{name:<10}FOUND {type(error).__name__}: {error}\n    {where}"


if __name__ == "__main__":
    sys.exit(main())
