internal import CordonLaw
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
    private var answers: [(subject: Subject, answer: OwnersAnswer)] = []
    /// Whether the party that is taken to be listed was found.
    var hasAssumed: Bool { assumedNode != nil }

    /// - Parameter files: what files of owners say, put together once for all deals.
    init(_ deal: Deal, _ files: OwnershipGraph, on day: CalendarDay) {
        self.deal = deal
        self.day = day
        let source = DealOwnership.source(of: deal)
        var graph = files.part(around: source)
        graph.add(source)
        self.graph = graph
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
        listings.assume(node, on: assumed.list, programmes: assumed.programmes, footnotes: Set(assumed.footnotes))
        assumedNode = node
        return deal.subjects.map(\.path).filter { graph.node(ofKey: $0) == node }
    }

    /// Looks up everybody behind the parties who is not in the deal itself, and asks the regimes.
    mutating func followOwners(_ screener: inout Screener) {
        var behind: Set<Int> = []
        for (_, node) in companies { behind.formUnion(graph.behind(node)) }
        for node in behind.sorted() {
            listings.addStated(node)
            if screened.insert(node).inserted {
                listings.addScreened(node, screener.screen(graph.entities[node]).matches)
            }
        }
        answers = companies.map { subject, node in
            (subject, OwnersAnswer(graph, of: node, on: day, listed: listings.listed))
        }
    }

    // MARK: Facts for the law

    /// Listed owners behind the parties, as 15 CFR 744.11(a)(1) and 734.9(g) ask for them.
    var lawFacts: [OwnedFact] {
        answers.compactMap { subject, answer in
            guard let reached = answer.answers.first(where: { $0.version.regime == .bis }), !reached.isListed,
                let proof = reached.proof, !isStatedByDeal(proof, answer)
            else { return nil }
            return OwnedFact(
                path: subject.path, truth: truth(reached, answer), withFootnote: footnotes(subject, answer),
                assertedBy: proof.steps.map { sources($0, answer) }.filter { !$0.isEmpty }.joined(separator: ", "),
                value: proof.steps.map { answer.words($0, for: .bis) }.joined(separator: "; "))
        }
    }

    /// What the deal states itself, the law counts from the deal, where it can ask for each owner.
    private func isStatedByDeal(_ proof: Proof, _ answer: OwnersAnswer) -> Bool {
        proof.steps.allSatisfy { step in
            guard case .held(let stakes, _) = step.reason else { return true }
            return stakes.allSatisfy { stake in answer.sources(stake).contains { $0.file == "deal" } }
        }
    }

    private func truth(_ reached: OwnersAnswer.RegimeAnswer, _ answer: OwnersAnswer) -> Truth {
        reached.bound == .least ? .yes : .unknown(needs: Set(needs(answer, reached).map(\.key)))
    }

    /// By the Entity List alone, for each footnote that one of the owners has.
    private func footnotes(_ subject: Subject, _ answer: OwnersAnswer) -> [Int: Truth] {
        let entityList = listings.listed.filter { $0.list == "us_trade_csl:EL" }
        guard entityList.contains(where: { !$0.footnotes.isEmpty }) else { return [:] }
        let strict = OwnersAnswer(graph, of: answer.node, on: day, regimes: [.bis], listed: entityList)
        guard let reached = strict.answers.first, reached.proof != nil else { return [:] }
        var truths: [Int: Truth] = [:]
        for owner in reached.listedOwners {
            for listing in entityList where listing.node == owner {
                for footnote in listing.footnotes {
                    let own: Truth =
                        listing.isCertain ? .yes : .unknown(needs: ["owners.\(graph.entities[owner].id).identifiers"])
                    truths[footnote] = (truths[footnote] ?? .no).or(own.and(truth(reached, strict)))
                }
            }
        }
        return truths
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
        for (subject, answer) in answers {
            outcome.notices += answer.notices.filter { !outcome.notices.contains($0) }
            for regime in answer.answers {
                // Screening has found the listed already; of an assumed listing, only the law knows.
                if regime.isListed, answer.node != assumedNode { continue }
                if regime.isListed, regime.version.regime == .bis {
                    outcome.grounds += redFlagBeforeListing(answer, subject)
                    continue
                }
                guard regime.verdict != .no else {
                    outcome.grounds += redFlag(answer, regime, subject)
                    continue
                }
                if regime.version.regime == .bis, lawReaches { continue }
                outcome.grounds.append(finding(answer, regime, subject))
                if regime.verdict == .may {
                    outcome.needs += needs(answer, regime).filter { need in
                        !outcome.needs.contains { $0.key == need.key }
                    }
                }
            }
            outcome.silent += silent(behind: answer.node, answer).filter { !outcome.silent.contains($0) }
        }
        return outcome
    }

    /// The companies of whose owners too little is said for half of a company to be in known hands; itself, or one that
    /// holds it. Persons, public bodies and the listed need no owners.
    private func silent(behind node: Int, _ answer: OwnersAnswer) -> [String] {
        var answers: [Int: Bool] = [:]
        var silent: [String] = []
        func isSeenThrough(_ node: Int) -> Bool {
            if let known = answers[node] { return known }
            // Companies that own each other are in nobody's hands until somebody else's are found.
            answers[node] = false
            let isKnown = looksThrough(node)
            answers[node] = isKnown
            return isKnown
        }
        func looksThrough(_ node: Int) -> Bool {
            let schema = graph.entities[node].schema
            if schema.kind == .person || schema == .publicBody || settled.contains(node) { return true }
            if answer.listings(of: node).contains(where: \.isCertain) { return true }
            let holders = answer.holders(of: node)
            guard holders.map(\.least).reduce(0, +) > StakeGraph.whole / 2 else {
                silent.append("“\(graph.entities[node].caption)”")
                return false
            }
            let known = holders.filter { isSeenThrough($0.owner) }
            return known.map(\.least).reduce(0, +) > StakeGraph.whole / 2
        }
        if isSeenThrough(node) { return [] }
        // Companies that own each other have owners enough, and nobody behind them.
        return silent.isEmpty ? ["“\(graph.entities[node].caption)”"] : silent
    }

    /// Parties of which the deal says that the owners it names are all there are.
    private var settled: Set<Int> {
        Set(
            deal.parties.indices.filter { deal.parties[$0].ownersComplete?.answer == .yes }
                .compactMap { graph.node(ofKey: "parties[\($0)]") })
    }

    private func finding(_ answer: OwnersAnswer, _ regime: OwnersAnswer.RegimeAnswer, _ subject: Subject) -> Finding {
        let version = regime.version
        let steps = regime.proof?.steps ?? []
        let chain = steps.map { answer.words($0, for: version.regime) }.joined(separator: "; ")
        let isCertain = regime.verdict == .must
        let isRedFlag = version.regime == .bis && regime.bound == .most
        let what =
            regime.isListed
            ? "would be \(version.regime.effect)"
            : isCertain ? "is on no list for it, but is \(version.regime.effect)" : "may be \(version.regime.effect)"
        let confirm =
            version.state == .toBeConfirmed ? " Whether the rule is in force on that day is to be confirmed." : ""
        return Finding(
            id: "ownership.\(subject.path).\(version.regime.rawValue)", part: "ownership",
            // Whether the item is subject to the EAR, and so needs a licence, the law part says.
            outcome: isCertain && version.regime != .bis ? .prohibited : .review,
            reason:
                "\(subject.title) \(what) \(regime.isListed ? "itself" : "through its owners"): \(chain)."
                + (isRedFlag ? " Red Flag 29: find out the share, or ask for a licence." : "") + confirm,
            citation: version.citation,
            effective: version.from.description, binds: DealOwnership.binds[version.regime],
            facts: steps.map { step in
                Fact(
                    key: "\(subject.path).owners.\(graph.entities[step.node].id)",
                    value: answer.words(step, for: version.regime),
                    assertedBy: sources(step, answer))
            }, cites: isRedFlag ? [DealOwnership.redFlag29] : [], policy: version.version.policy,
            notes: [version.summary] + [version.note].compactMap { $0 } + owners(regime, answer))
    }

    private static let redFlag29 = "Supp. No. 3 to 15 CFR part 732, para. (b)29"

    /// While the affiliates rule is stayed, a listed owner is a red flag and no more.
    private func redFlag(
        _ answer: OwnersAnswer, _ regime: OwnersAnswer.RegimeAnswer, _ subject: Subject
    ) -> [Finding] {
        guard regime.version.regime == .bis, regime.version.state == .notInForce, let proof = regime.proof else {
            return []
        }
        let chain = proof.steps.map { answer.words($0, for: .bis) }.joined(separator: "; ")
        return [
            Finding(
                id: "ownership.\(subject.path).bis", part: "ownership", outcome: .review,
                reason:
                    "\(subject.title) \(regime.bound == .least ? "belongs" : "may belong") to listed parties, which is a red flag: \(chain). It asks for no licence by itself on that day.",
                citation: regime.version.citation, effective: regime.version.from.description,
                binds: DealOwnership.binds[.bis],
                facts: proof.steps.map { step in
                    Fact(
                        key: "\(subject.path).owners.\(graph.entities[step.node].id)",
                        value: answer.words(step, for: .bis), assertedBy: sources(step, answer))
                }, notes: [regime.version.summary] + owners(regime, answer))
        ]
    }

    /// Who is taken to be listed keeps the flag that its owners are.
    private func redFlagBeforeListing(_ answer: OwnersAnswer, _ subject: Subject) -> [Finding] {
        let before = OwnersAnswer(
            graph, of: answer.node, on: day, regimes: [.bis], listed: listings.listed.filter { !$0.isAssumed })
        return before.answers.flatMap { redFlag(before, $0, subject) }
    }

    /// The listed owners and what each needs, so that the most restrictive can be told.
    private func owners(_ regime: OwnersAnswer.RegimeAnswer, _ answer: OwnersAnswer) -> [String] {
        guard regime.version.regime == .bis else { return [] }
        let listed = regime.listedOwners.flatMap { answer.listings(of: $0).filter { $0.counts(for: .bis) } }
        let needs = listed.map { "“\(answer.name($0.node))”: \(DealOwnership.licence(of: $0).words)" }
        let ranks = listed.map { DealOwnership.licence(of: $0).rank }
        guard let highest = ranks.max() else { return [] }
        var seen: Set<String> = []
        let each = needs.filter { seen.insert($0).inserted }
        let most = Set(zip(listed, ranks).filter { $1 == highest }.map { "“\(answer.name($0.0.node))”" }).sorted()
        return ["Listed owners: \(each.joined(separator: "; "))."]
            + (ranks.min() == highest ? [] : ["The most restrictive: \(most.joined(separator: ", "))."])
    }

    /// What a listed owner's entry asks a licence for; the higher the rank, the more it reaches.
    private static func licence(of listing: ListedNode) -> (words: String, rank: Int) {
        switch listing.list {
        case "us_trade_csl:EL":
            let text = listing.requirement ?? "as its entry on the Entity List says"
            return ("Entity List, \(text)", text.lowercased().contains("all items") ? 3 : 2)
        case "us_trade_csl:MEU": return ("MEU List, items of Supp. No. 2 to part 744 (744.21)", 1)
        default: return ("SDN List, all items subject to the EAR (744.8)", 4)
        }
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
