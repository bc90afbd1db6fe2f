import CordonModel

/// Checks the proofs in the answer of `cordon owners --json` against the stakes and listings that it prints, and nothing
/// else. Shares no code with what found them.
struct ProofCheck {
    let answer: JSON

    /// What is wrong; empty if every proof holds.
    var defects: [String] {
        (answer["regimes"]?.array ?? []).flatMap { regime -> [String] in
            let name = regime["regime"]?.string ?? ""
            let steps = regime["proof"]?.array ?? []
            guard !steps.isEmpty else {
                return regime["blocked"]?.string == "no" ? [] : ["\(name): no proof"]
            }
            let isSure = regime["bound"]?.string == "least"
            var defects = steps.indices.compactMap { defect(in: steps, at: $0, regime, isSure) }
            if !steps.contains(where: { $0["entity"] == answer["entity"]?["id"] }) { defects.append("not shown") }
            if regime["blocked"]?.string == "must", !isSure { defects.append("sure of what is only possible") }
            let listed = steps.filter { $0["because"]?.string == "listed" }.count
            if regime["addsUp"] == .bool(false), listed != 1 { defects.append("adds up several persons") }
            return defects.map { "\(name): \($0)" }
        }
    }

    private func defect(in steps: [JSON], at position: Int, _ regime: JSON, _ isSure: Bool) -> String? {
        let step = steps[position]
        let entity = step["entity"]?.string ?? ""
        let shown = Set(steps[..<position].compactMap { $0["entity"]?.string })
        guard step["because"]?.string != "listed" else {
            let listings = parties.first { $0["id"]?.string == entity }?["listed"]?.array ?? []
            let counts = listings.contains { listing in
                listing["countsFor"]?.array?.contains(regime["regime"] ?? .null) == true
                    && (!isSure || listing["certain"] == .bool(true))
            }
            return counts ? nil : "\(entity) is on no list that counts"
        }
        let holders = step["by"]?.array ?? []
        for holder in holders {
            guard stakes.contains(where: { isSame($0, holder) }), holder["asset"]?.string == entity else {
                return "\(entity): a stake that nobody stated"
            }
            guard shown.contains(holder["owner"]?.string ?? "") else { return "\(entity): a circle" }
        }
        guard Set(holders.compactMap { $0["owner"]?.string }).count == holders.count else {
            return "\(entity): counted twice"
        }
        if step["because"]?.string == "controlled" {
            let isJoint = parties.contains { $0["id"]?.string == entity && $0["joint"] == .bool(true) }
            let control = holders.first?["control"]?.string
            let isEnough = control == "certain" || (control == "possible" && !isSure)
            let isStated = stakes.contains { isSame($0, holders[0]) && $0["control"]?.string == control } || isJoint
            return regime["controlCounts"] == .bool(true) && isEnough && isStated ? nil : "\(entity): no such control"
        }
        let threshold = number(regime["threshold"])
        guard number(step["sum"]) == sum(holders, of: entity, isSure) else { return "\(entity): wrong sum" }
        guard sum(holders, of: entity, isSure) >= threshold else { return "\(entity): too little" }
        for index in holders.indices {
            var fewer = holders
            fewer.remove(at: index)
            guard sum(fewer, of: entity, isSure) < threshold else {
                return "\(entity): \(holders[index]["owner"]?.string ?? "") is not needed"
            }
        }
        return nil
    }

    private var parties: [JSON] { answer["parties"]?.array ?? [] }
    private var stakes: [JSON] { answer["stakes"]?.array ?? [] }

    private func isSame(_ one: JSON, _ other: JSON) -> Bool {
        ["owner", "asset", "least", "most"].allSatisfy { one[$0] == other[$0] }
    }

    /// What holders have together; where open shares are taken at the most, no more than others leave.
    private func sum(_ holders: [JSON], of entity: String, _ isSure: Bool) -> Int {
        let least = holders.map { number($0["least"]) }.reduce(0, +)
        guard !isSure else { return least }
        let stated = stakes.filter { $0["asset"]?.string == entity && $0["owner"]?.string != entity }
        let held = stated.map { number($0["least"]) }.reduce(0, +)
        return min(holders.map { number($0["most"]) }.reduce(0, +), max(1_000_000, held) - held + least)
    }

    /// Ten thousandths of a percent.
    private func number(_ json: JSON?) -> Int {
        guard case .number(let digits) = json else { return -1 }
        let parts = digits.split(separator: ".")
        let fraction = parts.count > 1 ? parts[1] : ""
        return (Int(parts[0]) ?? -1) * 10_000 + (Int(fraction + String(repeating: "0", count: 4 - fraction.count)) ?? 0)
    }
}
