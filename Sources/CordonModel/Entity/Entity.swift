public import CordonRules

/// A party or thing in FollowTheMoney shape: a schema and named properties, each value with its provenance.
///
/// Property names are FollowTheMoney's, literally: `name, alias, weakAlias, previousName, firstName, lastName,
/// birthDate, birthPlace, gender, nationality, country, citizenship, address, idNumber, passportNumber,
/// taxNumber, registrationNumber, innCode, ogrnCode, leiCode, swiftBic, imoNumber, mmsi, callSign, flag, type,
/// publicKey, position, title, topics, program, notes, sourceUrl …`.
public struct Entity: Hashable, Sendable, Identifiable {
    /// Stable across versions of its list: the publisher's own key with a prefix (`ofac-35096`, `unsc-6908566`).
    public var id: String
    public var schema: Schema
    /// The list it was read from, as an OpenSanctions dataset name (`us_ofac_sdn`, `us_trade_csl:EL`).
    public var dataset: String
    /// Publication date of the list version it was read from; `nil` for an entity that a user described.
    public var version: CalendarDay?
    /// Kept sorted by property name when written; values keep the order of the source.
    public private(set) var properties: [String: [PropertyValue]]

    public init(
        id: String, schema: Schema, dataset: String, version: CalendarDay?,
        properties: [String: [PropertyValue]] = [:]
    ) {
        self.id = id
        self.schema = schema
        self.dataset = dataset
        self.version = version
        self.properties = properties
    }

    /// The name a person would call it by: the first `name`, else the first alias, else the id.
    public var caption: String {
        for property in ["name", "alias", "previousName", "weakAlias"] {
            if let first = properties[property]?.first { return first.text }
        }
        return id
    }

    /// Adds a value once; blank text and a repeat of the same text are left out.
    public mutating func add(_ property: String, _ text: String, from record: SourceRecord) {
        let trimmed = text.trimmingSpaces()
        guard !trimmed.isEmpty else { return }
        var values = properties[property] ?? []
        guard !values.contains(where: { $0.text == trimmed }) else { return }
        values.append(PropertyValue(text: trimmed, record: record))
        properties[property] = values
    }

    public func texts(_ property: String) -> [String] {
        properties[property]?.map(\.text) ?? []
    }

    /// Takes away every value that the test picks out; a property left without values goes too.
    public mutating func removeValues(where matches: (_ property: String, _ value: PropertyValue) -> Bool) {
        for (property, values) in properties {
            let kept = values.filter { !matches(property, $0) }
            properties[property] = kept.isEmpty ? nil : kept
        }
    }
}

/// One value of one property and the record of the source file that states it.
public struct PropertyValue: Hashable, Sendable {
    public let text: String
    public let record: SourceRecord

    public init(text: String, record: SourceRecord) {
        self.text = text
        self.record = record
    }
}

/// Where in a list version a value was read, so that the raw record can be shown: a file of the version and
/// a locator in it, which is a 1-based line for line formats and the publisher's key for XML (`DATAID`).
public struct SourceRecord: Hashable, Sendable, CustomStringConvertible {
    public let file: String
    public let locator: String

    public init(file: String, locator: String) {
        self.file = file
        self.locator = locator
    }

    /// `sdn.csv:12`, the form in which it is stored and printed. A publisher's key may hold a colon, a file's name here
    /// never does.
    public var description: String { "\(file):\(locator)" }

    public init?(_ text: some StringProtocol) {
        // A locator may begin with a combining mark, which makes one character of itself and the colon.
        let scalars = text.unicodeScalars
        guard let colon = scalars.firstIndex(of: ":") else { return nil }
        self.init(file: String(text[..<colon]), locator: String(text[scalars.index(after: colon)...]))
    }
}

extension StringProtocol {
    /// The text without white space, line ends and no-break spaces at its ends.
    package func trimmingSpaces() -> String {
        let scalars = unicodeScalars
        func isSpace(_ scalar: Unicode.Scalar) -> Bool {
            scalar.properties.isWhitespace || scalar == "\u{FEFF}"
        }
        guard let first = scalars.firstIndex(where: { !isSpace($0) }),
            let last = scalars.lastIndex(where: { !isSpace($0) })
        else { return "" }
        return String(String.UnicodeScalarView(scalars[first...last]))
    }
}
