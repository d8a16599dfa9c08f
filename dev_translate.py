"""Collects the sentences that the code says and keeps the translators' files in step with it.

Qt's own lupdate knows neither helpers that stand for `QCoreApplication.translate` nor the core's
`say`; the files are Qt Linguist's all the same. Standard library only.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parent
TRANSLATIONS = ROOT / "resources" / "translations"
CORE = "Core"

_TRANSLATE = "translate"
_MARKERS = {"QT_TRANSLATE_NOOP", _TRANSLATE}
_CORE_MARKERS = {"say", "later"}


@dataclass(frozen=True, order=True, slots=True)
class Saying:
    """One text to translate: where it is said, the text, a comment; `counted` has plural forms."""

    context: str
    text: str
    comment: str = ""
    counted: bool = False


@dataclass
class Sayings(ast.NodeVisitor):
    """All that one module says; `problems` are calls whose text cannot be read off the code."""

    file: Path
    core: bool
    found: set[Saying] = field(default_factory=set)
    problems: list[str] = field(default_factory=list)
    helpers: dict[str, str] = field(default_factory=dict)
    classes: list[str] = field(default_factory=list)

    def read(self) -> Sayings:
        """Look through the module; return itself."""
        tree = ast.parse(self.file.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef) and node.name in {"tr", "_tr"}:
                self.helpers[node.name] = _context_of(node)
        self.visit(tree)
        return self

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        """Remember in which class what follows is said: `self.tr` takes its context from it."""
        self.classes.append(node.name)
        self.generic_visit(node)
        self.classes.pop()

    def visit_Call(self, node: ast.Call) -> None:
        """Collect what a call says."""
        self.generic_visit(node)
        name = node.func.attr if isinstance(node.func, ast.Attribute) else _name(node.func)
        if self.core:
            if name in _CORE_MARKERS and isinstance(node.func, ast.Name) and node.args:
                self._collect(CORE, node.args, strict=name == "later")
        elif name in _MARKERS and len(node.args) > 1:
            for context in literals(node.args[0]):
                self._collect(context, node.args[1:], strict=name != _TRANSLATE)
        elif name == "tr" and isinstance(node.func, ast.Attribute):
            self._collect(self.classes[-1] if self.classes else "", node.args, strict=True)
        elif name in self.helpers and isinstance(node.func, ast.Name):
            self._collect(self.helpers[name], node.args, strict=False)

    def _collect(self, context: str, args: list[ast.expr], *, strict: bool) -> None:
        texts = list(literals(args[0]))
        if not texts and (strict or isinstance(args[0], ast.JoinedStr)):
            self.problems.append(f"{self.file.relative_to(ROOT)}:{args[0].lineno}: no literal text")
        comment = next(iter(literals(args[1])), "") if len(args) > 1 else ""
        self.found |= {Saying(context, text, comment, counted="%n" in text) for text in texts}


def _name(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else ""


def literals(node: ast.expr) -> Iterator[str]:
    """Yield the text of a literal, of both branches of a choice, or of a text marked in place."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from literals(node.body)
        yield from literals(node.orelse)


def _context_of(helper: ast.FunctionDef) -> str:
    """Return the context in which a module's own `_tr` translates."""
    calls = [node for node in ast.walk(helper) if isinstance(node, ast.Call)]
    named = [c for c in calls if isinstance(c.func, ast.Attribute) and c.func.attr == _TRANSLATE]
    return next((context for call in named for context in literals(call.args[0])), "")


def collect(package: str) -> tuple[set[Saying], list[str]]:
    """Return what the modules of `app` or `ui` say, and the calls that nobody can translate."""
    found: set[Saying] = set()
    problems: list[str] = []
    for file in sorted((ROOT / package).rglob("*.py")):
        sayings = Sayings(file, core=package == "app").read()
        found |= sayings.found
        problems += sayings.problems
    return found, problems


def file_of(package: str, language: str) -> Path:
    """Return the translators' file of a package; `app` has its own, as it works without Qt."""
    return TRANSLATIONS / f"{'core' if package == 'app' else 'pressmark'}_{language}.ts"


def read(file: Path) -> dict[Saying, list[str]]:
    """Return the translations in a file; a counted one has a form for one and one for many."""
    if not file.exists():
        return {}
    known = {}
    for context in ET.fromstring(file.read_bytes()).iter("context"):
        for message in context.iter("message"):
            saying = Saying(
                context.findtext("name", ""),
                message.findtext("source", ""),
                message.findtext("comment", ""),
                counted=message.get("numerus") == "yes",
            )
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")]
            known[saying] = forms or [translation.text or ""]
    return known


def write(file: Path, language: str, sayings: dict[Saying, list[str]]) -> None:
    """Write a file as Qt Linguist does, sorted, without the places in the code."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>"]
    lines.append(f'<TS version="2.1" language="{language}" sourcelanguage="en">')
    for context in sorted({saying.context for saying in sayings}):
        lines += ["<context>", f"    <name>{escape(context)}</name>"]
        for saying in sorted(each for each in sayings if each.context == context):
            lines += _message(saying, sayings[saying])
        lines.append("</context>")
    lines += ["</TS>", ""]
    file.write_text("\n".join(lines), encoding="utf-8")


def _message(saying: Saying, forms: list[str]) -> list[str]:
    state = "" if all(forms) else ' type="unfinished"'
    written = escape(forms[0])
    if saying.counted:
        written = "".join(f"<numerusform>{escape(form)}</numerusform>" for form in forms)
    lines = ['    <message numerus="yes">' if saying.counted else "    <message>"]
    lines.append(f"        <source>{escape(saying.text)}</source>")
    if saying.comment:
        lines.append(f"        <comment>{escape(saying.comment)}</comment>")
    return [*lines, f"        <translation{state}>{written}</translation>", "    </message>"]


def update(package: str, language: str) -> str:
    """Bring a file into step: keep what is said still, add what is new; return how it stands."""
    said, problems = collect(package)
    file = file_of(package, language)
    known = read(file)
    empty = {True: ["", ""], False: [""]}
    write(file, language, {each: known.get(each, empty[each.counted]) for each in said})
    missing = sum(not all(known.get(each, [""])) for each in said)
    lines = [f"{file.name}: {len(said)} texts, {missing} without a translation", *problems]
    return "\n".join(lines)
