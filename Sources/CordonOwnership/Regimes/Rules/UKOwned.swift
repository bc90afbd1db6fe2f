internal import CordonRules

extension Rule where Case == HoldingCase {
    /// The Russia (Sanctions) (EU Exit) Regulations 2019, regulation 7 and Schedule 1.
    static let ukOwned = Rule(
        "uk.owned", "Owned or controlled by a designated person", .requirement, outcome: .prohibited,
        versions: [
            Version(
                "2014-08-13", "2020-12-30", cite: .owners("SI 2019/855 reg. 7", .official), source: "SI 2019/855",
                summary: "No regulations of its own: the law of the EU held.", .notInForce),
            Version(
                "2020-12-31", cite: .owners("SI 2019/855 reg. 7 and Sch. 1", .official), source: "SI 2019/855",
                summary:
                    "A designated person holds, directly or indirectly, more than 50 percent of shares or votes, may appoint "
                    + "most of the board, or can have its way. Holdings of several are added up only in a joint arrangement.",
                note: "Shares held jointly count for each holder whole (Sch. 1 paras 2 and 3).",
                .condition(
                    .any(
                        "",
                        .hold(
                            500_001, aggregates: false,
                            says:
                                "one designated person, with what it owns or controls, holds more than 50 percent",
                            cite: "SI 2019/855 reg. 7(2)"),
                        .control(
                            "one designated person, or what it owns or controls, can have its way",
                            cite: "SI 2019/855 reg. 7(2)(b), (4)")))),
        ])
}
