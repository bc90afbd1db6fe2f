internal import CordonModel
internal import CordonReference
internal import CordonRules

extension Condition where Case == LawCase {
    /// Classified under any ECCN: not EAR99.
    static func hasECCN(cite: String? = nil) -> Condition {
        .test(
            Test("item.hasECCN", says: "is classified under an ECCN") { subject, _ in
                guard let eccn = subject.item.eccn else { return subject.needsECCN }
                return Answer(eccn.isEAR99 ? .no : .yes, facts: [subject.eccnFact].compactMap { $0 })
            }, cite: cite)
    }

    static func isEAR99(cite: String? = nil) -> Condition {
        .test(
            Test("item.isEAR99", says: "is designated EAR99") { subject, _ in
                guard let eccn = subject.item.eccn else { return subject.needsECCN }
                return Answer(eccn.isEAR99 ? .yes : .no, facts: [subject.eccnFact].compactMap { $0 })
            }, cite: cite)
    }

    /// Classified under an ECCN of one of the categories of the Commerce Control List.
    static func eccn(inCategories categories: ClosedRange<Int>, cite: String? = nil) -> Condition {
        .test(
            Test(
                "item.eccnCategory", categories.map(String.init),
                says: "is classified under an ECCN of Categories \(categories.lowerBound) to \(categories.upperBound)"
            ) { subject, _ in
                guard let eccn = subject.item.eccn else { return subject.needsECCN }
                let isIn = eccn.category.map { categories.contains($0) } ?? false
                return Answer(isIn ? .yes : .no, facts: [subject.eccnFact].compactMap { $0 })
            }, cite: cite)
    }

    /// Classified under one of the numbers or a paragraph below. A number that is less exact than asked stays unknown.
    static func eccn(in numbers: [String], _ says: String, cite: String? = nil) -> Condition {
        let asked = numbers.compactMap { try? ECCN($0) }
        precondition(asked.count == numbers.count, "an ECCN of the law that is none: \(numbers)")
        return .test(
            Test("item.eccnIn", numbers, says: says) { subject, _ in
                guard let eccn = subject.item.eccn else { return subject.needsECCN }
                guard let fact = subject.eccnFact else { return subject.needsECCN }
                if asked.contains(where: { $0.covers(eccn) }) { return Answer(.yes, facts: [fact]) }
                if asked.contains(where: { eccn.covers($0) }) {
                    return Answer(
                        .unknown(needs: ["\(subject.path).eccn"]), facts: [fact],
                        note: "the paragraph of \(eccn) decides")
                }
                return Answer(.no, facts: [fact])
            }, cite: cite)
    }

    static func kind(_ kinds: [ItemKind], _ says: String) -> Condition {
        .test(
            Test("item.kind", kinds.map(\.rawValue), says: says) { subject, _ in
                guard let kind = subject.item.kind else {
                    return Answer(.unknown(needs: ["\(subject.path).kind"]))
                }
                return Answer(
                    kinds.contains(kind) ? .yes : .no, facts: [subject.fact("\(subject.path).kind", kind.rawValue)])
            })
    }

    static func isUSOrigin(cite: String? = nil) -> Condition {
        .test(
            Test("item.originIsUS", says: "was made in the United States") { subject, _ in
                guard let origin = subject.item.origin else {
                    return Answer(.unknown(needs: ["\(subject.path).origin"]))
                }
                return Answer(
                    unitedStates.contains(origin.description) ? .yes : .no,
                    facts: [subject.fact("\(subject.path).origin", origin)])
            }, cite: cite)
    }

    /// In a supplement to part 746 that lists tariff codes: by code where the list of the day is held, else as declared.
    /// Parts, accessories and attachments modified or designed for listed items are listed whatever their code.
    static func isIn(_ supplement: TariffSupplement, cite: String? = nil) -> Condition {
        .test(
            Test("item.tariffSupplement", [String(supplement.rawValue)], says: "is in \(supplement.name)") {
                $0.isIn(supplement, on: $1)
            }, cite: cite ?? "\(supplement.name.replacing("to part 746", with: "to 15 CFR part 746"))")
    }

    /// As `isIn`, and not cheaper than the floor where the supplement has one for the code.
    static func isLuxury(cite: String? = nil) -> Condition {
        .test(
            Test("item.isLuxury", says: "is in Supp. No. 5 to part 746, at or above the unit price it may state") {
                $0.isLuxury(on: $1)
            }, cite: cite ?? "Supp. No. 5 to 15 CFR part 746")
    }
}

/// The supplements to 15 CFR part 746 that list goods by tariff code.
enum TariffSupplement: Int, Sendable {
    case oilAndGas = 2
    case industrial = 4
    case luxury = 5
    case highPriority = 7

    var name: String { "Supp. No. \(rawValue) to part 746" }

    var question: ItemQuestion {
        switch self {
        case .oilAndGas: .part746Supplement2
        case .industrial: .part746Supplement4
        case .luxury: .part746Supplement5
        case .highPriority: .part746Supplement7
        }
    }
}

extension LawCase {
    var needsECCN: Answer { Answer(.unknown(needs: ["\(path).eccn"])) }

    func isIn(_ supplement: TariffSupplement, on day: CalendarDay) -> Answer {
        item.isIn(supplement, on: day, at: path, of: self)
    }

    func isLuxury(on day: CalendarDay) -> Answer {
        let answer = isIn(.luxury, on: day)
        guard answer.truth == .yes, item.declarations[.part746Supplement5] == nil, let hs6 = item.hs6 else {
            return answer
        }
        var result = answer
        let own = Part746Tariff.shared.row(hs6)
        if !(own?.supplements.contains(5) ?? false), let whole = item.designedForHTS,
            let floor = Part746Tariff.shared.row(whole.hs6)?.floorUSD
        {
            // The whole is listed from a price on, which the deal does not state: neither are its parts.
            result.truth = .unknown(needs: ["\(path).declarations.\(ItemQuestion.part746Supplement5.rawValue)"])
            result.note = "what the part is for is listed from USD \(floor) a unit only"
            return result
        }
        guard let floor = own?.floorUSD else { return answer }
        guard let price = item.unitWholesaleUSD else {
            result.truth = .unknown(needs: ["\(path).unitWholesaleUSD"])
            result.note = "listed from USD \(floor) a unit, wholesale in the United States"
            return result
        }
        result.facts.append(fact("\(path).unitWholesaleUSD", price))
        result.truth = price.tenThousandths >= floor * 10_000 ? .yes : .no
        result.note = "the floor is USD \(floor) a unit, wholesale in the United States; at the floor is listed"
        return result
    }
}

extension Item {
    /// The Harmonized System subheading, from whichever tariff code is stated.
    var hs6: String? { hts?.hs6 ?? scheduleB?.hs6 ?? cn?.hs6 }

    func isIn(_ supplement: TariffSupplement, on day: CalendarDay, at path: String, of subject: LawCase) -> Answer {
        let question = "\(path).declarations.\(supplement.question.rawValue)"
        if let declared = declarations[supplement.question], declared.answer != .unknown {
            return subject.answer(declared, at: question)
        }
        guard Part746Tariff.shared.isHeld(supplement: supplement.rawValue, on: day.description) else {
            return Answer(
                .unknown(needs: [question]), note: "text not held: \(supplement.name) as it stood on \(day)")
        }
        if hs6 == nil, let kind, kind != .commodity {
            // The supplements list goods by tariff code, which software and technology do not have.
            return Answer(.no, facts: [subject.fact("\(path).kind", kind.rawValue)])
        }
        guard let hs6 else { return Answer(.unknown(needs: ["\(path).hts"])) }
        let fact = subject.fact("\(path).hts", hts?.description ?? hs6)
        if Part746Tariff.shared.row(hs6)?.supplements.contains(supplement.rawValue) ?? false {
            return Answer(.yes, facts: [fact])
        }
        // Nothing to eat, drink or heal with is a part of a machine.
        if let chapter = Int(hs6.prefix(2)), chapter <= 24 || chapter == 30 { return Answer(.no, facts: [fact]) }
        return isPart(of: supplement, hs6: hs6, fact: fact, at: path, of: subject)
    }
}

extension Item {
    /// Each supplement takes in the parts, components, accessories and attachments designed or modified for its own items.
    private func isPart(
        of supplement: TariffSupplement, hs6: String, fact: Fact, at path: String, of subject: LawCase
    ) -> Answer {
        var part = subject.answer(
            declarations[.designedForListedItem], at: "\(path).declarations.designedForListedItem")
        part.facts.insert(fact, at: 0)
        part.note = "HTS \(hs6) is not in \(supplement.name); parts designed for listed items are listed with any code"
        guard part.truth == .yes else { return part }
        guard let whole = designedForHTS else {
            part.truth = .unknown(needs: ["\(path).designedForHTS"])
            return part
        }
        part.facts.append(subject.fact("\(path).designedForHTS", whole))
        let isListed = Part746Tariff.shared.row(whole.hs6)?.supplements.contains(supplement.rawValue) ?? false
        part.truth = isListed ? .yes : .no
        return part
    }
}

extension Condition where Case == LawCase {
    /// Named in Supplement No. 6: by declaration, since it describes goods in words. Food of chapters 1 to 21 and 23 is not.
    static func isInSupplement6(cite: String? = nil) -> Condition {
        .test(
            Test("item.isInSupplement6", says: "is in Supp. No. 6 to part 746") { subject, _ in
                subject.item.isInSupplement6(at: subject.path, of: subject)
            }, cite: cite ?? "Supp. No. 6 to 15 CFR part 746")
    }
}

extension Item {
    func isInSupplement6(at path: String, of subject: LawCase) -> Answer {
        let key = "\(path).declarations.\(ItemQuestion.part746Supplement6.rawValue)"
        if let declared = declarations[.part746Supplement6] { return subject.answer(declared, at: key) }
        if let hs6, let chapter = Int(hs6.prefix(2)), chapter <= 21 || chapter == 23 {
            return Answer(.no, facts: [subject.fact("\(path).hts", hts?.description ?? hs6)])
        }
        return Answer(.unknown(needs: [key]))
    }
}
