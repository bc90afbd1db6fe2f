import CordonIndex
internal import CordonMatching
package import CordonModel
package import CordonOracle

/// Changes a list again and again, and compares what `Portfolio` says cannot have changed with a full rescreen.
package struct DeltaTrial {
    package private(set) var changes = 0
    /// Customers looked at, over all changes; those that were rescreened; those whose answer did differ.
    package private(set) var looked = 0
    package private(set) var rescreened = 0
    package private(set) var differed = 0
    /// Of the rescreened, those that were asked in full.
    package private(set) var askedInFull = 0
    /// Customers that were left alone though their answer differs, or whose answer was put together wrongly.
    package private(set) var missed: [String] = []

    private let reserve: [Entity]
    private var listed: [Entity]
    private let customers: [Entity]
    private var portfolio = Portfolio()
    private var snapshot: Snapshot
    private var answers: [[SearchResult]]
    private var random: SplitMix64
    private let perturber: Perturber
    private static let cutoff = ScorePolicy.standard.threshold

    /// - Parameters:
    ///   - entities: what may be listed; half of it is at first.
    ///   - count: how many customers the portfolio has.
    package init(
        _ entities: [Entity], customers count: Int, perturber: Perturber, seed: UInt64
    ) throws {
        var random = SplitMix64(seed: seed)
        let shuffled = random.shuffled(entities)
        listed = Array(shuffled[..<(shuffled.count / 2)])
        reserve = Array(shuffled[(shuffled.count / 2)...])
        var customers = perturber.cleanQueries(count / 2, &random)
        while customers.count < count, let entity = random.pick(shuffled) {
            if let query = perturber.perturbed(entity, &random)?.query { customers.append(query) }
        }
        self.customers = customers
        for customer in customers { portfolio.add(customer) }
        self.random = random
        self.perturber = perturber
        snapshot = try Snapshot(bytes: SnapshotBuilder.build(listed, lists: []))
        answers = DeltaTrial.screen(customers, snapshot)
    }

    /// One change of the list, of one to six parties.
    package mutating func step() throws {
        for _ in 0..<random.number(1...6) { alter() }
        let next = try Snapshot(bytes: SnapshotBuilder.build(listed, lists: []))
        let change = SnapshotChange(from: snapshot, to: next)
        let rescreenings = try portfolio.rescreenings(
            after: change, cutoff: DeltaTrial.cutoff,
            matched: { answers[$0].map { ListedEntity($0.entity) } }, customer: { customers[$0] })
        let full = DeltaTrial.screen(customers, next)
        var now = answers
        for rescreening in rescreenings {
            let index = rescreening.customer
            let put = rescreening.answer(before: answers[index], change)
            now[index] = put ?? full[index]
            askedInFull += put == nil ? 1 : 0
        }
        for index in customers.indices {
            let (was, put, right) = (text(answers[index]), text(now[index]), text(full[index]))
            if right != was { differed += 1 }
            if put != right {
                missed.append(
                    "change \(changes): “\(customers[index].caption)” was “\(was)”, is “\(right)”, not “\(put)”")
            }
        }
        changes += 1
        looked += customers.count
        rescreened += rescreenings.count
        snapshot = next
        answers = full
    }

    /// Everything of an answer that a report shows.
    private func text(_ results: [SearchResult]) -> String {
        results.map { result in
            "\(result.entity.id) \(result.score.score) \(result.score.name?.entityName.text ?? "")"
                + " \(result.score.name?.score.pairs.map { "\($0.query)=\($0.entity):\($0.evidence)" } ?? [])"
                + " \(result.score.qualifiers.map { "\($0.name) \($0.effect)" })"
                + " \(result.entity.properties.keys.sorted().map { "\($0)=\(result.entity.texts($0))" })"
        }.joined(separator: "; ")
    }

    /// Lists a party, delists one, or changes one's names or facts.
    private mutating func alter() {
        let index = random.below(max(1, listed.count))
        switch random.below(5) {
        case 0:
            if let new = random.pick(reserve), !listed.contains(where: { $0.id == new.id }) { listed.append(new) }
        case 1 where listed.count > 5: listed.remove(at: index)
        case 2:
            // Another spelling of its name, as an alias or instead of the names it had.
            guard let spelling = perturber.perturbed(listed[index], &random)?.query.texts("name").first else { return }
            if random.chance(percent: 50) {
                listed[index].removeValues { property, _ in property == "alias" }
            }
            listed[index].add("alias", spelling, from: SourceRecord(file: "delta", locator: "1"))
        case 3:
            listed[index].removeValues { property, _ in ["birthDate", "country", "nationality"].contains(property) }
            if random.chance(percent: 50) {
                listed[index].add(
                    "birthDate", "\(1930 + random.below(70))", from: SourceRecord(file: "delta", locator: "2"))
            }
        default:
            let donor = listed[random.below(listed.count)]
            guard let name = random.pick(donor.texts("name")) else { return }
            listed[index].add("weakAlias", name, from: SourceRecord(file: "delta", locator: "3"))
        }
    }

    private static func screen(_ customers: [Entity], _ snapshot: Snapshot) -> [[SearchResult]] {
        var searcher = Searcher(snapshot)
        return customers.map { searcher.search($0, SearchOptions(cutoff: cutoff)) }
    }
}
