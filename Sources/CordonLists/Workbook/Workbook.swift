import CordonXML
import CordonZip

/// A workbook in Office Open XML (`.xlsx`), whose sheets are read row by row. Only the shared strings are held: cells
/// refer to them by number.
struct Workbook {
    struct Sheet: Hashable {
        let name: String
        /// Where it lies in the archive.
        let part: String
    }

    struct Row: Hashable {
        /// As the spreadsheet numbers it, from 1; rows without cells are left out and leave a gap.
        let number: Int
        /// From column A; empty where the sheet has no cell. Dates are ISO days, truth values `TRUE` and `FALSE`.
        let cells: [String]
    }

    /// The name by which records are cited.
    let file: String
    let sheets: [Sheet]
    private let archive: ZipArchive
    private let strings: [String]
    private let styles: WorkbookStyles
    private let startsIn1904: Bool

    init(path: String) throws(ListError) {
        file = FileBytes.name(of: path)
        archive = try Workbook.inside(file) { () throws(ZipError) in try ZipArchive(path: path) }
        let book = WorkbookIndex()
        try Workbook.read("xl/workbook.xml", of: archive, file: file, into: book)
        let relations = WorkbookRelations()
        try Workbook.read("xl/_rels/workbook.xml.rels", of: archive, file: file, into: relations)
        sheets = book.sheets.compactMap { sheet in
            relations.part(sheet.relation, kind: "worksheet").map { Sheet(name: sheet.name, part: $0) }
        }
        guard !sheets.isEmpty else { throw .malformedWorkbook(file: file, reason: "xl/workbook.xml names no sheet") }
        startsIn1904 = book.startsIn1904
        let strings = SharedStrings()
        if let part = relations.part(kind: "sharedStrings") {
            try Workbook.read(part, of: archive, file: file, into: strings)
        }
        self.strings = strings.strings
        let styles = WorkbookStyles()
        if let part = relations.part(kind: "styles") {
            try Workbook.read(part, of: archive, file: file, into: styles)
        }
        self.styles = styles
    }

    /// Hands out the rows of a sheet that have cells, in order, until `each` returns false.
    func rows(of sheet: Sheet, each: (Row) throws(ListError) -> Bool) throws(ListError) {
        try withoutActuallyEscaping(each) { each throws(ListError) in
            let rows = SheetRows(
                file: file, part: sheet.part, strings: strings, styles: styles, startsIn1904: startsIn1904, each: each)
            do throws(ListError) {
                try Workbook.read(sheet.part, of: archive, file: file, into: rows)
            } catch {
                throw rows.failure ?? error
            }
            if let failure = rows.failure { throw failure }
        }
    }

    /// Parts that can refuse a document say why in `failure`.
    private static func read(
        _ part: String, of archive: ZipArchive, file: String, into events: any WorkbookEvents
    ) throws(ListError) {
        let stream = try inside(file) { () throws(ZipError) in try archive.open(part) }
        var failure: ZipError?
        let source = XMLSource.pieces(name: part) { () throws(XMLReadError) in
            do throws(ZipError) {
                return try stream.next()
            } catch {
                failure = error
                throw .unreadable(file: part, reason: "damaged")
            }
        }
        do throws(XMLReadError) {
            try XMLReader.read(source, into: events)
        } catch {
            if let failure { throw ListError(failure, file: file) }
            throw ListError(malformed: error, part: part, file: file)
        }
        if let reason = events.refusal { throw .malformedWorkbook(file: file, reason: "\(part): \(reason)") }
    }

    private static func inside<Value>(
        _ file: String, _ body: () throws(ZipError) -> Value
    ) throws(ListError) -> Value {
        do throws(ZipError) {
            return try body()
        } catch {
            throw ListError(error, file: file)
        }
    }
}

/// A part of a workbook as it is read; `refusal` says why it is no such part, after which nothing more is read.
protocol WorkbookEvents: XMLEvents {
    var refusal: String? { get }
}

extension WorkbookEvents {
    var isDone: Bool { refusal != nil }
    var refusal: String? { nil }
}

extension ListError {
    fileprivate init(_ error: ZipError, file: String) {
        switch error {
        case .unreadable(_, let reason):
            self = .malformedWorkbook(file: file, reason: reason)
        case .noPart(_, let part):
            self = .malformedWorkbook(file: file, reason: "\(part) is missing")
        case .tooLarge(_, let part, let limit):
            self = .malformedWorkbook(file: file, reason: "\(part) unpacks to more than \(limit >> 20) MB")
        }
    }

    fileprivate init(malformed error: XMLReadError, part: String, file: String) {
        switch error {
        case .unreadable(_, let reason):
            self = .malformedWorkbook(file: file, reason: "\(part): \(reason)")
        case .malformed(_, let line, let column, let reason):
            self = .malformedWorkbook(
                file: file, reason: "\(part):\(line):\(column): not well-formed XML: \(reason.trimmingBlanks())")
        }
    }
}
