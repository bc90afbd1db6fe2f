import CordonModel

/// The remark of a party, which is a list of clauses in prose: `DOB 07 Oct 1952; POB Leningrad; Linked To: X.`
struct OFACRemarks {
    struct Clause: Hashable {
        let text: String
        let record: SourceRecord
    }

    let clauses: [Clause]
    /// The end of a remark that was cut and has no continuation: half a clause, which must not pass for a fact.
    let fragment: Clause?

    /// Where OFAC cuts a remark, mid-word, to go on in the comments file without a separator.
    static let limit = 1000

    init(_ remark: String?, at record: SourceRecord, continued by: [(text: String, record: SourceRecord)] = []) {
        var text = remark ?? ""
        var starts: [(offset: Int, record: SourceRecord)] = [(0, record)]
        let isFull = text.unicodeScalars.count == OFACRemarks.limit
        if !by.isEmpty, !isFull, !text.isEmpty {
            if text.last == "." { text.removeLast() }
            text += "; "
        }
        for (more, record) in by {
            starts.append((text.utf8.count, record))
            text += more
        }
        let isCut = isFull && by.isEmpty && text.last != "."
        var clauses: [Clause] = []
        var offset = 0
        for part in text.split(separator: ";", omittingEmptySubsequences: false) {
            let blanks = part.utf8.prefix { $0 == 0x20 }.count
            let source = starts.last { $0.offset <= offset + blanks }?.record ?? record
            let clause = part.trimmingBlanks()
            if !clause.isEmpty { clauses.append(Clause(text: clause, record: source)) }
            offset += part.utf8.count + 1
        }
        fragment = isCut ? clauses.popLast() : nil
        if !isCut, let last = clauses.popLast() {
            let text = OFACRemarks.withoutFinalPeriod(last.text)
            if !text.isEmpty { clauses.append(Clause(text: text, record: last.record)) }
        }
        self.clauses = clauses
    }

    /// The remark ends with one period, also where the last word has its own: `Linked To: ROMIK S.A.` A word with
    /// another period inside keeps it.
    private static func withoutFinalPeriod(_ text: String) -> String {
        guard text.last == "." else { return text }
        // Behind a quoted name the period is the sentence's, whatever the name ends with: `a.k.a. 'DOCKRAT, F.'.`
        if text.hasSuffix("'.") { return String(text.dropLast()) }
        let word = text.dropLast().split(separator: " ").last ?? ""
        return word.contains(".") && !word.containsDigit ? text : String(text.dropLast())
    }
}

/// What one clause says.
enum OFACFact: Hashable {
    case value(property: String, text: String)
    case country(property: String, text: String)
    case birthDates([PartialDate])
    /// A name in single quotes; OFAC keeps weak aliases in the remarks and nowhere else.
    case weakAlias(String)
    case linkedTo(String)
    case note
}

extension OFACRemarks {
    /// `DOB` and its kind come with `alt. ` in front for the second and later ones, which says nothing more.
    static func facts(of clause: String) -> [OFACFact] {
        var text = Substring(clause)
        if text.lowercased().hasPrefix("alt. ") { text = text.dropFirst(5) }
        if let name = quotedName(text) { return [.weakAlias(name)] }
        if let name = rest(of: text, after: "Linked To:") { return [.linkedTo(name)] }
        if let date = rest(of: text, after: "DOB ") {
            return StatedDate.values(date).map { [.birthDates($0)] } ?? [.note]
        }
        if let date = rest(of: text, after: "Organization Established Date ") {
            guard let dates = StatedDate.values(date) else { return [.note] }
            return dates.map { .value(property: "incorporationDate", text: $0.description) }
        }
        for (head, property) in countryHeads {
            guard let country = rest(of: text, after: head) else { continue }
            return country.hasPrefix("possibly ") ? [.note] : [.country(property: property, text: country)]
        }
        for (head, property) in textHeads {
            if let value = rest(of: text, after: head) { return [.value(property: property, text: value)] }
        }
        switch text {
        case "Gender Male": return [.value(property: "gender", text: "male")]
        case "Gender Female": return [.value(property: "gender", text: "female")]
        default: break
        }
        if let address = rest(of: text, after: "Digital Currency Address - ") {
            let words = address.split(separator: " ")
            return words.count == 2 ? [.value(property: "publicKey", text: String(words[1]))] : [.note]
        }
        for head in ["Website ", "Website:", "Email Address ", "Email ", "Email:", "EMAIL "] {
            guard let value = rest(of: text, after: head)?.split(separator: " ").first else { continue }
            let property = head.hasPrefix("W") ? "website" : "email"
            return [.value(property: property, text: String(value.hasSuffix(".") ? value.dropLast() : value))]
        }
        return OFACIdentifier.facts(of: text) ?? [.note]
    }

    /// `a.k.a. 'X'`, `f.k.a. 'X'`. The name may itself hold apostrophes, so only the outer two are quotes.
    private static func quotedName(_ text: Substring) -> String? {
        guard ["a.k.a. '", "f.k.a. '", "n.k.a. '"].contains(where: text.hasPrefix), text.last == "'",
            text.count > 9
        else { return nil }
        let name = text.dropFirst(8).dropLast()
        // `''FOOPIE''`: quoted twice over.
        let isQuotedTwice = name.first == "'" && name.last == "'" && name.count { $0 == "'" } == 2 && name.count > 2
        return String(isQuotedTwice ? name.dropFirst().dropLast() : name)
    }

    private static func rest(of text: Substring, after head: String) -> String? {
        guard text.hasPrefix(head) else { return nil }
        let rest = text.dropFirst(head.count).trimmingBlanks()
        return rest.isEmpty ? nil : rest
    }

    private static let countryHeads = [
        ("nationality: ", "nationality"), ("nationality ", "nationality"), ("citizen ", "citizenship"),
        ("Nationality of Registration ", "country"), ("Registration Country ", "country"),
        ("Other Vessel Flag ", "flag"), ("Former Vessel Flag ", "pastFlags"),
    ]

    private static let textHeads = [
        ("POB ", "birthPlace"), ("Other Vessel Type ", "type"), ("Other Vessel Call Sign ", "callSign"),
        ("Aircraft Model ", "model"), ("Aircraft Manufacturer's Serial Number (MSN) ", "serialNumber"),
        ("Aircraft Construction Number (also called L/N or S/N or F/N) ", "serialNumber"),
        ("Aircraft Serial Identification ", "serialNumber"), ("Aircraft Tail Number ", "registrationNumber"),
        ("Previous Aircraft Tail Number ", "previousName"), ("Vessel Year of Build ", "buildDate"),
        ("Phone Number ", "phone"), ("Telephone Number: ", "phone"), ("Telephone No. ", "phone"),
        ("Telephone: ", "phone"), ("Telephone ", "phone"), ("Phone No. ", "phone"), ("PHONE ", "phone"),
        ("ISIN ", "isinCode"), ("SWIFT/BIC ", "swiftBic"), ("Equity Ticker ", "ticker"),
    ]
}
