#!/usr/bin/env python3
"""Writes the parties that speed is measured with. The same seed gives the same bytes, with every Python from 3.9.

    Scripts/workload.py customers 100000 > customers.csv          id, name, schema, birth_date, country
    Scripts/workload.py entities 1000000 > list.ndjson            FollowTheMoney, for the growth of a list
    Scripts/workload.py customers 100000 --describe               what was written, on standard error

Names are real words at their real frequency, put together anew: a given name and a family name of one country, the words of
company names. They come from ../shared/data where it is there, else from the tables of this repository; `--committed`
takes only these. One customer in a hundred is a listed name with one change. `entities` begins with the parties of the
bench list, and needs it.
"""
import argparse
import bisect
import collections
import csv
import itertools
import json
import pathlib
import random
import re
import sys
import unicodedata

ROOT = pathlib.Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared" / "data"
PEOPLE = SHARED / "matching" / "negatives" / "candgen_negatives_global.csv"
LIST = SHARED / "bench" / "list.csv"
CLEAN = SHARED / "bench" / "queries_clean.csv"
RARE = SHARED / "matching" / "translit"
SEED = 20261126
PERSONS = 0.75
# Of the persons, so many are written in another script than Latin; of the others, so many bear a family name of the long
# tail, which 50,000 people do not show.
NOT_LATIN = 0.15
RARE_FAMILY = 0.25
LISTED = 0.01
KINDS = {"person": "Person", "organization": "Organization", "vessel": "Vessel", "aircraft": "Airplane"}

# Given names and family names as people of these countries write them, beside the Latin rows of the committed tables.
OTHER_SCRIPTS = (
    ("Russia", "Иван Ольга Сергей Наталья Дмитрий Елена Алексей Татьяна Андрей Анна Мария Владимир Николай Юлия Павел Светлана",
     "Иванов Кузнецов Смирнов Попов Васильев Петров Соколов Михайлов Новиков Фёдоров Морозов Волков Лебедев Козлов Зайцев"),
    ("Egypt", "محمد أحمد فاطمة علي مريم حسن خالد عمر يوسف إبراهيم مصطفى نور سارة محمود ليلى",
     "حسن علي محمود السيد عبدالله إبراهيم المصري خليل منصور سالم حداد النجار الشريف عثمان"),
    ("China", "伟 芳 娜 敏 静 丽 强 磊 军 洋 艳 勇 杰 娟 涛 明 超 秀英 建国 志强 晓明 海燕",
     "王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 高 林 罗"),
)


class Chance:
    """Choices made of `random()` alone, the one method whose sequence Python promises to keep."""

    def __init__(self, seed):
        self.random = random.Random(seed).random

    def below(self, count):
        return int(self.random() * count)

    def choice(self, values):
        return values[self.below(len(values))]


class Weighted:
    """Words drawn as often as they are counted."""

    def __init__(self, counts):
        counts = sorted((word, count) for word, count in counts.items() if count > 0)
        self.words = [word for word, _ in counts]
        self.sums = list(itertools.accumulate(count for _, count in counts))

    def draw(self, chance):
        return self.words[bisect.bisect_right(self.sums, chance.random() * self.sums[-1])]


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def table(name):
    for line in (ROOT / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def natural(name, kind):
    """`LAST, First Middle` as First Middle LAST."""
    if kind == "person" and name.count(",") == 1:
        family, given = name.split(",")
        return f"{given.strip()} {family.strip()}"
    return name


# MARK: - where words come from


class SharedSource:
    """50,000 made-up people of a hundred countries, family names of Wikidata, companies of the bench and of the US list."""

    def __init__(self):
        self.groups = collections.defaultdict(list)
        for row in rows(PEOPLE):
            given, middle, family = row["first_name"], row["middle_name"], row["last_name"]
            writing = script(family)
            if given and writing == script(given):
                self.groups[row["nationality"], writing].append((given, middle if script(middle) == writing else "", family))
        sizes = {group: len(people) for group, people in self.groups.items()}
        self.latin = Weighted({group: size for group, size in sizes.items() if group[1] == "LATIN"})
        self.others = Weighted({group: size for group, size in sizes.items() if group[1] != "LATIN"})
        self.rare = sorted({row.split("\t")[0].capitalize() for path in sorted(RARE.glob("wd_*.tsv"))
                            for row in path.read_text(encoding="utf-8").splitlines()})
        self.rare = [name for name in self.rare if name.isalpha() and len(name) > 2 and script(name) == "LATIN"]
        clean = [row["query"].split() for row in rows(CLEAN) if row["kind"] != "person"]
        self.forms = Weighted(collections.Counter(words[-1] for words in clean if len(words) > 1))
        listed = rows(LIST)
        companies = [row["name"].split() for row in listed if row["kind"] == "organization"]
        words = collections.Counter(word for words in companies + clean for word in words)
        self.company_words = Weighted({word: n for word, n in words.items() if re.search(r"\w{2}", word)})
        self.listed = [(natural(row["name"], row["kind"]), KINDS[row["kind"]]) for row in listed]

    def person(self, chance):
        is_latin = chance.random() >= NOT_LATIN
        group = (self.latin if is_latin else self.others).draw(chance)
        people = self.groups[group]
        given, middle, family = chance.choice(people)[0], chance.choice(people)[1], chance.choice(people)[2]
        if chance.random() < 0.5:
            middle = ""
        if is_latin and chance.random() < RARE_FAMILY:
            family = chance.choice(self.rare)
        return " ".join(word for word in (given, middle, family) if word), group[0]


class CommittedSource:
    """The tables that are in the repository: common names by place, words by frequency, the starter list."""

    def __init__(self):
        names = collections.defaultdict(dict)
        for kind, place, words in table("Scripts/tables/common_names.tsv"):
            for entry in words.split():
                word, rate = entry.split(":")
                names[kind, place][word.capitalize()] = int(rate)
        self.given = {place: Weighted(words) for (kind, place), words in names.items() if kind == "given"}
        self.family = {place: Weighted(words) for (kind, place), words in names.items() if kind == "surname"}
        self.places = sorted(set(self.given) & set(self.family))
        starter = [json.loads(row[0]) for row in table("Data/starter/entities.ndjson")]
        self.listed = [(name, entity["schema"]) for entity in starter for name in entity["properties"].get("name", [])]
        known = {word.lower() for words in names.values() for word in words}
        kinds = {row[0] for row in table("Data/names/particles.tsv")}
        companies = {fold(word) for name, schema in self.listed if schema != "Person" for word in name.split()}
        rates = {word: int(rate) for word, rate in table("Data/names/frequency.tsv")}
        self.tail = Weighted({w.capitalize(): n for w, n in rates.items() if w not in known | kinds | companies and len(w) > 2})
        self.company_words = Weighted({w.capitalize(): n for w, n in rates.items() if w in companies or w not in known})
        self.forms = Weighted({row[0].upper(): 1 for row in table("Data/names/legal-forms.tsv") if row[0].isascii()})

    def person(self, chance):
        if chance.random() < NOT_LATIN:
            country, given, family = chance.choice(OTHER_SCRIPTS)
            given, family = chance.choice(given.split()), chance.choice(family.split())
            return (family + given if country == "China" else f"{given} {family}"), country
        place = chance.choice(self.places)
        given = self.given[place].draw(chance)
        middle = self.given[place].draw(chance) + " " if chance.random() < 0.3 else ""
        family = (self.tail if chance.random() < RARE_FAMILY else self.family[place]).draw(chance)
        return f"{given} {middle}{family}", ""


def script(word):
    for letter in word:
        if letter.isalpha():
            return unicodedata.name(letter, "").split(" ")[0]
    return ""


def fold(word):
    plain = unicodedata.normalize("NFKD", word).lower()
    return "".join(letter for letter in plain if letter.isalnum())


# MARK: - customers


def company(source, chance):
    head = source.person(chance)[0].split()[-1] if chance.random() < 0.6 else source.company_words.draw(chance)
    words = [head] + [source.company_words.draw(chance) for _ in range(1 + chance.below(3))]
    if chance.random() < 0.7:
        words.append(source.forms.draw(chance))
    return " ".join(words)


def changed(name, chance):
    """A listed name with one letter left out, doubled or exchanged, two words exchanged, or a word left out."""
    words = name.split()
    place = 1 + chance.below(max(1, len(name) - 2))
    kind = chance.below(5)
    if kind == 0 and len(name) > 5:
        return name[:place] + name[place + 1:]
    if kind == 1:
        return name[:place] + name[place - 1] + name[place:]
    if kind == 2 and len(name) > 5 and place + 1 < len(name):
        return name[:place] + name[place + 1] + name[place] + name[place + 2:]
    if kind == 3 and len(words) > 1:
        return " ".join(words[1:] + words[:1])
    if kind == 4 and len(words) > 2:
        left = chance.below(len(words))
        return " ".join(words[:left] + words[left + 1:])
    return name.title()


def birth_date(chance):
    return f"{1935 + chance.below(72)}-{1 + chance.below(12):02}-{1 + chance.below(28):02}"


def customer(source, chance):
    kind = chance.random()
    if kind < LISTED:
        name, schema = chance.choice(source.listed)
        return changed(name, chance), schema, "", ""
    if kind < LISTED + PERSONS:
        name, country = source.person(chance)
        return name, "Person", birth_date(chance), country
    return company(source, chance), "Company", "", ""


def customers(arguments, output):
    is_shared = not arguments.committed and PEOPLE.exists() and LIST.exists()
    source = SharedSource() if is_shared else CommittedSource()
    chance = Chance(arguments.seed)
    writer = csv.writer(output, lineterminator="\n")
    writer.writerow(["id", "name", "schema", "birth_date", "country"])
    seen, names, words, scripts = set(), set(), set(), collections.Counter()
    for number in range(1, arguments.count + 1):
        row = customer(source, chance)
        writer.writerow([f"C{number:08}", *row])
        if arguments.describe:
            seen.add(row)
            names.add(row[0])
            words.update(row[0].lower().split())
            scripts[script(row[0])] += 1
    if arguments.describe:
        share = {"rows": arguments.count, "distinctRows": round(len(seen) / arguments.count, 4),
                 "distinctNames": round(len(names) / arguments.count, 4), "differentWords": len(words),
                 "scripts": {name or "none": n for name, n in scripts.most_common(8)}, "shared": is_shared}
        print(json.dumps(share), file=sys.stderr)


# MARK: - lists


class ListSource:
    """The bench list, and parties made of its words: each word as often as it is there, as many names a party."""

    def __init__(self):
        self.real = collections.OrderedDict()
        for row in rows(LIST):
            kind, names = self.real.setdefault(row["entity_id"], (row["kind"], []))
            names.append((natural(row["name"], row["kind"]), row["is_primary"] == "1"))
        self.kinds = Weighted(collections.Counter(kind for kind, _ in self.real.values()))
        self.name_counts = Weighted(collections.Counter(min(4, len(names)) for _, names in self.real.values()))
        self.words = collections.defaultdict(list)
        self.lengths = collections.defaultdict(list)
        self.given, self.family = [], []
        for kind, names in self.real.values():
            for name, _ in names:
                words = name.split()
                self.words[kind] += words
                self.lengths[kind].append(len(words))
                if kind == "person" and len(words) > 1:
                    self.given.append(words[:-1])
                    self.family.append(words[-1])

    def name(self, kind, base, chance):
        """Another name of the same party keeps half of its words, as aliases do."""
        if kind == "person":
            given, family = list(chance.choice(self.given)), chance.choice(self.family)
            if base and chance.random() < 0.6:
                family = base[-1]
            elif base:
                given = base[:-1]
            return given + [family]
        words = [chance.choice(self.words[kind]) for _ in range(chance.choice(self.lengths[kind]))]
        return base[: (len(base) + 1) // 2] + words[(len(words) + 1) // 2:] if base else words

    def party(self, chance):
        kind = self.kinds.draw(chance)
        primary = self.name(kind, None, chance)
        aliases = [self.name(kind, primary, chance) for _ in range(self.name_counts.draw(chance) - 1)]
        return kind, [(" ".join(primary), True)] + [(" ".join(alias), False) for alias in aliases]


def entities(arguments, output):
    if not LIST.exists():
        sys.exit(f"{LIST}: is not there; the lists for measuring growth are made of it")
    source, chance = ListSource(), Chance(arguments.seed)
    real = list(source.real.items())
    parties = real if arguments.count >= len(real) else [real[i * len(real) // arguments.count] for i in range(arguments.count)]
    made = ((f"x{number:07}", source.party(chance)) for number in itertools.count(1))
    for key, (kind, names) in itertools.chain(parties, itertools.islice(made, arguments.count - len(parties))):
        properties = {"name": [name for name, is_primary in names if is_primary] or [names[0][0]]}
        aliases = [name for name, is_primary in names if name not in properties["name"]]
        if aliases:
            properties["alias"] = aliases
        entity = {"id": key, "schema": KINDS[kind], "datasets": ["bench"], "properties": properties}
        output.write(json.dumps(entity, ensure_ascii=False, separators=(",", ":")) + "\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("what", choices=["customers", "entities"])
    parser.add_argument("count", type=int)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--committed", action="store_true", help="use only what is in the repository")
    parser.add_argument("--describe", action="store_true", help="say on standard error what was written")
    arguments = parser.parse_args()
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    {"customers": customers, "entities": entities}[arguments.what](arguments, sys.stdout)


if __name__ == "__main__":
    main()
