extension Deal {
    /// Reads a deal strictly: unknown fields, codes that cannot be, failing check digits, dangling references and
    /// contradictions are errors, and all of them are reported. Nothing is filled in.
    public static func decode(_ json: JSON) throws(DealProblems) -> Deal {
        var reading = Reading()
        let deal = Deal.read(json, &reading)
        deal.checkWhole(&reading)
        guard reading.problems.isEmpty else { throw DealProblems(problems: reading.problems) }
        return deal
    }

    /// The deal in canonical order: equal deals are equal bytes, and `decode` gives the deal back.
    public var json: JSON { fieldJSON }
}
