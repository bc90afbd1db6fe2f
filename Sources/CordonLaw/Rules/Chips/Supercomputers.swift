internal import CordonModel
internal import CordonRules

extension Rule where Case == LawCase {
    /// 15 CFR 744.23(a)(1).
    static let supercomputers = LawRule(
        "us.ear.end-use.supercomputer", "Supercomputers of Macau and Country Group D:5", .requirement,
        versions: [
            Version(
                "2022-02-01", "2022-10-20", cite: .text("15 CFR 744.23"), source: "87 FR 62186",
                summary: "No such requirement.", .notInForce),
            Version(
                "2022-10-21", "2023-11-16", cite: .secondary("15 CFR 744.23(a)(1)"), source: "87 FR 62186; 88 FR 2821",
                summary: "A licence for chips and computers of named entries for a supercomputer of China or Macau.",
                note: "Macau is named from 2023-01-17.",
                .condition(use(.destination(isIn: ["CN", "HK", "MO"], "goes to China or Macau")))),
            Version(
                "2023-11-17", cite: .text("15 CFR 744.23(a)(1)"), source: "88 FR 73458; text of 2026-09-24",
                summary:
                    "A licence for chips and computers of named entries, and for foreign products of 734.9(i), for a supercomputer "
                    + "in or going to Macau or Country Group D:5.",
                policy: "Presumption of denial; of approval for end users of the US, A:5 and A:6 (744.23(d)).",
                .condition(use(.toMacauOrD5(cite: "15 CFR 744.23(a)(1)(ii)")))),
        ])

    private static func use(_ destination: LawCondition) -> LawCondition {
        .all(
            "", .reach,
            .any(
                "",
                .eccn(
                    in: ["3A001", "3A991", "4A994", "5A002", "5A004", "5A992", "4A003", "4A004"],
                    "is a chip or computer of the entries named", cite: "15 CFR 744.23(a)(1)(i)"),
                .rule("us.ear.fdp.supercomputer", says: "is subject under 734.9(i)")), destination,
            .declaredOrWider(.supercomputerEndUse, "somebody knows that it is for a supercomputer or its parts"))
    }
}
