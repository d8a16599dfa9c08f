"""The history of the library: what was done, where, when and by whom, and the way back."""
