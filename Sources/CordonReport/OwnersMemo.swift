public import CordonModel

/// Who is behind an entity, for a terminal: the answer of each regime with the sums that decide, then the tree of owners.
/// Built from the JSON answer, so that both say the same.
public struct OwnersMemo: Sendable {
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
        let name = printable(answer["entity"]?["name"]?.string ?? "")
        lines.append(style.paint("Who is behind \(name)", .bold) + " as of \(answer["asOf"]?.string ?? "")")
        var shown: [(title: String, proof: JSON)] = []
        for regime in answer["regimes"]?.array ?? [] {
            let proof = regime["proof"] ?? .array([])
            let before = shown.first { $0.proof == proof }?.title
            lines += self.lines(regime, provedBy: before)
            if before == nil, proof.array?.isEmpty == false { shown.append((regime["title"]?.string ?? "", proof)) }
        }
        lines += ["", style.paint("Owners", .bold)]
        let tree = OwnerTree(answer)
        lines += tree.lines.map {
            "  " + $0.indent + printable($0.text) + ($0.listed.map { style.paint("  \($0)", .red) } ?? "")
        }
        let links = answer["links"]?.array ?? []
        if !links.isEmpty { lines += ["", style.paint("Other links", .bold) + " (no ownership)"] }
        for link in links {
            func name(_ end: String) -> String { printable(tree.name(link[end]?.string ?? "")) }
            let source = printable(link["source"]?.string ?? "")
            lines.append(
                "  \(name("from")) → \(name("to")): \(printable(link["what"]?.string ?? ""))"
                    + style.paint("  \(source)", .faint))
        }
        return lines.joined(separator: "\n")
    }

    /// - Parameter provedBy: a regime before it with the same proof, which is then not repeated.
    private func lines(_ regime: JSON, provedBy other: String?) -> [String] {
        func text(_ key: String) -> String { printable(regime[key]?.string ?? "") }
        let verdict = text("blocked")
        let word = verdict.padding(to: 4)
        let painted =
            verdict == "must"
            ? style.paint(word, .bold, .red) : verdict == "may" ? style.paint(word, .bold, .yellow) : word
        var lines = ["  \(painted)  \(text("title")): " + style.wrap(text("reason"), indent: 10)]
        if let other { lines.append("          the same chain as for \(other)") }
        for step in other == nil ? regime["proof"]?.array ?? [] : [] {
            lines.append("          " + style.wrap(printable(step["words"]?.string ?? ""), indent: 12))
        }
        let until = regime["until"]?.string.map { " to \($0)" } ?? ""
        lines.append(
            style.paint("          \(text("cite")) (\(text("from"))\(until.isEmpty ? " on" : until))", .faint))
        if verdict != "no", let note = regime["note"]?.string {
            lines.append("          " + style.wrap(printable(note), indent: 10))
        }
        return lines
    }
}

/// The owners of an entity as a tree. Somebody who was shown already is not unfolded again.
struct OwnerTree {
    struct Line {
        let indent: String
        let text: String
        /// `listed`, or `may be listed`.
        let listed: String?
    }

    private(set) var lines: [Line] = []
    private let names: [String: String]
    private let listed: [String: String]
    private let stakes: [String: [JSON]]

    init(_ answer: JSON) {
        var names: [String: String] = [:]
        var listed: [String: String] = [:]
        for party in answer["parties"]?.array ?? [] {
            guard let id = party["id"]?.string else { continue }
            names[id] = party["name"]?.string
            listed[id] = OwnerTree.listed(party)
        }
        self.names = names
        self.listed = listed
        stakes = Dictionary(grouping: answer["stakes"]?.array ?? []) { $0["asset"]?.string ?? "" }
        let root = answer["entity"]?["id"]?.string ?? ""
        lines.append(Line(indent: "", text: name(root), listed: listed[root]))
        var shown: Set<String> = [root]
        unfold(root, indent: "", &shown)
    }

    func name(_ id: String) -> String { names[id] ?? id }

    private mutating func unfold(_ id: String, indent: String, _ shown: inout Set<String>) {
        let holders = stakes[id] ?? []
        for (position, stake) in holders.enumerated() {
            let owner = stake["owner"]?.string ?? ""
            let isLast = position == holders.count - 1
            let isNew = shown.insert(owner).inserted
            let more = !isNew && stakes[owner]?.isEmpty == false ? "  (shown above)" : ""
            lines.append(
                Line(
                    indent: indent + (isLast ? "└─ " : "├─ "), text: "\(OwnerTree.share(stake))  \(name(owner))\(more)",
                    listed: listed[owner]))
            if isNew { unfold(owner, indent: indent + (isLast ? "   " : "│  "), &shown) }
        }
    }

    /// Whether a party is on a list, in words; `nil` if it is on none.
    static func listed(_ party: JSON) -> String? {
        let listings = party["listed"]?.array ?? []
        guard !listings.isEmpty else { return nil }
        return listings.contains { $0["certain"] == .bool(true) } ? "listed" : "may be listed"
    }

    /// `60 %`, `25 to 50 %`, `?`, and whether it controls.
    static func share(_ stake: JSON) -> String {
        let least = stake["least"]?.compact ?? "0"
        let most = stake["most"]?.compact ?? "100"
        let share =
            least == most
            ? (least == "0" ? "" : "\(least) %") : least == "0" && most == "100" ? "? %" : "\(least) to \(most) %"
        let control =
            switch stake["control"]?.string {
            case "certain": "controls"
            case "possible": "may control"
            default: ""
            }
        return [share, control].filter { !$0.isEmpty }.joined(separator: ", ")
    }
}

extension String {
    fileprivate func padding(to count: Int) -> String {
        self + String(repeating: " ", count: max(0, count - self.count))
    }
}
