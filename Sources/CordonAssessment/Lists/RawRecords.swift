internal import Foundation
internal import CordonModel

/// The publisher's own records behind an entity: lines of line formats, elements of the UN's XML.
enum RawRecords {
    static func read(
        of entity: Entity, version: ListVersion, store: ListStore
    ) throws(AssessmentError) -> [(record: SourceRecord, text: String)] {
        let cited = Set(entity.properties.values.joined().map(\.record))
        var records: [(record: SourceRecord, text: String)] = []
        for file in Set(cited.map(\.file)).sorted() {
            guard version.files.contains(where: { $0.name == file }) else { continue }
            let bytes = try store.rawFile(file, of: version)
            for record in cited.filter({ $0.file == file }).sorted(by: { order($0) < order($1) }) {
                if let text = file.hasSuffix(".xml")
                    ? element(record.locator, in: bytes) : line(record.locator, in: bytes)
                {
                    records.append((record, text))
                }
            }
        }
        return records
    }

    private static func order(_ record: SourceRecord) -> (Int, String) { (Int(record.locator) ?? .max, record.locator) }

    private static func line(_ locator: String, in bytes: [UInt8]) -> String? {
        guard let wanted = Int(locator), wanted >= 1 else { return nil }
        var number = 1
        var start = 0
        for index in bytes.indices where bytes[index] == 0x0A {
            if number == wanted {
                let end = index > start && bytes[index - 1] == 0x0D ? index - 1 : index
                return String(decoding: bytes[start..<end], as: UTF8.self)
            }
            number += 1
            start = index + 1
        }
        return number == wanted ? String(decoding: bytes[start...], as: UTF8.self) : nil
    }

    /// The INDIVIDUAL or ENTITY element that holds this DATAID.
    private static func element(_ locator: String, in bytes: [UInt8]) -> String? {
        let text = String(decoding: bytes, as: UTF8.self)
        guard let mark = text.range(of: "<DATAID>\(locator)</DATAID>") else { return nil }
        for name in ["INDIVIDUAL", "ENTITY"] {
            if let start = text[..<mark.lowerBound].range(of: "<\(name)>", options: .backwards),
                let end = text[mark.upperBound...].range(of: "</\(name)>"),
                text[start.upperBound..<mark.lowerBound].range(of: "</\(name)>") == nil
            {
                return String(text[start.lowerBound..<end.upperBound])
            }
        }
        return nil
    }
}
