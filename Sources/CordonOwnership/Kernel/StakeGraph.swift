/// Who holds how much of what, as the fixpoints see it: 12 bytes a stake and 8 a node, sorted by owner. An index by asset, for
/// proofs, takes 4 bytes more of each.
///
/// One stake for each owner and asset. Shares are parts per million, from the least to the most that the sources allow.
package struct StakeGraph: Sendable {
    package let nodes: Int
    /// The stakes of owner `n` are `starts[n]..<starts[n + 1]`.
    let starts: [UInt32]
    let assets: [UInt32]
    let least: [UInt32]
    /// The most in the lower bits, what else the holder has in the two upper ones.
    let mostAndControl: [UInt32]
    /// Stakes in asset `n`: `incoming[incomingStarts[n]..<incomingStarts[n + 1]]`.
    let incomingStarts: [UInt32]
    let incoming: [UInt32]
    /// The sum of the least shares held in each node: what others than the blocked may hold for sure.
    let held: [UInt32]

    static let shareBits: UInt32 = 0x3FFF_FFFF
    static let possibleControl: UInt32 = 0x4000_0000
    static let certainControl: UInt32 = 0x8000_0000

    /// The whole of an entity, in parts per million.
    package static let whole = 1_000_000

    /// A stake that a graph is built from.
    package struct Stake: Sendable, Hashable {
        package var owner: Int
        package var asset: Int
        package var least: Int
        package var most: Int
        package var control: Control

        package init(owner: Int, asset: Int, least: Int, most: Int, control: Control = .none) {
            self.owner = owner
            self.asset = asset
            self.least = least
            self.most = most
            self.control = control
        }
    }

    /// Power over an entity by other means than shares.
    package enum Control: UInt8, Sendable, Comparable, Hashable {
        case none
        /// A sign of control that a person must judge: consolidated accounts, a trustee.
        case possible
        /// The source states it: a majority of the board, a right to decide.
        case certain

        package static func < (left: Control, right: Control) -> Bool { left.rawValue < right.rawValue }
    }

    /// - Parameters:
    ///   - stakes: in any order, one for each owner and asset; owner and asset are nodes below `nodes`. A stake of a node in
    ///     itself counts for nothing and is left out.
    ///   - isIndexed: whether the holders of a node are ever asked for: proofs do, fixpoints do not.
    package init(nodes: Int, stakes: [Stake], isIndexed: Bool = true) {
        var starts = [UInt32](repeating: 0, count: nodes + 1)
        var held = [UInt32](repeating: 0, count: nodes)
        var count = 0
        for stake in stakes where stake.owner != stake.asset {
            starts[stake.owner + 1] += 1
            held[stake.asset] += UInt32(stake.least)
            count += 1
        }
        for node in 0..<nodes { starts[node + 1] += starts[node] }
        var assets = [UInt32](repeating: 0, count: count)
        var least = assets
        var most = assets
        var next = starts
        for stake in stakes where stake.owner != stake.asset {
            let position = Int(next[stake.owner])
            next[stake.owner] += 1
            assets[position] = UInt32(stake.asset)
            least[position] = UInt32(stake.least)
            most[position] = UInt32(stake.most) | StakeGraph.bits(stake.control)
        }
        self.nodes = nodes
        self.starts = starts
        self.assets = assets
        self.least = least
        self.mostAndControl = most
        self.held = held
        (incomingStarts, incoming) = isIndexed ? StakeGraph.index(assets, nodes: nodes) : ([], [])
    }

    /// Where the stakes in each node stand.
    private static func index(_ assets: [UInt32], nodes: Int) -> (starts: [UInt32], positions: [UInt32]) {
        var starts = [UInt32](repeating: 0, count: nodes + 1)
        for asset in assets { starts[Int(asset) + 1] += 1 }
        for node in 0..<nodes { starts[node + 1] += starts[node] }
        var next = starts
        var positions = [UInt32](repeating: 0, count: assets.count)
        for (position, asset) in assets.enumerated() {
            positions[Int(next[Int(asset)])] = UInt32(position)
            next[Int(asset)] += 1
        }
        return (starts, positions)
    }

    private static func bits(_ control: Control) -> UInt32 {
        switch control {
        case .none: 0
        case .possible: possibleControl
        case .certain: certainControl
        }
    }

    package var count: Int { assets.count }

    /// What the arrays take.
    package var byteCount: Int {
        [starts, assets, least, mostAndControl, incomingStarts, incoming, held].map(\.count).reduce(0, +) * 4
    }

    private func stake(at position: Int, owner: Int) -> Stake {
        let word = mostAndControl[position]
        return Stake(
            owner: owner, asset: Int(assets[position]), least: Int(least[position]),
            most: Int(word & StakeGraph.shareBits),
            control: word & StakeGraph.certainControl != 0
                ? .certain : word & StakeGraph.possibleControl != 0 ? .possible : .none)
    }

    /// What a node holds.
    package func stakes(of owner: Int) -> [Stake] {
        (Int(starts[owner])..<Int(starts[owner + 1])).map { stake(at: $0, owner: owner) }
    }

    /// Who holds a node; asked of an indexed graph only.
    package func stakes(in asset: Int) -> [Stake] {
        incoming[Int(incomingStarts[asset])..<Int(incomingStarts[asset + 1])].map { position in
            stake(at: Int(position), owner: owner(ofStakeAt: position))
        }
    }

    /// The last node whose stakes begin at or before the position: kept nowhere, since only proofs ask.
    private func owner(ofStakeAt position: UInt32) -> Int {
        var low = 0
        var high = nodes
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= position { low = middle } else { high = middle }
        }
        return low
    }
}
