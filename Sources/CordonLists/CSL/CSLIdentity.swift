internal import CordonRules

/// What the column `ids` holds: documents and numbers, and much else that Treasury says in features, such as the gender
/// or the risk of secondary sanctions.
struct CSLIdentity: Hashable {
    var type: String
    var number: String
    /// A code, in the features a name.
    var country = ""
    var issued = ""
    var expires = ""
    /// One date that may be either.
    var dated = ""

    var isEmpty: Bool { type.isEmpty && number.isEmpty && country.isEmpty }

    init(type: String, number: String, country: String = "", issued: String = "", expires: String = "") {
        self.type = type
        self.number = number
        self.country = country
        self.issued = issued
        self.expires = expires
    }

    /// The parts of a cell's entry are in the order of their names, and those that are missing leave no gap: country,
    /// day of expiry, day of issue, number, type. `JO, 2014-08-30, 2009-08-31, K475336, Passport`
    init(cell: String) {
        var parts = cell.separated(at: ", ")
        let type = parts.popLast() ?? ""
        self.init(type: type, number: "")
        if let first = parts.first, first.utf8.count == 2, first.utf8.allSatisfy({ (0x41...0x5A).contains($0) }),
            parts.count > 1 || CSLIdentity.namesCountry(type)
        {
            country = parts.removeFirst()
        }
        var dates: [String] = []
        while dates.count < 2, parts.count > 1, let first = parts.first, CalendarDay(first) != nil {
            dates.append(parts.removeFirst())
        }
        if dates.count == 2 { (expires, issued) = (dates[0], dates[1]) } else { dated = dates.first ?? "" }
        number = parts.joined(separator: ", ")
    }

    private static func namesCountry(_ type: String) -> Bool {
        type == "Nationality of Registration" || type == "Registration Country"
    }

    /// The same in the words of a remark of OFAC, whose reader knows them: `Passport K475336 (JO)`. It tells the numbers
    /// of Russia by the country's name.
    var clause: String { clause(country: country == "RU" ? "Russia" : country) }

    /// As stated, for a note.
    var note: String {
        let days = [("issued", issued), ("expires", expires), ("dated", dated)].filter { !$0.1.isEmpty }
        let end = days.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
        return clause(country: country) + (end.isEmpty ? "" : ": " + end)
    }

    /// There is more than a number and what it is.
    var saysMore: Bool { note != clause(country: "") && !CSLIdentity.namesCountry(type) }

    private func clause(country: String) -> String {
        let country = country.isEmpty || CSLIdentity.namesCountry(type) ? country : "(\(country))"
        return [type, number, country].filter { !$0.isEmpty }.joined(separator: " ")
    }
}
