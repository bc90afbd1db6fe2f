import CordonModel

/// Numbers with prose about them: `C2002515 (Iran)`, `Voter ID 73320881AG1191MAM20000`, `1027809210054, KPP 772901001`.
/// The number becomes the value, and where words were left out, the whole text a note.
extension EUJournalMapper {
    mutating func addNumbers(of row: EUJournalRow, to entity: inout Entity) {
        for (property, label) in [("passportNumber", "Passport"), ("idNumber", "Identity document")] {
            for stated in row.values(property).flatMap(EUText.enumerated) {
                addDocument(property, label, stated, row, to: &entity)
            }
        }
        for (property, label) in [("registrationNumber", "Registration number"), ("taxNumber", "Tax number")] {
            for stated in row.values(property).flatMap(EUText.enumerated) {
                addRegistration(property, label, stated, row, to: &entity)
            }
        }
        for (property, counts) in EUJournalMapper.digits {
            for stated in row.values(property) { addDigits(property, counts, stated, row, to: &entity) }
        }
        for (property, counts) in [("leiCode", [20]), ("swiftBic", [8, 11])] {
            for stated in row.values(property) { addCode(property, counts, stated, row, to: &entity) }
        }
    }

    /// Properties that hold digits only, and how many.
    private static let digits: [(String, [Int])] = [
        ("innCode", [10, 12]), ("ogrnCode", [13, 15]), ("kppCode", [9]), ("okpoCode", [8, 10]), ("imoNumber", [7]),
        ("mmsi", [9]),
    ]

    private func addDocument(
        _ property: String, _ label: String, _ stated: String, _ row: EUJournalRow, to entity: inout Entity
    ) {
        let hasProse = stated.contains("(") || stated.contains(where: \.isLowercase)
        let text = stated.firstRange(of: " valid ").map { String(stated[..<$0.lowerBound]) } ?? stated
        let number = hasProse ? UNText.number(in: text) : stated
        if let number { entity.add(property, number, from: row.record) }
        if number != stated { note(label, stated, in: &entity, row) }
    }

    private func addRegistration(
        _ property: String, _ label: String, _ stated: String, _ row: EUJournalRow, to entity: inout Entity
    ) {
        let codes = EUText.russianCodes(stated, assumed: nil)
        for code in codes { entity.add(code.property, code.number, from: row.record) }
        var text = UNAlias.brackets(of: stated).outside
        if text.hasSuffix(".") { text.removeLast() }
        let numbers = EUJournalMapper.numbers(in: text)
        // `INN: 5013044999 KPP: 504001001` is said by the codes.
        let isCodes = codes.count > 1 && text.first?.isLetter == true
        for number in isCodes ? [] : numbers { entity.add(property, number, from: row.record) }
        if numbers != [stated] { note(label, stated, in: &entity, row) }
    }

    /// One number, or several that are divided by a comma, a slash and a blank, or a word.
    private static func numbers(in text: String) -> [String] {
        var pieces = text
        for joint in [" or ", " - ", " \u{2013} ", "/ ", ","] { pieces = pieces.replacing(joint, with: ";") }
        let several = pieces.split(separator: ";").map { $0.trimmingBlanks() }
        let isSeveral = several.allSatisfy { $0.utf8.count(where: { (0x30...0x39).contains($0) }) >= 5 }
        let stated = isSeveral ? several : [text]
        return stated.compactMap { $0.contains(where: \.isLowercase) ? UNText.number(in: $0) : $0 }
            .filter(\.containsDigit)
    }

    /// Digits, with blanks between them or with words after them.
    private mutating func addDigits(
        _ property: String, _ counts: [Int], _ stated: String, _ row: EUJournalRow, to entity: inout Entity
    ) {
        let compact = stated.filter { !$0.isWhitespace }
        let first = String(stated.drop { !$0.isNumber }.prefix { $0.isASCII && $0.isNumber })
        let number = [compact, first].first { $0.isDigits && counts.contains($0.count) }
        if let number { entity.add(property, number, from: row.record) }
        if number != compact { note(property, stated, in: &entity, row) }
        if number == nil { tally.note("\(property) not understood: “\(stated)”", at: row.record) }
    }

    private mutating func addCode(
        _ property: String, _ counts: [Int], _ stated: String, _ row: EUJournalRow, to entity: inout Entity
    ) {
        let first = stated.split(separator: " ").first.map(String.init) ?? ""
        let isCode = counts.contains(first.count) && first.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
        if isCode { entity.add(property, first, from: row.record) }
        if !isCode || first != stated { note(property, stated, in: &entity, row) }
        if !isCode { tally.note("\(property) not understood: “\(stated)”", at: row.record) }
    }
}
