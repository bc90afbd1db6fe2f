/// Finds the level of every label of a section at once.
///
/// `(i)` after `(h)(1)` may be the next letter or the first numeral below it; what follows decides. So every reading
/// is kept with what speaks against it, and the whole sequence with the least against it wins.
enum ECFRLabelPaths {
    struct Resolved: Hashable {
        let path: [String]
        /// The step to this label had something against it.
        let irregular: Bool
    }

    private struct Entry: Hashable {
        let level: ECFRLevel
        /// The last value of a range.
        let value: Int
        let text: String
        let isLone: Bool
    }

    private struct State {
        let path: [Entry]
        let cost: Int
        let step: Int
        let previous: Int
    }

    // What speaks against a step. Equal sums prefer the reading found first, which is the outer level.
    private static let gap = 4
    private static let repetition = 12
    private static let levelLeftOut = 4
    private static let beginsInside = 10
    private static let wrongEmphasis = 2
    /// A level with a single member, `(i)` without `(ii)`: drafting avoids it.
    private static let lone = 2
    private static let beam = 64

    static func resolve(_ labels: [ECFRLabel]) -> [Resolved] {
        var layers: [[State]] = [[State(path: [], cost: 0, step: 0, previous: 0)]]
        for label in labels {
            var best: [[Entry]: State] = [:]
            var order: [[Entry]] = []
            for (index, state) in layers[layers.count - 1].enumerated() {
                for (path, step) in successors(of: state.path, label) {
                    let closed = step + loneLevels(of: state.path, closedBy: path)
                    let next = State(path: path, cost: state.cost + closed, step: step, previous: index)
                    if let known = best[path] {
                        if next.cost < known.cost { best[path] = next }
                    } else {
                        best[path] = next
                        order.append(path)
                    }
                }
            }
            var layer = order.compactMap { best[$0] }
            if layer.count > beam {
                layer = layer.enumerated().sorted { ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset) }
                    .prefix(beam).map(\.element)
            }
            layers.append(layer)
        }
        return trace(layers)
    }

    private static func trace(_ layers: [[State]]) -> [Resolved] {
        guard let last = layers.last, layers.count > 1 else { return [] }
        var position = 0
        var least = Int.max
        for (index, state) in last.enumerated() {
            let cost = state.cost + loneLevels(of: state.path, closedBy: [])
            if cost < least { (least, position) = (cost, index) }
        }
        var resolved: [Resolved] = []
        for layer in layers.dropFirst().reversed() {
            let state = layer[position]
            resolved.append(Resolved(path: state.path.map(\.text), irregular: state.step >= gap))
            position = state.previous
        }
        return resolved.reversed()
    }

    private static func loneLevels(of path: [Entry], closedBy next: [Entry]) -> Int {
        var cost = 0
        for (index, entry) in path.enumerated() where entry.isLone {
            let stays = index < next.count && next[index].level == entry.level
            if !stays { cost += lone }
        }
        return cost
    }

    private static func successors(of path: [Entry], _ label: ECFRLabel) -> [(path: [Entry], cost: Int)] {
        label.readings.flatMap { level, value -> [(path: [Entry], cost: Int)] in
            let emphasis = label.emphasised == level.isItalic ? 0 : wrongEmphasis
            let last = label.through.flatMap { through in
                ECFRLevel.readings(of: through).first { $0.level == level }?.value
            }
            func entry(isLone: Bool) -> Entry {
                Entry(level: level, value: last ?? value, text: "(\(label.body))", isLone: isLone && last == nil)
            }
            let outer = path.prefix { $0.level < level }
            var steps: [(path: [Entry], cost: Int)] = []
            if let sibling = path.first(where: { $0.level == level }) {
                let distance = value - sibling.value
                let cost = distance == 1 ? 0 : distance > 1 ? gap + min(distance - 1, 6) : repetition
                steps.append((outer + [entry(isLone: false)], cost + emphasis))
            } else {
                let leftOut = level.rawValue - (outer.last?.level.rawValue ?? 0) - 1
                // Some sections begin with (1).
                var cost = path.isEmpty && level == .number ? wrongEmphasis : levelLeftOut * leftOut
                if value != 1 { cost += beginsInside }
                if outer.count < path.count { cost += beginsInside }
                steps.append((outer + [entry(isLone: value == 1)], cost + emphasis))
            }
            if !path.isEmpty, value == 1 {
                let cost =
                    switch label.opening {
                    case .afterHeading: 1
                    case .afterUnlabelled: gap
                    case .other: beginsInside
                    }
                let leftOut = level == .number ? wrongEmphasis : levelLeftOut * (level.rawValue - 1)
                steps.append(([entry(isLone: true)], cost + leftOut + emphasis))
            }
            return steps
        }
    }
}
