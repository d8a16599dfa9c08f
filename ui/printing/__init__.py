"""Articles on paper: laid out in pages, with highlights and notes beside the text."""
