internal import CordonNames

/// When two addresses are one place: they share most of their words. `Moscow, Russia` is no place in this sense.
package enum AddressWords {
    package static func distinct(_ address: some StringProtocol) -> Set<[UInt8]> {
        Set(NameAnalysis.firstPlainSpellings(of: address))
    }

    /// At least four words, one of them with a digit: a street and its number, not only a city.
    package static func canIdentify(_ words: Set<[UInt8]>) -> Bool {
        words.count >= 4 && words.contains { $0.contains { $0 >= 0x30 && $0 <= 0x39 } }
    }

    /// 70 % of the asked address's words and half of the listed one's, four at least.
    static func isSamePlace(shared: Int, asked: Int, listed: Int) -> Bool {
        shared >= 4 && shared * 10 >= asked * 7 && shared * 2 >= listed
    }
}

extension Snapshot {
    /// The listed entities that have this address, by index, ascending.
    package func entities(atAddress address: some StringProtocol) -> [Int] {
        let words = AddressWords.distinct(address)
        guard AddressWords.canIdentify(words) else { return [] }
        var shared: [Int: Int] = [:]
        for word in words {
            guard let place = addressWords.index(of: word) else { continue }
            for row in addressWordAddresses.row(place) { shared[addressWordAddressIDs[row], default: 0] += 1 }
        }
        let found = shared.filter {
            AddressWords.isSamePlace(shared: $0.value, asked: words.count, listed: addressWordCount[$0.key])
        }
        return Set(found.keys.map { addressEntity[$0] }).sorted()
    }
}
