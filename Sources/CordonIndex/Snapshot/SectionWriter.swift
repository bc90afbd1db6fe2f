/// Bytes of one section while a snapshot is built.
struct SectionWriter {
    private(set) var bytes: [UInt8] = []

    mutating func append(_ value: UInt8) { bytes.append(value) }

    mutating func append(_ value: UInt16) {
        withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
    }

    mutating func append(_ value: UInt32) {
        withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
    }

    mutating func append(_ values: [UInt8]) { bytes += values }
}

/// Texts in ascending order, each once, so that they can be found by bisection.
struct SortedTexts {
    let texts: [[UInt8]]

    /// - Parameter texts: each once, as the keys of a dictionary are.
    init(_ texts: some Sequence<[UInt8]>) {
        self.texts = texts.sorted { $0.lexicographicallyPrecedes($1) }
    }

    /// Where each text stands.
    var positions: [[UInt8]: Int] { Dictionary(uniqueKeysWithValues: texts.enumerated().map { ($1, $0) }) }
}
