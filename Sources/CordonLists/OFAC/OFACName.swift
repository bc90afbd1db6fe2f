/// A person's name, which OFAC writes `LAST, First Middle` and puts a suffix before or behind the rest.
struct OFACName: Hashable {
    let full: String
    let first: String?
    let last: String?
    let suffix: String?

    private static let suffixes: Set<String> = ["JR", "SR", "II", "III", "IV"]

    /// A name without a comma has no known parts: `ABU HAFS THE MAURITANIAN`.
    init(person text: String) {
        var parts = text.split(separator: ",").map { $0.trimmingBlanks() }.filter { !$0.isEmpty }
        guard parts.count > 1 else {
            full = text
            (first, last, suffix) = (nil, nil, nil)
            return
        }
        let last = parts.removeFirst()
        let suffix = parts.firstIndex { part in
            OFACName.suffixes.contains(part.uppercased().filter { $0 != "." })
        }.map { parts.remove(at: $0) }
        let first = parts.isEmpty ? nil : parts.joined(separator: " ")
        full = [first, last, suffix].compactMap { $0 }.joined(separator: " ")
        self.first = first
        self.last = last
        self.suffix = suffix
    }
}
