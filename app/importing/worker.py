"""The process in which files are read: `python -I -m app.importing.worker`.

It reads requests from stdin and answers on stdout, a line of JSON each (`app.importing.protocol`),
until its input ends. A frozen build starts it as `pressmark --worker`.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
import traceback
from pathlib import Path

import app
from app.errors import UnreadableFileError
from app.importing import files, messages, neighbours, registry, sandbox
from app.importing.protocol import READY, Answer, Request
from app.importing.sniff import ForeignFormatError
from app.model.draft import Draft
from app.words import use_language_of_parent

_CPU_ALLOWANCE = 2
"""CPU seconds per second of the wall clock's limit."""

_COLLECTED_AFTER = 50_000
"""Objects made, beyond those gone, before Python looks for circles: a page makes thousands that
live as long as it is read, and hardly any circle."""

_OUR_CODE = Path(app.__file__).parent


def main() -> int:
    """Answer requests until the input ends."""
    use_language_of_parent()
    sandbox.die_with_parent()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is the parent's to act on
    gc.set_threshold(_COLLECTED_AFTER)
    with os.fdopen(sandbox.go_quiet(), "wb") as answers:
        sandbox.lock_down()
        answers.write(READY)
        answers.flush()
        for line in sys.stdin.buffer:
            answers.write(answer(Request.from_line(line)).to_line())
            answers.flush()
    return 0


def answer(request: Request) -> Answer:
    """Read one file and say what became of it; whatever goes wrong becomes a sentence."""
    name = request.name
    sandbox.allow_cpu(request.seconds * _CPU_ALLOWANCE)
    try:
        if request.listing:
            return Answer(chapters=registry.chapters_of(_data(request), name, request.media_type))
        return Answer(drafts=tuple(_read(request)))
    except ForeignFormatError as error:
        return Answer(problem=str(error), foreign=True)
    except UnreadableFileError as error:
        return Answer(problem=str(error))
    except MemoryError:
        problem = messages.too_big_for_memory(name)
    except RecursionError:
        problem = messages.too_deep(name)
    except Exception as error:  # a mistake of ours: it costs this file and is told with its place
        return Answer(problem=messages.our_mistake(name, _place(error)))
    return Answer(problem=problem, spent=True)


def _data(request: Request) -> bytes:
    if request.path is None:
        return request.data
    return files.read_bytes(request.path, request.name, request.limit)


def _read(request: Request) -> list[Draft]:
    find = neighbours.beside(request.path)
    return registry.read(_data(request), request.name, request.media_type, find, request.chapters)


def _place(error: Exception) -> str:
    """Return the error's type and place, without its text: that may hold an article's words."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if Path(frame.filename).is_relative_to(_OUR_CODE)]
    frame = (ours or frames)[-1]
    return f"{type(error).__name__} in {Path(frame.filename).name}, line {frame.lineno}"


if __name__ == "__main__":
    sys.exit(main())
