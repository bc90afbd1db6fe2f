internal import CordonText
internal import CordonIndex
internal import CordonLaw
package import CordonModel
internal import CordonReference
package import CordonRules
internal import CordonScreening
package import CordonOwnership

/// May this deal go ahead? Joins the parts that answer it; each later part plugs in here.
package struct DealCheck: Sendable {
    package let snapshots: SnapshotStore
    package let engineVersion: String
    /// What files of owners say, besides the deals themselves.
    private let owners: OwnershipGraph

    package init(snapshots: SnapshotStore, engineVersion: String, owners: OwnershipGraph = OwnershipGraph([])) {
        self.snapshots = snapshots
        self.engineVersion = engineVersion
        self.owners = owners
    }

    /// Parts of the question that this version does not answer. They keep every outcome at `need facts` or worse.
    private static let notBuilt: [Decision.MissingPart] = [
        .init("goods", why: "not in this version: HS, ECCN, common high-priority list"),
        .init("flags", why: "not in this version: diversion red flags"),
    ]

    /// - Parameters:
    ///   - known: the lists as they stood on the deal's day, where they are open already.
    ///   - assumed: a designation that is taken to have happened.
    package func decide(
        _ deal: Deal, asOf: CalendarDay? = nil, lists: [String]? = nil, threshold: Int? = nil,
        opened known: OpenedSnapshot? = nil, assuming assumed: AssumedListing? = nil
    ) throws(AssessmentError) -> Decision {
        let day = asOf ?? deal.date
        let opened: OpenedSnapshot
        if let known { opened = known } else { opened = try snapshots.open(ListSelection(lists: lists, asOf: day)) }
        let policy = ScreeningPolicy(
            score: snapshots.policy, threshold: threshold, lists: lists.map(Set.init), limit: .max)
        var screener = Screener(opened.snapshot, policy: policy)
        var grounds: [Finding] = []
        var needs: [Decision.NeededFact] = []
        var isComparable = true
        var listings = ListingFacts(searching: opened, lists: lists.map(Set.init), on: day)
        var ownership = DealOwnership(deal, owners, on: day)
        let deal = assumed.map { $0.applied(to: deal, at: ownership.assume($0)) } ?? deal
        for subject in deal.subjects {
            for name in ["name", "alias", "previousName"].flatMap({ subject.entity.texts($0) }) {
                if let problem = Tokenizer.problem(with: name) {
                    needs.append(
                        .init(
                            key: "\(subject.path).name",
                            question: "The name “\(name.prefix(60))” \(problem). What is it?"))
                    isComparable = false
                }
            }
            let screening = screener.screen(subject.entity)
            listings.add(screening.matches, of: subject)
            ownership.add(screening.matches, of: subject)
            for party in screening.parties {
                grounds += party.listings.flatMap { HitGrounds.findings($0, subject: subject, asOf: day) }
                // One question for one party, however many lists have it.
                if !party.listings.contains(where: \.isConfirmed) {
                    needs.append(confirmation(party, subject: subject))
                }
            }
            grounds += screener.addressHits(subject.entity, besides: screening).map {
                HitGrounds.finding($0, subject: subject)
            }
        }
        let engine = Decision.Engine(version: engineVersion, tables: EngineTables.digest)
        let stale = try StaleRules.read(snapshots.workspace)
        ownership.followOwners(&screener)
        let law = Determiner().determine(deal, asOf: day, listings: listings.facts, owned: ownership.lawFacts)
            .answer(engine: engine)
        let owned = ownership.outcome(
            lawReaches: law.items.contains { $0.grounds.contains { $0.rule == "us.ear.affiliates" } })
        let screeningOutcome = max(
            grounds.map(\.outcome).max() ?? .noRequirementFound, isComparable ? .noRequirementFound : .needFacts)
        grounds += owned.grounds
        needs += owned.needs
        if deal.actsThroughUSPersons == nil, grounds.contains(where: { $0.outcome > .review && $0.binds != nil }) {
            needs.insert(
                .init(
                    key: "actsThroughUSPersons",
                    question:
                        "Does a US person take part anywhere (staff, bank, insurer, dollar clearing)? It decides whom the prohibition binds."
                ), at: 0)
        }
        let asked = Set(needs.map(\.key))
        needs += law.needs.filter { $0.isMaterial && !asked.contains($0.key) }.map {
            .init(key: $0.key, question: $0.question)
        }
        let foundGrounds = grounds
        grounds += law.items.flatMap { item in item.grounds.map { $0.finding(of: item) } }
        return Decision(
            atWorst: .prohibited,
            atBest: max(
                law.atBest,
                foundGrounds.filter { $0.outcome != .review }.map(\.outcome).max() ?? .noRequirementFound),
            asOf: day, deal: .init(deal), grounds: grounds,
            parts: [
                .init("screening", screeningOutcome), .init("reach", DealCheck.reach(law)), .init("law", law.outcome),
            ] + (owned.silent.isEmpty || !owned.grounds.isEmpty ? [.init("ownership", owned.worst)] : []),
            notEvaluated: DealCheck.silence(owned.silent) + DealCheck.notBuilt, needs: needs,
            law: .init(knownTo: law.lawKnownTo, items: law.items),
            searched: opened.snapshot.lists.map {
                SearchedList(list: $0.list, published: $0.published, entities: $0.entities, sha256: $0.sha256)
            },
            notices: opened.notices + law.notices + stale.notices(on: day) + owned.notices,
            policy: .init(threshold: policy.threshold, sha256: snapshots.policy.digest),
            engine: engine)
    }

    /// Whether the files of owners have the party that is taken to be listed, in whatever deals it is.
    func knowsFromFiles(_ assumed: AssumedListing) -> Bool { owners.nodes(named: assumed.party).count == 1 }

    /// Whether a deal, with the files of owners, has the party that is taken to be listed.
    func names(_ assumed: AssumedListing, in deal: Deal) -> Bool {
        var ownership = DealOwnership(deal, owners, on: assumed.from)
        _ = ownership.assume(assumed)
        return ownership.hasAssumed
    }

    /// Of whom nobody says who owns them: silence is not an answer.
    private static func silence(_ companies: [String]) -> [Decision.MissingPart] {
        guard !companies.isEmpty else { return [] }
        let names = companies.prefix(5).joined(separator: ", ") + (companies.count > 5 ? " and others" : "")
        return [
            .init("ownership", why: "who owns \(names) is not stated: ownedOrControlledBy in the deal, or --graph FILE")
        ]
    }

    /// Whether it is decided what the regulations reach, wherever that matters to the outcome.
    private static func reach(_ law: LawAnswer) -> Outcome {
        law.items.contains { $0.subject.isUnknown && $0.outcome >= .needFacts } ? .needFacts : .noRequirementFound
    }

    private func confirmation(_ party: ListedParty, subject: Subject) -> Decision.NeededFact {
        let match = party.best
        let known = [
            "birthDate", "nationality", "country", "imoNumber", "innCode", "ogrnCode", "registrationNumber",
            "passportNumber",
        ]
        .compactMap { property in
            party.listings.flatMap { $0.entity.texts(property) }.first.map { "\(property) \($0)" }
        }.prefix(4).joined(separator: ", ")
        let compare = known.isEmpty ? "its identifiers and addresses" : "the list gives \(known)"
        let others = zip(party.listings.dropFirst(), party.merges).map { "\($0.entity.dataset) (\($1.why))" }
        let also = others.isEmpty ? "" : ", who is also on \(others.joined(separator: ", "))"
        return .init(
            key: "\(subject.path).identifiers",
            question:
                "Is \(subject.title) the “\(match.entity.caption)” of \(match.entity.dataset)\(also)? Compare: \(compare)."
        )
    }
}
