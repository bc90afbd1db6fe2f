import CordonAssessment
import CordonIndex
import CordonModel
import CordonReference
import CordonScreening
import Foundation
import TestSupport
import Testing
import CordonRules

/// The shipped tables and the engine against the publishers' real files.
@Suite(.enabled(if: SharedData.isThere, "needs ../shared/data")) struct RealListTests {
    /// An independent script finds every value of the starter list in the file that its row names.
    @Test func everyStarterRowIsFoundInItsSource() throws {
        let answer = try python(
            "Scripts/tables/starter_check.py", SharedData.path("lists"), Repository.path("Data/starter/entities.ndjson")
        )
        #expect(answer.status == 0, "\(answer.output)")
        #expect(answer.output.contains("0 missing"))
    }

    /// The tables in `Data/` are what their generators make of the reference data.
    @Test(arguments: [
        (
            "text.py", "reference",
            [
                "text/fold.tsv", "text/class.tsv", "text/confusables.tsv", "romanisation/cyrillic.tsv",
                "romanisation/arabic.tsv", "romanisation/skeleton.tsv", "romanisation/han.tsv",
            ]
        ),
        (
            "names.py", "",
            [
                "names/legal-forms.tsv", "names/nicknames.tsv", "names/particles.tsv", "names/frequency.tsv",
                "reference/countries.tsv",
            ]
        ),
    ])
    func tablesAreGenerated(script: String, source: String, tables: [String]) throws {
        let out = try TemporaryFolder()
        let answer = try python("Scripts/tables/\(script)", SharedData.path(source), out.path)
        #expect(answer.status == 0, "\(answer.output)")
        for table in tables {
            #expect(try out.read(table) == Repository.bytes("Data/\(table)"), "\(table): run Scripts/tables/\(script)")
        }
    }

    private func python(_ script: String, _ arguments: String...) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-B", Repository.path(script)] + arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }

    private func imported(_ path: String, as list: String, published: String? = nil) throws -> Store {
        let folder = try TemporaryFolder()
        let snapshots = SnapshotStore(Workspace(home: folder.path))
        var request = ListImport.Request(
            path: SharedData.path("lists/" + path), list: list, retrieved: Moment(seconds: 1_795_000_000))
        request.published = published.flatMap { CalendarDay($0) }
        _ = try ListImport(snapshots, selfCheckEvery: 100).run(request)
        return Store(folder: folder, snapshots: snapshots)
    }

    /// Holds the folder, which would be removed otherwise.
    private struct Store {
        let folder: TemporaryFolder
        let snapshots: SnapshotStore

        func snapshot() throws -> Snapshot {
            try withExtendedLifetime(folder) { try snapshots.open(ListSelection()).snapshot }
        }
    }

    @Test(arguments: [
        ("us-ofac-sdn/history/SDN_2024-05-03.csv", "us_ofac_sdn", "2024-05-03", 14965),
        ("us-ofac-cons/2025-12", "us_ofac_cons", "2025-12-31", 442),
    ])
    func everyProgrammeHasARowInListEffects(path: String, list: String, day: String, entities: Int) throws {
        let store = try imported(path, as: list, published: day)
        let snapshot = try store.snapshot()
        #expect(snapshot.entityCount == entities)
        let known = Set(ListEffects.shared.rows.filter { $0.dataset == list }.map(\.programme))
        var unknown: Set<String> = []
        for index in 0..<snapshot.entityCount {
            for programme in snapshot.entity(index)?.texts("program") ?? [] where !known.contains(programme) {
                unknown.insert(programme)
            }
        }
        #expect(unknown == [])
    }

    /// Pure ASCII in the file, Cyrillic in the question: only romanisation can find it.
    @Test func cyrillicFindsWhatIsListedInLatin() throws {
        let store = try imported("us-ofac-sdn/history/SDN_2024-05-03.csv", as: "us_ofac_sdn", published: "2024-05-03")
        var screener = Screener(try store.snapshot(), policy: ScreeningPolicy())
        let screening = screener.screen(try PartyQuery(name: "Владимир Путин").entity())
        #expect(screening.matches.map(\.entity.id) == ["ofac-35096"])
        #expect(screener.screen(try PartyQuery(name: "Xi Jinping").entity()).matches.isEmpty)
    }

    /// Ten parties of the UN list asked for in Arabic, and one in Chinese, in a list that has lost every value of the
    /// asked script; and asked for in Latin in a list that has lost its Latin values.
    @Test func scriptsMeetWithoutEachOther() throws {
        let ids = [
            "unsc-6908048", "unsc-6908053", "unsc-6908054", "unsc-6908059", "unsc-6908063", "unsc-6908084",
            "unsc-6908107",
            "unsc-111923", "unsc-112494", "unsc-6908435", "unsc-6908566",
        ]
        let store = try imported("un-sc/UN_consolidated_2026-02.xml", as: "un_sc_sanctions")
        let whole = try store.snapshot()
        let all = (0..<whole.entityCount).compactMap { whole.entity($0) }
        for keepsLatin in [true, false] {
            let stripped = all.map { entity in
                var entity = entity
                entity.removeValues { property, value in
                    ["name", "alias", "weakAlias", "previousName"].contains(property)
                        && isLatin(value.text) != keepsLatin
                }
                return entity
            }
            let folder = try TemporaryFolder()
            let file = folder.path("stripped.snapshot")
            try Data(SnapshotBuilder.build(stripped, lists: [])).write(to: URL(filePath: file))
            var screener = Screener(try Snapshot(path: file), policy: ScreeningPolicy())
            for id in ids {
                let entity = try #require(all.first { $0.id == id })
                let name = try #require(
                    (entity.texts("name") + entity.texts("alias")).first { isLatin($0) != keepsLatin }, "\(id)")
                let found = screener.screen(try PartyQuery(name: name, schema: "Person").entity()).matches
                #expect(found.map(\.entity.id).contains(id), "\(name) (\(id))")
                let romanised = found.first { $0.entity.id == id }.map { Explanation($0.score).lines.joined() } ?? ""
                #expect(romanised.contains("Arabic") || romanised.contains("Han,"), "\(name): \(romanised)")
            }
        }
    }

    private func isLatin(_ text: String) -> Bool {
        text.unicodeScalars.contains { $0.properties.isAlphabetic && $0.value < 0x250 }
    }
}
