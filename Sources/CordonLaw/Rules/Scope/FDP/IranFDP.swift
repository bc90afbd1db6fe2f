internal import CordonModel
internal import CordonRules

extension Rule where Case == LawCase {
    /// 15 CFR 734.9(j).
    static let iranFDP = LawRule(
        "us.ear.fdp.iran", "Foreign direct products for Iran", .scope,
        versions: [
            Version(
                "2022-02-01", "2023-02-23", cite: .text("15 CFR 734.9"), source: "88 FR 12150",
                summary: "No such rule.",
                .notInForce),
            Version(
                "2023-02-24", cite: .text("15 CFR 734.9(j)"), source: "88 FR 12150; text of 2026-09-24",
                summary:
                    "Of Categories 3 to 9 or Supp. No. 7 to part 746, made with US technology or software of Categories 3 to 9, "
                    + "and going to Iran or its government.",
                note: "Goods built into what goes to Iran are not asked for; they are within (j)(2)(ii).",
                .condition(
                    .all(
                        "", .isForeignMade,
                        .productScope(
                            ControlledInput(origin: .usAndSubject, categories: 3...9),
                            plant: ControlledInput(origin: .us, categories: 3...9), plantIsSubject: true,
                            cite: "15 CFR 734.9(j)(1)"),
                        .any(
                            "is of Categories 3 to 9 or in Supp. No. 7", cite: "15 CFR 734.9(j)(1)(i)(B)",
                            .eccn(inCategories: 3...9), .isIn(.highPriority)),
                        .any(
                            "somebody knows that it goes to Iran or its government",
                            .destination(isIn: ["IR"], "goes to Iran", cite: "15 CFR 734.9(j)(2)(i)"),
                            .governmentOfIran(cite: "15 CFR 734.9(j)(3)"))))),
        ])
}

extension Condition where Case == LawCase {
    /// A party of Iran that is its government. Who says of no party that it is a government has said so of Iran's.
    static func governmentOfIran(cite: String? = nil) -> Condition {
        .test(
            Test("party.isGovernmentOf", ["IR"], says: "the Government of Iran is a party") { subject, _ in
                var answer = Answer(.no)
                for (index, path) in subject.transactionParties {
                    let party = subject.deal.parties[index]
                    if let country = party.country, country.description != "IR" { continue }
                    let own = subject.answer(party.government, at: "\(path).government")
                    let isThere: Truth = party.country == nil ? .unknown(needs: ["\(path).country"]) : .yes
                    answer.truth = answer.truth.or(own.truth.and(isThere))
                    answer.facts += own.facts
                }
                return answer
            }, cite: cite)
    }
}
