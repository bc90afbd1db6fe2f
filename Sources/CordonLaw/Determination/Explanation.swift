internal import CordonRules

/// Traces in a sentence.
enum Explanation {
    /// Why a rule has the truth it has: the limbs nearest to the facts that decided it.
    ///
    /// - Parameter find: gives the traces of rules referred to; one that fails is explained in its place. Whether the item
    ///   is subject to the regulations at all is told once for all rules, not in each.
    static func why(_ trace: RuleTrace, in find: (String) -> RuleTrace? = { _ in nil }) -> String {
        switch trace.trace.form {
        case .notInForce, .notHeld, .toBeConfirmed:
            return trace.trace.note.map { "\(trace.trace.says); \($0)" } ?? trace.trace.says
        default: break
        }
        var limbs: [String] = []
        collect(trace.trace, find, into: &limbs)
        return limbs.prefix(8).joined(separator: "; ")
    }

    private static func collect(_ trace: Trace, _ find: (String) -> RuleTrace?, into limbs: inout [String]) {
        func add(_ text: String) {
            if !text.isEmpty, !limbs.contains(text) { limbs.append(text) }
        }
        switch trace.form {
        case .rule(let id) where trace.truth == .no && id != "us.ear.reach" && id != LawBook.subjectRule:
            add("\(trace.says): no\(find(id).map { " (\(why($0)))" } ?? "")")
        case .test, .rule, .notInForce, .notHeld, .toBeConfirmed:
            let word = trace.truth.word
            let note = trace.note.map { " (\($0))" } ?? ""
            add("\(trace.says): \(word)\(note)")
        case .not, .orUnableToDetermine:
            trace.parts.forEach { collect($0, find, into: &limbs) }
        case .all:
            // What fails decides; where nothing fails, what is open; else everything.
            let deciding = trace.parts.filter { $0.truth == trace.truth }
            let shown = trace.truth == .no ? Array(deciding.prefix(1)) : trace.truth == .yes ? trace.parts : open(trace)
            shown.forEach { collect($0, find, into: &limbs) }
        case .any:
            let shown =
                trace.truth == .yes
                ? trace.parts.filter { $0.truth == .yes } : trace.truth == .no ? trace.parts : open(trace)
            shown.forEach { collect($0, find, into: &limbs) }
        }
    }

    private static func open(_ trace: Trace) -> [Trace] {
        trace.parts.filter(\.truth.isUnknown)
    }
}
