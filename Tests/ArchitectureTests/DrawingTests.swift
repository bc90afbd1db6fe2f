import TestSupport
import Testing

/// `ARCHITECTURE.md` draws the house; the drawing is compared with the sources, arrow by arrow.
@Suite struct DrawingTests {
    private let manifest: Manifest
    private let page: String
    private let rows: [Row]

    /// `L2  CordonLists  → Model XML · Foundation`
    private struct Row {
        let layer: String
        let module: String
        let ours: Set<String>
        let outside: Set<String>
    }

    init() throws {
        manifest = try Manifest()
        page = try Repository.text("ARCHITECTURE.md")
        let drawing = try #require(page.split(separator: "```text\n").dropFirst().first?.split(separator: "```").first)
        var layer = ""
        rows = drawing.split(separator: "\n").compactMap { line in
            let words = line.split { $0 == " " || $0 == "│" }.map(String.init)
            guard let first = words.first else { return nil }
            if first.wholeMatch(of: /L\d|bench/) != nil { layer = first }
            let rest = words.drop { $0 == layer }
            guard let module = rest.first else { return nil }
            let arrows = rest.dropFirst().drop { $0 == "→" }.split(separator: "·", omittingEmptySubsequences: false)
            return Row(
                layer: layer, module: module, ours: Set(arrows.first ?? []), outside: Set(arrows.dropFirst().joined()))
        }
    }

    @Test func drawsTheModulesOfThePackage() {
        #expect(rows.map(\.module).sorted() == manifest.modules.map(\.name).sorted())
    }

    @Test func drawsEachModuleInItsLayer() {
        for row in rows {
            let layer = layers.first { $0.module == row.module }.map { "L\($0.number)" } ?? "bench"
            #expect(row.layer == layer, "\(row.module)")
        }
    }

    /// Names are drawn without their “Cordon”.
    @Test func drawsTheImportsOfTheSources() throws {
        let names = Set(manifest.modules.map(\.name))
        let system: Set = ["Foundation", "Glibc", "Musl", "Darwin", "Synchronization"]
        for row in rows {
            let target = try #require(manifest.modules.first { $0.name == row.module })
            let imported = Set(try imports(below: target.folder).keys)
            let drawn = Set(row.ours.map { names.contains("Cordon" + $0) ? "Cordon" + $0 : $0 })
            #expect(drawn == imported.intersection(names), "\(row.module)")
            #expect(row.outside == imported.subtracting(names).subtracting(system), "\(row.module)")
        }
    }

    @Test func explainsEveryModule() {
        for target in manifest.modules {
            #expect(page.contains("\n**`\(target.folder)`**"), "ARCHITECTURE.md has no paragraph on \(target.folder)")
        }
    }
}
