internal import CordonModel
internal import CordonRules

/// What US-origin content an item holds, by the bill of materials, as far as it is stated.
extension Condition where Case == LawCase {
    /// Holds US-origin content under one of the numbers. Closed by a complete bill of materials, by a statement that
    /// there is no US content, or by the item's answer to a question.
    static func contentIncludes(
        _ numbers: [String], _ says: String, closedBy question: ItemQuestion = .zeroLevelContent,
        closingAnswer: Declaration.Answer = .no, cite: String? = nil
    ) -> Condition {
        let asked = numbers.compactMap { try? ECCN($0) }
        precondition(asked.count == numbers.count, "an ECCN of the law that is none: \(numbers)")
        return .test(
            Test(
                "item.contentIncludes", numbers + ["unless \(question.rawValue) \(closingAnswer.rawValue)"], says: says
            ) {
                subject, _ in
                subject.contentIncludes(closedBy: question, closingAnswer: closingAnswer) { eccn, path in
                    if asked.contains(where: { $0.covers(eccn) }) { return .yes }
                    return asked.contains { eccn.covers($0) } ? .unknown(needs: ["\(path).eccn"]) : .no
                }
            }, cite: cite)
    }

    enum Series600: String, Sendable {
        case exceptY, onlyY, any
    }

    static func holds600Series(_ paragraph: Series600) -> Condition {
        let says =
            switch paragraph {
            case .exceptY: "holds US content of the 600 series or 9x515, paragraphs a to x"
            case .onlyY: "holds US content of the 600 series or 9x515, paragraph y"
            case .any: "holds US content of the 600 series or 9x515"
            }
        return .test(
            Test("item.holds600Series", [paragraph.rawValue], says: says) { subject, _ in
                let declared = subject.answer(.content600SeriesOr9x515)
                if declared.truth == .no { return declared }
                if declared.truth == .yes, paragraph == .any { return declared }
                var found = subject.contentIncludes(closedBy: .content600SeriesOr9x515, closingAnswer: .no) {
                    eccn, path in
                    guard eccn.is600SeriesOr9x515 else { return .no }
                    guard paragraph != .any else { return .yes }
                    guard let letter = eccn.paragraphs.first else { return .unknown(needs: ["\(path).eccn"]) }
                    return (letter == "y") == (paragraph == .onlyY) ? .yes : .no
                }
                let isComplete = subject.item.declarations[.billOfMaterialsComplete]?.answer == .yes
                if declared.truth == .yes, found.truth != .yes, !isComplete || subject.item.components.isEmpty {
                    found.truth = .unknown(needs: ["\(subject.path).components"])
                }
                return found
            })
    }

    /// A US-origin integrated circuit specified under Category 3, 4 or 5.
    static func holdsUSChip() -> Condition {
        .test(
            Test("item.holdsUSChip", says: "holds a US-origin integrated circuit of Category 3, 4 or 5") { subject, _ in
                subject.contentIncludes(closedBy: .zeroLevelContent, closingAnswer: .no) { eccn, path in
                    if chips.contains(where: { $0.covers(eccn) }) { return .yes }
                    // Paragraphs c to i of 3A001 are other electronic parts, such as battery cells.
                    let isOtherPart = eccn.heading == "3A001" && !["a", "b"].contains(eccn.paragraphs.first ?? "a")
                    let mayBeChip = (3...5).contains(eccn.category ?? 0) && eccn.group == .systems && !isOtherPart
                    return mayBeChip
                        ? .unknown(needs: ["\(subject.path).declarations.\(ItemQuestion.zeroLevelContent.rawValue)"])
                        : .no
                }
            })
    }

    /// Paragraphs that are integrated circuits and nothing else.
    private static let chips = ["3A001.a", "3A090.a", "3A090.b", "3A991.a"].compactMap { try? ECCN($0) }
}

extension LawCase {
    func contentIncludes(
        closedBy question: ItemQuestion, closingAnswer: Declaration.Answer, where isMeant: (ECCN, String) -> Truth
    ) -> Answer {
        let key = "\(path).declarations.\(question.rawValue)"
        let declared = answer(question)
        if item.declarations[question]?.answer == closingAnswer {
            return Answer(.no, facts: declared.facts)
        }
        if item.usContentPercent?.partsPerMillion == 0 {
            return Answer(.no, facts: [fact("\(path).usContentPercent", "0 %")])
        }
        var result = Answer(.no)
        visitContent(item.components, at: path, depth: 0) { part, place in
            guard let origin = part.origin else {
                result.truth = result.truth.or(.unknown(needs: ["\(place).origin"]))
                return
            }
            guard unitedStates.contains(origin.description) else { return }
            guard let eccn = part.eccn else {
                result.truth = result.truth.or(.unknown(needs: ["\(place).eccn"]))
                return
            }
            let truth = isMeant(eccn, place)
            if truth != .no { result.facts.append(fact("\(place).eccn", eccn)) }
            result.truth = result.truth.or(truth)
        }
        if result.truth == .yes { return result }
        let complete = item.declarations[.billOfMaterialsComplete]?.answer == .yes
        if item.components.isEmpty || !complete { result.truth = result.truth.or(.unknown(needs: [key])) }
        return result
    }

    private func visitContent(_ parts: [Item], at path: String, depth: Int, _ visit: (Item, String) -> Void) {
        guard depth < 32 else { return }
        for (index, part) in parts.enumerated() {
            let place = "\(path).components[\(index)]"
            let real = resolved(part)
            visit(real, place)
            visitContent(real.components, at: place, depth: depth + 1, visit)
        }
    }
}

extension ECCN {
    /// The third character tells: `9A610`, `3A611`; or one of the five numbers `9x515`.
    var is9x515: Bool { heading.first == "9" && heading.hasSuffix("515") }

    var is600SeriesOr9x515: Bool {
        let characters = Array(heading)
        guard !isEAR99, characters.count == 5 else { return false }
        return characters[2] == "6" || (characters[0] == "9" && heading.hasSuffix("515"))
    }
}
