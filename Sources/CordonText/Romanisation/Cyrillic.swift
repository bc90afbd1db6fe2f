/// Romanisations of Cyrillic by eight standards, from `Data/romanisation/cyrillic.tsv`. `docs/score.md` §3.
package struct Cyrillic: Sendable {
    package static let shared = Cyrillic()

    /// In the order of the table's columns.
    package static let systems: [Romanisation] = [
        .bgn, .iso9, .icao, .gost, .german, .french, .ukrainian, .belarusian,
    ]

    private struct Row {
        var anywhere: [[UInt8]]?
        var first: [[UInt8]]?
        var afterVowel: [[UInt8]]?
    }

    private var rows: [UInt32: Row] = [:]
    private static let vowels = Set("аеёиоуыэюяйъьіїєў".unicodeScalars.map(\.value))

    private init() {
        DataTable("romanisation/cyrillic.tsv").forEachRow { fields in
            guard fields.count == 2 + Cyrillic.systems.count, let letter = fields[0].text.unicodeScalars.first else {
                preconditionFailure("bad row in romanisation/cyrillic.tsv: \(fields.map(\.text))")
            }
            let outputs = fields[2...].map(Array.init)
            switch fields[1].text {
            case "^": rows[letter.value, default: Row()].first = outputs
            case "V": rows[letter.value, default: Row()].afterVowel = outputs
            default: rows[letter.value, default: Row()].anywhere = outputs
            }
        }
    }

    /// The spelling of a folded token in one of the systems; may be empty.
    package func spelling(_ scalars: [UInt32], system: Int) -> [UInt8] {
        var spelling: [UInt8] = []
        for (index, scalar) in scalars.enumerated() {
            let row = rows[scalar]
            let special: [[UInt8]]? =
                index == 0 ? row?.first : Cyrillic.vowels.contains(scalars[index - 1]) ? row?.afterVowel : nil
            if let outputs = special ?? row?.anywhere {
                spelling += outputs[system]
            } else {
                spelling += utf8Bytes([scalar])
            }
        }
        return spelling
    }
}
