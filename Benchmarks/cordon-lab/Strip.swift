import ArgumentParser
import CordonIndex
import CordonLists
import CordonMatching
import CordonModel
import CordonReference
import CordonText
import Foundation

/// Writes a list without the values of one script, so that only romanisation can find its parties again.
struct Strip: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write the UN list as FollowTheMoney lines without its values in one script.")

    @Option(help: "The UN's consolidated XML.")
    var un: String

    @Option(help: "The script whose values go: latin, or native for every other.")
    var script: String

    @Option(help: "The FollowTheMoney file to write.")
    var output: String

    func run() throws {
        guard ["latin", "native"].contains(script) else { throw ValidationError("--script is latin or native") }
        let source = try ListSource.locate(path: un, dataset: "un_sc_sanctions")
        let reading = try source.read(version: nil, countries: CountryResolver { Countries.shared.code($0) })
        var text = ""
        for var entity in reading.entities {
            entity.removeValues { property, value in
                Self.nameProperties.contains(property) && Self.isLatin(value.text) == (script == "latin")
            }
            guard Self.nameProperties.contains(where: { !entity.texts($0).isEmpty }) else { continue }
            text += entity.json.compact + "\n"
        }
        try Data(text.utf8).write(to: URL(fileURLWithPath: output))
    }

    static let nameProperties = ["name", "alias", "weakAlias", "previousName", "firstName", "lastName"]

    /// Whether a text holds a Latin letter; mixed texts count as Latin and, for `native`, lose nothing.
    static func isLatin(_ text: String) -> Bool {
        Tokenizer.tokens(text).contains { $0.script == .latin }
    }
}

/// Recall between the scripts of one list: each native name asks for its party, of which only Latin values are left, and
/// the other way round.
struct Scripts: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Recall of native names against Latin values of the same UN parties, and the reverse.")

    @Option(help: "The UN's consolidated XML.")
    var un: String

    func run() throws {
        let source = try ListSource.locate(path: un, dataset: "un_sc_sanctions")
        let reading = try source.read(version: nil, countries: CountryResolver { Countries.shared.code($0) })
        for wanted in [ScalarClass.arabic, .han] {
            let both = reading.entities.filter { entity in
                names(entity, wanted).isEmpty == false && names(entity, .latin).isEmpty == false
            }
            try measure("\(wanted) names against Latin values", reading.entities, both, ask: wanted, keep: .latin)
            try measure("Latin names against \(wanted) values", both, both, ask: .latin, keep: wanted)
        }
    }

    private func script(_ text: String) -> ScalarClass? {
        let scripts = Set(Tokenizer.tokens(text).map(\.script)).subtracting([.digit])
        return scripts.count == 1 ? scripts.first : scripts.contains(.latin) ? .latin : nil
    }

    private func names(_ entity: Entity, _ wanted: ScalarClass) -> [String] {
        ["name", "alias"].flatMap { entity.texts($0) }.filter { script($0) == wanted }
    }

    private func measure(
        _ title: String, _ all: [Entity], _ asked: [Entity], ask: ScalarClass, keep: ScalarClass
    ) throws {
        let stripped = all.map { entity in
            var entity = entity
            entity.removeValues { property, value in
                Strip.nameProperties.contains(property) && script(value.text) != keep
            }
            return entity
        }
        let path =
            FileManager.default.temporaryDirectory.path + "/cordon-scripts-\(ProcessInfo.processInfo.processIdentifier)"
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Data(SnapshotBuilder.build(stripped, lists: [])).write(to: URL(fileURLWithPath: path))
        var searcher = Searcher(try Snapshot(path: path))
        var found = 0
        var first = 0
        var missed: [String] = []
        for entity in asked {
            var query = Entity(id: "q", schema: entity.schema, dataset: "query", version: nil)
            query.add("name", names(entity, ask)[0], from: SourceRecord(file: "query", locator: "1"))
            let ids = searcher.search(query, SearchOptions(cutoff: ScorePolicy.standard.threshold)).map(\.entity.id)
            if ids.contains(entity.id) {
                found += 1
            } else {
                missed.append("\(names(entity, ask)[0]) | \(names(entity, keep)[0])")
            }
            if ids.first == entity.id { first += 1 }
        }
        print("\(title): \(asked.count) parties, found \(found), ranked first \(first)")
        for line in missed.prefix(5) { print("  missed \(line)") }
    }
}
