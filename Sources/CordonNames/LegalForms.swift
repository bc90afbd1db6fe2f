internal import CordonText

/// Phrases that mean a legal form, and the code that equal forms share: `limited liability company`, `ооо` → `llc`.
package struct LegalForms: Sendable {
    package static let shared = LegalForms()

    /// A frozen trie over words: `children` of node n by word; `codes[n]` where a phrase ends.
    private var children: [[[UInt8]: Int]] = [[:]]
    private var codes: [[UInt8]?] = [nil]

    private init() {
        DataTable("names/legal-forms.tsv").forEachRow { fields in
            guard fields.count >= 2 else { preconditionFailure("bad row in names/legal-forms.tsv") }
            var node = 0
            for word in fields[0].split(separator: 0x20) {
                let word = Array(word)
                if let next = children[node][word] {
                    node = next
                } else {
                    children[node][word] = children.count
                    node = children.count
                    children.append([:])
                    codes.append(nil)
                }
            }
            codes[node] = Array(fields[1])
        }
    }

    /// The longest phrase that starts at `start`: its code and how many words it takes.
    package func longestForm(in words: [[UInt8]], at start: Int) -> (code: [UInt8], count: Int)? {
        var node = 0
        var found: (code: [UInt8], count: Int)?
        var index = start
        while index < words.count, let next = children[node][words[index]] {
            node = next
            index += 1
            if let code = codes[node] { found = (code, index - start) }
        }
        return found
    }
}
