/// Markup that can only be made with every text escaped.
struct HTML: Sendable, ExpressibleByStringInterpolation {
    let markup: String

    init(markup: String) { self.markup = markup }
    init(stringLiteral literal: String) { markup = literal }
    init(stringInterpolation: Interpolation) { markup = stringInterpolation.markup }

    /// The literal parts are markup, everything interpolated is text, unless it is HTML itself.
    struct Interpolation: StringInterpolationProtocol {
        var markup = ""

        init(literalCapacity: Int, interpolationCount: Int) { markup.reserveCapacity(literalCapacity) }

        mutating func appendLiteral(_ literal: String) { markup += literal }
        mutating func appendInterpolation(_ text: some StringProtocol) { markup += HTML.escaped(text) }
        mutating func appendInterpolation(_ number: Int) { markup += String(number) }
        mutating func appendInterpolation(_ html: HTML) { markup += html.markup }
        mutating func appendInterpolation(_ parts: [HTML]) { markup += parts.map(\.markup).joined() }
        mutating func appendInterpolation(_ part: HTML?) { markup += part?.markup ?? "" }
    }

    private static func escaped(_ text: some StringProtocol) -> String {
        var shown = ""
        for character in printable(String(text), keepsLines: true) {
            switch character {
            case "&": shown += "&amp;"
            case "<": shown += "&lt;"
            case ">": shown += "&gt;"
            case "\"": shown += "&quot;"
            case "'": shown += "&#39;"
            default: shown.append(character)
            }
        }
        return shown
    }
}

extension HTML {
    static func list(_ items: [HTML], ordered: Bool = false) -> HTML? {
        guard !items.isEmpty else { return nil }
        let rows = items.map { HTML("<li>\($0)</li>\n") }
        return ordered ? "<ol>\n\(rows)</ol>\n" : "<ul>\n\(rows)</ul>\n"
    }

    /// A table, or nothing where it has no rows.
    static func table(_ heads: [String], _ rows: [[HTML]], className: String = "") -> HTML? {
        guard !rows.isEmpty else { return nil }
        let head = heads.map { HTML("<th scope=\"col\">\($0)</th>") }
        let body = rows.map { cells in HTML("<tr>\(cells.map { HTML("<td>\($0)</td>") })</tr>\n") }
        return "<table class=\"\(className)\">\n<thead><tr>\(head)</tr></thead>\n<tbody>\n\(body)</tbody>\n</table>\n"
    }

    static func section(_ title: String, _ content: HTML?) -> HTML? {
        content.map { "<section>\n<h2>\(title)</h2>\n\($0)</section>\n" }
    }
}
