"""Switzerland's whole list: programmes, targets, and at the end the places.

The source lacks what ties targets together. The programmes of three sanctions sets are
known from public copies; the others get a marked programme, so that every set resolves.
"""

import itertools

import source
from markup import element, empty, start

# Sanctions set: programme key, programme name, name of the set, origin.
KNOWN = {
    "4387": ("Belarus", "Ordinance of 15 June 2016 on measures against Belarus",
             "article 12 -- Restrictions on named individuals and entities", "EU"),
    "46113": ("Belarus", "Ordinance of 15 June 2016 on measures against Belarus",
              "article 16 and 17 -- Restrictions on the money and capital market", "EU"),
    "34422": ("North Korea", "Ordinance of 18 May 2016 on measures against North Korea",
              "Vessel-related measures", "UN"),
}
PROGRAMMES = 900_000_000  # numbers above any of the source, for what is filled in
PLACE = "990000001"
NAMES = 1_000_000_000
LISTED = "2000-01-01"  # the source has no modification dates


class Writer:
    def __init__(self, out, date, delisted_every, history_every):
        self.out, self.date = out, date
        self.delisted_every, self.history_every = delisted_every, history_every
        self.ssids = itertools.count(NAMES)
        self.number = self.delisted = self.nested = 0

    def ssid(self):
        return {"ssid": next(self.ssids)}

    def lines(self, *content):
        self.out.write("".join(f"{line}\n" for line in content if line))

    def programme(self, identifier):
        known = KNOWN.get(identifier)
        key, name, measures, origin = known or (
            f"Set {identifier}", f"Regenerated: programme of set {identifier} is not in the source",
            f"Regenerated: set {identifier}", None)
        self.lines(
            start("sanctions-program", {"ssid": PROGRAMMES + int(identifier), "version-date": self.date}),
            element("program-key", key, {"lang": "eng"}), element("program-name", name, {"lang": "eng"}),
            element("sanctions-set", measures, {"ssid": identifier, "lang": "eng"}),
            element("origin", origin), "</sanctions-program>")

    def name(self, name):
        parts = ""
        for part in name.pop("name_parts"):
            value = element("value", part.pop("value"))
            attributes = {"order": part.pop("order"), "name-part-type": part.pop("name_part_type")}
            source.used_up(part, "name-part")
            parts += f"{start('name-part', attributes)}{value}</name-part>"
        attributes = {**self.ssid(), "name-type": name.pop("name_type"), "quality": name.pop("quality"),
                      "lang": name.pop("lang")}
        source.used_up(name, "name")
        return f"{start('name', attributes)}{parts}</name>"

    def birth(self, date):
        if not date:
            return ""
        attributes = {**self.ssid(), **{key: date.pop(key, None) for key in ("day", "month", "year")}}
        source.used_up(date, "day-month-year")
        # A year such as 1343 is no Gregorian one; the source does not name the calendar.
        gregorian = "Gregorian" if (attributes["year"] or 0) > 1800 else None
        return empty("day-month-year", {**attributes, "calendar": gregorian, "quality": "good"})

    def address(self, address):
        content = element("address-details", address.pop("address_details", None))
        content += element("zip-code", address.pop("zip_code", None))
        source.used_up(address, "address")
        return f"{start('address', {**self.ssid(), 'place-id': PLACE, 'quality': 'good'})}{content}</address>"

    def subject(self, tag, subject):
        """The lines of an individual or entity."""
        identity = subject.pop("identity")
        opening = start("identity", {"ssid": identity.pop("ssid"), "main": identity.pop("main")})
        content = [start(tag), opening]
        content += [self.name(name) for name in identity.pop("names")]
        content.append(self.birth(identity.pop("day_month_year", None)))
        content += [self.address(address) for address in identity.pop("addresses", [])]
        content.append("</identity>")
        if "justification" in subject:
            content.append(element("justification", subject.pop("justification"), self.ssid()))
        source.used_up(identity, "identity")
        source.used_up(subject, tag)
        return content + [f"</{tag}>"]

    def vessel(self, key):
        """The marked object of a target the source has no data of."""
        whole = [{"order": 1, "name_part_type": "whole-name", "value": f"REGENERATED PLACEHOLDER {key}"}]
        name = {"name_type": "primary-name", "quality": "good", "lang": "eng", "name_parts": whole}
        return [start("object", {"object-type": "vessel"}), start("identity", {**self.ssid(), "main": "true"}),
                self.name(name), "</identity>",
                element("other-information", "Regenerated: the source has no data of this target", self.ssid()),
                "</object>"]

    def modifications(self, key):
        """Newest first, as published; nested targets are history and no targets."""
        content = []
        if self.delisted_every and self.number % self.delisted_every == 0:
            self.delisted += 1
            content.append(modification("de-listed", self.date, "/"))
        if self.history_every and self.number % self.history_every == 0:
            self.nested += 1
            content += [modification("amended", "2010-01-01"), "<removed>", start("target", {"ssid": key}),
                        *self.vessel(f"{key} BEFORE"), "</target>", "</removed>", "</modification>"]
        return content + [modification("listed", LISTED, "/")]

    def target(self, row):
        self.number += 1
        key, group = row.pop("ssid"), row.pop("sanctions_set_id")
        tag = next((tag for tag in ("individual", "entity") if tag in row), None)
        content = self.subject(tag, row.pop(tag)) if tag else self.vessel(key)
        source.used_up(row, key)
        self.lines(start("target", {"ssid": key}), element("sanctions-set-id", group), *content,
                   *self.modifications(key), "</target>")


def modification(kind, date, close=""):
    return start("modification", {"modification-type": kind, "enactment-date": date, "publication-date": date,
                                  "effective-date": date}, close)


def rekeyed(row, copy):
    row["ssid"] = str(int(row["ssid"]) + 1_000_000 * copy)
    for tag in ("individual", "entity"):
        if tag in row:
            identity = row[tag]["identity"]
            identity["ssid"] = str(int(identity["ssid"]) + 1_000_000 * copy)
    return row


def write_xml(out, path, date, copies, delisted_every, history_every):
    writer = Writer(out, date, delisted_every, history_every)
    writer.lines('<?xml version="1.0" encoding="UTF-8"?>',
                 start("swiss-sanctions-list", {"list-type": "whole-list", "date": date}))
    for identifier in sorted({row["sanctions_set_id"] for row in source.rows(path)}, key=int):
        writer.programme(identifier)
    for copy in range(copies):
        for row in source.rows(path):
            writer.target(rekeyed(row, copy))
    writer.lines(start("place", {"ssid": PLACE}),
                 element("location", "Regenerated: the place is not in the source"), "</place>",
                 "</swiss-sanctions-list>")
    return {"de-listed": writer.delisted, "nested old targets": writer.nested}


def tally(counts, row):
    """Counts of one source row, made without the writer."""
    counts["records"] += 1
    tag = next((tag for tag in ("individual", "entity") if tag in row), None)
    counts[f"kind {tag or 'object'}"] += 1
    identity = row[tag]["identity"] if tag else {}
    names = identity.get("names", [])
    counts["names"] += len(names)
    counts["aliases"] += sum(name["name_type"] != "primary-name" for name in names)
    counts["low quality"] += sum(name["quality"] == "low" for name in names)
    counts["dates"] += bool(identity.get("day_month_year"))
    counts["addresses"] += len(identity.get("addresses", []))
    counts["justifications"] += bool(tag and "justification" in row[tag])
