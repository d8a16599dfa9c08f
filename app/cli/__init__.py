"""The command line: Pressmark for scripts, on the same façade as the window.

`main` runs a command. `serve` answers the commands of other processes in the one that holds the
library, and `hand_over` gives a second start's files to it. `docs/command-line.md` is the manual.
"""

from app.cli.beside import hand_over, serve
from app.cli.parser import COMMANDS
from app.cli.run import main

__all__ = ["COMMANDS", "hand_over", "main", "serve"]
