import CordonXML

/// The reference values of an advanced file: what the numbers stand for that its elements are full of.
struct OFACReferences {
    private var texts: [String: [String: String]] = [:]
    private var partyTypes: [String: String] = [:]

    init() {}

    /// - Parameter sets: the element `ReferenceValueSets`: a set for each kind, `AliasTypeValues` with `AliasType`s.
    init(_ sets: XMLElement) {
        for value in sets.children.flatMap(\.children) {
            let id = value.attributes["ID"] ?? ""
            // A legal basis and an area may have their name in an attribute only.
            let names = [
                value.text.collapsingSpaces(), value.attributes["LegalBasisShortRef"] ?? "",
            ]
            texts[value.name, default: [:]][id] = names.first { !$0.isEmpty }
            if value.name == "AreaCode", let name = value.attributes["Description"], !name.isEmpty {
                texts["AreaCode", default: [:]][id] = name
            }
            if value.name == "PartySubType" { partyTypes[id] = value.attributes["PartyTypeID"] }
        }
    }

    var isEmpty: Bool { texts.isEmpty }

    /// The text of a value; of a number without one the number itself, which is then a value that nobody knows.
    func text(_ kind: String, _ id: String?) -> String {
        guard let id, !id.isEmpty else { return "" }
        return texts[kind]?[id] ?? "\(kind) \(id)"
    }

    /// `Individual`, `Entity`, `Vessel`, `Aircraft`. The sub-type tells it for means of transport only.
    func partyType(_ subType: String?) -> String {
        let text = text("PartySubType", subType)
        guard text == "Unknown" else { return text }
        return self.text("PartyType", partyTypes[subType ?? ""])
    }
}
