"""The UK Sanctions List: one XML designation, or the CSV rows, of each source row.

The source has names, non-Latin names, addresses and the texts; it has no birth dates,
nationalities, documents, phones or ship details, so their columns stay empty.
"""

import csv
import datetime
import itertools

import source
from markup import element, wrap

COLUMNS = [
    "Last Updated", "Unique ID", "OFSI Group ID", "UN Reference Number", "Name 6", "Name 1", "Name 2",
    "Name 3", "Name 4", "Name 5", "Name type", "Alias strength", "Title", "Name non-latin script",
    "Non-latin script type", "Non-latin script language", "Regime Name", "Designation Type",
    "Designation source", "Sanctions Imposed", "Other Information", "UK Statement of Reasons",
    "Address Line 1", "Address Line 2", "Address Line 3", "Address Line 4", "Address Line 5",
    "Address Line 6", "Address Postal Code", "Address Country", "Phone number", "Website",
    "Email address", "Date Designated", "D.O.B", "Nationality(/ies)", "National Identifier number",
    "National Identifier additional information", "Passport number",
    "Passport additional information", "Position", "Gender", "Town of birth", "Country of birth",
    "Type of entity", "Subsidiaries", "Parent company", "Business registration number (s)",
    "IMO number", "Current owner/operator (s)", "Previous owner/operator (s)",
    "Current believed flag of ship", "Previous flags", "Type of ship", "Tonnage of ship",
    "Length of ship", "Year Built", "Hull identification number (HIN)",
]

# Source field, CSV column, XML element, in the order of the XML elements.
HEAD = [
    ("last_updated", "Last Updated", "LastUpdated"),
    ("date_designated", "Date Designated", "DateDesignated"),
    ("unique_id", "Unique ID", "UniqueID"),
    ("ofsi_group_id", "OFSI Group ID", "OFSIGroupID"),
    ("un_reference_number", "UN Reference Number", "UNReferenceNumber"),
]
MIDDLE = [
    ("regime_name", "Regime Name", "RegimeName"),
    ("individual_entity_ship", "Designation Type", "IndividualEntityShip"),
    ("designation_source", "Designation source", "DesignationSource"),
    ("sanctions_imposed", "Sanctions Imposed", "SanctionsImposed"),
]
TEXTS = [
    ("other_information", "Other Information", "OtherInformation"),
    ("uk_statement_of_reasons", "UK Statement of Reasons", "UKStatementofReasons"),
]
NAME = [(f"name{n}", f"Name {n}", f"Name{n}") for n in range(1, 7)] + [
    ("name_type", "Name type", "NameType"),
    ("alias_strength", "Alias strength", "AliasStrength"),
]
NON_LATIN = [("name_non_latin_script", "Name non-latin script", "NameNonLatinScript")]
ADDRESS = [(f"address_line{n}", f"Address Line {n}", f"AddressLine{n}") for n in range(1, 7)] + [
    ("address_country", "Address Country", "AddressCountry"),
]
INDICATORS = [
    "asset_freeze", "arms_embargo", "targeted_arms_embargo", "chartering_of_ships",
    "closure_of_representative_offices", "crew_servicing_of_ships_and_aircraft", "deflag",
    "prevention_of_business_arrangements", "prevention_of_chartering_of_ships_and_aircraft",
    "technical_assistance_related_to_aircraft", "travel_ban", "trust_services_sanctions",
    "director_disqualification_sanction",
]


def designations(path, copies):
    """The source rows of every copy; a later copy has other keys of the same form."""
    for copy in range(copies):
        for row in source.rows(path):
            if copy:
                number = int(row["unique_id"][3:]) + 10_000 * copy
                row["unique_id"] = f"{row['unique_id'][:3]}{number:04}"
                if "ofsi_group_id" in row:
                    row["ofsi_group_id"] = str(int(row["ofsi_group_id"]) + 1_000_000 * copy)
            yield row


def groups(row):
    """Takes the three repeating groups out of a row."""
    return [row.pop(key, {}).get(inner, []) for key, inner in
            [("names", "names"), ("non_latin_names", "names"), ("addresses", "addresses")]]


def taken(row, table):
    """(column, element, value) of each field of the table that the row has; takes it out."""
    for key, column, tag in table:
        if key in row:
            value = row.pop(key)
            yield column, tag, source.slashed(value) if key in ("last_updated", "date_designated") else value


def by_column(row, table):
    cells = {column: value for column, _, value in taken(row, table)}
    source.used_up(row, "uk group")
    return cells


def together(cells):
    """Several values of one group in one cell each; an empty place keeps the positions."""
    columns = {column for group in cells for column in group}
    return {column: "|".join(group.get(column, "") for group in cells) for column in columns}


def write_csv(out, path, date, copies, one_row_a_name):
    """A designation's rows are every combination of its groups, or one row a name."""
    writer = csv.writer(out, lineterminator="\n")
    out.write(f"Report Date: {datetime.date.fromisoformat(date):%d-%b-%Y}\n")
    writer.writerow(COLUMNS)
    written = 0
    for row in designations(path, copies):
        names, others, addresses = groups(row)
        row.pop("sanctions_imposed_indicators", None)  # the CSV has no column for them
        base = {column: value for column, _, value in taken(row, HEAD + MIDDLE + TEXTS)}
        source.used_up(row, base["Unique ID"])
        names = [by_column(name, NAME) for name in names]
        others = [by_column(name, NON_LATIN) for name in others] or [{}]
        addresses = [by_column(address, ADDRESS) for address in addresses] or [{}]
        if one_row_a_name:
            others, addresses = [together(others)], [together(addresses)]
        for combination in itertools.product(names, others, addresses):
            cells = dict(base)
            for part in combination:
                cells.update(part)
            writer.writerow([cells.get(column, "") for column in COLUMNS])
            written += 1
    return {"rows": written}


def indicators(row):
    """The measures as true or false; the source lacks the two port and charter indicators."""
    values = row.pop("sanctions_imposed_indicators", {})
    written = "".join(
        element("".join(word.capitalize() for word in key.split("_")), str(values.pop(key)).lower())
        for key in INDICATORS if key in values
    )
    source.used_up(values, "uk indicators")
    return wrap("SanctionsImposedIndicators", written)


def elements(row, table):
    return "".join(element(tag, value) for _, tag, value in taken(row, table))


def repeated(outer, inner, found, table):
    """A group as the XML nests it: <Names><Name>…</Name></Names>."""
    content = ""
    for item in found:
        content += wrap(inner, elements(item, table))
        source.used_up(item, inner)
    return wrap(outer, content)


def write_xml(out, path, date, copies):
    out.write('<?xml version="1.0" encoding="utf-8"?>\n')
    out.write('<Designations xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
              'xmlns:xsd="http://www.w3.org/2001/XMLSchema">\n')
    out.write(f"  {element('DateGenerated', source.slashed(date))}\n")
    for row in designations(path, copies):
        key = row["unique_id"]
        names, others, addresses = groups(row)
        parts = [
            elements(row, HEAD),
            repeated("Names", "Name", names, NAME),
            repeated("NonLatinNames", "NonLatinName", others, NON_LATIN),
            elements(row, MIDDLE), indicators(row), elements(row, TEXTS),
            repeated("Addresses", "Address", addresses, ADDRESS),
        ]
        source.used_up(row, key)
        out.write("  <Designation>\n" + "".join(f"    {part}\n" for part in parts if part) + "  </Designation>\n")
    out.write("</Designations>\n")
    return {}


def tally(counts, row):
    """Counts of one source row, made without the writers."""
    names, others, addresses = (row.get(key, {}).get(inner, []) for key, inner in
                                [("names", "names"), ("non_latin_names", "names"), ("addresses", "addresses")])
    counts["records"] += 1
    counts[f"kind {row['individual_entity_ship']}"] += 1
    counts["names"] += len(names)
    counts["aliases"] += sum(name["name_type"].lower() != "primary name" for name in names)
    counts["low quality"] += sum(name.get("alias_strength", "").startswith("Low") for name in names)
    counts["non-latin names"] += len(others)
    counts["addresses"] += len(addresses)
