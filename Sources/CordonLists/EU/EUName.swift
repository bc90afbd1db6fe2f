/// A `nameAlias` and how good a name it is to call the entity by.
struct EUName {
    let part: EUPart
    let whole: String
    /// The parts joined, where they differ from the whole name: one of the two has a slip.
    let joined: String?
    let isWeak: Bool

    init(_ part: EUPart) {
        self.part = part
        let parts = ["firstName", "middleName", "lastName"].map { part[$0] }.filter { !$0.isEmpty }
            .joined(separator: " ")
        whole = part["wholeName"].isEmpty ? parts : part["wholeName"]
        joined = parts.isEmpty || part["lastName"].isEmpty || parts == whole ? nil : parts
        isWeak = part["strong"].lowercased() == "false" || part.remarks.contains { EUName.quality($0) == .low }
    }

    /// What a remark says about the quality of a name (`Low quality a.k.a.`); `nil` if it is about something else.
    enum Quality { case low, good }

    static func quality(_ remark: String) -> Quality? {
        let text = remark.lowercased()
        guard text.contains("quality") else { return nil }
        if ["low quality", "lo quality"].contains(where: text.contains) { return .low }
        return ["ood quality", "god quality", "high quality"].contains(where: text.contains) ? .good : nil
    }

    /// Languages whose names are the entity's own; in the other official languages they are translations.
    private static let own: Set<String> = ["", "EN", "RU", "UK", "BE", "AR", "FA", "ZH", "KO", "HE"]

    private var isLatin: Bool {
        whole.unicodeScalars.contains { scalar in
            scalar.properties.isAlphabetic && (scalar.value < 0x250 || (0x1E00...0x1EFF).contains(scalar.value))
        }
    }

    /// The list marks no name as the first. The smallest rank is taken: strong, not a translation, in Latin letters,
    /// with the function that the act states, English.
    private var rank: [Int] {
        let language = part["nameLanguage"]
        return [
            isWeak, !EUName.own.contains(language), !isLatin, part["function"].isEmpty, language != "EN",
        ].map { $0 ? 1 : 0 }
    }

    /// The position of the name that the entity is called by; of equals the first.
    static func primary(of names: [EUName]) -> Int? {
        names.indices.min { left, right in
            (names[left].rank + [left]).lexicographicallyPrecedes(names[right].rank + [right])
        }
    }
}
