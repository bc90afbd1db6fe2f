internal import CordonLaw
public import CordonModel
public import CordonRules

/// One deal on one day, and what is expected of it.
public struct LawCaseRow: Sendable {
    /// Where it stands, for a reader who must find it.
    public let place: String
    public let id: String?
    public let why: String
    public let deal: Deal
    public let day: CalendarDay
    public let expected: Expected

    public struct Expected: Sendable {
        public var outcome: Outcome?
        public var atWorst: Outcome?
        public var atBest: Outcome?
        /// Whether the item is subject to the EAR.
        public var subject: String?
        /// The sections of all grounds, no more and no fewer.
        public var grounds: [String]?
        /// Paragraphs that share in the answer.
        public var cites: [String] = []
        /// Truths of rules by id.
        public var rules: [(id: String, truth: String)] = []
        /// Facts that must be asked for.
        public var needs: [String] = []
        /// Words of the review policy.
        public var policy: String?
        /// The answer is open because a text or list of that day is not held.
        public var textNotHeld = false
    }

    static let members: Set<String> = ["id", "base", "set", "asOf", "expect", "on", "why", "scenario"]
    private static let expectations: Set<String> = [
        "outcome", "atWorst", "atBest", "subject", "grounds", "cites", "rules", "needs", "policy", "textNotHeld",
    ]

    static func rows(_ row: JSON, base: JSON, rule: String?, place: String) throws -> [LawCaseRow] {
        guard let why = row["why"]?.string, !why.isEmpty else { throw LawCaseProblem("\(place) does not say why") }
        var tree = base
        for change in row["set"]?.members ?? [] {
            tree = try tree.setting(change.value, at: change.key, in: place)
        }
        let deal: Deal
        do {
            deal = try Deal.decode(tree)
        } catch {
            throw LawCaseProblem("\(place): \(ErrorAnswer(error).json.compact)")
        }
        let id = row["id"]?.string
        func made(_ day: String, _ expected: Expected) throws -> LawCaseRow {
            guard let date = CalendarDay(day) else { throw LawCaseProblem("\(place): \(day) is no day") }
            return LawCaseRow(
                place: "\(place)\(id.map { " (\($0))" } ?? "") on \(day)", id: id, why: why, deal: deal, day: date,
                expected: expected)
        }
        var rows: [LawCaseRow] = []
        for date in row["on"]?.members ?? [] {
            guard let rule, let truth = date.value.string else {
                throw LawCaseProblem("\(place): `on` needs the table's rule")
            }
            rows.append(try made(date.key, Expected(rules: [(rule, truth)])))
        }
        if let expected = row["expect"] {
            try LawCaseTable.refuseUnknown(expected, expectations, in: place)
            rows.append(try made(row["asOf"]?.string ?? deal.date.description, try read(expected, in: place)))
        }
        guard !rows.isEmpty else { throw LawCaseProblem("\(place) expects nothing") }
        return rows
    }

    private static func read(_ tree: JSON, in place: String) throws -> Expected {
        func outcome(_ key: String) throws -> Outcome? {
            guard let text = tree[key]?.string else { return nil }
            guard let outcome = Outcome(rawValue: text) else { throw LawCaseProblem("\(place): \(text) is no outcome") }
            return outcome
        }
        func strings(_ key: String) -> [String]? { tree[key]?.array?.compactMap(\.string) }
        var expected = Expected(
            outcome: try outcome("outcome"), atWorst: try outcome("atWorst"), atBest: try outcome("atBest"),
            subject: tree["subject"]?.string, grounds: strings("grounds"), cites: strings("cites") ?? [],
            needs: strings("needs") ?? [], policy: tree["policy"]?.string,
            textNotHeld: tree["textNotHeld"]?.bool ?? (tree["textNotHeld"]?.string == "yes"))
        for rule in tree["rules"]?.members ?? [] { expected.rules.append((rule.key, rule.value.string ?? "")) }
        return expected
    }

    /// What the engine says otherwise; empty where it agrees.
    public func disagreements() -> [String] {
        let answer = Determiner().determine(deal, asOf: day)
        let item = answer.items[0]
        var problems: [String] = []
        func compare(_ what: String, _ found: String, _ expected: String?) {
            if let expected, found != expected { problems.append("\(what) is \(found), expected \(expected)") }
        }
        compare("outcome", answer.outcome.rawValue, expected.outcome?.rawValue)
        compare("atWorst", answer.atWorst.rawValue, expected.atWorst?.rawValue)
        compare("atBest", answer.atBest.rawValue, expected.atBest?.rawValue)
        compare("subject", item.subject.word, expected.subject)
        if let grounds = expected.grounds {
            compare(
                "grounds", item.grounds.map(\.citation.cite).sorted().joined(separator: " | "),
                grounds.sorted().joined(separator: " | "))
        }
        let cites = Set(
            item.grounds.flatMap { item.cites(of: $0.rule) + item.ruledOut(for: $0.rule) } + item.subjectCites
                + item.considered.flatMap { item.cites(of: $0.rule) + item.ruledOut(for: $0.rule) }
                + item.exceptions.flatMap { item.cites(of: $0.rule) })
        for cite in expected.cites where !cites.contains(cite) { problems.append("\(cite) is not cited") }
        for (id, truth) in expected.rules {
            guard let trace = item.traces.first(where: { $0.id == id }) else {
                problems.append("\(id) was not evaluated")
                continue
            }
            compare(id, trace.truth.word, truth)
            if trace.truth == .no, truth != "no" { problems.append("  because \(Considered(trace: trace).why)") }
            if case .unknown(let needs) = trace.truth, truth != "unknown" {
                problems.append("  needs \(needs.sorted().joined(separator: ", "))")
            }
        }
        let needs = Set(answer.needs.map(\.key))
        for key in expected.needs where !needs.contains(key) { problems.append("\(key) is not asked for") }
        if let policy = expected.policy, !item.grounds.contains(where: { $0.policy?.contains(policy) ?? false }) {
            problems.append("no ground has the review policy “\(policy)”")
        }
        if expected.textNotHeld, !answer.isTextMissing { problems.append("does not say that a text is not held") }
        if !problems.isEmpty, expected.outcome != nil {
            problems.append("  grounds: \(item.grounds.map { "\($0.citation.cite) \($0.outcome.rawValue)" })")
            problems.append("  needs: \(answer.needs.filter(\.isMaterial).map(\.key))")
        }
        return problems
    }

}

extension JSON {
    /// The tree with a value at a path such as `items[0].declarations.published`; `null` removes.
    func setting(_ value: JSON, at path: String, in place: String) throws -> JSON {
        let steps = path.replacing("[", with: ".[").split(separator: ".").map(String.init)
        return try setting(value, along: steps[...], path: path, in: place)
    }

    private func setting(_ value: JSON, along steps: ArraySlice<String>, path: String, in place: String) throws -> JSON
    {
        guard let step = steps.first else { return value }
        let rest = steps.dropFirst()
        if step.hasPrefix("[") {
            guard let index = Int(step.dropFirst().dropLast()) else {
                throw LawCaseProblem("\(place): bad path \(path)")
            }
            var values = array ?? []
            guard index <= values.count else { throw LawCaseProblem("\(place): \(path) leaves a hole") }
            if rest.isEmpty, value == .null {
                if index < values.count { values.remove(at: index) }
                return .array(values)
            }
            if index == values.count { values.append(.object([Member]())) }
            values[index] = try values[index].setting(value, along: rest, path: path, in: place)
            return .array(values)
        }
        var members = self.members ?? []
        let position = members.firstIndex { $0.key == step }
        if rest.isEmpty, value == .null {
            if let position { members.remove(at: position) }
            return .object(members)
        }
        let old = position.map { members[$0].value } ?? .null
        let member = Member(step, try old.setting(value, along: rest, path: path, in: place))
        if let position { members[position] = member } else { members.append(member) }
        return .object(members)
    }
}
