@testable import CordonAssessment
import CordonModel

/// Files that exist only in memory.
enum TestInput {
    @discardableResult
    static func open(
        _ bytes: [UInt8], as name: String = "a.csv", _ options: InputOptions = InputOptions(),
        pieceSize: Int = 1 << 20
    ) throws -> FileInput {
        try FileInput.refuseWorkbook(name)
        return try FileInput(ByteFeed(bytes: bytes, name: name, pieceSize: pieceSize), options: options, isList: false)
    }

    static func rows(_ input: inout FileInput, chunk: Int = 1000) throws -> [ScreeningRow] {
        var rows: [ScreeningRow] = []
        while let chunk = try input.nextChunk(maximumRows: chunk) {
            for index in 0..<chunk.count { rows.append(input.parser.row(index, of: chunk)) }
        }
        return rows
    }

    static func rows(_ text: String, as name: String = "a.csv", _ options: InputOptions = InputOptions()) throws
        -> [ScreeningRow]
    {
        var input = try open(Array(text.utf8), as: name, options)
        return try rows(&input)
    }

    static func values(_ rows: [ScreeningRow], _ property: String) -> [[String]] {
        rows.map { $0.query?.texts(property) ?? ["bad"] }
    }

    static func encode(_ text: String, _ encoding: TextEncoding, mark: Bool) -> [UInt8] {
        let body: [UInt8] =
            switch encoding {
            case .utf8: Array(text.utf8)
            case .utf16LittleEndian: text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
            case .utf16BigEndian: text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
            case .windows1252:
                text.unicodeScalars.map { $0.value == 0x201C ? 0x93 : $0.value == 0x201D ? 0x94 : UInt8($0.value) }
            }
        return (mark ? encoding.mark : []) + body
    }
}

extension ScreeningRow {
    var query: Entity? {
        if case .query(let entity) = content { return entity }
        return nil
    }

    var problem: RowProblem? {
        if case .bad(let problem) = content { return problem }
        return nil
    }
}
