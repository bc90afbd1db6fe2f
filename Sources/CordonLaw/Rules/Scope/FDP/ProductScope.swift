internal import CordonModel
internal import CordonRules

/// Entries whose technology and software the rules of 15 CFR 734.9 on parties and chips name, as the list grew.
enum ProductEntries {
    /// As of August 2020: electronics, computers, telecommunications.
    static let first = [
        "3D001", "3D991", "3E001", "3E002", "3E003", "3E991", "4D001", "4D993", "4D994", "4E001", "4E992", "4E993",
        "5D001", "5D991", "5E001", "5E991",
    ]
    /// 89 FR 72926 of 2024-09-06: quantum items and advanced chip technology.
    static let september2024 = (first + ["3D901", "3E901"]).sorted()
    /// 89 FR 96790 of 2024-12-02: chip-making tools.
    static let december2024 =
        (september2024 + ["3D992", "3D993", "3D994", "3E992", "3E993", "3E994"]).sorted()
    static let encryption = ["5D002", "5E002"]
    /// For chip-making tools: the entries of 734.9(e)(3) and, with 3D992 and 3E992, of (k).
    static let tools = [
        "3D001", "3D901", "3D991", "3D993", "3D994", "3E001", "3E901", "3E991", "3E993", "3E994",
    ]
    static let toolPlants = (tools + ["3D992", "3E992"]).sorted()
    /// 734.9(h)(1)(i)(A).
    static let computing = (december2024 + encryption + ["4D090"]).sorted()
}

extension Condition where Case == LawCase {
    /// The item itself, or the plant that made it, is the direct product of technology or software of some entries.
    ///
    /// - Parameters:
    ///   - input: for the item: as a rule anything subject to the EAR.
    ///   - plant: for the plant: as a rule of US origin.
    static func productScope(
        _ input: ControlledInput, plant: ControlledInput, plantIsSubject: Bool = false, cite: String
    ) -> Condition {
        .any(
            "meets the product scope", cite: cite, .directProduct(of: input, cite: "\(cite)(i)"),
            .plantProduct(of: plant, isSubject: plantIsSubject, cite: "\(cite)(ii)"))
    }

    static func productScope(of entries: [String], cite: String) -> Condition {
        .productScope(
            ControlledInput(origin: .subjectToEAR, scope: .headings(entries)),
            plant: ControlledInput(origin: .us, scope: .headings(entries)), cite: cite)
    }

    /// Foreign-made: a US-origin item is subject without any of these rules.
    static var isForeignMade: Condition { .not("was made outside the United States", .isUSOrigin()) }

    /// A party has the footnote, or the item goes into what such a party makes, buys or orders.
    ///
    /// - Parameter owners: whether the sentences on owners of 90 FR 47201 counted.
    static func footnoteScope(_ number: Int, owners: OwnerSentences, cite: String) -> Condition {
        let owned = LawCondition.ownedByListed(withFootnote: number, cite: "15 CFR 734.9(e)")
        let party = LawCondition.footnote([number], cite: "\(cite)(B)")
        let listed: LawCondition =
            switch owners {
            case .notCounted: party
            case .counted: .any("", party, owned)
            case .toBeConfirmed:
                .any(
                    "", party,
                    .all(
                        "", owned,
                        .isConfirmed("us.ear.fdp.footnote\(number)", "the sentences on owners are in force again")))
            }
        return .any(
            "meets the end-user scope", cite: cite, listed,
            .declaredOrWider(
                .makesGoodsForOtherFootnotes,
                "somebody knows that it goes into goods of a party with footnote \(number)",
                cite: "\(cite)(A)"))
    }

    /// A question of its own; a “no” to the one on all prohibited end uses, which names it, covers it.
    static func declaredOrWider(_ question: DealQuestion, _ says: String, cite: String? = nil) -> Condition {
        .test(
            Test("deal.declaresOrWider", [question.rawValue], says: says, isJudgement: true) { subject, _ in
                let answer = subject.answer(question)
                guard answer.truth.isUnknown, !answer.triedInVain else { return answer }
                let others = subject.answer(.otherProhibitedEndUse)
                return others.truth == .no ? others : answer
            }, cite: cite)
    }

    /// To Macau or a country of Country Group D:5.
    static func toMacauOrD5(cite: String? = nil) -> Condition {
        .any(
            "goes to Macau or a country of Country Group D:5", cite: cite, .destination(isIn: ["MO"], "goes to Macau"),
            .destination(inGroup: ["D:5"], "the destination is in Country Group D:5"))
    }

    /// There was such a rule, whose text is not held.
    static func isHeld(_ rule: String) -> Condition {
        .test(
            Test("law.isHeld", [rule], says: "the text of that day asks for it") { _, _ in
                Answer(.unknown(needs: ["law.\(rule)"]), note: "text not held: \(rule) as it stood on that day")
            })
    }
}

/// Whether the sentences on owners in 734.9(e) and (g) counted: in force from 2025-09-29, stayed from 2025-11-10.
enum OwnerSentences {
    case notCounted, counted, toBeConfirmed
}
