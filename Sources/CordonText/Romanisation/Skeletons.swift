/// Consonant skeletons, in which Arabic script and its many romanisations meet. `docs/score.md` §5.3; the headers of
/// `Data/romanisation/arabic.tsv` and `skeleton.tsv` say how the rules apply.
package struct Skeletons: Sendable {
    package static let shared = Skeletons()

    /// No token yields more; the later ones are the less likely.
    private static let maximumFanOut = 8

    private enum Context: Int {
        // Of rules of equal length the smaller wins.
        case first, last, anywhere
    }

    private struct Rule: Sendable {
        let context: Context
        let from: [UInt32]
        let alternatives: [[UInt8]]
    }

    /// Rules by their first scalar, longest first.
    private var arabic: [UInt32: [Rule]] = [:]
    /// By letter, from `a`.
    private var latin = [[Rule]](repeating: [], count: 26)

    private init() {
        DataTable("romanisation/arabic.tsv").forEachRow { fields in
            guard fields.count == 3 else { preconditionFailure("bad row in romanisation/arabic.tsv") }
            let context: Context = fields[1].first == 0x5E ? .first : fields[1].first == 0x24 ? .last : .anywhere
            Skeletons.add(fields[0].text, context, fields[2], to: &arabic)
        }
        var byLetter: [UInt32: [Rule]] = [:]
        DataTable("romanisation/skeleton.tsv").forEachRow { fields in
            guard fields.count == 2 else { preconditionFailure("bad row in romanisation/skeleton.tsv") }
            let context: Context = fields[0].first == 0x5E ? .first : fields[0].last == 0x24 ? .last : .anywhere
            let letters = fields[0].filter { $0 != 0x5E && $0 != 0x24 }
            Skeletons.add(letters.text, context, fields[1], to: &byLetter)
        }
        for (letter, rules) in byLetter { latin[Int(letter) - 0x61] = rules }
    }

    private static func add(
        _ letters: String, _ context: Context, _ cell: ArraySlice<UInt8>, to rules: inout [UInt32: [Rule]]
    ) {
        let from = letters.unicodeScalars.map(\.value)
        guard let first = from.first else { preconditionFailure("a skeleton rule without letters") }
        let alternatives = cell.split(separator: 0x7C, omittingEmptySubsequences: false).map(Array.init)
        rules[first, default: []].append(Rule(context: context, from: from, alternatives: alternatives))
        rules[first]?.sort { ($1.from.count, $0.context.rawValue) < ($0.from.count, $1.context.rawValue) }
    }

    /// The skeletons of a folded Arabic-script token, of two letters or more.
    package func ofArabic(_ scalars: [UInt32]) -> [[UInt8]] {
        Skeletons.combine(Skeletons.pieces(scalars) { arabic[$0] ?? [] })
    }

    /// The skeletons of a plain ASCII spelling without digits, of two letters or more.
    package func ofLatin(_ spelling: [UInt8]) -> [[UInt8]] {
        guard spelling.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) else { return [] }
        return Skeletons.combine(Skeletons.pieces(spelling.map(UInt32.init)) { latin[Int($0) - 0x61] })
    }

    /// What each place of a word may write. A letter without a rule writes nothing.
    private static func pieces(_ word: [UInt32], _ rules: (UInt32) -> [Rule]) -> [[[UInt8]]] {
        var pieces: [[[UInt8]]] = []
        pieces.reserveCapacity(word.count)
        var index = 0
        while index < word.count {
            let rule = rules(word[index]).first { rule in
                // Most rules are of one letter, by which they were found.
                guard rule.from.count == 1 || word[index...].starts(with: rule.from) else { return false }
                switch rule.context {
                case .first: return index == 0
                case .last: return index + rule.from.count == word.count
                case .anywhere: return true
                }
            }
            if let rule { pieces.append(rule.alternatives) }
            index += rule?.from.count ?? 1
        }
        return pieces
    }

    /// Combinations of alternatives: those with the fewest second choices first, then those whose second choices
    /// stand earlier; equal texts once, the first eight.
    ///
    /// Words like `hahahaha` have more combinations than can be listed, most of them equal once doubled letters are
    /// collapsed. What is added later depends only on a beginning's last letter, so of equal beginnings the best is
    /// kept, and twice as many beginnings as texts: a letter that comes next can make at most two of them equal.
    private static func combine(_ pieces: [[[UInt8]]]) -> [[UInt8]] {
        var beginnings: [(text: [UInt8], seconds: [Int])] = [([], [])]
        for (place, alternatives) in pieces.enumerated() {
            if alternatives.count == 1 {
                for index in beginnings.indices { append(alternatives[0], to: &beginnings[index].text) }
                continue
            }
            var longer: [(text: [UInt8], seconds: [Int])] = []
            longer.reserveCapacity(beginnings.count * alternatives.count)
            for beginning in beginnings {
                for (choice, letters) in alternatives.enumerated() {
                    var text = beginning.text
                    append(letters, to: &text)
                    longer.append((text, choice == 0 ? beginning.seconds : beginning.seconds + [place]))
                }
            }
            beginnings = best(longer)
        }
        guard beginnings.count > 1 else { return beginnings.map(\.text).filter { $0.count >= 2 } }
        return best(beginnings).prefix(maximumFanOut).map(\.text).filter { $0.count >= 2 }
    }

    private static func append(_ letters: [UInt8], to text: inout [UInt8]) {
        for letter in letters where text.last != letter { text.append(letter) }
    }

    private static func best(_ beginnings: [(text: [UInt8], seconds: [Int])]) -> [(text: [UInt8], seconds: [Int])] {
        var kept: [(text: [UInt8], seconds: [Int])] = []
        let ordered = beginnings.sorted {
            $0.seconds.count != $1.seconds.count
                ? $0.seconds.count < $1.seconds.count : $0.seconds.lexicographicallyPrecedes($1.seconds)
        }
        for beginning in ordered where !kept.contains(where: { $0.text == beginning.text }) {
            kept.append(beginning)
            if kept.count == 2 * maximumFanOut { break }
        }
        return kept
    }
}
