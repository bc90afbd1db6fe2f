/// The encodings in which tables of customers turn up.
package enum TextEncoding: String, Sendable, CaseIterable, Hashable {
    case utf8 = "UTF-8"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"
    case windows1252 = "Windows-1252"

    /// As typed after `--encoding`.
    package init?(option: String) {
        switch option.lowercased().filter({ $0 != "-" && $0 != "_" && $0 != " " }) {
        case "utf8": self = .utf8
        case "utf16le", "utf16": self = .utf16LittleEndian
        case "utf16be": self = .utf16BigEndian
        case "windows1252", "cp1252", "latin1", "iso88591", "ansi": self = .windows1252
        default: return nil
        }
    }

    /// The bytes with which a file in this encoding may begin.
    var mark: [UInt8] {
        switch self {
        case .utf8: [0xEF, 0xBB, 0xBF]
        case .utf16LittleEndian: [0xFF, 0xFE]
        case .utf16BigEndian: [0xFE, 0xFF]
        case .windows1252: []
        }
    }
}

/// Recodes a stream to UTF-8, piece by piece. What the encoding does not have becomes 0xFF, which no UTF-8 text has:
/// the record in which it stands is then found to be damaged, and the others are read.
struct Transcoder {
    static let damage: UInt8 = 0xFF

    let encoding: TextEncoding
    private var oddByte: UInt8?
    private var highSurrogate: UInt16?

    init(_ encoding: TextEncoding) { self.encoding = encoding }

    mutating func append(_ bytes: UnsafeRawBufferPointer, to text: inout [UInt8]) {
        switch encoding {
        case .utf8: text.append(contentsOf: bytes)
        case .windows1252:
            text.reserveCapacity(text.count + bytes.count)
            for byte in bytes {
                if byte < 0x80 { text.append(byte) } else { text.append(contentsOf: Transcoder.high[Int(byte) - 0x80]) }
            }
        case .utf16LittleEndian, .utf16BigEndian:
            text.reserveCapacity(text.count + bytes.count)
            for byte in bytes {
                guard let first = oddByte else {
                    oddByte = byte
                    continue
                }
                oddByte = nil
                let isLittle = encoding == .utf16LittleEndian
                appendUnit(isLittle ? UInt16(byte) << 8 | UInt16(first) : UInt16(first) << 8 | UInt16(byte), to: &text)
            }
        }
    }

    /// The end of the file: half a character is damage.
    mutating func finish(_ text: inout [UInt8]) {
        if highSurrogate != nil || oddByte != nil { text.append(Transcoder.damage) }
        highSurrogate = nil
        oddByte = nil
    }

    private mutating func appendUnit(_ unit: UInt16, to text: inout [UInt8]) {
        if let high = highSurrogate {
            highSurrogate = nil
            if 0xDC00...0xDFFF ~= unit {
                let value = 0x10000 + (UInt32(high - 0xD800) << 10 | UInt32(unit - 0xDC00))
                text.append(UInt8(0xF0 | value >> 18))
                text.append(UInt8(0x80 | value >> 12 & 0x3F))
                text.append(UInt8(0x80 | value >> 6 & 0x3F))
                text.append(UInt8(0x80 | value & 0x3F))
                return
            }
            text.append(Transcoder.damage)
        }
        switch unit {
        case 0..<0x80: text.append(UInt8(unit))
        case 0x80..<0x800:
            text.append(UInt8(0xC0 | unit >> 6))
            text.append(UInt8(0x80 | unit & 0x3F))
        case 0xD800...0xDBFF: highSurrogate = unit
        case 0xDC00...0xDFFF: text.append(Transcoder.damage)
        default:
            text.append(UInt8(0xE0 | unit >> 12))
            text.append(UInt8(0x80 | unit >> 6 & 0x3F))
            text.append(UInt8(0x80 | unit & 0x3F))
        }
    }

    /// The upper half of Windows code page 1252 in UTF-8.
    /// Source: unicode.org/Public/MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1252.TXT
    private static let high: [[UInt8]] = (0x80...0xFF).map { code in
        let between: [UInt32] = [
            0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
            0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
            0x0153, 0, 0x017E, 0x0178,
        ]
        let scalar = code < 0xA0 ? between[code - 0x80] : UInt32(code)
        guard scalar != 0, let scalar = Unicode.Scalar(scalar) else { return [damage] }
        return Array(String(Character(scalar)).utf8)
    }
}
