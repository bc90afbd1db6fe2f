extension IdentifierKind {
    /// Reads an identifier as people write it (spaces, `IMO` in front, lower case) and checks it.
    public func validate(_ text: String) throws(IdentifierProblem) -> Identifier {
        Identifier(kind: self, value: try canonical(text))
    }

    private func canonical(_ text: String) throws(IdentifierProblem) -> String {
        switch self {
        case .imo: return try imo(text, weights: [7, 6, 5, 4, 3, 2]) { $0 % 10 }
        case .imoCompany: return try imo(text, weights: [8, 6, 4, 2, 9, 7]) { (11 - $0 % 11) % 10 }
        case .lei: return try lei(text)
        case .inn: return try inn(text)
        case .ogrn: return try ogrn(text)
        case .bic: return try bic(text)
        case .isin: return try isin(text)
        case .mmsi:
            let digits = try digits(text, lengths: [9], expected: "nine digits, the first from 2 to 7 for a ship")
            guard (2...7).contains(digits[0]) else {
                throw .shape(self, expected: "nine digits, the first from 2 to 7 for a ship")
            }
            return joined(digits)
        case .iban: return try iban(text)
        case .registrationNumber, .taxNumber, .passportNumber, .idNumber, .publicKey:
            let trimmed = text.trimmingSpaces()
            guard !trimmed.isEmpty, trimmed.utf8.count <= 128,
                trimmed.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control })
            else { throw .shape(self, expected: "1 to 128 characters on one line") }
            return trimmed
        }
    }

    // MARK: Schemes

    private func imo(
        _ text: String, weights: [Int], check: (Int) -> Int
    ) throws(IdentifierProblem) -> String {
        var body = text.trimmingSpaces()[...]
        if body.prefix(3).uppercased() == "IMO" { body = body.dropFirst(3) }
        let digits = try digits(String(body), lengths: [7], expected: "seven digits")
        try compare(stated: digits[6...], computed: [check(weighted(digits, weights))])
        return joined(digits)
    }

    private func lei(_ text: String) throws(IdentifierProblem) -> String {
        let bytes = compacted(text)
        guard bytes.count == 20, bytes[..<18].allSatisfy({ $0.isASCIIDigit || $0.isASCIIUpper }),
            bytes[18...].allSatisfy(\.isASCIIDigit)
        else { throw .shape(self, expected: "18 letters or digits and two check digits") }
        let check = 98 - mod97(bytes[..<18] + [0x30, 0x30])
        try compare(stated: bytes[18...].map { Int($0 - 0x30) }[...], computed: [check / 10, check % 10])
        return String(decoding: bytes, as: UTF8.self)
    }

    private func inn(_ text: String) throws(IdentifierProblem) -> String {
        let digits = try digits(text, lengths: [10, 12], expected: "10 digits, or 12 for a person")
        let weights = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]
        func check(_ leading: Int, _ weights: ArraySlice<Int>) -> Int {
            weighted(Array(digits[..<leading]), Array(weights)) % 11 % 10
        }
        if digits.count == 10 {
            try compare(stated: digits[9...], computed: [check(9, weights[2...])])
        } else {
            try compare(stated: digits[10...], computed: [check(10, weights[1...]), check(11, weights[...])])
        }
        return joined(digits)
    }

    private func ogrn(_ text: String) throws(IdentifierProblem) -> String {
        let digits = try digits(text, lengths: [13, 15], expected: "13 digits, or 15 for a sole trader")
        let modulus = digits.count - 2
        let remainder = digits.dropLast().reduce(0) { ($0 * 10 + $1) % modulus }
        try compare(stated: digits[(digits.count - 1)...], computed: [remainder % 10])
        return joined(digits)
    }

    private func bic(_ text: String) throws(IdentifierProblem) -> String {
        let bytes = compacted(text)
        guard bytes.count == 8 || bytes.count == 11, bytes[..<6].allSatisfy(\.isASCIIUpper),
            bytes[6...].allSatisfy({ $0.isASCIIDigit || $0.isASCIIUpper })
        else { throw .shape(self, expected: "six letters and two or five letters or digits") }
        try country(bytes[4..<6])
        return String(decoding: bytes, as: UTF8.self)
    }

    private func isin(_ text: String) throws(IdentifierProblem) -> String {
        let bytes = compacted(text)
        guard bytes.count == 12, bytes[..<2].allSatisfy(\.isASCIIUpper),
            bytes[2..<11].allSatisfy({ $0.isASCIIDigit || $0.isASCIIUpper }), bytes[11].isASCIIDigit
        else { throw .shape(self, expected: "two letters, nine letters or digits and a check digit") }
        // Luhn over the digits, a letter standing for its two-digit value (A is 10).
        let expanded = bytes[..<11].flatMap { byte -> [Int] in
            byte.isASCIIDigit ? [Int(byte - 0x30)] : [(Int(byte) - 55) / 10, (Int(byte) - 55) % 10]
        }
        var sum = 0
        for (position, digit) in expanded.reversed().enumerated() {
            let doubled = position % 2 == 0 ? digit * 2 : digit
            sum += doubled / 10 + doubled % 10
        }
        try compare(stated: [Int(bytes[11] - 0x30)], computed: [(10 - sum % 10) % 10])
        return String(decoding: bytes, as: UTF8.self)
    }

    private func iban(_ text: String) throws(IdentifierProblem) -> String {
        let bytes = compacted(text)
        guard (15...34).contains(bytes.count), bytes[..<2].allSatisfy(\.isASCIIUpper),
            bytes[2..<4].allSatisfy(\.isASCIIDigit), bytes[4...].allSatisfy({ $0.isASCIIDigit || $0.isASCIIUpper })
        else { throw .shape(self, expected: "a country, two check digits and 11 to 30 letters or digits") }
        try country(bytes[..<2])
        let check = 98 - mod97(bytes[4...] + bytes[..<2] + [0x30, 0x30])
        try compare(stated: bytes[2..<4].map { Int($0 - 0x30) }[...], computed: [check / 10, check % 10])
        return String(decoding: bytes, as: UTF8.self)
    }

    // MARK: Steps

    /// Upper case without spaces.
    private func compacted(_ text: String) -> [UInt8] {
        text.trimmingSpaces().utf8.filter { $0 != 0x20 }.map(\.asciiUppercased)
    }

    private func digits(_ text: String, lengths: Set<Int>, expected: String) throws(IdentifierProblem) -> [Int] {
        let bytes = compacted(text)
        guard lengths.contains(bytes.count), bytes.allSatisfy(\.isASCIIDigit) else {
            throw .shape(self, expected: expected)
        }
        return bytes.map { Int($0 - 0x30) }
    }

    private func weighted(_ digits: [Int], _ weights: [Int]) -> Int {
        zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 }
    }

    /// The remainder of the number that results when each letter is replaced by its two digits (ISO 7064).
    private func mod97(_ bytes: ArraySlice<UInt8>) -> Int {
        bytes.reduce(0) { remainder, byte in
            byte.isASCIIDigit ? (remainder * 10 + Int(byte - 0x30)) % 97 : (remainder * 100 + Int(byte) - 55) % 97
        }
    }

    private func compare(stated: ArraySlice<Int>, computed: [Int]) throws(IdentifierProblem) {
        guard Array(stated) == computed else {
            throw .checkDigits(self, stated: joined(Array(stated)), computed: joined(computed))
        }
    }

    private func country(_ bytes: ArraySlice<UInt8>) throws(IdentifierProblem) {
        let code = String(decoding: bytes, as: UTF8.self)
        guard CountryCode.assigned.contains(code) else { throw .country(self, code: code) }
    }

    private func joined(_ digits: [Int]) -> String { digits.map(String.init).joined() }
}
