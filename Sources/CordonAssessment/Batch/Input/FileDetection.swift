internal import CordonModel

/// Tells from the beginning of a file how it is laid out.
struct FileDetection {
    /// How much is looked at.
    static let sampleSize = 256 * 1024
    private static let separators: [UInt8] = [0x09, 0x3B, 0x7C, 0x2C]
    private static let sampledRecords = 500

    private(set) var shape: FileShape
    /// The sample as UTF-8, without a byte order mark.
    private(set) var text: [UInt8] = []
    /// The records of the sample, the header among them; none for NDJSON.
    private(set) var records: [[String]] = []

    /// - Parameters:
    ///   - isWhole: whether the sample is the whole file; else its last record is cut.
    ///   - name: the file's name, whose ending tells NDJSON.
    init(sample: [UInt8], isWhole: Bool, name: String, options: InputOptions) throws(AssessmentError) {
        let (encoding, hasMark) = try FileDetection.encoding(of: sample, isWhole: isWhole, name: name, options: options)
        shape = FileShape(layout: .ndjson, encoding: encoding, hasMark: hasMark)
        var transcoder = Transcoder(encoding)
        sample.dropFirst(hasMark ? encoding.mark.count : 0).withUnsafeBytes { transcoder.append($0, to: &text) }
        if !isWhole, let end = text.lastIndex(where: { $0 == 0x0A || $0 == 0x0D }) { text.removeSubrange((end + 1)...) }
        let ending = name.lowercased().split(separator: ".").last ?? ""
        let first = text.first { $0 > 0x20 }
        if first == UInt8(ascii: "["), ending == "json" || ending == "ndjson" || ending == "jsonl" {
            throw .input(
                "\(name): is one JSON array; one object a line is read: jq -c '.[]' \(name) > \(name).ndjson")
        }
        let isJSONEnding = ["ndjson", "jsonl", "json"].contains(ending)
        if options.delimiter == nil, isJSONEnding || isJSONObject(first) { return }
        try detectSeparated(ending: String(ending), options: options)
    }

    private func isJSONObject(_ first: UInt8?) -> Bool {
        guard first == UInt8(ascii: "{") else { return false }
        let line = text.drop { $0 <= 0x20 }.prefix { $0 != 0x0A }
        return (try? JSON.parse(Array(line)).members) != nil
    }

    // MARK: - Encoding

    private static func encoding(
        of sample: [UInt8], isWhole: Bool, name: String, options: InputOptions
    ) throws(AssessmentError) -> (TextEncoding, hasMark: Bool) {
        let marked = TextEncoding.allCases.first { !$0.mark.isEmpty && sample.starts(with: $0.mark) }
        if let option = options.encoding {
            guard let encoding = TextEncoding(option: option) else {
                throw .usage(
                    "--encoding \(option): known are utf-8, utf-16le, utf-16be and windows-1252; others: iconv -f \(option) -t utf-8"
                )
            }
            return (encoding, !encoding.mark.isEmpty && sample.starts(with: encoding.mark))
        }
        if let marked { return (marked, true) }
        if let wide = wideEncoding(of: sample) { return (wide, false) }
        let count = UTF8Count(sample, isWhole: isWhole)
        if count.damaged == 0 || count.sequences > count.damaged { return (.utf8, false) }
        // Half of all letters beyond ASCII: no language of Windows-1252 is written so.
        if count.damaged * 2 > count.asciiLetters + count.damaged, count.damaged > 8 {
            throw .input(
                "\(name): is neither UTF-8 nor UTF-16 nor Windows-1252, but perhaps Windows-1251, GBK or Shift JIS; recode it, for example iconv -f WINDOWS-1251 -t UTF-8, or say --encoding windows-1252"
            )
        }
        return (.windows1252, false)
    }

    /// UTF-16 without a mark: ASCII characters have a zero byte, always on the same side.
    private static func wideEncoding(of sample: [UInt8]) -> TextEncoding? {
        var zeros = [0, 0]
        let head = sample.prefix(8192)
        for (index, byte) in head.enumerated() where byte == 0 { zeros[index & 1] += 1 }
        let (most, least) = (zeros.max() ?? 0, zeros.min() ?? 0)
        guard most >= 2, most * 50 >= head.count, least * 20 <= most else { return nil }
        let encoding: TextEncoding = zeros[1] > zeros[0] ? .utf16LittleEndian : .utf16BigEndian
        var transcoder = Transcoder(encoding)
        var text: [UInt8] = []
        head.withUnsafeBytes { transcoder.append($0, to: &text) }
        let isText = !text.contains(Transcoder.damage) && !text.contains(0)
        return isText && (text.contains(0x0A) || text.contains(0x0D) || most * 5 >= head.count) ? encoding : nil
    }

    /// How much of a text is UTF-8.
    private struct UTF8Count {
        var sequences = 0
        var damaged = 0
        var asciiLetters = 0

        init(_ bytes: [UInt8], isWhole: Bool) {
            var index = 0
            while index < bytes.count {
                let byte = bytes[index]
                guard byte >= 0x80 else {
                    if (0x41...0x5A).contains(byte & 0xDF) { asciiLetters += 1 }
                    index += 1
                    continue
                }
                let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
                let rest = bytes[(index + 1)...].prefix(length - 1)
                if byte >= 0xC2, byte <= 0xF4, rest.allSatisfy({ $0 & 0xC0 == 0x80 }) {
                    if rest.count == length - 1 { sequences += 1 } else if isWhole { damaged += 1 }
                    index += 1 + rest.count
                } else {
                    damaged += 1
                    index += 1
                }
            }
        }
    }

    // MARK: - Separator, quotes, header

    private mutating func detectSeparated(ending: String, options: InputOptions) throws(AssessmentError) {
        let stated = try statedSeparator(options)
        let separator = stated ?? bestSeparator(ending: ending)
        shape.layout = .separated(by: separator)
        // Tables of a spreadsheet have quotation marks as RFC 4180 has them; where TAB separates, a program may have
        // written none, and one that is there is a part of the name.
        shape.hasQuotes = separator == 0x2C || separator == 0x3B || separator == 0x7C || hasWellFormedQuotes(separator)
        records = records(separator: separator ?? FileShape.noSeparator, hasQuotes: shape.hasQuotes)
        if shape.hasSeparatorLine, !records.isEmpty { records.removeFirst() }
        let isNamed = try isNamed(by: options.maps)
        shape.hasHeader = !options.noHeader && (isNamed || HeaderTest(records).hasHeader)
    }

    /// Whether the user maps a column by what stands in the first line.
    private func isNamed(by maps: [String]) throws(AssessmentError) -> Bool {
        guard let first = records.first else { return false }
        for map in try MapOption.all(maps, isList: true)
        where map.names(among: first).contains(where: { !$0.hasPrefix("#") && first.contains($0) }) {
            return true
        }
        return false
    }

    private mutating func statedSeparator(_ options: InputOptions) throws(AssessmentError) -> UInt8?? {
        let line = text.prefix { $0 != 0x0A && $0 != 0x0D }
        let isSeparatorLine = line.count == 5 && line.starts(with: Array("sep=".utf8))
        shape.hasSeparatorLine = isSeparatorLine
        if let option = options.delimiter {
            switch option.lowercased() {
            case "tab", "\t", "\\t": return .some(0x09)
            case "none", "": return .some(nil)
            case ",", ";", "|": return .some(option.utf8.first)
            case "comma": return .some(0x2C)
            case "semicolon": return .some(0x3B)
            case "pipe": return .some(0x7C)
            default: throw .usage("--delimiter \(option): expected , ; | tab or none")
            }
        }
        return isSeparatorLine ? .some(line.last) : nil
    }

    /// The separator that cuts most records alike; of equals, the one with the most columns. `nil` for one column.
    private func bestSeparator(ending: String) -> UInt8? {
        var best: (separator: UInt8, share: Double, columns: Int)?
        for separator in FileDetection.separators {
            let records = records(separator: separator, hasQuotes: separator != 0x09)
            guard let first = records.first, first.count > 1 else { continue }
            let same = records.count { $0.count == first.count }
            let share = Double(same) / Double(records.count)
            let isProse = separator == 0x2C && isProse(records)
            guard share >= 0.7 || (ending == "tsv" && separator == 0x09), !isProse else { continue }
            let isBetter = best.map { share > $0.share + 0.1 || (share > $0.share - 0.1 && first.count > $0.columns) }
            if isBetter ?? true { best = (separator, share, first.count) }
        }
        return best?.separator
    }

    /// Commas of “Smith, John” or “Acme Co., Ltd.”: most have a space behind them, and no line names columns.
    private func isProse(_ records: [[String]]) -> Bool {
        guard let first = records.first, !HeaderTest.namesColumns(first) else { return false }
        let behind = records.flatMap { $0.dropFirst() }
        return behind.count { $0.hasPrefix(" ") } * 2 > behind.count
    }

    private func hasWellFormedQuotes(_ separator: UInt8?) -> Bool {
        guard text.contains(0x22) else { return false }
        let byte = separator ?? FileShape.noSeparator
        var wellFormed = 0
        var others = 0
        for line in text.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).prefix(FileDetection.sampledRecords) {
            for cell in line.split(separator: byte) where cell.first == 0x22 {
                if cell.count > 1, cell.last == 0x22, cell.dropFirst().dropLast().count(where: { $0 == 0x22 }) % 2 == 0
                {
                    wellFormed += 1
                } else {
                    others += 1
                }
            }
        }
        return wellFormed > others
    }

    private func records(separator: UInt8, hasQuotes: Bool) -> [[String]] {
        let style: RecordSplitter.Style = hasQuotes ? .quoted(delimiter: separator) : .plain
        guard
            var splitter = try? RecordSplitter(
                ByteFeed(bytes: text, name: ""), style: style, encoding: .utf8, markLength: 0),
            let chunk = try? splitter.nextChunk(maximumRows: FileDetection.sampledRecords)
        else { return [] }
        return chunk.bytes.withUnsafeBufferPointer { bytes in
            chunk.records.filter { $0.problem == nil }.map { record in
                Cells(
                    UnsafeBufferPointer(rebasing: bytes[record.start..<record.end]), separator: separator,
                    hasQuotes: hasQuotes && record.hasQuotes
                ).texts
            }
        }
    }
}

/// Whether the first record names the columns.
struct HeaderTest {
    let hasHeader: Bool

    init(_ records: [[String]]) {
        guard let first = records.first else {
            hasHeader = false
            return
        }
        let rows = records.dropFirst().prefix(100)
        let isUnlike = !first.contains(where: HeaderTest.isData) && HeaderTest.isUnlike(first, rows)
        hasHeader = HeaderTest.namesColumns(first) && !HeaderTest.repeats(first, rows) || isUnlike
    }

    /// A name of a column is among the cells, and nothing that only a row has.
    static func namesColumns(_ cells: [String]) -> Bool {
        guard !cells.contains(where: isData) else { return false }
        let named = cells.count { !ColumnWords.shared.readings(of: $0, isList: true).isEmpty }
        return named * 4 >= cells.count && named > 0
    }

    /// The same word again below is a value: a ship is called Land.
    private static func repeats(_ first: [String], _ rows: ArraySlice<[String]>) -> Bool {
        first.count == 1 && rows.contains { $0 == first }
    }

    /// Where nearly all rows have a date or a number, the first has none.
    private static func isUnlike(_ first: [String], _ rows: ArraySlice<[String]>) -> Bool {
        guard rows.count >= 2 else { return false }
        return first.indices.contains { column in
            let cells = rows.compactMap { column < $0.count && !$0[column].isEmpty ? $0[column] : nil }
            return cells.count >= 2 && cells.allSatisfy(isData) && !first[column].isEmpty
        }
    }

    /// A number or a date, which no column is called.
    private static func isData(_ cell: String) -> Bool {
        let digits = cell.utf8.count { (0x30...0x39).contains($0) }
        guard digits >= 2 else { return false }
        let others = cell.utf8.count { !(0x30...0x39).contains($0) && $0 != 0x20 && !(0x2C...0x2F).contains($0) }
        return digits >= 4 && others <= digits || others == 0
    }
}
