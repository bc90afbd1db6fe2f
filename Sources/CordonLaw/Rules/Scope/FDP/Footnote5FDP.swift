internal import CordonModel
internal import CordonRules

extension Rule where Case == LawCase {
    /// 15 CFR 734.9(e)(3): chip-making tools for parties and facilities that make advanced chips.
    static let footnote5FDP = LawRule(
        "us.ear.fdp.footnote5", "Foreign direct products for footnote 5 parties and advanced-node facilities", .scope,
        versions: [
            Version(
                "2022-02-01", "2024-12-01", cite: .text("15 CFR 734.9"), source: "89 FR 96790",
                summary: "No such rule.",
                .notInForce),
            Version(
                "2024-12-02", "2025-01-15", cite: .secondary("15 CFR 734.9(e)(3)"), source: "89 FR 96790",
                summary:
                    "Chip-making tools other than those of (k), made with or holding the product of technology or software of "
                    + "product groups 3D and 3E, and a party has footnote 5.",
                note: "Compliance was asked for from 2024-12-31.",
                .condition(scope(excepted.filter { $0 != "3B001.f.6" }, .notCounted, facilities: false))),
            Version(
                "2025-01-16", "2025-09-28", cite: .text("15 CFR 734.9(e)(3)"), source: "90 FR 5298",
                summary: summary, .condition(scope(excepted, .notCounted))),
            Version(
                "2025-09-29", "2025-11-09", cite: .text("15 CFR 734.9(e)(3)"), source: "90 FR 47201",
                summary: summary + " Owners by 50 percent or more count too.",
                .condition(scope(excepted, .counted))),
            Version(
                "2025-11-10", "2026-11-09", cite: .text("15 CFR 734.9(e)(3)"),
                source: "90 FR 50857; text of 2026-09-24",
                summary: summary + " The sentences on owners are stayed.", .condition(scope(excepted, .notCounted))),
            Version(
                "2026-11-10", cite: .secondary("15 CFR 734.9(e)(3)"), source: "90 FR 50857",
                summary: summary + " Whether the stay of the sentences on owners ended is not confirmed.",
                .condition(scope(excepted, .toBeConfirmed))),
        ])

    private static let summary =
        "Chip-making tools other than those of (k), made with or holding the product of technology or software of product "
        + "groups 3D and 3E, for a party with footnote 5 or an advanced-node facility in Macau or Country Group D:5."

    private static let excepted = [
        "3B001.a.4", "3B001.c", "3B001.d", "3B001.f.1", "3B001.f.5", "3B001.f.6", "3B001.g", "3B001.h", "3B001.k",
        "3B001.l", "3B001.m", "3B001.n", "3B001.p.2", "3B001.p.4", "3B001.r", "3B002.c", "3B991.b.2.a", "3B991.b.2.b",
    ]

    private static func scope(
        _ excepted: [String], _ owners: OwnerSentences, facilities: Bool = true
    ) -> LawCondition {
        let plants = ControlledInput(origin: .us, scope: .headings(ProductEntries.toolPlants))
        let party = LawCondition.footnoteScope(5, owners: owners, cite: "15 CFR 734.9(e)(3)(ii)")
        return .all(
            "", .isForeignMade,
            .eccn(in: ["3B001", "3B002", "3B903", "3B991", "3B992", "3B993", "3B994"], "is a chip-making tool"),
            .not("is not of an excepted paragraph", .eccn(in: excepted, "is of an excepted paragraph")),
            .any(
                "meets the product scope", cite: "15 CFR 734.9(e)(3)(i)",
                .directProduct(
                    of: ControlledInput(origin: .subjectToEAR, scope: .headings(ProductEntries.tools)),
                    cite: "15 CFR 734.9(e)(3)(i)(A)"),
                .plantProduct(of: plants, isSubject: false, cite: "15 CFR 734.9(e)(3)(i)(B)(1)"),
                .containsPlantProduct(of: plants, cite: "15 CFR 734.9(e)(3)(i)(B)(2)")),
            facilities
                ? .any(
                    "", party,
                    .all(
                        "is for a facility that makes advanced-node chips in Macau or D:5", .toMacauOrD5(),
                        .declaredOrWider(
                            .semiconductorFabEndUse, "is for a facility that makes advanced-node chips"))) : party)
    }
}
