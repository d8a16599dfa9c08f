"""Try whether anything is lost when things go wrong: `python3 dev.py soak`.

What is found stands in `docs/reliability.md`. The same trials run in short with the tests.
"""

from __future__ import annotations

import argparse
import sys
import time

from trials import PARTS


def main() -> int:
    """Try the parts asked for, all by default; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("part", nargs="*", choices=[*PARTS, []], help="what is to go wrong")
    parser.add_argument("--seed", type=int, default=1, help="the moments at which it does")
    parser.add_argument("--count", type=int, default=200, help="how often")
    arguments = parser.parse_args()
    print(f"{'fault':<12}{'tried':>8}{'survived':>10}{'lost':>8}{'seconds':>10}")
    good = True
    for name in arguments.part or PARTS:
        started = time.monotonic()
        trials = list(PARTS[name](arguments.seed, arguments.count))
        lost = [trial for trial in trials if trial.problem]
        good = good and not lost
        survived, seconds = len(trials) - len(lost), time.monotonic() - started
        print(f"{name:<12}{len(trials):>8}{survived:>10}{len(lost):>8}{seconds:>10.0f}")
        for trial in lost:
            print(f"    {trial.where}: {trial.problem}")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
