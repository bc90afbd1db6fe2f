internal import CordonModel
internal import CordonRules

extension Rule where Case == LawCase {
    /// 15 CFR 744.15, 744.21(b)(1), 764.2(k): lists whose rules are not modelled. Silence on them would be a “no”.
    static let otherLists = LawRule(
        "us.ear.other-lists", "A party is on another list of the agency", .requirement, outcome: .review,
        versions: [
            Version(
                "2022-02-01", cite: .text("15 CFR 744.15; 744.21(b)(1); 764.2(k)"), source: "text of 2026-09-24",
                summary:
                    "The Military End-User List, the Unverified List and the Denied Persons List have rules of their own, "
                    + "which are not modelled: a person must look.",
                .condition(
                    .all(
                        "", .reach,
                        .any(
                            "a party is on one of them",
                            .party(
                                on: .militaryEndUserList, "a party is on the Military End-User List",
                                cite: "15 CFR 744.21(b)(1)"),
                            .party(on: .unverifiedList, "a party is on the Unverified List", cite: "15 CFR 744.15"),
                            .party(
                                on: .deniedPersonsList, "a party is on the Denied Persons List", cite: "15 CFR 764.2(k)"
                            )))))
        ])

    /// 15 CFR 744.21(a)(1): Supp. No. 2 to part 744 for the military of other countries.
    static let otherMilitaryEndUse = LawRule(
        "us.ear.end-use.military-others", "Military end uses and end users of other countries", .requirement,
        outcome: .review,
        versions: [
            Version(
                "2022-02-01", "2024-03-14", cite: .secondary("15 CFR 744.21(a)"), source: "85 FR 23459; 85 FR 83797",
                summary:
                    "A licence for the items of Supp. No. 2 to part 744 to the military of Burma, Cambodia, China and "
                    + "Venezuela: the list is not held, a person must look.",
                .condition(military(of: ["MM", "KH", "CN", "HK", "VE"]))),
            Version(
                "2024-03-15", cite: .text("15 CFR 744.21(a)(1)"), source: "text of 2026-09-24",
                summary:
                    "A licence for the items of Supp. No. 2 to part 744 to the military of Burma, Cambodia, China, Nicaragua "
                    + "and Venezuela: the list is not held, a person must look.",
                note: "The day from which Nicaragua is named is from memory.",
                .condition(military(of: ["MM", "KH", "CN", "HK", "NI", "VE"]))),
        ])

    private static func military(of countries: [String]) -> LawCondition {
        .all(
            "", .reach, .destination(isIn: countries, "goes to one of the countries named"),
            .any(
                "is for a military end use or end user", .declared(.militaryEndUse, "is for a military end use"),
                .militaryEndUser()))
    }
}
