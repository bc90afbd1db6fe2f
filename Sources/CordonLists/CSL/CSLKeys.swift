/// Gives each record its id, and tells a record that stands there twice.
///
/// * Treasury's parties have OFAC's number. One party can be on several of its lists and then has one record for each,
///   so the number alone is the SDN List's: `csl-ofac-17016`, `csl-ofac-17016-ssi`.
/// * The others have a hash of their name and citation: its first twelve digits, `csl-09373d9ad90b`.
/// * In the files before 2020 they have nothing, and State's debarred parties have a random number of 32 digits that is
///   drawn anew with every import. These get a hash of list, name, first address and start date, `csl-x…`; if two
///   records agree in those, the second gets a hash of all it says.
struct CSLKeys {
    /// The content of each record, by its id.
    private var contents: [String: UInt64] = [:]

    /// `nil` if the record repeats an earlier one, its links aside.
    mutating func id(of record: CSLRecord, source: CSLSource?) -> String? {
        let (id, isOurs) = CSLKeys.key(of: record, source: source)
        guard let earlier = contents[id] else {
            contents[id] = record.content
            return id
        }
        if earlier == record.content { return nil }
        // A key of the publisher's that stands for two parties is the sink's to refuse.
        guard isOurs else { return id }
        let second = "csl-x" + StableHash([id, String(record.content)]).hex
        guard contents.updateValue(record.content, forKey: second) == nil else { return nil }
        return second
    }

    private static func key(of record: CSLRecord, source: CSLSource?) -> (id: String, isOurs: Bool) {
        if !record.number.isEmpty, source?.isTreasury ?? true {
            let list = source == .sdn ? "" : "-" + (source?.rawValue.lowercased() ?? "other")
            return ("csl-ofac-\(record.number)\(list)", false)
        }
        if record.key.utf8.count >= 40, record.key.allSatisfy(\.isHexDigit) {
            return ("csl-" + record.key.prefix(12).lowercased(), false)
        }
        let fields = [source?.rawValue ?? record.source, record.name, record.addresses.first, record.start]
        return ("csl-x" + StableHash(fields).hex, true)
    }
}
