import CordonRules
import Testing

/// Kleene's tables, all nine of each, with the facts that an unknown still needs.
@Suite struct TruthTests {
    private let values: [Truth] = [.yes, .no, .unknown(needs: ["a"])]

    @Test func and() {
        for left in values {
            for right in values {
                let expected: Truth =
                    left == .no || right == .no ? .no : left == .yes && right == .yes ? .yes : .unknown(needs: ["a"])
                #expect(left.and(right) == expected, "\(left) and \(right)")
            }
        }
    }

    @Test func or() {
        for left in values {
            for right in values {
                let expected: Truth =
                    left == .yes || right == .yes ? .yes : left == .no && right == .no ? .no : .unknown(needs: ["a"])
                #expect(left.or(right) == expected, "\(left) or \(right)")
            }
        }
    }

    @Test func not() {
        #expect(!Truth.yes == .no)
        #expect(!Truth.no == .yes)
        #expect(!Truth.unknown(needs: ["a"]) == .unknown(needs: ["a"]))
    }

    @Test("what two unknowns need is what either needs; what is decided needs nothing")
    func needs() {
        let (a, b) = (Truth.unknown(needs: ["a"]), Truth.unknown(needs: ["b"]))
        #expect(a.and(b) == .unknown(needs: ["a", "b"]))
        #expect(a.or(b) == .unknown(needs: ["a", "b"]))
        #expect(a.and(.no) == .no)
        #expect(a.or(.yes) == .yes)
    }

    @Test("de Morgan holds for all values")
    func deMorgan() {
        for left in values {
            for right in values { #expect(!(left.and(right)) == (!left).or(!right)) }
        }
    }
}

@Suite struct CalendarDayOrderTests {
    @Test("the day after the last of a month and of a year; the day before the first")
    func neighbours() {
        #expect(CalendarDay(literal: "2024-02-28").next == "2024-02-29")
        #expect(CalendarDay(literal: "2023-02-28").next == "2023-03-01")
        #expect(CalendarDay(literal: "2023-12-31").next == "2024-01-01")
        #expect(CalendarDay(literal: "2024-03-01").previous == "2024-02-29")
        #expect(CalendarDay(literal: "2024-01-01").previous == "2023-12-31")
    }

    @Test func everyDayOfThreeYearsFollowsItsNeighbour() {
        var day: CalendarDay = "2022-01-01"
        for _ in 0..<1096 {
            #expect(day.next.previous == day)
            #expect(day < day.next)
            day = day.next
        }
        #expect(day == "2025-01-01")
    }
}
