/// A small random generator with a seed, so that a failure can be repeated on any machine and by any Swift version.
///
/// SplitMix64 of Steele, Lea and Flood (2014). The choices are made here too and not by the standard library, whose
/// algorithms may change from one version to the next.
public struct SplitMix64: RandomNumberGenerator, Sendable {
    public let seed: UInt64
    private var state: UInt64

    /// Prints the seed, unless told not to: without it a failure could not be repeated.
    public init(seed: UInt64, announced: Bool = true) {
        self.seed = seed
        state = seed
        if announced { print("SplitMix64 seed \(seed)") }
    }

    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// A number from 0 to below `bound`, which is at least 1. The tiny unevenness of the remainder does no harm here.
    public mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

    /// A number of a closed range.
    public mutating func number(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + below(range.upperBound - range.lowerBound + 1)
    }

    /// True in so many of a hundred cases.
    public mutating func chance(percent: Int) -> Bool { below(100) < percent }

    /// One of several; `nil` of none.
    public mutating func pick<Element>(_ elements: [Element]) -> Element? {
        elements.isEmpty ? nil : elements[below(elements.count)]
    }

    /// The elements in a random order (Fisher and Yates).
    public mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
        var result = elements
        for place in stride(from: result.count - 1, to: 0, by: -1) { result.swapAt(place, below(place + 1)) }
        return result
    }
}
