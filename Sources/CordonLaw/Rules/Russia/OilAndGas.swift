internal import CordonModel
internal import CordonRules

extension Rule where Case == LawCase {
    /// 15 CFR 746.8(a)(4), until 2024-06-11 746.5(a)(1)(i). Whoever cannot tell what the item is for needs a licence.
    static let russiaOil = LawRule(
        "us.ear.russia.oil", "Deepwater, Arctic offshore and shale projects", .requirement,
        versions: [
            Version(
                "2022-02-01", "2022-03-02", cite: .text("15 CFR 746.5(a)(1)"), source: "79 FR 45680",
                summary: "A licence for oil and gas items used in such projects in Russia, or where one cannot tell.",
                policy: "Denial for exploration or production with the potential to produce oil (746.5(b)).",
                .condition(project(withBelarus: false))),
            Version(
                "2022-03-03", "2022-09-14", cite: .text("15 CFR 746.5(a)(1)(i)"), source: "87 FR 12858",
                summary: "A licence for oil and gas items used in such projects in Russia, or where one cannot tell.",
                policy: RussiaPolicy.oil2022, .condition(project(withBelarus: false))),
            Version(
                "2022-09-15", "2024-01-22", cite: .text("15 CFR 746.5(a)(1)(i)"), source: "87 FR 57068",
                summary:
                    "A licence for oil and gas items used in such projects in Russia, or shale in Belarus, or where one "
                    + "cannot tell.", policy: RussiaPolicy.oil2022Belarus, .condition(project(withBelarus: true))),
            Version(
                "2024-01-23", "2024-06-11", cite: .text("15 CFR 746.5(a)(1)(i)"), source: "89 FR 4810",
                summary:
                    "A licence for oil and gas items used in such projects in Russia, or shale in Belarus, or where one "
                    + "cannot tell; no deemed exports.", policy: RussiaPolicy.industry2024,
                .condition(.all("", project(withBelarus: true), .notDeemed))),
            Version(
                "2024-06-12", "2024-10-29", cite: .text("15 CFR 746.8(a)(4)(i)"), source: "89 FR 51644",
                summary:
                    "A licence for oil and gas items used in such projects in Russia, or shale in Belarus, or where one "
                    + "cannot tell.", policy: RussiaPolicy.oilJune2024,
                .condition(.all("", project(withBelarus: true), .notDeemed))),
            Version(
                "2024-10-30", cite: .text("15 CFR 746.8(a)(4)(i)"),
                source: "89 FR 51644; 89 FR 87282; text of 2026-09-24",
                summary:
                    "A licence for oil and gas items used in such projects in Russia, or shale in Belarus, or where one "
                    + "cannot tell.", policy: RussiaPolicy.oil,
                .condition(.all("", project(withBelarus: true), .notDeemed))),
        ])

    /// Wherever the item goes first: what counts is the project it is used in.
    private static func project(withBelarus: Bool) -> LawCondition {
        let asked: LawCondition = .all(
            "", .reach,
            .any(
                "is an oil and gas item", .isIn(.oilAndGas),
                .eccn(in: oilAndGasNumbers, "is classified under an oil and gas ECCN")),
            .orUnableToDetermine(
                "somebody knows, or cannot determine, that it is used in such a project",
                .declared(
                    .oilGasProjectEndUse, "is for a deepwater, Arctic offshore or shale project in Russia or Belarus")))
        guard !withBelarus else { return asked }
        return .all("", asked, .not("not in Belarus", .destination(isIn: ["BY"], "the destination is Belarus")))
    }
}

/// The ECCNs of 15 CFR 746.8(a)(4), formerly 746.5(a)(1).
let oilAndGasNumbers = ["0A998", "1C992", "3A229", "3A231", "3A232", "6A991", "8A992", "8D999"]
