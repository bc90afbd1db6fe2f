import CordonXML

/// A `record` of the list. Its tags have had three sets of names; they are told by the English half, which is what
/// stands before a hyphen (`LastName-NomDeFamille`).
struct SEMARecord {
    let line: Int
    /// The regulations, which are called after a country: `Russia / Russie`.
    let country: String
    let schedule: String
    let item: String
    let lastName: String
    let givenName: String
    let entity: String
    let aliases: String
    let title: String
    let date: String
    let imo: String
    let listed: String
    /// Tags that the list did not have when this was written.
    let others: [(tag: String, value: String)]

    /// The English halves of the tags of all three generations.
    private static let fields: [String: String] = [
        "country": "country", "schedule": "schedule", "item": "item", "lastname": "lastName",
        "givenname": "givenName", "entity": "entity", "entityorship": "entity", "aliases": "aliases",
        "title": "title", "titleorship": "title", "titleorshiptype": "title", "dateofbirth": "date",
        "dateofbirthorshipbuilddate": "date", "shipimonumber": "imo", "dateoflisting": "listed",
    ]

    init(_ element: XMLElement, file: String) throws(ListError) {
        line = element.line
        var values: [String: String] = [:]
        var others: [(String, String)] = []
        for child in element.children {
            let text = child.text.collapsingSpaces()
            guard !text.isEmpty else { continue }
            let english = child.name.split(separator: "-").first?.lowercased() ?? ""
            if let field = SEMARecord.fields[english] {
                values[field] = text
            } else {
                others.append((child.name, text))
            }
        }
        func value(_ field: String) -> String { values[field] ?? "" }
        for (field, tag) in [("country", "Country"), ("item", "Item")] where value(field).isEmpty {
            throw .missing(file: file, line: line, field: tag)
        }
        country = value("country")
        let schedule = value("schedule")
        self.schedule = schedule == "N/A" ? "" : schedule
        item = value("item")
        lastName = value("lastName")
        givenName = value("givenName")
        entity = value("entity")
        aliases = value("aliases")
        title = value("title")
        date = value("date")
        imo = value("imo")
        listed = value("listed")
        self.others = others
        key = SEMARecord.slug([SEMARecord.halves(country, at: " / ")[0], schedule, item])
        guard !fullName.isEmpty else {
            throw .missing(file: file, line: line, field: "LastName, GivenName or EntityOrShip")
        }
    }

    /// Where in the law the party is named: `russia-1-part-2-17`. The list has no other key.
    let key: String

    var isPerson: Bool { entity.isEmpty }

    /// A ship's name stands where an organization's does; the number, or a date that no organization has, tells.
    var isShip: Bool { !isPerson && (SEMARecord.imoNumber(imo) != nil || !date.isEmpty) }

    /// As people say it.
    var fullName: String {
        isPerson ? [givenName, lastName].filter { !$0.isEmpty }.joined(separator: " ") : entity
    }

    static func imoNumber(_ text: String) -> String? {
        var digits = text
        if digits.uppercased().hasPrefix("IMO") { digits = String(digits.dropFirst(3)).trimmingBlanks() }
        return digits.isDigits && digits.utf8.count == 7 ? digits : nil
    }

    /// The English half and, where there is one, the French; or the whole text.
    static func halves(_ text: String, at separator: String) -> [String] {
        guard let found = text.firstRange(of: separator) else { return [text.trimmingBlanks()] }
        let halves = [String(text[..<found.lowerBound]), String(text[found.upperBound...])].map { $0.trimmingBlanks() }
        return halves.contains("") ? [text.trimmingBlanks()] : halves
    }

    /// ASCII letters and digits in lower case, anything between them as one hyphen.
    private static func slug(_ parts: [String]) -> String {
        parts.compactMap { part in
            let words = part.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
            return words.isEmpty ? nil : words.joined(separator: "-")
        }.joined(separator: "-")
    }
}
