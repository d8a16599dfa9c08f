"""From a span to selectors (describe) and from selectors to a span (anchor)."""
