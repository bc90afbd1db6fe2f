package import CordonMatching
package import CordonModel
internal import CordonText

/// Why an entity got its score: every value compared, and the arithmetic, so that anyone can recompute it.
///
/// The shape is yente's `explanations`: an object with one member a feature or qualifier, each with `score`, `detail`,
/// `query` and `candidate`. Members beyond these carry the numbers. All scores are decimals with four places.
package struct Explanation: Sendable {
    package let score: EntityScore

    package init(_ score: EntityScore) { self.score = score }

    package var json: JSON {
        var members: [JSON.Member] = []
        if let name = score.name { members.append(.init("name_match", Explanation.json(name))) }
        if let identifier = score.identifier { members.append(.init("identifier_match", Explanation.json(identifier))) }
        for (name, effect) in score.qualifiers { members.append(.init(name, Explanation.json(effect))) }
        return .object(members)
    }

    /// One line a feature, in words.
    package var lines: [String] {
        var lines: [String] = []
        if let name = score.name {
            lines.append(
                "name \(fourPlaces(name.value)): “\(name.queryName.text)” ≈ “\(name.entityName.text)”\(name.entityName.isWeak ? " (weak alias)" : "")"
            )
            for pair in name.alignment { lines.append("  \(pair.words)") }
            let missing = name.unmatched(.query)
            if !missing.isEmpty { lines.append("  only in the query: \(missing.joined(separator: ", "))") }
            let extra = name.unmatched(.entity)
            if !extra.isEmpty { lines.append("  only in the listed name: \(extra.joined(separator: ", "))") }
        }
        if let identifier = score.identifier {
            lines.append(
                "identifier \(fourPlaces(identifier.value)): the same \(identifier.query.family.words) \(identifier.query.value) (\(identifier.entity.property))"
            )
        }
        for (name, effect) in score.qualifiers {
            lines.append("\(name) \(effect.shift.words): \(effect.words) (\(effect.query) / \(effect.entity))")
        }
        return lines
    }

    private static func json(_ name: NameMatch) -> JSON {
        .object([
            "score": .score(tenThousandths: name.value),
            "detail": .string(name.alignment.map(\.words).joined(separator: "; ")),
            "query": .string(name.queryName.text),
            "candidate": .string(name.entityName.text),
            "property": .string(name.entityName.property),
            "tokens": .array(
                name.alignment.map { pair in
                    .object([
                        "query": .string(pair.query), "candidate": .string(pair.entity),
                        "kind": .string(pair.pair.kind.words),
                        "likeness": .score(tenThousandths: pair.pair.likeness),
                        "weight": .score(tenThousandths: pair.pair.weight),
                        "evidence": .score(tenThousandths: pair.pair.evidence),
                        "romanisation": pair.romanisation.map(JSON.string),
                    ])
                }),
            "unmatchedQuery": .strings(name.unmatched(.query)),
            "unmatchedCandidate": .strings(name.unmatched(.entity)),
            "evidence": .score(tenThousandths: name.score.evidence),
            "pairWeight": .score(tenThousandths: name.score.pairWeight),
            "unmatchedQueryWeight": .score(tenThousandths: name.score.unmatchedQuery),
            "unmatchedCandidateWeight": .score(tenThousandths: name.score.unmatchedEntity),
            "numbersConflict": .bool(name.score.numbersConflict),
            "weakAlias": .bool(name.entityName.isWeak),
        ])
    }

    private static func json(_ identifier: IdentifierMatch) -> JSON {
        .object([
            "score": .score(tenThousandths: identifier.value),
            "detail": .string("the same \(identifier.query.family.words)"),
            "query": .string(identifier.query.value),
            "candidate": .string(identifier.entity.value),
            "property": .string(identifier.entity.property),
        ])
    }

    private static func json(_ effect: Qualifier.Effect) -> JSON {
        .object([
            "score": .score(tenThousandths: effect.shift.signed),
            "detail": .string("\(effect.words): \(effect.shift.words)"),
            "query": .string(effect.query),
            "candidate": .string(effect.entity),
        ])
    }
}

/// Ten-thousandths as people read them: `7000` is `0.7000`.
package func fourPlaces(_ tenThousandths: Int) -> String { Decimal4(tenThousandths: tenThousandths).fourPlaces }

extension Qualifier.Shift {
    var words: String {
        switch self {
        case .raise(let share): "raises by \(share / 100) % of what is missing to 1"
        case .lower(let share): "lowers by \(share / 100) %"
        case .none: "leaves the score"
        }
    }

    /// The share, negative where it lowers.
    var signed: Int {
        switch self {
        case .raise(let share): share
        case .lower(let share): -share
        case .none: 0
        }
    }
}

extension NameMatch {
    struct Alignment {
        let pair: AlignedPair
        let query: String
        let entity: String

        /// The standards by which either side was romanised.
        var romanisation: String? {
            let titles = [pair.querySide.romanisation.title, pair.entitySide.romanisation.title].compactMap { $0 }
            return titles.isEmpty ? nil : Set(titles).sorted().joined(separator: "; ")
        }

        var words: String {
            let how = romanisation.map { ", \($0)" } ?? ""
            return
                "\(query) = \(entity) (\(pair.kind.words)\(how)): \(fourPlaces(pair.likeness)) × weight \(fourPlaces(pair.weight))"
        }
    }

    enum Side {
        case query, entity
    }

    var alignment: [Alignment] {
        score.pairs.map { pair in
            Alignment(
                pair: pair, query: text(queryVariant, pair.query, pair.querySide),
                entity: text(entityVariant, pair.entity, pair.entitySide))
        }
    }

    func unmatched(_ side: Side) -> [String] {
        let variant = side == .query ? queryVariant : entityVariant
        let taken = Set(score.pairs.flatMap { Array(side == .query ? $0.query : $0.entity) })
        return variant.tokens.indices.filter { !taken.contains($0) }.map { index in
            variant.tokens[index].spellings.first?.text.text ?? ""
        }
    }

    /// The spelling by which the tokens matched; a skeleton is shown with the word it was taken from.
    private func text(_ variant: MatchVariant, _ range: Range<Int>, _ side: MatchedText) -> String {
        guard side.romanisation == .arabic else { return side.text.text }
        let word = variant.tokens[range.lowerBound].spellings[0].text.text
        return "\(word) (\(side.text.text))"
    }
}
