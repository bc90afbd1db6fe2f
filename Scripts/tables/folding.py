"""Folding shared by every table: the same steps the matcher applies to names."""

import re
import unicodedata

SPECIAL = {"ß": "ss", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ı": "i"}
APOSTROPHES = "'’‘‛ʼʻʹʾʿ`´′＇"


def fold(text):
    """Lower case, no marks, one space between tokens; composed again at the end (NFC)."""
    text = "".join(c for c in text if c not in APOSTROPHES)
    text = unicodedata.normalize("NFKD", text)
    text = "".join(c for c in text if unicodedata.category(c)[0] != "M").lower()
    text = unicodedata.normalize("NFKD", text)
    text = "".join(c for c in text if unicodedata.category(c)[0] != "M")
    text = "".join(SPECIAL.get(c, c) for c in text).replace("ة", "ه")
    text = "".join(c if unicodedata.category(c)[0] in "LN" else " " for c in text)
    return unicodedata.normalize("NFC", " ".join(text.split()))


def is_latin(token):
    """True when every letter is a plain Latin letter."""
    return re.fullmatch(r"[a-z]+", token) is not None


def is_ideographic(char):
    """Han, whose characters are tokens of their own."""
    code = ord(char)
    return 0x3400 <= code <= 0x9FFF or 0xF900 <= code <= 0xFAFF


def space_ideographs(folded):
    """Puts a space round every character of Han."""
    spaced = "".join(f" {c} " if is_ideographic(c) else c for c in folded)
    return " ".join(spaced.split())


def read_rows(path):
    """Tab separated rows without comments and blank lines."""
    with open(path, encoding="utf-8") as file:
        for line in file:
            line = line.rstrip("\n")
            if line.strip() and not line.startswith("#"):
                yield line.split("\t")


def write_table(path, comments, rows):
    """Writes comments and rows; returns the number of rows."""
    lines = [f"# {c}" for c in comments] + ["\t".join(map(str, r)) for r in rows]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(("\n".join(lines) + "\n").encode("utf-8"))
    return len(rows)
