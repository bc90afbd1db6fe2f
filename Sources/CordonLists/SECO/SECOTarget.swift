import CordonRules
import CordonXML

/// A `target`: what it is, and the history of its listing. The list keeps targets that have been taken off it, and each
/// modification may hold a copy of the target as it was; so only the target's own elements count.
struct SECOTarget {
    struct Modification {
        let kind: String
        /// When it takes effect; else when it was enacted or published.
        let day: CalendarDay?
    }

    let ssid: String
    let line: Int
    let element: XMLElement
    /// `individual`, `entity` or `object`.
    let body: XMLElement
    let modifications: [Modification]

    init(_ element: XMLElement, file: String) throws(ListError) {
        self.element = element
        line = element.line
        guard let ssid = element.attributes["ssid"], !ssid.isEmpty else {
            throw .missing(file: file, line: line, field: "ssid")
        }
        self.ssid = ssid
        guard let body = element.children.first(where: { ["individual", "entity", "object"].contains($0.name) }) else {
            throw .missing(file: file, line: line, field: "individual, entity or object")
        }
        self.body = body
        modifications = element.all("modification").map { modification in
            let dates = ["effective-date", "enactment-date", "publication-date"]
            return Modification(
                kind: modification.attributes["modification-type"] ?? "",
                day: dates.lazy.compactMap { modification.attributes[$0] }.compactMap { CalendarDay($0.prefix(10)) }
                    .first)
        }
    }

    var identities: [XMLElement] { body.all("identity") }

    var mainIdentity: XMLElement? {
        identities.first { $0.attributes["main"] == "true" } ?? identities.first
    }

    var mainName: SECOName? {
        let names = mainIdentity?.all("name") ?? []
        return (names.first { $0.attributes["name-type"] == "primary-name" } ?? names.first).map { SECOName($0) }
    }

    /// The numbers of its sets of measures: elements, in older files an attribute.
    var measures: [String] {
        (element.attributes["sanctions-set-id"].map { [$0] } ?? [])
            + element.all("sanctions-set-id").map { $0.text.collapsingSpaces() }
    }

    /// What stands beside the body and has no place in this type.
    var others: [XMLElement] {
        element.children.filter {
            !["sanctions-set-id", "foreign-identifier", "modification", body.name].contains($0.name)
        }
    }

    /// Whether it is off the list on a day: its last modification in effect takes it off.
    ///
    /// The newest stands first, but not always: the date decides, and of several on one day the first one.
    func isDelisted(on day: CalendarDay?) -> Bool {
        var last: Modification?
        for modification in modifications {
            // What takes effect later does not count yet.
            if let day, let effect = modification.day, effect > day { continue }
            guard let newest = last else {
                last = modification
                continue
            }
            if let effect = modification.day, newest.day.map({ effect > $0 }) ?? true { last = modification }
        }
        return last?.kind == "de-listed"
    }

    /// When it was listed: by the last modification that says so.
    var listed: CalendarDay? { modifications.filter { $0.kind == "listed" }.compactMap(\.day).max() }

    var modified: CalendarDay? { modifications.compactMap(\.day).max() }
}
