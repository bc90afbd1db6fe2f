/// Where a spelling comes from. The names are printed in explanations; each names its standard.
package enum Romanisation: UInt8, Sendable, CaseIterable {
    case latin, original
    case bgn, iso9, icao, gost, german, french, ukrainian, belarusian
    case arabic
    case pinyin, wadegiles, cantonese, korean, japanese

    /// As explanations print it; `nil` for text that needed none.
    package var title: String? {
        switch self {
        case .latin, .original: nil
        case .bgn: "Cyrillic, BGN/PCGN 1947"
        case .iso9: "Cyrillic, ISO 9:1995"
        case .icao: "Cyrillic, ICAO Doc 9303"
        case .gost: "Cyrillic, GOST 7.79 B"
        case .german: "Cyrillic, German (Duden)"
        case .french: "Cyrillic, French"
        case .ukrainian: "Ukrainian, Cabinet resolution 55/2010"
        case .belarusian: "Belarusian, BGN/PCGN 1979"
        case .arabic: "Arabic and Persian, consonant skeleton"
        case .pinyin: "Han, Hanyu Pinyin"
        case .wadegiles: "Han, Wade-Giles"
        case .cantonese: "Han, Cantonese (Jyutping and Hong Kong usage)"
        case .korean: "Han, Sino-Korean (RR and MR)"
        case .japanese: "Han, Sino-Japanese on"
        }
    }
}
