internal import CordonModel
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

    let origin: Origin
    /// Categories of the Commerce Control List, product groups D and E.
    let categories: ClosedRange<Int>

    var arguments: [String] {
        [origin.rawValue, "groups D E", "categories \(categories.lowerBound)-\(categories.upperBound)"]
    }

    var words: String {
        let origin =
            origin == .subjectToEAR ? "technology or software subject to the EAR" : "US-origin technology or software"
        let range = categories == 0...9 ? "" : ", Categories \(categories.lowerBound) to \(categories.upperBound)"
        return "\(origin) of product group D or E\(range)"
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
                        as: ControlledInput(
                            origin: isSubject ? .usAndSubject : .us, categories: input.categories)), for: input
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
            guard input.kind == .software || input.kind == .technology else { continue }
            let place = "\(path).producedWith[\(index)]"
            let group = groupTruth(input, at: place, in: asked.categories)
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

    private func groupTruth(_ input: ProductionInput, at path: String, in categories: ClosedRange<Int>) -> Answer {
        guard let eccn = input.eccn else { return Answer(.unknown(needs: ["\(path).eccn"])) }
        let isIn =
            (eccn.group == .software || eccn.group == .technology)
            && (eccn.category.map { categories.contains($0) } ?? false)
        return Answer(isIn ? .yes : .no, facts: [fact("\(path).eccn", eccn)])
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
