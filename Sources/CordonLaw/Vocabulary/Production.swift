internal import CordonModel
internal import CordonReference
internal import CordonRules

/// Which technology or software counts as an input of a foreign-direct-product rule.
struct ControlledInput: Sendable {
    enum Origin: String, Sendable {
        /// Made in the United States.
        case us
        /// Made in the United States, and subject to the EAR, as what is published is not.
        case usAndSubject
        /// Subject to the EAR for whatever reason.
        case subjectToEAR
    }

    /// Which entries of the Commerce Control List it must be of, among those of product groups D and E.
    enum Scope: Sendable {
        case categories(ClosedRange<Int>)
        case headings([String])
        case series600
        /// What needs a written assurance: an entry controlled for national security may.
        case writtenAssurance
    }

    let origin: Origin
    let scope: Scope
    /// Some paragraphs on plants speak of technology alone.
    let isTechnologyOnly: Bool

    init(origin: Origin, scope: Scope, isTechnologyOnly: Bool = false) {
        self.origin = origin
        self.scope = scope
        self.isTechnologyOnly = isTechnologyOnly
    }

    init(origin: Origin, categories: ClosedRange<Int>) { self.init(origin: origin, scope: .categories(categories)) }

    func of(_ origin: Origin) -> ControlledInput {
        ControlledInput(origin: origin, scope: scope, isTechnologyOnly: isTechnologyOnly)
    }

    var arguments: [String] {
        let entries: [String] =
            switch scope {
            case .categories(let range): ["groups D E", "categories \(range.lowerBound)-\(range.upperBound)"]
            case .headings(let headings): headings
            case .series600: ["groups D E", "600 series"]
            case .writtenAssurance: ["groups D E", "written assurance"]
            }
        return [origin.rawValue] + entries + (isTechnologyOnly ? ["technology"] : [])
    }

    var words: String {
        let what = isTechnologyOnly ? "technology" : "technology or software"
        let whose = origin == .subjectToEAR ? "\(what) subject to the EAR" : "US-origin \(what)"
        switch scope {
        case .categories(0...9): return "\(whose) of product group D or E"
        case .categories(let range):
            return "\(whose) of product group D or E, Categories \(range.lowerBound) to \(range.upperBound)"
        case .headings(let headings):
            return headings.count < 5
                ? "\(whose) of \(headings.joined(separator: ", "))"
                : "\(whose) of \(headings.count) entries from \(headings[0]) to \(headings[headings.count - 1])"
        case .series600: return "\(whose) of the 600 series"
        case .writtenAssurance: return "\(whose) that needs a written assurance"
        }
    }
}

extension Condition where Case == LawCase {
    /// The item itself is the immediate product of such technology or software: a chip laid out with a design tool is,
    /// the laptop around the chip is not.
    static func directProduct(of input: ControlledInput, cite: String? = nil) -> Condition {
        .test(
            Test("item.isDirectProductOf", input.arguments, says: "is the direct product of \(input.words)") {
                subject, _ in
                subject.closed(
                    subject.inputTruth(subject.item.producedWith, at: subject.path, as: input), for: input
                )
                .underHead("15 CFR 734.3(a)(4)")
            }, cite: cite)
    }

    /// The item holds something that such a plant made: a chip in a machine that makes chips.
    static func containsPlantProduct(of input: ControlledInput, cite: String? = nil) -> Condition {
        .test(
            Test(
                "item.containsProductOfPlantOf", input.arguments,
                says: "holds something made by a plant that is the direct product of \(input.words)"
            ) { subject, _ in
                let declared = subject.answer(.holdsProductOfControlledPlant)
                guard declared.truth.isUnknown else { return declared }
                var result = Answer(.unknown(needs: declared.truth.needs), triedInVain: declared.triedInVain)
                for (index, component) in subject.item.components.enumerated() {
                    let real = subject.resolved(component)
                    let own = subject.plantTruth(
                        real.producedWith, at: "\(subject.path).components[\(index)]", as: input.of(.us))
                    if own.truth == .yes { result = own }
                }
                return result.underHead("15 CFR 734.3(a)(5)")
            }, cite: cite)
    }

    /// The item was made by a plant, or with equipment essential to its production, that is itself such a product.
    static func plantProduct(of input: ControlledInput, isSubject: Bool, cite: String? = nil) -> Condition {
        .test(
            Test(
                "item.isMadeByPlantOf", input.arguments + (isSubject ? ["subject to the EAR"] : []),
                says: "was made by a plant, or a major component of one, that is the direct product of \(input.words)"
            ) { subject, _ in
                subject.closed(
                    subject.plantTruth(
                        subject.item.producedWith, at: subject.path,
                        // The limb asks for US origin in every version: 734.9(f)(1)(ii)(A), (g)(1)(ii).
                        as: input.of(isSubject ? .usAndSubject : .us)), for: input
                )
                .underHead("15 CFR 734.3(a)(5)")
            }, cite: cite)
    }
}

extension Answer {
    /// The head of 734.3(a) under which the item is subject, where it is.
    fileprivate func underHead(_ cite: String) -> Answer {
        var answer = self
        if truth == .yes { answer.cites.append(cite) }
        return answer
    }
}

extension LawCase {
    /// What the stated inputs leave open, the declaration about all inputs can close.
    fileprivate func closed(_ stated: Answer, for input: ControlledInput) -> Answer {
        let key = "\(path).declarations.\(ItemQuestion.directProductOfControlled.rawValue)"
        guard stated.truth != .yes else { return stated }
        let declared = answer(.directProductOfControlled)
        let complete = answer(.productionInputsComplete)
        var result = stated
        if complete.truth == .yes, declared.truth != .no {
            result.facts += complete.facts
            return result
        }
        result.facts += declared.facts
        switch declared.truth {
        case .no:
            result.truth = .no
        case .yes:
            // Of something subject to the EAR; whether by the item or by its plant, and of which origin, is to be told.
            result.truth = stated.truth.or(.unknown(needs: ["\(path).producedWith"]))
            result.note = "declared a direct product; which technology or software, and of which origin, is not stated"
        case .unknown:
            result.truth = stated.truth.or(.unknown(needs: [key]))
            result.triedInVain = declared.triedInVain
        }
        return result
    }

    /// Whether one of the inputs is technology or software of the kind asked for whose direct product the thing is.
    fileprivate func inputTruth(_ inputs: [ProductionInput], at path: String, as asked: ControlledInput) -> Answer {
        var result = Answer(.no)
        for (index, input) in inputs.enumerated() {
            guard input.kind == .technology || (input.kind == .software && !asked.isTechnologyOnly) else { continue }
            let place = "\(path).producedWith[\(index)]"
            let group = entryTruth(input, at: place, in: asked.scope)
            let origin =
                switch asked.origin {
                case .us: usTruth(input, at: place, mustBeSubject: false)
                case .usAndSubject: usTruth(input, at: place, mustBeSubject: true)
                case .subjectToEAR: subjectTruth(input, at: place)
                }
            let product = answer(input.directProduct, at: "\(place).directProduct")
            let truth = group.truth.and(origin.truth).and(product.truth)
            result.truth = result.truth.or(truth)
            if truth != .no { result.facts += group.facts + origin.facts + product.facts }
            if truth == .no, group.truth != .no, product.truth == .no {
                result.facts += product.facts
            }
        }
        return result
    }

    /// Whether a plant, a component of one or a tool is itself the immediate product of such an input. A plant is looked
    /// into for its components; a tool is not looked behind: the workshop that made it is another plant.
    fileprivate func plantTruth(_ inputs: [ProductionInput], at path: String, as asked: ControlledInput) -> Answer {
        var result = Answer(.no)
        for (index, input) in inputs.enumerated() {
            guard [.plant, .majorComponent, .tool].contains(input.kind) else { continue }
            let place = "\(path).producedWith[\(index)]"
            var own = inputTruth(input.producedWith, at: place, as: asked)
            if input.kind == .plant {
                let parts = plantTruth(input.producedWith, at: place, as: asked)
                own.truth = own.truth.or(parts.truth)
                own.facts += parts.facts
            }
            if own.truth == .yes { own.facts.insert(fact("\(place).kind", input.kind.rawValue), at: 0) }
            if input.producedWith.isEmpty { own.truth = .unknown(needs: ["\(place).producedWith"]) }
            result.truth = result.truth.or(own.truth)
            result.facts += own.facts
        }
        return result
    }

    private func entryTruth(_ input: ProductionInput, at path: String, in scope: ControlledInput.Scope) -> Answer {
        guard let eccn = input.eccn else { return Answer(.unknown(needs: ["\(path).eccn"])) }
        let facts = [fact("\(path).eccn", eccn)]
        guard eccn.group == .software || eccn.group == .technology else { return Answer(.no, facts: facts) }
        switch scope {
        case .categories(let range):
            return Answer(eccn.category.map { range.contains($0) } ?? false ? .yes : .no, facts: facts)
        case .headings(let headings): return Answer(headings.contains(eccn.heading) ? .yes : .no, facts: facts)
        case .series600: return Answer(eccn.is600SeriesOr9x515 && !eccn.is9x515 ? .yes : .no, facts: facts)
        case .writtenAssurance:
            guard let entry = ControlList.shared.entry(eccn.heading), !entry.reasons.contains("NS") else {
                return Answer(
                    .unknown(needs: ["law.us.ear.fdp.national-security"]), facts: facts,
                    note: "whether \(eccn) needs a written assurance (740.6; Supp. No. 2 to part 748) is not held")
            }
            return Answer(.no, facts: facts)
        }
    }

    /// “U.S.-origin … that is subject to the EAR”: published software is of US origin and yet no input.
    private func usTruth(_ input: ProductionInput, at path: String, mustBeSubject: Bool) -> Answer {
        let subject = answer(input.subjectToEAR, at: "\(path).subjectToEAR")
        guard !mustBeSubject || subject.truth == .yes else {
            let origin =
                input.origin.map { unitedStates.contains($0.description) ? Truth.yes : .no }
                ?? input.usOrigin.truth(needing: "\(path).origin")
            // What is not of US origin is no input, whatever it is subject to.
            return origin == .no
                ? Answer(.no, facts: input.origin.map { [fact("\(path).origin", $0)] } ?? [])
                : Answer(subject.truth.and(origin), facts: subject.facts)
        }
        if let origin = input.origin {
            return Answer(
                unitedStates.contains(origin.description) ? .yes : .no,
                facts: [fact("\(path).origin", origin)] + (mustBeSubject ? subject.facts : []))
        }
        let stated = answer(input.usOrigin, at: "\(path).origin")
        return Answer(stated.truth, facts: stated.facts + (mustBeSubject ? subject.facts : []))
    }

    /// US origin makes it subject to the EAR, 734.3(a)(2), unless it is published or excluded otherwise: it has to be said.
    private func subjectTruth(_ input: ProductionInput, at path: String) -> Answer {
        answer(input.subjectToEAR, at: "\(path).subjectToEAR")
    }
}
