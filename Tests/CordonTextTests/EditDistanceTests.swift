import CordonText
import Testing

@Suite struct EditDistanceTests {
    /// The definition, without bands or shortcuts.
    private func slow(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var table = (0...left.count).map { row in (0...right.count).map { $0 == 0 ? row : row == 0 ? $0 : 0 } }
        for row in 1..<(left.count + 1) where right.count > 0 {
            for column in 1...right.count {
                var cost = min(table[row - 1][column] + 1, table[row][column - 1] + 1)
                cost = min(cost, table[row - 1][column - 1] + (left[row - 1] == right[column - 1] ? 0 : 1))
                if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
                    cost = min(cost, table[row - 2][column - 2] + 1)
                }
                table[row][column] = cost
            }
        }
        return table[left.count][right.count]
    }

    private func words(upTo length: Int) -> [[UInt8]] {
        var all: [[UInt8]] = [[]]
        var last = all
        for _ in 0..<length {
            last = last.flatMap { word in [97, 98, 99].map { word + [$0] } }
            all += last
        }
        return all
    }

    /// Every pair of words of up to five letters over an alphabet of three, where bands and swaps go wrong if they do.
    @Test func agreesWithTheDefinitionExhaustively() {
        let words = words(upTo: 5)
        for (index, left) in words.enumerated() where index % 3 == 0 {
            for right in words {
                let expected = slow(left, right)
                for limit in 0...2 {
                    let found = EditDistance.osa(left, right, limit: limit)
                    if found != min(expected, limit + 1) {
                        Issue.record("\(left) \(right) limit \(limit): \(found), expected \(min(expected, limit + 1))")
                        return
                    }
                }
            }
        }
    }

    @Test(arguments: [(3, 0), (4, 1), (7, 1), (8, 2), (20, 2)])
    func allowsEditsByLength(length: Int, edits: Int) {
        #expect(EditDistance.allowance(shorter: length) == edits)
    }
}
