/// Why a text is not JSON, with the place: 1-based line, and column counted in bytes.
public struct JSONSyntaxError: Error, Hashable, Sendable {
    public let line: Int
    public let column: Int
    public let reason: String
}

extension JSON {
    /// Strict RFC 8259. Beyond it, a member that occurs twice is an error: Foundation silently keeps one of
    /// the two, which for a deal with two `items` would drop goods from the check.
    public static func parse(_ text: String) throws(JSONSyntaxError) -> JSON {
        try parse(Array(text.utf8))
    }

    public static func parse(_ bytes: [UInt8]) throws(JSONSyntaxError) -> JSON {
        try parse(bytes, keepsRepeatedMembers: false)
    }

    /// Keeps both of two members of one name, in order, for a reader that merges or refuses them itself.
    package static func parse(
        _ bytes: [UInt8], keepsRepeatedMembers: Bool
    ) throws(JSONSyntaxError) -> JSON {
        var parser = Parser(bytes: bytes, keepsRepeatedMembers: keepsRepeatedMembers)
        parser.skipByteOrderMark()
        let value = try parser.value(depth: 0)
        parser.skipSpace()
        guard parser.atEnd else { throw parser.error("text after the end of the value") }
        return value
    }

    private struct Parser {
        let bytes: [UInt8]
        let keepsRepeatedMembers: Bool
        var position = 0

        var atEnd: Bool { position >= bytes.count }
        var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

        mutating func skipByteOrderMark() {
            if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
        }

        mutating func skipSpace() {
            while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
        }

        func error(_ reason: String, at place: Int? = nil) -> JSONSyntaxError {
            let end = min(place ?? position, bytes.count)
            let before = bytes[..<end]
            let line = before.reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
            let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
            return JSONSyntaxError(line: line, column: end - lineStart + 1, reason: reason)
        }

        mutating func value(depth: Int) throws(JSONSyntaxError) -> JSON {
            guard depth < 200 else { throw error("nested deeper than 200 levels") }
            skipSpace()
            switch peek {
            case nil: throw error("the text ends where a value should be")
            case 0x7B: return try object(depth: depth)
            case 0x5B: return try array(depth: depth)
            case 0x22: return .string(try string())
            case 0x74: return try literal("true", .bool(true))
            case 0x66: return try literal("false", .bool(false))
            case 0x6E: return try literal("null", .null)
            default: return try number()
            }
        }

        mutating func literal(_ word: String, _ value: JSON) throws(JSONSyntaxError) -> JSON {
            guard bytes[position...].starts(with: word.utf8) else { throw error("expected \(word)") }
            position += word.utf8.count
            return value
        }

        mutating func object(depth: Int) throws(JSONSyntaxError) -> JSON {
            position += 1
            var members: [Member] = []
            var seen: Set<String> = []
            skipSpace()
            if peek == 0x7D {
                position += 1
                return .object(members)
            }
            while true {
                skipSpace()
                let start = position
                guard peek == 0x22 else { throw error("expected a member name in double quotes") }
                let key = try string()
                guard seen.insert(key).inserted || keepsRepeatedMembers else {
                    throw error("“\(key)” occurs twice", at: start)
                }
                skipSpace()
                guard peek == 0x3A else { throw error("expected “:” after “\(key)”") }
                position += 1
                members.append(Member(key, try value(depth: depth + 1)))
                skipSpace()
                let separator = peek
                position += 1
                if separator == 0x7D { return .object(members) }
                guard separator == 0x2C else { throw error("expected “,” or “}”", at: position - 1) }
            }
        }

        mutating func array(depth: Int) throws(JSONSyntaxError) -> JSON {
            position += 1
            var values: [JSON] = []
            skipSpace()
            if peek == 0x5D {
                position += 1
                return .array(values)
            }
            while true {
                values.append(try value(depth: depth + 1))
                skipSpace()
                let separator = peek
                position += 1
                if separator == 0x5D { return .array(values) }
                guard separator == 0x2C else { throw error("expected “,” or “]”", at: position - 1) }
            }
        }

        mutating func number() throws(JSONSyntaxError) -> JSON {
            let start = position
            func isDigit(_ byte: UInt8?) -> Bool { byte.map { $0 >= 0x30 && $0 <= 0x39 } ?? false }
            if peek == 0x2D { position += 1 }
            guard isDigit(peek) else { throw error("unexpected character", at: start) }
            let leadingZero = peek == 0x30
            position += 1
            if leadingZero, isDigit(peek) { throw error("a number does not start with 0", at: start) }
            while isDigit(peek) { position += 1 }
            if peek == 0x2E {
                position += 1
                guard isDigit(peek) else { throw error("expected a digit after “.”") }
                while isDigit(peek) { position += 1 }
            }
            if peek == 0x65 || peek == 0x45 {
                position += 1
                if peek == 0x2B || peek == 0x2D { position += 1 }
                guard isDigit(peek) else { throw error("expected a digit in the exponent") }
                while isDigit(peek) { position += 1 }
            }
            return .number(String(decoding: bytes[start..<position], as: UTF8.self))
        }

        mutating func string() throws(JSONSyntaxError) -> String {
            let start = position
            position += 1
            var out: [UInt8] = []
            while let byte = peek {
                position += 1
                switch byte {
                case 0x22:
                    guard let text = String(validating: out, as: UTF8.self) else {
                        throw error("a string that is not UTF-8", at: start)
                    }
                    return text
                case 0x5C: try escape(into: &out)
                case 0..<0x20: throw error("a control character in a string", at: position - 1)
                default: out.append(byte)
                }
            }
            throw error("a string without its closing quote", at: start)
        }

        mutating func escape(into out: inout [UInt8]) throws(JSONSyntaxError) {
            guard let byte = peek else { throw error("the text ends in an escape") }
            position += 1
            switch byte {
            case 0x22, 0x5C, 0x2F: out.append(byte)
            case 0x62: out.append(0x08)
            case 0x66: out.append(0x0C)
            case 0x6E: out.append(0x0A)
            case 0x72: out.append(0x0D)
            case 0x74: out.append(0x09)
            case 0x75:
                var code = try hex4()
                if (0xD800..<0xDC00).contains(code) {
                    guard peek == 0x5C, position + 1 < bytes.count, bytes[position + 1] == 0x75 else {
                        throw error("half of a surrogate pair")
                    }
                    position += 2
                    let low = try hex4()
                    guard (0xDC00..<0xE000).contains(low) else { throw error("half of a surrogate pair") }
                    code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
                }
                guard let scalar = Unicode.Scalar(code) else { throw error("half of a surrogate pair") }
                out += String(Character(scalar)).utf8
            default: throw error("unknown escape", at: position - 1)
            }
        }

        mutating func hex4() throws(JSONSyntaxError) -> UInt32 {
            guard position + 4 <= bytes.count,
                let code = UInt32(String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16)
            else { throw error("expected four hexadecimal digits") }
            position += 4
            return code
        }
    }
}
