"""Australia's consolidated list: one row a name, the other columns repeated on each row."""

import datetime
import re
import string

import source
from workbook import Workbook

COLUMNS = [
    "Reference", "Name of Individual or Entity", "Type", "Name Type", "Alias Strength", "Date of Birth",
    "Place of Birth", "Citizenship", "Address", "Additional Information", "Listing Information", "IMO Number",
    "Committees", "Control Date", "Instrument of Designation", "Targeted Financial Sanction", "Travel Ban",
    "Arms Embargo", "Maritime Restriction",
]
TYPES = {"person": "Individual", "organization": "Entity", "vessel": "Vessel"}


def suffix(index):
    """'' for the first name of a reference, then a to z, aa, ab …"""
    return "" if index == 0 else suffix((index - 1) // 26) + string.ascii_lowercase[(index - 1) % 26]


def birth(dates):
    """One date is a date cell, one year a number; anything else the text as it was split."""
    raw = [date["raw_value"] for date in dates]
    if len(raw) == 1 and re.fullmatch(r"\d{4}-\d\d-\d\d", raw[0]):
        return datetime.date.fromisoformat(raw[0])
    if len(raw) == 1 and re.fullmatch(r"\d{4}", raw[0]):
        return int(raw[0])
    return ", ".join(raw) or None


def shared(row):
    """The cells that every row of a reference repeats, taken out of the source row."""
    sanction = row.pop("sanction")
    row.pop("previous_names", None)  # drawn by the source from the additional information
    cells = [
        birth(row.pop("dates_of_birth", [])),
        ", ".join(place["raw_value"] for place in row.pop("places_of_birth", [])) or None,
        ", ".join(row.pop("citizenships", [])) or None,
        row.pop("address", None), row.pop("additional_info", None), sanction.pop("listing_information"),
        int(row.pop("imo_number")) if "imo_number" in row else None,
        sanction.pop("committees"), datetime.date.fromisoformat(sanction.pop("control_date")),
        sanction.pop("instrument", None), sanction.pop("targeted_financial_sanction"),
        sanction.pop("travel_ban"), sanction.pop("arms_embargo"), sanction.pop("maritime_restriction"),
    ]
    source.used_up(sanction, "sanction")
    return cells


def write_xlsx(raw, path, date, copies):
    book = Workbook(raw, "Consolidated List", datetime.date.fromisoformat(date))
    book.write(COLUMNS)
    written = 0
    for copy in range(copies):
        for row in source.rows(path):
            reference = int(row.pop("reference")) + 100_000 * copy
            kind, names, cells = TYPES[row.pop("entity_type")], row.pop("names"), shared(row)
            source.used_up(row, str(reference))
            names.sort(key=lambda name: name["name_type"] != "Primary Name")
            for index, name in enumerate(names):
                key = f"{reference}{suffix(index)}" if index else reference
                book.write([key, name["text"], kind, name["name_type"], name.get("alias_strength"), *cells])
                written += 1
    book.close()
    return {"rows": written}


def tally(counts, row):
    """Counts of one source row, made without the writer."""
    counts["records"] += 1
    counts[f"kind {row['entity_type']}"] += 1
    counts["names"] += len(row["names"])
    counts["aliases"] += sum(name["name_type"] == "Alias" for name in row["names"])
    counts["weak aliases"] += sum(name.get("alias_strength") == "Weak" for name in row["names"])
    counts["original script"] += sum(name["name_type"] == "Original Script" for name in row["names"])
    counts["dates"] += bool(row.get("dates_of_birth"))
    counts["imo numbers"] += "imo_number" in row
