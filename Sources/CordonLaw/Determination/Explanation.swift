internal import CordonRules

/// Traces in a sentence.
enum Explanation {
    /// Why a rule has the truth it has: the limbs nearest to the facts that decided it.
    static func why(_ trace: RuleTrace) -> String {
        switch trace.trace.form {
        case .notInForce, .notHeld, .toBeConfirmed:
            return trace.trace.note.map { "\(trace.trace.says); \($0)" } ?? trace.trace.says
        default: break
        }
        var limbs: [String] = []
        collect(trace.trace, isNegated: false, into: &limbs)
        return limbs.prefix(8).joined(separator: "; ")
    }

    private static func collect(_ trace: Trace, isNegated: Bool, into limbs: inout [String]) {
        func add(_ text: String) {
            if !text.isEmpty, !limbs.contains(text) { limbs.append(text) }
        }
        switch trace.form {
        case .test, .rule, .notInForce, .notHeld, .toBeConfirmed:
            let word = trace.truth.word
            let note = trace.note.map { " (\($0))" } ?? ""
            add("\(trace.says): \(word)\(note)")
        case .not, .orUnableToDetermine:
            trace.parts.forEach { collect($0, isNegated: trace.form == .not, into: &limbs) }
        case .all:
            // What fails decides; where nothing fails, what is open; else everything.
            let deciding = trace.parts.filter { $0.truth == trace.truth }
            let shown = trace.truth == .no ? Array(deciding.prefix(1)) : trace.truth == .yes ? trace.parts : open(trace)
            shown.forEach { collect($0, isNegated: isNegated, into: &limbs) }
        case .any:
            let shown =
                trace.truth == .yes
                ? trace.parts.filter { $0.truth == .yes } : trace.truth == .no ? trace.parts : open(trace)
            shown.forEach { collect($0, isNegated: isNegated, into: &limbs) }
        }
    }

    private static func open(_ trace: Trace) -> [Trace] {
        trace.parts.filter(\.truth.isUnknown)
    }
}
