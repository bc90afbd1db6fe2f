package import CordonModel

/// Where the official lists come from. Fetching them is not built yet, so the addresses are for people.
package enum Publishers {
    private static let rows: [(list: String, publisher: String, address: String, files: String)] = [
        (
            "us_ofac_sdn", "US Treasury, OFAC: Specially Designated Nationals", "https://sanctionslist.ofac.treas.gov",
            "SDN.CSV, ADD.CSV, ALT.CSV, SDN_COMMENTS.CSV"
        ),
        (
            "us_ofac_cons", "US Treasury, OFAC: Consolidated (non-SDN)", "https://sanctionslist.ofac.treas.gov",
            "CONS_PRIM.CSV, CONS_ADD.CSV, CONS_ALT.CSV, CONS_COMMENTS.CSV"
        ),
        (
            "un_sc_sanctions", "UN Security Council: Consolidated List",
            "https://scsanctions.un.org/resources/xml/en/consolidated.xml", "consolidated.xml"
        ),
    ]

    package static var json: JSON {
        .object([
            "fetches": .bool(false),
            "publishers": .array(
                rows.map { row in
                    .object([
                        "list": .string(row.list), "publisher": .string(row.publisher),
                        "address": .string(row.address), "files": .string(row.files),
                    ])
                }),
        ])
    }

    package static var text: String {
        var lines = ["This version does not fetch lists itself. Download the files and import them:"]
        for row in rows {
            let date = row.list == "un_sc_sanctions" ? "" : " --published YYYY-MM-DD"
            lines += [
                "", "  \(row.publisher)", "    \(row.address)", "    files: \(row.files)",
                "    cordon lists import FOLDER --as \(row.list)\(date)",
            ]
        }
        return lines.joined(separator: "\n")
    }
}
