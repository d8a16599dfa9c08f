"""The errors a person can act on.

Two families: `PressmarkError` is about the world (a full disk, a broken file, a locked library)
and its text is a sentence for the person that names the thing and what to do. Anything else that
is raised is a bug of ours and stays loud.
"""

from __future__ import annotations


class PressmarkError(Exception):
    """Something in the world is not as needed; `str(error)` is a sentence for the person."""


class LibraryError(PressmarkError):
    """The library cannot be opened or written."""


class LibraryLockedError(LibraryError):
    """Another Pressmark holds the library."""


class NewerLibraryError(LibraryError):
    """The library was written by a newer Pressmark."""


class NotALibraryError(LibraryError):
    """The folder or file is not a Pressmark library."""


class PassphraseNeededError(LibraryError):
    """The library is encrypted, and nobody has told its passphrase yet."""


class WrongPassphraseError(LibraryError):
    """The passphrase given is not that of the library."""


class UndoRefusedError(PressmarkError):
    """A step cannot be undone or redone without losing something."""


class NotFoundError(PressmarkError):
    """No article, annotation or tag goes by the name or number given."""


class InvalidInputError(PressmarkError):
    """A value given by the person cannot be kept as it is."""


class UnreadableFileError(PressmarkError):
    """A file cannot be imported; the rest of the batch is not touched."""


class ExportError(PressmarkError):
    """A file cannot be written."""


class CancelledError(PressmarkError):
    """The person called a write off; all of it was taken back."""


class SupersededError(PressmarkError):
    """A read was interrupted because its answer is not wanted any more."""
