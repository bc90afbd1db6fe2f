import CordonModel
import CordonRules

/// The ways in which the UK's lists write dates, numbers and enumerations.
enum UKText {
    /// Text of several lines with one kind of line end.
    static func prose(_ text: String) -> String {
        text.replacing("\r\n", with: "\n").trimmingBlanks()
    }

    // MARK: - Dates

    /// `27/02/2026`.
    static func day(_ text: String) -> CalendarDay? {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 3, parts.allSatisfy(\.isDigits), parts[2].utf8.count == 4,
            let day = Int(parts[0]), let month = Int(parts[1]), let year = Int(parts[2])
        else { return CalendarDay(text.prefix(10)) }
        return CalendarDay(year: year, month: month, day: day)
    }

    /// `01/03/1958`, and with a mask for what is not known: `dd/mm/1945`, `00/00/1980`, `dd/06/1971`.
    static func birthDate(_ text: String) -> PartialDate? {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { $0.trimmingBlanks() }
        guard let last = parts.last, last.isDigits, last.utf8.count == 4, let year = Int(last), parts.count <= 3 else {
            return PartialDate(text)
        }
        let rest = parts.dropLast().reversed().map { part in isMask(part) ? 0 : Int(part) ?? -1 }
        guard !rest.contains(-1) else { return nil }
        let month = rest.first.flatMap { $0 == 0 ? nil : $0 }
        let day = rest.count > 1 && month != nil && rest[1] != 0 ? rest[1] : nil
        return PartialDate(year: year, month: month, day: day)
    }

    private static func isMask(_ part: String) -> Bool {
        !part.isEmpty && part.lowercased().allSatisfy { "dmx0?-".contains($0) }
    }

    /// `08-Oct-2026`.
    static func reportDate(_ text: String) -> CalendarDay? {
        let parts = text.split(separator: "-")
        guard parts.count == 3, let day = Int(parts[0]), let month = StatedDate.month(String(parts[1])),
            let year = Int(parts[2])
        else { return nil }
        return CalendarDay(year: year, month: month, day: day)
    }

    // MARK: - Enumerations

    /// `(1) Afghan (2) Pakistani`, `a) General b)Major General`, `1) Uzbek 2) Afghan` as values; `(1)-(2) Tunisia (3)
    /// Libya` and `(1) (2) Egypt` say a value of two. A part that is only a dash is none. Anything else is one value.
    static func enumerated(_ text: String) -> [String] {
        guard var rest = dropping(mark: 0, from: text[...]) else { return [text].filter { !$0.isEmpty } }
        var parts: [String] = []
        var number = 0
        while true {
            if let (next, after) = rangeEnd(of: rest, from: number) {
                (number, rest) = (next, after)
                continue
            }
            guard let (found, after) = next(mark: number + 1, in: rest) else { break }
            parts.append(String(rest[..<found]))
            (number, rest) = (number + 1, after)
        }
        parts.append(String(rest))
        return parts.map(trimmed).filter { !$0.isEmpty && $0 != "-" }
    }

    /// The text behind the mark of a number that stands at its beginning: `(2)`, `2)`, `(b)`, `b)`.
    private static func dropping(mark number: Int, from text: Substring) -> Substring? {
        for mark in marks(number) where text.hasPrefix(mark) { return text.dropFirst(mark.count) }
        return nil
    }

    private static func marks(_ number: Int) -> [String] {
        let letters = Array("abcdefghijklmnopqrstuvwxyz")
        let digits = ["(\(number + 1))", "\(number + 1))"]
        return number < letters.count ? digits + ["(\(letters[number]))", "\(letters[number]))"] : digits
    }

    /// `-(2)`, ` to (6)` and ` (2)` directly behind a mark: the mark is for several numbers.
    private static func rangeEnd(of rest: Substring, from number: Int) -> (Int, Substring)? {
        let text = rest.drop { $0 == " " }
        for joint in ["-", "to ", ""] where text.hasPrefix(joint) {
            let behind = text.dropFirst(joint.count)
            let last = joint.isEmpty ? number + 1 : number + 12
            for end in stride(from: number + 1, through: last, by: 1) {
                if let after = dropping(mark: end, from: behind) { return (end, after) }
            }
        }
        return nil
    }

    private static func next(mark number: Int, in rest: Substring) -> (Substring.Index, Substring)? {
        var previous: Character = " "
        for index in rest.indices {
            if previous == " " || previous == "," || previous == ".",
                let after = dropping(mark: number, from: rest[index...])
            {
                return (index, after)
            }
            previous = rest[index]
        }
        return nil
    }

    private static func trimmed(_ part: String) -> String {
        var part = part.trimmingBlanks()
        while let last = part.last, last == "," || last == ";" { part = String(part.dropLast()).trimmingBlanks() }
        return part
    }

    // MARK: - Numbers

    /// The seven digits of `IMO9562233`, `IMO 9562233` and `9562233`.
    static func imoNumber(_ text: String) -> String? {
        var rest = text.trimmingBlanks()[...]
        if rest.lowercased().hasPrefix("imo") { rest = rest.dropFirst(3) }
        rest = rest.drop { " :.".contains($0) }
        return rest.isDigits && rest.utf8.count == 7 ? String(rest) : nil
    }

    /// The one number that prose names behind the letters `IMO`; `nil` if it names none or several.
    static func onlyIMONumber(in text: String) -> String? {
        var found: Set<String> = []
        var rest = text[...]
        while let mark = rest.firstRange(of: "IMO") {
            rest = rest[mark.upperBound...]
            let behind = rest.prefix(12).drop { !$0.isASCII || !$0.isNumber }
            let digits = rest[behind.startIndex...].prefix { $0.isASCII && $0.isNumber }
            if digits.count == 7 { found.insert(String(digits)) }
        }
        return found.count == 1 ? found.first : nil
    }

    /// The references behind `UN Ref`, `UN REF:` or `(UN Ref):`, as `QI.A.146.04` or `TAi.002`. The next sentence may
    /// follow without a blank (`KPe.006.Subordinate of`), and the letter for individual or entity be a capital.
    static func unReferences(in text: String) -> [String] {
        tokens(behind: "un ref", in: text).compactMap { token in
            var parts = token.split(separator: ".")
            while let last = parts.last, !last.containsDigit { parts.removeLast() }
            guard parts.count > 1, let series = parts.first, series.contains(where: \.isLetter) else {
                return nil
            }
            if parts.count == 2, series.utf8.count == 3, series.hasSuffix("I") || series.hasSuffix("E") {
                parts[0] = series.dropLast() + series.suffix(1).lowercased()
            }
            return parts.joined(separator: ".")
        }
    }

    /// The words behind each occurrence of a label, up to a blank; without the marks around them.
    static func tokens(behind label: String, in text: String) -> [String] {
        var rest = text[...]
        var tokens: [String] = []
        while let found = rest.lowercasedRange(of: label) {
            rest = rest[found.upperBound...]
            // `UN Reference` begins another phrase.
            if rest.first?.isLetter == true { continue }
            rest = rest.drop { "):. ".contains($0) }
            if rest.hasPrefix("No.") { rest = rest.dropFirst(3).drop { $0 == " " } }
            let token = rest.prefix { !" ,;()[]\n".contains($0) }
            let value = token.last == "." ? token.dropLast() : token
            if !value.isEmpty { tokens.append(String(value)) }
        }
        return tokens
    }

    /// The addresses in `a@b.ir; c@d.ir`, and whether anything else stands there.
    static func emails(in text: String) -> (addresses: [String], hasOther: Bool) {
        let words = text.split { $0 == ";" || $0 == "," || $0.isWhitespace }.map(String.init)
        let addresses = words.filter { $0.contains("@") && $0.contains(".") }
        return (addresses, addresses.count != words.count)
    }

    /// What a registration number is by the label in front of it: `INN: 7707083893`.
    static func registration(_ text: String) -> [(property: String, value: String)]? {
        let parts = text.split(maxSplits: 1) { $0 == ":" || $0 == " " }.map { $0.trimmingBlanks() }
        guard parts.count == 2 else { return nil }
        let digits = parts[1].isDigits ? parts[1].utf8.count : 0
        switch (parts[0].uppercased(), digits) {
        case ("INN", 10), ("INN", 12): return [("taxNumber", parts[1]), ("innCode", parts[1])]
        case ("OGRN", 13), ("OGRN", 15), ("OGRNIP", 15):
            return [("registrationNumber", parts[1]), ("ogrnCode", parts[1])]
        case ("KPP", 9): return [("kppCode", parts[1])]
        default: return nil
        }
    }
}

extension Substring {
    fileprivate func lowercasedRange(of label: String) -> Range<Index>? {
        var index = startIndex
        while index < endIndex {
            if self[index...].prefix(label.count).lowercased() == label {
                return index..<self.index(index, offsetBy: label.count)
            }
            index = self.index(after: index)
        }
        return nil
    }
}
