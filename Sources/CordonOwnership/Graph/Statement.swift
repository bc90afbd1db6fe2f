package import CordonModel
package import CordonRules

/// What one source says about one holder and one entity.
package struct StakeStatement: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        /// Shares, or what stands for them where there are none.
        case shares
        /// Votes: they do not make an owner, but where control counts, the majority of them does.
        case votes
        case control(StakeGraph.Control)
        /// A director, a relative, an unknown link: shown, and counted nowhere.
        case link(String)
    }

    /// Keys of the nodes within their file.
    package var owner: String
    package var asset: String
    package var kind: Kind
    /// Parts per million; the whole range where the source gives none.
    package var least: Int
    package var most: Int
    /// A stake held through others, stated as a whole. The chain counts where it is known.
    package var isIndirect: Bool
    /// First day, and the day on which it no longer holds.
    package var from: CalendarDay?
    package var until: CalendarDay?
    package var source: SourceRecord

    package init(
        owner: String, asset: String, kind: Kind = .shares, least: Int = 0, most: Int = StakeGraph.whole,
        isIndirect: Bool = false, from: CalendarDay? = nil, until: CalendarDay? = nil, source: SourceRecord
    ) {
        self.owner = owner
        self.asset = asset
        self.kind = kind
        self.least = least
        self.most = most
        self.isIndirect = isIndirect
        self.from = from
        self.until = until
        self.source = source
    }

    /// A day that the source leaves open does not exclude the statement.
    package func holds(on day: CalendarDay) -> Bool {
        (from.map { $0 <= day } ?? true) && (until.map { day < $0 } ?? true)
    }

    package var isShareUnknown: Bool { least == 0 && most == StakeGraph.whole }
}

/// That a party is on a list, as a file of owners says.
package struct StatedListing: Sendable, Hashable {
    /// The party's key within its file.
    package var party: String
    /// `Office of Foreign Assets Control`.
    package var authority: String
    package var programmes: [String]
    package var from: CalendarDay?
    package var until: CalendarDay?
    package var source: SourceRecord

    package init(
        party: String, authority: String, programmes: [String] = [], from: CalendarDay? = nil,
        until: CalendarDay? = nil, source: SourceRecord
    ) {
        self.party = party
        self.authority = authority
        self.programmes = programmes
        self.from = from
        self.until = until
        self.source = source
    }
}

/// A percentage as sources write it, in parts per million.
package enum StatedShare {
    /// Why a text is no share.
    package enum Problem: Error, Hashable, Sendable {
        case negative, aboveWhole, unreadable
    }

    /// Reads `50`, `50.5 %`, `25-50`, `>50`, `≥ 25`, `<5`. Digits beyond four decimals of a percent are cut off: a share a
    /// hair below 50 percent stays below.
    package static func read(_ text: String) throws(Problem) -> (least: Int, most: Int) {
        var rest = text.filter { !$0.isWhitespace && $0 != "%" }
        if let range = range(in: rest) {
            let (low, high) = (try partsPerMillion(range.0), try partsPerMillion(range.1))
            guard low <= high else { throw .unreadable }
            return (low, high)
        }
        var sign = ""
        while let first = rest.first, "<>=≥≤~".contains(first) {
            sign.append(first)
            rest.removeFirst()
        }
        let value = try partsPerMillion(rest)
        return switch sign {
        case "": (value, value)
        case ">": (min(value + 1, StakeGraph.whole), StakeGraph.whole)
        case "≥", ">=", "=>": (value, StakeGraph.whole)
        case "<": (0, max(value - 1, 0))
        case "≤", "<=", "=<": (0, value)
        default: throw .unreadable
        }
    }

    private static func range(in text: String) -> (String, String)? {
        for mark in ["–", "-"] {
            let parts = text.split(separator: mark, omittingEmptySubsequences: false).map(String.init)
            if parts.count == 2, !parts[0].isEmpty { return (parts[0], parts[1]) }
        }
        return nil
    }

    package static func partsPerMillion(_ text: String) throws(Problem) -> Int {
        let isNegative = text.hasPrefix("-") || text.hasPrefix("−")
        let digits = isNegative ? String(text.dropFirst()) : text
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), !parts[0].isEmpty, parts[0].count <= 9,
            parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }), let whole = Int(parts[0])
        else { throw .unreadable }
        let fraction = parts.count == 2 ? parts[1].prefix(4) : ""
        let decimals = Int(fraction + String(repeating: "0", count: 4 - fraction.count)) ?? 0
        let value = whole * 10_000 + decimals
        if isNegative, value > 0 || (parts.count == 2 && parts[1].contains { $0 != "0" }) { throw .negative }
        guard value <= StakeGraph.whole else { throw .aboveWhole }
        return value
    }
}
