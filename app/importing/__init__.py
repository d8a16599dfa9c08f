"""From files to drafts of articles, in worker processes."""
