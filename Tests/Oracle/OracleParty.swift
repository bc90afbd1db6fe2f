import CordonModel
import Foundation

/// The families of identifiers of section 9, in the order of its table.
enum IdentifierKind: String, CaseIterable {
    case imo, lei, crypto, bic, mmsi, isin, number

    var properties: [String] {
        switch self {
        case .imo: ["imoNumber"]
        case .lei: ["leiCode"]
        case .crypto: ["publicKey"]
        case .bic: ["swiftBic"]
        case .mmsi: ["mmsi"]
        case .isin: ["isin"]
        case .number: ["idNumber", "passportNumber", "taxNumber", "registrationNumber", "innCode", "ogrnCode"]
        }
    }

    /// What of a value is compared; `nil` for a value that does not count.
    func compared(_ value: String) -> String? {
        let upper = value.uppercased().unicodeScalars
        let kept = String(String.UnicodeScalarView(upper.filter { Self.isLetter($0) || Self.isDigit($0) }))
        let digits = upper.filter(Self.isDigit).count
        let result =
            switch self {
            case .crypto: value
            case .imo: String(String.UnicodeScalarView(upper.filter(Self.isDigit)))
            case .bic: String(kept.prefix(8))
            case .number: kept.unicodeScalars.count >= 5 && digits >= 4 ? kept : ""
            case .lei, .mmsi, .isin: kept
            }
        return result.isEmpty ? nil : result
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        ("A"..."Z").contains(scalar)
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        ("0"..."9").contains(scalar)
    }
}

/// What section 9 compares of an entity.
final class OracleParty {
    struct Named {
        let name: AnalysedName
        let isWeak: Bool
    }

    struct Address {
        /// The numbers of the distinct plain first spellings.
        let words: Set<Int>
    }

    let entity: Entity
    let names: [Named]
    let identifiers: [IdentifierKind: Set<String>]
    let birthDates: [PartialDate]
    let countries: Set<String>
    let genders: Set<String>
    let addresses: [Address]

    /// Weak aliases are names of a listed entity, not of a query.
    init(_ entity: Entity, isQuery: Bool, _ analyser: NameAnalyser) {
        self.entity = entity
        names = Self.names(of: entity, isQuery: isQuery, analyser)
        var identifiers: [IdentifierKind: Set<String>] = [:]
        for kind in IdentifierKind.allCases {
            let values = kind.properties.flatMap(entity.texts).compactMap(kind.compared)
            if !values.isEmpty { identifiers[kind] = Set(values) }
        }
        self.identifiers = identifiers
        birthDates = entity.texts("birthDate").compactMap { PartialDate($0) }
        countries = Set(
            ["country", "nationality", "citizenship", "jurisdiction", "flag"].flatMap(entity.texts)
                .map { $0.lowercased() })
        genders = Set(entity.texts("gender").map { $0.lowercased() })
        addresses = entity.texts("address").map { text in
            let tokens = analyser.tables.tokens(text).map(analyser.addressToken)
            return Address(
                words: Set(tokens.compactMap(\.spellings.first).filter { $0.kind == .plain }.map(\.textNumber)))
        }
    }

    /// The names of the snapshot's entity, weak aliases among them, that have a token (section 9).
    static func names(of entity: Entity, isQuery: Bool, _ analyser: NameAnalyser) -> [Named] {
        let strong = ["name", "alias", "previousName"].flatMap(entity.texts).compactMap(analyser.name)
            .map { Named(name: $0, isWeak: false) }
        if isQuery { return strong }
        let weak = entity.texts("weakAlias").compactMap(analyser.name).map { Named(name: $0, isWeak: true) }
        return strong + weak
    }
}

extension NameAnalyser {
    /// A token of an address: a Han character as itself (section 9, qualifier 4).
    func addressToken(_ text: Text) -> Token {
        if text.count == 1, tables.scalarClass(text[0]) == .han,
            let token = maker.hanToken(text, reading: "original")
        {
            return token
        }
        return maker.token(text)
    }
}
