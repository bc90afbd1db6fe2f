#!/usr/bin/env python3
"""Writes the customers and the lists that speed is measured on. The same arguments give the same bytes.

    Scripts/workload.py customers 1000000 --output customers.csv
    Scripts/workload.py entities 100000 --output entities.ndjson

Names are put together from the parts of real and realistic names, each part drawn as often as it occurs, so that frequent
words are as frequent as in life. `--from shared` (the default where ../shared exists) draws persons from 50,000 synthetic
ones of many countries and scripts, given with given and family with family name of one country and script, and companies
of family names and the common words of the bench list's organisations. `--from repository` needs nothing beside the clone: the frequency table and the
starter list; its persons are Latin only. One customer in a hundred is a listed name, written another way; besides, companies
have only such words of listed ones as many share, for a bank's customers are not one tenth sanctioned. What was written is
described in one line of JSON on standard error.
"""
import argparse
import csv
import json
import pathlib
import random
import sys
import unicodedata

ROOT = pathlib.Path(__file__).resolve().parent.parent
DATA = ROOT.parent / "shared" / "data"
PEOPLE = DATA / "matching" / "negatives" / "candgen_negatives_global.csv"
BENCH = DATA / "bench" / "list.csv"
HOW_SPELT = [("kh", "h"), ("ou", "u"), ("y", "i"), ("ck", "k"), ("ph", "f"), ("ee", "i"), ("oo", "u"), ("v", "w"), ("q", "k")]
PERTURBED = 0.01
COMPANIES = 0.3
SHARED_BY = 10


class Draw:
    """Only `random.random` is used: its sequence is the same in every version of Python."""

    def __init__(self, seed):
        self.next = random.Random(seed).random

    def of(self, items):
        return items[int(self.next() * len(items))]

    def number(self, low, high):
        return low + int(self.next() * (high - low + 1))

    def chance(self, share):
        return self.next() < share


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def script(text):
    """LATIN, CYRILLIC, ARABIC, CJK …, of the first letter."""
    return next((unicodedata.name(c, "?").split()[0] for c in text if c.isalpha()), "?")


def natural(name, kind):
    parts = name.split(",")
    return f"{parts[1].strip()} {parts[0].strip()}" if kind == "person" and len(parts) == 2 else name


class Listed:
    """A list's parties, as (id, is person, names), the first name the main one."""

    def __init__(self, source):
        self.craft = set()  # Ships and aircraft: listed, and no words of companies.
        self.parties = list(self.bench() if source == "shared" else self.starter())
        self.people = [p for p in self.parties if p[1]]
        self.others = [p for p in self.parties if not p[1]]
        self.companies = [n.split() for p in self.others if p[0] not in self.craft for n in p[2] if len(n.split()) > 1]
        owners = {}
        for number, words in enumerate(self.companies):
            for word in words:
                owners.setdefault(word.casefold(), set()).add(number)
        # What several companies are called by: trades, places, legal forms. The rare words are those that name one.
        self.trades = [[w for w in words if len(owners[w.casefold()]) >= SHARED_BY] for words in self.companies]
        self.trades = [words for words in self.trades if words]

    def bench(self):
        found = {}
        for row in rows(BENCH):
            if row["kind"] in ("vessel", "aircraft"):
                self.craft.add(row["entity_id"])
            party = found.setdefault(row["entity_id"], (row["entity_id"], row["kind"] == "person", []))
            party[2].insert(0 if row["is_primary"] == "1" else len(party[2]), natural(row["name"], row["kind"]))
        return found.values()

    def starter(self):
        with open(ROOT / "Data" / "starter" / "entities.ndjson", encoding="utf-8") as file:
            for line in file:
                party = json.loads(line)
                names = party["properties"].get("name", []) + party["properties"].get("alias", [])
                if party["schema"] in ("Vessel", "Airplane"):
                    self.craft.add(party["id"])
                if names:
                    yield party["id"], party["schema"] == "Person", names


class SharedPeople:
    """Given, middle and family names of one country and script go together."""

    def __init__(self, only):
        self.all, self.alike = [], {}
        for row in rows(PEOPLE):
            person = (row["nationality"], script(row["full_name"]), row["first_name"], row["middle_name"], row["last_name"],
                      row["full_name"].startswith(row["last_name"]))
            if only not in ("", person[1]):
                continue
            self.all.append(person)
            self.alike.setdefault(person[:2], []).append(person)

    def one(self, draw):
        country, written, given, _, _, family_first = draw.of(self.all)
        alike = self.alike[country, written]
        middle, family = draw.of(alike)[3], draw.of(alike)[4]
        parts = [family, given, middle] if family_first else [given, middle, family]
        between = "" if written in ("CJK", "HIRAGANA", "KATAKANA", "HANGUL") and family_first else " "
        return between.join(p for p in parts if p), country, family


class TablePeople:
    """Two or three words of the frequency table that are no words of companies."""

    def __init__(self, listed):
        company = {w.casefold().strip(".,()") for words in listed.companies for w in words}
        self.words, self.ends, total = [], [], 0
        with open(ROOT / "Data" / "names" / "frequency.tsv", encoding="utf-8") as file:
            for line in file:
                word, _, rate = line.strip().partition("\t")
                if not line.startswith("#") and len(word) > 2 and word not in company:
                    total += int(rate)
                    self.words.append(word.capitalize())
                    self.ends.append(total)

    def one(self, draw):
        from bisect import bisect_right
        words = [self.words[bisect_right(self.ends, draw.next() * self.ends[-1])] for _ in range(3 if draw.chance(0.3) else 2)]
        return " ".join(words), "", words[-1]


def company(draw, listed, family, other):
    """One or two family names before the common words of a listed company, in their order: nobody's customers bear the rare
    words that name a listed one."""
    return " ".join([family] + ([other] if draw.chance(0.4) else []) + draw.of(listed.trades)[-3:])


def perturbed(draw, name):
    """A listed name with a slip of the pen, a spelling of another transliteration, a word less, or in another order."""
    words = name.split()
    how = draw.number(0, 4)
    if how == 0 and len(words) > 1:
        return " ".join(words[1:] + words[:1])
    if how == 1 and len(words) > 2:
        gone = draw.number(1, len(words) - 2)
        return " ".join(words[:gone] + words[gone + 1:])
    if how == 2:
        for old, new in HOW_SPELT:
            if old in name.casefold():
                return name.casefold().replace(old, new).title()
    at = draw.number(0, max(0, len(name) - 2))
    if how == 3:
        return name[:at] + name[at + 1:at + 2] + name[at:at + 1] + name[at + 2:]
    return name[:at] + name[at + 1:]


def customers(count, draw, source, file, only=""):
    listed = Listed(source)
    people = SharedPeople(only) if source == "shared" else TablePeople(listed)
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["id", "name", "schema", "birth_date", "country"])
    seen_rows, seen_names, scripts, planted, companies = set(), set(), {}, 0, 0
    for number in range(1, count + 1):
        name, country, family = people.one(draw)
        is_person, birth = True, ""
        if draw.chance(PERTURBED):
            party = draw.of(listed.parties)
            name, is_person, country = perturbed(draw, draw.of(party[2])), party[1], ""
            planted += 1
        elif draw.chance(COMPANIES):
            name, is_person = company(draw, listed, family, people.one(draw)[2]), False
        if is_person:
            birth = f"{draw.number(1940, 2005)}-{draw.number(1, 12):02}-{draw.number(1, 28):02}"
        companies += not is_person
        schema = "Person" if is_person else "Organization"
        writer.writerow([f"c{number}", name, schema, birth, country])
        seen_rows.add(hash((name, schema, birth, country)))
        seen_names.add(hash(name))
        written = script(name)
        scripts[written] = scripts.get(written, 0) + 1
    return {"rows": count, "distinctRows": round(len(seen_rows) / count, 4), "distinctNames": round(len(seen_names) / count, 4),
            "planted": planted, "companies": companies, "scripts": dict(sorted(scripts.items(), key=lambda s: -s[1]))}


def recombined(draw, listed, number):
    """A new party from the words of two listed ones, with as many aliases as a listed one has."""
    like = draw.of(listed.parties)
    pool = listed.people if like[1] else listed.others
    names = []
    end = draw.of(draw.of(pool)[2]).split()
    for _ in like[2]:
        words = draw.of(draw.of(pool)[2]).split()
        cut = min(len(end), 1 if like[1] else draw.number(1, 3))
        names.append(" ".join(words[:max(1, len(words) - cut)] + end[-cut:]))
    return f"r{number}", like[1], names


def entities(count, draw, source, file):
    listed = Listed(source)
    real = list(listed.parties)
    while len(real) > count:
        real.pop(int(draw.next() * len(real)))
    names = 0
    for number in range(count):
        id, is_person, texts = real[number] if number < len(real) else recombined(draw, listed, number)
        properties = {"name": texts[:1]}
        if texts[1:]:
            properties["alias"] = list(dict.fromkeys(texts[1:]))
        names += 1 + len(properties.get("alias", []))
        party = {"id": id, "schema": "Person" if is_person else "Organization", "caption": texts[0], "properties": properties}
        file.write(json.dumps(party, ensure_ascii=False, separators=(",", ":")) + "\n")
    return {"entities": count, "names": names, "real": len(real)}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["customers", "entities"])
    parser.add_argument("count", type=int)
    parser.add_argument("--output", required=True)
    parser.add_argument("--seed", type=int, default=20261126)
    parser.add_argument("--from", dest="source", choices=["shared", "repository"],
                        default="shared" if PEOPLE.exists() and BENCH.exists() else "repository")
    parser.add_argument("--latin", action="store_true", help="customers whose names are in Latin script only")
    options = parser.parse_args()
    if options.count < 1:
        parser.error("count: at least 1")
    with open(options.output, "w", encoding="utf-8", newline="") as file:
        to = (options.count, Draw(options.seed), options.source, file)
        said = customers(*to, "LATIN" if options.latin else "") if options.what == "customers" else entities(*to)
    print(json.dumps({"from": options.source, "seed": options.seed, **said}, ensure_ascii=False), file=sys.stderr)


if __name__ == "__main__":
    main()
