import CordonMatching

/// Why two tokens are like each other, in the order in which section 7 names the reasons.
public enum LikenessKind: String, Sendable, CaseIterable {
    case equal, key, variant, nickname, particle, edit, skeleton, initial, join, joinkey, joinskeleton
}

/// A likeness in ten-thousandths and its reason.
struct Likeness {
    let value: Int
    let kind: LikenessKind

    static let none = Likeness(value: 0, kind: .equal)
}

/// Section 7, for single tokens and for joins.
final class LikenessRules {
    private let policy: ScorePolicy

    init(policy: ScorePolicy) {
        self.policy = policy
    }

    /// The largest likeness over all pairs of spellings; of equal ones the kind named first.
    func likeness(_ a: Token, _ b: Token, initialsCount: Bool) -> Likeness {
        if a.kind == .legal || b.kind == .legal {
            guard a.kind == b.kind, a.spellings.first?.textNumber == b.spellings.first?.textNumber else { return .none }
            return Likeness(value: 10000, kind: .equal)
        }
        var best = Likeness.none
        func offer(_ value: Int, _ kind: LikenessKind) {
            if value > best.value || (value == best.value && isNamedBefore(kind, best.kind)) {
                best = Likeness(value: value, kind: kind)
            }
        }
        let isParticle = areParticlesOfOneGroup(a, b)
        let mayBeInitial = initialsCount && hasNoSmallClass(a) && hasNoSmallClass(b)
        for x in a.spellings {
            for y in b.spellings {
                if x.kind == .plain, y.kind == .plain {
                    if x.textNumber == y.textNumber { offer(10000, .equal) }
                    if haveSameKey(x, y) { offer(policy.keyLikeness, .key) }
                    switch x.nicknames[y.textNumber] {
                    case .variant: offer(policy.variantLikeness, .variant)
                    case .nickname: offer(policy.nicknameLikeness, .nickname)
                    default: break
                    }
                    if isParticle { offer(policy.particleLikeness, .particle) }
                    if let cost = editCost(x, y) { offer(10000 - cost, .edit) }
                    if mayBeInitial, isInitial(x, of: y) || isInitial(y, of: x) {
                        offer(policy.initialLikeness, .initial)
                    }
                }
                if agreeBySkeleton(x, y) { offer(policy.skeletonLikeness, .skeleton) }
            }
        }
        return best
    }

    /// Likeness of one token and the joined text of others (section 7, *Joins*).
    func likeness(_ single: Token, _ join: Join) -> Likeness {
        guard single.kind != .legal else { return .none }
        var best = Likeness.none
        func offer(_ value: Int, _ kind: LikenessKind) {
            if value > best.value { best = Likeness(value: value, kind: kind) }
        }
        for spelling in single.spellings {
            if spelling.kind == .plain {
                if join.textNumbers.contains(spelling.textNumber) { offer(10000, .join) }
                if let key = spelling.keyNumber, join.keyNumbers.contains(key), spelling.isPlainASCII,
                    spelling.text.count >= 3, !isAllDigits(spelling)
                {
                    offer(policy.keyLikeness, .joinkey)
                }
            }
            let bothASCII = join.isASCII && spelling.isPlainASCII
            if !bothASCII, spelling.skeletonNumbers.contains(where: join.skeletonNumbers.contains) {
                offer(policy.skeletonLikeness, .joinskeleton)
            }
        }
        return best
    }

    private func isNamedBefore(_ kind: LikenessKind, _ other: LikenessKind) -> Bool {
        let order = LikenessKind.allCases
        return (order.firstIndex(of: kind) ?? 0) < (order.firstIndex(of: other) ?? 0)
    }

    private func haveSameKey(_ x: Spelling, _ y: Spelling) -> Bool {
        x.keyNumber == y.keyNumber && x.isPlainASCII && y.isPlainASCII && x.text.count >= 3 && y.text.count >= 3
            && !isAllDigits(x) && !isAllDigits(y)
    }

    private func isAllDigits(_ spelling: Spelling) -> Bool {
        spelling.hasDigit && spelling.text.allSatisfy { ("0"..."9").contains($0) }
    }

    private func areParticlesOfOneGroup(_ a: Token, _ b: Token) -> Bool {
        (a.kind == .particle || a.kind == .title) && (b.kind == .particle || b.kind == .title)
            && !a.group.isEmpty && a.group == b.group
    }

    private func hasNoSmallClass(_ token: Token) -> Bool {
        switch token.kind {
        case .particle, .stopword, .legalword, .title, .legal: false
        case .initial, .number, .word: true
        }
    }

    private func isInitial(_ x: Spelling, of y: Spelling) -> Bool {
        x.isSingleLetter && !y.isSingleLetter && y.isPlainASCII && !y.hasDigit && y.text.first == x.text.first
    }

    private func agreeBySkeleton(_ x: Spelling, _ y: Spelling) -> Bool {
        guard x.kind == .skeleton || y.kind == .skeleton else { return false }
        return x.skeletonNumbers.contains { y.skeletonNumbers.contains($0) }
    }

    /// What the edits between two spellings cost; `nil` when they are not like each other by edits.
    private func editCost(_ x: Spelling, _ y: Spelling) -> Int? {
        guard x.isPlainASCII, y.isPlainASCII, x.textNumber != y.textNumber, !x.hasDigit, !y.hasDigit else { return nil }
        let shorter = min(x.text.count, y.text.count)
        let longer = max(x.text.count, y.text.count)
        guard longer <= 40 else { return nil }
        let allowed = shorter >= 8 ? 2 : shorter >= 4 ? 1 : 0
        // As many letters more need as many insertions, and one edit takes at most one letter out of the set of
        // letters and brings at most one in: saves most of the work.
        guard longer - shorter <= allowed, (x.letterSet ^ y.letterSet).nonzeroBitCount <= 2 * allowed else {
            return nil
        }
        guard let distance = Self.distance(x.text, y.text, atMost: allowed) else { return nil }
        return distance * policy.editCost / longer
    }

    /// Optimal string alignment: insert, delete, substitute, swap neighbours; no part is edited twice. `nil` above
    /// `limit`: a row is made from the two rows before it, so once two are above it, all that follow are.
    static func distance(_ a: Text, _ b: Text, atMost limit: Int) -> Int? {
        var before: [Int] = []
        var last = Array(0...b.count)
        var wasAbove = false
        for i in 0..<a.count {
            var row = [i + 1]
            var isAbove = i + 1 > limit
            for j in 0..<b.count {
                var cost = min(last[j] + (a[i] == b[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
                row.append(cost)
                if cost <= limit { isAbove = false }
            }
            if isAbove, wasAbove { return nil }
            wasAbove = isAbove
            before = last
            last = row
        }
        return last[b.count] <= limit ? last[b.count] : nil
    }
}
