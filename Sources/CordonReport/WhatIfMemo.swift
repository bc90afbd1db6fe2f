public import CordonModel

/// What a designation would do, or which sales would free a company, for a terminal. Built from the JSON answer.
public struct WhatIfMemo: Sendable {
    private let answer: JSON
    private let style: TerminalStyle

    public init(_ answer: JSON, style: TerminalStyle) {
        self.answer = answer
        self.style = style
    }

    public var text: String {
        var lines: [String] = []
        for notice in answer["notices"]?.array ?? [] {
            lines.append(style.paint(style.wrap("! \(printable(notice.string ?? ""))", indent: 2), .yellow))
        }
        lines.append(style.paint(printable(answer["question"]?.string ?? ""), .bold))
        for regime in answer["regimes"]?.array ?? [] {
            lines += regime["fallen"] == nil ? sales(regime) : fallen(regime)
        }
        if let deals = answer["deals"]?.array {
            lines += ["", style.paint("\(deals.count) of \(answer["dealsRead"]?.compact ?? "0") deals change", .bold)]
            for deal in deals { lines += self.deal(deal) }
        }
        return lines.joined(separator: "\n")
    }

    private func text(_ json: JSON, _ key: String) -> String { printable(json[key]?.string ?? "") }

    private func fallen(_ regime: JSON) -> [String] {
        let parties = regime["fallen"]?.array ?? []
        let state =
            switch regime["state"]?.string {
            case "not_in_force": " (not in force on that day)"
            case "to_be_confirmed": " (status to be confirmed)"
            default: ""
            }
        var lines = [
            "", "\(text(regime, "title"))\(state): \(parties.isEmpty ? "nobody new" : "\(parties.count) new")",
        ]
        for party in parties {
            lines.append("  \(style.paint(text(party, "blocked"), .bold, .red))  \(text(party, "name"))")
            for step in party["through"]?.array ?? [] {
                lines.append("        " + style.wrap(printable(step.string ?? ""), indent: 10))
            }
        }
        return lines
    }

    private func sales(_ regime: JSON) -> [String] {
        var lines = ["", "\(text(regime, "title")) [\(text(regime, "cite"))]"]
        if let obstacle = regime["obstacle"]?.string { return lines + ["  \(printable(obstacle))"] }
        for sale in regime["sales"]?.array ?? [] {
            lines.append(
                "  \(style.paint("sell", .bold))  \(text(sale, "stake")) of \(text(sale, "asset")), held by \(text(sale, "owner"))"
            )
        }
        lines.append(regime["provenSmallest"] == .bool(true) ? "  no fewer sales would do" : "  not proven smallest")
        for condition in regime["conditions"]?.array ?? [] {
            lines.append("  " + style.wrap(printable(condition.string ?? ""), indent: 2))
        }
        return lines
    }

    private func deal(_ deal: JSON) -> [String] {
        let value = deal["value"]?.string.map { ", \(printable($0))" } ?? ""
        var lines = [
            "  \(text(deal, "deal"))\(value): \(words(deal, "before")) → \(style.paint(words(deal, "after"), .bold))"
        ]
        for ground in deal["grounds"]?.array ?? [] {
            let cites = (ground["cites"]?.array ?? []).compactMap(\.string).joined(separator: ", ")
            lines.append(
                "    "
                    + style.wrap(
                        "\(words(ground, "outcome")): \(text(ground, "reason")) [\(printable(cites))]", indent: 6))
        }
        return lines
    }

    private func words(_ json: JSON, _ key: String) -> String { text(json, key).replacing("_", with: " ") }
}
