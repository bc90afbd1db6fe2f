import CordonAssessment
import CordonModel
import CordonRules
import TestSupport
import Testing

@testable import CordonLaw

/// Ten fact patterns on every day from February 2022 to the end of 2026: an answer changes only where the book says that a rule
/// changed, or where a table begins.
@Suite struct DailyReplayTests {
    static let patterns = [
        "chinese-fdp-chip-to-russia", "taiwan-plant-chip-to-russia", "partner-fdp-item", "us-chip-to-russia",
        "us-goods-to-russia-listed-facts", "us-goods-to-belarus", "us-luxury-to-designated-person",
        "us-software-to-russia",
        "russian-mod-rations", "footnote3-trader",
    ]

    @Test(arguments: patterns) func changesOnlyOnBoundaries(pattern: String) throws {
        let deal = try DealFile.read(Repository.path("Tests/Cases/law/bases/\(pattern).yaml"))
        let determiner = Determiner()
        let boundaries = Set(determiner.dates(of: deal))
        var previous = determiner.determine(deal, asOf: "2022-02-01")
        var day: CalendarDay = "2022-02-02"
        var changes = 0
        while day <= "2026-12-31" {
            let now = determiner.determine(deal, asOf: day)
            if now.summary != previous.summary {
                changes += 1
                #expect(boundaries.contains(day), "\(pattern) changes on \(day), when no rule does")
                // The trace names the rule: one of its versions, or of the tables, begins on that day.
                let named = now.changedRules(since: previous)
                #expect(
                    !named.isEmpty || !LawBook.ear.boundaries.contains(day), "\(pattern) on \(day) does not say why")
            }
            previous = now
            day = day.next
        }
        #expect(changes > 0, "\(pattern) never changes: it tests nothing")
    }

    @Test("an answer for a day after the newest text says so")
    func lawAfterTheText() throws {
        let deal = try DealFile.read(Repository.path("Tests/Cases/law/bases/us-chip-to-russia.yaml"))
        let known = LawBook.ear.knownTo
        #expect(Determiner().determine(deal, asOf: known).notices == [])
        #expect(
            Determiner().determine(deal, asOf: known.next).notices.contains(
                "Law after \(known) is not known to Cordon."))
        let early = Determiner().determine(deal, asOf: "2022-01-31")
        #expect(early.notices.contains("Law before 2022-02-01 is not held."))
        #expect(early.outcome == .needFacts)
    }
}
