"""The right side of the window: a card for each annotation of the article shown."""
