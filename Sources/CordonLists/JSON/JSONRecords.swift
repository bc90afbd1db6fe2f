import CordonModel

/// The elements of one array of a large JSON document, one by one: `{"results": [{…}, {…}], "total": 2}`. Only the
/// element at hand is in memory. What else the top level holds is kept, for it is small and says how old the file is.
struct JSONRecords {
    private var bytes: FileBytes
    private let array: String
    /// The members of the top level other than the array, as far as they were read.
    private(set) var others: [JSON.Member] = []

    private var line = 1
    private var column = 0
    private var ahead: UInt8?
    private var place = Place.start

    private enum Place { case start, inArray(isFirst: Bool), done }

    /// Longer than any record or list of sources that anybody publishes.
    static let longestValue = 4_000_000

    /// - Parameter array: the member of the top level whose elements are the records.
    init(path: String, array: String) throws(ListError) {
        bytes = try FileBytes(path: path)
        self.array = array
    }

    var file: String { bytes.name }

    func other(_ key: String) -> JSON? { others.first { $0.key == key }?.value }

    /// The next record and the line on which it begins; `nil` after the last, when the rest of the document is read.
    mutating func next() throws(ListError) -> (line: Int, json: JSON)? {
        guard let element = try nextElement() else { return nil }
        return (element.line, try parse(element))
    }

    /// Reads to the end and parses no record; for what stands behind them.
    mutating func skipRecords() throws(ListError) {
        while try nextElement() != nil {}
    }

    // MARK: - The document

    private struct Value {
        let line: Int
        let column: Int
        var bytes: [UInt8]
    }

    private mutating func nextElement() throws(ListError) -> Value? {
        if case .start = place {
            guard try token() == UInt8(ascii: "{") else { throw error("expected an object with “\(array)”") }
            place = try members(isFirst: true) ? .inArray(isFirst: true) : .done
        }
        guard case .inArray(let isFirst) = place else { return nil }
        var next = try token()
        if next == UInt8(ascii: "]") {
            guard try !members(isFirst: false) else { throw error("“\(array)” occurs twice") }
            place = .done
            return nil
        }
        if !isFirst {
            guard next == UInt8(ascii: ",") else { throw error("expected “,” or “]”") }
            next = try token()
        }
        place = .inArray(isFirst: false)
        return try value(startingWith: next)
    }

    /// Reads members up to the array; `false` if the document ended before, which is an error unless it was read.
    private mutating func members(isFirst: Bool) throws(ListError) -> Bool {
        var isFirst = isFirst
        let isBefore = isFirst
        while true {
            var next = try token()
            if next == UInt8(ascii: "}") {
                guard try space() == nil else { throw error("text after the end of the value") }
                if isBefore { throw .missing(file: file, line: line, field: "the member “\(array)”") }
                return false
            }
            if !isFirst {
                guard next == UInt8(ascii: ",") else { throw error("expected “,” or “}”") }
                next = try token()
            }
            isFirst = false
            guard next == UInt8(ascii: "\"") else { throw error("expected a member name in double quotes") }
            let key = try parse(value(startingWith: next)).string ?? ""
            guard try token() == UInt8(ascii: ":") else { throw error("expected “:” after “\(key)”") }
            next = try token()
            if key == array {
                guard next == UInt8(ascii: "[") else { throw error("“\(array)” is not an array") }
                return true
            }
            others.append(JSON.Member(key, try parse(value(startingWith: next))))
        }
    }

    /// The bytes of a value whose first byte was read: up to the bracket or quotation mark that closes it, for a
    /// number or a word up to what follows. Whether they are JSON is the parser's to say.
    private mutating func value(startingWith first: UInt8) throws(ListError) -> Value {
        var value = Value(line: line, column: column, bytes: [first])
        var depth = first == UInt8(ascii: "{") || first == UInt8(ascii: "[") ? 1 : 0
        var isText = first == UInt8(ascii: "\"")
        if depth == 0, !isText {
            while let byte = try peek(), !JSONRecords.endsWord(byte) { value.bytes.append(try take()) }
            return value
        }
        var isEscaped = false
        while depth > 0 || isText {
            let byte = try take()
            value.bytes.append(byte)
            if value.bytes.count > JSONRecords.longestValue {
                throw .tooLong(file: file, line: value.line, what: "a record", limit: "4 MB")
            }
            if isText {
                if byte == UInt8(ascii: "\""), !isEscaped { isText = false }
                isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
            } else {
                switch byte {
                case UInt8(ascii: "\""): isText = true
                case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
                case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
                default: break
                }
            }
        }
        return value
    }

    private static func endsWord(_ byte: UInt8) -> Bool {
        isSpace(byte) || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]")
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
    }

    private func parse(_ value: Value) throws(ListError) -> JSON {
        do {
            return try JSON.parse(value.bytes)
        } catch {
            let column = error.line == 1 ? value.column + error.column - 1 : error.column
            throw .malformedJSON(
                file: file, line: value.line + error.line - 1, column: column, reason: error.reason)
        }
    }

    // MARK: - Bytes

    private func error(_ reason: String) -> ListError {
        .malformedJSON(file: file, line: line, column: column, reason: reason)
    }

    private mutating func peek() throws(ListError) -> UInt8? {
        if ahead == nil { ahead = try bytes.next() }
        return ahead
    }

    private mutating func take() throws(ListError) -> UInt8 {
        guard let byte = try peek() else { throw error("the file ends here; it was cut") }
        ahead = nil
        if byte == 0x0A {
            line += 1
            column = 0
        } else {
            column += 1
        }
        return byte
    }

    /// The first byte behind white space, not yet taken.
    private mutating func space() throws(ListError) -> UInt8? {
        while let byte = try peek(), JSONRecords.isSpace(byte) { _ = try take() }
        return try peek()
    }

    private mutating func token() throws(ListError) -> UInt8 {
        _ = try space()
        return try take()
    }
}
