/// Finds the end of a record that has quotation marks, over a buffer that grows.
struct QuotedScan {
    private enum Place { case fieldStart, plain, quoted, quoteInQuoted }

    private let delimiter: UInt8
    /// How far it has looked; at the end, where the record ends.
    private(set) var index: Int
    /// Line ends in quoted fields.
    private(set) var linesInside = 0
    /// In the words of `RowProblem.reason`.
    private(set) var problem: String?
    private var place = Place.fieldStart
    private var isBehindReturn = false
    private var isDone = false

    init(delimiter: UInt8, index: Int) {
        self.delimiter = delimiter
        self.index = index
    }

    /// - Returns: whether the end, or a problem, was found.
    mutating func run(over buffer: [UInt8]) -> Bool {
        if isDone { return true }
        buffer.withUnsafeBufferPointer { bytes in
            while index < bytes.count {
                take(bytes[index])
                if isDone { return }
                index += 1
            }
        }
        return isDone
    }

    private mutating func take(_ byte: UInt8) {
        let isLineEnd = byte == 0x0A || byte == 0x0D
        switch place {
        case .quoted where byte == 0x22:
            place = .quoteInQuoted
            isBehindReturn = false
        case .quoted:
            if isLineEnd, !(byte == 0x0A && isBehindReturn) { linesInside += 1 }
            isBehindReturn = byte == 0x0D
        case .quoteInQuoted where byte == 0x22: place = .quoted
        case _ where isLineEnd: isDone = true
        case _ where byte == delimiter: place = .fieldStart
        case .fieldStart where byte == 0x22:
            place = .quoted
            isBehindReturn = false
        case .quoteInQuoted:
            problem = "there is text behind the closing quotation mark of a field"
            isDone = true
        case .fieldStart, .plain: place = .plain
        }
    }

    /// The file ends here.
    mutating func finish() {
        if place == .quoted { fail() }
        isDone = true
    }

    mutating func fail() {
        problem = "the quotation mark that opens a field is not closed"
        isDone = true
    }
}
