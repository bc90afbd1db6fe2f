public import CordonModel

/// The matches of one query, for a terminal. Built from the JSON answer, so that both say the same.
public struct ScreeningMemo: Sendable {
    private let answer: JSON
    private let explanations: [[String]]
    private let style: TerminalStyle

    /// - Parameter explanations: for each result, the lines that explain it; empty to leave them out.
    public init(_ answer: JSON, explanations: [[String]] = [], style: TerminalStyle) {
        self.answer = answer
        self.explanations = explanations
        self.style = style
    }

    public var text: String {
        var lines: [String] = []
        for notice in answer["notices"]?.array ?? [] {
            lines.append(style.paint(style.wrap("! \(printable(notice.string ?? ""))", indent: 2), .yellow))
        }
        let results = answer["results"]?.array ?? []
        let threshold = answer["threshold"]?.compact ?? ""
        if results.isEmpty {
            lines.append(style.paint("no match at or above \(threshold)", .bold) + " in")
        } else {
            lines.append(
                style.paint(
                    "\(results.count) \(results.count == 1 ? "match" : "matches") at or above \(threshold)", .bold))
            for (index, result) in results.enumerated() { lines += self.lines(result, index: index) }
            lines.append("searched")
        }
        for list in answer["searched"]?.array ?? [] {
            lines.append(
                "  \(list["list"]?.string ?? "") of \(list["published"]?.string ?? ""), \(list["entities"]?.compact ?? "") entities"
            )
        }
        return lines.joined(separator: "\n")
    }

    private func lines(_ result: JSON, index: Int) -> [String] {
        let dataset = result["datasets"]?.array?.first?.string ?? ""
        let properties = result["properties"]
        func first(_ name: String) -> String? { properties?[name]?.array?.first?.string }
        let facts = [
            result["schema"]?.string, first("birthDate").map { "born \($0)" },
            (first("nationality") ?? first("country") ?? first("flag"))?.uppercased(),
            first("imoNumber").map { "IMO \($0)" },
            properties?["program"]?.array?.compactMap(\.string).joined(separator: " "),
        ].compactMap { $0 }.joined(separator: " · ")
        var lines = [
            "  " + style.paint(result["score"]?.compact ?? "", .bold, .red) + "  "
                + printable(result["caption"]?.string ?? "")
                + style.paint("  \(dataset) \(result["id"]?.string ?? "")", .faint),
            "          " + printable(facts),
        ]
        for other in result["alsoListed"]?.array ?? [] {
            func text(_ name: String) -> String { printable(other[name]?.string ?? "") }
            let line = "also on \(text("dataset")) as “\(text("caption"))” \(text("id")): \(text("why"))"
            lines.append("          " + style.wrap(line, indent: 12))
        }
        if index < explanations.count {
            for line in explanations[index] { lines.append("          " + style.wrap(printable(line), indent: 12)) }
        }
        return lines
    }
}
