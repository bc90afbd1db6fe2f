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
    private let positions: [[UInt8]: Int]

    init(_ texts: some Sequence<[UInt8]>) {
        self.texts = Set(texts).sorted { $0.lexicographicallyPrecedes($1) }
        positions = Dictionary(uniqueKeysWithValues: self.texts.enumerated().map { ($1, $0) })
    }

    func index(of text: [UInt8]) -> Int? { positions[text] }
}
