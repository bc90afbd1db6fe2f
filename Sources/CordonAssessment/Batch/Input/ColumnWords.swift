internal import CordonText

/// Tells from its name what a column is, in the languages of the table.
struct ColumnWords: Sendable {
    static let shared = ColumnWords()

    enum Meaning: Sendable, Hashable {
        case property(RowProperty)
        case addressPart
        /// `Name 2` beside `Name 1`: one name over several columns.
        case nameContinued
    }

    struct Reading: Sendable, Hashable {
        let meaning: Meaning
        /// Smaller is surer.
        let rank: Int
    }

    private var readings: [String: [Reading]] = [:]

    private init() {
        var rank = 0
        let tables = [
            ColumnWords.names, ColumnWords.facts, ColumnWords.numbers, ColumnWords.ofLists, ColumnWords.parts,
        ]
        for line in tables.joined(separator: "\n").split(separator: "\n") {
            let cells = line.split(separator: ":", maxSplits: 1).map { $0.trimmingPrefix { $0 == " " } }
            guard cells.count == 2, let meaning = ColumnWords.meaning(String(cells[0])) else {
                preconditionFailure("bad line in ColumnWords: \(line)")
            }
            let reading = Reading(meaning: meaning, rank: rank)
            let key = ColumnWords.key(String(cells[1]))
            if readings[key]?.contains(where: { $0.meaning == meaning }) != true {
                readings[key, default: []].append(reading)
            }
            rank += 1
        }
        for property in RowProperty.allCases {
            let reading = Reading(meaning: .property(property), rank: 0)
            readings[ColumnWords.key(property.rawValue), default: []].removeAll { $0.meaning == reading.meaning }
            readings[ColumnWords.key(property.rawValue), default: []].insert(reading, at: 0)
        }
    }

    private static func meaning(_ word: String) -> Meaning? {
        switch word {
        case "addressPart": .addressPart
        case "nameContinued": .nameContinued
        default: RowProperty(rawValue: word).map(Meaning.property)
        }
    }

    /// Everything that a column of this name could be; `nom` is the name, or the last name beside a `prénom`.
    func readings(of header: String, isList: Bool) -> [Reading] {
        let key = ColumnWords.key(header)
        guard !key.isEmpty else { return [] }
        var found = readings[key] ?? []
        if found.isEmpty {
            for prefix in ColumnWords.owners where key.hasPrefix(prefix) {
                found = readings[String(key.dropFirst(prefix.count))] ?? []
                if !found.isEmpty { break }
            }
        }
        // “Name (as registered)”, “Country, ISO code”: what stands first says it.
        if found.isEmpty, let end = header.firstIndex(where: { ";,(/[:".contains($0) }), end > header.startIndex {
            return readings(of: String(header[..<end]), isList: isList)
        }
        return found.filter { reading in
            if case .property(let property) = reading.meaning { return isList || !property.isOfLists }
            return true
        }
    }

    /// Words that stand before another and do not change what it says, longest first.
    private static let owners: [String] = [
        "counterparty", "beneficiary", "customer", "consignee", "supplier", "shipper", "company", "account", "partner",
        "client", "vendor", "entity", "holder", "kunden", "kunde", "buyer", "party", "owner", "cust", "firmen",
        "legal", "person", "клиента", "контрагента", "客户", "顧客", "取引先",
    ].map(key)

    /// Folded, without what is between the words; `CustomerName` and `customer_name` are the same.
    static func key(_ text: String) -> String {
        var spaced = ""
        var wasLower = false
        for character in text {
            if wasLower, character.isUppercase { spaced.append(" ") }
            wasLower = character.isLowercase
            spaced.append(character)
        }
        let scalars = Tokenizer.tokens(spaced).flatMap(\.scalars).compactMap(Unicode.Scalar.init)
        return String(String.UnicodeScalarView(scalars))
    }
}
