internal import CordonModel
internal import CordonRules

extension Rule where Case == LawCase {
    /// 15 CFR 734.9(k).
    static let chipToolFDP = LawRule(
        "us.ear.fdp.chip-tools", "Foreign direct products for making chips", .scope,
        versions: [
            Version(
                "2022-02-01", "2024-12-01", cite: .text("15 CFR 734.9"), source: "89 FR 96790",
                summary: "No such rule.",
                .notInForce),
            Version(
                "2024-12-02", "2025-01-15", cite: .secondary("15 CFR 734.9(k)"), source: "89 FR 96790",
                summary:
                    "Listed chip-making tools made with technology or software of 3D992 or 3E992, or by a plant, or holding "
                    + "the product of one, of product groups 3D and 3E, and going to Macau or Country Group D:5.",
                note: "Compliance was asked for from 2024-12-31.", .condition(scope(ChipTools.december2024))),
            Version(
                "2025-01-16", cite: .text("15 CFR 734.9(k)"), source: "90 FR 5298; text of 2026-09-24",
                summary:
                    "Listed chip-making tools, 3B001.f.6 among them, made with technology or software of 3D992 or 3E992, or by "
                    + "a plant, or holding the product of one, of product groups 3D and 3E, and going to Macau or Country "
                    + "Group D:5.", .condition(scope(ChipTools.listed))),
        ])

    private static func scope(_ tools: [String]) -> LawCondition {
        let plants = ControlledInput(origin: .us, scope: .headings(ProductEntries.toolPlants))
        return .all(
            "", .isForeignMade, .eccn(in: tools, "is a tool of the paragraphs named", cite: "15 CFR 734.9(k)(1)"),
            .any(
                "meets the product scope", cite: "15 CFR 734.9(k)(1)",
                .directProduct(
                    of: ControlledInput(origin: .subjectToEAR, scope: .headings(["3D992", "3E992"])),
                    cite: "15 CFR 734.9(k)(1)(i)"),
                .plantProduct(of: plants, isSubject: false, cite: "15 CFR 734.9(k)(1)(ii)(A)"),
                .containsPlantProduct(of: plants, cite: "15 CFR 734.9(k)(1)(ii)(B)")),
            .toMacauOrD5(cite: "15 CFR 734.9(k)(2)"))
    }
}

/// The chip-making tools that 15 CFR 734.4(a)(8), 734.9(k) and 742.6(a)(6)(i)(A) name.
enum ChipTools {
    static let listed = [
        "3B001.a.4", "3B001.c", "3B001.d", "3B001.f.1", "3B001.f.5", "3B001.f.6", "3B001.k", "3B001.l", "3B001.m",
        "3B001.n", "3B001.p.2", "3B001.p.4", "3B001.r", "3B002.c",
    ]
    static let december2024 = listed.filter { $0 != "3B001.f.6" }
}
