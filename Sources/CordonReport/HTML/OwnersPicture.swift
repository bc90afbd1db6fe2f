public import CordonModel

/// The owners of an entity as a drawing: the entity at the bottom, each holder above what it holds, the stakes that decide
/// drawn thick. Built from the JSON answer of `cordon owners`.
struct OwnersPicture {
    let svg: HTML

    private static let box = (width: 196, height: 46)
    private static let gap = (across: 24, down: 84)

    private struct Box {
        var x: Int
        var y: Int
        /// The row, from the entity upwards.
        var level: Int
    }

    init(_ answer: JSON) {
        let root = answer["entity"]?["id"]?.string ?? ""
        let parties = answer["parties"]?.array ?? []
        let stakes = answer["stakes"]?.array ?? []
        let rows = OwnersPicture.rows(from: root, stakes)
        let widest = rows.map(\.count).max() ?? 1
        let width = widest * (OwnersPicture.box.width + OwnersPicture.gap.across) + OwnersPicture.gap.across
        let height = rows.count * (OwnersPicture.box.height + OwnersPicture.gap.down) - OwnersPicture.gap.down + 48
        var boxes: [String: Box] = [:]
        for (level, row) in rows.enumerated() {
            let used = row.count * (OwnersPicture.box.width + OwnersPicture.gap.across) - OwnersPicture.gap.across
            for (position, id) in row.enumerated() {
                boxes[id] = Box(
                    x: (width - used) / 2 + position * (OwnersPicture.box.width + OwnersPicture.gap.across),
                    y: 24 + (rows.count - 1 - level) * (OwnersPicture.box.height + OwnersPicture.gap.down),
                    level: level)
            }
        }
        let deciding = OwnersPicture.deciding(answer)
        let lines = stakes.compactMap { OwnersPicture.line($0, boxes, deciding) }
        let drawn = parties.compactMap { OwnersPicture.box($0, boxes, root: root, answer) }
        svg = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" width="\(width)" height="\(height)" role="img" font-family="system-ui, 'Noto Sans', sans-serif" font-size="11.5">
            <title>Who is behind \(answer["entity"]?["name"]?.string ?? root)</title>
            <rect width="100%" height="100%" fill="#ffffff"/>
            <defs><marker id="arrow" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0 L8 4 L0 8 z" fill="#555555"/></marker></defs>
            \(lines)\(drawn)</svg>

            """
    }

    /// Every holder above all that it holds, as far as the stakes run in no circle; within a row in the order in which the
    /// stakes name them. A stake over several rows has a place in each between, so that its line runs past the boxes.
    private static func rows(from root: String, _ stakes: [JSON]) -> [[String]] {
        // Who is visited last stands first.
        var holders: [String: [String]] = [:]
        for stake in stakes.reversed() {
            guard let owner = stake["owner"]?.string, let asset = stake["asset"]?.string else { continue }
            holders[asset, default: []].append(owner)
        }
        // Depth first; a holder that is on the way already closes a circle, and its stake lifts nobody.
        var finished: [String] = []
        var seen: Set<String> = [root]
        var way: [(node: String, next: Int)] = [(root, 0)]
        var onWay: Set<String> = [root]
        var lifts: [String: [String]] = [:]
        while let (node, next) = way.last {
            let owners = holders[node] ?? []
            guard next < owners.count else {
                finished.append(node)
                onWay.remove(node)
                way.removeLast()
                continue
            }
            way[way.count - 1].next += 1
            guard !onWay.contains(owners[next]) else { continue }
            lifts[node, default: []].append(owners[next])
            if seen.insert(owners[next]).inserted {
                onWay.insert(owners[next])
                way.append((owners[next], 0))
            }
        }
        var level = [root: 0]
        for node in finished.reversed() {
            for owner in lifts[node] ?? [] { level[owner] = max(level[owner] ?? 0, (level[node] ?? 0) + 1) }
        }
        var rows = [[String]](repeating: [], count: (level.values.max() ?? 0) + 1)
        var placed: Set<String> = []
        for node in finished.reversed() {
            if placed.insert(node).inserted { rows[level[node] ?? 0].append(node) }
            for owner in holders[node] ?? [] {
                for row in between(level[node] ?? 0, level[owner] ?? 0) {
                    rows[row].append(passage(owner, node, row))
                }
            }
        }
        return rows
    }

    private static func between(_ low: Int, _ high: Int) -> Range<Int> { high > low + 1 ? low + 1..<high : 0..<0 }

    private static func passage(_ owner: String, _ asset: String, _ row: Int) -> String { "\(owner)\n\(asset)\n\(row)" }

    /// `owner asset` of every stake in a proof.
    private static func deciding(_ answer: JSON) -> Set<String> {
        var found: Set<String> = []
        for regime in answer["regimes"]?.array ?? [] where regime["blocked"]?.string != "no" {
            for step in regime["proof"]?.array ?? [] {
                for stake in step["by"]?.array ?? [] { found.insert(key(stake)) }
            }
        }
        return found
    }

    private static func key(_ stake: JSON) -> String {
        "\(stake["owner"]?.string ?? "") \(stake["asset"]?.string ?? "")"
    }

    private static func line(_ stake: JSON, _ boxes: [String: Box], _ deciding: Set<String>) -> HTML? {
        guard let owner = boxes[stake["owner"]?.string ?? ""], let asset = boxes[stake["asset"]?.string ?? ""] else {
            return nil
        }
        // A stake that runs up or sideways belongs to a circle: it enters from above all the same.
        let (holder, held) = (stake["owner"]?.string ?? "", stake["asset"]?.string ?? "")
        let via = between(asset.level, owner.level).reversed().compactMap { boxes[passage(holder, held, $0)] }
        let places = [owner] + via + [asset]
        let isDeciding = deciding.contains(self.key(stake))
        let colour = isDeciding ? "#a3121f" : "#777777"
        var path = "M\(owner.x + box.width / 2) \(owner.y + box.height)"
        for (from, to) in zip(places, places.dropFirst()) {
            let (x1, y1, x2, y2) = (from.x + box.width / 2, from.y + box.height, to.x + box.width / 2, to.y)
            path += " C\(x1) \(y1 + 40) \(x2) \(y2 - 40) \(x2) \(y2)"
            if to.y != asset.y || to.x != asset.x { path += " L\(x2) \(y2 + box.height)" }
        }
        let words = OwnerTree.share(stake)
        let (x, y) = ((owner.x + places[1].x + box.width) / 2, (owner.y + box.height + places[1].y) / 2)
        let width = words.count * 7 + 4
        return """
            <path d="\(path)" fill="none" stroke="\(colour)" stroke-width="\(isDeciding ? "2.5" : "1.2")" marker-end="url(#arrow)"/>
            <rect x="\(x - width / 2)" y="\(y - 8)" width="\(width)" height="16" fill="#ffffff"/><text x="\(x)" y="\(y + 4)" text-anchor="middle" fill="\(colour)">\(words)</text>

            """
    }

    private static func box(_ party: JSON, _ boxes: [String: Box], root: String, _ answer: JSON) -> HTML? {
        guard let id = party["id"]?.string, let place = boxes[id] else { return nil }
        let listed = OwnerTree.listed(party)
        let isListed = listed != nil
        let verdict = id == root ? answer["blocked"]?.string ?? "no" : "no"
        let fill = isListed ? "#fbe3e4" : verdict == "must" ? "#fdeeda" : verdict == "may" ? "#fff8e1" : "#f4f4f4"
        let stroke = isListed ? "#a3121f" : id == root ? "#222222" : "#999999"
        let below = listed ?? (id == root && verdict != "no" ? "\(verdict) fall with them" : "")
        let name = party["name"]?.string ?? id
        let shown = name.count > 27 ? name.prefix(26) + "…" : name[...]
        let middle = place.x + box.width / 2
        let note: HTML? =
            below.isEmpty
            ? nil
            : "<text x=\"\(middle)\" y=\"\(place.y + 36)\" text-anchor=\"middle\" fill=\"#a3121f\">\(below)</text>"
        return """
            <g><title>\(name)</title><rect x="\(place.x)" y="\(place.y)" width="\(box.width)" height="\(box.height)" rx="5" fill="\(fill)" stroke="\(stroke)"/>
            <text x="\(middle)" y="\(place.y + (below.isEmpty ? 28 : 20))" text-anchor="middle" fill="#111111">\(shown)</text>\(note)</g>

            """
    }
}

/// A drawing of its own, for a document.
public struct OwnersDrawing: Sendable {
    public let text: String

    public init(_ answer: JSON) { text = OwnersPicture(answer).svg.markup }
}

/// Who is behind an entity, as one page to file or print.
public struct OwnersPage: Sendable {
    public let text: String

    public init(_ answer: JSON) {
        let name = answer["entity"]?["name"]?.string ?? ""
        let notices = (answer["notices"]?.array ?? []).map { HTML("\($0.string ?? "")") }
        let regimes = (answer["regimes"]?.array ?? []).map(OwnersPage.row)
        let stakes = (answer["stakes"]?.array ?? []).map { stake -> [HTML] in
            let tree = OwnerTree(answer)
            return [
                "\(tree.name(stake["owner"]?.string ?? ""))", "\(OwnerTree.share(stake))",
                "\(tree.name(stake["asset"]?.string ?? ""))",
                "<code>\((stake["sources"]?.array ?? []).compactMap(\.string).joined(separator: ", "))</code>",
            ]
        }
        let listed = (answer["parties"]?.array ?? []).flatMap { party in
            (party["listed"]?.array ?? []).map { HTML("\($0["words"]?.string ?? "")") }
        }
        let body: HTML = """
            <header>
            <p class="deal">Who is behind</p>
            <h1>\(name)</h1>
            <p>As of <time>\(answer["asOf"]?.string ?? "")</time>. Cordon informs a decision; it is not legal advice.</p>
            \(HTML.list(notices).map { "<div class=\"notices\">\($0)</div>\n" })</header>
            \(HTML.section("Four regimes", .table(["regime", "", "why", "provision"], regimes)))\
            \(HTML.section("Picture", "<div style=\"overflow-x:auto\">\(OwnersPicture(answer).svg)</div>"))\
            \(HTML.section("Listed", .list(listed)))\
            \(HTML.section("Stakes", .table(["holder", "share", "of", "stated by"], stakes)))
            """
        text = PrintedPage.page(title: "Who is behind \(name)", body: body)
    }

    private static func row(_ regime: JSON) -> [HTML] {
        func text(_ key: String) -> String { regime[key]?.string ?? "" }
        let proof = (regime["proof"]?.array ?? []).map { HTML("\($0["words"]?.string ?? "")") }
        let until = regime["until"]?.string.map { " to \($0)" } ?? " on"
        return [
            "\(text("title"))", "<b style=\"white-space:nowrap\">\(text("blocked"))</b>",
            "\(text("reason"))\(HTML.list(proof))",
            "\(text("cite"))<br><small>\(text("from"))\(until)</small>",
        ]
    }
}
