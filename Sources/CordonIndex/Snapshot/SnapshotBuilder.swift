internal import CordonDigest
package import CordonMatching
package import CordonModel
internal import CordonNames
internal import CordonText

/// Compiles entities into the bytes of a snapshot. The same entities and lists give the same bytes, in whatever
/// order they come, on any machine: everything is sorted, and no clock, locale or hash order enters.
package struct SnapshotBuilder {
    private typealias Section = SnapshotFormat.Section

    private let lists: [SnapshotList]
    private let entities: [Entity]
    private let policy: ScorePolicy
    /// The token weights of each entity's names, as bytes.
    private var weightsOfEntity: [[UInt8]] = []
    private var sections = [SectionWriter](repeating: SectionWriter(), count: Section.allCases.count)

    package static func build(_ entities: [Entity], lists: [SnapshotList], policy: ScorePolicy = .standard) -> [UInt8] {
        build(entities, lists: lists, policy: policy, rarity: nil)
    }

    /// - Parameter rarity: what the words of these entities weigh where they are a part of something larger; `nil` if they
    ///   are all.
    static func build(
        _ entities: [Entity], lists: [SnapshotList], policy: ScorePolicy, rarity: Snapshot?
    ) -> [UInt8] {
        var builder = SnapshotBuilder(
            lists: lists.sorted { $0.list < $1.list },
            entities: entities.sorted { ($0.id, $0.dataset) < ($1.id, $1.dataset) }, policy: policy)
        return builder.build(rarity: rarity)
    }

    private init(lists: [SnapshotList], entities: [Entity], policy: ScorePolicy) {
        self.lists = lists
        self.entities = entities
        self.policy = policy
    }

    // MARK: -

    private struct ListedName {
        let entity: Int
        let property: Int
        let text: String
        let variants: [(variant: NameVariant, spellings: [[MatchSpelling]])]
    }

    private mutating func build(rarity whole: Snapshot?) -> [UInt8] {
        let names = listedNames()
        writeMeta()
        writeEntities()
        if let whole {
            writeNames(names, rarity: whole)
        } else {
            let rarity = BakedRarity(names: names.map { $0.variants.flatMap(\.spellings) }, policy: policy)
            writeRarity(rarity)
            writeNames(names, rarity: rarity)
        }
        writeFingerprints()
        writeIdentifiers()
        writeAddresses()
        return assembled()
    }

    /// What names an entity, and everything by which its answers could change: its values, and the weights of its names.
    private mutating func writeFingerprints() {
        for (index, entity) in entities.enumerated() {
            let key = SHA256Digest(of: Array("\(entity.id)\n\(entity.dataset)".utf8))
            let values = JSON.object([
                "schema": .string(entity.schema.rawValue),
                "properties": .object(entity.properties.keys.sorted().map { .init($0, .strings(entity.texts($0))) }),
            ])
            let content = SHA256Digest(of: Array(values.compact.utf8) + weightsOfEntity[index])
            write(.entityKey) { $0.append(Array(key.bytes.prefix(SnapshotFormat.fingerprintLength))) }
            write(.entityContent) { $0.append(Array(content.bytes.prefix(SnapshotFormat.fingerprintLength))) }
        }
    }

    private func listedNames() -> [ListedName] {
        var names: [ListedName] = []
        // The same texts come again and again (patronymics, legal forms): each token is prepared once.
        let cache = NameTokenCache()
        var prepared: [Spelling: MatchSpelling] = [:]
        func prepare(_ spelling: Spelling) -> MatchSpelling {
            if let known = prepared[spelling] { return known }
            let new = MatchSpelling(spelling)
            prepared[spelling] = new
            return new
        }
        for (index, entity) in entities.enumerated() {
            for (propertyIndex, property) in SnapshotFormat.nameProperties.enumerated() {
                for text in entity.texts(property) {
                    let variants = NameAnalysis.variants(of: text, cache: cache).map { variant in
                        (variant: variant, spellings: variant.tokens.map { $0.spellings.map(prepare) })
                    }
                    guard !variants.isEmpty else { continue }
                    names.append(ListedName(entity: index, property: propertyIndex, text: text, variants: variants))
                }
            }
        }
        return names
    }

    // MARK: Sections

    private mutating func write(_ section: Section, _ body: (inout SectionWriter) -> Void) {
        body(&sections[section.rawValue])
    }

    private mutating func writeTexts(_ texts: [[UInt8]], _ text: Section, _ ends: Section, slots: Section? = nil) {
        if let slots { for slot in TextHash.slots(texts) { write(slots) { $0.append(slot) } } }
        var end: UInt32 = 0
        for bytes in texts {
            end += UInt32(bytes.count)
            write(text) { $0.append(bytes) }
            write(ends) { $0.append(end) }
        }
    }

    /// A ragged table: one row of numbers after the other, and the end of each.
    private mutating func writeRows(_ rows: [[Int]], _ ends: Section, _ values: Section) {
        var end: UInt32 = 0
        for row in rows {
            end += UInt32(row.count)
            write(ends) { $0.append(end) }
            for value in row { write(values) { $0.append(UInt32(value)) } }
        }
    }

    private mutating func writeMeta() {
        let meta = JSON.object([
            "lists": .array(lists.map(\.json)), "policy": .string(policy.digest), "entities": .number(entities.count),
        ])
        write(.meta) { $0.append(Array(meta.compact.utf8)) }
    }

    private mutating func writeEntities() {
        writeTexts(entities.map { Array($0.json.compact.utf8) }, .entityText, .entityTextEnds)
        let listIndex = Dictionary(uniqueKeysWithValues: lists.enumerated().map { ($1.list, $0) })
        for entity in entities {
            let schema = Schema.allCases.firstIndex(of: entity.schema) ?? 0
            let list = listIndex[ListName.list(of: entity.dataset)] ?? Int(UInt16.max)
            write(.entitySchema) { $0.append(UInt8(schema)) }
            write(.entityDataset) { $0.append(UInt16(list)) }
        }
    }

    private mutating func writeRarity(_ rarity: BakedRarity) {
        let keys = SortedTexts(rarity.keys.keys)
        writeTexts(keys.texts, .rarityKeyText, .rarityKeyTextEnds, slots: .rarityKeyTextSlots)
        for key in keys.texts { write(.rarityKeyValues) { $0.append(UInt16(rarity.rarity(ofKey: key))) } }
        let skeletons = SortedTexts(rarity.skeletons.keys)
        writeTexts(skeletons.texts, .raritySkeletonText, .raritySkeletonTextEnds, slots: .raritySkeletonTextSlots)
        for text in skeletons.texts {
            write(.raritySkeletonValues) { $0.append(UInt16(rarity.rarity(ofSkeleton: text))) }
        }
    }

    private mutating func writeNames(_ names: [ListedName], rarity: some RaritySource) {
        var spellingByText: [[UInt8]: MatchSpelling] = [:]
        for name in names {
            for (_, tokens) in name.variants {
                for spelling in tokens.joined() {
                    spellingByText[SnapshotFormat.vocabularyText(spelling.text, isSkeleton: spelling.isSkeleton)] =
                        spelling
                }
            }
        }
        let vocabulary = SortedTexts(spellingByText.keys)
        let positions = vocabulary.positions
        var postings = [[Int]](repeating: [], count: vocabulary.texts.count)
        var joins = JoinTable()
        var nameEnds: [Int] = [Int](repeating: 0, count: entities.count)
        var variantEnd = 0
        var variantWeights: [Int] = []
        var variantSpellingEnd: UInt32 = 0
        var tokenEnd: UInt32 = 0
        var spellingEnd: UInt32 = 0
        var nameTexts: [[UInt8]] = []
        weightsOfEntity = [[UInt8]](repeating: [], count: entities.count)
        for (nameIndex, name) in names.enumerated() {
            nameEnds[name.entity] = nameIndex + 1
            nameTexts.append(Array(name.text.utf8))
            write(.nameEntity) { $0.append(UInt32(name.entity)) }
            write(.nameProperty) { $0.append(UInt8(name.property)) }
            for (variant, spellings) in name.variants {
                let tokens = zip(variant.tokens, spellings).map { token, spellings in
                    MatchToken(
                        spellings: spellings, tokenClass: token.tokenClass, group: token.group,
                        isSyllable: token.isSyllable,
                        weight: MatchToken.weight(
                            of: spellings, tokenClass: token.tokenClass, rarity: rarity, policy: policy))
                }
                for token in tokens {
                    for spelling in token.spellings {
                        let text = SnapshotFormat.vocabularyText(spelling.text, isSkeleton: spelling.isSkeleton)
                        guard let id = positions[text] else { continue }
                        if postings[id].last != variantEnd {
                            postings[id].append(variantEnd)
                            write(.variantSpellingIDs) { $0.append(UInt32(id)) }
                            variantSpellingEnd += 1
                        }
                        write(.spellingVocabulary) { $0.append(UInt32(id)) }
                        write(.spellingRomanisation) { $0.append(spelling.romanisation.rawValue) }
                        spellingEnd += 1
                    }
                    write(.tokenClass) { $0.append(token.tokenClass.rawValue) }
                    write(.tokenFlags) { $0.append(UInt8(token.isSyllable ? 1 : 0)) }
                    write(.tokenGroup) { $0.append(UInt16(token.group)) }
                    write(.tokenWeight) { $0.append(UInt16(token.weight)) }
                    weightsOfEntity[name.entity] += [UInt8(token.weight & 0xFF), UInt8(token.weight >> 8)]
                    write(.tokenSpellings) { $0.append(spellingEnd) }
                    tokenEnd += 1
                }
                let match = MatchVariant(reading: variant.reading, tokens: tokens, allowsInitials: false)
                joins.add(match, variant: variantEnd)
                write(.variantName) { $0.append(UInt32(nameIndex)) }
                write(.variantReading) { $0.append(variant.reading.rawValue) }
                variantWeights.append(tokens.reduce(0) { $0 + $1.weight })
                let isWeak = UInt8(name.property) == SnapshotFormat.weakAlias
                write(.variantWeight) { $0.append(UInt32(variantWeights[variantEnd] << 1 | (isWeak ? 1 : 0))) }
                write(.variantTokens) { $0.append(tokenEnd) }
                write(.variantSpellings) { $0.append(variantSpellingEnd) }
                variantEnd += 1
            }
            write(.nameVariants) { $0.append(UInt32(variantEnd)) }
        }
        var names = 0
        for end in nameEnds {
            // An entity without a usable name ends where the one before it does.
            names = max(names, end)
            write(.entityNames) { $0.append(UInt32(names)) }
        }
        writeTexts(nameTexts, .nameText, .nameTextEnds)
        // By weight, so that a search can leave off where too much of a name would be left unmatched.
        for id in postings.indices {
            postings[id].sort { (variantWeights[$0], $0) < (variantWeights[$1], $1) }
        }
        writeVocabulary(vocabulary, spellingByText, postings, rarity: rarity)
        writeJoins(joins)
    }

    private mutating func writeVocabulary(
        _ vocabulary: SortedTexts, _ spellings: [[UInt8]: MatchSpelling], _ postings: [[Int]],
        rarity: some RaritySource
    ) {
        writeTexts(vocabulary.texts, .vocabularyText, .vocabularyTextEnds, slots: .vocabularyTextSlots)
        writeRows(postings, .vocabularyPostings, .postings)
        var byKey: [[UInt8]: [Int]] = [:]
        var bySkeleton: [[UInt8]: [Int]] = [:]
        var deletions: [(hash: UInt32, id: UInt32)] = []
        for (id, text) in vocabulary.texts.enumerated() {
            guard let spelling = spellings[text] else { continue }
            let value =
                spelling.isSkeleton ? rarity.rarity(ofSkeleton: spelling.text) : rarity.rarity(ofKey: spelling.key)
            write(.vocabularyRarity) { $0.append(UInt16(value)) }
            if spelling.hasComparableKey { byKey[spelling.key, default: []].append(id) }
            for skeleton in spelling.skeletons { bySkeleton[skeleton, default: []].append(id) }
            if spelling.isEditable {
                for hash in Deletions.hashes(spelling.text, depth: Deletions.depth(spelling.text.count)) {
                    deletions.append((hash, UInt32(id)))
                }
            }
        }
        let keys = SortedTexts(byKey.keys)
        writeTexts(keys.texts, .keyText, .keyTextEnds, slots: .keyTextSlots)
        writeRows(keys.texts.map { byKey[$0] ?? [] }, .keyVocabulary, .keyVocabularyIDs)
        let skeletons = SortedTexts(bySkeleton.keys)
        writeTexts(skeletons.texts, .skeletonText, .skeletonTextEnds, slots: .skeletonTextSlots)
        writeRows(skeletons.texts.map { bySkeleton[$0] ?? [] }, .skeletonVocabulary, .skeletonVocabularyIDs)
        deletions.sort { ($0.hash, $0.id) < ($1.hash, $1.id) }
        var bucket = 0
        for (index, deletion) in deletions.enumerated() {
            // `deleteBuckets[b]` is where hashes with the upper sixteen bits b begin.
            while bucket <= Int(deletion.hash >> 16) {
                write(.deleteBuckets) { $0.append(UInt32(index)) }
                bucket += 1
            }
            write(.deleteHashes) { $0.append(deletion.hash) }
            write(.deleteVocabulary) { $0.append(deletion.id) }
        }
        while bucket <= 0x10000 {
            write(.deleteBuckets) { $0.append(UInt32(deletions.count)) }
            bucket += 1
        }
    }

    private mutating func writeJoins(_ joins: JoinTable) {
        let order = joins.texts.indices.sorted { joins.texts[$0].lexicographicallyPrecedes(joins.texts[$1]) }
        let texts = order.map { joins.texts[$0] }
        writeTexts(texts, .joinText, .joinTextEnds, slots: .joinTextSlots)
        var ends = [Int](repeating: 0, count: texts.count)
        for pair in joins.pairs { ends[Int(pair.join)] += 1 }
        // Where the postings of each text begin, in the order of the texts.
        var place = [Int](repeating: 0, count: texts.count)
        var end = 0
        for join in order {
            place[join] = end
            end += ends[join]
            write(.joinPostings) { $0.append(UInt32(end)) }
        }
        var sorted = [JoinTable.Pair](repeating: JoinTable.Pair(join: 0, variant: 0, weight: 0), count: end)
        for pair in joins.pairs {
            sorted[place[Int(pair.join)]] = pair
            place[Int(pair.join)] += 1
        }
        for pair in sorted {
            write(.joinVariants) { $0.append(pair.variant) }
            write(.joinWeights) { $0.append(pair.weight) }
        }
        var byKey: [[UInt8]: [Int]] = [:]
        var bySkeleton: [[UInt8]: [Int]] = [:]
        for (id, text) in texts.enumerated() {
            let joined = JoinedText(text)
            if joined.isASCII { byKey[joined.key, default: []].append(id) }
            for skeleton in joined.skeletons { bySkeleton[skeleton, default: []].append(id) }
        }
        let skeletons = SortedTexts(bySkeleton.keys)
        writeTexts(skeletons.texts, .joinSkeletonText, .joinSkeletonTextEnds, slots: .joinSkeletonTextSlots)
        writeRows(skeletons.texts.map { bySkeleton[$0] ?? [] }, .joinSkeletonJoins, .joinSkeletonJoinIDs)
        let keys = SortedTexts(byKey.keys)
        writeTexts(keys.texts, .joinKeyText, .joinKeyTextEnds, slots: .joinKeyTextSlots)
        writeRows(keys.texts.map { byKey[$0] ?? [] }, .joinKeyJoins, .joinKeyJoinIDs)
    }

    private mutating func writeIdentifiers() {
        var entitiesByIdentifier: [[UInt8]: [Int]] = [:]
        for (index, entity) in entities.enumerated() {
            for identifier in entity.comparedIdentifiers {
                let text = SnapshotFormat.identifierText(identifier.family.rawValue, identifier.value)
                if entitiesByIdentifier[text]?.last != index { entitiesByIdentifier[text, default: []].append(index) }
            }
        }
        let texts = SortedTexts(entitiesByIdentifier.keys)
        writeTexts(texts.texts, .identifierText, .identifierTextEnds, slots: .identifierTextSlots)
        writeRows(texts.texts.map { entitiesByIdentifier[$0] ?? [] }, .identifierEntities, .identifierEntityIDs)
    }

    private mutating func writeAddresses() {
        var addressesByWord: [[UInt8]: [Int]] = [:]
        var count = 0
        for (index, entity) in entities.enumerated() {
            for address in entity.texts("address") {
                let words = AddressWords.distinct(address)
                guard AddressWords.canIdentify(words) else { continue }
                for word in words { addressesByWord[word, default: []].append(count) }
                write(.addressEntity) { $0.append(UInt32(index)) }
                write(.addressWordCount) { $0.append(UInt16(clamping: words.count)) }
                count += 1
            }
        }
        let words = SortedTexts(addressesByWord.keys)
        writeTexts(words.texts, .addressWordText, .addressWordTextEnds, slots: .addressWordTextSlots)
        writeRows(words.texts.map { addressesByWord[$0] ?? [] }, .addressWordAddresses, .addressWordAddressIDs)
    }

    // MARK: File

    private func assembled() -> [UInt8] {
        let tableLength = Section.allCases.count * 16
        var body = SectionWriter()
        var payload: [UInt8] = []
        var offset = SnapshotFormat.headerLength + tableLength
        for section in Section.allCases {
            let bytes = sections[section.rawValue].bytes
            body.append(UInt32(truncatingIfNeeded: offset))
            body.append(UInt32(truncatingIfNeeded: offset >> 32))
            body.append(UInt32(truncatingIfNeeded: bytes.count))
            body.append(UInt32(truncatingIfNeeded: bytes.count >> 32))
            let padding = (8 - bytes.count % 8) % 8
            payload += bytes
            payload += [UInt8](repeating: 0, count: padding)
            offset += bytes.count + padding
        }
        body.append(payload)
        var header = SectionWriter()
        header.append(SnapshotFormat.magic)
        header.append(SnapshotFormat.version)
        header.append(UInt32(Section.allCases.count))
        header.append(UInt32(truncatingIfNeeded: offset))
        header.append(UInt32(truncatingIfNeeded: offset >> 32))
        header.append(SHA256Digest(of: body.bytes).bytes)
        return header.bytes + body.bytes
    }
}
