public import CordonModel

/// What changed on one or more lists, as one page to file or print.
public struct ListDifferencePage: Sendable {
    public let text: String

    public init(_ differences: [ListDifference]) {
        let title =
            differences.count == 1 ? "Changes of \(differences[0].list)" : "Changes of \(differences.count) lists"
        let body: HTML = """
            <header>
            <h1>\(title)</h1>
            \(HTML.table(["list", "from", "to", "added", "removed", "amended"], differences.map(ListDifferencePage.row)))</header>
            \(differences.map(ListDifferencePage.section))
            """
        text = PrintedPage.page(title: title, body: body)
    }

    private static func row(_ difference: ListDifference) -> [HTML] {
        [
            "\(difference.list)", "\(sideWords(difference.from))", "\(sideWords(difference.to))",
            "\(difference.added.count)", "\(difference.removed.count)", "\(difference.amended.count)",
        ]
    }

    private static func section(_ difference: ListDifference) -> HTML {
        let heads = ["party", "schema", "programme", "id"]
        let amended = difference.amended.flatMap { amendment -> [[HTML]] in
            amendment.changes.enumerated().map { index, change in
                let who: HTML =
                    index == 0 ? "\(amendment.party.caption)<br><code>\(amendment.party.id)</code>" : ""
                return [who, "\(change.property)", values(change.removed), values(change.added)]
            }
        }
        return """
            \(HTML.list(difference.notices.map { "\($0)" }).map { HTML("<div class=\"notices\">\($0)</div>\n") })\
            \(HTML.section("\(difference.list): added (\(difference.added.count))", .table(heads, difference.added.map(party))))\
            \(HTML.section("\(difference.list): removed (\(difference.removed.count))", .table(heads, difference.removed.map(party))))\
            \(HTML.section("\(difference.list): amended (\(difference.amended.count))", .table(["party", "property", "gone", "new"], amended)))
            """
    }

    private static func party(_ party: ListDifference.Party) -> [HTML] {
        [
            "\(party.caption)", "\(party.schema.rawValue)", "\(party.programs.joined(separator: ", "))",
            "<code>\(party.id)</code>",
        ]
    }

    private static func values(_ texts: [String]) -> HTML {
        "\(texts.enumerated().map { index, text in HTML("\(index == 0 ? HTML("") : HTML("<br>"))\(text)") })"
    }
}
