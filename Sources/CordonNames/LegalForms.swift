internal import CordonText

/// Phrases that mean a legal form, and the code that equal forms share: `limited liability company`, `ооо` → `llc`.
package struct LegalForms: Sendable {
    package static let shared = LegalForms()

    /// Words of the phrases, numbered from 1; 0 is any other word.
    private var numbers: [[UInt8]: Int32] = [:]
    /// A frozen trie: the node that follows a node (upper half) by a word (lower half); `codes[n]` where a phrase ends.
    private var steps: [UInt64: Int] = [:]
    private var codes: [[UInt8]?] = [nil]

    private init() {
        DataTable("names/legal-forms.tsv").forEachRow { fields in
            guard fields.count >= 2 else { preconditionFailure("bad row in names/legal-forms.tsv") }
            var node = 0
            for word in fields[0].split(separator: 0x20) {
                let number = numbers[Array(word)] ?? Int32(numbers.count + 1)
                numbers[Array(word)] = number
                if let next = steps[LegalForms.step(node, number)] {
                    node = next
                } else {
                    steps[LegalForms.step(node, number)] = codes.count
                    node = codes.count
                    codes.append(nil)
                }
            }
            codes[node] = Array(fields[1])
        }
    }

    private static func step(_ node: Int, _ word: Int32) -> UInt64 { UInt64(node) << 32 | UInt64(word) }

    /// The number of a word that occurs in some phrase; 0 for any other.
    package func number(ofWord word: [UInt8]) -> Int32 { numbers[word] ?? 0 }

    /// The longest phrase that starts at `start`: its code and how many words it takes.
    package func longestForm(inWords words: [Int32], at start: Int) -> (code: [UInt8], count: Int)? {
        var node = 0
        var found: (code: [UInt8], count: Int)?
        var index = start
        while index < words.count, words[index] != 0, let next = steps[LegalForms.step(node, words[index])] {
            node = next
            index += 1
            if let code = codes[node] { found = (code, index - start) }
        }
        return found
    }
}
