package import CordonModel
package import CordonRules

/// What one file says: parties and statements about them, with the file's own keys.
package struct GraphSource: Sendable {
    /// The file's name, by which its records are cited.
    package let file: String
    package var entities: [Entity] = []
    package var statements: [StakeStatement] = []
    package var listings: [StatedListing] = []
    /// Arrangements by which several hold something together.
    package var jointKeys: Set<String> = []
    package var notices: [String] = []

    /// Its keys are places, not ids: a party is then known by its name, where no identifier says more.
    package let keysArePlaces: Bool

    package init(file: String, keysArePlaces: Bool = false) {
        self.file = file
        self.keysArePlaces = keysArePlaces
    }

    func isKnownByName(_ entity: Entity) -> Bool { keysArePlaces || entity.id == entity.caption }
}

/// Everybody and everything that the sources connect, each party once.
package struct OwnershipGraph: Sendable {
    package internal(set) var entities: [Entity] = []
    /// By node; the statements about stakes in it, with nodes for keys.
    package internal(set) var statements: [Placed] = []
    /// What the sources say of lists, by node.
    package internal(set) var listings: [Int: [StatedListing]] = [:]
    package internal(set) var joint: Set<Int> = []
    package internal(set) var notices: [String] = []
    var byKey: [String: Int] = [:]
    var byIdentifier: [String: Int] = [:]
    var byName: [String: Set<Int>] = [:]
    /// By asset, where the statements about stakes in it stand.
    var incoming: [Int: [Int]] = [:]

    package struct Placed: Sendable, Hashable {
        package let owner: Int
        package let asset: Int
        package let statement: StakeStatement
    }

    /// Puts sources together. Two records are one party if they share an identifier that is issued once, or, across
    /// files, have the same id; a key without a record of its own is the party of that very name, if just one has it and
    /// nothing contradicts.
    package init(_ sources: [GraphSource]) { add(sources) }

    /// Adds one more source; the nodes that are there keep their numbers.
    package mutating func add(_ source: GraphSource) { add([source]) }

    private mutating func add(_ sources: [GraphSource]) {
        for source in sources { notices += source.notices }
        // Who has a key of its own comes first, so that a mere name finds it.
        for namesAlone in [false, true] {
            for source in sources {
                for entity in source.entities where source.isKnownByName(entity) == namesAlone {
                    add(entity, byName: namesAlone, saysSo: source.keysArePlaces)
                }
            }
        }
        for source in sources {
            for statement in source.statements {
                let owner = node(statement.owner, of: source)
                let asset = node(statement.asset, of: source)
                incoming[asset, default: []].append(statements.count)
                statements.append(Placed(owner: owner, asset: asset, statement: statement))
            }
            for listing in source.listings {
                if let node = byKey[listing.party] { listings[node, default: []].append(listing) }
            }
            for key in source.jointKeys { if let node = byKey[key] { joint.insert(node) } }
        }
    }

    /// - Parameters:
    ///   - isByName: whether a party of the same name is the same.
    ///   - saysSo: whether that is said.
    private mutating func add(_ entity: Entity, byName isByName: Bool, saysSo: Bool) {
        let identifiers = OwnershipGraph.identifiers(of: entity)
        var known = byKey[entity.id]
        for identifier in identifiers where known == nil { known = byIdentifier[identifier] }
        if known == nil, isByName, let named = byName[OwnershipGraph.plain(entity.caption)], named.count == 1,
            let node = named.first, !OwnershipGraph.contradicts(entities[node], entity)
        {
            known = node
            if saysSo, entities[node].dataset != entity.dataset {
                notices.append(
                    "“\(entity.caption)” is taken for the party of that very name in \(entities[node].dataset)")
            }
        }
        let node = known ?? entities.count
        if known == nil {
            entities.append(entity)
        } else {
            merge(entity, into: node)
        }
        byKey[entity.id] = node
        for identifier in identifiers { byIdentifier[identifier] = byIdentifier[identifier] ?? node }
        for name in ["name", "alias"].flatMap({ entity.texts($0) }) {
            byName[OwnershipGraph.plain(name), default: []].insert(node)
        }
    }

    /// Whether two of the same name cannot be the same: a person and a firm, other countries, other birth dates.
    private static func contradicts(_ one: Entity, _ other: Entity) -> Bool {
        if !one.schema.isCompatible(with: other.schema) { return true }
        return ["country", "nationality", "birthDate"].contains { property in
            let (left, right) = (Set(one.texts(property)), Set(other.texts(property)))
            return !left.isEmpty && !right.isEmpty && left.isDisjoint(with: right)
        }
    }

    /// Everybody from whom a chain of statements leads to a node, itself among them, in the order of nodes.
    package func behind(_ node: Int) -> [Int] {
        var seen: Set<Int> = [node]
        var open = [node]
        while let next = open.popLast() {
            for position in incoming[next] ?? [] {
                let owner = statements[position].owner
                if seen.insert(owner).inserted { open.append(owner) }
            }
        }
        return seen.sorted()
    }

    /// The node of a key of one of the sources.
    package func node(ofKey key: String) -> Int? { byKey[key] }

    private mutating func merge(_ entity: Entity, into node: Int) {
        for (property, values) in entity.properties.sorted(by: { $0.key < $1.key }) {
            for value in values { entities[node].add(property, value.text, from: value.record) }
        }
    }

    private mutating func node(_ key: String, of source: GraphSource) -> Int {
        if let node = byKey[key] { return node }
        if let node = byIdentifier["leiCode \(key)"] {
            byKey[key] = node
            return node
        }
        if let named = byName[OwnershipGraph.plain(key)], named.count == 1, let node = named.first {
            byKey[key] = node
            return node
        }
        var entity = Entity(id: key, schema: .legalEntity, dataset: source.file, version: nil)
        entity.add("name", key, from: SourceRecord(file: source.file, locator: ""))
        byKey[key] = entities.count
        byName[OwnershipGraph.plain(key), default: []].insert(entities.count)
        entities.append(entity)
        return entities.count - 1
    }

    private static let identifying = ["leiCode", "imoNumber", "ogrnCode", "innCode", "swiftBic"]

    static func identifiers(of entity: Entity) -> [String] {
        identifying.flatMap { property in entity.texts(property).map { "\(property) \($0.uppercased())" } }
    }

    static func plain(_ name: String) -> String {
        name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Nodes that a user may mean: by id, by identifier, else by name, else by a part of a name.
    package func nodes(named text: String) -> [Int] {
        if let exact = entities.firstIndex(where: { $0.id == text }) { return [exact] }
        let upper = text.uppercased()
        let identified = entities.indices.filter { node in
            OwnershipGraph.identifying.contains { entities[node].texts($0).contains { $0.uppercased() == upper } }
        }
        if !identified.isEmpty { return identified }
        let plain = OwnershipGraph.plain(text)
        func names(_ node: Int) -> [String] {
            ["name", "alias", "previousName", "weakAlias"].flatMap { entities[node].texts($0) }
                .map(OwnershipGraph.plain)
        }
        let same = entities.indices.filter { names($0).contains(plain) }
        return same.isEmpty ? entities.indices.filter { names($0).contains { $0.contains(plain) } } : same
    }

    // MARK: As of a day

    /// The stakes as they stood on a day, each owner and asset once, whatever number of sources state it.
    ///
    /// - Parameter assets: only stakes in these; `nil` for all.
    package func stakes(on day: CalendarDay, for regime: Regime, in assets: [Int]? = nil) -> DatedStakes {
        var groups: [[Int]: [StakeStatement]] = [:]
        let positions = assets.map { $0.flatMap { incoming[$0] ?? [] } } ?? Array(statements.indices)
        for placed in positions.map({ statements[$0] }) where placed.statement.holds(on: day) {
            groups[[placed.owner, placed.asset], default: []].append(placed.statement)
        }
        let pairs = groups.keys.sorted { $0.lexicographicallyPrecedes($1) }
        var owners: [Int: [Int]] = [:]
        for pair in pairs where groups[pair]?.contains(where: { $0.kind == .shares && !$0.isIndirect }) == true {
            owners[pair[1], default: []].append(pair[0])
        }
        var result = DatedStakes()
        for pair in pairs {
            let statements = groups[pair] ?? []
            var stake = StakeGraph.Stake(owner: pair[0], asset: pair[1], least: 0, most: 0)
            let direct = statements.filter { $0.kind == .shares && !$0.isIndirect }
            if let shares = combined(direct, stake, &result) { (stake.least, stake.most) = shares }
            let indirect = statements.filter { $0.kind == .shares && $0.isIndirect }
            if !indirect.isEmpty {
                if OwnershipGraph.hasChain(from: pair[0], to: pair[1], owners) {
                    result.notices.append(
                        "\(entities[pair[0]].caption): the indirect stake in \(entities[pair[1]].caption) is counted through the chain that the sources give"
                    )
                } else {
                    // Through whom is not said, and so whether it passes whole.
                    stake.most = min(StakeGraph.whole, stake.most + (indirect.map(\.most).max() ?? 0))
                }
            }
            let votes = statements.filter { $0.kind == .votes }
            if let share = combined(votes, stake, &result), share.most > StakeGraph.whole / 2 {
                stake.control = share.least > StakeGraph.whole / 2 ? .certain : .possible
            }
            for statement in statements {
                if case .control(let control) = statement.kind { stake.control = max(stake.control, control) }
            }
            if regime == .uk, joint.contains(pair[1]) { stake.control = .certain }
            guard stake.most > 0 || stake.control != .none else { continue }
            result.stakes.append(stake)
            result.sources[pair] = statements.map(\.source)
        }
        return result
    }

    /// What several statements of the same stake leave possible: what all of them allow; where they contradict each other,
    /// everything from the lowest to the highest.
    private func combined(
        _ statements: [StakeStatement], _ stake: StakeGraph.Stake, _ result: inout DatedStakes
    ) -> (least: Int, most: Int)? {
        guard let first = statements.first else { return nil }
        let least = statements.dropFirst().reduce(first.least) { max($0, $1.least) }
        let most = statements.dropFirst().reduce(first.most) { min($0, $1.most) }
        guard least > most else { return (least, most) }
        let sources = statements.map { "\($0.source.file) \($0.source.locator)" }.joined(separator: ", ")
        result.notices.append(
            "the sources contradict each other about what \(entities[stake.owner].caption) holds of \(entities[stake.asset].caption) (\(sources)): everything between counts as possible"
        )
        let known = statements.filter { !$0.isShareUnknown }
        return (known.map(\.least).min() ?? 0, known.map(\.most).max() ?? StakeGraph.whole)
    }

    /// Whether an owner reaches an asset through at least one other.
    private static func hasChain(from owner: Int, to asset: Int, _ owners: [Int: [Int]]) -> Bool {
        var open = (owners[asset] ?? []).filter { $0 != owner }
        var seen = Set(open)
        while let next = open.popLast() {
            for holder in owners[next] ?? [] where seen.insert(holder).inserted {
                if holder == owner { return true }
                open.append(holder)
            }
        }
        return false
    }
}

/// Stakes of one day, ready for the fixpoints.
package struct DatedStakes: Sendable {
    package var stakes: [StakeGraph.Stake] = []
    /// `[owner, asset]` → the records that state it.
    package var sources: [[Int]: [SourceRecord]] = [:]
    package var notices: [String] = []

    package init() {}
}
