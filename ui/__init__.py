"""Everything Qt: the window in which articles are read and annotated."""
