"""Saved web pages to metadata and blocks, without the network, the disk, or foreign markup."""

from app.text.html.article import HtmlArticle, read_fragment, read_html, with_headline

__all__ = ["HtmlArticle", "read_fragment", "read_html", "with_headline"]
