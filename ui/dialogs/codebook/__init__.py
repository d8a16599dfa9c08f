"""The codebook editor: a tree of tags, and the one chosen with its fields and examples."""
