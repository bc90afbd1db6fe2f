package import CordonRules

/// A publisher's format: what it is called, which lists come in it and how a record of it is found again.
public struct ListFormat: Sendable, Hashable {
    /// As it is kept in a version's manifest.
    public let id: String
    /// What a person calls it.
    public let title: String
    /// The lists that are published in it, by OpenSanctions dataset name; none: any list may come in it.
    package let datasets: [String]
    /// What a file's name ends with, in lower case.
    package let endings: [String]
    /// What to look for in a folder, for people.
    package let usualNames: [String]
    package let rawRecord: RawRecord
    /// Whether a list is all files of a folder and not one of them.
    package let isFolder: Bool

    package init(
        _ id: String, title: String, datasets: [String], endings: [String], usualNames: [String],
        rawRecord: RawRecord, isFolder: Bool = false
    ) {
        self.id = id
        self.title = title
        self.datasets = datasets
        self.endings = endings
        self.usualNames = usualNames
        self.rawRecord = rawRecord
        self.isFolder = isFolder
    }

    /// How the publisher's own text of a record is found by the locator of its values.
    package enum RawRecord: Sendable, Hashable {
        /// The locator is the 1-based line on which the record begins.
        case line
        /// The locator is a key: the record is the element of one of these names that holds `before` + key + `after`,
        /// in its own start tag or inside.
        case element([String], before: String, after: String)
        /// The locator is the 1-based line of the start tag of an element of one of these names: the publisher has no
        /// key that stands in one place.
        case elementAtLine([String])
        /// The file is no text (a workbook).
        case none
    }
}

/// Reads one format. To add a format, add its reader to `ListFormats.readers`.
package protocol ListReader: Sendable {
    static var format: ListFormat { get }
    /// Whether a file is the main file of a list in this format, by its first bytes.
    static func recognises(_ head: FileHead) -> Bool
    /// Whether a file has what changed since the version before instead of the whole list.
    static var isOfChanges: Bool { get }
    init(source: ListSource, version: CalendarDay?, countries: CountryResolver)
    /// Reads the whole list and hands its parties to `sink` as they are complete, so that a large file needs no more
    /// memory than a small one. What it returns has no `entities`: they went to the sink.
    func read(into sink: EntitySink) throws(ListError) -> ListReading
}

extension ListReader {
    package static var isOfChanges: Bool { false }
}

/// All formats that Cordon reads.
package enum ListFormats {
    /// The more particular format comes first, where two could claim a file.
    package static let readers: [any ListReader.Type] = [
        OFACReader.self,
        OFACEnhancedReader.self,
        OFACXMLReader.self,
        OFACAdvancedReader.self,
        UNReader.self,
        EUXMLReader.self,
        EUCSVReader.self,
        EUJournalReader.self,
        UKXMLReader.self,
        UKCSVReader.self,
        OFSIReader.self,
        SECOReader.self,
        CSLCSVReader.self,
        CSLJSONReader.self,
        BISDPLReader.self,
        METIReader.self,
        MOFReader.self,
        SEMAReader.self,
        DFATReader.self,
        FTMDeltaReader.self,
        FTMNestedReader.self,
        FTMSimpleReader.self,
        FTMReader.self,
    ]

    package static var all: [ListFormat] { readers.map { $0.format } }

    package static func format(id: String) -> ListFormat? { all.first { $0.id == id } }

    /// The formats in which a list may come: those that its publisher uses, and those in which any list may be.
    static func readers(of dataset: String) -> [any ListReader.Type] {
        readers.filter { $0.format.datasets.contains(dataset) || $0.format.datasets.isEmpty }
    }

    /// The formats in which the publisher issues a list; for a list that has none of its own, the general ones.
    package static func published(_ dataset: String) -> [ListFormat] {
        let own = all.filter { $0.datasets.contains(dataset) }
        return own.isEmpty ? all.filter { $0.datasets.isEmpty } : own
    }
}
