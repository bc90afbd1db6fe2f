internal import CordonMatching
internal import CordonNames
internal import CordonText

/// The ways in which listed spellings are looked up. All of them are needed for the promise that no pair at or above
/// the cutoff is missed; tests switch one off at a time to show that each is.
package struct LookupKinds: OptionSet, Sendable {
    package let rawValue: Int

    package init(rawValue: Int) { self.rawValue = rawValue }

    package static let exact = LookupKinds(rawValue: 1)
    package static let key = LookupKinds(rawValue: 2)
    package static let relatives = LookupKinds(rawValue: 4)
    package static let oneEdit = LookupKinds(rawValue: 8)
    package static let twoEdits = LookupKinds(rawValue: 16)
    package static let skeleton = LookupKinds(rawValue: 32)
    package static let initial = LookupKinds(rawValue: 64)
    package static let entityJoin = LookupKinds(rawValue: 128)
    package static let queryJoin = LookupKinds(rawValue: 256)
    package static let identifier = LookupKinds(rawValue: 512)
    /// Not a look-up: the upper bound by which variants are discarded. Without it the bound is too low.
    package static let soundBound = LookupKinds(rawValue: 1024)

    package static let all: LookupKinds = [
        .exact, .key, .relatives, .oneEdit, .twoEdits, .skeleton, .initial, .entityJoin, .queryJoin, .identifier,
        .soundBound,
    ]
}

/// Something listed that a query token is like: how much evidence it can give at most, and how much weight it can take
/// from the listed side at most.
struct Expansion {
    enum Target {
        case spelling(Int)
        /// A joined text, in whose postings the weight stands.
        case join(Int, likeness: Int)
    }

    let target: Target
    let evidence: Int
    let listedWeight: Int
}

/// What one token of a query variant can be like, over the whole vocabulary of a snapshot.
struct QuerySlot {
    let weight: Int
    private(set) var expansions: [Expansion] = []
    /// The most evidence any of them gives.
    private(set) var best = 0

    init(weight: Int) { self.weight = weight }

    mutating func add(_ expansion: Expansion) {
        expansions.append(expansion)
        best = max(best, expansion.evidence)
    }

    mutating func sortByEvidence() { expansions.sort { $0.evidence > $1.evidence } }
}

/// Finds for each token of a query variant everything in a snapshot that `docs/score.md` §7 calls like it.
struct Expander {
    let snapshot: Snapshot
    let policy: ScorePolicy
    let kinds: LookupKinds

    func slots(of variant: MatchVariant) -> [QuerySlot] {
        var slots = variant.tokens.map { QuerySlot(weight: $0.weight) }
        for (index, token) in variant.tokens.enumerated() {
            expand(token, allowsInitials: variant.allowsInitials, into: &slots[index])
        }
        if kinds.contains(.queryJoin) { expandJoins(of: variant, into: &slots) }
        for index in slots.indices { slots[index].sortByEvidence() }
        return slots
    }

    private func vocabularyID(_ text: [UInt8], isSkeleton: Bool = false) -> Int? {
        snapshot.vocabulary.index(of: SnapshotFormat.vocabularyText(text, isSkeleton: isSkeleton))
    }

    private func expand(_ token: MatchToken, allowsInitials: Bool, into slot: inout QuerySlot) {
        // By listed spelling the highest likeness, so that each is followed once.
        var found: [Int: Int] = [:]
        func offer(_ id: Int?, _ likeness: Int) {
            if let id { found[id] = max(found[id] ?? 0, likeness) }
        }
        for spelling in token.spellings {
            if spelling.isSkeleton {
                if kinds.contains(.skeleton), let place = snapshot.skeletons.index(of: spelling.text) {
                    for row in snapshot.skeletonVocabulary.row(place) {
                        offer(snapshot.skeletonVocabularyIDs[row], policy.skeletonLikeness)
                    }
                }
                continue
            }
            if kinds.contains(.exact) { offer(vocabularyID(spelling.text), 10000) }
            guard token.tokenClass != .legal else { continue }
            if kinds.contains(.key), spelling.hasComparableKey, let place = snapshot.keys.index(of: spelling.key) {
                for row in snapshot.keyVocabulary.row(place) {
                    offer(snapshot.keyVocabularyIDs[row], policy.keyLikeness)
                }
            }
            if kinds.contains(.relatives) {
                for relative in NameLexicon.shared.relatives(of: spelling.text) {
                    offer(vocabularyID(relative), max(policy.variantLikeness, policy.nicknameLikeness))
                }
            }
            if kinds.contains(.oneEdit), spelling.isEditable { expandEdits(of: spelling, offer: offer) }
            if kinds.contains(.skeleton) {
                for skeleton in spelling.skeletons {
                    offer(vocabularyID(skeleton, isSkeleton: true), policy.skeletonLikeness)
                }
            }
            if kinds.contains(.initial), allowsInitials, token.isNameWord { expandInitial(of: spelling, offer: offer) }
        }
        if kinds.contains(.relatives) {
            for member in NameLexicon.shared.members(ofGroup: token.group) {
                offer(vocabularyID(member), policy.particleLikeness)
            }
        }
        for (id, likeness) in found.sorted(by: { $0.key < $1.key }) {
            let listedWeight = snapshot.vocabularyRarity[id]
            slot.add(
                Expansion(
                    target: .spelling(id), evidence: min(token.weight, listedWeight) * likeness / 10000,
                    listedWeight: listedWeight))
        }
        if kinds.contains(.entityJoin), token.tokenClass != .legal { expandEntityJoins(of: token, into: &slot) }
    }

    private func expandEdits(of spelling: MatchSpelling, offer: (Int?, Int) -> Void) {
        let length = spelling.text.count
        let depth = kinds.contains(.twoEdits) ? Deletions.depth(length) : min(1, Deletions.depth(length))
        var seen: Set<Int> = []
        snapshot.vocabulary(near: spelling.text, depth: depth) { id in
            guard seen.insert(id).inserted else { return }
            let listed = Array(snapshot.vocabulary[id].dropFirst())
            let allowance = min(depth, EditDistance.allowance(shorter: min(length, listed.count)))
            let distance = EditDistance.osa(spelling.text, listed, limit: allowance)
            if distance <= allowance, distance > 0 {
                offer(id, 10000 - distance * policy.editCost / max(length, listed.count))
            }
        }
    }

    private func expandInitial(of spelling: MatchSpelling, offer: (Int?, Int) -> Void) {
        guard spelling.isASCII, !spelling.hasDigit, let letter = spelling.text.first else { return }
        if spelling.isInitial {
            var id = snapshot.vocabulary.lowerBound(SnapshotFormat.vocabularyText([letter], isSkeleton: false))
            while id < snapshot.vocabulary.count {
                let text = snapshot.vocabulary[id]
                guard text.count >= 2, text[0] == 0, text[1] == letter else { break }
                if text.count > 2 { offer(id, policy.initialLikeness) }
                id += 1
            }
        } else {
            offer(vocabularyID([letter]), policy.initialLikeness)
        }
    }

    private func expandEntityJoins(of token: MatchToken, into slot: inout QuerySlot) {
        var found: [Int: Int] = [:]
        for spelling in token.spellings {
            for skeleton in spelling.skeletons {
                guard let place = snapshot.joinSkeletons.index(of: skeleton) else { continue }
                for row in snapshot.joinSkeletonJoins.row(place) {
                    let join = snapshot.joinSkeletonJoinIDs[row]
                    if spelling.isASCII, snapshot.joins.startsWithASCII(join) { continue }
                    found[join] = max(found[join] ?? 0, policy.skeletonLikeness)
                }
            }
            if spelling.isSkeleton { continue }
            if let join = snapshot.joins.index(of: spelling.text) { found[join] = 10000 }
            if spelling.hasComparableKey, let place = snapshot.joinKeys.index(of: spelling.key) {
                for row in snapshot.joinKeyJoins.row(place) {
                    let join = snapshot.joinKeyJoinIDs[row]
                    found[join] = max(found[join] ?? 0, policy.keyLikeness)
                }
            }
        }
        for (join, likeness) in found.sorted(by: { $0.key < $1.key }) {
            let heaviest = snapshot.joinPostings.row(join).map { snapshot.joinWeights[$0] }.max() ?? 0
            slot.add(
                Expansion(
                    target: .join(join, likeness: likeness), evidence: heaviest * likeness / 10000,
                    listedWeight: heaviest))
        }
    }

    /// Neighbouring query tokens that one listed token may stand for: each of them gets its share of the evidence.
    private func expandJoins(of variant: MatchVariant, into slots: inout [QuerySlot]) {
        guard variant.tokens.count >= 2 else { return }
        for count in 2...MatchVariant.longestJoin where count <= variant.tokens.count {
            for start in 0...(variant.tokens.count - count) {
                var found: [Int: Int] = [:]
                for text in variant.joinedTexts(from: start, count: count) {
                    if let id = vocabularyID(text) { found[id] = 10000 }
                    let joined = JoinedText(text, withSkeletons: true)
                    for skeleton in joined.skeletons {
                        // A Latin text meets listed skeletons; an Arabic one also the Latin spellings that give it.
                        if joined.isASCII {
                            if let id = vocabularyID(skeleton, isSkeleton: true) {
                                found[id] = max(found[id] ?? 0, policy.skeletonLikeness)
                            }
                        } else if let place = snapshot.skeletons.index(of: skeleton) {
                            for row in snapshot.skeletonVocabulary.row(place) {
                                let id = snapshot.skeletonVocabularyIDs[row]
                                found[id] = max(found[id] ?? 0, policy.skeletonLikeness)
                            }
                        }
                    }
                    if joined.isASCII, let place = snapshot.keys.index(of: joined.key) {
                        for row in snapshot.keyVocabulary.row(place) {
                            let id = snapshot.keyVocabularyIDs[row]
                            found[id] = max(found[id] ?? 0, policy.keyLikeness)
                        }
                    }
                }
                for (id, likeness) in found.sorted(by: { $0.key < $1.key }) {
                    for index in start..<start + count {
                        slots[index].add(
                            Expansion(
                                target: .spelling(id), evidence: slots[index].weight * likeness / 10000 + 1,
                                listedWeight: snapshot.vocabularyRarity[id]))
                    }
                }
            }
        }
    }
}
