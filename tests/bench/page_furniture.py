"""What surrounds an article in a saved web page: menus, teasers, comments, scripts, styles.

Words are those of the corpus. Names of classes and addresses are as long as publishing systems
make them, because attributes are half of what a page without scripts weighs.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable

_ELEMENTS = ("header", "nav", "menu", "teaser", "card", "list", "link", "label", "media", "title")
_BLOCKS = ("c-", "o-", "site-", "td-", "wp-block-", "mod-", "l-", "u-", "elementor-", "js-")
_STATES = ("--large", "--small", "--primary", "__inner", "__wrap", "__content", "has-media")
_ICON = "M12 2C6.48 2 2 6.48 2 12s4.48 10 10 10 10-4.48 10-10S17.52 2 12 2zm0 18c-4.41 0-8-3.59"


class Furniture:
    """Makes the parts of a page, each of a size asked for; `words(n)` gives n words in a row."""

    def __init__(self, chance: random.Random, words: Callable[[int], str]) -> None:
        self._chance = chance
        self._words = words

    def classes(self, element: str = "") -> str:
        """Return a class attribute as style sheets want it."""
        if self._chance.random() < 0.2:
            return f'class="{self._hash(6)}-{self._hash(8)} {self._hash(7)}"'
        stem = f"{self._chance.choice(_BLOCKS)}{element or self._chance.choice(_ELEMENTS)}"
        count = self._chance.randint(0, 2)
        names = [stem, *(stem + state for state in self._chance.sample(_STATES, count))]
        return f'class="{" ".join(names)}"'

    def address(self, folder: str = "news") -> str:
        """Return the address of another page of the outlet."""
        slug = self._words(self._chance.randint(3, 8)).lower().replace(" ", "-")
        return f"https://www.news.example/{folder}/{slug}-{self._chance.randint(10**6, 10**7)}.html"

    def menu(self, links: int) -> str:
        """Return a menu with sub-menus of so many links together."""
        entries = []
        while links > 0:
            below = min(links, self._chance.randint(3, 9))
            links -= below
            sub = "".join(f"<li {self.classes('item')}>{self._link()}</li>" for _ in range(below))
            entries.append(
                f'<li {self.classes("menu")} id="menu-item-{self._chance.randint(100, 9999)}">'
                f"{self._link()}<ul {self.classes('list')}>{sub}</ul></li>\n"
            )
        return f"<nav {self.classes('nav')}><ul>{''.join(entries)}</ul></nav>"

    def teasers(self, count: int, heading: str = "h3") -> str:
        """Return so many teasers of other articles, each with a picture."""
        return "".join(self._teaser(heading) for _ in range(count))

    def picture(self) -> str:
        """Return a picture in several sizes, as its `img` is given to browsers."""
        file = f"https://img.news.example/{self._hash(2)}/{self._hash(24)}"
        sizes = ", ".join(f"{file}-{width}x{width * 9 // 16}.jpg {width}w" for width in (320, 768))
        return (
            f'<img {self.classes("image")} src="{file}.jpg" srcset="{sizes}" loading="lazy"'
            f' sizes="(max-width: 768px) 100vw, 768px" width="768" height="432"'
            f' alt="{self._words(5)}">'
        )

    def share(self) -> str:
        """Return the buttons by which a page is shared, with their icons."""
        buttons = "".join(
            f'<li><a {self.classes("share")} href="https://share.example/?u={self._hash(40)}"'
            f' target="_blank" rel="noopener nofollow" data-share="{name}"><svg width="24"'
            f' height="24" viewBox="0 0 24 24"><path d="{_ICON}{self._hash(90)}"/></svg>'
            f"<span {self.classes('label')}>{name}</span></a></li>"
            for name in ("Mail", "Link", "Print")
        )
        return f"<div {self.classes('share')}><ul>{buttons}</ul></div>"

    def advertisement(self) -> str:
        """Return a place for an advertisement and the script that fills it."""
        slot = f"ad-{self._hash(12)}"
        return (
            f'<!-- {slot} --><div {self.classes("ad")} id="{slot}" data-slot="{self._hash(20)}">'
            f"<script>adsQueue.push(function(){{adsQueue.display('{slot}',"
            f"{{sizes:[[300,250],[728,90]],key:'{self._hash(32)}'}});}});</script></div>"
        )

    def comments(self, count: int) -> str:
        """Return so many comments of readers and the form for one more; none: nothing."""
        if not count:
            return ""
        said = "".join(
            f'<li {self.classes("comment")} id="comment-{self._hash(6)}"><article><footer>'
            f"<b>{self._words(2).title()}</b> <a href='#comment-{number}'><time datetime="
            f'"2026-03-{1 + number % 28:02d}T10:00:00+00:00">{1 + number % 28}.3.2026</time></a>'
            f"</footer><div {self.classes('content')}><p>{self._words(self._between(8, 60))}.</p>"
            f"</div><a rel='nofollow' href='#respond'>{self._words(1)}</a></article></li>\n"
            for number in range(count)
        )
        return (
            f'<section id="comments" {self.classes("comments")}><h2>{self._words(2)}</h2>'
            f'<ol class="comment-list">{said}</ol><form action="/comment" method="post">'
            '<textarea name="comment"></textarea><input name="author"><input type="submit">'
            "</form></section>"
        )

    def consent(self) -> str:
        """Return the dialog that asks whether one may be followed."""
        return (
            f'<div {self.classes("consent")} role="dialog" aria-modal="true" style="display:none">'
            f"<div><p>{self._words(40)}.</p><button>{self._words(2)}</button>"
            f"<button {self.classes('button')}>{self._words(1)}</button></div></div>"
        )

    def newsletter(self) -> str:
        """Return the box in which an address of mail is asked for."""
        return (
            f"<div {self.classes('newsletter')}><h3>{self._words(4)}</h3>"
            f"<p>{self._words(14)}.</p><form><label>{self._words(1)}<input type='email'></label>"
            f"<input type='hidden' value='{self._hash(32)}'><button>{self._words(1)}</button>"
            "</form></div>"
        )

    def footer(self, links: int) -> str:
        """Return the end of the page: columns of links, and who publishes it."""
        return (
            f"<footer {self.classes('footer')}><div>{self.menu(links)}</div>"
            f"<p>© 2026 {self._words(9)}.</p></footer>"
        )

    def script(self, length: int) -> str:
        """Return a script of about so many characters, state and program in turn."""
        parts = [f"!function(e,t){{var n={{}};e.{self._hash(5)}=e.{self._hash(5)}||[]"]
        size = 0
        while size < length:
            state = {self._hash(6): self._words(3), "id": self._hash(16), "n": size, "on": True}
            part = f";t.push({json.dumps(state)});if(n[{size}]&&e<t){{return n.{self._hash(4)}(e)}}"
            parts.append(part)
            size += len(part)
        return f"<script>{''.join(parts)}}}(window,document);</script>\n"

    def scripts(self, length: int, count: int) -> str:
        """Return so many scripts of about so many characters together."""
        return "".join(self.script(length // count) for _ in range(count))

    def boxed(self, content: str) -> str:
        """Return the same in a few boxes, one in the other."""
        for _ in range(self._between(2, 5)):
            content = f"<div {self.classes()}>{content}</div>"
        return content

    def style(self, length: int) -> str:
        """Return a style sheet of about so many characters."""
        rules = []
        size = 0
        while size < length:
            name = f".{self._hash(6)}-{self._hash(5)}"
            rule = f"{name}>a:hover{{margin:0 {size % 40}px;color:#{size:06x}}}"
            rules.append(rule)
            size += len(rule)
        return f"<style>{''.join(rules)}</style>\n"

    def _teaser(self, heading: str) -> str:
        href = self.address()
        return (
            f'<div {self.classes("teaser")} data-id="{self._hash(10)}"><div {self.classes()}>'
            f'<a href="{href}" tabindex="-1" aria-hidden="true">{self.picture()}</a></div>'
            f"<div {self.classes('meta')}><div {self.classes()}>"
            f"<span {self.classes('label')}>{self._words(1)}</span><{heading} "
            f'{self.classes("title")}><a href="{href}">{self._words(self._between(5, 11))}</a>'
            f"</{heading}></div></div></div>\n"
        )

    def _link(self) -> str:
        return (
            f'<a {self.classes("link")} href="{self.address("section")}"><span>'
            f"{self._words(self._between(1, 3))}</span></a>"
        )

    def _between(self, least: int, most: int) -> int:
        return self._chance.randint(least, most)

    def _hash(self, length: int) -> str:
        return f"{self._chance.getrandbits(4 * length):0{length}x}"
