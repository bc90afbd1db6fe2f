#!/usr/bin/env python3
"""Makes the text tables of Cordon: folding, letter classes, look-alikes.

    python3 Scripts/tables/text.py REFERENCE Data

REFERENCE is a folder with the public files of the Unicode Character Database
in `unicode/` (UnicodeData.txt, CaseFolding.txt, Scripts.txt), Unihan in
`unihan/`, the CLDR transforms in `cldr-transforms/` and the pinyin-data files
in `romanisation/`.  The same input always gives the same bytes.

The romanisation tables are made by romanisation.py, which this script calls.
"""

import os
import re
import sys

sys.dont_write_bytecode = True
import romanisation

LAST = 0x1FFFF  # scalars above are only looked at where named below


# --------------------------------------------------------------------------
# Reading and writing


def write(path, comments, rows):
    """One table: `# ` comment lines, then TAB separated rows, LF."""
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="\n") as out:
        for line in comments:
            out.write(("# " + line).rstrip() + "\n")
        for row in rows:
            out.write("\t".join(row) + "\n")


class Unicode:
    """The properties needed here, read from the UCD text files."""

    def __init__(self, folder):
        self.name, self.category, self.decomposition = {}, {}, {}
        self.compatibility, self.decimal = set(), {}
        first = None
        with open(os.path.join(folder, "UnicodeData.txt"), encoding="utf-8") as file:
            for line in file:
                field = line.rstrip("\n").split(";")
                scalar = int(field[0], 16)
                if field[1].endswith(", First>"):
                    first = scalar
                    continue
                if field[1].endswith(", Last>"):
                    for each in range(first, scalar + 1):
                        self.name[each] = field[1][1:-7]
                        self.category[each] = field[2]
                    continue
                self.name[scalar], self.category[scalar] = field[1], field[2]
                if field[5]:
                    parts = field[5].split(" ")
                    if parts[0].startswith("<"):
                        self.compatibility.add(scalar)
                        parts = parts[1:]
                    self.decomposition[scalar] = [int(part, 16) for part in parts]
                if field[2] == "Nd":
                    self.decimal[scalar] = field[6]
        self.casefold = {}
        for code, status, mapping in self._fields(folder, "CaseFolding.txt"):
            if status in ("C", "F"):
                self.casefold[int(code, 16)] = [int(part, 16) for part in mapping.split()]
        self.script = {}
        for codes, script in self._fields(folder, "Scripts.txt"):
            start, _, end = codes.partition("..")
            for scalar in range(int(start, 16), int(end or start, 16) + 1):
                self.script[scalar] = script

    @staticmethod
    def _fields(folder, name):
        with open(os.path.join(folder, name), encoding="utf-8") as file:
            for line in file:
                line = line.split("#")[0].strip()
                if line:
                    yield [part.strip() for part in line.split(";") if part.strip()]


# --------------------------------------------------------------------------
# 1. Folding

DROPPED_RANGES = [
    # Combining marks.
    (0x0300, 0x036F), (0x0483, 0x0489), (0x0591, 0x05BD), (0x05BF, 0x05BF),
    (0x05C1, 0x05C2), (0x05C4, 0x05C5), (0x05C7, 0x05C7), (0x0610, 0x061A),
    (0x064B, 0x065F), (0x0670, 0x0670), (0x06D6, 0x06ED), (0x0898, 0x089F),
    (0x08CA, 0x08FF), (0x1AB0, 0x1AFF), (0x1DC0, 0x1DFF), (0x20D0, 0x20FF),
    (0x2DE0, 0x2DFF), (0x302A, 0x302F), (0xA66F, 0xA672), (0xA674, 0xA67D),
    (0xA69E, 0xA69F), (0xFE20, 0xFE2F),
    # Zero width, direction and other format controls, variation selectors,
    # fillers.  All scalars of category Cf are dropped besides these.
    (0x00AD, 0x00AD), (0x115F, 0x1160), (0x180B, 0x180F), (0x200B, 0x200F),
    (0x202A, 0x202E), (0x2060, 0x2069), (0x3164, 0x3164), (0xFE00, 0xFE0F),
    (0xFEFF, 0xFEFF), (0xFFA0, 0xFFA0), (0xE0001, 0xE0001), (0xE0020, 0xE007F),
    (0xE0100, 0xE01EF),
    # Arabic tatweel and high hamza.
    (0x0640, 0x0640), (0x0674, 0x0674),
    # Apostrophes and what is written for them.
    (0x0027, 0x0027), (0x0060, 0x0060), (0x00B4, 0x00B4), (0x02B9, 0x02BF),
    (0x02C8, 0x02C8), (0x02EE, 0x02EE), (0x0559, 0x055A), (0x05F3, 0x05F4),
    (0x2018, 0x2019), (0x201B, 0x201B), (0x2032, 0x2032), (0x2035, 0x2035),
    (0xA78B, 0xA78C), (0xFF07, 0xFF07),
    # Trade mark signs: no part of a name.
    (0x2120, 0x2120), (0x2122, 0x2122),
]

# By hand: letters that Unicode does not decompose.
HAND = {
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th",
    "ł": "l", "Ŀ": "l", "ŀ": "l", "ı": "i", "ħ": "h", "ŋ": "ng", "ə": "a", "ǝ": "a", "ĸ": "k",
    "ſ": "s", "ƙ": "k", "ɓ": "b", "ɗ": "d", "ȷ": "j", "ɔ": "o", "ɛ": "e",
    "ɣ": "g", "ɩ": "i", "ʋ": "v", "ʒ": "z", "ƿ": "w", "ɑ": "a", "ɡ": "g",
    "ȣ": "ou", "ꝏ": "oo", "ꜳ": "aa", "ꜵ": "ao", "ꜷ": "au", "ꜹ": "av", "ꜽ": "ay",
    "ꝡ": "vy", "ʊ": "u", "ƣ": "gh", "ꝛ": "r", "ƨ": "s",
    # Arabic script: one spelling for letters that keyboards tell apart.
    "ٱ": "ا", "ٲ": "ا", "ٳ": "ا", "ى": "ي", "ة": "ه", "ۃ": "ه", "ی": "ي",
    "ے": "ي", "ک": "ك", "ڪ": "ك", "ھ": "ه", "ہ": "ه", "ە": "ه", "ۀ": "ه",
    # Spacing kana sound marks.
    "゛": "\u3099", "゜": "\u309A",
}
HAND = {ord(letter): plain for letter, plain in HAND.items()}

# Letters of their own although Unicode decomposes them.
KEPT = {ord(letter) for letter in "йёїўѓќ"}

LATIN_NAME = re.compile(
    r"LATIN (?:SMALL|CAPITAL) LETTER (?:DOTLESS )?([A-Z])(?: WITH .*)?$"
    r"|LATIN LETTER SMALL CAPITAL ([A-Z])$"
    r"|NEGATIVE (?:CIRCLED|SQUARED) LATIN CAPITAL LETTER ([A-Z])$")


class Folding:
    """Scalar by scalar: decompose, drop marks, lower case, hand letters."""

    def __init__(self, ucd):
        self.ucd = ucd
        self.memo = {}
        self.dropped = set()
        for first, last in DROPPED_RANGES:
            self.dropped.update(range(first, last + 1))
        self.dropped.update(s for s, c in ucd.category.items() if c == "Cf" and s <= LAST)

    def fold(self, scalar):
        if scalar not in self.memo:
            self.memo[scalar] = self._fold(scalar)
        return self.memo[scalar]

    def _fold(self, scalar):
        ucd = self.ucd
        if scalar in self.dropped:
            return ""
        if scalar in HAND:
            return HAND[scalar]
        if scalar in ucd.decimal:
            return ucd.decimal[scalar]
        lower = ucd.casefold.get(scalar)
        if scalar in KEPT or (lower and len(lower) == 1 and lower[0] in KEPT):
            return chr((lower or [scalar])[0])
        parts = ucd.decomposition.get(scalar)
        if 0x3041 <= scalar <= 0x30FF and scalar not in ucd.compatibility:
            parts = None  # kana stay composed
        if parts:
            text = "".join(self.fold(part) for part in parts)
            if 0xFB50 <= scalar <= 0xFEFF:
                text = " ".join(text.split())  # a lone mark has a space before it
            elif not text.strip():
                # A spacing mark or a space: leave it be, it separates words
                # either way.  Apostrophes have been dropped already.
                return text if text == "" else chr(scalar)
            return text
        if lower:
            return "".join(self.fold(part) for part in lower)
        match = LATIN_NAME.match(ucd.name.get(scalar, ""))
        if match:
            return next(group for group in match.groups() if group).lower()
        return chr(scalar)


def make_fold(ucd, folding, path):
    rows = []
    scalars = sorted(set(s for s in ucd.name if s <= LAST) | folding.dropped)
    for scalar in scalars:
        text = folding.fold(scalar)
        if text != chr(scalar):
            assert text == text.strip() and "\t" not in text, hex(scalar)
            for each in text:
                assert folding.fold(ord(each)) == each, hex(scalar)
            rows.append(["%04X" % scalar, text])
    write(path, [
        "Folding: HEX<TAB>replacement; an empty replacement drops the scalar, an absent scalar stays.",
        "Source: Unicode Character Database 15.0 (UnicodeData.txt, CaseFolding.txt), Unicode License v3",
        "(c) Unicode, Inc.; hand additions by the Cordon authors.  Made by Scripts/tables/text.py.",
        "Compatibility decomposition, full case folding, marks dropped, decimal digits to ASCII.  One pass",
        "is enough: no replacement holds a scalar that folds further.  Texts are not composed first: a letter",
        "that is kept whole (Cyrillic й ё ї ў ѓ ќ, kana) loses its mark where the mark is written apart.",
    ], rows)


# --------------------------------------------------------------------------
# 2. Letter classes

NAMED_CLASSES = {
    "Latin": "latin", "Cyrillic": "cyrillic", "Greek": "greek", "Arabic": "arabic",
    "Hebrew": "hebrew", "Han": "han", "Hangul": "hangul", "Hiragana": "hiragana",
    "Katakana": "katakana", "Armenian": "armenian", "Georgian": "georgian",
    "Thai": "thai", "Devanagari": "devanagari",
}
CLASS_BY_HAND = {0x30FC: "katakana", 0x3099: "katakana", 0x309A: "katakana",
                 0x3006: "han", 0x303C: "han"}
for _each in (0x3031, 0x3032, 0x3033, 0x3034, 0x3035):
    CLASS_BY_HAND[_each] = "katakana"
for _each in (0x0951, 0x0952, 0x0953, 0x0954):
    CLASS_BY_HAND[_each] = "devanagari"


def letter_class(ucd, scalar):
    """The class of a folded scalar, or None for a separator."""
    if scalar in CLASS_BY_HAND:
        return CLASS_BY_HAND[scalar]
    category, script = ucd.category[scalar], ucd.script.get(scalar, "Unknown")
    if 0x30 <= scalar <= 0x39:
        return "digit"
    if category == "Nl" and script == "Han":
        return "han"
    if category[0] == "L":
        return NAMED_CLASSES.get(script, "other")
    if category[0] == "M":
        if script in ("Common", "Inherited"):
            return "other" if 0x1CD0 <= scalar <= 0x1CFF else None
        return NAMED_CLASSES.get(script, "other")
    return None


def make_class(ucd, folding, path):
    rows, run = [], None  # run: [first, last, class]
    for scalar in range(0x30, 0x40000):
        if scalar not in ucd.category or 0xD800 <= scalar <= 0xDFFF:
            continue  # unassigned: may be swallowed
        if scalar <= LAST and folding.fold(scalar) != chr(scalar):
            continue  # never seen after folding: may be swallowed
        kind = letter_class(ucd, scalar)
        if run and kind == run[2]:
            run[1] = scalar
            continue
        if run:
            rows.append(run)
        run = [scalar, scalar, kind] if kind else None
    if run:
        rows.append(run)
    write(path, [
        "Classes of folded scalars: START<TAB>END<TAB>class, inclusive; anything not listed separates words.",
        "Source: Unicode Character Database 15.0 (UnicodeData.txt, Scripts.txt), Unicode License v3",
        "(c) Unicode, Inc.  Made by Scripts/tables/text.py.",
        "Look up after folding only: ranges also cover unassigned scalars and scalars that fold away.",
    ], [["%04X" % first, "%04X" % last, kind] for first, last, kind in rows])


# --------------------------------------------------------------------------
# 3. Look-alikes

CONFUSABLES = {
    # Cyrillic, alike in lower case or in capitals.
    "а": "a", "в": "b", "г": "r", "е": "e", "ё": "e", "к": "k", "м": "m", "н": "h",
    "о": "o", "п": "n", "р": "p", "с": "c", "т": "t", "у": "y", "ў": "y", "х": "x",
    "ь": "b", "є": "e", "і": "i", "ї": "i", "ј": "j", "ѕ": "s", "ћ": "h", "ќ": "k",
    "ѡ": "w", "ѵ": "v", "ғ": "f", "қ": "k", "ҝ": "k", "ҡ": "k", "ң": "h", "ҫ": "c",
    "ҭ": "t", "ү": "y", "ұ": "y", "ҳ": "x", "һ": "h", "ҽ": "e", "ӄ": "k", "ӈ": "h",
    "ӊ": "h", "ӎ": "m", "ӏ": "l", "ҏ": "p", "ӽ": "x", "ө": "o", "ԁ": "d", "ԍ": "g",
    "ԑ": "e", "ԛ": "q", "ԝ": "w",
    # Greek.
    "α": "a", "β": "b", "γ": "y", "ε": "e", "ζ": "z", "η": "h", "ι": "i", "κ": "k",
    "μ": "m", "ν": "n", "ο": "o", "π": "n", "ρ": "p", "σ": "o", "τ": "t", "υ": "y",
    "χ": "x", "ω": "w", "ϝ": "f", "ϳ": "j",
}


def make_confusables(folding, path):
    for letter, latin in CONFUSABLES.items():
        assert folding.fold(ord(letter)) == letter, letter
        assert len(latin) == 1 and "a" <= latin <= "z", letter
    write(path, [
        "Look-alikes: HEX<TAB>latin; a folded Cyrillic or Greek letter and the Latin letter it may pass for,",
        "in lower case or (since folding loses case) in capitals.  One Latin letter each.",
        "Source: facts of letter shape, chosen by the Cordon authors; CC0.  Made by Scripts/tables/text.py.",
    ], [["%04X" % ord(letter), CONFUSABLES[letter]] for letter in sorted(CONFUSABLES)])


# --------------------------------------------------------------------------


def main():
    if len(sys.argv) != 3:
        sys.exit("usage: text.py REFERENCE DATA")
    reference, data = sys.argv[1], sys.argv[2]
    ucd = Unicode(os.path.join(reference, "unicode"))
    folding = Folding(ucd)
    make_fold(ucd, folding, os.path.join(data, "text", "fold.tsv"))
    make_class(ucd, folding, os.path.join(data, "text", "class.tsv"))
    make_confusables(folding, os.path.join(data, "text", "confusables.tsv"))
    romanisation.make_all(reference, data, folding, write)


if __name__ == "__main__":
    main()
