/// Readings of Han characters, from `Data/romanisation/han.tsv`. `docs/score.md` §4.
package struct Han: Sendable {
    package static let shared = Han()

    /// In the order of the table's columns.
    package static let systems: [Romanisation] = [.pinyin, .wadegiles, .cantonese, .korean, .japanese]

    /// By scalar: the offset of its row in the table.
    private var rows: [UInt32: Int] = [:]
    private let table = DataTable("romanisation/han.tsv")

    private init() {
        var lineStart = 0
        for index in table.bytes.indices where table.bytes[index] == 0x0A {
            let line = table.bytes[lineStart..<index]
            if let scalar = String(decoding: line.prefix(4), as: UTF8.self).unicodeScalars.first {
                rows[scalar.value] = lineStart
            }
            lineStart = index + 1
        }
    }

    /// The alternatives of one system, most likely first; empty where the table has none.
    package func readings(_ scalar: UInt32, system: Int) -> [[UInt8]] {
        guard let start = rows[scalar] else { return [] }
        let line = table.bytes[start...].prefix { $0 != 0x0A }
        let cell = line.split(separator: 0x09, omittingEmptySubsequences: false)[system + 1]
        return cell.split(separator: 0x7C).map(Array.init)
    }
}
