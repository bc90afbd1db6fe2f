import CordonIndex
import CordonMatching
import CordonModel
import Foundation
import Testing
import CordonRules

/// A few listed parties that every test of this folder shares.
enum Listed {
    static func entity(
        _ id: String, _ schema: Schema, _ properties: KeyValuePairs<String, String>, dataset: String = "us_ofac_sdn"
    ) -> Entity {
        var entity = Entity(id: id, schema: schema, dataset: dataset, version: CalendarDay("2024-05-03"))
        for (property, value) in properties {
            entity.add(property, value, from: SourceRecord(file: "sdn.csv", locator: id))
        }
        return entity
    }

    static let entities = [
        entity(
            "ofac-1", .person, ["name": "Vladimir Vladimirovich PUTIN", "birthDate": "1952-10-07", "nationality": "ru"]),
        entity("ofac-2", .company, ["name": "JOINT STOCK COMPANY MIKRON", "innCode": "7735007358", "country": "ru"]),
        entity("ofac-3", .vessel, ["name": "NS CENTURY", "imoNumber": "9306782", "flag": "lr"]),
        entity("ofac-4", .person, ["name": "Igor Ivanovich SECHIN", "weakAlias": "Darth"]),
        entity("unsc-5", .person, ["name": "KIM CHOL SAM", "alias": "金铁三"], dataset: "un_sc_sanctions"),
        entity("unsc-6", .person, ["name": "صدام حسين التكريتي"], dataset: "un_sc_sanctions"),
    ]

    static let lists = [
        SnapshotList(
            list: "us_ofac_sdn", published: CalendarDay(year: 2024, month: 5, day: 3)!, entities: 4,
            sha256: String(repeating: "a", count: 64)),
        SnapshotList(
            list: "un_sc_sanctions", published: CalendarDay(year: 2026, month: 2, day: 27)!, entities: 2,
            sha256: String(repeating: "b", count: 64)),
    ]

    static let bytes = SnapshotBuilder.build(entities, lists: lists)

    /// Writes bytes to a file of its own and gives its path to the work.
    @discardableResult
    static func file<Result>(_ bytes: [UInt8], _ work: (String) throws -> Result) throws -> Result {
        let path = NSTemporaryDirectory() + "cordon-test-\(UUID().uuidString)"
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        return try work(path)
    }
}

@Suite struct SnapshotTests {
    @Test func equalContentIsEqualBytes() {
        #expect(SnapshotBuilder.build(Listed.entities.reversed(), lists: Listed.lists.reversed()) == Listed.bytes)
    }

    @Test func entitiesComeBackWhole() throws {
        try Listed.file(Listed.bytes) { path in
            let snapshot = try Snapshot(path: path)
            let stored = (0..<snapshot.entityCount).compactMap { snapshot.entity($0) }
            #expect(stored == Listed.entities.sorted { $0.id < $1.id })
            #expect(snapshot.lists == Listed.lists.sorted { $0.list < $1.list })
        }
    }

    /// One flipped bit anywhere is an error and never a crash or a wrong answer.
    @Test func damageAtAnyByteIsAnError() throws {
        var places = Array(0..<120)
        places += stride(from: 120, to: Listed.bytes.count, by: max(1, Listed.bytes.count / 300))
        for place in places {
            var damaged = Listed.bytes
            damaged[place] ^= 0x10
            try Listed.file(damaged) { path in
                #expect(throws: SnapshotError.self, "byte \(place)") { try Snapshot(path: path) }
            }
        }
    }

    @Test func aCutFileIsAnError() throws {
        for length in [0, 1, 7, 8, 55, 56, 300, Listed.bytes.count / 2, Listed.bytes.count - 1] {
            try Listed.file(Array(Listed.bytes.prefix(length))) { path in
                #expect(throws: SnapshotError.self, "\(length) bytes") { try Snapshot(path: path) }
            }
        }
    }

    @Test func errorsSayWhatIsWrong() throws {
        func message(_ bytes: [UInt8]) throws -> String {
            try Listed.file(bytes) { path in
                let error = #expect(throws: SnapshotError.self) { try Snapshot(path: path) }
                return error?.message.replacingOccurrences(of: path, with: "FILE") ?? ""
            }
        }
        #expect(try message(Array("PK".utf8)) == "FILE: not a Cordon snapshot")
        var foreign = Listed.bytes
        foreign[8] = 99
        #expect(
            try message(foreign) == "FILE: snapshot format 99, but this Cordon reads format \(SnapshotFormat.version)")
        let count = Listed.bytes.count
        #expect(
            try message(Array(Listed.bytes.dropLast()))
                == "FILE: \(count - 1) bytes where the snapshot has \(count); it was cut off")
        var damaged = Listed.bytes
        damaged[count - 1] ^= 1
        #expect(try message(damaged) == "FILE: the checksum does not fit; the snapshot was damaged")
        var other = ScorePolicy.standard
        other.threshold = 1
        try Listed.file(Listed.bytes) { path in
            #expect(throws: SnapshotError.foreignPolicy(path: path)) { try Snapshot(path: path, policy: other) }
        }
    }
}
