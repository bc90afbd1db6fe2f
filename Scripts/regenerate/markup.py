"""Writing XML as text: escaping, one element, one start tag."""

import re
from xml.sax.saxutils import escape

# XML 1.0 has no place for these characters, not even escaped.
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
IN_TEXT = {"\r": "&#13;"}
# A parser turns a bare line break in an attribute into a space; a reference survives.
IN_ATTRIBUTE = {'"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"}


def text(value):
    return escape(FORBIDDEN.sub("", value), IN_TEXT)


def start(tag, attributes=(), close=""):
    """A start tag; attributes whose value is None are left out, empty ones are kept."""
    pairs = attributes.items() if isinstance(attributes, dict) else attributes
    written = "".join(
        f' {name}="{escape(FORBIDDEN.sub("", str(value)), IN_ATTRIBUTE)}"'
        for name, value in pairs if value is not None
    )
    return f"<{tag}{written}{close}>"


def empty(tag, attributes=()):
    return start(tag, attributes, "/")


def element(tag, value, attributes=()):
    """An element with text, or nothing when there is no value."""
    if value is None:
        return ""
    return f"{start(tag, attributes)}{text(value)}</{tag}>"


def wrap(tag, content, attributes=()):
    """An element round written content, or nothing when the content is empty."""
    return f"{start(tag, attributes)}{content}</{tag}>" if content else ""
