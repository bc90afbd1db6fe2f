import CordonModel
import CordonRules
import CordonXML
import TestSupport
import Testing

@testable import CordonLists

/// The reader of Switzerland's list against published targets and a file of full size.
@Suite(.enabled(if: SharedData.isThere, "needs ../shared/data")) struct SECORealFilesTests {
    private let dataset = "ch_seco_sanctions"

    @Test func sample() throws {
        let path = SharedData.list("format-samples/seco_whole-list_sample.xml")
        let reading = try read(path, dataset, countries: .distinct)
        #expect(reading.published == CalendarDay("2026-08-27"))
        #expect(reading.entities.map(\.id) == ["ch-seco-34461", "ch-seco-46130"])
        #expect(reading.leftOut == ["de-listed": 1])
        #expect(reading.warnings == [])
    }

    @Test(
        "full size, with targets taken off and copies of old states")
    func fullSize() throws {
        let made = try Regenerated("ch-xml", as: "ch.xml", "--delisted-every", "50", "--history-every", "20")
        let (path, counts) = (made.path, made.counts)
        let reading = try read(path, dataset, countries: .distinct)
        #expect(reading.published?.description == counts["snapshot"]?.string)
        #expect(reading.files.map(\.rows) == [counts["records"]?.integer])
        #expect(reading.leftOut["de-listed"] == counts["de-listed"]?.integer)
        #expect(reading.entities.count == 8_254 - 165)
        #expect(!reading.entities.contains { $0.plain.values.joined().contains { $0.contains("BEFORE") } })
        // Two birth dates have no year.
        #expect(reading.warnings.count == 2 && reading.warnings.allSatisfy { $0.hasPrefix("date not understood") })
    }

    @Test("no word of a target is lost")
    func words() throws {
        let path = try Regenerated("ch-xml", as: "ch.xml").path
        let reading = try read(path, dataset, countries: .distinct)
        let plain = Dictionary(uniqueKeysWithValues: reading.entities.map { ($0.id, $0.plain) })
        var lost: [String] = []
        try XMLRecords.read(path, file: "ch.xml", records: ["target"]) { element, _ in
            let key = element.attributes["ssid"] ?? ""
            let values = plain["ch-seco-\(key)"]?.values.joined().joined(separator: " ") ?? ""
            let text = UKRealFilesTests.text(of: element, without: ["sanctions-set-id", "modification"])
            let missing = UKRealFilesTests.words(of: text).subtracting(UKRealFilesTests.words(of: values))
            if !missing.isEmpty { lost.append("\(key): \(missing)") }
        }
        #expect(reading.entities.count == 8_254)
        #expect(lost == [])
    }
}
