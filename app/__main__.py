"""The command line alone, without a window: `python -m app`."""

from __future__ import annotations

import os
import sys

from app.cli import main

if __name__ == "__main__":
    os.umask(0o077)  # what Pressmark writes is its person's alone
    sys.exit(main())
