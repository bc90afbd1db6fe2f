import CordonXML

/// What targets refer to by number: programmes, places and other targets.
struct SECOReferences {
    /// A set of measures and the programme that it is part of.
    struct Measures {
        let programme: String
        let key: String
        let origin: String
        let text: String
    }

    struct Place {
        let location: String
        let area: String
        let country: String
        let countryCode: String
        /// Other spellings of the location and of the area.
        let variants: [String]
    }

    /// By the number of the set.
    private(set) var measures: [String: Measures] = [:]
    private(set) var places: [String: Place] = [:]
    /// The names of the targets to which others are related.
    private(set) var names: [String: String] = [:]
    private var related: Set<String> = []

    mutating func add(_ element: XMLElement, file: String) throws(ListError) {
        switch element.name {
        case "sanctions-program": addProgramme(element)
        case "place":
            guard let ssid = element.attributes["ssid"] else {
                throw .missing(file: file, line: element.line, field: "ssid of a place")
            }
            let country = element.first("country")
            places[ssid] = Place(
                location: element.collapsedText("location"), area: element.collapsedText("area"),
                country: element.collapsedText("country"),
                countryCode: country?.attributes["iso-code"] ?? "",
                variants: (element.all("location-variant") + element.all("area-variant"))
                    .map { $0.text.collapsingSpaces() })
        default:
            let target = try SECOTarget(element, file: file)
            for relation in target.body.all("relation") {
                if let id = relation.attributes["target-id"] { related.insert(id) }
            }
            names[target.ssid] = target.mainName?.whole
        }
    }

    /// A set has its text in several languages under one number.
    private mutating func addProgramme(_ element: XMLElement) {
        let programme = element.english("program-name")
        let key = element.english("program-key")
        let sets = Dictionary(grouping: element.all("sanctions-set")) { $0.attributes["ssid"] ?? "" }
        for (ssid, texts) in sets {
            let text = texts.first { $0.attributes["lang"] == "eng" } ?? texts.first
            measures[ssid] = Measures(
                programme: programme, key: key, origin: element.collapsedText("origin"),
                text: text?.text.collapsingSpaces() ?? "")
        }
    }

    /// Forgets the names to which nothing refers.
    mutating func dropUnused() {
        names = names.filter { related.contains($0.key) }
        related = []
    }
}

extension XMLElement {
    /// The text of the first element of a name, without indentation.
    func collapsedText(_ name: String) -> String { first(name)?.text.collapsingSpaces() ?? "" }

    /// The English text among elements that repeat one text in several languages.
    func english(_ name: String) -> String {
        let found = all(name)
        return (found.first { $0.attributes["lang"] == "eng" } ?? found.first)?.text.collapsingSpaces() ?? ""
    }
}
