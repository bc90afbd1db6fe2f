internal import CordonMatching
package import CordonModel
internal import CordonText

/// A party with all its listings among the matches of one query. Every list stays visible with its own entry and score; what
/// brings them together is said, never assumed.
package struct ListedParty: Sendable {
    /// Best first; of equal scores, in the order of the search.
    package let listings: [Match]
    /// For each listing but the first, why it is the same party as one before it.
    package let merges: [Merge]

    package struct Merge: Sendable, Hashable {
        /// The entity that was brought in, and the one that it shares something with.
        package let id: String
        package let with: String
        /// `the same IMO number 9306782`.
        package let why: String
    }

    package var best: Match { listings[0] }
}

extension ListedParty {
    /// Groups the matches of one query. Two entries are one party if they share an identifier that is issued once, the
    /// UN's reference, or OFAC's number; or a whole name together with a full birth date or a number. They are not if their
    /// full birth dates or genders contradict each other, and two entries of one list never are: its publisher keeps them
    /// apart.
    static func group(_ matches: [Match]) -> [ListedParty] {
        let traits = matches.map { Traits($0.entity) }
        var groups: [[Int]] = []
        var merges: [[Merge]] = []
        for index in matches.indices {
            var found: (group: Int, merge: Merge)?
            for (position, group) in groups.enumerated() where found == nil {
                guard !group.contains(where: { matches[$0].entity.dataset == matches[index].entity.dataset }),
                    !group.contains(where: { traits[$0].contradicts(traits[index]) })
                else { continue }
                for member in group {
                    if let why = traits[member].shared(with: traits[index]) {
                        found = (
                            position,
                            Merge(id: matches[index].entity.id, with: matches[member].entity.id, why: why)
                        )
                        break
                    }
                }
            }
            if let found {
                groups[found.group].append(index)
                merges[found.group].append(found.merge)
            } else {
                groups.append([index])
                merges.append([])
            }
        }
        return zip(groups, merges).map { group, merges in
            ListedParty(listings: group.map { matches[$0] }, merges: merges)
        }
    }

    /// What two entries can have in common.
    private struct Traits {
        private let entity: Entity
        private let identifiers: [ComparedIdentifier]
        private let references: Set<String>
        private let ofacNumber: String?
        /// Whole names of two words or more, their words in alphabetical order, with the text they were written as.
        private let names: [[[UInt32]]: String]
        private let birthDays: Set<String>

        init(_ entity: Entity) {
            self.entity = entity
            identifiers = entity.comparedIdentifiers
            references = Set(entity.texts("unscId").map(Traits.reference))
            ofacNumber = Traits.ofacNumber(of: entity)
            var names: [[[UInt32]]: String] = [:]
            for property in ["name", "alias", "previousName"] {
                for text in entity.texts(property) {
                    let words = Tokenizer.tokens(text).map(\.scalars).sorted { $0.lexicographicallyPrecedes($1) }
                    if words.count > 1, names[words] == nil { names[words] = text }
                }
            }
            self.names = names
            birthDays = Set(entity.texts("birthDate").filter { $0.utf8.count == 10 })
        }

        /// `QDi.430` with the stray full stop and the case that some lists give it.
        private static func reference(_ text: String) -> String {
            let upper = text.uppercased().filter { !$0.isWhitespace }
            return upper.last == "." ? String(upper.dropLast()) : upper
        }

        /// The Consolidated Screening List repeats OFAC's entries under their own numbers.
        private static func ofacNumber(of entity: Entity) -> String? {
            for prefix in ["csl-ofac-", "ofac-cons-", "ofac-"] where entity.id.hasPrefix(prefix) {
                let digits = entity.id.dropFirst(prefix.count).prefix { $0 != "-" }
                return digits.isEmpty || digits.contains { !$0.isNumber } ? nil : String(digits)
            }
            return nil
        }

        func contradicts(_ other: Traits) -> Bool {
            if !entity.schema.isCompatible(with: other.entity.schema) { return true }
            if !birthDays.isEmpty, !other.birthDays.isEmpty, birthDays.isDisjoint(with: other.birthDays) { return true }
            let (gender, others) = (Set(entity.texts("gender")), Set(other.entity.texts("gender")))
            return !gender.isEmpty && !others.isEmpty && gender.isDisjoint(with: others)
        }

        func shared(with other: Traits) -> String? {
            if let number = ofacNumber, number == other.ofacNumber { return "the same OFAC number \(number)" }
            if let reference = references.intersection(other.references).min() {
                return "the same UN reference \(reference)"
            }
            let common = identifiers.filter { mine in
                other.identifiers.contains { $0.family == mine.family && $0.value == mine.value }
            }
            if let one = common.first(where: { $0.family != .number || ["innCode", "ogrnCode"].contains($0.property) }) {
                return "the same \(one.property) \(one.value)"
            }
            guard let name = names.keys.filter({ other.names[$0] != nil }).compactMap({ names[$0] }).min() else {
                return nil
            }
            if let number = common.first(where: { $0.value.utf8.count >= 5 }) {
                return "the same name “\(name)” and the same \(number.property) \(number.value)"
            }
            if let day = birthDays.intersection(other.birthDays).min() {
                return "the same name “\(name)” and birth date \(day)"
            }
            return nil
        }
    }
}

extension ListedParty {
    /// The best listing in yente's shape, with all the party's datasets, the ids of its other entries (`referents`) and each
    /// listing with its own score.
    package var json: JSON {
        guard case .object(let members) = best.json else { return best.json }
        let datasets = listings.map(\.entity.dataset).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        let kept = members.map { $0.key == "datasets" ? JSON.Member("datasets", .strings(datasets)) : $0 }
        guard listings.count > 1 else { return .object(kept) }
        let others = listings.dropFirst().map { listing -> JSON in
            let merge = merges.first { $0.id == listing.entity.id }
            return .object([
                "id": .string(listing.entity.id), "caption": .string(listing.entity.caption),
                "dataset": .string(listing.entity.dataset), "score": .score(tenThousandths: listing.score.score),
                "sameAs": merge.map { .string($0.with) }, "why": merge.map { .string($0.why) },
            ])
        }
        return .object(
            kept + [
                .init("referents", .strings(listings.dropFirst().map(\.entity.id))), .init("alsoListed", .array(others)),
            ])
    }
}
