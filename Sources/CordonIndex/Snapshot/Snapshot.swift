internal import CordonDigest
package import CordonMatching
package import CordonModel
internal import CordonNames
internal import CordonText

/// Lists compiled for searching: an immutable, memory-mapped file that any number of processes and threads share.
package final class Snapshot: Sendable {
    package let lists: [SnapshotList]
    package let entityCount: Int
    /// SHA-256 of its content: equal snapshots give equal answers.
    package let digest: String

    private let file: MappedFile
    private let entityText: TextTable
    private let entitySchema: Bytes
    private let entityDataset: Numbers16
    private let entityNames: Numbers32
    private let entityKey: Bytes
    private let entityContent: Bytes
    private let nameText: TextTable
    private let nameEntity: Numbers32
    private let nameProperty: Bytes
    private let nameVariants: Numbers32
    private let variantName: Numbers32
    private let variantReading: Bytes
    private let variantWeights: Numbers32
    private let variantTokens: Numbers32
    private let variantSpellings: Numbers32
    let variantSpellingIDs: Numbers32
    private let tokenClass: Bytes
    private let tokenFlags: Bytes
    private let tokenGroup: Numbers16
    private let tokenWeight: Numbers16
    private let tokenSpellings: Numbers32
    let spellingVocabulary: Numbers32
    private let spellingRomanisation: Bytes
    let vocabulary: TextTable
    let vocabularyRarity: Numbers16
    let vocabularyPostings: Numbers32
    let postings: Numbers32
    let keys: TextTable
    let keyVocabulary: Numbers32
    let keyVocabularyIDs: Numbers32
    let skeletons: TextTable
    let skeletonVocabulary: Numbers32
    let skeletonVocabularyIDs: Numbers32
    private let deleteBuckets: Numbers32
    private let deleteHashes: Numbers32
    private let deleteVocabulary: Numbers32
    let joins: TextTable
    let joinPostings: Numbers32
    let joinVariants: Numbers32
    let joinWeights: Numbers32
    let joinKeys: TextTable
    let joinKeyJoins: Numbers32
    let joinKeyJoinIDs: Numbers32
    let joinSkeletons: TextTable
    let joinSkeletonJoins: Numbers32
    let joinSkeletonJoinIDs: Numbers32
    private let rarityKeys: TextTable
    private let rarityKeyValues: Numbers16
    private let raritySkeletons: TextTable
    private let raritySkeletonValues: Numbers16
    private let identifiers: TextTable
    private let identifierEntities: Numbers32
    private let identifierEntityIDs: Numbers32
    let addressEntity: Numbers32
    let addressWordCount: Numbers16
    let addressWords: TextTable
    let addressWordAddresses: Numbers32
    let addressWordAddressIDs: Numbers32

    /// The whole file, to be written elsewhere.
    package var bytes: [UInt8] { [UInt8](file.bytes) }

    /// Opens a file after checking its size, version and checksum, so that damage is an error and never a miss.
    package convenience init(path: String, policy: ScorePolicy = .standard) throws(SnapshotError) {
        try self.init(try MappedFile(path: path), path: path, policy: policy)
    }

    /// A snapshot that stands in no file.
    package convenience init(bytes: [UInt8], policy: ScorePolicy = .standard) throws(SnapshotError) {
        try self.init(MappedFile(bytes), path: "(in memory)", policy: policy)
    }

    /// Some of a snapshot's entities, with what their words weigh in the whole.
    convenience init(of entities: [Entity], partOf whole: Snapshot, policy: ScorePolicy) throws(SnapshotError) {
        try self.init(
            bytes: SnapshotBuilder.build(entities, lists: whole.lists, policy: policy, rarity: whole), policy: policy)
    }

    private init(_ file: MappedFile, path: String, policy: ScorePolicy) throws(SnapshotError) {
        let sections = try Snapshot.sections(of: file.bytes, path: path)
        func part(_ section: SnapshotFormat.Section) -> UnsafeRawBufferPointer { sections[section.rawValue] }
        guard let meta = try? JSON.parse([UInt8](part(.meta))), let lists = meta["lists"]?.array,
            let entityCount = meta["entities"]?.integer
        else { throw .damaged(path: path) }
        guard meta["policy"]?.string == policy.digest else { throw .foreignPolicy(path: path) }
        self.file = file
        digest = SnapshotFormat.digest(of: file.bytes)
        self.lists = lists.compactMap(SnapshotList.init)
        self.entityCount = entityCount
        entityText = TextTable(part(.entityText), ends: part(.entityTextEnds))
        entitySchema = Bytes(part(.entitySchema))
        entityDataset = Numbers16(part(.entityDataset))
        entityNames = Numbers32(part(.entityNames))
        entityKey = Bytes(part(.entityKey))
        entityContent = Bytes(part(.entityContent))
        nameText = TextTable(part(.nameText), ends: part(.nameTextEnds))
        nameEntity = Numbers32(part(.nameEntity))
        nameProperty = Bytes(part(.nameProperty))
        nameVariants = Numbers32(part(.nameVariants))
        variantName = Numbers32(part(.variantName))
        variantReading = Bytes(part(.variantReading))
        variantWeights = Numbers32(part(.variantWeight))
        variantTokens = Numbers32(part(.variantTokens))
        variantSpellings = Numbers32(part(.variantSpellings))
        variantSpellingIDs = Numbers32(part(.variantSpellingIDs))
        tokenClass = Bytes(part(.tokenClass))
        tokenFlags = Bytes(part(.tokenFlags))
        tokenGroup = Numbers16(part(.tokenGroup))
        tokenWeight = Numbers16(part(.tokenWeight))
        tokenSpellings = Numbers32(part(.tokenSpellings))
        spellingVocabulary = Numbers32(part(.spellingVocabulary))
        spellingRomanisation = Bytes(part(.spellingRomanisation))
        vocabulary = TextTable(
            part(.vocabularyText), ends: part(.vocabularyTextEnds), slots: part(.vocabularyTextSlots))
        vocabularyRarity = Numbers16(part(.vocabularyRarity))
        vocabularyPostings = Numbers32(part(.vocabularyPostings))
        postings = Numbers32(part(.postings))
        keys = TextTable(part(.keyText), ends: part(.keyTextEnds), slots: part(.keyTextSlots))
        keyVocabulary = Numbers32(part(.keyVocabulary))
        keyVocabularyIDs = Numbers32(part(.keyVocabularyIDs))
        skeletons = TextTable(part(.skeletonText), ends: part(.skeletonTextEnds), slots: part(.skeletonTextSlots))
        skeletonVocabulary = Numbers32(part(.skeletonVocabulary))
        skeletonVocabularyIDs = Numbers32(part(.skeletonVocabularyIDs))
        deleteBuckets = Numbers32(part(.deleteBuckets))
        deleteHashes = Numbers32(part(.deleteHashes))
        deleteVocabulary = Numbers32(part(.deleteVocabulary))
        joins = TextTable(part(.joinText), ends: part(.joinTextEnds), slots: part(.joinTextSlots))
        joinPostings = Numbers32(part(.joinPostings))
        joinVariants = Numbers32(part(.joinVariants))
        joinWeights = Numbers32(part(.joinWeights))
        joinKeys = TextTable(part(.joinKeyText), ends: part(.joinKeyTextEnds), slots: part(.joinKeyTextSlots))
        joinKeyJoins = Numbers32(part(.joinKeyJoins))
        joinKeyJoinIDs = Numbers32(part(.joinKeyJoinIDs))
        joinSkeletons = TextTable(
            part(.joinSkeletonText), ends: part(.joinSkeletonTextEnds), slots: part(.joinSkeletonTextSlots))
        joinSkeletonJoins = Numbers32(part(.joinSkeletonJoins))
        joinSkeletonJoinIDs = Numbers32(part(.joinSkeletonJoinIDs))
        rarityKeys = TextTable(part(.rarityKeyText), ends: part(.rarityKeyTextEnds), slots: part(.rarityKeyTextSlots))
        rarityKeyValues = Numbers16(part(.rarityKeyValues))
        raritySkeletons = TextTable(
            part(.raritySkeletonText), ends: part(.raritySkeletonTextEnds), slots: part(.raritySkeletonTextSlots))
        raritySkeletonValues = Numbers16(part(.raritySkeletonValues))
        identifiers = TextTable(
            part(.identifierText), ends: part(.identifierTextEnds), slots: part(.identifierTextSlots))
        identifierEntities = Numbers32(part(.identifierEntities))
        identifierEntityIDs = Numbers32(part(.identifierEntityIDs))
        addressEntity = Numbers32(part(.addressEntity))
        addressWordCount = Numbers16(part(.addressWordCount))
        addressWords = TextTable(
            part(.addressWordText), ends: part(.addressWordTextEnds), slots: part(.addressWordTextSlots))
        addressWordAddresses = Numbers32(part(.addressWordAddresses))
        addressWordAddressIDs = Numbers32(part(.addressWordAddressIDs))
    }

    private static func sections(
        of bytes: UnsafeRawBufferPointer, path: String
    ) throws(SnapshotError) -> [UnsafeRawBufferPointer] {
        let count = SnapshotFormat.Section.allCases.count
        guard bytes.count >= SnapshotFormat.magic.count, bytes.prefix(8).elementsEqual(SnapshotFormat.magic) else {
            throw .notASnapshot(path: path)
        }
        let tableEnd = SnapshotFormat.headerLength + count * 16
        guard bytes.count >= SnapshotFormat.headerLength else {
            throw .truncated(path: path, expected: tableEnd, found: bytes.count)
        }
        func number32(_ offset: Int) -> UInt32 {
            UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
        }
        func number64(_ offset: Int) -> Int {
            Int(clamping: UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
        }
        guard number32(8) == SnapshotFormat.version else {
            throw .foreignVersion(path: path, found: number32(8), expected: SnapshotFormat.version)
        }
        guard number32(12) == UInt32(count) else { throw .damaged(path: path) }
        guard number64(16) == bytes.count, bytes.count >= tableEnd else {
            throw .truncated(path: path, expected: number64(16), found: bytes.count)
        }
        let digest = SHA256Digest(of: UnsafeRawBufferPointer(rebasing: bytes[SnapshotFormat.headerLength...]))
        guard bytes[24..<56].elementsEqual(digest.bytes) else { throw .damaged(path: path) }
        var sections: [UnsafeRawBufferPointer] = []
        for index in 0..<count {
            let offset = number64(SnapshotFormat.headerLength + index * 16)
            let length = number64(SnapshotFormat.headerLength + index * 16 + 8)
            guard offset >= tableEnd, length >= 0, offset <= bytes.count, length <= bytes.count - offset else {
                throw .damaged(path: path)
            }
            sections.append(UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + length]))
        }
        return sections
    }

    // MARK: Entities

    package func entity(_ index: Int) -> Entity? {
        guard let json = try? JSON.parse(entityText[index]) else { return nil }
        return Entity(stored: json)
    }

    package func schema(ofEntity index: Int) -> Schema { Schema.allCases[Int(entitySchema[index])] }

    package func list(ofEntity index: Int) -> String? {
        let list = entityDataset[index]
        return list < lists.count ? lists[list].list : nil
    }

    /// Names an entity: of its id and dataset.
    func key(ofEntity index: Int) -> Fingerprint { Fingerprint(entityKey, index) }

    /// Of everything by which answers about an entity could change: its values and the weights of its names.
    func content(ofEntity index: Int) -> Fingerprint { Fingerprint(entityContent, index) }

    /// The listed identifiers: the family's number, then the value.
    func forEachIdentifier(_ body: ([UInt8]) -> Void) {
        for index in 0..<identifiers.count { body(identifiers[index]) }
    }

    func entities(withIdentifier identifier: ComparedIdentifier) -> [Int] {
        let text = SnapshotFormat.identifierText(identifier.family.rawValue, identifier.value)
        return identifiers.index(of: text).map { place in
            identifierEntities.row(place).map { identifierEntityIDs[$0] }
        } ?? []
    }

    // MARK: Names

    var variantCount: Int { variantName.count }

    func entity(ofVariant variant: Int) -> Int { nameEntity[variantName[variant]] }
    func name(ofVariant variant: Int) -> Int { variantName[variant] }
    /// Weight and weakness share a number, which the search reads for thousands of variants.
    @inline(__always)
    func weight(ofVariant variant: Int) -> Int { variantWeights[variant] >> 1 }

    /// Rows of `variantSpellingIDs`: all spellings of all tokens of a variant, each once.
    @inline(__always)
    func spellings(ofVariant variant: Int) -> Range<Int> { variantSpellings.row(variant) }

    func tokens(ofVariant variant: Int) -> Range<Int> { variantTokens.row(variant) }

    /// Rows of `spellingVocabulary`.
    func spellings(ofToken token: Int) -> Range<Int> { tokenSpellings.row(token) }

    /// Of rows of postings, which stand by the weight of their variants, those up to a weight.
    func postings(_ rows: Range<Int>, upTo heaviest: Int) -> Range<Int> {
        var low = rows.lowerBound
        var high = rows.upperBound
        while low < high {
            let middle = (low + high) / 2
            if variantWeights[postings[middle]] >> 1 <= heaviest { low = middle + 1 } else { high = middle }
        }
        return rows.lowerBound..<low
    }

    /// Whether any listed name holds Arabic script, which is compared by consonants.
    var hasSkeletons: Bool { vocabulary.count > 0 && vocabulary.starts(vocabulary.count - 1, with: 1) }

    @inline(__always)
    func isWeak(ofVariant variant: Int) -> Bool { variantWeights[variant] & 1 == 1 }

    func variants(ofEntity entity: Int) -> [Int] {
        entityNames.row(entity).flatMap { nameVariants.row($0) }
    }

    func comparedName(_ name: Int, variants: [MatchVariant]) -> ComparedName {
        ComparedName(
            text: String(decoding: nameText[name], as: UTF8.self),
            property: SnapshotFormat.nameProperties[Int(nameProperty[name])], variants: variants)
    }

    /// A variant as it was when the snapshot was built.
    /// - Parameter spelling: prepares a spelling of the vocabulary that stems from a romanisation.
    func variant(
        _ index: Int, preparing joins: PreparedJoins,
        spelling: (_ id: Int, _ romanisation: Romanisation) -> MatchSpelling
    ) -> MatchVariant {
        let tokens = variantTokens.row(index).map { token in
            MatchToken(
                spellings: tokenSpellings.row(token).map { place in
                    spelling(
                        spellingVocabulary[place], Romanisation(rawValue: spellingRomanisation[place]) ?? .original)
                },
                tokenClass: TokenClass(rawValue: tokenClass[token]) ?? .word, group: tokenGroup[token],
                isSyllable: tokenFlags[token] & 1 == 1, weight: tokenWeight[token])
        }
        return MatchVariant(
            reading: Romanisation(rawValue: variantReading[index]) ?? .original, tokens: tokens,
            allowsInitials: schema(ofEntity: entity(ofVariant: index)).kind.allowsInitials,
            preparing: joins)
    }

    // MARK: Deletions

    /// Ids of the listed spellings that may be within the allowed edits of a word. May hold others: hashes collide.
    func vocabulary(near word: [UInt8], depth: Int, _ body: (Int) -> Void) {
        for hash in Deletions.hashes(word, depth: depth) {
            let bucket = Int(hash >> 16)
            var low = deleteBuckets[bucket]
            var high = deleteBuckets[bucket + 1]
            let end = high
            while low < high {
                let middle = (low + high) / 2
                if deleteHashes[middle] < Int(hash) { low = middle + 1 } else { high = middle }
            }
            while low < end, deleteHashes[low] == Int(hash) {
                body(deleteVocabulary[low])
                low += 1
            }
        }
    }
}

extension Snapshot: RaritySource {
    package func rarity(ofKey key: [UInt8]) -> Int { rarityKeys.index(of: key).map { rarityKeyValues[$0] } ?? 10000 }

    package func rarity(ofSkeleton skeleton: [UInt8]) -> Int {
        raritySkeletons.index(of: skeleton).map { raritySkeletonValues[$0] } ?? 10000
    }
}

/// The beginning of a SHA-256.
struct Fingerprint: Hashable {
    private let high: UInt64
    private let low: UInt64

    init(_ section: Bytes, _ index: Int) {
        let start = index * SnapshotFormat.fingerprintLength
        func number(_ from: Int) -> UInt64 { (0..<8).reduce(0) { $0 << 8 | UInt64(section[from + $1]) } }
        high = number(start)
        low = number(start + 8)
    }
}
