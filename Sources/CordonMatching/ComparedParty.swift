package import CordonModel
internal import CordonNames
internal import CordonText

/// A name of a party with its variants.
package struct ComparedName: Sendable {
    package let text: String
    package let property: String
    package let isWeak: Bool
    package let variants: [MatchVariant]

    package init(text: String, property: String, variants: [MatchVariant]) {
        self.text = text
        self.property = property
        self.isWeak = property == "weakAlias"
        self.variants = variants
    }
}

/// A party with everything that is compared taken out of its properties once.
package struct ComparedParty: Sendable {
    package struct Address: Sendable {
        package let text: String
        package let words: Set<[UInt8]>
    }

    package static let queryNameProperties = ["name", "alias", "previousName"]
    package static let listedNameProperties = ["name", "alias", "previousName", "weakAlias"]
    package static let countryProperties = ["country", "nationality", "citizenship", "jurisdiction", "flag"]

    package let schema: Schema
    package let names: [ComparedName]
    package let identifiers: [ComparedIdentifier]
    package let birthDates: [PartialDate]
    package let countries: [String]
    package let genders: Set<String>
    package let addresses: [Address]

    /// A party that someone asks about.
    package init(query: Entity, rarity: some RaritySource, policy: ScorePolicy) {
        let names = ComparedParty.queryNameProperties.flatMap { property in
            query.texts(property).map { text in
                ComparedName(
                    text: text, property: property,
                    variants: NameAnalysis.variants(of: text).map {
                        MatchVariant(
                            $0, allowsInitials: query.schema.kind.allowsInitials, rarity: rarity, policy: policy)
                    })
            }
        }
        self.init(query, names: names.filter { !$0.variants.isEmpty })
    }

    /// A listed party whose names an index has taken apart already.
    package init(_ entity: Entity, names: [ComparedName]) {
        schema = entity.schema
        self.names = names
        identifiers = entity.comparedIdentifiers
        birthDates = entity.texts("birthDate").compactMap { PartialDate($0) }
        var countries: [String] = []
        for property in ComparedParty.countryProperties {
            for code in entity.texts(property) where !countries.contains(code.lowercased()) {
                countries.append(code.lowercased())
            }
        }
        self.countries = countries
        genders = Set(entity.texts("gender").map { $0.lowercased() })
        addresses = entity.texts("address").map { text in
            let words = NameAnalysis.firstPlainSpellings(of: text)
            return Address(text: text, words: Set(words))
        }
    }
}
