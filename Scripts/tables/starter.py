#!/usr/bin/env python3
"""Write the starter watchlist from dated official list files.

usage: starter.py LISTS_FOLDER SELECTION OUT

SELECTION is a table `dataset<TAB>record id<TAB>why` (see starter-selection.tsv).
For every selected row the record is read from the dated file of that dataset
and written as one FollowTheMoney-style JSON object. Nothing is added that the
files do not show: a value missing from the record is missing from the output.

`source` names the file the record was read from first; further files of the
same publisher that added names, addresses or an earlier date follow after "; ".
`listed` is the listing date when the file states one. Otherwise
`listedOnOrBefore` is the earliest date at which one of the files named in
`source` shows the record (a file dated only by month counts as that month's
last day).
"""
import csv
import gzip
import hashlib
import json
import os
import re
import sys
import unicodedata
import xml.etree.ElementTree as ET

HERE = os.path.dirname(os.path.abspath(__file__))

SDN_MAIN = "us-ofac-sdn/history/SDN_2024-05-03.csv"
SDN_ALT = "us-ofac-sdn/2026-06/alt.csv"
SDN_ADD = "us-ofac-sdn/2026-06/add.csv"
SDN_NAMES = "us-ofac-sdn/names-2026/ofac-sdn_2026-08-22.json"
CONS_MAIN = "us-ofac-cons/2025-12/cons_prim.csv"
CONS_ALT = "us-ofac-cons/2025-12/cons_alt.csv"
CONS_ADD = "us-ofac-cons/2025-12/cons_add.csv"
CONS_MORE = "us-ofac-cons/2025-12/cons_comments.csv"
UN = "un-sc/UN_consolidated_2026-02.xml"
CSL_2022 = "us-csl/consolidated_2022-mid.csv"
CSL_2026 = "us-csl/csl_condensed_2026-07-31.json"
EU = "eu-fsf/eu_2026-05-01.jsonl.gz"
UK = "uk-uksl/uksl_2026-08-22.jsonl.gz"

# Dated files that can bound a listing date, oldest first.
SDN_DATED = [
    ("us-ofac-sdn/2019-01/sdn.csv", "2019-01-31"),
    ("us-ofac-sdn/2021-07/sdn.csv", "2021-07-31"),
    ("us-ofac-sdn/history/SDN_2022-02-28.csv", "2022-02-28"),
    ("us-ofac-sdn/history/SDN_2022-03-07.csv", "2022-03-07"),
    (CSL_2022, "2022-06-30"),           # carries the SDN rows of its day under their entity numbers
    (SDN_MAIN, "2024-05-03"),
]
CONS_DATED = [
    ("us-ofac-cons/2018-05/cons_prim.csv", "2018-05-31"),
    ("us-ofac-cons/2025-04/cons_prim.csv", "2025-04-30"),
    (CONS_MAIN, "2025-12-31"),
]
SDN_2026_DATES = {SDN_ADD: "2026-06-30", SDN_ALT: "2026-06-30", SDN_NAMES: "2026-08-20"}
CSL_2026_DATE = "2026-07-31"

MONTHS = {m: i for i, m in enumerate(
    "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(), 1)}
MAX_ADDRESSES = 3

# Most lists do not say whether a body trades. These selected bodies do not:
# armed groups, parties, ministries, services, universities, research bodies.
# Every other body is written as a Company.
ORGANIZATIONS = {
    "eu_fsf": {
        "EU.11499.61", "EU.7393.38",
    },
    "gb_fcdo_sanctions": {
        "GHR0125",
    },
    "un_sc_sanctions": {
        "113356", "113458", "114076", "2881836", "2971893", "2971894", "6908028", "6908402", "6908429",
        "6908431", "6909349",
    },
    "us_ofac_sdn": {
        "10391", "10465", "10761", "11462", "15484", "16363", "21344", "27307", "34036", "38665", "39637",
        "4695", "4697", "47664", "6366", "8759", "9352",
    },
    "us_trade_csl": {
        "433d9c9a83a0c55890d3eaf09e9c7eab16232cad", "820c158ababe4bbdc2d22b41f9569fa514fd7a03",
        "a0b130ed562b11470b8f9ccd0f1eb91947f64bcc",
    },
}


# ---------------------------------------------------------------- helpers

def clean(text):
    text = (text or "").replace("\u00a0", " ").replace("\u200b", "").replace("\ufeff", "")
    text = re.sub(r"\s+", " ", text).strip()
    return text


def blank(value):
    value = clean(value)
    return "" if value == "-0-" else value


def key(text):
    text = unicodedata.normalize("NFKC", text).casefold()
    return re.sub(r"[\W_]+", "", text)


def has_latin(text):
    return any("LATIN" in unicodedata.name(c, "") for c in text if c.isalpha())


def natural(name):
    """`LAST, First Middle` -> (`First Middle LAST`, first, last)."""
    if "," not in name:
        return name, "", ""
    last, first = (clean(p) for p in name.split(",", 1))
    return clean(first + " " + last), first, last


def iso_date(text):
    text = clean(text)
    m = re.fullmatch(r"(\d{2}) ([A-Z][a-z]{2}) (\d{4})", text)
    if m:
        return "%s-%02d-%s" % (m.group(3), MONTHS[m.group(2)], m.group(1))
    m = re.fullmatch(r"([A-Z][a-z]{2}) (\d{4})", text)
    if m:
        return "%s-%02d" % (m.group(2), MONTHS[m.group(1)])
    m = re.fullmatch(r"(\d{4})", text)
    return m.group(1) if m else ""


def load_countries():
    table = {}
    with open(os.path.join(HERE, "starter-countries.tsv"), encoding="utf-8") as f:
        for line in f:
            if line.strip() and not line.startswith("#"):
                code, spelling = line.rstrip("\n").split("\t")
                table[spelling.casefold()] = code
    return table


COUNTRIES = load_countries()


def country(text):
    text = clean(text)
    if not text or text == "-0-":
        return ""
    code = COUNTRIES.get(text.casefold())
    if code is None:
        raise SystemExit("starter.py: no code for country spelling %r" % text)
    return "" if code == "-" else code


class Properties:
    """Insertion-ordered property lists without blanks or repeats."""
    NAMES = ("name", "alias", "weakAlias", "previousName")
    ORDER = ("name", "alias", "weakAlias", "previousName", "firstName", "lastName",
             "birthDate", "birthPlace", "gender", "nationality", "country", "position", "topics",
             "imoNumber", "mmsi", "callSign", "flag", "type", "model", "serialNumber", "icaoCode",
             "registrationNumber", "innCode", "ogrnCode", "taxNumber", "okpoCode", "leiCode",
             "swiftBic", "passportNumber", "idNumber", "publicKey", "address", "provisions",
             "licenseRequirement", "licensePolicy", "federalRegister", "footnote")

    def __init__(self):
        self.values = {}

    def add(self, prop, value):
        value = clean(value)
        if not value:
            return
        if prop in self.NAMES:
            k = key(value)
            if not k or any(k == key(v) for p in self.NAMES for v in self.values.get(p, [])):
                return
        have = self.values.setdefault(prop, [])
        if value not in have:
            have.append(value)

    def done(self):
        if len(self.values.get("address", [])) > MAX_ADDRESSES:
            self.values["address"] = self.values["address"][:MAX_ADDRESSES]
        unknown = set(self.values) - set(self.ORDER)
        assert not unknown, unknown
        return {p: self.values[p] for p in self.ORDER if p in self.values}


def body_schema(dataset, ref):
    return "Organization" if ref in ORGANIZATIONS.get(dataset, ()) else "Company"


def entity(prefix, ref, schema, dataset, programme, sources, record, listed, bound, props):
    values = props.done()
    out = {"id": prefix + ref, "schema": schema, "caption": values["name"][0],
           "datasets": [dataset], "programme": programme,
           "source": "; ".join(sources), "record": record}
    if listed:
        out["listed"] = listed
    else:
        out["listedOnOrBefore"] = bound
    out["properties"] = values
    return out


def csv_rows(path, encoding="utf-8"):
    with open(path, encoding=encoding, errors="strict", newline="") as f:
        return [r for r in csv.reader(f) if len(r) > 1]


def csl_rows(base):
    with open(base + CSL_2022, encoding="utf-8-sig", newline="") as f:
        return list(csv.DictReader(f))


# ---------------------------------------------------------------- OFAC

class Ofac:
    REG = re.compile(
        r"(?:Registration Number|Registration ID|Business Registration Number|Company Number|C\.R\. No\.|"
        r"Commercial Registry Number|Trade License No\.|Unified Social Credit Code \(USCC\)|"
        r"Economic Register Number \(CBLS\)|Chamber of Commerce Number) (.+)")

    def __init__(self, base, consolidated):
        self.base = base
        self.cons = consolidated
        self.dataset = "us_ofac_cons" if consolidated else "us_ofac_sdn"
        main, alt, add = (CONS_MAIN, CONS_ALT, CONS_ADD) if consolidated else (SDN_MAIN, SDN_ALT, SDN_ADD)
        self.main, self.alt_file, self.add_file = main, alt, add
        self.rows = {r[0]: r for r in csv_rows(base + main) if len(r) >= 12}
        self.alts, self.adds, self.more = {}, {}, {}
        for r in csv_rows(base + alt):
            self.alts.setdefault(r[0], []).append(r)
        for r in csv_rows(base + add):
            self.adds.setdefault(r[0], []).append(r)
        self.dated = []
        for path, day in (CONS_DATED if consolidated else SDN_DATED):
            if path == CSL_2022:
                rows = {r["entity_number"]: ["", r["name"]] for r in csl_rows(base)
                        if r["source"].startswith("Specially Designated")}
            else:
                rows = {r[0]: r for r in csv_rows(base + path) if len(r) >= 12}
            self.dated.append((path, day, rows))
        self.current = {}
        if consolidated:
            for r in csv_rows(base + CONS_MORE):
                self.more[r[0]] = self.more.get(r[0], "") + r[1]
        else:
            with open(base + SDN_NAMES, encoding="utf-8") as f:
                self.current = {str(e["uid"]): e for e in json.load(f)["entries"]}

    def read(self, ref):
        props, sources = Properties(), []
        row = self.rows.get(ref)
        if not self.cons and ref not in self.current:
            raise SystemExit("starter.py: %s is no longer on the SDN list" % ref)
        remarks = ""
        if row:
            sources.append(self.main)
            name, kind = clean(row[1]), blank(row[2])
            programme = [clean(p) for p in row[3].split("] [")]
            remarks = blank(row[11])
            if self.more.get(ref):
                remarks = row[11] + self.more[ref]
                sources.append(CONS_MORE)
        else:
            e = self.current[ref]
            sources.append(SDN_NAMES)
            name, kind, programme = clean(e["name"]), e["type"], list(e["programs"])
            kind = "" if kind == "entity" else kind
        person = kind == "individual"

        def say(prop, value):
            props.add(prop, natural(clean(value))[0] if person else value)

        say("name", name)
        if person:
            _, first, last = natural(name)
            props.add("firstName", first)
            props.add("lastName", last)
            if row:
                props.add("position", blank(row[4]))
        if row and kind == "vessel":
            props.add("callSign", blank(row[5]))
            props.add("type", blank(row[6]))
            props.add("flag", country(blank(row[9])))
        if kind == "aircraft":
            props.add("registrationNumber", name)
        for alt in self.alts.get(ref, []):
            say("previousName" if alt[2] == "fka" else "alias", blank(alt[3]))
            if self.alt_file not in sources:
                sources.append(self.alt_file)
        self.remarks(remarks, props, say, person, kind)
        for add in self.adds.get(ref, []):
            street, city, land = (blank(v) for v in add[2:5])
            full = street or city
            if full and not re.match(r"Region:", land):
                line = ", ".join(v for v in (street, city, land) if v)
                if not person:
                    props.add("address", line)
            props.add("country", country(land))
            if (full or land) and self.add_file not in sources:
                sources.append(self.add_file)
        if person:
            schema = "Person"
        elif kind == "vessel":
            schema = "Vessel"
        elif kind == "aircraft":
            schema = "Airplane"
        else:
            schema = body_schema(self.dataset, ref)
        props.add("topics", "sanction")
        listed, bound = "", ""
        dates = re.findall(r"Listing Date \(CMIC\) (\d{2} [A-Z][a-z]{2} \d{4})", remarks)
        if self.cons and dates and programme == ["CMIC-EO13959"]:
            listed = min(iso_date(d) for d in dates)
        else:
            for path, day, rows in self.dated:
                old = rows.get(ref)
                if old and set(re.findall(r"\w+", old[1].casefold())) & set(re.findall(r"\w+", name.casefold())):
                    bound = day
                    if path not in sources:
                        sources.append(path)
                    break
            if not bound:
                bound = min(SDN_2026_DATES[s] for s in sources)
        return entity("ofac-cons-" if self.cons else "ofac-", ref, schema, self.dataset,
                      programme, sources, ref, listed, bound, props)

    def remarks(self, text, props, say, person, kind):
        parts = [clean(p) for p in text.split(";")]
        if text and not clean(text).endswith("."):
            parts = parts[:-1]          # the file cuts long remarks: leave the cut value out
        for part in parts:
            part = re.sub(r"^alt\. ", "", part.rstrip("."))
            m = re.fullmatch(r"([af])\.k\.a\. '(.+)'", part)
            if m:
                say("weakAlias" if m.group(1) == "a" else "previousName", m.group(2))
                continue
            m = re.fullmatch(r"DOB (?:circa )?(.+)", part)
            if m:
                props.add("birthDate", iso_date(m.group(1)))
                continue
            m = re.fullmatch(r"POB (.+)", part)
            if m:
                props.add("birthPlace", m.group(1))
                continue
            m = re.fullmatch(r"(?:nationality|citizen) (.+)", part)
            if m:
                props.add("nationality", country(m.group(1)))
                continue
            m = re.fullmatch(r"Gender (Male|Female)", part)
            if m:
                props.add("gender", m.group(1).lower())
                continue
            m = re.fullmatch(r"(?:Vessel Registration Identification|Identification Number) IMO (\d{7})(?: \([^)]*\))?", part)
            if m:
                if kind == "vessel":
                    props.add("imoNumber", m.group(1))
                continue
            m = re.fullmatch(r"MMSI (\d{9})(?: \([^)]*\))?", part)
            if m and kind == "vessel":
                props.add("mmsi", m.group(1))
                continue
            m = re.fullmatch(r"Digital Currency Address - [A-Z0-9]+ (\S+)", part)
            if m:
                props.add("publicKey", m.group(1))
                continue
            m = re.fullmatch(r"SWIFT/BIC (\S+)(?: \([^)]*\))?", part)
            if m:
                props.add("swiftBic", m.group(1))
                continue
            m = re.fullmatch(r"Aircraft Model (.+)", part)
            if m:
                props.add("model", m.group(1))
                continue
            m = re.fullmatch(r"Aircraft Manufacturer's Serial Number \(MSN\) (\S+)", part)
            if m:
                props.add("serialNumber", m.group(1))
                continue
            m = re.fullmatch(r"Aircraft Mode S Transponder Code (\S+)", part)
            if m:
                props.add("icaoCode", m.group(1))
                continue
            m = re.fullmatch(r"Aircraft Tail Number (\S+)", part)
            if m:
                props.add("registrationNumber", m.group(1))
                continue
            plain = re.sub(r"( issued .*| expires .*)$", "", part)
            plain, land = re.sub(r" \(([^()]*)\)$", "", plain), re.search(r" \(([^()]*)\)$", plain)
            land = land.group(1) if land else ""
            m = re.fullmatch(r"Passport (.+)", plain)
            if m:
                props.add("passportNumber", m.group(1))
                continue
            m = re.fullmatch(r"(?:National ID No\.|Identification Number|Citizen's Card Number|Cedula No\.|SSN|C\.U\.R\.P\.|"
                             r"Birth Certificate Number) (\S.*)", plain)
            if m:
                if not m.group(1).startswith("IMO"):
                    props.add("idNumber", m.group(1))
                continue
            m = re.fullmatch(r"Tax ID No\. (.+)", plain)
            if m:
                value = m.group(1)
                inn = land == "Russia" and re.fullmatch(r"\d{10}|\d{12}", value)
                props.add("innCode" if inn else "taxNumber", value)
                continue
            m = re.fullmatch(r"V\.A\.T\. Number (.+)", plain)
            if m:
                props.add("taxNumber", m.group(1))
                continue
            m = re.fullmatch(r"Government Gazette Number (\d+)", plain)
            if m:
                props.add("okpoCode", m.group(1))
                continue
            m = re.fullmatch(r"Legal Entity Number ([A-Z0-9]{20})", plain)
            if m:
                props.add("leiCode", m.group(1))
                continue
            m = self.REG.fullmatch(plain)
            if m:
                value = m.group(1)
                ogrn = land == "Russia" and re.fullmatch(r"\d{13}", value)
                props.add("ogrnCode" if ogrn else "registrationNumber", value)


# ---------------------------------------------------------------- UN

class UnList:
    def __init__(self, base):
        root = ET.parse(base + UN).getroot()
        self.records = {clean(e.findtext("DATAID")): e for tag in ("INDIVIDUAL", "ENTITY") for e in root.iter(tag)}

    def read(self, ref):
        e, props = self.records[ref], Properties()
        person = e.tag == "INDIVIDUAL"
        parts = [clean(e.findtext(t)) for t in ("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME")]
        parts = [p for p in parts if p]
        name = " ".join(parts)
        props.add("name", name)
        props.add("name", e.findtext("NAME_ORIGINAL_SCRIPT"))
        for alias in e.iter(e.tag + "_ALIAS"):
            quality = clean(alias.findtext("QUALITY")).casefold()
            prop = {"low": "weakAlias", "f.k.a.": "previousName"}.get(quality, "alias")
            for part in clean(alias.findtext("ALIAS_NAME")).split(";"):
                for piece in self.split_script(clean(part)):
                    props.add(prop, piece)
        if person:
            for dob in e.iter("INDIVIDUAL_DATE_OF_BIRTH"):
                if clean(dob.findtext("TYPE_OF_DATE")) != "BETWEEN":
                    props.add("birthDate", clean(dob.findtext("DATE"))[:10] or clean(dob.findtext("YEAR")))
            props.add("gender", clean(e.findtext("GENDER")).lower())
            for n in e.findall("NATIONALITY/VALUE"):
                props.add("nationality", country(n.text))
            for d in e.findall("DESIGNATION/VALUE"):
                if len(clean(d.text)) <= 120:
                    props.add("position", d.text)
            for doc in e.iter("INDIVIDUAL_DOCUMENT"):
                kind, number = clean(doc.findtext("TYPE_OF_DOCUMENT")), clean(doc.findtext("NUMBER"))
                if number and len(number) <= 24:
                    props.add("passportNumber" if kind == "Passport" else "idNumber", number)
        for a in e.iter(e.tag + "_ADDRESS"):
            bits = [clean(a.findtext(t)) for t in ("STREET", "CITY", "STATE_PROVINCE", "COUNTRY")]
            if not person and any(bits[:2]):
                props.add("address", ", ".join(b for b in bits if b))
            props.add("country", country(bits[3]))
        props.add("topics", "sanction")
        schema = "Person" if person else body_schema("un_sc_sanctions", ref)
        return entity("unsc-", ref, schema, "un_sc_sanctions", [clean(e.findtext("UN_LIST_TYPE"))],
                      [UN], ref, clean(e.findtext("LISTED_ON"))[:10], "", props)

    @staticmethod
    def split_script(text):
        """`Jin Tiesan (金铁三)` holds two names; other brackets are left alone."""
        m = re.fullmatch(r"(.+?) ?\(([^()]+)\)", text)
        if m and not has_latin(m.group(2)) and any(c.isalpha() for c in m.group(2)):
            return [m.group(1), m.group(2)]
        m = re.fullmatch(r"([^()]+?) ?\(([^()]+)\)?", text)
        if m and not has_latin(m.group(1)) and has_latin(m.group(2)):
            return [m.group(1), m.group(2).split(" - ")[0]]
        if text.count(")") > text.count("("):
            text = text.rstrip(")")         # a bracket cut open by the list's own semicolon
        return [text.strip('"')]


# ---------------------------------------------------------------- Consolidated Screening List

class Csl:
    def __init__(self, base):
        self.old = {}
        for r in csl_rows(base):
            self.old.setdefault(r["_id"], []).append(r)
        with open(base + CSL_2026, encoding="utf-8") as f:
            data = json.load(f)
        self.tables = data["tables"]
        self.sources = self.tables["sources"]
        self.new = {}
        for e in data["entries"]:
            code = self.code(self.sources[e["s"]])
            ref = "%s/%s/%s" % (code, clean(e["n"]), "+".join(e.get("c", [])))
            self.new.setdefault(ref, []).append(e)
        self.current = {(self.code(self.sources[e["s"]]), key(e["n"])) for e in data["entries"]}

    @staticmethod
    def code(source):
        return re.search(r"\((?:[^()]* )?(\w+)(?: List)?\)", source).group(1) if "(" in source else source

    @staticmethod
    def licence(props, requirement, policy, notice):
        """What the Entity List says beside the name. Footnote marks stand as plain digits behind what they mark."""
        props.add("licenseRequirement", requirement)
        props.add("licensePolicy", policy)
        props.add("federalRegister", notice)
        for mark in re.findall(r"734\.9\((?:g\),? ?(3)|e\) ?(1))|EAR\.?\)? ?([1245])\b", requirement):
            props.add("footnote", "".join(mark))

    @staticmethod
    def names(text):
        for part in re.split(r";", text):
            part = re.sub(r"^(and|or) ", "", clean(part)).strip(" ,-")
            if part.casefold() not in ("and", "or", ""):
                yield part

    def read(self, ref):
        props = Properties()
        if re.fullmatch(r"[0-9a-f]{40}", ref):
            (r,) = self.old[ref]
            if (self.code(r["source"]), key(r["name"])) not in self.current:
                raise SystemExit("starter.py: %s (%s) is no longer on that list" % (ref, r["name"]))
            props.add("name", r["name"].strip(" ,"))
            for n in self.names(r["alt_names"]):
                props.add("alias", n)
            for a in r["addresses"].split("; "):
                a = clean(a)
                m = re.search(r", ([A-Z]{2})$", a)
                if m:
                    props.add("country", m.group(1).lower())
                    props.add("address", a)
            self.licence(props, r["license_requirement"], r["license_policy"], r["federal_register_notice"])
            source, listed, bound, record = CSL_2022, r["start_date"], "2022-06-30", ref
            programme, short = [self.code(r["source"])], ref[:12]
        else:
            (e,) = self.new[ref]
            props.add("name", e["n"].strip(" ,"))
            for text in e.get("a", []):
                for n in self.names(text):
                    props.add("alias", n)
            for c in e.get("c", []):
                props.add("country", c.lower())
            self.licence(props, *(self.tables[table][e[field]] if field in e else "" for table, field in
                                  (("licenceRequirements", "lr"), ("licencePolicies", "lp"))), e.get("fr", ""))
            source, listed, bound, record = CSL_2026, "", CSL_2026_DATE, ref
            programme = [self.code(self.sources[e["s"]])]
            short = hashlib.sha1(ref.encode()).hexdigest()[:12]
        props.add("topics", "export.control")
        return entity("csl-", short, body_schema("us_trade_csl", ref), "us_trade_csl", programme,
                      [source], record, listed, bound, props)


# ---------------------------------------------------------------- EU

class EuList:
    # names in the other official languages are translations, not the party's own
    LANGUAGES = {None, "", "EN", "RU", "UK", "BE", "AR", "FA", "ZH", "KO", "HE"}

    def __init__(self, base):
        self.records = {}
        with gzip.open(base + EU, "rt", encoding="utf-8") as f:
            for line in f:
                r = json.loads(line)
                if "name_aliases" in r:
                    self.records[r["eu_reference_number"]] = r

    def read(self, ref):
        r, props = self.records[ref], Properties()
        person = r["subject_type"]["code"] == "person"
        kept = [a for a in r["name_aliases"] if a.get("name_language") in self.LANGUAGES]

        def rank(a):
            return (not has_latin(a["whole_name"]), not a.get("strong"), not a.get("function"),
                    a.get("name_language") != "EN", r["name_aliases"].index(a))
        first = min(kept, key=rank)
        props.add("name", first["whole_name"])
        for a in kept:
            own_script = not has_latin(a["whole_name"]) and a.get("strong") and a.get("name_language") != "BG"
            if own_script:
                props.add("name", a["whole_name"])
        for a in kept:
            props.add("alias" if a.get("strong") else "weakAlias", a["whole_name"])
        if person:
            props.add("firstName", " ".join(clean(first.get(k)) for k in ("first_name", "middle_name")))
            props.add("lastName", first.get("last_name"))
            for a in kept:
                props.add("gender", {"M": "male", "F": "female"}.get(a.get("gender"), ""))
                if a.get("name_language") in (None, "EN") and len(a.get("function", "")) <= 120:
                    props.add("position", a.get("function"))
            for b in r.get("birthdates", []):
                props.add("birthDate", "" if b.get("circa") and not b.get("year")
                          else (b.get("birthdate") or str(b.get("year", ""))))
            for c in r.get("citizenships", []):
                props.add("nationality", self.iso(c))
        for a in r.get("addresses", []):
            if not person:
                props.add("address", ", ".join(clean(a.get(k)) for k in ("street", "city", "country_description")
                                               if clean(a.get(k)) and clean(a.get(k)) != "UNKNOWN")
                          if clean(a.get("street")) else "")
            props.add("country", self.iso(a))
        for i in r.get("identifications", []):
            kind, number, land = i["identification_type_code"], clean(i["number"]), i["country_iso2_code"]
            if len(number) > 24:
                continue
            if kind == "regnumber":
                ogrn = land == "RU" and re.fullmatch(r"\d{13}", number)
                props.add("ogrnCode" if ogrn else "registrationNumber", number)
            elif kind in ("fiscalcode", "taxid"):
                inn = land == "RU" and re.fullmatch(r"\d{10}|\d{12}", number)
                props.add("innCode" if inn else "taxNumber", number)
            elif kind in ("passport", "id", "swiftbic"):
                props.add({"passport": "passportNumber", "id": "idNumber", "swiftbic": "swiftBic"}[kind], number)
        props.add("topics", "sanction")
        dates = [s["publication_date"] for group in (r["name_aliases"], r.get("addresses", []), r.get("birthdates", []),
                                                     r.get("identifications", []), r.get("citizenships", []))
                 for x in group for s in x["regulation_summaries"]]
        dates += [g["publication_date"] for g in r["regulations"]]
        programme = sorted({g["programme"] for g in r["regulations"]})
        schema = "Person" if person else body_schema("eu_fsf", ref)
        return entity("eu-fsf-", ref, schema, "eu_fsf", programme, [EU], ref, "", min(dates), props)

    @staticmethod
    def iso(x):
        code = x.get("country_iso2_code", "").lower()
        return code if re.fullmatch(r"[a-z]{2}", code) else ""


# ---------------------------------------------------------------- UK

class UkList:
    def __init__(self, base):
        self.records = {}
        with gzip.open(base + UK, "rt", encoding="utf-8") as f:
            for line in f:
                r = json.loads(line)
                self.records[r["unique_id"]] = r

    def read(self, ref):
        r, props = self.records[ref], Properties()
        kind = r["individual_entity_ship"]
        person = kind == "Individual"
        for wanted in ("primary name", None, "alias"):
            for n in r["names"]["names"]:
                k = n.get("name_type", "").casefold()
                full = clean(" ".join(clean(n.get("name%d" % i)) for i in range(1, 7)))
                if wanted == "primary name" and k == wanted:
                    props.add("name", full)
                    if person and "firstName" not in props.values:
                        props.add("firstName", " ".join(clean(n.get("name%d" % i)) for i in range(1, 6)))
                        props.add("lastName", n.get("name6"))
                elif wanted is None and k == "primary name variation":
                    props.add("alias", full)
                elif wanted == "alias" and k == wanted:
                    weak = "low" in n.get("alias_strength", "").casefold()
                    props.add("weakAlias" if weak else "alias", full)
            if wanted == "primary name":
                for n in r.get("non_latin_names", {}).get("names", []):
                    own = clean(n["name_non_latin_script"]).strip(" ,'")
                    own = re.sub(r"^\(([^()]*)\)$", r"\1", own)
                    props.add("name", natural(own)[0] if person else own)
        if kind == "Ship":
            text = (r.get("uk_statement_of_reasons") or "") + " " + (r.get("other_information") or "")
            found = set(re.findall(r"(?<!\d)\d{7}(?!\d)", text))
            if len(found) == 1:
                props.add("imoNumber", found.pop())
        for a in r.get("addresses", {}).get("addresses", []):
            bits = [clean(a.get("address_line%d" % i)) for i in range(1, 7)]
            land = clean(a.get("address_country"))
            if not person and any(bits):
                props.add("address", ", ".join([b for b in bits if b] + ([land] if land else [])))
            props.add("country", country(land))
        for measure in (r.get("sanctions_imposed") or "").split("|"):
            props.add("provisions", clean(measure))
        props.add("topics", "sanction")
        schema = {"Individual": "Person", "Ship": "Vessel"}.get(kind) or body_schema("gb_fcdo_sanctions", ref)
        return entity("gb-fcdo-", ref, schema, "gb_fcdo_sanctions", [r["regime_name"]],
                      [UK], ref, r["date_designated"], "", props)


# ---------------------------------------------------------------- main

def main(argv):
    if len(argv) != 4:
        raise SystemExit(__doc__)
    base = argv[1].rstrip("/") + "/"
    readers = {"us_ofac_sdn": Ofac(base, False), "us_ofac_cons": Ofac(base, True), "un_sc_sanctions": UnList(base),
               "us_trade_csl": Csl(base), "eu_fsf": EuList(base), "gb_fcdo_sanctions": UkList(base)}
    out = {}
    with open(argv[2], encoding="utf-8") as f:
        for number, line in enumerate(f, 1):
            if not line.strip() or line.startswith("#"):
                continue
            dataset, ref, _why = line.rstrip("\n").split("\t")
            try:
                e = readers[dataset].read(ref)
            except KeyError as missing:
                raise SystemExit("%s:%d: no record %s in %s" % (argv[2], number, missing, dataset))
            if e["id"] in out:
                raise SystemExit("%s:%d: %s selected twice" % (argv[2], number, ref))
            out[e["id"]] = e
    with open(argv[3], "w", encoding="utf-8", newline="\n") as f:
        for ident in sorted(out):
            f.write(json.dumps(out[ident], ensure_ascii=False, separators=(",", ":")) + "\n")
    print("wrote %d entities" % len(out))


if __name__ == "__main__":
    main(sys.argv)
