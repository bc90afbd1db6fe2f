internal import CordonMatching
package import CordonModel
internal import CordonNames
internal import CordonText

/// What a change of the lists does to one customer's answer. A customer without one keeps the answer, match for match and
/// score for score.
package struct Rescreening: Sendable {
    package let customer: Int
    /// What the customer matches of that which is new or changed. `nil` if the customer's own words weigh something else now,
    /// so that all has to be asked again.
    package let arrived: [SearchResult]?

    /// The answer after the change, from the one before: what is gone or changed is taken out, what arrived is put in.
    package func answer(before: [SearchResult], _ change: SnapshotChange) -> [SearchResult]? {
        guard let arrived else { return nil }
        return (before.filter { !change.departed.contains(ListedEntity($0.entity)) } + arrived)
            .sorted(by: SearchResult.precedes)
    }
}

extension Portfolio {
    /// The customers whose answer can differ after a change, ascending; all others keep theirs.
    /// - Parameters:
    ///   - cutoff: the one with which `matched` was found; without a limit to their number.
    ///   - matched: the listed entities that a customer matched before the change.
    ///   - customer: the customer of a number, as it was added.
    package mutating func rescreenings(
        after change: SnapshotChange, cutoff: Int, matched: (Int) -> [ListedEntity], customer: (Int) -> Entity
    ) throws(SnapshotError) -> [Rescreening] {
        sort()
        let words = MatchedWords(tokens, change, policy: policy)
        var looks = [Look](repeating: .none, count: count)
        for index in 0..<count {
            if serials[tokens(ofCustomer: index)].contains(where: { words.isReweighed[Int($0)] }) {
                looks[index] = .full
            } else if !change.departed.isEmpty, matched(index).contains(where: change.departed.contains) {
                looks[index] = .lost
            }
        }
        guard !change.arrived.isEmpty else { return rescreenings(looks) { _ in [] } }
        let arrived = try Snapshot(
            of: change.arrived.compactMap(change.after.entity), partOf: change.after, policy: policy)
        lookAtNames(&looks, arrived, words, cutoff: cutoff)
        func look(_ customer: Int) {
            if looks[customer] == .none || looks[customer] == .lost { looks[customer] = .arrived }
        }
        // Words that are like something only when they are written as one.
        arrived.forEachSpelling { forEachJoined(like: $0, look) }
        arrived.forEachIdentifier { customers(withIdentifier: $0, look) }
        var searcher = Searcher(arrived, rarity: change.after, policy: policy)
        let options = SearchOptions(cutoff: cutoff)
        let lost = looks.indices.filter {
            looks[$0] == .arrived && matched($0).contains(where: change.departed.contains)
        }
        let losers = Set(lost)
        return rescreenings(looks) { index in
            let results = searcher.search(customer(index), options)
            return results.isEmpty && !losers.contains(index) ? nil : results
        }
    }

    private enum Look { case none, lost, arrived, full }

    private func rescreenings(_ looks: [Look], arrived: (Int) -> [SearchResult]?) -> [Rescreening] {
        looks.indices.compactMap { index in
            switch looks[index] {
            case .none: nil
            case .lost: Rescreening(customer: index, arrived: [])
            case .full: Rescreening(customer: index, arrived: nil)
            case .arrived: arrived(index).map { Rescreening(customer: index, arrived: $0) }
            }
        }
    }

    /// Whose name may match something that arrived: by the words that stand behind a listed name, by the finder's bound, by the
    /// score of the names.
    private func lookAtNames(_ looks: inout [Look], _ arrived: Snapshot, _ words: MatchedWords, cutoff: Int) {
        var reach = WordReach(words, in: arrived, policy: policy)
        let cutoffs = (0..<8).map { nameCutoff(Traits(rawValue: UInt8($0)), cutoff: cutoff) }
        for index in 0..<count where looks[index] == .none || looks[index] == .lost {
            let nameCutoff = cutoffs[Int(traits[index].rawValue & 7)]
            let allowsInitials = traits[index].contains(.initials)
            let reaches = variants(of: index).contains {
                reach.mayMatch(serials[tokens(ofVariant: $0)], allowsInitials: allowsInitials, cutoff: nameCutoff)
            }
            if reaches { looks[index] = .arrived }
        }
    }

    private func nameCutoff(_ traits: Traits, cutoff: Int) -> Int {
        var party = Entity(id: "traits", schema: .thing, dataset: "query", version: nil)
        let record = SourceRecord(file: "query", locator: "1")
        if traits.contains(.birthDate) { party.add("birthDate", "2000", from: record) }
        if traits.contains(.country) { party.add("country", "us", from: record) }
        if traits.contains(.address) { party.add("address", "1 Street", from: record) }
        return Searcher.nameCutoff(for: ComparedParty(party, names: []), cutoff: cutoff, policy: policy)
    }
}

/// The words of a portfolio as they are compared after a change, by serial number.
struct MatchedWords {
    let tokens: [MatchToken?]
    /// Which of them weigh something else than before.
    let isReweighed: [Bool]

    init(_ tokens: [NameToken?], _ change: SnapshotChange, policy: ScorePolicy) {
        let after = tokens.map { token in token.map { MatchToken($0, rarity: change.after, policy: policy) } }
        self.tokens = after
        isReweighed = after.map { token in
            guard let token else { return false }
            return token.weight
                != MatchToken.weight(
                    of: token.spellings, tokenClass: token.tokenClass, rarity: change.before, policy: policy)
        }
    }
}

/// Which words of a portfolio reach which listed names.
private struct WordReach {
    private let words: MatchedWords
    private let slots: [QuerySlot]
    private let arrived: Snapshot
    private let policy: ScorePolicy
    private var finder: CandidateFinder
    private var listed: ListedNames
    /// The listed variants behind each word, ascending: places in `variants` where they end, by serial number.
    private var variants: [Int32] = []
    private var variantEnds: [Int] = []
    /// For each listed variant the question that met it last.
    private var met: [Int32]
    private var question: Int32 = 0

    init(_ words: MatchedWords, in arrived: Snapshot, policy: ScorePolicy) {
        self.words = words
        self.arrived = arrived
        self.policy = policy
        finder = CandidateFinder(snapshot: arrived, policy: policy)
        listed = ListedNames(snapshot: arrived)
        met = [Int32](repeating: 0, count: arrived.variantCount)
        let expander = Expander(snapshot: arrived, policy: policy, kinds: .all)
        slots = words.tokens.map { token in
            guard let token else { return QuerySlot(weight: 0, shared: [], in: arrived) }
            // Initials count in some customers' names only; looking at the others for nothing does no harm.
            return QuerySlot(
                weight: token.weight, shared: expander.expansions(of: token, allowsInitials: true), in: arrived)
        }
        for slot in slots {
            let behind = slot.shared.flatMap { expansion in
                arrived.postings(of: expansion).map {
                    Int32((expansion.isJoin ? arrived.joinVariants : arrived.postings)[$0])
                }
            }
            for variant in behind.sorted() where variants.count == variantEnds.last ?? 0 || variants.last != variant {
                variants.append(variant)
            }
            variantEnds.append(variants.count)
        }
    }

    /// Whether a name of these words may score as much with a listed name.
    mutating func mayMatch(_ serials: ArraySlice<UInt32>, allowsInitials: Bool, cutoff: Int) -> Bool {
        guard mayReach(serials, cutoff: cutoff) else { return false }
        let found = finder.variants(like: serials.map { slots[Int($0)] }, cutoff: cutoff, isSound: true)
        guard !found.isEmpty else { return false }
        // Words of the customer that are joined are looked up apart.
        let pairs = found.map {
            ListedNames.Pair(listed: Int($0.variant), asked: 0, listedHasJoins: $0.hasJoins, askedHasJoins: false)
        }
        let name = MatchVariant(
            reading: .original, tokens: serials.compactMap { words.tokens[Int($0)] }, allowsInitials: allowsInitials,
            preparing: .none)
        return listed.reaches(cutoff, pairs[...], asked: [PreparedVariant(match: name, serials: [])], policy: policy)
    }

    /// Each word at its best: all together must be enough, and unless one of them is enough alone, two must stand behind the
    /// same listed name.
    private mutating func mayReach(_ serials: ArraySlice<UInt32>, cutoff: Int) -> Bool {
        var evidence = 0
        var unmatched = 0
        var total = 0
        for serial in serials {
            let slot = slots[Int(serial)]
            evidence += slot.evidence
            total += slot.weight
            if slot.evidence == 0 { unmatched += slot.weight }
        }
        guard evidence > 0 else { return false }
        let bound = NameBound(cutoff: cutoff, evidence: evidence, policy: policy, isSound: true)
        guard bound.reaches(evidence: evidence, unmatchedQuery: unmatched) else { return false }
        for serial in serials {
            let slot = slots[Int(serial)]
            if slot.evidence > 0,
                bound.reaches(evidence: slot.evidence, unmatchedQuery: total - slot.weight)
            {
                return true
            }
        }
        question += 1
        for serial in serials {
            let place = Int(serial)
            for row in (place == 0 ? 0 : variantEnds[place - 1])..<variantEnds[place] {
                let variant = Int(variants[row])
                if met[variant] == question { return true }
                met[variant] = question
            }
        }
        return false
    }
}

extension Snapshot {
    /// Each spelling of the listed names, with what comparing it needs.
    fileprivate func forEachSpelling(_ body: (MatchSpelling) -> Void) {
        for id in 0..<vocabulary.count {
            let text = vocabulary[id]
            body(
                MatchSpelling(
                    Spelling(
                        text: Array(text.dropFirst()), kind: text.first == 1 ? .skeleton : .plain,
                        romanisation: .original)))
        }
    }
}
