internal import CordonLists
internal import CordonModel
internal import Foundation

/// The publisher's own records behind an entity: lines of line formats, elements of XML. A workbook has no text to show.
enum RawRecords {
    static func read(
        of entity: Entity, version: ListVersion, store: ListStore
    ) throws(AssessmentError) -> [(record: SourceRecord, text: String)] {
        let format = version.format == OwnList.format.id ? OwnList.format : ListFormats.format(id: version.format)
        guard let shape = format?.rawRecord, shape != .none else { return [] }
        let cited = Set(entity.properties.values.joined().map(\.record))
        var records: [(record: SourceRecord, text: String)] = []
        for file in Set(cited.map(\.file)).sorted() {
            guard version.files.contains(where: { $0.name == file }) else { continue }
            let bytes = try store.rawFile(file, of: version)
            for record in cited.filter({ $0.file == file }).sorted(by: { order($0) < order($1) }) {
                let text: String? =
                    switch shape {
                    case .line: line(record.locator, in: bytes)
                    case .element(let names, let before, let after):
                        element(names, holding: before + record.locator + after, in: bytes)
                    case .elementAtLine(let names): element(names, atLine: record.locator, in: bytes)
                    case .none: nil
                    }
                if let text { records.append((record, text)) }
            }
        }
        return records
    }

    private static func order(_ record: SourceRecord) -> (Int, String) { (Int(record.locator) ?? .max, record.locator) }

    /// The record that begins on a line. It goes on over line ends inside quotation marks.
    static func line(_ locator: String, in bytes: [UInt8]) -> String? {
        guard let wanted = Int(locator), wanted >= 1 else { return nil }
        var number = 1
        var start = 0
        while number < wanted {
            guard let end = bytes[start...].firstIndex(of: 0x0A) else { return nil }
            start = end + 1
            number += 1
        }
        var quoted = false
        var end = start
        while end < bytes.count, quoted || bytes[end] != 0x0A {
            if bytes[end] == 0x22 { quoted.toggle() }
            end += 1
        }
        // JSON lines have quotation marks of their own kind, and a stray one must not swallow the file.
        if quoted { end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count }
        if end > start, bytes[end - 1] == 0x0D { end -= 1 }
        return end > start ? String(decoding: bytes[start..<end], as: UTF8.self) : nil
    }

    /// The first element of one of the names that holds a text, in its start tag or inside, whole.
    static func element(_ names: [String], holding mark: String, in bytes: [UInt8]) -> String? {
        let data = Data(bytes)
        var from = data.startIndex
        while let found = data.range(of: Data(mark.utf8), in: from..<data.endIndex) {
            for name in names {
                if let range = enclosing(name, found, in: data) {
                    return String(decoding: data[range], as: UTF8.self)
                }
            }
            from = found.upperBound
        }
        return nil
    }

    /// The element whose start tag ends on a line.
    static func element(_ names: [String], atLine locator: String, in bytes: [UInt8]) -> String? {
        guard let wanted = Int(locator), wanted >= 1 else { return nil }
        let data = Data(bytes)
        var end = data.startIndex
        for _ in 0..<wanted { end = data[end...].firstIndex(of: 0x0A).map { $0 + 1 } ?? data.endIndex }
        for name in names {
            guard
                let open = data.range(of: Data("<\(name)>".utf8), options: .backwards, in: data.startIndex..<end),
                let range = enclosing(name, open, in: data)
            else { continue }
            return String(decoding: data[range], as: UTF8.self)
        }
        return nil
    }

    /// The element of a name around a place; `nil` if the place is in none, or in an attribute of another element.
    private static func enclosing(_ name: String, _ place: Range<Int>, in data: Data) -> Range<Int>? {
        let open = Data("<\(name)".utf8)
        let close = Data("</\(name)>".utf8)
        // The mark may itself be the start tag.
        guard
            let start = data.range(
                of: open, options: .backwards, in: data.startIndex..<min(data.endIndex, place.lowerBound + open.count)),
            start.lowerBound <= place.lowerBound, start.upperBound < data.endIndex,
            !isNameByte(data[start.upperBound])
        else { return nil }
        // A place inside a tag must be inside the element's own start tag: other elements have keys, too.
        let lastOpen = data[..<place.upperBound].lastIndex(of: 0x3C) ?? start.lowerBound
        let lastClose = data[..<place.upperBound].lastIndex(of: 0x3E) ?? data.startIndex
        let isInTag = lastOpen > lastClose && data[place.lowerBound] != 0x3C
        guard !isInTag || lastOpen == start.lowerBound else { return nil }
        var depth = 0
        var from = start.lowerBound
        while let end = data.range(of: close, in: from..<data.endIndex) {
            var next = from
            while let inner = data.range(of: open, in: next..<end.lowerBound) {
                if inner.upperBound < data.endIndex, !isNameByte(data[inner.upperBound]) { depth += 1 }
                next = inner.upperBound
            }
            depth -= 1
            if depth == 0 { return end.upperBound > place.lowerBound ? start.lowerBound..<end.upperBound : nil }
            from = end.upperBound
        }
        return nil
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte)
            || [0x2D, 0x2E, 0x5F].contains(byte)
    }
}
