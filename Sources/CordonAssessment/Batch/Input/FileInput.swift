import CordonModel

/// A user's file: how it is laid out, which column is what, and its records in chunks.
///
///     var input = try FileInput(path: path, options: options)
///     while let chunk = try input.nextChunk(maximumRows: 2000) {
///         for index in 0..<chunk.count { use(input.parser.row(index, of: chunk)) }
///     }
package struct FileInput {
    /// As the user gave it.
    package let name: String
    package let shape: FileShape
    package let mapping: ColumnMapping
    /// Reads the records; may be handed to other threads.
    package let parser: RowParser
    /// What in the beginning of the file shows that the guess is right, or not.
    let samples: [[String]]
    private var splitter: RecordSplitter

    /// Bytes in the file; `nil` for a pipe.
    package var size: Int? { splitter.size }

    package init(path: String, options: InputOptions) throws(AssessmentError) {
        try FileInput.refuseWorkbook(path)
        try self.init(try ByteFeed(path: path), options: options, isList: false)
    }

    /// A list of one's own, whose columns may also say why a party is on it and since when.
    init(list path: String, options: InputOptions) throws(AssessmentError) {
        try FileInput.refuseWorkbook(path)
        try self.init(try ByteFeed(path: path), options: options, isList: true)
    }

    /// Standard input or another open file. It is read until enough is there to tell what it is.
    package init(descriptor: Int32, name: String, options: InputOptions) throws(AssessmentError) {
        try self.init(ByteFeed(descriptor: descriptor, name: name), options: options, isList: false)
    }

    init(_ feed: ByteFeed, options: InputOptions, isList: Bool) throws(AssessmentError) {
        var feed = feed
        name = feed.name
        let sample = try feed.head(FileDetection.sampleSize)
        guard sample.contains(where: { $0 > 0x20 }) else { throw .input("\(feed.name): is empty") }
        try FileInput.refuseArchive(sample, feed.name)
        let isWhole = sample.count < FileDetection.sampleSize
        let found = try FileDetection(sample: sample, isWhole: isWhole, name: feed.name, options: options)
        shape = found.shape
        let plan: FilePlan
        if shape.layout == .ndjson {
            plan = try FilePlan(objects: found.text, name: feed.name, options: options, isList: isList)
        } else {
            plan = try FilePlan(found, name: feed.name, options: options, isList: isList)
        }
        mapping = plan.mapping
        samples = plan.samples
        parser = plan.parser
        splitter = try RecordSplitter(
            feed, style: shape.style, encoding: shape.encoding,
            markLength: shape.hasMark ? shape.encoding.mark.count : 0)
        try splitter.skip(records: shape.leadingRecords)
    }

    /// The next records; `nil` at the end. However long the file is, no more than a chunk is held.
    package mutating func nextChunk(maximumRows: Int) throws(AssessmentError) -> RecordChunk? {
        try splitter.nextChunk(maximumRows: maximumRows)
    }

    /// Whether a command's argument is a file of parties and not the name of one.
    package static func isFile(_ argument: String) -> Bool {
        let ending = argument.lowercased().split(separator: ".").last.map(String.init) ?? ""
        return argument == "-" || argument.contains(".") && (readable + workbooks).contains(ending)
    }

    private static let readable = ["csv", "tsv", "txt", "ndjson", "jsonl", "json"]
    private static let workbooks = ["xlsx", "xls", "ods"]

    static func refuseWorkbook(_ path: String) throws(AssessmentError) {
        let ending = path.lowercased().split(separator: ".").last.map(String.init) ?? ""
        guard workbooks.contains(ending) else { return }
        throw workbook(path)
    }

    private static func workbook(_ path: String) -> AssessmentError {
        .input(
            "\(path): is a workbook; save the sheet as “CSV UTF-8 (Comma delimited)” (Excel: File, Save As; LibreOffice: File, Save As, Text CSV) and give that file"
        )
    }

    /// A workbook under another name, or another archive.
    private static func refuseArchive(_ sample: [UInt8], _ name: String) throws(AssessmentError) {
        if sample.starts(with: [0x50, 0x4B, 0x03, 0x04]) || sample.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            throw workbook(name)
        }
        if sample.starts(with: [0x1F, 0x8B]) { throw .input("\(name): is packed; unpack it first: gunzip") }
    }
}

/// What is made of the sample: mapping, parser, values to show.
struct FilePlan {
    let mapping: ColumnMapping
    let parser: RowParser
    let samples: [[String]]

    /// Separated text.
    init(_ found: FileDetection, name: String, options: InputOptions, isList: Bool) throws(AssessmentError) {
        let shape = found.shape
        let rows = Array(found.records.dropFirst(shape.hasHeader ? 1 : 0))
        let header = shape.hasHeader ? (found.records.first ?? []).map { $0.trimmingSpaces() } : nil
        let count = header?.count ?? FilePlan.usualCount(rows)
        let guess = ColumnGuess(isList: isList)
        let columns = header ?? ColumnMapping.numbered(count)
        var mapping = ColumnMapping(
            columns: columns,
            entries: header.map(guess.entries(headers:)) ?? guess.entries(rows: rows, columns: count))
        try mapping.apply(MapOption.all(options.maps, isList: isList))
        try FilePlan.requireName(mapping, name: name, rows: rows)
        var settings = try RowParser.settings(options)
        settings.dateOrder = settings.dateOrder ?? FilePlan.dateOrder(FilePlan.values(of: .birthDate, mapping, rows))
        for property in [RowProperty.country, .nationality] {
            for value in FilePlan.values(of: property, mapping, rows) {
                settings.countries[value] = ValueWords.country(value)
            }
        }
        self.mapping = mapping
        samples = rows
        parser = RowParser(
            layout: .cells(
                separator: shape.separator, hasQuotes: shape.hasQuotes, count: count, nothing: "\\N"),
            mapping: mapping, settings: settings, encoding: shape.encoding)
    }

    /// JSON objects.
    init(objects text: [UInt8], name: String, options: InputOptions, isList: Bool) throws(AssessmentError) {
        let objects = try ObjectMapping(options, isList: isList)
        var columns: [String] = []
        var rows: [[String: String]] = []
        var hasProperties = false
        for line in text.split(separator: 0x0A).prefix(500) {
            guard let members = try? line.withUnsafeBufferPointer({ try ObjectMapping.members(of: $0) }) else {
                continue
            }
            if ObjectMapping.properties(among: members) != nil { hasProperties = true }
            for member in members where !columns.contains(member.key) { columns.append(member.key) }
            rows.append(
                Dictionary(members.map { ($0.key, $0.value.texts.joined(separator: "; ")) }) { first, _ in first })
        }
        if !hasProperties { try objects.check(against: columns) }
        mapping = hasProperties ? ColumnMapping(columns: columns, entries: []) : objects.mapping(of: columns)
        samples = rows.map { row in columns.map { row[$0] ?? "" } }
        if !hasProperties { try FilePlan.requireName(mapping, name: name, rows: samples) }
        var settings = try RowParser.settings(options)
        settings.dateOrder =
            settings.dateOrder ?? FilePlan.dateOrder(FilePlan.values(of: .birthDate, mapping, samples))
        parser = RowParser(layout: .objects(objects), mapping: mapping, settings: settings)
    }

    /// How many columns most rows have.
    private static func usualCount(_ rows: [[String]]) -> Int {
        var counts: [Int: Int] = [:]
        for row in rows { counts[row.count, default: 0] += 1 }
        return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 1
    }

    static func values(of property: RowProperty, _ mapping: ColumnMapping, _ rows: [[String]]) -> [String] {
        guard let column = mapping[property]?.columns.first else { return [] }
        return rows.compactMap { column < $0.count ? $0[column].trimmingSpaces() : nil }.filter { !$0.isEmpty }
    }

    /// The order that some dates show and none contradicts.
    static func dateOrder(_ dates: [String]) -> DateOrder? {
        let shown = Set(dates.compactMap(DateReading.order(shownBy:)))
        return shown.count == 1 ? shown.first : nil
    }

    private static func requireName(
        _ mapping: ColumnMapping, name: String, rows: [[String]]
    ) throws(AssessmentError) {
        if mapping.entries.contains(where: { RowProperty.names.contains($0.property) }) { return }
        if mapping.entries.contains(where: { $0.property.isIdentifier && !$0.isGuess }) { return }
        let columns = mapping.columns.enumerated().map { index, column in
            let values = rows.prefix(3).compactMap { index < $0.count && !$0[index].isEmpty ? $0[index] : nil }
            return "  \(column): \(values.map { String($0.prefix(30)) }.joined(separator: " · "))"
        }
        let example = mapping.columns.first ?? "#1"
        throw .input(
            "\(name): no column was found that is the name. Say which, for example --map name=\"\(example)\". Columns:\n"
                + columns.prefix(40).joined(separator: "\n"))
    }
}
