package import CordonLists
import CordonModel
import CordonRules

/// What must hold whatever bytes a reader gets: it reads a list or refuses it with a message, and what it reads is whole.
/// That it does not trap, hang or eat memory, whoever runs it must see.
package enum ReaderTrial {
    /// What the reader did wrong, as each of the lists that come in its format; empty if nothing.
    /// - Parameter folder: an empty folder, which is empty again afterwards.
    package static func complaints(
        of reader: any ListReader.Type, on bytes: [UInt8], in folder: String
    ) throws -> [String] {
        let datasets = reader.format.datasets.isEmpty ? ["sample"] : reader.format.datasets
        return try datasets.flatMap { try complaints(of: reader, on: bytes, as: $0, in: folder) }
    }

    private static func complaints(
        of reader: any ListReader.Type, on bytes: [UInt8], as dataset: String, in folder: String
    ) throws -> [String] {
        let files = try FuzzFiles(FuzzInput(bytes), for: reader, dataset: dataset, in: folder)
        defer { files.remove() }
        var complaints: [String] = []
        do throws(ListError) {
            _ = try ListSource.locate(path: files.source.path, dataset: files.source.dataset)
        } catch {
            complaints += check(error, files)
        }
        // FollowTheMoney has parties without a name: a wallet has its key, a vessel its number.
        var parties = Parties(needNames: !reader.format.datasets.isEmpty)
        do throws(ListError) {
            let reading = try files.source.read(version: version, countries: countries) { entity throws(ListError) in
                parties.add(entity)
            }
            // What a reader refuses in the end has no parties, so only a list that was read is judged.
            complaints += parties.complaints + check(reading)
        } catch {
            complaints += check(error, files)
        }
        return complaints
    }

    private static let version = CalendarDay(year: 2026, month: 1, day: 2)

    /// A few answers are enough: a reader must take either.
    private static let countries = CountryResolver { text in
        [
            "Afghanistan": "af", "China": "cn", "CN": "cn", "Cuba": "cu", "Iran": "ir", "IR": "ir", "Iraq": "iq",
            "Russia": "ru", "RUSSIA": "ru", "RU": "ru", "ru": "ru", "Russian Federation": "ru", "Syria": "sy",
        ][text]
    }

    private struct Parties {
        let needNames: Bool
        private var ids: Set<String> = []
        private(set) var complaints: [String] = []

        init(needNames: Bool) {
            self.needNames = needNames
        }

        mutating func add(_ entity: Entity) {
            if entity.id.isEmpty { complaints.append("an entity without an id") }
            if !ids.insert(entity.id).inserted { complaints.append("two entities \(entity.id)") }
            let names = ["name", "alias", "weakAlias", "previousName"].flatMap(entity.texts)
            if needNames, names.isEmpty { complaints.append("\(entity.id) has no name") }
            let written = entity.json.compact
            do throws(JSONSyntaxError) {
                if Entity(stored: try JSON.parse(written)) != entity {
                    complaints.append("\(entity.id) is another entity when it is read back: \(written)")
                }
            } catch {
                complaints.append("\(entity.id) is written as what is no JSON: \(error)")
            }
        }
    }

    private static func check(_ reading: ListReading) -> [String] {
        var complaints: [String] = []
        if !reading.entities.isEmpty { complaints.append("entities went to the sink and came back as well") }
        if reading.files.isEmpty { complaints.append("a reading without a file") }
        for count in reading.files where count.withoutEntity < 0 || count.rows < count.withoutEntity {
            complaints.append("\(count.file): \(count.withoutEntity) of \(count.rows) rows without an entity")
        }
        if reading.warnings.contains("") { complaints.append("a warning without a text") }
        return complaints
    }

    private static func check(_ error: ListError, _ files: FuzzFiles) -> [String] {
        let message = error.message.lowercased()
        return files.names.contains(where: message.contains) ? [] : ["the message names no file: \(error.message)"]
    }
}
