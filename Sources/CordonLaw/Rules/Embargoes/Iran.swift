internal import CordonModel
internal import CordonRules

extension Rule where Case == LawCase {
    /// 15 CFR 746.7(a)(1)(i), (ii).
    static let iran = LawRule(
        "us.ear.iran", "Controls on Iran", .requirement,
        versions: [
            Version(
                "2022-02-01", "2023-02-23", cite: .text("15 CFR 746.7(a)(1)(i)"), source: "text of 2026-09-24",
                summary: "A licence to Iran for items of the control list with a mark of the Country Chart.",
                policy: "Denial; humanitarian purposes and flight safety case by case. No exceptions.", note: ofac,
                .condition(.all("", .reach, .destination(isIn: ["IR"], "goes to Iran"), listed))),
            Version(
                "2023-02-24", cite: .text("15 CFR 746.7(a)(1)(i), (ii)"), source: "88 FR 12150; text of 2026-09-24",
                summary:
                    "A licence to Iran for items of the control list with a mark of the Country Chart, and for those of Supp. No. 7 "
                    + "to part 746.",
                policy: "Denial; humanitarian purposes and flight safety case by case. No exceptions.",
                note: ofac,
                .condition(
                    .all(
                        "", .reach, .destination(isIn: ["IR"], "goes to Iran"),
                        .any("", listed, .isIn(.highPriority, cite: "15 CFR 746.7(a)(1)(ii)"))))),
        ])

    /// 15 CFR 746.7(a)(1)(iii).
    static let iranFDPLicence = LawRule(
        "us.ear.iran.fdp", "Foreign direct products for Iran", .requirement,
        versions: [
            Version(
                "2022-02-01", "2023-02-23", cite: .text("15 CFR 746.7"), source: "88 FR 12150",
                summary: "No such requirement.", .notInForce),
            Version(
                "2023-02-24", cite: .text("15 CFR 746.7(a)(1)(iii)"), source: "88 FR 12150; text of 2026-09-24",
                summary:
                    "A licence to Iran for what 734.9(j) makes subject, unless it leaves a partner country or is EAR99 food, "
                    + "medicine or medical devices.",
                policy: "Denial; humanitarian purposes and flight safety case by case. No exceptions.", note: ofac,
                .condition(
                    .all(
                        "", .rule("us.ear.fdp.iran", says: "is subject under 734.9(j)"),
                        .not("is not excluded by 734.3(b)", .rule("us.ear.excluded")),
                        .not(
                            "does not leave a partner country", .fromPartner(cite: "15 CFR 746.7(a)(1)(iv)(A)")),
                        .notFoodOrMedicine,
                        .not(
                            "is no EAR99 medical device", cite: "15 CFR 746.7(a)(1)(iv)(B)(1)",
                            .all("", .isEAR99(), .declared(.medicalDevice, "is a medical device")))))),
        ])

    /// 15 CFR 746.7(e): what OFAC's embargo forbids, the EAR forbid too.
    static let iranTransactions = LawRule(
        "us.ear.iran.ofac", "Iran: what OFAC has not authorised", .requirement, outcome: .review,
        versions: [
            Version(
                "2022-02-01", cite: .text("15 CFR 746.7(e)"), source: "text of 2026-09-24",
                summary:
                    "No item subject to the EAR may go to Iran against 31 CFR part 560 without leave of OFAC, whether or not the "
                    + "EAR ask for a licence: a person must look.",
                .condition(.all("", .reach, .destination(isIn: ["IR"], "goes to Iran"))))
        ])

    private static let ofac = "OFAC's authorisation counts for the EAR too (746.7(a)(2))."

    private static let listed: LawCondition = .any(
        "", cite: "15 CFR 746.7(a)(1)(i)", .isControlled(forAny: ["CB", "NP", "NS", "MT", "RS", "CC", "AT"]),
        .eccn(
            in: [
                "0A503", "0A980", "0A982", "0A983", "0E982", "1C355", "1C395", "1C980", "1C982", "1C983", "1C984",
                "2A994", "2D994", "2E994", "5A001.f.1", "5A980", "5D980", "5E980",
            ], "is of the entries named"))
}
