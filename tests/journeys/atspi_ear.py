"""What a screen reader gets to know of a program, as JSON lines: one question, one answer.

A script for the system's own Python, which has the bindings of AT-SPI; the tests start it and ask
through `tests.journeys.hearing`. Nothing of Pressmark is imported here.
"""

import json
import sys

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402 - the version is chosen first

SPOKEN = "object:announcement"
STATES = ("showing", "enabled", "focusable", "focused", "checked", "selected", "editable")
MOST_CHILDREN = 200  # a table of articles can have far more rows than are on the screen


class Ear:
    """Walks the tree of one application and keeps what is announced."""

    def __init__(self, application):
        self._application = application
        self._announced = []
        self._listener = Atspi.EventListener.new(self._hear)
        self._listener.register(SPOKEN)

    def _hear(self, event):
        self._announced.append(str(event.any_data))

    def tree(self):
        """Return all that is in the tree, from the top, with the way to each."""
        nodes = []
        self._walk(self._program(), [], nodes)
        return nodes

    def _program(self):
        desktop = Atspi.get_desktop(0)
        for number in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(number)
            if child is not None and child.get_name() == self._application:
                return child
        return None

    def _walk(self, node, path, nodes):
        if node is None:
            return
        node.clear_cache()
        held = node.get_state_set()
        states = [name for name in STATES if held.contains(getattr(Atspi.StateType, name.upper()))]
        nodes.append(
            {
                "path": path,
                "role": node.get_role_name(),
                "name": node.get_name(),
                "description": node.get_description(),
                "states": states,
            }
        )
        for number in range(min(node.get_child_count(), MOST_CHILDREN)):
            self._walk(node.get_child_at_index(number), [*path, number], nodes)

    def at(self, path):
        """Return what is at a way from the program down."""
        node = self._program()
        for number in path:
            node = node.get_child_at_index(number)
        return node

    def press(self, path):
        """Do the first action of what is there, as a screen reader's Enter does."""
        return Atspi.Action.do_action(self.at(path), 0)

    def focus(self, path):
        """Give it the keyboard."""
        return Atspi.Component.grab_focus(self.at(path))

    def write(self, path, text):
        """Put a text in the place of what a field holds."""
        return Atspi.EditableText.set_text_contents(self.at(path), text)

    def read(self, path):
        """Return the text of a field or of an article."""
        return Atspi.Text.get_text(self.at(path), 0, -1)

    def heard(self):
        """Return what was announced since the last time, in order."""
        announced, self._announced = self._announced, []
        return announced


def main():
    """Answer questions until there are no more."""
    ear = Ear(sys.argv[1])
    loop = GLib.MainLoop()

    def answer(_channel, _condition):
        line = sys.stdin.readline()
        if not line:
            loop.quit()
            return False
        question = json.loads(line)
        try:
            said = {"answer": getattr(ear, question["ask"])(*question["with"])}
        except (GLib.Error, AttributeError, TypeError) as error:  # what was there is gone
            said = {"gone": str(error)}
        sys.stdout.write(json.dumps(said) + "\n")
        sys.stdout.flush()
        return True

    GLib.io_add_watch(sys.stdin.fileno(), GLib.IO_IN | GLib.IO_HUP, answer)
    loop.run()


if __name__ == "__main__":
    main()
