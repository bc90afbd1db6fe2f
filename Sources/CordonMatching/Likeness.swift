internal import CordonNames
internal import CordonText

/// How alike two tokens are, and in which way. `docs/score.md` §7.
package struct Likeness: Sendable, Hashable {
    /// In the order in which the page names them: of equal likeness the first is reported.
    package enum Kind: UInt8, Sendable, CaseIterable {
        case equal, key, variant, nickname, particle, edit, skeleton, initial, join, joinkey, joinskeleton

        package var words: String {
            switch self {
            case .equal: "same"
            case .key: "same sound, another romanisation"
            case .variant: "variant of the same given name"
            case .nickname: "nickname"
            case .particle: "same particle or title"
            case .edit: "typing error"
            case .skeleton: "same consonants"
            case .initial: "initial"
            case .join: "written as one word"
            case .joinkey: "written as one word, another romanisation"
            case .joinskeleton: "written as one word, same consonants"
            }
        }
    }

    package let value: Int
    package let kind: Kind
    /// Which spelling of each side gave it.
    package let querySpelling: Int
    package let entitySpelling: Int

    package init(value: Int, kind: Kind, querySpelling: Int, entitySpelling: Int) {
        self.value = value
        self.kind = kind
        self.querySpelling = querySpelling
        self.entitySpelling = entitySpelling
    }

    /// `nil` if the tokens have nothing in common.
    package static func between(
        _ query: MatchToken, _ entity: MatchToken, allowsInitials: Bool, policy: ScorePolicy
    ) -> Likeness? {
        if query.tokenClass == .legal || entity.tokenClass == .legal {
            guard query.tokenClass == entity.tokenClass, query.spellings[0].text == entity.spellings[0].text else {
                return nil
            }
            return Likeness(value: 10000, kind: .equal, querySpelling: 0, entitySpelling: 0)
        }
        var best: Likeness?
        let sameGroup = query.group != 0 && query.group == entity.group
        let initialsAllowed = allowsInitials && query.isNameWord && entity.isNameWord
        for (queryIndex, left) in query.spellings.enumerated() {
            for (entityIndex, right) in entity.spellings.enumerated() {
                guard
                    let (value, kind) = between(
                        left, right, sameGroup: sameGroup, initialsAllowed: initialsAllowed, policy: policy)
                else { continue }
                if let best, (best.value, kind.rawValue) >= (value, best.kind.rawValue) { continue }
                best = Likeness(value: value, kind: kind, querySpelling: queryIndex, entitySpelling: entityIndex)
                if value == 10000 { return best }
            }
        }
        return best
    }

    private static func between(
        _ left: MatchSpelling, _ right: MatchSpelling, sameGroup: Bool, initialsAllowed: Bool, policy: ScorePolicy
    ) -> (Int, Kind)? {
        if left.isSkeleton || right.isSkeleton {
            return left.skeletons.contains { right.skeletons.contains($0) } ? (policy.skeletonLikeness, .skeleton) : nil
        }
        if left.text == right.text { return (10000, .equal) }
        var best: (Int, Kind)?
        func offer(_ value: Int, _ kind: Kind) {
            if let best, (best.0, kind.rawValue) >= (value, best.1.rawValue) { return }
            best = (value, kind)
        }
        if left.hasComparableKey, right.hasComparableKey, left.key == right.key { offer(policy.keyLikeness, .key) }
        if left.hasRelatives, right.hasRelatives {
            switch NameLexicon.shared.relation(left.text, right.text) {
            case .variant: offer(policy.variantLikeness, .variant)
            case .nickname: offer(policy.nicknameLikeness, .nickname)
            case nil: break
            }
        }
        if sameGroup { offer(policy.particleLikeness, .particle) }
        if left.isEditable, right.isEditable {
            let shorter = min(left.text.count, right.text.count)
            let longer = max(left.text.count, right.text.count)
            let allowance = EditDistance.allowance(shorter: shorter)
            // The dearest edit that could still better what was found is not worth computing.
            if best.map({ $0.0 < 10000 - policy.editCost / longer }) ?? true {
                let distance = EditDistance.osa(left.text, right.text, limit: allowance)
                if distance <= allowance { offer(10000 - distance * policy.editCost / longer, .edit) }
            }
        }
        if initialsAllowed, left.isInitial != right.isInitial, left.isASCII, right.isASCII, !left.hasDigit,
            !right.hasDigit, left.text.first == right.text.first
        {
            offer(policy.initialLikeness, .initial)
        }
        return best
    }

    /// How alike a single token is to a joined text.
    /// - Parameter skeletons: those of the joined text, empty where they do not count.
    package static func join(
        _ single: MatchToken, _ joined: JoinedText, skeletons: [[UInt8]], policy: ScorePolicy
    ) -> (value: Int, kind: Kind, spelling: Int)? {
        guard single.tokenClass != .legal else { return nil }
        if let equal = single.spellings.firstIndex(where: { !$0.isSkeleton && $0.text == joined.text }) {
            return (10000, .join, equal)
        }
        let sameKey =
            joined.isASCII ? single.spellings.firstIndex { $0.hasComparableKey && $0.key == joined.key } : nil
        let sameSkeleton =
            skeletons.isEmpty
            ? nil
            : single.spellings.firstIndex { spelling in
                !(spelling.isASCII && joined.isASCII) && spelling.skeletons.contains { skeletons.contains($0) }
            }
        switch (sameKey, sameSkeleton) {
        case (let alike?, nil): return (policy.keyLikeness, .joinkey, alike)
        case (nil, let alike?): return (policy.skeletonLikeness, .joinskeleton, alike)
        case (let key?, let skeleton?):
            return policy.keyLikeness >= policy.skeletonLikeness
                ? (policy.keyLikeness, .joinkey, key) : (policy.skeletonLikeness, .joinskeleton, skeleton)
        case (nil, nil): return nil
        }
    }
}
