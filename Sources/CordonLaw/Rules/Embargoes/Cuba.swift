internal import CordonModel
internal import CordonRules

extension Rule where Case == LawCase {
    /// 15 CFR 746.2.
    static let cuba = LawRule(
        "us.ear.cuba", "Embargo on Cuba", .requirement,
        versions: [
            Version(
                "2022-02-01", cite: .text("15 CFR 746.2(a)"), source: "text of 2026-09-24",
                summary: "A licence for any item subject to the EAR to Cuba; a list of exceptions is available.",
                policy:
                    "Denial, with exceptions for medicine, food, telecommunications and the Cuban people (746.2(b)).",
                .condition(.all("", .reach, .destination(isIn: ["CU"], "goes to Cuba"))))
        ])
}
