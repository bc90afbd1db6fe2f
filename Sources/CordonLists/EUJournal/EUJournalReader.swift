import CordonModel
internal import CordonRules

/// Reads the annexes of EU sanctions acts as CSV tables transcribed from the Official Journal: a folder with a file for
/// each act, of which there are two kinds. A consolidated file has all parties of a base act, an amendment those that
/// one amending act added to one or more base acts or changed in them.
struct EUJournalReader: ListReader {
    static let format = ListFormat(
        "euJournal", title: "EU Official Journal CSV", datasets: ["eu_journal_sanctions"], endings: [".csv"],
        usualNames: ["a folder of CSV files with the column celex or amendmentCelex"], rawRecord: .line,
        isFolder: true)

    static func recognises(_ head: FileHead) -> Bool {
        guard let header = head.line(0) else { return false }
        let names = header.split(separator: ",", omittingEmptySubsequences: false).map { $0.trimmingBlanks() }
        return (names.contains("celex") || names.contains("amendmentCelex")) && names.contains("programKey")
    }

    private let source: ListSource
    private let version: CalendarDay?
    private let countries: CountryResolver

    init(source: ListSource, version: CalendarDay?, countries: CountryResolver) {
        self.source = source
        self.version = version
        self.countries = countries
    }

    func read(into sink: EntitySink) throws(ListError) -> ListReading {
        var state = State(mapper: EUJournalMapper(dataset: source.dataset, version: version, countries: countries))
        // The amendments come first and wait for the consolidated text of their act: they are few.
        var consolidated: [String] = []
        var amended = Parties()
        for path in source.paths {
            if try EUJournalReader.isAmendment(path) {
                try state.read(path, into: &amended)
            } else {
                consolidated.append(path)
            }
        }
        for path in consolidated {
            var parties = Parties()
            try state.read(path, into: &parties)
            for party in parties.all {
                let later = amended.remove(party.entity.id)
                try sink.add(later.map { party.merged(with: $0) } ?? party)
            }
        }
        for party in amended.all { try sink.add(party) }
        guard state.files.contains(where: { $0.rows > 0 }) else { throw .empty(file: source.main.file) }
        var reading = ListReading(files: state.files.sorted { $0.file < $1.file })
        reading.warnings = state.warnings + state.mapper.warnings
        return reading
    }

    private static func isAmendment(_ path: String) throws(ListError) -> Bool {
        try FileHead(path: path).line(0)?.contains("amendmentCelex") ?? false
    }

    /// What is known over all files.
    private struct State {
        var mapper: EUJournalMapper
        var files: [FileCount] = []
        var warnings: [String] = []
        /// The file of each act that was transcribed.
        private var acts: [String: String] = [:]

        init(mapper: EUJournalMapper) {
            self.mapper = mapper
        }

        mutating func read(_ path: String, into parties: inout Parties) throws(ListError) {
            var table = try CSVTable(path: path, required: EUJournalRow.required)
            let file = table.file
            let unknown = table.columnNames.filter { !EUJournalReader.columns.contains($0) }
            var act: String?
            while let line = try table.next() {
                if let recoded = table.firstRecodedLine {
                    throw .altered(
                        file: file, line: recoded, reason: "is not UTF-8: another program has saved the file")
                }
                let row = try EUJournalRow(line, file: file)
                if let act, act != row.source {
                    let reason = "is of \(row.source), the rows before it are of \(act): two files are mixed"
                    throw .altered(file: file, line: row.line, reason: reason)
                }
                if act == nil, let other = acts.updateValue(file, forKey: row.source) {
                    let reason = "\(row.source) is in \(other) too; leave only one of the two files in the folder"
                    throw .altered(file: file, line: row.line, reason: reason)
                }
                act = row.source
                var entity = mapper.entity(row)
                for column in unknown where !row[column].isEmpty {
                    mapper.note(column, row[column], in: &entity, row)
                    mapper.tally.note("column not known: \(column)", at: row.record)
                }
                parties.add(Party(entity: entity, row: row, file: file))
            }
            files.append(FileCount(file: file, rows: table.rows, withoutEntity: 0))
            warnings += table.warnings
        }
    }

    private static let columns: Set<String> = [
        "celex", "amendedCelex", "amendmentCelex", "recordId", "programKey", "annex", "measure", "startDate", "reason",
        "schema", "name", "alias", "weakAlias", "previousName", "country", "nationality", "jurisdiction", "birthDate",
        "birthPlace", "position", "passportNumber", "gender", "appearance", "ethnicity", "fatherName", "motherName",
        "incorporationDate", "legalForm", "sector", "registrationNumber", "taxNumber", "idNumber", "innCode",
        "ogrnCode", "kppCode", "okpoCode", "leiCode", "swiftBic", "ticker", "imoNumber", "mmsi", "flag", "address",
        "phone", "email", "website", "notes",
    ]
}

/// A party and the row that stated it first.
private struct Party {
    var entity: Entity
    let name: String
    let file: String
    let line: Int

    init(entity: Entity, row: EUJournalRow, file: String) {
        self.entity = entity
        name = row["name"]
        self.file = file
        line = row.line
    }

    /// With the values of another row about the same party. The first day of listing is the one that counts.
    func merged(with other: Party) -> Party {
        var party = self
        for (property, values) in other.entity.properties {
            for value in values { party.entity.add(property, value.text, from: value.record) }
        }
        let days = party.entity.texts("listingDate")
        if let first = days.min(), days.count > 1 {
            party.entity.removeValues { $0 == "listingDate" && $1.text != first }
        }
        return party
    }
}

/// Parties in the order of their rows. A party that has two rows, because two measures apply to it or because the annex
/// names it twice, is one.
private struct Parties {
    private var parties: [Party?] = []
    private var positions: [String: Int] = [:]

    var all: [Party] { parties.compactMap { $0 } }

    mutating func add(_ party: Party) {
        if let position = positions[party.entity.id], let known = parties[position] {
            parties[position] = known.merged(with: party)
        } else {
            positions[party.entity.id] = parties.count
            parties.append(party)
        }
    }

    mutating func remove(_ id: String) -> Party? {
        guard let position = positions.removeValue(forKey: id), let party = parties[position] else { return nil }
        parties[position] = nil
        return party
    }
}

extension EntitySink {
    fileprivate func add(_ party: Party) throws(ListError) {
        try add(party.entity, field: "name", key: party.name, file: party.file, line: party.line)
    }
}
