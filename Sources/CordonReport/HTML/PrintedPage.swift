internal import CordonModel
internal import CordonRules

/// One page that can be printed and filed: a single file without scripts, fonts or pictures from elsewhere.
enum PrintedPage {
    static func page(title: String, body: HTML) -> String {
        let page: HTML = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(title)</title>
            <style>\(HTML(markup: style))</style>
            </head>
            <body>
            <main>
            \(body)</main>
            </body>
            </html>

            """
        return page.markup
    }

    static func header(
        _ deal: Decision.DealReference, asOf day: CalendarDay, outcome: Outcome, atWorst: Outcome, atBest: Outcome,
        scope: String, notices: [String]
    ) -> HTML {
        """
        <header>
        <p class="deal">\(deal.title ?? deal.id)</p>
        <h1 class="outcome \(outcome.rawValue)">\(outcome.words)</h1>
        <p>Deal \(deal.id), decided as of <time>\(day.description)</time>. At worst \(atWorst.words), at best \(atBest.words).</p>
        <p>\(scope)</p>
        \(HTML.list(notices.map { "\($0)" }).map { "<div class=\"notices\">\($0)</div>\n" })</header>

        """
    }

    /// A numbered ground with everything it rests on.
    static func ground(_ ground: Finding) -> HTML {
        var lines: [HTML] = []
        if let citation = ground.citation {
            let since = sinceWords(ground)
            let basis =
                citation.basis == .text ? "" : " · basis: \(citation.basis.rawValue), checked \(citation.lastChecked)"
            lines.append("<p class=\"cite\"><b>\(citation.cite)</b>\(since)\(basis)</p>\n")
            let others = citationLine(ground.cites.filter { $0 != citation.cite })
            if !others.isEmpty { lines.append("<p class=\"cite\">with \(others)</p>\n") }
            if !ground.ruledOut.isEmpty {
                lines.append("<p class=\"cite\">looked at and ruled out: \(citationLine(ground.ruledOut))</p>\n")
            }
        }
        if let policy = ground.policy { lines.append("<p>Licence \(reviewWords(ground)): \(policy)</p>\n") }
        lines += ground.notes.map { "<p class=\"note\">\($0)</p>\n" }
        if let binds = ground.binds { lines.append("<p class=\"binds\">Binds \(binds).</p>\n") }
        return """
            <p><span class="outcome \(ground.outcome.rawValue)">\(ground.outcome.words)</span> \(ground.reason)</p>
            \(lines)\(facts(ground.facts))
            """
    }

    private static func facts(_ facts: [Fact]) -> HTML? {
        let rows = facts.map { fact -> [HTML] in
            let words = fact.words.flatMap { $0 == fact.key ? nil : $0 }.map { HTML("\($0)<br>") }
            return ["\(words)<code>\(fact.key)</code>", "\(fact.value)", "\(fact.assertedBy)"]
        }
        return HTML.table(["fact it turned on", "value", "who says so"], rows, className: "facts")
    }

    /// What the law weighed for one item besides the grounds.
    static func item(_ item: LawItem) -> HTML {
        func rows(_ rules: [LawRuleAnswer]) -> [[HTML]] {
            rules.map { rule in
                let facts = rule.facts.map { "\($0.words ?? $0.key): \($0.value)" }.joined(separator: "; ")
                let turned = facts.isEmpty ? nil : HTML("<br><small>\(facts)</small>")
                return ["\(rule.title)", "\(rule.cites.first ?? "")", "\(rule.truth.word)", "\(rule.why)\(turned)"]
            }
        }
        let heads = ["rule", "section", "holds", "why"]
        let open = item.considered.filter(\.truth.isUnknown)
        let settled = item.considered.filter { $0.truth == .no }
        let nothingOvercomes: HTML? =
            item.grounds.isEmpty || !item.exceptions.isEmpty
            ? nil : "<p>No licence exception that Cordon holds reaches these grounds.</p>"
        return """
            <section>
            <h2>The law on “\(item.description)” <small>\(item.path)</small></h2>
            <p><span class="outcome \(item.outcome.rawValue)">\(item.outcome.words)</span></p>
            <p>Subject to the EAR: <b>\(item.subject.word)</b>. \(item.subjectWhy)</p>
            <p class="cite">\(citationLine(item.subjectCites))</p>
            \(item.subjectNotes.map { HTML("<p class=\"note\">\($0)</p>\n") })\(facts(item.subjectFacts))\(nothingOvercomes)
            \(titled("Open", .table(heads, rows(open))))\
            \(titled("Exceptions weighed", .table(["exception", "section", "available", "why"], rows(item.exceptions))))\
            \(titled("Judgements that only a person makes", .list(item.judgements.map { "\($0)" })))\
            \(titled("Considered, and not required", .table(heads, rows(settled))))</section>

            """
    }

    private static func titled(_ title: String, _ content: HTML?) -> HTML? {
        content.map { "<h3>\(title)</h3>\n\($0)" }
    }

    private static let style = """

        body { font: 15px/1.45 system-ui, "Noto Sans", "Noto Sans CJK SC", sans-serif; color: #1a1a1a; margin: 0; }
        main { max-width: 62rem; margin: 2rem auto; padding: 0 1rem; }
        h1 { font-size: 2rem; margin: .2rem 0 .6rem; text-transform: uppercase; letter-spacing: .02em; }
        h2 { font-size: 1.15rem; border-bottom: 1px solid #999; padding-bottom: .2rem; margin: 1.8rem 0 .6rem; }
        h3 { font-size: 1rem; margin: 1.1rem 0 .3rem; }
        small { font-weight: normal; color: #666; }
        p { margin: .25rem 0; }
        .deal { font-size: 1.15rem; }
        .outcome { font-weight: 700; color: #7a5200; }
        .outcome.prohibited, .outcome.licence_required { color: #a3121f; }
        .outcome.no_requirement_found, .outcome.exception_available { color: #1d1d1d; }
        .notices { border-left: 4px solid #c78a00; padding-left: .8rem; }
        .notices ul { margin: .4rem 0; padding-left: 1rem; }
        .cite, .binds, .note { color: #444; }
        .note { font-style: italic; }
        ol > li { margin-bottom: 1.1rem; }
        table { border-collapse: collapse; width: 100%; margin: .4rem 0 .8rem; font-size: .87rem; }
        th { text-align: left; border-bottom: 1px solid #777; }
        th, td { padding: .2rem .6rem .2rem 0; vertical-align: top; overflow-wrap: anywhere; }
        td { border-bottom: 1px solid #ddd; }
        .facts td:nth-child(1) { width: 55%; }
        .facts td:nth-child(3) { width: 22%; }
        .rows td:nth-child(1) { min-width: 2.8rem; }
        .rows td:nth-child(2) { min-width: 4.5rem; }
        .rows td:nth-child(3), .rows td:nth-child(4) { min-width: 9rem; }
        .rows th, .whole { white-space: nowrap; }
        .short { width: auto; }
        .short th, .short td { padding-right: 2.5rem; }
        code { font-size: .8rem; color: #666; }
        footer { color: #555; margin-top: 2rem; border-top: 1px solid #999; padding-top: .5rem; font-size: .87rem; }
        @media print { main { margin: 0; max-width: none; } tr, li > p { break-inside: avoid; } h2, h3 { break-after: avoid; } }

        """
}
