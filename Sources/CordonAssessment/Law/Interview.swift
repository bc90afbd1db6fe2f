package import CordonModel
package import CordonRules
internal import CordonReference
internal import Foundation

/// Questions and answers about a deal, until no answer can change what the law says: the most decisive question first, and
/// only such as still matter. “I do not know” is an answer.
///
/// A terminal asks one question after another; a form or a script gives all the answers it has and asks for the next.
package struct Interview {
    /// The deal as it stands, with the answers so far.
    package private(set) var deal: Deal
    package private(set) var tree: JSON
    /// What the law says to it.
    package private(set) var answer: LawAnswer
    private let law: DealDetermination
    private let day: CalendarDay?
    /// Questions that nobody can answer, or that somebody passed over.
    private var passed: Set<String> = []

    package struct Question: Sendable, Hashable {
        /// Where in the deal the answer belongs.
        package let key: String
        package let text: String
        package let form: Form

        package enum Form: Sendable, Hashable {
            case yesOrNo, number, country, text, reasons, listing

            /// How to answer, in words.
            package var hint: String {
                switch self {
                case .yesOrNo: "yes, no"
                case .number: "a number"
                case .country: "a country"
                case .text: "as the deal has it"
                case .reasons: "AT, NS, …"
                case .listing: "no, or yes and the footnotes: yes 3"
                }
            }
        }
    }

    package init(_ path: String, law: DealDetermination, asOf day: CalendarDay?) throws(AssessmentError) {
        (tree, deal) = try DealFile.readTree(path)
        self.law = law
        self.day = day
        answer = law.answer(deal, asOf: day)
    }

    /// The question to ask next, of those that are still open and can be answered in a line: first where it goes, where it is
    /// from and what it is, without which nearly every rule is open; then questions whose “no” answers several others;
    /// then as the answer ranks them, the most decisive first.
    package var next: Question? {
        // What stands for something written elsewhere in the deal has no place of its own to write to.
        let all = answer.needs.filter { !passed.contains($0.key) && tree.setting(.null, at: $0.key) != nil }
        let open = all.filter(\.isMaterial)
        // Where one fact alone decides nothing, several together may.
        let wanted = answer.outcome == .needFacts ? all : open
        func question(_ key: String, _ text: String) -> Question? {
            Interview.form(of: key).map { Question(key: key, text: text, form: $0) }
        }
        for basic in Interview.basics {
            if let need = wanted.first(where: { $0.key.hasSuffix(basic) && !$0.key.contains(".components[") }),
                let question = question(need.key, need.question)
            {
                return question
            }
        }
        let wide = DealQuestion.otherProhibitedEndUse
        let key = "declarations.\(wide.rawValue)"
        if deal.declarations[wide] == nil, !passed.contains(key),
            open.contains(where: { Interview.underWide.contains($0.key) })
        {
            return question(key, wide.text)
        }
        return (open.isEmpty ? wanted : open).lazy.compactMap { question($0.key, $0.question) }.first
    }

    private static let basics = [
        "route.to", "route.from", ".country", ".kind", ".origin", ".eccn", ".hts", ".toTerritory",
    ]

    /// What a “no” to the question on all prohibited end uses answers too.
    private static let underWide = Set(
        [
            DealQuestion.nuclearEndUse, .missileEndUse, .chemBioEndUse, .supercomputerEndUse, .semiconductorFabEndUse,
            .semiconductorToolEndUse, .makesGoodsForFootnote3, .makesGoodsForOtherFootnotes,
        ].map { "declarations.\($0.rawValue)" })

    /// Facts that matter and take more than a line: they must be written into the deal.
    package var elsewhere: [LawNeed] { answer.needs.filter { $0.isMaterial && Interview.form(of: $0.key) == nil } }

    /// Leaves a question for later: nobody has said that it cannot be answered.
    package mutating func pass(_ key: String) { passed.insert(key) }

    /// Puts an answer into the deal. One that the deal cannot hold is an error and changes nothing.
    package mutating func reply(_ text: String, to key: String) throws(AssessmentError) {
        guard let form = Interview.form(of: key) else {
            throw .usage("\(key): takes more than a line; write it into the deal")
        }
        let reply = text.trimmingCharacters(in: .whitespaces)
        if ["?", "unknown", "don't know", "dont know"].contains(reply.lowercased()), form != .yesOrNo {
            passed.insert(key)
            return
        }
        let value = try Interview.value(reply, form, key)
        guard let changed = tree.setting(value, at: key) else { throw .usage("\(key): the deal has no such place") }
        let deal = try DealFile.decode(changed, path: key)
        (tree, self.deal) = (changed, deal)
        passed.insert(key)
        answer = law.answer(deal, asOf: day)
    }

    // MARK: Forms

    private static let declarations: Set<String> = [
        "directProduct", "subjectToEAR", "usOrigin", "militaryEndUser", "militaryIntelligenceEndUser", "government",
        "governmentOfficial", "ownersComplete", "usPerson", "controls", "actsThroughUSPersons",
    ]
    private static let forms: [String: Question.Form] = [
        "percent": .number, "value": .number, "controlledUSContentPercent": .number, "usContentPercent": .number,
        "unitWholesaleUSD": .number, "sharePercent": .number, "reasonsForControl": .reasons, "listings": .listing,
        "origin": .country, "from": .country, "to": .country, "country": .country, "headquarteredIn": .country,
        "eccn": .text, "hts": .text, "designedForHTS": .text, "kind": .text, "activity": .text, "toTerritory": .text,
        "enRouteSince": .text, "schema": .text,
    ]

    /// `nil` for what takes more than a line.
    private static func form(of key: String) -> Question.Form? {
        guard !key.hasPrefix("law."), !key.hasPrefix("owners.") else { return nil }
        let last = key.split(separator: ".").last.map(String.init) ?? key
        if key.contains("declarations.") || declarations.contains(last) { return .yesOrNo }
        // A place in a list that is not named cannot be written to.
        guard
            key.split(separator: ".").dropLast().allSatisfy({ $0.hasSuffix("]") || ["route", "endUse"].contains($0) })
        else { return nil }
        return forms[last]
    }

    private static func value(_ reply: String, _ form: Question.Form, _ key: String) throws(AssessmentError) -> JSON {
        let lower = reply.lowercased()
        switch form {
        case .yesOrNo:
            if ["y", "yes"].contains(lower) { return .string("yes") }
            if ["n", "no"].contains(lower) { return .string("no") }
            if ["?", "unknown", "don't know", "dont know"].contains(lower) { return .string("unknown") }
            throw .usage("\(key): answer yes, no or ?")
        case .number:
            guard (try? Decimal4(reply)) != nil else { throw .usage("\(key): “\(reply)” is no number") }
            return .number(reply)
        case .country:
            guard let code = Countries.shared.code(reply) else {
                throw .usage("\(key): no country “\(reply)” is known")
            }
            return .string(code.uppercased())
        case .text: return .string(reply)
        case .reasons:
            return .strings(reply.uppercased().split(whereSeparator: { ", ".contains($0) }).map(String.init))
        case .listing: return try listings(lower, key)
        }
    }

    /// `no` for every list that the law asks about; `yes 3` for the Entity List with a footnote.
    private static func listings(_ reply: String, _ key: String) throws(AssessmentError) -> JSON {
        let words = reply.split(whereSeparator: { ", ".contains($0) }).map(String.init)
        switch words.first {
        case "n", "no":
            return .array(
                [RestrictedList.entityList, .militaryEndUserList, .unverifiedList, .deniedPersonsList, .sdn].map {
                    .object(["list": .string($0.rawValue), "listed": .string("no")])
                })
        case "y", "yes":
            let footnotes = words.dropFirst().compactMap { Int($0) }
            guard footnotes.count == words.count - 1 else {
                throw .usage("\(key): answer no, or yes and the footnotes")
            }
            return .array([
                .object([
                    "list": .string("entityList"), "listed": .string("yes"),
                    "footnotes": footnotes.isEmpty ? nil : .array(footnotes.map(JSON.number)),
                ])
            ])
        default: throw .usage("\(key): answer no, or yes and the footnotes")
        }
    }
}

extension JSON {
    /// The tree with a value at `items[0].declarations.published`; objects on the way are made, places in lists must be there.
    func setting(_ value: JSON, at path: String) -> JSON? {
        var steps: [String] = []
        for part in path.split(separator: ".") {
            let name = part.prefix { $0 != "[" }
            if !name.isEmpty { steps.append(String(name)) }
            for index in part.dropFirst(name.count).split(whereSeparator: { "[]".contains($0) }) {
                steps.append("[\(index)")
            }
        }
        return setting(value, along: steps[...])
    }

    private func setting(_ value: JSON, along steps: ArraySlice<String>) -> JSON? {
        guard let step = steps.first else { return value }
        let rest = steps.dropFirst()
        if step.hasPrefix("[") {
            guard case .array(var values) = self, let index = Int(step.dropFirst()), values.indices.contains(index),
                let changed = values[index].setting(value, along: rest)
            else { return nil }
            values[index] = changed
            return .array(values)
        }
        var members = self.members ?? []
        // What refers to another item has no facts of its own.
        guard self.members != nil || self == .null, self["ref"] == nil else { return nil }
        let place = members.firstIndex { $0.key == step }
        let old = place.map { members[$0].value } ?? .null
        guard let changed = old.setting(value, along: rest) else { return nil }
        if let place { members[place] = Member(step, changed) } else { members.append(Member(step, changed)) }
        return .object(members)
    }
}
