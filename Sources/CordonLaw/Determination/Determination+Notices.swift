internal import CordonRules

extension Determination {
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
            notices.append("Rests on what others say of the text, not on the text itself: \(weak.joined(separator: ", ")).")
        }
        return notices + stayed
    }
}
