/// FNV-1a with 64 bits (offset basis cbf29ce484222325, prime 100000001b3), for the ids of records to which the
/// publisher gives no key. `Hasher` will not do: it is seeded anew with every start of the program.
struct StableHash {
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

    /// Each field ends with a unit separator, so that `ab` + `c` differs from `a` + `bc`.
    init(_ fields: some Sequence<String>) {
        for field in fields {
            for byte in field.utf8 { add(byte) }
            add(0x1F)
        }
    }

    private mutating func add(_ byte: UInt8) {
        value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }

    /// Sixteen digits.
    var hex: String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}
