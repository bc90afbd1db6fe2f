/// The known name that an unknown one was probably meant to be: the nearest by edits (a swap of neighbours is one),
/// case aside, within a third of its length (one edit for short ones, but never all of it). The first of equals.
package func nearestName(to unknown: String, among known: [String]) -> String? {
    let target = Array(unknown.lowercased().unicodeScalars)
    let limit = max(1, min(target.count / 3, 4))
    var best: (distance: Int, name: String)?
    for name in known {
        let distance = editDistance(target, Array(name.lowercased().unicodeScalars))
        if distance <= limit, distance < target.count, distance < best?.distance ?? .max { best = (distance, name) }
    }
    return best?.name
}

/// Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours.
func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in 0..<left.count {
        var current = [row + 1]
        for column in 0..<right.count {
            var cost = min(current[column], last[column + 1]) + 1
            cost = min(cost, last[column] + (left[row] == right[column] ? 0 : 1))
            if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                cost = min(cost, beforeLast[column - 1] + 1)
            }
            current.append(cost)
        }
        beforeLast = last
        last = current
    }
    return last[right.count]
}
