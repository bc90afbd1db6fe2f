internal import CordonLists
internal import CordonModel
internal import CordonRules

/// FollowTheMoney's links: `Ownership` counts, the others are shown. A `Sanction` says that a party is on a list.
enum FTMGraph {
    /// Schema of a link → the properties that name who stands behind and who in front.
    private static let links: [String: (owner: String, asset: String)] = [
        "Directorship": ("director", "organization"), "Family": ("person", "relative"),
        "Associate": ("person", "associate"), "UnknownLink": ("subject", "object"),
        "Representation": ("agent", "client"), "Membership": ("member", "organization"),
        "Employment": ("employee", "employer"), "Succession": ("predecessor", "successor"),
    ]

    static func read(_ path: String) throws(ListError) -> GraphSource {
        var lines = try FileLines(path: path)
        var source = GraphSource(file: lines.name)
        var firstLines: [String: Int] = [:]
        while let line = try lines.next() {
            guard line.bytes.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) else { continue }
            let record = try FTMRecord(line: line.bytes, number: line.number, file: lines.name)
            if let entity = record.entity(dataset: lines.name, version: nil) {
                if let first = firstLines.updateValue(line.number, forKey: entity.id) {
                    throw .duplicate(
                        file: lines.name, line: line.number, field: "id", value: entity.id, firstLine: first)
                }
                source.entities.append(entity)
            } else if record.schema == "Ownership" {
                source.statements += try ownership(record)
            } else if let link = links[record.schema] {
                for owner in record.values(link.owner) {
                    for asset in record.values(link.asset) {
                        source.statements.append(
                            StakeStatement(
                                owner: owner, asset: asset, kind: .link(words(record)), from: day(record, "startDate"),
                                until: day(record, "endDate"), source: record.source))
                    }
                }
            } else if record.schema == "Sanction" {
                let programmes = record.values("program") + record.values("programId")
                for party in record.values("entity") {
                    source.listings += record.values("authority").map { authority in
                        StatedListing(
                            party: party, authority: authority, programmes: programmes,
                            from: day(record, "listingDate") ?? day(record, "startDate"), until: day(record, "endDate"),
                            source: record.source)
                    }
                }
            }
        }
        return source
    }

    private static func ownership(_ record: FTMRecord) throws(ListError) -> [StakeStatement] {
        var share = (least: 0, most: StakeGraph.whole)
        if let text = record.values("percentage").first(where: { !$0.isEmpty }) {
            share = try StakeGraph.share(text, at: record.source, line: record.line, field: "percentage")
        }
        let (owners, assets) = (record.values("owner"), record.values("asset"))
        for (field, values) in [("owner", owners), ("asset", assets)] where values.isEmpty {
            throw .missing(file: record.source.file, line: record.line, field: field)
        }
        return owners.flatMap { owner in
            assets.map { asset in
                StakeStatement(
                    owner: owner, asset: asset, least: share.least, most: share.most, from: day(record, "startDate"),
                    until: day(record, "endDate"), source: record.source)
            }
        }
    }

    private static func words(_ record: FTMRecord) -> String {
        let role = ["role", "relationship", "status"].lazy.compactMap { record.values($0).first }.first
        return role.map { "\(record.schema), \($0)" } ?? record.schema
    }

    private static func day(_ record: FTMRecord, _ property: String) -> CalendarDay? {
        record.values(property).first.flatMap { StakeGraph.day($0) }
    }
}

extension StakeGraph {
    /// A share as a source writes it; an error names the record.
    static func share(
        _ text: String, at source: SourceRecord, line: Int, field: String
    ) throws(ListError) -> (least: Int, most: Int) {
        do {
            return try StatedShare.read(text)
        } catch {
            let why =
                switch error {
                case .negative: "\(text) (a share is not negative)"
                case .aboveWhole: "\(text) (more than the whole)"
                case .unreadable: text
                }
            throw .invalid(file: source.file, line: line, field: "\(field) of \(source.locator)", value: why)
        }
    }

    /// A date or a moment; of a year or a month, its first day.
    static func day(_ text: String) -> CalendarDay? {
        guard
            let date = PartialDate(String(text.prefix(10))) ?? PartialDate(String(text.prefix(7)))
                ?? PartialDate(String(text.prefix(4)))
        else { return nil }
        return CalendarDay(year: date.year, month: date.month ?? 1, day: date.day ?? 1)
    }
}
