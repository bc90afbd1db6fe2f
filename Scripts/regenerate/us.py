#!/usr/bin/env python3
"""Regenerate full-size United States list files that cannot be had as published.

usage: us.py KIND [--data DIR] [--output FILE] [--copies N] [--old-namespace]

DIR is the folder that holds `lists/` (default: ../shared/data beside the
repository). Without --output the file goes to standard output. One JSON line
on standard error gives `source`, counted in the source before it is mapped,
and `written`, counted in what went out; the two are independent.

KIND           written                     read
cons-advanced  CONS_ADVANCED.XML           us-ofac-cons/CONS_ENHANCED_2025-01-10.XML
sdn-advanced   SDN_ADVANCED.XML            us-ofac-sdn/2021-07/*.csv
sdn-xml        SDN.XML, 2,781 entries      us-ofac-sdn/sdn_xml_as_json_2021-08.json
sdn-xml-full   SDN.XML, 8,976 entries      us-ofac-sdn/2021-07/*.csv
sdn-enhanced   SDN_ENHANCED.XML            us-ofac-sdn/2021-07/*.csv
cons-enhanced  CONS_ENHANCED.XML           us-ofac-cons/CONS_ENHANCED_2025-01-10.XML
csl-json       consolidated.json           us-csl/consolidated_2022-mid.csv
csl-csv-2026   consolidated.csv            us-csl/csl_condensed_2026-07-31.json

Everything written is *regenerated*: right in shape and size, real in content,
not what the publisher sent. Only cons-enhanced can be compared: it proves the
reading and the writing of that schema by giving the real file back, all but
one stray empty line in it; any further difference is a fault here.

--copies N repeats the list N times. Each copy adds 10,000,000 to every numeric
key and to every reference to one, so keys stay unique and references stay
inside their copy; texts, names and document numbers stay the same. The source
is held in memory once and the output is streamed.

--old-namespace writes the namespace used before OFAC's Sanctions List Service:
http://www.un.org/sanctions/1.0 (advanced, also that of the XSD at hand) and
http://tempuri.org/sdnList.xsd (SDN.XML).

What is real and what is made up
  advanced      Numbers of reference values are OFAC's own as CONS_ENHANCED
                lists them; a script's number is the isoCode given there (Latin
                215, Cyrillic 220). Numbers from 990001 (reference values) and
                5001 (feature types) are made up for values that file lacks:
                read them by label. Sets that no entry needs hold one "Unknown".
                Nationality and citizenship point at a Location that has only a
                part of type "Unknown" with the country's name, as OFAC writes
                them; flags point at a Location with LocationCountry. A listing
                on several lists becomes several SanctionsEntry elements, each
                with all programmes and measures: the source does not say which
                belongs to which. One relation leads to a party outside the
                file (as in the source), which the schema's keyref rejects.
  2021-07 CSV   Dates, documents, weak aliases and links are read out of the
                remarks. The files hold no listing date: the date of issue
                stands in. "Linked To" does not name the kind of relation:
                individuals get "Acting for or on behalf of", everything else
                "Owned or Controlled By". Links to a name that is not listed
                stay in the remarks only. City, state and postal code are one
                cell, split by rule. Text is plain ASCII: no original script.
  sdn-xml       The JSON copy lost leading zeros of numbers and stops after
                2,781 of 9,086 entries; Record_Count is what the file holds.
  csl-json      A record has the keys that its own list uses, as published in
                2026. An address cell is split by rule into its parts; the
                country is the last two-letter part. Of two dates in an id cell
                the first is the expiration; a lone date is read as expiration.
  csl-csv-2026  No streets, dates, ids or information links in the source; an
                `_id` that the source lacks is a SHA-224 of the record.
"""
import argparse
import calendar
import contextlib
import csv
import hashlib
import html
import itertools
import json
import os
import re
import sys
import xml.etree.ElementTree as ET
from collections import Counter, defaultdict
from types import SimpleNamespace as Record
from xml.sax.saxutils import escape

HERE = os.path.dirname(os.path.abspath(__file__))
DATA = os.path.join(HERE, "..", "..", "..", "shared", "data")

CONS_ENHANCED = "us-ofac-cons/CONS_ENHANCED_2025-01-10.XML"
SDN_LEGACY = "us-ofac-sdn/2021-07"
SDN_JSON = "us-ofac-sdn/sdn_xml_as_json_2021-08.json"
CSL_2022 = "us-csl/consolidated_2022-mid.csv"
CSL_2026 = "us-csl/csl_condensed_2026-07-31.json"

# The sources give no day: the first of the month stands in.
SDN_DATE = "2021-07-01"
CONS_DATE = "2025-01-10"
CSL_DATE = "2022-06-01T00:00:00+00:00"

EXPORTS = "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/"
NAMESPACES = {
    "advanced": (EXPORTS + "ADVANCED_XML", "http://www.un.org/sanctions/1.0"),
    "sdn": (EXPORTS + "XML", "http://tempuri.org/sdnList.xsd"),
    "enhanced": (EXPORTS + "ENHANCED_XML",) * 2,
}
XSI = "http://www.w3.org/2001/XMLSchema-instance"

# Larger than any key in the sources; 200 copies still fit a signed 32-bit number.
COPY_STEP = 10_000_000
MOST_COPIES = 200

# Number spaces for things the enhanced schema has no number for.
ADDRESS_FEATURE = 1_000_000
TITLE_FEATURE = 2_000_000
COUNTRY_LOCATION = 3_000_000
PLAIN_COUNTRY_LOCATION = 4_000_000
ISSUE_LOCATION = 5_000_000


# --- output -----------------------------------------------------------------

class Output:
    """Writes text and counts, in the text itself, the elements it is asked to."""

    def __init__(self, stream, tags=()):
        self.stream = stream
        self.counts = Counter()
        self.length = 0
        self.pattern = re.compile("<(%s)[ >]" % "|".join(tags)) if tags else None

    def write(self, text):
        if self.pattern:
            self.counts.update(self.pattern.findall(text))
        data = text.encode("utf-8")
        self.length += len(data)
        self.stream.write(data)


def node(name, attributes=None, content=None):
    """content is a text, a list of nodes (None among them is left out), or nothing."""
    return name, attributes or {}, content


def start_tag(name, attributes):
    pairs = "".join(
        ' %s="%s"' % (key, escape(str(value), {'"': "&quot;"}))
        for key, value in attributes.items() if value is not None)
    return "<" + name + pairs


def lines(item, depth):
    name, attributes, content = item
    pad = "  " * depth
    if isinstance(content, list):
        inner = [line for child in content if child for line in lines(child, depth + 1)]
        if inner:
            return [pad + start_tag(name, attributes) + ">", *inner, "%s</%s>" % (pad, name)]
        content = None
    if content is None or content == "":
        return [pad + start_tag(name, attributes) + " />"]
    return ["%s%s>%s</%s>" % (pad, start_tag(name, attributes), escape(str(content)), name)]


def render(item, depth):
    return "\n".join(lines(item, depth)) + "\n"


@contextlib.contextmanager
def section(out, name, depth, attributes=None):
    pad = "  " * depth
    out.write(pad + start_tag(name, attributes or {}) + ">\n")
    yield
    out.write("%s</%s>\n" % (pad, name))


def key_shifts(copies):
    """One function per copy that turns a source key into that copy's key."""
    for copy in range(copies):
        yield lambda number, added=copy * COPY_STEP: int(number) + added


# --- reference values and feature types ----------------------------------------

class References:
    """OFAC's numbered values, with made-up numbers for values not among them."""

    def __init__(self):
        self.values = {}
        self.features = {}
        self.free_value = itertools.count(990001)
        self.free_feature = itertools.count(5001)

    def add(self, kind, value, number, code=None, iso=None):
        self.values[kind, value] = Record(id=number, kind=kind, value=value, code=code, iso=iso)

    def need(self, kind, value):
        if (kind, value) not in self.values:
            self.add(kind, value, next(self.free_value))
        return self.values[kind, value].id

    def has(self, kind, value):
        return (kind, value) in self.values

    def of(self, kind):
        return [entry for entry in self.values.values() if entry.kind == kind]

    def add_feature(self, number, name, detail, description=None, order=None):
        self.features[name] = Record(id=number, name=name, detail=detail,
                                     description=description, order=order)

    def feature(self, name, detail="TEXT"):
        if name not in self.features:
            self.add_feature(next(self.free_feature), name, detail)
        return self.features[name]


# Reference kinds with a set of their own in the advanced schema.
OWN_SETS = {
    "ALIAS TYPE", "COUNTRY", "ENTITY LISTING TYPE", "FEATURE DETAIL TYPE", "ID DOCUMENT TYPE",
    "LEGAL AUTHORITY", "LOCATION PART TYPE", "NAME PART TYPE", "PROGRAM", "RELATIONSHIP QUALITY",
    "RELATIONSHIP TYPE", "RELIABILITY", "SANCTIONS TYPE", "SCRIPT", "SDN TYPE"}

# Feature types of the SDN list that the consolidated list does not use.
SDN_FEATURES = [
    (1, "Vessel Call Sign", "TEXT"), (2, "VESSEL TYPE", "LOOKUP"), (3, "Vessel Flag", "COUNTRY"),
    (4, "Vessel Owner", "TEXT"), (5, "Vessel Tonnage", "TEXT"),
    (6, "Vessel Gross Registered Tonnage", "TEXT"), (24, "Former Vessel Flag", "COUNTRY"),
    (44, "Aircraft Construction Number (also called L/N or S/N or F/N)", "TEXT"),
    (45, "Aircraft Manufacture Date", "DATE"), (46, "Aircraft Mode S Transponder Code", "TEXT"),
    (47, "Aircraft Model", "TEXT"), (48, "Aircraft Operator", "TEXT"),
    (49, "Previous Aircraft Tail Number", "TEXT"),
    (50, "Aircraft Manufacturer's Serial Number (MSN)", "TEXT"),
    (64, "Aircraft Tail Number", "TEXT"), (104, "IFCA Determination -", "LOOKUP"),
    (125, "Additional Sanctions Information -", "LOOKUP"), (264, "UN/LOCODE", "TEXT"),
    (304, "MICEX Code", "TEXT"), (344, "Digital Currency Address - XBT", "TEXT"),
    (345, "Digital Currency Address - ETH", "TEXT"), (364, "D-U-N-S Number", "TEXT"),
    (424, "Other Vessel Flag", "COUNTRY"), (425, "Other Vessel Call Sign", "TEXT"),
    (524, "Phone Number", "TEXT"), (526, "Other Vessel Type", "LOOKUP"),
    (566, "Digital Currency Address - LTC", "TEXT"),
    (586, "Executive Order 13846 information:", "LOOKUP"),
    (626, "Transactions Prohibited For Persons Owned or Controlled By U.S. Financial Institutions:",
     "LOOKUP")]
FLAGS = {"Vessel Flag", "Former Vessel Flag", "Other Vessel Flag", "Nationality of Registration"}
# In SDN.XML every other feature is an id; these have lists of their own.
LISTED_FEATURES = {"Birthdate", "Place of Birth", "Nationality Country", "Citizenship Country"}
# Kinds of lookup whose values stand under another reference kind.
LOOKUP_KINDS = {"VESSEL TYPE": "VESSEL TYPE"}


# --- reading the enhanced schema -----------------------------------------------

def local(item, *path):
    """The text at a path of local names below item, or None."""
    for name in path:
        item = None if item is None else item.find("{*}" + name)
    return None if item is None else item.text


def below(item, group, name):
    found = item.find("{*}" + group)
    return [] if found is None else found.findall("{*}" + name)


def reference(item, name):
    found = item.find("{*}" + name)
    return None if found is None else Record(id=int(found.get("refId")), text=found.text)


def read_enhanced(path):
    root = ET.parse(path).getroot()
    references = References()
    for item in root.findall(".//{*}referenceValue"):
        references.add(local(item, "type"), local(item, "value"), int(item.get("refId")),
                       local(item, "code"), local(item, "isoCode"))
    for item in root.findall(".//{*}featureType"):
        references.add_feature(int(item.get("featureTypeId")), local(item, "type"),
                               local(item, "detailType"), local(item, "publishDescription"),
                               local(item, "publishOrder"))
    parties = [read_party(item) for item in root.find("{*}entities")]
    return references, parties, enhanced_counts(root)


def enhanced_counts(root):
    names = ["entity", "name", "address", "feature", "identityDocument", "relationship"]
    return {name: sum(1 for item in root.findall(".//{*}" + name) if item.get("id"))
            for name in names}


def read_party(item):
    general = item.find("{*}generalInfo")
    return Record(
        uid=int(item.get("id")), identity=int(local(general, "identityId")),
        kind=reference(general, "entityType").text, title=local(general, "title"),
        remarks=local(general, "remarks"),
        lists=[listed(entry) for entry in below(item, "sanctionsLists", "sanctionsList")],
        programs=[listed(entry) for entry in below(item, "sanctionsPrograms", "sanctionsProgram")],
        measures=[listed(entry) for entry in below(item, "sanctionsTypes", "sanctionsType")],
        authorities=[listed(entry) for entry in below(item, "legalAuthorities", "legalAuthority")],
        names=[read_name(entry) for entry in below(item, "names", "name")],
        addresses=[read_address(entry) for entry in below(item, "addresses", "address")],
        features=[read_feature(entry) for entry in below(item, "features", "feature")],
        documents=[read_document(entry)
                   for entry in below(item, "identityDocuments", "identityDocument")],
        relations=[read_relation(entry) for entry in below(item, "relationships", "relationship")])


def listed(item):
    return Record(id=int(item.get("id")), ref=int(item.get("refId")), text=item.text,
                  date=item.get("datePublished"))


def read_parts(item, group, name):
    return [Record(id=int(part.get("id")), kind=reference(part, "type"), value=local(part, "value"))
            for part in below(item, group, name)]


def read_name(item):
    return Record(
        id=int(item.get("id")), primary=local(item, "isPrimary") == "true",
        low=local(item, "isLowQuality") == "true", alias=reference(item, "aliasType"),
        texts=[Record(id=int(text.get("id")), primary=local(text, "isPrimary") == "true",
                      script=reference(text, "script"), first=local(text, "formattedFirstName"),
                      last=local(text, "formattedLastName"), full=local(text, "formattedFullName"),
                      parts=read_parts(text, "nameParts", "namePart"))
               for text in below(item, "translations", "translation")])


def read_address(item):
    return Record(
        id=int(item.get("id")), country=reference(item, "country"),
        texts=[Record(id=int(text.get("id")), primary=local(text, "isPrimary") == "true",
                      script=reference(text, "script"),
                      parts=read_parts(text, "addressParts", "addressPart"))
               for text in below(item, "translations", "translation")])


def read_feature(item):
    ref = local(item, "valueRefId")
    return Record(
        id=int(item.get("id")), name=local(item, "type"),
        type=int(item.find("{*}type").get("featureTypeId")), version=int(local(item, "versionId")),
        value=local(item, "value"), ref=int(ref) if ref else None,
        dates=read_dates(item.find("{*}valueDate")), primary=local(item, "isPrimary") == "true",
        reliability=reference(item, "reliability"), comment=local(item, "comments"))


def read_dates(item):
    if item is None:
        return None
    return Record(id=int(item.get("id")), bounds=[local(item, name) for name in BOUNDS],
                  approximate=local(item, "isApproximate") == "true",
                  range=local(item, "isDateRange") == "true")


BOUNDS = ["fromDateBegin", "fromDateEnd", "toDateBegin", "toDateEnd"]


def read_document(item):
    name = item.find("{*}name")
    return Record(
        id=int(item.get("id")), kind=reference(item, "type"), name=name.text,
        name_id=int(name.get("nameId")), text_id=int(name.get("nameTranslationId")),
        number=local(item, "documentNumber"), valid=local(item, "isValid") == "true",
        authority=local(item, "issuingAuthority"), place=local(item, "issuingLocation"),
        country=reference(item, "issuingCountry"), issued=read_dates(item.find("{*}issueDate")),
        expires=read_dates(item.find("{*}expirationDate")))


def read_relation(item):
    other = item.find("{*}relatedEntity")
    return Record(id=int(item.get("id")), kind=reference(item, "type"),
                  other=int(other.get("entityId")), name=other.text,
                  quality=reference(item, "quality"))


# --- reading the legacy CSV set ------------------------------------------------

MONTHS = {name: number for number, name in enumerate(calendar.month_abbr) if name}
QUOTED_ALIAS = re.compile(r"^(a|f|n)\.k\.a\. '(.+)'$")
DATE = r"(?:\d{1,2} )?(?:[A-Z][a-z]{2} )?\d{4}"
DOCUMENT_REST = re.compile(
    r"^(?P<number>\D*\d.*?)(?: \((?P<country>[^()]+)\))?"
    r"(?: issued (?P<issued>%s))?(?: expires (?P<expires>%s))?$" % (DATE, DATE))
ALIAS_TYPES = {"a": "A.K.A.", "f": "F.K.A.", "n": "N.K.A."}
NAME_PARTS = {"Entity": "Entity Name", "Vessel": "Vessel Name", "Aircraft": "Aircraft Name"}
POSTAL = re.compile(
    r"^(?P<rest>.*?)[ ,]*\b(?P<postal>(?:C\.?P\.? |[A-Z]{1,4}-?)?\d[\dA-Z]*(?:[- ]\d[\dA-Z]*)*)$")


def legacy_rows(folder, name, width):
    path = os.path.join(folder, name)
    with open(path, newline="", encoding="latin-1") as file:
        # The last row is a lone Ctrl-Z.
        return [[cell(value) for value in row] for row in csv.reader(file) if len(row) == width]


def cell(value):
    value = value.strip()
    return None if value == "-0-" else value


def grouped(rows):
    groups = defaultdict(list)
    for row in rows:
        groups[row[0]].append(row)
    return groups


class Numbers:
    """Keys that the source does not have, given in reading order so that runs agree."""

    def __init__(self):
        self.counters = {}

    def next(self, kind, first=1):
        return next(self.counters.setdefault(kind, itertools.count(first)))


class LegacyReader:
    def __init__(self, folder, references):
        self.references = references
        self.numbers = Numbers()
        self.main = legacy_rows(folder, "sdn.csv", 12)
        self.aliases = grouped(legacy_rows(folder, "alt.csv", 5))
        self.addresses = grouped(legacy_rows(folder, "add.csv", 6))
        self.remarks = self.joined_remarks(folder)
        self.listed = {row[1] for row in self.main}
        for number, name, detail in SDN_FEATURES:
            references.add_feature(number, name, detail)
        # Longest first: "C.U.I." must not take what belongs to "C.U.I.P.".
        self.documents = sorted((entry.value for entry in references.of("ID DOCUMENT TYPE")),
                                key=len, reverse=True)
        self.labels = sorted(
            ((entry.description or name, name) for name, entry in references.features.items()),
            key=lambda pair: len(pair[0]), reverse=True)
        self.countries = {entry.value for entry in references.of("COUNTRY")} | {
            row[4] for rows in self.addresses.values() for row in rows if row[4]}

    def joined_remarks(self, folder):
        """Remarks stop at 1,000 characters; the rest follows without a separator."""
        texts = {row[0]: row[11] or "" for row in self.main}
        for number, rest in legacy_rows(folder, "sdn_comments.csv", 2):
            if number in texts:
                texts[number] += rest or ""
        return texts

    def parties(self):
        found = [self.party(row) for row in self.main]
        self.resolve_links(found)
        return found

    def counts(self):
        """Counted in the rows and the remarks, not in the parties made of them."""
        text = [";" + remarks for remarks in self.remarks.values()]
        return {
            "rows": len(self.main),
            "types": dict(Counter(row[2] or "entity" for row in self.main)),
            "aliases": sum(map(len, self.aliases.values())),
            "addresses": sum(map(len, self.addresses.values())),
            "weakAliases": sum(len(re.findall(r"; ?[afn]\.k\.a\. '", line)) for line in text),
            "birthDates": sum(len(re.findall(r"; ?(?:alt\. )?DOB ", line)) for line in text),
            "imoNumbers": sum(len(re.findall(r"Vessel Registration Identification IMO", line))
                              for line in text),
            "linkedTo": sum(len(re.findall(r"Linked To: ", line)) for line in text)}

    def party(self, row):
        kind = (row[2] or "entity").capitalize()
        party = Record(
            uid=int(row[0]), identity=self.numbers.next("identity"), kind=kind, title=row[4],
            remarks=None, links=[], free=[], names=[], addresses=[], features=[], documents=[],
            relations=[], authorities=[],
            lists=[self.entry("list", "ENTITY LISTING TYPE", "SDN List")],
            programs=[self.entry("program", "PROGRAM", name)
                      for name in (row[3] or "").split("] [")],
            measures=[self.entry("measure", "SANCTIONS TYPE", "Block")])
        self.add_name(party, self.numbers.next("name", 100_001), row[1], None, False)
        for alias in self.aliases.get(row[0], []):
            self.add_name(party, int(alias[1]), alias[3], ALIAS_TYPES[alias[2][0]], False)
        for address in self.addresses.get(row[0], []):
            party.addresses.append(self.address(address))
        self.add_vessel(party, row)
        self.add_remarks(party, self.remarks[row[0]])
        return party

    def ref(self, kind, value):
        return Record(id=self.references.need(kind, value), text=value)

    def entry(self, counter, kind, value):
        return Record(id=self.numbers.next(counter), ref=self.references.need(kind, value),
                      text=value, date=SDN_DATE)

    def add_name(self, party, number, text, alias, low):
        pieces = self.name_pieces(party.kind, text, low)
        first = pieces[1][1] if len(pieces) > 1 else None
        parts = [Record(id=self.numbers.next("namePart"), kind=self.ref("NAME PART TYPE", kind),
                        value=value) for kind, value in pieces]
        written = Record(id=self.numbers.next("nameText"), primary=True,
                         script=self.ref("SCRIPT", "Latin"), first=first, last=pieces[0][1],
                         full=text, parts=parts)
        party.names.append(Record(
            id=number, primary=alias is None, low=low, texts=[written],
            alias=self.ref("ALIAS TYPE", alias) if alias else None))

    @staticmethod
    def name_pieces(kind, text, low):
        if kind != "Individual":
            return [(NAME_PARTS[kind], text)]
        # OFAC keeps a weak alias in one piece, comma and all.
        if low:
            return [("Nickname", text)]
        last, comma, first = text.partition(", ")
        return [("Last Name", last)] + ([("First Name", first)] if comma else [])

    def address(self, row):
        pieces = [("ADDRESS1", row[2])] + city_pieces(row[3])
        parts = [Record(id=self.numbers.next("addressPart"),
                        kind=self.ref("LOCATION PART TYPE", kind), value=value)
                 for kind, value in pieces if value]
        written = Record(id=self.numbers.next("addressText"), primary=True,
                         script=self.ref("SCRIPT", "Latin"), parts=parts)
        return Record(id=int(row[1]), texts=[written],
                      country=self.ref("COUNTRY", row[4]) if row[4] else None)

    def add_vessel(self, party, row):
        columns = [(5, "Vessel Call Sign"), (6, "VESSEL TYPE"), (7, "Vessel Tonnage"),
                   (8, "Vessel Gross Registered Tonnage"), (9, "Vessel Flag"), (10, "Vessel Owner")]
        for column, name in columns:
            if row[column]:
                self.add_feature(party, name, row[column], True)

    def add_remarks(self, party, text):
        text = text[:-1] if text.endswith(".") else text
        for piece in filter(None, (part.strip() for part in text.split(";"))):
            main = not piece.startswith("alt. ")
            if not self.add_piece(party, piece if main else piece[5:], main):
                party.free.append(piece)
        linked = "; ".join("Linked To: " + name for name in party.links)
        remarks = party.free + (["(%s)" % linked] if linked else [])
        party.remarks = "; ".join(remarks) or None

    def add_piece(self, party, piece, main):
        if piece in (party.title or "").split("; "):
            # The remarks repeat the title.
            return True
        if piece.startswith("Linked To: "):
            party.links.append(self.linked_name(piece[len("Linked To: "):]))
            return True
        alias = QUOTED_ALIAS.match(piece)
        if alias:
            # Two single quotes stand for the double quote of the other formats.
            self.add_name(party, self.numbers.next("name", 100_001),
                          re.sub(r"^'(.*)'$", r'"\1"', alias[2]), ALIAS_TYPES[alias[1]], True)
            return True
        return self.add_labelled(party, piece, main) or self.add_document(party, piece)

    def linked_name(self, name):
        """The full stop of "S.A." serves as that of the remarks too, and went with it."""
        return name + "." if name not in self.listed and name + "." in self.listed else name

    def add_labelled(self, party, piece, main):
        currency = re.match(r"Digital Currency Address - [A-Z0-9]+(?= )", piece)
        labels = [(currency[0], currency[0])] if currency else self.labels
        for label, name in labels:
            if piece.startswith(label + " "):
                return self.add_feature(party, name, piece[len(label) + 1:], main)
        return False

    def add_feature(self, party, name, value, main):
        entry = self.references.feature(name)
        dates = self.dates(value) if entry.detail == "DATE" else None
        if entry.detail == "DATE" and not dates:
            return False
        kinds = {"LOOKUP": LOOKUP_KINDS.get(name, name), "COUNTRY": "COUNTRY"}
        ref = self.references.need(kinds[entry.detail], value) if entry.detail in kinds else None
        party.features.append(Record(
            id=self.numbers.next("feature"), version=self.numbers.next("version"), name=name,
            type=entry.id, value=value, ref=ref, dates=dates, primary=main, reliability=None,
            comment=None))
        return True

    def dates(self, text):
        bounds = date_bounds(text)
        return bounds and Record(id=self.numbers.next("dates"), bounds=bounds,
                                 approximate="circa" in text,
                                 range=bounds[0] != bounds[1] or bounds[2] != bounds[3])

    def add_document(self, party, piece):
        for kind in self.documents:
            if piece.startswith(kind + " "):
                found = DOCUMENT_REST.match(piece[len(kind) + 1:])
                if not found:
                    return False
                party.documents.append(self.document(party, kind, found))
                return True
        return False

    def document(self, party, kind, found):
        number, country = found["number"], found["country"]
        if country and country not in self.countries:
            number, country = "%s (%s)" % (number, country), None
        name = party.names[0]
        return Record(
            id=self.numbers.next("document"), kind=self.ref("ID DOCUMENT TYPE", kind),
            name=name.texts[0].full, name_id=name.id, text_id=name.texts[0].id, number=number,
            valid=True, authority=None, place=None,
            country=self.ref("COUNTRY", country) if country else None,
            issued=self.dates(found["issued"]) if found["issued"] else None,
            expires=self.dates(found["expires"]) if found["expires"] else None)

    def resolve_links(self, parties):
        owners = {}
        # Aliases first, so that a primary name of the same spelling wins.
        for primary in (False, True):
            for party in parties:
                for name in party.names:
                    if name.primary == primary:
                        owners[plain(name.texts[0].full)] = party
        for party in parties:
            targets = {}
            for name in party.links:
                other = owners.get(plain(name))
                if other and other is not party:
                    targets.setdefault(other.uid, other)
            party.relations = [self.relation(party, other) for other in targets.values()]

    def relation(self, party, other):
        person = party.kind == "Individual"
        kind = "Acting for or on behalf of" if person else "Owned or Controlled By"
        return Record(id=self.numbers.next("relation"), kind=self.ref("RELATIONSHIP TYPE", kind),
                      other=other.uid, name=other.names[0].texts[0].full, quality=None)


def plain(name):
    return re.sub(r"\s+", " ", name).strip().casefold()


def city_pieces(text):
    """City, state and postal code of one cell; a rule, not a fact of the source."""
    if not text:
        return []
    found = POSTAL.match(text)
    rest, postal = (found["rest"].strip(" ,"), found["postal"]) if found else (text, None)
    city, _, state = rest.partition(", ")
    return [("CITY", city), ("STATE/PROVINCE", state), ("POSTAL CODE", postal)]


def date_bounds(text):
    text = re.sub(r"^(\d{4})-(\d{4})$", r"\1 to \2", text.replace("circa ", ""))
    ends = [moment(part) for part in text.split(" to ")]
    if not all(ends) or len(ends) > 2:
        return None
    if len(ends) == 1:
        begin, end = ends[0]
        return [begin, begin, end, end]
    return [*ends[0], *ends[1]]


def moment(text):
    """First and last day of a day, a month or a year."""
    words = text.split()
    if not re.fullmatch(DATE, text) or (len(words) > 1 and words[-2] not in MONTHS):
        return None
    year = int(words[-1])
    month = MONTHS[words[-2]] if len(words) > 1 else None
    if len(words) == 3:
        day = iso(year, month, int(words[0]))
        return day, day
    last_day = calendar.monthrange(year, month or 12)[1]
    return iso(year, month or 1, 1), iso(year, month or 12, last_day)


def iso(year, month, day):
    return "%04d-%02d-%02d" % (year, month, day)


# --- advanced schema -----------------------------------------------------------

ADVANCED_TAGS = ["Location", "IDRegDocument", "DistinctParty", "Identity", "Alias",
                 "DocumentedName", "Feature", "ProfileRelationship", "SanctionsEntry",
                 "SanctionsMeasure"]
# PartySubType: OFAC tells entities and individuals apart by the party type above it.
PARTY_SUBTYPES = {"Vessel": 1, "Aircraft": 2, "Entity": 3, "Individual": 4}
UNKNOWN = 1
NAME_ALIAS = 1403
COUNTRY_RELEVANCE = 1413
PROGRAM_MEASURE = 1
UNDETERMINED = "undetermined"


def write_advanced(out, references, parties, date, namespace, copies):
    writer = AdvancedWriter(references, parties)
    shifts = list(key_shifts(copies))
    out.write('<?xml version="1.0" encoding="utf-8"?>\n')
    with section(out, "Sanctions", 0, {"xmlns:xsi": XSI, "xmlns": namespace, "Version": 1}):
        out.write(render(date_node("DateOfIssue", date), 1))
        out.write(render(node("ReferenceValueSets", {}, writer.reference_sets()), 1))
        for name, build in writer.sections():
            with section(out, name, 1):
                for shift in shifts:
                    for item in build(shift):
                        out.write(render(item, 2))
        out.write("  <SanctionsEntryLinks />\n")


def date_node(name, date):
    return node(name, {"CalendarTypeID": 1}, point(date))


def point(date):
    year, month, day = date.split("-")
    return [node("Year", {}, int(year)), node("Month", {}, int(month)), node("Day", {}, int(day))]


def truth(value):
    return "true" if value else "false"


def fixed(value):
    return {"YearFixed": truth(value), "MonthFixed": truth(value), "DayFixed": truth(value)}


def period(dates):
    first, first_end, last, last_end = dates.bounds
    marks = {"Approximate": truth(dates.approximate), **fixed(False)}
    return node("DatePeriod", {"CalendarTypeID": 1, **fixed(False)}, [
        node("Start", marks, [node("From", {}, point(first)), node("To", {}, point(first_end))]),
        node("End", marks, [node("From", {}, point(last)), node("To", {}, point(last_end))])])


class AdvancedWriter:
    def __init__(self, references, parties):
        self.references = references
        self.parties = parties
        self.scripts = {entry.id: int(entry.iso) for entry in references.of("SCRIPT")}
        self.undetermined = references.need("COUNTRY", UNDETERMINED)
        self.country_versions = self.shared_countries()
        self.entry_of = {party.uid: party.lists[0].id for party in parties}

    def sections(self):
        return [("Locations", self.locations), ("IDRegDocuments", self.documents),
                ("DistinctParties", self.distinct_parties),
                ("ProfileRelationships", self.relationships),
                ("SanctionsEntries", self.entries)]

    # Locations. One Location per address; one per country for all features that name it.

    def country_location(self, feature):
        base = COUNTRY_LOCATION if feature.name in FLAGS else PLAIN_COUNTRY_LOCATION
        return base + feature.ref

    def is_country(self, feature):
        return self.references.features[feature.name].detail == "COUNTRY" and feature.ref

    def shared_countries(self):
        versions = defaultdict(list)
        for party in self.parties:
            for feature in filter(self.is_country, party.features):
                versions[self.country_location(feature)].append(feature.version)
        return versions

    def locations(self, shift):
        for party in self.parties:
            for address in party.addresses:
                yield self.address_location(address, shift)
            for document in party.documents:
                if document.place:
                    yield self.issue_location(document, shift)
        names = {entry.id: entry.value for entry in self.references.of("COUNTRY")}
        for number, versions in self.country_versions.items():
            yield self.country_node(number, names, versions, shift)

    def address_location(self, address, shift):
        country = address.country
        kinds = {}
        for text in address.texts:
            for part in text.parts:
                kinds.setdefault(part.kind.id, []).append(self.part_value(text, part.value))
        parts = [node("LocationPart", {"LocPartTypeID": kind}, values)
                 for kind, values in kinds.items()]
        area = country.id if country else self.undetermined
        return node("Location", {"ID": shift(address.id)}, [
            node("LocationAreaCode", {"AreaCodeID": area}),
            self.location_country(country.id) if country else None,
            *parts, self.version_reference(ADDRESS_FEATURE + address.id, shift)])

    def part_value(self, text, value):
        comment = None if text.primary else text.script.text
        return node("LocationPartValue", {"Primary": truth(text.primary),
                                          "LocPartValueTypeID": UNKNOWN,
                                          "LocPartValueStatusID": UNKNOWN},
                    [node("Comment", {}, comment), node("Value", {}, value)])

    @staticmethod
    def location_country(number):
        return node("LocationCountry",
                    {"CountryID": number, "CountryRelevanceID": COUNTRY_RELEVANCE})

    @staticmethod
    def version_reference(number, shift):
        return node("FeatureVersionReference", {"FeatureVersionID": shift(number)})

    def plain_part(self, value):
        return node("LocationPart", {"LocPartTypeID": UNKNOWN},
                    [self.part_value(Record(primary=True), value)])

    def issue_location(self, document, shift):
        return node("Location", {"ID": shift(ISSUE_LOCATION + document.id)}, [
            self.plain_part(document.place),
            node("IDRegDocumentReference", {"IDRegDocumentID": shift(document.id)})])

    def country_node(self, number, names, versions, shift):
        if number < PLAIN_COUNTRY_LOCATION:
            country = number - COUNTRY_LOCATION
            head = [node("LocationAreaCode", {"AreaCodeID": country}),
                    self.location_country(country)]
        else:
            head = [self.plain_part(names[number - PLAIN_COUNTRY_LOCATION])]
        references = [self.version_reference(version, shift) for version in versions]
        return node("Location", {"ID": shift(number)}, head + references)

    # Identity documents.

    def documents(self, shift):
        for party in self.parties:
            for document in party.documents:
                yield self.document(party, document, shift)

    def document(self, party, document, shift):
        place = shift(ISSUE_LOCATION + document.id) if document.place else None
        dates = [(1480, document.issued), (1481, document.expires)]
        return node("IDRegDocument", {
            "ID": shift(document.id), "IDRegDocTypeID": document.kind.id,
            "IdentityID": shift(party.identity),
            "IssuedBy-CountryID": document.country.id if document.country else None,
            "IssuedIn-LocationID": place, "ValidityID": 1 if document.valid else 2}, [
                node("Comment"), node("IDRegistrationNo", {}, document.number),
                node("IssuingAuthority", {}, document.authority),
                *[node("DocumentDate", {"IDRegDocDateTypeID": kind}, [period(date)])
                  for kind, date in dates if date],
                node("DocumentedNameReference", {"DocumentedNameID": shift(document.text_id)})])

    # Parties.

    def distinct_parties(self, shift):
        for party in self.parties:
            profile = node("Profile", {"ID": shift(party.uid),
                                       "PartySubTypeID": PARTY_SUBTYPES[party.kind]},
                           [self.identity(party, shift), *self.features(party, shift)])
            yield node("DistinctParty", {"FixedRef": shift(party.uid)},
                       [node("Comment", {}, party.remarks), profile])

    def identity(self, party, shift):
        groups = [node("MasterNamePartGroup", {}, [node("NamePartGroup", {
            "ID": shift(part.id), "NamePartTypeID": part.kind.id})])
            for name in party.names for text in name.texts for part in text.parts]
        return node("Identity", {"ID": shift(party.identity), "FixedRef": shift(party.uid),
                                 "Primary": "true", "False": "false"},
                    [*[self.alias(party, name, shift) for name in party.names],
                     node("NamePartGroups", {}, groups)])

    def alias(self, party, name, shift):
        return node("Alias", {"FixedRef": shift(party.uid),
                              "AliasTypeID": name.alias.id if name.alias else NAME_ALIAS,
                              "Primary": truth(name.primary), "LowQuality": truth(name.low)},
                    [self.documented_name(party, name, text, shift) for text in name.texts])

    def documented_name(self, party, name, text, shift):
        main = name.primary and text.primary
        parts = [node("DocumentedNamePart", {}, [node("NamePartValue", {
            "NamePartGroupID": shift(part.id), "ScriptID": self.scripts[text.script.id],
            "ScriptStatusID": UNKNOWN, "Acronym": "false"}, part.value)]) for part in text.parts]
        return node("DocumentedName", {"ID": shift(text.id), "FixedRef": shift(party.uid),
                                       "DocNameStatusID": 1 if main else 2}, parts)

    def features(self, party, shift):
        found = [self.feature(party, feature, shift) for feature in party.features]
        if party.title:
            number = TITLE_FEATURE + party.identity
            title = Record(id=number, version=number, type=26, value=party.title, ref=None,
                           dates=None, reliability=None, comment=None, name="Title")
            found.append(self.feature(party, title, shift))
        for address in party.addresses:
            number = ADDRESS_FEATURE + address.id
            place = node("VersionLocation", {"LocationID": shift(address.id)})
            found.append(self.feature_node(party, number, number, 25, UNKNOWN, None, [place],
                                           shift))
        return found

    def feature(self, party, feature, shift):
        reliability = feature.reliability.id if feature.reliability else UNKNOWN
        return self.feature_node(party, feature.id, feature.version, feature.type, reliability,
                                 feature.comment, self.feature_detail(feature, shift), shift)

    def feature_detail(self, feature, shift):
        if feature.dates:
            return [period(feature.dates), node("VersionDetail", {"DetailTypeID": 1430})]
        if feature.ref is None:
            return [node("VersionDetail", {"DetailTypeID": 1432}, feature.value)]
        if self.is_country(feature):
            place = shift(self.country_location(feature))
            return [node("VersionDetail", {"DetailTypeID": 1433}),
                    node("VersionLocation", {"LocationID": place})]
        return [node("VersionDetail", {"DetailTypeID": 1431, "DetailReferenceID": feature.ref})]

    @staticmethod
    def feature_node(party, number, version, kind, reliability, comment, detail, shift):
        return node("Feature", {"ID": shift(number), "FeatureTypeID": kind}, [
            node("FeatureVersion", {"ID": shift(version), "ReliabilityID": reliability},
                 [node("Comment", {}, comment), *detail]),
            node("IdentityReference", {"IdentityID": shift(party.identity),
                                       "IdentityFeatureLinkTypeID": UNKNOWN})])

    # Relations and listings.

    def relationships(self, shift):
        for party in self.parties:
            for relation in party.relations:
                quality = relation.quality.id if relation.quality else UNKNOWN
                yield node("ProfileRelationship", {
                    "ID": shift(relation.id), "From-ProfileID": shift(party.uid),
                    "To-ProfileID": shift(relation.other), "RelationTypeID": relation.kind.id,
                    "RelationQualityID": quality, "Former": "false",
                    "SanctionsEntryID": shift(self.entry_of[party.uid])}, [node("Comment")])

    def entries(self, shift):
        numbers = Numbers()
        for party in self.parties:
            for listing in party.lists:
                yield self.entry(party, listing, numbers, shift)

    def entry(self, party, listing, numbers, shift):
        bases = [authority.ref for authority in party.authorities] or [None]
        events = [node("EntryEvent", {"ID": shift(numbers.next("event")), "EntryEventTypeID": 1,
                                      "LegalBasisID": basis},
                       [node("Comment"), date_node("Date", listing.date)]) for basis in bases]
        kinds = [(measure.ref, None) for measure in party.measures] + [
            (PROGRAM_MEASURE, program.text) for program in party.programs]
        measures = [node("SanctionsMeasure", {"ID": shift(numbers.next("measure")),
                                              "SanctionsTypeID": kind},
                         [node("Comment", {}, comment),
                          node("DatePeriod", {"CalendarTypeID": 1, **fixed(True)})])
                    for kind, comment in kinds]
        return node("SanctionsEntry", {"ID": shift(listing.id), "ProfileID": shift(party.uid),
                                       "ListID": listing.ref}, events + measures)

    # Reference values. The schema asks for every set, in this order.

    def reference_sets(self):
        of = self.references.of
        countries = of("COUNTRY")
        lookups = [entry for entry in self.references.values.values()
                   if entry.kind not in OWN_SETS]
        symmetrical = {"Associate Of", "Family member of"}
        features = [*self.references.features.values(), Record(id=25, name="Location"),
                    Record(id=26, name="Title")]
        return [
            value_set("AliasType", [(entry.id, {}, entry.value) for entry in of("ALIAS TYPE")]
                      + [(NAME_ALIAS, {}, "Name")]),
            value_set("AreaCode", [(entry.id, {
                "CountryID": entry.id, "Description": entry.value, "AreaCodeTypeID": UNKNOWN},
                entry.iso) for entry in countries]),
            value_set("AreaCodeType", [(UNKNOWN, {}, "Country")]),
            value_set("CalendarType", [(1, {}, "Gregorian")]),
            value_set("Country", [(entry.id, {"ISO2": entry.iso}, entry.value)
                                  for entry in countries]),
            value_set("CountryRelevance", [(COUNTRY_RELEVANCE, {}, "Unknown")]),
            value_set("DecisionMakingBody", [(UNKNOWN, {"OrganisationID": UNKNOWN},
                                              "Office of Foreign Assets Control")]),
            value_set("DetailReference", [(entry.id, {}, entry.value) for entry in lookups]),
            plain_set("DetailType", of("FEATURE DETAIL TYPE")),
            value_set("DocNameStatus", [(1, {}, "Primary Latin"), (2, {}, "Others")]),
            value_set("EntryEventType", [(1, {}, "Created")]),
            value_set("EntryLinkType", []),
            value_set("ExRefType", []),
            value_set("FeatureType", [(entry.id, {"FeatureTypeGroupID": UNKNOWN}, entry.name)
                                      for entry in features]),
            unknown_set("FeatureTypeGroup"),
            value_set("IDRegDocDateType", [(1480, {}, "Issue Date"),
                                           (1481, {}, "Expiration Date")]),
            plain_set("IDRegDocType", of("ID DOCUMENT TYPE")),
            unknown_set("IdentityFeatureLinkType"),
            value_set("LegalBasis", [(entry.id, {
                "LegalBasisShortRef": entry.code or entry.value, "LegalBasisTypeID": UNKNOWN,
                "SanctionsProgramID": UNKNOWN}, entry.value) for entry in of("LEGAL AUTHORITY")]),
            unknown_set("LegalBasisType"),
            plain_set("List", of("ENTITY LISTING TYPE")),
            plain_set("LocPartType", of("LOCATION PART TYPE"), unknown=True),
            unknown_set("LocPartValueStatus"),
            unknown_set("LocPartValueType"),
            plain_set("NamePartType", of("NAME PART TYPE")),
            value_set("Organisation", [(UNKNOWN, {}, "United States Department of the Treasury")]),
            value_set("PartySubType", [(1, {"PartyTypeID": 4}, "Vessel"),
                                       (2, {"PartyTypeID": 4}, "Aircraft"),
                                       (3, {"PartyTypeID": 2}, "Unknown"),
                                       (4, {"PartyTypeID": 1}, "Unknown")]),
            value_set("PartyType", [(number, {}, name) for number, name in enumerate(
                ["Individual", "Entity", "Location", "Transport", "Other Entity"], 1)]),
            plain_set("RelationQuality", of("RELATIONSHIP QUALITY"), unknown=True),
            value_set("RelationType", [(entry.id, {
                "Symmetrical": truth(entry.value in symmetrical)}, entry.value)
                for entry in of("RELATIONSHIP TYPE")]),
            plain_set("Reliability", of("RELIABILITY"), unknown=True),
            value_set("SanctionsProgram", [(UNKNOWN, {"SubsidiaryBodyID": UNKNOWN}, "Unknown")] + [
                (entry.id, {"SubsidiaryBodyID": UNKNOWN}, entry.value) for entry in of("PROGRAM")]),
            value_set("SanctionsType", [(PROGRAM_MEASURE, {}, "Program")] + [
                (entry.id, {}, entry.value) for entry in of("SANCTIONS TYPE")]),
            value_set("Script", [(entry.iso, {"ScriptCode": entry.code}, entry.value)
                                 for entry in of("SCRIPT")]),
            unknown_set("ScriptStatus"),
            value_set("SubsidiaryBody", [(UNKNOWN, {"Notional": "true",
                                                    "DecisionMakingBodyID": UNKNOWN}, "Unknown")]),
            unknown_set("SupInfoType"),
            unknown_set("TargetType"),
            value_set("Validity", [(1, {}, "Valid"), (2, {}, "Fraudulent")])]


def value_set(name, rows):
    return node(name + "Values", {}, [node(name, {"ID": number, **attributes}, text)
                                      for number, attributes, text in rows])


def plain_set(name, entries, unknown=False):
    first = [(UNKNOWN, {}, "Unknown")] if unknown else []
    return value_set(name, first + [(entry.id, {}, entry.value) for entry in entries])


def unknown_set(name):
    return value_set(name, [(UNKNOWN, {}, "Unknown")])


# --- enhanced schema -----------------------------------------------------------

# isLowQuality stands once in every name; <name> also stands in identity documents.
ENHANCED_TAGS = ["entity", "isLowQuality", "address", "feature", "identityDocument", "relationship",
                 "namePart"]


def write_enhanced(out, references, parties, date, namespace, copies, list_name):
    writer = EnhancedWriter(references)
    schema = {"xmlns:xsi": XSI, "xmlns:xsd": "http://www.w3.org/2001/XMLSchema",
              "xsi:schemaLocation": "%s %s.xsd" % (namespace, namespace), "xmlns": namespace}
    out.write('<?xml version="1.0" encoding="utf-8"?>\n')
    with section(out, "sanctionsData", 0, schema):
        out.write(render(writer.publication(date, list_name), 1))
        out.write(render(writer.reference_values(), 1))
        out.write(render(writer.feature_types(), 1))
        with section(out, "entities", 1):
            for shift in key_shifts(copies):
                for party in parties:
                    out.write(render(writer.entity(party, shift), 2))


def group(name, items):
    """A list element without children is left out, not written empty."""
    return node(name, {}, items) if any(items) else None


def optional(name, value, attributes=None):
    return None if value is None else node(name, attributes, value)


def refer(name, reference):
    return None if reference is None else node(name, {"refId": reference.id}, reference.text)


class EnhancedWriter:
    def __init__(self, references):
        self.references = references

    def publication(self, date, list_name):
        number = self.references.need("ENTITY LISTING TYPE", list_name)
        chosen = node("sanctionsList", {"refId": number}, list_name)
        return node("publicationInfo", {}, [
            node("dataAsOf", {}, date + "T00:00:00"),
            node("filters", {}, [node("sanctionsLists", {}, [chosen])])])

    def reference_values(self):
        entries = sorted(self.references.values.values(), key=lambda entry: entry.kind.casefold())
        return node("referenceValues", {}, [node("referenceValue", {"refId": entry.id}, [
            node("type", {}, entry.kind), node("value", {}, entry.value),
            optional("code", entry.code), optional("isoCode", entry.iso)]) for entry in entries])

    def feature_types(self):
        entries = sorted(self.references.features.values(), key=lambda entry: entry.name.casefold())
        return node("featureTypes", {}, [node("featureType", {"featureTypeId": entry.id}, [
            node("type", {}, entry.name),
            node("detailType", {"refId": self.references.need("FEATURE DETAIL TYPE", entry.detail)},
                 entry.detail),
            node("publishExclude", {}, "false"), optional("publishDescription", entry.description),
            optional("publishOrder", entry.order)]) for entry in entries])

    def entity(self, party, shift):
        general = [node("identityId", {}, shift(party.identity)),
                   node("entityType", {"refId": self.references.need("SDN TYPE", party.kind)},
                        party.kind),
                   optional("remarks", party.remarks), optional("title", party.title)]
        return node("entity", {"id": shift(party.uid)}, [
            node("generalInfo", {}, general),
            self.listings("sanctionsLists", "sanctionsList", party.lists, shift, dated=True),
            self.listings("sanctionsPrograms", "sanctionsProgram", party.programs, shift),
            self.listings("sanctionsTypes", "sanctionsType", party.measures, shift),
            self.listings("legalAuthorities", "legalAuthority", party.authorities, shift),
            group("names", [self.name(name, shift) for name in party.names]),
            group("addresses", [self.address(address, shift) for address in party.addresses]),
            group("features", [self.feature(feature, shift) for feature in party.features]),
            group("identityDocuments", [self.document(item, shift) for item in party.documents]),
            group("relationships", [self.relation(item, shift) for item in party.relations])])

    @staticmethod
    def listings(group_name, name, entries, shift, dated=False):
        return node(group_name, {}, [node(name, {
            "refId": entry.ref, "id": shift(entry.id),
            "datePublished": entry.date if dated else None}, entry.text) for entry in entries])

    def name(self, name, shift):
        return node("name", {"id": shift(name.id)}, [
            node("isPrimary", {}, truth(name.primary)), refer("aliasType", name.alias),
            node("isLowQuality", {}, truth(name.low)),
            node("translations", {}, [self.name_text(text, shift) for text in name.texts])])

    def name_text(self, text, shift):
        return node("translation", {"id": shift(text.id)}, [
            node("isPrimary", {}, truth(text.primary)), refer("script", text.script),
            optional("formattedFirstName", text.first), node("formattedLastName", {}, text.last),
            node("formattedFullName", {}, text.full),
            self.parts("nameParts", "namePart", text.parts, shift)])

    @staticmethod
    def parts(group_name, name, parts, shift):
        return group(group_name, [node(name, {"id": shift(part.id)}, [
            refer("type", part.kind), node("value", {}, part.value)]) for part in parts])

    def address(self, address, shift):
        return node("address", {"id": shift(address.id)}, [
            refer("country", address.country),
            node("translations", {}, [node("translation", {"id": shift(text.id)}, [
                node("isPrimary", {}, truth(text.primary)), refer("script", text.script),
                self.parts("addressParts", "addressPart", text.parts, shift)])
                for text in address.texts])])

    def feature(self, feature, shift):
        return node("feature", {"id": shift(feature.id)}, [
            node("type", {"featureTypeId": feature.type}, feature.name),
            node("versionId", {}, shift(feature.version)), node("value", {}, feature.value),
            optional("valueRefId", feature.ref), self.dates("valueDate", feature.dates, shift),
            node("isPrimary", {}, truth(feature.primary)),
            refer("reliability", feature.reliability), optional("comments", feature.comment)])

    @staticmethod
    def dates(name, dates, shift):
        if dates is None:
            return None
        return node(name, {"id": shift(dates.id)}, [
            *[node(bound, {}, value) for bound, value in zip(BOUNDS, dates.bounds)],
            node("isApproximate", {}, truth(dates.approximate)),
            node("isDateRange", {}, truth(dates.range))])

    def document(self, document, shift):
        return node("identityDocument", {"id": shift(document.id)}, [
            refer("type", document.kind),
            node("name", {"nameId": shift(document.name_id),
                          "nameTranslationId": shift(document.text_id)}, document.name),
            node("documentNumber", {}, document.number), node("isValid", {}, truth(document.valid)),
            optional("issuingAuthority", document.authority),
            optional("issuingLocation", document.place), refer("issuingCountry", document.country),
            self.dates("issueDate", document.issued, shift),
            self.dates("expirationDate", document.expires, shift)])

    @staticmethod
    def relation(relation, shift):
        return node("relationship", {"id": shift(relation.id)}, [
            refer("type", relation.kind),
            node("relatedEntity", {"entityId": shift(relation.other)}, relation.name),
            refer("quality", relation.quality)])


# --- SDN.XML -------------------------------------------------------------------

SDN_TAGS = ["sdnEntry", "program", "aka", "address", "id", "dateOfBirthItem", "placeOfBirthItem",
            "nationality", "citizenship", "vesselInfo"]
VESSEL_FIELDS = [
    ("callSign", "Vessel Call Sign"), ("vesselType", "VESSEL TYPE"), ("vesselFlag", "Vessel Flag"),
    ("vesselOwner", "Vessel Owner"), ("tonnage", "Vessel Tonnage"),
    ("grossRegisteredTonnage", "Vessel Gross Registered Tonnage")]
ADDRESS_FIELDS = [
    ("address1", "ADDRESS1"), ("address2", "ADDRESS2"), ("address3", "ADDRESS3"), ("city", "CITY"),
    ("stateOrProvince", "STATE/PROVINCE"), ("postalCode", "POSTAL CODE")]


def write_sdn(out, entries, total, date, namespace, copies):
    """entries(shift) gives the sdnEntry nodes of one copy."""
    year, month, day = date.split("-")
    out.write('<?xml version="1.0" standalone="yes"?>\n')
    with section(out, "sdnList", 0, {"xmlns:xsi": XSI, "xmlns": namespace}):
        out.write(render(node("publshInformation", {}, [
            node("Publish_Date", {}, "/".join([month, day, year])),
            node("Record_Count", {}, total * copies)]), 1))
        for shift in key_shifts(copies):
            for entry in entries(shift):
                out.write(render(entry, 1))


def json_node(name, value, shift):
    """The inverse of an XML-to-JSON copy: a list is a repeated element."""
    if isinstance(value, dict):
        children = []
        for key, inner in value.items():
            repeated = inner if isinstance(inner, list) else [inner]
            children += [json_node(key, item, shift) for item in repeated]
        return node(name, {}, children)
    if name == "uid":
        return node(name, {}, shift(value))
    if isinstance(value, bool):
        return node(name, {}, truth(value))
    # The copy kept the entities of the XML text.
    return node(name, {}, html.unescape(str(value)))


def json_counts(entries):
    counts = Counter(sdnEntry=len(entries))
    for entry in entries:
        for name, value in entry.items():
            if name.endswith("List"):
                for inner, items in value.items():
                    counts[inner] += len(items) if isinstance(items, list) else 1
    return dict(counts)


def sdn_entry(party, shift):
    first_text = party.names[0].texts[0]
    of = defaultdict(list)
    for feature in party.features:
        of[feature.name].append(feature)
    fields = {name for _, name in VESSEL_FIELDS} if party.kind == "Vessel" else set()
    others = [feature for feature in party.features
              if feature.name not in LISTED_FEATURES and feature.name not in fields]
    return node("sdnEntry", {}, [
        node("uid", {}, shift(party.uid)), optional("firstName", first_text.first),
        node("lastName", {}, first_text.last), optional("title", party.title),
        node("sdnType", {}, party.kind), optional("remarks", party.remarks),
        group("programList", [node("program", {}, program.text) for program in party.programs]),
        group("idList", [sdn_document(item, shift) for item in party.documents]
              + [sdn_feature_id(item, shift) for item in others]),
        group("akaList", [sdn_aka(name, shift) for name in party.names[1:]]),
        group("addressList", [sdn_address(address, shift) for address in party.addresses]),
        sdn_features("nationalityList", "nationality", "country", of["Nationality Country"], shift),
        sdn_features("citizenshipList", "citizenship", "country", of["Citizenship Country"], shift),
        sdn_features("dateOfBirthList", "dateOfBirthItem", "dateOfBirth", of["Birthdate"], shift),
        sdn_features("placeOfBirthList", "placeOfBirthItem", "placeOfBirth", of["Place of Birth"],
                     shift),
        group("vesselInfo", [node(field, {}, of[name][0].value)
                             for field, name in VESSEL_FIELDS if name in fields and of[name]])])


def sdn_document(document, shift):
    return node("id", {}, [
        node("uid", {}, shift(document.id)), node("idType", {}, document.kind.text),
        node("idNumber", {}, document.number),
        optional("idCountry", document.country and document.country.text),
        optional("issueDate", document.issued and spoken(document.issued)),
        optional("expirationDate", document.expires and spoken(document.expires))])


def spoken(dates):
    """10 Dec 1948, Dec 1948 or 1948, as precise as the days given."""
    first, _, last, _ = dates.bounds
    year, month, day = first.split("-")
    if first == last:
        return "%s %s %s" % (day, calendar.month_abbr[int(month)], year)
    if first[:7] == last[:7]:
        return "%s %s" % (calendar.month_abbr[int(month)], year)
    return year


def sdn_feature_id(feature, shift):
    # Numbers above the documents' own, so that an id's uid stays unique.
    return node("id", {}, [node("uid", {}, shift(ADDRESS_FEATURE + feature.id)),
                           node("idType", {}, feature.name),
                           node("idNumber", {}, feature.value)])


def sdn_aka(name, shift):
    text = name.texts[0]
    return node("aka", {}, [
        node("uid", {}, shift(name.id)), node("type", {}, name.alias.text.lower()),
        node("category", {}, "weak" if name.low else "strong"), node("lastName", {}, text.last),
        optional("firstName", text.first)])


def sdn_address(address, shift):
    # SDN.CSV keeps a row for an address of which nothing is known; SDN.XML has none.
    if not address.country and not address.texts[0].parts:
        return None
    values = {part.kind.text: part.value for part in address.texts[0].parts}
    return node("address", {}, [
        node("uid", {}, shift(address.id)),
        *[optional(field, values.get(kind)) for field, kind in ADDRESS_FIELDS],
        optional("country", address.country and address.country.text)])


def sdn_features(group_name, name, field, features, shift):
    return group(group_name, [node(name, {}, [
        node("uid", {}, shift(feature.id)), node(field, {}, feature.value),
        node("mainEntry", {}, truth(feature.primary))]) for feature in features])


# --- Consolidated Screening List -----------------------------------------------

CSL_COLUMNS = (
    "_id source entity_number type programs name title addresses federal_register_notice "
    "start_date end_date standard_order license_requirement license_policy call_sign vessel_type "
    "gross_tonnage gross_registered_tonnage vessel_flag vessel_owner remarks source_list_url "
    "alt_names citizenships dates_of_birth nationalities places_of_birth source_information_url "
    "ids").split()
CSL_LISTS = {"programs", "alt_names", "citizenships", "dates_of_birth", "nationalities",
             "places_of_birth"}
CSL_VESSEL = ["call_sign", "vessel_type", "gross_tonnage", "gross_registered_tonnage",
              "vessel_flag", "vessel_owner"]
TREASURY_KEYS = (
    "id source entity_number type programs name title addresses federal_register_notice end_date "
    "license_requirement license_policy remarks source_list_url alt_names citizenships "
    "dates_of_birth nationalities places_of_birth source_information_url ids").split()
COMMERCE_KEYS = (
    "id source name title addresses federal_register_notice start_date standard_order "
    "license_requirement license_policy remarks source_list_url alt_names "
    "source_information_url").split()
STATE_KEYS = (
    "id source programs name federal_register_notice start_date remarks source_list_url alt_names "
    "country source_information_url").split()
CSV_FIELD = re.compile(r'(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|\Z)')
TWO_LETTERS = re.compile(r"[A-Z]{2}")
CSL_POSTAL = re.compile(r"(?:C\.?P\.? )?[\d -]{3,}")
FULL_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def csl_rows(path):
    """Rows as mappings; unlike the csv module this tells "" (no items) from nothing (no value)."""
    with open(path, encoding="utf-8", newline="") as file:
        text = file.read()
    row, place, header = [], 0, None
    while place < len(text):
        found = CSV_FIELD.match(text, place)
        quoted, bare, end = found.groups()
        row.append(quoted.replace('""', '"') if quoted is not None else bare or None)
        place = found.end()
        if end != ",":
            if header:
                yield dict(zip(header, row))
            header, row = header or row, []


def split_cell(value):
    return [part for part in (value or "").split("; ") if part]


def csl_address(text, missing):
    """`missing` is what the list's own records hold for a part that is not there."""
    parts = text.split(", ")
    country = parts.pop() if TWO_LETTERS.fullmatch(parts[-1]) else None
    postal = parts.pop() if len(parts) > 1 and CSL_POSTAL.fullmatch(parts[-1]) else missing
    state = parts.pop() if len(parts) > 1 and TWO_LETTERS.fullmatch(parts[-1]) else missing
    city = parts.pop() if parts else missing
    return {"address": ", ".join(parts) or missing, "city": city, "state": state,
            "postal_code": postal, "country": country}


def csl_id(text):
    """country, expiration, issue, number, type: each but the last two may be missing."""
    parts = text.split(", ")
    record = {"type": parts.pop()}
    country = parts.pop(0) if len(parts) > 1 and TWO_LETTERS.fullmatch(parts[0]) else None
    dates = [parts.pop(0) for _ in range(2) if len(parts) > 1 and FULL_DATE.fullmatch(parts[0])]
    record["number"] = ", ".join(parts)
    if country:
        record["country"] = country
    record["issue_date"] = dates[1] if len(dates) > 1 else None
    record["expiration_date"] = dates[0] if dates else None
    return record


def csl_ids(value):
    pieces = []
    for piece in split_cell(value):
        # A piece without a comma is the head of a value that holds "; " itself.
        if pieces and ", " not in pieces[-1]:
            pieces[-1] += "; " + piece
        else:
            pieces.append(piece)
    return [csl_id(piece) for piece in pieces]


def csl_keys(row):
    if "Treasury" in row["source"]:
        return TREASURY_KEYS + (CSL_VESSEL if row["type"] == "Vessel" else [])
    if "State Department" in row["source"]:
        return STATE_KEYS
    return COMMERCE_KEYS + (["end_date"] if "(DPL)" in row["source"] else [])


def csl_value(row, key):
    value = row.get("_id" if key == "id" else key)
    if key == "addresses":
        missing = None if "Treasury" in row["source"] else ""
        return [csl_address(text, missing) for text in split_cell(value)]
    if key == "ids":
        return csl_ids(value)
    if key in CSL_LISTS:
        return None if value is None and key == "alt_names" else split_cell(value)
    return value


def copied_key(value, copy):
    """A numeric key moves by the copy step, a digest is taken again."""
    if copy == 0 or not value:
        return value
    if value.isdigit():
        return str(int(value) + copy * COPY_STEP)
    length = len(value)
    return hashlib.sha512(("%s/%d" % (value, copy)).encode()).hexdigest()[:length]


def csl_copy(row, copy):
    return {**row, "_id": copied_key(row["_id"], copy),
            "entity_number": copied_key(row["entity_number"], copy)}


def write_csl_json(out, rows, copies):
    sources = [{"source": name, "source_last_updated": CSL_DATE, "last_imported": CSL_DATE,
                "import_rate": "Hourly"} for name in sorted({row["source"] for row in rows})]
    out.write('{"total": %d, "sources_used": %s, "search_performed_at": "%s", "results": ['
              % (len(rows) * copies, json.dumps(sources), CSL_DATE))
    separator = ""
    for copy in range(copies):
        for row in rows:
            shifted = csl_copy(row, copy)
            record = {key: csl_value(shifted, key) for key in csl_keys(row)}
            count_csl(out.counts, record)
            out.write(separator + json.dumps(record))
            separator = ", "
    out.write("]}\n")


def count_csl(counts, record):
    counts["results"] += 1
    for key in ("addresses", "alt_names", "ids", "dates_of_birth", "programs"):
        counts[key] += len(record.get(key) or [])


def csl_source_counts(rows):
    counts = {"rows": len(rows), "sources": dict(Counter(row["source"] for row in rows))}
    for key in ("addresses", "alt_names", "dates_of_birth", "programs"):
        counts[key] = sum(1 + row[key].count("; ") for row in rows if row[key])
    return counts


def condensed_rows(path):
    with open(path, encoding="utf-8") as file:
        data = json.load(file)
    tables = data["tables"]
    digests = Counter()
    rows = [condensed_row(entry, tables, digests) for entry in data["entries"]]
    # countsBySource was counted by the maker of the condensed file.
    return rows, {"rows": data["entryCount"], "sources": data["countsBySource"]}


def condensed_row(entry, tables, digests):
    def looked_up(key, table):
        return tables[table][entry[key]] if key in entry else None

    row = dict.fromkeys(CSL_COLUMNS)
    row.update(
        source=looked_up("s", "sources"), name=entry["n"], type=entry.get("t"),
        entity_number=entry.get("e"), programs=looked_up("pg", "programmes"),
        license_requirement=looked_up("lr", "licenceRequirements"),
        license_policy=looked_up("lp", "licencePolicies"), source_list_url=looked_up("u", "urls"),
        federal_register_notice=entry.get("fr"))
    # Treasury rows write a list without items as "", the others write nothing.
    empty = "" if "Treasury" in row["source"] else None
    row["alt_names"] = "; ".join(entry.get("a", [])) or empty
    row["addresses"] = "; ".join(entry.get("c", [])) or empty
    row["_id"] = row["entity_number"] or record_digest(row, digests)
    return row


def record_digest(row, digests):
    text = json.dumps([row[key] for key in ("source", "name", "addresses",
                                            "federal_register_notice")])
    # The same party can stand on the list twice; its keys must still differ.
    digests[text] += 1
    return hashlib.sha224(("%s/%d" % (text, digests[text])).encode()).hexdigest()


def csv_cell(value):
    if value is None:
        return ""
    if value == "" or re.search(r'[",\n\r]', value):
        return '"%s"' % value.replace('"', '""')
    return value


def write_csl_csv(out, rows, copies):
    out.write(",".join(CSL_COLUMNS) + "\n")
    for copy in range(copies):
        for row in rows:
            shifted = csl_copy(row, copy)
            out.counts["rows"] += 1
            out.write(",".join(csv_cell(shifted[column]) for column in CSL_COLUMNS) + "\n")


# --- kinds ---------------------------------------------------------------------

def legacy(lists):
    references, _, _ = read_enhanced(os.path.join(lists, CONS_ENHANCED))
    reader = LegacyReader(os.path.join(lists, SDN_LEGACY), references)
    return references, reader.parties(), reader.counts()


def consolidated(lists):
    return read_enhanced(os.path.join(lists, CONS_ENHANCED))


def advanced_kind(read, date):
    def run(lists, stream, copies, old):
        references, parties, counts = read(lists)
        out = Output(stream, ADVANCED_TAGS)
        write_advanced(out, references, parties, date, NAMESPACES["advanced"][old], copies)
        return counts, out
    return run


def enhanced_kind(read, date, list_name):
    def run(lists, stream, copies, old):
        references, parties, counts = read(lists)
        out = Output(stream, ENHANCED_TAGS)
        write_enhanced(out, references, parties, date, NAMESPACES["enhanced"][old], copies,
                       list_name)
        return counts, out
    return run


def sdn_full_kind(lists, stream, copies, old):
    _, parties, counts = legacy(lists)
    out = Output(stream, SDN_TAGS)
    write_sdn(out, lambda shift: (sdn_entry(party, shift) for party in parties), len(parties),
              SDN_DATE, NAMESPACES["sdn"][old], copies)
    return counts, out


def sdn_json_kind(lists, stream, copies, old):
    with open(os.path.join(lists, SDN_JSON), encoding="utf-8") as file:
        data = json.load(file)["sdnList"]
    month, day, year = data["publshInformation"]["Publish_Date"].split("/")
    entries = data["sdnEntry"]
    out = Output(stream, SDN_TAGS)
    write_sdn(out, lambda shift: (json_node("sdnEntry", entry, shift) for entry in entries),
              len(entries), "-".join([year, month, day]), NAMESPACES["sdn"][old], copies)
    return json_counts(entries), out


def csl_json_kind(lists, stream, copies, old):
    rows = list(csl_rows(os.path.join(lists, CSL_2022)))
    out = Output(stream)
    write_csl_json(out, rows, copies)
    return csl_source_counts(rows), out


def csl_csv_kind(lists, stream, copies, old):
    rows, counts = condensed_rows(os.path.join(lists, CSL_2026))
    out = Output(stream)
    write_csl_csv(out, rows, copies)
    return counts, out


KINDS = {
    "cons-advanced": advanced_kind(consolidated, CONS_DATE),
    "sdn-advanced": advanced_kind(legacy, SDN_DATE),
    "sdn-xml": sdn_json_kind,
    "sdn-xml-full": sdn_full_kind,
    "sdn-enhanced": enhanced_kind(legacy, SDN_DATE, "SDN List"),
    "cons-enhanced": enhanced_kind(consolidated, CONS_DATE, "Consolidated List"),
    "csl-json": csl_json_kind,
    "csl-csv-2026": csl_csv_kind,
}


def arguments():
    parser = argparse.ArgumentParser(
        description="Regenerate a full-size United States list file.",
        epilog="The head of this file says what is real in each kind and what is made up.")
    parser.add_argument("kind", choices=KINDS)
    parser.add_argument("--data", default=DATA, help="folder that holds lists/")
    parser.add_argument("--output", help="file to write (default: standard output)")
    parser.add_argument("--copies", type=int, default=1, help="1 to %d" % MOST_COPIES)
    parser.add_argument("--old-namespace", action="store_true")
    chosen = parser.parse_args()
    if not 1 <= chosen.copies <= MOST_COPIES:
        parser.error("--copies takes 1 to %d" % MOST_COPIES)
    return chosen


def main():
    chosen = arguments()
    lists = os.path.join(chosen.data, "lists")
    with contextlib.ExitStack() as stack:
        stream = sys.stdout.buffer
        if chosen.output:
            stream = stack.enter_context(open(chosen.output, "wb"))
        source, out = KINDS[chosen.kind](lists, stream, chosen.copies, chosen.old_namespace)
    print(json.dumps({"kind": chosen.kind, "copies": chosen.copies, "source": source,
                      "written": dict(out.counts), "bytes": out.length}), file=sys.stderr)


if __name__ == "__main__":
    main()
