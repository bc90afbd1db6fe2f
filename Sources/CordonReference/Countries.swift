internal import CordonText

/// Countries by the names that lists, people and other languages use for them. Table: `Data/reference/countries.tsv`.
package struct Countries: Sendable {
    package static let shared = Countries()

    private var codes: [[UInt32]: String] = [:]
    private var names: [String: String] = [:]

    private init() {
        DataTable("reference/countries.tsv").forEachRow { fields in
            guard fields.count == 3 else { preconditionFailure("bad row in reference/countries.tsv") }
            let code = fields[0].text.lowercased()
            codes[Countries.folded(fields[1].text)] = code
            if fields[2].text == "short", names[code] == nil { names[code] = fields[1].text }
        }
    }

    /// The lower-case ISO 3166-1 alpha-2 code of a country named in any way the table knows; `nil` if it does not.
    package func code(_ name: some StringProtocol) -> String? { codes[Countries.folded(name)] }

    /// The short English name of a lower-case code.
    package func name(_ code: String) -> String? { names[code] }

    /// Folded letters and digits, single spaces between words: punctuation does not tell countries apart.
    private static func folded(_ name: some StringProtocol) -> [UInt32] {
        Array(Tokenizer.tokens(name).map(\.scalars).joined(separator: [0x20]))
    }
}
