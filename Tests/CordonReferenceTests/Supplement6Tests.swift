import CordonReference
import Testing

/// Supplement No. 6 to part 746.
@Suite struct Supplement6Tests {
    private let table = Supplement6.shared

    private func rows(_ letter: String) -> [Supplement6.Row] {
        table.rows.filter { $0.paragraph.hasPrefix("(\(letter))") }
    }

    /// As the text counts: (a)(1) to (45), (b)(1) to (38), (d)(1) to (5), (h)(1) to (10), (i)(1) to (9).
    @Test func everyNumberOfTheText() {
        for (letter, count) in [("a", 45), ("b", 38), ("d", 5), ("e", 7), ("h", 10), ("i", 9)] {
            #expect(rows(letter).map(\.paragraph) == (1...count).map { "(\(letter))(\($0))" })
        }
        #expect(rows("c").count == 6, "fentanyl and five derivatives")
        let equipment = Set(rows("f").map { $0.paragraph.prefix { $0 != ")" } + $0.paragraph.dropFirst(2) })
        #expect(equipment.count == rows("f").count)
        let numbers = rows("f").map(\.paragraph).filter { $0.split(separator: "(").count == 2 }
        #expect(numbers == (Array(1...23) + [27]).map { "(f)(\($0))" }, "(f)(24) to (26) are reserved")
    }

    /// “(a) Chemicals in concentrations of 95% weight or greater”, “(b) […] 90%”, (d) “more than 1%” by its note 4.
    @Test func concentrations() {
        #expect(rows("a").allSatisfy { $0.concentration == .atLeast(95) })
        #expect(rows("b").allSatisfy { $0.concentration == .atLeast(90) })
        #expect(rows("d").allSatisfy { $0.concentration == .moreThan(1) })
        let others = table.rows.filter { !["(a)", "(b)", "(d)"].contains(String($0.paragraph.prefix(3))) }
        #expect(others.allSatisfy { $0.concentration == nil })
    }

    /// A CAS number proves itself: its last digit is a check digit.
    @Test func numbersProveThemselves() {
        for row in table.rows {
            guard let cas = row.cas else { continue }
            let parts = cas.split(separator: "-")
            let digits = cas.compactMap(\.wholeNumberValue)
            #expect(parts.count == 3 && parts[1].count == 2 && parts[2].count == 1, "\(cas)")
            let sum = zip(digits.dropLast().reversed(), 1...).reduce(0) { $0 + $1.0 * $1.1 }
            #expect(sum % 10 == digits.last, "\(row.paragraph) \(cas)")
        }
    }

    /// The text gives a number to every chemical but butyrylcholinesterase and the fentanyls.
    @Test func whoHasNoNumber() {
        let substances = table.rows.filter { $0.kind == .chemical || $0.kind == .precursor }
        #expect(substances.filter { $0.cas == nil }.map(\.paragraph) == ["(a)(19)"] + Array(repeating: "(c)", count: 6))
        #expect(table.rows.filter { $0.cas != nil }.count == 106)
    }

    @Test func lookUpByNumber() {
        #expect(table.row(cas: "75-52-5")?.item == "Nitromethane")
        #expect(table.row(cas: "67-63-0")?.paragraph == "(a)(27)")
        #expect(table.row(cas: "109-77-3")?.kind == .precursor)
        // CS, CN and OC are named as the parents of isomers, not listed.
        for cas in ["2698-41-1", "532-27-4", "8023-77-6", "", "75-52"] { #expect(table.row(cas: cas) == nil, "\(cas)") }
        #expect(table.row(cas: "504-24-5")?.note.contains("needs a person") == true)
    }

    @Test func kinds() {
        #expect(Set(table.rows.map(\.kind)) == Set(Supplement6.Kind.allCases))
        #expect(rows("e").allSatisfy { $0.kind == .biologic })
        #expect(table.rows.filter { $0.kind == .software }.map(\.paragraph) == ["(g)(9)", "(g)(10)"])
        #expect(table.rows.filter { $0.kind == .technology }.map(\.paragraph) == ["(g)(11)"])
    }
}
