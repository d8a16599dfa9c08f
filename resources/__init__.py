"""Data files: icons, themes, translations, sample articles, the default codebook.

Read them through `app.paths.resource`, never by a path of one's own.
"""
