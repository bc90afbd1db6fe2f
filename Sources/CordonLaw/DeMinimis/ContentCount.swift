internal import CordonModel
internal import CordonRules

/// How much of a foreign-made item is controlled US-origin content, as far as the facts tell: between `low` and `high`.
///
/// Supp. No. 2 to 15 CFR part 734. Content counts where a licence would be needed to send it, as received, to the
/// destination of the item: by the Country Chart or part 746, never by part 744. Content of foreign-made components counts
/// at every depth, unless the component is a discrete product of its own: BIS leaves that out (second incorporation,
/// advisory opinion of 2009-09-14).
struct ContentCount: Sendable {
    /// In the deal's currency, ten-thousandths; shares of an item without a value count against a notional whole.
    var low = 0
    var high = 0
    var whole = 0
    var needs: Set<String> = []
    var facts: [Fact] = []
    /// Paragraphs that decided whether content counts.
    var cites: [String] = []
    /// Of `high`, what sits inside foreign-made components.
    var nested = 0

    /// Whether the share exceeds a percentage: the level itself is still de minimis, “10 % or less”.
    func exceeds(percent: Int) -> Truth {
        let level = Int128(whole) * Int128(percent)
        if Int128(low) * 100 > level { return .yes }
        if Int128(high) * 100 <= level { return .no }
        return .unknown(needs: needs)
    }

    /// `24.35 %`, or `from 10 % to 31.2 %`.
    var words: String {
        low == high ? percent(low) : "from \(percent(low)) to \(percent(high))"
    }

    private func percent(_ part: Int) -> String {
        guard whole > 0 else { return "0 %" }
        let hundredths = Int(Int128(part) * 10_000 / Int128(whole))
        return "\(Decimal4(tenThousandths: hundredths * 100)) %"
    }

    private static let notional = 1_000_000_000_000

    init(_ subject: LawCase, on day: CalendarDay) {
        let item = subject.item
        let path = subject.path
        if let declared = item.controlledUSContentPercent {
            whole = 1_000_000
            low = declared.partsPerMillion
            high = low
            facts = [subject.fact("\(path).controlledUSContentPercent", "\(declared) %")]
            return
        }
        whole = item.value.map(\.tenThousandths) ?? ContentCount.notional
        if whole <= 0 { whole = ContentCount.notional }
        var counter = Counter(subject: subject, day: day)
        counter.count(item.components, at: path, amount: whole, of: item, depth: 0, isCertain: true)
        low = min(counter.low, whole)
        high = min(counter.high, whole)
        nested = counter.nested
        needs = counter.needs
        facts = counter.facts
        cites = counter.cites
        let complete = "\(path).declarations.\(ItemQuestion.billOfMaterialsComplete.rawValue)"
        if item.components.isEmpty {
            high = whole
            needs = ["\(path).controlledUSContentPercent"]
        } else if item.declarations[.billOfMaterialsComplete]?.answer != .yes {
            high = whole
            needs.insert(complete)
        }
        if let any = item.usContentPercent {
            let bound = Int(Int128(whole) * Int128(any.partsPerMillion) / 1_000_000)
            facts.append(subject.fact("\(path).usContentPercent", "\(any) %"))
            high = max(low, min(high, bound))
        }
        if high == low { needs = [] }
    }

    /// Walks a bill of materials.
    private struct Counter {
        let subject: LawCase
        let day: CalendarDay
        var low = 0
        var high = 0
        var nested = 0
        var needs: Set<String> = []
        var facts: [Fact] = []
        var cites: [String] = []

        /// `amount` is what `parent` is worth inside the whole. Uncertain content raises only the upper bound.
        mutating func count(
            _ parts: [Item], at path: String, amount: Int, of parent: Item, depth: Int, isCertain: Bool
        ) {
            guard depth < 32 else { return }
            for (index, part) in parts.enumerated() {
                let place = "\(path).components[\(index)]"
                let real = subject.resolved(part)
                let value = worth(part, in: parent, amount: amount)
                let most = value ?? amount
                if value == nil { needs.insert("\(place).value") }
                guard let origin = real.origin else {
                    needs.insert("\(place).origin")
                    high += most
                    continue
                }
                guard unitedStates.contains(origin.description) else {
                    countForeign(
                        real, part, at: place, amount: most, depth: depth, isCertain: isCertain && value != nil)
                    continue
                }
                // Technology used to design or make a commodity is not incorporated in it: note to Supp. 2(a)(1).
                if real.kind == .technology, subject.item.kind == .commodity {
                    facts.append(
                        subject.fact(place, "\(real.description): technology, not incorporated in a commodity"))
                    continue
                }
                let control = ContentControl.truth(real, at: place, in: subject, on: day)
                for cite in control.cites where !cites.contains(cite) { cites.append(cite) }
                let amount = value.map { Decimal4(tenThousandths: $0).description } ?? "?"
                let name = real.description.isEmpty ? place : real.description
                facts.append(subject.fact(place, "\(name): \(amount), \(control.why)"))
                switch control.truth {
                case .yes:
                    if isCertain { low += value ?? 0 }
                    high += most
                    if depth > 0 { nested += value ?? 0 }
                case .unknown(let open):
                    high += most
                    needs.formUnion(open)
                case .no: break
                }
            }
        }

        /// US content inside a foreign-made component.
        private mutating func countForeign(
            _ real: Item, _ part: Item, at place: String, amount: Int, depth: Int, isCertain: Bool
        ) {
            guard !real.components.isEmpty else { return }
            let declared = real.declarations[.discreteProduct] ?? part.declarations[.discreteProduct]
            switch declared?.answer {
            case .yes:
                facts.append(
                    subject.fact(
                        place,
                        "\(real.description): a discrete product, its content is not counted again (BIS advisory opinion of 2009-09-14)",
                        by: declared?.assertedBy))
            case .no:
                count(real.components, at: place, amount: amount, of: real, depth: depth + 1, isCertain: isCertain)
            case .unknown, nil:
                let before = high
                count(real.components, at: place, amount: amount, of: real, depth: depth + 1, isCertain: false)
                if high > before { needs.insert("\(place).declarations.\(ItemQuestion.discreteProduct.rawValue)") }
            }
        }

        private func worth(_ part: Item, in parent: Item, amount: Int) -> Int? {
            if let share = part.sharePercent {
                return Int(Int128(amount) * Int128(share.partsPerMillion) / 1_000_000)
            }
            guard let value = part.value?.tenThousandths, let total = parent.value?.tenThousandths, total > 0 else {
                return nil
            }
            // A component's own bill of materials is stated for its own value; scale it to what is inside.
            return Int(Int128(amount) * Int128(value) / Int128(total))
        }
    }
}
