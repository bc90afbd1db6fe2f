public import CordonModel

/// A screened file as one page to print and file.
public struct BatchPage: Sendable {
    private let summary: BatchSummary
    private let details: BatchDetails

    public init(_ summary: BatchSummary, _ details: BatchDetails) {
        self.summary = summary
        self.details = details
    }

    public var text: String {
        let counts = summary.counts
        let file = summary.input["file"]?.string ?? ""
        let outcome = counts.matches > 0 ? "review" : "no_requirement_found"
        let body: HTML = """
            <header>
            <p class="deal">\(file)</p>
            <h1 class="outcome \(outcome)">\(counts.matches) of \(counts.rows) rows with a match</h1>
            <p>\(counts.noMatches) without a match at or above \(JSON.score(tenThousandths: summary.threshold).compact), \
            \(counts.errorCount) that could not be screened.</p>
            <p>A match is a likeness, not a finding: a person compares before anything is decided. “No match” means none in the \
            lists named below, as they stood on their dates.</p>
            \(HTML.list(summary.notices.map { "\($0)" }).map { "<div class=\"notices\">\($0)</div>\n" })</header>
            \(HTML.section("By list", .table(
                ["list", "rows with a match", "confirmed by an identifier"], byList, className: "short")))\
            \(HTML.section("By best score", .table(["from", "rows"], byScore, className: "short")))\
            \(HTML.section("Matches" + leftOut(details.matchCount, details.matches.count), .table(
                ["row", "key", "name asked", "best match", "score", "lists", "why"], details.matches.map(match),
                className: "rows")))\
            \(HTML.section("Rows that could not be screened" + leftOut(details.badCount, details.bad.count), .table(
                ["row", "key", "why"], details.bad.map(bad), className: "rows")))\
            \(HTML.section("Values left out of a query" + leftOut(details.remarkedCount, details.remarked.count), .table(
                ["row", "key", "what"], details.remarked.map(remarks), className: "rows")))\
            \(HTML.section("The file as it was read", .table(["column", "read as", "first values"], columns)))\
            \(HTML.section("Lists searched", .table(["list", "published", "entities", "SHA-256"], searched)))\
            <footer>\(summary.engine), snapshot \(summary.snapshot.prefix(16)), score policy \(summary.policy.prefix(16)). \
            Informs a decision; not legal advice.</footer>

            """
        return PrintedPage.page(title: "\(file): \(counts.matches) of \(counts.rows) rows with a match", body: body)
    }

    private func leftOut(_ count: Int, _ shown: Int) -> String {
        count > shown ? " (the first \(shown) of \(count); the rest is in the results as csv or ndjson)" : ""
    }

    private var byList: [[HTML]] {
        summary.counts.lists.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
            ["\($0.key)", "\($0.value)", "\(summary.counts.confirmed[$0.key] ?? 0)"]
        }
    }

    private var byScore: [[HTML]] {
        summary.counts.scores.sorted { $0.key > $1.key }.map { ["\($0.key)", "\($0.value)"] }
    }

    private var columns: [[HTML]] {
        (summary.input["columns"]?.array ?? []).map { column in
            [
                "\(column["name"]?.string ?? "")", "\(column["property"]?.string ?? "not used")",
                "\((column["samples"]?.array ?? []).compactMap(\.string).joined(separator: " · "))",
            ]
        }
    }

    private var searched: [[HTML]] {
        summary.searched.map { list in
            [
                "\(list["list"]?.string ?? "")", "\(list["published"]?.string ?? "")",
                "\(list["entities"]?.compact ?? "")", "<code>\((list["sha256"]?.string ?? "").prefix(16))</code>",
            ]
        }
    }

    private func place(_ row: JSON) -> [HTML] { ["\(row["row"]?.compact ?? "")", "\(row["key"]?.string ?? "")"] }

    private func match(_ row: JSON) -> [HTML] {
        let results = row["results"]?.array ?? []
        let best = results.first
        let asked = row["query"]?["properties"]?["name"]?.array?.first?.string ?? ""
        var lists: [String] = []
        for list in results.flatMap({ $0["datasets"]?.array ?? [] }).compactMap(\.string) where !lists.contains(list) {
            lists.append(list)
        }
        let others = results.count > 1 ? "; \(results.count - 1) more" : ""
        return place(row) + [
            "\(asked)", "\(best?["caption"]?.string ?? "")\(others)<br><code>\(best?["id"]?.string ?? "")</code>",
            "<b class=\"whole\">\(best?["score"]?.compact ?? "")</b>",
            "\(lists.map { HTML("<span class=\"whole\">\($0)</span> ") })",
            "\((best?["explanations"]?.members ?? []).compactMap(words).joined(separator: "; "))",
        ]
    }

    /// A reason as it is read on paper: which words stand for which, without the arithmetic, which the results as ndjson have.
    private func words(_ explanation: JSON.Member) -> String? {
        guard let tokens = explanation.value["tokens"]?.array else { return explanation.value["detail"]?.string }
        let pairs = tokens.map { token in
            let (asked, listed) = (token["query"]?.string ?? "", token["candidate"]?.string ?? "")
            let kind = token["kind"]?.string ?? ""
            return asked == listed ? asked : "\(asked) = \(listed) (\(kind))"
        }
        func only(_ key: String, _ side: String) -> String? {
            let left = (explanation.value[key]?.array ?? []).compactMap(\.string)
            return left.isEmpty ? nil : "only \(side): \(left.joined(separator: " "))"
        }
        let name = explanation.value["candidate"]?.string ?? ""
        let parts: [String?] = [
            pairs.joined(separator: ", "), only("unmatchedQuery", "asked"), only("unmatchedCandidate", "listed"),
        ]
        return "“\(name)”: " + parts.compactMap { $0 }.joined(separator: "; ")
    }

    private func bad(_ row: JSON) -> [HTML] { place(row) + ["\(row["error"]?.string ?? "")"] }

    private func remarks(_ row: JSON) -> [HTML] {
        place(row) + ["\((row["remarks"]?.array ?? []).compactMap(\.string).joined(separator: "; "))"]
    }
}
