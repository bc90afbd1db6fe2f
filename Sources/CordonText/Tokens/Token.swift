/// A run of letters and digits of a folded text, of one script but for digits. `docs/score.md` §2.
package struct Token: Hashable, Sendable {
    package let scalars: [UInt32]
    /// The class of its letters; `digit` when it has none.
    package let script: ScalarClass

    package var isNumeric: Bool { script == .digit }
    package var isASCII: Bool { scalars.allSatisfy { $0 < 128 } }
    package var utf8: [UInt8] { utf8Bytes(scalars) }
}

package func utf8Bytes(_ scalars: [UInt32]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(scalars.count)
    for value in scalars {
        if value < 128 {
            bytes.append(UInt8(value))
        } else if let scalar = Unicode.Scalar(value) {
            bytes += Unicode.UTF8.encode(scalar).map(Array.init) ?? []
        }
    }
    return bytes
}
