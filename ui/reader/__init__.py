"""The reader: the article's text, its highlights and the sentence cursor."""
