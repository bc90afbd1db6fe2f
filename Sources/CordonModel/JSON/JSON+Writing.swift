extension JSON {
    /// One line without spaces: the form that is hashed, stored and streamed.
    public var compact: String {
        var bytes: [UInt8] = []
        write(to: &bytes, indent: nil)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Two-space indentation, one member a line: the form that people read.
    public var pretty: String {
        var bytes: [UInt8] = []
        write(to: &bytes, indent: 0)
        return String(decoding: bytes, as: UTF8.self)
    }

    private func write(to out: inout [UInt8], indent: Int?) {
        switch self {
        case .null: out += "null".utf8
        case .bool(let value): out += (value ? "true" : "false").utf8
        case .number(let text): out += text.utf8
        case .string(let text): JSON.quote(text, to: &out)
        case .array(let values):
            // Arrays of scalars stay on one line: a list of names reads better so.
            let flat = values.allSatisfy { $0.array == nil && $0.members == nil }
            JSON.enclose(values, "[", "]", to: &out, indent: flat ? nil : indent, spaced: indent != nil) {
                value, inner, out in value.write(to: &out, indent: inner)
            }
        case .object(let members):
            JSON.enclose(members, "{", "}", to: &out, indent: indent, spaced: indent != nil) {
                member, inner, out in
                JSON.quote(member.key, to: &out)
                out += (inner == nil ? ":" : ": ").utf8
                member.value.write(to: &out, indent: inner)
            }
        }
    }

    private static func enclose<Element>(
        _ elements: [Element], _ open: String, _ close: String, to out: inout [UInt8], indent: Int?, spaced: Bool,
        each: (Element, Int?, inout [UInt8]) -> Void
    ) {
        out += open.utf8
        for (position, element) in elements.enumerated() {
            if position > 0 { out += (indent == nil && spaced ? ", " : ",").utf8 }
            if let indent { newline(to: &out, indent + 2) }
            each(element, indent.map { $0 + 2 }, &out)
        }
        if let indent, !elements.isEmpty { newline(to: &out, indent) }
        out += close.utf8
    }

    private static func newline(to out: inout [UInt8], _ indent: Int) {
        out.append(0x0A)
        out.append(contentsOf: repeatElement(0x20, count: indent))
    }

    private static func quote(_ text: String, to out: inout [UInt8]) {
        let hex = Array("0123456789abcdef".utf8)
        out.append(0x22)
        for byte in text.utf8 {
            switch byte {
            case 0x22: out += "\\\"".utf8
            case 0x5C: out += "\\\\".utf8
            case 0x0A: out += "\\n".utf8
            case 0x0D: out += "\\r".utf8
            case 0x09: out += "\\t".utf8
            case 0..<0x20, 0x7F: out += "\\u00".utf8 + [hex[Int(byte >> 4)], hex[Int(byte & 15)]]
            default: out.append(byte)
            }
        }
        out.append(0x22)
    }
}
