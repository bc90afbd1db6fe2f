internal import CordonRules

/// How the listed stand towards one entity: what a rule about owners asks.
package struct HoldingCase: Sendable, Hashable {
    /// What one group of the listed, and the companies that fall with them, have of the entity directly.
    package struct Holding: Sendable, Hashable {
        /// Parts per million, from what is sure to what is possible.
        package let least: Int
        package let most: Int
        package let control: StakeGraph.Control

        package init(least: Int, most: Int, control: StakeGraph.Control) {
            self.least = least
            self.most = most
            self.control = control
        }
    }

    /// One for all together; one for each of the listed where holdings are not added up.
    package let holdings: [Holding]

    package init(holdings: [Holding]) { self.holdings = holdings }
}

/// The terms on which companies are followed, as the conditions of a rule state them.
package struct HoldingTerms: Sendable, Hashable {
    package let rule: HoldingRule
    /// Whether holdings of several listed persons are added up. Where they are not, each person is taken with what it holds
    /// through entities of its own.
    package let aggregates: Bool
}

extension Condition where Case == HoldingCase {
    private static var together: String { "together" }
    private static var alone: String { "each alone" }

    /// Shares from a number of parts per million on.
    static func hold(_ threshold: Int, aggregates: Bool, says: String, cite: String? = nil) -> Condition {
        .test(
            Test("holders.hold", ["\(threshold)", aggregates ? together : alone], says: says) { subject, _ in
                let holdings = subject.holdings
                let facts = holdings.map {
                    Fact(key: "owners.sum", value: StakeGraph.percent($0.least, $0.most), assertedBy: "owners")
                }
                if holdings.contains(where: { $0.least >= threshold }) { return Answer(.yes, facts: facts) }
                let isOpen = holdings.contains { $0.most >= threshold }
                return Answer(isOpen ? .unknown(needs: ["owners"]) : .no, facts: facts)
            }, cite: cite)
    }

    /// Power by other means than shares.
    static func control(_ says: String, cite: String? = nil) -> Condition {
        .test(
            Test("holders.control", says: says) { subject, _ in
                switch subject.holdings.map(\.control).max() ?? .none {
                case .certain: Answer(.yes)
                case .possible: Answer(.unknown(needs: ["owners.control"]))
                case .none: Answer(.no)
                }
            }, cite: cite)
    }

    /// A stay that ended by its own terms; whether another one followed is not known.
    static func isConfirmed(_ rule: String, _ says: String) -> Condition {
        .test(
            Test("law.isConfirmed", [rule], says: "\(says) (status to be confirmed)") { _, _ in
                Answer(.unknown(needs: ["law.\(rule)"]))
            })
    }

    /// All tests, in order.
    private var tests: [Test<HoldingCase>] {
        switch form {
        case .all(let parts), .any(let parts): parts.flatMap(\.tests)
        case .not(let part), .orUnableToDetermine(let part): part.tests
        case .test(let test): [test]
        case .rule: []
        }
    }

    var asksForConfirmation: Bool { tests.contains { $0.name == "law.isConfirmed" } }

    /// Read from the tests, so that what is followed is what the rule says.
    fileprivate var terms: HoldingTerms? {
        guard let hold = tests.first(where: { $0.name == "holders.hold" }), let threshold = Int(hold.arguments[0])
        else { return nil }
        return HoldingTerms(
            rule: HoldingRule(
                threshold: threshold, countsControl: tests.contains { $0.name == "holders.control" }),
            aggregates: hold.arguments[1] == Condition.together)
    }
}

extension Version where Case == HoldingCase {
    /// `nil` where there was no rule, or its text is not held.
    var terms: HoldingTerms? { if case .condition(let condition) = body { condition.terms } else { nil } }
}
