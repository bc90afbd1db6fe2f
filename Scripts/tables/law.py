#!/usr/bin/env python3
"""Makes the tables of the Export Administration Regulations that Cordon looks things up in, and their index.

    python3 Scripts/tables/law.py REGS Data

REGS is the folder with the transcribed regulations and HS 2022, `../shared/data/regs`. Data must hold
`reference/countries.tsv` and the table kept by hand, `law/supplement-6.tsv`; the other tables of `law/` and the index
`law/packs.tsv` are written. The same input always gives the same bytes.
"""

import collections
import csv
import hashlib
import json
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
sys.dont_write_bytecode = True

from folding import fold, read_rows  # noqa: E402

PUBLIC = "US federal text, public domain (17 USC 105)"
CHECKED = "2026-11-25"

# --------------------------------------------------------------------------
# Reading and writing


def write(path, comments, rows):
    """One table: `# ` comment lines, a row of column names, TAB separated rows, LF."""
    for row in rows:
        assert len(row) == len(rows[0]) and not any("\t" in cell or "\n" in cell for cell in row), row
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = ["# " + comment for comment in comments] + ["\t".join(row) for row in rows]
    path.write_bytes(("\n".join(lines) + "\n").encode("utf-8"))


def linked(path):
    """The rows as they are linked into the binary: the file without its comment lines."""
    lines = path.read_bytes().splitlines(keepends=True)
    return b"".join(line for line in lines if not line.startswith(b"#"))


def load(regs, name):
    return json.loads((regs / name).read_text(encoding="utf-8"))


class Names:
    """Country names to codes, as Sources/CordonReference/Countries.swift reads them, and the eCFR's own spellings."""

    SPELLINGS = {
        "China (PRC)": "CN",
        "Cote d'lvoire": "CI",  # an l for an I
        "Seycheles": "SC",
        "Micronesia (Federated State of)": "FM",
        "Sint Maarten (the Dutch two-fifths of the island of Saint Martin)": "SX",
        "South Sudan, Republic of": "SS",
    }

    def __init__(self, data):
        self.codes, self.short = {}, {}
        for code, name, kind in read_rows(data / "reference" / "countries.tsv"):
            self.codes[fold(name)] = code
            if kind == "short":
                self.short.setdefault(code, name)

    def resolve(self, name):
        """(code, the name to show, a note if that is not the eCFR's)."""
        if code := self.codes.get(fold(name)):
            return code, name, ""
        code = self.SPELLINGS[name]
        return code, self.short[code], f'eCFR: "{name}"'


# --------------------------------------------------------------------------
# 1. Supplements 2, 4, 5 and 7 to part 746

# What the transcription in REGS left out, found by comparing it code by code with a second reading of the same text.
LEFT_OUT = {"supp4": ["401036"]}


def make_tariff(regs, out):
    source = load(regs, "part746_hts_lists_2026-09-24.json")
    lists = {n: set(source[f"supp{n}"]) | set(LEFT_OUT.get(f"supp{n}", [])) for n in (2, 4, 5, 7)}
    floors, tiers = source["supp5_min_unit_wholesale_usd"], source["chpl"]
    assert set(floors) <= lists[5] and set(tiers) <= lists[7]
    chapters = collections.defaultdict(set)
    with open(regs / "hs2022_comtrade_pddl.csv", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["level"] == "6":
                chapters[row["hscode"][:2]].add(row["hscode"])

    def numbers(test):
        return " ".join(str(n) for n in sorted(lists) if test(lists[n]))

    rows = [["code", "supplements", "floorUSD", "chplTier"]]
    for chapter in sorted(chapters):
        if whole := numbers(lambda codes: codes >= chapters[chapter]):
            rows.append([chapter, whole, "", ""])
    for code in sorted(set().union(*lists.values())):
        assert code in chapters[code[:2]], code
        rows.append([code, numbers(lambda codes: code in codes), str(floors.get(code, "")), tiers.get(code, "")])
    write(out, [
        "Supplements No. 2, 4, 5 and 7 to part 746: tariff codes (HTS, first six digits) whose goods need a licence for "
        "Russia or Belarus.",
        "Source: eCFR, 15 CFR part 746, text of 2026-09-24, read in a stored public copy; US federal text, public domain "
        "(17 USC 105). Descriptions are left out.",
        "Tiers: BIS, Common High Priority List of 2024-02-23. Whole chapters: against HS 2022 (datasets/harmonized-system,"
        " PDDL). Made by Scripts/tables/law.py.",
        "Content known: 2026-09-24 until further notice. The lists changed several times between 2022 and 2024; no other "
        "dated copy was at hand, so an earlier day has no answer here.",
        "code: six digits, or two: then every HS 2022 code of that chapter is in those supplements. A longer code is in a "
        "list when its first six digits are.",
        "supplements: 2 oil and gas, 746.8(a)(4); 4 industrial, (a)(5); 5 luxury, (a)(7); 7 foreign direct product, (a)(2).",
        "floorUSD: Supplement 5 lists the goods only when \"valued at $N or greater per unit wholesale price in the U.S.\": "
        "the floor itself is listed; empty: at any price.",
        "chplTier: tier of the Common High Priority List. Parts and accessories \"modified or designed\" for listed goods are"
        " listed whatever their code, but for fasteners and the like.",
    ], rows)


# --------------------------------------------------------------------------
# 2. Supplement 3 to part 746

BASE = ("2022-02-24", "official", "")
JOINED = {
    "87 FR 12250": BASE,
    "87 FR 13628": ("2022-03-04", "text", "DATES of 87 FR 13627."),
    "87 FR 21555": ("2022-04-08", "official", "BIS release of that day."),
    "88 FR 12183": ("2023-02-24", "secondary",
                    "The eCFR prints 87 FR 12183, published 2/27/2023: a slip, that page is of volume 88. "
                    "The day is that of the rule, as law firms report it."),
}


def make_partners(regs, names, out):
    rows = [["iso", "name", "scope", "from", "citation", "basis", "note"]]
    with open(regs / "gecc_supp3.csv", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            cite = row["fr_citation_in_eCFR"].replace("87 FR 12183 [sic]", "88 FR 12183")
            start, basis, note = JOINED[cite]
            assert start == row["effective_from"], row
            code, name, spelling = names.resolve(row["country"])
            rows.append([code, name, "full", start, cite, basis, " ".join(x for x in (spelling, note) if x)])
    write(out, [
        "Supplement No. 3 to part 746: countries with substantially similar controls, left out of the licence requirements "
        "that 746.8(a)(12)(iii), 746.6(a)(4) and 746.7(a)(1)(iv) and (v) name.",
        "Source: eCFR, 15 CFR part 746, text of 2026-09-24, read in a stored public copy; US federal text, public domain "
        "(17 USC 105). Made by Scripts/tables/law.py.",
        "Content known: 2022-02-24 until further notice, a country from its own day on. Every row of the text cites the rule "
        "that added it; a country that was taken out again in between would not show.",
        "scope: \"Full\" for every country in the text. from: first day, by the rule's effective date. basis: of that day.",
    ], rows)


# --------------------------------------------------------------------------
# 3. Country Groups and 4. the Commerce Country Chart

HONG_KONG = ["HK", "Hong Kong", "No row of its own: governed by the entry for China since 2020-12-23 (85 FR 83788)."]


def make_groups(regs, names, out):
    members, shown = collections.defaultdict(list), {}
    with open(regs / "country_groups_2026-07-23.csv", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            code, name, note = names.resolve(row["country"])
            if not note or code not in shown:
                shown[code] = (name, note)
            members[code].append(row["group"])
    rows = [[code, *shown[code][:1], " ".join(sorted(members[code])), shown[code][1]] for code in members]
    rows.append(HONG_KONG[:2] + [" ".join(sorted(members["CN"]))] + HONG_KONG[2:])
    write(out, [
        "Supplement No. 1 to part 740: the Country Groups A:1 to A:6, B, D:1 to D:5, E:1 and E:2.",
        "Source: eCFR, 15 CFR part 740, text of 2026-07-23; the same, row by row, in another reading of 2026-09-24. US federal "
        "text, public domain (17 USC 105). Made by Scripts/tables/law.py.",
        "Content known: 2026-07-23 until further notice. No earlier copy was at hand.",
        "D:5 follows the State Department: where 22 CFR 126.1 and its notices differ, they control. Macau is not in D:5: rules "
        "that mean it say \"Macau or a destination specified in Country Group D:5\".",
        "Ukraine's groups hold for Crimea too (footnote 4). Liechtenstein and others are in no group.",
    ], [["iso", "name", "groups", "note"]] + sorted(rows))


def make_chart(regs, names, out):
    source, rows = load(regs, "country_chart_2026-07-23.json"), []
    order = [column.replace(" ", "") for column in source["columns"]]
    for country, entry in source["countries"].items():
        code, name, note = names.resolve(country)
        marks = [mark.replace(" ", "") for mark in entry["marks"]]
        assert marks == [column for column in order if column in marks], country
        rows.append([code, name, " ".join(marks), " ".join(map(str, entry["footnotes"])), note])
    for country, entry in source["embargoed"].items():
        code, name, _ = names.resolve(country)
        sections = re.search(r"((?:part 746)|§ ?[\d.]+|Sections [\d.]+ and [\d.]+)", entry["pointer"])[1]
        rows.append([code, name, "pointer", " ".join(map(str, entry["footnotes"])),
                     "See " + sections.replace("Sections", "§§").replace("§ ", "§ ")])
    china = next(row for row in rows if row[0] == "CN")
    rows.append(HONG_KONG[:2] + china[2:4] + HONG_KONG[2:])
    assert len({row[0] for row in rows}) == len(rows) == 201
    write(out, [
        "Supplement No. 1 to part 738, the Commerce Country Chart: the columns in which a destination is marked.",
        "Source: eCFR, 15 CFR part 738, text of 2026-07-23; the same, row by row, in another reading of 2026-09-24. US federal "
        "text, public domain (17 USC 105). Made by Scripts/tables/law.py.",
        "Content known: 2026-07-23 until further notice. No earlier copy was at hand.",
        "columns: those marked X. `pointer`: the chart refers to the section in the note, and no mark means nothing. Nobody is "
        "marked under AT 1 and AT 2.",
        "footnotes: 1 UN embargoes, 746.1(b), 746.3 | 2, 4 thermal cameras, 742.4(a), 742.6(a)(2), (4)(ii) | 3 ECCN 0A919, "
        "742.6(a)(3) | 5 Liechtenstein as Switzerland | 6 Russia, Belarus, 746.8 (prints 746.5 too, reserved)",
        "  | 7 India: licence still for 6A003.b.4.b and 9A515.e, RS 2 | 8, 9 Crimea, DNR, LNR, 746.6 (8 stands at Pakistan: a "
        "slip of the eCFR) | 10 licence for firearms of 0A501 to 0A509, 0D501, 0D505, 0E501, 0E504, 0E505.",
        "Dependent territories without a row follow the country they belong to, 738.3(b): they are not listed here.",
    ], [["iso", "name", "columns", "footnotes", "note"]] + sorted(rows))


# --------------------------------------------------------------------------
# 5. The Commerce Control List

SECTION = r"§+ ?[\d.]+\d(?:\([A-Za-z0-9]+\))*(?: and (?:\([A-Za-z0-9]+\))+| and [\d.]+\d)?"
REASON = r"(AT|CB|CC|CW|EI|FC|MT|NP|NS|RS|SI|SL|SS|UN)"
# Rows that the reading in REGS left damaged: what they are in the text.
REPAIRS = {
    ("1A231", "NP applies to entire entry AT applies to entire entry"): [
        ("NP applies to entire entry", "NP Column 1"), ("AT applies to entire entry", "AT Column 1")],
    ("1C351", "AT applies to entire entry"): [("AT applies to entire entry", "AT Column 1")],
    ("1C350", "CB applies to entire entry CB Column 2."): [("CB applies to entire entry", "CB Column 2")],
}
# Headings that swallowed the next entry in our copy, so that their rows show its table: no mark answers for them.
DAMAGED = {"2B351", "3E001", "0D606"}
DESTINATIONS = [  # words of a requirement outside the chart, whom they reach
    (r"North Korea", "KP"),
    (r"Iraq or Pakistan", "IQ PK"),
    (r"to Pakistan", "PK"),
    (r"to Iraq", "IQ"),
    (r"China, Russia,? or Venezuela", "CN RU VE"),
    (r"ALL destinations, except Canada", "worldwide -CA"),
    (r"Worldwide control|any destination worldwide|required for all destinations", "worldwide"),
    (r"United Arab Emirates or destinations specified in Country Groups D:1, D:4, and D:5 .* excluding .* A:5 or A:6",
     "AE D:1 D:4 D:5 -A:5 -A:6"),
    (r"Macau or a destination specified in Country Group D:5", "MO D:5"),
    (r"§ 746\.8", "RU BY"),
]
UN_EMBARGOES = "CD CF ER IQ IR KP LB LY SD SO"  # 746.1(b)(2)


def applicability(words, eccn):
    """"NS applies to entire entry except 0A501.y" in short: "except 0A501.y"; "entire" for the entire entry."""
    words = re.sub(rf"^(?:{REASON}|Russian industry sector sanctions?) appl(?:y|ies),? *(?:to )?", "", words)
    words = re.sub(r"\. A license is required .*$", "", words).strip().rstrip(".")
    words = re.sub(r"^(?:the )?entire entry,? *", "", words)
    return words or "entire"


def controls(entry):
    """The entry's table: (reason, chart column or "", applicability, destinations, sections)."""
    eccn = entry["eccn"]
    for row in entry["countryChart"]:
        for control, chart in REPAIRS.get((eccn, row["control"]), [(row["control"], row["countryChart"])]):
            reason = (re.match(REASON, control) or ["FP"])[0]
            applies = applicability(control, eccn)
            column = re.match(rf"{REASON} Column (\d)\b", chart)
            if column:
                assert column[1] == reason, (eccn, chart)
                yield reason, reason + column[2], applies, "", ""
            sections = "; ".join(re.findall(SECTION, chart) or re.findall(SECTION, control))
            if not column or sections:
                where = next((codes for words, codes in DESTINATIONS if re.search(words, chart)), "see")
                yield reason, "", applies, "see" if column else UN_EMBARGOES if reason == "UN" else where, sections


def reasons(entry, table):
    text = entry["reasonForControl"] or ""
    found = re.findall(REASON, text) + (["FP"] if "foreign policy" in text.lower() else [])
    return found or list(dict.fromkeys(row[0] for row in table))


def title(heading):
    words = re.sub(r"[,.]? *\(see (?:the )?List of Items Controlled\)\.?$|,? as follows\b.*$", "", heading, flags=re.I)
    words = " ".join(re.sub(r"[“”]", "", words).split()).rstrip(".,;")
    return words if len(words) <= 80 else words[:79].rsplit(" ", 1)[0].rstrip(",.;") + "…"


def make_control_list(regs, out):
    source, rows = load(regs, "ccl_2026-07-23.json"), []
    for entry in source["entries"]:
        eccn, table = entry["eccn"], list(controls(entry))
        why = reasons(entry, table)
        chart = [f"{column} ~ {applies}" for _, column, applies, _, _ in table if column]
        special = [f"{reason} ~ {applies} ~ {where} ~ {sections}" for reason, column, applies, where, sections in table
                   if not column]
        flags = []
        if why == ["AT"] or eccn == "9A991":
            flags.append("at-only")
        if not why and not table:
            flags.append("elsewhere")
        if set(why) - {row[0] for row in table} or any(row[3] == "see" and row[4] == "" for row in table):
            flags.append("incomplete")
        if eccn in DAMAGED and "incomplete" not in flags:
            flags.append("incomplete")
        if why and not entry["reasonForControl"]:
            flags.append("reasons-from-table")
        if not entry["licenceExceptionFlags"].get("GBS", "N/A").startswith("N/A"):
            flags.append("gbs")
        rows.append([eccn, " ".join(why), " | ".join(chart), " | ".join(special), " ".join(flags), title(entry["heading"])])
    rows.sort()
    assert len({row[0] for row in rows}) == len(rows) == source["entryCount"]
    write(out, [
        "Supplement No. 1 to part 774, the Commerce Control List: one row an ECCN heading, with its reasons for control and "
        "what of the Country Chart they name.",
        "Source: eCFR, 15 CFR part 774, text of 2026-07-23, as parsed by a public project, which records that some tables had "
        "been read badly; US federal text, public domain (17 USC 105). Made by Scripts/tables/law.py.",
        "Content known: 2026-07-23 until further notice. No earlier copy was at hand. Another reading, of 2026-09-24, counts 638"
        " entries; which five differ is not known.",
        "eccn: its first digit is the category, the letter the product group. reasons: as the entry's Reason for Control; FP is "
        "\"foreign policy\".",
        "controls: ` | ` between controls, each `chart column ~ applicability`; `entire`: the whole entry.",
        "special: licence requirements outside the chart, each `reason ~ applicability ~ destinations ~ sections`. "
        "destinations: ISO codes and Country Groups; -X: not X; worldwide; see: read the section. UN: the countries of "
        "746.1(b)(2).",
        "flags: at-only: 746.8(a)(12)(iii)(B)(1), only AT in the Reason for Control, or 9A991. elsewhere: no requirement of its "
        "own, the entry refers to the ITAR or another entry, or has no item now.",
        "  incomplete: a reason has no row in our copy, so no mark in the chart answers for it. reasons-from-table: the copy has "
        "no Reason for Control, the reasons are those of the table. gbs: License Exception GBS is open to some of the entry.",
        "title: the heading, cut to 80 characters: to recognise an entry, not to classify by.",
    ], [["eccn", "reasons", "controls", "special", "flags", "title"]] + rows)


# --------------------------------------------------------------------------
# The index

ECFR = "eCFR, 15 CFR part "
PACKS = [  # id, file, title, source, sourceDate, validFrom, validUntil, basis, note
    ("part746-tariff", "Tariff codes of Supplements No. 2, 4, 5 and 7 to part 746, with the tiers of the CHPL",
     ECFR + "746, Supplements No. 2, 4, 5, 7; BIS, Common High Priority List, 2024-02-23", "2026-09-24", "2026-09-24", "",
     "text", "The lists are known as of the text's day only. Their last amendments were sought (June 2024: 89 FR 51644; August "
     "2024: 89 FR 68539) but no dated copy before 2026-09-24 shows that exactly these lists held."),
    ("partners", "Countries of Supplement No. 3 to part 746", ECFR + "746, Supplement No. 3", "2026-09-24", "2022-02-24", "",
     "text", "Every country has its own first day."),
    ("country-groups", "Country Groups, Supplement No. 1 to part 740", ECFR + "740, Supplement No. 1", "2026-07-23",
     "2026-07-23", "", "text", "Two readings, of 2026-07-23 and 2026-09-24, agree in every row."),
    ("country-chart", "Commerce Country Chart, Supplement No. 1 to part 738", ECFR + "738, Supplement No. 1", "2026-07-23",
     "2026-07-23", "", "text", "Two readings, of 2026-07-23 and 2026-09-24, agree in every row."),
    ("control-list", "Commerce Control List, Supplement No. 1 to part 774", ECFR + "774, Supplement No. 1", "2026-07-23",
     "2026-07-23", "", "secondary", "Headings, reasons and licence tables only, as a public project parsed them. Entries "
     "flagged incomplete lack a row."),
    ("supplement-6", "Chemicals, biologics, equipment of Supplement No. 6 to part 746", ECFR + "746, Supplement No. 6",
     "2026-09-24", "2026-09-24", "", "text", "Paragraph (i) was added on 2024-11-01 (89 FR 87279). No other dated copy shows "
     "that exactly this list held."),
]


def make_index(folder):
    rows = [["id", "file", "title", "source", "sourceDate", "validFrom", "validUntil", "basis", "lastChecked", "sha256",
             "rows", "licence", "note"]]
    for name, heading, source, dated, start, end, basis, note in PACKS:
        data = linked(folder / f"{name}.tsv")
        rows.append([name, f"law/{name}.tsv", heading, source, dated, start, end, basis, CHECKED,
                     hashlib.sha256(data).hexdigest(), str(data.count(b"\n") - 1), PUBLIC, note])
    write(folder / "packs.tsv", [
        "The index of the tables in this folder: what each is, where it is from, when its content is known to be the law.",
        "sourceDate: the day of the text. validFrom, validUntil: first and last day for which the content is known; empty: until "
        "further notice. Outside of that the table has no answer.",
        "basis: text | official | secondary | memory, as in reference/list-effects.tsv. lastChecked: day someone looked. rows: "
        "without the column names.",
        "sha256: of the table as linked into the binary, which is the file without its comment lines. Made by "
        "Scripts/tables/law.py.",
    ], rows)


def main():
    if len(sys.argv) != 3:
        sys.exit("usage: law.py REGS DATA")
    regs, data = map(pathlib.Path, sys.argv[1:])
    names, law = Names(data), data / "law"
    make_tariff(regs, law / "part746-tariff.tsv")
    make_partners(regs, names, law / "partners.tsv")
    make_groups(regs, names, law / "country-groups.tsv")
    make_chart(regs, names, law / "country-chart.tsv")
    make_control_list(regs, law / "control-list.tsv")
    make_index(law)


if __name__ == "__main__":
    main()
