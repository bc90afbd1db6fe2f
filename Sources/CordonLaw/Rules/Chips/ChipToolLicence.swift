internal import CordonModel
internal import CordonRules

extension Rule where Case == LawCase {
    /// 15 CFR 742.4(a)(4), 742.6(a)(6)(i)(A).
    static let chipToolLicence = LawRule(
        "us.ear.chips.tools", "Chip-making tools to Macau and Country Group D:5", .requirement,
        versions: [
            Version(
                "2022-02-01", "2022-10-06", cite: .text("15 CFR 742.6"), source: "87 FR 62186",
                summary: "No such requirement.", .notInForce),
            Version(
                "2022-10-07", "2024-12-01", cite: .secondary("15 CFR 742.4(a)(4); 742.6(a)(6)"),
                source: "87 FR 62186; 88 FR 73424",
                summary:
                    "A licence for chip-making tools of 3B090, from 2023-11-17 of paragraphs of 3B001 and 3B002, to China, then to "
                    + "Macau and Country Group D:5: the list of those days is not held.",
                .condition(
                    .all(
                        "", .reach, .eccn(in: ["3B090", "3B001", "3B002"], "may be a tool of that list"),
                        .any("", .destination(isIn: ["CN", "HK"], "goes to China"), .toMacauOrD5()),
                        .isHeld("us.ear.chips.tools")))),
            Version(
                "2024-12-02", "2025-01-15", cite: .secondary("15 CFR 742.4(a)(4); 742.6(a)(6)(i)(A)"),
                source: "89 FR 96790",
                summary: "A licence for listed chip-making tools and their software and technology to Macau and D:5.",
                note: deemed, .condition(licence(ChipTools.december2024))),
            Version(
                "2025-01-16", cite: .text("15 CFR 742.4(a)(4); 742.6(a)(6)(i)(A)"),
                source: "90 FR 5298; text of 2026-09-24",
                summary:
                    "A licence for listed chip-making tools, 3B001.f.6 among them, and their software and technology to Macau "
                    + "and D:5.", policy: "742.4(b)(2), 742.6(b)(10).", note: deemed,
                .condition(licence(ChipTools.listed))),
        ])

    private static let deemed =
        "Not for deemed exports, nor from a country with equivalent controls beside those of Supp. No. 4 to part 742, which is not "
        + "asked."

    private static func licence(_ tools: [String]) -> LawCondition {
        .all(
            "", cite: "15 CFR 742.6(a)(6)(i)(A)(1)", .reach,
            .eccn(in: tools + ["3D992", "3E992"], "is of the paragraphs named"), .toMacauOrD5(),
            .not(
                "is not left out by paragraph (2)(ii)",
                .all(
                    "is subject by its making alone, and leaves a country of Supp. No. 4 to part 742, sent by a company of neither "
                        + "Macau nor D:5", cite: "15 CFR 742.6(a)(6)(i)(A)(2)(ii)", .isForeignMade,
                    .not("was not in the United States", .passesUnitedStates(cite: "15 CFR 734.3(a)(1)")),
                    .not("holds no more US content than is de minimis", .rule("us.ear.de-minimis")),
                    .leavesSupplement4(),
                    .not("the sender is of neither Macau nor D:5", .senderIsOfMacauOrD5()))))
    }
}
