internal import CordonModel
internal import CordonRules

extension Rule where Case == LawCase {
    /// 15 CFR 734.9(l).
    static let modelWeightsFDP = LawRule(
        "us.ear.fdp.model-weights", "Foreign direct products: weights of AI models", .scope,
        versions: [
            Version(
                "2022-02-01", "2025-01-12", cite: .text("15 CFR 734.9"), source: "90 FR 4544", summary: "No such rule.",
                .notInForce),
            Version(
                "2025-01-13", cite: .text("15 CFR 734.9(l)"), source: "90 FR 4544; text of 2026-09-24",
                summary:
                    "Model weights of 4E091 made by a plant of advanced computing items that are subject to the EAR, wherever "
                    + "they go.", note: DiffusionRule.note,
                .condition(
                    .all(
                        "", .isForeignMade, .kind([.technology, .software], "is technology or software"),
                        .eccn(in: ["4E091"], "is a set of AI model weights"),
                        .madeWithAdvancedComputers(cite: "15 CFR 734.9(l)(1)")))),
        ])
}

extension Condition where Case == LawCase {
    /// Made by a plant, or with equipment essential to it, that is an advanced computing item subject to the EAR.
    fileprivate static func madeWithAdvancedComputers(cite: String) -> Condition {
        let numbers = [
            "3A001.z", "3A090", "4A003.z", "4A004.z", "4A005.z", "4A090", "5A002.z", "5A004.z", "5A992.z",
        ]
        let asked = numbers.compactMap { try? ECCN($0) }
        return .test(
            Test(
                "item.isMadeByPlant", numbers,
                says: "was made with advanced computing chips or computers that are subject to the EAR"
            ) { subject, _ in
                var result = Answer(.no)
                for (index, input) in subject.item.producedWith.enumerated()
                where [.plant, .majorComponent, .tool].contains(input.kind) {
                    let place = "\(subject.path).producedWith[\(index)]"
                    guard let eccn = input.eccn else {
                        result.truth = result.truth.or(.unknown(needs: ["\(place).eccn"]))
                        continue
                    }
                    let isMeant: Truth =
                        asked.contains { $0.covers(eccn) }
                        ? .yes : asked.contains { eccn.covers($0) } ? .unknown(needs: ["\(place).eccn"]) : .no
                    let isSubject = subject.answer(input.subjectToEAR, at: "\(place).subjectToEAR")
                    let own = isMeant.and(isSubject.truth)
                    result.truth = result.truth.or(own)
                    if own != .no { result.facts += [subject.fact("\(place).eccn", eccn)] + isSubject.facts }
                }
                guard result.truth == .no else { return result }
                let complete = subject.answer(.productionInputsComplete)
                return complete.truth == .yes
                    ? Answer(.no, facts: complete.facts)
                    : Answer(
                        .unknown(needs: [
                            "\(subject.path).declarations.\(ItemQuestion.productionInputsComplete.rawValue)"
                        ]), facts: complete.facts)
            }, cite: cite)
    }
}
