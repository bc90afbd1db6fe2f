/// An address: the whole text, and the country at its end.
struct CSLPlace: Hashable {
    let text: String
    /// A code, or in the words of the list; empty where it says none.
    let country: String
    let isCountryOnly: Bool
    /// The two letters at the end may be a state of the US.
    var mayBeState = false

    init(text: String, country: String, isCountryOnly: Bool = false) {
        self.text = text
        self.country = country
        self.isCountryOnly = isCountryOnly
    }

    /// The addresses of a cell, which are joined with `; `, as may be the parts of one: a piece without a country at
    /// its end belongs to the one that follows.
    ///
    /// - Parameters:
    ///   - isDenied: the Denied Persons List gives no country for addresses in the US, so that each piece there is an
    ///     address, and two letters at its end may be a state: `…, MONTGOMERY, AL` is not in Albania.
    ///   - isCountry: whether words name a country; some entries spell it: `…, Istanbul, Turkey; …, Istanbul, TR`.
    static func places(ofCell cell: String, isDenied: Bool, isCountry: (String) -> Bool) -> [CSLPlace] {
        var places: [CSLPlace] = []
        var open: [String] = []
        for piece in cell.separated(at: "; ") {
            let text = piece.hasPrefix("and ") ? String(piece.dropFirst(4)) : piece
            let parts = text.separated(at: ", ")
            let last = parts.last ?? ""
            let isCode = last.utf8.count == 2 && last.utf8.allSatisfy { (0x41...0x5A).contains($0) }
            if isDenied {
                let before = parts.dropLast().last
                let isState = isCode && states.contains(last) && !(before?.containsDigit ?? true)
                var place = CSLPlace(
                    text: text, country: isCode && !isState ? last : "", isCountryOnly: isCode && parts.count == 1)
                place.mayBeState = isState
                places.append(place)
            } else if isCode || isCountry(last) {
                let whole = (open + [text]).joined(separator: "; ")
                places.append(CSLPlace(text: whole, country: last, isCountryOnly: whole == last))
                open = []
            } else {
                open.append(text)
            }
        }
        if !open.isEmpty { places.append(CSLPlace(text: open.joined(separator: "; "), country: "")) }
        return places
    }

    /// Letters for states of the US that are also codes of countries, and `RS`, which the Denied Persons List has for
    /// Russia where a state should be.
    private static let states: Set<String> = [
        "AL", "AR", "AZ", "CA", "CO", "DE", "GA", "ID", "IL", "IN", "KY", "LA", "MA", "MD", "ME", "MN", "MO", "MS",
        "MT", "NC", "NE", "PA", "SC", "SD", "TN", "VA", "RS",
    ]
}
