/// A clause that states a number: `Passport E590976 (Tunisia) issued 19 Jun 1987 expires 18 Jun 1992`.
struct OFACIdentifier {
    let value: String
    /// In OFAC's words; the last pair of brackets, since a province may stand before it.
    let country: String?

    /// `nil` if there is no number: `Passport issued in Sarajevo, Bosnia-Herzegovina`.
    init?(_ text: Substring) {
        var rest = " " + text
        for word in [" issued ", " expires ", " expired ", " and "] {
            if let found = rest.firstRange(of: word) { rest = String(rest[..<found.lowerBound]) }
        }
        rest = rest.trimmingBlanks()
        var country: String?
        while rest.hasSuffix(")"), let open = OFACIdentifier.openingBracket(rest), open != rest.startIndex,
            rest[rest.index(before: open)] == " "
        {
            country = country ?? String(rest[rest.index(after: open)...].dropLast())
            rest = rest[..<open].trimmingBlanks()
        }
        // `Passport No.: 0310857, Eritrea, Issue Date …`: prose follows the comma, but not in `454,419,759`.
        if let comma = rest.firstRange(of: ", ") { rest = String(rest[..<comma.lowerBound]) }
        while let first = rest.first, "#:. ".contains(first) { rest.removeFirst() }
        var words = rest.split(separator: " ")
        // `CNIC: 35202-5400413-9` names the number once more, `405885 Bogota` its register's town.
        while let first = words.first, first.hasSuffix(":"), !first.containsDigit { words.removeFirst() }
        while let last = words.last, OFACIdentifier.isTown(last) { words.removeLast() }
        guard words.contains(where: \.containsDigit) else { return nil }
        value = words.joined(separator: " ")
        self.country = country
    }

    /// A number that stands in a field of its own, with the same cleaning, so that one number is one value in every
    /// format; a number without a digit stays as it is.
    init(number: String, country: String?) {
        let cleaned = OFACIdentifier(number[...])
        value = cleaned?.value ?? number
        self.country = country ?? cleaned?.country
    }

    /// The property for numbers of a type: `NIT #`; `nil` if the type is not known.
    static func property(ofType type: String) -> String? {
        let text = type[...]
        return headsByWord[text.prefix { $0 != " " && $0 != ":" }]?.first { head, _ in
            isHead(head, of: text) && text.dropFirst(head.count).allSatisfy { "#:. ".contains($0) }
        }?.property
    }

    private static func isTown(_ word: Substring) -> Bool {
        word.count >= 4 && !word.containsDigit && word.contains(where: \.isLowercase)
    }

    private static func openingBracket(_ text: String) -> String.Index? {
        var depth = 0
        for index in text.indices.reversed() {
            if text[index] == ")" { depth += 1 }
            if text[index] == "(" { depth -= 1 }
            if depth == 0 { return index }
        }
        return nil
    }

    private var isRussian: Bool { country == "Russia" || country == "Russian Federation" }

    /// What a clause says if it begins with the name of a number; `nil` if it does not, or has no number.
    static func facts(of text: Substring) -> [OFACFact]? {
        let word = text.prefix { $0 != " " && $0 != ":" }
        guard let heads = headsByWord[word],
            let (head, property) = heads.first(where: { isHead($0.head, of: text) }),
            let identifier = OFACIdentifier(text.dropFirst(head.count))
        else { return nil }
        return identifier.values(of: property).map { .value(property: $0, text: $1) }
    }

    private static func isHead(_ head: String, of text: Substring) -> Bool {
        guard text.hasPrefix(head) else { return false }
        guard let next = text.dropFirst(head.count).first else { return true }
        return next == " " || next == ":" || next == "#"
    }

    func values(of property: String) -> [(String, String)] {
        switch property {
        case "taxNumber" where isRussian && value.isDigits && [10, 12].contains(value.count):
            return [(property, value), ("innCode", value)]
        case "registrationNumber" where isRussian && value.isDigits && [13, 15].contains(value.count):
            return [(property, value), ("ogrnCode", value)]
        case "okpoCode" where !isRussian, "leiCode" where value.count != 20:
            return [("registrationNumber", value)]
        case "imoNumber", "idNumber", "registrationNumber":
            // Companies have IMO numbers too; and some ships another registry's number in the clause for theirs.
            if let number = imoNumber(hasLetters: property != "imoNumber") { return [("imoNumber", number)] }
            return [(property == "imoNumber" ? "registrationNumber" : property, value)]
        case "uscCode":
            return [("registrationNumber", value), (property, value)]
        default:
            return [(property, value)]
        }
    }

    /// Seven digits behind the letters IMO, which the clause of a ship may lack.
    private func imoNumber(hasLetters: Bool) -> String? {
        guard value.hasPrefix("IMO ") || !hasLetters else { return nil }
        let number = value.hasPrefix("IMO ") ? value.dropFirst(4) : value[...]
        return number.isDigits && number.utf8.count == 7 ? String(number) : nil
    }
}

extension OFACIdentifier {
    private static let headsByWord: [Substring: [(head: String, property: String)]] = {
        let pairs = heads.flatMap { property, heads in heads.map { (head: $0, property: property) } }
        return Dictionary(grouping: pairs) { $0.head.prefix { $0 != " " && $0 != ":" } }
            .mapValues { $0.sorted { $0.head.count > $1.head.count } }
    }()

    /// How OFAC's remarks name their numbers, by property; counted in the lists of 2018 to 2025.
    private static let heads: [String: [String]] = [
        "passportNumber": [
            "Passport", "Passport Booklet", "Diplomatic Passport", "Stateless Person Passport",
            "British National Overseas Passport", "U.S. Passport", "U.S.A. Passport", "Travel Document Number",
        ],
        "idNumber": [
            "National ID No.", "Cedula No.", "C.U.R.P.", "CURP", "D.N.I.", "SSN", "Identification Number",
            "Personal ID Card", "Citizen's Card Number", "National Foreign ID Number", "Turkish Identification Number",
            "Turkish Identificiation Number", "Kenyan ID No.", "Electoral Registry No.", "Driver's License No.",
            "I.F.E.", "LE Number", "Birth Certificate Number", "Cartilla de Servicio Militar Nacional",
            "Credencial electoral", "Residency Number", "Tazkira National ID Card", "Refugee ID Card",
            "Stateless Person ID Card", "Bosnian Personal ID No.", "Moroccan Personal ID No.", "Immigration No.",
            "VisaNumberID", "Military Registration Number", "CNP (Personal Numerical Code)", "Pilot License Number",
            "Public Security and Immigration No.", "N.I.E.", "Serial No.", "Numero de Identidad", "UAE Identification",
            "C.I.N.", "Seafarer's Identification Document",
        ],
        "taxNumber": [
            "Tax ID No.", "NIT", "R.F.C.", "RFC", "RUC", "RIF", "V.A.T. Number", "Italian Fiscal Code", "Fiscal Code",
            "US FEIN", "Paraguayan tax identification number", "Romanian Tax Registration", "C.U.I.T.", "C.U.I.P.",
            "C.U.I.", "C.I.F.", "C.N.P.J.", "N.I.F.", "RTN", "Numero Unico de Identificacao Tributaria (NUIT)",
        ],
        "registrationNumber": [
            "Registration Number", "Registration ID", "Business Registration Number", "Commercial Registry Number",
            "Company Number", "C.R. No.", "UK Company Number", "Matricula Mercantil No", "Folio Mercantil No.",
            "Public Registration Number", "Chamber of Commerce Number", "Business Number", "Enterprise Number",
            "Certificate of Incorporation Number", "Registered Charity No.", "Economic Register Number (CBLS)",
            "Business Registration Document", "Central Registration System Number", "Istanbul Chamber of Comm. No.",
            "Dubai Chamber of Commerce Membership No.", "File Number", "Branch Unit Number", "Organization Code",
            "Registration Certificate Number (Dubai)", "RSIN", "Romanian C.R.",
            "Russian State Individual Business Registration Number Pattern (OGRNIP)",
        ],
        "licenseNumber": [
            "Trade License No.", "License", "Tourism License No.", "MSB Registration Number", "Permit Number",
            "SRE Permit No.", "Afghan Money Service Provider License Number",
        ],
        "uscCode": ["Unified Social Credit Code (USCC)", "United Social Credit Code Certificate (USCCC)"],
        "okpoCode": ["Government Gazette Number"],
        "leiCode": ["Legal Entity Number"],
        "dunsCode": ["D-U-N-S Number"],
        "bikCode": ["BIK (RU)"],
        "imoNumber": ["Vessel Registration Identification"],
        "mmsi": ["MMSI"],
    ]
}
