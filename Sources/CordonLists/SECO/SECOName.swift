import CordonXML

/// A `name`: parts with a type, each perhaps with other spellings.
struct SECOName {
    private struct Part {
        let type: String
        let value: String
        let variants: [(style: String, text: String)]
    }

    let type: String
    let isLowQuality: Bool
    /// In natural order, whatever the list's order is.
    private let parts: [Part]
    private let maidenNames: [String]
    let titles: [String]

    init(_ element: XMLElement) {
        type = element.attributes["name-type"] ?? ""
        isLowQuality = element.attributes["quality"] == "low"
        let sorted = element.all("name-part").enumerated().sorted { left, right in
            let orders = [left, right].map { Int($0.element.attributes["order"] ?? "") ?? 0 }
            return orders[0] == orders[1] ? left.offset < right.offset : orders[0] < orders[1]
        }
        let parts = sorted.map { _, part in
            let variants = part.all("spelling-variant").map { variant in
                let style = [variant.attributes["lang"], variant.attributes["script"]].map { $0 ?? "" }
                return (style: style.joined(separator: " "), text: variant.text.collapsingSpaces())
            }
            return Part(
                type: part.attributes["name-part-type"] ?? "", value: part.collapsedText("value"),
                variants: variants.filter { !$0.text.isEmpty })
        }.filter { !$0.value.isEmpty }
        titles = parts.filter { $0.type == "title" }.map(\.value)
        let named = parts.filter { $0.type != "title" }
        // Beside a family name the maiden name is a former one; alone it is the name.
        let hasFamilyName = named.contains { $0.type == "family-name" }
        maidenNames = hasFamilyName ? named.filter { $0.type == "maiden-name" }.map(\.value) : []
        let kept = named.filter { $0.type != "maiden-name" || !hasFamilyName }
        self.parts = kept.enumerated().sorted { left, right in
            let ranks = [left, right].map { SECOName.rank(of: $0.element.type) }
            return ranks[0] == ranks[1] ? left.offset < right.offset : ranks[0] < ranks[1]
        }.map(\.element)
    }

    /// Given name, father, grandfather, family, suffix: the list puts the family first more often than last.
    private static func rank(of type: String) -> Int {
        switch type {
        case "given-name", "further-given-name": 0
        case "father-name": 1
        case "grand-father-name": 2
        case "tribal-name": 4
        case "family-name", "maiden-name": 5
        case "suffix": 6
        default: 3
        }
    }

    var whole: String { parts.map(\.value).joined(separator: " ") }

    func values(_ types: Set<String>) -> String {
        parts.filter { types.contains($0.type) }.map(\.value).joined(separator: " ")
    }

    /// The name with the maiden name in the place of the family's.
    var maidenWholes: [String] {
        let rest = parts.filter { $0.type != "family-name" }.map(\.value)
        return maidenNames.map { (rest + [$0]).joined(separator: " ") }
    }

    /// More combinations than these are not written out.
    private static let mostCombinations = 64

    /// The whole name in every other spelling: in each language and script, with the parts spelled so that are.
    var variants: [String] {
        var styles: [String] = []
        for style in parts.flatMap({ $0.variants.map(\.style) }) where !styles.contains(style) { styles.append(style) }
        return styles.flatMap { wholes(in: $0) }
    }

    private func wholes(in style: String) -> [String] {
        let choices = parts.map { part in
            let spelled = part.variants.filter { $0.style == style }.map(\.text)
            return spelled.isEmpty ? [part.value] : spelled
        }
        let combinations = choices.reduce(1) { min($0 * $1.count, SECOName.mostCombinations + 1) }
        guard combinations <= SECOName.mostCombinations else { return oneByOne(choices) }
        return choices.reduce([[String]]([[]])) { wholes, choice in
            wholes.flatMap { whole in choice.map { whole + [$0] } }
        }.map { $0.joined(separator: " ") }
    }

    /// Every spelling of each part once, the other parts in their first.
    private func oneByOne(_ choices: [[String]]) -> [String] {
        var first = choices.map { $0[0] }
        var wholes = [first.joined(separator: " ")]
        for (index, choice) in choices.enumerated() {
            for spelling in choice.dropFirst() {
                first[index] = spelling
                wholes.append(first.joined(separator: " "))
            }
            first[index] = choice[0]
        }
        return wholes
    }
}
