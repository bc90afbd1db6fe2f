/// A port or other place of transport as its UN/LOCODE: country and three letters or digits 2 to 9, `DEHAM`.
public struct UNLocode: CheckedCode {
    public let description: String

    public init(_ text: String) throws(CodeProblem) {
        let bytes = text.utf8.filter { $0 != 0x20 }
        guard bytes.count == 5, bytes[..<2].allSatisfy(\.isASCIIUpper),
            bytes[2...].allSatisfy({ $0.isASCIIUpper || (0x32...0x39).contains($0) })
        else { throw .shape(expected: "a UN/LOCODE of five characters such as “DEHAM”") }
        let code = String(decoding: bytes, as: UTF8.self)
        guard CountryCode.assigned.contains(String(code.prefix(2))) else {
            throw .unassigned(scheme: "UN/LOCODE (no such country)")
        }
        description = code
    }
}
