internal import CordonText

/// What a token is in a name, besides being a word.
package enum TokenClass: UInt8, Sendable, CaseIterable {
    case word, number, initial, particle, stopword, title, legalword, legal
}

/// Words that names share: particles, titles, words of legal forms, nicknames. Tables: `Data/names/`.
package struct NameLexicon: Sendable {
    package static let shared = NameLexicon()

    package enum Relation: UInt8, Sendable {
        case nickname, variant
    }

    private var classes: [[UInt8]: (tokenClass: TokenClass, group: Int)] = [:]
    private var groupMembers: [[[UInt8]]] = [[]]
    private var relations: [[UInt8]: [[UInt8]: Relation]] = [:]
    /// Background counts: how many of 100,000 names hold a token.
    package private(set) var frequencies: [(token: [UInt8], count: Int)] = []

    private init() {
        var groups: [String: Int] = [:]
        DataTable("names/particles.tsv").forEachRow { fields in
            guard fields.count == 3 else { preconditionFailure("bad row in names/particles.tsv") }
            let tokenClass: TokenClass
            switch fields[1].text {
            case "particle": tokenClass = .particle
            case "stopword": tokenClass = .stopword
            case "legalword": tokenClass = .legalword
            case "title": tokenClass = .title
            default: preconditionFailure("unknown class in names/particles.tsv: \(fields[1].text)")
            }
            var group = 0
            if !fields[2].isEmpty {
                let key = "\(tokenClass.rawValue)/\(fields[2].text)"
                group = groups[key] ?? groupMembers.count
                if groups[key] == nil {
                    groups[key] = group
                    groupMembers.append([])
                }
                if tokenClass == .particle || tokenClass == .title { groupMembers[group].append(Array(fields[0])) }
            }
            // The first row of a token counts: `at` is the Arabic article before it is the English word.
            if classes[Array(fields[0])] == nil {
                classes[Array(fields[0])] = (tokenClass, tokenClass == .particle || tokenClass == .title ? group : 0)
            }
        }
        DataTable("names/nicknames.tsv").forEachRow { fields in
            guard fields.count == 3 else { preconditionFailure("bad row in names/nicknames.tsv") }
            let relation: Relation = fields[2].text == "variant" ? .variant : .nickname
            relations[Array(fields[0]), default: [:]][Array(fields[1])] = relation
            relations[Array(fields[1]), default: [:]][Array(fields[0])] = relation
        }
        DataTable("names/frequency.tsv").forEachRow { fields in
            guard fields.count == 2, let count = number(fields[1]) else {
                preconditionFailure("bad row in names/frequency.tsv")
            }
            frequencies.append((Array(fields[0]), count))
        }
    }

    /// The class of a plain spelling, and the group of particles or titles it belongs to (0: none).
    package func classify(_ spelling: [UInt8], isNumeric: Bool) -> (tokenClass: TokenClass, group: Int) {
        if let known = classes[spelling] { return known }
        if isNumeric { return (.number, 0) }
        if spelling.count == 1, (0x61...0x7A).contains(spelling[0]) { return (.initial, 0) }
        return (.word, 0)
    }

    /// Whether a spelling has a nickname or variant at all; asked first, for most words have none.
    package func hasRelatives(_ spelling: [UInt8]) -> Bool { relations[spelling] != nil }

    package func relation(_ left: [UInt8], _ right: [UInt8]) -> Relation? {
        relations[left]?[right]
    }

    /// Every spelling that is a nickname or variant of this one.
    package func relatives(of spelling: [UInt8]) -> [[UInt8]] {
        relations[spelling].map { $0.keys.sorted { $0.lexicographicallyPrecedes($1) } } ?? []
    }

    /// Every member of a group of particles or titles.
    package func members(ofGroup group: Int) -> [[UInt8]] {
        group == 0 ? [] : groupMembers[group]
    }
}
