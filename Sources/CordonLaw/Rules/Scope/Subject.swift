internal import CordonModel
internal import CordonRules

extension Rule where Case == LawCase {
    /// 15 CFR 734.3(a). Heads (4) and (5) hold the foreign-direct-product rules, of which this book has those on Russia
    /// and Belarus; `us.ear.fdp.others` says where another one may reach the item.
    static let subject = LawRule(
        "us.ear.subject", "Items subject to the EAR", .scope,
        versions: [
            Version(
                "2022-02-01", cite: .text("15 CFR 734.3(a)"), source: "61 FR 12746; text of 2026-09-24",
                summary: "Items in the United States, US-origin items anywhere, foreign-made items with more than a "
                    + "de minimis part of controlled US content, and foreign direct products, unless excluded.",
                .condition(
                    .all(
                        "",
                        .not("is not excluded by 734.3(b)", .rule("us.ear.excluded")),
                        .any(
                            "falls under one of the five heads",
                            .passesUnitedStates(cite: "15 CFR 734.3(a)(1)"),
                            .isUSOrigin(cite: "15 CFR 734.3(a)(2)"),
                            .rule("us.ear.de-minimis", says: "holds more US content than is de minimis"),
                            .rule(
                                "us.ear.fdp.russia", says: "is a foreign direct product under the Russia/Belarus rule"),
                            .rule(
                                "us.ear.fdp.footnote3", says: "is a foreign direct product under the footnote 3 rule"),
                            .rule("us.ear.fdp.others", says: "is a foreign direct product under another rule of 734.9"))
                    )))
        ])
}
