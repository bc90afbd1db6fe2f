import Foundation

/// The tables of `Data/`, read at run time as plainly as their headers allow.
///
/// The oracle reads them itself and shares no code with the engine: a mistake in one reading of a table then shows
/// as a difference of scores (`docs/score.md`, introduction).
public struct OracleTables: Sendable {
    /// `Data/text/fold.tsv`, section 1. An empty replacement drops the scalar.
    let fold: [Unicode.Scalar: Text]
    /// `Data/text/class.tsv`, section 1, one entry for each code point.
    let classes: [ScalarClass]
    /// `Data/text/confusables.tsv`, section 2.2.
    let confusables: [Unicode.Scalar: Unicode.Scalar]
    /// The names of the eight systems of `Data/romanisation/cyrillic.tsv`, in column order (section 3).
    let cyrillicSystems: [String]
    /// `Data/romanisation/cyrillic.tsv`: the outputs of one letter in one context, in column order.
    let cyrillic: [CyrillicPlace: [Text]]
    /// `Data/romanisation/arabic.tsv`, section 5.3, by the first letter of the rule.
    let arabicSkeletons: [Unicode.Scalar: [SkeletonRule]]
    /// `Data/romanisation/skeleton.tsv`, section 5.3, by the first letter of the rule.
    let latinSkeletons: [Unicode.Scalar: [SkeletonRule]]
    /// `Data/romanisation/han.tsv`, section 4: for each character its alternatives in the five columns.
    let han: [Unicode.Scalar: [[Text]]]
    /// `Data/names/legal-forms.tsv`, section 4, by the first word; the phrases with most words first.
    let legalForms: [Text: [LegalForm]]
    /// `Data/names/nicknames.tsv`, section 7, both ways round.
    let nicknames: [Text: [Text: LikenessKind]]
    /// `Data/names/particles.tsv`, section 6: the first row of each token.
    let particles: [Text: Particle]
    /// `Data/names/frequency.tsv`, section 6.
    let frequency: [(token: Text, count: Int)]

    /// The files that are read, relative to the data folder.
    public static let files = [
        "text/fold.tsv", "text/class.tsv", "text/confusables.tsv",
        "romanisation/cyrillic.tsv", "romanisation/arabic.tsv", "romanisation/skeleton.tsv", "romanisation/han.tsv",
        "names/legal-forms.tsv", "names/nicknames.tsv", "names/particles.tsv", "names/frequency.tsv",
    ]

    /// Reads the repository's `Data/` folder.
    public init(dataFolder: String) throws {
        var texts: [String: String] = [:]
        for file in Self.files {
            let url = URL(fileURLWithPath: dataFolder).appendingPathComponent(file)
            texts[file] = String(decoding: try Data(contentsOf: url), as: UTF8.self)
        }
        self.init(texts: texts)
    }

    /// Reads tables from memory, by the names in `files`; a file left out is an empty table. Examples computed by
    /// hand bring their own small tables, so that they do not change with the data.
    public init(texts: [String: String]) {
        func rows(_ file: String, columns: Int) -> [[String]] { Self.rows(of: texts[file] ?? "", columns: columns) }

        var fold: [Unicode.Scalar: Text] = [:]
        for row in rows("text/fold.tsv", columns: 2) {
            if let scalar = Self.scalar(hex: row[0]) { fold[scalar] = Text(row[1].unicodeScalars) }
        }
        self.fold = fold
        classes = Self.classes(rows("text/class.tsv", columns: 3))
        var confusables: [Unicode.Scalar: Unicode.Scalar] = [:]
        for row in rows("text/confusables.tsv", columns: 2) {
            if let scalar = Self.scalar(hex: row[0]), let latin = row[1].unicodeScalars.first {
                confusables[scalar] = latin
            }
        }
        self.confusables = confusables

        cyrillicSystems = ["bgn", "iso9", "icao", "gost", "german", "french", "ukrainian", "belarusian"]
        var cyrillic: [CyrillicPlace: [Text]] = [:]
        for row in rows("romanisation/cyrillic.tsv", columns: 10) {
            guard let letter = row[0].unicodeScalars.first else { continue }
            cyrillic[CyrillicPlace(letter: letter, context: row[1])] = row[2...].map { Text($0.unicodeScalars) }
        }
        self.cyrillic = cyrillic
        arabicSkeletons = Self.skeletonRules(
            rows("romanisation/arabic.tsv", columns: 3).map { ($0[0], $0[1], $0[2]) })
        latinSkeletons = Self.skeletonRules(
            rows("romanisation/skeleton.tsv", columns: 2).map { row in
                if row[0].hasPrefix("^") { return (String(row[0].dropFirst()), "^", row[1]) }
                if row[0].hasSuffix("$") { return (String(row[0].dropLast()), "$", row[1]) }
                return (row[0], "", row[1])
            })
        var han: [Unicode.Scalar: [[Text]]] = [:]
        for row in rows("romanisation/han.tsv", columns: 6) {
            guard let letter = row[0].unicodeScalars.first else { continue }
            han[letter] = row[1...].map { Self.parts(of: $0, separator: "|").filter { !$0.isEmpty } }
        }
        self.han = han

        legalForms = Self.legalForms(rows("names/legal-forms.tsv", columns: 3))
        var nicknames: [Text: [Text: LikenessKind]] = [:]
        for row in rows("names/nicknames.tsv", columns: 3) {
            guard let kind = LikenessKind(rawValue: row[2]) else { continue }
            let (a, b) = (Text(row[0].unicodeScalars), Text(row[1].unicodeScalars))
            nicknames[a, default: [:]][b] = kind
            nicknames[b, default: [:]][a] = kind
        }
        self.nicknames = nicknames
        var particles: [Text: Particle] = [:]
        for row in rows("names/particles.tsv", columns: 3) {
            let token = Text(row[0].unicodeScalars)
            guard particles[token] == nil, let kind = TokenClass(rawValue: row[1]) else { continue }
            particles[token] = Particle(kind: kind, group: row[2])
        }
        self.particles = particles
        frequency = rows("names/frequency.tsv", columns: 2).map { (Text($0[0].unicodeScalars), Int($0[1]) ?? 0) }
    }

    /// The class of a folded scalar (section 1).
    func scalarClass(_ scalar: Unicode.Scalar) -> ScalarClass { classes[Int(scalar.value)] }
}

/// A text as the page sees it, a sequence of Unicode scalars. Not `String`, which calls texts equal that differ in
/// their scalars.
typealias Text = [Unicode.Scalar]

/// The classes of `Data/text/class.tsv` that section 2 tells apart; all other scripts are `other`.
enum ScalarClass: String, Sendable {
    case separator, digit, latin, greek, cyrillic, arabic, han, other
}

/// A Cyrillic letter with the context of its row: `^`, `V` or nothing (section 3).
struct CyrillicPlace: Hashable, Sendable {
    let letter: Unicode.Scalar
    let context: String
}

/// A row of `arabic.tsv` or `skeleton.tsv` (section 5.3).
struct SkeletonRule: Sendable {
    let letters: Text
    /// `^`, `$` or nothing.
    let context: String
    let alternatives: [Text]
}

/// A row of `legal-forms.tsv` (section 4).
struct LegalForm: Sendable {
    let words: [Text]
    let code: Text
}

/// The first row of a token in `particles.tsv` (section 6).
struct Particle: Sendable {
    let kind: TokenClass
    let group: String
}
