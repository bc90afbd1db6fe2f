"""The EU Financial Sanctions Files, version 1.1: XML and the CSV with one part a row.

The source file holds each entity twice. The full rows (`eu_reference_number`) are written;
the older, flat rows (`ref_number`) only add the contacts, which stand at one address.
"""

import csv
import re

import source
from eu_columns import COLUMNS, PARTS
from markup import element, empty, start

CONTACT = re.compile(r"(?:^|, )(WEB|PHONE|EMAIL|FAX): *")

# The descriptions public copies of the file show; the source has only the codes.
DOCUMENTS = {"passport": "National passport", "id": "National identification card",
             "other": "Other identification number"}
FLAGS = ["diplomatic", "known_expired", "known_false", "reported_lost", "revoked_by_issuer"]


class Contacts:
    """What a first reading collects: contacts by reference, country names by code."""

    def __init__(self, path):
        self.by_reference, self.countries = {}, {"00": "UNKNOWN"}
        for row in source.rows(path):
            if row.get("contact"):
                self.by_reference[row["ref_number"]] = (row["contact"], row["address"][0])
            for key in ("addresses", "birthdates", "citizenships"):
                for part in row.get(key, []):
                    self.countries.setdefault(part["country_iso2_code"], part["country_description"])

    def place(self, row):
        """Puts the contact at the address it was given with, else at the first one."""
        contact, flat = self.by_reference.get(row["eu_reference_number"], ("", {}))
        if not contact:
            return
        addresses = row["addresses"]
        wanted = [flat[key] for key in ("street", "city", "zip")]
        same = (a for a in addresses if [a.get(key, "") for key in ("street", "city", "zip_code")] == wanted)
        next(same, addresses[0])["contact"] = contact


def pairs(contact):
    """'WEB: a, PHONE: b' as [('WEB', 'a'), ('PHONE', 'b')]."""
    pieces = CONTACT.split(contact)
    return list(zip(pieces[1::2], (value.strip() for value in pieces[2::2])))


def entities(path, copies):
    """The full rows of every copy, contacts placed; a later copy has other keys."""
    contacts = Contacts(path)
    for copy in range(copies):
        for row in source.rows(path):
            if "eu_reference_number" not in row:
                continue
            contacts.place(row)
            for document in row.get("identifications", []):
                code = document["country_iso2_code"]
                document["country_description"] = contacts.countries.get(code, "")
                document["identification_type_description"] = DOCUMENTS.get(document["identification_type_code"])
                document.update((flag, False) for flag in FLAGS)
            if copy:
                rekey(row, copy)
            yield row


def rekey(row, copy):
    first, number, last = row["eu_reference_number"].split(".")
    row["eu_reference_number"] = f"{first}.{int(number) + 100_000 * copy}.{last}"
    for part in [row] + [part for key in PARTS for part in row.get(key, [])]:
        part["logical_id"] = str(int(part["logical_id"]) + 1_000_000 * copy)


def value(found):
    """A field as the file writes it."""
    return str(found).lower() if isinstance(found, bool) else None if found is None else str(found)


def camel(key):
    first, *others = key.split("_")
    return first + "".join(word.capitalize() for word in others)


def attributes(part, always, optional):
    """Attributes in the file's order: the empty ones stand, the optional ones may be missing."""
    found = [(camel(key), value(part.pop(key, None if key in optional else ""))) for key in always]
    return [(name, text) for name, text in found if text is not None]


def part_xml(key, part):
    """One nameAlias, citizenship, birthdate, address or identification."""
    tag, always, optional, _ = PARTS[key]
    contact = part.pop("contact", "")
    summaries = part.pop("regulation_summaries")
    opening = start(tag, attributes(part, always, optional))
    source.used_up(part, tag)
    content = "".join(empty("contactInfo", {"key": name, "value": text}) for name, text in pairs(contact))
    for summary in summaries:
        content += empty("regulationSummary", attributes(
            summary, ["regulation_type", "publication_date", "number_title", "publication_url"], ()))
        source.used_up(summary, "regulationSummary")
    return f"{opening}{content}</{tag}>"


def regulation_xml(regulation):
    url = regulation.pop("publication_url")
    opening = start("regulation", attributes(regulation, [
        "regulation_type", "organisation_type", "publication_date", "entry_into_force_date",
        "number_title", "programme", "logical_id"], ()))
    source.used_up(regulation, "regulation")
    return f"{opening}{element('publicationUrl', url)}</regulation>"


def write_xml(out, path, date, copies):
    out.write('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n')
    out.write(start("export", {"xmlns": "http://eu.europa.ec/fpi/fsd/export",
                               "generationDate": f"{date}T00:00:00.000+02:00", "globalFileId": "0"}) + "\n")
    for row in entities(path, copies):
        opening = start("sanctionEntity", attributes(
            row, ["designation_details", "united_nation_id", "eu_reference_number", "logical_id"], ()))
        lines = [element("remark", row.pop("remark", None))]
        lines += [regulation_xml(regulation) for regulation in row.pop("regulations")]
        subject = row.pop("subject_type")
        lines.append(empty("subjectType", attributes(subject, ["code", "classification_code"], ())))
        for key in PARTS:
            lines += [part_xml(key, part) for part in row.pop(key, [])]
        source.used_up(row, "sanctionEntity")
        out.write(f"  {opening}\n" + "".join(f"    {line}\n" for line in lines if line) + "  </sanctionEntity>\n")
    out.write("</export>\n")
    return {}


def cell(found):
    """A cell: a line break is the two characters backslash n, as in published files."""
    return "" if found is None else value(found).replace("\n", "\\n")


def entity_cells(row):
    """The sixteen cells that every row of an entity repeats."""
    subject, [regulation] = row.pop("subject_type"), row.pop("regulations")
    remark = row.pop("remark", None)
    cells = {
        "Entity_LogicalId": row.pop("logical_id"),
        "Entity_EU_ReferenceNumber": row.pop("eu_reference_number"),
        "Entity_UnitedNationId": row.pop("united_nation_id", None),
        "Entity_DesignationDetails": row.pop("designation_details", None),
        "Entity_Remark": f"({remark})" if remark else None,
        # The letter stands under SubjectType and the word under ClassificationCode.
        "Entity_SubjectType": subject["classification_code"],
        "Entity_SubjectType_ClassificationCode": subject["code"],
        "Entity_Regulation_Type": regulation["regulation_type"],
        "Entity_Regulation_OrganisationType": regulation["organisation_type"],
        "Entity_Regulation_PublicationDate": regulation["publication_date"],
        "Entity_Regulation_EntryIntoForceDate": regulation["entry_into_force_date"],
        "Entity_Regulation_NumberTitle": regulation["number_title"],
        "Entity_Regulation_Programme": regulation["programme"],
        "Entity_Regulation_PublicationUrl": regulation["publication_url"],
    }
    return cells


def part_cells(key, part):
    tag, _, _, columns = PARTS[key]
    [summary] = part.pop("regulation_summaries")
    cells = {column: part.pop(field) for field, column in columns.items() if field in part}
    source.used_up(part, tag)
    prefix = next(iter(columns.values())).split("_")[0]
    for field, column in [("regulation_type", "Type"), ("publication_date", "PublicationDate"),
                          ("number_title", "NumberTitle"), ("publication_url", "PublicationUrl")]:
        cells[f"{prefix}_Regulation_{column}"] = summary.pop(field, None)
    source.used_up(summary, "regulationSummary")
    return cells


def write_csv(out, path, date, copies):
    writer = csv.writer(out, delimiter=";", lineterminator="\n")
    out.write("\ufeff")
    writer.writerow(COLUMNS)
    written = 0
    for row in entities(path, copies):
        base = {"fileGenerationDate": source.slashed(date), **entity_cells(row)}
        for key in PARTS:
            for part in row.pop(key, []):
                cells = {**base, **part_cells(key, part)}
                writer.writerow([cell(cells.get(column)) for column in COLUMNS])
                written += 1
        source.used_up(row, base["Entity_EU_ReferenceNumber"])
    return {"rows": written}


def tally(counts, row):
    """Counts of one source row, made without the writers."""
    if "ref_number" in row:
        counts["contacts"] += bool(row.get("contact"))
        return
    counts["records"] += 1
    counts[f"kind {row['subject_type']['code']}"] += 1
    counts["names"] += len(row["name_aliases"])
    counts["aliases"] += len(row["name_aliases"]) - 1
    for key in ("addresses", "birthdates", "citizenships", "identifications"):
        counts[key] += len(row.get(key, []))
