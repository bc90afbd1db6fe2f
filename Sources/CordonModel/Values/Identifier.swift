/// An identifier that its scheme could have issued, in canonical spelling.
public struct Identifier: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let kind: IdentifierKind
    /// Without spaces, prefixes and, where the scheme ignores case, in upper case.
    public let value: String

    init(kind: IdentifierKind, value: String) {
        self.kind = kind
        self.value = value
    }

    /// `imoNumber 9187629`.
    public var description: String { "\(kind.property) \(value)" }

    public static func < (left: Identifier, right: Identifier) -> Bool {
        (left.kind, left.value) < (right.kind, right.value)
    }
}

/// The schemes of identifiers that Cordon compares, most of them with a check digit of their own.
public enum IdentifierKind: String, Sendable, CaseIterable, Hashable, Comparable {
    /// IMO ship identification number: seven digits, the last one checks. IMO Res. A.1117(30).
    case imo
    /// IMO company and registered owner number: seven digits with other weights. IMO Res. MSC.160(78).
    case imoCompany
    /// Legal Entity Identifier, ISO 17442: 20 characters, ISO 7064 mod 97-10.
    case lei
    /// Russian taxpayer number (ИНН): 10 digits for an organization, 12 for a person.
    case inn
    /// Russian state registration number: 13 digits (ОГРН), or 15 for a sole trader (ОГРНИП).
    case ogrn
    /// Business identifier code, ISO 9362: 8 or 11 characters, country at the fifth.
    case bic
    /// International Securities Identification Number, ISO 6166: 12 characters, Luhn.
    case isin
    /// Maritime Mobile Service Identity of a ship: nine digits, the first 2 to 7. ITU-R M.585.
    case mmsi
    /// International Bank Account Number, ISO 13616: mod 97.
    case iban
    /// A number in some company register; no scheme of its own.
    case registrationNumber
    /// A tax number of some country; no scheme of its own.
    case taxNumber
    case passportNumber
    /// A national identity card or other personal number.
    case idNumber
    /// The address of a crypto-currency wallet. FollowTheMoney's `publicKey`.
    case publicKey

    /// FollowTheMoney's property name, under which lists and deals carry it.
    public var property: String {
        switch self {
        case .imo, .imoCompany: "imoNumber"
        case .lei: "leiCode"
        case .inn: "innCode"
        case .ogrn: "ogrnCode"
        case .bic: "swiftBic"
        case .isin, .mmsi, .iban, .registrationNumber, .taxNumber, .passportNumber, .idNumber, .publicKey: rawValue
        }
    }

    /// What the scheme is called in a sentence.
    public var words: String {
        switch self {
        case .imo: "an IMO ship number"
        case .imoCompany: "an IMO company number"
        case .lei: "an LEI"
        case .inn: "an INN"
        case .ogrn: "an OGRN"
        case .bic: "a BIC"
        case .isin: "an ISIN"
        case .mmsi: "an MMSI"
        case .iban: "an IBAN"
        case .registrationNumber: "a registration number"
        case .taxNumber: "a tax number"
        case .passportNumber: "a passport number"
        case .idNumber: "an identity number"
        case .publicKey: "a wallet address"
        }
    }

    public static func < (left: IdentifierKind, right: IdentifierKind) -> Bool { left.rawValue < right.rawValue }
}

/// Why no issuer of the scheme could have given this identifier.
public enum IdentifierProblem: Error, Hashable, Sendable {
    /// Not as long, or not of the characters, that the scheme has; `expected` completes “an IMO number has …”.
    case shape(IdentifierKind, expected: String)
    /// The check digits are those of another number: a digit was mistyped.
    case checkDigits(IdentifierKind, stated: String, computed: String)
    /// The country inside the identifier does not exist.
    case country(IdentifierKind, code: String)

    /// The end of a sentence that begins with the value.
    public var reason: String {
        switch self {
        case .shape(let kind, let expected): "is not \(kind.words), which has \(expected)"
        case .checkDigits(let kind, let stated, let computed):
            "is not \(kind.words): its check \(stated.utf8.count == 1 ? "digit" : "digits") would be "
                + "\(computed), not \(stated) (mistyped?)"
        case .country(let kind, let code): "is not \(kind.words): there is no country “\(code)”"
        }
    }
}
