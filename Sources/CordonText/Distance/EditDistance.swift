/// Optimal string alignment: the least number of inserts, deletes, substitutions and swaps of neighbours, no
/// part being edited twice.
package enum EditDistance {
    /// The distance, or `limit + 1` as soon as it must be larger. `limit` is at most 2.
    package static func osa(_ left: [UInt8], _ right: [UInt8], limit: Int) -> Int {
        left.withUnsafeBufferPointer { left in
            right.withUnsafeBufferPointer { osa(left, $0, limit: limit) }
        }
    }

    package static func osa(
        _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>, limit: Int
    ) -> Int {
        var start = 0
        var leftEnd = left.count
        var rightEnd = right.count
        guard abs(leftEnd - rightEnd) <= limit else { return limit + 1 }
        while start < leftEnd, start < rightEnd, left[start] == right[start] { start += 1 }
        while leftEnd > start, rightEnd > start, left[leftEnd - 1] == right[rightEnd - 1] {
            leftEnd -= 1
            rightEnd -= 1
        }
        let rows = leftEnd - start
        let columns = rightEnd - start
        if rows == 0 || columns == 0 { return max(rows, columns) }
        return withUnsafeTemporaryAllocation(of: Int32.self, capacity: 3 * (columns + 1)) { cells in
            var before = 0
            var previous = columns + 1
            var current = 2 * (columns + 1)
            for column in 0...columns { cells[previous + column] = Int32(column) }
            for row in 1...rows {
                cells[current] = Int32(row)
                var best = cells[current]
                let letter = left[start + row - 1]
                for column in 1...columns {
                    let other = right[start + column - 1]
                    var cost = cells[previous + column - 1] + (letter == other ? 0 : 1)
                    cost = min(cost, cells[previous + column] + 1, cells[current + column - 1] + 1)
                    if row > 1, column > 1, letter == right[start + column - 2], left[start + row - 2] == other {
                        cost = min(cost, cells[before + column - 2] + 1)
                    }
                    cells[current + column] = cost
                    best = min(best, cost)
                }
                // A swap may still reach back two rows, but never below the row's best by more than one edit.
                if Int(best) > limit + 1 { return limit + 1 }
                (before, previous, current) = (previous, current, before)
            }
            return min(Int(cells[previous + columns]), limit + 1)
        }
    }

    /// Longer words take no edits: they are no words, and all their deletions would cost seconds.
    package static let longestWord = 40

    /// How many edits two tokens may differ by and still be alike: 1 from four characters, 2 from eight, by the
    /// shorter of the two. `docs/score.md` §7.
    package static func allowance(shorter length: Int) -> Int {
        length >= 8 ? 2 : length >= 4 ? 1 : 0
    }
}
