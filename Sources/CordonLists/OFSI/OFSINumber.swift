/// Numbers of documents in the prose of the columns `Passport Details` and `NI Number`.
enum OFSINumber {
    /// `Jordanian passport numbers (1) K048787 (2) 486298` as two numbers, without the words around them.
    static func numbers(in prose: String) -> [String] {
        let list = prose.firstRange(of: "(1)").map { String(prose[$0.lowerBound...]) }
        return UKText.enumerated(list ?? prose).compactMap(number)
    }

    private static func number(in text: String) -> String? {
        // Its groups of letters are part of the number: `Italian Fiscal Code JMM MDI 68A25 Z352D`.
        if let label = text.firstRange(of: "Fiscal Code ") { return String(text[label.upperBound...]) }
        guard var number = UNText.number(in: text) else { return nil }
        // The sentence ends with the number, or goes on behind it.
        for end in [". ", " - "] {
            if let found = number.firstRange(of: end) { number = String(number[..<found.lowerBound]) }
        }
        // `no.E126785`, `No.:TR024417`
        if number.lowercased().hasPrefix("no.") { number = number.dropFirst(3).drop { ": ".contains($0) }.description }
        return (number.last == "." ? String(number.dropLast()) : number).trimmingBlanks()
    }
}
