public import CordonModel

/// What may happen to a name or a fact on its way into a query. The model of variation, not the score, says which:
/// nothing here asks how `docs/score.md` treats it.
public enum Perturbation: String, Sendable, CaseIterable {
    // The name as a whole.
    case original, shuffle, drop, extra, join, split, legalSwap, legalDrop
    // Single tokens.
    case edit, initial, nickname, reromanise
    // How it is written.
    case caseChange, diacritics, homoglyph, zeroWidth, mixedScript, cyrillic
    // Facts beside the name.
    case birthDateCopied, birthDateAltered, countryCopied, countryAltered, genderCopied, genderAltered
    case identifierCopied, identifierAltered, addressCopied, addressAltered

    /// Those that change the words of a name, in the order in which they are named above.
    static let ofWords: [Perturbation] = [
        .shuffle, .drop, .extra, .join, .split, .legalSwap, .legalDrop, .edit, .initial, .nickname, .reromanise,
        .caseChange, .diacritics, .homoglyph, .zeroWidth, .mixedScript, .cyrillic,
    ]
}

/// A query made from an entity, with what was done to it.
public struct PerturbedCase: Sendable {
    public let query: Entity
    /// The entity it was made from.
    public let entityID: String
    /// The name it was made from.
    public let name: String
    /// What was done, in order; empty for a name as it stands.
    public let perturbations: [Perturbation]

    /// One line for a report.
    public var summary: String {
        let names = perturbations.map(\.rawValue).joined(separator: ", ")
        return "\(entityID) “\(name)” → “\(query.caption)” (\(names.isEmpty ? "unchanged" : names))"
    }
}

/// Makes queries from entities, and queries that have nothing to do with any.
public struct Perturber: Sendable {
    let tables: OracleTables
    /// Sorted, as all choices are made from sorted lists: the order in a dictionary changes from run to run.
    let frequentTokens: [String]
    /// Cyrillic and Greek letters that look like a Latin one.
    let lookAlikes: [Unicode.Scalar: [Unicode.Scalar]]
    /// Cyrillic letters by their first BGN output, the longest output first.
    let cyrillicLetters: [(latin: Text, letter: Unicode.Scalar)]
    /// Phrases of ASCII words by their code.
    let legalPhrases: [String: [String]]
    let legalCodes: [String: String]

    public init(tables: OracleTables) {
        self.tables = tables
        frequentTokens = tables.frequency.map(\.token).filter { $0.count >= 3 }.map(Self.string).sorted()
        var lookAlikes: [Unicode.Scalar: [Unicode.Scalar]] = [:]
        for (foreign, latin) in tables.confusables { lookAlikes[latin, default: []].append(foreign) }
        self.lookAlikes = lookAlikes.mapValues { $0.sorted() }
        cyrillicLetters = Self.invertedBGN(tables)
        var phrases: [String: [String]] = [:]
        var codes: [String: String] = [:]
        for form in tables.legalForms.values.joined() where form.words.allSatisfy({ $0.allSatisfy(\.isASCII) }) {
            let phrase = form.words.map(Self.string).joined(separator: " ")
            phrases[Self.string(form.code), default: []].append(phrase)
            codes[phrase] = Self.string(form.code)
        }
        legalPhrases = phrases.mapValues { $0.sorted() }
        legalCodes = codes
    }

    /// A query made from one of the entity's names; `nil` for an entity without a name of any word.
    public func perturbed(_ entity: Entity, _ random: inout SplitMix64) -> PerturbedCase? {
        let names = ["name", "alias", "previousName", "weakAlias"].flatMap(entity.texts)
        guard let name = random.pick(names) else { return nil }
        var draft = Draft(words: Self.words(name), applied: [])
        let originals = names.filter(isArabicOrHan)
        if random.chance(percent: 20), let original = random.pick(originals) {
            draft = Draft(words: Self.words(original), applied: [.original])
        }
        guard !draft.words.isEmpty else { return nil }
        // None in some cases, so that the unchanged name is asked for too.
        let wanted = [0, 1, 1, 1, 2, 2, 2, 3, 3, 4][random.below(10)]
        for perturbation in random.shuffled(Perturbation.ofWords) where draft.changes < wanted {
            apply(perturbation, to: &draft, &random)
        }

        var schema = entity.schema
        if schema.isCompatible(with: .legalEntity), random.chance(percent: 25) { schema = .legalEntity }
        var query = Entity(id: Self.id(&random), schema: schema, dataset: "query", version: nil)
        query.add("name", draft.words.joined(separator: " "), from: Self.record)
        addFacts(of: entity, to: &query, &draft, &random)
        return PerturbedCase(query: query, entityID: entity.id, name: name, perturbations: draft.applied)
    }

    /// Random people of two or three tokens of the frequency table, whom no list means.
    public func cleanQueries(_ count: Int, _ random: inout SplitMix64) -> [Entity] {
        (0..<count).map { _ in
            var query = Entity(id: Self.id(&random), schema: .person, dataset: "query", version: nil)
            var words: [String] = []
            for _ in 0..<random.number(2...3) { words.append(random.pick(frequentTokens) ?? "nobody") }
            query.add("name", words.map(Self.capitalized).joined(separator: " "), from: Self.record)
            if random.chance(percent: 30) {
                query.add("birthDate", String(random.number(1930...2006)), from: Self.record)
            }
            return query
        }
    }

    /// A name that is being changed.
    struct Draft {
        var words: [String]
        var applied: [Perturbation]
        /// How often its words were changed; taking the original is not counted.
        var changes: Int { applied.count { $0 != .original } }
    }

    static let record = SourceRecord(file: "query", locator: "1")

    static func words(_ name: String) -> [String] { name.split(whereSeparator: \.isWhitespace).map { String($0) } }

    static func string(_ text: Text) -> String { String(String.UnicodeScalarView(text)) }

    static func capitalized(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }

    private static func id(_ random: inout SplitMix64) -> String { "query-" + String(random.next(), radix: 16) }

    private func isArabicOrHan(_ name: String) -> Bool {
        name.unicodeScalars.contains { tables.scalarClass($0) == .arabic || tables.scalarClass($0) == .han }
    }

    /// BGN turned round: for each output the first letter of the table that has it. What this maps wrongly is found
    /// by romanising back.
    private static func invertedBGN(_ tables: OracleTables) -> [(latin: Text, letter: Unicode.Scalar)] {
        var letters: [Text: Unicode.Scalar] = [:]
        for (place, outputs) in tables.cyrillic where place.context.isEmpty {
            guard let output = outputs.first, !output.isEmpty else { continue }
            letters[output] = min(letters[output] ?? place.letter, place.letter)
        }
        return letters.map { (latin: $0.key, letter: $0.value) }.sorted { a, b in
            a.latin.count != b.latin.count ? a.latin.count > b.latin.count : string(a.latin) < string(b.latin)
        }
    }
}
