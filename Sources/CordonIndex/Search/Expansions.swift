internal import CordonMatching
internal import CordonNames
internal import CordonText

/// Something listed that a query token is like: how much a pair of the two can weigh at most, how alike they are, and how
/// much weight it can take from the listed side at most.
struct Expansion {
    private let target: UInt32
    let weight: Int32
    let likeness: Int32
    let listedWeight: Int32

    private static let joinFlag: UInt32 = 1 << 31

    init(spelling id: Int, weight: Int, likeness: Int, listedWeight: Int) {
        target = UInt32(id)
        self.weight = Int32(weight)
        self.likeness = Int32(likeness)
        self.listedWeight = Int32(listedWeight)
    }

    /// A joined text, in whose postings the weights stand.
    init(join id: Int, likeness: Int, heaviest: Int) {
        target = UInt32(id) | Expansion.joinFlag
        weight = Int32(heaviest)
        self.likeness = Int32(likeness)
        listedWeight = Int32(heaviest)
    }

    @inline(__always) var isJoin: Bool { target & Expansion.joinFlag != 0 }
    @inline(__always) var id: Int { Int(target & ~Expansion.joinFlag) }
    /// Rounded up: never less than what the pair gives.
    @inline(__always) var evidence: Int { (Int(weight) * Int(likeness) + 9999) / 10000 }
}

/// What one token of a query variant can be like, over the whole vocabulary of a snapshot.
struct QuerySlot {
    let weight: Int
    /// The most evidence that anything it is like gives, and the most listed weight that anything takes.
    let evidence: Int
    let widest: Int
    /// How many variants stand behind it, those behind several spellings as often.
    let postings: Int
    /// What the token by itself is like: found once for all queries that have it.
    let shared: [Expansion]
    /// What it is like together with its neighbours, in this query; nothing for most.
    let own: [Expansion]

    init(weight: Int, shared: [Expansion], in snapshot: Snapshot) {
        self.init(weight: weight, shared: shared, own: [], added: shared, to: nil, in: snapshot)
    }

    private init(
        weight: Int, shared: [Expansion], own: [Expansion], added: [Expansion], to before: QuerySlot?,
        in snapshot: Snapshot
    ) {
        self.weight = weight
        self.shared = shared
        self.own = own
        evidence = added.reduce(before?.evidence ?? 0) { max($0, $1.evidence) }
        widest = added.reduce(before?.widest ?? 0) { max($0, Int($1.listedWeight)) }
        postings = added.reduce(before?.postings ?? 0) { $0 + snapshot.postings(of: $1).count }
    }

    func adding(own expansions: [Expansion], in snapshot: Snapshot) -> QuerySlot {
        QuerySlot(weight: weight, shared: shared, own: expansions, added: expansions, to: self, in: snapshot)
    }
}

extension Snapshot {
    /// Rows of `postings`, or of `joinVariants` for a joined text.
    @inline(__always)
    func postings(of expansion: Expansion) -> Range<Int> {
        expansion.isJoin ? joinPostings.row(expansion.id) : vocabularyPostings.row(expansion.id)
    }
}

/// Finds for each token of a query variant everything in a snapshot that `docs/score.md` §7 calls like it.
struct Expander {
    let snapshot: Snapshot
    let policy: ScorePolicy
    let kinds: LookupKinds

    private func vocabularyID(_ text: [UInt8], isSkeleton: Bool = false) -> Int? {
        snapshot.vocabulary.index(of: text, after: isSkeleton ? 1 : 0)
    }

    /// What a token is like by itself.
    func expansions(of token: MatchToken, allowsInitials: Bool) -> [Expansion] {
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
            if kinds.contains(.relatives), spelling.hasRelatives {
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
        var expansions = found.map { id, likeness in
            let listedWeight = snapshot.vocabularyRarity[id]
            return Expansion(
                spelling: id, weight: min(token.weight, listedWeight), likeness: likeness, listedWeight: listedWeight)
        }
        if kinds.contains(.entityJoin), token.tokenClass != .legal { expansions += entityJoins(of: token) }
        return expansions
    }

    private func expandEdits(of spelling: MatchSpelling, offer: (Int?, Int) -> Void) {
        let length = spelling.text.count
        let depth = kinds.contains(.twoEdits) ? Deletions.depth(length) : min(1, Deletions.depth(length))
        var seen: Set<Int> = []
        snapshot.vocabulary(near: spelling.text, depth: depth) { id in
            guard seen.insert(id).inserted else { return }
            snapshot.vocabulary.withText(id, from: 1) { listed in
                let allowance = min(depth, EditDistance.allowance(shorter: min(length, listed.count)))
                let distance = spelling.text.withUnsafeBufferPointer {
                    EditDistance.osa($0, listed, limit: allowance)
                }
                if distance <= allowance, distance > 0 {
                    offer(id, 10000 - distance * policy.editCost / max(length, listed.count))
                }
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

    private func entityJoins(of token: MatchToken) -> [Expansion] {
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
        return found.map { join, likeness in
            let heaviest = snapshot.joinPostings.row(join).map { snapshot.joinWeights[$0] }.max() ?? 0
            return Expansion(join: join, likeness: likeness, heaviest: heaviest)
        }
    }

    /// Neighbouring query tokens that one listed token may stand for: each of them gets its share of the evidence.
    /// - Returns: by token, what its joins are like; nothing for most queries.
    func queryJoins(of variant: MatchVariant) -> [Int: [Expansion]] {
        guard kinds.contains(.queryJoin) else { return [:] }
        var expansions: [Int: [Expansion]] = [:]
        for join in variant.joins {
            var found: [Int: Int] = [:]
            for text in join.texts { likenesses(of: text, into: &found) }
            for (id, likeness) in found {
                for index in join.tokens {
                    expansions[index, default: []].append(
                        Expansion(
                            spelling: id, weight: variant.tokens[index].weight, likeness: likeness,
                            listedWeight: snapshot.vocabularyRarity[id]))
                }
            }
        }
        return expansions
    }

    private func likenesses(of joined: JoinedText, into found: inout [Int: Int]) {
        func offer(_ id: Int, _ likeness: Int) { found[id] = max(found[id] ?? 0, likeness) }
        if let id = vocabularyID(joined.text) { offer(id, 10000) }
        // A Latin text meets listed skeletons; an Arabic one also the Latin spellings that give it.
        if !joined.isASCII {
            for skeleton in joined.skeletons {
                guard let place = snapshot.skeletons.index(of: skeleton) else { continue }
                for row in snapshot.skeletonVocabulary.row(place) {
                    offer(snapshot.skeletonVocabularyIDs[row], policy.skeletonLikeness)
                }
            }
        } else if snapshot.hasSkeletons {
            for skeleton in joined.skeletons {
                if let id = vocabularyID(skeleton, isSkeleton: true) { offer(id, policy.skeletonLikeness) }
            }
        }
        if joined.isASCII, let place = snapshot.keys.index(of: joined.key) {
            for row in snapshot.keyVocabulary.row(place) { offer(snapshot.keyVocabularyIDs[row], policy.keyLikeness) }
        }
    }
}
