"""The package that a .docx file is: a zip of XML, opened only as far as it can be trusted."""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Any, TypeAlias

from lxml import etree

from commands.documents.reading import Unread, Unreadable

Element: TypeAlias = Any
"""Of lxml, which has no types."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How Word's older files begin, and those with a password."""
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_MOST_FILES = 3000
_MOST_XML = 30
"""Times as much XML as there may be text."""
_LEAST_XML = 5_000_000
_WORD = frozenset(
    {
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    }
)


def word(element: Element) -> str | None:
    """What an element of Word's is called, without its namespace; None for anybody else's."""
    if not isinstance(element.tag, str):
        return None
    name = etree.QName(element)
    return name.localname if name.namespace in _WORD else None


def value(element: Element | None, name: str = "val") -> str | None:
    """An attribute, whichever of Word's namespaces it is in."""
    if element is None:
        return None
    return next((its for key, its in element.attrib.items() if etree.QName(key).localname == name), None)


def child(element: Element | None, *path: str) -> Element | None:
    """The first of Word's elements of that name within, and so on down the path."""
    for name in path:
        element = next((one for one in element if word(one) == name), None) if element is not None else None
    return element


@dataclass(frozen=True)
class Link:
    kind: str
    """The last word of its type, such as ``hyperlink``."""
    target: str
    external: bool


class Package:
    """The parts of a .docx file that hold text. All that it raises is Unreadable."""

    def __init__(self, data: bytes, most: int) -> None:
        if data.startswith(_OLE):
            raise Unreadable(Unread.PASSWORD if _ENCRYPTED in data else Unread.NOT_DOCX)
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
            raise Unreadable(Unread.NOT_DOCX) from None
        self._left = max(_LEAST_XML, _MOST_XML * most)
        """Bytes that may still be unpacked; what a part says of its size is all that is ever read of it."""
        files = self._zip.infolist()
        if len(files) > _MOST_FILES:
            raise Unreadable(Unread.TOO_LARGE)
        if any(one.flag_bits & 1 for one in files):
            raise Unreadable(Unread.PASSWORD)
        self._files = {one.filename.lstrip("/"): one for one in files}
        if any(name.casefold().endswith("vbaproject.bin") for name in self._files):
            raise Unreadable(Unread.MACROS)
        types = self.part("[Content_Types].xml")
        main = next((link.target for link in self.links("").values() if link.kind == "officeDocument"), None)
        if types is None or main is None or main not in self._files:
            raise Unreadable(Unread.NOT_DOCX)
        if any("macroenabled" in (value(one, "ContentType") or "").casefold() for one in types):
            raise Unreadable(Unread.MACROS)
        self.main = main

    def part(self, name: str) -> Element | None:
        """The root of a part's XML; None where there is no such part."""
        file = self._files.get(name)
        if file is None:
            return None
        if file.file_size > self._left:
            raise Unreadable(Unread.TOO_LARGE)
        self._left -= file.file_size
        try:
            xml = self._zip.read(file)
        except Exception as fault:  # each way of packing has errors of its own, with no common ancestor but this
            raise Unreadable(Unread.NOT_DOCX) from fault
        return _root(xml)

    def links(self, source: str) -> Mapping[str, Link]:
        """Where a part leads, by the names it uses; ``""`` is the package itself."""
        folder, name = posixpath.split(source)
        root = self.part(posixpath.join(folder, "_rels", f"{name}.rels"))
        return dict(_links(root, folder)) if root is not None else {}

    def linked(self, kind: str) -> Element | None:
        """The part that the main one names as its styles, its numbering and so on."""
        targets = (link.target for link in self.links(self.main).values() if link.kind == kind and not link.external)
        return next((root for target in targets if (root := self.part(target)) is not None), None)


def _root(xml: bytes) -> Element:
    reader = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(xml, reader)
    except (etree.XMLSyntaxError, ValueError):
        raise Unreadable(Unread.EXTERNAL if b"<!DOCTYPE" in xml else Unread.NOT_DOCX) from None
    about = root.getroottree().docinfo
    if about.doctype or about.internalDTD is not None:
        raise Unreadable(Unread.EXTERNAL)
    return root


def _links(root: Element, folder: str) -> Iterator[tuple[str, Link]]:
    for one in root:
        id, kind, target = (one.get(name, "") if isinstance(one.tag, str) else "" for name in ("Id", "Type", "Target"))
        external = one.get("TargetMode") == "External"
        if not external:
            target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        yield id, Link(kind.rsplit("/", 1)[-1], target, external)
