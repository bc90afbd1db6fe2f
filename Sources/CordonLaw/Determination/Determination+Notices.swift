internal import CordonModel
internal import CordonRules

extension Determination {
    /// Values that cannot all be right: a share of content counted from them is no better than they are.
    private var valueNotices: [String] {
        deal.itemsAndComponents.compactMap { place in
            guard let whole = place.item.value?.tenThousandths, whole > 0 else { return nil }
            let parts = place.item.components.compactMap(\.value?.tenThousandths).reduce(0, +)
            guard parts > whole else { return nil }
            return
                "\(place.path): its parts are worth \(Decimal4(tenThousandths: parts)), more than the item itself "
                + "(\(Decimal4(tenThousandths: whole))). Check the values: the share of US content rests on them."
        }
    }

    /// What a reader must know first: which basis an answer rests on, law after the last text read, readings taken.
    package var notices: [String] {
        var notices: [String] = []
        if day > lawKnownTo { notices.append("Law after \(lawKnownTo) is not known to Cordon.") }
        if day < LawBook.ear.from { notices.append("Law before \(LawBook.ear.from) is not held.") }
        var weak: [String] = []
        var stayed: [String] = []
        for item in items {
            for ground in item.grounds {
                for citation in RestingRules(on: ground.trace, in: item.trace).traces.map(\.citation)
                where citation.basis != .text {
                    let line = "\(citation.cite) (\(citation.basis.rawValue))"
                    if !weak.contains(line) { weak.append(line) }
                }
            }
            for trace in item.traces {
                if case .toBeConfirmed = trace.trace.form, !stayed.contains(trace.trace.says) {
                    stayed.append(trace.trace.says)
                }
            }
        }
        if !weak.isEmpty {
            notices.append(
                "Rests on what others say of the text, not on the text itself: \(weak.joined(separator: ", ")).")
        }
        return notices + stayed + valueNotices
    }
}
