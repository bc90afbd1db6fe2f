"""Canada's consolidated list (SEMA and JVCFOR): flat records, no identifiers."""

import source
from markup import element

# Source field, English tag, French part of the bilingual tag; in the file's order.
FIELDS = [
    ("country", "Country", "Pays"),
    ("last_name", "LastName", "NomDeFamille"),
    ("given_name", "GivenName", "Prenom"),
    ("entity_or_ship", "EntityOrShip", "EntiteOuNavire"),
    ("date_of_birth_or_ship_build_date", "DateOfBirthOrShipBuildDate",
     "DateDeNaissanceOuDateDeConstructionDuNavire"),
    ("schedule", "Schedule", "Annexe"),
    ("item", "Item", "NumeroDarticle"),
    ("date_of_listing", "DateOfListing", "DateDinscription"),
]


def write_xml(out, path, copies, bilingual):
    out.write('<?xml version="1.0" encoding="UTF-8"?>\n')
    out.write('<data-set xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\n')
    for copy in range(copies):
        for row in source.rows(path):
            if copy:
                # Country, schedule and item are all a record has for a key.
                row["item"] = str(int(row["item"]) + 100_000 * copy)
            out.write("    <record>\n")
            for key, english, french in FIELDS:
                if key in row:
                    tag = f"{english}-{french}" if bilingual else english
                    out.write(f"        {element(tag, row.pop(key))}\n")
            source.used_up(row, "record")
            out.write("    </record>\n")
    out.write("</data-set>\n")
    return {}


def tally(counts, row):
    """Counts of one source row, made without the writer."""
    counts["records"] += 1
    counts["kind entity or ship" if "entity_or_ship" in row else "kind individual"] += 1
    counts["names"] += 1
    counts["aliases"] += 0  # the source has none
    counts["dates"] += "date_of_birth_or_ship_build_date" in row
    counts["schedules"] += "schedule" in row
