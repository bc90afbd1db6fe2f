internal import CordonModel
internal import CordonOwnership
internal import CordonReference
internal import CordonRules
internal import CordonScreening

/// Who is behind the parties of a deal, by the deal's own facts and by files of owners.
struct DealOwnership {
    private let deal: Deal
    private let graph: OwnershipGraph
    private let day: CalendarDay
    private var listings: OwnerListings
    private var screened: Set<Int> = []
    private var assumedNode: Int?
    /// Whether the party that is taken to be listed was found.
    var hasAssumed: Bool { assumedNode != nil }

    /// - Parameter files: what files of owners say, put together once for all deals.
    init(_ deal: Deal, _ files: OwnershipGraph, on day: CalendarDay) {
        self.deal = deal
        self.day = day
        graph = files.adding(DealOwnership.source(of: deal))
        listings = OwnerListings(graph, on: day)
    }

    // MARK: The deal as a source

    /// What the deal says of owners. Its keys are the paths of its parties.
    private static func source(of deal: Deal) -> GraphSource {
        var source = GraphSource(file: "deal", keysArePlaces: true)
        source.entities = deal.subjects.map(\.entity)
        let paths = Dictionary(
            deal.parties.enumerated().map { ($1.id, "parties[\($0)]") }, uniquingKeysWith: { first, _ in first })
        func add(_ owner: Owner, at path: String, of asset: String, isIndirect: Bool = false) {
            let record = SourceRecord(file: "deal", locator: path)
            let key = owner.party.flatMap { paths[$0] } ?? path
            let share = owner.percent?.partsPerMillion
            source.statements.append(
                StakeStatement(
                    owner: key, asset: asset, least: share ?? 0, most: share ?? StakeGraph.whole,
                    isIndirect: isIndirect, source: record))
            if owner.controls?.answer == .yes {
                source.statements.append(
                    StakeStatement(owner: key, asset: asset, kind: .control(.certain), source: record))
            }
        }
        for (index, party) in deal.parties.enumerated() {
            let path = "parties[\(index)]"
            for (position, owner) in party.ownedOrControlledBy.enumerated() {
                add(owner, at: "\(path).ownedOrControlledBy[\(position)]", of: path)
            }
            if let parent = party.ultimateParent {
                add(parent, at: "\(path).ultimateParent", of: path, isIndirect: true)
            }
        }
        for (index, bank) in deal.banks.enumerated() {
            for (position, owner) in bank.ownedOrControlledBy.enumerated() {
                add(owner, at: "banks[\(index)].ownedOrControlledBy[\(position)]", of: "banks[\(index)]")
            }
        }
        return source
    }

    // MARK: Listings

    /// What screening found of somebody in the deal.
    mutating func add(_ matches: [Match], of subject: Subject) {
        guard let node = graph.node(ofKey: subject.path) else { return }
        screened.insert(node)
        listings.addScreened(node, matches)
    }

    /// Takes a party to be listed, if the deal or the files of owners have it.
    /// - Returns: the paths under which it stands in the deal.
    mutating func assume(_ assumed: AssumedListing) -> [String] {
        let found = graph.nodes(named: assumed.party)
        guard found.count == 1, let node = found.first else { return [] }
        listings.assume(node, on: assumed.list, programmes: assumed.programmes)
        assumedNode = node
        return deal.subjects.map(\.path).filter { graph.node(ofKey: $0) == node }
    }

    /// Looks up everybody behind the parties who is not in the deal itself.
    mutating func screenOwners(_ screener: inout Screener) {
        var behind: Set<Int> = []
        for (_, node) in companies { behind.formUnion(graph.behind(node)) }
        for node in behind.sorted() {
            listings.addStated(node)
            if screened.insert(node).inserted {
                listings.addScreened(node, screener.screen(graph.entities[node]).matches)
            }
        }
    }

    /// Parties and banks that somebody can own.
    private var companies: [(subject: Subject, node: Int)] {
        deal.subjects.filter { subject in
            let isWhole = subject.path.hasSuffix("]") && !subject.path.contains(".")
            return isWhole && subject.entity.schema.kind != .person && subject.entity.schema.kind != .vessel
        }.compactMap { subject in graph.node(ofKey: subject.path).map { (subject, $0) } }
    }

    // MARK: Answer

    struct Found {
        var grounds: [Finding] = []
        var needs: [Decision.NeededFact] = []
        /// Companies of whose owners too little is said.
        var silent: [String] = []
        var notices: [String] = []

        var worst: Outcome { grounds.map(\.outcome).max() ?? .noRequirementFound }
    }

    /// - Parameter lawReaches: whether the law part has the affiliates rule among its grounds already.
    func outcome(lawReaches: Bool) -> Found {
        var outcome = Found()
        for (subject, node) in companies {
            let answer = OwnersAnswer(graph, of: node, on: day, listed: listings.listed)
            outcome.notices += answer.notices.filter { !outcome.notices.contains($0) }
            for regime in answer.answers where regime.verdict != .no {
                // Screening has found the listed already; of an assumed listing, only the law knows.
                if regime.isListed, node != assumedNode || regime.version.regime == .bis { continue }
                if regime.version.regime == .bis, lawReaches { continue }
                outcome.grounds.append(finding(answer, regime, subject))
                if regime.verdict == .may {
                    outcome.needs += needs(answer, regime).filter { need in
                        !outcome.needs.contains { $0.key == need.key }
                    }
                }
            }
            // Where half of it may belong to anybody, the owners are not known.
            let known = answer.holders(of: node).map(\.least).reduce(0, +)
            if known <= StakeGraph.whole / 2, !isSettled(subject) { outcome.silent.append(subject.title) }
        }
        return outcome
    }

    /// Whether the deal says that the owners it names are all there are.
    private func isSettled(_ subject: Subject) -> Bool {
        guard let index = Int(subject.path.dropFirst("parties[".count).dropLast()), subject.path.hasPrefix("parties[")
        else { return false }
        return deal.parties[index].ownersComplete?.answer == .yes
    }

    private func finding(_ answer: OwnersAnswer, _ regime: OwnersAnswer.RegimeAnswer, _ subject: Subject) -> Finding {
        let version = regime.version
        let steps = regime.proof?.steps ?? []
        let chain = steps.map { answer.words($0, for: version.regime) }.joined(separator: "; ")
        let isCertain = regime.verdict == .must
        let what =
            regime.isListed
            ? "would be \(version.regime.effect)"
            : isCertain ? "is on no list for it, but is \(version.regime.effect)" : "may be \(version.regime.effect)"
        let confirm =
            version.state == .toBeConfirmed ? " Whether the rule is in force on that day is to be confirmed." : ""
        return Finding(
            id: "ownership.\(subject.path).\(version.regime.rawValue)", part: "ownership",
            outcome: !isCertain ? .review : version.regime == .bis ? .licenceRequired : .prohibited,
            reason:
                "\(subject.title) \(what) \(regime.isListed ? "itself" : "through its owners"): \(chain).\(confirm)",
            citation: version.citation,
            effective: version.from.description, binds: DealOwnership.binds[version.regime],
            facts: steps.map { step in
                Fact(
                    key: "\(subject.path).owners.\(graph.entities[step.node].id)",
                    value: answer.words(step, for: version.regime),
                    assertedBy: sources(step, answer))
            }, policy: version.regime == .bis ? "That of the most restrictive owner." : nil,
            notes: [version.summary] + [version.note].compactMap { $0 })
    }

    private static let binds: [Regime: String] = [
        .ofac: "US persons, and others where US persons, dollars or US goods are involved",
        .bis: "everybody who exports, reexports or transfers items subject to the EAR",
        .eu: "persons and bodies of the EU, anybody within the EU, and business done there",
        .uk: "UK persons anywhere, and anybody within the UK",
    ]

    private func sources(_ step: Proof.Step, _ answer: OwnersAnswer) -> String {
        switch step.reason {
        case .listed: return "screening"
        case .controlled(let stake): return answer.sources(stake).map(\.description).joined(separator: ", ")
        case .held(let stakes, _):
            return stakes.flatMap { answer.sources($0) }.map(\.description).joined(separator: ", ")
        }
    }

    /// Asks whether an owner whom only a file names is the one on the list; of owners in the deal, screening asks.
    private func confirmation(
        of step: Proof.Step, _ answer: OwnersAnswer, _ regime: Regime
    ) -> [Decision.NeededFact] {
        let counted = answer.listings(of: step.node).filter { $0.counts(for: regime) }
        let isInDeal = deal.subjects.contains { graph.node(ofKey: $0.path) == step.node }
        guard !isInDeal, let first = counted.first, !counted.contains(where: \.isCertain) else { return [] }
        let id = graph.entities[step.node].id
        return [.init(key: "owners.\(id).identifiers", question: "Is it the same? \(first.words).")]
    }

    /// The open shares and listings on which a “may” rests.
    private func needs(_ answer: OwnersAnswer, _ regime: OwnersAnswer.RegimeAnswer) -> [Decision.NeededFact] {
        (regime.proof?.steps ?? []).flatMap { step -> [Decision.NeededFact] in
            if step.reason == .listed { return confirmation(of: step, answer, regime.version.regime) }
            guard case .held(let stakes, _) = step.reason else { return [] }
            return stakes.filter { $0.least != $0.most }.map { stake in
                let record = answer.sources(stake).first { $0.file == "deal" }
                let key = record.map { "\($0.locator).percent" } ?? "owners.\(graph.entities[stake.owner].id).percent"
                return .init(
                    key: key,
                    question:
                        "What share of “\(answer.name(stake.asset))” does “\(answer.name(stake.owner))” hold? Known is: \(stake.words)."
                )
            }
        }
    }
}
