#!/usr/bin/env python3
"""Prove every value of the starter watchlist against the dated list files.

usage: starter_check.py LISTS_FOLDER ENTITIES

Shares no code with starter.py. For each row the record is cut out of the
file(s) named in `source` as raw text, and each name, date, number, country,
address and programme must occur in that text after normalisation (letter case,
punctuation and spacing; `LAST, First` order; dates re-spelt; country names to
two-letter codes). Prints one line and exits non-zero when anything is missing.
"""
import csv
import gzip
import io
import json
import os
import re
import sys
import unicodedata

KEYS = ["id", "schema", "caption", "datasets", "programme", "source", "record"]
SCHEMATA = {"Person", "Company", "Organization", "Vessel", "Airplane"}
PREFIX = {"us_ofac_sdn": "ofac-", "us_ofac_cons": "ofac-cons-", "un_sc_sanctions": "unsc-",
          "us_trade_csl": "csl-", "eu_fsf": "eu-fsf-", "gb_fcdo_sanctions": "gb-fcdo-"}
FOLDER = {"us_ofac_sdn": "us-ofac-sdn/", "us_ofac_cons": "us-ofac-cons/", "un_sc_sanctions": "un-sc/",
          "us_trade_csl": "us-csl/", "eu_fsf": "eu-fsf/", "gb_fcdo_sanctions": "uk-uksl/"}
MONTH = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
LAST_DAY = {"01": "31", "02": "28", "03": "31", "04": "30", "05": "31", "06": "30", "07": "31", "08": "31",
            "09": "30", "10": "31", "11": "30", "12": "31"}
ADDRESS_NAMES = {"name", "alias", "weakAlias", "previousName"}


def norm(text):
    text = unicodedata.normalize("NFKC", text).casefold()
    return " " + " ".join(re.sub(r"[\W_]+", " ", text).split()) + " "


def squeeze(text):
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text).casefold())


def leaves(node):
    """Every value of a JSON tree, keys left out, in file order."""
    if isinstance(node, dict):
        for v in node.values():
            yield from leaves(v)
    elif isinstance(node, list):
        for v in node:
            yield from leaves(v)
    elif node is not None:
        yield str(node)


class Files:
    def __init__(self, base):
        self.base, self.cache = base, {}

    def text(self, path):
        if path not in self.cache:
            full = os.path.join(self.base, path)
            raw = gzip.open(full).read() if path.endswith(".gz") else open(full, "rb").read()
            self.cache[path] = raw.decode("utf-8-sig")
        return self.cache[path]

    def index(self, path, build):
        name = ("index", path)
        if name not in self.cache:
            table = {}
            for ref, text in build(self.text(path)):
                table.setdefault(ref, []).append(text)
            self.cache[name] = table
        return self.cache[name]

    def record(self, path, dataset, ref):
        if path.endswith(".csv") and path.startswith("us-ofac"):
            return self.index(path, ofac_lines).get(ref, [])
        if path.startswith("us-ofac") and path.endswith(".json"):
            return self.index(path, uid_objects).get(ref, [])
        if path.endswith(".xml"):
            return self.index(path, xml_blocks).get(ref, [])
        if path.startswith("us-csl") and path.endswith(".csv"):
            found = self.index(path, csl_lines if dataset == "us_trade_csl" else csl_sdn_lines).get(ref, [])
            return found
        if path.startswith("us-csl"):
            return self.index(path, csl_objects).get(ref, [])
        if path.startswith("eu-fsf"):
            return self.index(path, eu_lines).get(ref, [])
        if path.startswith("uk-uksl"):
            return self.index(path, uk_lines).get(ref, [])
        raise SystemExit("no rule for " + path)


def ofac_lines(text):
    for line in text.split("\n"):
        m = re.match(r"(\d+),", line)
        if m:
            yield m.group(1), line


def uid_objects(text):
    for block in re.findall(r'\{\s*"uid":.*?\}', text, re.S):
        o = json.loads(block)
        yield str(o.pop("uid")), "\n".join(leaves(o))


def xml_blocks(text):
    for _, block in re.findall(r"<(INDIVIDUAL|ENTITY)>(.*?)</\1>", text, re.S):
        ref = re.search(r"<DATAID>\s*(\d+)\s*</DATAID>", block).group(1)
        plain = re.sub(r"<[^>]*>", " ", re.sub(r"\s*</(FIRST|SECOND|THIRD|FOURTH)_NAME>\s*", " ", block))
        yield ref, plain.replace("&amp;", "&").replace("&apos;", "'").replace("&quot;", '"') + "\n" + block


def csl_lines(text):
    for r in csv.reader(io.StringIO(text)):
        yield r[0], "\n".join(r)


def csl_sdn_lines(text):
    for r in csv.reader(io.StringIO(text)):
        if r[1].startswith("Specially Designated"):
            yield r[2], "\n".join(r)


def csl_objects(text):
    data = json.loads(text)
    for o in data["entries"]:
        source = data["tables"]["sources"][o["s"]]
        for code in ("EL", "MEU", "UVL", "DPL"):
            if "(%s)" % code in source:
                ref = "%s/%s/%s" % (code, " ".join(o["n"].split()), "+".join(o.get("c", [])))
                said = [data["tables"][table][o[field]] for field, table in
                        (("lr", "licenceRequirements"), ("lp", "licencePolicies")) if field in o]
                yield ref, source + "\n" + "\n".join(
                    leaves([o["n"], o.get("a", []), o.get("c", []), said, o.get("fr", "")]))


def eu_lines(text):
    for line in text.split("\n"):
        if '"eu_reference_number"' in line:
            o = json.loads(line)
            yield o["eu_reference_number"], "\n".join(leaves(o))


def uk_lines(text):
    for line in text.split("\n"):
        if line.strip():
            o = json.loads(line)
            yield o["unique_id"], "\n".join(leaves(o))


def file_date(path):
    if path == "us-csl/consolidated_2022-mid.csv":
        return "2022-06-30"
    m = re.search(r"(\d{4})-(\d{2})(?:-(\d{2}))?", path)
    return "%s-%s-%s" % (m.group(1), m.group(2), m.group(3) or LAST_DAY[m.group(2)])


def name_found(value, haystack, packed):
    words = norm(value).split()
    for i in range(len(words)):
        if " " + " ".join(words[i:] + words[:i]) + " " in haystack:
            return True
    # scripts without spaces, and punctuation inside a word
    if len(squeeze(value)) < 6 and value.isascii():
        return False
    return squeeze(value) in packed or any(
        "".join(words[i:] + words[:i]) in packed for i in range(1, len(words)))


def date_found(value, raw):
    y, *rest = value.split("-")
    forms = [value]
    if len(rest) == 2:
        forms += ["%s %s %s" % (rest[1], MONTH[int(rest[0]) - 1], y)]
    elif len(rest) == 1:
        forms += ["%s %s" % (MONTH[int(rest[0]) - 1], y)]
    return any(re.search(r"(?<!\d)%s(?!\d)" % re.escape(f), raw) for f in forms)


def main(argv):
    if len(argv) != 3:
        raise SystemExit(__doc__)
    files = Files(argv[1])
    here = os.path.dirname(os.path.abspath(__file__))
    spellings = {}
    with open(os.path.join(here, "starter-countries.tsv"), encoding="utf-8") as f:
        for line in f:
            if line.strip() and not line.startswith("#"):
                code, name = line.rstrip("\n").split("\t")
                spellings.setdefault(code, []).append(name)

    rows = values = 0
    missing = []
    seen, previous = set(), ""
    with open(argv[2], encoding="utf-8") as f:
        lines = f.read().split("\n")
    if lines[-1] != "":
        missing.append("file does not end with a newline")
    for line in lines[:-1]:
        rows += 1
        e = json.loads(line)
        ident = e["id"]

        def need(ok, what):
            nonlocal values
            values += 1
            if not ok:
                missing.append("%s: %s" % (ident, what))

        dated = "listed" if "listed" in e else "listedOnOrBefore"
        need(list(e) == KEYS + [dated, "properties"], "keys %s" % list(e))
        need(e["schema"] in SCHEMATA, "schema " + e["schema"])
        need(ident > previous and ident not in seen, "order or repeat")
        previous = ident
        seen.add(ident)
        (dataset,) = e["datasets"]
        need(ident.startswith(PREFIX[dataset]), "id prefix")
        if dataset != "us_trade_csl":
            need(ident == PREFIX[dataset] + e["record"], "id is not prefix + record")
        sources = e["source"].split("; ")
        need(sources[0].startswith(FOLDER[dataset]), "first source is another list's file")
        parts = []
        for path in sources:
            found = files.record(path, dataset, e["record"])
            need(bool(found), "record %s not in %s" % (e["record"], path))
            if dataset != "us_ofac_sdn" or not path.startswith("us-csl"):
                parts.extend(found)
        raw = "\n".join(parts)
        spaced, packed = norm(raw), squeeze(raw)
        main_raw = "\n".join(files.record(sources[0], dataset, e["record"]))

        if dated == "listed":
            need(date_found(e["listed"], raw), "listed " + e["listed"])
        elif dataset == "eu_fsf":
            need(date_found(e["listedOnOrBefore"], raw), "listedOnOrBefore " + e["listedOnOrBefore"])
        else:
            bounds = []
            for path in sources:
                if not path.endswith(("alt.csv", "add.csv", "comments.csv")) or "names-2026" in sources[0]:
                    bounds.append("2026-08-20" if "names-2026" in path else file_date(path))
            need(e["listedOnOrBefore"] == min(bounds), "listedOnOrBefore %s, files %s" % (e["listedOnOrBefore"], bounds))
        for code in e["programme"]:
            need(code in raw or ("(%s)" % code) in raw or ("(%s) List" % code) in raw, "programme " + code)

        props = e["properties"]
        need(e["caption"] == props["name"][0], "caption")
        for prop, entries in props.items():
            need(bool(entries) and len(set(entries)) == len(entries), prop + " empty or repeated")
            for v in entries:
                need(bool(v) and v == v.strip() and "-0-" not in v, "%s untidy %r" % (prop, v))
                if prop == "topics":
                    need(v == ("export.control" if dataset == "us_trade_csl" else "sanction"), "topic " + v)
                elif prop == "gender":
                    initial = v[0].upper()
                    need(re.search(r"\b%s\b" % v, raw, re.I) or re.search(r"^%s$" % initial, raw, re.M), "gender " + v)
                elif prop in ("nationality", "country", "flag"):
                    need(any(norm(s) in spaced for s in spellings.get(v, []))
                         or re.search(r"\b%s\b" % v.upper(), raw), "%s %s" % (prop, v))
                elif prop == "birthDate":
                    need(date_found(v, raw), "birthDate " + v)
                elif prop in ADDRESS_NAMES:
                    need(name_found(v, spaced, packed), "%s %r" % (prop, v))
                elif prop in ("firstName", "lastName", "position", "birthPlace", "type", "model"):
                    need(norm(v) in spaced, "%s %r" % (prop, v))
                elif prop in ("licenseRequirement", "licensePolicy", "federalRegister", "provisions"):
                    need(squeeze(v) in packed, "%s %r" % (prop, v))
                elif prop == "footnote":
                    need(re.search(r"[^0-9]%s\b" % v, raw), "footnote " + v)
                elif prop == "address":
                    need(all(norm(p) in spaced for p in v.split(", ") if norm(p).strip()), "address %r" % v)
                elif prop == "imoNumber":
                    digits = [int(c) for c in v]
                    need(re.fullmatch(r"\d{7}", v) and re.search(r"(?<!\d)%s(?!\d)" % v, main_raw), "imoNumber " + v)
                    need(sum(d * w for d, w in zip(digits, range(7, 1, -1))) % 10 == digits[6], "IMO check digit " + v)
                else:
                    need(re.search(r"(?<![0-9A-Za-z])%s(?![0-9A-Za-z])" % re.escape(v), raw), "%s %r" % (prop, v))
    for m in missing[:60]:
        print("MISSING " + m)
    print("checked %d rows, %d values, %d missing" % (rows, values, len(missing)))
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
