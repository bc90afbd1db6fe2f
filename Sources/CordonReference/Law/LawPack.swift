internal import CordonText

/// One table of law: what it is, where it is from, and for which days its content is known to be the law.
/// One row of `Data/law/packs.tsv`.
package struct LawPack: Hashable, Sendable {
    package let id: String
    /// The table's name in the binary and under `Data/`, such as `law/partners.tsv`.
    package let file: String
    package let title: String
    package let source: String
    /// The day of the text that the table was made from, ISO.
    package let sourceDate: String
    /// First day for which the content is known, ISO.
    package let validFrom: String
    /// Last day for which the content is known, ISO; `nil` is until further notice.
    package let validUntil: String?
    /// How surely we know: `text`, `official`, `secondary` or `memory`.
    package let basis: String
    /// The day someone last looked, ISO.
    package let lastChecked: String
    /// SHA-256 of `bytes`, in lower-case hexadecimal digits. Whoever has a digest can verify it; this module has none.
    package let sha256: String
    /// Rows without the one of column names.
    package let rows: Int
    package let licence: String
    package let note: String

    /// Whether the content is known to have been the law on an ISO day.
    package func isHeld(on day: String) -> Bool {
        validFrom <= day && validUntil.map { day <= $0 } ?? true
    }

    /// The table as it is linked into the binary: the file without its comment lines.
    package var bytes: [UInt8] { DataTable(file).bytes }

    /// Whether the table has the rows that the index states.
    package var isWhole: Bool { bytes.count { $0 == 0x0A } - 1 == rows }
}
