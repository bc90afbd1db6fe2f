internal import CordonModel
internal import CordonRules

extension Rule where Case == LawCase {
    /// 15 CFR 734.9(f), every version since the invasion. The input is US-origin in all of them.
    static let russiaFDP = LawRule(
        "us.ear.fdp.russia", "Foreign direct products for Russia, Belarus and Crimea", .scope,
        versions: [
            Version(
                "2022-02-01", "2022-02-23", cite: .text("15 CFR 734.9"), source: "87 FR 6024",
                summary: "No such rule.", .notInForce),
            Version(
                "2022-02-24", "2022-03-01", cite: .secondary("15 CFR 734.9(f)"), source: "87 FR 12226",
                summary: "Made with US technology or software of Categories 3 to 9, not EAR99, and going to Russia.",
                .condition(russia(3...9, output: .notEAR99, to: .russia))),
            Version(
                "2022-03-02", "2022-04-07", cite: .text("15 CFR 734.9(f)"), source: "87 FR 13048",
                summary:
                    "Made with US technology or software of Categories 3 to 9, not EAR99, and going to Russia or Belarus.",
                .condition(russia(3...9, output: .notEAR99, to: .russiaBelarus))),
            Version(
                "2022-04-08", "2022-09-14", cite: .text("15 CFR 734.9(f)"), source: "87 FR 22130",
                summary:
                    "Made with US technology or software of any category, not EAR99, and going to Russia or Belarus.",
                .condition(russia(0...9, output: .notEAR99, to: .russiaBelarus))),
            Version(
                "2022-09-15", "2023-02-23", cite: .secondary("15 CFR 734.9(f)"), source: "87 FR 57068",
                summary:
                    "Made with US technology or software, under an ECCN or named in Supp. No. 6, and going to Russia or Belarus.",
                .condition(russia(0...9, output: .eccnOrSupplement6, to: .russiaBelarus))),
            Version(
                "2023-02-24", "2023-05-18", cite: .text("15 CFR 734.9(f)"), source: "88 FR 12150",
                summary:
                    "Made with US technology or software, under an ECCN or named in Supp. No. 6 or 7 (parts found in drones and "
                    + "weapons), and going to Russia or Belarus.",
                .condition(russia(0...9, output: .eccnOrSupplements6And7, to: .russiaBelarus))),
            Version(
                "2023-05-19", "2023-11-16", cite: .text("15 CFR 734.9(f)"), source: "88 FR 33428",
                summary:
                    "Made with US technology or software, under an ECCN or named in Supp. No. 6 or 7, and going to Russia, "
                    + "Belarus or the occupied Crimea region of Ukraine.",
                .condition(russia(0...9, output: .eccnOrSupplements6And7, to: .russiaBelarusCrimea))),
            Version(
                "2023-11-17", cite: .text("15 CFR 734.9(f)"), source: "88 FR 73488; text of 2026-09-24",
                summary:
                    "Made with US technology or software, under an ECCN or named in Supp. No. 6 or 7, and going to Russia, "
                    + "Belarus or the occupied Crimea region of Ukraine; for plants the technology or software need not be "
                    + "subject to the EAR.",
                .condition(
                    russia(0...9, output: .eccnOrSupplements6And7, to: .russiaBelarusCrimea, plantInputIsSubject: false)
                )),
        ])

    /// As the rule stood until 2022-04-07, for the savings clause of the rule that widened it.
    static let russiaFDPBeforeApril2022 = russia(3...9, output: .notEAR99, to: .russiaBelarus)

    private enum Output {
        case notEAR99, eccnOrSupplement6, eccnOrSupplements6And7
    }

    private enum Reach {
        case russia, russiaBelarus, russiaBelarusCrimea
    }

    private static func russia(
        _ categories: ClosedRange<Int>, output: Output, to reach: Reach, plantInputIsSubject: Bool = true
    ) -> LawCondition {
        let input = ControlledInput(origin: .usAndSubject, categories: categories)
        // The paragraphs (A) and (B) came with the rule of 2023-02-24.
        let isLettered = output == .eccnOrSupplements6And7
        func paragraph(_ number: String, _ letter: String) -> String {
            "15 CFR 734.9(f)(1)(\(number))\(isLettered ? "(\(letter))" : "")"
        }
        return .all(
            "",
            .not("was made outside the United States", .isUSOrigin()),
            .any(
                "meets the product scope", cite: "15 CFR 734.9(f)(1)",
                .all(
                    "", cite: "15 CFR 734.9(f)(1)(i)",
                    .directProduct(of: input, cite: paragraph("i", "A")),
                    condition(output, cite: paragraph("i", "B"))),
                .all(
                    "", cite: "15 CFR 734.9(f)(1)(ii)",
                    .plantProduct(of: input, isSubject: plantInputIsSubject, cite: paragraph("ii", "A")),
                    condition(output, cite: paragraph("ii", "B")))),
            destination(reach))
    }

    private static func condition(_ output: Output, cite: String) -> LawCondition {
        switch output {
        case .notEAR99: .hasECCN(cite: cite)
        case .eccnOrSupplement6:
            .any("is classified under an ECCN or named in Supp. No. 6", cite: cite, .hasECCN(), .isInSupplement6())
        case .eccnOrSupplements6And7:
            .any(
                "is classified under an ECCN or named in Supp. No. 6 or 7", cite: cite, .hasECCN(),
                .isInSupplement6(), .isIn(.highPriority))
        }
    }

    private static func destination(_ reach: Reach) -> LawCondition {
        let says = "somebody knows where it goes"
        let makes = LawCondition.declared(
            .makesGoodsForRussiaBelarus, "will be built into, or used to make, goods made in or going there")
        return switch reach {
        case .russia: .any(says, cite: "15 CFR 734.9(f)(2)", .toRussia(), makes)
        case .russiaBelarus: .any(says, cite: "15 CFR 734.9(f)(2)", .toRussiaOrBelarus(), makes)
        case .russiaBelarusCrimea:
            .any(says, cite: "15 CFR 734.9(f)(2)", .toRussiaOrBelarus(), .toCrimea(), makes)
        }
    }
}
