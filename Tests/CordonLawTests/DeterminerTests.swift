import CordonAssessment
import CordonModel
import CordonRules
import TestSupport
import Testing

@testable import CordonLaw

@Suite struct DeterminerTests {
    private func deal(_ name: String) throws -> Deal {
        try DealFile.read(Repository.path("Examples/deals/\(name).yaml"))
    }

    @Test("a fact that cannot change the outcome is told apart, by trying both ways")
    func materiality() throws {
        var deal = try deal("chip-us-software")
        deal.declarations[.militaryEndUse] = nil
        let needs = Determiner().determine(deal, asOf: deal.date).needs
        let military = try #require(needs.first { $0.key == "declarations.militaryEndUse" })
        #expect(!military.isMaterial)
        for answer in [Declaration.Answer.yes, .no] {
            deal.declarations[.militaryEndUse] = Declaration(answer)
            #expect(Determiner().determine(deal, asOf: deal.date).outcome == .licenceRequired)
        }
    }

    @Test("each question that is asked can still change outcome or bounds, and the first is the most decisive")
    func questions() throws {
        let deal = try deal("chip-open-facts")
        let answer = Determiner().determine(deal, asOf: deal.date)
        #expect(answer.outcome == .needFacts)
        #expect(answer.needs.first?.isMaterial == true)
        #expect(answer.atWorst == .licenceRequired)
        #expect(answer.atBest == .noRequirementFound)
        // Material ones first.
        let order = answer.needs.map(\.isMaterial)
        #expect(order == order.sorted { $0 && !$1 })
    }

    @Test("an exception that holds makes of the requirement an exception available, and names it")
    func exceptions() throws {
        let deal = try deal("phone-visitor")
        let item = Determiner().determine(deal, asOf: deal.date).items[0]
        #expect(item.outcome == .exceptionAvailable)
        #expect(item.grounds.map(\.overcomeBy) == [["us.ear.exception.ccd"]])
        let refused = item.exceptions.filter { $0.truth == .no }
        #expect(refused.count >= 5)
        for exception in refused { #expect(!exception.why.isEmpty, "\(exception.rule) does not say why") }
    }

    @Test("every item of a deal is decided by itself")
    func items() throws {
        let deal = try deal("seed")
        let answer = Determiner().determine(deal, asOf: deal.date)
        #expect(answer.items.map(\.subject) == [.yes, .no])
        #expect(answer.items.map(\.outcome) == [.licenceRequired, .noRequirementFound])
        #expect(
            answer.items[0].grounds.map(\.citation.cite).sorted() == ["15 CFR 746.8(a)(1)", "15 CFR 746.8(a)(2)"])
        #expect(answer.items[0].cites(of: "us.ear.russia.fdp").contains("15 CFR 734.9(f)(1)(i)"))
        #expect(answer.items[0].cites(of: "us.ear.russia.fdp").contains("15 CFR 734.9(f)(1)(ii)"))
    }

    @Test("a listing that screening found reaches the law; one not confirmed is a question")
    func screeningFacts() throws {
        let deal = try deal("rations-shop")
        func listing(_ truth: Truth, footnotes: Set<Int>?) -> ListingFact {
            ListingFact(
                path: "parties[1]", list: .entityList, truth: truth, footnotes: footnotes, coversItem: .yes,
                assertedBy: "us_trade_csl", value: "found")
        }
        let determiner = Determiner()
        #expect(determiner.determine(deal, asOf: deal.date).outcome == .noRequirementFound)
        let confirmed = determiner.determine(deal, asOf: deal.date, listings: [listing(.yes, footnotes: [])])
        #expect(confirmed.outcome == .licenceRequired)
        #expect(confirmed.items[0].grounds.map(\.rule) == ["us.ear.entity-list"])
        let open = determiner.determine(
            deal, asOf: deal.date, listings: [listing(.unknown(needs: ["parties[1].identifiers"]), footnotes: nil)])
        #expect(open.outcome == .needFacts)
        #expect(open.needs.map(\.key).contains("parties[1].identifiers"))
    }

    @Test("an entry whose wording is not held is for a person to read")
    func entryNotHeld() throws {
        let deal = try deal("rations-shop")
        let listing = ListingFact(
            path: "parties[1]", list: .entityList, truth: .yes, footnotes: [],
            coversItem: .unknown(needs: ["parties[1].listings.coversItems"]), assertedBy: "us_trade_csl", value: "found"
        )
        let answer = Determiner().determine(deal, asOf: deal.date, listings: [listing])
        #expect(answer.outcome == .review)
        #expect(answer.isTextMissing)
    }
}
