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
                .condition(project(in: .toRussia()))),
            Version(
                "2022-03-03", "2022-09-14", cite: .text("15 CFR 746.5(a)(1)(i)"), source: "87 FR 12858",
                summary: "A licence for oil and gas items used in such projects in Russia, or where one cannot tell.",
                policy: RussiaPolicy.oil2022, .condition(project(in: .toRussia()))),
            Version(
                "2022-09-15", "2024-01-22", cite: .text("15 CFR 746.5(a)(1)(i)"), source: "87 FR 57068",
                summary: "A licence for oil and gas items used in such projects in Russia, or shale in Belarus, or where one "
                    + "cannot tell.", policy: RussiaPolicy.oil2022, .condition(project(in: .toRussiaOrBelarus()))),
            Version(
                "2024-01-23", "2024-06-11", cite: .text("15 CFR 746.5(a)(1)(i)"), source: "89 FR 4810",
                summary: "A licence for oil and gas items used in such projects in Russia, or shale in Belarus, or where one "
                    + "cannot tell; no deemed exports.", policy: RussiaPolicy.industry2024,
                .condition(.all("", project(in: .toRussiaOrBelarus()), .notDeemed))),
            Version(
                "2024-06-12", cite: .text("15 CFR 746.8(a)(4)(i)"), source: "89 FR 51644; text of 2026-09-24",
                summary: "A licence for oil and gas items used in such projects in Russia, or shale in Belarus, or where one "
                    + "cannot tell.", policy: RussiaPolicy.oil,
                .condition(.all("", project(in: .toRussiaOrBelarus()), .notDeemed))),
        ])

    private static func project(in destination: LawCondition) -> LawCondition {
        .all(
            "", .reach,
            .any(
                "is an oil and gas item", .isIn(.oilAndGas),
                .eccn(
                    in: ["0A998", "1C992", "3A229", "3A231", "3A232", "6A991", "8A992", "8D999"],
                    "is classified under an oil and gas ECCN")),
            destination,
            .orUnableToDetermine(
                "somebody knows, or cannot determine, that it is used in such a project",
                .declared(.oilGasProjectEndUse, "is for a deepwater, Arctic offshore or shale project")))
    }
}
