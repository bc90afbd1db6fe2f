package import CordonMatching
package import CordonModel
internal import CordonNames
internal import CordonText

/// An index the other way round: from the words of a portfolio's customers to the customers. With it a change of the lists is
/// rescreened at a cost that grows with the change. Customers are numbered from 0 in the order in which they are added.
package struct Portfolio {
    package private(set) var count = 0
    let policy: ScorePolicy
    private let cache = NameTokenCache()
    /// The tokens by serial number, from 1.
    private(set) var tokens: [NameToken?] = [nil]
    /// The serial numbers of each variant's tokens, one variant after the other, and where variants and customers end.
    private(set) var serials: [UInt32] = []
    private var variantEnds: [UInt32] = []
    private var customerEnds: [UInt32] = []
    private(set) var traits: [Traits] = []
    /// Neighbouring words, by what they give when they are written as one: text and key, and of Arabic ones the consonants.
    private(set) var joins = NumberedCustomers()
    /// The consonants of all others, made when a list has names in Arabic script, the only ones that are compared by them.
    private var latinJoins: NumberedCustomers?
    private(set) var identifiers = NumberedCustomers()

    package init(policy: ScorePolicy = .standard) { self.policy = policy }

    /// What of a customer, besides the name, decides how much a name must score.
    struct Traits: OptionSet {
        let rawValue: UInt8
        static let birthDate = Traits(rawValue: 1)
        static let country = Traits(rawValue: 2)
        static let address = Traits(rawValue: 4)
        static let initials = Traits(rawValue: 8)
    }

    // MARK: Adding

    package mutating func add(_ customer: Entity) {
        for property in ComparedParty.queryNameProperties {
            for name in customer.texts(property) {
                for variant in NameAnalysis.variants(of: name, cache: cache) { add(variant) }
            }
        }
        customerEnds.append(UInt32(variantEnds.count))
        for identifier in customer.comparedIdentifiers { identifiers.add(Portfolio.number(of: identifier), count) }
        let party = ComparedParty(customer, names: [])
        var traits: Traits = []
        if !party.birthDates.isEmpty { traits.insert(.birthDate) }
        if !party.countries.isEmpty { traits.insert(.country) }
        if !party.addresses.isEmpty { traits.insert(.address) }
        if customer.schema.kind.allowsInitials { traits.insert(.initials) }
        self.traits.append(traits)
        count += 1
    }

    private mutating func add(_ variant: NameVariant) {
        for token in variant.tokens {
            while tokens.count <= token.serial { tokens.append(nil) }
            if tokens[token.serial] == nil { tokens[token.serial] = token }
            serials.append(UInt32(token.serial))
        }
        variantEnds.append(UInt32(serials.count))
        latinJoins = nil
        for join in Portfolio.joins(of: variant.tokens, policy: policy) {
            for text in join.texts {
                joins.add(Portfolio.hash(text.text, kind: JoinKind.text), count)
                if text.isASCII {
                    joins.add(Portfolio.hash(text.key, kind: JoinKind.key), count)
                } else {
                    for skeleton in text.skeletons {
                        joins.add(Portfolio.hash(skeleton, kind: JoinKind.skeleton), count)
                    }
                }
            }
        }
    }

    /// Joins are compared by their texts, whatever the words weigh.
    private static func joins(of tokens: [NameToken], policy: ScorePolicy) -> [NameJoin] {
        guard tokens.count > 1 else { return [] }
        return MatchVariant(
            reading: .original, tokens: tokens.map { MatchToken($0, rarity: NoRarity(), policy: policy) },
            allowsInitials: false
        ).joins
    }

    /// Customers with neighbouring words that, written as one, may be like a listed spelling.
    mutating func forEachJoined(like spelling: MatchSpelling, _ body: (Int) -> Void) {
        if !spelling.isSkeleton {
            joins.forEach(of: Portfolio.hash(spelling.text, kind: JoinKind.text), body)
            if spelling.isASCII { joins.forEach(of: Portfolio.hash(spelling.key, kind: JoinKind.key), body) }
        }
        for skeleton in spelling.skeletons {
            joins.forEach(of: Portfolio.hash(skeleton, kind: JoinKind.skeleton), body)
            guard !spelling.isASCII else { continue }
            if latinJoins == nil { latinJoins = madeLatinJoins() }
            latinJoins?.forEach(of: Portfolio.hash(skeleton, kind: JoinKind.skeleton), body)
        }
    }

    private func madeLatinJoins() -> NumberedCustomers {
        var made = NumberedCustomers()
        for customer in 0..<count {
            for variant in variants(of: customer) {
                let tokens = serials[self.tokens(ofVariant: variant)].compactMap { self.tokens[Int($0)] }
                for text in Portfolio.joins(of: tokens, policy: policy).flatMap(\.texts) where text.isASCII {
                    for skeleton in text.skeletons {
                        made.add(Portfolio.hash(skeleton, kind: JoinKind.skeleton), customer)
                    }
                }
            }
        }
        made.sort()
        return made
    }

    private enum JoinKind {
        static let text: UInt8 = 0
        static let key: UInt8 = 1
        static let skeleton: UInt8 = 2
    }

    func customers(withIdentifier text: [UInt8], _ body: (Int) -> Void) {
        identifiers.forEach(of: Portfolio.hash(Array(text.dropFirst()), kind: text[0]), body)
    }

    private static func number(of identifier: ComparedIdentifier) -> UInt32 {
        hash(Array(identifier.value.utf8), kind: identifier.family.rawValue)
    }

    /// Two texts of one number only make a customer be looked at for nothing.
    private static func hash(_ text: [UInt8], kind: UInt8) -> UInt32 { TextHash.of(text, after: kind) }

    /// Brings the index into order; needed once after customers were added.
    package mutating func sort() {
        joins.sort()
        identifiers.sort()
    }

    func variants(of customer: Int) -> Range<Int> {
        (customer == 0 ? 0 : Int(customerEnds[customer - 1]))..<Int(customerEnds[customer])
    }

    func tokens(ofVariant variant: Int) -> Range<Int> {
        (variant == 0 ? 0 : Int(variantEnds[variant - 1]))..<Int(variantEnds[variant])
    }

    func tokens(ofCustomer customer: Int) -> Range<Int> {
        let variants = variants(of: customer)
        guard !variants.isEmpty else { return 0..<0 }
        return tokens(ofVariant: variants.lowerBound).lowerBound..<tokens(ofVariant: variants.upperBound - 1).upperBound
    }
}

/// Numbers with the customers behind them.
struct NumberedCustomers {
    private var pairs: [(number: UInt32, customer: UInt32)] = []
    private var isSorted = true

    mutating func add(_ number: UInt32, _ customer: Int) {
        pairs.append((number, UInt32(customer)))
        isSorted = false
    }

    mutating func sort() {
        guard !isSorted else { return }
        pairs.sort { ($0.number, $0.customer) < ($1.number, $1.customer) }
        isSorted = true
    }

    func forEach(of number: UInt32, _ body: (Int) -> Void) {
        var low = 0
        var high = pairs.count
        while low < high {
            let middle = (low + high) / 2
            if pairs[middle].number < number { low = middle + 1 } else { high = middle }
        }
        while low < pairs.count, pairs[low].number == number {
            body(Int(pairs[low].customer))
            low += 1
        }
    }
}

/// For comparisons that do not weigh.
private struct NoRarity: RaritySource {
    func rarity(ofKey key: [UInt8]) -> Int { 0 }
    func rarity(ofSkeleton skeleton: [UInt8]) -> Int { 0 }
}
