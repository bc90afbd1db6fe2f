import TestSupport
import Testing

/// What the table of `Examples/deals/README.md` promises of each deal.
enum ExampleTable {
    struct Row: Sendable, CustomTestStringConvertible {
        let deal: String
        /// What the law part answers, as JSON writes it.
        let law: String
        /// What the screening part answers, as JSON writes it.
        let screening: String
        /// The column about the law in full, every section written out.
        let lawText: String

        var path: String { Repository.path("Examples/deals/\(deal)") }

        var testDescription: String { deal }

        /// The sections that the column about the law names: `746.8(a)(1)`.
        var sections: [String] {
            lawText.matches(of: #/\b\d{3}\.\d+(?:\([A-Za-z0-9]+\))*/#).map { String($0.output) }
        }
    }

    /// Empty if the table cannot be read; `CheckTests` sees that it has every deal.
    static let rows: [Row] = {
        let text = (try? Repository.text("Examples/deals/README.md")) ?? ""
        return text.split(separator: "\n").compactMap(row)
    }()

    private static func row(_ line: Substring) -> Row? {
        let cells = line.split(separator: "|").map { String($0.trimmingPrefix(while: \.isWhitespace)) }
        guard cells.count == 4, let deal = cells[0].firstMatch(of: /^`(.+?)`/)?.1, let law = outcome(cells[2]),
            let screening = outcome(cells[3])
        else { return nil }
        return Row(
            deal: String(deal), law: law, screening: screening,
            lawText: cells[2].replacing("746.8(a)(1) and (2)", with: "746.8(a)(1) and 746.8(a)(2)"))
    }

    /// The words in bold type.
    private static func outcome(_ cell: String) -> String? {
        guard let words = cell.firstMatch(of: /\*\*(.+?)\*\*/)?.1 else { return nil }
        return words == "no match" ? "no_requirement_found" : String(words).replacing(" ", with: "_")
    }

    static func row(of deal: String) throws -> Row {
        try #require(rows.first { $0.deal == deal }, "\(deal) has no row in Examples/deals/README.md")
    }
}
