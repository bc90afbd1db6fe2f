package import CordonModel

/// Identifiers that prove the same thing and are compared with each other. `docs/score.md` §9.
package enum IdentifierFamily: UInt8, Sendable, CaseIterable {
    case imo, lei, crypto, bic, mmsi, isin, number

    package var words: String {
        switch self {
        case .imo: "IMO number"
        case .lei: "LEI"
        case .crypto: "wallet address"
        case .bic: "BIC"
        case .mmsi: "MMSI"
        case .isin: "ISIN"
        case .number: "registration, tax, passport or identity number"
        }
    }

    package var properties: [String] {
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

    package func score(_ policy: ScorePolicy) -> Int {
        switch self {
        case .imo: policy.imoScore
        case .lei: policy.leiScore
        case .crypto: policy.cryptoScore
        case .bic: policy.bicScore
        case .mmsi: policy.mmsiScore
        case .isin: policy.isinScore
        case .number: policy.numberScore
        }
    }

    /// The form in which values are compared; `nil` for one too short to prove anything.
    package func normalize(_ text: String) -> String? {
        if self == .crypto {
            let trimmed = text.trimmingSpaces()
            return trimmed.isEmpty ? nil : trimmed
        }
        var kept = text.uppercased().unicodeScalars.filter {
            ("A"..."Z").contains($0) || ("0"..."9").contains($0)
        }
        let digits = kept.filter { ("0"..."9").contains($0) }
        switch self {
        case .imo: kept = digits
        case .bic: kept = String.UnicodeScalarView(kept.prefix(8))
        case .number where kept.count < 5 || digits.count < 4: return nil
        default: break
        }
        return kept.isEmpty ? nil : String(String.UnicodeScalarView(kept))
    }
}

/// One identifier of a party in comparable form.
package struct ComparedIdentifier: Hashable, Sendable {
    package let family: IdentifierFamily
    package let value: String
    package let property: String
}

extension Entity {
    package var comparedIdentifiers: [ComparedIdentifier] {
        IdentifierFamily.allCases.flatMap { family in
            family.properties.flatMap { property in
                texts(property).compactMap { text in
                    family.normalize(text).map { ComparedIdentifier(family: family, value: $0, property: property) }
                }
            }
        }
    }
}
