internal import CordonMatching
internal import CordonScreening
import CordonModel

/// How the results of a file are written.
package enum BatchFormat: String, Sendable, CaseIterable {
    case csv, ndjson, json, html

    /// What the rows are written as while the run lasts; a document is made of them at its end.
    var isLines: Bool { self != .csv }
}

/// Writes rows of results as bytes. Equal rows give equal bytes, on any thread.
struct RowRendering: Sendable {
    let format: BatchFormat
    /// The columns of the file; empty for JSON objects, which have none.
    private let columns: [String]

    init(format: BatchFormat, input: FileInput) {
        self.format = format
        columns = input.shape.layout == .ndjson ? [] : input.mapping.columns
    }

    private static let ownColumns = [
        "cordon_row", "cordon_key", "cordon_outcome", "cordon_score", "cordon_name", "cordon_lists", "cordon_id",
        "cordon_matches", "cordon_confirmed", "cordon_why", "cordon_error", "cordon_remarks", "cordon_decision",
    ]

    /// What stands before the first row.
    func head(excel: Bool) -> [UInt8] {
        guard format == .csv else { return [] }
        var bytes: [UInt8] = excel ? [0xEF, 0xBB, 0xBF] : []
        append(columns + RowRendering.ownColumns, to: &bytes)
        return bytes
    }

    func append(_ row: ScreenedRow, to bytes: inout [UInt8]) {
        guard format == .csv else {
            bytes += row.line(numbered: true).utf8
            bytes.append(0x0A)
            return
        }
        var cells = row.row.cells
        if cells.count > columns.count { cells.removeSubrange(columns.count...) }
        while cells.count < columns.count { cells.append("") }
        let best = row.screening?.parties.first?.best
        var error = ""
        if case .bad(let problem) = row.row.content { error = problem.reason }
        cells += [
            String(row.row.row), row.row.key, row.outcome.rawValue, best.map { $0.score.score.fourPlaces } ?? "",
            best?.entity.caption ?? "", row.lists.joined(separator: "; "), best?.entity.id ?? "",
            String(row.screening?.parties.count ?? 0), row.outcome == .match ? (row.isConfirmed ? "yes" : "no") : "",
            row.why, error, row.row.remarks.map(\.words).joined(separator: "; "), row.decision,
        ]
        append(cells, to: &bytes)
    }

    /// RFC 4180. A cell that a spreadsheet would take for a formula gets an apostrophe before it.
    private func append(_ cells: [String], to bytes: inout [UInt8]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { bytes.append(0x2C) }
            let first = cell.utf8.first
            let isFormula = first.map { [0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D].contains($0) } ?? false
            let needsQuotes = cell.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
            if needsQuotes { bytes.append(0x22) }
            if isFormula { bytes.append(0x27) }
            if needsQuotes {
                for byte in cell.utf8 {
                    if byte == 0x22 { bytes.append(0x22) }
                    bytes.append(byte)
                }
                bytes.append(0x22)
            } else {
                bytes += cell.utf8
            }
        }
        bytes += [0x0D, 0x0A]
    }
}

extension BatchCounts {
    mutating func add(_ row: ScreenedRow) {
        rows += 1
        for remark in row.row.remarks { remarks[remark.kind.rawValue, default: 0] += 1 }
        switch row.outcome {
        case .error:
            if case .bad(let problem) = row.row.content { errors[problem.kind.rawValue, default: 0] += 1 }
        case .noMatch: noMatches += 1
        case .match:
            matches += 1
            let isConfirmed = row.isConfirmed
            for list in row.lists {
                lists[list, default: 0] += 1
                if isConfirmed { confirmed[list, default: 0] += 1 }
            }
            let score = row.screening?.parties.first?.best.score.score ?? 0
            scores["\(score == 10000 ? "1.0" : "0.\(score / 1000)")", default: 0] += 1
        }
    }
}
