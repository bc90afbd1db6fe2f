/// The layout of a snapshot file. All integers are little-endian, sections begin at multiples of eight.
///
///     0   magic "CORDONSN"
///     8   u32 format version
///     12  u32 number of sections
///     16  u64 file size
///     24  32 bytes SHA-256 of everything from byte 56 on
///     56  section table: u64 offset, u64 length for each section in the order of `Section`
package enum SnapshotFormat {
    package static let magic = Array("CORDONSN".utf8)
    /// Raised whenever layout, analysis or rarity change what a file means.
    package static let version: UInt32 = 2
    package static let headerLength = 56

    /// What a file holds. The order is the order on disk.
    enum Section: Int, CaseIterable {
        case meta
        case entityText, entityTextEnds, entitySchema, entityDataset, entityNames, entityKey, entityContent
        case nameText, nameTextEnds, nameEntity, nameProperty, nameVariants
        case variantName, variantReading, variantWeight, variantTokens, variantSpellings, variantSpellingIDs
        case tokenClass, tokenFlags, tokenGroup, tokenWeight, tokenSpellings
        case spellingVocabulary, spellingRomanisation
        case vocabularyText, vocabularyTextEnds, vocabularyTextSlots, vocabularyRarity, vocabularyPostings, postings
        case keyText, keyTextEnds, keyTextSlots, keyVocabulary, keyVocabularyIDs
        case skeletonText, skeletonTextEnds, skeletonTextSlots, skeletonVocabulary, skeletonVocabularyIDs
        case deleteBuckets, deleteHashes, deleteVocabulary
        case joinText, joinTextEnds, joinTextSlots, joinPostings, joinVariants, joinWeights
        case joinKeyText, joinKeyTextEnds, joinKeyTextSlots, joinKeyJoins, joinKeyJoinIDs
        case joinSkeletonText, joinSkeletonTextEnds, joinSkeletonTextSlots, joinSkeletonJoins, joinSkeletonJoinIDs
        case rarityKeyText, rarityKeyTextEnds, rarityKeyTextSlots, rarityKeyValues
        case raritySkeletonText, raritySkeletonTextEnds, raritySkeletonTextSlots, raritySkeletonValues
        case identifierText, identifierTextEnds, identifierTextSlots, identifierEntities, identifierEntityIDs
        case addressEntity, addressWordCount
        case addressWordText, addressWordTextEnds, addressWordTextSlots, addressWordAddresses, addressWordAddressIDs
    }

    /// Bytes of an entity's key and of its content: the beginnings of their SHA-256.
    static let fingerprintLength = 16

    /// Names of the properties that `nameProperty` numbers.
    static let nameProperties = ["name", "alias", "previousName", "weakAlias"]
    static let weakAlias: UInt8 = 3

    /// Vocabulary texts are sorted with their kind in front: plain spellings first, skeletons behind.
    static func vocabularyText(_ text: [UInt8], isSkeleton: Bool) -> [UInt8] { [isSkeleton ? 1 : 0] + text }

    /// The digest that a file's header states, in hexadecimal.
    static func digest(of file: UnsafeRawBufferPointer) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: file[24..<56].flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    static func identifierText(_ family: UInt8, _ value: String) -> [UInt8] { [family] + Array(value.utf8) }
}

/// Why a snapshot cannot be used. Nothing is ever searched in such a file.
package enum SnapshotError: Error, Hashable {
    case unreadable(path: String, reason: String)
    case notASnapshot(path: String)
    case foreignVersion(path: String, found: UInt32, expected: UInt32)
    case truncated(path: String, expected: Int, found: Int)
    case damaged(path: String)
    case foreignPolicy(path: String)

    package var message: String {
        switch self {
        case .unreadable(let path, let reason): "\(path): cannot be read (\(reason))"
        case .notASnapshot(let path): "\(path): not a Cordon snapshot"
        case .foreignVersion(let path, let found, let expected):
            "\(path): snapshot format \(found), but this Cordon reads format \(expected)"
        case .truncated(let path, let expected, let found):
            "\(path): \(found) bytes where the snapshot has \(expected); it was cut off"
        case .damaged(let path): "\(path): the checksum does not fit; the snapshot was damaged"
        case .foreignPolicy(let path): "\(path): built with another score policy"
        }
    }
}
