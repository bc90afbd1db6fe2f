internal import CordonModel

extension OwnershipGraph {
    /// The part in which a source's parties can be found, with everybody behind them: what is asked of the source has the
    /// same answer in it as in the whole.
    ///
    /// A graph of millions is put together once; each deal then takes along only what bears on it.
    package func part(around source: GraphSource) -> OwnershipGraph {
        let keys = source.statements.flatMap { [$0.owner, $0.asset] } + source.entities.map(\.id)
        var asked: Set<Int> = []
        for key in keys { asked.formUnion(candidates(forKey: key)) }
        for entity in source.entities {
            asked.formUnion(OwnershipGraph.identifiers(of: entity).compactMap { byIdentifier[$0] })
            for name in ["name", "alias"].flatMap({ entity.texts($0) }) + [entity.caption] {
                asked.formUnion(byName[OwnershipGraph.plain(name)] ?? [])
            }
        }
        return part(of: Set(asked.flatMap(behind)).sorted(), keys: keys)
    }

    private func candidates(forKey key: String) -> Set<Int> {
        var found = byName[OwnershipGraph.plain(key)] ?? []
        for node in [byKey[key], byIdentifier["leiCode \(key)"]].compactMap({ $0 }) { found.insert(node) }
        return found
    }

    /// - Parameter nodes: with everybody behind them.
    private func part(of nodes: [Int], keys: [String]) -> OwnershipGraph {
        var part = OwnershipGraph([])
        let places = Dictionary(uniqueKeysWithValues: nodes.enumerated().map { ($1, $0) })
        part.entities = nodes.map { entities[$0] }
        part.notices = notices
        for (place, node) in nodes.enumerated() {
            part.listings[place] = listings[node]
            if joint.contains(node) { part.joint.insert(place) }
            if byKey[entities[node].id] == node { part.byKey[entities[node].id] = place }
            for identifier in OwnershipGraph.identifiers(of: entities[node]) where byIdentifier[identifier] == node {
                part.byIdentifier[identifier] = place
            }
            for name in ["name", "alias"].flatMap({ entities[node].texts($0) }) {
                part.byName[OwnershipGraph.plain(name), default: []].insert(place)
            }
            for position in incoming[node] ?? [] {
                guard let owner = places[statements[position].owner] else { continue }
                part.incoming[place, default: []].append(part.statements.count)
                part.statements.append(
                    Placed(owner: owner, asset: place, statement: statements[position].statement))
            }
        }
        for key in keys { if let node = byKey[key], let place = places[node] { part.byKey[key] = place } }
        return part
    }
}
