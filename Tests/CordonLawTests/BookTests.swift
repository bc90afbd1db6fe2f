import CordonModel
import CordonRules
import LawCases
import TestSupport
import Testing

@testable import CordonLaw

/// What must hold of the rule book as a whole.
@Suite struct BookTests {
    private let book = LawBook.ear
    private let tables: [LawCaseTable]

    init() throws { tables = try LawCaseTable.all(root: Repository.root) }

    /// An exception that is never open, a rule that rests on a list which is not held, and a clause on additions to a list whose older text is not held.
    private static let neverYes = [
        "us.ear.exception.others", "us.ear.fdp.national-security", "us.ear.russia.savings.industrial",
    ]

    @Test("no gap, no overlap, no reference to nothing")
    func isSound() { #expect(book.defects == []) }

    @Test("no rule rests on itself")
    func noCircles() {
        for rule in book.rules {
            for version in rule.versions {
                var open = version.references
                var seen: Set<String> = []
                while let next = open.popFirst() {
                    guard seen.insert(next).inserted else { continue }
                    #expect(next != rule.id, "\(rule.id) of \(version.from) rests on itself")
                    open.formUnion(book[next]?.version(on: version.from)?.references ?? [])
                }
            }
        }
    }

    @Test("one rule, one case table, with a yes and a no")
    func everyRuleHasItsTable() {
        for rule in book.rules {
            let own = tables.filter { $0.rule == rule.id }
            #expect(own.map(\.file) == ["\(rule.id).yaml"])
            let truths = Set(
                own.flatMap(\.cases).flatMap(\.expected.rules).filter { $0.id == rule.id }.map(\.truth))
            let hasYes = BookTests.neverYes.contains(rule.id) || truths.contains("yes")
            #expect(hasYes && truths.contains("no"), "\(rule.id): \(truths.sorted())")
        }
        #expect(tables.compactMap(\.rule).filter { book[$0] == nil } == [])
    }

    @Test("every day on which a rule begins or changes is tested, and the day before")
    func everyBoundary() {
        for rule in book.rules {
            let days = Set(tables.filter { $0.rule == rule.id }.flatMap(\.cases).map(\.day))
            for version in rule.versions.dropFirst() {
                for day in [version.from.previous, version.from] {
                    // An exception that is not in force is not weighed.
                    if rule.kind == .exception, rule.version(on: day)?.isInForce == false { continue }
                    #expect(days.contains(day), "\(rule.id): no case on \(day)")
                }
            }
        }
    }

    @Test("every version can be read by itself and names what it rests on")
    func everyVersionStandsAlone() throws {
        for rule in book.rules {
            for version in rule.versions {
                let place = "\(rule.id) of \(version.from)"
                #expect(version.summary.hasSuffix("."), "\(place): \(version.summary)")
                #expect(!version.summary.hasPrefix("The same") && !version.summary.hasPrefix("Also"), "\(place)")
                #expect(!version.source.isEmpty && !version.citation.cite.isEmpty, "\(place)")
                #expect(CalendarDay(version.citation.lastChecked) != nil, "\(place)")
                #expect((rule.kind == .exception) || version.overcomes.isEmpty, "\(place)")
            }
            if rule.kind == .requirement, rule.outcome == .licenceRequired {
                for version in rule.versions where version.isInForce {
                    #expect(
                        version.policy != nil || version.citation.basis != .text,
                        "\(rule.id) of \(version.from): no policy")
                }
            }
        }
    }

    @Test("one rule, one file: the id stands in one source")
    func everyRuleHasItsFile() throws {
        let sources = try Repository.swiftFiles(below: "Sources/CordonLaw/Rules").map { try Repository.text($0) }
        for rule in book.rules where !rule.id.hasPrefix("us.ear.exception") {
            let definitions = sources.filter { $0.contains("LawRule(\n        \"\(rule.id)\"") }
            #expect(definitions.count == 1, "\(rule.id)")
        }
    }

    @Test("the export is the same every time and holds every limb")
    func exports() {
        let json = book.json
        #expect(json.compact == LawBook.ear.json.compact)
        #expect(json["rules"]?.array?.count == book.rules.count)
        #expect(json.compact.contains(#""test":"item.isDirectProductOf""#))
        #expect(json.compact.contains("15 CFR 734.9(f)(1)(ii)(A)"))
    }
}

extension Version where Case == LawCase {
    fileprivate var references: Set<String> {
        if case .condition(let condition) = body { condition.references } else { [] }
    }
}
