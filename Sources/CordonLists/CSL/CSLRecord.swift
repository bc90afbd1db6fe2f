/// A party of the list, the same whether it was a row or an object.
struct CSLRecord {
    let line: Int
    /// The publisher's key; empty in the files before 2020.
    var key = ""
    var source = ""
    var number = ""
    var type = ""
    var programs: [String] = []
    var name = ""
    var titles: [String] = []
    var addresses = Addresses.cell("")
    var notice = ""
    var start = ""
    var end = ""
    var standardOrder = ""
    var requirement = ""
    var policy = ""
    var callSign = ""
    var vesselType = ""
    var grossTonnage = ""
    var grossRegisteredTonnage = ""
    var flag = ""
    var owner = ""
    var remarks = ""
    var aliases: [String] = []
    var citizenships: [String] = []
    var birthDates: [String] = []
    var nationalities: [String] = []
    var birthPlaces: [String] = []
    var urls: [String] = []
    var identities: [CSLIdentity] = []
    /// State's nonproliferation sanctions have a country and no address; only the JSON says it.
    var country = ""
    /// Fields that this reader does not know, with their names.
    var unknown: [(field: String, text: String)] = []
    /// Of every field but `besides`: two records with the same content are one party.
    var content: UInt64 = 0
    /// The key, and the links to the list, in which records differ that are the same otherwise.
    static let besides: Set<String> = ["_id", "id", "source_list_url", "source_information_url"]

    init(line: Int) {
        self.line = line
    }

    enum Addresses {
        /// `street, city, state, postal code, CC; street …`
        case cell(String)
        case places([CSLPlace])

        /// The first address as it stands, for a record's id.
        var first: String {
            switch self {
            case .cell(let text): text.separated(at: "; ").first ?? ""
            case .places(let places): places.first?.text ?? ""
            }
        }
    }

    /// Nothing stands there but a key and a list's name: trade.gov has published such an object.
    var isBlank: Bool {
        name.isEmpty && number.isEmpty && addresses.first.isEmpty && aliases.isEmpty && programs.isEmpty
    }
}

enum CSLText {
    /// White space as single blanks, and U+0080…U+009F as the Windows characters that they were before somebody took
    /// them for ISO 8859-1: `CAST Xi\u{92}an` is `CAST Xi’an`.
    static func clean(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { (0x80...0x9F).contains($0.value) && $0.value != 0x85 }) else {
            return text.collapsingSpaces()
        }
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if (0x80...0x9F).contains(scalar.value) {
                scalars.append(contentsOf: Windows1252.string([UInt8(scalar.value)]).unicodeScalars)
            } else {
                scalars.append(scalar)
            }
        }
        return String(scalars).collapsingSpaces()
    }
}

extension StringProtocol {
    /// The trimmed parts between a separator, none of them empty.
    func separated(at separator: String) -> [String] {
        var rest = self[...]
        var parts: [String] = []
        while let found = rest.firstRange(of: separator) {
            parts.append(rest[..<found.lowerBound].trimmingBlanks())
            rest = rest[found.upperBound...]
        }
        parts.append(rest.trimmingBlanks())
        return parts.filter { !$0.isEmpty }
    }
}
